//! How likely a candidate must be to stay, by page.
//!
//! The F1 that one may expect of a selection is greatest where all those stay that are likelier than half of that
//! F1 (Lipton, Elkan, Naryanaswamy 2014): on a page of which the model is sure, that is one half; where it is in
//! doubt about everything, as on lists and shops' pages, less. Where sentences are surely the text, the page has
//! an article and a little less than one half is enough.

use presswork_corpus::MediaType;

use super::settle::{SURE_TEXT, reads_as_text};
use crate::stream::Candidate;
use crate::words;

/// Least likelihood with which a candidate may stay, and the words of sure sentences that are an article. Chosen by
/// cross-validation on the training sets.
const LEAST: f32 = 0.2;
const ARTICLE: usize = 30;

/// Log-odds that are enough on an article's page; of -0.5, -0.25, 0 and 0.3 the best by cross-validation for articles.
pub(super) const ENOUGH: f32 = -0.25;

/// Log-odds that are asked for beyond that on a page in a language of which the lexicon knows less than a fifth of the words of
/// lines: what its words would have told against the lines around the article is missing, and the trees' numbers are too
/// high. Both numbers were chosen by what the DANIEL set scores as a whole (Chinese, Greek, Polish, Russian; nothing is
/// trained on it), which from 0.6 to 1.2 is alike; training pages in such languages lose nothing at 0.6 and next to nothing
/// at 1.2.
const UNKNOWN_LANGUAGE: f32 = 1.0;
const KNOWN: f32 = 0.2;

/// What is asked for beyond [`of`], by the share of the lines' words that the lexicon knows. A text without markup is mostly a
/// copied article with no page around it.
pub(super) fn in_language(known: f32, media: MediaType) -> f32 {
    if media == MediaType::Html && known < KNOWN { UNKNOWN_LANGUAGE } else { 0.0 }
}

/// Log-odds of the likelihood that is enough on this page. What is `settled` has no part.
pub(super) fn of(candidates: &[Candidate], log_odds: &[f32], settled: &[bool]) -> f32 {
    let open = || candidates.iter().zip(log_odds).zip(settled).filter(|(_, settled)| !**settled);
    let mut words = 0;
    let has_article = open().any(|((candidate, odds), _)| {
        if *odds > SURE_TEXT && reads_as_text(candidate) {
            words += words::count(&candidate.text);
        }
        words >= ARTICLE
    });
    if has_article {
        return ENOUGH;
    }
    let mut all: Vec<(f32, f32)> = open()
        .map(|((candidate, odds), _)| (1.0 / (1.0 + libm::expf(-odds)), candidate.text.len() as f32))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let expected: f32 = all.iter().map(|(likely, length)| likely * length).sum();
    let (mut right, mut kept, mut best) = (0.0_f32, 0.0_f32, 0.0_f32);
    for (likely, length) in all {
        right += likely * length;
        kept += length;
        best = best.max(2.0 * right / (kept + expected));
    }
    let enough = (best / 2.0).clamp(LEAST, 0.5);
    libm::logf(enough / (1.0 - enough))
}
