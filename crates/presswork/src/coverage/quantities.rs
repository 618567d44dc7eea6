//! `quantities.csv` and `shared_quantities.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use presswork_corpus::tables::{QuantityRow, SharedQuantityRow};
use presswork_terms::coverage::Reading;
use presswork_terms::coverage::attribution::Persons;
use presswork_terms::coverage::quantities::{Quantity, quantities};
use presswork_terms::coverage::quotations::Quoted;

use super::{Coverage, Document, Rows, zone_name, zone_text};
use crate::error::Error;
use crate::one_line::on_one_line;
use crate::outputs::Outputs;

/// Characters of a sentence that a row holds.
const SHOWN: usize = 500;

/// Rows of a language that the report is given.
const HELD: usize = 2_000;

/// Counts of a language that are compared, the first by document: some 500 bytes each.
const COMPARED: usize = 50_000;

/// The numbers of one document.
pub(super) struct Extracted {
    language: String,
    rows: Vec<QuantityRow>,
}

/// The numbers of a document, but for those of repeated lines.
pub(super) fn extract(
    document: &Document<'_>,
    reading: &Reading<'_>,
    persons: &Persons,
    quoted: &[Quoted],
) -> Extracted {
    let found = quantities(reading, persons, quoted);
    let found = found.iter().filter(|one| !document.is_repeated(one.zone, one.span.start));
    Extracted {
        language: document.doc.language.clone(),
        rows: found.map(|quantity| row(document, quantity)).collect(),
    }
}

fn row(document: &Document<'_>, quantity: &Quantity) -> QuantityRow {
    let text = zone_text(document, quantity.zone);
    let attribution = quantity.attribution.as_ref();
    let speaker = attribution.and_then(|attribution| attribution.speaker.as_ref());
    let missing = |bound: Option<f64>, reason: &str| if bound.is_some() { "" } else { reason }.to_owned();
    QuantityRow {
        key: document.article.key.clone(),
        group: document.group.to_owned(),
        language: document.doc.language.clone(),
        zone: zone_name(quantity.zone).to_owned(),
        start: quantity.span.start,
        end: quantity.span.end,
        text: on_one_line(text.get(quantity.span.range()).unwrap_or_default(), SHOWN),
        kind: quantity.kind.name().to_owned(),
        low: quantity.low,
        low_reason: missing(quantity.low, "at-most"),
        high: quantity.high,
        high_reason: missing(quantity.high, "at-least"),
        exact: quantity.exact,
        hedge: quantity.hedge.clone(),
        noun: quantity.noun.clone(),
        noun_before: quantity.noun_before,
        thing: quantity.thing.clone(),
        quoted: quantity.quoted,
        speaker: speaker.map_or(String::new(), |speaker| speaker.text.clone()),
        name: speaker.map_or(String::new(), |speaker| speaker.name.clone()),
        person: speaker.map_or(String::new(), |speaker| speaker.person.clone()),
        verb: attribution.map_or(String::new(), |attribution| attribution.verb.clone()),
        how: attribution.map_or(String::new(), |attribution| attribution.how.name().to_owned()),
        sentence: on_one_line(text.get(quantity.sentence.range()).unwrap_or_default(), SHOWN),
    }
}

/// The numbers of all documents.
pub(super) struct Quantities {
    rows: Rows<QuantityRow>,
    shared: Rows<SharedQuantityRow>,
    /// Counts by language, in order of document.
    counts: BTreeMap<String, Counts>,
}

#[derive(Default)]
struct Counts {
    rows: Vec<QuantityRow>,
    left_out: u64,
}

impl Quantities {
    pub fn begin(outputs: Option<&Outputs>) -> Result<Self, Error> {
        Ok(Quantities {
            rows: Rows::begin(outputs, "quantities.csv")?,
            shared: Rows::begin(outputs, "shared_quantities.csv")?,
            counts: BTreeMap::new(),
        })
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Extracted, coverage: &mut Coverage) -> io::Result<()> {
        if extracted.rows.is_empty() {
            return Ok(());
        }
        let held = &mut coverage.of(&extracted.language).quantities;
        let counts = self.counts.entry(extracted.language).or_default();
        for row in extracted.rows {
            self.rows.row(&row)?;
            match row.thing.is_empty() {
                true => {}
                false if counts.rows.len() < COMPARED => counts.rows.push(row.clone()),
                false => counts.left_out += 1,
            }
            held.push(row, HELD);
        }
        Ok(())
    }

    /// Puts counts of the same thing side by side, and ends the tables.
    pub fn finish(mut self, mut outputs: Option<&mut Outputs>, coverage: &mut Coverage) -> Result<(), Error> {
        for (language, counts) in std::mem::take(&mut self.counts) {
            let part = coverage.of(&language);
            if counts.left_out > 0 {
                let all = counts.rows.len() as u64 + counts.left_out;
                part.shared_quantities_left_out
                    .push(format!("of {all} counts, the first {} were compared", counts.rows.len()));
            }
            for row in side_by_side(counts.rows) {
                self.shared.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                part.shared_quantities.push(row, HELD);
            }
        }
        self.rows.finish(outputs.as_deref_mut())?;
        self.shared.finish(outputs)
    }
}

/// The counts of what two documents count, those of most documents first, in clusters of the same number.
fn side_by_side(rows: Vec<QuantityRow>) -> Vec<SharedQuantityRow> {
    let mut things: BTreeMap<String, Vec<QuantityRow>> = BTreeMap::new();
    for row in rows {
        things.entry(row.thing.clone()).or_default().push(row);
    }
    let documents = |rows: &[QuantityRow]| rows.chunk_by(|a, b| a.key == b.key).count() as u64;
    let mut things: Vec<(u64, String, Vec<QuantityRow>)> = things
        .into_iter()
        .map(|(thing, rows)| (documents(&rows), thing, rows))
        .filter(|(documents, ..)| *documents >= 2)
        .collect();
    things.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let mut shared = Vec::new();
    let mut clusters = 0;
    for (documents, thing, rows) in things {
        let of: Vec<usize> = same_number(&rows);
        let mut keys: BTreeMap<usize, [BTreeSet<&str>; 2]> = BTreeMap::new();
        for (row, cluster) in rows.iter().zip(&of) {
            let [keys, groups] = keys.entry(*cluster).or_default();
            keys.insert(&row.key);
            groups.insert(&row.group);
        }
        let sizes: Vec<[u64; 2]> =
            keys.values().map(|sets| sets.each_ref().map(|set| set.len() as u64)).collect();
        for (row, cluster) in rows.into_iter().zip(of) {
            let [cluster_documents, cluster_groups] = sizes[cluster];
            shared.push(SharedQuantityRow {
                thing: thing.clone(),
                documents,
                cluster: clusters + cluster as u64 + 1,
                cluster_documents,
                cluster_groups,
                ..shared_row(row)
            });
        }
        clusters += sizes.len() as u64;
    }
    shared
}

/// For each count of a thing its cluster, numbered by their first rows: those that state the same number. Below [`COMMON`],
/// they must name it by the same noun too.
fn same_number(rows: &[QuantityRow]) -> Vec<usize> {
    let mut clusters: BTreeMap<(u64, u64, &str), usize> = BTreeMap::new();
    let cluster = |row| {
        let next = clusters.len();
        *clusters.entry(figure(row)).or_insert(next)
    };
    rows.iter().map(cluster).collect()
}

/// Numbers below this are so common that two of them say nothing.
const COMMON: f64 = 10.0;

/// The number that a row states, as bits of its bounds, and its noun where the number is common. An open bound is the
/// other one: *at least 41* and *41* are the same number.
fn figure(row: &QuantityRow) -> (u64, u64, &str) {
    let low = row.low.or(row.high).unwrap_or_default();
    let high = row.high.or(row.low).unwrap_or_default();
    let noun = if high < COMMON { row.noun.as_str() } else { "" };
    (low.to_bits(), high.to_bits(), noun)
}

/// A row whose thing and cluster are not told yet.
fn shared_row(row: QuantityRow) -> SharedQuantityRow {
    SharedQuantityRow {
        language: row.language,
        thing: row.thing,
        documents: 0,
        cluster: 0,
        cluster_documents: 0,
        cluster_groups: 0,
        key: row.key,
        group: row.group,
        zone: row.zone,
        start: row.start,
        text: row.text,
        low: row.low,
        low_reason: row.low_reason,
        high: row.high,
        high_reason: row.high_reason,
        exact: row.exact,
        noun: row.noun,
        speaker: row.speaker,
        quoted: row.quoted,
        sentence: row.sentence,
    }
}
