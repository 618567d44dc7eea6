//! Which containers hold the article, by what their tags say; and the headline among the headings.

use presswork_corpus::{BlockKind, KnownBy};

use super::Container;
use crate::html::Concepts;
use crate::stream::{Candidate, Claim, Field, Stream};
use crate::words;

/// Words of prose below which a container says nothing by holding most of it.
const LEAST_DENSE: usize = 120;

/// Names, by what containers say, the rule for every candidate outside the body, and claims the title.
/// What no container speaks of is left to the line rules and the densest run.
pub(super) fn choose(stream: &mut Stream, places: &[u32], containers: &[Container]) {
    let mut facts = Facts::inherited(containers);
    let prose: Vec<usize> = stream.candidates.iter().map(prose_words).collect();
    facts.find_dense(containers, places, &prose);
    let total: usize = prose.iter().sum();
    let chosen = body_containers(&facts, places, &prose, total);
    let within = |at: usize| chosen.as_ref().is_none_or(|chosen| facts.is_inside(places[at], chosen));
    claim_title(stream, &prose, |at| within(at) || facts.rule[places[at] as usize].is_none(), within);
    let lifted = if chosen.is_some() { Vec::new() } else { too_greedy(&facts, places, &prose, total) };
    for (at, candidate) in stream.candidates.iter_mut().enumerate() {
        if candidate.removed_by.is_none() {
            let named = facts.rule[places[at] as usize].filter(|rule| !lifted.contains(rule));
            candidate.removed_by = named.or_else(|| (!within(at)).then_some("outside-body"));
        }
    }
}

/// Words of a candidate that reads like running text.
fn prose_words(candidate: &Candidate) -> usize {
    let words = words::count(&candidate.text);
    let linked = candidate.link_bytes * 2 > candidate.text.len();
    if words >= 8 && !linked && words::ends_sentence(&candidate.text) { words } else { 0 }
}

/// What holds for a container once its ancestors are known.
struct Facts {
    /// The rule that takes its text away.
    rule: Vec<Option<&'static str>>,
    /// Nearest ancestor or self that says it is a body, by strength of the word: declared, body,
    /// article, main.
    declared: Vec<Option<u32>>,
    body: Vec<Option<u32>>,
    article: Vec<Option<u32>>,
    main: Vec<Option<u32>>,
    /// The deepest container that holds most of the prose, for itself and what is in it.
    dense: Vec<Option<u32>>,
}

/// The containers chosen as body, and which table of [`Facts`] they are of.
struct Chosen {
    level: Level,
    ids: Vec<u32>,
}

#[derive(Clone, Copy)]
enum Level {
    Declared,
    Body,
    Article,
    Main,
    Dense,
}

impl Facts {
    /// One pass: a container's parent stands before it.
    fn inherited(containers: &[Container]) -> Facts {
        let n = containers.len();
        let mut facts = Facts {
            rule: vec![None; n],
            declared: vec![None; n],
            body: vec![None; n],
            article: vec![None; n],
            main: vec![None; n],
            dense: vec![None; n],
        };
        for (id, container) in containers.iter().enumerate().skip(1) {
            let parent = container.parent as usize;
            let own = container.concepts;
            let me = u32::try_from(id).ok();
            let nearest =
                |concept: Concepts, above: Option<u32>| if own.any(concept) { above.or(me) } else { above };
            facts.declared[id] = nearest(Concepts::DECLARED_BODY, facts.declared[parent]);
            facts.body[id] = nearest(Concepts::ARTICLE_BODY, facts.body[parent]);
            facts.article[id] = nearest(Concepts::ARTICLE, facts.article[parent]);
            facts.main[id] = nearest(Concepts::MAIN, facts.main[parent]);
            let inherited = facts.rule[parent];
            let named = own.without(Concepts::HEADLINE).rule();
            facts.rule[id] = if own.any(Concepts::ARTICLE_BODY) && inherited != Some("hidden") {
                own.any(Concepts::HIDDEN).then_some("hidden")
            } else {
                inherited.or(named)
            };
        }
        facts
    }

    /// Finds the deepest container with four fifths of the prose: children stand after parents, so sums
    /// go up in one pass and membership down in another.
    fn find_dense(&mut self, containers: &[Container], places: &[u32], prose: &[usize]) {
        let mut sums = vec![0_usize; containers.len()];
        let mut total = 0;
        for (&place, &words) in places.iter().zip(prose) {
            if self.rule[place as usize].is_none() {
                sums[place as usize] += words;
                total += words;
            }
        }
        for id in (1..containers.len()).rev() {
            sums[containers[id].parent as usize] += sums[id];
        }
        let deepest =
            (1..containers.len()).rev().find(|&id| sums[id] * 5 >= total * 4 && sums[id] >= LEAST_DENSE);
        for (id, container) in containers.iter().enumerate().skip(1) {
            self.dense[id] = match deepest {
                Some(deepest) if id == deepest => u32::try_from(id).ok(),
                _ => self.dense[container.parent as usize],
            };
        }
    }

    fn at(&self, level: Level, container: u32) -> Option<u32> {
        let container = container as usize;
        match level {
            Level::Declared => self.declared[container],
            Level::Body => self.body[container],
            Level::Article => self.article[container],
            Level::Main => self.main[container],
            Level::Dense => self.dense[container],
        }
    }

    fn is_inside(&self, container: u32, chosen: &Chosen) -> bool {
        self.at(chosen.level, container).is_some_and(|id| chosen.ids.binary_search(&id).is_ok())
    }
}

/// The containers that hold the article: the strongest word for which they hold enough of the prose.
fn body_containers(facts: &Facts, places: &[u32], prose: &[usize], total: usize) -> Option<Chosen> {
    // What a container must hold of the page's prose to be believed: less for stronger words.
    for (level, share) in [
        (Level::Declared, 10),
        (Level::Body, 30),
        (Level::Article, 40),
        (Level::Main, 60),
        (Level::Dense, 80),
    ] {
        let mut held: Vec<(u32, usize)> = Vec::new();
        for (at, &place) in places.iter().enumerate() {
            let free = facts.rule[place as usize].is_none();
            if let Some(id) = facts.at(level, place).filter(|_| free && prose[at] > 0) {
                match held.last_mut() {
                    Some((last, words)) if *last == id => *words += prose[at],
                    _ => held.push((id, prose[at])),
                }
            }
        }
        held.sort_unstable();
        held.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        let most = held.iter().map(|&(_, words)| words).max().unwrap_or(0);
        // One body may be cut into several containers (advertisements between); teasers that call
        // themselves articles hold little beside the greatest.
        let ids: Vec<u32> = match level {
            Level::Declared | Level::Body => {
                held.iter().filter(|&&(_, words)| words * 12 >= most).map(|&(id, _)| id).collect()
            }
            Level::Article | Level::Main | Level::Dense => {
                held.iter().find(|&&(_, words)| words == most).map(|&(id, _)| id).into_iter().collect()
            }
        };
        let sum: usize =
            held.iter().filter(|(id, _)| ids.binary_search(id).is_ok()).map(|&(_, words)| words).sum();
        if sum > 0 && sum * 100 >= total * share {
            return Some(Chosen { level, ids });
        }
    }
    None
}

/// Rules that would take more than half of the page's prose: their class did not mean what it says.
fn too_greedy(facts: &Facts, places: &[u32], prose: &[usize], total: usize) -> Vec<&'static str> {
    let mut taken: Vec<(&'static str, usize)> = Vec::new();
    for (at, &place) in places.iter().enumerate() {
        if let Some(rule) = facts.rule[place as usize].filter(|_| prose[at] > 0) {
            match taken.iter_mut().find(|(name, _)| *name == rule) {
                Some((_, words)) => *words += prose[at],
                None => taken.push((rule, prose[at])),
            }
        }
    }
    taken
        .into_iter()
        .filter(|&(rule, words)| rule != "hidden" && rule != "comments" && words * 2 > total)
        .map(|(rule, _)| rule)
        .collect()
}

/// Claims as title the last heading of the highest level before the first paragraph of the body; or,
/// where none stands before it, the first heading at all of level one.
fn claim_title(
    stream: &mut Stream,
    prose: &[usize],
    visible: impl Fn(usize) -> bool,
    within: impl Fn(usize) -> bool,
) {
    let first = (0..prose.len()).find(|&at| prose[at] >= 12 && within(at)).unwrap_or(prose.len());
    let headings: Vec<usize> = (0..stream.candidates.len())
        .filter(|&at| stream.candidates[at].kind == BlockKind::Heading && visible(at))
        .filter(|&at| words::count(&stream.candidates[at].text) >= 2)
        .collect();
    let level = |at: usize| stream.candidates[at].level;
    let mut before = headings.iter().copied().filter(|&at| at < first);
    let highest = before.clone().map(level).min();
    let title = before.rfind(|&at| Some(level(at)) == highest && level(at) <= 3);
    let title = title.or_else(|| headings.iter().copied().find(|&at| level(at) == 1));
    if let Some(at) = title {
        let candidate = &mut stream.candidates[at];
        candidate.removed_by = Some("headline");
        let value = candidate.text.clone();
        stream.claims.push(Claim { field: Field::Title, value, by: KnownBy::Heading });
    }
}
