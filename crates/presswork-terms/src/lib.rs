//! Tokens to term statistics.
//!
//! *In*: tokenised documents, each with the group that it is compared in. *Out*: a sorted [`Run`] a
//! shard ([`count`]), one [`Entry`] a term and n-gram over all runs ([`merge`]), the sizes that they
//! are measured against ([`totals`]), the rows of the published tables ([`term_row`],
//! [`keyness_rows`], [`correct`]), and concordance lines ([`concordance`]). What only a corpus can show is found the same
//! way, by runs and their merge: lines that an outlet repeats ([`repeated`]), near-duplicates ([`duplicates`]). The formulas are pure
//! functions, one family a module, each with its source and a worked value.
//!
//! The law: **counts equal lines.** A count is the number of hits that the concordance gives for the
//! same query under the same [`Counting`]; both walk the same segments of counted tokens. And counts
//! do not depend on where the documents are cut into shards. Statistics compare documents of one
//! language only. No row holds NaN or an infinity: what is undefined is missing, with a reason.
//!
//! ```
//! use presswork_terms::{Counting, Grouped, TermForm, Within, count, doc_of_words, merge, term_row, totals};
//!
//! let counting = Counting { form: TermForm::Folded, titles: true, longest: 2, within: Within::Block };
//! let north = doc_of_words("north.txt", "the harbour is closed the harbour is full".split(' '));
//! let south = doc_of_words("south.txt", "the market is open".split(' '));
//!
//! // Each document a shard of its own; one shard of both would give the same entries.
//! let runs = [
//!     count(&[Grouped::new(&north, "north")], &counting),
//!     count(&[Grouped::new(&south, "south")], &counting),
//! ];
//! let entry = merge(&runs).find(|entry| entry.term == "the harbour").expect("it was counted");
//! assert_eq!((entry.cf(), entry.df()), (2, 1));
//!
//! let totals = totals(&runs);
//! let row = term_row(&entry, totals.of("und").expect("both documents are of it"));
//! assert_eq!(row.tf_idf_key, "north.txt");
//! ```
//!
//! Not here: files, threads, tokenisation, and what the numbers look like to a reader.

pub mod association;
pub mod concordance;
pub mod correction;
mod count;
mod counting;
pub mod coverage;
pub mod dispersion;
mod document_keys;
mod documents;
pub mod duplicates;
mod entries;
mod folding;
mod grams;
pub mod growth;
mod hash;
pub mod interval;
mod key;
pub mod keyness;
mod lexicon;
mod merge;
pub mod pairs;
mod parts;
pub mod places;
mod radix;
mod reach;
pub mod repeated;
mod rows;
mod run;
pub mod similarity;
mod skipping;
mod sorted;
pub mod special;
pub mod spectrum;
mod split;
mod standing;
mod stream;
mod sum;
pub mod table;
mod totals;
pub mod weighting;
mod word_counter;
mod words;

pub use concordance::{Context, Hit, Query, QueryError, QueryErrorKind, TermFinder, hits, line};
pub use count::{Grouped, count, count_reaching};
pub use counting::{Counting, LONGEST, TermForm, Within};
pub use documents::{DocumentTotals, Documents};
pub use entries::Detail;
pub use merge::{Entry, GroupCount, Merge, Posting, RunReader, merge, merge_bodies};
pub use reach::{MOST_SKIPPED, Reach, WIDEST};
pub use rows::{Compared, compared, correct, keyness_row, keyness_rows, p_of, term_row};
pub use run::{Run, RunDocument, Sections};
pub use skipping::skip_gram_row;
pub use totals::{GroupTotals, LanguageTotals, Sizes, Totals, totals};
pub use word_counter::WordCounter;
pub use words::{doc_of_words, text_of_words};

/// Raised whenever what this crate gives for the same input may change; part of the key under which
/// a stage's result is kept.
pub const VERSION: u32 = 4;
