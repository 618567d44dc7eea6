//! `reused_passages.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use presswork_corpus::tables::ReusedPassageRow;
use presswork_terms::coverage::reuse::{Anchors, Firsts, Passage, Text, pairs, passages};

use super::paired::{Distinct, Paired, number};
use super::{Coverage, Document, Rows, each};
use crate::error::Error;
use crate::one_line::on_one_line;
use crate::outputs::Outputs;
use crate::prepared::Prepared;
use crate::record_sort::{RecordSort, Records, Sorted};

/// Characters of a passage that a row holds.
const SHOWN: usize = 1_000;

/// Rows of a language that the report is given.
const HELD: usize = 500;

/// Bytes that a word of a document takes that is held for comparison.
const WORD: usize = size_of::<(u64, u64, u64)>() + size_of::<(u64, u32)>();

/// The fingerprints of one document.
pub(super) struct Extracted {
    document: u32,
    language: String,
    words: usize,
    fingerprints: Vec<u64>,
}

pub(super) fn extract(document: &Document<'_>) -> Extracted {
    let text = Text::of(document.doc);
    Extracted {
        document: document.number,
        language: document.doc.language.clone(),
        words: text.len(),
        fingerprints: text.fingerprints(),
    }
}

/// What documents are found by that share a passage.
pub(super) struct Reuse {
    rows: Rows<ReusedPassageRow>,
    /// Bytes for documents that are held for comparison.
    room: usize,
    /// Bytes of what is sorted at once: fingerprints, then passages twice.
    sorted: usize,
    /// By language and fingerprint, the documents that have it.
    fingerprints: RecordSort,
    languages: BTreeSet<String>,
    /// Words of each document, by its number.
    words: Vec<u32>,
}

/// A document that is compared.
struct Compared {
    number: u32,
    key: String,
    group: String,
    body: String,
    text: Text,
}

/// A passage, with the places by which it is told whether an earlier document has it too.
struct Found {
    earlier: u32,
    later: u32,
    /// Of the later document.
    words: Range<usize>,
    row: ReusedPassageRow,
}

impl Reuse {
    pub fn begin(prepared: &Prepared<'_>, outputs: Option<&Outputs>) -> Result<Self, Error> {
        Ok(Reuse {
            rows: Rows::begin(outputs, "reused_passages.csv")?,
            room: prepared.budget.compared(),
            sorted: prepared.budget.sorted() / 2,
            fingerprints: RecordSort::new(prepared.budget.sorted() / 2),
            languages: BTreeSet::new(),
            words: Vec::new(),
        })
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Extracted) -> Result<(), Error> {
        if extracted.fingerprints.is_empty() {
            return Ok(());
        }
        self.words.resize(extracted.document as usize, 0);
        self.words.push(extracted.words as u32);
        for fingerprint in &extracted.fingerprints {
            let key = [extracted.language.as_bytes(), &[0], &fingerprint.to_be_bytes()].concat();
            self.fingerprints.push(&key, &extracted.document.to_be_bytes())?;
        }
        if !self.languages.contains(&extracted.language) {
            self.languages.insert(extracted.language);
        }
        Ok(())
    }

    /// Compares the documents of each language, and ends the table.
    pub fn finish(
        mut self,
        prepared: &Prepared<'_>,
        outputs: Option<&mut Outputs>,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        let fingerprints = std::mem::replace(&mut self.fingerprints, RecordSort::new(0)).finish()?;
        let mut records = fingerprints.records()?;
        for language in &self.languages {
            let part = coverage.of(language);
            let pairs = candidates(prepared, &mut records, language, self.sorted)?;
            let sorted = self.reused(prepared, language, pairs, &mut part.reused_passages_left_out)?;
            let mut records = sorted.records()?;
            while let Some(record) = records.next()? {
                let row: ReusedPassageRow = record.value()?;
                self.rows.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                part.reused_between_groups += u64::from(row.group_a != row.group_b);
                part.reused_passages.push(row, HELD);
            }
        }
        self.rows.finish(outputs)
    }

    /// The passages of a language, the longest first; ties in order of document and place.
    fn reused(
        &self,
        prepared: &Prepared<'_>,
        language: &str,
        pairs: Distinct,
        left_out: &mut Vec<String>,
    ) -> Result<Sorted, Error> {
        let Distinct { pairs, all, one_in } = pairs;
        if one_in > 1 {
            left_out.push(format!("of {all} pairs of documents, one in {one_in} was compared"));
        }
        let mut found = RecordSort::new(self.sorted);
        let mut rest = pairs.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at(self.held_at_once(rest));
            one_pass(prepared, language, now, &mut |one| {
                let (start, end) = (one.words.start as u32, one.words.end as u32);
                let key = [one.later, one.earlier, start].map(u32::to_be_bytes).concat();
                found.push_value(&key, &(end, one.row))
            })?;
            rest = later;
        }
        let found = found.finish()?;
        let mut rows = RecordSort::new(self.sorted);
        let mut records = found.records()?;
        let (mut document, mut firsts) = (None, Firsts::default());
        while let Some(record) = records.next()? {
            let later = number(&record.key, 0);
            if document != Some(later) {
                (document, firsts) = (Some(later), Firsts::default());
            }
            let (end, row): (u32, ReusedPassageRow) = record.value()?;
            if firsts.take(&(number(&record.key, 8) as usize..end as usize)) {
                rows.push_value(&(!row.tokens).to_be_bytes(), &row)?;
            }
        }
        rows.finish()
    }

    /// How many of `pairs`, at least one, have earlier documents that can be held together; pairs beyond cost another pass.
    fn held_at_once(&self, pairs: &[(u32, u32)]) -> usize {
        let mut held = 0;
        let mut last = None;
        for (at, &(earlier, _)) in pairs.iter().enumerate() {
            if last != Some(earlier) {
                held += WORD * self.words.get(earlier as usize).copied().unwrap_or(0) as usize;
                last = Some(earlier);
            }
            if held > self.room && at > 0 {
                return at;
            }
        }
        pairs.len()
    }
}

/// The pairs of documents of a language, whose fingerprints come next, that share one.
fn candidates(
    prepared: &Prepared<'_>,
    fingerprints: &mut Records<'_>,
    language: &str,
    room: usize,
) -> Result<Distinct, Error> {
    let clusters = prepared.clusters();
    let representative = |document| clusters.of(document).map_or(document, |member| member.representative);
    let prefix = [language.as_bytes(), &[0]].concat();
    let mut paired = Paired::new(room);
    let mut sharers = Vec::new();
    while let Some(first) = fingerprints.next_where(|key| key.starts_with(&prefix))? {
        let key = first.key.clone();
        sharers.clear();
        sharers.push(number(&first.value, 0));
        while let Some(more) = fingerprints.next_where(|again| again == key)? {
            sharers.push(number(&more.value, 0));
        }
        if sharers.len() > 1 {
            let mut pairs = pairs(&sharers, representative).into_iter();
            pairs.try_for_each(|(one, other)| paired.push(one, representative(other), other))?;
        }
    }
    paired.finish()
}

/// Compares `pairs` in one pass over the shards that hold a document of one.
fn one_pass(
    prepared: &Prepared<'_>,
    language: &str,
    pairs: &[(u32, u32)],
    found: &mut dyn FnMut(Found) -> Result<(), Error>,
) -> Result<(), Error> {
    // They come in order of the earlier.
    let mut earlier: Vec<u32> = pairs.iter().map(|pair| pair.0).collect();
    earlier.dedup();
    let mut by_later: Vec<(u32, u32)> = pairs.iter().map(|&(earlier, later)| (later, earlier)).collect();
    by_later.sort_unstable();
    let of_later = |document: u32| {
        let from = by_later.partition_point(|pair| pair.0 < document);
        by_later[from..].iter().take_while(move |pair| pair.0 == document).map(|pair| pair.1)
    };
    let mut held: BTreeMap<u32, (Compared, Anchors)> = BTreeMap::new();
    for number in prepared.numbers() {
        let first = each(
            prepared,
            number,
            |document| earlier.binary_search(&document).is_ok(),
            |document| {
                let compared = compared(document, String::new());
                let anchors = compared.text.anchors();
                (document.number, (compared, anchors))
            },
        )?;
        held.extend(first);
        let later = each(
            prepared,
            number,
            |document| of_later(document).next().is_some(),
            |document| {
                let own = compared(document, document.article.text.clone());
                let others = of_later(document.number).filter_map(|earlier| held.get(&earlier));
                let of = |(other, anchors): &(Compared, Anchors)| {
                    let passages = passages(&other.text, anchors, &own.text).into_iter();
                    passages.filter_map(|passage| row(language, other, &own, passage)).collect::<Vec<_>>()
                };
                others.flat_map(of).collect::<Vec<_>>()
            },
        )?;
        later.into_iter().flatten().try_for_each(&mut *found)?;
    }
    Ok(())
}

fn compared(document: &Document<'_>, body: String) -> Compared {
    Compared {
        number: document.number,
        key: document.article.key.clone(),
        group: document.group.to_owned(),
        body,
        text: Text::of(document.doc),
    }
}

fn row(language: &str, one: &Compared, other: &Compared, passage: Passage) -> Option<Found> {
    let (a, b) = (one.text.span(&passage.first)?, other.text.span(&passage.second)?);
    let tokens = passage.second.len();
    let share = |text: &Text| tokens as f64 / text.len().max(1) as f64;
    let row = ReusedPassageRow {
        language: language.to_owned(),
        key_a: one.key.clone(),
        group_a: one.group.clone(),
        start_a: a.start,
        end_a: a.end,
        key_b: other.key.clone(),
        group_b: other.group.clone(),
        start_b: b.start,
        end_b: b.end,
        tokens: tokens as u64,
        quoted_tokens: passage.quoted as u64,
        share_a: share(&one.text),
        share_b: share(&other.text),
        text: on_one_line(other.body.get(b.range()).unwrap_or_default(), SHOWN),
    };
    Some(Found { earlier: one.number, later: other.number, words: passage.second, row })
}
