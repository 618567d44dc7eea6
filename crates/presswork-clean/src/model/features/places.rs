//! What is told of the containers: sums over what they hold, names and elements above them, the best of
//! them by score.

use foldhash::HashMap;

use super::flag;
use super::words::Words;
use crate::html::Concepts;
use crate::stream::{Stream, Tag};

/// Sums over a place and all in it.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub length: f32,
    pub linked: f32,
    pub prose: f32,
    pub kept: f32,
    pub leaves: f32,
    pub score: f32,
}

/// What holds for a place by those above it.
#[derive(Clone, Copy)]
pub(super) struct Above {
    pub concepts: [u8; Concepts::COUNT],
    pub elements: u16,
    pub articles: u8,
    pub depth: u16,
    pub to_best: u8,
    pub to_densest: u8,
}

/// The containers.
pub(super) struct Places {
    pub sums: Vec<Sum>,
    pub above: Vec<Above>,
    pub parents: Vec<u32>,
    /// By signature: how many, and their prose.
    pub alike: HashMap<u64, (f32, f32)>,
    pub best: usize,
    pub articles: f32,
    /// Share of the prose under readers' comments.
    pub comments: f32,
    pub declares_body: bool,
}

impl Places {
    pub(super) fn of(stream: &Stream, texts: &[Words], kept: &[bool]) -> Places {
        const GENERATIONS: usize = 5;
        let n = stream.places.len().max(1);
        let parents: Vec<u32> =
            if stream.places.is_empty() { vec![0] } else { stream.places.iter().map(|p| p.parent).collect() };
        let mut sums = vec![Sum::default(); n];
        for ((candidate, text), kept) in stream.candidates.iter().zip(texts).zip(kept) {
            let mut at = (candidate.place as usize).min(n - 1);
            let sum = &mut sums[at];
            sum.length += text.length;
            sum.linked += text.length * text.linked;
            sum.leaves += 1.0;
            sum.kept += if *kept { text.length } else { 0.0 };
            if text.prose {
                sum.prose += text.length;
                let score = 1.0 + text.commas.min(20.0) + (text.length / 100.0).min(3.0);
                for generation in 0..GENERATIONS {
                    sums[at].score += match generation {
                        0 => score,
                        1 => score * 0.7,
                        _ => score / (1.5 * generation as f32),
                    };
                    if at == 0 {
                        break;
                    }
                    at = parents[at] as usize;
                }
            }
        }
        for at in (1..n).rev() {
            let own = sums[at];
            let parent = &mut sums[parents[at] as usize];
            parent.length += own.length;
            parent.linked += own.linked;
            parent.prose += own.prose;
            parent.kept += own.kept;
            parent.leaves += own.leaves;
        }
        let weight = |at: usize| sums[at].score * (1.0 - sums[at].linked / sums[at].length.max(1.0));
        let best = (0..n).fold(0, |best, at| if weight(at) > weight(best) { at } else { best });
        let page = sums[0];
        let densest = (0..n).rev().find(|&at| sums[at].prose >= page.prose * 0.7).unwrap_or(0);
        let mut alike: HashMap<u64, (f32, f32)> = HashMap::default();
        let (mut articles, mut comments, mut declares_body) = (0.0, 0.0, false);
        for (place, sum) in stream.places.iter().zip(&sums) {
            let (count, prose) = alike.entry(place.signature).or_default();
            *count += 1.0;
            *prose += sum.prose;
            articles += flag(place.tag == Tag::Article);
            declares_body |= place.concepts.any(Concepts::DECLARED_BODY);
            let share = sum.prose / page.prose.max(1.0);
            if place.concepts.any(Concepts::COMMENTS) && share > comments {
                comments = share;
            }
        }
        let above = above(stream, &sums, &parents, best, densest);
        Places { sums, above, parents, alike, best, articles, comments, declares_body }
    }

    pub(super) fn index(&self, place: u32) -> usize {
        (place as usize).min(self.sums.len() - 1)
    }

    pub(super) fn parent(&self, at: usize) -> usize {
        self.parents[at] as usize
    }

    pub(super) fn tag(&self, stream: &Stream, at: usize) -> Tag {
        stream.places.get(at).map_or(Tag::Other, |place| place.tag)
    }

    pub(super) fn alike(&self, stream: &Stream, at: usize) -> (f32, f32) {
        let signature = stream.places.get(at).map_or(0, |place| place.signature);
        if signature == 0 { (0.0, 0.0) } else { self.alike.get(&signature).copied().unwrap_or_default() }
    }
}

fn above(stream: &Stream, sums: &[Sum], parents: &[u32], best: usize, densest: usize) -> Vec<Above> {
    let to_best = steps(parents, best);
    let to_densest = steps(parents, densest);
    let page = sums[0].prose.max(1.0);
    let mut all: Vec<Above> = Vec::with_capacity(sums.len());
    for at in 0..sums.len() {
        let mut own = match all.get(parents[at] as usize) {
            Some(parent) if at > 0 => *parent,
            _ => Above {
                concepts: [0; Concepts::COUNT],
                elements: 0,
                articles: 0,
                depth: 0,
                to_best: u8::MAX,
                to_densest: u8::MAX,
            },
        };
        own.depth = own.depth.saturating_add(1);
        if let Some(steps) = to_best[at] {
            own.to_best = steps;
        }
        if let Some(steps) = to_densest[at] {
            own.to_densest = steps;
        }
        if let Some(place) = stream.places.get(at) {
            own.elements |= 1 << place.tag as u16;
            own.articles = own.articles.saturating_add(u8::from(place.tag == Tag::Article));
            let mut bits = place.concepts.bits();
            if bits != 0 {
                // 1 to 101: named, and the share of the prose in percent.
                let share = 1 + (sums[at].prose * 100.0 / page) as u8;
                while bits != 0 {
                    let concept = bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    if concept < Concepts::COUNT {
                        own.concepts[concept] = own.concepts[concept].max(share);
                    }
                }
            }
        }
        all.push(own);
    }
    all
}

/// For a container and those above it, how far they are; what is in them has the same distance.
fn steps(parents: &[u32], from: usize) -> Vec<Option<u8>> {
    let mut steps = vec![None; parents.len()];
    let (mut at, mut distance) = (from, 0_u8);
    loop {
        steps[at] = Some(distance);
        if at == 0 {
            return steps;
        }
        at = parents[at] as usize;
        distance = distance.saturating_add(1);
    }
}
