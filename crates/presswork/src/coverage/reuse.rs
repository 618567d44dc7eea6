//! `reused_passages.csv`.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::ReusedPassageRow;
use presswork_terms::coverage::reuse::{Anchors, Firsts, Index, Passage, Text, passages};

use super::{Coverage, Document, Rows, each};
use crate::error::Error;
use crate::one_line::on_one_line;
use crate::outputs::Outputs;
use crate::prepared::Prepared;

/// Characters of a passage that a row holds.
const SHOWN: usize = 1_000;

/// Rows of a language that the report is given.
const HELD: usize = 500;

/// Pairs of documents of a language that are compared at most.
const PAIRS: usize = 1 << 20;

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
    /// Bytes for fingerprints, and then for documents.
    room: usize,
    /// By language.
    indices: BTreeMap<String, Index>,
    /// Words of each document.
    words: BTreeMap<u32, usize>,
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
    passage: Passage,
    row: ReusedPassageRow,
}

impl Reuse {
    pub fn begin(prepared: &Prepared<'_>, outputs: Option<&Outputs>) -> Result<Self, Error> {
        Ok(Reuse {
            rows: Rows::begin(outputs, "reused_passages.csv")?,
            room: prepared.budget.compared(),
            indices: BTreeMap::new(),
            words: BTreeMap::new(),
        })
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Extracted) {
        if extracted.fingerprints.is_empty() {
            return;
        }
        self.words.insert(extracted.document, extracted.words);
        let most = self.room / size_of::<(u64, u32)>();
        let index = self.indices.entry(extracted.language).or_insert_with(|| Index::new(most));
        index.push(extracted.document, &extracted.fingerprints);
    }

    /// Compares the documents of each language, and ends the table.
    pub fn finish(
        mut self,
        prepared: &Prepared<'_>,
        outputs: Option<&mut Outputs>,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        for (language, index) in std::mem::take(&mut self.indices) {
            let part = coverage.of(&language);
            for row in self.reused(prepared, &language, index, &mut part.reused_passages_left_out)? {
                self.rows.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                part.reused_between_groups += u64::from(row.group_a != row.group_b);
                part.reused_passages.push(row, HELD);
            }
        }
        self.rows.finish(outputs)
    }

    /// The passages of a language, the longest first.
    fn reused(
        &self,
        prepared: &Prepared<'_>,
        language: &str,
        index: Index,
        left_out: &mut Vec<String>,
    ) -> Result<Vec<ReusedPassageRow>, Error> {
        let clusters = prepared.clusters();
        let representative =
            |document| clusters.of(document).map_or(document, |member| member.representative);
        let candidates = index.candidates(representative);
        if candidates.one_in > 1 {
            left_out.push(format!("of fingerprints of passages, one in {} was looked at", candidates.one_in));
        }
        let mut pairs = candidates.pairs;
        if pairs.len() > PAIRS {
            let one_in = pairs.len().div_ceil(PAIRS);
            left_out.push(format!("of {} pairs of documents, one in {one_in} was compared", pairs.len()));
            pairs = pairs.into_iter().step_by(one_in).collect();
        }
        let mut found = Vec::new();
        let mut rest = pairs.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at(self.held_at_once(rest));
            found.extend(one_pass(prepared, language, now)?);
            rest = later;
        }
        found.sort_by_key(|one| (one.later, one.earlier));
        let mut rows = Vec::new();
        for of_document in found.chunk_by_mut(|a, b| a.later == b.later) {
            let mut firsts = Firsts::default();
            of_document.sort_by_key(|one| (one.earlier, one.passage.second.start));
            let new = of_document.iter().filter(|one| firsts.take(&one.passage.second));
            rows.extend(new.map(|one| one.row.clone()));
        }
        // A stable sort: ties stay in order of document and place.
        rows.sort_by_key(|row| std::cmp::Reverse(row.tokens));
        Ok(rows)
    }

    /// How many of `pairs`, at least one, have earlier documents that can be held together; pairs beyond cost another pass.
    fn held_at_once(&self, pairs: &[(u32, u32)]) -> usize {
        let mut held = 0;
        let mut last = None;
        for (at, &(earlier, _)) in pairs.iter().enumerate() {
            if last != Some(earlier) {
                held += WORD * self.words.get(&earlier).copied().unwrap_or(0);
                last = Some(earlier);
            }
            if held > self.room && at > 0 {
                return at;
            }
        }
        pairs.len()
    }
}

/// Compares `pairs` in one pass over the shards that hold a document of one.
fn one_pass(prepared: &Prepared<'_>, language: &str, pairs: &[(u32, u32)]) -> Result<Vec<Found>, Error> {
    let earlier: BTreeSet<u32> = pairs.iter().map(|pair| pair.0).collect();
    let mut by_later: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for &(earlier, later) in pairs {
        by_later.entry(later).or_default().push(earlier);
    }
    let mut held: BTreeMap<u32, (Compared, Anchors)> = BTreeMap::new();
    let mut found = Vec::new();
    for number in prepared.numbers() {
        let first = each(
            prepared,
            number,
            |document| earlier.contains(&document),
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
            |document| by_later.contains_key(&document),
            |document| {
                let own = compared(document, document.article.text.clone());
                let others = by_later.get(&document.number).into_iter().flatten();
                let others = others.filter_map(|earlier| held.get(earlier));
                let of = |(other, anchors): &(Compared, Anchors)| {
                    let passages = passages(&other.text, anchors, &own.text).into_iter();
                    passages.filter_map(|passage| row(language, other, &own, passage)).collect::<Vec<_>>()
                };
                others.flat_map(of).collect::<Vec<_>>()
            },
        )?;
        found.extend(later.into_iter().flatten());
    }
    Ok(found)
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
    Some(Found { earlier: one.number, later: other.number, passage, row })
}
