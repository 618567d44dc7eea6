//! The clause that says who speaks, behind a quotation or before it: its verb, and its subject where one is found.

use std::ops::Range;

use super::source::source_in;
use super::verb::is_verb;
use super::{How, name, phrase};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Words between a quotation and the verb behind it, at most.
const BEHIND: usize = 28;

/// Words before a quotation that its clause is looked for in, at most: so that a sentence without end costs no more.
pub(super) const AHEAD: usize = 80;

/// A clause, in words.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub verb: Range<usize>,
    pub subject: Option<Range<usize>>,
    pub how: How,
}

/// The words of the sentence behind `of`, up to the next quotation's words or the sentence's end.
fn room_behind(reading: &Reading<'_>, of: &Range<usize>) -> Range<usize> {
    let Some(last) = of.end.checked_sub(1).and_then(|last| reading.words.get(last)) else {
        return of.end..of.end;
    };
    let end = reading.sentences.get(last.sentence as usize).map_or(of.end, |sentence| sentence.end);
    of.end..end.max(of.end)
}

/// The words of the sentence before `of`.
pub(super) fn room_before(reading: &Reading<'_>, of: &Range<usize>) -> Range<usize> {
    let Some(first) = reading.words.get(of.start) else { return of.start..of.start };
    let start = reading.sentences.get(first.sentence as usize).map_or(of.start, |sentence| sentence.start);
    start.max(of.start.saturating_sub(AHEAD)).min(of.start)..of.start
}

/// The clause behind: `…,” said the mayor`, `…,” Mr. Feld said`, `…”, according to the ministry`.
pub(super) fn behind(reading: &Reading<'_>, of: &Range<usize>) -> Option<Clause> {
    let room = room_behind(reading, of);
    let from = room.clone().find(|&at| reading.words[at].is_word())?;
    if reading.words[of.end..from].iter().any(|word| matches!(word.folded.as_ref(), ";" | ":" | "(")) {
        return None;
    }
    let quoted = |at: &usize| reading.words[*at].quotation.is_some();
    let end = (from..room.end.min(from + BEHIND)).find(quoted).unwrap_or(room.end.min(from + BEHIND));
    if let Some(clause) = source_in(reading, from..end, true) {
        return Some(clause);
    }
    for at in from..end {
        if reading.words[at].is_mark(";") {
            return None;
        }
        if !is_verb(reading, at, at == from || near_start(reading, from, at)) {
            continue;
        }
        if let Some(pronoun) = (from..at).find(|&at| phrase::inverted(reading, at).is_some()) {
            // "a-t-il ajouté"
            let subject = Some(pronoun..pronoun + 1);
            return Some(Clause { verb: at..at + 1, subject, how: How::Behind });
        }
        if (from..at).all(|at| reading.lists.is(Class::Auxiliary, &reading.words[at].folded)) {
            let subject = phrase::subject_after(reading, at, end.max(room.end));
            return Some(Clause { verb: at..at + 1, subject, how: How::Behind });
        }
        if phrase::is_of_relative(reading, at, from) {
            continue;
        }
        let second = reading.lists.code == "de" && reading.words[at - 1].is_mark(",");
        let subject = if second { None } else { subject_of(reading, at, from, room.end) };
        let subject = match subject {
            // "…", on Monday said the mayor: some languages put the verb second, whatever comes first.
            None if reading.lists.code == "de" => phrase::subject_after(reading, at, room.end),
            subject => subject,
        };
        return subject.map(|subject| Clause { verb: at..at + 1, subject: Some(subject), how: How::Behind });
    }
    None
}

/// Whether only a short noun phrase stands between a quotation and the word: then a word that may be a noun is a verb.
fn near_start(reading: &Reading<'_>, from: usize, at: usize) -> bool {
    let pronoun =
        |word: &str| reading.lists.is(Class::Pronoun, word) || reading.lists.is(Class::Pronouns, word);
    // "the doctor went on"
    let office = at == from + 2
        && reading.lists.is(Class::Determiner, &reading.words[from].folded)
        && (name::is_role(reading, from + 1)
            || reading.lists.is(Class::Title, &reading.words[from + 1].folded));
    office || at == from + 1 && (reading.words[from].capital || pronoun(&reading.words[from].folded))
}

/// The clause before: `The mayor said: “…`, `the office said two groups “…`, `According to the ministry, “…`.
pub(super) fn before(reading: &Reading<'_>, of: &Range<usize>) -> Option<Clause> {
    let room = room_before(reading, of);
    let source = source_in(reading, room.clone(), false);
    for at in room.clone().rev() {
        let word = &reading.words[at];
        if word.quotation.is_some() {
            continue;
        }
        if source.as_ref().is_some_and(|source| source.verb.start >= at) {
            return source;
        }
        if word.is_mark(";") {
            return None;
        }
        if is_absolute(reading, at, of.start) {
            return None;
        }
        // "as its charter puts it, “…”"
        let beside =
            reading.words[at + 1..of.start].iter().all(|word| !word.is_word() || word.folded == "it");
        if reading.lists.is(Class::Participle, &word.folded) {
            return Some(participle(reading, at, room.start));
        }
        if is_verb(reading, at, beside) {
            let after =
                || phrase::subject_after(reading, at, of.start).filter(|_| inverts(reading, at, room.start));
            // "Wozu man Schlauch brauche, erzählt der Leiter": German puts the verb behind a clause, then who it is of.
            let second = reading.lists.code == "de"
                && at > room.start
                && reading.words[at - 1].is_mark(",")
                && !phrase::closes_apposition(reading, at - 1, room.start);
            let own = || subject_of(reading, at, room.start, of.start);
            let subject = if second { after().or_else(own) } else { own().or_else(after) };
            let subject = subject.or_else(|| phrase::antecedent(reading, at, room.start));
            return Some(Clause { verb: at..at + 1, subject, how: How::Before });
        }
    }
    None
}

/// Whether a comma and *with* stand at `at`, and an *-ing* before `end`: `…, with the press calling it “…”` is no longer what
/// the verb before it says.
fn is_absolute(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    reading.lists.code == "en"
        && reading.words[at].is_mark(",")
        && reading.words.get(at + 1).is_some_and(|with| with.folded == "with")
        && reading.words[at + 2..end.max(at + 2)]
            .iter()
            .any(|word| word.is_word() && word.folded.ends_with("ing"))
}

/// The subject of the verb at `at`, not before `floor`; of a passive, whom it is done by, where that stands before `end`.
pub(super) fn subject_of(reading: &Reading<'_>, at: usize, floor: usize, end: usize) -> Option<Range<usize>> {
    if !phrase::is_passive(reading, at, floor) {
        return phrase::subject_before(reading, at, floor);
    }
    let by = reading.words.get(at + 1).is_some_and(|by| matches!(by.folded.as_ref(), "by" | "von" | "par"));
    if by { phrase::noun_phrase_from(reading, at + 2, end) } else { None }
}

/// Whether a verb at `at` may stand before its subject: in German wherever it is second, elsewhere where it begins.
fn inverts(reading: &Reading<'_>, at: usize, floor: usize) -> bool {
    let begins = at == floor || !reading.words[at - 1].is_word();
    (reading.lists.code == "de" || begins) && !phrase::is_passive(reading, at, floor)
}

/// The clause of a participle: what it says, the subject of the verb before it says.
fn participle(reading: &Reading<'_>, at: usize, floor: usize) -> Clause {
    let verb = (floor..at)
        .rev()
        .find(|&verb| reading.words[verb].quotation.is_none() && is_verb(reading, verb, false));
    // "…, with the press calling it": who does so stands between.
    let with = (floor..at).rev().take_while(|&at| reading.words[at].is_word());
    let with = with.last().filter(|&with| {
        reading.words[with].folded == "with" && with > floor && reading.words[with - 1].is_mark(",")
    });
    let absolute = with.and_then(|with| phrase::noun_phrase_from(reading, with + 1, at));
    let subject = match verb {
        _ if absolute.is_some() => absolute,
        Some(verb) => phrase::subject_before(reading, verb, floor),
        None => phrase::first(reading, floor, at),
    };
    Clause { verb: at..at + 1, subject, how: How::Before }
}

/// Who is said to speak in a sentence, whatever it quotes: the first verb of speech that has a subject.
pub(super) fn speaker_of_sentence(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
) -> Option<(usize, Range<usize>)> {
    let verb = |at: &usize| is_verb(reading, *at, false);
    sentence.clone().filter(verb).find_map(|at| {
        let subject = subject_of(reading, at, sentence.start, sentence.end).or_else(|| {
            let begins = at == sentence.start || !reading.words[at - 1].is_word();
            begins.then(|| phrase::subject_after(reading, at, sentence.end)).flatten()
        });
        Some((at, subject?))
    })
}
