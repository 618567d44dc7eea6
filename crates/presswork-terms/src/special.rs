//! Special functions: deviance terms, tails of the normal and χ² distributions, the incomplete beta
//! function and its inverse.
//!
//! Everything goes through `libm`, so that results are the same on every machine. Tails are given on
//! both sides and as logarithms, since p values of news corpora underflow an `f64`.

use std::f64::consts::{LN_2, LN_10, PI, SQRT_2};

use libm::{erfc, exp, expm1, lgamma, log, log1p, sqrt};

/// ln Γ(x) for x > 0.
///
/// ```
/// assert!((presswork_terms::special::ln_gamma(5.0) - 24_f64.log(std::f64::consts::E)).abs() < 1e-14);
/// ```
pub fn ln_gamma(x: f64) -> f64 {
    lgamma(x)
}

/// x ln(x / m) + m − x, the deviance of a count x from its expectation m, without the cancellation
/// of the plain form (Loader 2000, *Fast and accurate computation of binomial probabilities*).
/// Never negative; m at x = 0.
pub fn deviance(x: f64, m: f64) -> f64 {
    if x == 0.0 {
        return m;
    }
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * log(x / m) + m - x;
    }
    let v = (x - m) / (x + m);
    let mut sum = (x - m) * v;
    let mut term = 2.0 * x * v;
    let square = v * v;
    // |v| < 0.1: each term is a hundredth of the one before.
    for j in 1..20 {
        term *= square;
        let next = sum + term / f64::from(2 * j + 1);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

/// ln(n!) − ln(√(2πn) (n/e)ⁿ), the error of Stirling's formula (Loader 2000), for n > 0.
fn stirling_error(n: f64) -> f64 {
    if n < 15.0 {
        return lgamma(n + 1.0) - (n + 0.5) * log(n) + n - 0.5 * log(2.0 * PI);
    }
    let s = n * n;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / s) / s) / s) / s) / n
}

/// ln of the binomial probability of `k` hits and `rest` misses at p, with q = 1 − p given apart. Not
/// from n and k: the smaller of two counts would lose digits in their difference.
pub(crate) fn ln_binomial(k: f64, rest: f64, p: f64, q: f64) -> f64 {
    let n = k + rest;
    if k < 0.0 || rest < 0.0 || (p == 0.0 && k > 0.0) || (q == 0.0 && rest > 0.0) {
        return f64::NEG_INFINITY;
    }
    if n == 0.0 {
        return 0.0;
    }
    if k == 0.0 {
        return n * ln_of_share(q, p);
    }
    if rest == 0.0 {
        return n * ln_of_share(p, q);
    }
    stirling_error(n) - stirling_error(k) - stirling_error(rest) - deviance(k, n * p) - deviance(rest, n * q)
        + 0.5 * (log(n / k) - log(2.0 * PI * rest))
}

/// ln x where x + rest = 1, from whichever of the two is known better.
fn ln_of_share(x: f64, rest: f64) -> f64 {
    if rest < 0.5 { log1p(-rest) } else { log(x) }
}

/// ln erfc(x) for x ≥ 0, without underflow.
fn ln_erfc(x: f64) -> f64 {
    if x < 5.0 {
        return log(erfc(x));
    }
    // Laplace's continued fraction from its tail: x + (1/2)/(x + 1/(x + (3/2)/(x + …))). Forty levels
    // are exact to the last place from 5 on.
    let mut below = x;
    for level in (1..=40).rev() {
        below = x + 0.5 * f64::from(level) / below;
    }
    -x * x - log(below * sqrt(PI))
}

/// The upper tail of χ² with one degree of freedom: P(X > x), 0 where it underflows.
///
/// ```
/// use presswork_terms::special::chi_squared_tail;
/// assert!((chi_squared_tail(3.841458820694124) - 0.05).abs() < 1e-15);
/// ```
pub fn chi_squared_tail(x: f64) -> f64 {
    erfc(sqrt(0.5 * x.max(0.0)))
}

/// log₁₀ of that tail, which does not underflow.
///
/// ```
/// use presswork_terms::special::log10_chi_squared_tail;
/// assert!((log10_chi_squared_tail(3.841458820694124) - 0.05_f64.log10()).abs() < 1e-12);
/// assert!((log10_chi_squared_tail(1e6) + 217150.33901199872).abs() < 1e-9);
/// ```
pub fn log10_chi_squared_tail(x: f64) -> f64 {
    let x = x.max(0.0);
    let root = sqrt(0.5 * x);
    if root < 5.0 {
        // erfc is not near 1 with a lost digit here: at 0 the tail is 1 and its logarithm 0.
        return ln_erfc(root) / LN_10;
    }
    // −root² is −x/2 exactly; squaring the root again would lose the last places of a large x.
    (ln_erfc(root) + root * root - 0.5 * x) / LN_10
}

/// The value that a standard normal variable exceeds with probability `p`, 0 < p < 1: 1.959964 for
/// 0.025. `None` outside.
///
/// ```
/// let z = presswork_terms::special::normal_quantile(0.025);
/// assert!((z.unwrap_or(0.0) - 1.959963984540054).abs() < 1e-14);
/// ```
pub fn normal_quantile(p: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    if p > 0.5 {
        return normal_quantile(1.0 - p).map(|z| -z);
    }
    // Abramowitz & Stegun 26.2.23, good to 4.5e-4, then Newton's method on the logarithm of the tail,
    // which is concave and so converges from there.
    let t = sqrt(-2.0 * log(p));
    let mut z = t
        - (2.515517 + t * (0.802853 + t * 0.010328)) / (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for _ in 0..4 {
        let ln_tail = ln_erfc_any(z / SQRT_2) - LN_2;
        let ln_density = -0.5 * z * z - 0.5 * log(2.0 * PI);
        z += (ln_tail - log(p)) / exp(ln_density - ln_tail);
    }
    Some(z)
}

fn ln_erfc_any(x: f64) -> f64 {
    if x < 0.0 { log(erfc(x)) } else { ln_erfc(x) }
}

/// The two tails of the beta distribution at x: (I_x(a, b), 1 − I_x(a, b)), each as exact as the other.
/// `x` and `rest` = 1 − x are both given, so that neither end of the interval loses digits. `None`
/// unless a, b > 0 and x, rest ≥ 0.
///
/// Continued fraction (DiDonato & Morris 1992) for small parameters; for large ones, where it
/// grows slow, Gauss–Legendre quadrature of the density on the scale of ln(x / (1 − x)).
///
/// ```
/// use presswork_terms::special::incomplete_beta;
/// // I_x(2, 3) = 6x² − 8x³ + 3x⁴
/// let (low, high) = incomplete_beta(2.0, 3.0, 0.25, 0.75).unwrap_or_default();
/// assert!((low - 0.26171875).abs() < 1e-15 && (high - 0.73828125).abs() < 1e-15);
/// ```
pub fn incomplete_beta(a: f64, b: f64, x: f64, rest: f64) -> Option<(f64, f64)> {
    if !(a > 0.0 && b > 0.0 && x >= 0.0 && rest >= 0.0) {
        return None;
    }
    if x == 0.0 {
        return Some((0.0, 1.0));
    }
    if rest == 0.0 {
        return Some((1.0, 0.0));
    }
    // How far x lies below the mean, from the smaller of the two shares.
    let beyond = if a > b { (a + b) * rest - b } else { a - (a + b) * x };
    let lower_first = beyond > 0.0;
    let small = if a > QUADRATURE_FROM && b > QUADRATURE_FROM {
        quadrature(a, b, log(x) - log(rest), lower_first)
    } else {
        let front = exp(ln_beta_kernel(a, b, x, rest));
        let (a, b, x, rest) = if lower_first { (a, b, x, rest) } else { (b, a, rest, x) };
        front * fraction(a, b, x, rest, beyond.abs())
    };
    let small = small.clamp(0.0, 1.0);
    Some(if lower_first { (small, 1.0 - small) } else { (1.0 - small, small) })
}

/// Above this, both parameters, the continued fraction needs hundreds of terms (√ of the parameter).
const QUADRATURE_FROM: f64 = 3_000.0;

/// ln of x^a (1−x)^b / B(a, b): the beta density on the scale of ln(x / (1 − x)).
fn ln_beta_kernel(a: f64, b: f64, x: f64, rest: f64) -> f64 {
    log(a) + log(b) - log(a + b) + ln_binomial(a, b, x, rest)
}

/// The continued fraction of I_x(a, b) over its kernel, for x no greater than the mean (BFRAC of
/// DiDonato & Morris 1992, TOMS 18(3), algorithm 708). `beyond` = a − (a + b) x, which the plain
/// fraction would find by cancellation.
fn fraction(a: f64, b: f64, x: f64, rest: f64, beyond: f64) -> f64 {
    let c = 1.0 + beyond;
    let c0 = b / a;
    let c1 = 1.0 + 1.0 / a;
    let (mut p, mut s) = (1.0, a + 1.0);
    let (mut an, mut bn, mut an1, mut bn1) = (0.0, 1.0, 1.0, c / c1);
    let mut value = c1 / c;
    for n in 1..10_000 {
        let n = f64::from(n);
        let t = n / a;
        let w = n * (b - n) * x;
        let e = a / s;
        let alpha = p * (p + c0) * e * e * (w * x);
        let e = (1.0 + t) / (c1 + t + t);
        let beta = n + w / s + e * (c + n * (1.0 + rest));
        p = 1.0 + t;
        s += 2.0;
        (an, an1) = (an1, alpha * an + beta * an1);
        (bn, bn1) = (bn1, alpha * bn + beta * bn1);
        let before = value;
        value = an1 / bn1;
        if (value - before).abs() <= 1e-16 * value {
            break;
        }
        an /= bn1;
        bn /= bn1;
        an1 = value;
        bn1 = 1.0;
    }
    value
}

/// Nodes and weights of ten-point Gauss–Legendre quadrature on −1..1, the positive half.
const LEGENDRE: [(f64, f64); 5] = [
    (0.148_874_338_981_631_22, 0.295_524_224_714_752_87),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
];

/// One tail of the beta distribution beyond `logit`: the lower one, or the upper one. The density on
/// that scale is log-concave and close to normal for large parameters; panels of one standard
/// deviation, narrower far out, are exact to rounding.
fn quadrature(a: f64, b: f64, logit: f64, lower: bool) -> f64 {
    let deviation = sqrt(1.0 / a + 1.0 / b);
    let far = ((logit - (log(a) - log(b))) / deviation).abs();
    let width = deviation / far.max(1.0);
    let half = if lower { -0.5 * width } else { 0.5 * width };
    let mut sum = 0.0;
    let mut centre = logit + half;
    // Beyond the first panels the density falls at least as e^−t a panel.
    for _ in 0..40 {
        let mut panel = 0.0;
        for (node, weight) in LEGENDRE {
            for side in [-node, node] {
                let (x, rest) = shares(centre + side * half);
                panel += weight * exp(ln_beta_kernel(a, b, x, rest));
            }
        }
        let part = panel * half.abs();
        sum += part;
        if part <= sum * 1e-18 {
            break;
        }
        centre += 2.0 * half;
    }
    sum
}

/// x and 1 − x of ln(x / (1 − x)).
fn shares(logit: f64) -> (f64, f64) {
    let small = exp(-logit.abs());
    let (large, small) = (1.0 / (1.0 + small), small / (1.0 + small));
    if logit > 0.0 { (large, small) } else { (small, large) }
}

/// The beta quantile: ln(x / (1 − x)) of the x at which the lower tail is `p`, 0 < p < 1. On that
/// scale neither end of the interval loses digits: x / (1 − x) is its exponential. `None` unless
/// a, b > 0 and 0 < p < 1.
///
/// ```
/// use presswork_terms::special::{beta_quantile_logit, share_of_logit};
/// // I_x(1, b) = 1 − (1 − x)^b
/// let x = share_of_logit(beta_quantile_logit(0.05, 1.0, 10.0).unwrap_or_default());
/// assert!((x - (1.0 - 0.95_f64.powf(0.1))).abs() < 1e-15);
/// ```
pub fn beta_quantile_logit(p: f64, a: f64, b: f64) -> Option<f64> {
    if !(a > 0.0 && b > 0.0 && p > 0.0 && p < 1.0) {
        return None;
    }
    if p > 0.5 {
        return beta_upper(1.0 - p, a, b);
    }
    // The lower tail of Beta(a, b) is the upper tail of Beta(b, a), mirrored.
    beta_upper(p, b, a).map(|logit| -logit)
}

/// The beta quantile from the upper tail: ln(x / (1 − x)) of the x that is exceeded with probability `p`.
pub(crate) fn beta_upper(p: f64, a: f64, b: f64) -> Option<f64> {
    let normal = normal_quantile(p)?;
    let deviation = sqrt(1.0 / a + 1.0 / b);
    let mut logit = log(a) - log(b) + normal * deviation;
    // Newton's method on ln of the tail, which is concave (the density on this scale is log-concave):
    // from any start it converges, after one step from one side.
    for _ in 0..100 {
        let (x, rest) = shares(logit);
        let (_, tail) = incomplete_beta(a, b, x, rest)?;
        if tail <= 0.0 {
            logit -= 1.0;
            continue;
        }
        let slope = exp(ln_beta_kernel(a, b, x, rest)) / tail;
        if slope <= 0.0 {
            logit += 1.0;
            continue;
        }
        let step = (log(tail) - log(p)) / slope;
        logit += step;
        // Convergence is quadratic: what is left is a step's square.
        if step.abs() <= 1e-8 * deviation {
            break;
        }
    }
    Some(logit)
}

/// x of ln(x / (1 − x)).
pub fn share_of_logit(logit: f64) -> f64 {
    shares(logit).0
}

/// 1 − e^(−x), exact for small x.
pub(crate) fn one_minus_exp(x: f64) -> f64 {
    -expm1(-x)
}
