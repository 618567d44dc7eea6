//! Small words on an apostrophe. Contractions and possessives stay on their word (`don't`, `Assad’s`), also where
//! UAX #29 cuts them off (`1990’s`, `U.N.’s`); French and Italian elided words are words of their own (`l’` `eau`).

use crate::cut::View;
use crate::fold::fold;

/// The end of an `'s` that stands at `at`, directly behind a number or an abbreviation.
pub(crate) fn end_of_suffix(view: &View<'_>, at: usize) -> Option<usize> {
    let rest = view.rest(at);
    let len = ["'s", "’s"].iter().find(|suffix| rest.starts_with(**suffix))?.len();
    let ends = !rest[len..].chars().next().is_some_and(char::is_alphanumeric);
    ends.then_some(at + len)
}

/// The longest elided word, its apostrophe included, in bytes.
const LONGEST: usize = 12;

/// The length of the elided word that `text` begins with, its apostrophe included.
pub(crate) fn end_of_elision(view: &View<'_>, text: &str) -> Option<usize> {
    if view.language.elisions.is_empty() {
        return None;
    }
    let (at, apostrophe) = text.char_indices().find(|&(_, c)| matches!(c, '\'' | '’'))?;
    let len = at + apostrophe.len_utf8();
    (len <= LONGEST && len < text.len() && view.language.elisions.contains(fold(&text[..len]).as_str()))
        .then_some(len)
}
