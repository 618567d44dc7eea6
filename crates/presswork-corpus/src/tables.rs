//! The rows of every published table: a struct a table, its fields the columns.
//!
//! Column order is field order. Where a value can be missing, the field is an `Option` and the
//! `…_reason` beside it says why. Logarithms are natural unless the name says otherwise.

mod actors;
mod collocations;
mod dates;
mod quantities;
mod quotations;
mod reuse;
mod similarity;

use serde::{Deserialize, Serialize};

pub use actors::{EmphasisRow, ExclusiveRow, NameRow, NameVariantRow, NamingRow, PresenceRow};
pub use collocations::{CollocationRow, PairRow, SkipGramRow};
pub use dates::DateRow;
pub use quantities::{QuantityRow, SharedQuantityRow};
pub use quotations::{QuotationClusterRow, QuotationRow, SharedQuotationRow};
pub use reuse::ReusedPassageRow;
pub use similarity::SimilarityRow;

/// `documents.csv`: one row a document that survived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentRow {
    /// The document's key.
    pub key: String,
    /// The group that it is compared in (by default its outlet, else its key).
    pub group: String,
    /// Headline, empty where unknown.
    pub title: String,
    /// Authors, joined by `; `.
    pub author: String,
    /// `YYYY-MM-DD`, empty where unknown.
    pub date: String,
    /// How the date is known, empty where unknown.
    pub date_known_by: String,
    /// Publisher, empty where unknown.
    pub outlet: String,
    /// ISO 639 code, `und` where unknown.
    pub language: String,
    /// Address, empty where unknown.
    pub url: String,
    /// The first document of its cluster of near-duplicates, by key; empty where it is the first itself or has none.
    pub near_duplicate_of: String,
    /// Whether it is counted: `false` only for near-duplicates under `--duplicates collapse`, whose counts are 0.
    pub counted: bool,
    /// Counted tokens (no punctuation), title included where titles count; without those of repeated blocks.
    pub tokens: u64,
    /// Distinct terms among them.
    pub types: u64,
    /// Sentences.
    pub sentences: u64,
    /// Counted tokens inside quotation marks.
    pub quoted_tokens: u64,
    /// Blocks of the body.
    pub blocks: u64,
    /// Of them, those that its outlet repeats, which are not counted.
    pub repeated_blocks: u64,
    /// Tokens that would count but for standing in those.
    pub repeated_tokens: u64,
    /// Pieces that cleaning removed.
    pub removed: u64,
    /// Body text, bytes of UTF-8.
    pub text_bytes: u64,
    /// Decoded capture, bytes of UTF-8.
    pub source_bytes: u64,
}

/// `terms.csv` (n = 1) and `ngrams.csv` (n from 2 to `--longest`): one row a term and language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TermRow {
    /// ISO 639 code of the documents counted.
    pub language: String,
    /// Words in the term.
    pub n: u8,
    /// The term; words of an n-gram joined by one space.
    pub term: String,
    /// Occurrences (collection frequency).
    pub cf: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Groups that hold it.
    pub groups: u64,
    /// Occurrences inside quotation marks (all of an n-gram's words).
    pub quoted: u64,
    /// Occurrences per million counted tokens of the language (n-grams: per million n-gram positions).
    pub per_million: f64,
    /// ln(D / df), D the documents of the language (Spärck Jones 1972).
    pub idf: f64,
    /// Greatest tf × idf of any document.
    pub tf_idf: f64,
    /// The document that has it; the first by key where several do.
    pub tf_idf_key: String,
    /// Gries' deviation of proportions over documents, ½ Σ |v/f − s| (Gries 2008); 0 even, towards 1
    /// clumped.
    pub dp: Option<f64>,
    /// Why `dp` is missing: `one-document`.
    pub dp_reason: String,
}

/// The table `frequencies` of `presswork terms`: one row a term or n-gram and language, counts and nothing
/// else, so that no document need be remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrequencyRow {
    /// ISO 639 code of the documents counted.
    pub language: String,
    /// Words in the term.
    pub n: u8,
    /// The term; words of an n-gram joined by one space.
    pub term: String,
    /// Occurrences (collection frequency).
    pub cf: u64,
    /// Documents that hold it.
    pub df: u64,
}

/// The table `occurrences` of `presswork terms`: as [`FrequencyRow`], without the documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccurrenceRow {
    /// ISO 639 code of the documents counted.
    pub language: String,
    /// Words in the term.
    pub n: u8,
    /// The term; words of an n-gram joined by one space.
    pub term: String,
    /// Occurrences (collection frequency).
    pub cf: u64,
}

/// `keyness.csv`: one row a group and word, the group against the other groups of its language; for each
/// of the groups with the most words (`--keyness-groups`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeynessRow {
    /// ISO 639 code of the documents compared.
    pub language: String,
    /// The target group.
    pub group: String,
    /// The term.
    pub term: String,
    /// Words in the term.
    pub n: u8,
    /// Occurrences in the group.
    pub a: u64,
    /// Occurrences in the rest.
    pub b: u64,
    /// Counted tokens of the group (n-grams: n-gram positions).
    pub n1: u64,
    /// Counted tokens of the rest (n-grams: n-gram positions).
    pub n2: u64,
    /// Documents of the group that hold the term.
    pub df1: u64,
    /// Documents of the rest that hold it.
    pub df2: u64,
    /// Documents of the group.
    pub d1: u64,
    /// Documents of the rest.
    pub d2: u64,
    /// Log-likelihood of the four cells (Dunning 1993), negative where the group uses the term less.
    pub g2: f64,
    /// Upper tail of χ² with one degree of freedom at |G²|; 0 where it underflows, `log10_p` does not.
    pub p: f64,
    /// log₁₀ p.
    pub log10_p: f64,
    /// p after Holm's correction within the family.
    pub p_holm: f64,
    /// p after Benjamini and Hochberg's correction within the family.
    pub p_bh: f64,
    /// Tests in the family: terms of this language and group with a + b ≥ the stated least count.
    pub family: u64,
    /// log₂(p1 / p2), a zero count taken as ½ (Hardie 2014).
    pub log_ratio: f64,
    /// Lower end of the 95 % interval of log₂(p1 / p2) (Clopper–Pearson on a of a + b; Evert 2022).
    pub log_ratio_low: Option<f64>,
    /// Why it is missing: `a-zero`.
    pub log_ratio_low_reason: String,
    /// Upper end.
    pub log_ratio_high: Option<f64>,
    /// Why it is missing: `b-zero`.
    pub log_ratio_high_reason: String,
    /// `target_only` where b = 0, `rest_only` where a = 0, else empty.
    pub zero: String,
}

/// `repeated_lines.csv`: one row a line that an outlet repeats from document to document, which is kept in the articles and
/// left out of all counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepeatedLineRow {
    /// The outlet.
    pub outlet: String,
    /// The line (a block of the body) as it stands where it stands first, on one line, at most 500 characters.
    pub line: String,
    /// Documents of the outlet that hold it.
    pub documents: u64,
    /// Documents of the outlet.
    pub of_documents: u64,
    /// Blocks that it is.
    pub blocks: u64,
    /// Tokens that would count but for standing in those.
    pub tokens: u64,
    /// The first document that holds it, by key.
    pub first_key: String,
}

/// `near_duplicates.csv`: one row a document that says largely what an earlier one says word for word, against the first
/// document of its cluster. A shingle is five counted words of the body in a row, repeated blocks left out; shingles are
/// compared as sets (Broder 1997).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NearDuplicateRow {
    /// The cluster's first document, by key: its representative.
    pub representative: String,
    /// The document.
    pub key: String,
    /// The group that the representative is compared in.
    pub representative_group: String,
    /// The group that the document is compared in.
    pub group: String,
    /// Whether the two bodies are the same words in the same order.
    pub identical: bool,
    /// Shingles that both have, of all that either has: |A ∩ B| / |A ∪ B|.
    pub resemblance: f64,
    /// The document's shingles that the representative has, of the document's: |A ∩ B| / |A|.
    pub contained_in_representative: f64,
    /// The representative's shingles that the document has, of the representative's: |A ∩ B| / |B|.
    pub contains_representative: f64,
    /// Shingles that both have.
    pub shared_shingles: u64,
    /// Shingles of the document.
    pub shingles: u64,
    /// Shingles of the representative.
    pub representative_shingles: u64,
    /// Whether the document is counted all the same.
    pub counted: bool,
}

/// One concordance line (`kwic`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcordanceLine {
    /// The document's key.
    pub key: String,
    /// Its group.
    pub group: String,
    /// Its language.
    pub language: String,
    /// `title` or `body`.
    pub zone: String,
    /// Whether every word of the hit stands inside quotation marks.
    pub quoted: bool,
    /// Context before the hit, on one line, never past its block.
    pub left: String,
    /// The hit as it stands in the text.
    pub hit: String,
    /// Context after it.
    pub right: String,
    /// First byte of the hit in its zone's text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}
