//! What several reports of one event can be compared by, beside their words: who is quoted and what is said twice.
//!
//! Extraction is a pure function of one article and its tokens; comparison a pure function of what was extracted. Every
//! item names the bytes that it stands in and the rule that it rests on, and what a rule cannot settle stays open: these are
//! leads for a person who checks, not facts.
//!
//! * [`Reading`]: a document as these rules read it, in words, with the [`Lists`] of its language.
//! * [`attribution`]: which clause says who speaks.
//! * [`quotations`]: what is quoted, whose words they are; and words that stand in quotations of two documents.

pub mod attribution;
mod language;
pub mod quotations;
mod reading;

pub use language::{Class, Lists};
pub use reading::{Reading, Word};
