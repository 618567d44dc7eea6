//! Goes through the prepared shards again for what documents can be compared by beside their words: extracts it in parallel,
//! writes the tables as it goes, in order of document, then compares documents with each other.
//!
//! A subject is a file under `coverage/`: what it takes from a document, its tables, what it compares.

mod actors;
mod dates;
pub(crate) mod exclusive;
mod lede;
mod lines;
mod paired;
mod presence;
mod quantities;
mod quotations;
mod reuse;

use std::collections::BTreeMap;
use std::io;

use presswork_corpus::tables::NearDuplicateRow;
use presswork_corpus::{Article, TokenisedDoc, Zone};
use presswork_formats::{Row, Table};
use presswork_report::{CoveragePart, Report};
use presswork_terms::Totals;
use presswork_terms::coverage::Reading;
use presswork_terms::coverage::attribution::Persons;
use presswork_terms::coverage::names::Place;
use presswork_terms::coverage::quotations::quotations;
use rayon::prelude::*;

use crate::error::Error;
use crate::outputs::{Outputs, Partial};
use crate::prepared::Prepared;
use exclusive::GroupsOf;

pub(crate) use lines::with_lines;

/// The coverage of each language, for the report.
#[derive(Debug, Default)]
pub(crate) struct Coverage {
    languages: BTreeMap<String, CoveragePart>,
    /// Where the names stand that the report shows.
    pub named: Named,
}

/// By language the names that are mentioned most.
pub(crate) type Named = BTreeMap<String, Vec<NamedPlaces>>;

/// A name, and where lines of it may be taken from.
#[derive(Debug)]
pub(crate) struct NamedPlaces {
    name: String,
    mentions: u64,
    /// In the order of the documents: all, or of each group as many as may be held.
    places: Vec<Place>,
}

impl Coverage {
    /// The part of a language.
    fn of(&mut self, language: &str) -> &mut CoveragePart {
        self.languages.entry(language.to_owned()).or_default()
    }

    /// Hands the parts to the languages of `report`.
    pub fn into_report(mut self, mut report: Report) -> Report {
        for part in &mut report.languages {
            part.coverage = self.languages.remove(&part.language).unwrap_or_default();
        }
        lede::write(&mut report);
        report
    }
}

/// A document as the subjects see it.
struct Document<'a> {
    /// Its place among all documents.
    number: u32,
    article: &'a Article,
    doc: &'a TokenisedDoc,
    group: &'a str,
    /// Whether titles are counted.
    titles: bool,
}

impl Document<'_> {
    /// Whether a stretch of the body stands in a block that its outlet repeats.
    fn is_repeated(&self, zone: Zone, start: u32) -> bool {
        let block = self.doc.blocks.partition_point(|block| block.end <= start) as u32;
        zone == Zone::Body && self.doc.repeated.binary_search(&block).is_ok()
    }
}

fn zone_name(zone: Zone) -> &'static str {
    match zone {
        Zone::Title => "title",
        Zone::Body => "body",
    }
}

fn zone_text<'a>(document: &Document<'a>, zone: Zone) -> &'a str {
    match zone {
        Zone::Title => document.article.title(),
        Zone::Body => &document.article.text,
    }
}

/// What the subjects take from one document.
struct Extracted {
    dates: Vec<presswork_corpus::tables::DateRow>,
    quantities: quantities::Extracted,
    quotations: quotations::Extracted,
    reuse: reuse::Extracted,
}

fn extract(document: &Document<'_>) -> Extracted {
    let reading = Reading::of(document.doc);
    let persons = Persons::of(&reading);
    let quoted = quotations(&reading, &persons);
    Extracted {
        dates: dates::extract(document, &reading),
        quantities: quantities::extract(document, &reading, &persons, &quoted),
        quotations: quotations::extract(document, quoted),
        reuse: reuse::extract(document),
    }
}

/// A published table that is written row by row, where files are written at all.
struct Rows<R: Row> {
    table: Option<Table<Partial, R>>,
}

impl<R: Row> Rows<R> {
    fn begin(outputs: Option<&Outputs>, name: &'static str) -> Result<Self, Error> {
        let partial = outputs.map(|outputs| outputs.begin(name)).transpose()?;
        Ok(Rows { table: partial.map(Table::new) })
    }

    fn row(&mut self, row: &R) -> io::Result<()> {
        self.table.as_mut().map_or(Ok(()), |table| table.row(row))
    }

    fn finish(self, outputs: Option<&mut Outputs>) -> Result<(), Error> {
        let (Some(table), Some(outputs)) = (self.table, outputs) else { return Ok(()) };
        let partial = table.finish().map_err(|error| outputs.failed(error))?;
        outputs.finish(partial)
    }
}

/// Extracts and compares; writes the tables into `outputs` where there are any.
pub(crate) fn cover(
    prepared: &Prepared<'_>,
    totals: &Totals,
    terms: BTreeMap<String, GroupsOf>,
    near_duplicates: &[NearDuplicateRow],
    mut outputs: Option<&mut Outputs>,
) -> Result<Coverage, Error> {
    let mut coverage = Coverage::default();
    let mut quotations = quotations::Quotations::begin(prepared, outputs.as_deref())?;
    let mut quantities = quantities::Quantities::begin(prepared.budget.sorted() / 8, outputs.as_deref())?;
    let mut dates = dates::Dates::begin(outputs.as_deref())?;
    let mut reuse = reuse::Reuse::begin(prepared, outputs.as_deref())?;
    for number in prepared.numbers() {
        for extracted in each(prepared, number, |_| true, extract)? {
            reuse.take(extracted.reuse)?;
            quotations.index(&extracted.quotations)?;
            quantities.compare(&extracted.quantities)?;
            let taken = quotations
                .take(extracted.quotations, &mut coverage)
                .and_then(|()| quantities.take(extracted.quantities, &mut coverage))
                .and_then(|()| dates.take(extracted.dates, &mut coverage));
            taken.map_err(|error| failed(outputs.as_deref(), error))?;
        }
    }
    quotations.finish(prepared, near_duplicates, outputs.as_deref_mut(), &mut coverage)?;
    quantities.finish(outputs.as_deref_mut(), &mut coverage)?;
    reuse.finish(prepared, outputs.as_deref_mut(), &mut coverage)?;
    dates.finish(outputs.as_deref_mut())?;
    actors::actors(prepared, totals, terms, outputs, &mut coverage)?;
    Ok(coverage)
}

/// The error of a row that could not be written, which is possible only where there are files.
fn failed(outputs: Option<&Outputs>, error: io::Error) -> Error {
    match outputs {
        Some(outputs) => outputs.failed(error),
        None => Error::new(crate::error::ErrorKind::Write(error), ""),
    }
}

/// What `of` makes of each counted document of a shard that is `wanted`, in order.
fn each<T: Send>(
    prepared: &Prepared<'_>,
    number: usize,
    wanted: impl Fn(u32) -> bool + Sync,
    of: impl Fn(&Document<'_>) -> T + Sync,
) -> Result<Vec<T>, Error> {
    let place = prepared.place(number);
    if !place.clone().any(&wanted) {
        return Ok(Vec::new());
    }
    let mut shard = prepared.lazily(number);
    let shard = shard.get()?;
    let plan = prepared.plan;
    let documents: Vec<Document<'_>> = place
        .zip(shard.articles.iter().zip(&shard.tokens).zip(&shard.counted))
        .filter(|(number, (_, counted))| **counted && wanted(*number))
        .map(|(number, ((article, doc), _))| Document {
            number,
            article,
            doc,
            group: plan.grouping.of(article),
            titles: plan.counting.titles,
        })
        .collect();
    Ok(prepared.stages().in_parallel(|| documents.par_iter().map(&of).collect()))
}
