//! `quotations.csv`, and what documents quote alike: `quotation_clusters.csv` and `shared_quotations.csv`.

mod clusters;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

use presswork_corpus::Span;
use presswork_corpus::tables::{NearDuplicateRow, QuotationClusterRow, QuotationRow, SharedQuotationRow};
use presswork_terms::coverage::Reading;
use presswork_terms::coverage::attribution::Persons;
use presswork_terms::coverage::quotations::{
    BUCKET, Frequencies, Index, Print, Quoted, Shared, Speakers, counted_words, print, quotations,
};
use rayon::prelude::*;

use clusters::Takers;

use super::paired::{Distinct, Paired, number};
use super::{Coverage, Document, Rows, each, zone_name, zone_text};
use crate::artifact::{canonical_bytes, of_canonical_bytes};
use crate::error::Error;
use crate::key_map::KeyMap;
use crate::one_line::on_one_line;
use crate::outputs::Outputs;
use crate::prepared::Prepared;
use crate::record_sort::{RecordSort, Records};
use crate::segments::Segments;

/// Characters of a quotation that a row holds.
const SHOWN: usize = 1_000;

/// Rows of a language that the report is given.
const HELD: usize = 2_000;

/// Quotations of clusters of a language that the report is given.
const HELD_SHARED: usize = 500;

/// Bytes that a print takes in memory for each that it takes where it waits.
const HELD_PRINT: usize = 4;

/// What is quoted in one document.
pub(super) struct Extracted {
    document: u32,
    language: String,
    rows: Vec<QuotationRow>,
    prints: Vec<Print>,
}

/// The quotations of a document, but for those of repeated lines.
pub(super) fn extract(document: &Document<'_>, found: Vec<Quoted>) -> Extracted {
    let doc = document.doc;
    let found: Vec<Quoted> =
        found.into_iter().filter(|quoted| !document.is_repeated(quoted.zone, quoted.span.start)).collect();
    let words = counted_words(doc, document.titles);
    Extracted {
        document: document.number,
        language: doc.language.clone(),
        prints: found.iter().map(|quoted| print(doc, quoted)).collect(),
        rows: found.iter().map(|quoted| row(document, quoted, words)).collect(),
    }
}

fn row(document: &Document<'_>, quoted: &Quoted, words: u64) -> QuotationRow {
    let attribution = quoted.attribution.as_ref();
    let speaker = attribution.and_then(|attribution| attribution.speaker.as_ref());
    QuotationRow {
        key: document.article.key.clone(),
        group: document.group.to_owned(),
        language: document.doc.language.clone(),
        zone: zone_name(quoted.zone).to_owned(),
        start: quoted.span.start,
        end: quoted.span.end,
        kind: quoted.kind.name().to_owned(),
        text: on_one_line(inside(zone_text(document, quoted.zone), quoted.span), SHOWN),
        words: u64::from(quoted.words),
        share: if words == 0 { 0.0 } else { f64::from(quoted.words) / words as f64 },
        paragraphs: u64::from(quoted.blocks),
        speaker: speaker.map_or(String::new(), |speaker| speaker.text.clone()),
        name: speaker.map_or(String::new(), |speaker| speaker.name.clone()),
        person: speaker.map_or(String::new(), |speaker| speaker.person.clone()),
        named: speaker.map(|speaker| speaker.named),
        named_reason: if speaker.is_some() { "" } else { "no-speaker" }.to_owned(),
        pronoun: speaker.is_some_and(|speaker| speaker.pronoun),
        verb: attribution.map_or(String::new(), |attribution| attribution.verb.clone()),
        how: speaker.and(attribution).map_or("", |attribution| attribution.how.name()).to_owned(),
    }
}

/// What stands between the marks of a quotation; one that the next paragraph goes on with has no closing one.
fn inside(text: &str, span: Span) -> &str {
    let quoted = text.get(span.range()).unwrap_or_default().trim();
    let mark = |c: char| "\"“”„«»「」『』‘’‚'‹›`＂".contains(c);
    quoted.trim_start_matches(mark).trim_end_matches(mark)
}

/// The quotations of all documents.
pub(super) struct Quotations {
    rows: Rows<QuotationRow>,
    shared: Rows<SharedQuotationRow>,
    clusters: Rows<QuotationClusterRow>,
    /// By language.
    languages: BTreeMap<String, OfLanguage>,
    /// By language and feature, the quotations that have it.
    features: RecordSort,
    /// By language, stems: one for each quotation that has it.
    stems: RecordSort,
    /// The prints of all languages.
    prints: Segments,
    /// Bytes of what is sorted at once, and of prints that are held for comparison.
    sorted: usize,
}

/// What stays in memory of a language's quotations: with its print's place, 16 bytes each.
#[derive(Default)]
struct OfLanguage {
    index: Index,
    /// The number of each quotation's print.
    prints: Vec<u32>,
}

impl Quotations {
    pub fn begin(prepared: &Prepared<'_>, outputs: Option<&Outputs>) -> Result<Self, Error> {
        let sorted = prepared.budget.sorted() / 4;
        Ok(Quotations {
            rows: Rows::begin(outputs, "quotations.csv")?,
            shared: Rows::begin(outputs, "shared_quotations.csv")?,
            clusters: Rows::begin(outputs, "quotation_clusters.csv")?,
            languages: BTreeMap::new(),
            features: RecordSort::new(sorted / 2),
            stems: RecordSort::new(sorted / 2),
            prints: Segments::new(sorted),
            sorted,
        })
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Extracted, coverage: &mut Coverage) -> io::Result<()> {
        if extracted.rows.is_empty() {
            return Ok(());
        }
        let held = &mut coverage.of(&extracted.language).quotations;
        for row in extracted.rows {
            self.rows.row(&row)?;
            held.push(row, HELD);
        }
        Ok(())
    }

    /// Notes by what the next document's can be found.
    pub fn index(&mut self, extracted: &Extracted) -> Result<(), Error> {
        if extracted.prints.is_empty() {
            return Ok(());
        }
        let prefix = [extracted.language.as_bytes(), &[0]].concat();
        let of_language = self.languages.entry(extracted.language.clone()).or_default();
        for print in &extracted.prints {
            let number = of_language.index.push(extracted.document);
            of_language.prints.push(self.prints.len() as u32);
            self.prints.push(&canonical_bytes(print))?;
            for feature in print.features() {
                let key = [&prefix[..], &feature.to_be_bytes()].concat();
                self.features.push(&key, &number.to_be_bytes())?;
            }
            for stem in print.stems() {
                self.stems.push(&[&prefix[..], &stem.to_be_bytes()].concat(), &[])?;
            }
        }
        Ok(())
    }

    /// Compares the documents of each language, and ends the tables.
    pub fn finish(
        mut self,
        prepared: &Prepared<'_>,
        near_duplicates: &[NearDuplicateRow],
        mut outputs: Option<&mut Outputs>,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        let originals: BTreeMap<&str, &str> =
            near_duplicates.iter().map(|row| (row.key.as_str(), row.representative.as_str())).collect();
        let features = std::mem::replace(&mut self.features, RecordSort::new(0)).finish()?;
        let stems = std::mem::replace(&mut self.stems, RecordSort::new(0)).finish()?;
        let (mut features, mut stems) = (features.records()?, stems.records()?);
        for (language, quotations) in std::mem::take(&mut self.languages) {
            let part = coverage.of(&language);
            let left_out = &mut part.shared_quotations_left_out;
            let of_language = Language {
                language: &language,
                quotations: &quotations,
                prints: &self.prints,
                room: self.sorted,
            };
            let candidates = of_language.candidates(prepared, &mut features, left_out)?;
            let known = of_language.frequencies(&mut stems)?;
            let (shared, clusters) = (&mut self.shared, &mut self.clusters);
            let mut takers = Takers {
                pair: &mut |row| shared.row(&row).map_err(|error| super::failed(outputs.as_deref(), error)),
                cluster: &mut |row| {
                    clusters.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                    part.quotation_clusters.push(row, HELD_SHARED);
                    Ok(())
                },
            };
            let found = of_language.shared(prepared, &candidates, &known, &originals, &mut takers)?;
            part.quotation_clusters_total = found;
        }
        self.rows.finish(outputs.as_deref_mut())?;
        self.clusters.finish(outputs.as_deref_mut())?;
        self.shared.finish(outputs)
    }
}

/// The quotations of a language, as they are compared.
struct Language<'a> {
    language: &'a str,
    quotations: &'a OfLanguage,
    prints: &'a Segments,
    room: usize,
}

impl Language<'_> {
    fn prefix(&self) -> Vec<u8> {
        [self.language.as_bytes(), &[0]].concat()
    }

    /// The pairs that share a feature; the language's come next.
    fn candidates(
        &self,
        prepared: &Prepared<'_>,
        features: &mut Records<'_>,
        left_out: &mut Vec<String>,
    ) -> Result<Vec<(u32, u32)>, Error> {
        let (index, clusters) = (&self.quotations.index, prepared.clusters());
        let representative = |number: u32| {
            let document = index.document(number).unwrap_or_default();
            clusters.of(document).map_or(document, |member| member.representative)
        };
        let prefix = self.prefix();
        let (mut paired, mut phrases) = (Paired::new(self.room), 0_u64);
        let mut sharing = Vec::new();
        while let Some(first) = features.next_where(|key| key.starts_with(&prefix))? {
            let key = first.key.clone();
            sharing.clear();
            sharing.push(number(&first.value, 0));
            while let Some(more) = features.next_where(|again| again == key)? {
                // One too many says that they are.
                if sharing.len() <= BUCKET {
                    sharing.push(number(&more.value, 0));
                }
            }
            let Some(pairs) = index.pairs(&sharing) else {
                phrases += 1;
                continue;
            };
            for (one, other) in pairs {
                if representative(one) != representative(other) {
                    paired.push(one, other, other)?;
                }
            }
        }
        let Distinct { pairs, all, one_in } = paired.finish()?;
        if phrases > 0 {
            left_out.push(format!("pairs of words that stand in too many quotations: {phrases}"));
        }
        if one_in > 1 {
            left_out.push(format!("of {all} pairs of quotations, one in {one_in} was compared"));
        }
        Ok(pairs)
    }

    /// In how many quotations each stem stands; the language's come next.
    fn frequencies(&self, stems: &mut Records<'_>) -> Result<KeyMap, Error> {
        let prefix = self.prefix();
        let mut known = KeyMap::new(self.room);
        while let Some(first) = stems.next_where(|key| key.starts_with(&prefix))? {
            let (key, mut quotations) = (first.key.clone(), 1_u32);
            while stems.next_where(|again| again == key)?.is_some() {
                quotations = quotations.saturating_add(1);
            }
            known.push(&key[prefix.len()..], &quotations.to_be_bytes())?;
        }
        Ok(known)
    }

    /// Hands over the clusters of quotations that share words, and their pairs, the least likely by chance first; gives the
    /// number of clusters.
    fn shared(
        &self,
        prepared: &Prepared<'_>,
        candidates: &[(u32, u32)],
        known: &KeyMap,
        originals: &BTreeMap<&str, &str>,
        takers: &mut Takers<'_>,
    ) -> Result<u64, Error> {
        let links = prepared.plan.cross_source_links;
        let mut leads: Vec<Pair> = Vec::new();
        let mut rest = candidates;
        while !rest.is_empty() {
            let mut prints: BTreeMap<u32, Print> = BTreeMap::new();
            let (now, later) = rest.split_at(self.held_at_once(rest));
            for number in now.iter().flat_map(|&(one, other)| [one, other]).collect::<BTreeSet<u32>>() {
                prints.insert(number, self.print(number)?);
            }
            let frequencies = asked(&prints, known, self.quotations.index.len())?;
            let compare = |&(one, other): &(u32, u32)| {
                let shared = frequencies.compare(prints.get(&one)?, prints.get(&other)?)?;
                Some(Pair { one, other, shared })
            };
            leads.extend(
                prepared.stages().in_parallel(|| now.par_iter().filter_map(compare).collect::<Vec<Pair>>()),
            );
            rest = later;
        }
        let rows = rows_of(prepared, self.language, &self.quotations.index, &leads)?;
        if !links {
            leads.retain(|pair| {
                let sides = rows.get(&pair.one).zip(rows.get(&pair.other));
                sides.is_some_and(|(a, b)| speakers(a, b) != Speakers::OneUnnamed)
            });
        }
        // A stable sort: ties stay in order of document and place.
        leads.sort_by(|a, b| b.shared.surprise.total_cmp(&a.shared.surprise));
        clusters::rows(self.language, leads, &rows, originals, takers)
    }

    /// A quotation's print, from where it waits.
    fn print(&self, number: u32) -> Result<Print, Error> {
        let mut bytes = Vec::new();
        let mut reader = self.prints.reader(self.quotations.prints[number as usize] as usize);
        reader.read_to_end(&mut bytes).map_err(|error| self.prints.unread(error))?;
        of_canonical_bytes(&bytes)
    }

    /// How many of `pairs`, at least one, have prints that can be held together.
    fn held_at_once(&self, pairs: &[(u32, u32)]) -> usize {
        let mut numbers = BTreeSet::new();
        let mut held = 0;
        for (at, &(one, other)) in pairs.iter().enumerate() {
            for number in [one, other] {
                if numbers.insert(number) {
                    let print = self.quotations.prints[number as usize] as usize;
                    held += HELD_PRINT * (size_of::<Print>() + self.prints.bytes(print));
                }
            }
            if held > self.room && at > 0 {
                return at;
            }
        }
        pairs.len()
    }
}

/// In how many of so many quotations the stems of `prints` stand.
fn asked(prints: &BTreeMap<u32, Print>, known: &KeyMap, quotations: usize) -> Result<Frequencies, Error> {
    let stems: BTreeSet<u64> = prints.values().flat_map(Print::stems).collect();
    let keys: Vec<([u8; 8], u64)> = stems.into_iter().map(|stem| (stem.to_be_bytes(), stem)).collect();
    let mut frequencies = Frequencies::of(quotations);
    known.among(keys.iter().map(|(key, stem)| (&key[..], *stem)), |stem, value| {
        frequencies.insert(stem, number(value, 0));
    })?;
    Ok(frequencies)
}

/// A lead, and what it rests on.
struct Pair {
    one: u32,
    other: u32,
    shared: Shared,
}

fn speakers(a: &QuotationRow, b: &QuotationRow) -> Speakers {
    Speakers::of((&a.name, a.named == Some(true)), (&b.name, b.named == Some(true)))
}

/// The rows of the quotations of `leads`, by number: read from the shards again, since only few are needed.
fn rows_of(
    prepared: &Prepared<'_>,
    language: &str,
    index: &Index,
    leads: &[Pair],
) -> Result<BTreeMap<u32, QuotationRow>, Error> {
    let wanted: BTreeSet<u32> = leads.iter().flat_map(|pair| [pair.one, pair.other]).collect();
    let documents: BTreeSet<u32> = wanted.iter().filter_map(|number| index.document(*number)).collect();
    let mut rows = BTreeMap::new();
    for number in prepared.numbers() {
        let extracted = each(
            prepared,
            number,
            |document| documents.contains(&document),
            |document| {
                let reading = Reading::of(document.doc);
                extract(document, quotations(&reading, &Persons::of(&reading)))
            },
        )?;
        for extracted in extracted.into_iter().filter(|extracted| extracted.language == language) {
            let numbered = (index.first_of(extracted.document)..).zip(extracted.rows);
            rows.extend(numbered.filter(|(number, _)| wanted.contains(number)));
        }
    }
    Ok(rows)
}
