//! What kind of quantity a number is, by what stands beside it.

use std::ops::Range;

use super::age::{decade, is_age, is_age_of};
use super::fraction::fraction;
use super::hedge::hedge;
use super::label::{ends_days, is_list_number, is_year, names};
use super::number::{Number, number};
use super::{Kind, is, is_currency, noun, word};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// The quantity that begins at `at`: its kind, its number, its unit.
pub(super) fn read(reading: &Reading<'_>, at: usize) -> Option<(Kind, Number, Option<Range<usize>>)> {
    if let Some(part) = fraction(reading, at) {
        return Some((Kind::Fraction, part, None));
    }
    let mut number = number(reading, at)?;
    if is_list_number(reading, &number) {
        return None;
    }
    let first = &reading.words[at];
    let before = at.checked_sub(1).filter(|before| reading.words[*before].sentence == first.sentence);
    let next = Some(number.words.end)
        .filter(|next| reading.words.get(*next).is_some_and(|word| word.sentence == first.sentence));
    let one = next.map(|next| next..next + 1);
    if !number.compound.is_empty() {
        return compound(reading, number);
    }
    let suffix = std::mem::take(&mut number.suffix);
    // "1,5 million d’euros"
    let linked = next.filter(|&next| matches!(reading.words[next].folded.as_ref(), "d'" | "d’" | "de"));
    if let Some(linked) = linked.filter(|&linked| is(reading, Some(linked + 1), Class::Money)) {
        return Some((Kind::Money, number, Some(linked + 1..linked + 2)));
    }
    if is_currency(reading, before) || is(reading, next, Class::Money) || is_currency(reading, next) {
        let noun = if is_currency(reading, before) { before.map(|before| before..before + 1) } else { one };
        return Some((Kind::Money, number, noun));
    }
    if suffix == "×m" && !is(reading, next, Class::People) {
        (number.low, number.high) = (number.low / 1e6, number.high / 1e6);
        return Some((Kind::Measure, number, None));
    }
    match suffix.as_str() {
        "" | "×m" | "×bn" | "×k" | "×mn" | "×mln" | "×trn" => {}
        "%" => return Some((Kind::Percent, number, None)),
        "s" => return decade(reading, number, before),
        suffix if suffix.starts_with(':') => {
            return Some((Kind::Time, number, one.filter(|_| is(reading, next, Class::Clock))));
        }
        suffix if reading.lists.is(Class::Unit, suffix) => return Some((Kind::Measure, number, None)),
        suffix if reading.lists.is(Class::Clock, suffix) => return Some((Kind::Time, number, None)),
        _ => return None,
    }
    if is(reading, next, Class::Percent) {
        return Some((Kind::Percent, number, one));
    }
    if is(reading, next, Class::Clock) {
        (number.low, number.high) = (number.low.trunc(), number.high.trunc());
        return Some((Kind::Time, number, one));
    }
    let month = |at: Option<usize>| {
        is(reading, at, Class::Month) && word(reading, at).is_some_and(|word| word.capital)
    };
    if month(before) || month(next) || is(reading, before, Class::Label) || ends_days(reading, &number) {
        return None;
    }
    if is(reading, before, Class::AgeBefore) || is_age(reading, &number, before, number.words.end) {
        return Some((Kind::Age, number, None));
    }
    if is(reading, next, Class::UnitBefore) && is(reading, next.map(|next| next + 1), Class::Unit) {
        let noun = next.map(|next| next..next + 2);
        return Some((Kind::Measure, number, noun));
    }
    if is(reading, next, Class::Unit) {
        return Some((Kind::Measure, number, one));
    }
    if is(reading, next, Class::Duration) {
        let old = word(reading, next.map(|next| next + 1))
            .is_some_and(|word| matches!(word.folded.as_ref(), "old" | "alt"));
        // "Odile Marchet, 71 ans,"
        let years = word(reading, next).is_some_and(|word| word.folded == "ans");
        let old = old || years && is_age(reading, &number, before, number.words.end + 1);
        return Some((if old { Kind::Age } else { Kind::Duration }, number, one));
    }
    if is_year(reading, &number, before, next) {
        return None;
    }
    let behind = hedge(reading, &number.words);
    let end = behind.words.iter().map(|words| words.end).filter(|end| *end > number.words.end).max();
    let noun = noun::counted(reading, end.unwrap_or(number.words.end));
    if noun.is_none() && names(reading, &number, before) {
        return None;
    }
    if noun.is_none() && is_age_of(reading, &number) {
        return Some((Kind::Age, number, None));
    }
    Some((Kind::Count, number, noun))
}

/// `20-year-old`, `24-hour`, `12-member`.
fn compound(reading: &Reading<'_>, number: Number) -> Option<(Kind, Number, Option<Range<usize>>)> {
    let first = number.compound.split('-').next().unwrap_or_default();
    let kind = if reading.lists.is(Class::YearOld, &number.compound)
        || reading.lists.is(Class::YearOld, first) && number.compound.contains("old")
    {
        Kind::Age
    } else if reading.lists.is(Class::Duration, first) {
        Kind::Duration
    } else if reading.lists.is(Class::Unit, first) {
        Kind::Measure
    } else {
        return None;
    };
    Some((kind, number, None))
}
