//! Text for the counting benches, from a seed: as large as wanted, the same on every machine.
//!
//! - *Growth of the vocabulary*: after n tokens and V types the next token is of a new type with the
//!   chance (θ + d V) / (n + θ), the predictive rule of the Pitman–Yor process (Pitman & Yor 1997), from which
//!   Heaps' law follows with exponent d.
//! - *Frequencies*: an old type is drawn by its rank in order of arrival, p(r) ∝ (r + q)^−s (Mandelbrot 1953) in the
//!   core vocabulary, and ∝ (r + q)^−1/d beyond, cut at V: two regimes, as large corpora have them (Gerlach & Altmann 2013,
//!   Phys. Rev. X 3), the second the one that growth with exponent d implies. So about half of the types occur once.
//! - *Phrases*: some tokens are one of a few that their predecessor prefers, so that n-grams come again as they do in
//!   texts.
//! - *Burstiness*: some tokens repeat one of the document's own, so that df lies below cf as it does in
//!   texts (Church & Gale 1995).
//! - *Documents*: log-normal lengths, one a line.
//! - *Words*: syllables by rank, so that frequent words are short; every eighth spelling has a letter
//!   beyond ASCII.
//!
//! `cargo run --release -p presswork-benches --bin generate -- --growth` prints types by tokens against
//! Heaps' law, and what share of the types occurs once.

use std::io::{self, Write};

/// The parameters of a text.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    /// Seeds everything.
    pub seed: u64,
    /// d of the growth.
    pub discount: f64,
    /// θ of the growth.
    pub strength: f64,
    /// s of the ranks.
    pub exponent: f64,
    /// q of the ranks.
    pub shift: f64,
    /// Types of the core vocabulary.
    pub core: f64,
    /// The share of tokens that are drawn from those that the token before prefers.
    pub phrases: f64,
    /// The share of tokens that repeat one of their document.
    pub repeated: f64,
    /// Median length of a document in tokens.
    pub median: f64,
    /// Standard deviation of the logarithm of the lengths.
    pub spread: f64,
}

/// As news and web text: 1.7 million types in 1 GB.
pub const TEXT: Model = Model {
    seed: 1,
    discount: 0.6,
    strength: 500.0,
    exponent: 1.07,
    shift: 2.7,
    core: 8_000.0,
    phrases: 0.55,
    repeated: 0.15,
    median: 350.0,
    spread: 0.8,
};

/// A text that grows document by document.
#[derive(Clone, Debug)]
pub struct Generator {
    model: Model,
    state: u64,
    tokens: u64,
    types: u64,
    /// The document's types, by rank.
    document: Vec<u64>,
}

impl Generator {
    /// At the beginning of the text.
    pub fn new(model: Model) -> Self {
        Generator { model, state: model.seed, tokens: 0, types: 0, document: Vec::new() }
    }

    /// Tokens so far.
    pub fn tokens(&self) -> u64 {
        self.tokens
    }

    /// Types so far.
    pub fn types(&self) -> u64 {
        self.types
    }

    /// The rank at a place between 0 and 1 of the distribution over `types`: the inverse of its distribution
    /// function, ranks taken as continuous.
    fn rank(&self, place: f64, types: u64) -> u64 {
        let Model { exponent, shift, core, discount, .. } = self.model;
        let edge = core.min(types as f64) + shift;
        let inside = Power { exponent, from: shift, to: edge };
        let beyond = Power { exponent: 1.0 / discount, from: edge, to: (types as f64 + shift).max(edge) };
        // The two densities meet at the edge.
        let joint = libm::pow(edge, beyond.exponent - exponent);
        let (core_mass, tail_mass) = (inside.mass(), joint * beyond.mass());
        let at = place * (core_mass + tail_mass);
        let rank = if at < core_mass { inside.at(at) } else { beyond.at((at - core_mass) / joint) };
        ((rank - shift).max(0.0) as u64).min(self.types - 1)
    }

    /// The ranks of the next document's tokens.
    pub fn document(&mut self) -> &[u64] {
        let Model { discount, strength, phrases, repeated, median, spread, .. } = self.model;
        let length = (median * libm::exp(spread * self.normal())).max(1.0) as usize;
        self.document.clear();
        for _ in 0..length {
            let new = (strength + discount * self.types as f64) / (self.tokens as f64 + strength);
            let rank = if self.chance() < new || self.types == 0 {
                self.types += 1;
                self.types - 1
            } else if let (true, Some(&before)) = (self.chance() < phrases, self.document.last()) {
                // The first of its eight more often than the last; each is the same wherever it comes.
                let which = (self.chance() * self.chance() * 8.0) as u64;
                self.rank(fraction(mixed(before << 3 | which)), PHRASED)
            } else if !self.document.is_empty() && self.chance() < repeated {
                let at = (self.chance() * self.document.len() as f64) as usize;
                self.document[at]
            } else {
                let place = self.chance();
                self.rank(place, self.types)
            };
            self.document.push(rank);
            self.tokens += 1;
        }
        &self.document
    }

    /// Writes documents until there are `bytes` or more.
    pub fn write(&mut self, bytes: u64, out: &mut impl Write) -> io::Result<()> {
        let (mut written, mut line) = (0, Vec::new());
        while written < bytes {
            line.clear();
            for &rank in self.document() {
                spell(rank, &mut line);
                line.push(b' ');
            }
            line.pop();
            line.push(b'\n');
            out.write_all(&line)?;
            written += line.len() as u64;
        }
        Ok(())
    }

    /// Writes documents as captured pages until there are `bytes` or more: one object a line, its HTML with a navigation,
    /// a heading, paragraphs of some sentences and a footer, from one of thirty outlets.
    pub fn write_pages(&mut self, bytes: u64, out: &mut impl Write) -> io::Result<()> {
        let (mut written, mut number) = (0, 0_u64);
        while written < bytes {
            let outlet = mixed(number) % 30;
            let mut page = Vec::new();
            write!(
                page,
                "{{\"id\":\"page-{number}\",\"outlet\":\"Outlet {outlet}\",\"html\":\"<!doctype html><html \
                 lang=en><body><nav><a href=/>Home</a> <a href=/news>News of outlet {outlet}</a></nav><article><h1>"
            )?;
            for (at, &rank) in self.document().iter().enumerate() {
                // A heading of eight words, sentences of some twenty, four to a paragraph.
                let joint: &[u8] = match at {
                    0 => b"",
                    8 => b"</h1><p>",
                    at if at > 8 && (at - 8) % 80 == 0 => b".</p><p>",
                    at if at > 8 && (at - 8) % 20 == 0 => b". ",
                    _ => b" ",
                };
                page.extend_from_slice(joint);
                spell(rank, &mut page);
            }
            let closing = if self.document.len() > 8 { ".</p>" } else { "</h1>" };
            writeln!(
                page,
                "{closing}</article><footer><p>All rights of outlet {outlet} are reserved, and nothing may be copied \
                 without its leave.</p></footer></body></html>\"}}"
            )?;
            out.write_all(&page)?;
            written += page.len() as u64;
            number += 1;
        }
        Ok(())
    }

    /// Uniform in [0, 1), by SplitMix64 (Steele, Lea & Flood 2014).
    fn chance(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        fraction(mixed(self.state))
    }

    /// Standard normal (Box & Muller 1958).
    fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.chance()));
        radius * libm::cos(2.0 * std::f64::consts::PI * self.chance())
    }
}

/// The density x^−exponent between two points.
struct Power {
    exponent: f64,
    from: f64,
    to: f64,
}

impl Power {
    fn mass(&self) -> f64 {
        let power = |x: f64| libm::pow(x, 1.0 - self.exponent);
        (power(self.to) - power(self.from)) / (1.0 - self.exponent)
    }

    /// The point up to which the mass is `mass`.
    fn at(&self, mass: f64) -> f64 {
        let power = libm::pow(self.from, 1.0 - self.exponent) + mass * (1.0 - self.exponent);
        libm::pow(power, 1.0 / (1.0 - self.exponent)).clamp(self.from, self.to)
    }
}

/// The types that phrases are made of.
const PHRASED: u64 = 100_000;

/// The upper bits as a number in [0, 1).
fn fraction(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// Spells a type: its rank in syllables of two letters, the most significant last, and an ending. Two
/// ranks are never spelt alike.
fn spell(rank: u64, word: &mut Vec<u8>) {
    const CONSONANTS: &[u8; 20] = b"tnsrhldcmfpgbvkwjxzq";
    const VOWELS: &[u8; 5] = b"eaiou";
    const ENDINGS: [&str; 8] = ["", "n", "s", "", "r", "t", "l", "é"];
    let mut rest = rank;
    loop {
        let syllable = rest % 100;
        word.push(CONSONANTS[(syllable / 5) as usize]);
        word.push(VOWELS[(syllable % 5) as usize]);
        rest /= 100;
        if rest == 0 {
            break;
        }
        rest -= 1;
    }
    // The commonest words stay as short as function words are.
    if rank >= 50 {
        word.extend_from_slice(ENDINGS[(mixed(rank) % 8) as usize].as_bytes());
    }
}
