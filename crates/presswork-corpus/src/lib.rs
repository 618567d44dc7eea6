//! The words that every stage of Presswork shares.
//!
//! A **capture** is cleaned to an **article**, an article is tokenised to a **tokenised document**,
//! documents are counted into **tables**; what could not go on is a **failure**. Each is a plain
//! value with public fields, and this crate holds nothing but them: no input, no output, no threads,
//! no algorithm.
//!
//! The law that the types state: *spans never lie*. A [`Span`] is a half-open range of bytes on
//! character boundaries, and every span says of which text it is.
//!
//! ```
//! use presswork_corpus::{Block, BlockKind, Span};
//!
//! let text = "First paragraph.\n\nSecond.";
//! let block = Block {
//!     span: Span::new(18, 25),
//!     kind: BlockKind::Paragraph,
//!     source: Span::new(18, 25),
//!     repeated: false,
//! };
//! assert_eq!(block.span.of(text), "Second.");
//! ```
//!
//! Not here: how anything is read, computed or written. The stages are crates of their own and
//! depend on this one alone.

mod article;
mod capture;
mod failure;
mod span;
pub mod tables;
mod tokens;

pub use article::{Article, Block, BlockKind, Flag, Known, KnownBy, Metadata, Removed};
pub use capture::{Labels, MediaType, RawCapture};
pub use failure::{Failure, Reason, Stage};
pub use span::Span;
pub use tokens::{Joined, Quotation, Sentence, Token, TokenKind, TokenisedDoc, Type, Zone};
