//! Character references (`&amp;`, `&#8217;`) that stand in Markdown and in scraped plain text.

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// The longest reference of the HTML standard is `&CounterClockwiseContourIntegral;`.
const LONGEST: usize = 33;

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
            // What old pages write for the upper half of windows-1252 (HTML standard, 13.2.5.80).
            0x80..=0x9f => C1_REPLACEMENTS[(code - 0x80) as usize]?,
            _ => char::from_u32(code)?,
        };
        return Some((c.to_string(), length));
    }
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let &(first, second) = NAMED_ENTITIES.get(&body[..=semicolon])?;
    let text: String = [first, second].into_iter().filter(|&c| c != 0).filter_map(char::from_u32).collect();
    (!text.is_empty()).then_some((text, length))
}
