//! The folded form of a word: lower case, a last sigma as `ς`, NFC, `’` as `'`, no soft hyphen, no white space.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::options::{Diacritics, NormalForm, Options};

/// `surface` folded as the lists are. Idempotent.
///
/// Lower case is Unicode's full mapping; `ß` stays, so that German terms read as they are written.
/// The marks taken for an apostrophe are U+2019, U+2018, U+02BC and U+FF07.
pub(crate) fn fold(surface: &str) -> String {
    if surface.is_ascii() {
        return surface.to_ascii_lowercase();
    }
    let lower: String = surface.to_lowercase().chars().filter_map(plain).collect();
    if lower.is_empty() {
        // Nothing but soft hyphens.
        return surface.to_owned();
    }
    let lower = if lower.contains('σ') { with_last_sigmas(&lower) } else { lower };
    if is_nfc(&lower) { lower } else { lower.nfc().collect() }
}

/// `surface` folded as a type is: by `options`, and what was written with white space inside (`S O S`, `25 785`) without.
pub(crate) fn fold_type(surface: &str, options: &Options) -> String {
    let folded = match options.normal_form {
        NormalForm::Nfc => fold(surface),
        NormalForm::Nfkc if surface.is_ascii() => fold(surface),
        // Compatibility forms may hold capitals, which are folded after them, and white space.
        NormalForm::Nfkc => fold(&surface.nfkc().collect::<String>()).nfkc().collect(),
    };
    let folded = match options.diacritics {
        Diacritics::Stripped if !folded.is_ascii() => {
            let plain: String = folded.nfd().filter(|&c| !is_diacritic(c)).collect();
            // A form that is nothing but marks stays.
            if plain.is_empty() { folded } else { with_last_sigmas(&plain.nfc().collect::<String>()) }
        }
        _ => folded,
    };
    if folded.contains(char::is_whitespace) {
        let joined: String = folded.chars().filter(|c| !c.is_whitespace()).collect();
        return if joined.is_empty() { folded } else { with_last_sigmas(&joined) };
    }
    folded
}

fn plain(c: char) -> Option<char> {
    match c {
        'ς' => Some('σ'),
        '’' | '‘' | 'ʼ' | '＇' => Some('\''),
        '\u{ad}' => None,
        c => Some(c),
    }
}

/// `text` with each `σ` that ends a word as `ς`, and no other: between a letter and none. Upper case tells the two no more apart than a
/// prefix does, so the letters around decide, and terms read as Greek is written.
fn with_last_sigmas(text: &str) -> String {
    let mut last = None;
    let mut chars = text.chars().peekable();
    let mut written = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        let ends =
            last.is_some_and(char::is_alphabetic) && !chars.peek().copied().is_some_and(char::is_alphabetic);
        written.push(match c {
            'σ' | 'ς' if ends => 'ς',
            'ς' => 'σ',
            c => c,
        });
        last = Some(c);
    }
    written
}

/// Marks that stand on letters, and not the vowel signs of scripts that need them.
fn is_diacritic(c: char) -> bool {
    is_combining_mark(c)
        && matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
