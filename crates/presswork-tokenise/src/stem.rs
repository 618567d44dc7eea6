//! Stems by Snowball's algorithms; the only file that knows which crate has them.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rust_stemmers::{Algorithm, Stemmer};

/// Longer forms are no words of any language; the algorithms are not made for them.
const LONGEST: usize = 100;

/// The stemmer of one language.
pub(crate) struct Stem(Stemmer);

impl Stem {
    /// The stemmer of `language` (ISO 639-1), if there is one.
    pub(crate) fn of_language(language: &str) -> Option<Stem> {
        let algorithm = match language {
            "ar" => Algorithm::Arabic,
            "da" => Algorithm::Danish,
            "de" => Algorithm::German,
            "el" => Algorithm::Greek,
            "en" => Algorithm::English,
            "es" => Algorithm::Spanish,
            "fi" => Algorithm::Finnish,
            "fr" => Algorithm::French,
            "hu" => Algorithm::Hungarian,
            "it" => Algorithm::Italian,
            "nb" | "nn" | "no" => Algorithm::Norwegian,
            "nl" => Algorithm::Dutch,
            "pt" => Algorithm::Portuguese,
            "ro" => Algorithm::Romanian,
            "ru" => Algorithm::Russian,
            "sv" => Algorithm::Swedish,
            "ta" => Algorithm::Tamil,
            "tr" => Algorithm::Turkish,
            _ => return None,
        };
        Some(Stem(Stemmer::create(algorithm)))
    }

    /// The stem of `folded`; `folded` itself where it is no word, or where the algorithm panics or
    /// leaves nothing (rust-stemmers 1.2.0 panics on the Greek "ισαισα").
    pub(crate) fn stem(&self, folded: &str) -> String {
        if folded.len() > LONGEST || !folded.chars().all(|c| c.is_alphabetic() || c == '\'' || is_mark(c)) {
            return folded.to_owned();
        }
        match catch_unwind(AssertUnwindSafe(|| self.0.stem(folded).into_owned())) {
            Ok(stem) if !stem.is_empty() => stem,
            _ => folded.to_owned(),
        }
    }
}

/// Vowel signs of Arabic and Tamil, which are part of words but not all alphabetic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{b80}'..='\u{bff}')
}
