//! What a number counts: the noun behind it, or, where it stands alone, the one that was counted before.

use std::ops::Range;

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
    if of(at) {
        at += 1;
        while is(at, Class::Determiner) && at < from + 3 {
            at += 1;
        }
    }
    let start = at;
    let first = reading.words.get(at.checked_sub(1)?)?;
    let mut last = None;
    while at < start + REACH {
        let Some(word) = reading.words.get(at) else { break };
        if word.sentence != first.sentence || word.quotation != first.quotation || ends(reading, at) {
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
    if reading.lists.is(Class::People, &word.folded) {
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

/// The noun for people that stands before a number by itself in its sentence, the last one.
pub(super) fn people_before(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let sentence = reading.sentences.get(reading.words.get(at)?.sentence as usize)?;
    let from = sentence.start.max(at.saturating_sub(BACK));
    (from..at).rev().find(|&at| reading.lists.is(Class::People, &reading.words[at].folded))
}
