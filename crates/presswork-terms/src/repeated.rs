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
use std::io::{self, Read};

use presswork_corpus::{Article, Block};
use serde::{Deserialize, Serialize};

use crate::folding::fold;
use crate::hash::hash;

/// Documents that a repeated line stands in, at least.
pub const LEAST: u64 = 5;

/// Of an outlet's documents, one in so many at least hold a repeated line.
pub const SHARE: u64 = 5;

/// The lines of one shard's documents that have an outlet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineRun {
    /// Whose lines they are: what stays in memory while the lines are elsewhere.
    pub documents: LineDocuments,
    /// In order of outlet, hash, document; a document holds a line once. [`LINE`] bytes each.
    pub lines: Vec<u8>,
}

/// The documents of one shard that have an outlet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDocuments {
    /// Sorted and distinct.
    outlets: Vec<String>,
    /// The outlet of each document, as an index into `outlets`.
    documents: Vec<u32>,
}

/// Bytes of a line in a run: its hash, its document, and how many bytes it takes in it; little-endian.
pub const LINE: usize = 16;

#[derive(Clone, Copy)]
struct Line {
    hash: u64,
    /// Index into `LineDocuments::documents`.
    document: u32,
    /// Bytes that the line takes in the document.
    bytes: u32,
}

impl Line {
    fn put(self, run: &mut Vec<u8>) {
        run.extend_from_slice(&self.hash.to_le_bytes());
        run.extend_from_slice(&self.document.to_le_bytes());
        run.extend_from_slice(&self.bytes.to_le_bytes());
    }

    fn of(bytes: [u8; LINE]) -> Self {
        let number = u128::from_le_bytes(bytes);
        Line { hash: number as u64, document: (number >> 64) as u32, bytes: (number >> 96) as u32 }
    }
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
    let (mut documents, mut lines) = (Vec::with_capacity(with_outlet.len()), Vec::new());
    for (document, (outlet, article)) in (0_u32..).zip(&with_outlet) {
        documents.push(outlets.partition_point(|one| one < outlet) as u32);
        let mut of_document: BTreeMap<u64, u32> = BTreeMap::new();
        for block in &article.blocks {
            let text = block.span.of(&article.text);
            if let Some(hash) = line_hash(text) {
                let bytes = of_document.entry(hash).or_default();
                *bytes = bytes.saturating_add(text.len() as u32);
            }
        }
        lines.extend(of_document.into_iter().map(|(hash, bytes)| Line { hash, document, bytes }));
    }
    lines.sort_unstable_by_key(|line| (documents[line.document as usize], line.hash, line.document));
    let mut run = Vec::with_capacity(lines.len() * LINE);
    lines.into_iter().for_each(|line| line.put(&mut run));
    let outlets = outlets.into_iter().map(str::to_owned).collect();
    LineRun { documents: LineDocuments { outlets, documents }, lines: run }
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

/// The verdict over all shards; `open` gives the lines of all runs, from their first bytes, and is asked twice. It depends
/// neither on the order of the shards nor on where they were cut.
///
/// Time: O(L log S) for L lines in S runs; memory: 20 bytes a document, and the documents of the line that most have.
///
/// # Errors
/// Those of reading; [`io::ErrorKind::InvalidData`] where a run is damaged.
pub fn repeated_lines<R: Read>(
    runs: &[LineDocuments],
    open: impl Fn() -> Vec<R>,
) -> io::Result<RepeatedLines> {
    let outlets = Outlets::of(runs);
    let nothing = || runs.iter().map(|run| vec![0; run.documents.len()]).collect::<Vec<Vec<u64>>>();
    let (mut common, mut all) = (nothing(), nothing());
    let sizes = outlets.sizes(runs, |_, _| true);
    each_line(runs, &outlets, open(), |outlet, _, places| {
        let reaches = reaches(places.len() as u64, sizes[outlet as usize]);
        for &(run, Line { document, bytes, .. }) in places {
            all[run][document as usize] += u64::from(bytes);
            common[run][document as usize] += if reaches { u64::from(bytes) } else { 0 };
        }
    })?;
    let witness = |run: usize, document: u32| {
        let (common, all) = (common[run][document as usize], all[run][document as usize]);
        all > 0 && 2 * common <= all
    };
    let sizes = outlets.sizes(runs, witness);
    let mut verdict = RepeatedLines::default();
    each_line(runs, &outlets, open(), |outlet, hash, places| {
        let witnesses = places.iter().filter(|(run, line)| witness(*run, line.document)).count() as u64;
        if reaches(witnesses, sizes[outlet as usize]) {
            verdict.outlets.entry(outlets.names[outlet as usize].to_owned()).or_default().push(hash);
        }
    })?;
    Ok(verdict)
}

fn reaches(documents: u64, of_outlet: u64) -> bool {
    documents >= LEAST && documents.saturating_mul(SHARE) >= of_outlet
}

/// The outlets of all runs.
struct Outlets<'a> {
    /// Sorted and distinct.
    names: Vec<&'a str>,
    /// Run, outlet of the run → index into `names`.
    numbers: Vec<Vec<u32>>,
}

impl<'a> Outlets<'a> {
    fn of(runs: &'a [LineDocuments]) -> Self {
        let mut names: Vec<&str> = runs.iter().flat_map(|run| &run.outlets).map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        let number = |name: &String| names.partition_point(|one| *one < name.as_str()) as u32;
        let numbers = runs.iter().map(|run| run.outlets.iter().map(number).collect()).collect();
        Outlets { names, numbers }
    }

    /// Documents of each outlet.
    fn sizes(&self, runs: &[LineDocuments], counts: impl Fn(usize, u32) -> bool) -> Vec<u64> {
        let mut sizes = vec![0; self.names.len()];
        for (index, run) in runs.iter().enumerate() {
            for (document, outlet) in (0_u32..).zip(&run.documents) {
                sizes[self.numbers[index][*outlet as usize] as usize] += u64::from(counts(index, document));
            }
        }
        sizes
    }
}

/// Merges the runs: each line of each outlet once, in order of outlet and hash, with the runs and documents that hold it.
fn each_line<R: Read>(
    runs: &[LineDocuments],
    outlets: &Outlets<'_>,
    mut lines: Vec<R>,
    mut each: impl FnMut(u32, u64, &[(usize, Line)]),
) -> io::Result<()> {
    let mut next = |run: usize| -> io::Result<Option<((u32, u64), Line)>> {
        let Some(line) = next_line(&mut lines[run])? else { return Ok(None) };
        let outlet = runs[run].documents.get(line.document as usize).ok_or(io::ErrorKind::InvalidData)?;
        Ok(Some(((outlets.numbers[run][*outlet as usize], line.hash), line)))
    };
    let mut ahead: Vec<Option<Line>> = vec![None; runs.len()];
    let mut heads = BinaryHeap::with_capacity(runs.len());
    for (run, ahead) in ahead.iter_mut().enumerate() {
        if let Some((key, line)) = next(run)? {
            *ahead = Some(line);
            heads.push(Reverse((key, run)));
        }
    }
    let mut places = Vec::new();
    while let Some(&Reverse((key, _))) = heads.peek() {
        places.clear();
        while let Some(&Reverse((same, run))) = heads.peek()
            && same == key
        {
            heads.pop();
            // A line of the run after another, until one is of another outlet or hash.
            let mut line = ahead[run].take();
            while let Some(one) = line {
                places.push((run, one));
                line = match next(run)? {
                    Some((same, line)) if same == key => Some(line),
                    Some((other, line)) => {
                        ahead[run] = Some(line);
                        heads.push(Reverse((other, run)));
                        None
                    }
                    None => None,
                };
            }
        }
        each(key.0, key.1, &places);
    }
    Ok(())
}

/// The next line of a run.
fn next_line(lines: &mut impl Read) -> io::Result<Option<Line>> {
    let (mut bytes, mut read) = ([0; LINE], 0);
    while read < LINE {
        match lines.read(&mut bytes[read..])? {
            0 if read == 0 => return Ok(None),
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            more => read += more,
        }
    }
    Ok(Some(Line::of(bytes)))
}

impl RepeatedLines {
    /// Whether no line is repeated.
    pub fn is_empty(&self) -> bool {
        self.outlets.is_empty()
    }

    /// Those of them that occur in a shard: all that its counts depend on.
    ///
    /// # Errors
    /// As [`repeated_lines`].
    pub fn in_run(&self, run: &LineDocuments, mut lines: impl Read) -> io::Result<RepeatedLines> {
        let mut held = RepeatedLines::default();
        if self.is_empty() {
            return Ok(held);
        }
        while let Some(line) = next_line(&mut lines)? {
            let outlet = run.documents.get(line.document as usize).ok_or(io::ErrorKind::InvalidData)?;
            let outlet = &run.outlets[*outlet as usize];
            if self.of(outlet).binary_search(&line.hash).is_ok() {
                let hashes = held.outlets.entry(outlet.clone()).or_default();
                if hashes.last() != Some(&line.hash) {
                    hashes.push(line.hash);
                }
            }
        }
        Ok(held)
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
