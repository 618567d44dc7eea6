//! Why a row cannot be read.

use std::fmt;

/// A row that cannot be read, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// What is wrong.
    pub kind: RowErrorKind,
    /// The line, from 1, where several were read.
    pub line: Option<u64>,
    /// The byte of the line, from 1, where the place is known.
    pub column: Option<usize>,
    /// The names and numbers needed to act.
    pub detail: String,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RowErrorKind {
    /// Not JSON, or a field missing or of another type than it must have.
    Malformed,
    /// Of another schema than the one asked for.
    Schema,
    /// A span that leaves its text, cuts a character, or stands out of order.
    Span,
    /// An index that points to nothing.
    Index,
}

impl RowError {
    pub(crate) fn new(kind: RowErrorKind, detail: impl Into<String>) -> Self {
        RowError { kind, line: None, column: None, detail: detail.into() }
    }
}

impl From<serde_json::Error> for RowError {
    fn from(error: serde_json::Error) -> Self {
        let column = Some(error.column()).filter(|&column| column > 0);
        RowError { kind: RowErrorKind::Malformed, line: None, column, detail: reason(&error) }
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, "line {line}, column {column}: {}", self.detail),
            (Some(line), None) => write!(f, "line {line}: {}", self.detail),
            (None, Some(column)) => write!(f, "column {column}: {}", self.detail),
            (None, None) => write!(f, "{}", self.detail),
        }
    }
}

impl std::error::Error for RowError {}

/// Column and reason of an error within one line.
pub(crate) fn position(error: &serde_json::Error) -> String {
    format!("column {}: {}", error.column(), reason(error))
}

/// The error's own words, without the place: its line is always 1 here, which would mislead.
fn reason(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    if let Some(at) = text.rfind(" at line ") {
        text.truncate(at);
    }
    text
}
