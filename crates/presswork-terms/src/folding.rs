//! Folding as tokens are folded: for the text of a query, and for words that come tokenised.

use unicode_normalization::UnicodeNormalization;

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
