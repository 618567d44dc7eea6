//! The sentences behind the report's numbers: a second pass over the documents for the shown terms.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::{Article, Span, TokenisedDoc, Zone};
use presswork_report::{LineHit, Passage, TermLines};
use presswork_terms::{Counting, Hit, TermFinder};

/// Lines of a term that the page holds for each group; the rest is counted and `kwic` shows it.
const LINES_OF_A_GROUP: usize = 50;

/// Collects the evidence of all languages.
pub(crate) struct Evidence {
    languages: BTreeMap<String, LanguageEvidence>,
}

/// The lines of a language's shown terms, and the blocks that they stand in.
struct LanguageEvidence {
    finder: TermFinder,
    passages: Vec<Passage>,
    lines: Vec<TermLines>,
    /// Lines held so far, by term and group.
    held: BTreeMap<(usize, String), usize>,
}

impl Evidence {
    /// For `terms`, sorted, by language.
    pub fn new(terms: &BTreeMap<String, BTreeSet<(u8, String)>>, counting: &Counting) -> Self {
        let languages = terms.iter().map(|(language, terms)| {
            let terms: Vec<(u8, String)> = terms.iter().cloned().collect();
            (language.clone(), LanguageEvidence::new(&terms, counting))
        });
        Evidence { languages: languages.collect() }
    }

    /// Adds a document's lines.
    pub fn add(&mut self, article: &Article, doc: &TokenisedDoc, group: &str) {
        if let Some(language) = self.languages.get_mut(&doc.language) {
            language.add(article, doc, group);
        }
    }

    /// The evidence of a language; it can be taken once.
    pub fn take(&mut self, language: &str) -> (Vec<Passage>, Vec<TermLines>) {
        let evidence = self.languages.remove(language);
        evidence.map_or_else(Default::default, |evidence| (evidence.passages, evidence.lines))
    }
}

impl LanguageEvidence {
    fn new(terms: &[(u8, String)], counting: &Counting) -> Self {
        let lines = terms
            .iter()
            .map(|(n, term)| TermLines { term: term.clone(), n: *n, total: 0, hits: Vec::new() })
            .collect();
        LanguageEvidence {
            finder: TermFinder::new(terms, counting),
            passages: Vec::new(),
            lines,
            held: BTreeMap::new(),
        }
    }

    fn add(&mut self, article: &Article, doc: &TokenisedDoc, group: &str) {
        let mut passages: BTreeMap<(Zone, u32), u32> = BTreeMap::new();
        for (term, hit) in self.finder.hits(doc) {
            self.lines[term].total += 1;
            let held = self.held.entry((term, group.to_owned())).or_default();
            if *held >= LINES_OF_A_GROUP {
                continue;
            }
            *held += 1;
            let block = block_of(article, doc, &hit);
            let passage = *passages.entry((hit.zone, block.start)).or_insert_with(|| {
                self.passages.push(passage(article, group, hit.zone, block));
                (self.passages.len() - 1) as u32
            });
            self.lines[term].hits.push(LineHit {
                passage,
                start: hit.span.start - block.start,
                end: hit.span.end - block.start,
                quoted: hit.quoted,
            });
        }
    }
}

/// The stretch of the hit's zone that a reader is shown: its block, or from its first block to its
/// last where it spans several (`--within document`).
fn block_of(article: &Article, doc: &TokenisedDoc, hit: &Hit) -> Span {
    match hit.zone {
        Zone::Title => Span::of_range(0..article.title().len()),
        Zone::Body => {
            let first = doc.blocks.partition_point(|block| block.end <= hit.span.start);
            let last = doc.blocks.partition_point(|block| block.end < hit.span.end);
            match (doc.blocks.get(first), doc.blocks.get(last)) {
                (Some(first), Some(last)) => Span::new(first.start, last.end),
                _ => Span::of_range(0..article.text.len()),
            }
        }
    }
}

fn passage(article: &Article, group: &str, zone: Zone, block: Span) -> Passage {
    let (name, text) = match zone {
        Zone::Title => ("title", article.title()),
        Zone::Body => ("body", article.text.as_str()),
    };
    Passage {
        key: article.key.clone(),
        group: group.to_owned(),
        zone: name.to_owned(),
        text: block.of(text).to_owned(),
        start: block.start,
    }
}
