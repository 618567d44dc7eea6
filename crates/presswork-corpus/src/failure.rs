//! A document that could not go on, as data.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a document stopped, and where. It costs no other document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The document's key.
    pub key: String,
    /// Where it stopped.
    pub stage: Stage,
    /// Why.
    pub reason: Reason,
    /// The place and the numbers: what a person needs to act.
    pub detail: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({}): {}", self.key, self.reason.name(), self.stage.name(), self.detail)
    }
}

/// A stage of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Stage {
    /// Bytes into memory.
    Read,
    /// Capture to article.
    Clean,
    /// Article to tokens.
    Tokenise,
    /// Articles to runs of lines, by which repeated ones are found.
    Lines,
    /// Tokens to sketches, by which near-duplicates are found.
    Sketch,
    /// Tokens to runs.
    Count,
}

impl Stage {
    /// The name as tables, JSON and stage files have it.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Read => "read",
            Stage::Clean => "clean",
            Stage::Tokenise => "tokenise",
            Stage::Lines => "lines",
            Stage::Sketch => "sketch",
            Stage::Count => "count",
        }
    }
}

/// Why a document failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Reason {
    /// The path does not exist, is a link, or the system refused to read it.
    Unreadable,
    /// Nothing in it.
    Empty,
    /// Bytes that are no text.
    Binary,
    /// Text in a container that Presswork does not open: PDF, Word, an image, a sound.
    Unsupported,
    /// Compressed data that ends too early or is damaged.
    Damaged,
    /// More bytes than a document may have, before or after decompression.
    TooLarge,
    /// A row of JSONL or CSV that cannot be understood.
    InvalidRow,
    /// No article text was found in it.
    NoText,
    /// A stage panicked: a defect of Presswork.
    Panicked,
}

impl Reason {
    /// The name as tables and JSON print it.
    pub const fn name(self) -> &'static str {
        match self {
            Reason::Unreadable => "unreadable",
            Reason::Empty => "empty",
            Reason::Binary => "binary",
            Reason::Unsupported => "unsupported",
            Reason::Damaged => "damaged",
            Reason::TooLarge => "too-large",
            Reason::InvalidRow => "invalid-row",
            Reason::NoText => "no-text",
            Reason::Panicked => "panicked",
        }
    }
}
