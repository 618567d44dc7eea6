//! Who is made to say something, and by which verb: the clause beside a quotation or a figure.
//!
//! A clause is found by its verb of speech; its subject is the noun phrase before the verb, or behind it where the verb comes
//! first. What stands inside quotation marks belongs to no clause. Where the nearest verb has no subject that these rules
//! find, nobody is named: another clause's subject would be a guess.
//!
//! No parser is needed, and none is used: noun phrases end where closed classes of words (prepositions, conjunctions,
//! auxiliaries, marks) end them, which holds in print far more often than not, and the row shows the sentence.

mod full_names;
mod name;
mod person;
mod phrase;
mod reported;
mod speaker;
mod stating;

use std::ops::Range;

use presswork_corpus::Span;

use super::language::Class;
use super::reading::Reading;
pub use person::Persons;
pub(super) use reported::Reported;

/// Words between a quotation and the verb behind it, at most.
const BEHIND: usize = 28;

/// Words before a quotation that its clause is looked for in, at most: so that a sentence without end costs no more.
const AHEAD: usize = 80;

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

/// A clause, in words.
#[derive(Clone, Debug)]
struct Clause {
    verb: Range<usize>,
    subject: Option<Range<usize>>,
    how: How,
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

/// The words of the sentence behind `of`, up to the next quotation's words or the sentence's end.
fn room_behind(reading: &Reading<'_>, of: &Range<usize>) -> Range<usize> {
    let Some(last) = of.end.checked_sub(1).and_then(|last| reading.words.get(last)) else {
        return of.end..of.end;
    };
    let end = reading.sentences.get(last.sentence as usize).map_or(of.end, |sentence| sentence.end);
    of.end..end.max(of.end)
}

/// The words of the sentence before `of`.
fn room_before(reading: &Reading<'_>, of: &Range<usize>) -> Range<usize> {
    let Some(first) = reading.words.get(of.start) else { return of.start..of.start };
    let start = reading.sentences.get(first.sentence as usize).map_or(of.start, |sentence| sentence.start);
    start.max(of.start.saturating_sub(AHEAD)).min(of.start)..of.start
}

/// The clause behind: `…,” said the mayor`, `…,” Mr. Feld said`, `…”, according to the ministry`.
fn behind(reading: &Reading<'_>, of: &Range<usize>) -> Option<Clause> {
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
fn before(reading: &Reading<'_>, of: &Range<usize>) -> Option<Clause> {
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
fn subject_of(reading: &Reading<'_>, at: usize, floor: usize, end: usize) -> Option<Range<usize>> {
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

/// Whether the `at`th word is a verb of speech; one that may be a noun is only where `sure`.
fn is_verb(reading: &Reading<'_>, at: usize, sure: bool) -> bool {
    let word = &reading.words[at];
    if !word.is_word() || word.quotation.is_some() || word.possessive || (word.capital && !reading.begins(at))
    {
        return false;
    }
    let speech = reading.lists.is(Class::Speech, &word.folded)
        || sure
            && (reading.lists.is(Class::NounLike, &word.folded)
                || reading.lists.is(Class::Participle, &word.folded));
    if !speech {
        return false;
    }
    // "the reported attack", "a called strike": between a determiner and a noun it is no verb.
    let before = at.checked_sub(1).and_then(|before| reading.words.get(before));
    let indefinite = |word: &str| reading.lists.code != "fr" && matches!(word, "a" | "an" | "of");
    let of_noun = |word: &str| reading.lists.is(Class::Determiner, word) || indefinite(word);
    !before.is_some_and(|before| of_noun(&before.folded))
}

/// A source phrase with its source among `room`: the first, or the last.
fn source_in(reading: &Reading<'_>, room: Range<usize>, first: bool) -> Option<Clause> {
    let opens = |at: usize| {
        reading.lists.phrases(Class::Source).iter().find(|phrase| starts_with(reading, at, room.end, phrase))
    };
    let found = |at: usize| opens(at).map(|phrase| at..at + phrase.len());
    let free = |at: &usize| reading.words[*at].quotation.is_none();
    let verb = match first {
        true => room.clone().filter(free).find_map(found),
        false => room.clone().rev().filter(free).find_map(found),
    };
    let own = reading.lists.phrases(Class::OwnSource);
    let own = room.clone().find_map(|at| {
        let phrase = own.iter().find(|phrase| starts_with(reading, at, room.end, phrase))?;
        Some(at..at + phrase.len())
    });
    if let Some(verb) = own.filter(|own| !first && reading.words[own.start].quotation.is_none()) {
        // "Der Rat will das nach eigenen Angaben prüfen"
        let subject = phrase::noun_phrase_from(reading, room.start, verb.start)?;
        return Some(Clause { verb, subject: Some(subject), how: How::Source });
    }
    if let Some(verb) = verb {
        let subject = phrase::noun_phrase_from(reading, verb.end, room.end);
        let subject = subject.map(|subject| maker(reading, &subject, room.end).unwrap_or(subject));
        return Some(Clause { verb, subject, how: How::Source });
    }
    let behind = room.clone().find(|&at| reading.lists.is(Class::SourceAfter, &reading.words[at].folded))?;
    let subject = phrase::noun_phrase_until(reading, behind, room.start);
    Some(Clause { verb: behind..behind + 1, subject, how: How::Source })
}

/// Who made what a phrase names: `figures compiled by the council`.
fn maker(reading: &Reading<'_>, phrase: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let last = phrase.end.checked_sub(1)?;
    let by = reading.words.get(phrase.end)?;
    let made = phrase.len() > 1 && reading.lists.is(Class::Compiled, &reading.words[last].folded);
    if made && matches!(by.folded.as_ref(), "by") {
        phrase::noun_phrase_from(reading, phrase.end + 1, end)
    } else {
        None
    }
}

fn starts_with(reading: &Reading<'_>, at: usize, end: usize, phrase: &[&str]) -> bool {
    at + phrase.len() <= end
        && phrase.iter().zip(&reading.words[at..]).all(|(part, word)| word.is_word() && *part == word.folded)
}

/// Who is said to speak in a sentence, whatever it quotes: the first verb of speech that has a subject.
fn speaker_of_sentence(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let verb = |at: &usize| is_verb(reading, *at, false);
    sentence.clone().filter(verb).find_map(|at| {
        let subject = subject_of(reading, at, sentence.start, sentence.end).or_else(|| {
            let begins = at == sentence.start || !reading.words[at - 1].is_word();
            begins.then(|| phrase::subject_after(reading, at, sentence.end)).flatten()
        });
        Some((at, subject?))
    })
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
