//! Association between the two words of a pair, from a 2×2 table.
//!
//! Worked on the bigram *b e* of the micro corpus (Gries 2008): O11 5, R1 10, C1 5, N 45. A measure
//! that the table does not define is `None`: an empty margin, or a logarithm of 0.

use libm::{exp, log, log1p, log2, pow, sqrt};

use crate::special::{chi_squared_tail, deviance, ln_binomial};
use crate::table::Table;

/// Log-likelihood of the four cells, 2 Σ O ln(O/E) (Dunning 1993, CL 19(1)); 0 where a margin is
/// empty, since such a table cannot depart from independence. Never negative.
///
/// ```
/// use presswork_terms::{association::log_likelihood, table::Table};
/// let dunning = Table { o11: 10, o12: 0, o21: 3, o22: 31764 };
/// assert!((log_likelihood(&dunning) - 167.23).abs() < 0.005);
/// let be = Table { o11: 5, o12: 5, o21: 0, o22: 35 };
/// assert!((log_likelihood(&be) - 17.531945014673965).abs() < 1e-12);
/// ```
pub fn log_likelihood(table: &Table) -> f64 {
    if !table.has_margins() {
        return 0.0;
    }
    // The deviations from expectation add up to 0 over the cells, so the sum of deviances is the sum
    // of O ln(O/E), without its cancellation.
    let n = table.n();
    let cell = |o: u64, row: f64, column: f64| deviance(o as f64, row * (column / n));
    2.0 * (cell(table.o11, table.r1(), table.c1())
        + cell(table.o12, table.r1(), table.c2())
        + cell(table.o21, table.r2(), table.c1())
        + cell(table.o22, table.r2(), table.c2()))
}

/// 2 (O11 ln(O11/E11) − (O11 − E11)) (Evert 2009). *b e*: 7.262996.
pub fn simple_ll(table: &Table) -> Option<f64> {
    (table.e11() > 0.0).then(|| 2.0 * deviance(table.o11 as f64, table.e11()))
}

/// Pearson's χ² (1900). *b e*: 19.6875; "new companies" (8, 15820, 4667, 14287173): 1.55 (Manning &
/// Schütze 1999, §5.3.3).
pub fn chi_squared(table: &Table) -> Option<f64> {
    scaled_square(table, table.determinant())
}

/// χ² with Yates' correction (JRSS Suppl. 1, 1934), floored at 0. *b e*: 14.950446.
pub fn chi_squared_yates(table: &Table) -> Option<f64> {
    scaled_square(table, (table.determinant().abs() - 0.5 * table.n()).max(0.0))
}

fn scaled_square(table: &Table, difference: f64) -> Option<f64> {
    table.has_margins().then(|| {
        // Two quotients of like size: the product of four margins would overflow.
        let first = difference / (table.r1() * table.r2());
        let second = difference / (table.c1() * table.c2());
        table.n() * first * second
    })
}

/// Pointwise mutual information, log₂(O11/E11) (Church & Hanks 1990, CL 16(1)). `None` at O11 = 0.
///
/// ```
/// use presswork_terms::{association::pmi, table::Table};
/// let ayatollah = Table::of_margins(20, 42, 20, 14_307_668);
/// assert!((ayatollah.as_ref().and_then(pmi).unwrap_or_default() - 18.38).abs() < 0.005);
/// ```
pub fn pmi(table: &Table) -> Option<f64> {
    pmi_k(table, 1)
}

/// log₂(O11^k/E11) (Daille 1994). *b e*: MI² 4.491853, MI³ 6.813781. `None` at O11 = 0.
pub fn pmi_k(table: &Table, k: u32) -> Option<f64> {
    let e11 = table.e11();
    (table.o11 > 0 && e11 > 0.0).then(|| {
        let o11 = table.o11 as f64;
        log2(o11 / e11) + f64::from(k.saturating_sub(1)) * log2(o11)
    })
}

/// Normalised PMI, PMI / −log₂(O11/N) (Bouma 2009, GSCL): −1 at O11 = 0, 1 where only the pair
/// occurs. *b e*: 0.684535. `None` where a word does not occur or nothing else does.
pub fn npmi(table: &Table) -> Option<f64> {
    if table.o11 == 0 {
        return (table.e11() > 0.0).then_some(-1.0);
    }
    let information = -log2(table.o11 as f64 / table.n());
    if information == 0.0 { None } else { Some(pmi(table)? / information) }
}

/// O11 log₂(O11/E11) (Evert 2005), 0 at O11 = 0. *b e*: 10.849625.
pub fn local_mi(table: &Table) -> Option<f64> {
    if table.o11 == 0 {
        return (table.e11() > 0.0).then_some(0.0);
    }
    Some(table.o11 as f64 * pmi(table)?)
}

/// (O11 − E11)/√O11 (Church, Gale, Hanks & Hindle 1991). *b e*: 1.739164; "new companies" 0.999932.
pub fn t_score(table: &Table) -> Option<f64> {
    (table.o11 > 0).then(|| (table.o11 as f64 - table.e11()) / sqrt(table.o11 as f64))
}

/// (O11 − E11)/√E11 (Dennis 1965). *b e*: 3.689324.
pub fn z_score(table: &Table) -> Option<f64> {
    let e11 = table.e11();
    (e11 > 0.0).then(|| (table.o11 as f64 - e11) / sqrt(e11))
}

/// (O11 − E11)/√(E11 (1 − p)), p = C1/N (Berry-Rogghe 1973).
pub fn z_score_berry_rogghe(table: &Table) -> Option<f64> {
    let variance = table.e11() * (table.c2() / table.n());
    (variance > 0.0).then(|| (table.o11 as f64 - table.e11()) / sqrt(variance))
}

/// 2 O11/(R1 + C1) (Dice 1945). *b e*: 0.666667.
pub fn dice(table: &Table) -> Option<f64> {
    let sum = table.r1() + table.c1();
    (sum > 0.0).then(|| 2.0 * table.o11 as f64 / sum)
}

/// 14 + log₂ Dice (Rychlý 2008, RASLAN). `None` at O11 = 0.
///
/// ```
/// use presswork_terms::{association::log_dice, table::Table};
/// let be = Table { o11: 5, o12: 5, o21: 0, o22: 35 };
/// assert!((log_dice(&be).unwrap_or_default() - 13.415037499278844).abs() < 1e-12);
/// ```
pub fn log_dice(table: &Table) -> Option<f64> {
    dice(table).filter(|&dice| dice > 0.0).map(|dice| 14.0 + log2(dice))
}

/// O11/(O11 + O12 + O21) (Jaccard 1912). *b e*: 0.5.
pub fn jaccard(table: &Table) -> Option<f64> {
    let either = table.r1() + table.o21 as f64;
    (either > 0.0).then(|| table.o11 as f64 / either)
}

/// min(O11/R1, O11/C1) (Pedersen & Bruce 1996). *b e*: 0.5.
pub fn minimum_sensitivity(table: &Table) -> Option<f64> {
    let most = table.r1().max(table.c1());
    (table.r1() > 0.0 && table.c1() > 0.0).then(|| table.o11 as f64 / most)
}

/// ΔP(second | first) = O11/R1 − O21/R2 (Allan 1980; Gries 2013, IJCL 18(1)). *b e*: 0.5.
pub fn delta_p_second_given_first(table: &Table) -> Option<f64> {
    table.has_margins().then(|| table.determinant() / table.r1() / table.r2())
}

/// ΔP(first | second) = O11/C1 − O12/C2. *b e*: 0.875. Liddell's measure (1976) is the same.
///
/// ```
/// use presswork_terms::{association::delta_p_first_given_second, table::Table};
/// let of_course = Table { o11: 5610, o12: 168_938, o21: 2257, o22: 10_233_063 };
/// assert!((delta_p_first_given_second(&of_course).unwrap_or_default() - 0.697).abs() < 0.0005);
/// ```
pub fn delta_p_first_given_second(table: &Table) -> Option<f64> {
    table.has_margins().then(|| table.determinant() / table.c1() / table.c2())
}

/// χ²/N (Church & Gale 1991). *b e*: 0.4375.
pub fn phi_squared(table: &Table) -> Option<f64> {
    chi_squared(table).map(|value| value / table.n())
}

/// ln odds ratio with ½ added to every cell (Haldane 1956). *b e*: 4.262680.
pub fn ln_odds_ratio_haldane(table: &Table) -> f64 {
    let half = |o: u64| o as f64 + 0.5;
    log(half(table.o11)) + log(half(table.o22)) - log(half(table.o12)) - log(half(table.o21))
}

/// O11 (log₂(O11/E11) − 1) (Quasthoff & Wolff 2002, as NLTK has it with base 2). *b e*: 5.849625.
pub fn poisson_stirling(table: &Table) -> Option<f64> {
    if table.o11 == 0 {
        return (table.e11() > 0.0).then_some(0.0);
    }
    Some(table.o11 as f64 * (pmi(table)? - 1.0))
}

/// ln p of Fisher's exact test towards attraction: the chance of O11 or more at these margins
/// (Pedersen 1996; Stefanowitsch & Gries 2003). In logarithms, since p of ordinary news bigrams
/// underflows. The sum takes some standard deviations of the hypergeometric distribution, not its
/// range.
///
/// ```
/// use presswork_terms::{association::ln_fisher_attraction, table::Table};
/// let be = Table { o11: 5, o12: 5, o21: 0, o22: 35 };
/// assert!((ln_fisher_attraction(&be).exp() - 2.062599907183004e-4).abs() < 1e-17);
/// ```
pub fn ln_fisher_attraction(table: &Table) -> f64 {
    if !table.has_margins() {
        return 0.0;
    }
    let (r1, r2, c1) = (table.r1(), table.r2(), table.c1());
    let o11 = table.o11 as f64;
    let mode = ((r1 + 1.0) * ((c1 + 1.0) / (table.n() + 2.0))).floor();
    if o11 > mode {
        let ratio = |k: f64| (r1 - k) * (c1 - k) / ((k + 1.0) * (r2 - c1 + k + 1.0));
        return ln_hypergeometric(table, o11) + log(tail(o11, 1.0, ratio));
    }
    // At or below the mode the other tail is the short one.
    let below = o11 - 1.0;
    if below < 0.0 || below < c1 - r2 {
        return 0.0;
    }
    let ratio = |k: f64| k * (r2 - c1 + k) / ((r1 - k + 1.0) * (c1 - k + 1.0));
    let rest = exp(ln_hypergeometric(table, below) + log(tail(below, -1.0, ratio)));
    log1p(-rest.min(1.0))
}

/// ln p of Fisher's exact test towards either side: the chance of a table that is no likelier than
/// this one (R's `fisher.test`, with its tolerance of 1e-7 for ties).
///
/// ```
/// use presswork_terms::{association::ln_fisher_two_sided, table::Table};
/// // *a* in the micro corpus, parts 1–2 against 3–5: 3 of 19 and 12 of 31.
/// let a = Table { o11: 3, o12: 12, o21: 16, o22: 19 };
/// assert!((ln_fisher_two_sided(&a).exp() - 0.11714966900412355).abs() < 1e-13);
/// ```
pub fn ln_fisher_two_sided(table: &Table) -> f64 {
    if !table.has_margins() {
        return 0.0;
    }
    let (r1, r2, c1) = (table.r1(), table.r2(), table.c1());
    let (least, most) = ((c1 - r2).max(0.0), r1.min(c1));
    let mode = ((r1 + 1.0) * ((c1 + 1.0) / (table.n() + 2.0))).floor().clamp(least, most);
    let o11 = table.o11 as f64;
    let limit = ln_hypergeometric(table, o11) + 1e-7;
    if ln_hypergeometric(table, mode) <= limit {
        return 0.0;
    }
    // The chances rise to the mode and fall behind it: on the far side, halving finds the first that
    // is no greater.
    let rises = o11 < mode;
    let (mut inside, mut outside) = (mode, if rises { most + 1.0 } else { least - 1.0 });
    while (outside - inside).abs() > 1.0 {
        let middle = (0.5 * (inside + outside)).floor();
        if middle == inside || middle == outside {
            break;
        }
        if ln_hypergeometric(table, middle) <= limit { outside = middle } else { inside = middle }
    }
    let up = |k: f64| (r1 - k) * (c1 - k) / ((k + 1.0) * (r2 - c1 + k + 1.0));
    let down = |k: f64| k * (r2 - c1 + k) / ((r1 - k + 1.0) * (c1 - k + 1.0));
    let (low, high) = if rises { (o11, outside) } else { (outside, o11) };
    let mut tails = Vec::with_capacity(2);
    if low >= least {
        tails.push(ln_hypergeometric(table, low) + log(tail(low, -1.0, down)));
    }
    if high <= most {
        tails.push(ln_hypergeometric(table, high) + log(tail(high, 1.0, up)));
    }
    let greatest = tails.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = tails.iter().map(|tail| exp(tail - greatest)).sum();
    (greatest + log(sum)).min(0.0)
}

/// 1 + the terms that follow, each a ratio of the one before; they fall, being away from the mode.
fn tail(start: f64, step: f64, ratio: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut term, mut k) = (1.0, 1.0, start);
    loop {
        term *= ratio(k);
        if term.is_nan() || term <= sum * 1e-17 {
            return sum;
        }
        sum += term;
        k += step;
    }
}

/// ln of the chance of exactly k in the first cell at the table's margins.
fn ln_hypergeometric(table: &Table, k: f64) -> f64 {
    let (r1, r2, c1, c2, n) = (table.r1(), table.r2(), table.c1(), table.c2(), table.n());
    let (p, q) = (c1 / n, c2 / n);
    ln_binomial(k, r1 - k, p, q) + ln_binomial(c1 - k, r2 - c1 + k, p, q) - ln_binomial(c1, c2, p, q)
}

/// p of the log-likelihood: the upper tail of χ² with one degree of freedom.
pub fn p_of_log_likelihood(table: &Table) -> f64 {
    chi_squared_tail(log_likelihood(table))
}

/// (O11 − δ) V/(cf1 cf2), the score by which word2phrase joins words (Mikolov et al. 2013). `V` is
/// what the caller takes for the size of the vocabulary. `None` where a word does not occur.
pub fn word2phrase(o11: u64, cf1: u64, cf2: u64, discount: f64, vocabulary: u64) -> Option<f64> {
    (cf1 > 0 && cf2 > 0).then(|| (o11 as f64 - discount) / cf1 as f64 / cf2 as f64 * vocabulary as f64)
}

/// C-value of a candidate of `words` words that occurs `f` times, nested in `containers` longer
/// candidates that together occur `inside` times (Frantzi, Ananiadou & Mima 2000, IJDL 3(2)), with
/// log₂(words + 1) so that single words keep a value.
pub fn c_value(words: u32, f: u64, containers: u64, inside: u64) -> f64 {
    let free = if containers == 0 { f as f64 } else { f as f64 - inside as f64 / containers as f64 };
    log2(f64::from(words) + 1.0) * free
}

/// O11^k/(R1 C1), NLTK's `mi_like`. `None` where a margin is empty.
pub fn mi_like(table: &Table, k: u32) -> Option<f64> {
    (table.r1() > 0.0 && table.c1() > 0.0)
        .then(|| pow(table.o11 as f64, f64::from(k)) / table.r1() / table.c1())
}
