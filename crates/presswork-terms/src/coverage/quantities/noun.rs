//! What a number counts: the noun behind it, or, where it stands alone, the one that was counted before.

use std::ops::Range;

use super::number::number;
use crate::coverage::language::Class;
use crate::coverage::reading::{Reading, Word};

/// Words from a number to the noun that it counts, at most.
const REACH: usize = 6;

/// Words back to the noun that a number by itself may count.
const BACK: usize = 25;

/// The noun phrase that a number ending at `from` counts, its head last.
pub(super) fn counted(reading: &Reading<'_>, from: usize) -> Option<Range<usize>> {
    let lists = reading.lists;
    let mut at = from;
    let is =
        |at: usize, class: Class| reading.words.get(at).is_some_and(|word| lists.is(class, &word.folded));
    let of = |at: usize| {
        reading.words.get(at).is_some_and(|word| matches!(word.folded.as_ref(), "of" | "von" | "de" | "der"))
    };
    let same = |at: usize| {
        reading.words.get(at).is_some_and(|word| {
            reading.words.get(from.saturating_sub(1)).is_some_and(|first| first.sentence == word.sentence)
        })
    };
    if of(at) {
        at += 1;
        while is(at, Class::Determiner) && at < from + 3 {
            at += 1;
        }
        // "two of the dam's four turbines": whose they are, and of how many, is no part of the noun.
        if reading.words.get(at).is_some_and(|word| word.possessive) && same(at) {
            at += 1;
        }
        if same(at) && number(reading, at).is_some() {
            at += 1;
        }
    }
    // "12,000 “relocated citizens”": what is counted may stand between marks of its own.
    let opens = |at: usize| {
        reading.words.get(at).is_some_and(|word| !word.is_word() && word.quotation.is_some())
            && reading.words[at - 1].quotation.is_none()
    };
    if at > 0 && opens(at) && same(at) {
        at += 1;
    }
    let start = at;
    let first = reading.words.get(at).filter(|_| same(at))?;
    let mut last = None;
    while at < start + REACH {
        let Some(word) = reading.words.get(at) else { break };
        if word.sentence != first.sentence || word.quotation != first.quotation || ends(reading, at) {
            break;
        }
        // Another number begins something else: "dozens want dozens", "three aircraft brought 46 tonnes".
        if number(reading, at).is_some() && !reading.lists.is(Class::People, &word.folded) {
            break;
        }
        if is_head(reading, word) {
            last = Some(at);
            let next = reading.words.get(at + 1);
            let goes_on = next.is_some_and(|next| next.is_word() && lists.is(Class::People, &next.folded));
            if !goes_on || lists.code == "de" {
                break;
            }
        }
        at += 1;
    }
    last.map(|last| start..last + 1)
}

fn ends(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    let classes = [
        Class::Preposition,
        Class::Auxiliary,
        Class::Conjunction,
        Class::Relative,
        Class::Pronoun,
        Class::Pronouns,
        Class::Determiner,
    ];
    // "and", "or" end it; "ziehen an die": German has its adjectives before its noun, too.
    !word.is_word()
        || classes.iter().any(|class| reading.lists.is(*class, &word.folded))
        || reading.lists.is(Class::Speech, &word.folded) && !reading.lists.is(Class::People, &word.folded)
}

/// Whether the word looks like a noun that is counted: it counts people, or is a plural; in German, a noun at all.
fn is_head(reading: &Reading<'_>, word: &Word<'_>) -> bool {
    if reading.lists.is(Class::People, &word.folded) || reading.lists.is(Class::Plural, &word.folded) {
        return true;
    }
    let folded = word.folded.as_ref();
    match reading.lists.code {
        "de" => word.capital,
        _ => {
            folded.len() > 3
                && (folded.ends_with('s') || reading.lists.code == "fr" && folded.ends_with('x'))
                && !folded.ends_with("ss")
                && !folded.ends_with("ous")
                && !word.possessive
        }
    }
}

/// The noun for people that stands before a number by itself in its sentence, the last one that is no predicate (*were
/// killed*), or else the last.
pub(super) fn people_before(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let sentence = reading.sentences.get(reading.words.get(at)?.sentence as usize)?;
    let from = sentence.start.max(at.saturating_sub(BACK));
    let people = |at: &usize| {
        reading.lists.is(Class::People, &reading.words[*at].folded) && !reading.words[*at].possessive
    };
    let predicate = |at: &usize| {
        let before = at.checked_sub(1).map(|before| reading.words[before].folded.as_ref());
        before.is_some_and(|before| reading.lists.is(Class::Auxiliary, before) || before == "feared")
    };
    let noun = (from..at).rev().filter(people).find(|at| !predicate(at));
    noun.or_else(|| (from..at).rev().find(people))
}

/// Whether a number by itself is of people: *thousands who*, *hundreds have been killed*, *kills 41*.
pub(super) fn is_of_people(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let lists = reading.lists;
    let sentence = |at: usize| reading.words.get(at).map(|word| word.sentence);
    let here = sentence(words.start);
    let is = |at: usize, class: Class| sentence(at) == here && lists.is(class, &reading.words[at].folded);
    if words.start > 0 && is(words.start - 1, Class::Harm) {
        return true;
    }
    if sentence(words.end) == here
        && matches!(reading.words[words.end].folded.as_ref(), "who" | "whom" | "whose")
    {
        return true;
    }
    let mut at = words.end;
    while at < words.end + 4 && (is(at, Class::Auxiliary) || is(at, Class::Adverb)) {
        at += 1;
    }
    at > words.end && (is(at, Class::Harm) || is(at, Class::People))
}
