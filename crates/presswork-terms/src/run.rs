//! The sorted run of a shard: what counting hands to the merge, and what is stored between them.

use serde::{Deserialize, Serialize};

use crate::counting::LONGEST;
use crate::entries::Detail;
use crate::grams::Order;

/// One shard, counted: its documents, and for each language and n the n-grams in the order of their
/// words, with their counts by group and by document.
///
/// A plain value of integers and texts. It is stored behind a checksum; [`crate::merge`] may panic on a
/// value that was put together by other means than counting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The shard's documents, in the order in which they were given.
    pub documents: Vec<RunDocument>,
    /// What the body holds, section by section.
    pub sections: Sections,
    /// The entries of all sections, one section after another.
    pub body: Vec<u8>,
}

/// What the body of a run holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sections {
    /// What is kept of each term.
    pub detail: Detail,
    /// The run's documents; but with [`Detail::Postings`] they are not listed.
    pub documents: u64,
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

/// The part of a run that is of one language: a section each for n = 1, 2, …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RunLanguage {
    pub language: String,
    /// Sorted and distinct.
    pub groups: Vec<String>,
    /// Entries of each section.
    pub entries: Vec<u64>,
}

impl Run {
    /// A run of no document.
    pub(crate) fn empty(detail: Detail) -> Self {
        Run {
            documents: Vec::new(),
            sections: Sections { detail, documents: 0, languages: Vec::new() },
            body: Vec::new(),
        }
    }

    /// Entries by n, language by language.
    pub fn entries(&self) -> impl Iterator<Item = (u8, u64)> + '_ {
        self.sections.languages.iter().flat_map(|part| (1..).zip(part.entries.iter().copied()))
    }

    /// Appends a language, which comes after those appended before.
    pub(crate) fn append(&mut self, language: &str, groups: Vec<String>, orders: Vec<Order>) {
        let entries = orders.iter().map(|order| order.entries).collect();
        let mut bytes: Vec<Vec<u8>> = orders.into_iter().map(|order| order.bytes).collect();
        let lengths = bytes.iter().map(Vec::len);
        if let (true, Some((_, largest))) = (self.body.is_empty(), lengths.zip(0..).max()) {
            // The largest moves where it is: what is copied elsewhere takes memory twice.
            let mut body = std::mem::take(&mut bytes[largest]);
            let (held, before) = (body.len(), bytes[..largest].iter().map(Vec::len).sum::<usize>());
            body.resize(before + held, 0);
            body.copy_within(..held, before);
            let mut at = 0;
            for one in bytes.drain(..largest) {
                body[at..at + one.len()].copy_from_slice(&one);
                at += one.len();
            }
            self.body = body;
        }
        for one in bytes {
            self.body.extend_from_slice(&one);
        }
        self.sections.languages.push(RunLanguage { language: language.to_owned(), groups, entries });
    }
}
