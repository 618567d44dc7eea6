//! `related-headline`: the headline of another text, standing alone between paragraphs as a link did.
//!
//! A subheading of the article looks alike; what tells them apart, in this order:
//! 1. the structure says heading, or the line is numbered: a subheading;
//! 2. the same line stands elsewhere in the capture (in a list of links, above a teaser): another text's;
//! 3. the whole line is a link: another text's;
//! 4. seven words or more where the capture is seen to hold other texts' headlines (a promotion, or a
//!    line of kinds 2 and 3) and fewer than five such lines stand in the text, or "Somebody: what was said" where fewer than three such lines stand in
//!    the text: headlines are clauses, subheadings are phrases. Three or more lines without evidence are
//!    the article's own sections.

use std::collections::BTreeMap;

use presswork_corpus::{BlockKind, MediaType};

use super::Line;
use crate::html::Concepts;
use crate::stream::{Candidate, Stream};
use crate::words;

pub(super) fn judge(candidates: &mut [Candidate], lines: &[Line], media: MediaType) {
    let mut evidence = candidates.iter().any(|candidate| candidate.removed_by == Some("promotion"));
    let between: Vec<usize> =
        (0..candidates.len()).filter(|&at| stands_between(candidates, lines, at)).collect();
    let standing = standing(candidates, lines, &between);
    let mut undecided = Vec::new();
    for &at in &between {
        let candidate = &mut candidates[at];
        let again = standing.get(&words::key(&candidate.text)).is_some_and(|&times| times > 1);
        let linked = candidate.link_bytes * 10 >= candidate.text.len() * 9 && lines[at].words >= 4;
        if candidate.kind == BlockKind::Paragraph && ((again && lines[at].words >= 4) || linked) {
            candidate.removed_by = Some("related-headline");
            evidence = true;
        } else if candidate.kind == BlockKind::Paragraph && !is_numbered(&candidate.text) {
            undecided.push(at);
        }
    }
    if media == MediaType::Html {
        return;
    }
    let (few, fewer) = (undecided.len() < 3, undecided.len() < 5);
    for at in undecided {
        let candidate = &mut candidates[at];
        let clause = lines[at].words >= 7;
        let speaker = candidate.text.split_once(": ").is_some_and(|(who, what)| {
            words::count(who) <= 4 && words::count(what) >= 4 && words::is_capitalised(who)
        });
        if (clause && evidence && fewer) || (speaker && few && lines[at].words >= 6) {
            candidate.removed_by = Some("related-headline");
        } else if lines[at].words <= 10 && media == MediaType::Text {
            candidate.kind = BlockKind::Heading;
            candidate.level = 2;
        }
    }
}

/// How often each of the lines `asked` for stands in the capture, by key, standing alone.
fn standing(candidates: &[Candidate], lines: &[Line], asked: &[usize]) -> BTreeMap<String, usize> {
    let mut standing: BTreeMap<String, usize> =
        asked.iter().map(|&at| (words::key(&candidates[at].text), 0)).collect();
    // Their first characters, a bit each: most lines begin otherwise.
    let beginning = |text: &str| {
        let first = text.chars().find(|c| c.is_alphanumeric()).and_then(|c| c.to_lowercase().next());
        first.map_or(0, |c| 1_u64 << (u32::from(c) % 64))
    };
    let beginnings = standing.keys().fold(0, |all, key| all | beginning(key));
    for (candidate, line) in candidates.iter().zip(lines) {
        if line.is_headline_like()
            && line.words >= 3
            && beginning(&candidate.text) & beginnings != 0
            && let Some(times) = standing.get_mut(&words::key(&candidate.text))
        {
            *times += 1;
        }
    }
    standing
}

/// `pull-quote`: a short quotation set apart that repeats words of a longer paragraph. Where elements have
/// names, one must say so: a text may quote a sentence twice.
pub(super) fn judge_pull_quotes(stream: &mut Stream, lines: &[Line], media: MediaType) {
    let Stream { candidates, places, .. } = stream;
    // A text has a few; the cap keeps a hostile one from costing squares.
    const MOST: usize = 24;
    let set_apart: Vec<usize> = (0..candidates.len())
        .filter(|&at| {
            let candidate = &candidates[at];
            candidate.removed_by.is_none()
                && (5..=45).contains(&lines[at].words)
                && (media != MediaType::Html || candidate.is_named(Concepts::PULL_QUOTE, places))
                && (candidate.kind == BlockKind::Quote
                    || candidate.text.starts_with(['“', '„', '»', '«', '"', '‘']))
        })
        .take(MOST * 4)
        .collect();
    let mut asked = 0;
    let mut keys: Option<Vec<(usize, String)>> = None;
    for at in set_apart {
        // A paragraph that says who spoke is none of them.
        let text = &candidates[at].text;
        let closes = text.ends_with(['”', '“', '«', '»', '"', '’']);
        if !closes && candidates[at].kind != BlockKind::Quote || asked == MOST {
            continue;
        }
        asked += 1;
        let key = words::key(text);
        let keys = keys.get_or_insert_with(|| {
            (0..candidates.len())
                .filter(|&other| candidates[other].removed_by.is_none() && lines[other].words >= 8)
                .map(|other| (other, words::key(&candidates[other].text)))
                .collect()
        });
        if keys
            .iter()
            .any(|(other, longer)| *other != at && longer.len() > key.len() && longer.contains(&key))
        {
            candidates[at].removed_by = Some("pull-quote");
        }
    }
}

/// "7. Invest what is left": a section of a list in prose.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(['.', ')', ':'])
}

/// A short line that starts a paragraph of its own, text before and after it.
fn stands_between(candidates: &[Candidate], lines: &[Line], at: usize) -> bool {
    let (candidate, line) = (&candidates[at], &lines[at]);
    if candidate.removed_by.is_some()
        || !candidate.starts_paragraph
        || !line.is_headline_like()
        || candidate.text.ends_with([':', ',', ';', '-', '–', '—'])
    {
        return false;
    }
    let is_text = |other: &usize| candidates[*other].removed_by.is_none() && lines[*other].sentence;
    let near = 6;
    let before = (at.saturating_sub(near)..at).rev().find(is_text);
    let after = (at + 1..candidates.len().min(at + near)).find(is_text);
    before.is_some() && after.is_some()
}
