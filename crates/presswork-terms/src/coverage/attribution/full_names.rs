//! Who somebody is in a document that has given the whole name before: `Mr. Feld`, `Feld`, `the general`.
//!
//! A surname is joined to the one whole name before it that ends in it, an Arabic article left off either; an office
//! to the one name that it stood beside. Where two would fit, none is chosen. No document lends another its names.

use std::collections::BTreeMap;
use std::ops::Range;

use super::name::{is_name_word, is_role, particle};
use super::phrase::is;
use super::speaker::text;
use crate::coverage::language::Class;
use crate::coverage::quotations::last_name;
use crate::coverage::reading::Reading;
use presswork_corpus::Zone;

/// A place of a name.
#[derive(Clone, Debug)]
struct NamePlace {
    /// Index of its first word.
    at: usize,
    name: String,
    /// Whether it and all before it are one name.
    only: bool,
}

/// In order.
type Places = Vec<NamePlace>;

/// The whole names of a document, in its order.
#[derive(Clone, Debug, Default)]
pub(super) struct FullNames {
    /// By their last word.
    by_last: BTreeMap<String, Places>,
    /// Names by the office that stands beside them.
    by_office: BTreeMap<String, Places>,
}

impl FullNames {
    /// Those of a document's body. Linear in its words.
    pub fn of(reading: &Reading<'_>) -> Self {
        let mut names = FullNames::default();
        let mut at = reading.words.partition_point(|word| word.zone == Zone::Title);
        while at < reading.words.len() {
            let run = run(reading, at);
            if run.is_empty() {
                at += 1;
                continue;
            }
            at = run.end;
            names.add(reading, &run);
        }
        names
    }

    fn add(&mut self, reading: &Reading<'_>, run: &Range<usize>) {
        let name = bare(reading, run);
        if name.is_empty() {
            return;
        }
        let whole = name.clone().filter(|&at| !particle(reading, at)).count() > 1;
        let last = last_name(&text(reading, &name));
        let printed = text(reading, &name);
        if whole {
            add(self.by_last.entry(last).or_default(), run.start, printed.clone());
        }
        let person = self.person(reading, run).filter(|_| !whole).unwrap_or(printed);
        if let Some(office) = office_beside(reading, run, &name) {
            let office = reading.words[office].folded.to_string();
            add(self.by_office.entry(office).or_default(), run.start, person);
        }
    }

    /// Who the name is: without its titles; of a surname, the whole name before it.
    pub fn person(&self, reading: &Reading<'_>, name: &Range<usize>) -> Option<String> {
        let words = bare(reading, name);
        let printed = text(reading, &words);
        if printed.is_empty() {
            return None;
        }
        let single = words.filter(|&at| !particle(reading, at)).count() == 1;
        let known = self.by_last.get(&last_name(&printed)).filter(|_| single);
        let joined = known.and_then(|places| only(places, name.start));
        Some(joined.map_or(printed, str::to_owned))
    }

    /// Whom `the general`, `the foreign minister` is: an office that one name stood beside before.
    pub fn of_office(&self, reading: &Reading<'_>, phrase: &Range<usize>) -> Option<&str> {
        let inner = phrase.start + 1..phrase.end;
        let office = inner.clone().next_back()?;
        let definite = is(reading, phrase.start, Class::Determiner);
        let titles = inner.clone().all(|at| is(reading, at, Class::Title));
        if !definite || !titles {
            return None;
        }
        only(self.by_office.get(reading.words[office].folded.as_ref())?, phrase.start)
    }
}

/// The one name that stands before `at`; none where there are two.
fn only(places: &Places, at: usize) -> Option<&str> {
    let last = places[..places.partition_point(|place| place.at < at)].last()?;
    last.only.then_some(&last.name)
}

/// Adds a place behind the others.
fn add(places: &mut Places, at: usize, name: String) {
    let only = places.last().is_none_or(|last| last.only && same(&last.name, &name));
    places.push(NamePlace { at, name, only });
}

/// Whether two spellings are of one name within a document: they differ in an article, a hyphen or case.
fn same(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String {
        let words = name.split_whitespace().map(last_name);
        words.collect::<String>().chars().filter(|c| c.is_alphanumeric()).collect()
    };
    one == other || letters(one) == letters(other)
}

/// The run of words of a name that begins at `at`, its titles among them; empty where none does.
fn run(reading: &Reading<'_>, at: usize) -> Range<usize> {
    let first = &reading.words[at];
    let mut end = at;
    while let Some(word) = reading.words.get(end) {
        let goes_on = word.sentence == first.sentence
            && word.quotation == first.quotation
            && (is_name_word(reading, end)
                || word.capital && is(reading, end, Class::Title)
                || end > at && particle(reading, end));
        if !goes_on {
            break;
        }
        end += 1;
        if word.possessive {
            break;
        }
    }
    at..end
}

/// A name without the titles and offices before it: `U.N. Secretary General Park Jae-min`; all of `mayor of Brenndorf`.
fn bare(reading: &Reading<'_>, name: &Range<usize>) -> Range<usize> {
    let title = |at: &usize| is(reading, *at, Class::Title) || is_role(reading, *at);
    let last = name.clone().rev().skip(1).find(title);
    let start = last.map_or(name.start, |last| last + 1);
    if is_name_word(reading, start.min(name.end.saturating_sub(1))) { start..name.end } else { name.clone() }
}

/// The office beside a name: in the name, before it, or in apposition (`the mayor, Jonas Feld,`; `Jonas Feld, the mayor`).
fn office_beside(reading: &Reading<'_>, run: &Range<usize>, name: &Range<usize>) -> Option<usize> {
    let sentence = reading.words[run.start].sentence;
    let office = |at: Option<usize>| {
        at.filter(|&at| {
            reading.words.get(at).is_some_and(|word| word.sentence == sentence)
                && is(reading, at, Class::Title)
        })
    };
    let comma =
        |at: Option<usize>| at.and_then(|at| reading.words.get(at)).is_some_and(|word| word.is_mark(","));
    let before = || office(run.start.checked_sub(1));
    let apposed = || office(run.start.checked_sub(2)).filter(|_| comma(run.start.checked_sub(1)));
    let behind = || {
        let determiner =
            reading.words.get(run.end + 1).is_some() && is(reading, run.end + 1, Class::Determiner);
        office(Some(run.end + 2)).filter(|_| determiner && comma(Some(run.end)))
    };
    office(name.start.checked_sub(1).filter(|&at| at >= run.start))
        .or_else(before)
        .or_else(apposed)
        .or_else(behind)
}
