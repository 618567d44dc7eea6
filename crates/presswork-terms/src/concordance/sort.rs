//! The order of concordance lines: by the words beside the hit, by the hit, by document.

use presswork_corpus::{Token, TokenisedDoc};

use super::context::word_beside;
use super::hits::Hit;

/// The farthest word from a hit that lines are sorted by.
pub const FARTHEST: u8 = 5;

/// What lines are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// The word so many to the left of the hit, 1 the nearest.
    Left(u8),
    /// The word so many to its right.
    Right(u8),
    /// The hit itself.
    Hit,
    /// The document, in the order of the corpus.
    Document,
}

/// What a line has for one [`SortKey`]; only values of the same key are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortValue {
    /// Folded words, by code points; no word, as at the beginning of a block, comes first.
    Words(Vec<String>),
    /// The document's number.
    Document(u32),
}

impl SortValue {
    /// Appends bytes that are ordered as values are: where lines are too many to be held, they are sorted by these.
    ///
    /// ```
    /// use presswork_terms::concordance::SortValue;
    /// let bytes = |words: &[&str]| {
    ///     let mut bytes = Vec::new();
    ///     SortValue::Words(words.iter().map(|word| (*word).to_owned()).collect()).put(&mut bytes);
    ///     bytes
    /// };
    /// assert!(bytes(&[]) < bytes(&["a"]) && bytes(&["a"]) < bytes(&["a", "b"]) && bytes(&["a", "b"]) < bytes(&["ab"]));
    /// ```
    pub fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            SortValue::Document(document) => bytes.extend_from_slice(&document.to_be_bytes()),
            SortValue::Words(words) => {
                for word in words {
                    for &byte in word.as_bytes() {
                        bytes.push(byte);
                        // A NUL of a word is told from those that end words and lists.
                        if byte == 0 {
                            bytes.push(u8::MAX);
                        }
                    }
                    bytes.extend_from_slice(&[0, 1]);
                }
                bytes.extend_from_slice(&[0, 0]);
            }
        }
    }
}

impl SortKey {
    /// A key by its name: `L1` to `L5`, `R1` to `R5`, `hit`, `document`.
    ///
    /// ```
    /// use presswork_terms::concordance::SortKey;
    /// assert_eq!(SortKey::parse("L2"), Some(SortKey::Left(2)));
    /// assert_eq!(SortKey::parse("r6"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "hit" => return Some(SortKey::Hit),
            "document" => return Some(SortKey::Document),
            _ => {}
        }
        let place = name.get(1..)?.parse().ok().filter(|place| (1..=FARTHEST).contains(place))?;
        match name.as_bytes() {
            [b'L' | b'l', _] => Some(SortKey::Left(place)),
            [b'R' | b'r', _] => Some(SortKey::Right(place)),
            _ => None,
        }
    }

    /// What a hit in the document of this number has for it. Words beside a hit are counted tokens of its title, or of its
    /// blocks.
    pub fn of(self, doc: &TokenisedDoc, document: u32, hit: &Hit) -> SortValue {
        let folded = |token: &Token| Some(doc.types.get(token.type_index as usize)?.folded.clone());
        let beside = |right, place| word_beside(doc, hit, right, usize::from(place)).and_then(folded);
        match self {
            SortKey::Left(place) => SortValue::Words(beside(false, place).into_iter().collect()),
            SortKey::Right(place) => SortValue::Words(beside(true, place).into_iter().collect()),
            SortKey::Hit => {
                let tokens = doc.tokens.get(hit.first_token as usize..=hit.last_token as usize);
                let words = tokens.unwrap_or_default().iter().filter(|token| token.kind.counts());
                SortValue::Words(words.filter_map(folded).collect())
            }
            SortKey::Document => SortValue::Document(document),
        }
    }
}
