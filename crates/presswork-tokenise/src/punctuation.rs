//! Which signs stand together as one token: `...`, `. . .`, `--`, `?!`.

use crate::cut::View;

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
