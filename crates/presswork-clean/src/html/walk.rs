//! One walk over the tree: leaf blocks in document order and the containers that they stand in.
//!
//! A leaf is a run of text between the edges of block elements (or two `<br>`). Containers are numbered in
//! pre-order and each knows its range of leaves, so that sums over subtrees are one pass over arrays.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use html5ever::LocalName;
use presswork_corpus::BlockKind;
use scraper::Node;
use scraper::node::Element;

use super::concepts::{self, Concepts};
use super::feed::Page;
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
    pub tag: LocalName,
    pub concepts: Concepts,
    /// Equal for elements of the same tag and classes.
    pub signature: u64,
    /// Its leaves, those of containers in it included.
    pub leaves: Range<usize>,
}

/// The page as two arrays.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub leaves: Vec<Leaf>,
    /// In pre-order; the first is the document.
    pub containers: Vec<Container>,
}

/// Lays the page out.
pub(super) fn lay_out<'a>(decoded: &'a str, page: &'a Page) -> Layout {
    let mut walk = Walk {
        decoded,
        page,
        layout: Layout::default(),
        frames: Vec::new(),
        leaf: OpenLeaf::default(),
        suspended: Vec::new(),
        names: HashMap::new(),
    };
    walk.layout.containers.push(Container {
        parent: 0,
        tag: LocalName::from(""),
        concepts: Concepts::NONE,
        signature: 0,
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

struct Walk<'a> {
    decoded: &'a str,
    page: &'a Page,
    layout: Layout,
    frames: Vec<Frame>,
    leaf: OpenLeaf,
    /// Paragraphs that an element set apart interrupts.
    suspended: Vec<OpenLeaf>,
    /// Concepts by the value of a class or id: classified once.
    names: HashMap<&'a str, Concepts>,
}

impl<'a> Walk<'a> {
    fn run(&mut self) {
        let tree = &self.page.dom.tree;
        self.frames.push(Frame {
            container: 0,
            display: Display::Block,
            link: false,
            preformatted: false,
            kind: BlockKind::Paragraph,
            level: 0,
        });
        let mut next = tree.root().first_child();
        // Open elements to close again, beside `frames`.
        let mut open = Vec::new();
        while let Some(node) = next {
            let mut entered = false;
            match node.value() {
                Node::Text(text) => {
                    if let Some(source) = self.page.sources.get(&node.id()) {
                        self.text(text, source.clone());
                    }
                }
                Node::Element(element) => entered = self.open(element),
                _ => {}
            }
            if entered {
                if let Some(child) = node.first_child() {
                    open.push(node);
                    next = Some(child);
                    continue;
                }
                self.close();
            }
            let mut done = node;
            next = loop {
                if let Some(sibling) = done.next_sibling() {
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
    fn open(&mut self, element: &'a Element) -> bool {
        let tag = element.name();
        match tag {
            "head" | "script" | "style" | "textarea" | "title" | "meta" | "link" | "img" | "wbr"
            | "input" | "source" | "area" | "col" => return false,
            "br" => {
                self.line_break();
                return false;
            }
            "hr" => {
                self.flush();
                return false;
            }
            _ => {}
        }
        let concepts = self.concepts(element);
        let mut frame = self.frames[self.frames.len() - 1];
        frame.display = if is_block(tag) {
            Display::Block
        } else if concepts.any(Concepts::HIDDEN) {
            Display::Apart
        } else if concepts.any(SETS_APART) && tag != "a" {
            Display::Block
        } else {
            Display::Inline
        };
        match tag {
            "a" => frame.link |= element.attr("href").is_some(),
            "pre" | "listing" => {
                frame.preformatted = true;
                frame.kind = BlockKind::Preformatted;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                frame.kind = BlockKind::Heading;
                frame.level = tag.as_bytes()[1] - b'0';
            }
            "li" | "dt" | "dd" => (frame.kind, frame.level) = (BlockKind::ListItem, 0),
            "blockquote" => (frame.kind, frame.level) = (BlockKind::Quote, 0),
            "td" | "th" | "article" | "section" | "main" | "body" => {
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
                tag: element.name.local.clone(),
                concepts,
                signature: signature(element),
                leaves: first..first,
            });
        }
        self.frames.push(frame);
        true
    }

    /// Leaves the innermost open element.
    fn close(&mut self) {
        let frame = self.frames[self.frames.len() - 1];
        if frame.display != Display::Inline {
            self.flush();
            let leaves = self.layout.leaves.len();
            let container = &mut self.layout.containers[frame.container];
            container.leaves.end = leaves;
            if &*container.tag == "tr" {
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

    fn text(&mut self, text: &str, source: Range<usize>) {
        let frame = self.frames[self.frames.len() - 1];
        if frame.preformatted && text.contains('\n') {
            // Offsets are those of the source only where nothing was resolved.
            let literal = self.decoded.get(source.clone()) == Some(text);
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
            self.push(text, source, frame.link);
        }
    }

    fn push(&mut self, text: &str, source: Range<usize>, link: bool) {
        if text.trim().is_empty() {
            if !text.is_empty() && !self.leaf.text.is_empty() {
                words::push_collapsed(&mut self.leaf.text, " ");
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
        words::push_collapsed(&mut self.leaf.text, " ");
    }

    /// Ends the open leaf.
    fn flush(&mut self) {
        let OpenLeaf { mut text, source, link_bytes, .. } = std::mem::take(&mut self.leaf);
        text.truncate(text.trim_end().len());
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
        let Layout { leaves, containers } = &mut self.layout;
        let first = containers[row].leaves.start;
        let cells = &leaves[first..];
        let joins = cells.len() >= 2
            && cells.iter().map(|leaf| leaf.text.len()).sum::<usize>() <= LONGEST_ROW
            && cells.windows(2).all(|two| two[0].container < two[1].container)
            && cells.iter().all(|leaf| {
                let cell = &containers[leaf.container];
                cell.parent == row && matches!(&*cell.tag, "td" | "th")
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

    fn concepts(&mut self, element: &'a Element) -> Concepts {
        let tag = element.name();
        let mut all = concepts::tag_concepts(tag);
        for (name, value) in element.attrs() {
            all |= match name {
                "class"
                | "id"
                | "data-testid"
                | "data-component"
                | "data-component-name"
                | "data-module"
                | "data-qa"
                | "data-type" => *self.names.entry(value).or_insert_with(|| concepts::naming_concepts(value)),
                _ => concepts::attribute_concepts(name, value),
            };
        }
        if tag.contains('-') {
            all |= concepts::naming_concepts(tag);
        }
        concepts::settle(tag, all)
    }
}

/// Inline elements of these concepts are blocks of their own.
const SETS_APART: Concepts = Concepts::APART;

/// Tag and classes as a number; the same in every run.
fn signature(element: &Element) -> u64 {
    let mut hasher = DefaultHasher::new();
    element.name().hash(&mut hasher);
    // Numbers in classes count things ("post-1234"), they do not name them.
    for class in element.attr("class").unwrap_or("").split_ascii_whitespace() {
        class.trim_matches(|c: char| c.is_ascii_digit()).hash(&mut hasher);
    }
    hasher.finish()
}

fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "canvas"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "object"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "video"
            | "audio"
    ) || tag.contains('-')
}
