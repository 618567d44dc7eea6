//! The stages' output against gold, by the benchmarks' own measures.
//!
//! What comes in: a folder of data sets, from outside the repository. What goes out: tables for
//! people, rows for other scorers. The law: *a measure is the benchmark's own*, as it was published,
//! so that a number here stands beside the numbers of others.
//!
//! ```
//! use presswork_eval::cleaning::{Gold, Output, score};
//!
//! let gold: Vec<Gold> = serde_json::from_str(
//!     r#"[{"id": "a", "text": "The bridge opened on Monday morning.", "title": "Bridge opens"}]"#,
//! )?;
//! let output = Output { text: "The bridge opened on Monday.".to_owned(), ..Output::default() };
//! let score = score(&gold, &[("a".to_owned(), output)].into());
//! assert_eq!(score.shingles.map(|s| (s.precision, s.recall)), Some((1.0, 2.0 / 3.0)));
//! assert_eq!(score.title, Some(0.0));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Not here: anything that a run of Presswork needs.

pub mod cleaning;
mod failure;
pub mod tokenise;

pub use failure::Failed;
