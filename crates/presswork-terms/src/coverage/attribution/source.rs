//! Source phrases: `according to the ministry`, `nach eigenen Angaben`, `figures compiled by the council`.

use std::ops::Range;

use super::clause::Clause;
use super::{How, phrase};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// A source phrase with its source among `room`: the first, or the last.
pub(super) fn source_in(reading: &Reading<'_>, room: Range<usize>, first: bool) -> Option<Clause> {
    let opens = |at: usize| {
        reading.lists.phrases(Class::Source).iter().find(|phrase| starts_with(reading, at, room.end, phrase))
    };
    let found = |at: usize| opens(at).map(|phrase| at..at + phrase.len());
    let free = |at: &usize| reading.words[*at].quotation.is_none();
    let verb = match first {
        true => room.clone().filter(free).find_map(found),
        false => room.clone().rev().filter(free).find_map(found),
    };
    let own = reading.lists.phrases(Class::OwnSource);
    let own = room.clone().find_map(|at| {
        let phrase = own.iter().find(|phrase| starts_with(reading, at, room.end, phrase))?;
        Some(at..at + phrase.len())
    });
    if let Some(verb) = own.filter(|own| !first && reading.words[own.start].quotation.is_none()) {
        // "Der Rat will das nach eigenen Angaben prüfen"
        let subject = phrase::noun_phrase_from(reading, room.start, verb.start)?;
        return Some(Clause { verb, subject: Some(subject), how: How::Source });
    }
    if let Some(verb) = verb {
        let subject = phrase::noun_phrase_from(reading, verb.end, room.end);
        let subject = subject.map(|subject| maker(reading, &subject, room.end).unwrap_or(subject));
        return Some(Clause { verb, subject, how: How::Source });
    }
    let behind = room.clone().find(|&at| reading.lists.is(Class::SourceAfter, &reading.words[at].folded))?;
    let subject = phrase::noun_phrase_until(reading, behind, room.start);
    Some(Clause { verb: behind..behind + 1, subject, how: How::Source })
}

/// Who made what a phrase names: `figures compiled by the council`.
fn maker(reading: &Reading<'_>, phrase: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let last = phrase.end.checked_sub(1)?;
    let by = reading.words.get(phrase.end)?;
    let made = phrase.len() > 1 && reading.lists.is(Class::Compiled, &reading.words[last].folded);
    if made && matches!(by.folded.as_ref(), "by") {
        phrase::noun_phrase_from(reading, phrase.end + 1, end)
    } else {
        None
    }
}

pub(super) fn starts_with(reading: &Reading<'_>, at: usize, end: usize, phrase: &[&str]) -> bool {
    at + phrase.len() <= end
        && phrase.iter().zip(&reading.words[at..]).all(|(part, word)| word.is_word() && *part == word.folded)
}
