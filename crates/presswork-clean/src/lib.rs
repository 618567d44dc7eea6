//! A captured news page to an article: body in blocks, metadata, a reason for every removal.
//!
//! What comes in: a [`RawCapture`], bytes of HTML, of Markdown with leftover HTML, or of plain text,
//! in any charset. What goes out: an [`Article`] with the body's blocks, what is known of headline,
//! authors, date, outlet, and the rule and place of everything that was taken away; or a [`Failure`]
//! that says why there is no article in it.
//!
//! The law: *spans never lie*. Every block and every removal names the bytes of the decoded capture
//! that it came from, and a block's text without white space is a subsequence of that range, entities
//! (in JSON-LD, the escapes of its strings) resolved. No input panics, and the work is linear in the input.
//!
//! The way through: `charset` decodes, `sniff` tells the kind, an adapter (`html`, `markdown`,
//! `plain`) makes one stream of candidate blocks, `lines` gives the verdicts on the residue of news
//! pages, `model` tells the body from the rest, `metadata` decides between what the page claims of itself, `assemble` builds the article.
//!
//! ```
//! use presswork_clean::Cleaner;
//! use presswork_corpus::RawCapture;
//!
//! let capture = RawCapture {
//!     key: "bridge.txt".to_owned(),
//!     bytes: b"Old bridge reopens\n\nThe bridge opened again on Monday, the mayor said.\n\n\
//!              Read more: Ten bridges to see"
//!         .to_vec(),
//!     media: None,
//!     labels: Default::default(),
//! };
//! let article = Cleaner::new().clean(&capture)?;
//! assert_eq!(article.title(), "Old bridge reopens");
//! assert_eq!(article.text, "The bridge opened again on Monday, the mayor said.");
//! assert_eq!(article.removed.last().map(|r| r.rule.as_str()), Some("promotion"));
//! # Ok::<(), presswork_corpus::Failure>(())
//! ```
//!
//! Not here: reading files and containers (`presswork-formats`); lines that only the corpus shows to
//! be furniture (`presswork`); tokens (`presswork-tokenise`).

mod assemble;
mod body;
mod charset;
mod entities;
mod html;
mod hyphen;
mod language;
mod lines;
mod markdown;
mod metadata;
mod model;
mod mojibake;
mod plain;
mod sniff;
mod stream;
#[doc(hidden)]
pub mod training;
mod words;

use std::ops::Range;

use presswork_corpus::{Article, Failure, Flag, MediaType, RawCapture, Reason, Span, Stage};

/// Raised whenever the output for some capture may change; part of the stage cache's key.
pub const VERSION: u32 = 18;

/// Blocks of more bytes than this are no prose: rule `giant-block`.
pub(crate) const GIANT_BLOCK: usize = 1 << 20;

/// Turns captures into articles. Immutable: one serves all threads.
#[derive(Clone, Debug, Default)]
pub struct Cleaner {
    rules: lines::Rules,
    model: model::Model,
}

impl Cleaner {
    /// A cleaner with the embedded lists and the embedded model.
    pub fn new() -> Self {
        Cleaner { rules: lines::Rules::embedded(), model: model::Model::embedded() }
    }

    /// A cleaner with another model: for `cargo xtask train`, which scores the models that it makes. A table
    /// that cannot be read gives a cleaner by rules alone.
    #[doc(hidden)]
    pub fn with_table(table: &[u8]) -> Self {
        Cleaner { rules: lines::Rules::embedded(), model: model::Model::from_table(table) }
    }

    /// The article in `capture`.
    ///
    /// # Errors
    /// [`Reason::Empty`] for no bytes or white space alone, [`Reason::Binary`] for bytes that are no
    /// text, [`Reason::TooLarge`] where the decoded text would pass 4 GiB, [`Reason::NoText`] where
    /// nothing is left; its detail counts what was removed by which rule.
    pub fn clean(&self, capture: &RawCapture) -> Result<Article, Failure> {
        let (decoded, media) = opened(capture)?;
        let Judged { stream, scored } = self.judged(&decoded.text, media);
        assemble::assemble(capture, decoded, media, stream, |at| scored.log_odds(at))
            .map_err(|detail| failure(capture, Reason::NoText, detail))
    }

    /// Why each block of `capture` stayed or went, in the capture's order.
    ///
    /// # Errors
    /// As [`Cleaner::clean`], but a capture of which nothing stays is explained too.
    pub fn explain(&self, capture: &RawCapture) -> Result<Vec<Explained>, Failure> {
        const MOST: usize = 4;
        let (decoded, media) = opened(capture)?;
        let Ruled { mut stream, structural, lines } = self.ruled(&decoded.text, media);
        let places = |stream: &mut stream::Stream| self.rules.judge_places(stream, &lines, media);
        let weighed = self.model.weighed(&mut stream, &structural, media, places, MOST);
        let Judged { stream, scored } = self.judged(&decoded.text, media);
        let explained = stream.candidates.into_iter().enumerate().map(|(at, candidate)| {
            let weighed = scored.row(at).and_then(|row| weighed.get(row)).map(Vec::as_slice);
            let weighed = weighed.unwrap_or_default().iter();
            Explained {
                source: candidate.source,
                text: candidate.text,
                rule: candidate.removed_by,
                log_odds: scored.log_odds(at),
                weighed: weighed
                    .map(|&(feature, value, weight)| Weighed { feature, value, weight })
                    .collect(),
            }
        });
        Ok(explained.collect())
    }

    /// The stream with the verdicts of the rules that the model hears.
    fn ruled(&self, text: &str, media: MediaType) -> Ruled {
        let mut stream = match media {
            MediaType::Html => html::read(text),
            MediaType::Markdown => markdown::read(text),
            MediaType::Text => plain::read(text),
        };
        let mut structural: Vec<_> = stream.candidates.iter().map(|candidate| candidate.removed_by).collect();
        let lines = self.rules.judge_words(&mut stream, media);
        for (structural, line) in structural.iter_mut().zip(&lines) {
            if line.confirmed {
                *structural = None;
            }
        }
        if media != MediaType::Html {
            body::choose(&mut stream, text, media);
        }
        Ruled { stream, structural, lines }
    }

    /// The last verdicts.
    fn settled(&self, ruled: Ruled, decoded: &str, media: MediaType) -> Judged {
        let Ruled { mut stream, structural, lines } = ruled;
        let places = |stream: &mut stream::Stream| self.rules.judge_places(stream, &lines, media);
        let scores = self.model.judge(&mut stream, &structural, media, places);
        if scores.is_none() {
            self.rules.judge_places(&mut stream, &lines, media);
        }
        // A container's name tells more than the place of a line that looks like a headline.
        for (candidate, before) in stream.candidates.iter_mut().zip(&structural) {
            if candidate.removed_by == Some("related-headline") && before.is_some_and(|r| r != "outside-body")
            {
                candidate.removed_by = *before;
            }
        }
        let mut beside = 0..0;
        if media == MediaType::Html
            && stream.candidates.iter().all(|candidate| candidate.removed_by.is_some())
        {
            beside = add_beside(&mut stream, decoded);
        }
        Judged { stream, scored: Scored { scores, beside } }
    }

    fn judged(&self, text: &str, media: MediaType) -> Judged {
        self.settled(self.ruled(text, media), text, media)
    }
}

/// Where nothing is left of a page: what it says of its article beside the visible text. Gives the numbers
/// of the candidates that this adds.
fn add_beside(stream: &mut stream::Stream, decoded: &str) -> Range<usize> {
    let beside = html::beside(decoded, &stream.declared);
    let Some(first) = beside.first() else { return 0..0 };
    let start = first.source.start;
    let at = stream.candidates.partition_point(|candidate| candidate.source.start < start);
    let added = at..at + beside.len();
    stream.candidates.splice(at..at, beside);
    stream.flags.push(Flag::Rescued);
    added
}

/// A block of a capture, and why it stayed or went.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explained {
    /// Its bytes of the decoded capture.
    pub source: Span,
    /// Its text on one line.
    pub text: String,
    /// The rule that removed it; `None` where it is in the body.
    pub rule: Option<&'static str>,
    /// The model's log-odds of its being body; `None` where no model was asked.
    pub log_odds: Option<f32>,
    /// What weighed most in the score, the heaviest first.
    pub weighed: Vec<Weighed>,
}

/// One feature's part in a score.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Weighed {
    /// Its name.
    pub feature: &'static str,
    /// Its number for this block.
    pub value: f32,
    /// What it added to the log-odds; below zero against the body.
    pub weight: f32,
}

/// The tree of an HTML page in the form of html5lib's tests, without attributes: for comparing it with other
/// parsers'.
#[doc(hidden)]
pub fn html_tree(decoded: &str) -> String {
    html::tree(decoded)
}

#[derive(Clone, Debug)]
struct Ruled {
    stream: stream::Stream,
    /// The verdicts that rest on elements and their names alone.
    structural: Vec<Option<&'static str>>,
    lines: Vec<lines::Line>,
}

struct Judged {
    stream: stream::Stream,
    scored: Scored,
}

/// What the model thought of a stream's candidates.
struct Scored {
    scores: Option<model::Scores>,
    /// The candidates that the page does not show: they have no score, and may stand between those that have.
    beside: Range<usize>,
}

impl Scored {
    /// The row of the model's input that a candidate was.
    fn row(&self, at: usize) -> Option<usize> {
        let shift = if at >= self.beside.end { self.beside.len() } else { 0 };
        (!self.beside.contains(&at)).then(|| at - shift)
    }

    /// A candidate's log-odds of being body.
    fn log_odds(&self, at: usize) -> Option<f32> {
        self.scores.as_ref()?.log_odds.get(self.row(at)?).copied()
    }
}

fn failure(capture: &RawCapture, reason: Reason, detail: String) -> Failure {
    Failure { key: capture.key.clone(), stage: Stage::Clean, reason, detail }
}

/// The text of a capture and its kind.
fn opened(capture: &RawCapture) -> Result<(charset::Decoded<'_>, MediaType), Failure> {
    if capture.bytes.is_empty() {
        return Err(failure(capture, Reason::Empty, "0 bytes".to_owned()));
    }
    let decoded =
        charset::decode(&capture.bytes).map_err(|(reason, detail)| failure(capture, reason, detail))?;
    if decoded.text.trim().is_empty() {
        let detail = format!("{} bytes of white space", capture.bytes.len());
        return Err(failure(capture, Reason::Empty, detail));
    }
    let media = capture.media.unwrap_or_else(|| sniff::sniff(&decoded.text));
    Ok((decoded, media))
}
