//! What a report is made of: plain data that a run fills in and the three renderers read.

mod further;
mod vocabulary;
mod words;

use crate::Locale;
use crate::clusters::headlines;
use crate::coverage::{CoveragePart, Held};
use crate::sums::Sums;
use presswork_corpus::Failure;
use presswork_corpus::tables::SimilarityRow;
use presswork_corpus::tables::{DocumentRow, KeynessRow, NearDuplicateRow, RepeatedLineRow, TermRow};

pub use further::Further;
pub use vocabulary::{Growth, ShownPair, Zipf, ZipfPoint};
pub use words::{CountedWord, WordCount, WordCounts};

/// Everything that a report says, already counted. Rendering computes no statistic of its own beyond
/// sums, shares and rates of these numbers.
#[derive(Clone, Debug)]
pub struct Report {
    /// The language of the report's own words.
    pub locale: Locale,
    /// The headline of the report.
    pub title: String,
    /// The documents that survived, in the order of the run; those past the first [`LISTED`](crate::LISTED) may be in
    /// `further` instead.
    pub documents: Vec<DocumentPart>,
    /// What is said of those past them.
    pub further: Further,
    /// One part a language; statistics never cross languages.
    pub languages: Vec<LanguagePart>,
    /// The rows of `near_duplicates.csv`, in its order.
    pub near_duplicates: Vec<NearDuplicateRow>,
    /// The rows of `repeated_lines.csv`, in its order.
    pub repeated_lines: Vec<RepeatedLineRow>,
    /// The documents that did not survive, and why.
    pub failures: Vec<Failure>,
    /// What the run was made from and how.
    pub provenance: Provenance,
}

impl Report {
    /// How many documents of a language have no date, and the keys of the first of them.
    pub fn undated(&self, language: &str) -> (u64, Vec<String>) {
        let of_language = Sums::of(self).languages.remove(language).unwrap_or_default();
        (of_language.undated.n, of_language.undated.first)
    }

    /// The near-duplicates of a language.
    pub fn near_duplicates_of(&self, language: &str) -> Vec<&NearDuplicateRow> {
        let headlines = headlines(self);
        let is_of = |row: &&NearDuplicateRow| {
            headlines.get(row.key.as_str()).is_some_and(|(_, spoken)| *spoken == language)
        };
        self.near_duplicates.iter().filter(is_of).collect()
    }
}

/// A document, how its metadata is known, and what cleaning took from it.
#[derive(Clone, Debug)]
pub struct DocumentPart {
    /// Its row of `documents.csv`.
    pub row: DocumentRow,
    /// Field and how it is known (`KnownBy::name`).
    pub known_by: Vec<(String, String)>,
    /// What the capture was taken to be: `html`, `markdown`, `text`.
    pub media: String,
    /// The charset it was decoded from.
    pub charset: String,
    /// Warnings about the capture, by name (`depth-capped`).
    pub flags: Vec<String>,
    /// What cleaning removed, in the capture's order.
    pub removed: Vec<Removed>,
}

/// A piece that cleaning removed.
#[derive(Clone, Debug)]
pub struct Removed {
    /// The rule's name.
    pub rule: String,
    /// Bytes of the decoded capture.
    pub bytes: u64,
    /// The text that went, shortened.
    pub excerpt: String,
    /// The model's log-odds of its being body, where its verdict it was.
    pub score: Option<f32>,
}

/// What is said about the documents of one language.
#[derive(Clone, Debug)]
pub struct LanguagePart {
    /// ISO 639 code, `und` where unknown.
    pub language: String,
    /// The groups compared within the language; every `by_group` below follows their order.
    pub groups: Vec<GroupPart>,
    /// Keys of the documents that are the only group of their language: nothing to compare with.
    pub alone: Held<String>,
    /// The most frequent content terms (n = 1).
    pub terms: Vec<ShownTerm>,
    /// The most frequent phrases (n = 2 and 3).
    pub phrases: Vec<ShownTerm>,
    /// What each group uses more or less than the others.
    pub keyness: Vec<GroupKeyness>,
    /// Distinct terms of the language.
    pub types: u64,
    /// Least a + b of a term in a keyness family.
    pub least: u64,
    /// The blocks that `lines` points into, each once.
    pub passages: Vec<Passage>,
    /// Concordance lines of the shown terms.
    pub lines: Vec<TermLines>,
    /// Words that stand together more than by chance; none where pairs were not counted.
    pub collocations: Vec<ShownPair>,
    /// The rows of `similarity.csv` of this language, in its order: documents, then groups.
    pub similarity: Vec<SimilarityRow>,
    /// Frequencies by rank; none where there are fewer than two types.
    pub zipf: Option<Zipf>,
    /// How the vocabulary grows from document to document.
    pub growth: Growth,
    /// Every word with its counts in each group, as many as are held.
    pub words: WordCounts,
    /// What the documents can be compared by beside their words.
    pub coverage: CoveragePart,
}

/// A group of documents that is compared with the others of its language.
#[derive(Clone, Debug)]
pub struct GroupPart {
    /// Its name.
    pub name: String,
    /// Documents.
    pub documents: u64,
    /// Counted tokens.
    pub tokens: u64,
    /// Counted tokens inside quotation marks.
    pub quoted_tokens: u64,
}

/// A term of the tables, with its counts by group.
#[derive(Clone, Debug)]
pub struct ShownTerm {
    /// Its row of `terms.csv` or `ngrams.csv`.
    pub row: TermRow,
    /// One cell a group, in the order of `LanguagePart::groups`.
    pub by_group: Vec<GroupCell>,
}

/// A term's counts in one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupCell {
    /// Occurrences.
    pub cf: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Occurrences inside quotation marks.
    pub quoted: u64,
}

/// One group against the other groups of its language.
#[derive(Clone, Debug)]
pub struct GroupKeyness {
    /// The target group.
    pub group: String,
    /// Tests in the family.
    pub family: u64,
    /// Rows of the whole family with p_holm < 0.05.
    pub below_holm: u64,
    /// Rows to show, strongest first, both directions.
    pub rows: Vec<KeynessRow>,
}

/// A block of text that concordance lines are cut from.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The document's key.
    pub key: String,
    /// Its group.
    pub group: String,
    /// `title` or `body`.
    pub zone: String,
    /// The whole block.
    pub text: String,
    /// First byte of the block in its zone's text.
    pub start: u32,
}

/// The concordance lines of one term.
#[derive(Clone, Debug)]
pub struct TermLines {
    /// The term.
    pub term: String,
    /// Its words.
    pub n: u8,
    /// Lines that `kwic` gives for it.
    pub total: u64,
    /// Lines that the report holds, at most `total`.
    pub hits: Vec<LineHit>,
}

/// One concordance line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineHit {
    /// Index into `LanguagePart::passages`.
    pub passage: u32,
    /// First byte of the hit in the passage's text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Whether the whole hit stands inside quotation marks.
    pub quoted: bool,
}

/// What a report was made from, and how to make it again.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// Version of Presswork.
    pub version: String,
    /// The command that gave this report.
    pub command: String,
    /// The flags, quoted for a shell, with which `kwic` counts as this run did; empty or beginning with a
    /// space.
    pub flags: String,
    /// Parameters that can change a result. Where one is named `inputs`, its value stands for the inputs in
    /// the commands that the report prints.
    pub parameters: Vec<(String, String)>,
    /// The inputs, by key: as many as a page lists.
    pub inputs: Vec<InputPart>,
    /// All inputs.
    pub inputs_total: u64,
    /// Their bytes.
    pub inputs_bytes: u64,
    /// One hash over all inputs.
    pub inputs_hash: String,
}

/// One input.
#[derive(Clone, Debug)]
pub struct InputPart {
    /// Its key.
    pub key: String,
    /// Its length.
    pub bytes: u64,
    /// BLAKE3 of its bytes, hexadecimal.
    pub blake3: String,
}
