//! Which signs stand together as one token: `...`, `. . .`, `--`, `?!`, `:-)`, `&#39;`.

use crate::view::View;

/// The end of the run of signs that begins with `start..end`; `None` where the sign stands alone.
///
/// Dots with single spaces between them are an ellipsis from the third on. Equal signs of the kinds that
/// are written in runs stay together, and so do `?` and `!` in any mixture.
pub(crate) fn end_of_run(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let sign = view.byte(start);
    let rest = &view.bytes()[start..view.end];
    let len = match sign {
        b'.' => {
            let tight = rest.iter().take_while(|&&b| b == b'.').count();
            if tight > 1 { tight } else { spaced_dots(rest) }
        }
        b'!' | b'?' => rest.iter().take_while(|&&b| matches!(b, b'!' | b'?')).count(),
        b'-' | b'=' | b'*' | b'~' | b'#' | b'$' | b'<' | b'>' | b'`' | b'\'' => {
            rest.iter().take_while(|&&b| b == sign).count()
        }
        _ => return None,
    };
    // A mark that attaches to the last sign stays with it.
    (start + len > end && view.text.is_char_boundary(start + len)).then_some(start + len)
}

/// The length of `. . .` at the head of `rest`, 1 where there is none. The spaces may be no-break or thin.
fn spaced_dots(rest: &[u8]) -> usize {
    const GAPS: [&[u8]; 4] = [b" .", "\u{a0}.".as_bytes(), "\u{202f}.".as_bytes(), "\u{2009}.".as_bytes()];
    let (mut len, mut dots) = (1, 1);
    while let Some(gap) = GAPS.iter().find(|gap| rest[len..].starts_with(gap)) {
        len += gap.len();
        dots += 1;
    }
    if dots >= 3 { len } else { 1 }
}

/// The end of the emoticon that begins at `at`, between white space: eyes, perhaps a nose, a mouth.
pub(crate) fn end_of_emoticon(view: &View<'_>, at: usize) -> Option<usize> {
    let before = view.text[view.start..at].chars().next_back();
    if before.is_some_and(|c| !c.is_whitespace()) || !matches!(view.byte(at), b':' | b';' | b'=') {
        return None;
    }
    let nose = usize::from(matches!(view.byte(at + 1), b'-' | b'\'' | b'o'));
    let mouth = at + 1 + nose;
    let is_mouth =
        matches!(view.byte(mouth), b')' | b'(' | b'D' | b'P' | b'p' | b'O' | b'/' | b'|' | b']' | b'[');
    let end = mouth + 1;
    (is_mouth
        && view.text.is_char_boundary(end.min(view.end))
        && end <= view.end
        && view.rest(end).chars().next().is_none_or(char::is_whitespace))
    .then_some(end)
}

/// Named character references of marks that news is full of (HTML Living Standard, 13.5).
const NAMED: [&str; 17] = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "mdash", "ndash", "hellip", "lsquo", "rsquo", "ldquo",
    "rdquo", "laquo", "raquo", "bull", "middot",
];

/// The end of a character reference at `at` that was left in the text (`&#39;`), with the equal ones that follow it.
pub(crate) fn end_of_reference(view: &View<'_>, at: usize) -> Option<usize> {
    let rest = &view.bytes()[at..view.end];
    let len = rest.iter().take(10).position(|&b| b == b';')?;
    let name = &view.text[at + 1..at + len];
    let decimal = name
        .strip_prefix('#')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()));
    let hexadecimal = name
        .strip_prefix("#x")
        .or(name.strip_prefix("#X"))
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit()));
    if !(decimal || hexadecimal || NAMED.contains(&name)) {
        return None;
    }
    let reference = &rest[..=len];
    Some(at + rest.chunks(len + 1).take_while(|chunk| *chunk == reference).count() * (len + 1))
}
