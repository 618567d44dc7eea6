//! Repeated lines: what an outlet prints under one article after another, which cleaning cannot know, since it sees one
//! capture.
//!
//! A **line** is a block of the body, folded as terms are, its white space collapsed. Digits stay: a row of figures is
//! not another row of figures. Blocks without a letter or a digit are no lines.
//!
//! A line is **repeated** where at least [`LEAST`] documents and one in [`SHARE`] of its outlet's documents hold it.
//! Copies would turn that against the text itself (six captures of one story share every line of it), so a document is
//! a **witness** only where lines that reach those numbers are at most half of its body by bytes, and the verdict counts
//! witnesses alone, in both numbers. A document without an outlet is no witness of anything.
//!
//! Both numbers are the specification's, tuned on nothing: five is the least count of a keyness test too, and a fifth is
//! far above what a sentence of reporting reaches and below what a footer does.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Range;

use presswork_corpus::{Article, Block};
use serde::{Deserialize, Serialize};

use crate::folding::fold;
use crate::hash::hash;

/// Documents that a repeated line stands in, at least.
pub const LEAST: u64 = 5;

/// Of an outlet's documents, one in so many at least hold a repeated line.
pub const SHARE: u64 = 5;

/// The lines of one shard's documents that have an outlet, sorted: 16 bytes a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineRun {
    /// Sorted and distinct.
    outlets: Vec<String>,
    /// The outlet of each document, as an index into `outlets`.
    documents: Vec<u32>,
    /// In order of outlet, hash, document; a document holds a line once.
    lines: Vec<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    hash: u64,
    /// Index into `LineRun::documents`.
    document: u32,
    /// Bytes that the line takes in the document.
    bytes: u32,
}

/// The lines that outlets repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepeatedLines {
    /// Sorted hashes of each outlet's repeated lines; an outlet without one is not listed.
    outlets: BTreeMap<String, Vec<u64>>,
}

/// The lines of a shard's articles.
pub fn lines<'a>(articles: impl IntoIterator<Item = &'a Article>) -> LineRun {
    let with_outlet: Vec<(&str, &Article)> =
        articles.into_iter().filter_map(|article| Some((outlet_of(article)?, article))).collect();
    let mut outlets: Vec<&str> = with_outlet.iter().map(|(outlet, _)| *outlet).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let mut run = LineRun::default();
    for (document, (outlet, article)) in (0_u32..).zip(&with_outlet) {
        run.documents.push(outlets.partition_point(|one| one < outlet) as u32);
        let mut of_document: BTreeMap<u64, u32> = BTreeMap::new();
        for block in &article.blocks {
            let text = block.span.of(&article.text);
            if let Some(hash) = line_hash(text) {
                let bytes = of_document.entry(hash).or_default();
                *bytes = bytes.saturating_add(text.len() as u32);
            }
        }
        run.lines.extend(of_document.into_iter().map(|(hash, bytes)| Line { hash, document, bytes }));
    }
    let documents = &run.documents;
    run.lines.sort_unstable_by_key(|line| (documents[line.document as usize], line.hash, line.document));
    run.outlets = outlets.into_iter().map(str::to_owned).collect();
    run
}

fn outlet_of(article: &Article) -> Option<&str> {
    article.metadata.outlet.as_ref().map(|outlet| outlet.value.as_str())
}

/// The hash of a block's line; `None` where it is none.
pub fn line_hash(block: &str) -> Option<u64> {
    if !block.contains(char::is_alphanumeric) {
        return None;
    }
    let words: Vec<&str> = block.split_whitespace().collect();
    Some(hash(&fold(&words.join(" "))))
}

/// The verdict over all shards. It depends neither on their order nor on where they were cut.
///
/// Time: O(L log S) for L lines in S runs; memory beside the runs: 8 bytes a document.
pub fn repeated_lines(runs: &[LineRun]) -> RepeatedLines {
    let outlets = Outlets::of(runs);
    let everyone = |_: usize, _: u32| true;
    let mut common: Vec<Vec<u64>> = runs.iter().map(|run| vec![0; run.documents.len()]).collect();
    let sizes = outlets.sizes(runs, everyone);
    each_line(runs, &outlets, |outlet, _, places| {
        if !reaches(documents(runs, places, everyone), sizes[outlet as usize]) {
            return;
        }
        for (run, range) in places {
            for line in &runs[*run].lines[range.clone()] {
                common[*run][line.document as usize] += u64::from(line.bytes);
            }
        }
    });
    let mut all: Vec<Vec<u64>> = runs.iter().map(|run| vec![0; run.documents.len()]).collect();
    for (run, all) in runs.iter().zip(&mut all) {
        for line in &run.lines {
            all[line.document as usize] += u64::from(line.bytes);
        }
    }
    let witness = |run: usize, document: u32| {
        let (common, all) = (common[run][document as usize], all[run][document as usize]);
        all > 0 && 2 * common <= all
    };
    let sizes = outlets.sizes(runs, witness);
    let mut verdict = RepeatedLines::default();
    each_line(runs, &outlets, |outlet, hash, places| {
        if reaches(documents(runs, places, witness), sizes[outlet as usize]) {
            verdict.outlets.entry(outlets.names[outlet as usize].to_owned()).or_default().push(hash);
        }
    });
    verdict
}

fn reaches(documents: u64, of_outlet: u64) -> bool {
    documents >= LEAST && documents.saturating_mul(SHARE) >= of_outlet
}

/// Where a line stands: runs and ranges of their lines.
type Places = [(usize, Range<usize>)];

fn documents(runs: &[LineRun], places: &Places, counts: impl Fn(usize, u32) -> bool) -> u64 {
    let in_run = |(run, range): &(usize, Range<usize>)| {
        runs[*run].lines[range.clone()].iter().filter(|line| counts(*run, line.document)).count() as u64
    };
    places.iter().map(in_run).sum()
}

/// The outlets of all runs.
struct Outlets<'a> {
    /// Sorted and distinct.
    names: Vec<&'a str>,
    /// Run, outlet of the run → index into `names`.
    numbers: Vec<Vec<u32>>,
}

impl<'a> Outlets<'a> {
    fn of(runs: &'a [LineRun]) -> Self {
        let mut names: Vec<&str> = runs.iter().flat_map(|run| &run.outlets).map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        let number = |name: &String| names.partition_point(|one| *one < name.as_str()) as u32;
        let numbers = runs.iter().map(|run| run.outlets.iter().map(number).collect()).collect();
        Outlets { names, numbers }
    }

    /// Documents of each outlet.
    fn sizes(&self, runs: &[LineRun], counts: impl Fn(usize, u32) -> bool) -> Vec<u64> {
        let mut sizes = vec![0; self.names.len()];
        for (index, run) in runs.iter().enumerate() {
            for (document, outlet) in (0_u32..).zip(&run.documents) {
                sizes[self.numbers[index][*outlet as usize] as usize] += u64::from(counts(index, document));
            }
        }
        sizes
    }
}

/// A place in a run, the least first: outlet and hash of the line there, the run, the line's index.
type Head = Reverse<((u32, u64), usize, usize)>;

/// Merges the runs: each line of each outlet once, in order of outlet and hash, with its places.
fn each_line(runs: &[LineRun], outlets: &Outlets<'_>, mut each: impl FnMut(u32, u64, &Places)) {
    let key = |run: usize, at: usize| {
        let line = runs[run].lines.get(at)?;
        let outlet = runs[run].documents[line.document as usize];
        Some((outlets.numbers[run][outlet as usize], line.hash))
    };
    let mut heads: BinaryHeap<Head> =
        (0..runs.len()).filter_map(|run| Some(Reverse((key(run, 0)?, run, 0)))).collect();
    let mut places = Vec::new();
    while let Some(&Reverse((line, ..))) = heads.peek() {
        places.clear();
        while let Some(&Reverse((same, run, start))) = heads.peek()
            && same == line
        {
            heads.pop();
            let end = (start..).find(|at| key(run, *at) != Some(line)).unwrap_or(start);
            places.push((run, start..end));
            heads.extend(key(run, end).map(|next| Reverse((next, run, end))));
        }
        each(line.0, line.1, &places);
    }
}

impl RepeatedLines {
    /// Whether no line is repeated.
    pub fn is_empty(&self) -> bool {
        self.outlets.is_empty()
    }

    /// Those of them that occur in a shard: all that its counts depend on.
    pub fn in_run(&self, run: &LineRun) -> RepeatedLines {
        let mut held = RepeatedLines::default();
        for line in &run.lines {
            let outlet = &run.outlets[run.documents[line.document as usize] as usize];
            if self.of(outlet).binary_search(&line.hash).is_ok() {
                let hashes = held.outlets.entry(outlet.clone()).or_default();
                if hashes.last() != Some(&line.hash) {
                    hashes.push(line.hash);
                }
            }
        }
        held
    }

    /// The blocks of an article that are such lines of its outlet, as ascending indices.
    pub fn blocks(&self, article: &Article) -> Vec<u32> {
        let hashes = outlet_of(article).map_or(&[][..], |outlet| self.of(outlet));
        if hashes.is_empty() {
            return Vec::new();
        }
        let repeated = |block: &Block| {
            line_hash(block.span.of(&article.text)).is_some_and(|hash| hashes.binary_search(&hash).is_ok())
        };
        (0..).zip(&article.blocks).filter(|(_, block)| repeated(block)).map(|(index, _)| index).collect()
    }

    fn of(&self, outlet: &str) -> &[u64] {
        self.outlets.get(outlet).map_or(&[], Vec::as_slice)
    }
}
