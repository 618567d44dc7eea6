//! Cutting a word of a query as the tokeniser cuts text, so that `pro-regime` finds its two tokens.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// The pieces of `word`, which holds no white space, in order.
///
/// A web address (`://` in it, or `www.` at its head) and an e-mail address stay whole. Elsewhere a
/// word is cut at every character that is no letter, digit, mark or underscore, but not at
/// - `#` or `@` before one of these, which begins a piece: `#topic`, `@name`;
/// - an apostrophe between letters: `don't`;
/// - a dot after a letter, or between digits: `u.n.`, `mr.`, `3.5`;
/// - a comma between digits: `75,000`.
///
/// A dot that ends a word is an abbreviation's: `mr.` and `mr` are different terms.
pub(super) fn pieces(word: &str) -> Vec<Range<usize>> {
    if is_address(word) {
        let end = word.trim_end_matches(|c: char| !is_part(c) && c != '/').len();
        return std::iter::once(0..end).collect();
    }
    let mut pieces = Vec::new();
    let mut start = None;
    let mut before = None;
    let mut rest = word.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map(|&(_, c)| c);
        let kept = is_part(c)
            || match c {
                '#' | '@' => start.is_none() && after.is_some_and(is_part),
                '\'' | '\u{2019}' => both(before, after, is_letter),
                '.' => before.is_some_and(is_letter) || both(before, after, char::is_numeric),
                ',' => both(before, after, char::is_numeric),
                _ => false,
            };
        match (kept, start) {
            (true, None) => start = Some(at),
            (false, Some(begun)) => {
                pieces.push(begun..at);
                start = None;
            }
            _ => {}
        }
        before = Some(c);
    }
    pieces.extend(start.map(|begun| begun..word.len()));
    pieces
}

fn both(before: Option<char>, after: Option<char>, is: impl Fn(char) -> bool) -> bool {
    before.is_some_and(&is) && after.is_some_and(&is)
}

/// Letters, digits, marks, the underscore, and the joiners that some scripts write inside words.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{ad}')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

fn is_address(word: &str) -> bool {
    let web = word.contains("://") || word.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
    let mail = word.split_once('@').is_some_and(|(name, host)| {
        name.chars().next_back().is_some_and(is_part)
            && host
                .split_once('.')
                .is_some_and(|(name, end)| !name.is_empty() && end.chars().next().is_some_and(is_part))
    });
    web || mail
}
