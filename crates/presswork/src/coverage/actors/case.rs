//! What the corpus shows of its words before any name or rival can be told: how each is written, and how often it stands. It
//! grows with the vocabulary, so that it is sorted and kept on disk; a shard gets back what its documents ask for.

use std::collections::{BTreeMap, BTreeSet};

use presswork_terms::Totals;
use presswork_terms::coverage::names::{CaseEvidence, CaseFact, Found, NameFinder};
use presswork_terms::coverage::naming::{FrequentNouns, WordUses};
use rayon::prelude::*;

use crate::error::Error;
use crate::key_map::KeyMap;
use crate::prepared::Prepared;
use crate::record_sort::RecordSort;

/// Stands in keys where others have a [`CaseFact`].
const USES: u8 = CaseFact::ALL.len() as u8;

/// What the corpus shows.
pub(super) struct Shown {
    /// Each fact's word; the key alone says it.
    facts: KeyMap,
    nouns: BTreeMap<String, FrequentNouns>,
}

fn key(language: &str, kind: u8, word: &str) -> Vec<u8> {
    [language.as_bytes(), &[0, kind], word.as_bytes()].concat()
}

impl Shown {
    /// Reads all counted documents; up to `room` bytes are held, and as many again.
    pub fn of(
        prepared: &Prepared<'_>,
        totals: &Totals,
        finder: &NameFinder,
        room: usize,
    ) -> Result<Self, Error> {
        let mut sort = RecordSort::new(room);
        for shard in prepared.shards() {
            let shard = shard?;
            let found: Vec<_> = prepared
                .stages()
                .in_parallel(|| shard.tokens.par_iter().map(|doc| finder.find(doc)).collect());
            let mut languages: BTreeMap<&str, (CaseEvidence, WordUses)> = BTreeMap::new();
            let documents = shard.tokens.iter().zip(&shard.counted).zip(&found);
            for ((doc, _), found) in documents.filter(|((_, counted), _)| **counted) {
                if totals.of(&doc.language).is_some() {
                    let (case, uses) = languages.entry(&doc.language).or_default();
                    case.add(found);
                    uses.add(doc, &prepared.plan.counting);
                }
            }
            for (language, (case, uses)) in languages {
                for (fact, word) in case.facts() {
                    sort.push(&key(language, fact as u8, word), &[])?;
                }
                for (word, counts) in uses.counts() {
                    sort.push_value(&key(language, USES, word), &counts)?;
                }
            }
        }
        let mut shown = Shown { facts: KeyMap::new(room), nouns: BTreeMap::new() };
        for language in &totals.languages {
            shown.nouns.insert(language.language.clone(), FrequentNouns::default());
        }
        let sorted = sort.finish()?;
        let mut records = sorted.records()?;
        while let Some(first) = records.next()? {
            let split = first.key.iter().position(|&byte| byte == 0).unwrap_or(0);
            if first.key.get(split + 1) != Some(&USES) {
                shown.facts.push(&first.key, &[])?;
                continue;
            }
            let key = first.key.clone();
            let (mut mentions, mut nounlike): (u64, u64) = first.value()?;
            while let Some(record) = records.next_where(|one| one == key)? {
                let more: (u64, u64) = record.value()?;
                (mentions, nounlike) = (mentions + more.0, nounlike + more.1);
            }
            let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
            if let Some(nouns) = shown.nouns.get_mut(text(&key[..split])) {
                nouns.consider(text(&key[split + 2..]), (mentions, nounlike));
            }
        }
        Ok(shown)
    }

    /// The words of a language that may be rivals.
    pub fn nouns(&self, language: &str) -> BTreeSet<String> {
        self.nouns.get(language).cloned().unwrap_or_default().into_words()
    }

    /// What the corpus knows of the words that documents of a language ask for.
    pub fn case<'a>(
        &self,
        language: &str,
        documents: impl Iterator<Item = &'a Found>,
    ) -> Result<CaseEvidence, Error> {
        let asked = CaseEvidence::asked_by(documents);
        let keys: Vec<(Vec<u8>, CaseFact, &str)> =
            asked.facts().map(|(fact, word)| (key(language, fact as u8, word), fact, word)).collect();
        let mut known = vec![false; keys.len()];
        let places = keys.iter().map(|one| one.0.as_slice()).zip(0..);
        self.facts.among(places, |at: usize, _| known[at] = true)?;
        let mut case = CaseEvidence::default();
        for ((_, fact, word), known) in keys.iter().zip(known) {
            if known {
                case.insert(*fact, word);
            }
        }
        Ok(case)
    }
}
