//! Folding as tokens are folded: for the text of a query, and for words that come tokenised.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `text` in lower case, a `σ` that ends a word as `ς`, apostrophes as `'`, without soft hyphens, in normalisation form C:
/// the folded form that `presswork-tokenise` gives a type. Stages share no code, so a change there is a
/// change here.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |c: char| match c {
        'ς' => Some('σ'),
        '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' => Some('\''),
        '\u{ad}' => None,
        c => Some(c),
    };
    let folded: String = text.to_lowercase().chars().filter_map(plain).nfc().collect();
    // Nothing but soft hyphens.
    if folded.is_empty() {
        return text.to_owned();
    }
    if folded.contains('σ') { with_last_sigmas(&folded) } else { folded }
}

/// Each `σ` between a letter and none as `ς`.
fn with_last_sigmas(text: &str) -> String {
    let mut last = None;
    let mut chars = text.chars().peekable();
    let mut written = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        let ends = last.is_some_and(char::is_alphabetic) && !chars.peek().is_some_and(|c| c.is_alphabetic());
        written.push(if c == 'σ' && ends { 'ς' } else { c });
        last = Some(c);
    }
    written
}

/// Whether `form` begins with `beginning`; where that ends with a sigma, with either.
pub(crate) fn begins_with(form: &str, beginning: &str) -> bool {
    match beginning.strip_suffix(['σ', 'ς']) {
        Some(before) => form.strip_prefix(before).is_some_and(|rest| rest.starts_with(['σ', 'ς'])),
        None => form.starts_with(beginning),
    }
}

/// Whether `text` is surely folded already; it may be where this says no.
pub(crate) fn is_folded(text: &str) -> bool {
    if text.is_ascii() {
        return !text.bytes().any(|byte| byte.is_ascii_uppercase());
    }
    let stays = |c: char| {
        let mut lower = c.to_lowercase();
        let special = matches!(c, 'σ' | 'ς' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' | '\u{ad}');
        !special && lower.next() == Some(c) && lower.next().is_none()
    };
    text.chars().all(|c| if c.is_ascii() { !c.is_ascii_uppercase() } else { stays(c) })
        && is_nfc_quick(text.chars()) == IsNormalized::Yes
}
