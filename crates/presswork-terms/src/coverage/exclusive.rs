//! Shared, exclusive, missing: which groups have a term or a name, and how likely that is to be chance.
//!
//! Under equal rates, a term that occurs cf times stands in one group alone with probability (n_g / N)^cf by tokens, n_g of
//! N tokens being the group's; by documents, with the hypergeometric probability C(D_g, df) / C(D, df) that all of its df
//! documents are among the group's D_g of D (Fisher 1935; FORMULAS 9). A group misses it with (1 − n_g / N)^cf and
//! C(D − D_g, df) / C(D, df). Words of one document are not independent (Church & Gale 1995), so the larger of the two is
//! what is judged by. Probabilities are logarithms to base 10: of common terms they underflow.
//!
//! Every word and every group is asked, so that some word is exclusive by chance alone: [`holm`] adjusts for all questions that
//! were asked (Holm 1979), not for those whose answers are shown.

use crate::special::ln_gamma;

/// How often something occurs, and how large a group and its language are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Occurrences, all of them.
    pub cf: u64,
    /// Documents that have it.
    pub df: u64,
    /// Tokens of the group.
    pub group_tokens: u64,
    /// Tokens of the language.
    pub tokens: u64,
    /// Documents of the group.
    pub group_documents: u64,
    /// Documents of the language.
    pub documents: u64,
}

/// log₁₀ of a probability, by tokens and by documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// By tokens.
    pub by_tokens: f64,
    /// By documents.
    pub by_documents: f64,
}

impl Chance {
    /// The larger one, by which it is judged.
    pub fn log10_p(&self) -> f64 {
        self.by_tokens.max(self.by_documents)
    }
}

/// That all occurrences stand in the group by chance. `None` where that cannot be: the sizes do not fit.
///
/// ```
/// use presswork_terms::coverage::exclusive::{Occurrence, exclusive};
/// // Four hits, all in a group with 25.6 % of tokens: 0.0043.
/// let one = Occurrence { cf: 4, df: 1, group_tokens: 256, tokens: 1000, group_documents: 1, documents: 5 };
/// let chance = exclusive(&one).expect("sizes that fit");
/// assert!((10_f64.powf(chance.by_tokens) - 0.0043).abs() < 5e-5);
/// // One document of five.
/// assert!((10_f64.powf(chance.by_documents) - 0.2).abs() < 1e-12);
/// ```
pub fn exclusive(one: &Occurrence) -> Option<Chance> {
    let fits = one.group_tokens > 0 && one.df <= one.group_documents;
    chance(one, one.group_tokens, one.group_documents).filter(|_| fits)
}

/// That none stands in the group by chance. `None` where the sizes do not fit.
///
/// ```
/// use presswork_terms::coverage::exclusive::{Occurrence, missing};
/// let one = Occurrence { cf: 10, df: 4, group_tokens: 500, tokens: 1000, group_documents: 1, documents: 5 };
/// let chance = missing(&one).expect("sizes that fit");
/// assert!((chance.by_tokens - 10.0 * 0.5_f64.log10()).abs() < 1e-12);
/// // C(4, 4) / C(5, 4)
/// assert!((10_f64.powf(chance.by_documents) - 0.2).abs() < 1e-12);
/// ```
pub fn missing(one: &Occurrence) -> Option<Chance> {
    let tokens = one.tokens.checked_sub(one.group_tokens)?;
    let documents = one.documents.checked_sub(one.group_documents)?;
    chance(one, tokens, documents).filter(|_| tokens > 0 && one.df <= documents)
}

/// Holm's adjusted probabilities (1979) of the smallest of `tests` ones, given as log₁₀ in ascending order: the probability that
/// any of so many tests would come out so by chance, whatever they have to do with each other. Those that are not given are
/// greater and change nothing.
///
/// ```
/// use presswork_terms::coverage::exclusive::holm;
/// let adjusted = holm(&[-4.0, -3.0, -2.9], 100);
/// // 100 × 0.0001, 99 × 0.001, and never less than the one before.
/// assert!((adjusted[0] + 2.0).abs() < 1e-12 && (adjusted[1] - 0.099_f64.log10()).abs() < 1e-12);
/// assert!(adjusted[2] >= adjusted[1]);
/// assert_eq!(holm(&[-0.5], 10), [0.0]);
/// ```
pub fn holm(log10_p: &[f64], tests: u64) -> Vec<f64> {
    let mut least = f64::NEG_INFINITY;
    let adjusted = (0_u64..).zip(log10_p).map(|(before, p)| {
        least = least.max(p + libm::log10(tests.saturating_sub(before).max(1) as f64));
        least.min(0.0)
    });
    adjusted.collect()
}

fn chance(one: &Occurrence, tokens: u64, documents: u64) -> Option<Chance> {
    let fits =
        one.tokens > 0 && tokens <= one.tokens && documents <= one.documents && one.df <= one.documents;
    fits.then(|| {
        let share = libm::log10(tokens as f64 / one.tokens as f64);
        let choose = log10_choose(documents, one.df) - log10_choose(one.documents, one.df);
        Chance { by_tokens: (one.cf as f64 * share).min(0.0), by_documents: choose.min(0.0) }
    })
}

/// log₁₀ C(n, k), k ≤ n.
fn log10_choose(n: u64, k: u64) -> f64 {
    if k == 0 || k >= n {
        return 0.0;
    }
    let ln = |x: u64| ln_gamma(x as f64 + 1.0);
    (ln(n) - ln(k) - ln(n - k)) / std::f64::consts::LN_10
}
