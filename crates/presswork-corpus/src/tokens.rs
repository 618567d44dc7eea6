//! The tokenised document.

use serde::{Deserialize, Serialize};

use crate::Span;

/// The tokens, sentences and quotations of one article. Self-contained: no table is shared between
/// documents, so documents are independent of each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenisedDoc {
    /// The article's key.
    pub key: String,
    /// ISO 639-1 code where there is one, else 639-3; `und` where it could not be told.
    pub language: String,
    /// The profile, its version and choices, as `Options::describe` of `presswork-tokenise` has them; `given` where
    /// the tokens came from elsewhere.
    pub tokenised_by: String,
    /// The distinct surface forms, in order of first occurrence.
    pub types: Vec<Type>,
    /// Title first, then body; within a zone ordered by span and disjoint. White space is no token.
    pub tokens: Vec<Token>,
    /// Compounds that are counted as one form beside their tokens, in order, disjoint; empty unless asked for.
    pub joined: Vec<Joined>,
    /// In order. Where there is a title it is one sentence, the first.
    pub sentences: Vec<Sentence>,
    /// Stretches inside quotation marks, marks included, in order; nested ones are not listed.
    pub quotations: Vec<Quotation>,
    /// How many types have no stem of their own because the stemmer panicked on them.
    pub stem_panics: u32,
    /// The body's blocks, as `Article::blocks` has them. A sentence never crosses one.
    pub blocks: Vec<Span>,
    /// Those of them that are `Block::repeated`, as ascending indices into `blocks`. Their tokens are not counted.
    pub repeated: Vec<u32>,
}

/// One surface form and what was derived from it, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Type {
    /// As it stands in the text.
    pub surface: String,
    /// Case folded, NFC, `’` as `'`: the default *term*.
    pub folded: String,
    /// The stem of `folded`, by the document's language; `folded` itself where there is no stemmer, or where it would leave
    /// nothing.
    pub stem: String,
    /// Whether it is a stop word of the document's language.
    pub stop: bool,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Index into `TokenisedDoc::types`.
    pub type_index: u32,
    /// Which text the span is of.
    pub zone: Zone,
    /// Bytes of the zone's text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Index into `TokenisedDoc::sentences`.
    pub sentence: u32,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// A compound over a range of tokens: `Ki-moon` over `Ki`, `-`, `moon`. The tokens stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// Index into `TokenisedDoc::types`.
    pub type_index: u32,
    /// Index of its first token.
    pub first_token: u32,
    /// Index of its last token.
    pub last_token: u32,
}

/// The texts of an article that are tokenised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Zone {
    /// `Article::title()`.
    Title,
    /// `Article::text`.
    Body,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TokenKind {
    /// A word.
    Word,
    /// Digits, with their separators: `75,000`, `3.5`.
    Number,
    /// An abbreviation with its dot: `U.N.`, `Mr.`.
    Abbreviation,
    /// `#topic`.
    Hashtag,
    /// `@name`.
    Mention,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// Punctuation and quotation marks.
    Punctuation,
    /// Currency signs, mathematical signs, emoji …
    Symbol,
}

impl TokenKind {
    /// Whether a token of this kind counts in N and can be a term: all but punctuation and symbols.
    pub const fn counts(self) -> bool {
        !matches!(self, TokenKind::Punctuation | TokenKind::Symbol)
    }

    /// The name as tables and JSON print it.
    pub const fn name(self) -> &'static str {
        match self {
            TokenKind::Word => "word",
            TokenKind::Number => "number",
            TokenKind::Abbreviation => "abbreviation",
            TokenKind::Hashtag => "hashtag",
            TokenKind::Mention => "mention",
            TokenKind::Email => "email",
            TokenKind::Url => "url",
            TokenKind::Punctuation => "punctuation",
            TokenKind::Symbol => "symbol",
        }
    }
}

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Which text the span is of.
    pub zone: Zone,
    /// Bytes of the zone's text.
    pub span: Span,
}

/// A stretch inside quotation marks, the marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// Which text the span is of.
    pub zone: Zone,
    /// Bytes of the zone's text.
    pub span: Span,
}
