//! Emphasis: where in an article a term stands.

use presswork_corpus::{TokenisedDoc, Zone};

use crate::counting::Repeated;

/// The counted words of a body, without those of repeated blocks, as places.
#[derive(Clone, Debug)]
pub struct BodyWords {
    /// For each token, the counted words of the body before it.
    before: Vec<u32>,
    /// All of them.
    pub words: u32,
}

impl BodyWords {
    /// Those of a document.
    pub fn of(doc: &TokenisedDoc) -> Self {
        let repeated = Repeated::of(doc);
        let mut words = 0;
        let mut before = Vec::with_capacity(doc.tokens.len());
        for token in &doc.tokens {
            before.push(words);
            let counts = token.kind.counts() && token.zone == Zone::Body;
            words += u32::from(counts && !repeated.hold(token.zone, token.span));
        }
        BodyWords { before, words }
    }

    /// The words before a token, by its index.
    pub fn before(&self, token: u32) -> u32 {
        self.before.get(token as usize).copied().unwrap_or(self.words)
    }
}

/// Equal parts of an article over which dispersion is taken: a news article of 500 words has parts of 50, some two sentences.
pub const PARTS: usize = 10;

/// Where in one article something stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Emphasis {
    /// Mentions in the headline.
    pub headline: u64,
    /// Mentions in the body.
    pub body: u64,
    /// Of them, those in the first quarter of its words.
    pub first_quarter: u64,
    /// The share of the body's words that stand before the first mention, 0 to 1. `None` without one.
    pub first: Option<f64>,
    /// Gries' deviation of proportions (2008) over [`PARTS`] parts of the body, as equal as whole words allow: 0 even,
    /// towards 1 in one place. It allows for parts of unequal size, as Juilland's D does not without a correction. `None`
    /// with fewer than two mentions in the body, of which nothing can be said, and where the body has fewer words than parts.
    pub dp: Option<f64>,
}

/// Of mentions in the headline, and the places of those in the body: numbers of counted words before each, of `words` in all.
/// Places past the end are left out.
///
/// ```
/// use presswork_terms::coverage::emphasis::emphasis;
/// let one = emphasis(1, &[0, 10, 99], 100);
/// assert_eq!((one.headline, one.body, one.first_quarter, one.first), (1, 3, 2, Some(0.0)));
/// // Parts of ten words each: ½ (3 · |1/3 − 1/10| + 7 · 1/10) = 0.7.
/// assert!(one.dp.is_some_and(|dp| (dp - 0.7).abs() < 1e-12));
/// ```
pub fn emphasis(headline: u64, places: &[u32], words: u32) -> Emphasis {
    let held = || places.iter().copied().filter(|&place| place < words);
    let body = held().count() as u64;
    let first_quarter = held().filter(|&place| u64::from(place) * 4 < u64::from(words)).count() as u64;
    let first = held().min().map(|place| f64::from(place) / f64::from(words));
    let parts = PARTS as u64;
    let dp = (body > 1 && u64::from(words) >= parts).then(|| {
        let bound = |part: u64| (part * u64::from(words)).div_ceil(parts);
        let mut counts = [0_u64; PARTS];
        for place in held() {
            counts[(u64::from(place) * parts / u64::from(words)) as usize] += 1;
        }
        let size = |part: usize| (bound(part as u64 + 1) - bound(part as u64)) as f64 / f64::from(words);
        let cells =
            counts.iter().enumerate().map(|(part, &count)| (count as f64 / body as f64 - size(part)).abs());
        0.5 * cells.sum::<f64>()
    });
    Emphasis { headline, body, first_quarter, first, dp }
}
