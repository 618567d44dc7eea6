//! One block of a text as the rules look at it: its bytes, what stands next, what its language and the options say.

use crate::clitic;
use crate::fold::fold;
use crate::icu::Dictionaries;
use crate::language::{Habits, Language};
use crate::options::{Clitics, Hyphens, Rule, Rules};

/// One block of a text, with what its language knows.
pub(crate) struct View<'a> {
    /// The whole text; positions are its bytes.
    pub(crate) text: &'a str,
    /// First byte of the block.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) end: usize,
    pub(crate) language: &'a Language,
    pub(crate) habits: Habits,
    pub(crate) hyphens: Hyphens,
    pub(crate) clitics: Clitics,
    /// The rules that are on.
    pub(crate) rules: Rules,
    pub(crate) dictionaries: &'a Dictionaries,
}

/// How a word begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// With a lower-case letter.
    Lower,
    /// With a capital.
    Upper,
    /// With a digit.
    Digit,
    /// With a letter of a script without case.
    Caseless,
    /// There is no word.
    Nothing,
}

/// How `word` begins.
pub(crate) fn case_of(word: &str) -> Case {
    match word.chars().next() {
        Some(c) if c.is_lowercase() => Case::Lower,
        Some(c) if c.is_uppercase() => Case::Upper,
        Some(c) if c.is_numeric() => Case::Digit,
        Some(c) if c.is_alphabetic() => Case::Caseless,
        _ => Case::Nothing,
    }
}

/// A word longer than this says no more about a sentence than its beginning.
const LOOK: usize = 64;

impl<'a> View<'a> {
    /// The bytes of the whole text.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The byte at `at`, 0 past the block's end.
    pub(crate) fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.bytes()[at] } else { 0 }
    }

    pub(crate) fn has(&self, rule: Rule) -> bool {
        self.rules.has(rule)
    }

    /// Whether English contractions and possessives are cut off their word.
    pub(crate) fn splits_contractions(&self) -> bool {
        self.habits.english && self.clitics == Clitics::Split
    }

    /// Whether elided words are words of their own.
    pub(crate) fn splits_elisions(&self) -> bool {
        self.clitics != Clitics::Kept && !self.language.elisions.is_empty()
    }

    /// The end of the French pronoun whose hyphen stands at `at`, where it is a word of its own.
    pub(crate) fn inversion(&self, at: usize) -> Option<usize> {
        let splits = self.habits.french && self.clitics != Clitics::Kept;
        if splits { clitic::end_of_inversion(self, at) } else { None }
    }

    /// The block from `at` on; empty past its end.
    pub(crate) fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..self.end).unwrap_or("")
    }

    /// The next letters and digits at or after `from`, behind white space and up to three opening
    /// marks; empty where something else comes first.
    pub(crate) fn next_word(&self, from: usize) -> &'a str {
        let mut rest = self.rest(from).trim_start();
        for _ in 0..3 {
            let Some(open) = rest.chars().next().filter(|&c| is_opening(c)) else { break };
            rest = rest[open.len_utf8()..].trim_start();
        }
        let end = rest
            .char_indices()
            .find(|&(i, c)| i >= LOOK || !(c.is_alphanumeric() || c == '\'' || c == '’'))
            .map_or(rest.len(), |(i, _)| i);
        &rest[..end]
    }

    /// Whether `word`, as written, usually begins a sentence.
    pub(crate) fn begins_sentence(&self, word: &str) -> bool {
        if case_of(word) != Case::Upper {
            return false;
        }
        let folded = fold(word);
        self.language.is_starter(&folded)
            || folded.find('\'').is_some_and(|at| self.language.elisions.contains(&folded[..=at]))
    }
}

/// Marks that stand before the first word of a sentence.
pub(crate) fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '‘' | '„' | '‚' | '«' | '»' | '‹' | '›' | '(' | '[' | '¿' | '¡' | '「' | '『'
    )
}
