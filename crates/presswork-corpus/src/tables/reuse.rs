//! Passages that stand word for word in two documents.

use serde::{Deserialize, Serialize};

/// `reused_passages.csv`: one row a passage of at least twelve words that two documents have word for word, though they are
/// not near-duplicates; in order of language, then the longest first. A passage of several documents has a row for each but
/// the first by key, against that first one. What both quote stands in `shared_quotations.csv`. Who wrote it first, or
/// whether both took it from a third, the table does not say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReusedPassageRow {
    /// ISO 639 code of both documents.
    pub language: String,
    /// The first document, by key, that has the passage.
    pub key_a: String,
    /// The group that it is compared in.
    pub group_a: String,
    /// First byte of the passage in its body.
    pub start_a: u32,
    /// One past its last byte.
    pub end_a: u32,
    /// The later document, by key.
    pub key_b: String,
    /// The group that it is compared in.
    pub group_b: String,
    /// First byte of the passage in its body.
    pub start_b: u32,
    /// One past its last byte.
    pub end_b: u32,
    /// Counted words of the passage, case folded the same in both.
    pub tokens: u64,
    /// Words of it that stand in quotation marks in both; at most half.
    pub quoted_tokens: u64,
    /// Of the counted words of the first document's body, repeated lines left out, this share.
    pub share_a: f64,
    /// Of the later's.
    pub share_b: f64,
    /// The passage as the later document prints it, on one line, at most 1,000 characters.
    pub text: String,
}
