//! Which words may be rivals: how often each stands, and how often as a noun does.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::{TokenKind, TokenisedDoc, Type};

use crate::counting::{Counting, Segments};

/// Least mentions of a word.
const LEAST: u64 = 4;
/// Least share of a word's mentions that a determiner or a capitalised word stands before.
const NOUNLIKE: f64 = 0.25;
/// The most words whose company is compared, the most frequent ones.
const WORDS: usize = 400;

/// Words before a noun.
const DETERMINERS: [&str; 26] = [
    "a", "an", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "el",
    "her", "his", "its", "la", "le", "les", "los", "our", "that", "the", "their", "this",
];

/// A place where a word stands that may be a rival.
pub(super) struct Place<'a> {
    /// Folded, without a possessive.
    pub bare: &'a str,
    pub form: &'a Type,
    /// Whether it stands as nouns do.
    pub nounlike: bool,
    /// The word before it in its sentence, and the word behind.
    pub before: Option<&'a Type>,
    pub behind: Option<&'a Type>,
}

/// Hands every place of a document to `each`.
pub(super) fn places<'a>(doc: &'a TokenisedDoc, counting: &Counting, mut each: impl FnMut(Place<'a>)) {
    for segment in Segments::of(doc, counting).iter() {
        let form = |at: usize| {
            segment.get(at).map(|&index| &doc.types[doc.tokens[index as usize].type_index as usize])
        };
        for (at, &index) in segment.iter().enumerate() {
            let token = &doc.tokens[index as usize];
            let word = &doc.types[token.type_index as usize];
            let letters = word.folded.chars().filter(|c| c.is_alphabetic()).count();
            if token.kind != TokenKind::Word || word.stop || letters < 4 {
                continue;
            }
            let same = |at: usize| {
                segment.get(at).is_some_and(|&other| doc.tokens[other as usize].sentence == token.sentence)
            };
            let before = at.checked_sub(1).filter(|&before| same(before)).and_then(&form);
            let capital = |one: &str| one.starts_with(char::is_uppercase);
            let nounlike = before.is_some_and(|one| {
                DETERMINERS.contains(&one.folded.as_str()) || (capital(&one.surface) && !one.stop && at > 1)
            });
            each(Place {
                bare: word.folded.strip_suffix("'s").unwrap_or(&word.folded),
                form: word,
                nounlike,
                before,
                behind: Some(at + 1).filter(|&behind| same(behind)).and_then(&form),
            });
        }
    }
}

/// How often the words of some documents of one language stand. It grows with their vocabulary; where that is too large, each
/// part of the documents has its own, and the counts of a word are added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordUses {
    /// Mentions, and those as a noun.
    words: BTreeMap<String, (u64, u64)>,
}

impl WordUses {
    /// Adds a document.
    pub fn add(&mut self, doc: &TokenisedDoc, counting: &Counting) {
        places(doc, counting, |place| {
            let held = match self.words.get_mut(place.bare) {
                Some(held) => held,
                None => self.words.entry(place.bare.to_owned()).or_default(),
            };
            held.0 += 1;
            held.1 += u64::from(place.nounlike);
        });
    }

    /// Words in order of text: each with its mentions, and those as a noun.
    pub fn counts(&self) -> impl Iterator<Item = (&str, (u64, u64))> {
        self.words.iter().map(|(word, &counts)| (word.as_str(), counts))
    }
}

/// The words that may be rivals, of all: the four hundred most frequent nouns.
#[derive(Clone, Debug, Default)]
pub struct FrequentNouns {
    words: Vec<(u64, String)>,
}

impl FrequentNouns {
    /// Looks at a word with all its mentions, and those as a noun.
    pub fn consider(&mut self, word: &str, (mentions, nounlike): (u64, u64)) {
        if mentions >= LEAST && nounlike as f64 >= NOUNLIKE * mentions as f64 {
            self.words.push((mentions, word.to_owned()));
            if self.words.len() >= 2 * WORDS {
                self.prune();
            }
        }
    }

    fn prune(&mut self) {
        self.words.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        self.words.truncate(WORDS);
    }

    /// The words.
    pub fn into_words(mut self) -> BTreeSet<String> {
        self.prune();
        self.words.into_iter().map(|(_, word)| word).collect()
    }
}
