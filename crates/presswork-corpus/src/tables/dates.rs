//! When documents were published, and the days that they name.

use serde::{Deserialize, Serialize};

/// `dates.csv`: for each document a row for its day of publication, known or not, then one a date or weekday that its text
/// names, in order of place. A day is settled only where that is sound; otherwise it stays open, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRow {
    /// The document's key.
    pub key: String,
    /// The group that it is compared in.
    pub group: String,
    /// ISO 639 code, `und` where unknown.
    pub language: String,
    /// `publication`, `date` or `weekday`.
    pub kind: String,
    /// `title` or `body`; empty for a day of publication.
    pub zone: String,
    /// First byte in its zone's text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// As it is printed; empty for a day of publication.
    pub text: String,
    /// `YYYY-MM-DD`; empty where it is open.
    pub day: String,
    /// Days from it to the day of publication, negative where it is later.
    pub days_before_publication: Option<i64>,
    /// Why that is missing: `open`, or `not-known` where the day of publication is.
    pub days_before_publication_reason: String,
    /// The days that it may be, joined by `; `; empty where it is settled, or nothing narrows it.
    pub candidates: String,
    /// How it is known, or why it is open: of a day of publication how metadata knows it, or `not-known`; else `stated`,
    /// `year-of-publication`, `year-of-weekday`, `last-before-publication`, `last-before-dateline`, or open: `no-year`,
    /// `past-or-future`, `no-publication-date`.
    pub known_by: String,
    /// The sentence, on one line, at most 500 characters.
    pub sentence: String,
}
