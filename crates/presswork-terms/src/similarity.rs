//! How alike two bags of words are: cosine and overlap, of two, and of all pairs at once.

use std::ops::Range;

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

/// All pairs of so many texts, exact, term by term, or those of some texts with each after them: 20 bytes a pair, and for each
/// term a step for each pair of texts that hold it. Products of counts are integers, so no rounding depends on anything.
#[derive(Clone, Debug)]
pub struct Similarities {
    texts: usize,
    /// The texts whose pairs with each after them are summed up.
    rows: Range<usize>,
    /// Of each text with itself.
    own: Vec<Sums>,
    /// Σ of products of counts, row after row.
    counts: Vec<u64>,
    /// The same times idf².
    weighted: Vec<f64>,
    /// Types in both.
    shared: Vec<u32>,
}

/// Of a text with itself: Σ of squares of counts, the same times idf², types.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    counts: u64,
    weighted: f64,
    types: u32,
}

impl Similarities {
    /// Of so many texts, numbered from 0.
    pub fn new(texts: usize) -> Self {
        Similarities::of_rows(texts, 0..texts)
    }

    /// Of so many texts, those of `rows` with each after them.
    pub fn of_rows(texts: usize, rows: Range<usize>) -> Self {
        let rows = rows.start.min(texts)..rows.end.min(texts);
        let pairs = Similarities::pairs(texts, rows.clone());
        Similarities {
            texts,
            rows,
            own: vec![Sums::default(); texts],
            counts: vec![0; pairs],
            weighted: vec![0.0; pairs],
            shared: vec![0; pairs],
        }
    }

    /// Pairs of texts of `rows` with each after them.
    pub fn pairs(texts: usize, rows: Range<usize>) -> usize {
        rows.map(|row| texts - row - 1).sum()
    }

    /// How many texts there are.
    pub fn texts(&self) -> usize {
        self.texts
    }

    /// The texts that are compared with each after them.
    pub fn rows(&self) -> Range<usize> {
        self.rows.clone()
    }

    /// Where the pairs of a row begin, less the place of the first: pair (row, later) is `later` behind.
    fn row(&self, row: usize) -> usize {
        // Of each row from the first, texts − row − 1 pairs.
        let (first, texts) = (self.rows.start, self.texts);
        let before = (row - first) * (2 * texts - first - row - 1) / 2;
        before.wrapping_sub(row + 1)
    }

    /// Adds a term: the texts that hold it, ascending, each with its count. `idf` as [`idf`] has it. Terms come in their
    /// order, since sums of products with idf are rounded.
    pub fn add(&mut self, counts: &[(usize, u64)], idf: f64) {
        let square = idf * idf;
        let counts = &counts[..counts.partition_point(|held| held.0 < self.texts)];
        for &(text, count) in counts {
            let own = &mut self.own[text];
            own.counts += count * count;
            own.weighted += (count * count) as f64 * square;
            own.types += 1;
        }
        let from = counts.partition_point(|held| held.0 < self.rows.start);
        let to = counts.partition_point(|held| held.0 < self.rows.end);
        for at in from..to {
            let (earlier, count) = counts[at];
            let row = self.row(earlier);
            for &(later, other) in &counts[at + 1..] {
                let pair = row.wrapping_add(later);
                let product = count * other;
                self.counts[pair] += product;
                self.weighted[pair] += product as f64 * square;
                self.shared[pair] += 1;
            }
        }
    }

    /// Compares two of the texts, or one with itself. `None` where there is no such text, or the first is in none of the rows.
    pub fn of(&self, one: usize, other: usize) -> Option<Compared> {
        let (earlier, later) = (one.min(other), one.max(other));
        if later >= self.texts || !self.rows.contains(&earlier) {
            return None;
        }
        let (first, second) = (self.own[earlier], self.own[later]);
        let both = if earlier == later {
            first
        } else {
            let pair = self.row(earlier).wrapping_add(later);
            Sums { counts: self.counts[pair], weighted: self.weighted[pair], types: self.shared[pair] }
        };
        Some(Compared {
            cosine: of_products(both.counts as f64, first.counts as f64, second.counts as f64),
            cosine_tf_idf: of_products(both.weighted, first.weighted, second.weighted),
            shared: u64::from(both.types),
            one: u64::from(self.own[one].types),
            other: u64::from(self.own[other].types),
        })
    }
}

/// idf of an entry among `documents` documents, 0 where all hold it.
pub fn idf_of(entry: &Entry, documents: u64) -> f64 {
    idf(entry.df(), documents).unwrap_or(0.0)
}
