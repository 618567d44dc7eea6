//! Checks spans against their texts, so that nothing behind the reader can panic on one.

use presswork_corpus::Span;

use crate::rows::error::{RowError, RowErrorKind};

/// Checks spans of one text that must be in order and disjoint.
pub(crate) struct Checker<'a> {
    text: &'a str,
    /// What the text is called.
    zone: &'static str,
    /// Where the next span may start.
    from: u32,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(text: &'a str, zone: &'static str) -> Self {
        Checker { text, zone, from: 0 }
    }

    /// Checks the next span: inside the text, on character boundaries, not before the one before it,
    /// and not empty.
    pub(crate) fn next(&mut self, span: Span, what: &str, number: usize) -> Result<(), RowError> {
        let Span { start, end } = span;
        let wrong = if start >= end {
            "holds no byte"
        } else if end as usize > self.text.len() {
            "leaves the text"
        } else if !self.text.is_char_boundary(start as usize) || !self.text.is_char_boundary(end as usize) {
            "cuts a character"
        } else if start < self.from {
            "begins before the end of the one before it"
        } else {
            self.from = end;
            return Ok(());
        };
        let detail =
            format!("{what} {number}, {start}..{end}, {wrong} ({} of {} bytes)", self.zone, self.text.len());
        Err(RowError::new(RowErrorKind::Span, detail))
    }
}

/// Checks a range of the decoded capture, of which only the length is known here.
pub(crate) fn check_source(span: Span, length: u32, what: &str, number: usize) -> Result<(), RowError> {
    let Span { start, end } = span;
    if start <= end && end <= length {
        return Ok(());
    }
    let detail =
        format!("{what} {number}: source range {start}..{end} is none of a capture of {length} bytes");
    Err(RowError::new(RowErrorKind::Span, detail))
}
