//! Which charset the bytes are in, and the text they spell.
//!
//! Order of trust: byte order mark, valid UTF-8, the page's own declaration, a guess from the bytes.
//! Valid UTF-8 stands before the declaration because pages in UTF-8 that declare something else are
//! common and the reverse is next to impossible beyond ASCII.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use memchr::memchr;
use presswork_corpus::Reason;

use crate::mojibake;

/// How far into the page a declaration is looked for; the HTML standard's 1024 bytes are too few for
/// pages that begin with a comment or a licence.
const DECLARATION_WITHIN: usize = 4096;

/// A capture's bytes as text.
pub(crate) struct Decoded<'a> {
    /// The text; every source span counts in its bytes. UTF-8 is taken as it stands.
    pub text: Cow<'a, str>,
    /// WHATWG label of the charset, lower case.
    pub charset: String,
    /// Whether bytes that are not of the charset became U+FFFD.
    pub ill_formed: bool,
}

/// Decodes `bytes`, or says why they are no text.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, (Reason, String)> {
    let bom = Encoding::for_bom(bytes);
    if bom.is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        refuse_binary(bytes)?;
        return finish(Cow::Borrowed(text), UTF_8, false);
    }
    let (encoding, body) = match bom {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None => {
            refuse_binary(bytes)?;
            (choose(bytes), bytes)
        }
    };
    let (text, ill_formed) = encoding.decode_without_bom_handling(body);
    if bom.is_some() {
        refuse_binary(text.as_bytes())?;
    }
    finish(text, encoding, ill_formed)
}

fn finish<'a>(
    text: Cow<'a, str>,
    encoding: &'static Encoding,
    ill_formed: bool,
) -> Result<Decoded<'a>, (Reason, String)> {
    if u32::try_from(text.len()).is_err() {
        return Err((Reason::TooLarge, format!("{} bytes of decoded text, more than 4 GiB", text.len())));
    }
    // A stray NUL is damage like any other; the HTML standard makes U+FFFD of it too (13.2.5.1).
    let nul = memchr(0, text.as_bytes()).is_some();
    let text = if nul { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { text };
    let text = mojibake::undone(&text).map_or(text, Cow::Owned);
    Ok(Decoded { text, charset: encoding.name().to_ascii_lowercase(), ill_formed: ill_formed || nul })
}

/// The charset of bytes that are not UTF-8 throughout.
fn choose(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(DECLARATION_WITHIN)];
    if let Some(declared) = declared(head) {
        return declared;
    }
    // A page in UTF-8 with a damaged byte or two is far more common than a page of eight-bit text
    // whose non-ASCII bytes all pair up as UTF-8 does.
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether at least two in three of the non-ASCII sequences are UTF-8: by chance few are.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 2 * bad && good > 0
}

/// The charset that a `<meta>` element or an XML declaration in `head` names.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let lower = head.to_ascii_lowercase();
    for (keyword, opener) in [(&b"encoding"[..], &b"<?xml"[..]), (b"charset", b"<meta")] {
        let mut from = 0;
        while let Some(at) = find(&lower[from..], opener).map(|at| at + from) {
            let end = lower[at..].iter().position(|&b| b == b'>').map_or(lower.len(), |n| at + n);
            if let Some(label) = label_in(&lower[at..end], keyword)
                && let Some(encoding) = Encoding::for_label(label)
            {
                // Of a declaration that we could read, UTF-16 must be a lie (HTML standard, 13.2.3.2).
                return Some(match encoding.name() {
                    "UTF-16LE" | "UTF-16BE" => UTF_8,
                    "x-user-defined" => WINDOWS_1252,
                    _ => encoding,
                });
            }
            from = end.max(at + 1);
            if from >= lower.len() {
                break;
            }
        }
    }
    None
}

/// The value after `keyword=` in a tag, quotes or none.
fn label_in<'a>(tag: &'a [u8], keyword: &[u8]) -> Option<&'a [u8]> {
    let mut from = 0;
    loop {
        let after = find(&tag[from..], keyword)? + from + keyword.len();
        let rest = tag[after..].trim_ascii_start();
        if let Some(value) = rest.strip_prefix(b"=") {
            let value = value.trim_ascii_start();
            let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
            let end = value
                .iter()
                .position(|b| {
                    matches!(b, b'"' | b'\'' | b';' | b'?' | b'/' | b'>') || b.is_ascii_whitespace()
                })
                .unwrap_or(value.len());
            return Some(&value[..end]);
        }
        from = after;
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

/// Refuses bytes that no charset makes prose of: NUL for more than one byte in a thousand, or control
/// characters for one in ten.
fn refuse_binary(bytes: &[u8]) -> Result<(), (Reason, String)> {
    // Of nearly every capture this is all that needs to be asked.
    let odd = count(bytes, |b| ((b < 0x20) & (b != b'\t') & (b != b'\n') & (b != b'\r')) | (b == 0x7f));
    if odd * 1000 <= bytes.len() {
        return Ok(());
    }
    let nuls = count(bytes, |b| b == 0);
    if nuls * 1000 > bytes.len() {
        return Err((Reason::Binary, format!("{nuls} NUL of {} bytes", bytes.len())));
    }
    // Escape begins the shifts of ISO-2022-JP.
    let controls =
        count(bytes, |b| (b < 0x20 && !matches!(b, b'\t' | b'\n' | 0x0c | b'\r' | 0x1b)) || b == 0x7f);
    if controls * 10 > bytes.len() {
        return Err((Reason::Binary, format!("{controls} control characters of {} bytes", bytes.len())));
    }
    Ok(())
}

/// How many bytes are so. Sums of a few bytes fit into a byte, which lets the compiler look at many at once.
fn count(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    const FEW: usize = 128;
    let of_few = |few: &[u8]| usize::from(few.iter().fold(0_u8, |sum, &b| sum + u8::from(is_so(b))));
    let (whole, rest) = bytes.as_chunks::<FEW>();
    whole.iter().map(|few| of_few(few)).sum::<usize>() + of_few(rest)
}
