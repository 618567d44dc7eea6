//! A captured news page to an article: body in blocks, metadata, a reason for every removal.
//!
//! What comes in: a [`RawCapture`], bytes of HTML, of Markdown with leftover HTML, or of plain text,
//! in any charset. What goes out: an [`Article`] with the body's blocks, what is known of headline,
//! authors, date, outlet, and the rule and place of everything that was taken away; or a [`Failure`]
//! that says why there is no article in it.
//!
//! The law: *spans never lie*. Every block and every removal names the bytes of the decoded capture
//! that it came from, and a block's text without white space is a subsequence of that range, entities
//! resolved. No input panics, and the work is linear in the input.
//!
//! The way through: `charset` decodes, `sniff` tells the kind, an adapter (`html`, `markdown`,
//! `plain`) makes one stream of candidate blocks, `lines` gives the verdicts on the residue of news
//! pages, `metadata` decides between what the page claims of itself, `assemble` builds the article.
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
mod plain;
mod sniff;
mod stream;
mod words;

use presswork_corpus::{Article, Failure, MediaType, RawCapture, Reason, Stage};

/// Raised whenever the output for some capture may change; part of the stage cache's key.
pub const VERSION: u32 = 1;

/// Blocks of more bytes than this are no prose: rule `giant-block`.
pub(crate) const GIANT_BLOCK: usize = 1 << 20;

/// Turns captures into articles. Immutable: one serves all threads.
#[derive(Clone, Debug, Default)]
pub struct Cleaner {
    rules: lines::Rules,
}

impl Cleaner {
    /// A cleaner with the embedded lists.
    pub fn new() -> Self {
        Cleaner { rules: lines::Rules::embedded() }
    }

    /// The article in `capture`.
    ///
    /// # Errors
    /// [`Reason::Empty`] for no bytes or white space alone, [`Reason::Binary`] for bytes that are no
    /// text, [`Reason::TooLarge`] where the decoded text would pass 4 GiB, [`Reason::NoText`] where
    /// nothing is left; its detail counts what was removed by which rule.
    pub fn clean(&self, capture: &RawCapture) -> Result<Article, Failure> {
        let fail = |reason, detail| Failure { key: capture.key.clone(), stage: Stage::Clean, reason, detail };
        if capture.bytes.is_empty() {
            return Err(fail(Reason::Empty, "0 bytes".to_owned()));
        }
        let decoded = charset::decode(&capture.bytes).map_err(|(reason, detail)| fail(reason, detail))?;
        if decoded.text.trim().is_empty() {
            return Err(fail(Reason::Empty, format!("{} bytes of white space", capture.bytes.len())));
        }
        let media = capture.media.unwrap_or_else(|| sniff::sniff(&decoded.text));
        let mut stream = match media {
            MediaType::Html => html::read(&decoded.text),
            MediaType::Markdown => markdown::read(&decoded.text),
            MediaType::Text => plain::read(&decoded.text),
        };
        self.rules.judge_words(&mut stream, media);
        if media != MediaType::Html {
            body::choose(&mut stream, &decoded.text, media);
        }
        self.rules.judge_places(&mut stream, media);
        assemble::assemble(capture, decoded, media, stream).map_err(|detail| fail(Reason::NoText, detail))
    }
}
