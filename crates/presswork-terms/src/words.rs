//! Text that is tokenised already: words in, a tokenised document out.

use std::collections::HashMap;

use presswork_corpus::{Sentence, Span, Token, TokenKind, TokenisedDoc, Type, Zone};

use crate::folding::fold;

/// The document of words that are given as they are: language `und`, one block, one sentence, every
/// token a word, no title. Spans are bytes of the words joined by one space ([`text_of_words`]).
///
/// A term is the word folded, so words that are folded already stay what they are. Empty words are
/// left out.
///
/// ```
/// use presswork_terms::{doc_of_words, text_of_words};
///
/// let doc = doc_of_words("memo", ["The", "harbour", "the"].into_iter());
/// assert_eq!(doc.tokens.len(), 3);
/// assert_eq!(doc.types[2].folded, "the");
/// assert_eq!(text_of_words(&doc), "The harbour the");
/// ```
pub fn doc_of_words<'a>(key: &str, words: impl Iterator<Item = &'a str>) -> TokenisedDoc {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut types: Vec<Type> = Vec::new();
    let mut tokens = Vec::new();
    let mut end = 0_usize;
    for word in words.filter(|word| !word.is_empty()) {
        let type_index = *numbers.entry(word).or_insert_with(|| {
            types.push(type_of(word));
            types.len() as u32 - 1
        });
        let start = if tokens.is_empty() { 0 } else { end + 1 };
        end = start + word.len();
        tokens.push(Token {
            type_index,
            zone: Zone::Body,
            span: span(start, end),
            kind: TokenKind::Word,
            sentence: 0,
            quoted: false,
        });
    }
    let whole = span(0, end);
    let (sentences, blocks) = if tokens.is_empty() {
        (Vec::new(), Vec::new())
    } else {
        (vec![Sentence { zone: Zone::Body, span: whole }], vec![whole])
    };
    TokenisedDoc {
        key: key.to_owned(),
        language: "und".to_owned(),
        tokenised_by: "given".to_owned(),
        types,
        tokens,
        joined: Vec::new(),
        stem_panics: 0,
        sentences,
        quotations: Vec::new(),
        blocks,
        repeated: Vec::new(),
    }
}

/// The text that the spans of such a document are of: its words, joined by one space.
pub fn text_of_words(doc: &TokenisedDoc) -> String {
    let words = doc.tokens.iter().filter_map(|token| doc.types.get(token.type_index as usize));
    words.map(|one| one.surface.as_str()).collect::<Vec<_>>().join(" ")
}

fn type_of(word: &str) -> Type {
    let folded = fold(word);
    Type { surface: word.to_owned(), stem: folded.clone(), folded, stop: false }
}

/// Text past 4 GiB has no place of its own: a span holds 32 bits, and inputs are capped far below.
fn span(start: usize, end: usize) -> Span {
    let held = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Span::new(held(start), held(end))
}
