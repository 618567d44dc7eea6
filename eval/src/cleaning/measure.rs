//! The benchmarks' measures of text: shingles (article-extraction-benchmark), words (WCXB), segments
//! (trafilatura).

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::LazyLock;

use regex::Regex;

/// Words as Python's `\w+` has them.
static WORDS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{N}_]+").expect("the pattern is valid"));

/// The same, each character of the scripts without spaces by itself.
static CHARACTERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"[\u{3040}-\u{30ff}\u{3400}-\u{9fff}\u{f900}-\u{faff}\u{ac00}-\u{d7af}]|[[\p{L}\p{N}_]--[\u{3040}-\u{30ff}\u{3400}-\u{9fff}\u{f900}-\u{faff}\u{ac00}-\u{d7af}]]+",
    )
    .expect("the pattern is valid")
});

/// The tokens of a text; `unspaced` where its language writes no spaces.
pub(super) fn tokens(text: &str, unspaced: bool) -> Vec<&str> {
    let pattern = if unspaced { &CHARACTERS } else { &WORDS };
    pattern.find_iter(text).map(|found| found.as_str()).collect()
}

/// Precision, recall and F1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// Of what was found, the share that is right; 0 to 1.
    pub precision: f64,
    /// Of what is right, the share that was found; 0 to 1.
    pub recall: f64,
    /// Their harmonic mean, or the mean over pages of that, as the benchmark has it.
    pub f1: f64,
}

impl Shares {
    /// With the harmonic mean of the two.
    pub(super) fn of(precision: f64, recall: f64) -> Shares {
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Shares { precision, recall, f1 }
    }
}

/// How many items of two bags are in both, only in the first, only in the second.
fn overlap<T: Hash + Eq>(first: impl Iterator<Item = T>, second: impl Iterator<Item = T>) -> (u64, u64, u64) {
    let mut left: HashMap<T, u64> = HashMap::new();
    let mut only_first = 0;
    for item in first {
        *left.entry(item).or_default() += 1;
        only_first += 1;
    }
    let (mut both, mut only_second) = (0, 0);
    for item in second {
        match left.get_mut(&item) {
            Some(n) if *n > 0 => {
                *n -= 1;
                both += 1;
            }
            _ => only_second += 1,
        }
    }
    (both, only_first - both, only_second)
}

/// Hits, false hits and misses of one page's bag of 4-token shingles; a shorter text is one shingle,
/// an empty one none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shingles {
    pub hits: u64,
    pub false_hits: u64,
    pub misses: u64,
}

impl Shingles {
    pub(super) fn of(gold: &[&str], found: &[&str]) -> Shingles {
        const LENGTH: usize = 4;
        let shingles = |tokens: &[&str]| -> Vec<Vec<String>> {
            let whole = |tokens: &[&str]| tokens.iter().map(|t| (*t).to_owned()).collect();
            match tokens.len() {
                0 => Vec::new(),
                1..LENGTH => vec![whole(tokens)],
                _ => tokens.windows(LENGTH).map(whole).collect(),
            }
        };
        let (hits, misses, false_hits) = overlap(shingles(gold).into_iter(), shingles(found).into_iter());
        Shingles { hits, false_hits, misses }
    }

    /// Precision and recall of the page: 1 where nothing was to be found and nothing was.
    pub(super) fn shares(self) -> Shares {
        let share = |others: u64| match (self.hits, others) {
            _ if self.false_hits == 0 && self.misses == 0 => 1.0,
            (0, _) => 0.0,
            (hits, others) => hits as f64 / (hits + others) as f64,
        };
        Shares::of(share(self.false_hits), share(self.misses))
    }

    /// Mean precision over the pages with output, mean recall over those with gold, and the harmonic
    /// mean of the two.
    pub(super) fn mean(pages: &[Shingles]) -> Shares {
        let with_output = pages.iter().filter(|page| page.hits + page.false_hits > 0);
        let with_gold = pages.iter().filter(|page| page.hits + page.misses > 0);
        Shares::of(
            mean(with_output.map(|page| page.shares().precision)),
            mean(with_gold.map(|page| page.shares().recall)),
        )
    }
}

/// Precision, recall and F1 of the bag of lower-cased words.
pub(super) fn words(gold: &str, found: &str, unspaced: bool) -> Shares {
    let (gold, found) = (gold.to_lowercase(), found.to_lowercase());
    let (gold, found) = (tokens(&gold, unspaced), tokens(&found, unspaced));
    if gold.is_empty() || found.is_empty() {
        let both = f64::from(u8::from(gold.is_empty() && found.is_empty()));
        return Shares { precision: both, recall: both, f1: both };
    }
    let (both, _, _) = overlap(gold.iter(), found.iter());
    Shares::of(both as f64 / found.len() as f64, both as f64 / gold.len() as f64)
}

/// The share of the segments that stand in the lower-cased text; 1 where there are none.
pub(super) fn snippets(lowered: &str, segments: &[String]) -> f64 {
    if segments.is_empty() {
        return 1.0;
    }
    let found = segments.iter().filter(|segment| lowered.contains(&segment.to_lowercase())).count();
    found as f64 / segments.len() as f64
}

/// How many of the segments stand in the text, its white space normalised.
pub(super) fn segments(normalised: &str, segments: &[String]) -> u64 {
    segments.iter().filter(|segment| normalised.contains(&spaced(segment))).count() as u64
}

/// White space as single spaces, none at the ends; the separators U+001C to U+001F are white space,
/// as Python has it.
pub(super) fn spaced(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}'));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(super) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, n) = values.fold((0.0, 0_u32), |(sum, n), value| (sum + value, n + 1));
    if n == 0 { 0.0 } else { sum / f64::from(n) }
}
