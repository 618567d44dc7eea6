//! One walk over the tree: leaf blocks in document order and the containers that they stand in.
//!
//! A leaf is a run of text between the edges of block elements (or two `<br>`). Containers are numbered in
//! pre-order and each knows its range of leaves, so that sums over subtrees are one pass over arrays.

use std::ops::Range;

use foldhash::HashMap;
use presswork_corpus::BlockKind;

use super::concepts::{self, Concepts};
use super::name::{AttributeName, Name};
use super::naming;
use super::page::{Element, NodeId, Page};
use crate::entities;
use crate::stream::Names;
use crate::words;

/// A run of text that is one block.
#[derive(Debug)]
pub(super) struct Leaf {
    /// White space collapsed, trimmed, not empty.
    pub text: String,
    pub kind: BlockKind,
    /// Of a heading, 1 to 6; else 0.
    pub level: u8,
    pub source: Range<usize>,
    pub link_bytes: usize,
    /// The innermost container.
    pub container: usize,
}

/// A block element, or an inline one whose concepts set it apart.
#[derive(Debug)]
pub(super) struct Container {
    /// Itself for the root.
    pub parent: usize,
    /// Its name; empty for the root and for names that no rule knows.
    pub tag: &'static str,
    pub concepts: Concepts,
    /// Equal for elements of the same tag and classes.
    pub signature: u64,
    /// Its class and its id among the layout's names.
    pub names: [u32; 2],
    /// Its leaves, those of containers in it included.
    pub leaves: Range<usize>,
}

/// The page as two arrays.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub leaves: Vec<Leaf>,
    /// In pre-order; the first is the document.
    pub containers: Vec<Container>,
    pub names: Names,
}

/// Lays the page out.
pub(super) fn lay_out(page: &Page) -> Layout {
    let mut walk = Walk {
        page,
        layout: Layout::default(),
        frames: Vec::new(),
        leaf: OpenLeaf::default(),
        suspended: Vec::new(),
        names: HashMap::default(),
    };
    walk.layout.containers.push(Container {
        parent: 0,
        tag: "",
        concepts: Concepts::NONE,
        signature: 0,
        names: [0; 2],
        leaves: 0..0,
    });
    walk.run();
    walk.layout
}

/// What holds inside an open element.
#[derive(Clone, Copy)]
struct Frame {
    container: usize,
    display: Display,
    link: bool,
    preformatted: bool,
    kind: BlockKind,
    level: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Display {
    Inline,
    Block,
    /// Inline, but no part of the text around it.
    Apart,
}

#[derive(Default)]
struct OpenLeaf {
    text: String,
    source: Option<Range<usize>>,
    link_bytes: usize,
    /// `<br>` since the last character.
    breaks: u8,
}

/// What a class or an id tells.
#[derive(Clone, Copy)]
struct Named {
    concepts: Concepts,
    /// Equal for equal names, numbers aside.
    hash: u64,
    /// Its number among the layout's names.
    number: u32,
}

struct Walk<'a> {
    page: &'a Page<'a>,
    layout: Layout,
    frames: Vec<Frame>,
    leaf: OpenLeaf,
    /// Paragraphs that an element set apart interrupts.
    suspended: Vec<OpenLeaf>,
    /// What the values of classes and ids tell: they are read once.
    names: HashMap<&'a str, Named>,
}

impl<'a> Walk<'a> {
    fn run(&mut self) {
        let page = self.page;
        self.frames.push(Frame {
            container: 0,
            display: Display::Block,
            link: false,
            preformatted: false,
            kind: BlockKind::Paragraph,
            level: 0,
        });
        let mut next = page.first_child(NodeId::DOCUMENT);
        // Open elements to close again, beside `frames`.
        let mut open = Vec::new();
        while let Some(node) = next {
            let mut entered = false;
            if let Some(element) = page.element(node) {
                entered = self.open(node, element);
            } else if let Some(pieces) = page.pieces(node) {
                pieces.for_each(|piece| self.text(piece));
            }
            if entered {
                if let Some(child) = page.first_child(node) {
                    open.push(node);
                    next = Some(child);
                    continue;
                }
                self.close();
            }
            let mut done = node;
            next = loop {
                if let Some(sibling) = page.next_sibling(done) {
                    break Some(sibling);
                }
                match open.pop() {
                    Some(parent) => {
                        self.close();
                        done = parent;
                    }
                    None => break None,
                }
            };
        }
        self.flush();
        self.layout.containers[0].leaves = 0..self.layout.leaves.len();
    }

    /// Enters an element; `false` where nothing in it is to be read.
    fn open(&mut self, node: NodeId, element: Element<'a>) -> bool {
        use Name::*;
        let tag = element.tag();
        match tag {
            Head | Script | Style | Textarea | Title | Meta | Link | Img | Wbr | Input | Source | Area
            | Col => return false,
            Br => {
                self.line_break();
                return false;
            }
            Hr => {
                self.flush();
                return false;
            }
            _ => {}
        }
        let (concepts, signature, names) = self.named(element);
        let mut frame = self.frames[self.frames.len() - 1];
        frame.display = if tag.is_block() || is_custom(element) {
            Display::Block
        } else if concepts.any(Concepts::HIDDEN)
            || (tag == A && concepts.any(Concepts::COMMENTS) && self.is_number(node))
        {
            Display::Apart
        } else if concepts.any(SETS_APART) && tag != A {
            Display::Block
        } else {
            Display::Inline
        };
        match tag {
            A => frame.link |= element.attribute(AttributeName::Href).is_some(),
            Pre | Listing => {
                frame.preformatted = true;
                frame.kind = BlockKind::Preformatted;
            }
            H1 | H2 | H3 | H4 | H5 | H6 => {
                frame.kind = BlockKind::Heading;
                frame.level = tag.as_str().as_bytes()[1] - b'0';
            }
            Li | Dt | Dd => (frame.kind, frame.level) = (BlockKind::ListItem, 0),
            Blockquote => (frame.kind, frame.level) = (BlockKind::Quote, 0),
            Td | Th | Article | Section | Main | Body => {
                (frame.kind, frame.level) = (BlockKind::Paragraph, 0);
            }
            _ => {}
        }
        match frame.display {
            Display::Inline => {}
            Display::Block => self.flush(),
            Display::Apart => self.suspended.push(std::mem::take(&mut self.leaf)),
        }
        if frame.display != Display::Inline {
            let parent = frame.container;
            frame.container = self.layout.containers.len();
            let first = self.layout.leaves.len();
            self.layout.containers.push(Container {
                parent,
                tag: tag.as_str(),
                concepts,
                signature,
                names,
                leaves: first..first,
            });
        }
        self.frames.push(frame);
        true
    }

    /// Whether the element holds a number and nothing else, as a count of the comments on a paragraph does.
    fn is_number(&self, node: NodeId) -> bool {
        let Some(child) = self.page.first_child(node) else { return false };
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        self.page.next_sibling(child).is_none()
            && self.page.text(child).is_some_and(|text| digits(text.trim().trim_matches(['(', ')'])))
    }

    /// Leaves the innermost open element.
    fn close(&mut self) {
        let frame = self.frames[self.frames.len() - 1];
        if frame.display != Display::Inline {
            self.flush();
            let leaves = self.layout.leaves.len();
            let container = &mut self.layout.containers[frame.container];
            container.leaves.end = leaves;
            if container.tag == "tr" {
                self.join_row(frame.container);
            }
        }
        if frame.display == Display::Apart {
            self.leaf = self.suspended.pop().unwrap_or_default();
        }
        if self.frames.len() > 1 {
            self.frames.pop();
        }
    }

    fn text(&mut self, source: Range<usize>) {
        let frame = self.frames[self.frames.len() - 1];
        let raw = &self.page.source()[source.clone()];
        if !frame.preformatted && raw.trim_ascii_start().is_empty() {
            return self.space();
        }
        let text = entities::resolved_text(raw);
        if frame.preformatted && text.contains('\n') {
            // Offsets are those of the source only where nothing was resolved.
            let literal = raw.len() == text.len();
            let mut offset = 0;
            let mut blank = false;
            for line in text.split_inclusive('\n') {
                if line.trim().is_empty() {
                    blank = true;
                } else {
                    if blank {
                        self.flush();
                    }
                    blank = false;
                    let start = source.start + offset;
                    let of_line = if literal { start..start + line.len() } else { source.clone() };
                    self.push(line, of_line, frame.link);
                }
                offset += line.len();
            }
        } else {
            self.push(&text, source, frame.link);
        }
    }

    fn push(&mut self, text: &str, source: Range<usize>, link: bool) {
        if text.chars().all(char::is_whitespace) {
            if !text.is_empty() {
                self.space();
            }
            return;
        }
        if self.leaf.breaks >= 2 || self.leaf.source.as_ref().is_some_and(|open| source.start < open.start) {
            self.flush();
        }
        self.leaf.breaks = 0;
        let before = self.leaf.text.len();
        words::push_collapsed(&mut self.leaf.text, text);
        if link {
            self.leaf.link_bytes += self.leaf.text.len() - before;
        }
        let range = self.leaf.source.get_or_insert(source.clone());
        *range = range.start.min(source.start)..range.end.max(source.end);
    }

    fn line_break(&mut self) {
        self.leaf.breaks = self.leaf.breaks.saturating_add(1);
        self.space();
    }

    /// White space between two words.
    fn space(&mut self) {
        let text = &mut self.leaf.text;
        if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }

    /// Ends the open leaf.
    fn flush(&mut self) {
        let leaf = &mut self.leaf;
        let (source, link_bytes) = (leaf.source.take(), std::mem::take(&mut leaf.link_bytes));
        leaf.breaks = 0;
        // The buffer stays for the next leaf.
        let text = leaf.text.trim_end().to_owned();
        leaf.text.clear();
        let Some(source) = source else { return };
        if text.is_empty() {
            return;
        }
        let frame = self.frames[self.frames.len() - 1];
        let link_bytes = link_bytes.min(text.len());
        self.layout.leaves.push(Leaf {
            text,
            kind: frame.kind,
            level: if frame.kind == BlockKind::Heading { frame.level } else { 0 },
            source,
            link_bytes,
            container: frame.container,
        });
    }

    /// A row of two or more cells, each of one short leaf, becomes one leaf.
    fn join_row(&mut self, row: usize) {
        const LONGEST_ROW: usize = 600;
        let Layout { leaves, containers, .. } = &mut self.layout;
        let first = containers[row].leaves.start;
        let cells = &leaves[first..];
        let joins = cells.len() >= 2
            && cells.iter().map(|leaf| leaf.text.len()).sum::<usize>() <= LONGEST_ROW
            && cells.windows(2).all(|two| two[0].container < two[1].container)
            && cells.iter().all(|leaf| {
                let cell = &containers[leaf.container];
                cell.parent == row && matches!(cell.tag, "td" | "th")
            });
        if !joins {
            return;
        }
        let mut joined = leaves.split_off(first).into_iter();
        let Some(mut leaf) = joined.next() else { return };
        for cell in joined {
            leaf.text.push('\t');
            leaf.text.push_str(&cell.text);
            leaf.source = leaf.source.start.min(cell.source.start)..leaf.source.end.max(cell.source.end);
            leaf.link_bytes += cell.link_bytes;
        }
        leaf.kind = BlockKind::Table;
        leaf.container = row;
        leaves.push(leaf);
        for container in &mut containers[row..] {
            container.leaves = first..first + 1;
        }
    }

    /// An element's concepts, its signature and its names.
    fn named(&mut self, element: Element<'a>) -> (Concepts, u64, [u32; 2]) {
        let tag = element.name();
        let mut all = concepts::tag_concepts(tag);
        let mut signature = match element.tag() {
            Name::Other => hash(HASH_OFFSET, &element.spelled().to_ascii_lowercase()),
            listed => hash(HASH_OFFSET, listed.as_str()),
        };
        let mut names = [0; 2];
        for (name, value) in element.attributes() {
            use AttributeName::*;
            all |= match name {
                Class | Id | DataTestid | DataComponent | DataComponentName | DataModule | DataQa
                | DataType => {
                    let named = *self.names.entry(value).or_insert_with(|| Named {
                        concepts: naming::naming_concepts(value),
                        hash: class_hash(value),
                        number: self.layout.names.push(|words| naming::push_words(value, words)),
                    });
                    match name {
                        Class => names[0] = named.number,
                        Id => names[1] = named.number,
                        _ => {}
                    }
                    if name == Class && named.hash != HASH_OFFSET {
                        signature = (signature ^ named.hash).wrapping_mul(HASH_PRIME);
                    }
                    named.concepts
                }
                Hidden | AriaHidden | Style | Role | Itemprop => {
                    concepts::attribute_concepts(name.as_str(), value)
                }
                _ => Concepts::NONE,
            };
        }
        if is_custom(element) {
            all |= naming::naming_concepts(&element.spelled().to_ascii_lowercase());
        }
        (concepts::settle(tag, all), signature, names)
    }
}

/// Elements that a page defines itself have a hyphen in their name.
fn is_custom(element: Element<'_>) -> bool {
    element.tag() == Name::Other && element.spelled().contains('-')
}

/// Inline elements of these concepts are blocks of their own.
const SETS_APART: Concepts = Concepts::APART;

const HASH_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const HASH_PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a, from `before` on; the same in every run.
fn hash(before: u64, text: &str) -> u64 {
    text.bytes().fold(before, |hash, b| (hash ^ u64::from(b)).wrapping_mul(HASH_PRIME))
}

/// A number for the names of a class.
fn class_hash(value: &str) -> u64 {
    value.split_ascii_whitespace().fold(HASH_OFFSET, |before, class| {
        // Numbers in classes count things ("post-1234"), they do not name them.
        let start = class.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(class.len());
        let end = class.bytes().rposition(|b| !b.is_ascii_digit()).map_or(start, |last| last + 1);
        hash(hash(before, " "), &class[start..end])
    })
}
