//! Text that a page gives of its article beside the visible one, as candidates: for pages of which nothing
//! else is left. `articleBody` of JSON-LD, paragraph by paragraph; else the description for search engines.
//!
//! Their source is the string literal, or the attribute, that holds them.

use std::ops::Range;

use presswork_corpus::{BlockKind, Span};

use crate::stream::{Candidate, Declared};
use crate::{entities, words};

/// Fewer words are a slogan or a summary, and no text is better than those.
const LEAST_WORDS: usize = 30;

/// The candidates, or none where the page says nothing.
pub(crate) fn candidates(decoded: &str, declared: &Declared) -> Vec<Candidate> {
    let described = || {
        let text = declared.description.as_ref().filter(|text| words::count(text) >= LEAST_WORDS)?;
        Some((text.clone(), description(decoded, text)?))
    };
    let Some((text, source)) = article_body(decoded).or_else(described) else { return Vec::new() };
    let span = Span::of_range(source);
    text.lines()
        .map(words::collapse)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|text| Candidate {
            text,
            kind: BlockKind::Paragraph,
            level: 0,
            source: span,
            link_bytes: 0,
            starts_paragraph: true,
            removed_by: None,
            place: 0,
        })
        .collect()
}

/// The longest `articleBody`, and where its literal stands.
fn article_body(decoded: &str) -> Option<(String, Range<usize>)> {
    const KEY: &str = "\"articleBody\"";
    let found = decoded.match_indices(KEY).filter_map(|(at, key)| {
        let after = decoded[at + key.len()..].trim_start().strip_prefix(':')?.trim_start();
        let start = decoded.len() - after.len();
        let end = start + literal_end(after)?;
        let literal: String =
            decoded[start..end].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text: String = serde_json::from_str(&literal).ok()?;
        (words::count(&text) >= LEAST_WORDS && !text.contains("</")).then_some((text, start..end))
    });
    found.max_by_key(|(text, range)| (text.len(), std::cmp::Reverse(range.start)))
}

/// After the closing quote of the JSON string that `text` begins with.
fn literal_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    let inner = text.strip_prefix('"')?;
    let end = inner.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })?;
    Some(end + 2)
}

/// The attribute of a `meta` element that holds the description.
fn description(decoded: &str, text: &str) -> Option<Range<usize>> {
    const LONGEST_TAG: usize = 10_000;
    let mut tags = decoded.match_indices("<meta").filter_map(|(at, _)| {
        let mut limit = decoded.len().min(at + LONGEST_TAG);
        while !decoded.is_char_boundary(limit) {
            limit -= 1;
        }
        let tag = &decoded[at..limit];
        let value = tag.find("content=")? + "content=".len() + 1;
        let quote = tag[..value].chars().next_back().filter(|c| matches!(c, '"' | '\''))?;
        Some(at + value..at + value + tag[value..].find(quote)?)
    });
    tags.find(|range| words::collapse(&entities::resolved_attribute(&decoded[range.clone()])) == text)
}
