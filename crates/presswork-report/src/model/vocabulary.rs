//! The parts of a language's report that tell of its vocabulary as a whole: words that stand together, ranks, growth.

use presswork_corpus::tables::CollocationRow;

use super::{GroupCell, LineHit};

/// A pair of words of `collocations.csv`, with its counts by group.
#[derive(Clone, Debug)]
pub struct ShownPair {
    /// Its row.
    pub row: CollocationRow,
    /// One cell a group, in the order of `LanguagePart::groups`.
    pub by_group: Vec<GroupCell>,
    /// Its concordance lines, from the first word to the second, at most `row.f`; `kwic --skip` of two fewer than `row.window` has
    /// them all.
    pub hits: Vec<LineHit>,
}

/// Frequencies by rank, and the law fitted to them: p(r) ∝ (r + q)^−s (Zipf and Mandelbrot, multinomial maximum
/// likelihood over all ranks).
#[derive(Clone, Debug, PartialEq)]
pub struct Zipf {
    /// The exponent.
    pub s: f64,
    /// The shift of ranks; 0 is Zipf's law.
    pub q: f64,
    /// V, the types: the last rank.
    pub types: u64,
    /// N, the tokens: the sum of the frequencies.
    pub tokens: u64,
    /// Types that occur once.
    pub hapax: u64,
    /// Types that occur twice.
    pub dis: u64,
    /// α of P(f) = f^−α/ζ(α) over the types (Clauset, Shalizi & Newman 2009), where there are two frequencies.
    pub alpha: Option<f64>,
    /// Ranks evenly on a logarithmic scale, the first and the last among them.
    pub points: Vec<ZipfPoint>,
}

/// A rank of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZipfPoint {
    /// From 1.
    pub rank: u64,
    /// Occurrences of the type at it.
    pub frequency: u64,
    /// What the law expects.
    pub fitted: f64,
}

/// Types against tokens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Growth {
    /// At the ends of documents, in the order of the corpus: tokens and types so far; of many documents some, evenly, the last
    /// among them.
    pub points: Vec<(u64, u64)>,
    /// Whether `points` leaves document ends out.
    pub thinned: bool,
    /// The types that so many tokens drawn from all are expected to have, evenly along the tokens (binomial interpolation,
    /// Baayen 2001): the curve without the order of the documents.
    pub expected: Vec<(u64, f64)>,
    /// V(n) = K n^β as (K, β), by least squares of logarithms at the ends of all documents; where there are three or more.
    pub heaps: Option<(f64, f64)>,
    /// The same by least squares of the counts themselves.
    pub heaps_by_counts: Option<(f64, f64)>,
}
