//! Numbers that UAX #29 cuts: the time of day, a date of digits, an ordinal with its dot.
//!
//! `75,000` and `3.5` are one segment already; a range stays cut (`1908`, `-`, `1914`), and so do a
//! currency sign and its amount.

use crate::cut::{Case, View, case_of};

/// The end of a time (`08:00`, `7:30:15`), a score (`3:0`) or a date (`08/16/2000`) that begins with the digits
/// `start..end`.
pub(crate) fn end_of_parts(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let separator = view.byte(end);
    let parts = match separator {
        b':' => 3,
        b'/' => 3,
        _ => return None,
    };
    if !is_short(view, start, end) {
        return None;
    }
    let mut last = end;
    let mut count = 1;
    while count < parts && view.byte(last) == separator {
        let digits =
            view.bytes()[last + 1..view.end.min(last + 6)].iter().take_while(|b| b.is_ascii_digit()).count();
        let fits = if separator == b':' { (1..=2).contains(&digits) } else { (1..=4).contains(&digits) };
        if !fits || view.byte(last + 1 + digits).is_ascii_alphanumeric() {
            break;
        }
        last += 1 + digits;
        count += 1;
    }
    let whole = if separator == b':' { count >= 2 } else { count == 3 };
    (whole && view.byte(last) != separator).then_some(last)
}

/// The end of an ordinal (`10.` of `10. Dezember`) that begins with the digits `start..end`, in the languages
/// that write them so: before a month, before lower case, or before a noun that begins no sentence.
pub(crate) fn end_of_ordinal(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let after = end + 1;
    if !view.ordinals || view.byte(end) != b'.' || view.byte(after) != b' ' || !is_short(view, start, end) {
        return None;
    }
    let next = view.next_word(after);
    let own = match case_of(next) {
        Case::Lower => true,
        Case::Upper => {
            view.language.months.contains(crate::fold::fold(next).as_str()) || !view.begins_sentence(next)
        }
        _ => false,
    };
    own.then_some(after)
}

fn is_short(view: &View<'_>, start: usize, end: usize) -> bool {
    end - start <= 2 && view.bytes()[start..end].iter().all(u8::is_ascii_digit)
}
