//! How much text stands beside a hit, and the words in it.

use std::ops::Range;

use presswork_corpus::{Span, Token, TokenisedDoc, Zone};

use super::hits::Hit;

/// How much text a line shows on each side of its hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// So many words; the punctuation between them comes along.
    Words(usize),
    /// As many whole tokens as fit into so many characters (Unicode scalar values, a stretch of white space as one).
    Characters(usize),
}

/// The stretch of the hit's text that context stays in: the blocks of the hit's ends, or the title.
pub(super) fn bounds(text: &str, doc: &TokenisedDoc, hit: &Hit) -> Span {
    if hit.zone == Zone::Title {
        return Span::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX));
    }
    blocks(doc, hit)
}

/// From the block of the hit's first byte to that of its last.
fn blocks(doc: &TokenisedDoc, hit: &Hit) -> Span {
    let block_at = |byte: u32| {
        let number = doc.blocks.partition_point(|block| block.end <= byte);
        doc.blocks.get(number).copied().filter(|block| block.start <= byte)
    };
    Span::new(
        block_at(hit.span.start).map_or(hit.span.start, |block| block.start),
        block_at(hit.span.end.saturating_sub(1)).map_or(hit.span.end, |block| block.end),
    )
}

/// Where the context of a hit begins and ends in its text.
pub(super) fn stretch(text: &str, doc: &TokenisedDoc, hit: &Hit, context: Context) -> Range<usize> {
    let bounds = bounds(text, doc, hit);
    let reach = |tokens: &mut dyn Iterator<Item = &Token>| match context {
        Context::Words(words) => reach_of_words(tokens, hit, bounds, words),
        Context::Characters(most) => reach_of_characters(tokens, text, hit, bounds, most),
    };
    let start = reach(&mut before(doc, hit)).map_or(bounds.start, |span| span.start);
    let end = reach(&mut after(doc, hit)).map_or(bounds.end, |span| span.end);
    start.min(hit.span.start) as usize..end.max(hit.span.end) as usize
}

/// The tokens before the hit, the nearest first.
fn before<'a>(doc: &'a TokenisedDoc, hit: &Hit) -> impl Iterator<Item = &'a Token> + use<'a> {
    doc.tokens.get(..hit.first_token as usize).unwrap_or_default().iter().rev()
}

/// The tokens after the hit, the nearest first.
fn after<'a>(doc: &'a TokenisedDoc, hit: &Hit) -> impl Iterator<Item = &'a Token> + use<'a> {
    doc.tokens.get((hit.last_token as usize).saturating_add(1)..).unwrap_or_default().iter()
}

/// The word so many to the right or left of the hit, 1 the nearest; `None` where its line cannot reach so far.
pub(super) fn word_beside<'a>(
    doc: &'a TokenisedDoc,
    hit: &Hit,
    right: bool,
    place: usize,
) -> Option<&'a Token> {
    let bounds = (hit.zone == Zone::Body).then(|| blocks(doc, hit));
    let nth = |tokens: &mut dyn Iterator<Item = &'a Token>| {
        let near = tokens.take(walked(place)).take_while(|token| {
            token.zone == hit.zone && bounds.is_none_or(|bounds| bounds.contains(token.span))
        });
        near.filter(|token| token.kind.counts()).nth(place.saturating_sub(1))
    };
    if right { nth(&mut after(doc, hit)) } else { nth(&mut before(doc, hit)) }
}

/// Tokens that are walked for so many words. Prose has a punctuation mark or two a word; a longer stretch of them ends
/// the context, so that a line costs what its words cost.
const fn walked(words: usize) -> usize {
    words.saturating_mul(4).saturating_add(16)
}

/// The token that context reaches to, walking away from the hit: `None` where the bounds come first.
fn reach_of_words(
    tokens: &mut dyn Iterator<Item = &Token>,
    hit: &Hit,
    bounds: Span,
    words: usize,
) -> Option<Span> {
    let mut left = words;
    let mut last = hit.span;
    for (number, token) in tokens.enumerate() {
        if token.zone != hit.zone || !bounds.contains(token.span) {
            return None;
        }
        if left == 0 || number >= walked(words) {
            return Some(last);
        }
        left -= usize::from(token.kind.counts());
        last = token.span;
    }
    None
}

/// As [`reach_of_words`], by characters.
fn reach_of_characters(
    tokens: &mut dyn Iterator<Item = &Token>,
    text: &str,
    hit: &Hit,
    bounds: Span,
    most: usize,
) -> Option<Span> {
    let mut left = most;
    let mut last = hit.span;
    for token in tokens {
        if token.zone != hit.zone || !bounds.contains(token.span) {
            return None;
        }
        let between = match token.span.end <= last.start {
            true => token.span.start..last.start,
            false => last.end..token.span.end,
        };
        let between = text.get(between.start as usize..between.end as usize).unwrap_or_default();
        match left.checked_sub(characters(between, left)) {
            Some(rest) => left = rest,
            None => return Some(last),
        }
        last = token.span;
    }
    None
}

/// Characters of `text` on one line; counting ends beyond `most`.
fn characters(text: &str, most: usize) -> usize {
    let mut before = false;
    let shown = text.chars().filter(|c| {
        let space = c.is_whitespace();
        let repeated = space && before;
        before = space;
        !repeated
    });
    shown.take(most.saturating_add(1)).count()
}
