//! What numbers the documents state, and the same counted thing side by side.

use serde::{Deserialize, Serialize};

/// `quantities.csv`: one row a number that a text states, in order of document and place. Ordinals, years, dates and numbers
/// that name something are no quantities. A difference between two rows is no contradiction: they may be of different days,
/// places or groups; the sentence says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuantityRow {
    /// The document's key.
    pub key: String,
    /// The group that it is compared in.
    pub group: String,
    /// ISO 639 code, `und` where unknown.
    pub language: String,
    /// `title` or `body`.
    pub zone: String,
    /// First byte of `text` in its zone's text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// The number as it is printed, with its hedges, its unit or what it counts.
    pub text: String,
    /// `count`, `money`, `percent`, `fraction`, `measure`, `duration`, `age`, `time`.
    pub kind: String,
    /// At least so many, in the unit as printed; of a time of day, its hour.
    pub low: Option<f64>,
    /// Why it is missing: `at-most`, where only a highest is stated.
    pub low_reason: String,
    /// At most so many.
    pub high: Option<f64>,
    /// Why it is missing: `at-least`, where only a lowest is stated.
    pub high_reason: String,
    /// Whether exactly `low` is stated: no hedge, no range, no word for about so many (`dozens` is from two dozen to below a
    /// hundred).
    pub exact: bool,
    /// The hedges, folded (`at least`); empty where there is none.
    pub hedge: String,
    /// The unit or what is counted, folded; empty where neither is told.
    pub noun: String,
    /// Whether `noun` was read before the number, which stands by itself.
    pub noun_before: bool,
    /// By what counts are compared: `people` for all nouns that count people, else the noun's stem; empty for other kinds.
    pub thing: String,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Who states it, as the text has it; empty where the writer does.
    pub speaker: String,
    /// The name in it; empty where nobody is named.
    pub name: String,
    /// Who it is, as in `quotations.csv`.
    pub person: String,
    /// The verb or phrase that attributes it, folded.
    pub verb: String,
    /// How the speaker is known, as in `quotations.csv`, or `possessive` (*the council’s 300*).
    pub how: String,
    /// The sentence, on one line, at most 500 characters.
    pub sentence: String,
}

/// `shared_quantities.csv`: counts of the same thing in two documents or more, side by side: in order of language and thing,
/// those of most documents first, then of document and place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedQuantityRow {
    /// ISO 639 code of the documents.
    pub language: String,
    /// What is counted: `people`, or the noun's stem.
    pub thing: String,
    /// Documents that count it.
    pub documents: u64,
    /// The number of its cluster in its language, from 1: counts of this thing that state the same number, whatever their
    /// hedges; below ten, of the same noun too, since two of anything are common.
    pub cluster: u64,
    /// Documents of that cluster.
    pub cluster_documents: u64,
    /// Groups of them.
    pub cluster_groups: u64,
    /// The document's key.
    pub key: String,
    /// The group that it is compared in.
    pub group: String,
    /// `title` or `body`.
    pub zone: String,
    /// First byte in its zone's text.
    pub start: u32,
    /// The number as it is printed, with its hedges and what it counts.
    pub text: String,
    /// At least so many.
    pub low: Option<f64>,
    /// Why it is missing: `at-most`.
    pub low_reason: String,
    /// At most so many.
    pub high: Option<f64>,
    /// Why it is missing: `at-least`.
    pub high_reason: String,
    /// Whether exactly `low` is stated.
    pub exact: bool,
    /// What is counted, folded.
    pub noun: String,
    /// Who states it, as the text has it; empty where the writer does.
    pub speaker: String,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// The sentence, on one line, at most 500 characters.
    pub sentence: String,
}
