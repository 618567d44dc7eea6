//! What several reports of one event can be compared by, beside their words: who is quoted and what is said twice.
//!
//! Extraction is a pure function of one article and its tokens; comparison a pure function of what was extracted. Every
//! item names the bytes that it stands in and the rule that it rests on, and what a rule cannot settle stays open: these are
//! leads for a person who checks, not facts.
//!
//! * [`Reading`]: a document as these rules read it, in words, with the [`Lists`] of its language.
//! * [`attribution`]: which clause says who speaks.
//! * [`dates`]: the days that a text names.
//! * [`quantities`]: every number that is stated, of what, hedged how.
//! * [`quotations`]: what is quoted, whose words they are; and words that stand in quotations of two documents.
//! * [`reuse`]: passages that stand word for word in two documents.
//! * [`names`]: names, their kinds and their spellings.
//! * [`naming`]: what reports call the same actor.
//! * [`exclusive`]: how likely it is by chance that a group alone has a term, or lacks it.
//! * [`emphasis`]: where in an article a term stands.
//! * [`lede`]: what a reader is told first.

pub mod attribution;
pub mod dates;
pub mod emphasis;
pub mod exclusive;
mod language;
pub mod lede;
pub mod names;
pub mod naming;
pub mod quantities;
pub mod quotations;
mod reading;
pub mod reuse;

pub use language::{Class, Lists};
pub use reading::{Reading, Word};
