//! Confidence intervals of a proportion: k successes in n trials.

use crate::special::{beta_quantile_logit, beta_upper, normal_quantile, share_of_logit};

/// Wilson's score interval (Wilson 1927, JASA 22) at the given confidence, such as 0.95. `None` where
/// n = 0, k > n, or the confidence is not between 0 and 1.
///
/// ```
/// // Newcombe 1998 (Stat. Med. 17), table I: 81 of 263.
/// let (low, high) = presswork_terms::interval::wilson(81, 263, 0.95).unwrap_or_default();
/// assert!((low - 0.2553).abs() < 5e-5 && (high - 0.3662).abs() < 5e-5);
/// ```
pub fn wilson(k: u64, n: u64, confidence: f64) -> Option<(f64, f64)> {
    if n == 0 || k > n {
        return None;
    }
    let z = normal_quantile(0.5 * (1.0 - confidence))?;
    let (k, n) = (k as f64, n as f64);
    let p = k / n;
    let scale = 1.0 / (1.0 + z * z / n);
    let centre = p + z * z / (2.0 * n);
    let half = z * libm::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
    let low = if k == 0.0 { 0.0 } else { scale * (centre - half) };
    let high = if k == n { 1.0 } else { scale * (centre + half) };
    Some((low, high))
}

/// Clopper and Pearson's exact interval (Biometrika 26, 1934) at the given confidence. `None` where
/// n = 0, k > n, or the confidence is not between 0 and 1.
///
/// ```
/// let (low, high) = presswork_terms::interval::clopper_pearson(0, 10, 0.95).unwrap_or_default();
/// assert_eq!(low, 0.0);
/// assert!((high - (1.0 - 0.025_f64.powf(0.1))).abs() < 1e-14);
/// ```
pub fn clopper_pearson(k: u64, n: u64, confidence: f64) -> Option<(f64, f64)> {
    let (low, high) = clopper_pearson_logits(k, n, confidence)?;
    Some((low.map_or(0.0, share_of_logit), high.map_or(1.0, share_of_logit)))
}

/// The same interval as ln(τ / (1 − τ)) of its ends; an end at 0 or 1 is `None`.
pub(crate) fn clopper_pearson_logits(k: u64, n: u64, confidence: f64) -> Option<(Option<f64>, Option<f64>)> {
    let tail = 0.5 * (1.0 - confidence);
    if n == 0 || k > n || !(tail > 0.0 && tail < 0.5) {
        return None;
    }
    let (hits, misses) = (k as f64, (n - k) as f64);
    let low = if k == 0 { None } else { beta_quantile_logit(tail, hits, misses + 1.0) };
    let high = if k == n { None } else { beta_upper(tail, hits + 1.0, misses) };
    Some((low, high))
}
