//! What was captured: bytes and what is known of them from outside.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a sidecar file says of a capture, by column name (`outlet`, `date`, `url`, `author`, …).
pub type Labels = BTreeMap<String, String>;

/// One captured page as it came, before anything looked inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawCapture {
    /// Path relative to the input's root, with `/`; records of a container as `crawl.jsonl#17`.
    pub key: String,
    /// The bytes, decompressed, in whatever charset.
    pub bytes: Vec<u8>,
    /// What the bytes are, where the source says so; otherwise the content decides.
    pub media: Option<MediaType>,
    /// What a sidecar says; it overrules what the page says of itself.
    pub labels: Labels,
}

/// The three kinds of capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaType {
    /// HTML or XHTML.
    Html,
    /// Markdown, with or without leftover HTML.
    Markdown,
    /// Plain text.
    Text,
}
