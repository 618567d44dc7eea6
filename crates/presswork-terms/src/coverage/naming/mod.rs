//! Naming: what reports call the same actor.
//!
//! [`NamedTerm`] counts words that a person names; [`RivalWords`] proposes pairs of rival words without being
//! asked: of the [`FrequentNouns`], which the [`WordUses`] of all documents show, so that only theirs is remembered.

mod rivals;
mod subjects;
mod term;
mod uses;

pub use rivals::{Rival, RivalWords};
pub use term::NamedTerm;
pub use uses::{FrequentNouns, WordUses};
