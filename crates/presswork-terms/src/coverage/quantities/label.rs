//! Numbers that count nothing: a year, a day of a month, an item's number, part of a name.

use presswork_corpus::TokenKind;

use super::hedge::hedge;
use super::number::Number;
use super::{is, noun, word};
use crate::coverage::language::Class;
use crate::coverage::reading::{Reading, Word};

/// `1.`, `2)` at the beginning of a block: the number of its item.
pub(super) fn is_list_number(reading: &Reading<'_>, number: &Number) -> bool {
    let (start, end) = (number.words.start, number.words.end);
    let block = |at: usize| {
        reading.words.get(at).map(|word| reading.blocks.get(word.sentence as usize).copied().flatten())
    };
    let begins = start.checked_sub(1).is_none_or(|before| block(before) != block(start));
    let mark = |word: &Word<'_>| word.glued && (word.is_mark(".") || word.is_mark(")"));
    let marked = reading.words.get(end).is_some_and(mark) || reading.words[start].folded.ends_with('.');
    begins && number.plain && number.low < 1000.0 && marked && block(start).flatten().is_some()
}

/// `October 8 to 9`: the second day of two.
pub(super) fn ends_days(reading: &Reading<'_>, number: &Number) -> bool {
    let back = |n: usize| number.words.start.checked_sub(n);
    let link = word(reading, back(1)).is_some_and(|link| {
        matches!(link.folded.as_ref(), "to" | "and" | "or" | "-" | "–" | "bis" | "und" | "auf" | "au" | "et")
    });
    let day = word(reading, back(2)).is_some_and(|word| word.kind == TokenKind::Number);
    link && day && is(reading, back(3), Class::Month) && number.plain && number.low <= 31.0
}

/// `2016`: four digits without a separator that nothing says is counted.
pub(super) fn is_year(
    reading: &Reading<'_>,
    number: &Number,
    before: Option<usize>,
    next: Option<usize>,
) -> bool {
    if !number.plain || !(1000.0..=2100.0).contains(&number.low) || is(reading, next, Class::People) {
        return false;
    }
    let free = word(reading, before).is_none_or(|word| {
        !word.is_word()
            || [Class::Preposition, Class::Conjunction, Class::Determiner]
                .iter()
                .any(|class| reading.lists.is(*class, &word.folded))
    });
    let hedged = !hedge(reading, &number.words).words.is_empty();
    !hedged && (free || noun::counted(reading, number.words.end).is_none())
}

/// A number behind a name is part of it: `Arena 21`.
pub(super) fn names(reading: &Reading<'_>, number: &Number, before: Option<usize>) -> bool {
    number.plain
        && word(reading, before).is_some_and(|word| word.capital && word.is_word() && !word.possessive)
        && before.is_some_and(|before| !reading.begins(before))
}
