//! Text in UTF-8 whose bytes somebody took for Latin-1 or windows-1252 and encoded again: "cafÃ©" for "café",
//! "itâ€™s" for "it’s". Editors, databases and archives do it, so that the page shows it to its readers too.
//!
//! No language writes such pairs, so where nearly all that looks so is UTF-8 when read as bytes, it was.
//!
//! So of bytes that were taken for windows-1251, where "’" became "вЂ™".
//!
//! Of Chinese pages in GB 2312 that a program took for Latin-1 or Latin-9 the same holds: "ŒÇÕß" for "记者".

use encoding_rs::GB18030;
use memchr::{memchr, memchr_iter, memchr2_iter, memmem};

/// The text as it was before, or `None` where nothing shows that it was encoded twice.
pub(crate) fn undone(text: &str) -> Option<String> {
    // Twice is seen in the wild, more often is not; and Chinese that was taken for Latin, then encoded again, is.
    match undone_once(text) {
        Some(once) => Some(undone_once(&once).or_else(|| undone_chinese(&once)).unwrap_or(once)),
        None => undone_chinese(text),
    }
}

/// Chinese whose bytes in GB 2312 stand as characters, or `None` where nothing shows that.
fn undone_chinese(text: &str) -> Option<String> {
    /// Characters at least, and the part in percent of them that must stand in pairs of the first plane, the
    /// signs and the common characters: of Cyrillic or Greek read so next to none do, and no language of
    /// the Latin script writes four in a row.
    const LEAST: usize = 80;
    const LEAST_SHARE: usize = 90;
    const SHORTEST: usize = 4;
    // What such a character is written with in UTF-8 begins so.
    memchr2_iter(0xc2, 0xc3, text.as_bytes()).nth(LEAST - 1)?;
    let is_common = |pair: &[u8]| matches!(pair, [0xa1..=0xa3 | 0xb0..=0xd7, 0xa1..=0xfe]);
    let (mut all, mut common) = (0_usize, 0_usize);
    runs(text, |run, _| {
        all += run.len();
        if run.len() >= SHORTEST {
            common += 2 * run.chunks(2).filter(|pair| is_common(pair)).count();
        }
    });
    if all < LEAST || common * 100 < all * LEAST_SHARE {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    runs(text, |run, written| {
        let pairs = run.len() - run.len() % 2;
        let (decoded, ill_formed) = GB18030.decode_without_bom_handling(&run[..pairs]);
        if ill_formed || run.len() < 2 {
            out.push_str(written);
        } else {
            out.push_str(&decoded);
            out.extend(written.chars().skip(pairs));
        }
    });
    Some(out)
}

/// Goes through the text once: runs of characters that stand for bytes of GB 2312, as bytes and as they are
/// written; what is between them with no bytes.
fn runs(text: &str, mut take: impl FnMut(&[u8], &str)) {
    let mut bytes = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let byte = byte_of_latin(c);
        if byte.is_some() == bytes.is_empty() {
            take(&bytes, &text[start..at]);
            bytes.clear();
            start = at;
        }
        bytes.extend(byte);
    }
    take(&[], &text[start..]);
}

/// The byte from 0xa1 on that a character stands for in Latin-1, or in Latin-9 where it differs.
fn byte_of_latin(c: char) -> Option<u8> {
    Some(match c {
        '\u{a1}'..='\u{fe}' => u8::try_from(u32::from(c)).ok()?,
        '€' => 0xa4,
        'Š' => 0xa6,
        'š' => 0xa8,
        'Ž' => 0xb4,
        'ž' => 0xb8,
        'Œ' => 0xbc,
        'œ' => 0xbd,
        'Ÿ' => 0xbe,
        _ => return None,
    })
}

/// Sequences at least, and their part in percent of the characters that could be bytes.
const LEAST: usize = 3;
const LEAST_SHARE: usize = 80;

fn undone_once(text: &str) -> Option<String> {
    if may_hold_sequences(text.as_bytes()) {
        undone_of(text, byte)
    } else if may_hold_cyrillic(text.as_bytes()) {
        undone_of(text, byte_of_cyrillic)
    } else {
        None
    }
}

/// Undoes what was taken for the characters of `byte`.
fn undone_of(text: &str, byte: fn(char) -> Option<u8>) -> Option<String> {
    let (mut sequences, mut in_sequences, mut could_be) = (0_usize, 0_usize, 0_usize);
    walk(text, byte, |step| match step {
        Step::Sequence(_, length) => {
            sequences += 1;
            in_sequences += length;
            could_be += length;
        }
        Step::Char(c) => could_be += usize::from(!c.is_ascii() && byte(c).is_some()),
    });
    if sequences < LEAST || in_sequences * 100 < could_be * LEAST_SHARE {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    walk(text, byte, |step| match step {
        Step::Sequence(c, _) | Step::Char(c) => out.push(c),
    });
    Some(out)
}

/// Whether the text may have signs ("вЂ…") or Cyrillic letters ("Рѕ") that were taken for windows-1251: no language
/// writes these pairs.
fn may_hold_cyrillic(bytes: &[u8]) -> bool {
    // Most texts have no Cyrillic letter at all.
    memchr(0xd0, bytes).is_some()
        && ["вЂ", "Рѕ"].iter().any(|pair| memmem::find_iter(bytes, pair.as_bytes()).nth(LEAST - 1).is_some())
}

/// The byte that a character stands for in windows-1251.
fn byte_of_cyrillic(c: char) -> Option<u8> {
    const FROM_0X80: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";
    match c {
        'А'..='я' => u8::try_from(u32::from(c) - u32::from('А') + 0xc0).ok(),
        _ => FROM_0X80.chars().zip(0x80..).find(|(listed, _)| *listed == c).map(|(_, byte)| byte),
    }
}

/// Whether the text may have enough of them: of most texts this is all that needs to be asked.
fn may_hold_sequences(bytes: &[u8]) -> bool {
    // A lead byte of UTF-8 read as Latin-1 is written with 0xc3 and one byte more; what a byte after it reads
    // as is written with one of these first.
    let continues = |&at: &usize| matches!(bytes.get(at + 2), Some(0xc2 | 0xc5 | 0xc6 | 0xcb | 0xe2));
    memchr_iter(0xc3, bytes).filter(continues).nth(LEAST - 1).is_some()
}

enum Step {
    /// A character that stood there as so many characters, one for each of its bytes.
    Sequence(char, usize),
    /// Any other.
    Char(char),
}

/// Goes through the text once, a character or a sequence at a time.
fn walk(text: &str, byte: fn(char) -> Option<u8>, mut take: impl FnMut(Step)) {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let Some(lead @ 0xc2..=0xf4) = byte(c) else {
            take(Step::Char(c));
            continue;
        };
        let length = match lead {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        };
        let mut bytes = [lead, 0, 0, 0];
        let mut ahead = rest.clone();
        let read = bytes[1..length].iter_mut().all(|slot| match ahead.next().and_then(byte) {
            Some(continuation @ 0x80..=0xbf) => {
                *slot = continuation;
                true
            }
            _ => false,
        });
        let decoded = if read { std::str::from_utf8(&bytes[..length]).ok() } else { None };
        match decoded.and_then(|text| text.chars().next()) {
            Some(decoded) => {
                take(Step::Sequence(decoded, length));
                rest = ahead;
            }
            None => take(Step::Char(c)),
        }
    }
}

/// The byte that a character above ASCII stands for in Latin-1, or in windows-1252 and Latin-9 where they
/// differ from it.
fn byte(c: char) -> Option<u8> {
    Some(match c {
        '\u{80}'..='\u{ff}' => u8::try_from(u32::from(c)).ok()?,
        '€' => 0x80,
        '‚' => 0x82,
        'ƒ' => 0x83,
        '„' => 0x84,
        '…' => 0x85,
        '†' => 0x86,
        '‡' => 0x87,
        'ˆ' => 0x88,
        '‰' => 0x89,
        'Š' => 0x8a,
        '‹' => 0x8b,
        'Œ' => 0x8c,
        'Ž' => 0x8e,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        '˜' => 0x98,
        '™' => 0x99,
        'š' => 0x9a,
        '›' => 0x9b,
        'œ' => 0x9c,
        'ž' => 0x9e,
        'Ÿ' => 0x9f,
        _ => return None,
    })
}
