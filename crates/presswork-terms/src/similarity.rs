//! How alike two bags of words are: cosine and overlap, of two, and of all pairs at once.

use libm::sqrt;

use crate::merge::Entry;
use crate::weighting::idf;

/// Cosine of two vectors, given index for index: Σ ab / √(Σ a² Σ b²). `None` where one is nought. d1 and d2 of the micro
/// corpus, by counts: 0.644658.
///
/// ```
/// use presswork_terms::similarity::cosine;
/// assert_eq!(cosine(&[3.0, 4.0], &[6.0, 8.0]), Some(1.0));
/// assert_eq!(cosine(&[3.0, 4.0], &[0.0, 0.0]), None);
/// ```
pub fn cosine(one: &[f64], other: &[f64]) -> Option<f64> {
    let product =
        |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).collect::<crate::sum::Sum>().value();
    of_products(product(one, other), product(one, one), product(other, other))
}

fn of_products(both: f64, one: f64, other: f64) -> Option<f64> {
    // Rounding may not make a text more like another than like itself.
    (one > 0.0 && other > 0.0).then(|| (both / (sqrt(one) * sqrt(other))).min(1.0))
}

/// |A ∩ B| / |A ∪ B| of two sets of which `shared` elements are in both (Jaccard 1912). `None` where both are empty. Types
/// of d1 and d2 of the micro corpus: 0.333333.
pub fn jaccard(shared: u64, one: u64, other: u64) -> Option<f64> {
    let either = (one + other).checked_sub(shared)?;
    (either > 0).then(|| shared as f64 / either as f64)
}

/// Two texts of a [`Similarities`], compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Cosine of their counts; `None` where one has no word.
    pub cosine: Option<f64>,
    /// Cosine of their counts times idf = ln(D/df), so that what stands everywhere does not count; `None` where one has
    /// nothing else.
    pub cosine_tf_idf: Option<f64>,
    /// Types that both have.
    pub shared: u64,
    /// Types of the first.
    pub one: u64,
    /// Types of the second.
    pub other: u64,
}

/// All pairs of so many texts, exact, term by term: 20 bytes a pair, and for each term a step for each pair of texts that
/// hold it. Products of counts are integers, so no rounding depends on anything.
#[derive(Clone, Debug)]
pub struct Similarities {
    texts: usize,
    /// Σ of products of counts, of each text with itself and each before it.
    counts: Vec<u64>,
    /// The same times idf².
    weighted: Vec<f64>,
    /// Types in both.
    shared: Vec<u32>,
}

impl Similarities {
    /// Of so many texts, numbered from 0.
    pub fn new(texts: usize) -> Self {
        let pairs = texts * (texts + 1) / 2;
        Similarities { texts, counts: vec![0; pairs], weighted: vec![0.0; pairs], shared: vec![0; pairs] }
    }

    /// How many texts are compared.
    pub fn texts(&self) -> usize {
        self.texts
    }

    /// Adds a term: the texts that hold it, ascending, each with its count. `idf` as [`idf`] has it. Terms come in their
    /// order, since sums of products with idf are rounded.
    pub fn add(&mut self, counts: &[(usize, u64)], idf: f64) {
        let square = idf * idf;
        for (at, &(later, count)) in counts.iter().enumerate().filter(|(_, held)| held.0 < self.texts) {
            let row = later * (later + 1) / 2;
            for &(earlier, before) in &counts[..=at] {
                let pair = row + earlier;
                let product = count * before;
                self.counts[pair] += product;
                self.weighted[pair] += product as f64 * square;
                self.shared[pair] += 1;
            }
        }
    }

    /// Compares two of the texts. `None` where there is no such text.
    pub fn of(&self, one: usize, other: usize) -> Option<Compared> {
        let (earlier, later) = (one.min(other), one.max(other));
        let pair = |earlier: usize, later: usize| later * (later + 1) / 2 + earlier;
        let (both, of_one, of_other) = (pair(earlier, later), pair(one, one), pair(other, other));
        let value = |products: &[f64]| of_products(products[0], products[1], products[2]);
        if later >= self.texts {
            return None;
        }
        Some(Compared {
            cosine: value(&[both, of_one, of_other].map(|at| self.counts[at] as f64)),
            cosine_tf_idf: value(&[both, of_one, of_other].map(|at| self.weighted[at])),
            shared: u64::from(self.shared[both]),
            one: u64::from(self.shared[of_one]),
            other: u64::from(self.shared[of_other]),
        })
    }
}

/// idf of an entry among `documents` documents, 0 where all hold it.
pub fn idf_of(entry: &Entry, documents: u64) -> f64 {
    idf(entry.df(), documents).unwrap_or(0.0)
}
