//! The sorted run of a shard: what counting hands to the merge, and what is stored between them.

use serde::{Deserialize, Serialize};

use crate::counting::LONGEST;

/// One shard, counted: its documents, and for each language a sorted dictionary and, for each n,
/// the n-grams in the order of their words, their subtotals by group, and their postings.
///
/// A plain value of integers and one dictionary a language. It is stored behind a checksum; a value
/// that was put together by other means than [`crate::count`] may make [`crate::merge`] panic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The shard's documents, in the order in which they were given.
    pub documents: Vec<RunDocument>,
    /// The languages of the documents, sorted.
    pub(crate) languages: Vec<RunLanguage>,
}

/// What counting knows of one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunDocument {
    /// The document's key.
    pub key: String,
    /// Its language.
    pub language: String,
    /// The group that it is compared in.
    pub group: String,
    /// Whether it is counted; where it is not, the counts below it are 0.
    pub counted: bool,
    /// Blocks of the body that its outlet repeats.
    pub repeated_blocks: u64,
    /// Tokens that would count but for standing in those.
    pub repeated_tokens: u64,
    /// Counted tokens; the title's among them where titles count.
    pub tokens: u64,
    /// Distinct terms among them.
    pub types: u64,
    /// Counted tokens inside quotation marks.
    pub quoted: u64,
    /// Sentences; the title's only where titles count.
    pub sentences: u64,
    /// Places where an n-gram stands, at index n − 1; 0 beyond the longest that was counted.
    pub positions: [u64; LONGEST],
}

/// The part of a run that is of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RunLanguage {
    pub language: String,
    /// Sorted and distinct: a term's number is its rank, so that order of numbers is order of text.
    pub terms: Vec<String>,
    /// Sorted and distinct.
    pub groups: Vec<String>,
    /// n = 1, 2, … in order.
    pub orders: Vec<Grams>,
}

/// The n-grams of one n, sorted by their words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Grams {
    pub n: u8,
    /// `n` term numbers a gram.
    pub words: Vec<u32>,
    /// One past each gram's last subtotal.
    pub subtotal_ends: Vec<u64>,
    pub subtotals: Vec<Subtotal>,
    /// One past each gram's last posting.
    pub posting_ends: Vec<u64>,
    pub postings: Vec<RunPosting>,
}

/// A gram's counts in one group of the shard; a gram's subtotals are sorted by group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Subtotal {
    /// Index into `RunLanguage::groups`.
    pub group: u32,
    pub cf: u64,
    pub df: u64,
    pub quoted: u64,
}

/// A gram's counts in one document of the shard; a gram's postings are sorted by document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RunPosting {
    /// Index into `Run::documents`.
    pub document: u32,
    pub count: u32,
    pub quoted: u32,
}

impl Grams {
    pub fn len(&self) -> usize {
        self.posting_ends.len()
    }

    pub fn words(&self, gram: usize) -> &[u32] {
        let n = usize::from(self.n);
        &self.words[gram * n..(gram + 1) * n]
    }

    pub fn subtotals(&self, gram: usize) -> &[Subtotal] {
        &self.subtotals[stretch(&self.subtotal_ends, gram)]
    }

    pub fn postings(&self, gram: usize) -> &[RunPosting] {
        &self.postings[stretch(&self.posting_ends, gram)]
    }
}

/// The range that ends at `ends[at]` and begins where the one before it ends.
fn stretch(ends: &[u64], at: usize) -> std::ops::Range<usize> {
    let start = at.checked_sub(1).map_or(0, |before| ends[before]);
    start as usize..ends[at] as usize
}
