//! How far apart the words of what is counted may stand: n-grams, skip-grams, windowed pairs.

use serde::{Deserialize, Serialize};

use crate::counting::LONGEST;

/// Which words are counted together. None of it crosses the unit of [`crate::Counting::within`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// Words that follow each other: terms and n-grams, n from 1 to [`crate::Counting::longest`].
    Adjacent,
    /// k-skip-n-grams (Guthrie et al. 2006, LREC): n words in their order, n from 2 to the longest, with at most so many words
    /// skipped between them, all together; up to [`MOST_SKIPPED`]. Each choice of places counts.
    Skipping(u32),
    /// Pairs of words within so many words that follow each other, both among them, from 2 to [`WIDEST`]; and the margins of
    /// each pair's 2×2 table, as entries of their own: see [`crate::pairs`].
    Window(u32),
}

/// The most words that a skip-gram skips: with five words there are 126 to a place.
pub const MOST_SKIPPED: u32 = 5;
/// The widest window.
pub const WIDEST: u32 = 100;

impl Reach {
    /// The reach, held to what can be counted.
    pub(crate) fn held(self) -> Self {
        match self {
            Reach::Adjacent => Reach::Adjacent,
            Reach::Skipping(words) => Reach::Skipping(words.min(MOST_SKIPPED)),
            Reach::Window(words) => Reach::Window(words.clamp(2, WIDEST)),
        }
    }

    /// How many there are in a unit of so many tokens, at index n − 1; of pairs, in each section.
    pub(crate) fn positions(self, tokens: u64, longest: usize) -> [u64; LONGEST] {
        let mut positions = [0; LONGEST];
        match self {
            Reach::Adjacent => {
                for (n, positions) in positions[..longest].iter_mut().enumerate() {
                    *positions = tokens.saturating_sub(n as u64);
                }
            }
            Reach::Skipping(most) => {
                positions[0] = tokens;
                for n in 2..=longest {
                    positions[n - 1] = with_skips(tokens, n as u64, u64::from(most));
                }
            }
            Reach::Window(words) => {
                let pairs = with_skips(tokens, 2, u64::from(words.saturating_sub(2)));
                positions[..crate::pairs::SECTIONS].fill(pairs);
            }
        }
        positions
    }

    /// The most that begin at one token, of all n: what memory and numbers must hold.
    pub(crate) fn at_a_token(self, longest: usize) -> u64 {
        let far = 1 << 20;
        let sum = |tokens: u64| self.positions(tokens, longest).iter().sum::<u64>();
        sum(far + 1) - sum(far)
    }
}

/// Choices of n ≥ 2 places, of `tokens` that follow each other, with at most `most` skipped between them: with s skipped they
/// span n + s places, and the s lie in n − 1 gaps in C(s + n − 2, n − 2) ways.
fn with_skips(tokens: u64, n: u64, most: u64) -> u64 {
    let mut ways = 1;
    let mut sum = 0;
    for skipped in 0..=most {
        sum += tokens.saturating_sub(n - 1 + skipped) * ways;
        // C(s + 1 + n − 2, n − 2) from C(s + n − 2, n − 2).
        ways = ways * (skipped + n - 1) / (skipped + 1);
    }
    sum
}
