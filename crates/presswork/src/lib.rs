//! Runs the stages over a corpus. This crate is glue: the work is done by the stages, each of which is
//! useful alone; here are the shards, the threads, the stage files and the order of things.
//!
//! **In**: a [`Plan`]. **Out**: the files of a run ([`run()`]), or a stream of shards ([`Shards`],
//! [`Stages`]) for those who want one stage only.
//!
//! The laws held here: documents in = documents out + failures at each stage; the same bytes for any
//! number of threads, size of shard and order of inputs; stopped at any moment and started again, a
//! run ends with the same bytes and does no finished shard twice.
//!
//! ```
//! use presswork::{clean::Cleaner, corpus::RawCapture, tokenise::{Options, Scratch, Tokeniser}};
//!
//! let capture = RawCapture {
//!     key: "a.txt".into(),
//!     bytes: "The Dam Is Safe\n\nEngineers in Orvale said on Monday that the dam was safe. \
//!             “Nobody needs to leave,” said Mara Tolin, the mayor of the town below.".into(),
//!     media: None,
//!     labels: Default::default(),
//! };
//! let article = Cleaner::new().clean(&capture).expect("there is an article in it");
//! let tokens = Tokeniser::new(Options::NEWS).tokenise(&article, &mut Scratch::default());
//! assert!(tokens.tokens.iter().any(|token| token.quoted));
//! ```
//!
//! Not here: rules of cleaning, of tokens, formulas, pages; the command line.

mod artifact;
mod budget;
mod cached;
mod compare;
mod concordance;
mod coverage;
mod document_rows;
mod dry_run;
mod duplicate_rows;
mod error;
mod evidence;
mod grouping;
mod held;
mod input_list;
mod inputs;
mod key_map;
mod keyness_sort;
mod left_behind;
mod margins;
mod one_line;
mod order;
mod outputs;
mod pairs;
mod passing;
mod plan;
mod prepared;
mod provenance;
mod record_sort;
mod remembered;
mod render;
mod repeated_rows;
mod run;
mod segments;
mod shard;
mod shown;
mod shown_keyness;
mod shown_pairs;
mod similarity;
mod spill;
mod spill_folder;
mod stages;
mod tables;
mod vocabulary;
mod word_counts;
mod words;

pub use budget::Budget;
pub use concordance::{Asked, Found, concordance};
pub use document_rows::document_row;
pub use error::{Error, ErrorKind};
pub use grouping::{GroupBy, Grouping};
pub use pairs::{EachPair, Pairs, fold_pairs, fold_skip_grams};
pub use plan::{Counted, Duplicates, Event, Named, Plan, Progress, RepeatedLines};
pub use prepared::Prepared;
pub use presswork_clean as clean;
pub use presswork_corpus as corpus;
pub use presswork_formats as formats;
pub use presswork_report as report;
pub use presswork_terms as terms;
pub use presswork_tokenise as tokenise;
pub use render::{PageOptions, render_again};
pub use run::{Outcome, run};
pub use shard::{Shard, Shards, shards};
pub use spill::{BodyReader, Runs};
pub use stages::{Stages, TokenisedShard};
pub use tables::{Keyness, fold_tables, fold_terms};
pub use words::WordCounting;

/// The BLAKE3 hash of `content`, in hexadecimal: the hash that `provenance.json` prints.
pub fn content_hash(content: &[u8]) -> String {
    blake3::hash(content).to_hex().to_string()
}
