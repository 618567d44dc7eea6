//! HTML to the stream of candidates and claims.
//!
//! `pieces` cuts the page and drops what holds no prose, `tree` builds a `page` of the rest as the HTML
//! standard does (tags in the body in `in_body`, `name` knows the names, `open` the open elements, `doctype`
//! old pages), `walk` lays the tree out as leaves and containers, `region`
//! finds the containers of the body by `evidence` and by what `concepts` reads of elements and `naming` of their
//! classes, `body` gives
//! a first verdict on each leaf, `claims` collects what the page says of itself (`marks` by classes), `declared` the text that it
//! gives beside the visible one.

mod beside;
mod body;
mod claims;
mod concepts;
mod declared;
mod doctype;
mod evidence;
mod in_body;
mod in_table;
mod json_ld;
mod marks;
mod name;
mod naming;
mod open;
mod page;
mod pieces;
mod region;
mod tree;
mod walk;

use presswork_corpus::{Flag, Span};

use page::NodeId;

use crate::stream::{Candidate, Place, Stream, Tag};

pub(crate) use beside::candidates as beside;
pub(crate) use concepts::{Concepts, element_concepts};

/// Words in the sentences of a page, wherever they stand; no more are counted than `enough`, about.
fn running_words(layout: &walk::Layout, enough: usize) -> usize {
    const SENTENCE: usize = 8;
    let sentences = layout.leaves.iter().filter(|leaf| crate::words::ends_sentence(&leaf.text));
    let words = sentences.map(|leaf| crate::words::count(&leaf.text)).filter(|&words| words >= SENTENCE);
    let mut all = 0;
    for words in words {
        all += words;
        if all >= enough {
            break;
        }
    }
    all
}

/// Reads a decoded page. Sources of the candidates are ordered by their start.
pub(crate) fn read(decoded: &str) -> Stream {
    /// Words of running text below which a page is asked for what it shows to readers without scripts, and
    /// how much more that must be.
    const FEW: usize = 100;
    const TIMES: usize = 3;
    let mut page = tree::parse(decoded, false);
    let mut layout = walk::lay_out(&page);
    if memchr::memmem::find(decoded.as_bytes(), b"<noscript").is_some() {
        let words = running_words(&layout, FEW);
        if words < FEW {
            // A page that a script fills often has its text for readers without scripts.
            let plain = tree::parse(decoded, true);
            let plain_layout = walk::lay_out(&plain);
            let enough = FEW.max(words * TIMES);
            if running_words(&plain_layout, enough) >= enough {
                (page, layout) = (plain, plain_layout);
            }
        }
    }
    let mut claims = claims::of_page(decoded, &page, &layout);
    let titles = claims::titles(&claims);
    let choice = body::choose(&layout, &titles);
    claims::of_lines(&layout, &choice.verdicts, &mut claims);
    let declared = declared::of_page(decoded, &page);
    let mut flags = page.flags;
    if choice.rescued && choice.verdicts.iter().any(Option::is_none) {
        flags.push(Flag::Rescued);
    }
    let names = layout.names;
    let places = layout
        .containers
        .iter()
        .map(|container| Place {
            parent: place(container.parent),
            concepts: container.concepts,
            tag: Tag::of(container.tag),
            signature: container.signature,
            names: container.names,
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
    Stream { candidates, claims, flags, places, names, declared }
}

/// The tree of a page: a line a node, two spaces a level.
pub(crate) fn tree(decoded: &str) -> String {
    let page = tree::parse(decoded, false);
    let mut out = String::new();
    let mut ids = page.descendants(NodeId::DOCUMENT).skip(1).peekable();
    while let Some(id) = ids.next() {
        let indent = "  ".repeat(page.ancestors(id).count() - 1);
        let shown = match page.element(id) {
            Some(element) if element.tag() == name::Name::Other => {
                format!("<{}>", element.spelled().to_ascii_lowercase())
            }
            Some(element) => format!("<{}>", element.name()),
            None => {
                let mut text = page.text(id).unwrap_or_default().into_owned();
                // Texts that came to stand beside each other are one.
                let mut last = id;
                let continues =
                    |last, next| page.next_sibling(last) == Some(next) && page.element(next).is_none();
                while let Some(more) = ids.next_if(|&next| continues(last, next)) {
                    text.push_str(&page.text(more).unwrap_or_default());
                    last = more;
                }
                format!("{text:?}")
            }
        };
        out.push_str(&format!("| {indent}{shown}\n"));
    }
    out
}

/// Captures are shorter than 4 GiB, and every container has bytes of its own.
fn place(container: usize) -> u32 {
    u32::try_from(container).unwrap_or(0)
}
