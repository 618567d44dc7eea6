//! The concordance: a query, its hits in a document, and the line of each hit.
//!
//! Hits are found among the same segments of counted tokens that counting walks, so that a term's
//! count is the number of its lines.

mod finder;
mod hits;
mod line;
mod query;
mod split;

pub use finder::TermFinder;
pub use hits::{Hit, hits};
pub use line::line;
pub use query::{Query, QueryError, QueryErrorKind};
