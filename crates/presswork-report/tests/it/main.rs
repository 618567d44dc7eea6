//! What the report promises, through its public functions, on an invented corpus.

mod budget;
mod claims;
mod concordance;
mod coverage;
mod covered;
mod fixture;
mod html;
mod messages;
mod plain;
mod safety;
mod structure;
mod words;
