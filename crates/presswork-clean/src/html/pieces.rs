//! Cuts HTML into pieces (a tag, a run of text) before any parser sees it, in one pass.
//!
//! It follows the tokenizer of the HTML standard (section 13.2.5). What holds no prose goes here already:
//! comments, scripts, styles, drawings, templates, frames, lists of options. JSON-LD is kept aside for the
//! metadata.

use std::ops::Range;

use memchr::memchr;

use super::name::{AttributeName, Name};
use super::page::RawAttribute;

/// Attributes of one tag that are looked at.
pub(super) const MOST_ATTRIBUTES: usize = 256;

/// A piece of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, references not yet resolved.
    Text { range: Range<usize> },
    /// A start tag; its attributes are those of [`Pieces::attributes`] until the next piece. `capped`: it
    /// has more than [`MOST_ATTRIBUTES`].
    Start { name: Name, spelled: Range<usize>, capped: bool },
    /// An end tag.
    End { name: Name, spelled: Range<usize> },
    /// The document's title: the text between the tags.
    Title { range: Range<usize> },
    /// The body of a JSON-LD script.
    JsonLd { range: Range<usize> },
    /// A doctype.
    Doctype { range: Range<usize> },
}

/// The pieces of a page, in order.
pub(super) struct Pieces<'a> {
    source: &'a str,
    at: usize,
    /// Inside an element whose content is dropped: its name, and how often it is open.
    dropping: Option<(Name, usize)>,
    /// Of the last tag, those that are asked for somewhere, each once.
    attributes: Vec<RawAttribute>,
    /// Whether the page is read as by a browser without scripts: `<noscript>` is an element like others.
    without_scripts: bool,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(source: &'a str, without_scripts: bool) -> Self {
        Pieces { source, at: 0, dropping: None, attributes: Vec::new(), without_scripts }
    }

    /// The attributes of the start tag that was the last piece.
    pub(super) fn attributes(&self) -> &[RawAttribute] {
        &self.attributes
    }

    /// The next piece, also one to be dropped.
    fn cut(&mut self) -> Option<Piece> {
        let bytes = self.source.as_bytes();
        let start = self.at;
        if start >= bytes.len() {
            return None;
        }
        if bytes[start] != b'<' || !opens_markup(bytes, start) {
            let mut end = start + 1;
            while let Some(found) = memchr(b'<', &bytes[end..]) {
                end += found;
                if opens_markup(bytes, end) {
                    self.at = end;
                    return Some(Piece::Text { range: start..end });
                }
                end += 1;
            }
            self.at = bytes.len();
            return Some(Piece::Text { range: start..bytes.len() });
        }
        match bytes[start + 1] {
            b'!' => Some(self.cut_declaration(start)),
            b'?' => Some(self.dropped_to(memchr(b'>', &bytes[start..]).map(|n| start + n + 1))),
            b'/' if bytes.get(start + 2).is_some_and(u8::is_ascii_alphabetic) => {
                let tag = Tag::scan(bytes, start + 2, |_, _| {});
                self.at = tag.end;
                Some(match tag.closed {
                    true => Piece::End { name: tag.name, spelled: tag.spelled },
                    false => Piece::dropped(),
                })
            }
            b'/' => Some(self.dropped_to(memchr(b'>', &bytes[start..]).map(|n| start + n + 1))),
            _ => {
                let attributes = &mut self.attributes;
                attributes.clear();
                let mut seen = 0_u32;
                let tag = Tag::scan(bytes, start + 1, |spelled, value| {
                    let name = AttributeName::of(spelled);
                    let bit = 1 << name as u32;
                    if name != AttributeName::Other && seen & bit == 0 {
                        seen |= bit;
                        attributes.push(RawAttribute { name, value });
                    }
                });
                self.at = tag.end;
                Some(if tag.closed { self.cut_start(start, tag) } else { Piece::dropped() })
            }
        }
    }

    /// From a start tag whose end is known; for elements of raw text, to the end of the element.
    fn cut_start(&mut self, start: usize, tag: Tag) -> Piece {
        let bytes = self.source.as_bytes();
        if !is_raw_text(tag.name) || (self.without_scripts && tag.name == Name::Noscript) {
            if self.dropping.is_none() && is_dropped(tag.name) {
                let whole = &bytes[start..tag.end];
                // A shadow root is part of the page.
                let shadow_root = tag.name == Name::Template && contains_ignoring_case(whole, b"shadowroot");
                if !shadow_root && !whole.ends_with(b"/>") {
                    self.dropping = Some((tag.name, 1));
                }
                return Piece::dropped();
            }
            return Piece::Start { name: tag.name, spelled: tag.spelled, capped: tag.capped };
        }
        let body_end = find_end_tag(bytes, tag.end, tag.name.as_str());
        let body = tag.end..body_end;
        // The end tag itself: up to its `>`.
        self.at = match body_end < bytes.len() {
            true => Tag::scan(bytes, body_end + 2, |_, _| {}).end,
            false => bytes.len(),
        };
        match tag.name {
            Name::Title if self.dropping.is_none() => Piece::Title { range: body },
            Name::Script if contains_ignoring_case(&bytes[start..tag.end], b"ld+json") => {
                Piece::JsonLd { range: body }
            }
            _ => Piece::dropped(),
        }
    }

    /// From `<!`: a comment, a doctype, a marked section.
    fn cut_declaration(&mut self, start: usize) -> Piece {
        let bytes = self.source.as_bytes();
        let rest = &bytes[start..];
        if rest.starts_with(b"<!--") {
            let end = if rest[4..].starts_with(b">") {
                Some(start + 5)
            } else if rest[4..].starts_with(b"->") {
                Some(start + 6)
            } else {
                comment_end(bytes, start + 4)
            };
            return self.dropped_to(end);
        }
        let end = memchr(b'>', rest).map(|n| start + n + 1);
        if let Some(end) = end
            && rest.len() >= 9
            && rest[2..9].eq_ignore_ascii_case(b"doctype")
        {
            self.at = end;
            return Piece::Doctype { range: start..end };
        }
        self.dropped_to(end)
    }

    fn dropped_to(&mut self, end: Option<usize>) -> Piece {
        self.at = end.unwrap_or(self.source.len());
        Piece::dropped()
    }

    /// Whether the piece lies in a dropped element; tells when the element ends.
    fn drops(&mut self, piece: &Piece) -> bool {
        match piece {
            Piece::Start { name, .. } => {
                let Some((open, depth)) = &mut self.dropping else { return false };
                if name == open {
                    *depth += 1;
                    return true;
                }
                // An unclosed drawing or list must not swallow the page: flow content ends it.
                if *open == Name::Template || !breaks_out(*name) {
                    return true;
                }
                self.dropping = None;
                false
            }
            Piece::End { name, .. } => {
                let Some((open, depth)) = &mut self.dropping else { return is_dropped(*name) };
                if name == open {
                    *depth -= 1;
                    if *depth == 0 {
                        self.dropping = None;
                    }
                }
                true
            }
            Piece::Text { range } => range.is_empty() || self.dropping.is_some(),
            Piece::Title { .. } | Piece::Doctype { .. } => self.dropping.is_some(),
            Piece::JsonLd { .. } => false,
        }
    }

    /// The next piece.
    pub(super) fn advance(&mut self) -> Option<Piece> {
        loop {
            let piece = self.cut()?;
            if !self.drops(&piece) {
                return Some(piece);
            }
        }
    }
}

impl Piece {
    /// A piece that is not handed on.
    fn dropped() -> Piece {
        Piece::Text { range: 0..0 }
    }
}

/// Elements whose content is no markup; all but the title's is dropped.
fn is_raw_text(name: Name) -> bool {
    use Name::*;
    matches!(name, Script | Style | Title | Textarea | Iframe | Noscript | Xmp | Noembed | Noframes)
}

/// Elements dropped with everything in them.
fn is_dropped(name: Name) -> bool {
    use Name::*;
    matches!(name, Svg | Template | Select | Datalist | Annotation | Math | Frameset | Plaintext)
}

/// Start tags that cannot stand in a drawing, a formula or a list of options (the standard's breakout
/// tags, section 13.2.6.5, those of flow content).
fn breaks_out(name: Name) -> bool {
    use Name::*;
    name.is_heading()
        || matches!(
            name,
            P | Div
                | Table
                | Ul
                | Ol
                | Dl
                | Li
                | Blockquote
                | Body
                | Section
                | Article
                | Header
                | Footer
                | Main
                | Nav
                | Pre
        )
}

/// A scanned tag.
struct Tag {
    name: Name,
    spelled: Range<usize>,
    /// After the `>`, or the end of the page.
    end: usize,
    closed: bool,
    /// It has more than [`MOST_ATTRIBUTES`].
    capped: bool,
}

impl Tag {
    /// Scans a tag from its name on (states 13.2.5.8 and 13.2.5.32 to 13.2.5.40); `found` is told each
    /// attribute's name and where its value stands.
    fn scan(bytes: &[u8], start: usize, mut found: impl FnMut(&[u8], Range<usize>)) -> Tag {
        let mut at = start;
        while at < bytes.len() && !matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>') {
            at += 1;
        }
        let spelled = start..at;
        let name = Name::of(&bytes[spelled.clone()]);
        let mut tag = Tag { name, spelled, end: bytes.len(), closed: false, capped: false };
        let mut attributes = 0;
        loop {
            while at < bytes.len() && matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/') {
                at += 1;
            }
            if at >= bytes.len() {
                return tag;
            }
            if bytes[at] == b'>' {
                tag.end = at + 1;
                tag.closed = true;
                return tag;
            }
            attributes += 1;
            tag.capped |= attributes > MOST_ATTRIBUTES;
            let name = at;
            // A name may begin with `=`.
            at += 1;
            while at < bytes.len()
                && !matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>' | b'=')
            {
                at += 1;
            }
            let name = name..at;
            while at < bytes.len() && matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ') {
                at += 1;
            }
            let mut value = at..at;
            if bytes.get(at) == Some(&b'=') {
                at += 1;
                while at < bytes.len() && matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ') {
                    at += 1;
                }
                value = at..at;
                match bytes.get(at) {
                    Some(&quote @ (b'"' | b'\'')) => match memchr(quote, &bytes[at + 1..]) {
                        Some(length) => {
                            value = at + 1..at + 1 + length;
                            at = value.end + 1;
                        }
                        None => return tag,
                    },
                    _ => {
                        while at < bytes.len()
                            && !matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'>')
                        {
                            at += 1;
                        }
                        value.end = at;
                    }
                }
            }
            if !tag.capped {
                found(&bytes[name], value);
            }
        }
    }
}

/// Whether the `<` at `at` opens a tag, a comment or a declaration rather than being text.
fn opens_markup(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at + 1) {
        Some(b'!' | b'?') => true,
        Some(b'/') => at + 2 < bytes.len(),
        Some(letter) => letter.is_ascii_alphabetic(),
        None => false,
    }
}

/// After a comment's end: `-->` or `--!>`.
fn comment_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(found) = memchr(b'>', &bytes[at..]) {
        let end = at + found;
        if (end >= from + 2 && &bytes[end - 2..end] == b"--")
            || (end >= from + 3 && &bytes[end - 3..end] == b"--!")
        {
            return Some(end + 1);
        }
        at = end + 1;
    }
    None
}

/// Where the end tag `</name` begins, or the end of the page.
fn find_end_tag(bytes: &[u8], from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let open = at + found;
        let after = open + 2 + name.len();
        if bytes.get(open + 1) == Some(&b'/')
            && bytes.get(open + 2..after).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
            && bytes
                .get(after)
                .is_none_or(|b| matches!(b, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>'))
        {
            return open;
        }
        at = open + 1;
    }
    bytes.len()
}

fn contains_ignoring_case(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window.eq_ignore_ascii_case(wanted))
}
