//! Builds the tree from the pieces as the HTML standard does (section 13.2.6), caps in force.
//!
//! Different from the standard on purpose: what `pieces` drops never was there (scripts, drawings, lists of
//! options, templates); elements that change letters' looks are ordinary elements, not repeated in later
//! paragraphs; past [`DEEPEST`] open elements a start tag only ends the paragraph, and its end tag is
//! swallowed; a character reference is never white space. Everything else, links over paragraphs and stray
//! text in tables included, is as browsers have it.

use std::collections::HashMap;
use std::ops::Range;

use presswork_corpus::Flag;

use super::doctype;
use super::name::Name;
use super::open::{Links, Open};
use super::page::{NodeId, Page, RawAttribute};
use super::pieces::{Piece, Pieces};

/// Open elements past which a start tag opens none.
const DEEPEST: usize = 512;

/// Elements past which the page is cut.
const MOST_ELEMENTS: usize = 500_000;

/// Parses `source`; `without_scripts`, as a browser that runs none.
pub(super) fn parse(source: &str, without_scripts: bool) -> Page<'_> {
    let mut pieces = Pieces::new(source, without_scripts);
    let mut builder = Builder {
        page: Page::new(source),
        mode: Mode::Initial,
        open: Open::new(),
        links: Links::default(),
        head: None,
        form: None,
        quirks: false,
        fostering: false,
        elements: 0,
        skips_line_end: false,
        skipped: HashMap::new(),
        text_since_break: false,
    };
    while let Some(piece) = pieces.advance() {
        match piece {
            Piece::JsonLd { range } => builder.page.json_ld.push(range),
            Piece::Text { range } => builder.text(range),
            Piece::Start { name, spelled, capped } => {
                if capped {
                    builder.flag(Flag::AttributesCapped);
                }
                builder.start(&Start { name, spelled, attributes: pieces.attributes() });
            }
            Piece::End { name, spelled } => builder.end(name, &source[spelled]),
            Piece::Title { range } => builder.title(range),
            Piece::Doctype { range } => {
                if builder.mode == Mode::Initial {
                    builder.quirks = doctype::asks_for_quirks(&source[range]);
                    builder.mode = Mode::BeforeHtml;
                }
            }
        }
        if builder.elements >= MOST_ELEMENTS {
            builder.flag(Flag::NodesCapped);
            break;
        }
    }
    builder.finish();
    builder.page
}

/// A start tag.
pub(super) struct Start<'t> {
    pub name: Name,
    pub spelled: Range<usize>,
    pub attributes: &'t [RawAttribute],
}

impl Start<'_> {
    /// A tag that is not there but implied by another.
    pub(super) fn implied(name: Name) -> Start<'static> {
        Start { name, spelled: 0..0, attributes: &[] }
    }
}

/// Where in the page the builder is: the standard's insertion modes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    AfterHead,
    InBody,
    InTable,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    AfterBody,
}

/// Whether a tag has had its effect, or is to be looked at again in the mode that now is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Done,
    Again,
}

pub(super) struct Builder<'a> {
    pub(super) page: Page<'a>,
    pub(super) mode: Mode,
    pub(super) open: Open,
    pub(super) links: Links,
    head: Option<NodeId>,
    pub(super) form: Option<NodeId>,
    pub(super) quirks: bool,
    /// What may not stand in a table goes before it.
    pub(super) fostering: bool,
    elements: usize,
    /// A line end that follows directly belongs to the tag of preformatted text.
    pub(super) skips_line_end: bool,
    /// Start tags that opened nothing, by name in lower case, whose end tags are to be swallowed.
    skipped: HashMap<String, usize>,
    text_since_break: bool,
}

impl Builder<'_> {
    fn flag(&mut self, flag: Flag) {
        if !self.page.flags.contains(&flag) {
            self.page.flags.push(flag);
        }
    }

    /// A page has a head and a body, whatever is in it.
    fn finish(&mut self) {
        loop {
            match self.mode {
                Mode::Initial | Mode::BeforeHtml => self.imply_html(),
                Mode::BeforeHead => self.imply_head(),
                Mode::InHead => self.leave_head(),
                Mode::AfterHead => self.imply_body(),
                _ => return,
            };
        }
    }

    fn start(&mut self, tag: &Start<'_>) {
        if self.open.len() >= DEEPEST && !tag.name.is_void() {
            self.flag(Flag::DepthCapped);
            let name = self.page.source()[tag.spelled.clone()].to_ascii_lowercase();
            *self.skipped.entry(name).or_default() += 1;
            if self.text_since_break && !tag.name.is_formatting() {
                // It ends the paragraph, as the skipped one would have.
                self.start_in_mode(&Start::implied(Name::Hr));
                self.text_since_break = false;
            }
            return;
        }
        self.start_in_mode(tag);
    }

    fn end(&mut self, name: Name, spelled: &str) {
        if !self.skipped.is_empty() {
            let lower = spelled.to_ascii_lowercase();
            if let Some(count) = self.skipped.get_mut(&lower) {
                *count -= 1;
                if *count == 0 {
                    self.skipped.remove(&lower);
                }
                return;
            }
        }
        self.skips_line_end = false;
        while self.end_step(name, spelled) == Step::Again {}
    }

    fn start_in_mode(&mut self, tag: &Start<'_>) {
        self.skips_line_end = false;
        while self.start_step(tag) == Step::Again {}
    }

    fn title(&mut self, range: Range<usize>) {
        let before = self.elements;
        self.start_in_mode(&Start::implied(Name::Title));
        // In a column group of no table it is ignored.
        if self.elements > before && !range.is_empty() {
            let title = self.page.last_made();
            self.page.insert_text(range, title, None);
        }
    }

    fn start_step(&mut self, tag: &Start<'_>) -> Step {
        let name = tag.name;
        match self.mode {
            Mode::Initial => {
                self.quirks = true;
                self.again_in(Mode::BeforeHtml)
            }
            Mode::BeforeHtml if name == Name::Html => self.open_in(tag, Mode::BeforeHead),
            Mode::BeforeHtml => self.imply_html(),
            Mode::BeforeHead => match name {
                Name::Html => self.start_in_body(tag),
                Name::Head => {
                    self.open_in(tag, Mode::InHead);
                    self.head = Some(self.open.current().0);
                    Step::Done
                }
                _ => self.imply_head(),
            },
            Mode::InHead => match name {
                Name::Html => self.start_in_body(tag),
                Name::Head => Step::Done,
                _ if in_head(name) => self.insert_void(tag),
                _ => self.leave_head(),
            },
            Mode::AfterHead => match name {
                Name::Html => self.start_in_body(tag),
                Name::Body => self.open_in(tag, Mode::InBody),
                Name::Head => Step::Done,
                _ if in_head(name) => {
                    let id = self.create(tag);
                    let head = self.head.unwrap_or(NodeId::DOCUMENT);
                    self.page.insert(id, head, None);
                    Step::Done
                }
                _ => self.imply_body(),
            },
            Mode::InBody => self.start_in_body(tag),
            Mode::AfterBody => match name {
                Name::Html => self.start_in_body(tag),
                _ => self.again_in(Mode::InBody),
            },
            mode => self.start_in_table_mode(mode, tag),
        }
    }

    fn end_step(&mut self, name: Name, spelled: &str) -> Step {
        let page_end = matches!(name, Name::Body | Name::Html | Name::Br);
        match self.mode {
            Mode::Initial => {
                self.quirks = true;
                self.again_in(Mode::BeforeHtml)
            }
            Mode::BeforeHtml if page_end || name == Name::Head => self.imply_html(),
            Mode::BeforeHead if page_end || name == Name::Head => self.imply_head(),
            Mode::InHead if name == Name::Head => {
                self.leave_head();
                Step::Done
            }
            Mode::InHead if page_end => self.leave_head(),
            Mode::AfterHead if page_end => self.imply_body(),
            Mode::BeforeHtml | Mode::BeforeHead | Mode::InHead | Mode::AfterHead => Step::Done,
            Mode::InBody => self.end_in_body(name, spelled),
            Mode::AfterBody if name == Name::Html => Step::Done,
            Mode::AfterBody => self.again_in(Mode::InBody),
            mode => self.end_in_table_mode(mode, name, spelled),
        }
    }

    fn text(&mut self, mut range: Range<usize>) {
        if std::mem::take(&mut self.skips_line_end) {
            let text = &self.page.source()[range.clone()];
            let after = text.strip_prefix('\r').unwrap_or(text);
            range.start = range.end - after.strip_prefix('\n').unwrap_or(after).len();
        }
        let text = &self.page.source()[range.clone()];
        let spaces = text.len() - text.trim_ascii_start().len();
        let all_spaces = spaces == text.len();
        self.text_since_break |= !all_spaces;
        // Before the body white space and the rest go their own ways.
        let (mut space, rest) = (range.start..range.start + spaces, range.start + spaces..range.end);
        loop {
            match self.mode {
                Mode::Initial | Mode::BeforeHtml | Mode::BeforeHead => space = rest.start..rest.start,
                Mode::InHead | Mode::AfterHead | Mode::InColumnGroup if !space.is_empty() => {
                    self.page.insert_text(space.clone(), self.open.current().0, None);
                    space = rest.start..rest.start;
                }
                _ => {}
            }
            if space.is_empty() && rest.is_empty() {
                return;
            }
            let step = match self.mode {
                Mode::Initial => {
                    self.quirks = true;
                    self.again_in(Mode::BeforeHtml)
                }
                Mode::BeforeHtml => self.imply_html(),
                Mode::BeforeHead => self.imply_head(),
                Mode::InHead => self.leave_head(),
                Mode::AfterHead => self.imply_body(),
                Mode::InColumnGroup => self.leave_column_group(),
                Mode::AfterBody if !all_spaces => self.again_in(Mode::InBody),
                Mode::InTable | Mode::InTableBody | Mode::InRow => {
                    let (current, name) = self.open.current();
                    if name.is_table_part() && rest.is_empty() {
                        self.page.insert_text(space.start..rest.end, current, None);
                    } else {
                        self.fostering = true;
                        self.text_in_body(space.start..rest.end);
                        self.fostering = false;
                    }
                    Step::Done
                }
                _ => {
                    self.text_in_body(space.start..rest.end);
                    Step::Done
                }
            };
            if step == Step::Done {
                return;
            }
        }
    }

    fn text_in_body(&mut self, range: Range<usize>) {
        self.take_up_link();
        let (parent, before) = self.place(self.open.current());
        self.page.insert_text(range, parent, before);
    }

    pub(super) fn again_in(&mut self, mode: Mode) -> Step {
        self.mode = mode;
        Step::Again
    }

    fn imply_html(&mut self) -> Step {
        self.open_in(&Start::implied(Name::Html), Mode::BeforeHead);
        Step::Again
    }

    fn imply_head(&mut self) -> Step {
        self.open_in(&Start::implied(Name::Head), Mode::InHead);
        self.head = Some(self.open.current().0);
        Step::Again
    }

    fn leave_head(&mut self) -> Step {
        self.open.pop();
        self.again_in(Mode::AfterHead)
    }

    fn imply_body(&mut self) -> Step {
        self.open_in(&Start::implied(Name::Body), Mode::InBody);
        Step::Again
    }

    /// A new element outside the tree.
    fn create(&mut self, tag: &Start<'_>) -> NodeId {
        self.elements += 1;
        self.page.create(tag.name, tag.spelled.clone(), tag.attributes)
    }

    /// A new element like another, outside the tree.
    pub(super) fn create_like(&mut self, other: NodeId) -> NodeId {
        self.elements += 1;
        self.page.create_like(other)
    }

    /// Where a node goes that is to become the last child of `target`.
    pub(super) fn place(&self, target: (NodeId, Name)) -> (NodeId, Option<NodeId>) {
        if !self.fostering || !target.1.is_table_part() {
            return (target.0, None);
        }
        let mut above = self.open.iter().skip_while(|&(_, name)| name != Name::Table);
        match (above.next(), above.next()) {
            (Some((table, _)), Some((around, _))) => match self.page.parent(table) {
                Some(parent) => (parent, Some(table)),
                None => (around, None),
            },
            _ => (self.open.at(0).map_or(NodeId::DOCUMENT, |root| root.0), None),
        }
    }

    /// Puts a new element into the tree and opens it.
    pub(super) fn insert(&mut self, tag: &Start<'_>) -> NodeId {
        let id = self.insert_closed(tag);
        self.open.push(id, tag.name);
        id
    }

    pub(super) fn insert_closed(&mut self, tag: &Start<'_>) -> NodeId {
        let id = self.create(tag);
        let (parent, before) = self.place(self.open.current());
        self.page.insert(id, parent, before);
        id
    }

    /// Puts a new element without content into the tree.
    pub(super) fn insert_void(&mut self, tag: &Start<'_>) -> Step {
        self.insert_closed(tag);
        Step::Done
    }

    pub(super) fn open_in(&mut self, tag: &Start<'_>, mode: Mode) -> Step {
        self.insert(tag);
        self.mode = mode;
        Step::Done
    }
}

/// Elements of the head.
pub(super) fn in_head(name: Name) -> bool {
    use Name::*;
    matches!(name, Base | Basefont | Bgsound | Link | Meta | Title)
}
