//! Who gives a number by a verb that is none of speech: `the council puts the dead at 17`, `the town counts 52`.

use std::ops::Range;

use super::clause::{Clause, subject_of};
use super::{How, phrase};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Words from such a verb to its number, at most.
const REACH: usize = 14;

/// The clause that gives the number in the words `of`, which stand in no quotation.
pub(super) fn stating(reading: &Reading<'_>, of: &Range<usize>) -> Option<Clause> {
    let sentence = reading.sentences.get(reading.words.get(of.start)?.sentence as usize)?;
    let floor = sentence.start;
    let before = of.start.checked_sub(1).filter(|before| *before >= floor)?;
    let is = |at: usize, class: Class| {
        let word = &reading.words[at];
        word.quotation.is_none() && !word.capital && reading.lists.is(class, &word.folded)
    };
    if is(before, Class::Counting) {
        return clause(reading, before, floor, of);
    }
    let of_it = before > floor && matches!(reading.words[before].folded.as_ref(), "von" | "de");
    if of_it {
        // "spricht weiterhin von 17"
        let speaks =
            (floor.max(before.saturating_sub(4))..before).rev().find(|&at| is(at, Class::SpeakingOf));
        return speaks.and_then(|at| clause(reading, at, floor, of));
    }
    if !is(before, Class::StatingAs) {
        return None;
    }
    let from = floor.max(before.saturating_sub(REACH));
    let parts = |at: &usize| {
        !matches!(reading.words[*at].folded.as_ref(), ";" | ":" | ",")
            && reading.words[*at].quotation.is_none()
    };
    let verb = (from..before).rev().take_while(parts).find(|&at| is(at, Class::Stating))?;
    clause(reading, verb, floor, of)
}

/// The clause of a verb with whoever stands before it, or, where the language puts them so, behind it.
fn clause(reading: &Reading<'_>, verb: usize, floor: usize, of: &Range<usize>) -> Option<Clause> {
    if phrase::is_negated(reading, verb) || phrase::is_passive(reading, verb, floor) {
        return None;
    }
    let second = reading.lists.code == "de" && verb > floor && reading.words[verb - 1].is_mark(",");
    let subject = if second { None } else { subject_of(reading, verb, floor, of.start) };
    let subject = subject.or_else(|| {
        (reading.lists.code == "de").then(|| phrase::subject_after(reading, verb, of.start)).flatten()
    })?;
    Some(Clause { verb: verb..verb + 1, subject: Some(subject), how: How::Before })
}
