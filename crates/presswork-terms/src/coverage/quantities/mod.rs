//! Every number that a text states: how many or how much, of what, hedged how, said by whom.
//!
//! Ordinals, years, dates, and numbers that name something (*Route 9*) are no quantities and are left out. What is not
//! exactly that many says so: a hedge before or behind (*around*, *or more*), a word for about so many (*dozens*, which is
//! kept as two dozen to below a hundred), a range. Nothing is converted and nothing added up.

mod hedge;
mod noun;
mod number;

use std::ops::Range;

use presswork_corpus::{Span, TokenKind, Zone};

use self::hedge::{Hedge, hedge};
use self::number::{Number, number};
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

const CURRENCIES: [&str; 8] = ["$", "£", "€", "¥", "us$", "a$", "c$", "₽"];

fn is_currency(reading: &Reading<'_>, at: Option<usize>) -> bool {
    word(reading, at).is_some_and(|word| CURRENCIES.contains(&word.folded.as_ref()))
}

/// The quantity that begins at `at`: its kind, its number, its unit.
fn read(reading: &Reading<'_>, at: usize) -> Option<(Kind, Number, Option<Range<usize>>)> {
    if let Some(part) = fraction(reading, at) {
        return Some((Kind::Fraction, part, None));
    }
    let mut number = number(reading, at)?;
    if is_list_number(reading, &number) {
        return None;
    }
    let first = &reading.words[at];
    let before = at.checked_sub(1).filter(|before| reading.words[*before].sentence == first.sentence);
    let next = Some(number.words.end)
        .filter(|next| reading.words.get(*next).is_some_and(|word| word.sentence == first.sentence));
    let one = next.map(|next| next..next + 1);
    if !number.compound.is_empty() {
        return compound(reading, number);
    }
    let suffix = std::mem::take(&mut number.suffix);
    // "1,5 million d’euros"
    let linked = next.filter(|&next| matches!(reading.words[next].folded.as_ref(), "d'" | "d’" | "de"));
    if let Some(linked) = linked.filter(|&linked| is(reading, Some(linked + 1), Class::Money)) {
        return Some((Kind::Money, number, Some(linked + 1..linked + 2)));
    }
    if is_currency(reading, before) || is(reading, next, Class::Money) || is_currency(reading, next) {
        let noun = if is_currency(reading, before) { before.map(|before| before..before + 1) } else { one };
        return Some((Kind::Money, number, noun));
    }
    if suffix == "×m" && !is(reading, next, Class::People) {
        (number.low, number.high) = (number.low / 1e6, number.high / 1e6);
        return Some((Kind::Measure, number, None));
    }
    match suffix.as_str() {
        "" | "×m" | "×bn" | "×k" | "×mn" | "×mln" | "×trn" => {}
        "%" => return Some((Kind::Percent, number, None)),
        "s" => return decade(reading, number, before),
        suffix if suffix.starts_with(':') => {
            return Some((Kind::Time, number, one.filter(|_| is(reading, next, Class::Clock))));
        }
        suffix if reading.lists.is(Class::Unit, suffix) => return Some((Kind::Measure, number, None)),
        suffix if reading.lists.is(Class::Clock, suffix) => return Some((Kind::Time, number, None)),
        _ => return None,
    }
    if is(reading, next, Class::Percent) {
        return Some((Kind::Percent, number, one));
    }
    if is(reading, next, Class::Clock) {
        (number.low, number.high) = (number.low.trunc(), number.high.trunc());
        return Some((Kind::Time, number, one));
    }
    let month = |at: Option<usize>| {
        is(reading, at, Class::Month) && word(reading, at).is_some_and(|word| word.capital)
    };
    if month(before) || month(next) || is(reading, before, Class::Label) || ends_days(reading, &number) {
        return None;
    }
    if is(reading, before, Class::AgeBefore) || is_age(reading, &number, before, number.words.end) {
        return Some((Kind::Age, number, None));
    }
    if is(reading, next, Class::UnitBefore) && is(reading, next.map(|next| next + 1), Class::Unit) {
        let noun = next.map(|next| next..next + 2);
        return Some((Kind::Measure, number, noun));
    }
    if is(reading, next, Class::Unit) {
        return Some((Kind::Measure, number, one));
    }
    if is(reading, next, Class::Duration) {
        let old = word(reading, next.map(|next| next + 1))
            .is_some_and(|word| matches!(word.folded.as_ref(), "old" | "alt"));
        // "Odile Marchet, 71 ans,"
        let years = word(reading, next).is_some_and(|word| word.folded == "ans");
        let old = old || years && is_age(reading, &number, before, number.words.end + 1);
        return Some((if old { Kind::Age } else { Kind::Duration }, number, one));
    }
    if is_year(reading, &number, before, next) {
        return None;
    }
    let behind = hedge(reading, &number.words);
    let end = behind.words.iter().map(|words| words.end).filter(|end| *end > number.words.end).max();
    let noun = noun::counted(reading, end.unwrap_or(number.words.end));
    if noun.is_none() && names(reading, &number, before) {
        return None;
    }
    if noun.is_none() && is_age_of(reading, &number) {
        return Some((Kind::Age, number, None));
    }
    Some((Kind::Count, number, noun))
}

/// Whether a number with its hedges is all that its sentence says, as in a table's cell: its row and column say of what it is.
fn is_cell(reading: &Reading<'_>, number: &Range<usize>, said: &Hedge) -> bool {
    let sentence = reading.sentences.get(reading.words[number.start].sentence as usize);
    let told = |at: usize| number.contains(&at) || said.words.iter().any(|words| words.contains(&at));
    sentence.is_some_and(|words| words.clone().all(|at| told(at) || !reading.words[at].is_word()))
}

/// `1.`, `2)` at the beginning of a block: the number of its item.
fn is_list_number(reading: &Reading<'_>, number: &Number) -> bool {
    let (start, end) = (number.words.start, number.words.end);
    let block = |at: usize| {
        reading.words.get(at).map(|word| reading.blocks.get(word.sentence as usize).copied().flatten())
    };
    let begins = start.checked_sub(1).is_none_or(|before| block(before) != block(start));
    let mark = |word: &Word<'_>| word.glued && (word.is_mark(".") || word.is_mark(")"));
    let marked = reading.words.get(end).is_some_and(mark) || reading.words[start].folded.ends_with('.');
    begins && number.plain && number.low < 1000.0 && marked && block(start).flatten().is_some()
}

/// `October 8 to 9`: the second day of two.
fn ends_days(reading: &Reading<'_>, number: &Number) -> bool {
    let back = |n: usize| number.words.start.checked_sub(n);
    let link = word(reading, back(1)).is_some_and(|link| {
        matches!(link.folded.as_ref(), "to" | "and" | "or" | "-" | "–" | "bis" | "und" | "auf" | "au" | "et")
    });
    let day = word(reading, back(2)).is_some_and(|word| word.kind == TokenKind::Number);
    link && day && is(reading, back(3), Class::Month) && number.plain && number.low <= 31.0
}

/// `a boy of fourteen`.
fn is_age_of(reading: &Reading<'_>, number: &Number) -> bool {
    let back = |n: usize| number.words.start.checked_sub(n);
    let of = word(reading, back(1)).is_some_and(|of| matches!(of.folded.as_ref(), "of" | "von"));
    let one = word(reading, back(2)).is_some_and(|who| {
        let person =
            reading.lists.is(Class::People, &who.folded) || reading.lists.is(Class::Role, &who.folded);
        person
            && matches!(
                who.folded.as_ref(),
                "boy" | "girl" | "man" | "woman" | "child" | "junge" | "mädchen" | "mann" | "frau" | "kind"
            )
    });
    of && one && number.exact && (1.0..=110.0).contains(&number.low)
}

/// `20-year-old`, `24-hour`, `12-member`.
fn compound(reading: &Reading<'_>, number: Number) -> Option<(Kind, Number, Option<Range<usize>>)> {
    let first = number.compound.split('-').next().unwrap_or_default();
    let kind = if reading.lists.is(Class::YearOld, &number.compound)
        || reading.lists.is(Class::YearOld, first) && number.compound.contains("old")
    {
        Kind::Age
    } else if reading.lists.is(Class::Duration, first) {
        Kind::Duration
    } else if reading.lists.is(Class::Unit, first) {
        Kind::Measure
    } else {
        return None;
    };
    Some((kind, number, None))
}

/// `in their 20s`; other decades are no quantities.
fn decade(
    reading: &Reading<'_>,
    number: Number,
    before: Option<usize>,
) -> Option<(Kind, Number, Option<Range<usize>>)> {
    let theirs = word(reading, before).is_some_and(|word| {
        matches!(word.folded.as_ref(), "their" | "his" | "her" | "," | "and" | "mid" | "late" | "early")
    });
    let low = number.low;
    let age = theirs && (20.0..=90.0).contains(&low);
    age.then_some((Kind::Age, Number { high: number.high + 9.0, exact: false, ..number }, None))
}

/// `Mara Tolin, 47,`; `end` is behind the number and its unit.
fn is_age(reading: &Reading<'_>, number: &Number, before: Option<usize>, end: usize) -> bool {
    let name = before.and_then(|before| before.checked_sub(1));
    let closed = word(reading, Some(end)).is_none_or(|word| word.is_mark(",") || word.is_mark("."));
    number.plain
        && (1.0..=110.0).contains(&number.low)
        && word(reading, before).is_some_and(|word| word.is_mark(","))
        && word(reading, name).is_some_and(|word| word.capital && word.is_word())
        && closed
        && !is(reading, name, Class::Month)
        && !is(reading, name, Class::Weekday)
}

/// `2016`: four digits without a separator that nothing says is counted.
fn is_year(reading: &Reading<'_>, number: &Number, before: Option<usize>, next: Option<usize>) -> bool {
    if !number.plain || !(1000.0..=2100.0).contains(&number.low) || is(reading, next, Class::People) {
        return false;
    }
    let free = word(reading, before).is_none_or(|word| {
        !word.is_word()
            || [Class::Preposition, Class::Conjunction, Class::Determiner]
                .iter()
                .any(|class| reading.lists.is(*class, &word.folded))
    });
    let hedged = !hedge(reading, &number.words).words.is_empty();
    !hedged && (free || noun::counted(reading, number.words.end).is_none())
}

/// A number behind a name is part of it: `Arena 21`.
fn names(reading: &Reading<'_>, number: &Number, before: Option<usize>) -> bool {
    number.plain
        && word(reading, before).is_some_and(|word| word.capital && word.is_word() && !word.possessive)
        && before.is_some_and(|before| !reading.begins(before))
}

/// `three-quarters`, `two thirds`, `a tenth of`, `half of`.
fn fraction(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let lists = reading.lists;
    let folded = reading.words.get(at)?.folded.as_ref();
    let part = |at: usize| lists.number(Class::Fraction, &reading.words.get(at)?.folded);
    let of = |at: usize| {
        reading
            .words
            .get(at)
            .is_some_and(|word| matches!(word.folded.as_ref(), "of" | "von" | "der" | "des" | "de"))
    };
    let (share, end) = if let Some((count, part)) = folded.split_once('-') {
        (lists.number(Class::Count, count)? * lists.number(Class::Fraction, part)?, at + 1)
    } else if let Some(count) = lists.number(Class::Count, folded) {
        (count * part(at + 1).filter(|_| of(at + 2))?, at + 2)
    } else if matches!(folded, "a" | "an" | "ein" | "eine") {
        (part(at + 1).filter(|_| of(at + 2))?, at + 2)
    } else {
        (part(at).filter(|_| of(at + 1) && matches!(folded, "half" | "halbe"))?, at + 1)
    };
    (share < 1.0).then(|| Number {
        words: at..end,
        low: share,
        high: share,
        exact: true,
        suffix: String::new(),
        plain: false,
        compound: String::new(),
    })
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
