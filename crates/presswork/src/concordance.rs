//! The concordance of a corpus: its lines, shard by shard, filtered, sampled, sorted.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::ConcordanceLine;
use presswork_corpus::{Article, TokenisedDoc, Zone};
use presswork_terms::concordance::{Context, Sample, SortKey, SortValue, hits_skipping};
use presswork_terms::{Hit, Query, line};
use rayon::prelude::*;

use crate::error::Error;
use crate::prepared::Prepared;
use crate::record_sort::RecordSort;

/// Documents that are searched side by side before their lines are handed on.
const TOGETHER: usize = 256;

/// Groups that [`Found::groups`] names at most.
const NAMED: usize = 100;

/// Which lines are asked for, and in which order.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What is looked for. A `stem:` word is stemmed as each document's language stems it.
    pub query: Query,
    /// Counted words that may be skipped between the query's, all together; at most `most_skipped` of its words.
    pub skip: u32,
    /// How much text stands beside a hit.
    pub context: Context,
    /// Only documents of this language.
    pub language: Option<String>,
    /// Only documents of these groups; all where it is empty.
    pub groups: Vec<String>,
    /// Only hits in this zone.
    pub zone: Option<Zone>,
    /// Only hits whose words all stand inside quotation marks, or only the others.
    pub quoted: Option<bool>,
    /// The order of the lines; without a key, that of the corpus, which parts ties too.
    pub sort: Vec<SortKey>,
    /// At most so many lines, chosen by their hashes under this seed.
    pub sample: Option<(usize, u64)>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Lines, whether or not they were chosen for a sample.
    pub lines: u64,
    /// Lines that were handed on.
    pub shown: u64,
    /// Documents that have one.
    pub documents: u64,
    /// Of the groups that were asked for, those that no document is in.
    pub missing: Vec<String>,
    /// The groups of the corpus, where one is missing: the first by name.
    pub groups: BTreeSet<String>,
}

/// A line and what it is sorted by.
type Sorted = (Vec<SortValue>, ConcordanceLine);

/// Where lines go on their way out.
enum Lines {
    /// Straight on: nothing is held.
    Passing,
    /// All wait until they are sorted, on disk where memory is short.
    Sorting(RecordSort),
    /// So many are held as the sample has.
    Sampling(Sample<Sorted>),
}

/// Hands the lines that `asked` asks for to `each`.
///
/// Only what a sample takes is held in memory; what is to be sorted goes to disk where there is no room for it.
///
/// # Errors
/// Those of `each`, of reading stage files, and of sorting on disk.
pub fn concordance<E: From<Error>>(
    prepared: &Prepared<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(ConcordanceLine) -> Result<(), E>,
) -> Result<Found, E> {
    let (counting, grouping) = (&prepared.plan.counting, &prepared.plan.grouping);
    let mut queries: BTreeMap<String, Query> = BTreeMap::new();
    let mut groups = BTreeSet::new();
    let mut lines = match asked.sample {
        Some((most, seed)) => Lines::Sampling(Sample::new(most, seed)),
        None if asked.sort.is_empty() => Lines::Passing,
        None => Lines::Sorting(RecordSort::new(prepared.budget().sorted())),
    };
    let mut found = Found::default();
    let mut number: u32 = 0;
    for shard in prepared.shards() {
        let shard = shard?;
        let all: Vec<((&Article, &TokenisedDoc), &bool)> =
            shard.articles.iter().zip(&shard.tokens).zip(&shard.counted).collect();
        for documents in all.chunks(TOGETHER) {
            for ((article, doc), _) in documents {
                let group = grouping.of(article);
                if !asked.groups.is_empty() && !groups.contains(group) {
                    groups.insert(group.to_owned());
                }
                if !queries.contains_key(&doc.language) {
                    let stem = |word: &str| prepared.stages().tokeniser().stem(&doc.language, word);
                    queries.insert(doc.language.clone(), asked.query.clone().stemmed(stem));
                }
            }
            let find = |&((article, doc), counted): &((&Article, &TokenisedDoc), &bool)| -> Vec<Hit> {
                let wanted = *counted
                    && asked.language.as_ref().is_none_or(|code| *code == doc.language)
                    && (asked.groups.is_empty()
                        || asked.groups.iter().any(|name| name == grouping.of(article)));
                let Some(query) = queries.get(&doc.language).filter(|_| wanted) else { return Vec::new() };
                let mut found = hits_skipping(doc, query, counting, asked.skip);
                found.retain(|hit| {
                    asked.zone.is_none_or(|zone| zone == hit.zone)
                        && asked.quoted.is_none_or(|quoted| quoted == hit.quoted)
                });
                found
            };
            let hits: Vec<Vec<Hit>> =
                prepared.stages().in_parallel(|| documents.par_iter().map(find).collect());
            for (((article, doc), _), hits) in documents.iter().zip(hits) {
                found.documents += u64::from(!hits.is_empty());
                found.lines += hits.len() as u64;
                for hit in &hits {
                    let made = || line(article, doc, grouping.of(article), hit, asked.context);
                    let sorted = || (asked.sort.iter().map(|key| key.of(doc, number, hit)).collect(), made());
                    match &mut lines {
                        Lines::Passing => each(made())?,
                        Lines::Sorting(sort) => {
                            let mut key = Vec::new();
                            asked.sort.iter().for_each(|by| by.of(doc, number, hit).put(&mut key));
                            sort.push_value(&key, &made())?;
                        }
                        Lines::Sampling(sample) => sample.show(&doc.key, hit, sorted),
                    }
                }
                number += 1;
            }
        }
    }
    // Either sort is stable: ties stay in the order of the corpus.
    match lines {
        Lines::Passing => found.shown = found.lines,
        Lines::Sorting(sort) => {
            found.shown = found.lines;
            let sorted = sort.finish()?;
            let mut records = sorted.records()?;
            while let Some(record) = records.next()? {
                each(record.value()?)?;
            }
        }
        Lines::Sampling(sample) => {
            let mut held = sample.into_lines();
            found.shown = held.len() as u64;
            held.sort_by(|(a, _), (b, _)| a.cmp(b));
            held.into_iter().try_for_each(|(_, line)| each(line))?;
        }
    }
    found.missing = asked.groups.iter().filter(|name| !groups.contains(*name)).cloned().collect();
    if !found.missing.is_empty() {
        found.groups = groups.into_iter().take(NAMED).collect();
    }
    Ok(found)
}
