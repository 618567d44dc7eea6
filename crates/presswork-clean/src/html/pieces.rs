//! Cuts HTML into pieces (a tag, a run of text) before any parser sees it, in one pass.
//!
//! It follows the tokenizer of the HTML standard (section 13.2.5) closely enough that each piece leaves
//! html5ever's tokenizer in its data state, so that what the tree builder does with a piece can be traced
//! to the piece's bytes. What holds no prose goes here already: comments, scripts, styles, drawings,
//! templates, frames, lists of options. JSON-LD is kept aside for the metadata.

use std::ops::Range;

/// Attributes of one tag that are kept; html5ever compares each with all before it.
pub(super) const MOST_ATTRIBUTES: usize = 256;

/// A piece of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, references not yet resolved. `after_gap`: something was dropped directly before it.
    Text { range: Range<usize>, after_gap: bool },
    /// A start tag. Where it has more than [`MOST_ATTRIBUTES`], `kept` ends after the last one kept.
    Start { name: Range<usize>, range: Range<usize>, kept: Option<usize> },
    /// An end tag.
    End { name: Range<usize>, range: Range<usize> },
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
    /// Something was dropped since the last piece.
    gap: bool,
    /// Inside an element whose content is dropped: its name, and how often it is open.
    dropping: Option<(&'static str, usize)>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Pieces { source, at: 0, gap: false, dropping: None }
    }

    /// The next piece that is not dropped as a whole.
    fn cut(&mut self) -> Option<Piece> {
        let bytes = self.source.as_bytes();
        let start = self.at;
        if start >= bytes.len() {
            return None;
        }
        if bytes[start] != b'<' || !opens_markup(bytes, start) {
            let mut end = start + 1;
            while let Some(found) = find_byte(&bytes[end..], b'<') {
                end += found;
                if opens_markup(bytes, end) {
                    self.at = end;
                    return Some(Piece::Text { range: start..end, after_gap: false });
                }
                end += 1;
            }
            self.at = bytes.len();
            return Some(Piece::Text { range: start..bytes.len(), after_gap: false });
        }
        match bytes[start + 1] {
            b'!' => Some(self.cut_declaration(start)),
            b'?' => Some(self.dropped_to(find_byte(&bytes[start..], b'>').map(|n| start + n + 1))),
            b'/' if bytes.get(start + 2).is_some_and(u8::is_ascii_alphabetic) => {
                let tag = Tag::scan(bytes, start + 2);
                self.at = tag.end;
                Some(match tag.closed {
                    true => Piece::End { name: tag.name, range: start..tag.end },
                    false => Piece::dropped(),
                })
            }
            b'/' => Some(self.dropped_to(find_byte(&bytes[start..], b'>').map(|n| start + n + 1))),
            _ => {
                let tag = Tag::scan(bytes, start + 1);
                self.at = tag.end;
                Some(if tag.closed { self.cut_start(start, tag) } else { Piece::dropped() })
            }
        }
    }

    /// From a start tag whose end is known; for elements of raw text, to the end of the element.
    fn cut_start(&mut self, start: usize, tag: Tag) -> Piece {
        let name = &self.source[tag.name.clone()];
        let raw = RAW_TEXT.iter().find(|raw| name.eq_ignore_ascii_case(raw));
        let Some(raw) = raw else {
            return Piece::Start { name: tag.name, range: start..tag.end, kept: tag.kept };
        };
        let bytes = self.source.as_bytes();
        let body_end = find_end_tag(bytes, tag.end, raw);
        let body = tag.end..body_end;
        // The end tag itself: up to its `>`.
        self.at = if body_end < bytes.len() { Tag::scan(bytes, body_end + 2).end } else { bytes.len() };
        match *raw {
            "title" if self.dropping.is_none() => Piece::Title { range: body },
            "script" if contains_ignoring_case(&bytes[start..tag.end], b"ld+json") => {
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
        let end = find_byte(rest, b'>').map(|n| start + n + 1);
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

    /// Whether the piece lies in a dropped element, or opens one; tells when the element ends.
    fn drops(&mut self, piece: &Piece) -> bool {
        match piece {
            Piece::Start { name, range, .. } => {
                let name = &self.source[name.clone()];
                if let Some((open, depth)) = &mut self.dropping {
                    if name.eq_ignore_ascii_case(open) {
                        *depth += 1;
                        return true;
                    }
                    // An unclosed drawing or list must not swallow the page: flow content ends it.
                    if *open == "template" || !BREAKS_OUT.iter().any(|tag| name.eq_ignore_ascii_case(tag)) {
                        return true;
                    }
                    self.dropping = None;
                    return false;
                }
                let Some(&open) = DROPPED.iter().find(|tag| name.eq_ignore_ascii_case(tag)) else {
                    return false;
                };
                let tag = &self.source.as_bytes()[range.clone()];
                let shadow_root = open == "template" && contains_ignoring_case(tag, b"shadowroot");
                if !shadow_root && !tag.ends_with(b"/>") {
                    self.dropping = Some((open, 1));
                }
                true
            }
            Piece::End { name, .. } => {
                let name = &self.source[name.clone()];
                if let Some((open, depth)) = &mut self.dropping {
                    if name.eq_ignore_ascii_case(open) {
                        *depth -= 1;
                        if *depth == 0 {
                            self.dropping = None;
                        }
                    }
                    return true;
                }
                DROPPED.iter().any(|tag| name.eq_ignore_ascii_case(tag))
            }
            Piece::Text { range, .. } => range.is_empty() || self.dropping.is_some(),
            Piece::Title { .. } | Piece::Doctype { .. } => self.dropping.is_some(),
            Piece::JsonLd { .. } => false,
        }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            let mut piece = self.cut()?;
            if self.drops(&piece) {
                self.gap = true;
                continue;
            }
            if let Piece::Text { after_gap, .. } = &mut piece {
                *after_gap = self.gap;
            }
            self.gap = false;
            return Some(piece);
        }
    }
}

impl Piece {
    /// A piece that is not handed on.
    fn dropped() -> Piece {
        Piece::Text { range: 0..0, after_gap: false }
    }
}

/// Elements whose content is no markup; all but the title's is dropped.
const RAW_TEXT: [&str; 9] =
    ["script", "style", "title", "textarea", "iframe", "noscript", "xmp", "noembed", "noframes"];

/// Elements dropped with everything in them.
const DROPPED: [&str; 8] =
    ["svg", "template", "select", "datalist", "annotation", "math", "frameset", "plaintext"];

/// Start tags that cannot stand in a drawing, a formula or a list of options (the standard's breakout
/// tags, section 13.2.6.5, those of flow content).
const BREAKS_OUT: [&str; 22] = [
    "p",
    "div",
    "table",
    "ul",
    "ol",
    "dl",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "body",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "pre",
];

/// A scanned tag.
struct Tag {
    name: Range<usize>,
    /// After the `>`, or the end of the page.
    end: usize,
    closed: bool,
    kept: Option<usize>,
}

impl Tag {
    /// Scans a tag from its name on (states 13.2.5.8 and 13.2.5.32 to 13.2.5.40).
    fn scan(bytes: &[u8], name: usize) -> Tag {
        let mut at = name;
        while at < bytes.len() && !matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>') {
            at += 1;
        }
        let mut tag = Tag { name: name..at, end: bytes.len(), closed: false, kept: None };
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
            if attributes == MOST_ATTRIBUTES && tag.kept.is_none() {
                tag.kept = Some(at);
            }
            attributes += 1;
            // A name may begin with `=`.
            at += 1;
            while at < bytes.len()
                && !matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>' | b'=')
            {
                at += 1;
            }
            let mut value = at;
            while value < bytes.len() && matches!(bytes[value], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ') {
                value += 1;
            }
            if bytes.get(value) != Some(&b'=') {
                continue;
            }
            value += 1;
            while value < bytes.len() && matches!(bytes[value], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ') {
                value += 1;
            }
            at = value;
            match bytes.get(at) {
                Some(&quote @ (b'"' | b'\'')) => match find_byte(&bytes[at + 1..], quote) {
                    Some(length) => at += length + 2,
                    None => return tag,
                },
                _ => {
                    while at < bytes.len()
                        && !matches!(bytes[at], b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'>')
                    {
                        at += 1;
                    }
                }
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
    while let Some(found) = find_byte(&bytes[at..], b'>') {
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
    while let Some(found) = find_byte(&bytes[at..], b'<') {
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

fn find_byte(bytes: &[u8], wanted: u8) -> Option<usize> {
    bytes.iter().position(|&b| b == wanted)
}

fn contains_ignoring_case(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window.eq_ignore_ascii_case(wanted))
}
