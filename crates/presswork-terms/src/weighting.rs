//! Term weighting: inverse document frequency and tf-idf, each variant by its own name.
//!
//! D documents, df of them with the term. Worked on the micro corpus (Gries 2008) as five documents:
//! *s* has df 2, *t* df 4, *a* df 5.

use libm::{log, log2, log10, sqrt};
use serde::{Deserialize, Serialize};

use crate::sum::Sum;

/// ln(D/df) (Spärck Jones 1972, J. Doc. 28(1)). `None` at df = 0.
///
/// ```
/// use presswork_terms::weighting::idf;
/// assert!(idf(4, 5).is_some_and(|t| (t - 0.223144).abs() < 1e-6));
/// ```
pub fn idf(df: u64, documents: u64) -> Option<f64> {
    (df > 0 && df <= documents).then(|| log(documents as f64 / df as f64))
}

/// ln((1 + D)/(1 + df)) + 1, scikit-learn's default. *s*: 1.693147, *t*: 1.182322, *a*: 1.
pub fn idf_smooth(df: u64, documents: u64) -> f64 {
    log((1.0 + documents as f64) / (1.0 + df as f64)) + 1.0
}

/// ln(D/df) + 1, scikit-learn with `smooth_idf=False`. *s*: 1.916291, *t*: 1.223144. `None` at df = 0.
pub fn idf_plus_one(df: u64, documents: u64) -> Option<f64> {
    idf(df, documents).map(|idf| idf + 1.0)
}

/// max(0, ln((D − df)/df)) (Robertson & Spärck Jones 1976, JASIS 27(3); SMART's *p*). *s*: 0.405465.
/// `None` at df = 0.
pub fn idf_probabilistic(df: u64, documents: u64) -> Option<f64> {
    if df == 0 || df > documents {
        return None;
    }
    let without = documents - df;
    Some(if without <= df { 0.0 } else { log(without as f64 / df as f64) })
}

/// Divides a document's weights by their Euclidean norm; weights that are all 0 stay 0.
///
/// ```
/// use presswork_terms::weighting::{idf_smooth, l2};
/// // d3 of the micro corpus: term counts and document frequencies of b c a g e s t.
/// let terms = [(2, 5), (1, 1), (3, 5), (1, 2), (1, 5), (1, 2), (1, 4)];
/// let mut weights = terms.map(|(tf, df)| f64::from(tf) * idf_smooth(df, 5));
/// l2(&mut weights);
/// assert!((weights.iter().map(|weight| weight * weight).sum::<f64>() - 1.0).abs() < 1e-15);
/// ```
pub fn l2(weights: &mut [f64]) {
    let norm = sqrt(weights.iter().map(|weight| weight * weight).collect::<Sum>().value());
    if norm > 0.0 {
        for weight in weights {
            *weight /= norm;
        }
    }
}

/// The base of a weighting's logarithm; tools differ: scikit-learn has e, gensim 2, quanteda 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Natural.
    E,
    /// Binary.
    Two,
    /// Decimal.
    Ten,
}

impl Base {
    fn log(self, x: f64) -> f64 {
        match self {
            Base::E => log(x),
            Base::Two => log2(x),
            Base::Ten => log10(x),
        }
    }
}

/// SMART's first letter: the term's weight within a document (Salton & Buckley 1988, IPM 24(5);
/// Manning, Raghavan & Schütze 2008, Fig. 6.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SmartTf {
    /// n: tf.
    Natural,
    /// l: 1 + log tf.
    Logarithm,
    /// a: ½ + ½ tf/max tf.
    Augmented,
    /// b: 1.
    Boolean,
    /// L: (1 + log tf)/(1 + log mean tf).
    LogAverage,
    /// d: 1 + log(1 + log tf) (Singhal et al. 1999).
    DoubleLogarithm,
}

/// SMART's second letter: the term's weight in the collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SmartDf {
    /// n: 1.
    None,
    /// t: log(D/df). What gensim calls t is log₂((D + 1)/df); its f is this.
    Idf,
    /// p: max(0, log((D − df)/df)).
    Probabilistic,
}

/// A document's term statistics that SMART's first letter needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TfOfDocument {
    /// Greatest tf of the document.
    pub max: u64,
    /// Mean tf over the document's types.
    pub mean: f64,
}

impl SmartTf {
    /// The weight; 0 at tf = 0.
    pub fn weight(self, tf: u64, document: TfOfDocument, base: Base) -> f64 {
        if tf == 0 {
            return 0.0;
        }
        let logarithm = 1.0 + base.log(tf as f64);
        match self {
            SmartTf::Natural => tf as f64,
            SmartTf::Logarithm => logarithm,
            SmartTf::Augmented => 0.5 + 0.5 * tf as f64 / document.max.max(tf) as f64,
            SmartTf::Boolean => 1.0,
            // A mean is at least 1 where a term occurs.
            SmartTf::LogAverage => logarithm / (1.0 + base.log(document.mean.max(1.0))),
            SmartTf::DoubleLogarithm => 1.0 + base.log(logarithm),
        }
    }
}

impl SmartDf {
    /// The weight; `None` at df = 0 or df > D.
    pub fn weight(self, df: u64, documents: u64, base: Base) -> Option<f64> {
        if df == 0 || df > documents {
            return None;
        }
        Some(match self {
            SmartDf::None => 1.0,
            SmartDf::Idf => base.log(documents as f64 / df as f64),
            SmartDf::Probabilistic if documents - df <= df => 0.0,
            SmartDf::Probabilistic => base.log((documents - df) as f64 / df as f64),
        })
    }
}

/// A variant of BM25: one term's share of a document's score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bm25 {
    /// Robertson et al. 1994: idf ln((D − df + ½)/(df + ½)), which may be negative, times
    /// tf (k1 + 1)/(tf + K).
    Robertson,
    /// Lucene 8: idf ln(1 + (D − df + ½)/(df + ½)), times tf/(tf + K) (Kamphuis et al. 2020, ECIR).
    Lucene,
    /// ATIRE: idf ln(D/df), times tf (k1 + 1)/(tf + K) (Trotman et al. 2012).
    Atire,
}

impl Bm25 {
    /// The share of a term with `tf` in a document whose length is `relative_length` times the mean;
    /// K = k1 (1 − b + b · relative length). `None` at df = 0 or df > D.
    ///
    /// ```
    /// use presswork_terms::weighting::Bm25;
    /// // *t* in d4 (10 tokens, mean 10) of the micro corpus: Lucene's variant, k1 1.2, b 0.75.
    /// let t = Bm25::Lucene.weight(1, 4, 5, 1.0, 1.2, 0.75);
    /// assert!(t.is_some_and(|t| (t - 0.130765).abs() < 1e-6));
    /// ```
    pub fn weight(
        self,
        tf: u64,
        df: u64,
        documents: u64,
        relative_length: f64,
        k1: f64,
        b: f64,
    ) -> Option<f64> {
        if df == 0 || df > documents {
            return None;
        }
        if tf == 0 {
            return Some(0.0);
        }
        let tf = tf as f64;
        let odds = ((documents - df) as f64 + 0.5) / (df as f64 + 0.5);
        let saturated = tf / (tf + k1 * (1.0 - b + b * relative_length));
        Some(match self {
            Bm25::Robertson => log(odds) * saturated * (k1 + 1.0),
            Bm25::Lucene => log(1.0 + odds) * saturated,
            Bm25::Atire => log(documents as f64 / df as f64) * saturated * (k1 + 1.0),
        })
    }
}
