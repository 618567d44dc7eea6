//! Stop words by language: the words of function that a text of any subject is full of.
//!
//! More languages have such a list than have the lists that cut text.

use std::collections::HashSet;

use crate::fold::fold_type;
use crate::language::words;
use crate::options::Options;

macro_rules! lists {
    ($($code:literal),* $(,)?) => {
        [$(($code, include_str!(concat!("../lists/stop/", $code, ".txt")))),*]
    };
}

#[rustfmt::skip]
const LISTS: [(&str, &str); 33] = lists!(
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko",
    "nl", "no", "pl", "pt", "ro", "ru", "sk", "sr", "sv", "tr", "uk", "vi", "zh",
);

/// The codes of languages that share another's list.
const SHARED: [(&str, &str); 5] = [("nb", "no"), ("nn", "no"), ("bs", "hr"), ("sh", "sr"), ("iw", "he")];

/// Every list.
pub(crate) struct StopWords(Vec<(&'static str, HashSet<Box<str>>)>);

impl StopWords {
    /// Reads the embedded lists, each word folded as a type is by `options`.
    pub(crate) fn load(options: &Options) -> Self {
        let folded = |list| words(list).map(|word| fold_type(word, options).into()).collect();
        StopWords(LISTS.iter().map(|&(code, list)| (code, folded(list))).collect())
    }

    /// The stop words of the language `code` (ISO 639-1), if it has a list.
    pub(crate) fn of(&self, code: &str) -> Option<&HashSet<Box<str>>> {
        let code = SHARED.iter().find(|(one, _)| *one == code).map_or(code, |(_, shared)| *shared);
        self.0.iter().find(|(one, _)| *one == code).map(|(_, words)| words)
    }
}
