//! Corrections of p values for many tests. The family is the slice that is given; state it.
//!
//! Each function returns the adjusted values in the order of its input. Worked vector (FORMULAS,
//! computed by R's `p.adjust` and statsmodels):
//!
//! ```
//! use presswork_terms::correction::{benjamini_hochberg, holm};
//!
//! let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
//! let close = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
//! assert!(close(&holm(&p)[..4], &[0.01, 0.072, 0.312, 0.312]));
//! assert!(close(&benjamini_hochberg(&p)[..7], &[0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.74 / 7.0]));
//! ```

/// min(1, m p).
pub fn bonferroni(p: &[f64]) -> Vec<f64> {
    let m = p.len() as f64;
    p.iter().map(|p| (m * p).min(1.0)).collect()
}

/// Holm 1979 (Scand. J. Statist. 6): the greatest so far of (m − i + 1) p₍ᵢ₎.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let m = p.len();
    let mut adjusted = vec![0.0; m];
    let mut greatest = 0.0_f64;
    for (i, at) in ascending(p).into_iter().enumerate() {
        greatest = greatest.max((m - i) as f64 * p[at]).min(1.0);
        adjusted[at] = greatest;
    }
    adjusted
}

/// Hochberg 1988 (Biometrika 75(4)): the least so far from the right of (m − i + 1) p₍ᵢ₎.
pub fn hochberg(p: &[f64]) -> Vec<f64> {
    let m = p.len();
    from_the_right(p, |i| (m - i) as f64)
}

/// Benjamini & Hochberg 1995 (JRSS B 57(1)): the least so far from the right of m p₍ᵢ₎ / i.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let m = p.len() as f64;
    from_the_right(p, |i| m / (i + 1) as f64)
}

/// Benjamini & Yekutieli 2001 (Ann. Statist. 29(4)): Benjamini–Hochberg times Σ 1/i, for any
/// dependence between the tests.
pub fn benjamini_yekutieli(p: &[f64]) -> Vec<f64> {
    let m = p.len() as f64;
    let harmonic: f64 = (1..=p.len()).rev().map(|i| 1.0 / i as f64).sum();
    from_the_right(p, |i| harmonic * m / (i + 1) as f64)
}

/// The least so far, from the greatest p down, of p₍ᵢ₎ × factor(i), i from 0.
fn from_the_right(p: &[f64], factor: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut adjusted = vec![0.0; p.len()];
    let mut least = 1.0_f64;
    for (i, at) in ascending(p).into_iter().enumerate().rev() {
        least = least.min(factor(i) * p[at]);
        adjusted[at] = least;
    }
    adjusted
}

/// Places of `p`, least value first.
fn ascending(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&one, &other| p[one].total_cmp(&p[other]));
    order
}

/// Holm's and Benjamini–Hochberg's corrections of a family that is too large to be held: its p values come in ascending
/// order, twice. The first time [`InOrder::measure`] keeps one number of [`BLOCK`]; the second time
/// [`InOrder::correct`] gives both corrections block by block. The values are those of [`holm`] and
/// [`benjamini_hochberg`].
#[derive(Clone, Debug)]
pub struct InOrder {
    tests: u64,
    /// Tests that were measured, then those that were corrected.
    seen: u64,
    /// The least of m p₍ᵢ₎ / i in each block; after measuring, in each block and all after it.
    least: Vec<f64>,
    greatest: f64,
}

/// p values that are corrected together.
pub const BLOCK: usize = 1 << 12;

impl InOrder {
    /// Of a family of so many tests.
    pub fn new(tests: u64) -> Self {
        InOrder { tests, seen: 0, least: Vec::new(), greatest: 0.0 }
    }

    /// Takes the next p value, the first time; they ascend.
    pub fn measure(&mut self, p: f64) {
        if self.seen.is_multiple_of(BLOCK as u64) {
            self.least.push(1.0);
        }
        let value = self.scaled(self.seen, p);
        if let Some(least) = self.least.last_mut() {
            *least = least.min(value);
        }
        self.seen += 1;
        if self.seen == self.tests {
            self.seen = 0;
            let mut after = 1.0_f64;
            for least in self.least.iter_mut().rev() {
                after = least.min(after);
                *least = after;
            }
        }
    }

    /// The corrections of the next [`BLOCK`] p values, or as many as are left, the second time: Holm's and
    /// Benjamini–Hochberg's of each.
    pub fn correct(&mut self, p: &[f64]) -> Vec<(f64, f64)> {
        let next = (self.seen / BLOCK as u64 + 1) as usize;
        let mut least = self.least.get(next).copied().unwrap_or(1.0);
        let mut corrected = Vec::with_capacity(p.len());
        for (i, &p) in (self.seen..).zip(p) {
            self.greatest = self.greatest.max((self.tests - i) as f64 * p).min(1.0);
            corrected.push((self.greatest, 1.0));
        }
        for at in (0..p.len()).rev() {
            least = least.min(self.scaled(self.seen + at as u64, p[at]));
            corrected[at].1 = least;
        }
        self.seen += p.len() as u64;
        corrected
    }

    fn scaled(&self, i: u64, p: f64) -> f64 {
        self.tests as f64 / (i + 1) as f64 * p
    }
}
