//! A token as a row: the long table that a corpus tool or a data frame wants.

use presswork_corpus::{TokenKind, TokenisedDoc, Zone};
use serde::{Deserialize, Serialize};

/// A row of the table of tokens. Offsets are bytes of the zone's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenRecord {
    /// The document's key.
    pub key: String,
    /// Its language.
    pub language: String,
    /// Number of the token in its document, from 0.
    pub token: u32,
    /// Number of its sentence, from 0.
    pub sentence: u32,
    /// Title or body.
    pub zone: Zone,
    /// First byte.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// As it stands in the text.
    pub surface: String,
    /// Folded: the default term.
    pub folded: String,
    /// Its stem.
    pub stem: String,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it is a stop word.
    pub stop: bool,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

impl TokenRecord {
    /// The tokens of a document, in its order.
    pub fn of(doc: &TokenisedDoc) -> impl Iterator<Item = TokenRecord> {
        (0..).zip(&doc.tokens).map(|(number, token)| {
            let of_type = &doc.types[token.type_index as usize];
            TokenRecord {
                key: doc.key.clone(),
                language: doc.language.clone(),
                token: number,
                sentence: token.sentence,
                zone: token.zone,
                start: token.span.start,
                end: token.span.end,
                surface: of_type.surface.clone(),
                folded: of_type.folded.clone(),
                stem: of_type.stem.clone(),
                kind: token.kind,
                stop: of_type.stop,
                quoted: token.quoted,
            }
        })
    }
}
