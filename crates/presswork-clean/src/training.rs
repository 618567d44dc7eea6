//! What `cargo xtask train` asks of the cleaner: the numbers of both stages of the model, and the article that
//! a model makes of a page whose rules have spoken.

use std::collections::BTreeMap;
use std::ops::Range;

use presswork_corpus::{Failure, MediaType, RawCapture};

pub use crate::model::Lexicon;
use crate::model::{self, NAMES, SECOND_NAMES, telling};
use crate::stream::Stream;
use crate::{Cleaner, Ruled, opened};

/// Names of the first stage's columns.
pub fn first_names() -> &'static [&'static str] {
    &NAMES
}

/// Names of the second stage's columns.
pub fn second_names() -> &'static [&'static str] {
    &SECOND_NAMES
}

/// Columns of the first stage that tell what a lexicon does; they stand last.
pub const TOLD: usize = telling::COUNT;

/// A capture that the rules have judged and no model.
#[derive(Clone, Debug)]
pub struct Prepared {
    ruled: Ruled,
    media: MediaType,
    decoded: String,
}

impl Prepared {
    /// Reads a capture.
    ///
    /// # Errors
    /// As [`Cleaner::clean`].
    pub fn of(cleaner: &Cleaner, capture: &RawCapture) -> Result<Prepared, Failure> {
        let (decoded, media) = opened(capture)?;
        Ok(Prepared { ruled: cleaner.ruled(&decoded.text, media), media, decoded: decoded.text.into_owned() })
    }

    /// Whether it is a page, not text.
    pub fn is_html(&self) -> bool {
        self.media == MediaType::Html
    }

    /// The decoded text.
    pub fn decoded(&self) -> &str {
        &self.decoded
    }

    /// Where each block stands in the decoded text.
    pub fn sources(&self) -> Vec<Range<usize>> {
        let spans = self.ruled.stream.candidates.iter().map(|candidate| candidate.source);
        spans.map(|span| span.start as usize..span.end as usize).collect()
    }

    /// The blocks' texts, in order.
    pub fn texts(&self) -> Vec<&str> {
        self.ruled.stream.candidates.iter().map(|candidate| candidate.text.as_str()).collect()
    }

    /// For the words of names, by the text under them, and for those of short lines: how much of what `labels`
    /// know is body, how much there is. Labels: body, weight.
    pub fn telling(&self, labels: &[(bool, f32)]) -> BTreeMap<u32, (f32, f32)> {
        let stream = &self.ruled.stream;
        let mut sums = vec![(0.0, 0.0); stream.places.len()];
        let mut words: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
        let mut add = |word: u32, (body, all): (f32, f32)| {
            let sum = words.entry(word).or_default();
            *sum = (sum.0 + body, sum.1 + all);
        };
        let lines = telling::of_lines(stream, &Lexicon::default());
        for ((candidate, &(body, weight)), (_, line)) in stream.candidates.iter().zip(labels).zip(lines) {
            if weight > 0.0 {
                let own = if body { weight } else { 0.0 };
                if let Some(sum) = sums.get_mut(candidate.place as usize) {
                    *sum = (sum.0 + own, sum.1 + weight);
                }
                line.into_iter().for_each(|word| add(word, (f32::from(u8::from(body)), 1.0)));
            }
        }
        for at in (1..sums.len()).rev() {
            let own = sums[at];
            let parent = &mut sums[stream.places[at].parent as usize];
            *parent = (parent.0 + own.0, parent.1 + own.1);
        }
        let names: Vec<Vec<u32>> = stream.names.iter().map(Iterator::collect).collect();
        for (place, sum) in stream.places.iter().zip(sums) {
            if sum.1 > 0.0 {
                let words = place.names.iter().filter_map(|&name| names.get(name as usize)).flatten();
                words.for_each(|&word| add(word, sum));
            }
        }
        words
    }

    /// The last columns of each block's first-stage numbers, those of a lexicon.
    pub fn told(&self, lexicon: &Lexicon) -> Vec<[f32; TOLD]> {
        telling::of_lines(&self.ruled.stream, lexicon).into_iter().map(|(numbers, _)| numbers).collect()
    }

    /// The first stage's numbers of each block, without those of a lexicon.
    pub fn first(&self) -> Vec<Vec<f32>> {
        model::first_rows(&self.ruled.stream, &self.ruled.structural, self.media)
    }

    /// The second stage's numbers of the blocks that `cleaner`'s first stage leaves in doubt: block, row.
    pub fn second(&self, cleaner: &Cleaner) -> Vec<(usize, Vec<f32>)> {
        let mut stream = self.ruled.stream.clone();
        let places = |stream: &mut Stream| cleaner.rules.judge_places(stream, &self.ruled.lines, self.media);
        let draft = cleaner.model.draft(&mut stream, &self.ruled.structural, self.media, places);
        draft.map_or_else(Vec::new, |draft| draft.rows.iter().collect())
    }

    /// The body's text by `cleaner`'s model.
    pub fn cleaned(&self, cleaner: &Cleaner) -> String {
        let judged = cleaner.settled(self.ruled.clone(), &self.decoded, self.media);
        let kept = judged.stream.candidates.iter().filter(|candidate| candidate.removed_by.is_none());
        kept.map(|candidate| candidate.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}
