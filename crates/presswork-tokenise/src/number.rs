//! Numbers that UAX #29 cuts (the time of day, a date of digits, an ordinal with its dot, a telephone number, thousands
//! with a space, a sign) and units that it does not cut off.
//!
//! `75,000` and `3.5` are one segment already; a range stays cut (`1908`, `-`, `1914`), and so do a
//! currency sign and its amount.

use crate::view::{Case, View, case_of};

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
    if !view.habits.ordinal_dots
        || view.byte(end) != b'.'
        || view.byte(after) != b' '
        || !is_short(view, start, end)
    {
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

/// The end of a telephone number (`713-664-7478`, `853-3242`) or of a long postal code that begins with the digits
/// `start..end`; nothing else has these lengths.
pub(crate) fn end_of_telephone(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    const SHAPES: [&[usize]; 4] = [&[3, 3, 4], &[1, 3, 3, 4], &[3, 4], &[5, 4]];
    let mut lengths = [end - start, 0, 0, 0];
    let (mut last, mut parts) = (end, 1);
    while parts < 4 && view.byte(last) == b'-' {
        let rest = &view.bytes()[last + 1..view.end.min(last + 6)];
        let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 {
            break;
        }
        lengths[parts] = digits;
        parts += 1;
        last += 1 + digits;
    }
    let whole = !view.byte(last).is_ascii_alphanumeric() && view.byte(last) != b'-';
    (whole && SHAPES.contains(&&lengths[..parts])).then_some(last)
}

/// The end of a number whose thousands are parted by spaces (`25 785`, `1 250 000,5`) that begins with the digits
/// `start..end`: a plain space only where the language writes so, a no-break or thin one anywhere.
pub(crate) fn end_of_spaced(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    const GAPS: [&str; 4] = ["\u{a0}", "\u{202f}", "\u{2009}", " "];
    let gaps = if view.habits.spaced_thousands { &GAPS[..] } else { &GAPS[..3] };
    if end - start > 3 || view.byte(start) == b'0' || !view.bytes()[start..end].iter().all(u8::is_ascii_digit)
    {
        return None;
    }
    let mut last = end;
    loop {
        let rest = view.rest(last);
        let Some(gap) = gaps.iter().find(|gap| rest.starts_with(**gap)) else { break };
        let digits = rest[gap.len()..].bytes().take_while(u8::is_ascii_digit).count();
        if digits != 3 {
            break;
        }
        last += gap.len() + 3;
    }
    if last == end || view.rest(last).starts_with(char::is_alphabetic) {
        return None;
    }
    if matches!(view.byte(last), b',' | b'.') {
        last += 1 + view.rest(last + 1).bytes().take_while(u8::is_ascii_digit).count();
        last -= usize::from(!view.byte(last - 1).is_ascii_digit());
    }
    Some(last)
}

/// The end of the number whose sign stands at `at` (`-0,8`, `+14`): behind white space, an opening bracket or nothing.
pub(crate) fn end_of_signed(view: &View<'_>, at: usize, next_end: Option<usize>) -> Option<usize> {
    let end = next_end?;
    let before = view.text[view.start..at].chars().next_back();
    let digits = view.bytes()[at + 1..end].iter().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    (digits && before.is_none_or(|c| c.is_whitespace() || c == '(')).then_some(end)
}

/// Units of measure that stand behind their number without a space by haste.
const UNITS: [&str; 26] = [
    "mm", "cm", "km", "kg", "mg", "ml", "lb", "lbs", "oz", "ft", "mph", "kmh", "km/h", "am", "pm", "hrs",
    "hr", "min", "mins", "sec", "secs", "gb", "mb", "kb", "ghz", "mhz",
];

/// The length of the number in `text`, one segment, where a unit is glued to it: `160|km`, `5|pm`, in French also
/// `14|h25`; `at` is where the text stands.
pub(crate) fn before_unit(view: &View<'_>, text: &str, at: usize) -> Option<usize> {
    let digits = text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let unit = &text[digits..];
    if digits == 0 {
        // The `h` of `14h25`, whose hours are cut off already.
        let behind_digit = at > view.start && view.bytes()[at - 1].is_ascii_digit();
        return (view.habits.french && behind_digit && is_hour(unit)).then_some(1);
    }
    if unit.len() > 5 || !unit.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let listed = UNITS.iter().any(|listed| {
        unit == *listed
            || matches!(*listed, "am" | "pm" | "gb" | "mb" | "kb") && unit.eq_ignore_ascii_case(listed)
    });
    let french = view.habits.french && (is_hour(unit) || unit == "m" || unit == "h" || unit == "H");
    let money = matches!(unit, "k" | "K" | "m" | "bn" | "tn") && after_currency(view, at);
    (listed || french || money || matches!(unit, "k" | "K") && digits > 1).then_some(digits)
}

/// Units of length that are squared or cubed.
const LENGTHS: [&str; 8] = ["mm", "cm", "dm", "km", "ft", "mi", "yd", "m"];

/// The end of the unit `start..end` with the `²` or `³` behind it: `km²`, `50m³`.
pub(crate) fn end_of_power(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    let unit = view.text[start..end].trim_start_matches(|c: char| c.is_ascii_digit());
    (view.rest(end).starts_with(['²', '³']) && LENGTHS.contains(&unit)).then_some(end + '²'.len_utf8())
}

/// `h25`: the minutes of a French time.
fn is_hour(text: &str) -> bool {
    matches!(text.as_bytes(), [b'h' | b'H', a, b] if a.is_ascii_digit() && b.is_ascii_digit())
}

fn after_currency(view: &View<'_>, at: usize) -> bool {
    view.text[view.start..at].ends_with(['$', '£', '€', '¥'])
}

fn is_short(view: &View<'_>, start: usize, end: usize) -> bool {
    end - start <= 2 && view.bytes()[start..end].iter().all(u8::is_ascii_digit)
}
