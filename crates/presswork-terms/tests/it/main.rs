//! The public API of presswork-terms, held to published values and to its laws.

// Expected values come from the standard library's logarithms: independent of the ones tested.
#![allow(clippy::disallowed_methods)]

mod concordance;
mod corpus;
mod counting;
mod coverage;
mod duplicates;
mod formulas;
mod hostile;
mod lede;
mod lines;
mod places;
mod queries;
mod reach;
mod repeated;
mod reuse;
mod rows;
mod vocabulary;
mod word_counter;
