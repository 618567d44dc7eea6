//! Names in phrases: which words are part of one, and whether a phrase names somebody by it.

use std::ops::Range;

use presswork_corpus::TokenKind;

use super::phrase::{APPOSITION, LONGEST, is};
use super::source::starts_with;
use super::speaker::text;
use crate::coverage::language::Class;
use crate::coverage::reading::{Reading, Word};

/// Words that a name holds without a capital.
const PARTICLES: [&str; 22] = [
    "al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der", "den", "de", "del", "della", "di", "da",
    "dos", "du", "la", "le", "ter", "ten", "zu",
];

/// Letters that a German noun has at least to tell what a compound that ends in it is.
const HEAD: usize = 5;

/// Whether the word says what somebody is or does. A German compound is what it ends in: `Einsatzleiterin`.
pub(super) fn is_role(reading: &Reading<'_>, at: usize) -> bool {
    let folded = reading.words[at].folded.as_ref();
    let ends = |from: usize| reading.lists.is(Class::Role, &folded[from..]);
    let compound = || {
        let long = folded.char_indices().map(|(from, _)| from).take_while(|from| folded.len() - from >= HEAD);
        reading.lists.code == "de" && reading.words[at].capital && long.skip(1).any(ends)
    };
    is(reading, at, Class::Role) || compound()
}

/// Whether the word joins two parts of a name. One that is a preposition or an article elsewhere does so behind a part of the
/// name only: `Ruth von der Aue`, but `ein Sprecher von General Feld`.
pub(super) fn particle(reading: &Reading<'_>, at: usize) -> bool {
    let is_particle = |at: usize| PARTICLES.contains(&reading.words[at].folded.as_ref());
    if !is_particle(at)
        || !reading
            .words
            .get(at + 1)
            .is_some_and(|next| next.is_word() && (next.capital || is_particle(at + 1)))
    {
        return false;
    }
    let common = is(reading, at, Class::Preposition) || is(reading, at, Class::Determiner);
    let before = (0..at).rev().take(2).find(|&before| !is_particle(before));
    let part = |before: usize| {
        let word = &reading.words[before];
        word.capital && word.is_word() && (is(reading, before, Class::Title) || !is_role(reading, before))
    };
    !common || before.is_some_and(part)
}

/// Whether the word's capital says that it is part of a name.
pub(super) fn is_name_word(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at];
    if !word.capital || !word.is_word() || word.folded == "i" || is_plural_acronym(reading, at) {
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
        return !reading.is_lower(&word.folded) && !is_role(reading, at);
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
    if is_role(reading, at) && !lists.is(Class::Title, &word.folded) {
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

/// `NGOs`, `MPs`: several of a kind, which have no name.
fn is_plural_acronym(reading: &Reading<'_>, at: usize) -> bool {
    let text = text(reading, &(at..at + 1));
    text.strip_suffix('s')
        .is_some_and(|letters| letters.chars().nth(1).is_some() && letters.chars().all(|c| c.is_uppercase()))
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
            && (!after.capital || is_plural_acronym(reading, at + 1))
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
    // "der Vereinten Nationen": inside a sentence a capital adjective is part of a name.
    let adjective = |at: usize| {
        let word = &reading.words[at];
        let ends = ["e", "em", "en", "er", "es"].iter().any(|end| word.folded.ends_with(end));
        ends && word.capital && !reading.begins(at) && !is_role(reading, at)
    };
    let body = start + 1 == end && is(reading, start, Class::Institution);
    if body && start > phrase.start && adjective(start - 1) {
        start -= 1;
    }
    // Titles alone name nobody.
    let proper = (start..end).any(|at| !is(reading, at, Class::Title));
    (start < end && proper).then_some(start..end)
}

/// Whether the name is the phrase's own: `Linda Tom`, `the human rights office of the U.N.` and `the mayor of Brenndorf` are
/// somebody; `a UN official`, `the coordinator in Velmara`, `two residents of Brenndorf`, `a spokesman for Gen. Feld` are not.
pub(super) fn names_it(reading: &Reading<'_>, phrase: &Range<usize>, name: &Range<usize>) -> bool {
    let head = head_end(reading, phrase);
    let apposition = name.start > phrase.start && reading.words[name.start - 1].is_mark(",");
    if name.end == head || apposition {
        return true;
    }
    let first = reading.words[phrase.start].folded.as_ref();
    let indefinite =
        reading.lists.is(Class::Indefinite, first) || reading.words[phrase.start].kind == TokenKind::Number;
    let role = head > phrase.start && is_role(reading, head - 1);
    let office = head > phrase.start && is(reading, head - 1, Class::Title);
    if name.start > head {
        // Behind a preposition: an office is of a place, anybody else is only there.
        let of = matches!(reading.words[head].folded.as_ref(), "of" | "von" | "de" | "der" | "des");
        return of && !indefinite && (office || !role);
    }
    // "Furious locals": the capital of a sentence's first word.
    let begins = name.len() == 1 && name.start == phrase.start && reading.begins(name.start);
    !indefinite && (!role || office) && !begins
}

/// Where the part of a phrase ends that holds its head: before the first preposition.
pub(super) fn head_end(reading: &Reading<'_>, phrase: &Range<usize>) -> usize {
    (phrase.start..phrase.end)
        .find(|&at| {
            let genitive = reading.lists.code == "de"
                && matches!(reading.words[at].folded.as_ref(), "der" | "des")
                && at > phrase.start
                && reading.words[at - 1].capital;
            let preposition = is(reading, at, Class::Preposition) && !particle(reading, at);
            at > phrase.start && (genitive || preposition)
        })
        .unwrap_or(phrase.end)
}

/// The name that the rest of the sentence says somebody gave: `one resident, who gave his name as Ahmed Sayer`.
pub(super) fn given_name(reading: &Reading<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
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
