//! Folding as tokens are folded: for the text of a query, and for words that come tokenised.

use unicode_normalization::UnicodeNormalization;

/// `text` in lower case, in normalisation form C, with `’` as `'`.
pub(crate) fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.nfc().map(|c| if c == '\u{2019}' { '\'' } else { c }).collect()
}
