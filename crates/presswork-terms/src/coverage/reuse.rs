//! Passages that two documents have word for word, though they are not near-duplicates of each other.
//!
//! 1. [`Text`]: the counted words of a body, repeated blocks left out, each with whether it is quoted. Runs go across sentences and
//!    blocks, since who takes a passage over seldom keeps its paragraphs.
//! 2. [`Text::fingerprints`] by winnowing (Schleimer, Wilkerson & Aiken 2003): two documents that share a passage share one.
//! 3. [`pairs`]: the pairs to be looked at; where many documents share a fingerprint, each is paired with the first.
//! 4. [`passages`]: of a pair, the longest common runs; then [`Firsts`]: each against the first document that has it.
//!
//! What stands in quotation marks in both is no reuse of one by the other: both quote. So a passage of which more than half
//! of the words are quoted in both is left to [`quotations`](super::quotations).

use std::ops::Range;

use presswork_corpus::{Span, TokenisedDoc, Zone};

use crate::counting::Repeated;
use crate::hash::{hash, mix};

/// Words of a passage, at least. Two writers who report one fact alike seldom agree in so many words in a row.
pub const PASSAGE: usize = 12;

/// Words of a fingerprint.
const GRAM: usize = 8;

/// Of so many successive fingerprints one at least is kept, so that every run of [`PASSAGE`] words holds a kept one.
const WINDOW: usize = PASSAGE - GRAM + 1;

/// Places of one document at which a run is tried, of those that begin with the same words: a text of one word only would
/// otherwise be tried at each.
const TRIED: usize = 8;

/// The counted words of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    words: Vec<Said>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said {
    folded: u64,
    span: Span,
    quoted: bool,
}

/// A passage that two documents share: the places of its words in both [`Text`]s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// In the first.
    pub first: Range<usize>,
    /// In the second; as long.
    pub second: Range<usize>,
    /// Words of it that are quoted in both.
    pub quoted: usize,
}

impl Text {
    /// Reads a document.
    pub fn of(doc: &TokenisedDoc) -> Self {
        let repeated = Repeated::of(doc);
        let mut types: Vec<Option<u64>> = vec![None; doc.types.len()];
        let mut quotations =
            doc.quotations.iter().filter(|one| one.zone == Zone::Body).map(|one| one.span).peekable();
        let mut quoted_to = 0;
        let mut words = Vec::with_capacity(doc.tokens.len());
        for token in doc.tokens.iter().filter(|token| token.kind.counts() && token.zone == Zone::Body) {
            while let Some(quotation) = quotations.next_if(|one| one.start <= token.span.start) {
                quoted_to = quoted_to.max(quotation.end);
            }
            let at = token.type_index as usize;
            let Some(form) = doc.types.get(at) else { continue };
            if !repeated.hold(token.zone, token.span) {
                let folded = *types[at].get_or_insert_with(|| hash(&form.folded));
                words.push(Said { folded, span: token.span, quoted: token.span.start < quoted_to });
            }
        }
        Text { words }
    }

    /// Words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The bytes of the body from the first to the last of some words; nothing of an empty range.
    pub fn span(&self, words: &Range<usize>) -> Option<Span> {
        let within = self.words.get(words.clone())?;
        Some(Span::new(within.first()?.span.start, within.last()?.span.end))
    }

    /// Hashes of which two texts with a common run of [`PASSAGE`] words have one in common; some third of the words' number.
    pub fn fingerprints(&self) -> Vec<u64> {
        let grams: Vec<u64> = self.words.windows(GRAM).map(gram).collect();
        let mut kept: Vec<u64> =
            grams.windows(WINDOW).filter_map(|window| window.iter().min().copied()).collect();
        kept.sort_unstable();
        kept.dedup();
        kept
    }

    /// Where each run of [`PASSAGE`] words begins, by its hash: what [`passages`] finds runs by.
    pub fn anchors(&self) -> Anchors {
        let grams = self.words.windows(PASSAGE).map(gram);
        let mut places: Vec<(u64, u32)> = grams.zip(0..).collect();
        places.sort_unstable();
        Anchors { places }
    }

    /// How many words from `here` on agree with those of `other` from `there` on.
    fn agree(&self, here: usize, other: &Text, there: usize) -> usize {
        let rest = self.words.iter().skip(here).zip(other.words.iter().skip(there));
        rest.take_while(|(one, other)| one.folded == other.folded).count()
    }
}

fn gram(words: &[Said]) -> u64 {
    let sum = |sum: u64, word: &Said| sum.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(word.folded);
    mix(words.iter().fold(0, sum))
}

/// The runs of a [`Text`], sorted: 16 bytes a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    places: Vec<(u64, u32)>,
}

/// The passages that two texts share, in the order of the second, in which none overlaps another. `anchors` are those of
/// `first`. Time is linear in the second's words, but for the search of each run.
pub fn passages(first: &Text, anchors: &Anchors, second: &Text) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(window) = second.words.get(at..at + PASSAGE) {
        let gram = gram(window);
        let from = anchors.places.partition_point(|place| place.0 < gram);
        let places = anchors.places[from..].iter().take_while(|place| place.0 == gram).take(TRIED);
        let runs = places.map(|place| (first.agree(place.1 as usize, second, at), place.1 as usize));
        // Of equally long ones, that which stands first.
        let longest = runs.max_by_key(|&(run, place)| (run, std::cmp::Reverse(place)));
        match longest.filter(|&(run, _)| run >= PASSAGE) {
            Some((run, place)) => {
                let (one, other) = (place..place + run, at..at + run);
                let both = first.words[one.clone()].iter().zip(&second.words[other.clone()]);
                let quoted = both.filter(|(one, other)| one.quoted && other.quoted).count();
                if 2 * quoted <= run {
                    found.push(Passage { first: one, second: other, quoted });
                }
                at += run;
            }
            None => at += 1,
        }
    }
    found
}

/// Pairs the documents that share a fingerprint, each with the first that has it. Of near-duplicates, which have the same
/// `representative`, one alone stands for all; under another fingerprint it may be another of them, since winnowing may keep a
/// fingerprint of one and not of the other.
pub fn pairs(documents: &[u32], representative: impl Fn(u32) -> u32) -> Vec<(u32, u32)> {
    let mut sharers: Vec<(u32, u32)> =
        documents.iter().map(|&document| (representative(document), document)).collect();
    sharers.sort_unstable();
    sharers.dedup_by_key(|one| one.0);
    let first = sharers.iter().map(|one| one.1).min().unwrap_or_default();
    sharers.into_iter().filter(|one| one.1 != first).map(|one| (first, one.1)).collect()
}

/// Which passages of one document are new, as it is compared with earlier documents in their order: a passage that lies
/// within one shared with an earlier document stands there already.
#[derive(Clone, Debug, Default)]
pub struct Firsts {
    /// Of each word, where the passage that reaches farthest over it ends.
    reach: Vec<usize>,
}

impl Firsts {
    /// Whether the words of the document are a passage that none of those before holds.
    pub fn take(&mut self, words: &Range<usize>) -> bool {
        if self.reach.len() < words.end {
            self.reach.resize(words.end, 0);
        }
        let new = self.reach.get(words.start).is_some_and(|reach| *reach < words.end);
        for reach in self.reach.iter_mut().take(words.end).skip(words.start) {
            *reach = words.end.max(*reach);
        }
        new
    }
}
