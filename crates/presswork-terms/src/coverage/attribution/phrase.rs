//! Noun phrases: where the subject of a verb begins and ends.

use std::ops::Range;

use presswork_corpus::TokenKind;

use super::name::{head_end, is_name_word, is_role, name_in, names_it, particle};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Words of a noun phrase, at most.
pub(super) const LONGEST: usize = 14;

/// Words of an apposition between commas, at most.
pub(super) const APPOSITION: usize = 30;

pub(super) fn is(reading: &Reading<'_>, at: usize, class: Class) -> bool {
    reading.lists.is(class, &reading.words[at].folded)
}

pub(super) fn is_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    is(reading, at, Class::Pronoun) || is(reading, at, Class::Pronouns) || inverted(reading, at).is_some()
}

/// The pronoun that French inversion joins to its verb: *elle* of `dit-elle`, *il* of `a-t-il`.
pub(super) fn inverted<'a>(reading: &'a Reading<'_>, at: usize) -> Option<&'a str> {
    let word = reading.words.get(at).filter(|word| reading.lists.code == "fr" && word.glued)?;
    let pronoun = word.folded.strip_prefix("-t-").or_else(|| word.folded.strip_prefix('-'))?;
    let person = reading.lists.is(Class::Pronoun, pronoun) || reading.lists.is(Class::Pronouns, pronoun);
    person.then_some(pronoun)
}

/// Whether the verb at `verb` is negated: *did not say*, *sagte nicht*.
pub(super) fn is_negated(reading: &Reading<'_>, verb: usize) -> bool {
    let not = |at: usize| {
        reading.words.get(at).is_some_and(|word| {
            matches!(word.folded.as_ref(), "not" | "n't" | "never" | "nicht" | "nie" | "ne" | "n'")
                || word.folded.ends_with("n't")
        })
    };
    let before = (0..verb)
        .rev()
        .take_while(|&at| is(reading, at, Class::Auxiliary) || is_adverb(reading, at) || not(at));
    before.take(5).any(not) || not(verb + 1) && reading.lists.code == "de"
}

fn is_adverb(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    let english =
        reading.lists.code == "en" && !word.capital && word.folded.len() > 4 && word.folded.ends_with("ly");
    english || is(reading, at, Class::Adverb)
}

/// Whether no noun phrase goes over the word.
fn ends_phrase(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    if !word.is_word() {
        return !(word.glued && word.is_mark("&"));
    }
    word.quotation.is_some()
        || is(reading, at, Class::Auxiliary)
        || is(reading, at, Class::Relative)
        || is(reading, at, Class::Speech) && !word.capital
        || is(reading, at, Class::Participle) && !word.capital
        || is(reading, at, Class::Conjunction) && !joins_names(reading, at)
}

/// Whether a conjunction stands between two names: `Feld and Tolin`.
fn joins_names(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.words[at].folded.as_ref(), "and" | "und" | "et")
        && at > 0
        && is_name_word(reading, at - 1)
        && reading.words.get(at + 1).is_some_and(|_| is_name_word(reading, at + 1))
}

/// The subject of the verb at `verb`, where it stands before it and not before `floor`.
pub(super) fn subject_before(reading: &Reading<'_>, verb: usize, floor: usize) -> Option<Range<usize>> {
    let mut at = verb;
    while at > floor && (is(reading, at - 1, Class::Auxiliary) || is_adverb(reading, at - 1)) {
        at -= 1;
    }
    if at == floor {
        return None;
    }
    if !reading.words[at - 1].is_mark(",") {
        // "it was hard to say": what stands before an infinitive may be no one.
        let infinitive = (at..verb).any(|at| reading.words[at].folded == "to");
        let somebody = |phrase: &Range<usize>| {
            let word = &reading.words[phrase.start];
            let told = word.capital || is_pronoun(reading, phrase.start) || is_role(reading, phrase.start);
            phrase.len() > 1 || told || !infinitive
        };
        let phrase = noun_phrase_until(reading, at, floor).filter(somebody)?;
        // "A person who took part in the talks remembers": what stands behind *who* is its clause, and no subject.
        let who = phrase.start.checked_sub(1).filter(|&who| who > floor && is(reading, who, Class::Relative));
        let who = who.filter(|_| reading.lists.code == "en" && !is_pronoun(reading, phrase.start));
        return who.map_or(Some(phrase), |who| noun_phrase_until(reading, who, floor));
    }
    let close = at - 1;
    let open = (floor.max(close.saturating_sub(APPOSITION))..close)
        .rev()
        .take_while(|&at| {
            !matches!(reading.words[at].folded.as_ref(), ";" | ":") && reading.words[at].quotation.is_none()
        })
        .find(|&at| reading.words[at].is_mark(","));
    match open {
        Some(open) if open > floor => {
            let phrase = noun_phrase_until(reading, open, floor)?;
            let name = (open + 1..close).all(|at| is_name_word(reading, at) || particle(reading, at));
            // "The coordinator in Velmara, Marit Feld, said": a place names nobody.
            let named = has_own_name(reading, &phrase);
            Some(if name && !named { phrase.start..close } else { phrase })
        }
        Some(_) => None,
        None => noun_phrase_until(reading, close, floor),
    }
}

/// Whether the comma at `close` ends a name in apposition: `der Leiter, Jonas Feld, nannte`.
pub(super) fn closes_apposition(reading: &Reading<'_>, close: usize, floor: usize) -> bool {
    let part = |at: &usize| is_name_word(reading, *at) || particle(reading, *at);
    let words = (floor..close).rev().take_while(part).count();
    let open = (close - words).checked_sub(1).filter(|&open| open >= floor);
    words > 1 && open.is_some_and(|open| reading.words[open].is_mark(","))
}

/// Whether the verb at `verb` is a passive: a form of *be* before it, and no progressive.
pub(super) fn is_passive(reading: &Reading<'_>, verb: usize, floor: usize) -> bool {
    let be = [
        "is", "are", "was", "were", "be", "been", "being", "wurde", "wurden", "wird", "werden", "worden",
        "été",
    ];
    let mut before = (floor..verb).rev().skip_while(|&at| is_adverb(reading, at));
    !reading.words[verb].folded.ends_with("ing")
        && before.next().is_some_and(|at| be.contains(&reading.words[at].folded.as_ref()))
}

/// Whether the verb at `verb` is a relative clause's: `who asked`.
pub(super) fn is_of_relative(reading: &Reading<'_>, verb: usize, floor: usize) -> bool {
    let between = |at: &usize| is_adverb(reading, *at) || is(reading, *at, Class::Auxiliary);
    let before = (floor..verb).rev().find(|at| !between(at));
    before.is_some_and(|at| is(reading, at, Class::Relative))
}

/// Words from *who* to the last verb of its clause, at most.
const RELATIVE: usize = 10;

/// Of whom a relative clause tells whose verb stands at `verb`: *who* is of people, so that it is the nearest person before it
/// (`soldiers loading goods from houses, who smiled and greeted them`). English alone tells people from things here.
pub(super) fn antecedent(reading: &Reading<'_>, verb: usize, floor: usize) -> Option<Range<usize>> {
    if reading.lists.code != "en" {
        return None;
    }
    let from = floor.max(verb.saturating_sub(RELATIVE));
    let parts = |at: &usize| {
        let word = &reading.words[*at];
        word.quotation.is_none() && !matches!(word.folded.as_ref(), "," | ";" | ":" | "(" | ")")
    };
    let who = (from..verb).rev().take_while(parts).find(|&at| reading.words[at].folded == "who")?;
    let person = |at: &usize| {
        let word = &reading.words[*at];
        word.quotation.is_none()
            && (is_name_word(reading, *at) || is_role(reading, *at) || is(reading, *at, Class::People))
    };
    let last = (floor.max(who.saturating_sub(APPOSITION))..who).rev().find(person)?;
    let name =
        (floor..last + 1).rev().take_while(|&at| is_name_word(reading, at) || particle(reading, at)).count();
    let start = if name > 0 { last + 1 - name } else { last };
    Some(start..last + 1)
}

/// What of a phrase stands behind its last preposition.
pub(super) fn behind_last_preposition(reading: &Reading<'_>, phrase: &Range<usize>) -> Range<usize> {
    let last = phrase.clone().rev().find(|&at| is(reading, at, Class::Preposition) && !particle(reading, at));
    last.map_or(phrase.clone(), |last| last + 1..phrase.end)
}

/// The noun phrase that ends before `end`, from `floor` on.
pub(super) fn noun_phrase_until(reading: &Reading<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if is_pronoun(reading, last) && reading.words[last].quotation.is_none() {
        return Some(last..end);
    }
    let mut start = end;
    while start > floor
        && end - start < LONGEST
        && !ends_phrase(reading, start - 1)
        && !is_pronoun(reading, start - 1)
    {
        start -= 1;
    }
    while start < end && (is_adverb(reading, start) || !reading.words[start].is_word()) {
        start += 1;
    }
    // "Early this week several of his friends": the last determiner that no preposition stands before.
    // German genitives begin with a determiner too.
    let restart = (start + 1..end).rev().filter(|_| reading.lists.code != "de").find(|&at| {
        (is(reading, at, Class::Determiner) || is(reading, at, Class::Indefinite))
            && reading.words[at].kind != TokenKind::Number
            && !is(reading, at - 1, Class::Preposition)
            && !is(reading, at - 1, Class::Determiner)
            && !is(reading, at - 1, Class::Indefinite)
    });
    if let Some(restart) = restart {
        start = restart;
    }
    if start < end && is(reading, start, Class::Preposition) {
        start = behind_preposition(reading, start, end)?;
    }
    if !(start..end).any(|at| reading.words[at].kind != TokenKind::Number && reading.words[at].is_word()) {
        return None;
    }
    let phrase = start..end;
    if !has_noun(reading, &phrase) {
        return None;
    }
    // "Another resident named Yasser, an employee of the council says": an apposition without its second comma.
    let apposition =
        matches!(reading.words[start].folded.as_ref(), "a" | "an" | "ein" | "eine" | "un" | "une");
    if apposition && start > floor + 1 && reading.words[start - 1].is_mark(",") {
        let before = noun_phrase_until_name(reading, start - 1, floor);
        return before.or(Some(phrase));
    }
    (!is_phrase_of_time(reading, &phrase)).then_some(phrase)
}

/// As [`noun_phrase_until`], where it holds a name.
fn noun_phrase_until_name(reading: &Reading<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let mut start = end;
    while start > floor && end - start < LONGEST && !ends_phrase(reading, start - 1) {
        start -= 1;
    }
    let phrase = start..end;
    name_in(reading, &phrase).is_some().then_some(phrase)
}

/// Where the noun phrase begins that stands behind the one that a preposition at `start` opens.
fn behind_preposition(reading: &Reading<'_>, start: usize, end: usize) -> Option<usize> {
    let inner = (start + 1..end).rev().find(|&at| {
        is(reading, at, Class::Determiner) && at > start + 1
            || reading.words[at].capital && !reading.words[at - 1].capital
    });
    inner
        .filter(|&at| at > start + 1 && !is(reading, at - 1, Class::Preposition))
        .or_else(|| (end > start + 2).then(|| end - 1))
}

/// Whether a phrase has a name that is not behind a preposition: the mayor of Brenndorf has another one.
fn has_own_name(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let before = head_end(reading, phrase);
    name_in(reading, phrase).is_some_and(|name| name.start < before && names_it(reading, phrase, &name))
}

/// Whether a phrase may be somebody: German prints every noun with a capital, so that a phrase without one is verbs and
/// adverbs (`habe wissen wollen`), but for what stands for a noun (`mehrere`, `alle`).
fn has_noun(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let noun = |at: usize| {
        reading.words[at].capital || is(reading, at, Class::Indefinite) || is(reading, at, Class::Determiner)
    };
    reading.lists.code != "de" || phrase.clone().any(noun)
}

fn is_phrase_of_time(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let time = |at: usize| {
        is(reading, at, Class::Weekday)
            || is(reading, at, Class::Month) && reading.words[at].capital
            || reading.words[at].kind == TokenKind::Number
            || is(reading, at, Class::Determiner)
    };
    phrase.clone().all(time)
}

/// The subject of the verb at `verb` where it stands behind it and before `end`.
pub(super) fn subject_after(reading: &Reading<'_>, verb: usize, end: usize) -> Option<Range<usize>> {
    noun_phrase_from(reading, verb + 1, end)
}

/// The noun phrase that begins at `from`.
pub(super) fn noun_phrase_from(reading: &Reading<'_>, from: usize, end: usize) -> Option<Range<usize>> {
    let end = end.min(reading.words.len());
    if from >= end || reading.words[from].quotation.is_some() {
        return None;
    }
    if is_pronoun(reading, from) && !(reading.lists.code == "de" && is(reading, from, Class::Determiner)) {
        return Some(from..from + 1);
    }
    if is(reading, from, Class::Preposition) || is_adverb(reading, from) || ends_phrase(reading, from) {
        return None;
    }
    let mut at = from;
    while at < end && at - from < LONGEST && !ends_phrase(reading, at) && !is_pronoun(reading, at) {
        let word = &reading.words[at];
        let linked =
            matches!(word.folded.as_ref(), "of" | "for" | "von" | "vom" | "für" | "de" | "du" | "des");
        if at > from
            && !linked
            && (is(reading, at, Class::Preposition) && !particle(reading, at) || is_adverb(reading, at))
        {
            break;
        }
        if is(reading, at, Class::Weekday) {
            break;
        }
        // In German only what is linked follows the noun.
        let linked = linked || is(reading, at, Class::Determiner);
        if reading.lists.code == "de"
            && at > from
            && reading.words[at - 1].capital
            && !is(reading, at - 1, Class::Determiner)
            && !is(reading, at - 1, Class::Indefinite)
            && !word.capital
            && !linked
        {
            break;
        }
        at += 1;
    }
    while at > from && reading.words[at - 1].is_word() && is(reading, at - 1, Class::Preposition) {
        at -= 1;
    }
    let phrase = from..at;
    if phrase.is_empty() || is_phrase_of_time(reading, &phrase) || !has_noun(reading, &phrase) {
        return None;
    }
    // "said a spokeswoman, Mara Tolin": the name in apposition.
    if !has_own_name(reading, &phrase) && at + 1 < end && reading.words[at].is_mark(",") {
        let close = (at + 1..end.min(at + 7)).find(|&close| !reading.words[close].is_word()).unwrap_or(end);
        let names = (at + 1..close).filter(|&at| reading.words[at].capital).count();
        let all = (at + 1..close).all(|at| is_name_word(reading, at) || particle(reading, at));
        if all && names >= 2 {
            return Some(from..close);
        }
    }
    Some(phrase)
}

/// The first noun phrase of a clause: its subject, where nothing stands before it but a phrase with its comma.
pub(super) fn first(reading: &Reading<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut from = start;
    while from < end && (!reading.words[from].is_word() || is_adverb(reading, from)) {
        from += 1;
    }
    if from >= end {
        return None;
    }
    if is(reading, from, Class::Preposition) || is(reading, from, Class::Conjunction) {
        let comma = (from..end).find(|&at| reading.words[at].is_mark(","))?;
        from = comma + 1;
    }
    let phrase = (from < end).then(|| noun_phrase_from(reading, from, end)).flatten()?;
    if phrase.len() == 1 && is_pronoun(reading, phrase.start) {
        return Some(phrase);
    }
    // No list knows all verbs: the phrase ends with the name that it begins with, or with who it is.
    let part =
        |at: &usize| is_name_word(reading, *at) || is(reading, *at, Class::Title) || particle(reading, *at);
    let named = phrase.clone().take_while(part).count();
    if named > 0 {
        return Some(phrase.start..phrase.start + named);
    }
    let role = phrase.clone().find(|&at| is_role(reading, at) || is(reading, at, Class::Title))?;
    // "The pilot Jonas Feld watched the quay."
    let name = (role + 1..phrase.end).take_while(|at| part(at)).count();
    Some(phrase.start..role + 1 + name)
}
