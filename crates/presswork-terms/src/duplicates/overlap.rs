//! Two documents' shingles, compared exactly, and the verdict.

use std::cmp::Ordering;

/// Per cent of the shingles of both that both must have.
pub const RESEMBLANCE: u64 = 35;

/// Or: per cent of the shingles of the one that the other must have.
pub const CONTAINMENT: u64 = 60;

/// How much two documents share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Distinct shingles that both have.
    pub shared: u64,
    /// Distinct shingles of the one.
    pub first: u64,
    /// Distinct shingles of the other.
    pub second: u64,
}

impl Overlap {
    /// Of two sorted sets.
    pub fn of(first: &[u64], second: &[u64]) -> Self {
        let (mut one, mut other, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (first.get(one), second.get(other)) {
            match a.cmp(b) {
                Ordering::Less => one += 1,
                Ordering::Greater => other += 1,
                Ordering::Equal => (one, other, shared) = (one + 1, other + 1, shared + 1),
            }
        }
        Overlap { shared, first: first.len() as u64, second: second.len() as u64 }
    }

    /// The same pair, the other way round.
    pub fn turned(self) -> Self {
        Overlap { shared: self.shared, first: self.second, second: self.first }
    }

    /// |A ∩ B| / |A ∪ B| (Broder 1997); 0 where both are empty.
    pub fn resemblance(self) -> f64 {
        share(self.shared, self.first + self.second - self.shared)
    }

    /// |A ∩ B| / |A|: how much of the first the second has.
    pub fn first_in_second(self) -> f64 {
        share(self.shared, self.first)
    }

    /// |A ∩ B| / |B|: how much of the second the first has.
    pub fn second_in_first(self) -> f64 {
        share(self.shared, self.second)
    }

    /// Whether the two say largely the same: resemblance at least [`RESEMBLANCE`] per cent, or either contained in the
    /// other to [`CONTAINMENT`] per cent. The order of the two does not matter.
    pub fn is_near_duplicate(self) -> bool {
        let reaches = |of: u64, percent: u64| of > 0 && self.shared * 100 >= of * percent;
        reaches(self.first + self.second - self.shared, RESEMBLANCE)
            || reaches(self.first.min(self.second), CONTAINMENT)
    }
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
