//! Markdown with leftover HTML to candidates.
//!
//! Converters keep what Markdown has no mark for as raw tags (pandoc: `<div>`, `<span>`, `<figure>`),
//! and these carry the page's meaning: `itemprop="articleBody"`, hidden and advertisement containers.
//! So tags are found first, wherever their lines break; lines are then read as Markdown between them.

mod block;
mod body;
mod element;
mod inline;
mod marks;
mod tags;

use std::collections::BTreeMap;

use presswork_corpus::{BlockKind, Flag, Span};

use crate::GIANT_BLOCK;
use crate::html::Concepts;
use crate::hyphen::Vocabulary;
use crate::stream::{Candidate, Place, Stream, Tag as ElementKind};
use inline::{Mark, Raw};
use tags::{Role, Tag};

/// Reads a decoded capture as Markdown.
pub(crate) fn read(decoded: &str) -> Stream {
    let mut reader = Reader::new(decoded);
    reader.run();
    let Reader { candidates, places, containers, flattened, .. } = reader;
    let flags = if flattened { vec![Flag::DepthCapped] } else { Vec::new() };
    let mut stream = Stream { candidates, flags, ..Stream::default() };
    body::choose(&mut stream, &places, &containers);
    stream.places = containers
        .iter()
        .map(|container| Place {
            parent: container.parent,
            concepts: container.concepts,
            tag: container.tag,
            signature: 0,
            names: [0; 2],
        })
        .collect();
    stream
}

/// An element that was opened, and what it says of its text.
struct Container {
    parent: u32,
    concepts: Concepts,
    tag: ElementKind,
}

/// An element on the stack of open ones.
struct Open {
    name: String,
    id: u32,
    kind: BlockKind,
    level: u8,
}

/// A paragraph being gathered.
#[derive(Default)]
struct Paragraph {
    raw: Raw,
    /// Where pieces of `raw.text` came from: (position there, byte of the capture), ascending.
    places: Vec<(usize, usize)>,
    end: usize,
    kind: Option<BlockKind>,
    level: u8,
    lines: usize,
}

struct Reader<'a> {
    text: &'a str,
    tags: Vec<Tag>,
    /// For each name, the last tag that closes it.
    last_closing: BTreeMap<String, usize>,
    vocabulary: Vocabulary,
    candidates: Vec<Candidate>,
    /// The container of each candidate.
    places: Vec<u32>,
    containers: Vec<Container>,
    stack: Vec<Open>,
    flattened: bool,
    paragraph: Paragraph,
    /// Open links, so that one that spans paragraphs counts in both.
    links: usize,
    /// Open inline elements by name, and whether they say something of their text.
    inline: Vec<(String, bool)>,
    fence: Option<(char, usize)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let tags = tags::find(text);
        let mut last_closing = BTreeMap::new();
        for (at, tag) in tags.iter().enumerate().filter(|(_, tag)| tag.closing) {
            last_closing.insert(tag.name.clone(), at);
        }
        Reader {
            text,
            tags,
            last_closing,
            vocabulary: Vocabulary::of(text),
            candidates: Vec::new(),
            places: Vec::new(),
            containers: vec![Container { parent: 0, concepts: Concepts::NONE, tag: ElementKind::Other }],
            stack: Vec::new(),
            flattened: false,
            paragraph: Paragraph::default(),
            links: 0,
            inline: Vec::new(),
            fence: None,
        }
    }

    /// Goes through the logical lines: a line break inside a tag ends none.
    fn run(&mut self) {
        let mut at = 0;
        let mut next_tag = 0;
        while at < self.text.len() {
            let mut pieces: Vec<Piece> = Vec::new();
            loop {
                let tag_start = self.tags.get(next_tag).map_or(self.text.len(), |tag| tag.range.start);
                let newline = self.text[at..tag_start].find('\n').map(|n| at + n);
                let end = newline.unwrap_or(tag_start);
                if end > at {
                    pieces.push(Piece::Text(at, end));
                }
                if let Some(newline) = newline {
                    at = newline + 1;
                    break;
                }
                if next_tag == self.tags.len() {
                    at = self.text.len();
                    break;
                }
                pieces.push(Piece::Tag(next_tag));
                at = self.tags[next_tag].range.end;
                next_tag = self.skip_opaque(next_tag, &mut at);
            }
            self.line(&pieces);
        }
        self.finish();
    }

    /// The tag to go on with; past the closing one where the content is no text.
    fn skip_opaque(&self, tag: usize, at: &mut usize) -> usize {
        let opening = &self.tags[tag];
        let closes = self.last_closing.get(&opening.name).is_some_and(|&last| last > tag);
        let empty = self.text[opening.attributes.clone()].ends_with('/');
        if opening.closing || empty || !closes || tags::role(&opening.name) != Role::Opaque {
            return tag + 1;
        }
        let mut next = tag + 1;
        while !(self.tags[next].closing && self.tags[next].name == opening.name) {
            next += 1;
        }
        *at = self.tags[next].range.end;
        next + 1
    }

    fn line(&mut self, pieces: &[Piece]) {
        let mut pieces = pieces;
        if let Some(&Piece::Text(start, end)) = pieces.first() {
            if self.inside_fence(start, end, pieces.len() == 1) {
                return;
            }
            let rest = self.line_start(start, end, pieces.len() == 1);
            pieces = &pieces[1..];
            match rest {
                Some(rest) => self.push_text(rest, end),
                None if pieces.is_empty() => return,
                None => {}
            }
        } else if pieces.is_empty() {
            self.finish();
            return;
        } else if !self.paragraph.raw.text.is_empty() {
            self.new_line();
        }
        for piece in pieces {
            match *piece {
                Piece::Text(start, end) => self.push_text(start, end),
                Piece::Tag(index) => self.tag(index),
            }
        }
        if self.paragraph.level > 0 && self.paragraph.kind == Some(BlockKind::Heading) {
            self.finish();
        }
    }

    fn push(&mut self, mut candidate: Candidate) {
        candidate.place = self.stack.last().map_or(0, |open| open.id);
        self.places.push(candidate.place);
        self.candidates.push(candidate);
    }

    fn new_line(&mut self) {
        let raw = &mut self.paragraph.raw;
        if !raw.text.is_empty() && !raw.text.ends_with('\n') {
            raw.text.push('\n');
        }
    }

    fn push_text(&mut self, start: usize, end: usize) {
        let paragraph = &mut self.paragraph;
        paragraph.lines += usize::from(paragraph.raw.text.is_empty() || paragraph.raw.text.ends_with('\n'));
        paragraph.places.push((paragraph.raw.text.len(), start));
        paragraph.raw.text.push_str(&self.text[start..end]);
        paragraph.end = end;
    }

    fn mark(&mut self, mark: Mark) {
        let at = self.paragraph.raw.text.len();
        self.paragraph.raw.marks.push((at, mark));
    }

    /// Ends the paragraph: its marks are read and its lines become candidates.
    fn finish(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        self.inline.clear();
        if self.links > 0 {
            self.paragraph.raw.marks.push((0, Mark::LinkOpens));
        }
        if paragraph.raw.text.trim().is_empty() {
            return;
        }
        if paragraph.raw.text.len() > GIANT_BLOCK {
            self.giant(&paragraph);
            return;
        }
        let above = self.stack.last().map_or((BlockKind::Paragraph, 0), |open| (open.kind, open.level));
        let (kind, level) = match paragraph.kind {
            Some(kind) => (kind, paragraph.level),
            None => above,
        };
        let mut starts_paragraph = true;
        for line in inline::lines(&paragraph.raw) {
            let source = paragraph.source(line.from, line.to.max(line.from));
            if line.text.is_empty() && line.alt.is_none() {
                starts_paragraph = true;
                continue;
            }
            let (text, removed_by) = match line.alt {
                Some(alt) if line.text.is_empty() => (alt, Some("caption")),
                _ => (self.unwrapped(&line.text), line.spoken),
            };
            if text.is_empty() {
                continue;
            }
            // A long cell is a layout table's, not a table's.
            let prose = kind == BlockKind::Table && crate::words::count(&text) >= 12;
            let text_len = text.len();
            self.push(Candidate {
                text,
                kind: if prose { BlockKind::Paragraph } else { kind },
                level,
                source,
                link_bytes: line.link_bytes.min(text_len),
                starts_paragraph,
                removed_by,
                place: 0,
            });
            starts_paragraph = false;
        }
    }

    /// A block beyond reading: only its place and beginning are kept.
    fn giant(&mut self, paragraph: &Paragraph) {
        let text: String = paragraph.raw.text.chars().take(400).collect();
        let text = crate::words::collapse(&text);
        if !text.is_empty() {
            self.push(Candidate {
                text,
                kind: BlockKind::Paragraph,
                level: 0,
                source: paragraph.source(0, paragraph.raw.text.len()),
                link_bytes: 0,
                starts_paragraph: true,
                removed_by: Some("giant-block"),
                place: 0,
            });
        }
    }

    /// Joins the lines that the converter wrapped.
    fn unwrapped(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for line in text.split('\n') {
            let line = line.trim();
            if !line.is_empty() {
                self.vocabulary.append(&mut out, line);
            }
        }
        crate::words::collapse(&out)
    }
}

impl Paragraph {
    /// Bytes of the capture for bytes of the raw text.
    fn source(&self, from: usize, to: usize) -> Span {
        let place = |raw: usize| {
            let at = self.places.partition_point(|&(start, _)| start <= raw);
            let (start, source) = self.places[at.saturating_sub(1)];
            source + raw.saturating_sub(start)
        };
        let start = place(from).min(self.end);
        // The end is asked of the last byte inside, for the next piece may begin much later.
        let end = if to > from { place(to - 1) + 1 } else { start };
        Span::of_range(start..end.clamp(start, self.end.max(start)))
    }
}

#[derive(Clone, Copy)]
enum Piece {
    /// Bytes of the capture.
    Text(usize, usize),
    /// Index of a tag.
    Tag(usize),
}
