//! Whom a pronoun stands for: the person that the sentences before are about.

use std::ops::Range;

use super::clause::{AHEAD, speaker_of_sentence};
use super::full_names::FullNames;
use super::name::{is_role, name_in};
use super::phrase::first;
use super::speaker::speaker;
use super::verb::is_verb;
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Sentences that a person is carried over without being mentioned.
const CARRIED: u32 = 2;

/// Somebody that a sentence is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub text: String,
    /// By the whole name that the document gives; empty where nobody is named.
    pub whole: String,
    pub named: bool,
}

/// Whom each sentence of a document leaves in the reader's mind.
#[derive(Clone, Debug, Default)]
pub struct Persons {
    /// The whole names of the document.
    pub(super) names: FullNames,
    /// By sentence: whom a pronoun in the next one would stand for.
    after: Vec<Option<Person>>,
}

impl Persons {
    /// Reads a document's sentences in order.
    pub fn of(reading: &Reading<'_>) -> Self {
        let mut persons = Persons { names: FullNames::of(reading), after: Vec::new() };
        let mut silent = 0;
        for sentence in &reading.sentences {
            let subject = speaker_of_sentence(reading, sentence).map(|(_, subject)| subject).or_else(|| {
                first(reading, sentence.start, sentence.end).filter(|one| is_person(reading, one))
            });
            let person = subject.and_then(|subject| speaker(reading, &subject, &persons));
            let person = person.and_then(|person| match (person.pronoun, person.name.is_empty()) {
                (true, true) => None,
                (false, true) => Some(Person { text: person.text, whole: String::new(), named: false }),
                (_, false) => Some(Person { text: person.name, whole: person.person, named: person.named }),
            });
            let person = person.filter(|person| !is_several(reading, &person.text));
            silent = if person.is_some() { 0 } else { silent + 1 };
            let carried = || persons.after.last().cloned().flatten().filter(|_| silent <= CARRIED);
            let person = person.or_else(carried);
            persons.after.push(person);
        }
        persons
    }

    /// Whom the pronoun at `at` stands for: a name that begins its sentence, or the sentence before.
    pub(super) fn before(&self, reading: &Reading<'_>, at: usize) -> Option<Person> {
        let word = reading.words.get(at)?;
        let sentence = reading.sentences.get(word.sentence as usize)?;
        let start = sentence.start.max(at.saturating_sub(AHEAD));
        // "scherzte er": the verb before a pronoun is the pronoun's own.
        let before = at.saturating_sub(usize::from(at > start && is_verb(reading, at - 1, true)));
        let speaks = speaker_of_sentence(reading, &(start..before)).map(|(_, subject)| subject);
        // No pronoun among them, so that none is asked for another.
        let told =
            |one: &Range<usize>| one.end <= at && !(one.len() == 1 && is_person_pronoun(reading, one.start));
        let speaks = speaks.filter(told);
        let within = first(reading, start, at)
            .filter(|one| told(one) && name_in(reading, one).is_some() && is_person(reading, one));
        if let Some(within) = speaks.or(within) {
            let person = speaker(reading, &within, self)?;
            let text = if person.name.is_empty() { person.text } else { person.name };
            return Some(Person { text, whole: person.person, named: person.named });
        }
        let last = (word.sentence as usize).checked_sub(1)?;
        self.after.get(last)?.clone()
    }
}

/// Whether a phrase ends with several: `soldiers`, `the people`.
fn is_several(reading: &Reading<'_>, text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let last = last.as_str();
    let role = reading.lists.is(Class::Role, last) || reading.lists.is(Class::People, last);
    role && (last.ends_with('s') && reading.lists.code == "en"
        || matches!(last, "people" | "men" | "women" | "children" | "police"))
}

fn is_person_pronoun(reading: &Reading<'_>, at: usize) -> bool {
    let word = &reading.words[at].folded;
    reading.lists.is(Class::Pronoun, word) || reading.lists.is(Class::Pronouns, word)
}

/// Whether a phrase is about one person as far as its words tell: a pronoun, a name, a role.
pub(super) fn is_person(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let class = |class: Class| phrase.clone().any(|at| reading.lists.is(class, &reading.words[at].folded));
    if phrase.len() == 1 && class(Class::Pronoun) {
        return true;
    }
    if class(Class::Title) || phrase.clone().any(|at| is_role(reading, at)) {
        return true;
    }
    let Some(name) = name_in(reading, phrase) else { return false };
    name.len() >= 2 && name.end == phrase.end && !reading.words[phrase.start].folded.eq("the")
}
