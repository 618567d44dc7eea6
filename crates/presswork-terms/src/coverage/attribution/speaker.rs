//! The speaker that a phrase is: whom it names, and who that is in this document.

use std::ops::Range;

use super::Speaker;
use super::name::{given_name, head_end, name_in, names_it};
use super::person::Persons;
use super::phrase::{inverted, is, is_pronoun};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// The speaker that a phrase is.
pub(super) fn speaker(reading: &Reading<'_>, phrase: &Range<usize>, persons: &Persons) -> Option<Speaker> {
    let span = reading.span(phrase)?;
    let pronoun = phrase.len() == 1 && is_pronoun(reading, phrase.start);
    let (name, person) = (String::new(), String::new());
    let mut speaker = Speaker { text: text(reading, phrase), span, name, person, named: false, pronoun };
    if pronoun {
        let inverted = inverted(reading, phrase.start);
        let one = is(reading, phrase.start, Class::Pronoun)
            || inverted.is_some_and(|pronoun| reading.lists.is(Class::Pronoun, pronoun))
            || reading.lists.code == "de" && reading.words[phrase.start].folded == "sie";
        if let Some(person) = persons.before(reading, phrase.start).filter(|_| one) {
            speaker.name.clone_from(&person.text);
            speaker.person.clone_from(&person.whole);
            speaker.named = person.named;
        }
        if let Some(pronoun) = inverted {
            speaker.span.start = span.end - pronoun.len() as u32;
            pronoun.clone_into(&mut speaker.text);
        }
        return Some(speaker);
    }
    if let Some(person) = persons.names.of_office(reading, phrase) {
        person.clone_into(&mut speaker.name);
        person.clone_into(&mut speaker.person);
        speaker.named = true;
        return Some(speaker);
    }
    let given = given_name(reading, phrase);
    let name = given.clone().or_else(|| name_in(reading, phrase));
    if let Some(name) = &name {
        // Of an office, what it is of belongs to the name.
        let of = name.start >= phrase.start + 2 && is(reading, name.start - 1, Class::Preposition);
        let start = if of && given.is_none() { phrase.start } else { name.start };
        let start = start + usize::from(start < name.start && is(reading, start, Class::Determiner));
        // "the U.N. rights office" is no U.N.
        let end = if given.is_none() { name.end.max(head_end(reading, phrase)) } else { name.end };
        let end = if (name.end..end).any(|at| !reading.words[at].is_word()) { name.end } else { end };
        speaker.name = text(reading, &(start..end));
        speaker.named = given.is_some() || names_it(reading, phrase, name);
        let bare =
            if (start, end) == (name.start, name.end) { persons.names.person(reading, name) } else { None };
        speaker.person = bare.unwrap_or_else(|| speaker.name.clone());
    }
    if !speaker.named {
        speaker.name.clear();
        speaker.person.clear();
    }
    Some(speaker)
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
