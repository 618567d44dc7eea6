//! Addresses kept whole: web addresses, e-mail addresses, hashtags, mentions.
//!
//! Every search is bounded (64 bytes before an `@`, 253 after it) or consumes what it reads, so that
//! hostile text stays linear.

use presswork_corpus::TokenKind;

use crate::view::View;

/// The longest local part of an e-mail address (RFC 5321, 4.5.3.1.1) and domain (RFC 1035, 2.3.4).
const LOCAL: usize = 64;
const DOMAIN: usize = 253;

/// Top-level domains that stand in news without a scheme; a dotted word that ends otherwise is none.
const TOP: [&str; 50] = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "tv", "me", "co", "us", "uk", "eu",
    "de", "fr", "it", "es", "nl", "be", "ch", "at", "pl", "se", "no", "dk", "fi", "ru", "ua", "tr", "ir",
    "il", "in", "cn", "jp", "kr", "au", "nz", "ca", "mx", "br", "ar", "za", "eg", "sy", "app", "news",
    "onion",
];

/// The end of a web address whose scheme is the word `start..end` and that goes on with `://`.
pub(crate) fn end_of_url(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let scheme = &view.bytes()[start..end];
    let rest = &view.bytes()[end..view.end];
    if scheme.len() > 12 || !scheme.iter().all(u8::is_ascii_alphabetic) || !rest.starts_with(b"://") {
        return None;
    }
    let last = end_of_address(view, end + 3);
    (last > end + 3).then_some(last)
}

/// The end of a web address without a scheme that begins with the word `start..end`: `www.…`, or a
/// domain under a known top level, with the path that follows.
pub(crate) fn end_of_bare_url(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let word = &view.text[start..end];
    if word.len() > DOMAIN || !word.contains('.') || !is_domain(word) {
        return None;
    }
    let www = word.len() > 4 && word.as_bytes()[..4].eq_ignore_ascii_case(b"www.");
    let top = word.rsplit('.').next().unwrap_or("");
    if !www && !is_top(top) {
        return None;
    }
    match view.byte(end) {
        b'/' | b'-' | b':' | b'?' if view.byte(end + 1).is_ascii_alphanumeric() || view.byte(end) == b'/' => {
            Some(end_of_address(view, end))
        }
        b'@' => None,
        _ => Some(end),
    }
}

/// Whether `label` is a known top-level domain in lower case or in capitals, or capitalised (`Newsfeed.Com`).
fn is_top(label: &str) -> bool {
    label.len() <= 5
        && TOP.contains(&label.to_ascii_lowercase().as_str())
        && (label.len() > 2 || is_lower(label))
}

fn is_lower(label: &str) -> bool {
    label.bytes().all(|b| b.is_ascii_lowercase())
}

fn is_domain(word: &str) -> bool {
    word.split('.').all(|label| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    })
}

/// Where an address that goes on at `from` ends: before white space, a quotation mark or a bracket that it did
/// not open, and without the sentence's punctuation at its end.
fn end_of_address(view: &View<'_>, from: usize) -> usize {
    let mut depth = 0u32;
    let mut end = from;
    for (i, c) in view.text[from..view.end].char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => break,
            ')' => depth -= 1,
            '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^' | '[' | ']' => break,
            c if c.is_ascii() && (c.is_ascii_whitespace() || c.is_ascii_control()) => break,
            c if c.is_ascii() => {}
            c if c.is_alphanumeric() && c < '\u{2000}' => {}
            _ => break,
        }
        end = from + i + c.len_utf8();
    }
    let tail = view.text[from..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
    let tail = if tail.ends_with('(') { tail.trim_end_matches('(') } else { tail };
    from + tail.len()
}

/// The e-mail address around the `@` at `at`, which may reach back to `floor`.
pub(crate) fn email(view: &View<'_>, at: usize, floor: usize) -> Option<(usize, usize)> {
    let mut start = at;
    for (i, c) in view.text[floor..at].char_indices().rev() {
        let local = c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
        if !local || at - (floor + i) > LOCAL {
            break;
        }
        start = floor + i;
    }
    let local = view.text[start..at].trim_start_matches(['.', '_', '%', '+', '-']);
    start = at - local.len();
    let end = end_of_domain(view, at + 1)?;
    (start < at).then_some((start, end))
}

/// The end of the domain at `from`, which must have a dot and end in letters. A capital after a known top level in
/// lower case begins the next sentence, glued (`letters@example.comScenes`).
fn end_of_domain(view: &View<'_>, from: usize) -> Option<usize> {
    let rest = &view.bytes()[from..view.end.min(from + DOMAIN)];
    let len = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let domain = view.text[from..from + len].trim_end_matches(['.', '-']);
    let dot = domain.rfind('.')?;
    let top = &domain[dot + 1..];
    let glued = top.find(|c: char| c.is_ascii_uppercase()).filter(|&i| i > 0 && is_top(&top[..i]));
    let domain = glued.map_or(domain, |i| &domain[..dot + 1 + i]);
    let top = &domain[dot + 1..];
    (is_domain(domain) && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic()))
        .then_some(from + domain.len())
}

/// The end and kind of a hashtag or mention whose sign stands at `at`: a word directly after the sign, and no word
/// directly before it.
pub(crate) fn end_of_tag(view: &View<'_>, at: usize, next_end: Option<usize>) -> Option<(usize, TokenKind)> {
    let end = next_end?;
    let before = view.text[view.start..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '#' | '@' | '&' | '/' | '_')) {
        return None;
    }
    let name = &view.text[at + 1..end];
    let end = if name.contains(['.', ':', '\'', '’']) {
        at + 1 + name.find(['.', ':', '\'', '’']).unwrap_or(name.len())
    } else {
        end
    };
    let name = &view.text[at + 1..end];
    if !name.chars().any(char::is_alphabetic) {
        return None;
    }
    match view.byte(at) {
        b'#' => Some((end, TokenKind::Hashtag)),
        b'@' => Some((end, TokenKind::Mention)),
        _ => None,
    }
}
