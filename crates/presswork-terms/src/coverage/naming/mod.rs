//! Naming: what reports call the same actor.
//!
//! [`NamedTerm`] counts words that a person names; [`RivalWords`] proposes pairs of rival words without being asked.

mod rivals;
mod term;

pub use rivals::{Rival, RivalWords};
pub use term::NamedTerm;
