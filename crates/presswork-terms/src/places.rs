//! How a word lies in a stretch of text, by the places where it stands: evenly, or in bursts.
//!
//! `places` are 0-based places among `size` tokens, ascending: those of one document, or of a corpus read as one text. Worked on
//! *a* of the micro corpus (Gries 2008), fifteen times among 50 tokens. Beside these, [`crate::dispersion`] has the average reduced
//! frequency.

use libm::{exp, log, log10, sqrt};

use crate::sum::Sum;

/// The distances between successive places, the last one round the end to the first: they add up to `size`. `None` where there
/// is no place, or one lies outside or out of order.
fn cyclic(places: &[u64], size: u64) -> Option<Vec<u64>> {
    let (first, last) = (*places.first()?, *places.last()?);
    if last >= size || places.windows(2).any(|pair| pair[0] >= pair[1]) {
        return None;
    }
    Some(places.windows(2).map(|pair| pair[1] - pair[0]).chain([first + size - last]).collect())
}

/// Average waiting time, ½(1 + Σ d²/N): the mean way from any token to the next occurrence, round the end (Savický & Hlaváčová
/// 2002, JQL 9(3)). *a*: 3.04.
///
/// ```
/// use presswork_terms::places::average_waiting_time;
/// assert_eq!(average_waiting_time(&[0, 5], 10), Some(3.0));
/// ```
pub fn average_waiting_time(places: &[u64], size: u64) -> Option<f64> {
    Some(0.5 * (1.0 + squares(&cyclic(places, size)?) / size as f64))
}

/// The frequency corrected by it, N²/Σ d²: the count where a word lies evenly, near 1 where it stands in one spot. *a*: 9.842520.
pub fn frequency_by_waiting_time(places: &[u64], size: u64) -> Option<f64> {
    let size_squared = size as f64 * size as f64;
    Some(size_squared / squares(&cyclic(places, size)?))
}

/// Average logarithmic distance, Σ d log₁₀ d / N (Savický & Hlaváčová 2002). *a*: 0.616767.
pub fn average_logarithmic_distance(places: &[u64], size: u64) -> Option<f64> {
    Some(weighted(&cyclic(places, size)?, size, log10))
}

/// The frequency corrected by it, N exp(−Σ (d/N) ln d). *a*: 12.083794.
pub fn frequency_by_logarithmic_distance(places: &[u64], size: u64) -> Option<f64> {
    Some(size as f64 * exp(-weighted(&cyclic(places, size)?, size, log)))
}

/// Burstiness of the distances between successive places, (σ − μ)/(σ + μ) with the population's σ (Goh & Barabási 2008, EPL 81):
/// −1 regular, 0 as by chance, towards 1 in bursts. *a*: −0.147142. `None` for fewer than three places, or places out of order.
///
/// ```
/// use presswork_terms::places::burstiness;
/// assert_eq!(burstiness(&[0, 10, 20, 30]), Some(-1.0));
/// ```
pub fn burstiness(places: &[u64]) -> Option<f64> {
    if places.len() < 3 || places.windows(2).any(|pair| pair[0] >= pair[1]) {
        return None;
    }
    let gaps: Vec<f64> = places.windows(2).map(|pair| (pair[1] - pair[0]) as f64).collect();
    let mean = gaps.iter().copied().collect::<Sum>().value() / gaps.len() as f64;
    let variance =
        gaps.iter().map(|gap| (gap - mean) * (gap - mean)).collect::<Sum>().value() / gaps.len() as f64;
    let deviation = sqrt(variance);
    Some((deviation - mean) / (deviation + mean))
}

fn squares(distances: &[u64]) -> f64 {
    distances.iter().map(|&d| d as f64 * d as f64).collect::<Sum>().value()
}

fn weighted(distances: &[u64], size: u64, logarithm: fn(f64) -> f64) -> f64 {
    let terms = distances.iter().map(|&d| d as f64 / size as f64 * logarithm(d as f64));
    terms.collect::<Sum>().value()
}
