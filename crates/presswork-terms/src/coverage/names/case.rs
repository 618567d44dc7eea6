//! How the documents of one language write words: what tells a capital that is a name's own from one that its place asks for.

use std::collections::BTreeSet;

use super::find::{Certainty, Found, NameWord};
use super::resolve::key_of;

/// Words of the longest name that is looked for elsewhere in the corpus.
pub(super) const LONGEST: usize = 32;

/// What the corpus may know of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseFact {
    /// It stands capitalised inside sentences as a part of candidates.
    Capitalised,
    /// It stands in lower case.
    Lower,
    /// It is the key of a name whose capitals are its own.
    Whole,
    /// German: it stands where nouns do.
    Noun,
    /// German: its form says somewhere that it is a name, though it stands behind articles, as the names of rivers do.
    Proper,
}

impl CaseFact {
    /// All of them, in order.
    pub const ALL: [CaseFact; 5] =
        [CaseFact::Capitalised, CaseFact::Lower, CaseFact::Whole, CaseFact::Noun, CaseFact::Proper];
}

/// What is known of words. It grows with the vocabulary; where that is too large, the facts of each document are kept
/// elsewhere, and only those come back that some documents [ask](CaseEvidence::asked_by) for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseEvidence {
    /// In the order of [`CaseFact::ALL`].
    words: [BTreeSet<String>; 5],
}

impl CaseEvidence {
    /// Adds a document's.
    pub fn add(&mut self, found: &Found) {
        for (fact, words) in [
            (CaseFact::Capitalised, &found.capitalised),
            (CaseFact::Lower, &found.lower),
            (CaseFact::Noun, &found.nouns),
        ] {
            words.iter().for_each(|word| self.insert(fact, word));
        }
        for candidate in &found.candidates {
            if let Some(name) = candidate.whole() {
                let key = key_of(name);
                self.insert(CaseFact::Whole, &key);
                if candidate.fixed && name.len() == 1 {
                    self.insert(CaseFact::Proper, &key);
                }
            }
        }
    }

    /// Every fact on which the names of these documents may depend.
    pub fn asked_by<'a>(documents: impl Iterator<Item = &'a Found>) -> Self {
        let mut asked = CaseEvidence::default();
        for candidate in documents.flat_map(|found| &found.candidates) {
            for word in &candidate.words {
                for fact in [CaseFact::Capitalised, CaseFact::Lower, CaseFact::Noun, CaseFact::Proper] {
                    asked.insert(fact, &word.key);
                }
            }
            // A German genitive: what is asked is the name without its ending.
            let last = candidate.words.last().filter(|_| candidate.certainty == Certainty::Alone);
            if let Some(stem) = last.and_then(|word| word.key.strip_suffix('s')) {
                for fact in [CaseFact::Noun, CaseFact::Whole, CaseFact::Proper] {
                    asked.insert(fact, stem);
                }
            }
            for from in 0..candidate.words.len() {
                let rest = &candidate.words[from..];
                for to in 1..=rest.len().min(LONGEST) {
                    asked.insert(CaseFact::Whole, &key_of(&rest[..to]));
                }
            }
        }
        asked
    }

    /// Adds a fact.
    pub fn insert(&mut self, fact: CaseFact, word: &str) {
        let words = &mut self.words[fact as usize];
        if !words.contains(word) {
            words.insert(word.to_owned());
        }
    }

    /// All facts, in order of fact and word.
    pub fn facts(&self) -> impl Iterator<Item = (CaseFact, &str)> {
        let of = |fact: CaseFact| self.words[fact as usize].iter().map(move |word| (fact, word.as_str()));
        CaseFact::ALL.into_iter().flat_map(of)
    }

    /// Whether a fact is known of a word.
    pub(super) fn has(&self, fact: CaseFact, word: &str) -> bool {
        self.words[fact as usize].contains(word)
    }

    /// Whether a word by itself is a name elsewhere and nowhere stands as nouns do, or its form says that it is one.
    pub(super) fn is_single(&self, key: &str) -> bool {
        self.has(CaseFact::Proper, key) || self.has(CaseFact::Whole, key) && !self.has(CaseFact::Noun, key)
    }

    /// Whether words are a name whose capitals are its own.
    pub(super) fn is_whole(&self, words: &[NameWord]) -> bool {
        words.len() <= LONGEST && self.has(CaseFact::Whole, &key_of(words))
    }
}
