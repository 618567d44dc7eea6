//! The clean article.

use serde::{Deserialize, Serialize};

use crate::{Labels, MediaType, Span};

/// A cleaned article: the body in blocks, what is known about it, and what was removed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The capture's key.
    pub key: String,
    /// The body: blocks separated by one empty line (`"\n\n"`), nothing else between them. No
    /// headline, byline, date, caption or credit.
    pub text: String,
    /// The blocks of `text`, in order, disjoint.
    pub blocks: Vec<Block>,
    /// Headline, authors, date …, each with how it is known.
    pub metadata: Metadata,
    /// What cleaning took away, in the capture's order.
    pub removed: Vec<Removed>,
    /// What the capture was taken to be.
    pub media: MediaType,
    /// The charset it was decoded from, as its WHATWG label in lower case (`utf-8`, `windows-1252`).
    pub charset: String,
    /// Length of the decoded capture in bytes of UTF-8; source ranges count in it.
    pub source_len: u32,
    /// What a reader should be warned of.
    pub flags: Vec<Flag>,
    /// The capture's labels, handed on.
    pub labels: Labels,
}

impl Article {
    /// The headline, or the empty string where none is known.
    pub fn title(&self) -> &str {
        self.metadata.title.as_ref().map_or("", |title| &title.value)
    }

    /// The blocks that are [`Block::repeated`], as `TokenisedDoc::repeated` has them.
    pub fn repeated_blocks(&self) -> Vec<u32> {
        (0..).zip(&self.blocks).filter(|(_, block)| block.repeated).map(|(index, _)| index).collect()
    }
}

/// A paragraph, heading, list item … of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Bytes of `Article::text`.
    pub span: Span,
    /// What it was.
    pub kind: BlockKind,
    /// Bytes of the decoded capture that it came from. The block's text without white space is a
    /// subsequence of that range's, entities (in JSON-LD, the escapes of its strings) resolved.
    pub source: Span,
    /// Whether its outlet repeats it from document to document, so that counting leaves it out. Cleaning cannot know:
    /// it sees one capture.
    pub repeated: bool,
}

/// What a block was in the capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading inside the body; the headline is the title.
    Heading,
    /// One item of a list.
    ListItem,
    /// A block quotation, an embedded post.
    Quote,
    /// One row of a table, its cells joined by tabs.
    Table,
    /// Preformatted text or code.
    Preformatted,
}

/// A value and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known<T> {
    /// The value.
    pub value: T,
    /// Where it was found.
    pub by: KnownBy,
}

/// Where a piece of metadata was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum KnownBy {
    /// A sidecar file (`metadata.csv`) or a field of a JSONL row.
    Label,
    /// JSON-LD (schema.org) in the page.
    JsonLd,
    /// An Open Graph or `article:` property.
    OpenGraph,
    /// Another `<meta>` element.
    MetaElement,
    /// Microdata or RDFa on an element (`itemprop`, `rel=author`).
    Microdata,
    /// The `<title>` element, without the outlet's suffix.
    TitleElement,
    /// The page's main heading.
    Heading,
    /// A `<time>` element.
    TimeElement,
    /// A line that states it: a byline, a date line, the author's note.
    Line,
    /// The first line of a plain capture.
    FirstLine,
    /// The masthead or the copyright line.
    Masthead,
    /// `rel=canonical`, or a link to itself.
    Canonical,
    /// The address's path or host.
    Url,
    /// The page's `lang` attribute.
    LangAttribute,
    /// Detected from the text.
    Detected,
}

impl KnownBy {
    /// The name as tables and JSON print it.
    pub const fn name(self) -> &'static str {
        match self {
            KnownBy::Label => "label",
            KnownBy::JsonLd => "json-ld",
            KnownBy::OpenGraph => "open-graph",
            KnownBy::MetaElement => "meta-element",
            KnownBy::Microdata => "microdata",
            KnownBy::TitleElement => "title-element",
            KnownBy::Heading => "heading",
            KnownBy::TimeElement => "time-element",
            KnownBy::Line => "line",
            KnownBy::FirstLine => "first-line",
            KnownBy::Masthead => "masthead",
            KnownBy::Canonical => "canonical",
            KnownBy::Url => "url",
            KnownBy::LangAttribute => "lang-attribute",
            KnownBy::Detected => "detected",
        }
    }
}

/// What is known of an article beside its text; what is not known is `None`, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// The headline.
    pub title: Option<Known<String>>,
    /// Authors' names, in the order of the byline; a desk or organisation only where the page names no
    /// person, an agency or the outlet never.
    pub author: Option<Known<Vec<String>>>,
    /// Day of publication, `YYYY-MM-DD`.
    pub date: Option<Known<String>>,
    /// Who published it.
    pub outlet: Option<Known<String>>,
    /// ISO 639-1 code where there is one, else 639-3.
    pub language: Option<Known<String>>,
    /// The page's address.
    pub url: Option<Known<String>>,
}

/// A piece of the capture that is not in the body, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Removed {
    /// The rule's name, kebab-case (`promotion`, `caption`, `advertisement` …).
    pub rule: String,
    /// Bytes of the decoded capture.
    pub source: Span,
    /// The text that went, its white space collapsed, at most 200 characters.
    pub excerpt: String,
    /// The model's score where its verdict it was (`outside-body`): log-odds of the text's being body, to hundredths; of
    /// several blocks that went together, the likeliest's. `Cleaner::explain` tells what weighed in it.
    pub score: Option<f32>,
}

/// A warning about how an article came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Flag {
    /// Nested deeper than the cap; the deeper elements were flattened.
    DepthCapped,
    /// An element had more attributes than the cap; the rest were dropped.
    AttributesCapped,
    /// More elements than the cap; the page was cut there.
    NodesCapped,
    /// Bytes that are not of the charset became U+FFFD.
    IllFormed,
    /// No container of the body was found; what reads like text was kept.
    Rescued,
}

impl Flag {
    /// The name as tables and JSON print it.
    pub const fn name(self) -> &'static str {
        match self {
            Flag::DepthCapped => "depth-capped",
            Flag::AttributesCapped => "attributes-capped",
            Flag::NodesCapped => "nodes-capped",
            Flag::IllFormed => "ill-formed",
            Flag::Rescued => "rescued",
        }
    }
}
