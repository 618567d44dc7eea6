//! Which candidates are the body, by a learned model: boosted trees over what `features` tells of each
//! candidate, then the best sequence of body and not.
//!
//! The rules' verdicts are among the features, so that the model knows all that they know. It was trained by
//! `cargo xtask train` on pages with gold text; `table.txt` beside the table names the data, the seed and the
//! scores. What the line rules removed stays removed.

mod features;
mod sequence;
mod text;
mod trees;

use presswork_corpus::{Flag, MediaType};

use crate::stream::{Candidate, Stream};
use trees::Trees;

/// Columns of the model's input, in order.
pub(crate) use features::{NAMES, each};

/// The model, ready to judge.
#[derive(Clone, Debug, Default)]
pub(crate) struct Model {
    trees: Option<Trees>,
}

/// What the model thought.
pub(crate) struct Scores {
    /// Log-odds of each candidate's being body.
    pub log_odds: Vec<f32>,
}

impl Model {
    /// The table that is built in.
    pub(crate) fn embedded() -> Model {
        Model::from_table(include_bytes!("table.bin"))
    }

    /// A model of a table; of one that cannot be read, a model that leaves the rules' verdicts.
    pub(crate) fn from_table(table: &[u8]) -> Model {
        Model { trees: Trees::read(table) }
    }

    /// Gives the verdict on every candidate. `structural` are the verdicts before the line rules.
    pub(crate) fn judge(
        &self,
        stream: &mut Stream,
        structural: &[Option<&'static str>],
        media: MediaType,
    ) -> Option<Scores> {
        let trees = self.trees.as_ref()?;
        let mut log_odds = Vec::with_capacity(stream.candidates.len());
        each(stream, structural, media, |row| log_odds.push(trees.score(row)));
        let body = sequence::best(&stream.candidates, &log_odds, media);
        let page = Page::of(stream);
        let before: Vec<Option<&'static str>> = stream.candidates.iter().map(|c| c.removed_by).collect();
        // Where the rules found the article and nothing else, its paragraphs are not the model's to take
        // unless it is sure.
        let found = !stream.flags.contains(&Flag::Rescued);
        for (at, candidate) in stream.candidates.iter_mut().enumerate() {
            let kept = found && candidate.removed_by.is_none();
            if kept && log_odds[at] > sure(media) && reads_as_text(candidate) {
                continue;
            }
            if body[at] {
                if !is_final(candidate, structural[at], page, media) {
                    candidate.removed_by = None;
                }
            } else {
                candidate.removed_by.get_or_insert("outside-body");
            }
        }
        rescue(stream, &log_odds, &before);
        Some(Scores { log_odds })
    }

    /// What weighed most for and against a row: column, its number, its part of the log-odds.
    pub(crate) fn weighed(&self, row: &[f32], most: usize) -> Vec<(&'static str, f32, f32)> {
        let Some(trees) = &self.trees else { return Vec::new() };
        let mut weights: Vec<(&'static str, f32, f32)> = trees
            .weights(row)
            .into_iter()
            .enumerate()
            .filter(|(_, weight)| *weight != 0.0)
            .map(|(column, weight)| (NAMES[column], row[column], weight))
            .collect();
        weights.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then(a.0.cmp(b.0)));
        weights.truncate(most);
        weights
    }
}

/// Whether the rule that removed a candidate has the last word.
fn is_final(
    candidate: &Candidate,
    structural: Option<&'static str>,
    Page { has_body, discusses }: Page,
    media: MediaType,
) -> bool {
    /// A name that speaks against so few words is believed.
    const LABEL: usize = 10;
    match candidate.removed_by {
        None => false,
        Some("giant-block" | "headline" | "ornament" | "repeated" | "consent") => true,
        Some("hidden") => has_body,
        // Below a heading of theirs they are no part of an article, whatever the page is.
        Some("comments") => !discusses || structural != candidate.removed_by,
        Some("outside-body") => false,
        // Converters leave few names, and those mean what they say.
        _ if media != MediaType::Html => true,
        Some("advertisement" | "share" | "newsletter" | "control" | "date" | "dateline-stamp") => {
            structural != candidate.removed_by || crate::words::count(&candidate.text) <= LABEL
        }
        // Those that go by a line's form are less sure than the model.
        Some("caption" | "credit" | "contributors" | "navigation") => false,
        // A line rule knew it by its words.
        rule => structural != rule,
    }
}

/// What the rules and the page itself say of the whole.
#[derive(Clone, Copy)]
struct Page {
    /// The rules found a body.
    has_body: bool,
    /// Readers' contributions may be the body: not where the page says that it is an article and the rules
    /// found one.
    discusses: bool,
}

impl Page {
    fn of(stream: &Stream) -> Page {
        const BODY: usize = 60;
        let kept = stream.candidates.iter().filter(|candidate| candidate.removed_by.is_none());
        let (has_body, types) = (have_words(kept, BODY), stream.declared.types);
        Page { has_body, discusses: types.discussion || !types.article || !has_body }
    }
}

/// Log-odds below which even a paragraph goes that the rules kept. Text without markup is mostly a copied
/// article with no page around it; in HTML the rules see no more than the model does.
fn sure(media: MediaType) -> f32 {
    match media {
        MediaType::Text => -2.5,
        MediaType::Markdown => -1.0,
        MediaType::Html => f32::INFINITY,
    }
}

/// A sentence of some length that is not mostly a link.
fn reads_as_text(candidate: &Candidate) -> bool {
    crate::words::ends_sentence(&candidate.text)
        && crate::words::count(&candidate.text) >= 8
        && candidate.link_bytes * 2 < candidate.text.len()
}

/// Whether the candidates have at least so many words.
fn have_words<'a>(candidates: impl Iterator<Item = &'a Candidate>, least: usize) -> bool {
    let mut words = 0;
    candidates.into_iter().any(|candidate| {
        words += crate::words::count(&candidate.text);
        words >= least
    })
}

/// Least words of a body that nothing needs to be asked of.
const LEAST_WORDS: usize = 25;

/// Where the model leaves nearly nothing: what the rules kept, or the candidates that it thinks likeliest.
fn rescue(stream: &mut Stream, log_odds: &[f32], before: &[Option<&'static str>]) {
    const RELAXED: f32 = -2.0;
    let words = |candidates: &[Candidate]| -> usize {
        candidates
            .iter()
            .filter(|candidate| candidate.removed_by.is_none())
            .map(|candidate| crate::words::count(&candidate.text))
            .sum()
    };
    // A page of nothing but links has no text, however sure the model is of them.
    let is_text = |candidate: &&Candidate| {
        candidate.removed_by.is_none() && candidate.link_bytes * 2 < candidate.text.len()
    };
    // What has so many words without its links has them with its links.
    if have_words(stream.candidates.iter().filter(is_text), LEAST_WORDS) {
        return;
    }
    let mut by_rules = stream.candidates.clone();
    for (candidate, rule) in by_rules.iter_mut().zip(before) {
        candidate.removed_by = *rule;
    }
    let of_rules = words(&by_rules);
    stream.candidates = by_rules;
    if of_rules > 0 {
        return;
    }
    // The rules found no text at all: what reads like sentences, if anything does.
    let mut found = false;
    for (candidate, odds) in stream.candidates.iter_mut().zip(log_odds) {
        if *odds >= RELAXED && candidate.removed_by == Some("outside-body") && reads_as_text(candidate) {
            candidate.removed_by = None;
            found = true;
        }
    }
    if found {
        stream.flags.push(Flag::Rescued);
    }
}
