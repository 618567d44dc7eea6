//! Every number that a text states: how many or how much, of what, hedged how, said by whom.
//!
//! Ordinals, years, dates, and numbers that name something (*Route 9*) are no quantities and are left out. What is not
//! exactly that many says so: a hedge before or behind (*around*, *or more*), a word for about so many (*dozens*, which is
//! kept as two dozen to below a hundred), a range. Nothing is converted and nothing added up.

mod age;
mod fraction;
mod hedge;
mod label;
mod noun;
mod number;
mod read;

use std::ops::Range;

use presswork_corpus::{Span, Zone};

use self::hedge::{Hedge, hedge};
use self::number::Number;
use self::read::read;
use super::attribution::{Attribution, How, Persons, Reported, possessor, stated};
use super::language::Class;
use super::quotations::Quoted;
use super::reading::{Reading, Word};

/// What kind of quantity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// So many of something, or a bare number.
    Count,
    /// A sum of money.
    Money,
    /// Per cent.
    Percent,
    /// A part of a whole: *three-quarters*.
    Fraction,
    /// A length, a weight …
    Measure,
    /// A stretch of time.
    Duration,
    /// How old somebody is.
    Age,
    /// A time of day.
    Time,
}

impl Kind {
    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Fraction => "fraction",
            Kind::Measure => "measure",
            Kind::Duration => "duration",
            Kind::Age => "age",
            Kind::Time => "time",
        }
    }
}

/// A number that a text states.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Which text the spans are of.
    pub zone: Zone,
    /// Bytes of the number with its hedges, unit or noun.
    pub span: Span,
    /// Bytes of its sentence.
    pub sentence: Span,
    /// What it is.
    pub kind: Kind,
    /// At least so many; nothing where only a highest is stated.
    pub low: Option<f64>,
    /// At most so many; nothing where only a lowest is stated.
    pub high: Option<f64>,
    /// Whether exactly `low` is stated.
    pub exact: bool,
    /// The hedges, folded, joined by a space.
    pub hedge: String,
    /// The unit or what is counted, folded; empty where there is none.
    pub noun: String,
    /// Whether `noun` was read before the number, which stands by itself.
    pub noun_before: bool,
    /// By what it is compared with other documents' counts: `people` for all nouns that count people, else the stem of the
    /// noun; empty for what is not compared.
    pub thing: String,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Who states it, where the writer does not.
    pub attribution: Option<Attribution>,
}

/// Written numbers below this are too common to be counts by themselves, and small enough for a place: *under two metres*.
const COMMON: f64 = 10.0;

/// The quantities of a document, in its order. `quoted` are its [quotations](super::quotations::quotations).
pub fn quantities(reading: &Reading<'_>, persons: &Persons, quoted: &[Quoted]) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let reported = Reported::of(reading, persons);
    let mut last: Option<(u32, String, String)> = None;
    let mut at = 0;
    while at < reading.words.len() {
        let Some((kind, number, noun)) = read(reading, at) else {
            at += 1;
            continue;
        };
        at = number.words.end;
        let stated = Stated { reading, kind, number, noun };
        let Some(quantity) = stated.quantity(persons, &reported, quoted, last.as_ref()) else { continue };
        let quantity = joined_to(reading, found.last(), quantity);
        if quantity.kind == Kind::Count && !quantity.thing.is_empty() {
            let sentence = reading.words[at - 1].sentence;
            last = Some((sentence, quantity.noun.clone(), quantity.thing.clone()));
        }
        found.push(quantity);
    }
    found
}

/// A number with the source of the one that it is joined to: `counts 44 dead and 78,000 displaced`.
fn joined_to(reading: &Reading<'_>, last: Option<&Quantity>, quantity: Quantity) -> Quantity {
    let Some(last) = last.filter(|last| quantity.attribution.is_none() && last.sentence == quantity.sentence)
    else {
        return quantity;
    };
    let between = reading.within(last.zone, Span::new(last.span.end, quantity.span.start.max(last.span.end)));
    let joins = !between.is_empty()
        && reading.words[between].iter().all(|word| {
            matches!(word.folded.as_ref(), "," | "and" | "or" | "und" | "oder" | "sowie" | "et" | "ou")
        });
    let own = last.attribution.as_ref().filter(|one| one.how != How::Possessive);
    let attribution = own.filter(|_| joins && last.quoted == quantity.quoted).cloned();
    Quantity { attribution, ..quantity }
}

/// A number, what it is of, and where both stand.
struct Stated<'a, 'b> {
    reading: &'a Reading<'b>,
    kind: Kind,
    number: Number,
    /// The unit's or the noun's words.
    noun: Option<Range<usize>>,
}

fn is(reading: &Reading<'_>, at: Option<usize>, class: Class) -> bool {
    word(reading, at).is_some_and(|word| reading.lists.is(class, &word.folded))
}

fn word<'a, 'b>(reading: &'a Reading<'b>, at: Option<usize>) -> Option<&'a Word<'b>> {
    reading.words.get(at?)
}

/// Signs that stand before a sum, or behind it.
const CURRENCIES: [&str; 8] = ["$", "£", "€", "¥", "us$", "a$", "c$", "₽"];

fn is_currency(reading: &Reading<'_>, at: Option<usize>) -> bool {
    word(reading, at).is_some_and(|word| CURRENCIES.contains(&word.folded.as_ref()))
}

/// Whether a number with its hedges is all that its sentence says, as in a table's cell: its row and column say of what it is.
fn is_cell(reading: &Reading<'_>, number: &Range<usize>, said: &Hedge) -> bool {
    let sentence = reading.sentences.get(reading.words[number.start].sentence as usize);
    let told = |at: usize| number.contains(&at) || said.words.iter().any(|words| words.contains(&at));
    sentence.is_some_and(|words| words.clone().all(|at| told(at) || !reading.words[at].is_word()))
}

impl Stated<'_, '_> {
    fn quantity(
        self,
        persons: &Persons,
        reported: &Reported,
        quoted: &[Quoted],
        last: Option<&(u32, String, String)>,
    ) -> Option<Quantity> {
        let Stated { reading, kind, number, noun } = self;
        let words = number.words.clone();
        let first = &reading.words[words.start];
        let currency = words
            .start
            .checked_sub(1)
            .filter(|before| kind == Kind::Money && is_currency(reading, Some(*before)));
        let hedged = currency.unwrap_or(words.start)..words.end;
        let mut said = hedge(reading, &hedged);
        if kind == Kind::Duration || number.exact && !number.plain && number.low < COMMON {
            // "over two days", "under two metres of silt", "under three governments": prepositions.
            said.drop_prepositions(reading);
        }
        let small = !number.plain && number.exact && number.low < COMMON && said.words.is_empty();
        if kind == Kind::Count && noun.is_none() && is_cell(reading, &words, &said) {
            return None;
        }
        let (mut printed, mut thing, mut noun_before) = (String::new(), String::new(), false);
        if let Some(noun) = &noun {
            printed = joined(reading, noun);
            if kind == Kind::Count {
                thing = thing_of(reading, noun.end - 1);
            }
        } else if kind == Kind::Count && small {
            // "the two said": a word that counts nothing here.
            return None;
        } else if kind == Kind::Count {
            let sentence = first.sentence;
            // "the official figure of 17": what it is of has been said otherwise.
            let figure = words.start > 0
                && matches!(reading.words[words.start - 1].folded.as_ref(), "of" | "von" | "de");
            if noun::is_of_people(reading, &(said.start().unwrap_or(words.start).min(words.start)..words.end))
            {
                thing = "people".to_owned();
            } else if let Some(people) = noun::people_before(reading, words.start) {
                (printed, thing) = (reading.words[people].folded.to_string(), thing_of(reading, people));
                noun_before = true;
            } else if let Some((at, noun, same)) = last.filter(|last| !figure && sentence - last.0 <= 1) {
                let block = |at: u32| reading.blocks.get(at as usize);
                if block(*at) == block(sentence) {
                    (printed, thing) = (noun.clone(), same.clone());
                    noun_before = true;
                }
            }
        }
        let spans = said.words.iter().chain(&noun).chain([&hedged]);
        let (start, end) = spans.fold((hedged.start, hedged.end), |(start, end), words| {
            (start.min(words.start), end.max(words.end))
        });
        let quotation = first.quotation.and_then(|quotation| reading.doc.quotations.get(quotation as usize));
        let attribution = match quotation {
            Some(given) => {
                let at =
                    quoted.partition_point(|one| (one.zone, one.span.start) < (given.zone, given.span.start));
                quoted.get(at).filter(|one| one.span == given.span).and_then(|one| one.attribution.clone())
            }
            None if first.zone == Zone::Title => None,
            // "the dam's four turbines": whose they are, and nobody's figure.
            None => possessor(reading, start, persons)
                .filter(|_| noun.is_none())
                .or_else(|| stated(reading, &(start..end), persons))
                .or_else(|| reported.whose(first.sentence)),
        };
        let (low, high) = said.bounds(&number);
        Some(Quantity {
            zone: first.zone,
            span: reading.span(&(start..end))?,
            sentence: reading.doc.sentences.get(first.sentence as usize)?.span,
            kind,
            low,
            high,
            exact: number.exact && number.low == number.high && said.words.is_empty(),
            hedge: said.words.iter().map(|words| joined(reading, words)).collect::<Vec<_>>().join(" "),
            noun: printed,
            noun_before,
            thing,
            quoted: first.quotation.is_some(),
            attribution: attribution.filter(|one| one.speaker.is_some() || one.how == How::Source),
        })
    }
}

impl Hedge {
    fn bounds(&self, number: &Number) -> (Option<f64>, Option<f64>) {
        match (self.least, self.most) {
            (true, false) => (Some(number.low), None),
            (false, true) => (None, Some(number.high)),
            _ => (Some(number.low), Some(number.high)),
        }
    }
}

fn joined(reading: &Reading<'_>, words: &Range<usize>) -> String {
    let words = reading.words[words.clone()].iter().map(|word| word.folded.as_ref());
    words.collect::<Vec<_>>().join(" ")
}

/// `people`, or the stem of the noun at `at`.
fn thing_of(reading: &Reading<'_>, at: usize) -> String {
    let word = &reading.words[at];
    if reading.lists.is(Class::People, &word.folded) {
        return "people".to_owned();
    }
    let last = word.tokens.1.checked_sub(1).and_then(|token| reading.doc.tokens.get(token as usize));
    let form = last.and_then(|token| reading.doc.types.get(token.type_index as usize));
    form.map_or_else(|| word.folded.to_string(), |form| form.stem.clone())
}
