//! `emphasis.csv`: where named and compared words stand in a document. There may be as many rows as mentions, so that they are
//! sorted on disk.

use presswork_corpus::Zone;
use presswork_corpus::tables::EmphasisRow;
use presswork_terms::coverage::emphasis::emphasis;
use presswork_terms::coverage::names::Name;
use presswork_terms::{Hit, LanguageTotals};

use super::super::{Coverage, Rows, failed};
use super::Taken;
use crate::error::Error;
use crate::outputs::Outputs;
use crate::record_sort::RecordSort;

/// Rows of a language that the report is given.
const HELD: usize = 5_000;

/// The rows, in order of language; compared words before names, then by text, then as they were added.
pub(super) struct Emphasis {
    rows: RecordSort,
}

impl Emphasis {
    /// No row yet; up to `room` bytes of them are sorted in memory.
    pub fn new(room: usize) -> Self {
        Emphasis { rows: RecordSort::new(room) }
    }

    fn push(&mut self, row: &EmphasisRow) -> Result<(), Error> {
        let mut key = row.language.as_bytes().to_vec();
        key.extend([0, u8::from(row.kind != "term")]);
        key.extend(row.text.as_bytes());
        self.rows.push_value(&key, row)
    }

    /// Adds a document's hits of a compared word.
    pub fn term(&mut self, text: &str, hits: &[Hit], of: &Taken<'_>) -> Result<(), Error> {
        let headline = hits.iter().filter(|hit| hit.zone == Zone::Title).count() as u64;
        let body = hits.iter().filter(|hit| hit.zone == Zone::Body);
        let places: Vec<u32> = body.map(|hit| of.words.before(hit.first_token)).collect();
        let row = row(headline, &places, of.words.words);
        self.push(&EmphasisRow {
            language: of.language.to_owned(),
            key: of.key.to_owned(),
            group: of.group.to_owned(),
            kind: "term".to_owned(),
            text: text.to_owned(),
            quoted: hits.iter().filter(|hit| hit.quoted).count() as u64,
            ..row
        })
    }

    /// Adds the documents of a name, `words` the words of each document's body by its number.
    pub fn name(&mut self, name: &Name, totals: &LanguageTotals, words: &[u32]) -> Result<(), Error> {
        for places in name.places.chunk_by(|a, b| a.document == b.document) {
            let Some(document) = places.first().and_then(|place| totals.document(place.document)) else {
                continue;
            };
            let headline = places.iter().filter(|place| place.zone == Zone::Title).count() as u64;
            let body = places.iter().filter(|place| place.zone == Zone::Body);
            let body: Vec<u32> = body.map(|place| place.before).collect();
            let all = words.get(document.document as usize).copied().unwrap_or(0);
            let group = totals.groups.get(document.group as usize);
            self.push(&EmphasisRow {
                language: totals.language.clone(),
                key: totals.key(document.document),
                group: group.map_or_else(String::new, |group| group.group.clone()),
                kind: "name".to_owned(),
                text: name.name.clone(),
                quoted: places.iter().filter(|place| place.quoted).count() as u64,
                ..row(headline, &body, all)
            })?;
        }
        Ok(())
    }

    /// Writes the table, and gives the report its rows.
    pub fn finish(self, outputs: Option<&mut Outputs>, coverage: &mut Coverage) -> Result<(), Error> {
        let mut table = Rows::begin(outputs.as_deref(), "emphasis.csv")?;
        let sorted = self.rows.finish()?;
        let mut records = sorted.records()?;
        while let Some(record) = records.next()? {
            let row: EmphasisRow = record.value()?;
            table.row(&row).map_err(|error| failed(outputs.as_deref(), error))?;
            coverage.of(&row.language.clone()).emphasis.push(row, HELD);
        }
        table.finish(outputs)
    }
}

/// A row without its names.
fn row(headline: u64, places: &[u32], words: u32) -> EmphasisRow {
    let one = emphasis(headline, places, words);
    let reason = |missing: bool, reason: &str| if missing { reason.to_owned() } else { String::new() };
    EmphasisRow {
        language: String::new(),
        key: String::new(),
        group: String::new(),
        kind: String::new(),
        text: String::new(),
        headline: one.headline,
        body: one.body,
        quoted: 0,
        first_quarter: one.first_quarter,
        first: one.first,
        first_reason: reason(one.first.is_none(), "headline-only"),
        dp: one.dp,
        dp_reason: reason(one.dp.is_none(), if one.body < 2 { "fewer-than-two" } else { "short" }),
    }
}
