//! What the second stage is told beside the first stage's numbers: the scores around a candidate, in its
//! containers and on the page, and the verdicts of the rules that need a body.

use foldhash::HashMap;
use presswork_corpus::BlockKind;

use super::Verdict;
use super::features::{self, flag};
use super::trees::{Block, LANES};
use crate::stream::Stream;
use crate::words;

/// Scores of neighbours, containers and page.
const ADDED: [&str; 38] = [
    "score",
    "score -4",
    "score -3",
    "score -2",
    "score -1",
    "score +1",
    "score +2",
    "score +3",
    "score +4",
    "score in container 0",
    "score in container 1",
    "score in container 2",
    "score in container 4",
    "body share 0",
    "body share 1",
    "body share 2",
    "body share 4",
    "score in like containers 0",
    "score in like containers 1",
    "body before",
    "body on page",
    "body share of page",
    "score of page",
    "score of section",
    "blocks of section",
    "score within 3",
    "score within 8",
    "to body before",
    "to body after",
    "from first body",
    "from last body",
    "score of prose before",
    "score of prose after",
    "drafted",
    "rule on its place in the draft",
    "drafted -1",
    "drafted +1",
    "score of text like it",
];

/// Columns of the second stage: those of the first, then [`ADDED`].
pub(crate) const NAMES: [&str; features::NAMES.len() + ADDED.len()] = {
    let mut names = [""; features::NAMES.len() + ADDED.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] =
            if at < features::NAMES.len() { features::NAMES[at] } else { ADDED[at - features::NAMES.len()] };
        at += 1;
    }
    names
};

/// Log-odds of the first stage below which nothing is in doubt.
const DOUBT: f32 = -5.0;

/// Candidates of a page that the second stage looks at; no article has more.
const MOST: usize = 50_000;

/// The rows of the candidates in doubt.
#[derive(Default)]
pub(crate) struct Rows {
    /// Their numbers in the stream.
    at: Vec<usize>,
    /// Their rows, in the same order; all but the last are full.
    blocks: Vec<Block>,
}

impl Rows {
    /// The rows as the trees take them, with the candidates' numbers.
    pub(super) fn blocks(&self) -> impl Iterator<Item = (&[usize], &Block)> {
        self.at.chunks(LANES).zip(&self.blocks)
    }

    /// Candidate and row.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, Vec<f32>)> {
        let rows = self.blocks().flat_map(|(at, block)| at.iter().enumerate().map(move |row| (row, block)));
        rows.map(|((row, &at), block)| (at, block.row(row, NAMES.len()).collect()))
    }

    /// Takes the first stage's row of a candidate if it is in doubt.
    pub(super) fn push(&mut self, at: usize, odds: f32, row: impl Iterator<Item = f32>) {
        if odds > DOUBT && self.at.len() < MOST {
            self.at.push(at);
            if !self.blocks.last().is_some_and(Block::has_room) {
                self.blocks.push(Block::default());
            }
            if let Some(block) = self.blocks.last_mut() {
                block.push(row);
            }
        }
    }

    /// Adds what the scores and the draft in `stream` tell; `before` are the verdicts before the draft.
    pub(super) fn complete(&mut self, stream: &Stream, before: &[Verdict], log_odds: &[f32]) {
        let around = Around::of(stream, log_odds);
        for (at, block) in self.at.chunks(LANES).zip(&mut self.blocks) {
            for (row, &at) in at.iter().enumerate() {
                block.fill(row, features::NAMES.len(), around.numbers(stream, before, log_odds, at));
            }
        }
    }
}

/// Sums of scores, weighted by length.
struct Around {
    /// Of the candidates before each: length, likely body.
    sums: Vec<[f64; 2]>,
    /// Of each place and all in it.
    places: Vec<[f64; 2]>,
    alike: HashMap<u64, [f64; 2]>,
    shapes: HashMap<u64, [f64; 2]>,
    shape: Vec<u64>,
    /// First candidate of the section and after its last.
    sections: Vec<(usize, usize)>,
    to_before: Vec<f32>,
    to_after: Vec<f32>,
    prose_before: Vec<f32>,
    prose_after: Vec<f32>,
    first: usize,
    last: usize,
    highest: f32,
}

fn mean(sum: [f64; 2]) -> f32 {
    (sum[1] / sum[0].max(1.0)) as f32
}

fn difference(to: [f64; 2], from: [f64; 2]) -> [f64; 2] {
    [to[0] - from[0], to[1] - from[1]]
}

const NONE: f32 = -9.0;

impl Around {
    fn of(stream: &Stream, log_odds: &[f32]) -> Around {
        let candidates = &stream.candidates;
        let n = candidates.len();
        let places_count = stream.places.len().max(1);
        let mut places = vec![[0.0; 2]; places_count];
        let mut sums = vec![[0.0; 2]];
        let mut sum = [0.0; 2];
        let mut shapes: HashMap<u64, [f64; 2]> = HashMap::default();
        let mut shape = Vec::with_capacity(n);
        let mut highest = f32::MIN;
        for (candidate, odds) in candidates.iter().zip(log_odds) {
            let length = candidate.text.len().clamp(1, 2000) as f64;
            let odds = f64::from(*odds);
            let likely = length * (0.5 + 0.5 * odds / (1.0 + odds.abs()));
            sum = [sum[0] + length, sum[1] + likely];
            sums.push(sum);
            let place = (candidate.place as usize).min(places_count - 1);
            places[place] = [places[place][0] + length, places[place][1] + likely];
            let of_place = |at: usize| stream.places.get(at).map_or((0, 0), |p| (p.signature, p.parent));
            let (own, parent) = of_place(place);
            let above = of_place(parent as usize).0;
            let key = own.rotate_left(7) ^ above.rotate_left(29) ^ (candidate.kind as u64);
            shape.push(key);
            let like = shapes.entry(key).or_default();
            *like = [like[0] + length, like[1] + likely];
            highest = highest.max(odds as f32);
        }
        let mut alike: HashMap<u64, [f64; 2]> = HashMap::default();
        for at in (1..places_count).rev() {
            let own = places[at];
            let parent = stream.places[at].parent as usize;
            places[parent] = [places[parent][0] + own[0], places[parent][1] + own[1]];
        }
        for (place, own) in stream.places.iter().zip(&places) {
            let like = alike.entry(place.signature).or_default();
            *like = [like[0] + own[0], like[1] + own[1]];
        }
        let drafted = |i: usize| candidates[i].removed_by.is_none();
        let prose = |i: usize| {
            candidates[i].link_bytes * 2 < candidates[i].text.len()
                && (candidates[i].text.len() >= 80 || words::ends_sentence(&candidates[i].text))
        };
        let (mut before, mut after) = (vec![NONE; n], vec![NONE; n]);
        let (mut prose_before, mut prose_after) = (vec![NONE; n], vec![NONE; n]);
        let (mut seen, mut last_prose) = (None, NONE);
        let mut starts = vec![0; n];
        let mut start = 0;
        for i in 0..n {
            before[i] = seen.map_or(999.0, |at: usize| (i - at) as f32);
            prose_before[i] = last_prose;
            if drafted(i) {
                seen = Some(i);
            }
            if prose(i) {
                last_prose = log_odds[i];
            }
            if candidates[i].kind == BlockKind::Heading {
                start = i;
            }
            starts[i] = start;
        }
        let (mut seen, mut next_prose, mut end) = (None, NONE, n);
        let mut sections = vec![(0, 0); n];
        for i in (0..n).rev() {
            after[i] = seen.map_or(999.0, |at: usize| (at - i) as f32);
            prose_after[i] = next_prose;
            if drafted(i) {
                seen = Some(i);
            }
            if prose(i) {
                next_prose = log_odds[i];
            }
            sections[i] = (starts[i], end);
            if candidates[i].kind == BlockKind::Heading {
                end = i;
            }
        }
        let first = (0..n).find(|&i| drafted(i)).unwrap_or(0);
        let last = (0..n).rev().find(|&i| drafted(i)).unwrap_or(n.saturating_sub(1));
        Around {
            sums,
            places,
            alike,
            shapes,
            shape,
            sections,
            to_before: before,
            to_after: after,
            prose_before,
            prose_after,
            first,
            last,
            highest,
        }
    }

    fn window(&self, from: usize, to: usize) -> f32 {
        mean(difference(self.sums[to.min(self.sums.len() - 1)], self.sums[from]))
    }

    fn numbers(&self, stream: &Stream, before: &[Verdict], log_odds: &[f32], i: usize) -> [f32; ADDED.len()] {
        let n = log_odds.len();
        let candidates = &stream.candidates;
        let page = self.sums[n];
        let odds_at = |offset: isize| {
            i.checked_add_signed(offset).and_then(|at| log_odds.get(at)).copied().unwrap_or(NONE)
        };
        let parent = |at: usize| stream.places.get(at).map_or(0, |place| place.parent as usize);
        let place = (candidates[i].place as usize).min(self.places.len() - 1);
        let (one, two) = (parent(place), parent(parent(place)));
        let four = parent(parent(two));
        let like = |at: usize| {
            stream.places.get(at).and_then(|p| self.alike.get(&p.signature)).map_or(0.0, |&sum| mean(sum))
        };
        let drafted = |offset: isize| {
            i.checked_add_signed(offset)
                .and_then(|at| candidates.get(at))
                .map_or(-1.0, |c| flag(c.removed_by.is_none()))
        };
        let (from, to) = self.sections[i];
        let share = |at: usize| (self.places[at][1] / page[1].max(1.0)) as f32;
        let placed = candidates[i].removed_by;
        [
            log_odds[i],
            odds_at(-4),
            odds_at(-3),
            odds_at(-2),
            odds_at(-1),
            odds_at(1),
            odds_at(2),
            odds_at(3),
            odds_at(4),
            mean(self.places[place]),
            mean(self.places[one]),
            mean(self.places[two]),
            mean(self.places[four]),
            share(place),
            share(one),
            share(two),
            share(four),
            like(place),
            like(one),
            (self.sums[i][1] / page[1].max(1.0)) as f32,
            page[1] as f32,
            mean(page),
            self.highest,
            self.window(from, to),
            (to - from) as f32,
            self.window(i.saturating_sub(3), i + 4),
            self.window(i.saturating_sub(8), i + 9),
            self.to_before[i],
            self.to_after[i],
            i as f32 - self.first as f32,
            i as f32 - self.last as f32,
            self.prose_before[i],
            self.prose_after[i],
            drafted(0),
            if placed == before[i] { 0.0 } else { features::line_rule(placed) },
            drafted(-1),
            drafted(1),
            self.shapes.get(&self.shape[i]).map_or(0.0, |&sum| mean(sum)),
        ]
    }
}
