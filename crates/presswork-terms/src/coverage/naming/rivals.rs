//! Rival words, proposed: two words that stand in the same company, of which some groups use the one and some the other.
//!
//! A word has company: the content words directly before and directly behind it, and those behind a determiner make it a
//! noun. Two nouns are rivals where
//!
//! 1. two groups at least prefer the one and two the other: they use it twice as often as its rival, at least twice, and in a
//!    quarter of their documents ([`LEAST_DOCUMENTS`]), so that it is the group's habit and not one article's matter;
//! 2. the table groups × the two words departs from equal preference: G² above [`LEAST_G2`] for each of its k − 1 degrees of
//!    freedom (a threshold for proposing, no test: words of one document are not independent);
//! 3. they share company: [`LEAST_SHARED`] content words at least behind both (what an actor does and has: `annulled`,
//!    `soldiers`; what stands before it only describes), and a cosine of their companies, weighted by positive pointwise mutual
//!    information (Church & Hanks 1990; Bullinaria & Levy 2007), of [`LEAST_COSINE`];
//! 4. they are not forms of one word (the same stem);
//! 5. those who prefer the one write of the same subjects as those who prefer the other: of two groups at least on either side
//!    the nouns are those of a group on the other side, by a cosine of the roots of their counts of [`LEAST_LIKENESS`]
//!    ([`subjects`](super::subjects)). Who writes of something else has made no choice between two words.
//!
//! The thresholds were set on invented texts of which half hold no rivals, on the bundled sample, and on news articles of
//! unrelated events grouped at random, in which there is nothing to propose.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use presswork_corpus::{TokenisedDoc, Type};

use super::subjects::Subjects;
use super::uses::places;
use crate::counting::Counting;

/// Least G² for each degree of freedom.
const LEAST_G2: f64 = 6.0;
/// Least groups that prefer each of the two.
const LEAST_GROUPS: usize = 2;
/// Least share of a group's documents that use the word it prefers, as one in so many.
const LEAST_DOCUMENTS: u64 = 4;
/// Least content words that stand directly behind both.
const LEAST_SHARED: usize = 2;
/// Least cosine of the companies.
const LEAST_COSINE: f64 = 0.08;
/// Least likeness of the subjects of two groups that one of the words is a choice of. On reports of one event two groups have
/// 0.32 to 0.8, on those of unrelated events half of all pairs have less than 0.12.
const LEAST_LIKENESS: f64 = 0.3;
/// The most pairs that are proposed.
const MOST: usize = 6;
/// The most different neighbours that are remembered of a word, on each side.
const NEIGHBOURS: usize = 256;

/// Collects how documents of one language use the words that may be rivals.
#[derive(Clone, Debug, Default)]
pub struct RivalWords {
    words: BTreeMap<String, Use>,
    /// Documents of each group.
    documents: BTreeMap<u32, u64>,
}

/// A pair that is proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// The word that is used more often.
    pub first: String,
    /// Its rival.
    pub second: String,
    /// Groups that prefer the first.
    pub prefer_first: Vec<u32>,
    /// Groups that prefer the second.
    pub prefer_second: Vec<u32>,
    /// G² of the table groups × the two words.
    pub g2: f64,
    /// Cosine of their companies.
    pub cosine: f64,
    /// Content words that stand on the same side of both, in order of text.
    pub shared: Vec<String>,
}

#[derive(Clone, Debug, Default)]
struct Use {
    stem: String,
    groups: BTreeMap<u32, InGroup>,
    total: u64,
    /// By side and word.
    company: BTreeMap<(bool, String), u64>,
}

/// A word in a group.
#[derive(Clone, Copy, Debug, Default)]
struct InGroup {
    mentions: u64,
    documents: u64,
    /// The group's last document that has it, counted from 1.
    last: u64,
}

impl RivalWords {
    /// Of `words`, as [`FrequentNouns`](super::FrequentNouns) has them of the same documents.
    pub fn among(words: BTreeSet<String>) -> Self {
        let words = words.into_iter().map(|word| (word, Use::default())).collect();
        RivalWords { words, documents: BTreeMap::new() }
    }

    /// Adds a document of a group.
    pub fn add(&mut self, doc: &TokenisedDoc, group: u32, counting: &Counting) {
        let number = self.documents.entry(group).or_default();
        *number += 1;
        let number = *number;
        let words = &mut self.words;
        places(doc, counting, |place| {
            let Some(held) = words.get_mut(place.bare) else { return };
            held.total += 1;
            if place.bare.len() == place.form.folded.len() || held.stem.is_empty() {
                held.stem.clone_from(&place.form.stem);
            }
            let here = held.groups.entry(group).or_default();
            here.mentions += 1;
            here.documents += u64::from(here.last != number);
            here.last = number;
            for (side, neighbour) in [(false, place.before), (true, place.behind)] {
                let content = |one: &&Type| !one.stop && one.folded.contains(char::is_alphabetic);
                let Some(neighbour) = neighbour.filter(content) else { continue };
                let key = (side, neighbour.stem.clone());
                if held.company.len() < 2 * NEIGHBOURS || held.company.contains_key(&key) {
                    *held.company.entry(key).or_default() += 1;
                }
            }
        });
    }

    /// The pairs that are proposed, strongest first; a word stands in one pair at most.
    pub fn rivals(&self) -> Vec<Rival> {
        let mut words: Vec<(&String, &Use)> = self.words.iter().collect();
        words.sort_by(|a, b| b.1.total.cmp(&a.1.total).then_with(|| a.0.cmp(b.0)));
        let weights = Weights::of(&words);
        let mentions = |held: &'_ Use| {
            held.groups.iter().map(|(&group, here)| (group, here.mentions)).collect::<Vec<_>>()
        };
        // Of most pairs nobody needs to ask.
        let subjects =
            LazyCell::new(|| Subjects::of(words.iter().map(|(_, held)| mentions(held).into_iter())));
        // A word that two groups do not have as a habit is nobody's choice.
        let chosen: Vec<Chosen<'_>> = (words.iter().enumerate())
            .map(|(at, (word, held))| self.chosen(at, word, held))
            .filter(|word| word.habits.len() >= LEAST_GROUPS)
            .collect();
        let mut pairs = Vec::new();
        for (at, first) in chosen.iter().enumerate() {
            pairs.extend(
                chosen[at + 1..].iter().filter_map(|second| pair(first, second, &weights, &subjects)),
            );
        }
        pairs.sort_by(|a, b| {
            let strength = |one: &Rival| one.cosine * one.g2;
            strength(b)
                .total_cmp(&strength(a))
                .then_with(|| (&a.first, &a.second).cmp(&(&b.first, &b.second)))
        });
        let mut taken: BTreeSet<String> = BTreeSet::new();
        pairs.retain(|one| {
            let free = !taken.contains(&one.first) && !taken.contains(&one.second);
            if free {
                taken.insert(one.first.clone());
                taken.insert(one.second.clone());
            }
            free
        });
        pairs.truncate(MOST);
        pairs
    }

    fn chosen<'a>(&self, at: usize, word: &'a str, held: &'a Use) -> Chosen<'a> {
        let mentions: Vec<(u32, u64)> =
            held.groups.iter().map(|(&group, here)| (group, here.mentions)).collect();
        let is_habit = |(group, here): &(&u32, &InGroup)| {
            here.mentions >= 2 && LEAST_DOCUMENTS * here.documents >= self.documents[*group]
        };
        let habits = held.groups.iter().filter(is_habit).map(|(&group, here)| (group, here.mentions));
        Chosen { at, word, held, habits: habits.collect(), mentions }
    }
}

/// A word that may be one of a pair.
struct Chosen<'a> {
    /// Its place among all words.
    at: usize,
    word: &'a str,
    held: &'a Use,
    /// By group, in order.
    mentions: Vec<(u32, u64)>,
    /// Those of groups whose habit it is.
    habits: Vec<(u32, u64)>,
}

impl Chosen<'_> {
    fn mentions_in(&self, group: u32) -> u64 {
        self.mentions.binary_search_by_key(&group, |one| one.0).map_or(0, |at| self.mentions[at].1)
    }

    /// The groups that prefer it to `other`.
    fn preferred<'a>(&'a self, other: &'a Chosen<'_>) -> impl Iterator<Item = u32> + 'a {
        let prefers = |(group, mentions): &&(u32, u64)| *mentions >= 2 * other.mentions_in(*group);
        self.habits.iter().filter(prefers).map(|(group, _)| *group)
    }
}

/// The pair, where it is to be proposed.
fn pair(
    a: &Chosen<'_>,
    b: &Chosen<'_>,
    weights: &Weights<'_>,
    subjects: &impl Deref<Target = Subjects>,
) -> Option<Rival> {
    let is_preferred = |one: &Chosen<'_>, other| one.preferred(other).nth(LEAST_GROUPS - 1).is_some();
    if !is_preferred(b, a) || !is_preferred(a, b) || a.held.stem == b.held.stem {
        return None;
    }
    let groups: BTreeSet<u32> = a.mentions.iter().chain(&b.mentions).map(|one| one.0).collect();
    let g2 = preference(groups.iter().map(|&group| (a.mentions_in(group), b.mentions_in(group))));
    if g2 < LEAST_G2 * (groups.len() - 1) as f64 {
        return None;
    }
    let both = || a.held.company.keys().filter(|key| b.held.company.contains_key(*key));
    let behind_both = both().filter(|(side, _)| *side).count();
    let shared: BTreeSet<&String> = both().map(|(_, word)| word).collect();
    let cosine = weights.cosine(a.at, b.at);
    if behind_both < LEAST_SHARED || cosine < LEAST_COSINE {
        return None;
    }
    let (prefer_first, prefer_second): (Vec<u32>, Vec<u32>) =
        (a.preferred(b).collect(), b.preferred(a).collect());
    let choose = |these: &[u32], those: &[u32]| {
        let alike = |&&one: &&u32| those.iter().any(|&other| subjects.likeness(one, other) >= LEAST_LIKENESS);
        these.iter().filter(alike).nth(LEAST_GROUPS - 1).is_some()
    };
    if !choose(&prefer_first, &prefer_second) || !choose(&prefer_second, &prefer_first) {
        return None;
    }
    Some(Rival {
        first: a.word.to_owned(),
        second: b.word.to_owned(),
        prefer_first,
        prefer_second,
        g2,
        cosine,
        shared: shared.into_iter().cloned().collect(),
    })
}

/// The companies as vectors of positive pointwise mutual information.
struct Weights<'a> {
    vectors: Vec<BTreeMap<&'a (bool, String), f64>>,
}

impl<'a> Weights<'a> {
    fn of(words: &[(&'a String, &'a Use)]) -> Self {
        let mut neighbours: BTreeMap<&(bool, String), u64> = BTreeMap::new();
        let mut all = 0_u64;
        for (_, one) in words {
            for (key, &count) in &one.company {
                *neighbours.entry(key).or_default() += count;
                all += count;
            }
        }
        let vectors = words.iter().map(|(_, one)| {
            let total: u64 = one.company.values().sum();
            let weight = |(key, &count): (&'a (bool, String), &u64)| {
                let expected = total as f64 * neighbours[key] as f64 / all as f64;
                let information = libm::log2(count as f64 / expected);
                (information > 0.0).then_some((key, information))
            };
            one.company.iter().filter_map(weight).collect()
        });
        Weights { vectors: vectors.collect() }
    }

    fn cosine(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (&self.vectors[a], &self.vectors[b]);
        let dot: f64 = a.iter().filter_map(|(key, x)| b.get(*key).map(|y| x * y)).sum();
        let length = |one: &BTreeMap<&(bool, String), f64>| libm::sqrt(one.values().map(|x| x * x).sum());
        if dot > 0.0 { dot / (length(a) * length(b)) } else { 0.0 }
    }
}

/// G² of a table of rows (x, y): 2 Σ O ln(O / E), E at equal preference.
fn preference(rows: impl Iterator<Item = (u64, u64)> + Clone) -> f64 {
    let (mut x, mut y) = (0, 0);
    for row in rows.clone() {
        x += row.0;
        y += row.1;
    }
    let all = (x + y) as f64;
    let cell = |observed: u64, expected: f64| crate::special::deviance(observed as f64, expected);
    let cells = rows.map(|(a, b)| {
        let row = (a + b) as f64;
        cell(a, row * x as f64 / all) + cell(b, row * y as f64 / all)
    });
    2.0 * cells.sum::<f64>()
}
