//! `dates.csv`.

use std::io;

use presswork_corpus::tables::DateRow;
use presswork_terms::coverage::Reading;
use presswork_terms::coverage::dates::{Day, Mention, dates};

use super::{Coverage, Document, Rows, zone_name, zone_text};
use crate::error::Error;
use crate::one_line::on_one_line;
use crate::outputs::Outputs;

/// Characters of a sentence that a row holds.
const SHOWN: usize = 500;

/// Rows of a language that the report is given.
const HELD: usize = 2_000;

/// The rows of a document, that of its day of publication first.
pub(super) fn extract(document: &Document<'_>, reading: &Reading<'_>) -> Vec<DateRow> {
    let known = document.article.metadata.date.as_ref();
    let published = known.and_then(|known| Day::parse(&known.value));
    let publication = DateRow {
        key: document.article.key.clone(),
        group: document.group.to_owned(),
        language: document.doc.language.clone(),
        kind: "publication".to_owned(),
        zone: String::new(),
        start: 0,
        end: 0,
        text: String::new(),
        day: known.map_or(String::new(), |known| known.value.clone()),
        days_before_publication: published.map(|_| 0),
        days_before_publication_reason: if published.is_some() { "" } else { "not-known" }.to_owned(),
        candidates: String::new(),
        known_by: known.map_or("not-known", |known| known.by.name()).to_owned(),
        sentence: String::new(),
    };
    let row = |one: &Mention| {
        let text = zone_text(document, one.zone);
        let shown =
            |span: presswork_corpus::Span| on_one_line(text.get(span.range()).unwrap_or_default(), SHOWN);
        DateRow {
            kind: if one.weekday { "weekday" } else { "date" }.to_owned(),
            zone: zone_name(one.zone).to_owned(),
            start: one.span.start,
            end: one.span.end,
            text: shown(one.span),
            day: one.day.map_or(String::new(), Day::iso),
            days_before_publication: one.day.zip(published).map(|(day, published)| day.to(published)),
            days_before_publication_reason: match (one.day, published) {
                (_, None) => "not-known",
                (None, _) => "open",
                _ => "",
            }
            .to_owned(),
            candidates: one.candidates.iter().map(|day| day.iso()).collect::<Vec<_>>().join("; "),
            known_by: one.how.name().to_owned(),
            sentence: shown(one.sentence),
            ..publication.clone()
        }
    };
    let found = dates(reading, published);
    let found = found.iter().filter(|one| !document.is_repeated(one.zone, one.span.start));
    let rows: Vec<DateRow> = found.map(row).collect();
    std::iter::once(publication).chain(rows).collect()
}

/// The dates of all documents.
pub(super) struct Dates {
    rows: Rows<DateRow>,
}

impl Dates {
    pub fn begin(outputs: Option<&Outputs>) -> Result<Self, Error> {
        Ok(Dates { rows: Rows::begin(outputs, "dates.csv")? })
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Vec<DateRow>, coverage: &mut Coverage) -> io::Result<()> {
        for row in extracted {
            self.rows.row(&row)?;
            coverage.of(&row.language.clone()).dates.push(row, HELD);
        }
        Ok(())
    }

    pub fn finish(self, outputs: Option<&mut Outputs>) -> Result<(), Error> {
        self.rows.finish(outputs)
    }
}
