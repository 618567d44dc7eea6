//! The places where a query stands in a document.

use presswork_corpus::{Joined, Span, TokenisedDoc, Zone};

use super::choices::choices;
use super::query::{Query, gap};
use crate::counting::{Counting, LONGEST, Segments, joined};
use crate::reach::{MOST_SKIPPED, WIDEST};

/// One place where a query or a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The text that the span is of.
    pub zone: Zone,
    /// From the first word's first byte to the last word's last.
    pub span: Span,
    /// Whether all its words stand inside quotation marks.
    pub quoted: bool,
    /// Index of its first word in `TokenisedDoc::tokens`.
    pub first_token: u32,
    /// Index of its last word.
    pub last_token: u32,
}

impl Hit {
    /// The hit of a joined form.
    pub(super) fn of_joined(doc: &TokenisedDoc, one: &Joined, quoted: bool) -> Self {
        let token = |index: u32| &doc.tokens[index as usize];
        let (first, last) = (token(one.first_token), token(one.last_token));
        Hit {
            zone: first.zone,
            span: Span::new(first.span.start, last.span.end),
            quoted,
            first_token: one.first_token,
            last_token: one.last_token,
        }
    }

    /// The hit of the words at `window`, indices into the document's tokens; never empty.
    pub(super) fn of(doc: &TokenisedDoc, window: &[u32]) -> Option<Self> {
        let (&first_token, &last_token) = (window.first()?, window.last()?);
        let token = |index: u32| &doc.tokens[index as usize];
        let (first, last) = (token(first_token), token(last_token));
        Some(Hit {
            zone: first.zone,
            span: Span::new(first.span.start, last.span.end),
            quoted: window.iter().all(|&index| token(index).quoted),
            first_token,
            last_token,
        })
    }
}

/// Whether nothing but `wanted` stands between the tokens of `pair`, and no white space.
fn parts(doc: &TokenisedDoc, pair: &[u32], wanted: &str) -> bool {
    let &[first, last] = pair else { return false };
    let Some(tokens) = doc.tokens.get(first as usize..=last as usize) else { return false };
    let inner = tokens.get(1..tokens.len() - 1).unwrap_or_default();
    let surfaces: Vec<&str> = (inner.iter())
        .filter_map(|token| doc.types.get(token.type_index as usize))
        .map(|form| form.surface.as_str())
        .collect();
    tokens.windows(2).all(|two| two[0].span.end == two[1].span.start) && gap(&surfaces.concat()) == wanted
}

/// All hits of a query, in the order of their first words; overlapping ones all count.
///
/// Its words are counted tokens that follow each other within the unit of `counting`, whatever
/// punctuation stands between them where the query has white space: for a term or an n-gram that was counted with the same
/// `counting`, there are as many hits as its count, and as many quoted ones.
pub fn hits(doc: &TokenisedDoc, query: &Query, counting: &Counting) -> Vec<Hit> {
    hits_skipping(doc, query, counting, 0)
}

/// The most words that may be skipped in a query of so many: as many as are counted of a pair, or of a skip-gram.
///
/// ```
/// use presswork_terms::concordance::most_skipped;
/// assert_eq!([1, 2, 3, 5, 6].map(most_skipped), [0, 98, 5, 5, 0]);
/// ```
pub const fn most_skipped(words: usize) -> u32 {
    match words {
        2 => WIDEST - 2,
        3..=LONGEST => MOST_SKIPPED,
        _ => 0,
    }
}

/// As [`hits`], with up to `skips` counted words skipped between the query's, all together; at most [`most_skipped`]. Each choice
/// of places is a hit: for a skip-gram that was counted with as many ([`crate::Reach::Skipping`]), or a pair of a window of two
/// words more ([`crate::Reach::Window`]), there are as many hits as its count.
pub fn hits_skipping(doc: &TokenisedDoc, query: &Query, counting: &Counting, skips: u32) -> Vec<Hit> {
    // A type is tested once, however often it stands in the text.
    let words = query.words_in(doc, counting.form);
    let found: Vec<Vec<bool>> = (words.iter())
        .map(|wanted| doc.types.iter().map(|form| wanted.word.finds(form, counting.form)).collect())
        .collect();
    if found.iter().any(|types| !types.contains(&true)) {
        return Vec::new();
    }
    let stands = |found: &[bool], index: u32| found[doc.tokens[index as usize].type_index as usize];
    let skips = skips.min(most_skipped(words.len())) as usize;
    let (mut hits, mut window) = (Vec::new(), Vec::with_capacity(words.len()));
    for segment in Segments::of(doc, counting).iter() {
        let fits = |number: usize, before: usize, at: usize| {
            stands(&found[number], segment[at])
                && words[number].gap.is_none_or(|gap| parts(doc, &[segment[before], segment[at]], gap))
        };
        for first in (0..segment.len()).filter(|&first| stands(&found[0], segment[first])) {
            choices((first, segment.len()), words.len(), skips, fits, |chosen| {
                window.clear();
                window.extend(chosen.iter().map(|&at| segment[at]));
                hits.extend(Hit::of(doc, &window));
            });
        }
    }
    if skips > 0 {
        hits.sort_by_key(|hit| (hit.first_token, hit.last_token));
    }
    if let [found] = found.as_slice() {
        let before = hits.len();
        for (one, quoted) in joined(doc, counting).filter(|(one, _)| found[one.type_index as usize]) {
            hits.push(Hit::of_joined(doc, one, quoted));
        }
        if hits.len() > before {
            hits.sort_by_key(|hit| (hit.first_token, hit.last_token));
        }
    }
    if query.is_one_stretch() && words.len() > 1 {
        // Inside a longer joined form it is a part of that.
        hits.retain(|hit| {
            let next = doc.joined.partition_point(|one| one.last_token < hit.last_token);
            doc.joined.get(next).is_none_or(|one| one.first_token > hit.first_token)
        });
    }
    hits
}
