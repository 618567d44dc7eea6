//! A hit and the text around it, on one line.

use presswork_corpus::tables::ConcordanceLine;
use presswork_corpus::{Article, TokenisedDoc, Zone};

use super::context::{Context, stretch};
use super::hits::Hit;

/// The line of a hit, with its context.
///
/// Context ends at the ends of the hit's block, or of the title. Every stretch of white space is one
/// space, and `left`, `hit` and `right` put together are the text: a space beside the hit is kept.
pub fn line(
    article: &Article,
    doc: &TokenisedDoc,
    group: &str,
    hit: &Hit,
    context: Context,
) -> ConcordanceLine {
    let (text, zone) = match hit.zone {
        Zone::Title => (article.title(), "title"),
        Zone::Body => (article.text.as_str(), "body"),
    };
    let around = stretch(text, doc, hit, context);
    let (start, end) = (hit.span.start as usize, hit.span.end as usize);
    let piece = |start: usize, end: usize| text.get(start..end).unwrap_or("");
    ConcordanceLine {
        key: doc.key.clone(),
        group: group.to_owned(),
        language: doc.language.clone(),
        zone: zone.to_owned(),
        quoted: hit.quoted,
        left: on_one_line(piece(around.start, start).trim_start()),
        hit: on_one_line(piece(start, end)),
        right: on_one_line(piece(end, around.end).trim_end()),
        start: hit.span.start,
        end: hit.span.end,
    }
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
