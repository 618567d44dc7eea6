//! What the words of names and of short lines tell, by the `lexicon`.

use presswork_corpus::BlockKind;

use super::words;
use crate::model::lexicon::Lexicon;
use crate::stream::{Candidate, Stream};

/// Columns.
pub(crate) const COUNT: usize = 8;

/// Bytes of a line whose words are looked up; longer ones are text, and other columns tell of that.
const LINE: usize = 160;

/// Words of lines that are too few to tell whether the lexicon knows their language.
const FEW_WORDS: usize = 20;

/// The lowest and the highest value of some words.
#[derive(Clone, Copy, Default)]
struct Range {
    low: f32,
    high: f32,
}

impl Range {
    fn with(self, value: f32) -> Range {
        Range { low: self.low.min(value), high: self.high.max(value) }
    }

    fn sum(self) -> f32 {
        self.low + self.high
    }
}

/// What holds for a container by the names on the way to it.
#[derive(Clone, Copy, Default)]
struct Above {
    all: Range,
    /// The innermost that has a known name, and the next.
    last: f32,
    before: f32,
    sum: f32,
}

/// The lexicon's hashes of the words of a line; none of a text. `words` are their hashes.
fn line_words(candidate: &Candidate, words: &[u64]) -> impl Iterator<Item = u32> {
    let words = if candidate.text.len() <= LINE { words } else { &[] };
    words.iter().map(|&hash| (hash ^ (hash >> 32)) as u32)
}

/// The numbers of each candidate, and the words of those that are lines.
pub(crate) fn of_lines(stream: &Stream, lexicon: &Lexicon) -> Vec<([f32; COUNT], Vec<u32>)> {
    let of_line =
        |line: &Candidate| if line.text.len() <= LINE { words::hashes(&line.text) } else { Vec::new() };
    let hashes: Vec<Vec<u64>> = stream.candidates.iter().map(of_line).collect();
    let lines = stream.candidates.iter().zip(&hashes);
    let lines = lines.map(|(line, hashes)| line_words(line, hashes).collect());
    of(stream, lexicon, |at| &hashes[at]).0.into_iter().zip(lines).collect()
}

/// The numbers of each candidate, and the share of the lines' words that the lexicon knows; `words` gives the hashes of a
/// candidate's words.
pub(super) fn of<'a>(
    stream: &Stream,
    lexicon: &Lexicon,
    words: impl Fn(usize) -> &'a [u64],
) -> (Vec<[f32; COUNT]>, f32) {
    let names: Vec<Range> = stream
        .names
        .iter()
        .map(|words| words.filter_map(|word| lexicon.value(word)).fold(Range::default(), Range::with))
        .collect();
    let mut above: Vec<Above> = Vec::with_capacity(stream.places.len());
    for place in &stream.places {
        let mut own = above.get(place.parent as usize).copied().unwrap_or_default();
        let mut range = Range::default();
        for name in place.names {
            if let Some(name) = names.get(name as usize) {
                range = range.with(name.low).with(name.high);
            }
        }
        if range.low != 0.0 || range.high != 0.0 {
            own.all = own.all.with(range.low).with(range.high);
            (own.last, own.before) = (range.sum(), own.last);
            own.sum += range.sum();
        }
        above.push(own);
    }
    let mut heading = 0.0;
    let (mut known, mut all) = (0_usize, 0_usize);
    let mut numbers = Vec::with_capacity(stream.candidates.len());
    for (at, candidate) in stream.candidates.iter().enumerate() {
        let above = above.get(candidate.place as usize).copied().unwrap_or_default();
        let (mut sum, mut range) = (0.0, Range::default());
        for value in line_words(candidate, words(at)).map(|word| lexicon.value(word)) {
            all += 1;
            if let Some(value) = value {
                known += 1;
                sum += value;
                range = range.with(value);
            }
        }
        numbers.push([
            above.last,
            above.before,
            above.all.low,
            above.all.high,
            above.sum,
            sum,
            range.low,
            heading,
        ]);
        if candidate.kind == BlockKind::Heading {
            heading = sum;
        }
    }
    let share = if all < FEW_WORDS { 1.0 } else { known as f32 / all as f32 };
    (numbers, share)
}
