//! What `cargo xtask train` asks of the cleaner: the numbers of both stages of the model, and the article that
//! a model makes of a page whose rules have spoken.

use std::ops::Range;

use presswork_corpus::{Failure, MediaType, RawCapture};

use crate::model::{self, NAMES, SECOND_NAMES};
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

    /// The first stage's numbers of each block.
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
