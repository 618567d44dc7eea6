//! Dispersion: how evenly the occurrences of a term lie over the parts of a corpus.
//!
//! v_i counts in part i, s_i the part's share of the corpus, p_i = v_i over the part's size, f = Σ v,
//! n parts. Parts without the term need no entry: their share of a sum is known from the totals, so
//! a measure costs what the term's postings cost. `None` where it is undefined: f = 0, one part, or
//! an entry that contradicts the totals.
//!
//! ```
//! use presswork_terms::dispersion::{Part, Spread};
//!
//! // *a* in the micro corpus of Gries 2008: 1, 2, 3, 4, 5 times in parts of 9, 10, 10, 10, 11 tokens.
//! let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(count, size)| Part { count, size });
//! let a = Spread { present: &parts, parts: 5, size: 50, smallest: 9 };
//! let close = |value: Option<f64>, worked: f64| value.is_some_and(|value| (value - worked).abs() < 1e-6);
//! assert_eq!(a.range(), 5);
//! assert!(close(a.variation(), 0.471405));
//! assert!(close(a.juilland_d(), 0.785150));
//! assert!(close(a.carroll_d2(), 0.937921));
//! assert!(close(a.rosengren_s(), 0.949816));
//! assert!(close(a.dp(), 0.18));
//! assert!(close(a.dp_norm(), 0.219512));
//! assert!(close(a.kld(), 0.136972));
//! assert!(close(a.da(), 0.697450));
//! ```

use std::f64::consts::LN_2;

use libm::{exp, log2, sqrt};

use crate::special::one_minus_exp;
use crate::sum::Sum;

/// A part that holds the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Occurrences in it, at least 1.
    pub count: u64,
    /// Its tokens.
    pub size: u64,
}

/// A term over the parts of a corpus.
#[derive(Clone, Copy, Debug)]
pub struct Spread<'a> {
    /// The parts that hold it, in any order.
    pub present: &'a [Part],
    /// All parts.
    pub parts: u64,
    /// Tokens of all parts.
    pub size: u64,
    /// Tokens of the smallest part (for [`Spread::dp_norm`]).
    pub smallest: u64,
}

impl Spread<'_> {
    /// Parts that hold the term.
    pub fn range(&self) -> u64 {
        self.present.iter().filter(|part| part.count > 0).count() as u64
    }

    /// f, where the entries agree with the totals and the measures are defined.
    fn frequency(&self) -> Option<f64> {
        let frequency: u64 = self.present.iter().map(|part| part.count).sum();
        let size: u64 = self.present.iter().map(|part| part.size).sum();
        let sound = self.present.iter().all(|part| part.count <= part.size);
        let fits = size <= self.size && self.present.len() as u64 <= self.parts;
        (frequency > 0 && self.parts > 1 && sound && fits).then_some(frequency as f64)
    }

    /// Share of the corpus in parts without the term.
    fn absent_share(&self) -> f64 {
        let size: u64 = self.present.iter().map(|part| part.size).sum();
        (self.size - size) as f64 / self.size as f64
    }

    fn shares(&self) -> impl Iterator<Item = (f64, f64)> + Clone {
        let size = self.size as f64;
        self.present
            .iter()
            .filter(|part| part.count > 0)
            .map(move |part| (part.count as f64, part.size as f64 / size))
    }

    fn rates(&self) -> impl Iterator<Item = f64> + Clone {
        let present = self.present.iter().filter(|part| part.count > 0);
        present.map(|part| part.count as f64 / part.size as f64)
    }

    /// Population standard deviation over mean, of one value a part, 0 where absent.
    fn variation_of(&self, values: impl Iterator<Item = f64> + Clone) -> f64 {
        let n = self.parts as f64;
        let mean = values.clone().collect::<Sum>().value() / n;
        let absent = n - self.range() as f64;
        let mut squares: Sum = values.map(|value| (value - mean) * (value - mean)).collect();
        squares.add(absent * mean * mean);
        sqrt(squares.value() / n) / mean
    }

    /// Coefficient of variation of the counts, population form: sd(v)/mean(v).
    pub fn variation(&self) -> Option<f64> {
        self.frequency()?;
        Some(self.variation_of(self.shares().map(|(count, _)| count)))
    }

    /// D = 1 − VC(p)/√(n−1) (Juilland & Chang-Rodríguez 1964), of relative frequencies, since parts
    /// differ in size; 1 even, 0 in one part only.
    pub fn juilland_d(&self) -> Option<f64> {
        self.frequency()?;
        Some(1.0 - self.variation_of(self.rates()) / sqrt(self.parts as f64 - 1.0))
    }

    /// D of the counts themselves, for parts of one size.
    pub fn juilland_d_of_counts(&self) -> Option<f64> {
        Some(1.0 - self.variation()? / sqrt(self.parts as f64 - 1.0))
    }

    /// D₂ = −Σ q log₂ q/log₂ n, q = p/Σp (Carroll 1970), of relative frequencies; 1 even.
    pub fn carroll_d2(&self) -> Option<f64> {
        self.frequency()?;
        Some(self.evenness_of(self.rates()))
    }

    /// D₂ of the counts themselves, for parts of one size.
    pub fn carroll_d2_of_counts(&self) -> Option<f64> {
        self.frequency()?;
        Some(self.evenness_of(self.shares().map(|(count, _)| count)))
    }

    /// Entropy of the values' shares over its greatest.
    fn evenness_of(&self, values: impl Iterator<Item = f64> + Clone) -> f64 {
        let sum = values.clone().collect::<Sum>().value();
        let entropy: Sum = values.map(|value| -(value / sum) * log2(value / sum)).collect();
        entropy.value().max(0.0) / log2(self.parts as f64)
    }

    /// S = (Σ √(s v))²/f (Rosengren 1971); 1 even.
    pub fn rosengren_s(&self) -> Option<f64> {
        Some(self.rosengren_af()? / self.frequency()?)
    }

    /// Rosengren's adjusted frequency, (Σ √(s v))².
    pub fn rosengren_af(&self) -> Option<f64> {
        self.frequency()?;
        let sum: Sum = self.shares().map(|(count, share)| sqrt(share * count)).collect();
        Some(sum.value() * sum.value())
    }

    /// DP = ½ Σ |v/f − s| (Gries 2008, IJCL 13(4)); 0 even, towards 1 clumped.
    pub fn dp(&self) -> Option<f64> {
        let f = self.frequency()?;
        let mut sum: Sum = self.shares().map(|(count, share)| (count / f - share).abs()).collect();
        sum.add(self.absent_share());
        Some(0.5 * sum.value())
    }

    /// DP/(1 − min s) (Lijffijt & Gries 2012, IJCL 17(1)).
    pub fn dp_norm(&self) -> Option<f64> {
        let most = 1.0 - self.smallest as f64 / self.size as f64;
        if most > 0.0 { Some(self.dp()? / most) } else { None }
    }

    /// Kullback–Leibler divergence of v/f from s, in bits (Gries 2021); 0 even.
    pub fn kld(&self) -> Option<f64> {
        let f = self.frequency()?;
        let sum: Sum = self.shares().map(|(count, share)| count / f * log2(count / f / share)).collect();
        Some(sum.value().max(0.0))
    }

    /// 1 − e^(−KLD) (Gries 2020).
    pub fn kld_norm(&self) -> Option<f64> {
        self.kld().map(one_minus_exp)
    }

    /// 1 − 2^(−KLD) (Gries 2024).
    pub fn kld_norm_binary(&self) -> Option<f64> {
        self.kld().map(|kld| one_minus_exp(kld * LN_2))
    }

    /// Σ (v − f s)²/(f s), χ² of an even spread; 0 even.
    pub fn chi_squared(&self) -> Option<f64> {
        let f = self.frequency()?;
        let mut sum: Sum = self
            .shares()
            .map(|(count, share)| (count - f * share) * (count - f * share) / (f * share))
            .collect();
        sum.add(f * self.absent_share());
        Some(sum.value())
    }

    /// f times the share of parts that hold the term (Engvall).
    pub fn engvall(&self) -> Option<f64> {
        Some(self.frequency()? * self.range() as f64 / self.parts as f64)
    }

    /// D_A = 1 − mean |p_i − p_j|/(2 mean p) over all pairs (Burch, Egbert & Biber 2017); 1 even.
    /// Sorts the parts that hold the term.
    pub fn da(&self) -> Option<f64> {
        self.frequency()?;
        let mut rates: Vec<f64> = self.rates().collect();
        rates.sort_by(f64::total_cmp);
        let n = self.parts as f64;
        let absent = n - rates.len() as f64;
        let sum = rates.iter().copied().collect::<Sum>().value();
        // Σ_{i<j} |p_i − p_j| = Σ (2k − n − 1) p_(k); absent parts are the first places, with p = 0.
        let weighted: Sum =
            (1_u32..).zip(&rates).map(|(k, rate)| (2.0 * (absent + f64::from(k)) - n - 1.0) * rate).collect();
        Some(1.0 - weighted.value() / ((n - 1.0) * sum))
    }

    /// D₃ = 1 − Σ ((v − v̄)²/v̄)/(4f) (Lyne 1985), for parts of one size.
    pub fn lyne_d3(&self) -> Option<f64> {
        let f = self.frequency()?;
        let variation = self.variation()?;
        // Σ (v − v̄)²/v̄ = n v̄ VC² = f VC².
        Some(1.0 - f * variation * variation / (4.0 * f))
    }

    /// Usage U = f · D (Juilland).
    pub fn juilland_u(&self) -> Option<f64> {
        Some(self.frequency()? * self.juilland_d()?)
    }

    /// U_m = f · D₂ + (1 − D₂) f/n (Carroll).
    pub fn carroll_um(&self) -> Option<f64> {
        let (f, d2) = (self.frequency()?, self.carroll_d2()?);
        Some(f * d2 + (1.0 - d2) * f / self.parts as f64)
    }
}

/// Residual inverse document frequency in bits, −log₂(df/D) + log₂(1 − e^(−cf/D)) (Church & Gale
/// 1995). *t* in the micro corpus (cf 4, df 4, D 5): −0.538809. `None` where df = 0 or df > D.
pub fn residual_idf(cf: u64, df: u64, documents: u64) -> Option<f64> {
    (df > 0 && df <= documents && df <= cf).then(|| {
        let documents = documents as f64;
        log2(1.0 - exp(-(cf as f64) / documents)) - log2(df as f64 / documents)
    })
}

/// Average reduced frequency, (1/v) Σ min(d, v) with v = N/f and d the cyclic distances between
/// successive occurrences (Savický & Hlaváčová 2002). `places` are the occurrences' 0-based places
/// among `size` tokens, ascending. `None` where there is none, or one lies outside or out of order.
///
/// ```
/// use presswork_terms::dispersion::average_reduced_frequency;
/// assert_eq!(average_reduced_frequency(&[0, 5], 10), Some(2.0));
/// assert_eq!(average_reduced_frequency(&[0, 1], 10), Some(1.2));
/// ```
pub fn average_reduced_frequency(places: &[u64], size: u64) -> Option<f64> {
    let (first, last) = (*places.first()?, *places.last()?);
    if last >= size || places.windows(2).any(|pair| pair[0] >= pair[1]) {
        return None;
    }
    let window = size as f64 / places.len() as f64;
    let around = (first + size - last) as f64;
    let mut sum: Sum = places.windows(2).map(|pair| ((pair[1] - pair[0]) as f64).min(window)).collect();
    sum.add(around.min(window));
    Some(sum.value() / window)
}
