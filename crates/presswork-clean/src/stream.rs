//! The one stream that HTML, Markdown and plain text become before any rule looks at them.
//!
//! An adapter (`html`, `markdown`, `plain`) turns a decoded capture into candidates in document
//! order and claims about its metadata. The line rules then give verdicts, the same for all three
//! kinds, and `assemble` makes the article of what stays.

use presswork_corpus::{BlockKind, Flag, KnownBy, Span};

use crate::html::Concepts;

/// A leaf block of the capture: a paragraph, heading, list item … that may become a block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its text on one line: entities resolved, white space collapsed, trimmed, never empty.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// Heading level, 1 to 6, where `kind` is a heading; else 0.
    pub level: u8,
    /// Bytes of the decoded capture that it came from.
    pub source: Span,
    /// Bytes of `text` that stand inside links.
    pub link_bytes: usize,
    /// Empty lines or a container edge stand before it; false for a line that follows its neighbour
    /// directly in plain text.
    pub starts_paragraph: bool,
    /// The rule that removed it; `None` while it is in the body.
    pub removed_by: Option<&'static str>,
    /// The innermost of the stream's places that it stands in.
    pub place: u32,
}

impl Candidate {
    /// Whether an element close around it is named for one of `concepts`.
    pub(crate) fn is_named(&self, concepts: Concepts, places: &[Place]) -> bool {
        const GENERATIONS: usize = 3;
        let parent = |place: &&Place| places.get(place.parent as usize);
        let around = std::iter::successors(places.get(self.place as usize), parent);
        around.take(GENERATIONS).any(|place| place.concepts.any(concepts))
    }
}

/// A container of the capture: an element, or the whole of a plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Stands before its children; itself for the root.
    pub parent: u32,
    pub concepts: Concepts,
    pub tag: Tag,
    /// Equal for elements of the same tag and classes; 0 where that is not known.
    pub signature: u64,
    /// Its class and its id among the stream's names.
    pub names: [u32; 2],
}

/// The words of the page's different classes and ids, as hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names {
    words: Vec<u32>,
    /// After the last word of each.
    ends: Vec<u32>,
}

impl Names {
    /// Adds a name, whose words `words` appends, and gives its number, from 1 on.
    pub(crate) fn push(&mut self, words: impl FnOnce(&mut Vec<u32>)) -> u32 {
        if self.ends.is_empty() {
            self.ends.push(0);
        }
        words(&mut self.words);
        self.ends.push(self.words.len() as u32);
        self.ends.len() as u32 - 1
    }

    /// The words of each name, by its number; the first, number 0, stands for no name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = impl Iterator<Item = u32>> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(&start, &end)| self.words[start as usize..end as usize].iter().copied())
    }
}

/// Kinds of elements as far as they tell body from the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Tag {
    #[default]
    Other,
    Division,
    Paragraph,
    Item,
    List,
    Cell,
    Table,
    Heading,
    Figure,
    Quote,
    Section,
    Article,
    Form,
    Details,
    Definition,
    Inline,
}

impl Tag {
    /// The kind of an element's name in lower case.
    pub(crate) fn of(name: &str) -> Tag {
        match name {
            "div" | "center" => Tag::Division,
            "p" => Tag::Paragraph,
            "li" => Tag::Item,
            "ul" | "ol" | "menu" | "dir" => Tag::List,
            "td" | "th" => Tag::Cell,
            "table" | "tbody" | "tr" | "thead" | "tfoot" => Tag::Table,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
            "figure" | "figcaption" | "picture" => Tag::Figure,
            "blockquote" | "q" => Tag::Quote,
            "section" | "main" => Tag::Section,
            "article" => Tag::Article,
            "form" | "fieldset" | "button" | "label" | "select" => Tag::Form,
            "details" | "summary" => Tag::Details,
            "dl" | "dt" | "dd" => Tag::Definition,
            "span" | "a" | "b" | "i" | "em" | "strong" | "time" | "small" => Tag::Inline,
            _ => Tag::Other,
        }
    }
}

/// A field of the metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Title,
    Author,
    Date,
    /// A day marked as one that stands far from the headline.
    DateApart,
    /// The day of a later edition.
    Updated,
    Outlet,
    Language,
    Url,
}

/// Somebody says what a field's value is: JSON-LD, a meta element, a byline … `metadata` decides
/// between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    pub field: Field,
    /// As it stands there, white space collapsed.
    pub value: String,
    pub by: KnownBy,
}

/// What an adapter makes of a capture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stream {
    /// In document order; sources ordered.
    pub candidates: Vec<Candidate>,
    pub claims: Vec<Claim>,
    pub flags: Vec<Flag>,
    /// In an order in which parents come first; empty for a text without containers.
    pub places: Vec<Place>,
    pub names: Names,
    pub declared: Declared,
}

/// Text that a page gives of its article beside the visible one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    /// `articleBody` of its JSON-LD.
    pub body: Option<String>,
    /// Its description for search engines and social networks.
    pub description: Option<String>,
    pub types: Types,
}

/// What kind of page it says that it is, by JSON-LD and Open Graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Types {
    pub article: bool,
    pub product: bool,
    /// Questions and answers, threads.
    pub discussion: bool,
    /// Lists of other pages.
    pub collection: bool,
}
