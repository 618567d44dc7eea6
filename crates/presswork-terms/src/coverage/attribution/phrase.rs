//! Noun phrases: where the subject of a verb begins and ends, and whether it names somebody.

use std::ops::Range;

use presswork_corpus::TokenKind;

use super::person::Persons;
use super::{Speaker, starts_with};
use crate::coverage::language::Class;
use crate::coverage::reading::{Reading, Word};

/// Words of a noun phrase, at most.
const LONGEST: usize = 14;

/// Words of an apposition between commas, at most.
const APPOSITION: usize = 30;

/// Words that a name holds without a capital.
const PARTICLES: [&str; 22] = [
    "al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der", "den", "de", "del", "della", "di", "da",
    "dos", "du", "la", "le", "ter", "ten", "zu",
];

fn is(reading: &Reading<'_>, at: usize, class: Class) -> bool {
    reading.lists.is(class, &reading.words[at].folded)
}

fn is_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    is(reading, at, Class::Pronoun) || is(reading, at, Class::Pronouns)
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
        return noun_phrase_until(reading, at, floor);
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
            Some(if name && name_in(reading, &phrase).is_none() { phrase.start..close } else { phrase })
        }
        Some(_) => None,
        None => noun_phrase_until(reading, close, floor),
    }
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
    if phrase.is_empty() || is_phrase_of_time(reading, &phrase) {
        return None;
    }
    // "said a spokeswoman, Mara Tolin": the name in apposition.
    if name_in(reading, &phrase).is_none() && at + 1 < end && reading.words[at].is_mark(",") {
        let close = (at + 1..end.min(at + 7)).find(|&close| !reading.words[close].is_word()).unwrap_or(end);
        let names = (at + 1..close).filter(|&at| reading.words[at].capital).count();
        let all = (at + 1..close).all(|at| is_name_word(reading, at) || particle(reading, at));
        if all && names >= 2 {
            return Some(from..close);
        }
    }
    Some(phrase)
}

fn particle(reading: &Reading<'_>, at: usize) -> bool {
    PARTICLES.contains(&reading.words[at].folded.as_ref())
        && reading.words.get(at + 1).is_some_and(|next| next.capital && next.is_word())
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
    let role = phrase.clone().find(|&at| is(reading, at, Class::Role) || is(reading, at, Class::Title))?;
    Some(phrase.start..role + 1)
}

/// Whether the word's capital says that it is part of a name.
pub(super) fn is_name_word(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    if !word.capital || !word.is_word() {
        return false;
    }
    let lists = reading.lists;
    let closed = [
        Class::Determiner,
        Class::Indefinite,
        Class::Pronoun,
        Class::Pronouns,
        Class::Preposition,
        Class::Conjunction,
        Class::Adverb,
        Class::Auxiliary,
        Class::Weekday,
        Class::Month,
        Class::Source,
        Class::Participle,
        Class::NounLike,
    ];
    let closed = closed.iter().any(|class| lists.is(*class, &word.folded));
    if closed && reading.begins(at) || lists.is(Class::Weekday, &word.folded) {
        return false;
    }
    if reading.begins(at) {
        return !reading.is_lower(&word.folded) && !lists.is(Class::Role, &word.folded);
    }
    if lists.code == "de" {
        return is_german_name(reading, at);
    }
    !is_adjective(reading, at)
}

/// German nouns are capitalised too. A name follows another noun without an article between (`die Sprecherin Mara Tolin`,
/// `Jonas Feld`), or stands with no determiner and is neither a role nor a plural that a small word would be.
fn is_german_name(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    let lists = reading.lists;
    if lists.is(Class::Role, &word.folded) && !lists.is(Class::Title, &word.folded) {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &reading.words[before]);
    let after = reading.words.get(at + 1);
    let capital = |word: Option<&Word<'_>>| word.is_some_and(|word| word.capital && word.is_word());
    let determined = before.is_some_and(|before| {
        lists.is(Class::Determiner, &before.folded)
            || lists.is(Class::Indefinite, &before.folded)
            || before.is_word()
                && !before.capital
                && !lists.is(Class::Speech, &before.folded)
                && !lists.is(Class::NounLike, &before.folded)
                && !lists.is(Class::Source, &before.folded)
    });
    if determined { capital(after) && lists.is(Class::Title, &word.folded) } else { true }
}

/// `Syrian`, `British` before a small noun say where somebody comes from and name nobody; behind a title or a name, or
/// before a verb, they are a name.
fn is_adjective(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    let ends = ["ian", "ish", "ese", "can", "ean", "ern", "ous", "ench", "utch", "eek"];
    if word.possessive || !ends.iter().any(|end| word.folded.ends_with(end)) {
        return false;
    }
    let lists = reading.lists;
    let titled =
        at > 0 && (reading.words[at - 1].capital || lists.is(Class::Title, &reading.words[at - 1].folded));
    let noun = |after: &Word<'_>| {
        after.is_word()
            && !after.capital
            && ![
                Class::Speech,
                Class::Auxiliary,
                Class::Preposition,
                Class::Conjunction,
                Class::Adverb,
                Class::NounLike,
            ]
            .iter()
            .any(|class| lists.is(*class, &after.folded))
    };
    !titled && reading.words.get(at + 1).is_some_and(noun)
}

/// The last name in a phrase: capitals in a row, with the particles between them.
pub(super) fn name_in(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let mut end = phrase.end;
    while end > phrase.start && !is_name_word(reading, end - 1) {
        end -= 1;
    }
    let mut start = end;
    while start > phrase.start
        && (is_name_word(reading, start - 1) || start < end && particle(reading, start - 1))
    {
        if reading.words[start - 1].possessive && start < end {
            break;
        }
        start -= 1;
    }
    // Titles alone name nobody.
    let proper = (start..end).any(|at| !is(reading, at, Class::Title));
    (start < end && proper).then_some(start..end)
}

/// The speaker that a phrase is.
pub(super) fn speaker(reading: &Reading<'_>, phrase: &Range<usize>, persons: &Persons) -> Option<Speaker> {
    let span = reading.span(phrase)?;
    let pronoun = phrase.len() == 1 && is_pronoun(reading, phrase.start);
    let mut speaker =
        Speaker { text: text(reading, phrase), span, name: String::new(), named: false, pronoun };
    if pronoun {
        let one = is(reading, phrase.start, Class::Pronoun)
            || reading.lists.code == "de" && reading.words[phrase.start].folded == "sie";
        if let Some(person) = persons.before(reading, phrase.start).filter(|_| one) {
            speaker.name.clone_from(&person.text);
            speaker.named = person.named;
        }
        return Some(speaker);
    }
    let given = given_name(reading, phrase);
    let name = given.clone().or_else(|| name_in(reading, phrase));
    if let Some(name) = &name {
        // Of an office, what it is of belongs to the name.
        let of = name.start >= phrase.start + 2 && is(reading, name.start - 1, Class::Preposition);
        let start = if of && given.is_none() { phrase.start } else { name.start };
        let start = start + usize::from(start < name.start && is(reading, start, Class::Determiner));
        speaker.name = text(reading, &(start..name.end));
    }
    speaker.named = given.is_some() || name.is_some_and(|name| names_it(reading, phrase, &name));
    if !speaker.named && given.is_none() {
        speaker.name.clear();
    }
    Some(speaker)
}

/// Whether the name is the phrase's own: `Linda Tom`, `the human rights office of the U.N.` and `the mayor of Brenndorf` are
/// somebody; `a UN official`, `the coordinator in Velmara`, `two residents of Brenndorf`, `a spokesman for Gen. Feld` are not.
fn names_it(reading: &Reading<'_>, phrase: &Range<usize>, name: &Range<usize>) -> bool {
    let head = (phrase.start..phrase.end)
        .find(|&at| at > phrase.start && is(reading, at, Class::Preposition) && !particle(reading, at))
        .unwrap_or(phrase.end);
    let apposition = name.start > phrase.start && reading.words[name.start - 1].is_mark(",");
    if name.end == head || apposition {
        return true;
    }
    let first = reading.words[phrase.start].folded.as_ref();
    let indefinite =
        reading.lists.is(Class::Indefinite, first) || reading.words[phrase.start].kind == TokenKind::Number;
    let role = head > phrase.start && is(reading, head - 1, Class::Role);
    let office = head > phrase.start && is(reading, head - 1, Class::Title);
    if name.start > head {
        // Behind a preposition: an office is of a place, anybody else is only there.
        let of = matches!(reading.words[head].folded.as_ref(), "of" | "von" | "de");
        return of && !indefinite && (office || !role);
    }
    // "Furious locals": the capital of a sentence's first word.
    let begins = name.len() == 1 && name.start == phrase.start && reading.begins(name.start);
    !indefinite && (!role || office) && !begins
}

/// The name that the rest of the sentence says somebody gave: `one resident, who gave his name as Ahmed Sayer`.
fn given_name(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let sentence = reading.sentences.get(reading.words[phrase.start].sentence as usize)?;
    let room = phrase.start..sentence.end;
    let naming = reading.lists.phrases(Class::Naming);
    let behind = |at: usize| {
        let phrase = naming.iter().find(|phrase| starts_with(reading, at, room.end, phrase))?;
        Some(at + phrase.len())
    };
    let from =
        room.clone().take(APPOSITION).filter(|&at| reading.words[at].quotation.is_none()).find_map(behind)?;
    let most = room.end.min(from + LONGEST);
    let end = (from..most).find(|&at| !is_name_word(reading, at) && !particle(reading, at)).unwrap_or(most);
    (from < end).then_some(from..end)
}

/// The words of a phrase as they stand, one space where there is any white space.
pub(super) fn text(reading: &Reading<'_>, phrase: &Range<usize>) -> String {
    let mut text = String::new();
    for word in &reading.words[phrase.clone()] {
        if !text.is_empty() && !word.glued {
            text.push(' ');
        }
        for token in word.tokens.0..word.tokens.1 {
            let form = reading.doc.tokens.get(token as usize);
            let form = form.and_then(|token| reading.doc.types.get(token.type_index as usize));
            text.push_str(form.map_or("", |form| form.surface.as_str()));
        }
    }
    let end = text.trim_end_matches(['’', '\'']).len();
    let end = text[..end].strip_suffix("’s").or_else(|| text[..end].strip_suffix("'s")).map_or(end, str::len);
    text.truncate(end);
    text
}
