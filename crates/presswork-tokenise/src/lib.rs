//! An article to tokens with spans, sentences, quotations, types and stems.
//!
//! In comes an [`Article`](presswork_corpus::Article), out goes a
//! [`TokenisedDoc`](presswork_corpus::TokenisedDoc): words by UAX #29, with a layer of rules for what news is full of:
//! abbreviations that keep their dot, addresses kept whole, sentences that survive `Mr.` and `U.N.`, and what stands
//! inside quotation marks. [`Options`] chooses: the profile `uax29` is the standard and nothing else, and in the profile
//! `news` each rule is a switch.
//!
//! The laws: spans are ordered, disjoint, on character boundaries, and between two tokens there is only white space.
//! Sentences cover all tokens in order and cross no block; a title is one sentence. A token is `quoted` exactly if it
//! lies in a listed quotation, whose marks belong to it. Types stand in order of first occurrence and are folded and
//! stemmed once. No input panics, time is linear in the input, and a document's result depends on nothing but the document.
//!
//! ```
//! use presswork_corpus::{Article, Block, BlockKind, MediaType, Metadata, Span};
//! use presswork_tokenise::{Options, Scratch, Tokeniser};
//!
//! let text = "Mr. Vale left the U.N. office. “Nobody asked,” he said.";
//! let span = Span::of_range(0..text.len());
//! let article = Article {
//!     key: "a.txt".into(),
//!     text: text.into(),
//!     blocks: vec![Block { span, kind: BlockKind::Paragraph, source: span, repeated: false }],
//!     metadata: Metadata::default(),
//!     removed: vec![],
//!     media: MediaType::Text,
//!     charset: "utf-8".into(),
//!     source_len: text.len() as u32,
//!     flags: vec![],
//!     labels: Default::default(),
//! };
//! let doc = Tokeniser::new(Options::NEWS).tokenise(&article, &mut Scratch::default());
//! assert_eq!(doc.sentences.len(), 2);
//! let words: Vec<&str> = doc.tokens.iter().map(|token| token.span.of(text)).collect();
//! assert_eq!(words[..6], ["Mr.", "Vale", "left", "the", "U.N.", "office"]);
//! let quoted: Vec<&str> = doc.tokens.iter().filter(|t| t.quoted).map(|t| t.span.of(text)).collect();
//! assert_eq!(quoted, ["“", "Nobody", "asked", ",", "”"]);
//! ```
//!
//! Not here: how text becomes an article, counting, lemmas, enclitics without an apostrophe or a hyphen.

mod abbreviation;
mod address;
mod clitic;
mod compound;
mod cut;
mod fold;
mod glue;
mod icu;
mod intern;
mod kind;
mod language;
mod number;
mod options;
mod punctuation;
mod quotation;
mod segment;
mod sentence;
mod stem;
mod stop;
mod tokeniser;
mod view;

pub use options::{Clitics, Diacritics, Hyphens, News, NormalForm, Options, Profile, Rule, Rules, Stemmer};
pub use segment::segments;
pub use sentence::sentences;
pub use tokeniser::{Scratch, Tokeniser};

/// Raised whenever the output of [`Tokeniser::tokenise`] may change: part of the stage cache's key.
pub const VERSION: u32 = 5;
