//! Words that lost the space between them, words that an `&` joins, and words spelled letter by letter.

use crate::fold::fold;
use crate::view::View;

/// The length of the first word where `text`, one segment, is two sentences glued at a dot: `rubble.The`,
/// `U.S.The`. The part after the dot is capitalised; the part before it ends in two lower-case letters or
/// in a capital between dots.
pub(crate) fn before_sentence(text: &str) -> Option<usize> {
    let dot = text.rfind('.')?;
    let (before, after) = (&text[..dot], &text[dot + 1..]);
    let mut tail = after.chars();
    let capitalised =
        tail.next().is_some_and(char::is_uppercase) && tail.next().is_some_and(char::is_lowercase);
    let mut head = before.chars().rev();
    let (last, last_but_one) = (head.next()?, head.next()?);
    let ends =
        (last.is_lowercase() && last_but_one.is_lowercase()) || (last.is_uppercase() && last_but_one == '.');
    (capitalised && ends).then_some(dot)
}

/// The length of the month in `December13`: a month's name in full or in three letters or more, then one
/// or two digits.
pub(crate) fn month_before_day(view: &View<'_>, text: &str) -> Option<usize> {
    let month = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - month.len();
    if !(1..=2).contains(&digits) || !(3..=24).contains(&month.len()) || !month.chars().next()?.is_uppercase()
    {
        return None;
    }
    view.language.months.contains(fold(month).as_str()).then_some(month.len())
}

/// The end of `AT&T`, `R&D`, `S&P`: capitals, at most three on either side of the `&`.
pub(crate) fn end_of_ampersand(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let before = &view.bytes()[start..end];
    let after = &view.bytes()[end + 1..view.end.min(end + 5)];
    let capitals = after.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let short = |len: usize| (1..=3).contains(&len);
    let ends = after.get(capitals).is_none_or(|&b| b.is_ascii() && !b.is_ascii_alphanumeric() && b != b'_');
    (short(before.len()) && before.iter().all(u8::is_ascii_uppercase) && short(capitals) && ends)
        .then_some(end + 1 + capitals)
}

/// The end of `S O S`, which begins with the capital `start..end`: three capitals and more with single spaces between
/// them, and no other letter beside them.
pub(crate) fn end_of_spelled(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    if end - start != 1 || !view.byte(start).is_ascii_uppercase() {
        return None;
    }
    let mut last = end;
    while view.byte(last) == b' '
        && view.byte(last + 1).is_ascii_uppercase()
        && !view
            .rest(last + 2)
            .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '\'' | '’' | '-' | '&'))
    {
        last += 2;
    }
    (last >= end + 4).then_some(last)
}
