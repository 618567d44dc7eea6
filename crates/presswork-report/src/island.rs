//! The concordance as the script reads it: JSON in columns, each passage once, hits in UTF-16 units.
//!
//! `{"groups": [[name, colour, shape]…], "keys": [key…], "languages": [[tag, direction]…],
//! "passages": [[key…], [group…], [zone…], [language…], [text…], [[from, to…]…]]}` and, packed with other numbers,
//! `{"terms": [[term…], [language…], [total…], [lines…]], "commands": {term: command…},
//! "lines": [[passage…], [start…], [length…], [quoted…]],
//! "words": {name: message or {category: message}…}}`; what is named by a number is an index, zone is 0 for the body and
//! 1 for the title; the last of the passages' columns has their stretches inside quotation marks. The lines of the first term
//! stand first; where passages are long together they are cut (`neighbourhood.rs`); a passage is given by its distance from that of the line before of the same term, of its first line from 0.
//!
//! A term of −1 lines is found by searching the passages for it (`search.rs`), which gives its lines and no other. A term that is
//! 0 is a word of the explorer, which has its text and its total.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::CollocationRow;
use serde::Serialize;

use crate::lists::keyness;
use crate::messages::{Messages, Shipped};
use crate::neighbourhood::{self, Cut};
use crate::search::{Place, Searched};
use crate::{LanguagePart, Passage, QueryLines, Report, commands, escape, languages, marks::Marks};

/// The island, and where each term stands in it.
pub(crate) struct Island<'r> {
    terms: Vec<Term<'r>>,
    index: BTreeMap<(usize, u8, &'r str), usize>,
    /// By language, in the order of its pairs.
    pairs: Vec<Vec<usize>>,
    /// Passages that are cut.
    cuts: BTreeMap<usize, Cut>,
    /// UTF-16 units of the passages that are held, and of those passages as they are.
    units: (u64, u64),
}

/// UTF-16 units of passages that a page holds whole: more are cut to the neighbourhood of their lines.
const WHOLE: u64 = 1_000_000;

/// Stands for a number of words where a term is a name, as 0 does where it is a query.
pub(crate) const NAME: u8 = u8::MAX;

/// Passage, start and end in it, whether quoted.
type Line = (usize, u32, u32, u8);

struct Term<'r> {
    term: Cow<'r, str>,
    /// Its words; 0 for a query or a pair, [`NAME`] for a name.
    n: u8,
    language: usize,
    total: u64,
    command: Option<String>,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Texts<'i> {
    groups: Vec<(&'i str, usize, usize)>,
    keys: Vec<&'i str>,
    languages: Vec<(&'i str, &'static str)>,
    passages: Passages<'i>,
}

#[derive(Serialize)]
struct Data<'i> {
    terms: Terms<'i>,
    commands: BTreeMap<usize, &'i str>,
    lines: Lines,
    words: Shipped,
}

/// Key, group, zone, language, text, what is quoted.
#[derive(Default, Serialize)]
struct Passages<'i>(Vec<usize>, Vec<usize>, Vec<u8>, Vec<usize>, Vec<&'i str>, Vec<Vec<u32>>);

/// Term, language, total, lines listed.
#[derive(Default, Serialize)]
struct Terms<'i>(Vec<Name<'i>>, Vec<usize>, Vec<u64>, Vec<i64>);

/// A term; of a word that the explorer has, nothing.
#[derive(Serialize)]
#[serde(untagged)]
enum Name<'i> {
    Here(&'i str),
    Elsewhere(u8),
}

/// Passage, start, length, quoted.
#[derive(Default, Serialize)]
struct Lines(Vec<i64>, Vec<u32>, Vec<u32>, Vec<u8>);

impl<'r> Island<'r> {
    /// The terms of a report with their lines; a term that is shown but came without lines has none, and the
    /// command that gives them. Of a term that has more than `most` lines so many are held, evenly through the texts.
    pub(crate) fn new(report: &'r Report, most: usize) -> Self {
        let mut island = Island {
            terms: vec![],
            index: BTreeMap::new(),
            pairs: vec![],
            cuts: BTreeMap::new(),
            units: (0, 0),
        };
        let mut first_passage = 0;
        for (language, part) in report.languages.iter().enumerate() {
            let mut offsets = Utf16Offsets::new(&part.passages);
            for lines in &part.lines {
                let hits = lines.hits.iter().filter_map(|hit| {
                    let (start, end) = offsets.of(hit.passage, hit.start, hit.end)?;
                    Some((first_passage + hit.passage as usize, start, end, u8::from(hit.quoted)))
                });
                let hits = thinned(hits.collect(), most);
                island.add(report, language, lines.n, &lines.term, lines.total, hits);
            }
            for lines in &part.coverage.lines {
                let hits = lines.hits.iter().filter_map(|hit| {
                    let (start, end) = offsets.of(hit.passage, hit.start, hit.end)?;
                    Some((first_passage + hit.passage as usize, start, end, u8::from(hit.quoted)))
                });
                let hits = thinned(hits.collect(), most);
                island.add_query(report, language, lines, hits);
            }
            for lines in &part.coverage.name_lines {
                let hits = lines.hits.iter().filter_map(|hit| {
                    let (start, end) = offsets.of(hit.passage, hit.start, hit.end)?;
                    Some((first_passage + hit.passage as usize, start, end, u8::from(hit.quoted)))
                });
                let hits = thinned(hits.collect(), most);
                island.add(report, language, NAME, &lines.name, lines.total, hits);
            }
            let mut pairs = Vec::new();
            for pair in &part.collocations {
                let hits = pair.hits.iter().filter_map(|hit| {
                    let (start, end) = offsets.of(hit.passage, hit.start, hit.end)?;
                    Some((first_passage + hit.passage as usize, start, end, u8::from(hit.quoted)))
                });
                let hits = thinned(hits.collect(), most);
                pairs.push(island.terms.len());
                island.add_pair(report, language, &pair.row, hits);
            }
            island.pairs.push(pairs);
            for (n, term, total) in shown(part) {
                island.add(report, language, n, term, total, vec![]);
            }
            first_passage += part.passages.len();
        }
        island.cut(report);
        island
    }

    /// Cuts the passages where there are too many to hold them whole.
    fn cut(&mut self, report: &'r Report) {
        let mut lines: BTreeMap<usize, Vec<(u32, u32)>> = BTreeMap::new();
        for line in self.terms.iter().flat_map(|term| &term.lines) {
            lines.entry(line.0).or_default().push((line.1, line.2));
        }
        let passages: Vec<&str> = report
            .languages
            .iter()
            .flat_map(|part| &part.passages)
            .map(|passage| passage.text.as_str())
            .collect();
        let units = |text: &str| text.encode_utf16().count() as u64;
        let held = lines.keys().filter_map(|at| passages.get(*at)).map(|text| units(text)).sum();
        self.units = (held, held);
        if held <= WHOLE {
            return;
        }
        for (at, of) in lines {
            let Some(text) = passages.get(at) else { continue };
            if let Some(cut) = neighbourhood::around(text, of) {
                self.units.0 = self.units.0 - units(text) + units(&cut.text);
                self.cuts.insert(at, cut);
            }
        }
    }

    /// Whether passages are cut to what stands around their lines.
    pub(crate) fn is_cut(&self) -> bool {
        !self.cuts.is_empty()
    }

    /// The passages that lines stand in, in the order of the page, each with its language.
    pub(crate) fn passages(&self, report: &'r Report) -> impl Iterator<Item = (usize, &'r Passage)> {
        let used: BTreeSet<usize> =
            self.terms.iter().flat_map(|term| &term.lines).map(|line| line.0).collect();
        let all = report.languages.iter().enumerate();
        let all =
            all.flat_map(|(language, part)| part.passages.iter().map(move |passage| (language, passage)));
        all.enumerate().filter(move |(number, _)| used.contains(number)).map(|(_, passage)| passage)
    }

    /// UTF-16 units of text held, and of the same passages whole.
    pub(crate) fn units(&self) -> (u64, u64) {
        self.units
    }

    fn add(
        &mut self,
        report: &'r Report,
        language: usize,
        n: u8,
        term: &'r str,
        total: u64,
        lines: Vec<Line>,
    ) {
        let next = self.terms.len();
        if *self.index.entry((language, n, term)).or_insert(next) == next {
            let cut = (lines.len() as u64) < total;
            let kwic = if n == 0 { commands::kwic_of_query } else { commands::kwic };
            let command = cut.then(|| kwic(report, language, term));
            self.terms.push(Term { term: term.into(), n, language, total, command, lines });
        }
    }

    /// A query is a term of no words; a reader sees the word that it is for.
    fn add_query(&mut self, report: &'r Report, language: usize, query: &'r QueryLines, lines: Vec<Line>) {
        let next = self.terms.len();
        self.add(report, language, 0, &query.query, query.total, lines);
        if let Some(term) = self.terms.get_mut(next) {
            term.term = query.word.as_str().into();
        }
    }

    fn add_pair(&mut self, report: &'r Report, language: usize, row: &CollocationRow, lines: Vec<Line>) {
        let cut = (lines.len() as u64) < row.f;
        let command = cut.then(|| commands::kwic_of_pair(report, language, row));
        let term = format!("{} … {}", row.first, row.second).into();
        self.terms.push(Term { term, n: 0, language, total: row.f, command, lines });
    }

    /// Where a pair of words stands, by its place among the pairs of its language.
    pub(crate) fn pair(&self, language: usize, at: usize) -> Option<usize> {
        self.pairs.get(language)?.get(at).copied()
    }

    /// Where a term stands: its language's index in the report, its words, itself.
    pub(crate) fn term(&self, language: usize, n: u8, term: &str) -> Option<usize> {
        self.index.get(&(language, n, term)).copied()
    }

    /// Lines held, and lines there are, over all terms.
    pub(crate) fn held(&self) -> (u64, u64) {
        self.terms.iter().fold((0, 0), |(held, all), term| (held + term.lines.len() as u64, all + term.total))
    }

    /// The JSON of the texts, and that of the terms and lines, beside an explorer whose words have `least` uses or more.
    pub(crate) fn json(&self, report: &'r Report, marks: &Marks<'r>, least: u64) -> [String; 2] {
        let mut keys = Numbered::default();
        let mut groups = Numbered::default();
        let mut passages = Passages::default();
        let used: BTreeSet<usize> =
            self.terms.iter().flat_map(|term| &term.lines).map(|line| line.0).collect();
        let mut number = 0;
        for (language, part) in report.languages.iter().enumerate() {
            for passage in &part.passages {
                number += 1;
                if !used.contains(&(number - 1)) {
                    continue;
                }
                passages.0.push(keys.of(&passage.key));
                passages.1.push(groups.of(&passage.group));
                passages.2.push(u8::from(passage.zone == "title"));
                passages.3.push(language);
                passages.4.push(
                    self.cuts.get(&(number - 1)).map_or(passage.text.as_str(), |cut| cut.text.as_str()),
                );
            }
        }
        let places: BTreeMap<usize, usize> = used.into_iter().zip(0..).collect();
        let sign = |name| {
            let mark = marks.of(name);
            (name, mark.colour, mark.shape)
        };
        let place = |&(passage, start, end, quoted): &Line| {
            let moved = |at| self.cuts.get(&passage).map_or(at, |cut| cut.at(at));
            Place {
                passage: places.get(&passage).copied().unwrap_or(0),
                start: moved(start),
                end: moved(start) + (end - start),
                quoted: quoted == 1,
            }
        };
        let searched = Searched::new(
            &passages.4,
            &passages.3,
            self.terms.iter().flat_map(|term| &term.lines).map(place),
        );
        let mut lines = Lines::default();
        let mut terms = Terms::default();
        for term in &self.terms {
            let there: Vec<Place> = term.lines.iter().map(place).collect();
            let found = !there.is_empty() && searched.finds(&term.term, term.language, &there);
            let elsewhere = term.n == 1 && explored(report, term, least);
            terms.0.push(if elsewhere { Name::Elsewhere(0) } else { Name::Here(&term.term) });
            terms.1.push(term.language);
            terms.2.push(if elsewhere { 0 } else { term.total });
            terms.3.push(if found { -1 } else { there.len() as i64 });
            let mut last = 0;
            for line in there.iter().filter(|_| !found) {
                lines.0.push(line.passage as i64 - last);
                lines.1.push(line.start);
                lines.2.push(line.end - line.start);
                lines.3.push(u8::from(line.quoted));
                last = line.passage as i64;
            }
        }
        passages.5 = searched.quoted();
        let texts = Texts {
            groups: groups.names.into_iter().map(sign).collect(),
            keys: keys.names,
            languages: report
                .languages
                .iter()
                .map(|part| (languages::tag(&part.language), languages::direction(&part.language)))
                .collect(),
            passages,
        };
        let data = Data {
            terms,
            commands: self
                .terms
                .iter()
                .enumerate()
                .filter_map(|(at, term)| Some((at, term.command.as_deref()?)))
                .collect(),
            lines,
            words: Messages::of(report.locale).of_script(),
        };
        let whole = "strings and integers always serialise";
        [serde_json::to_string(&texts).expect(whole), serde_json::to_string(&data).expect(whole)]
    }
}

/// Whether the explorer has the word as it is here, with as many uses.
fn explored(report: &Report, term: &Term<'_>, least: u64) -> bool {
    let words = &report.languages[term.language].words.words;
    let word = words.binary_search_by(|word| word.word.as_str().cmp(&term.term)).ok().map(|at| &words[at]);
    word.is_some_and(|word| word.cf() == term.total && term.total >= least)
        && escape::shown(&term.term) == term.term
}

/// At most so many lines, evenly.
fn thinned(lines: Vec<Line>, most: usize) -> Vec<Line> {
    match lines.len() {
        few if few <= most => lines,
        many => (0..most).map(|at| lines[at * many / most]).collect(),
    }
}

/// Every term that the tables of a language show, with its count.
fn shown(part: &LanguagePart) -> impl Iterator<Item = (u8, &str, u64)> {
    let terms = part.terms.iter().chain(&part.phrases).map(|shown| &shown.row);
    let terms = terms.map(|row| (row.n, row.term.as_str(), row.cf));
    let keyness = part.keyness.iter().take(keyness::LISTED).flat_map(|keyness| &keyness.rows);
    terms.chain(keyness.map(|row| (row.n, row.term.as_str(), row.a + row.b)))
}

#[derive(Default)]
struct Numbered<'r> {
    names: Vec<&'r str>,
    numbers: BTreeMap<&'r str, usize>,
}

impl<'r> Numbered<'r> {
    fn of(&mut self, name: &'r str) -> usize {
        let next = self.names.len();
        let number = *self.numbers.entry(name).or_insert(next);
        if number == next {
            self.names.push(name);
        }
        number
    }
}

/// Byte offsets of passages to offsets in UTF-16 units, in constant time after one walk over a passage.
struct Utf16Offsets<'r> {
    passages: &'r [Passage],
    walked: Vec<Option<Vec<u32>>>,
}

impl<'r> Utf16Offsets<'r> {
    fn new(passages: &'r [Passage]) -> Self {
        Utf16Offsets { passages, walked: vec![None; passages.len()] }
    }

    /// The range in UTF-16 units; ends are drawn back to the text and to the start of their character.
    /// `None` where there is no such passage.
    fn of(&mut self, passage: u32, start: u32, end: u32) -> Option<(u32, u32)> {
        let passage = passage as usize;
        let text = self.passages.get(passage)?.text.as_str();
        let clamp = |at: u32| (at as usize).min(text.len());
        let (start, end) = (clamp(start), clamp(end.max(start)));
        if text.is_ascii() {
            return Some((start as u32, end as u32));
        }
        let map = self.walked[passage].get_or_insert_with(|| {
            let mut map = Vec::with_capacity(text.len() + 1);
            let mut units = 0;
            for c in text.chars() {
                map.extend(std::iter::repeat_n(units, c.len_utf8()));
                units += c.len_utf16() as u32;
            }
            map.push(units);
            map
        });
        Some((map[start], map[end]))
    }
}
