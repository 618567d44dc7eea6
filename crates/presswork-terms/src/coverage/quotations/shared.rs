//! The same words in quotations of two documents, exactly or nearly.
//!
//! 1. [`print`]: of a quotation, the hashes by which another that shares its words is found: pairs of its content words (by
//!    stem) that stand next or next but one to each other, so that inflection and function words do not hide it.
//! 2. [`Index`]: the quotations' documents; of the quotations that share a hash, it gives the pairs to be looked at.
//! 3. [`Frequencies::compare`]: a pair aligned (Smith & Waterman 1981, over stems), and whether it is a lead.
//!
//! Hashes and stems may be more than memory holds, so that who drives it puts them in order and hands them back.
//!
//! A lead must share at least [`CONTENT`] content words, in order, within a passage of which at least half of the words
//! agree, and at least half of the shorter quotation's content words; and what they share must be rare enough that by chance,
//! were words independent, less than one of all quotations in e would hold it: Σ ln((Q + 20) / f) − ln Q ≥ 1, with Q
//! quotations of the language, f of them with the stem. The 20 stand for the quotations that a handful of documents does
//! not have. So *of the people* is no lead anywhere, and what is one among thirty quotations may be none among a million.

use std::collections::HashMap;

use presswork_corpus::TokenisedDoc;
use serde::{Deserialize, Serialize};

use super::Quoted;
use crate::hash::{hash, mix};

/// Content words that a lead shares, at least.
pub const CONTENT: u32 = 2;

/// Words that a lead shares, at least.
pub const SHARED: u32 = 4;

/// Features of a quotation that are held, those of the least hashes, so that two quotations keep the same ones.
const FEATURES: usize = 16;

/// Quotations that share a feature are looked at where they are at most so many: what more of them share is a phrase.
pub const BUCKET: usize = 32;

/// Words of a quotation that are aligned, from its beginning.
const ALIGNED: usize = 600;

/// A quotation's words, for comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Of each counted word: the hash of its stem, of its folded form, whether it is a content word.
    words: Vec<Printed>,
    /// Their surface forms, for the run that is shown.
    surfaces: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Printed {
    stem: u64,
    folded: u64,
    content: bool,
}

/// The print of a quotation of `doc`.
pub fn print(doc: &TokenisedDoc, quoted: &Quoted) -> Print {
    let from =
        doc.tokens.partition_point(|token| (token.zone, token.span.start) < (quoted.zone, quoted.span.start));
    let within =
        |token: &&presswork_corpus::Token| token.zone == quoted.zone && token.span.end <= quoted.span.end;
    let tokens = doc.tokens[from..].iter().take_while(within).filter(|token| token.kind.counts());
    let forms = tokens.filter_map(|token| doc.types.get(token.type_index as usize)).take(ALIGNED);
    let mut print = Print::default();
    for form in forms {
        let content = !form.stop && form.folded.chars().count() > 1;
        print.words.push(Printed { stem: hash(&form.stem), folded: hash(&form.folded), content });
        print.surfaces.push(form.surface.clone());
    }
    print
}

impl Print {
    /// Hashes of the distinct stems of its content words, sorted.
    pub fn stems(&self) -> Vec<u64> {
        let mut stems: Vec<u64> =
            self.words.iter().filter(|word| word.content).map(|word| word.stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// Hashes by which a quotation that shares its words is found, sorted and distinct.
    pub fn features(&self) -> Vec<u64> {
        let content: Vec<u64> = self.words.iter().filter(|word| word.content).map(|word| word.stem).collect();
        let pair = |one: u64, other: u64| mix(one.min(other).wrapping_mul(3) ^ one.max(other));
        let next = content.windows(2).filter(|pair| pair[0] != pair[1]).map(|words| pair(words[0], words[1]));
        let next_but_one =
            content.windows(3).filter(|pair| pair[0] != pair[2]).map(|words| pair(words[0], words[2]));
        let mut features: Vec<u64> = next.chain(next_but_one).collect();
        features.sort_unstable();
        features.dedup();
        features.truncate(FEATURES);
        features
    }
}

/// The quotations of one language: four bytes each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// The document of each quotation, ascending.
    documents: Vec<u32>,
}

/// In how many quotations of a language stems stand: those that are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frequencies {
    /// Quotations of the language.
    quotations: usize,
    stems: HashMap<u64, u32>,
}

/// What two quotations share.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Words of the longest run that both have, word for word.
    pub run: u32,
    /// The run as the first has it, its words joined by one space.
    pub run_text: String,
    /// Words that agree by stem, in order.
    pub shared: u32,
    /// Hashes of the stems of the content words among them, ascending and distinct.
    pub stems: Vec<u64>,
    /// Of the content words of the shorter quotation, the share that the other has in order.
    pub containment: f64,
    /// Σ ln((Q + 20) / f) over them, less ln Q: how unlikely it is by chance.
    pub surprise: f64,
}

impl Index {
    /// Adds the next quotation, of a document that is not before the last one's; gives its number.
    pub fn push(&mut self, document: u32) -> u32 {
        self.documents.push(document);
        self.documents.len() as u32 - 1
    }

    /// Quotations.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The document of a quotation.
    pub fn document(&self, number: u32) -> Option<u32> {
        self.documents.get(number as usize).copied()
    }

    /// The number of the first quotation of a document, or of one after it.
    pub fn first_of(&self, document: u32) -> u32 {
        self.documents.partition_point(|one| *one < document) as u32
    }

    /// The pairs of two documents among the quotations that share a feature, which ascend; the earlier stands first. `None` where
    /// they are too many: what they share is a phrase.
    pub fn pairs(&self, sharing: &[u32]) -> Option<Vec<(u32, u32)>> {
        if sharing.len() > BUCKET {
            return None;
        }
        let mut pairs = Vec::new();
        for (at, &later) in sharing.iter().enumerate() {
            let other = |earlier: &&u32| self.document(**earlier) != self.document(later);
            pairs.extend(sharing[..at].iter().filter(other).map(|&earlier| (earlier, later)));
        }
        Some(pairs)
    }
}

impl Frequencies {
    /// Of a language that has so many quotations; no stem is known yet.
    pub fn of(quotations: usize) -> Self {
        Frequencies { quotations, stems: HashMap::new() }
    }

    /// Says in how many quotations a stem stands.
    pub fn insert(&mut self, stem: u64, quotations: u32) {
        self.stems.insert(stem, quotations);
    }

    /// What two quotations share, where it is a lead. All their stems are known.
    pub fn compare(&self, one: &Print, other: &Print) -> Option<Shared> {
        let (a, b) = (&one.words, &other.words);
        let aligned = align(a, b)?;
        let mut stems: Vec<u64> = aligned
            .matched
            .iter()
            .map(|&(i, _)| a[i])
            .filter(|word| word.content)
            .map(|word| word.stem)
            .collect();
        stems.sort_unstable();
        stems.dedup();
        let shorter = one.stems().len().min(other.stems().len());
        let quotations = self.quotations.max(1) as f64;
        let weight = |stem: &u64| {
            let frequency = self.stems.get(stem).copied().unwrap_or(1).max(1);
            libm::log((quotations + 20.0) / f64::from(frequency))
        };
        let surprise = stems.iter().map(weight).sum::<f64>() - libm::log(quotations);
        let (run, start) = longest_run(a, b);
        let shared = Shared {
            run: run as u32,
            run_text: one.surfaces[start..start + run].join(" "),
            shared: aligned.matched.len() as u32,
            containment: stems.len() as f64 / shorter.max(1) as f64,
            surprise,
            stems,
        };
        let dense = 2 * aligned.matched.len() >= aligned.longer;
        let lead = shared.stems.len() >= CONTENT as usize
            && shared.shared >= SHARED
            && dense
            && 2 * shared.stems.len() >= shorter
            && shared.surprise >= 1.0;
        lead.then_some(shared)
    }
}

struct Aligned {
    /// Places of the words that agree, in both.
    matched: Vec<(usize, usize)>,
    /// Words from the first to the last that agrees, in whichever has more between.
    longer: usize,
}

/// The best local alignment by stems: 3 for a content word that agrees, 1 for another, −1 for one that does not or is missing.
fn align(a: &[Printed], b: &[Printed]) -> Option<Aligned> {
    let width = b.len() + 1;
    let mut scores = vec![0_i32; (a.len() + 1) * width];
    let mut best = (0, 0, 0);
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let agree = a[i - 1].stem == b[j - 1].stem;
            let gain = match (agree, a[i - 1].content) {
                (true, true) => 3,
                (true, false) => 1,
                (false, _) => -1,
            };
            let score = (scores[(i - 1) * width + j - 1] + gain)
                .max(scores[(i - 1) * width + j] - 1)
                .max(scores[i * width + j - 1] - 1)
                .max(0);
            scores[i * width + j] = score;
            if score > best.0 {
                best = (score, i, j);
            }
        }
    }
    let (_, mut i, mut j) = best;
    let mut matched = Vec::new();
    while i > 0 && j > 0 && scores[i * width + j] > 0 {
        let score = scores[i * width + j];
        let agree = a[i - 1].stem == b[j - 1].stem;
        let gain = match (agree, a[i - 1].content) {
            (true, true) => 3,
            (true, false) => 1,
            (false, _) => -1,
        };
        if score == scores[(i - 1) * width + j - 1] + gain {
            if agree {
                matched.push((i - 1, j - 1));
            }
            (i, j) = (i - 1, j - 1);
        } else if score == scores[(i - 1) * width + j] - 1 {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    matched.reverse();
    let (first, last) = (*matched.first()?, *matched.last()?);
    let longer = (last.0 - first.0).max(last.1 - first.1) + 1;
    Some(Aligned { matched, longer })
}

/// Words of the longest run that both have, and where it begins in the first.
fn longest_run(a: &[Printed], b: &[Printed]) -> (usize, usize) {
    let mut above = vec![0_usize; b.len() + 1];
    let mut best = (0, 0);
    for (i, word) in a.iter().enumerate() {
        let mut row = vec![0; b.len() + 1];
        for (j, _) in b.iter().enumerate().filter(|(_, other)| other.folded == word.folded) {
            row[j + 1] = above[j] + 1;
            if row[j + 1] > best.0 {
                best = (row[j + 1], i + 1 - row[j + 1]);
            }
        }
        above = row;
    }
    best
}
