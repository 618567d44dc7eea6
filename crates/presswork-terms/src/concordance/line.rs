//! A hit and the text around it, on one line.

use presswork_corpus::tables::ConcordanceLine;
use presswork_corpus::{Article, Span, Token, TokenisedDoc, Zone};

use super::hits::Hit;

/// The line of a hit, with up to `context_tokens` words before and after it.
///
/// Context ends at the ends of the hit's block, or of the title. Every stretch of white space is one
/// space, and `left`, `hit` and `right` put together are the text: a space beside the hit is kept.
pub fn line(
    article: &Article,
    doc: &TokenisedDoc,
    group: &str,
    hit: &Hit,
    context_tokens: usize,
) -> ConcordanceLine {
    let (text, zone) = match hit.zone {
        Zone::Title => (article.title(), "title"),
        Zone::Body => (article.text.as_str(), "body"),
    };
    let bounds = bounds(text, doc, hit);
    let tokens = |range: std::ops::Range<usize>| doc.tokens.get(range).unwrap_or(&[]);
    let before = tokens(0..hit.first_token as usize).iter().rev();
    let after = tokens((hit.last_token as usize).saturating_add(1)..doc.tokens.len()).iter();
    let start = reach(before, hit, bounds, context_tokens).map_or(bounds.start, |span| span.start);
    let end = reach(after, hit, bounds, context_tokens).map_or(bounds.end, |span| span.end);
    let piece = |start: u32, end: u32| text.get(start as usize..end as usize).unwrap_or("");
    ConcordanceLine {
        key: doc.key.clone(),
        group: group.to_owned(),
        language: doc.language.clone(),
        zone: zone.to_owned(),
        quoted: hit.quoted,
        left: on_one_line(piece(start.min(hit.span.start), hit.span.start).trim_start()),
        hit: on_one_line(piece(hit.span.start, hit.span.end)),
        right: on_one_line(piece(hit.span.end, end.max(hit.span.end)).trim_end()),
        start: hit.span.start,
        end: hit.span.end,
    }
}

/// The stretch that context stays in: the blocks of the hit's ends, or the title.
fn bounds(text: &str, doc: &TokenisedDoc, hit: &Hit) -> Span {
    let whole = Span::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX));
    if hit.zone == Zone::Title {
        return whole;
    }
    let block_at = |byte: u32| {
        let number = doc.blocks.partition_point(|block| block.end <= byte);
        doc.blocks.get(number).copied().filter(|block| block.start <= byte)
    };
    Span::new(
        block_at(hit.span.start).map_or(hit.span.start, |block| block.start),
        block_at(hit.span.end.saturating_sub(1)).map_or(hit.span.end, |block| block.end),
    )
}

/// The token that context reaches to, walking away from the hit: `None` where the bounds come first.
fn reach<'a>(tokens: impl Iterator<Item = &'a Token>, hit: &Hit, bounds: Span, words: usize) -> Option<Span> {
    // Prose has a punctuation mark or two a word. A longer stretch of them ends the context, so that
    // a line costs what its words cost.
    let most = words.saturating_mul(4).saturating_add(16);
    let mut left = words;
    let mut last = hit.span;
    for (walked, token) in tokens.enumerate() {
        if token.zone != hit.zone || !bounds.contains(token.span) {
            return None;
        }
        if left == 0 || walked >= most {
            return Some(last);
        }
        left -= usize::from(token.kind.counts());
        last = token.span;
    }
    None
}

/// `text` with every stretch of white space as one space.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}
