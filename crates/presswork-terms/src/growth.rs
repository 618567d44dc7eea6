//! The growth of the vocabulary: types against tokens, and the laws of Herdan and Heaps that are fitted to it.

use libm::{exp, log, pow};

use crate::merge::Entry;
use crate::spectrum::least_of;
use crate::sum::Sum;
use crate::totals::LanguageTotals;

/// A point of the curve: V types among the first n tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrowthPoint {
    /// Tokens.
    pub tokens: u64,
    /// Types.
    pub types: u64,
}

/// V(n) = K n^β (Herdan 1960; Heaps 1978).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heaps {
    /// K.
    pub k: f64,
    /// β.
    pub beta: f64,
}

impl Heaps {
    /// The types that it expects among `n` tokens.
    pub fn types(&self, n: u64) -> f64 {
        self.k * pow(n as f64, self.beta)
    }
}

/// By least squares of ln V on ln n. The points are those that are given: name their step beside the numbers. `None` for
/// fewer than two different n; a point of no token or type has no logarithm and is left out. Micro corpus, every fifth
/// token: K 2.512974, β 0.494780.
pub fn heaps_by_logarithms(points: &[GrowthPoint]) -> Option<Heaps> {
    let logarithms: Vec<(f64, f64)> = (points.iter())
        .filter(|point| point.tokens > 0 && point.types > 0)
        .map(|point| (log(point.tokens as f64), log(point.types as f64)))
        .collect();
    let n = logarithms.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| logarithms.iter().map(of).collect::<Sum>().value() / n;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread = logarithms.iter().map(|point| (point.0 - x) * (point.0 - x)).collect::<Sum>().value();
    let together = logarithms.iter().map(|point| (point.0 - x) * (point.1 - y)).collect::<Sum>().value();
    (spread > 0.0).then(|| {
        let beta = together / spread;
        Heaps { k: exp(y - beta * x), beta }
    })
}

/// By least squares of V on K n^β itself, β from 0 to 1: the large n count most. `None` as [`heaps_by_logarithms`].
pub fn heaps_by_counts(points: &[GrowthPoint]) -> Option<Heaps> {
    heaps_by_logarithms(points)?;
    let points: Vec<(f64, f64)> = (points.iter())
        .filter(|point| point.tokens > 0 && point.types > 0)
        .map(|point| (point.tokens as f64, point.types as f64))
        .collect();
    // For a given β the best K is known.
    let k = |beta: f64| {
        let with = points.iter().map(|&(n, types)| types * pow(n, beta)).collect::<Sum>().value();
        let square = points.iter().map(|&(n, _)| pow(n, 2.0 * beta)).collect::<Sum>().value();
        with / square
    };
    let cost = |beta: f64| {
        let k = k(beta);
        let off = |&(n, types): &(f64, f64)| (types - k * pow(n, beta)) * (types - k * pow(n, beta));
        points.iter().map(off).collect::<Sum>().value()
    };
    let beta = least_of(cost, 0.0, 1.0);
    Some(Heaps { k: k(beta), beta })
}

/// Which document brings which type: the curve in the order of the documents, from merged entries, whose order does not
/// matter. Four bytes a document.
#[derive(Clone, Debug, Default)]
pub struct Growth {
    /// By document, the types that stand in none before it.
    new: Vec<u32>,
}

impl Growth {
    /// Adds a type by its entry.
    pub fn add(&mut self, entry: &Entry) {
        let Some(first) = entry.postings.first() else { return };
        let first = first.document as usize;
        if self.new.len() <= first {
            self.new.resize(first + 1, 0);
        }
        self.new[first] += 1;
    }

    /// The point at the end of each document of the language whose types were added.
    pub fn points(&self, totals: &LanguageTotals) -> Vec<GrowthPoint> {
        let mut point = GrowthPoint { tokens: 0, types: 0 };
        let at_its_end = |document: crate::DocumentTotals| {
            point.tokens += document.positions(1);
            point.types += self.new.get(document.document as usize).copied().map_or(0, u64::from);
            point
        };
        totals.documents.iter().map(at_its_end).collect()
    }
}
