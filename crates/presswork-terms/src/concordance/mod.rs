//! The concordance: a query, its hits in a document, the line of each hit, and which lines in which order.
//!
//! Hits are found among the same segments of counted tokens that counting walks, so that a term's
//! count is the number of its lines.

mod choices;
mod context;
mod finder;
mod hits;
mod line;
mod pair_finder;
mod query;
mod sample;
mod sort;
mod split;

pub use context::Context;
pub use finder::TermFinder;
pub use hits::{Hit, hits, hits_skipping, most_skipped};
pub use line::line;
pub use pair_finder::PairFinder;
pub use query::{Query, QueryError, QueryErrorKind};
pub use sample::Sample;
pub use sort::{FARTHEST, SortKey, SortValue};
