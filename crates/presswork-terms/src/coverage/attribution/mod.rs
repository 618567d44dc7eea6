//! Who is made to say something, and by which verb: the clause beside a quotation or a figure.
//!
//! A clause is found by its verb of speech; its subject is the noun phrase before the verb, or behind it where the verb comes
//! first. What stands inside quotation marks belongs to no clause. Where the nearest verb has no subject that these rules
//! find, nobody is named: another clause's subject would be a guess.
//!
//! No parser is needed, and none is used: noun phrases end where closed classes of words (prepositions, conjunctions,
//! auxiliaries, marks) end them, which holds in print far more often than not, and the row shows the sentence.

mod clause;
mod full_names;
mod name;
mod person;
mod phrase;
mod reported;
mod source;
mod speaker;
mod stating;
mod verb;

use std::ops::Range;

use presswork_corpus::Span;

use super::language::Class;
use super::reading::Reading;
use clause::{Clause, before, behind, room_before, speaker_of_sentence};
pub use person::Persons;
pub(super) use reported::Reported;
use source::starts_with;

/// Who speaks, as the text has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// As it stands in the text.
    pub text: String,
    /// Where, in the zone of what is attributed.
    pub span: Span,
    /// The name in it, or, of a pronoun, the phrase that it was taken to stand for; empty where there is neither.
    pub name: String,
    /// Who it is: the name without titles; of a surname or an office, the whole name that the document gave before; empty
    /// where nobody is named.
    pub person: String,
    /// Whether a person or a body is named.
    pub named: bool,
    /// Whether it is a pronoun.
    pub pronoun: bool,
}

/// How an attribution is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum How {
    /// A clause behind it in its sentence.
    Behind,
    /// A clause before it in its sentence.
    Before,
    /// A source phrase: *according to*.
    Source,
    /// A possessive right before it: *the council's 300*.
    Possessive,
    /// It stands right behind a quotation that is attributed, in the same block.
    Continued,
    /// The sentence before announces it: a colon, or a message and who sent it.
    Announced,
    /// It stands by itself, in a headline or a block, and its words stand in a quotation that is attributed.
    Repeated,
}

impl How {
    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            How::Behind => "behind",
            How::Before => "before",
            How::Source => "source",
            How::Possessive => "possessive",
            How::Continued => "continued",
            How::Announced => "announced",
            How::Repeated => "repeated",
        }
    }
}

/// A clause that says who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The verb or the source phrase, folded.
    pub verb: String,
    /// Nobody, where the verb has no subject that was found.
    pub speaker: Option<Speaker>,
    /// How it is known.
    pub how: How,
}

/// Who says what stands in the words `of`; `direct` where it ends as direct speech before its clause does (a comma inside
/// the closing mark or behind it). `persons` resolves pronouns.
pub fn attribution(
    reading: &Reading<'_>,
    of: &Range<usize>,
    direct: bool,
    persons: &Persons,
) -> Option<Attribution> {
    let clauses = [behind as fn(&Reading<'_>, &Range<usize>) -> Option<Clause>, before];
    let clause = match direct {
        true => clauses[0](reading, of).or_else(|| clauses[1](reading, of)),
        false => clauses[1](reading, of).or_else(|| clauses[0](reading, of)),
    }?;
    Some(clause.told(reading, persons))
}

/// Who states the number in the words `of`, which stand in no quotation: a clause before it that no relative clause parts from
/// it and whose verb belongs to no quotation, or one behind a comma (`…, the council said`).
pub(super) fn stated(reading: &Reading<'_>, of: &Range<usize>, persons: &Persons) -> Option<Attribution> {
    let clause = before(reading, of).filter(|clause| {
        let between = clause.verb.end.min(of.start)..of.start;
        let relative = between.clone().any(|at| reading.lists.is(Class::Relative, &reading.words[at].folded));
        let participle = reading.lists.is(Class::Participle, &reading.words[clause.verb.start].folded);
        let negated = phrase::is_negated(reading, clause.verb.start);
        let room = room_before(reading, of);
        let speech = reading.words[room.start..clause.verb.start.max(room.start)]
            .iter()
            .any(|word| word.quotation.is_some());
        !relative && !participle && !negated && !speech && clause.subject.is_some()
    });
    let clause = stating::stating(reading, of).or(clause).or_else(|| {
        behind(reading, of).filter(|clause| {
            let subject = clause.subject.as_ref().map_or(clause.verb.start, |subject| subject.start);
            let first = subject.min(clause.verb.start);
            let negated = phrase::is_negated(reading, clause.verb.start);
            // ", wie die Stadt mitteilte", ", as the council said"
            let like =
                matches!(reading.words[first.saturating_sub(1)].folded.as_ref(), "wie" | "as" | "comme");
            let comma = first.saturating_sub(1 + usize::from(like));
            first > of.end + usize::from(like) && reading.words[comma].is_mark(",") && !negated
        })
    })?;
    Some(clause.told(reading, persons))
}

impl Clause {
    fn told(self, reading: &Reading<'_>, persons: &Persons) -> Attribution {
        let verb = reading.words[self.verb.clone()].iter().map(|word| word.folded.as_ref());
        let subject = self.subject.filter(|subject| !is_nobody(reading, subject));
        Attribution {
            verb: verb.collect::<Vec<_>>().join(" "),
            speaker: subject.and_then(|subject| speaker::speaker(reading, &subject, persons)),
            how: self.how,
        }
    }
}

/// Whether a subject is no one: `nobody`, the *es* of *heißt es*.
fn is_nobody(reading: &Reading<'_>, subject: &Range<usize>) -> bool {
    let head = subject.start;
    let single = subject.len() == 1 && reading.lists.is(Class::Impersonal, &reading.words[head].folded);
    let none = reading
        .lists
        .phrases(Class::Nobody)
        .iter()
        .any(|phrase| starts_with(reading, head, subject.end, phrase));
    single || none
}

/// Who a sentence announces words of: it ends with a colon, has a verb of speech, or names a message and begins with who
/// sent it.
pub(super) fn announced(reading: &Reading<'_>, sentence: u32, persons: &Persons) -> Option<Attribution> {
    let words = reading.sentences.get(sentence as usize)?;
    let medium = words.clone().find(|&at| {
        let word = &reading.words[at];
        word.quotation.is_none() && reading.lists.is(Class::Medium, &word.folded)
    });
    let speaks = speaker_of_sentence(reading, words);
    let (verb, subject) = match (speaks, medium) {
        (Some((verb, subject)), _) => (reading.words[verb].folded.to_string(), subject),
        (None, None) if !ends_with_colon(reading, sentence) => return None,
        // A message, or a colon, is no verb.
        (None, _) => (String::new(), phrase::first(reading, words.start, words.end)?),
    };
    if is_nobody(reading, &subject) {
        return None;
    }
    Some(Attribution { verb, speaker: speaker::speaker(reading, &subject, persons), how: How::Announced })
}

/// Who the clause before a colon is about, where the words `of` stand right behind it: `The pilot watched the quay: “…”`.
pub(super) fn before_colon(
    reading: &Reading<'_>,
    of: &Range<usize>,
    persons: &Persons,
) -> Option<Attribution> {
    let colon = of.start.checked_sub(1).filter(|&at| reading.words[at].is_mark(":"))?;
    let room = room_before(reading, of);
    let quoted = reading.words[room.clone()].iter().any(|word| word.quotation.is_some());
    let subject = phrase::first(reading, room.start, colon).filter(|_| !quoted)?;
    let person = person::is_person(reading, &subject) && !is_nobody(reading, &subject);
    let speaker = speaker::speaker(reading, &subject, persons).filter(|_| person);
    Some(Attribution { verb: String::new(), speaker: Some(speaker?), how: How::Announced })
}

/// Whether a sentence ends with a colon.
pub(super) fn ends_with_colon(reading: &Reading<'_>, sentence: u32) -> bool {
    let words = reading.sentences.get(sentence as usize);
    words.and_then(|words| reading.words[words.clone()].last()).is_some_and(|last| last.is_mark(":"))
}

/// Whose number it is that begins at `at`, by a possessive right before it: `the council’s 300`.
pub(super) fn possessor(reading: &Reading<'_>, at: usize, persons: &Persons) -> Option<Attribution> {
    let before = at.checked_sub(1)?;
    if !reading.words[before].possessive || reading.words[before].sentence != reading.words.get(at)?.sentence
    {
        return None;
    }
    let floor = reading.sentences.get(reading.words[before].sentence as usize)?.start;
    let subject = phrase::noun_phrase_until(reading, at, floor)?;
    // "from Russia's 300": the name alone, or from the last preposition on.
    let subject = phrase::behind_last_preposition(reading, &subject);
    let speaker = speaker::speaker(reading, &subject, persons)?;
    Some(Attribution { verb: String::new(), speaker: Some(speaker), how: How::Possessive })
}
