//! Character references (`&amp;`, `&#8217;`): those of HTML as the standard resolves them, and those that
//! stand in Markdown and in scraped plain text.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use memchr::memchr2;
use web_atoms::NAMED_ENTITIES;

/// The longest reference of the HTML standard is `&CounterClockwiseContourIntegral;`.
const LONGEST: usize = 33;

/// The longest name that needs no semicolon, as `&frac12`.
const LONGEST_UNCLOSED: usize = 6;

/// The reference at the start of `text`, closed by a semicolon: what it stands for and its length in
/// bytes. Anything else is text as it stands, so an ampersand in prose or in an address stays.
pub(crate) fn resolve(text: &str) -> Option<(String, usize)> {
    let body = text.strip_prefix('&')?;
    let semicolon = body.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = &body[..semicolon];
    let length = semicolon + 2;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok()?,
            None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse().ok()?,
            _ => return None,
        };
        let c = match code {
            0 => return None,
            0x80..=0x9f => of_windows(code).filter(|c| !c.is_control())?,
            _ => char::from_u32(code)?,
        };
        return Some((c.to_string(), length));
    }
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let mut out = String::new();
    push_named(&mut out, &body[..=semicolon]).then_some((out, length))
}

/// The text of an HTML page, references resolved and line ends made `\n` (sections 13.2.3.5 and 13.2.5.72).
pub(crate) fn resolved_text(raw: &str) -> Cow<'_, str> {
    resolved(raw, false)
}

/// A value of a script or a meta element without the references that are left: those are often escaped for HTML
/// once more.
pub(crate) fn resolved_again(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match resolve(rest) {
            Some((text, length)) => {
                out.push_str(&text);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The value of an attribute of an HTML page: a name without semicolon before `=` or a letter is no
/// reference there, but part of an address.
pub(crate) fn resolved_attribute(raw: &str) -> Cow<'_, str> {
    resolved(raw, true)
}

fn resolved(raw: &str, attribute: bool) -> Cow<'_, str> {
    let Some(first) = memchr2(b'&', b'\r', raw.as_bytes()) else { return Cow::Borrowed(raw) };
    let mut out = String::with_capacity(raw.len());
    out.push_str(&raw[..first]);
    let mut rest = &raw[first..];
    loop {
        if rest.starts_with('\r') {
            out.push('\n');
            rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
        } else if rest.starts_with('&') {
            let length = push_reference(&mut out, rest, attribute);
            if length == 0 {
                out.push('&');
            }
            rest = &rest[length.max(1)..];
        }
        match memchr2(b'&', b'\r', rest.as_bytes()) {
            Some(next) => {
                out.push_str(&rest[..next]);
                rest = &rest[next..];
            }
            None => {
                out.push_str(rest);
                return Cow::Owned(out);
            }
        }
    }
}

/// Appends what the reference at the start of `text` stands for; its length, 0 where there is none.
fn push_reference(out: &mut String, text: &str, attribute: bool) -> usize {
    let body = &text.as_bytes()[1..];
    if body.first() == Some(&b'#') {
        return push_number(out, text);
    }
    let run = body.iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric()).count();
    if body.get(run) == Some(&b';') && push_named(out, &text[1..run + 2]) {
        return run + 2;
    }
    for length in (2..=run.min(LONGEST_UNCLOSED)).rev() {
        let followed = body.get(length).is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric());
        if attribute && followed {
            if is_named(&text[1..=length]) {
                return 0;
            }
        } else if push_named(out, &text[1..=length]) {
            return length + 1;
        }
    }
    0
}

fn is_named(name: &str) -> bool {
    NAMED_ENTITIES.get(name).is_some_and(|&(first, _)| first != 0)
}

/// Appends what a name stands for, with its semicolon where it has one.
fn push_named(out: &mut String, name: &str) -> bool {
    // The table has the beginnings of names too, for nothing.
    let Some(&(first, second)) = NAMED_ENTITIES.get(name).filter(|(first, _)| *first != 0) else {
        return false;
    };
    out.extend([first, second].into_iter().filter(|&c| c != 0).filter_map(char::from_u32));
    true
}

/// What old pages mean by the numbers from 128 to 159: windows-1252 (section 13.2.5.80).
fn of_windows(code: u32) -> Option<char> {
    let byte = u8::try_from(code).ok()?;
    WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next()
}

/// Appends the character of a number; the reference's length, 0 where no digit follows.
fn push_number(out: &mut String, text: &str) -> usize {
    let hex = matches!(text.as_bytes().get(2), Some(b'x' | b'X'));
    let start = if hex { 3 } else { 2 };
    let (radix, digits) = match hex {
        true => (16, text.as_bytes()[start..].iter().take_while(|b| b.is_ascii_hexdigit()).count()),
        false => (10, text.as_bytes()[start..].iter().take_while(|b| b.is_ascii_digit()).count()),
    };
    if digits == 0 {
        return 0;
    }
    let digits = &text[start..start + digits];
    let code = digits
        .chars()
        .filter_map(|c| c.to_digit(radix))
        .fold(0_u32, |code, digit| code.saturating_mul(radix).saturating_add(digit));
    out.push(
        match code {
            0x80..=0x9f => of_windows(code),
            0 => None,
            _ => char::from_u32(code),
        }
        .unwrap_or('\u{fffd}'),
    );
    let end = start + digits.len();
    end + usize::from(text.as_bytes().get(end) == Some(&b';'))
}
