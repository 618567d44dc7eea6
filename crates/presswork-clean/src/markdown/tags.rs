//! Finds the tags and comments that a converter left in Markdown, wherever their lines break.

use std::ops::Range;

/// A tag or comment of HTML inside Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// Bytes of the decoded capture.
    pub range: Range<usize>,
    /// Lower case; empty for a comment.
    pub name: String,
    pub closing: bool,
    /// Bytes of the attributes, between name and `>`.
    pub attributes: Range<usize>,
}

/// All tags of `text`, in order.
pub(super) fn find(text: &str) -> Vec<Tag> {
    let bytes = text.as_bytes();
    let last_comment_end = text.rfind("-->").unwrap_or(0);
    let mut tags = Vec::new();
    let mut at = 0;
    // Scans that came to nothing: past this sum, quotes are no longer believed to close.
    let mut wasted = 0_usize;
    let patience = (1 << 20) + 4 * text.len();
    while let Some(found) = text[at..].find('<') {
        let start = at + found;
        at = start + 1;
        if start > 0 && bytes[start - 1] == b'\\' {
            continue;
        }
        if text[start..].starts_with("<!--") {
            if last_comment_end > start + 3
                && let Some(end) = text[start + 4..].find("-->")
            {
                let end = start + 4 + end + 3;
                tags.push(Tag {
                    range: start..end,
                    name: String::new(),
                    closing: false,
                    attributes: end..end,
                });
                at = end;
            }
            continue;
        }
        let closing = bytes.get(start + 1) == Some(&b'/');
        let name_start = start + 1 + usize::from(closing);
        let name_length = bytes[name_start..]
            .iter()
            .take(24)
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'-')
            .count();
        let name_end = name_start + name_length;
        if name_length == 0 || !bytes[name_start].is_ascii_alphabetic() {
            continue;
        }
        if !bytes.get(name_end).is_some_and(|b| matches!(b, b'>' | b'/') || b.is_ascii_whitespace()) {
            continue;
        }
        match close(bytes, name_end, wasted < patience) {
            Ok(end) => {
                tags.push(Tag {
                    range: start..end + 1,
                    name: text[name_start..name_end].to_ascii_lowercase(),
                    closing,
                    attributes: name_end..end,
                });
                at = end + 1;
            }
            Err(reached) => wasted += reached - start,
        }
    }
    tags
}

/// Where the tag's `>` stands, or how far the search went.
fn close(bytes: &[u8], from: usize, quotes: bool) -> Result<usize, usize> {
    let mut quote = None;
    let mut line_empty = false;
    // Nothing but white space stands before on this line of the tag.
    let mut fresh = false;
    for (at, &b) in bytes.iter().enumerate().skip(from) {
        match (quote, b) {
            (Some(open), _) if b == open => quote = None,
            // A quotation's mark at the start of a line inside the tag, not its end.
            (None, b'>') if fresh && bytes.get(at + 1) == Some(&b' ') => {}
            (None, b'>') => return Ok(at),
            (None, b'<') => return Err(at),
            (None, b'"' | b'\'') if quotes && bytes[at - 1] == b'=' => quote = Some(b),
            (_, b'\n') if line_empty => return Err(at),
            _ => {}
        }
        fresh = b == b'\n' || (fresh && (b.is_ascii_whitespace() || b == b'>'));
        line_empty = b == b'\n' || (line_empty && b.is_ascii_whitespace());
    }
    Err(bytes.len())
}

/// The attributes of a tag: names in lower case without pandoc's `data-` before `role` and `aria-…`,
/// values without quotes. At most 64.
pub(super) fn attributes(text: &str) -> Vec<(String, &str)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start_matches(is_between);
    while !rest.is_empty() && attributes.len() < 64 {
        let name_end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        rest = rest[name_end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let (open, inner) = match after.chars().next() {
                Some(q @ ('"' | '\'')) => (Some(q), &after[1..]),
                _ => (None, after),
            };
            let end = match open {
                Some(q) => inner.find(q).unwrap_or(inner.len()),
                None => inner.find(char::is_whitespace).unwrap_or(inner.len()),
            };
            value = &inner[..end];
            rest = inner[end..].trim_start_matches(['"', '\'']);
        }
        let name = match name.strip_prefix("data-") {
            Some(plain) if plain == "role" || plain.starts_with("aria-") => plain.to_owned(),
            _ => name,
        };
        if !name.is_empty() {
            attributes.push((name, value));
        }
        rest = rest.trim_start_matches(is_between);
        if name_end == 0 && value.is_empty() && rest.starts_with('=') {
            rest = &rest[1..];
        }
    }
    attributes
}

/// White space, slashes and the marks of a quotation, between attributes.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '/' | '>')
}

/// What a tag does to the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Ends the paragraph and holds others.
    Block,
    /// Its content is no text of the page: scripts, styles, controls.
    Opaque,
    /// A line break.
    Break,
    /// A link's text stands inside.
    Link,
    /// Stands alone and ends the paragraph: a rule, a source.
    Void,
    /// A picture.
    Image,
    /// Changes nothing.
    Inline,
}

/// The role of the tag named `name`.
pub(super) fn role(name: &str) -> Role {
    match name {
        "div" | "section" | "article" | "main" | "aside" | "header" | "footer" | "nav" | "figure"
        | "figcaption" | "form" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption"
        | "ul" | "ol" | "li" | "dl" | "dt" | "dd" | "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        | "blockquote" | "pre" | "noscript" | "fieldset" | "details" | "summary" | "address" | "center"
        | "body" | "html" | "menu" | "dialog" | "video" | "audio" | "object" => Role::Block,
        "script" | "style" | "template" | "svg" | "iframe" | "select" | "textarea" | "button" | "head"
        | "canvas" | "map" => Role::Opaque,
        "br" => Role::Break,
        "a" => Role::Link,
        "hr" | "input" | "source" | "track" | "embed" | "param" | "link" | "meta" => Role::Void,
        "img" => Role::Image,
        _ => Role::Inline,
    }
}
