//! Data packed for the page: its parts one behind the other, deflated as one stream, written with the characters of ASCII that
//! need no escape. A browser opens it without a library.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The parts behind a line that has their sizes in bytes (`[3,14]`), as raw deflate (RFC 1951) in [`base91`]. Parts that are alike
/// take less room in one stream than in one each; `kinds` have parts of which each kind gets codes of its own.
pub(crate) fn packed(kinds: &[Vec<&[u8]>]) -> String {
    let sizes: Vec<usize> = kinds.iter().flatten().map(|part| part.len()).collect();
    let mut line = serde_json::to_vec(&sizes).expect("numbers always serialise");
    line.push(b'\n');
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(&line).expect("a vector takes every byte");
    for (number, kind) in kinds.iter().enumerate() {
        if number > 0 {
            deflate.flush().expect("a vector takes every byte");
        }
        for part in kind {
            deflate.write_all(part).expect("a vector takes every byte");
        }
    }
    base91(&deflate.finish().expect("a vector takes every byte"))
}

/// Thirteen bits, the lowest first, as two of 91 characters: 8 % less than base64. At the end up to six bits are one character.
/// The characters are those from `#` to `}`, with `!` for `<`, so that nothing in it can begin a tag.
pub(crate) fn base91(bytes: &[u8]) -> String {
    let letter = |value: u32| match b'#' + value as u8 {
        b'<' => '!',
        b => char::from(b),
    };
    let mut out = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0u32, 0);
    for &byte in bytes {
        held |= u32::from(byte) << bits;
        bits += 8;
        if bits >= 13 {
            let two = held & 0x1fff;
            out.extend([letter(two / 91), letter(two % 91)]);
            held >>= 13;
            bits -= 13;
        }
    }
    match bits {
        0 => {}
        1..=6 => out.push(letter(held)),
        _ => out.extend([letter(held / 91), letter(held % 91)]),
    }
    out
}

/// Base64 with padding (RFC 4648).
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, i| bits << 8 | u32::from(three.get(i).copied().unwrap_or(0)));
        for i in 0..4 {
            if i <= three.len() {
                out.push(char::from(ALPHABET[(bits >> (18 - 6 * i) & 63) as usize]));
            } else {
                out.push('=');
            }
        }
    }
    out
}
