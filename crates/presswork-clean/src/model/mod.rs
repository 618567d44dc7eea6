//! Which candidates are the body, by a learned model of two stages.
//!
//! The first stage scores each candidate by what `features` tells of it (boosted trees, `trees`); the likeliest
//! `sequence` of these scores is a draft of the body. The second stage sees the same numbers, the scores of
//! the whole page and what the rules on places say of the draft (`second`), and decides. The rules' verdicts are
//! among the numbers of both, so that the model knows all that they know; `settle` names those that stay final.
//! What single words of names and lines tell both is counted, in a `lexicon`.
//! It was trained by `cargo xtask train` on pages with gold text; `table.txt` beside the table names the
//! data, the seed and the scores.

mod features;
mod lexicon;
mod second;
mod sequence;
mod settle;
mod threshold;
mod trees;

use presswork_corpus::MediaType;

use crate::stream::Stream;
pub use lexicon::Lexicon;
use trees::{Block, Trees};

/// Columns of the stages' inputs, in order.
pub(crate) use features::{NAMES, telling};
pub(crate) use second::NAMES as SECOND_NAMES;

/// A rule's verdict on a candidate.
pub(crate) type Verdict = Option<&'static str>;

/// The model, ready to judge.
#[derive(Clone, Debug, Default)]
pub(crate) struct Model {
    lexicon: Lexicon,
    first: Option<Trees>,
    second: Option<Trees>,
}

/// What the model thought.
pub(crate) struct Scores {
    /// Log-odds of each candidate's being body.
    pub log_odds: Vec<f32>,
}

/// What the second stage is told.
pub(crate) struct Draft {
    /// The first stage's log-odds.
    pub log_odds: Vec<f32>,
    /// The share of the lines' words that the lexicon knows.
    pub known: f32,
    /// The second stage's numbers of the candidates that are in doubt.
    pub rows: second::Rows,
}

impl Model {
    /// The table that is built in.
    pub(crate) fn embedded() -> Model {
        Model::from_table(include_bytes!("table.bin"))
    }

    /// A model of a table: the lexicon, the first stage's trees, then the second's. Of a table that cannot be read, a model
    /// that leaves the rules' verdicts.
    pub(crate) fn from_table(table: &[u8]) -> Model {
        let (lexicon, table) = Lexicon::read(table);
        let Some((first, rest)) = Trees::read(table, NAMES.len()) else { return Model::default() };
        let second = Trees::read(rest, SECOND_NAMES.len()).map(|(trees, _)| trees);
        Model { lexicon, first: Some(first), second }
    }

    /// Gives the verdict on every candidate. `structural` are those that rest on elements and their names alone;
    /// `places` gives those of the rules that need a body.
    pub(crate) fn judge(
        &self,
        stream: &mut Stream,
        structural: &[Verdict],
        media: MediaType,
        places: impl Fn(&mut Stream),
    ) -> Option<Scores> {
        let before: Vec<Verdict> = stream.candidates.iter().map(|c| c.removed_by).collect();
        let draft = self.draft(stream, structural, media, places)?;
        let mut log_odds = draft.log_odds;
        if let Some(second) = &self.second {
            for (at, block) in draft.rows.blocks() {
                for (&at, score) in at.iter().zip(second.scores(block)) {
                    log_odds[at] = score;
                }
            }
        }
        let verdicts = settle::Verdicts { structural, before: &before };
        settle::settle(stream, verdicts, &log_odds, threshold::in_language(draft.known, media), media);
        Some(Scores { log_odds })
    }

    /// The first stage: drafts the body and leaves the verdicts on the draft in `stream`.
    pub(crate) fn draft(
        &self,
        stream: &mut Stream,
        structural: &[Verdict],
        media: MediaType,
        places: impl Fn(&mut Stream),
    ) -> Option<Draft> {
        let first = self.first.as_ref()?;
        let mut rows = second::Rows::default();
        let mut log_odds = Vec::with_capacity(stream.candidates.len());
        let mut block = Block::default();
        let mut score = |block: &mut Block| {
            for (row, odds) in first.scores(block).into_iter().enumerate().take(block.len()) {
                rows.push(log_odds.len(), odds, block.row(row, NAMES.len()));
                log_odds.push(odds);
            }
            block.clear();
        };
        let known = features::each(stream, structural, media, &self.lexicon, |row| {
            block.push(row.iter().copied());
            if !block.has_room() {
                score(&mut block);
            }
        });
        score(&mut block);
        let before: Vec<Verdict> = stream.candidates.iter().map(|c| c.removed_by).collect();
        settle::draft(stream, structural, &log_odds, media);
        places(stream);
        rows.complete(stream, &before, &log_odds);
        Some(Draft { log_odds, known, rows })
    }

    /// What weighed most for and against each candidate: column, its number, its part of the log-odds.
    pub(crate) fn weighed(
        &self,
        stream: &mut Stream,
        structural: &[Verdict],
        media: MediaType,
        places: impl Fn(&mut Stream),
        most: usize,
    ) -> Vec<Vec<(&'static str, f32, f32)>> {
        let Some(first) = &self.first else { return vec![Vec::new(); stream.candidates.len()] };
        let mut all = Vec::with_capacity(stream.candidates.len());
        features::each(stream, structural, media, &self.lexicon, |row| {
            all.push(heaviest(first, row, &NAMES, most))
        });
        if let Some(second) = &self.second
            && let Some(draft) = self.draft(stream, structural, media, places)
        {
            for (at, row) in draft.rows.iter() {
                all[at] = heaviest(second, &row, &SECOND_NAMES, most);
            }
        }
        all
    }
}

/// The `most` heaviest parts of a row's score.
fn heaviest(
    trees: &Trees,
    row: &[f32],
    names: &[&'static str],
    most: usize,
) -> Vec<(&'static str, f32, f32)> {
    let mut weights: Vec<(&'static str, f32, f32)> = trees
        .weights(row)
        .into_iter()
        .enumerate()
        .filter(|(_, weight)| *weight != 0.0)
        .map(|(column, weight)| (names[column], row[column], weight))
        .collect();
    weights.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then(a.0.cmp(b.0)));
    weights.truncate(most);
    weights
}

/// The first stage's numbers of every candidate, without those of a lexicon.
pub(crate) fn first_rows(stream: &Stream, structural: &[Verdict], media: MediaType) -> Vec<Vec<f32>> {
    let mut rows = Vec::with_capacity(stream.candidates.len());
    features::each(stream, structural, media, &Lexicon::default(), |row| rows.push(row.to_vec()));
    rows
}
