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
use crate::record_sort::{RecordSort, Records, Sorted};

/// Characters of a sentence that a row holds.
const SHOWN: usize = 500;

/// Rows of a language that the report is given.
const HELD: usize = 2_000;

/// Counts of a language that are compared, the first by document.
const COMPARED: u64 = 50_000;

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
    /// Those that are compared: by language and thing, in order of document.
    counts: RecordSort,
    /// Counts of things by language, compared or not.
    things: BTreeMap<String, u64>,
    /// Bytes of rows that are sorted in memory.
    room: usize,
}

impl Quantities {
    /// Up to `room` bytes of what is compared wait in memory, and as many again in the end.
    pub fn begin(room: usize, outputs: Option<&Outputs>) -> Result<Self, Error> {
        Ok(Quantities {
            rows: Rows::begin(outputs, "quantities.csv")?,
            shared: Rows::begin(outputs, "shared_quantities.csv")?,
            counts: RecordSort::new(room),
            things: BTreeMap::new(),
            room,
        })
    }

    /// Puts the next document's aside for comparison.
    pub fn compare(&mut self, extracted: &Extracted) -> Result<(), Error> {
        let of_things = || extracted.rows.iter().filter(|row| !row.thing.is_empty());
        if of_things().next().is_none() {
            return Ok(());
        }
        let things = self.things.entry(extracted.language.clone()).or_default();
        for row in of_things() {
            if *things < COMPARED {
                self.counts.push_value(&thing_key(&extracted.language, &row.thing), row)?;
            }
            *things += 1;
        }
        Ok(())
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Extracted, coverage: &mut Coverage) -> io::Result<()> {
        if extracted.rows.is_empty() {
            return Ok(());
        }
        let held = &mut coverage.of(&extracted.language).quantities;
        for row in extracted.rows {
            self.rows.row(&row)?;
            held.push(row, HELD);
        }
        Ok(())
    }

    /// Puts counts of the same thing side by side, and ends the tables.
    pub fn finish(mut self, mut outputs: Option<&mut Outputs>, coverage: &mut Coverage) -> Result<(), Error> {
        let sorted = std::mem::replace(&mut self.counts, RecordSort::new(0)).finish()?;
        let (mut once, mut again) = (sorted.records()?, sorted.records()?);
        for (language, &all) in &self.things {
            let part = coverage.of(language);
            if all > COMPARED {
                part.shared_quantities_left_out
                    .push(format!("of {all} counts, the first {COMPARED} were compared"));
            }
            let rows = side_by_side(language, &mut once, &mut again, self.room)?;
            let mut rows = rows.records()?;
            while let Some(record) = rows.next()? {
                let row: SharedQuantityRow = record.value()?;
                self.shared.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                part.shared_quantities.push(row, HELD);
            }
        }
        self.rows.finish(outputs.as_deref_mut())?;
        self.shared.finish(outputs)
    }
}

fn thing_key(language: &str, thing: &str) -> Vec<u8> {
    [language.as_bytes(), &[0], thing.as_bytes()].concat()
}

/// The counts of a language of what two documents count, those of most documents first, in clusters of the same number. The
/// language's come next in `once` and in `again`: it is gone through for what each thing has, and then for its rows.
fn side_by_side(
    language: &str,
    once: &mut Records<'_>,
    again: &mut Records<'_>,
    room: usize,
) -> Result<Sorted, Error> {
    let prefix = thing_key(language, "");
    let mut things: Vec<Thing> = Vec::new();
    let mut thing = Thing::default();
    while let Some(record) = once.next_where(|key| key.starts_with(&prefix))? {
        let text = record.text(prefix.len());
        if thing.text != text {
            let next = Thing { text: text.to_owned(), ..Thing::default() };
            things.extend(std::mem::replace(&mut thing, next).if_shared());
        }
        thing.see(&record.value()?);
    }
    things.extend(thing.if_shared());
    things.sort_by(|a, b| b.documents.cmp(&a.documents).then_with(|| a.text.cmp(&b.text)));
    let mut clusters = 0;
    let mut ranks: BTreeMap<&str, (u32, u64, &Thing)> = BTreeMap::new();
    for (rank, thing) in (0..).zip(&things) {
        ranks.insert(&thing.text, (rank, clusters, thing));
        clusters += thing.sizes.len() as u64;
    }
    let mut rows = RecordSort::new(room);
    let mut numbers = Numbers::default();
    let mut last = Vec::new();
    while let Some(record) = again.next_where(|key| key.starts_with(&prefix))? {
        if record.key != last {
            (numbers, last) = (Numbers::default(), record.key.clone());
        }
        let Some(&(rank, before, thing)) = ranks.get(record.text(prefix.len())) else { continue };
        let row: QuantityRow = record.value()?;
        let cluster = numbers.of(&row);
        let [cluster_documents, cluster_groups] = thing.sizes.get(cluster).copied().unwrap_or_default();
        let row = SharedQuantityRow {
            documents: thing.documents,
            cluster: before + cluster as u64 + 1,
            cluster_documents,
            cluster_groups,
            ..shared_row(row)
        };
        rows.push_value(&u32::to_be_bytes(rank), &row)?;
    }
    rows.finish()
}

/// What is known of a thing that was counted.
#[derive(Default)]
struct Thing {
    text: String,
    documents: u64,
    /// Documents and groups of each cluster.
    sizes: Vec<[u64; 2]>,
    numbers: Numbers,
    /// Key of the last document, and of the last one of each cluster.
    last: String,
    last_of: Vec<String>,
    groups: BTreeSet<(usize, String)>,
}

impl Thing {
    /// Adds a count; they come in order of document.
    fn see(&mut self, row: &QuantityRow) {
        if self.documents == 0 || self.last != row.key {
            self.documents += 1;
            self.last.clone_from(&row.key);
        }
        let cluster = self.numbers.of(row);
        if cluster == self.sizes.len() {
            self.sizes.push([0, 0]);
            self.last_of.push(String::new());
        }
        let ([documents, groups], last) = (&mut self.sizes[cluster], &mut self.last_of[cluster]);
        if *documents == 0 || *last != row.key {
            *documents += 1;
            last.clone_from(&row.key);
        }
        *groups += u64::from(self.groups.insert((cluster, row.group.clone())));
    }

    /// What is needed of it where two documents count it.
    fn if_shared(self) -> Option<Thing> {
        let Thing { text, documents, sizes, .. } = self;
        (documents >= 2).then(|| Thing { text, documents, sizes, ..Thing::default() })
    }
}

/// The clusters of a thing, numbered by their first counts: those that state the same number. Below [`COMMON`], they must
/// name it by the same noun too.
#[derive(Default)]
struct Numbers {
    clusters: BTreeMap<(u64, u64, String), usize>,
}

impl Numbers {
    fn of(&mut self, row: &QuantityRow) -> usize {
        let next = self.clusters.len();
        let (low, high, noun) = figure(row);
        *self.clusters.entry((low, high, noun.to_owned())).or_insert(next)
    }
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
