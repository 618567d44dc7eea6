//! The folded form of a word: lower case, a last sigma as `ς`, NFC, `’` as `'`, no soft hyphen, no white space.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::options::{Diacritics, NormalForm, Options};

/// `surface` folded as the lists are. Idempotent.
///
/// Lower case is Unicode's full mapping; `ß` stays, so that German terms read as they are written.
/// The marks taken for an apostrophe are U+2019, U+2018, U+02BC and U+FF07.
pub(crate) fn fold(surface: &str) -> String {
    with_last_sigmas(letters(surface))
}

/// `surface` folded as a type is: by `options`, and what was written with white space inside (`S O S`, `25 785`) without.
pub(crate) fn fold_type(surface: &str, options: &Options) -> String {
    let folded = match options.normal_form {
        NormalForm::Nfc => letters(surface),
        NormalForm::Nfkc if surface.is_ascii() => letters(surface),
        // Compatibility forms may hold capitals, which are folded after them, and white space.
        NormalForm::Nfkc => letters(&surface.nfkc().collect::<String>()).nfkc().collect(),
    };
    let folded = match options.diacritics {
        Diacritics::Stripped if !folded.is_ascii() => {
            let plain: String = folded.nfd().filter(|&c| !is_diacritic(c)).collect();
            // A form that is nothing but marks stays.
            if plain.is_empty() { folded } else { plain.nfc().collect() }
        }
        _ => folded,
    };
    if folded.contains(char::is_whitespace) {
        let joined: String = folded.chars().filter(|c| !c.is_whitespace()).collect();
        return with_last_sigmas(if joined.is_empty() { folded } else { joined });
    }
    with_last_sigmas(folded)
}

/// Each letter folded by itself, every sigma as `σ`.
fn letters(surface: &str) -> String {
    if surface.is_ascii() {
        return surface.to_ascii_lowercase();
    }
    let lower: String = surface.to_lowercase().chars().filter_map(plain).collect();
    if lower.is_empty() {
        // Nothing but soft hyphens.
        return surface.to_owned();
    }
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

/// `text` with each `σ` that ends a word as `ς`: between a letter and none. Upper case tells the two no more apart than a
/// prefix does, so the letters around decide, when they are what they will be, and terms read as Greek is written.
fn with_last_sigmas(text: String) -> String {
    if text.is_ascii() || !text.contains('σ') {
        return text;
    }
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

/// Marks that stand on letters, and not the vowel signs of scripts that need them.
fn is_diacritic(c: char) -> bool {
    is_combining_mark(c)
        && matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
