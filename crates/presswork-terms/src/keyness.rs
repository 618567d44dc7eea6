//! Keyness: a word's frequency in a target corpus against a reference.
//!
//! `a` of `n1` tokens in the target, `b` of `n2` in the reference; p1 = a/n1, p2 = b/n2. Worked on
//! *a* in the micro corpus (Gries 2008), parts 1–2 against 3–5: a 3, n1 19, b 12, n2 31. What a
//! count of 0 leaves undefined is `None`.

use std::f64::consts::LN_2;

use libm::{exp, log, log2, sqrt};

use crate::association;
use crate::interval::clopper_pearson_logits;
use crate::special::deviance;
use crate::table::Table;

/// The four numbers of a comparison. Both sizes are above 0, and no count is greater than its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    a: u64,
    n1: u64,
    b: u64,
    n2: u64,
}

impl Comparison {
    /// `None` where a corpus is empty or a count greater than its corpus: nothing can be compared.
    pub fn new(a: u64, n1: u64, b: u64, n2: u64) -> Option<Self> {
        (n1 > 0 && n2 > 0 && a <= n1 && b <= n2).then_some(Comparison { a, n1, b, n2 })
    }

    /// The 2×2 table: columns target and reference, rows the word and the rest.
    pub fn table(&self) -> Table {
        Table { o11: self.a, o12: self.b, o21: self.n1 - self.a, o22: self.n2 - self.b }
    }

    fn p1(&self) -> f64 {
        self.a as f64 / self.n1 as f64
    }

    fn p2(&self) -> f64 {
        self.b as f64 / self.n2 as f64
    }

    /// −1 where the target uses the word less than the reference, else 1; by exact arithmetic.
    pub fn sign(&self) -> f64 {
        let less = u128::from(self.a) * u128::from(self.n2) < u128::from(self.b) * u128::from(self.n1);
        if less { -1.0 } else { 1.0 }
    }

    /// Log-likelihood of the four cells (Dunning 1993), negative where the target uses the word less.
    ///
    /// ```
    /// use presswork_terms::keyness::Comparison;
    /// let g2 = Comparison::new(3, 19, 12, 31).map(|one| one.g2()).unwrap_or_default();
    /// assert!((g2 + 3.131495966003941).abs() < 1e-12);
    /// ```
    pub fn g2(&self) -> f64 {
        let g2 = association::log_likelihood(&self.table());
        if g2 == 0.0 { 0.0 } else { self.sign() * g2 }
    }

    /// Log-likelihood of the two cells of the word (Rayson & Garside 2000), signed. *a*: −2.266291.
    pub fn g2_rayson(&self) -> f64 {
        let g2 = self.rayson();
        if g2 == 0.0 { 0.0 } else { self.sign() * g2 }
    }

    fn rayson(&self) -> f64 {
        if self.a + self.b == 0 {
            return 0.0;
        }
        let (e1, e2) = self.expected();
        2.0 * (deviance(self.a as f64, e1) + deviance(self.b as f64, e2))
    }

    /// a and b as they would be at equal rates.
    fn expected(&self) -> (f64, f64) {
        let (n1, n2) = (self.n1 as f64, self.n2 as f64);
        let pooled = (self.a as f64 + self.b as f64) / (n1 + n2);
        (n1 * pooled, n2 * pooled)
    }

    /// Pearson's χ² of the table, unsigned. *a*: 2.946883.
    pub fn chi_squared(&self) -> Option<f64> {
        association::chi_squared(&self.table())
    }

    /// With Yates' correction. *a*: 1.956504.
    pub fn chi_squared_yates(&self) -> Option<f64> {
        association::chi_squared_yates(&self.table())
    }

    /// Approximate Bayes factor: |G²| of the four cells − ln(n1 + n2) (Wilson 2013). *a*: −0.780527.
    pub fn bic(&self) -> f64 {
        self.g2().abs() - log(self.n1 as f64 + self.n2 as f64)
    }

    /// Effect size for log-likelihood, G²/(N ln min E), of the two-cell G² (Johnston, Berry & Mielke
    /// 2006). `None` where the least expectation is 1 or less, where it means nothing.
    pub fn ell(&self) -> Option<f64> {
        let (e1, e2) = self.expected();
        let least = e1.min(e2);
        (least > 1.0).then(|| self.rayson() / ((self.n1 as f64 + self.n2 as f64) * log(least)))
    }

    /// 100 (p1 − p2)/p2 (Gabrielatos & Marchi 2011). *a*: −59.210526. `None` at b = 0.
    ///
    /// ```
    /// use presswork_terms::keyness::Comparison;
    /// let published = Comparison::new(206_523, 959_641, 178_174, 1_562_358);
    /// let diff = published.and_then(|one| one.percent_difference()).unwrap_or_default();
    /// assert!((diff - 88.7).abs() < 0.05);
    /// ```
    pub fn percent_difference(&self) -> Option<f64> {
        (self.b > 0).then(|| (self.p1() - self.p2()) / self.p2() * 100.0)
    }

    /// log₂(p1/p2), a count of 0 taken as ½ (Hardie 2014). *a*: −1.293731.
    pub fn log_ratio(&self) -> f64 {
        let half = |count: u64| if count == 0 { 0.5 } else { count as f64 };
        log2((half(self.a) / self.n1 as f64) / (half(self.b) / self.n2 as f64))
    }

    /// log₂((a+½)/(n1+½)) − log₂((b+½)/(n2+½)) (Walter 1975, Biometrika). *a*: −1.144624.
    pub fn log_ratio_walter(&self) -> f64 {
        let share = |count: u64, size: u64| (count as f64 + 0.5) / (size as f64 + 0.5);
        log2(share(self.a, self.n1) / share(self.b, self.n2))
    }

    /// The interval of log₂(p1/p2) at a confidence such as 0.95: Clopper and Pearson's interval of a
    /// of a + b trials, carried over (Evert 2022, DH). The lower end is `None` at a = 0, the upper at
    /// b = 0: they are infinite.
    ///
    /// ```
    /// use presswork_terms::keyness::Comparison;
    /// let published = Comparison::new(107, 1348, 202, 3908);
    /// let (low, _) = published.map(|one| one.log_ratio_interval(0.95)).unwrap_or_default();
    /// assert!((low.unwrap_or_default() - 0.266972575402074).abs() < 1e-12);
    /// ```
    pub fn log_ratio_interval(&self, confidence: f64) -> (Option<f64>, Option<f64>) {
        let Some((low, high)) = clopper_pearson_logits(self.a, self.a + self.b, confidence) else {
            return (None, None);
        };
        let sizes = log2(self.n2 as f64 / self.n1 as f64);
        (low.map(|logit| logit / LN_2 + sizes), high.map(|logit| logit / LN_2 + sizes))
    }

    /// Conservative log ratio: the end of the interval that lies nearer to 0, 0 where the interval
    /// holds it (Hardie 2014; Evert 2022). `tests` divides 1 − confidence (Bonferroni); 1 for none.
    pub fn log_ratio_conservative(&self, confidence: f64, tests: u64) -> f64 {
        let confidence = 1.0 - (1.0 - confidence) / tests.max(1) as f64;
        let (low, high) = self.log_ratio_interval(confidence);
        if self.sign() > 0.0 {
            low.map_or(0.0, |low| low.max(0.0))
        } else {
            high.map_or(0.0, |high| high.min(0.0))
        }
    }

    /// a(n2−b)/(b(n1−a)) (Everitt 1992). *a*: 0.296875. `None` at b = 0 and at a = n1, where
    /// [`Comparison::odds_ratio_haldane`] is defined.
    pub fn odds_ratio(&self) -> Option<f64> {
        let Table { o11, o12, o21, o22 } = self.table();
        (o12 > 0 && o21 > 0).then(|| o11 as f64 / o12 as f64 * (o22 as f64 / o21 as f64))
    }

    /// The odds ratio with ½ added to every cell (Haldane 1956).
    pub fn odds_ratio_haldane(&self) -> f64 {
        exp(association::ln_odds_ratio_haldane(&self.table()))
    }

    /// p1/p2. *a*: 0.407895. `None` at b = 0.
    pub fn relative_risk(&self) -> Option<f64> {
        (self.b > 0).then(|| self.p1() / self.p2())
    }

    /// (p1 − p2)/(p1 + p2) (Yule 1944; Hofland & Johansson 1982). *a*: −0.420561. `None` where the
    /// word occurs in neither.
    pub fn difference_coefficient(&self) -> Option<f64> {
        (self.a + self.b > 0).then(|| (self.p1() - self.p2()) / (self.p1() + self.p2()))
    }

    /// (per million 1 + k)/(per million 2 + k) (Kilgarriff 2009). *a*, k = 1: 0.407896. `None` unless
    /// k > 0.
    pub fn simple_maths(&self, k: f64) -> Option<f64> {
        (k > 0.0).then(|| (self.p1() * 1e6 + k) / (self.p2() * 1e6 + k))
    }

    /// Weighted log-odds with a Dirichlet prior (Monroe, Colaresi & Quinn 2008, Pol. Anal. 16(4)): δ,
    /// its variance, and ζ = δ/√variance. `prior` is α_w of the word, `prior_sum` α₀ of all words.
    /// `None` unless 0 < α_w < α₀.
    ///
    /// ```
    /// use presswork_terms::keyness::Comparison;
    /// let odds = Comparison::new(3, 19, 12, 31).and_then(|one| one.weighted_log_odds(3.0, 10.0));
    /// assert!(odds.is_some_and(|(_, _, zeta)| (zeta + 1.6430911093189113).abs() < 1e-12));
    /// ```
    pub fn weighted_log_odds(&self, prior: f64, prior_sum: f64) -> Option<(f64, f64, f64)> {
        if !(prior > 0.0 && prior < prior_sum && prior_sum.is_finite()) {
            return None;
        }
        let odds = |count: u64, size: u64| {
            log((count as f64 + prior) / ((size - count) as f64 + (prior_sum - prior)))
        };
        let delta = odds(self.a, self.n1) - odds(self.b, self.n2);
        let variance = 1.0 / (self.a as f64 + prior) + 1.0 / (self.b as f64 + prior);
        Some((delta, variance, delta / sqrt(variance)))
    }
}
