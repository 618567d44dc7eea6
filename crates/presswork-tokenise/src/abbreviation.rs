//! Which word takes the dot after it, and what that says about the end of a sentence.
//!
//! A word is an abbreviation by its list, by its shape (single letters between dots: `U.N`, `a.m`),
//! or as an initial (one capital before a name: `J. Smith`).

use crate::view::{Case, View, case_of};

/// What follows an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// What it belongs to: `Mr.`, `Gen.`, `e.g.`. It never ends a sentence.
    Title,
    /// Digits: `No. 5`. Without them it is a plain word at the end of a sentence.
    BeforeNumber,
    /// A day: `Dec. 8`.
    Month,
    /// Anything; a usual starter after it begins a sentence: `Inc.`, `U.S.`.
    Common,
    /// A name again: `J. K. Rowling`.
    Initial,
}

impl Class {
    /// The class by its name in the lists.
    pub(crate) fn named(name: &str) -> Option<Class> {
        match name {
            "title" => Some(Class::Title),
            "before-number" => Some(Class::BeforeNumber),
            "month" => Some(Class::Month),
            "common" => Some(Class::Common),
            _ => None,
        }
    }
}

/// No abbreviation is longer, in bytes.
const LONGEST: usize = 24;

/// The end of the abbreviation that begins with the word at `start..end`, its dot included; `None`
/// where the dot at `end` is not the word's.
pub(crate) fn end(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let after = end + 1;
    if view.byte(end) != b'.' || view.byte(after) == b'.' && view.byte(after + 1) == b'.' {
        return None;
    }
    let word = &view.text[start..end];
    let mut class = class(view, word)?;
    let next = view.next_word(after);
    if class == Class::BeforeNumber && case_of(next) != Case::Digit && is_capital(word) {
        class = Class::Initial;
    }
    if view.byte(after) == b'.' && class == Class::Initial {
        return None;
    }
    let own = match class {
        Class::Title | Class::Common | Class::Month => true,
        Class::BeforeNumber => matches!(case_of(next), Case::Digit),
        Class::Initial => match case_of(next) {
            Case::Lower | Case::Digit => true,
            Case::Upper => {
                next.len() == 1 || view.byte(after).is_ascii_alphabetic() || !view.begins_sentence(next)
            }
            _ => view.byte(after) != b' ' && after < view.end,
        },
    };
    own.then_some(after)
}

/// What `word`, the part before the dot, is.
pub(crate) fn class(view: &View<'_>, word: &str) -> Option<Class> {
    if word.len() > LONGEST {
        return None;
    }
    if let Some(class) = listed(view, word) {
        return Some(class);
    }
    if is_dotted_letters(word) {
        return Some(Class::Common);
    }
    is_capital(word).then_some(Class::Initial)
}

/// One capital, as initials are.
fn is_capital(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// The end of initials on hyphens, which begin with the capital `start..end`: `J.-C.`, `J.-P.`
pub(crate) fn end_of_hyphened(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let initial = |at: usize| {
        let first = view.rest(at).chars().next().filter(|c| c.is_alphabetic())?;
        (view.byte(at + first.len_utf8()) == b'.').then_some(at + first.len_utf8() + 1)
    };
    let mut last = initial(start).filter(|&last| last == end + 1)?;
    let mut parts = 1;
    while parts < 4
        && view.byte(last) == b'-'
        && let Some(next) = initial(last + 1)
    {
        last = next;
        parts += 1;
    }
    (parts > 1).then_some(last)
}

/// As written; in lower case; and a word all in capitals as if only its first letter were one.
fn listed(view: &View<'_>, word: &str) -> Option<Class> {
    let list = &view.language.abbreviations;
    if let Some(class) = list.get(word) {
        return Some(*class);
    }
    let lower = word.to_lowercase();
    if lower != word
        && let Some(class) = list.get(lower.as_str())
    {
        return Some(*class);
    }
    if word.len() > 1 && word.chars().all(char::is_uppercase) {
        let first = word.chars().next().map_or(0, char::len_utf8);
        let capitalised = format!("{}{}", &word[..first], word[first..].to_lowercase());
        return list.get(capitalised.as_str()).copied();
    }
    None
}

/// Single letters with dots between them: `U.N`, `a.m`, `e.g`.
pub(crate) fn is_dotted_letters(word: &str) -> bool {
    word.len() >= 3 && word.contains('.') && word.split('.').all(is_single_letter)
}

fn is_single_letter(label: &str) -> bool {
    let mut chars = label.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}
