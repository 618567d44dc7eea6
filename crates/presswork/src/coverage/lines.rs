//! The concordance lines of the words that are compared (`naming.csv`) and of the names that are mentioned most, for the report: as
//! many as their counts say, or as the page has room for.

use std::collections::BTreeMap;

use presswork_corpus::{Span, Zone};
use presswork_report::{LanguagePart, LineHit, NameLines, Passage, QueryLines, Report};
use presswork_terms::coverage::names::Place;
use presswork_terms::{Query, hits};

use super::{Document, Named, NamedPlaces, each};
use crate::error::Error;
use crate::evidence::{block_of, passage};
use crate::held::Held;
use crate::prepared::Prepared;

/// Lines of a language's words and names that the page holds at most; the rest is counted, and `kwic` shows it. Half of what the
/// terms of the tables may have, of which they are a few.
const LINES: u64 = 5_000;

/// Words of a language that have lines at most.
const WORDS: usize = 64;

/// The words and names of a language, and where their lines stand.
struct Lines<'r> {
    part: &'r mut LanguagePart,
    queries: Vec<Query>,
    /// Of each name, in the order of the documents.
    named: Vec<Vec<Place>>,
    /// The words first, then the names.
    held: Held,
    /// Passages that the part holds, by document, zone and first byte.
    passages: BTreeMap<(String, String, u32), u32>,
}

/// A line of a document: its bytes in its passage.
struct Found {
    span: Span,
    quoted: bool,
    passage: Passage,
}

/// Goes through the documents once more, where a language has words that are compared or names, and hands their lines to
/// `report`.
pub(crate) fn with_lines(
    prepared: &Prepared<'_>,
    mut report: Report,
    mut named: Named,
) -> Result<Report, Error> {
    let mut languages: BTreeMap<String, Lines<'_>> = BTreeMap::new();
    for part in &mut report.languages {
        let named = named.remove(&part.language).unwrap_or_default();
        if !part.coverage.naming.is_empty() || !named.is_empty() {
            languages.insert(part.language.clone(), Lines::of(part, named));
        }
    }
    if languages.is_empty() {
        return Ok(report);
    }
    let counting = &prepared.plan.counting;
    for number in prepared.numbers() {
        let held = &languages;
        let found = each(
            prepared,
            number,
            |_| true,
            |document| {
                let lines = held.get(&document.doc.language);
                let of_queries: Vec<Vec<Found>> = lines
                    .map_or(&[][..], |lines| &lines.queries)
                    .iter()
                    .map(|query| {
                        let hits = hits(document.doc, query, counting);
                        hits.iter().map(|hit| found(document, hit.zone, hit.span, hit.quoted)).collect()
                    })
                    .collect();
                let of_names: Vec<Vec<Found>> = lines
                    .map_or(&[][..], |lines| &lines.named)
                    .iter()
                    .map(|places| {
                        let from = places.partition_point(|place| place.document < document.number);
                        let here =
                            places[from..].iter().take_while(|place| place.document == document.number);
                        here.map(|place| found(document, place.zone, place.span, place.quoted)).collect()
                    })
                    .collect();
                (document.doc.language.clone(), of_queries, of_names)
            },
        )?;
        for (language, of_queries, of_names) in found {
            if let Some(lines) = languages.get_mut(&language) {
                lines.add(of_queries, of_names);
            }
        }
    }
    Ok(report)
}

/// A line with the block that it stands in.
fn found(document: &Document<'_>, zone: Zone, span: Span, quoted: bool) -> Found {
    let block = block_of(document.article, document.doc, zone, span);
    let passage = passage(document.article, document.group, zone, block);
    Found { span: Span::new(span.start - block.start, span.end - block.start), quoted, passage }
}

/// Of a name's places, in the order of the documents, those that lines may be taken from: what [`Lines::of`] holds at most of a
/// group is less.
pub(super) fn held_places(places: &[Place], groups: usize) -> Vec<Place> {
    if places.len() as u64 <= LINES {
        return places.to_vec();
    }
    let most = (LINES / groups.max(1) as u64).max(1);
    let mut so_far: BTreeMap<u32, u64> = BTreeMap::new();
    let held = |place: &&Place| {
        let of_group = so_far.entry(place.group).or_default();
        *of_group += 1;
        *of_group <= most
    };
    places.iter().filter(held).copied().collect()
}

impl<'r> Lines<'r> {
    /// The words of `naming.csv` that can be asked for, one that is in several sets once; and the names.
    fn of(part: &'r mut LanguagePart, names: Vec<NamedPlaces>) -> Self {
        let mut queries = Vec::new();
        let mut lines: Vec<QueryLines> = Vec::new();
        for row in &part.coverage.naming {
            if lines.len() == WORDS || lines.iter().any(|known| known.query == row.query) {
                continue;
            }
            if let Ok(query) = Query::parse(&row.query) {
                queries.push(query);
                let (word, query) = (row.term.clone(), row.query.clone());
                lines.push(QueryLines { word, query, total: 0, hits: Vec::new() });
            }
        }
        part.coverage.lines = lines;
        let of_name = |named: &NamedPlaces| NameLines {
            name: named.name.clone(),
            total: named.mentions,
            hits: Vec::new(),
        };
        part.coverage.name_lines = names.iter().map(of_name).collect();
        let named = names.into_iter().map(|named| named.places).collect();
        let naming = &part.coverage.naming;
        let mentions = |lines: &QueryLines| {
            let set = naming.iter().find(|row| row.query == lines.query).map(|row| &row.set);
            let rows = naming.iter().filter(|row| row.query == lines.query && Some(&row.set) == set);
            rows.map(|row| row.mentions).sum()
        };
        let lines = part.coverage.lines.iter().map(mentions);
        let names = part.coverage.name_lines.iter().map(|lines| lines.total);
        let counts: Vec<u64> = lines.chain(names).collect();
        let held = Held::new(LINES, &counts, part.groups.len() as u64);
        let at = |passage: &Passage| (passage.key.clone(), passage.zone.clone(), passage.start);
        let passages = (0..).zip(&part.passages).map(|(number, passage)| (at(passage), number)).collect();
        Lines { part, queries, named, held, passages }
    }

    /// Adds a document's lines, by word and by name.
    fn add(&mut self, of_queries: Vec<Vec<Found>>, of_names: Vec<Vec<Found>>) {
        let LanguagePart { passages, coverage, .. } = &mut *self.part;
        let queries = coverage.lines.len();
        for (term, (lines, found)) in coverage.lines.iter_mut().zip(of_queries).enumerate() {
            lines.total += found.len() as u64;
            hold(&mut lines.hits, found, passages, &mut self.passages, |passage, lines| {
                self.held.takes(term, &passage.group, lines)
            });
        }
        for (name, (lines, found)) in coverage.name_lines.iter_mut().zip(of_names).enumerate() {
            hold(&mut lines.hits, found, passages, &mut self.passages, |passage, lines| {
                self.held.takes(queries + name, &passage.group, lines)
            });
        }
    }
}

/// Adds those lines that are taken, with the passages that they stand in.
fn hold(
    hits: &mut Vec<LineHit>,
    found: Vec<Found>,
    passages: &mut Vec<Passage>,
    known: &mut BTreeMap<(String, String, u32), u32>,
    mut takes: impl FnMut(&Passage, usize) -> bool,
) {
    for Found { span, quoted, passage } in found {
        if !takes(&passage, hits.len()) {
            continue;
        }
        let next = passages.len() as u32;
        let key = (passage.key.clone(), passage.zone.clone(), passage.start);
        let number = *known.entry(key).or_insert(next);
        if number == next {
            passages.push(passage);
        }
        hits.push(LineHit { passage: number, start: span.start, end: span.end, quoted });
    }
}
