//! The concordance lines of the words that are compared (`naming.csv`), for the report: as many as their counts say.

use std::collections::BTreeMap;

use presswork_report::{LanguagePart, LineHit, Passage, QueryLines, Report};
use presswork_terms::{Hit, Query, hits};

use super::{Document, each};
use crate::error::Error;
use crate::evidence::{block_of, passage};
use crate::prepared::Prepared;

/// Lines of a word that the page holds at most; the rest is counted, and `kwic` shows it.
const HELD: usize = 500;

/// Words of a language that have lines at most.
const WORDS: usize = 64;

/// The words of a language, and where their lines stand.
struct Lines<'r> {
    part: &'r mut LanguagePart,
    queries: Vec<Query>,
    /// Passages that the part holds, by document, zone and first byte.
    passages: BTreeMap<(String, String, u32), u32>,
}

/// Goes through the documents once more, where a language has words that are compared, and hands their lines to `report`.
pub(crate) fn with_lines(prepared: &Prepared<'_>, mut report: Report) -> Result<Report, Error> {
    let mut languages: BTreeMap<String, Lines<'_>> = BTreeMap::new();
    for part in report.languages.iter_mut().filter(|part| !part.coverage.naming.is_empty()) {
        languages.insert(part.language.clone(), Lines::of(part));
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
                let queries = held.get(&document.doc.language).map_or(&[][..], |lines| &lines.queries);
                let hits: Vec<Vec<(Hit, Passage)>> = queries
                    .iter()
                    .map(|query| {
                        let hits = hits(document.doc, query, counting);
                        hits.into_iter().map(|hit| (hit, block(document, &hit))).collect()
                    })
                    .collect();
                (document.doc.language.clone(), hits)
            },
        )?;
        for (language, hits) in found {
            if let Some(lines) = languages.get_mut(&language) {
                lines.add(hits);
            }
        }
    }
    Ok(report)
}

/// The block that a hit stands in.
fn block(document: &Document<'_>, hit: &Hit) -> Passage {
    passage(document.article, document.group, hit.zone, block_of(document.article, document.doc, hit))
}

impl<'r> Lines<'r> {
    /// The words of `naming.csv` that can be asked for; one that is in several sets is one.
    fn of(part: &'r mut LanguagePart) -> Self {
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
        let at = |passage: &Passage| (passage.key.clone(), passage.zone.clone(), passage.start);
        let passages = (0..).zip(&part.passages).map(|(number, passage)| (at(passage), number)).collect();
        Lines { part, queries, passages }
    }

    /// Adds a document's hits, by word.
    fn add(&mut self, found: Vec<Vec<(Hit, Passage)>>) {
        for (lines, hits) in self.part.coverage.lines.iter_mut().zip(found) {
            lines.total += hits.len() as u64;
            let room = HELD.saturating_sub(lines.hits.len());
            for (hit, passage) in hits.into_iter().take(room) {
                let (start, end) = (hit.span.start - passage.start, hit.span.end - passage.start);
                let next = self.part.passages.len() as u32;
                let key = (passage.key.clone(), passage.zone.clone(), passage.start);
                let number = *self.passages.entry(key).or_insert(next);
                if number == next {
                    self.part.passages.push(passage);
                }
                lines.hits.push(LineHit { passage: number, start, end, quoted: hit.quoted });
            }
        }
    }
}
