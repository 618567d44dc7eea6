//! Feeds html5ever piece by piece, so that the caps act before its tree builder and every text node knows
//! the bytes that it came from.
//!
//! The tree builder looks through the whole stack of open elements at many tags, so its work is quadratic
//! in depth: past [`DEEPEST`] open elements a start tag is not fed, and its end tag is swallowed. Formatting
//! elements (`<b>`, `<font>` …) are fed as `<span>`: they mean nothing here, and the adoption agency would
//! copy them into every later paragraph.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use html5ever::driver::{ParseOpts, Parser, parse_document};
use html5ever::interface::Tracer;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, QualName};
use presswork_corpus::Flag;
use scraper::{Html, HtmlTreeSink};

use super::pieces::{Piece, Pieces};

/// The identity of a node in scraper's tree.
pub(super) type NodeId = <HtmlTreeSink as TreeSink>::Handle;

/// Open elements past which a start tag is not fed.
const DEEPEST: usize = 512;

/// Elements past which the page is cut.
const MOST_ELEMENTS: usize = 500_000;

/// A parsed page.
pub(super) struct Page {
    pub dom: Html,
    /// The bytes each text node came from.
    pub sources: Sources,
    /// The bodies of its JSON-LD scripts.
    pub json_ld: Vec<Range<usize>>,
    pub flags: Vec<Flag>,
}

/// The bytes of the page by text node.
pub(super) type Sources = HashMap<NodeId, Range<usize>, BuildHasherDefault<NodeHasher>>;

/// Parses `source`.
pub(super) fn parse(source: &str) -> Page {
    // One tendril is shared by all pieces; its lengths are 32 bits, as the crate's captures are.
    let whole = StrTendril::from(source);
    let sink = TracedSink {
        inner: HtmlTreeSink::new(Html::new_document()),
        sources: RefCell::default(),
        pending: Cell::new((0, 0)),
        delivered: Cell::new(false),
        elements: Cell::new(0),
    };
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts { scripting_enabled: false, ..Default::default() },
        ..Default::default()
    };
    let mut feeder = Feeder {
        source,
        whole,
        parser: parse_document(sink, options),
        depth_at_most: 0,
        skipped: HashMap::new(),
        text_since_break: false,
        tail: None,
        flags: Vec::new(),
    };
    let mut json_ld = Vec::new();
    for piece in Pieces::new(source) {
        match piece {
            Piece::JsonLd { range } => json_ld.push(range),
            piece => {
                if !feeder.feed(piece) {
                    feeder.flag(Flag::NodesCapped);
                    break;
                }
            }
        }
    }
    let (sink, flags) = (feeder.parser.finish(), feeder.flags);
    Page { dom: sink.0, sources: sink.1, json_ld, flags }
}

struct Feeder<'a> {
    source: &'a str,
    whole: StrTendril,
    parser: Parser<TracedSink>,
    /// Open elements, at most: counted exactly only where this bound reaches the cap.
    depth_at_most: usize,
    /// Start tags that were not fed, by name, whose end tags are to be swallowed.
    skipped: HashMap<String, usize>,
    text_since_break: bool,
    /// Where the text that the tokenizer still holds back begins: a reference or `<` at a piece's end.
    tail: Option<usize>,
    flags: Vec<Flag>,
}

impl Feeder<'_> {
    /// Feeds a piece; `false` where the page has too many elements.
    fn feed(&mut self, piece: Piece) -> bool {
        match piece {
            Piece::Text { range, after_gap } => self.text(range, after_gap),
            Piece::Start { name, range, kept } => self.start(name, range, kept),
            Piece::End { name, range } => self.end(name, range),
            Piece::Title { range } => {
                self.settle();
                let text = self.source[range].replace('<', "&lt;");
                self.markup(&format!("<title>{text}</title>"));
            }
            Piece::Doctype { range } => {
                self.settle();
                self.piece(range);
            }
            Piece::JsonLd { .. } => {}
        }
        self.sink().elements.get() < MOST_ELEMENTS
    }

    fn text(&mut self, range: Range<usize>, after_gap: bool) {
        if after_gap && self.tail.is_some() {
            // What a comment cut apart must not join to a reference.
            self.settle();
            self.markup("<!---->");
        }
        let start = self.tail.take().unwrap_or(range.start);
        let sink = self.sink();
        sink.pending.set((start, range.end));
        sink.delivered.set(false);
        let text = &self.source[range.clone()];
        self.text_since_break |= !text.trim_ascii().is_empty();
        self.tail = held_back(text).map(|offset| range.start + offset);
        self.piece(range);
        if !self.sink().delivered.get() {
            // The tree builder keeps the text of a table until the next token.
            self.tail = Some(start);
        }
    }

    /// The next piece is no text, so that all text held back comes before it.
    fn settle(&mut self) {
        if let Some(start) = self.tail.take() {
            let sink = self.sink();
            sink.pending.set((start, sink.pending.get().1));
        }
    }

    fn start(&mut self, name: Range<usize>, range: Range<usize>, kept: Option<usize>) {
        self.settle();
        let tag = &self.source[name.clone()];
        if kept.is_some() {
            self.flag(Flag::AttributesCapped);
        }
        if !is_void(tag) {
            if self.depth_at_most >= DEEPEST {
                self.depth_at_most = self.open_elements();
            }
            if self.depth_at_most >= DEEPEST {
                self.flag(Flag::DepthCapped);
                *self.skipped.entry(tag.to_ascii_lowercase()).or_default() += 1;
                if self.text_since_break && !is_formatting(tag) {
                    // A void element that ends the paragraph, as the skipped one would have.
                    self.markup("<hr>");
                    self.text_since_break = false;
                }
                return;
            }
            // A row may imply its section and its table's body.
            self.depth_at_most += 3;
        }
        let end = kept.unwrap_or(range.end);
        if is_formatting(tag) {
            let attributes = self.source[name.end..end].trim_end_matches(['>', '/']).to_owned();
            self.markup(&format!("<span{attributes}>"));
        } else if kept.is_some() {
            let capped = format!("{}>", &self.source[range.start..end]);
            self.markup(&capped);
        } else {
            self.piece(range);
        }
    }

    fn end(&mut self, name: Range<usize>, range: Range<usize>) {
        self.settle();
        let tag = &self.source[name];
        if !self.skipped.is_empty() {
            let lower = tag.to_ascii_lowercase();
            if let Some(count) = self.skipped.get_mut(&lower) {
                *count -= 1;
                if *count == 0 {
                    self.skipped.remove(&lower);
                }
                return;
            }
        }
        if is_formatting(tag) {
            self.markup("</span>");
        } else {
            self.piece(range);
        }
    }

    /// Feeds bytes of the page as they are.
    fn piece(&mut self, range: Range<usize>) {
        let fits = |n: usize| u32::try_from(n).expect("captures are capped below 4 GiB");
        let piece = self.whole.subtendril(fits(range.start), fits(range.len()));
        self.parser.process(piece);
    }

    /// Feeds markup made here.
    fn markup(&mut self, markup: &str) {
        self.parser.process(StrTendril::from(markup));
    }

    fn sink(&self) -> &TracedSink {
        &self.parser.tokenizer.sink.sink
    }

    fn open_elements(&self) -> usize {
        let handles = HandleCount(Cell::new(0));
        self.parser.tokenizer.sink.trace_handles(&handles);
        handles.0.get()
    }

    fn flag(&mut self, flag: Flag) {
        if !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
    }
}

/// Where the text begins that the tokenizer cannot yet tell from a reference or a tag.
fn held_back(text: &str) -> Option<usize> {
    if text.ends_with('<') {
        return Some(text.len() - 1);
    }
    if text.ends_with("</") {
        return Some(text.len() - 2);
    }
    // The longest name of a reference has 32 characters; numbers may have any.
    let rest = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    rest.ends_with('&').then(|| rest.len() - 1)
}

fn is_void(tag: &str) -> bool {
    const VOID: [&str; 14] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    ];
    VOID.iter().any(|void| tag.eq_ignore_ascii_case(void))
}

fn is_formatting(tag: &str) -> bool {
    const FORMATTING: [&str; 13] =
        ["b", "i", "em", "strong", "font", "u", "s", "small", "big", "code", "tt", "strike", "nobr"];
    tag.len() <= 6 && FORMATTING.iter().any(|name| tag.eq_ignore_ascii_case(name))
}

struct HandleCount(Cell<usize>);

impl Tracer for HandleCount {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}

/// Node ids are numbers in order of creation: multiplying spreads them enough.
#[derive(Default)]
pub(super) struct NodeHasher(u64);

impl Hasher for NodeHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_usize(byte as usize);
        }
    }

    fn write_usize(&mut self, n: usize) {
        self.0 = (self.0 ^ n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 32;
    }
}

/// scraper's tree, which notes where text came from.
struct TracedSink {
    inner: HtmlTreeSink,
    sources: RefCell<Sources>,
    /// The bytes of the text that was fed last.
    pending: Cell<(usize, usize)>,
    /// Some of it has arrived.
    delivered: Cell<bool>,
    elements: Cell<usize>,
}

impl TracedSink {
    /// Notes the source of the text node that the last append made or lengthened.
    fn note(&self, node: Option<NodeId>) {
        self.delivered.set(true);
        if let Some(node) = node {
            let (start, end) = self.pending.get();
            let mut sources = self.sources.borrow_mut();
            let range = sources.entry(node).or_insert(start..end);
            *range = range.start.min(start)..range.end.max(end);
        }
    }
}

impl TreeSink for TracedSink {
    type Output = (Html, Sources);
    type Handle = NodeId;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> (Html, Sources) {
        (self.inner.finish(), self.sources.into_inner())
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }

    fn get_document(&self) -> NodeId {
        self.inner.get_document()
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        self.inner.elem_name(target)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        self.elements.set(self.elements.get() + 1);
        self.inner.create_element(name, attributes, flags)
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.inner.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.inner.create_pi(target, data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let is_text = matches!(child, NodeOrText::AppendText(_));
        self.inner.append(parent, child);
        if is_text {
            let node = self.inner.0.borrow().tree.get(*parent).and_then(|p| p.last_child()).map(|n| n.id());
            self.note(node);
        }
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let is_text = matches!(child, NodeOrText::AppendText(_));
        self.inner.append_before_sibling(sibling, child);
        if is_text {
            let node =
                self.inner.0.borrow().tree.get(*sibling).and_then(|s| s.prev_sibling()).map(|n| n.id());
            self.note(node);
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.inner.0.borrow().tree.get(*element).and_then(|e| e.parent()).is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        self.inner.append_doctype_to_document(name, public_id, system_id);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.inner.get_template_contents(target)
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        self.inner.add_attrs_if_missing(target, attributes);
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.inner.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.inner.reparent_children(node, new_parent);
    }
}
