//! `naming.csv`: the sets of words that are compared, which a person named or which are proposed, and their mentions by group.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::NamingRow;
use presswork_terms::coverage::naming::{NamedTerm, RivalWords};
use presswork_terms::{Hit, LanguageTotals, interval};

use super::Taken;
use super::emphasis::Emphasis;
use crate::error::Error;

/// A set of words, and their mentions by group.
pub(super) struct Set {
    proposed: bool,
    pub terms: Vec<NamedTerm>,
    /// By group and word: outside quotation marks, inside, documents.
    counts: BTreeMap<(u32, usize), (u64, u64, u64)>,
}

/// The sets of a language: those that a person named, then those that are proposed. Where compounds are counted beside
/// their parts, they are `joined`.
pub(super) fn sets(named: &[Vec<String>], rivals: &RivalWords, joined: bool) -> Vec<Set> {
    let set = |proposed: bool, terms: &[String]| {
        let terms = terms.iter().filter_map(|term| NamedTerm::parse(term, joined).ok()).collect();
        Set { proposed, terms, counts: BTreeMap::new() }
    };
    let asked: BTreeSet<&str> = named.iter().flatten().map(String::as_str).collect();
    let rivals = rivals.rivals().into_iter();
    let new =
        rivals.filter(|one| !asked.contains(one.first.as_str()) || !asked.contains(one.second.as_str()));
    let proposed = new.map(|one| set(true, &[one.first, one.second]));
    named.iter().map(|terms| set(false, terms)).chain(proposed).collect()
}

/// Counts a document's hits of the words of `sets`, set by set, word by word.
pub(super) fn count(
    sets: &mut [Set],
    of: &Taken<'_>,
    group: u32,
    hits: &[Vec<Hit>],
    emphasis: &mut Emphasis,
) -> Result<(), Error> {
    let mut hits = hits.iter();
    for set in sets {
        for (index, term) in set.terms.iter().enumerate() {
            let Some(hits) = hits.next() else { return Ok(()) };
            let quoted = hits.iter().filter(|hit| hit.quoted).count() as u64;
            let counts = set.counts.entry((group, index)).or_default();
            counts.0 += hits.len() as u64 - quoted;
            counts.1 += quoted;
            counts.2 += u64::from(!hits.is_empty());
            if !hits.is_empty() {
                emphasis.term(&term.term, hits, of)?;
            }
        }
    }
    Ok(())
}

/// The rows of a set.
pub(super) fn rows(set: &Set, totals: &LanguageTotals) -> Vec<NamingRow> {
    let words: Vec<&str> = set.terms.iter().map(|term| term.term.as_str()).collect();
    let name = words.join(" / ");
    let mut rows = Vec::new();
    for (number, group) in (0_u32..).zip(&totals.groups) {
        let count = |index: usize| set.counts.get(&(number, index)).copied().unwrap_or_default();
        let of_set: u64 = (0..set.terms.len()).map(|index| count(index).0 + count(index).1).sum();
        for (index, term) in set.terms.iter().enumerate() {
            let (own, quoted, documents) = count(index);
            let mentions = own + quoted;
            let bounds = interval::wilson(mentions, of_set, 0.95);
            rows.push(NamingRow {
                language: totals.language.clone(),
                set: name.clone(),
                proposed: set.proposed,
                group: group.group.clone(),
                term: term.term.clone(),
                query: term.query.clone(),
                own,
                quoted,
                mentions,
                documents,
                of_set,
                share: bounds.map(|_| mentions as f64 / of_set as f64),
                share_low: bounds.map(|(low, _)| low),
                share_high: bounds.map(|(_, high)| high),
                share_reason: if bounds.is_none() { "no-mention" } else { "" }.to_owned(),
            });
        }
    }
    rows
}
