//! The folded form of a word: lower case, `ς` as `σ`, NFC, `’` as `'`, no soft hyphen.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// `surface` folded. Idempotent.
///
/// Lower case is Unicode's full mapping; `ß` stays, so that German terms read as they are written.
/// The marks taken for an apostrophe are U+2019, U+2018, U+02BC and U+FF07.
pub(crate) fn fold(surface: &str) -> String {
    if surface.is_ascii() {
        return surface.to_ascii_lowercase();
    }
    let lower: String = surface.to_lowercase().chars().filter_map(plain).collect();
    if is_nfc(&lower) { lower } else { lower.nfc().collect() }
}

fn plain(c: char) -> Option<char> {
    match c {
        'ς' => Some('σ'),
        '’' | '‘' | 'ʼ' | '＇' => Some('\''),
        '\u{ad}' => None,
        c => Some(c),
    }
}
