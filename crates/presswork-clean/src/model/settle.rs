//! From log-odds and rules to verdicts: which rules the model may not overrule, and what stays where the
//! model leaves nothing.

use std::mem::replace;

use presswork_corpus::{BlockKind, Flag, MediaType};

use super::{Verdict, sequence, threshold};
use crate::html::Concepts;
use crate::lines::dek;
use crate::stream::{Candidate, Stream};

/// The rules' verdicts that the model heard.
#[derive(Clone, Copy)]
pub(super) struct Verdicts<'a> {
    /// By elements and their names alone.
    pub structural: &'a [Verdict],
    /// After the rules on words.
    pub before: &'a [Verdict],
}

/// The first stage's verdicts: what the rules on places are asked about.
pub(super) fn draft(stream: &mut Stream, structural: &[Verdict], log_odds: &[f32], media: MediaType) {
    let body = sequence::best(&stream.candidates, log_odds, media);
    let page = Page::of(stream);
    // Where the rules found the article and nothing else, its paragraphs are not the model's to take
    // unless it is sure.
    let found = !stream.flags.contains(&Flag::Rescued);
    for (at, candidate) in stream.candidates.iter_mut().enumerate() {
        let kept = found && candidate.removed_by.is_none();
        if kept && log_odds[at] > sure(media) && reads_as_text(candidate) {
            continue;
        }
        if body[at] {
            if !is_final(candidate, structural[at], page, media) {
                candidate.removed_by = None;
            }
        } else {
            candidate.removed_by.get_or_insert("outside-body");
        }
    }
}

/// Log-odds from which a sentence of some length is surely text of the body.
pub(super) const SURE_TEXT: f32 = 1.0;

/// Log-odds from which a link in a list that is named for leading elsewhere is surely of the body.
const SURE_LINK: f32 = 2.0;

/// The last verdicts, on a stream that holds those on the draft. `more` log-odds are asked for than the page asks for.
pub(super) fn settle(stream: &mut Stream, verdicts: Verdicts, log_odds: &[f32], more: f32, media: MediaType) {
    let Verdicts { structural, before } = verdicts;
    let drafted: Vec<Verdict> =
        stream.candidates.iter_mut().zip(before).map(|(c, rule)| replace(&mut c.removed_by, *rule)).collect();
    // Words left out or put between hide that a quote repeats the text; its element's name is believed then, unless
    // the model is sure.
    let Stream { candidates, places, .. } = stream;
    for (candidate, odds) in candidates.iter_mut().zip(log_odds) {
        let open = matches!(candidate.removed_by, None | Some("aside" | "outside-body"));
        if open && *odds < SURE_TEXT && candidate.is_named(Concepts::PULL_QUOTE, places) {
            candidate.removed_by = Some("pull-quote");
        }
    }
    let page = Page::of(stream);
    let last: Vec<bool> = (stream.candidates.iter().zip(structural).zip(&drafted))
        .map(|((candidate, structural), drafted)| {
            let by_place =
                drafted.is_some_and(|rule| Some(rule) != candidate.removed_by && rule != "outside-body");
            by_place || is_name(candidate) || is_final(candidate, *structural, page, media)
        })
        .collect();
    // What a rule knows, a box or a picture's caption, stands within the body and does not end it.
    let sure_text =
        |at: &usize| log_odds[*at] > SURE_TEXT && !last[*at] && reads_as_text(&stream.candidates[*at]);
    let n = log_odds.len();
    let shift = threshold::of(&stream.candidates, log_odds, &last);
    let within = (0..n).find(sure_text).unwrap_or(n)..(0..n).rev().find(sure_text).unwrap_or(0);
    let neutral: Vec<f32> = (0..n)
        .map(|at| {
            let known = stream.candidates[at].removed_by.is_some_and(|rule| rule != "outside-body");
            let passed = within.contains(&at) && (last[at] || (known && log_odds[at] < 0.0));
            if passed { 0.0 } else { log_odds[at] - shift - more }
        })
        .collect();
    let mut body = sequence::best(&stream.candidates, &neutral, media);
    if media != MediaType::Html {
        drop_last_links(&stream.candidates, &mut body);
    } else if !within.is_empty() {
        drop_last_related(&stream.candidates, &mut body);
        if shift == threshold::ENOUGH {
            drop_listed_links(&stream.candidates, log_odds, &mut body);
        }
    }
    let found = !stream.flags.contains(&Flag::Rescued);
    for (at, candidate) in stream.candidates.iter_mut().enumerate() {
        let kept = found && candidate.removed_by.is_none();
        if last[at] {
            candidate.removed_by =
                drafted[at].filter(|rule| *rule != "outside-body").or(candidate.removed_by);
        } else if kept && log_odds[at] > sure(media) && reads_as_text(candidate) {
            continue;
        } else if !body[at] || (neutral[at] == 0.0 && log_odds[at] < 0.0) {
            candidate.removed_by.get_or_insert("outside-body");
        } else {
            candidate.removed_by = None;
        }
    }
    if media == MediaType::Html {
        dek::judge(stream);
    }
    rescue(stream, log_odds, before);
}

/// Within an article, the links of a list under a name for what leads to others, unless the model is sure of them.
fn drop_listed_links(candidates: &[Candidate], log_odds: &[f32], body: &mut [bool]) {
    for ((candidate, odds), body) in candidates.iter().zip(log_odds).zip(body) {
        let listed = candidate.kind == BlockKind::ListItem && candidate.removed_by == Some("related");
        let linked = candidate.link_bytes * 10 >= candidate.text.len() * 9;
        *body &= !(listed && linked && *odds < SURE_LINK);
    }
}

/// After the last text of an article, links that a rule knows lead to others.
fn drop_last_related(candidates: &[Candidate], body: &mut [bool]) {
    for (candidate, body) in candidates.iter().zip(body).rev().filter(|(_, body)| **body) {
        let linked = candidate.link_bytes * 2 >= candidate.text.len();
        if !linked || candidate.removed_by.is_none() {
            break;
        }
        *body = false;
    }
}

/// After the last text of a copied article, lines that are links lead to others.
fn drop_last_links(candidates: &[Candidate], body: &mut [bool]) {
    for (candidate, body) in candidates.iter().zip(body).rev() {
        if !*body || candidate.removed_by.is_some_and(|rule| rule != "outside-body") {
            continue;
        }
        let linked = candidate.link_bytes * 10 >= candidate.text.len() * 9;
        if !linked || crate::words::ends_sentence(&candidate.text) {
            break;
        }
        *body = false;
    }
}

/// So few words that are known for who wrote something are a name, whatever stands around them.
fn is_name(candidate: &Candidate) -> bool {
    const NAME: usize = 3;
    candidate.removed_by == Some("byline") && crate::words::count(&candidate.text) <= NAME
}

/// Whether the rule that removed a candidate has the last word.
fn is_final(
    candidate: &Candidate,
    structural: Option<&'static str>,
    Page { has_body, discusses }: Page,
    media: MediaType,
) -> bool {
    /// A name that speaks against so few words is believed.
    const LABEL: usize = 10;
    match candidate.removed_by {
        None => false,
        Some("giant-block" | "headline" | "ornament" | "repeated" | "consent") => true,
        Some("hidden") => has_body,
        // Below a heading of theirs they are no part of an article, whatever the page is.
        Some("comments") => !discusses || structural != candidate.removed_by,
        Some("outside-body") => false,
        // Converters leave few names, and those mean what they say.
        _ if media != MediaType::Html => true,
        Some("advertisement" | "share" | "newsletter" | "control" | "date" | "dateline-stamp") => {
            structural != candidate.removed_by || crate::words::count(&candidate.text) <= LABEL
        }
        // Those that go by a line's form are less sure than the model.
        Some("caption" | "credit" | "contributors" | "navigation") => false,
        // A line rule knew it by its words.
        rule => structural != rule,
    }
}

/// What the rules and the page itself say of the whole.
#[derive(Clone, Copy)]
struct Page {
    /// The rules found a body.
    has_body: bool,
    /// Readers' contributions may be the body: not where the page says that it is an article and the rules
    /// found one.
    discusses: bool,
}

impl Page {
    fn of(stream: &Stream) -> Page {
        const BODY: usize = 60;
        let kept = stream.candidates.iter().filter(|candidate| candidate.removed_by.is_none());
        let (has_body, types) = (have_words(kept, BODY), stream.declared.types);
        Page { has_body, discusses: types.discussion || !types.article || !has_body }
    }
}

/// Log-odds below which even a paragraph goes that the rules kept. Text without markup is mostly a copied
/// article with no page around it; in HTML the rules see no more than the model does.
fn sure(media: MediaType) -> f32 {
    match media {
        MediaType::Text => -2.5,
        MediaType::Markdown => -1.0,
        MediaType::Html => f32::INFINITY,
    }
}

/// A sentence of some length that is not mostly a link.
pub(super) fn reads_as_text(candidate: &Candidate) -> bool {
    crate::words::ends_sentence(&candidate.text)
        && crate::words::count(&candidate.text) >= 8
        && candidate.link_bytes * 2 < candidate.text.len()
}

/// Whether the candidates have at least so many words.
fn have_words<'a>(mut candidates: impl Iterator<Item = &'a Candidate>, least: usize) -> bool {
    let mut words = 0;
    candidates.any(|candidate| {
        words += crate::words::count(&candidate.text);
        words >= least
    })
}

/// Least words of a body that nothing needs to be asked of.
const LEAST_WORDS: usize = 25;

/// Least words of a list of links that is worth keeping where a page has no text.
const LIST_WORDS: usize = 100;

/// Where the model leaves nearly no text: the list of links that the page is, what the rules kept, or the sentences
/// that the model thinks likeliest.
fn rescue(stream: &mut Stream, log_odds: &[f32], before: &[Verdict]) {
    const RELAXED: f32 = -2.0;
    let kept = |candidate: &&Candidate| candidate.removed_by.is_none();
    let unlinked =
        |candidate: &&Candidate| kept(candidate) && candidate.link_bytes * 2 < candidate.text.len();
    if have_words(stream.candidates.iter().filter(unlinked), LEAST_WORDS) {
        return;
    }
    if have_words(stream.candidates.iter().filter(kept), LIST_WORDS) {
        stream.flags.push(Flag::Rescued);
        return;
    }
    for (candidate, rule) in stream.candidates.iter_mut().zip(before) {
        candidate.removed_by = *rule;
    }
    if have_words(stream.candidates.iter().filter(kept), 1) {
        return;
    }
    let mut found = false;
    for (candidate, odds) in stream.candidates.iter_mut().zip(log_odds) {
        if *odds >= RELAXED && candidate.removed_by == Some("outside-body") && reads_as_text(candidate) {
            candidate.removed_by = None;
            found = true;
        }
    }
    if found || shelves(stream) {
        stream.flags.push(Flag::Rescued);
    }
}

/// Where a page has no text at all, the headings and links of its main part are what it shows: a shop's shelves,
/// whose `categories` are not those that a post is filed under.
fn shelves(stream: &mut Stream) -> bool {
    let mut in_main: Vec<bool> = Vec::with_capacity(stream.places.len());
    for place in &stream.places {
        let above = in_main.get(place.parent as usize).is_some_and(|&above| above);
        in_main.push(above || place.concepts.any(Concepts::MAIN));
    }
    let shows = |candidate: &Candidate| {
        matches!(candidate.removed_by, Some("tags" | "outside-body"))
            && in_main.get(candidate.place as usize).is_some_and(|&inside| inside)
    };
    let shown = have_words(stream.candidates.iter().filter(|candidate| shows(candidate)), LEAST_WORDS);
    if shown {
        for candidate in stream.candidates.iter_mut().filter(|candidate| shows(candidate)) {
            candidate.removed_by = None;
        }
    }
    shown
}
