//! HTML to the stream of candidates and claims.
//!
//! `pieces` cuts the page and drops what holds no prose, `feed` gives the rest to html5ever under caps and
//! keeps the bytes that each text came from, `walk` lays the tree out as leaves and containers, `region`
//! finds the containers of the body by `evidence` and by what `concepts` reads from names, `body` gives
//! a first verdict on each leaf, `claims` collects what the page says of itself, `declared` the text that it
//! gives beside the visible one.

mod body;
mod claims;
mod concepts;
mod declared;
mod evidence;
mod feed;
mod json_ld;
mod pieces;
mod region;
mod walk;

use presswork_corpus::{Flag, Span};

use crate::stream::{Candidate, Place, Stream, Tag};

pub(crate) use concepts::{Concepts, element_concepts};

/// Reads a decoded page. Sources of the candidates are ordered by their start.
pub(crate) fn read(decoded: &str) -> Stream {
    let page = feed::parse(decoded);
    let layout = walk::lay_out(decoded, &page);
    let mut claims = claims::of_page(decoded, &page, &layout);
    let titles = claims::titles(&claims);
    let choice = body::choose(&layout, &titles);
    claims::of_lines(&layout, &choice.verdicts, &mut claims);
    let declared = declared::of_page(decoded, &page);
    let mut flags = page.flags;
    if choice.rescued && choice.verdicts.iter().any(Option::is_none) {
        flags.push(Flag::Rescued);
    }
    let places = layout
        .containers
        .iter()
        .map(|container| Place {
            parent: place(container.parent),
            concepts: container.concepts,
            tag: Tag::of(&container.tag),
            signature: container.signature,
        })
        .collect();
    let mut candidates: Vec<Candidate> = layout
        .leaves
        .into_iter()
        .zip(choice.verdicts)
        .map(|(leaf, removed_by)| Candidate {
            link_bytes: leaf.link_bytes.min(leaf.text.len()),
            text: leaf.text,
            kind: leaf.kind,
            level: leaf.level,
            source: Span::of_range(leaf.source),
            starts_paragraph: true,
            removed_by,
            place: place(leaf.container),
        })
        .collect();
    candidates.sort_by_key(|candidate| candidate.source.start);
    flags.sort_unstable();
    Stream { candidates, claims, flags, places, declared }
}

/// Captures are shorter than 4 GiB, and every container has bytes of its own.
fn place(container: usize) -> u32 {
    u32::try_from(container).unwrap_or(0)
}
