//! Other people's files in, and documents and tables out.
//!
//! **In:** files, directories and standard input ([`list()`]), told apart by content, never by suffix:
//! pages and texts, gzip of either, Presswork's own JSONL, other people's JSONL. What comes out is a
//! [`Document`] at a time, or a [`Failure`](presswork_corpus::Failure) that says what is wrong and what
//! to do. A `metadata.csv` beside the files labels them.
//!
//! **Out:** JSONL that is read back to equal values ([`write_article`], [`write_tokens`],
//! [`write_failure`]), plain text, CoNLL-U, vertical text, word lists, tables as CSV (read back by [`read_csv`]) or
//! JSONL.
//!
//! The law: *no document is lost in silence, and no order of inputs changes a byte*. Documents come in
//! the order of (file's key, record number); one that cannot be read costs no other, and memory is
//! bounded by the largest document allowed, however well it was compressed.
//!
//! ```
//! use presswork_formats::{Document, Input, LARGEST, ReadOptions, list};
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::write(folder.path().join("harbour.html"), "<p>The harbour reopened on Tuesday.</p>")?;
//! std::fs::write(folder.path().join("metadata.csv"), "path,outlet\nharbour.html,Daily Tide\n")?;
//!
//! let listing = list(&[Input::Path(folder.path().to_owned())]);
//! assert!(listing.failures.is_empty());
//! let options = ReadOptions { text_field: None, html_field: None, largest: LARGEST };
//! for document in listing.documents(&options) {
//!     let Ok(Document::Captured(capture)) = document else { panic!("a page is a capture") };
//!     assert_eq!(capture.key, "harbour.html");
//!     assert_eq!(capture.labels["outlet"], "Daily Tide");
//! }
//! # std::io::Result::Ok(())
//! ```
//!
//! Not here: what a page says (`presswork-clean`), Parquet (`presswork-arrow`), where outputs go and
//! how they appear (`presswork`), archives and the network.

mod read;
mod rows;
mod write;

pub use read::{
    Blocks, Document, Documents, Input, LARGEST, Listed, Listing, ReadOptions, TextBlock, Words,
    WordsDocument, WordsForm, list, read_csv,
};
pub use rows::{
    ARTICLE_SCHEMA, FAILURE_SCHEMA, RowError, RowErrorKind, TOKENS_SCHEMA, read_article, read_failure,
    read_failures, read_tokens, write_article, write_failure, write_tokens,
};
pub use write::{Row, Table, write_conllu, write_csv, write_jsonl, write_text, write_vertical, write_words};
