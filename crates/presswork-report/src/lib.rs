//! Tables to what people read: one self-contained HTML page, a Markdown summary, a terminal summary.
//!
//! In: a [`Report`], plain data that a run has already counted. Out: text. [`page`] is the whole of
//! `report.html`, one file that makes no request; [`markdown`] is `report.md`; [`summary`] is what a
//! terminal shows when a run ends.
//!
//! The laws: *no text of a capture can act* (everything is escaped, and a Content-Security-Policy admits
//! nothing but the embedded style and script, by hash); *counts equal lines* (a count that has fewer lines
//! in the page says how many of how many, and the command for the rest); *like with like* (each language is
//! a part of its own); *no claim that documents do not carry* (a p value is printed only where both sides
//! have at least [`LEAST_DOCUMENTS`] documents). The same report gives the same bytes.
//!
//! ```
//! use presswork_report::{Further, Provenance, Report, page};
//!
//! let report = Report {
//!     locale: presswork_report::Locale::English,
//!     title: "Harbour strike & after".to_owned(),
//!     documents: vec![],
//!     further: Further::default(),
//!     languages: vec![],
//!     near_duplicates: vec![],
//!     repeated_lines: vec![],
//!     failures: vec![],
//!     provenance: Provenance {
//!         version: "0.1.0".to_owned(),
//!         command: "presswork pipeline captures".to_owned(),
//!         flags: String::new(),
//!         parameters: vec![],
//!         inputs: vec![],
//!         inputs_total: 0,
//!         inputs_bytes: 0,
//!         inputs_hash: String::new(),
//!     },
//! };
//! let html = page(&report);
//! assert!(html.starts_with("<!doctype html>"));
//! assert!(html.contains("<h1 dir=auto>Harbour strike &amp; after</h1>"));
//! ```
//!
//! A section of the page is a file under `sections/`, its template, and a line in `sections.rs`; it brings
//! its own footnotes. Every word that a reader sees is a message of `messages/`, a file for each [`Locale`], named by
//! what it is for: `heading-terms`, `note-dp`, `note-dp-text`; templates have them by `t("name", n=3)`.
//!
//! Not here: how anything is counted, chosen or cut to size (the caller decides which terms and how many
//! lines a report holds), and no file is read or written.

mod bare;
mod cautions;
mod clusters;
mod commands;
mod compact;
mod coverage;
mod escape;
mod explorer;
mod facts;
mod figures;
mod fit;
mod folds;
mod island;
mod languages;
mod lists;
mod locale;
mod markdown;
mod marks;
mod messages;
mod model;
mod neighbourhood;
mod notes;
mod number;
mod pack;
mod page;
mod policy;
mod reasons;
mod runs;
mod search;
mod sections;
mod summary;
mod sums;
mod templates;
mod title;

pub use coverage::{CoveragePart, Held, LedeEvidence, LedeSentence, NameLines, QueryLines};
pub use locale::Locale;
pub use markdown::markdown;
pub use model::{
    CountedWord, DocumentPart, Further, GroupCell, GroupKeyness, GroupPart, Growth, InputPart, LanguagePart,
    LineHit, Passage, Provenance, Removed, Report, ShownPair, ShownTerm, TermLines, WordCount, WordCounts,
    Zipf, ZipfPoint,
};
pub use page::{BUDGET, page, page_with, page_within};
pub use summary::summary;
pub use templates::{TemplateError, TemplateErrorKind, Templates};
pub use title::title;

/// Documents, and inputs, that the page lists at most; the tables of a large run are `documents.csv` and `provenance.json`.
pub const LISTED: usize = 1_000;

/// Names of a language that the page lists at most, each with its lines; `names.csv` has all.
pub const NAMES: usize = 30;

/// Documents that each side of a comparison must have before the page prints a p value or calls a
/// difference significant. Counts of words within a document are not independent, so the test's sample is
/// documents, not words (Kilgarriff 2005; Bestgen 2014); five a side is the least at which a rank-sum test
/// over documents could reach p < 0.01 at all.
pub const LEAST_DOCUMENTS: u64 = 5;
