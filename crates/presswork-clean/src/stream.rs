//! The one stream that HTML, Markdown and plain text become before any rule looks at them.
//!
//! An adapter (`html`, `markdown`, `plain`) turns a decoded capture into candidates in document
//! order and claims about its metadata. The line rules then give verdicts, the same for all three
//! kinds, and `assemble` makes the article of what stays.

use presswork_corpus::{BlockKind, Flag, KnownBy, Span};

/// A leaf block of the capture: a paragraph, heading, list item … that may become a block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its text on one line: entities resolved, white space collapsed, trimmed, never empty.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// Heading level, 1 to 6, where `kind` is a heading; else 0.
    pub level: u8,
    /// Bytes of the decoded capture that it came from.
    pub source: Span,
    /// Bytes of `text` that stand inside links.
    pub link_bytes: usize,
    /// Empty lines or a container edge stand before it; false for a line that follows its neighbour
    /// directly in plain text.
    pub starts_paragraph: bool,
    /// The rule that removed it; `None` while it is in the body.
    pub removed_by: Option<&'static str>,
}

/// A field of the metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Title,
    Author,
    Date,
    Outlet,
    Language,
    Url,
}

/// Somebody says what a field's value is: JSON-LD, a meta element, a byline … `metadata` decides
/// between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    pub field: Field,
    /// As it stands there, white space collapsed.
    pub value: String,
    pub by: KnownBy,
}

/// What an adapter makes of a capture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stream {
    /// In document order; sources ordered.
    pub candidates: Vec<Candidate>,
    pub claims: Vec<Claim>,
    pub flags: Vec<Flag>,
}
