//! The frequency spectrum: how many types occur how often; and what it alone tells of the vocabulary.

use std::collections::BTreeMap;

use libm::{exp, expm1, log, log1p, pow};

use crate::special::ln_gamma;
use crate::sum::Sum;

/// V_i, the number of types that occur i times, for each i that occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spectrum {
    types: BTreeMap<u64, u64>,
}

/// Zipf's law as Mandelbrot has it: p(r) ∝ (r + q)^−s over the ranks r = 1, …, V (Mandelbrot 1953).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZipfMandelbrot {
    /// The exponent.
    pub s: f64,
    /// The shift of ranks, from 0 on; 0 is Zipf's law.
    pub q: f64,
    /// Ranks: types of the vocabulary.
    pub types: u64,
    /// The sum of all frequencies.
    pub tokens: u64,
    /// The sum of (r + q)^−s.
    normaliser: f64,
}

impl ZipfMandelbrot {
    /// The frequency that it expects at a rank, counted from 1.
    pub fn frequency(&self, rank: u64) -> f64 {
        self.tokens as f64 * pow(rank as f64 + self.q, -self.s) / self.normaliser
    }
}

impl Spectrum {
    /// Adds a type that occurs so often; none where it does not occur.
    pub fn add(&mut self, frequency: u64) {
        if frequency > 0 {
            *self.types.entry(frequency).or_default() += 1;
        }
    }

    /// V, the types.
    pub fn types(&self) -> u64 {
        self.types.values().sum()
    }

    /// N, the tokens.
    pub fn tokens(&self) -> u64 {
        self.types.iter().map(|(frequency, types)| frequency * types).sum()
    }

    /// V_i: types that occur `frequency` times; 1 gives the hapax legomena.
    pub fn of(&self, frequency: u64) -> u64 {
        self.types.get(&frequency).copied().unwrap_or(0)
    }

    /// Frequencies and how many types have each, the greatest first: ranks in order.
    pub fn by_rank(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.types.iter().rev().map(|(&frequency, &types)| (frequency, types))
    }

    /// The frequency of the type at a rank, counted from 1; types of one frequency share their ranks in any order.
    pub fn frequency_at(&self, rank: u64) -> Option<u64> {
        let mut before = 0;
        self.by_rank().find_map(|(frequency, types)| {
            before += types;
            (rank > 0 && rank <= before).then_some(frequency)
        })
    }

    /// Ranks that lie evenly on a logarithmic scale, so many to a power of ten, the first and the last among them.
    pub fn ranks(&self, to_tenfold: u32) -> Vec<u64> {
        let last = self.types();
        let rank = |step: u32| pow(10.0, f64::from(step) / f64::from(to_tenfold.max(1))).round() as u64;
        let mut ranks: Vec<u64> = (0..).map(rank).take_while(|rank| *rank < last).collect();
        ranks.extend((last > 0).then_some(last));
        ranks.dedup();
        ranks
    }

    /// E[V(n)] = V − Σ V_i (1 − n/N)^i: the types that `n` tokens drawn from these are expected to have, whatever the order
    /// of the documents (binomial interpolation; Baayen 2001, *Word Frequency Distributions*, eq. 2.42). `None` beyond N.
    ///
    /// ```
    /// use presswork_terms::spectrum::Spectrum;
    /// let mut spectrum = Spectrum::default();
    /// [3, 1].into_iter().for_each(|frequency| spectrum.add(frequency));
    /// // 2 − ½³ − ½
    /// assert_eq!(spectrum.expected_types(2), Some(1.375));
    /// ```
    pub fn expected_types(&self, n: u64) -> Option<f64> {
        let tokens = self.tokens();
        if n > tokens || tokens == 0 {
            return None;
        }
        if n == tokens {
            return Some(self.types() as f64);
        }
        // 1 − (1 − n/N)^i, without the cancellation where n/N is small.
        let ln_left = log1p(-(n as f64 / tokens as f64));
        let seen = self.types.iter().map(|(&i, &types)| -expm1(i as f64 * ln_left) * types as f64);
        Some(seen.collect::<Sum>().value())
    }

    /// α of P(f) = f^−α/ζ(α, x_min) over the types that occur `least` times or more, by maximum likelihood with the exact
    /// zeta function (Clauset, Shalizi & Newman 2009, SIAM Rev. 51(4), eq. B.8). Micro corpus: 1.896052. `None` where
    /// fewer than two frequencies are left: nothing falls off.
    pub fn power_law(&self, least: u64) -> Option<f64> {
        let least = least.max(1);
        let tail = || self.types.range(least..);
        if tail().count() < 2 {
            return None;
        }
        let n: u64 = tail().map(|(_, types)| types).sum();
        let logarithms = tail().map(|(&f, &types)| types as f64 * log(f as f64)).collect::<Sum>().value();
        let cost = |alpha: f64| n as f64 * log(power_sum(alpha, least as f64, None)) + alpha * logarithms;
        Some(least_of(cost, 1.0 + 1e-6, STEEPEST))
    }

    /// The law of Zipf and Mandelbrot that makes these frequencies likeliest, the ranks being categories of a multinomial
    /// (Izsák 2006, *Scientometrics* 67(1)); s is looked for up to 20, q from 0 up to V. Least squares on logarithms
    /// would be biased. `None` for fewer than two types.
    pub fn zipf_mandelbrot(&self) -> Option<ZipfMandelbrot> {
        let (types, tokens) = (self.types(), self.tokens());
        if types < 2 {
            return None;
        }
        // For each q: Σ f ln(r + q), a range of ranks of one frequency at a time; then the best s.
        let fitted = |q: f64| {
            let mut first = 1_u64;
            let mut logarithms = Sum::default();
            for (frequency, of_it) in self.by_rank() {
                logarithms.add(frequency as f64 * sum_of_logarithms(first as f64 + q, of_it));
                first += of_it;
            }
            let logarithms = logarithms.value();
            let cost = |s: f64| s * logarithms + tokens as f64 * log(power_sum(s, 1.0 + q, Some(types)));
            let s = least_of(cost, 0.0, STEEPEST);
            (cost(s), s)
        };
        // Along ln(1 + q) the cost has one valley in practice; a grid finds it, so that no other could mislead the search.
        let most = log1p(types as f64);
        let at = |step: u32| f64::from(step) / f64::from(GRID) * most;
        let cost = |t: f64| fitted(expm1(t)).0;
        let best = (0..=GRID).map(|step| (cost(at(step)), step)).min_by(|a, b| a.0.total_cmp(&b.0))?.1;
        let t = least_of(cost, at(best.saturating_sub(1)), at((best + 1).min(GRID)));
        // The end of the range is not reached from inside.
        let t = if cost(0.0) <= cost(t) { 0.0 } else { t };
        let q = expm1(t);
        let s = fitted(q).1;
        Some(ZipfMandelbrot { s, q, types, tokens, normaliser: power_sum(s, 1.0 + q, Some(types)) })
    }
}

/// The greatest exponent that is looked for.
const STEEPEST: f64 = 20.0;

/// Steps in which the valley is looked for.
const GRID: u32 = 32;

/// Σ ln(x + i) for i from 0 to `terms` − 1.
fn sum_of_logarithms(x: f64, terms: u64) -> f64 {
    // A difference of gamma functions loses digits that few terms do not need to lose.
    if terms <= 16 {
        return (0..terms).map(|i| log(x + i as f64)).collect::<Sum>().value();
    }
    ln_gamma(x + terms as f64) - ln_gamma(x)
}

/// Σ (a + i)^−s for i from 0 to `terms` − 1, or without end (the Hurwitz zeta function; s > 1): the first terms as they are,
/// the rest by Euler and Maclaurin's formula, whose last term here is below 1e-16 of the sum.
fn power_sum(s: f64, a: f64, terms: Option<u64>) -> f64 {
    const PLAIN: u64 = 40;
    let plain = terms.map_or(PLAIN, |terms| terms.min(PLAIN));
    let mut sum: Sum = (0..plain).map(|i| pow(a + i as f64, -s)).collect();
    let x = a + plain as f64;
    match terms {
        Some(terms) if terms == plain => return sum.value(),
        Some(terms) => {
            let y = a + (terms - 1) as f64;
            let ratio = log(y / x);
            let integral = if (1.0 - s).abs() * ratio < 1e-12 {
                ratio * pow(x, 1.0 - s)
            } else {
                pow(x, 1.0 - s) * expm1((1.0 - s) * ratio) / (1.0 - s)
            };
            sum.add(integral);
            sum.add(0.5 * (pow(x, -s) + pow(y, -s)));
            sum.add(bernoulli(s, x) - bernoulli(s, y));
        }
        None => {
            sum.add(exp((1.0 - s) * log(x)) / (s - 1.0));
            sum.add(0.5 * pow(x, -s));
            sum.add(bernoulli(s, x));
        }
    }
    sum.value()
}

/// −Σ B_2k/(2k)! f^(2k−1)(x) of f = x^−s, four terms.
fn bernoulli(s: f64, x: f64) -> f64 {
    let mut term = s * pow(x, -s - 1.0);
    let mut sum = term / 12.0;
    for (k, coefficient) in [(1.0, -1.0 / 720.0), (3.0, 1.0 / 30_240.0), (5.0, -1.0 / 1_209_600.0)] {
        term *= (s + k) * (s + k + 1.0) / (x * x);
        sum += term * coefficient;
    }
    sum
}

/// Where a function with one valley is least between two ends (golden section; Kiefer 1953).
pub(crate) fn least_of(cost: impl Fn(f64) -> f64, low: f64, high: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let (mut low, mut high) = (low, high);
    let (mut one, mut other) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
    let (mut of_one, mut of_other) = (cost(one), cost(other));
    // The bottom of a valley is flat to the square root of the last digit: 1e-10 of the range is finer than that.
    for _ in 0..48 {
        if of_one <= of_other {
            (high, other, of_other) = (other, one, of_one);
            one = high - GOLDEN * (high - low);
            of_one = cost(one);
        } else {
            (low, one, of_one) = (one, other, of_other);
            other = low + GOLDEN * (high - low);
            of_other = cost(other);
        }
    }
    0.5 * (low + high)
}
