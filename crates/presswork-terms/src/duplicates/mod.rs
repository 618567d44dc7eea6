//! Near-duplicates: documents that say largely the same, word for word, wherever they were printed.
//!
//! 1. [`shingles`]: a document's runs of five counted words, as a set of hashes.
//! 2. [`sketch`]: a document's MinHash values in bands, and a hash of all its words; a shard's are one [`SketchRun`].
//! 3. [`candidates`]: over all shards, the documents that are the same words, and the pairs that share a band.
//! 4. [`Overlap`]: a pair's shingle sets, compared exactly; [`Overlap::is_near_duplicate`] is the verdict.
//! 5. [`clusters`]: each near-duplicate under the first document, by key, that it is one of.
//!
//! Verdicts are exact and symmetric; what is approximate is which pairs are looked at. Two documents of resemblance J
//! share a band with probability 1 − (1 − J²)⁶⁴: 0.9998 at 0.35, 0.93 at 0.2, 0.47 at 0.1. So a short piece inside a
//! much longer text may be missed.

mod candidates;
mod clusters;
mod overlap;
mod shingles;
mod sketch;

pub use candidates::{Candidates, Copied, candidates};
pub use clusters::{Clusters, NearDuplicate, Pair, clusters, heads};
pub use overlap::{CONTAINMENT, Overlap, RESEMBLANCE};
pub use shingles::{SHINGLE, Shingles, shingles};
pub use sketch::{BANDS, Contents, ROWS, Sketch, SketchRun, sketch};
