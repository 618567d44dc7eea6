//! The sentences behind the report's numbers: a second pass over the documents for the shown terms.

use std::collections::BTreeMap;

use presswork_corpus::{Article, Span, TokenisedDoc, Zone};
use presswork_report::{LineHit, Passage, TermLines};
use presswork_terms::concordance::PairFinder;
use presswork_terms::{Hit, TermFinder, Totals};

use crate::held::Held;
use crate::plan::Plan;
use crate::shown_pairs::PairCounts;

/// Lines of a language that the page holds at most; the rest is counted, and `kwic` shows it. A line and
/// its share of the passages take some 300 bytes, so that a language stays near 3 MB.
const LINES: u64 = 10_000;

/// Lines of a pair that the page holds at most: of each of its forty, a handful to read.
const PAIR_LINES: usize = 25;

/// By language, terms by their words and text, and how often each stands.
pub(crate) type TermCounts = BTreeMap<String, BTreeMap<(u8, String), u64>>;

/// Collects the evidence of all languages.
pub(crate) struct Evidence {
    languages: BTreeMap<String, LanguageEvidence>,
}

/// What a language's part of the report holds of its texts.
#[derive(Default)]
pub(crate) struct LinesOfLanguage {
    /// The blocks that lines stand in, each once.
    pub passages: Vec<Passage>,
    /// Of each term.
    pub lines: Vec<TermLines>,
    /// Of each pair, in the order of the pairs.
    pub pairs: Vec<Vec<LineHit>>,
}

/// The lines of a language's shown terms, and the blocks that they stand in.
struct LanguageEvidence {
    finder: TermFinder,
    pairs: PairFinder,
    found: LinesOfLanguage,
    held: Held,
}

impl Evidence {
    /// For `terms` and their counts, and for `pairs`, by language.
    pub fn new(
        terms: &TermCounts,
        pairs: &BTreeMap<String, Vec<PairCounts>>,
        totals: &Totals,
        plan: &Plan,
    ) -> Self {
        let languages = terms.iter().map(|(language, terms)| {
            let groups = totals.of(language).map_or(1, |language| language.groups.len() as u64);
            let pairs = pairs.get(language).map_or(&[][..], Vec::as_slice);
            (language.clone(), LanguageEvidence::new(terms, pairs, groups, plan))
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
    pub fn take(&mut self, language: &str) -> LinesOfLanguage {
        self.languages.remove(language).map_or_else(LinesOfLanguage::default, |evidence| evidence.found)
    }
}

impl LanguageEvidence {
    fn new(terms: &BTreeMap<(u8, String), u64>, pairs: &[PairCounts], groups: u64, plan: &Plan) -> Self {
        let names: Vec<(u8, String)> = terms.keys().cloned().collect();
        let lines = names
            .iter()
            .map(|(n, term)| TermLines { term: term.clone(), n: *n, total: 0, hits: Vec::new() })
            .collect();
        let counts: Vec<u64> = terms.values().copied().collect();
        LanguageEvidence {
            finder: TermFinder::new(&names, &plan.counting),
            pairs: PairFinder::new(
                pairs.iter().map(|(row, _)| (row.first.as_str(), row.second.as_str())),
                plan.pairs.window,
                &plan.counting,
            ),
            found: LinesOfLanguage { passages: Vec::new(), lines, pairs: vec![Vec::new(); pairs.len()] },
            held: Held::new(LINES, &counts, groups),
        }
    }

    fn add(&mut self, article: &Article, doc: &TokenisedDoc, group: &str) {
        let mut passages: BTreeMap<(Zone, Span), u32> = BTreeMap::new();
        let LinesOfLanguage { passages: all, lines, pairs } = &mut self.found;
        let mut line_of = |hit: &Hit| {
            let block = block_of(article, doc, hit.zone, hit.span);
            let passage = *passages.entry((hit.zone, block)).or_insert_with(|| {
                all.push(passage(article, group, hit.zone, block));
                (all.len() - 1) as u32
            });
            let (start, end) = (hit.span.start - block.start, hit.span.end - block.start);
            LineHit { passage, start, end, quoted: hit.quoted }
        };
        for (term, hit) in self.finder.hits(doc) {
            lines[term].total += 1;
            if self.held.takes(term, group, lines[term].hits.len()) {
                lines[term].hits.push(line_of(&hit));
            }
        }
        for (pair, hit) in self.pairs.hits(doc) {
            if pairs[pair].len() < PAIR_LINES {
                pairs[pair].push(line_of(&hit));
            }
        }
    }
}

/// The stretch of the hit's zone that a reader is shown: its block, or from its first block to its
/// last where it spans several (`--within document`).
pub(crate) fn block_of(article: &Article, doc: &TokenisedDoc, zone: Zone, span: Span) -> Span {
    match zone {
        Zone::Title => Span::of_range(0..article.title().len()),
        Zone::Body => {
            let first = doc.blocks.partition_point(|block| block.end <= span.start);
            let last = doc.blocks.partition_point(|block| block.end < span.end);
            match (doc.blocks.get(first), doc.blocks.get(last)) {
                (Some(first), Some(last)) => Span::new(first.start, last.end),
                _ => Span::of_range(0..article.text.len()),
            }
        }
    }
}

/// A block as the page has it.
pub(crate) fn passage(article: &Article, group: &str, zone: Zone, block: Span) -> Passage {
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
