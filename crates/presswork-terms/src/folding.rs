//! Folding as tokens are folded: for the text of a query, and for words that come tokenised.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `text` in lower case, `ς` as `σ`, apostrophes as `'`, without soft hyphens, in normalisation form C:
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
    if folded.is_empty() { text.to_owned() } else { folded }
}

/// Whether `text` is surely folded already; it may be where this says no.
pub(crate) fn is_folded(text: &str) -> bool {
    if text.is_ascii() {
        return !text.bytes().any(|byte| byte.is_ascii_uppercase());
    }
    let stays = |c: char| {
        let mut lower = c.to_lowercase();
        let special = matches!(c, 'ς' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' | '\u{ad}');
        !special && lower.next() == Some(c) && lower.next().is_none()
    };
    text.chars().all(|c| if c.is_ascii() { !c.is_ascii_uppercase() } else { stays(c) })
        && is_nfc_quick(text.chars()) == IsNormalized::Yes
}
