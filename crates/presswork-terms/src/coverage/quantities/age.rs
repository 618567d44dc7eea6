//! How old somebody is: `Mara Tolin, 47,`, `in their 20s`, `a boy of fourteen`.

use std::ops::Range;

use super::number::Number;
use super::{Kind, is, word};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// `a boy of fourteen`.
pub(super) fn is_age_of(reading: &Reading<'_>, number: &Number) -> bool {
    let back = |n: usize| number.words.start.checked_sub(n);
    let of = word(reading, back(1)).is_some_and(|of| matches!(of.folded.as_ref(), "of" | "von"));
    let one = word(reading, back(2)).is_some_and(|who| {
        let person =
            reading.lists.is(Class::People, &who.folded) || reading.lists.is(Class::Role, &who.folded);
        person
            && matches!(
                who.folded.as_ref(),
                "boy" | "girl" | "man" | "woman" | "child" | "junge" | "mädchen" | "mann" | "frau" | "kind"
            )
    });
    of && one && number.exact && (1.0..=110.0).contains(&number.low)
}

/// `in their 20s`; other decades are no quantities.
pub(super) fn decade(
    reading: &Reading<'_>,
    number: Number,
    before: Option<usize>,
) -> Option<(Kind, Number, Option<Range<usize>>)> {
    let theirs = word(reading, before).is_some_and(|word| {
        matches!(word.folded.as_ref(), "their" | "his" | "her" | "," | "and" | "mid" | "late" | "early")
    });
    let low = number.low;
    let age = theirs && (20.0..=90.0).contains(&low);
    age.then_some((Kind::Age, Number { high: number.high + 9.0, exact: false, ..number }, None))
}

/// `Mara Tolin, 47,`; `end` is behind the number and its unit.
pub(super) fn is_age(reading: &Reading<'_>, number: &Number, before: Option<usize>, end: usize) -> bool {
    let name = before.and_then(|before| before.checked_sub(1));
    let closed = word(reading, Some(end)).is_none_or(|word| word.is_mark(",") || word.is_mark("."));
    number.plain
        && (1.0..=110.0).contains(&number.low)
        && word(reading, before).is_some_and(|word| word.is_mark(","))
        && word(reading, name).is_some_and(|word| word.capital && word.is_word())
        && closed
        && !is(reading, name, Class::Month)
        && !is(reading, name, Class::Weekday)
}
