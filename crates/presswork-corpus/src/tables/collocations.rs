//! The tables of words that stand near each other: `pairs`, `collocations.csv`, `skipgrams`.

use serde::{Deserialize, Serialize};

/// The table `pairs` of `presswork terms`: one row a pair of words that stand within one window, in this order, with the
/// counts that measures of association take. Pairs stay in their sentence, block or document (`--within`), and so do their
/// margins, which are counted over the same pairs (FORMULAS, margin rule).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairRow {
    /// ISO 639 code of the documents counted.
    pub language: String,
    /// The word that stands first.
    pub first: String,
    /// The word that stands second.
    pub second: String,
    /// Words of the window, both among them: 2 are neighbours.
    pub window: u32,
    /// Occurrences of the pair (O11).
    pub f: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Groups that hold it.
    pub groups: u64,
    /// Occurrences of which both words stand inside quotation marks.
    pub quoted: u64,
    /// Pairs whose first word is this (R1).
    pub f1: u64,
    /// Pairs whose second word is this (C1).
    pub f2: u64,
    /// All pairs of the language (N).
    pub n: u64,
    /// Pairs that occur less often have no row (`--min-count`); 1: none is left out.
    pub min_count: u64,
}

/// `collocations.csv`: one row a pair of words that stand within one window, in this order, and how strongly they attract each
/// other. O11 = `f`, R1 = `f1`, C1 = `f2`, N = `n`; E11 = R1 C1 / N.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollocationRow {
    /// ISO 639 code of the documents counted.
    pub language: String,
    /// The word that stands first.
    pub first: String,
    /// The word that stands second.
    pub second: String,
    /// Words of the window, both among them: 2 are neighbours.
    pub window: u32,
    /// Occurrences of the pair (O11).
    pub f: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Groups that hold it.
    pub groups: u64,
    /// Occurrences of which both words stand inside quotation marks.
    pub quoted: u64,
    /// Pairs whose first word is this (R1).
    pub f1: u64,
    /// Pairs whose second word is this (C1).
    pub f2: u64,
    /// All pairs of the language (N).
    pub n: u64,
    /// E11 = f1 × f2 / n: the occurrences that chance would give.
    pub expected: f64,
    /// Log-likelihood of the four cells (Dunning 1993), negative where the words stand together less than by chance.
    pub g2: f64,
    /// 14 + log₂(2 f / (f1 + f2)) (Rychlý 2008): at most 14, whatever the size of the corpus.
    pub log_dice: f64,
    /// log₂(f / E11) (Church & Hanks 1990): favours what is rare.
    pub mi: f64,
    /// log₂(f³ / E11) (Daille 1994).
    pub mi3: f64,
    /// (f − E11) / √f (Church et al. 1991): favours what is frequent.
    pub t: f64,
    /// f / f1 − (f2 − f) / (n − f1): how much the first word foretells the second (Gries 2013).
    pub delta_p_second: Option<f64>,
    /// Why it is missing: `empty-margin`, where all pairs begin or end with one of the words.
    pub delta_p_second_reason: String,
    /// f / f2 − (f1 − f) / (n − f2): how much the second word foretells the first.
    pub delta_p_first: Option<f64>,
    /// Why it is missing: `empty-margin`.
    pub delta_p_first_reason: String,
    /// Pairs that occur less often have no row (`--min-count`); 1: none is left out.
    pub min_count: u64,
}

/// The table `skipgrams` of `presswork terms`: one row a sequence of words that stand in this order with at most so many
/// words skipped between them, all together (Guthrie et al. 2006).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkipGramRow {
    /// ISO 639 code of the documents counted.
    pub language: String,
    /// Words in it.
    pub n: u8,
    /// Words that may be skipped.
    pub skip: u32,
    /// Its words, joined by one space.
    pub term: String,
    /// Occurrences: choices of places for its words.
    pub cf: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Groups that hold it.
    pub groups: u64,
    /// Occurrences of which all words stand inside quotation marks.
    pub quoted: u64,
    /// Occurrences per million skip-grams of this n and language.
    pub per_million: f64,
    /// Skip-grams that occur less often have no row (`--min-count`); 1: none is left out.
    pub min_count: u64,
}
