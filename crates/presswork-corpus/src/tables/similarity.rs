//! `similarity.csv`.

use serde::{Deserialize, Serialize};

/// `similarity.csv`: one row a pair of documents, or of groups, of one language; how alike their words are. Documents are
/// compared where a language has at most 2,000, groups likewise; beyond, `near_duplicates.csv` has those that say the
/// same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimilarityRow {
    /// ISO 639 code of the documents compared.
    pub language: String,
    /// `document` or `group`.
    pub level: String,
    /// The first: the document's key, or the group's name.
    pub a: String,
    /// The second, which comes after it in the order of the corpus.
    pub b: String,
    /// Cosine of the counts of their words; 1 the same proportions, 0 no word in common.
    pub cosine: Option<f64>,
    /// Why it is missing: `no-words`.
    pub cosine_reason: String,
    /// Cosine of the counts times idf = ln(D / df) over documents, so that words that stand everywhere do not count.
    pub cosine_tf_idf: Option<f64>,
    /// Why it is missing: `no-weights` where one holds no word but such as stand everywhere.
    pub cosine_tf_idf_reason: String,
    /// Types that both have, of all that either has: |A ∩ B| / |A ∪ B|.
    pub jaccard: Option<f64>,
    /// Why it is missing: `no-words`.
    pub jaccard_reason: String,
    /// Types that both have.
    pub shared_types: u64,
    /// Types of the first.
    pub types_a: u64,
    /// Types of the second.
    pub types_b: u64,
}
