//! The finder: a document in, candidates out.

use std::collections::BTreeSet;

use presswork_corpus::{TokenisedDoc, Zone};

use super::kind::Evidence;
use super::lists::Lists;
use super::sequence::Reader;
use super::text::Text;

/// Finds names. Immutable; threads share it.
#[derive(Debug)]
pub struct NameFinder {
    english: Lists,
    german: Lists,
    french: Lists,
    general: Lists,
}

/// How sure it is that a candidate is a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Its capitals are its own.
    Sure,
    /// Its first word begins a sentence or a quotation.
    Opening,
    /// It stands where every word is capitalised.
    Headline,
    /// German: a word by itself, of which the rest of the corpus must say that it is a name.
    Alone,
}

/// A word of a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameWord {
    /// Index into `TokenisedDoc::tokens`.
    pub token: u32,
    /// As it stands, without a possessive.
    pub text: String,
    /// Folded, without dots of an acronym.
    pub key: String,
    /// Whether it touches the word before it.
    pub touches: bool,
    /// Whether it often begins sentences.
    pub opener: bool,
    /// German: whether the lists have it for a noun.
    pub noun: bool,
}

/// A sequence that may be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its words, at least one; connecting words and hyphens among them.
    pub words: Vec<NameWord>,
    /// The zone that it stands in.
    pub zone: Zone,
    /// How sure it is.
    pub certainty: Certainty,
    /// What speaks for which kind.
    pub evidence: Evidence,
    /// German: whether its form says that it is a name as it stands, whatever nouns it holds: `Technisches Hilfswerk`.
    pub fixed: bool,
}

impl Candidate {
    /// Its words, where its capitals are its own.
    pub(super) fn whole(&self) -> Option<&[NameWord]> {
        (self.certainty == Certainty::Sure).then_some(&self.words)
    }
}

/// What a document yields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Candidates in order.
    pub candidates: Vec<Candidate>,
    /// Words, folded, that stand capitalised inside sentences as parts of candidates.
    pub capitalised: BTreeSet<String>,
    /// Words, folded, that stand in lower case.
    pub lower: BTreeSet<String>,
    /// German: words, folded, that stand behind an article, as nouns do.
    pub nouns: BTreeSet<String>,
}

impl Default for NameFinder {
    fn default() -> Self {
        NameFinder::new()
    }
}

impl NameFinder {
    /// Reads the lists.
    pub fn new() -> Self {
        NameFinder {
            english: Lists::english(),
            german: Lists::german(),
            french: Lists::french(),
            general: Lists::default(),
        }
    }

    fn lists(&self, language: &str) -> &Lists {
        match language {
            "en" => &self.english,
            "de" => &self.german,
            "fr" => &self.french,
            _ => &self.general,
        }
    }

    /// The candidates of a document, and what its words say of the case of others. Repeated blocks are left out.
    pub fn find(&self, doc: &TokenisedDoc) -> Found {
        let lists = self.lists(&doc.language);
        let text = Text::of(doc, lists);
        let mut found = Found::default();
        for token in text.tokens.iter().filter(|token| text.form(token).lower) {
            let key = &text.form(token).key;
            if !found.lower.contains(key) {
                found.lower.insert(key.clone());
            }
        }
        for sentence in text.sentences() {
            let before = found.candidates.len();
            if doc.language == "de" {
                super::german::read(&text, lists, sentence, &mut found.candidates);
            } else {
                Reader { text: &text, end: sentence.end, lists }.read(sentence, &mut found.candidates);
            }
            for candidate in &found.candidates[before..] {
                // `Mountain Rescue Service`: the words of an institution's name are common ones.
                let institution = candidate.words.len() > 1 && candidate.evidence.institution > 0;
                let sure = match candidate.certainty {
                    Certainty::Sure if institution => &candidate.words[..1],
                    Certainty::Sure => &candidate.words[..],
                    Certainty::Opening => &candidate.words[1..],
                    Certainty::Headline | Certainty::Alone => &[],
                };
                found.capitalised.extend(sure.iter().map(|word| word.key.clone()));
            }
        }
        if doc.language == "de" {
            super::german::surnames(&text, &mut found.candidates);
            found.nouns = super::german::nouns(&text);
        }
        found
    }
}
