//! The lexicon: what single words of names and of short lines tell, counted over sites.
//!
//! Like the second stage it must not tell the trees of a page what the page's own gold says: sites are in groups,
//! and a page in training is told by a lexicon that was counted without its group. Copies (`copies`) are told
//! nothing: they stand for pages in languages whose words nobody has counted.

use std::collections::BTreeMap;

use presswork_clean::training::Lexicon;

use crate::boost;
use crate::sets::Set;

/// Groups of sites, a multiple of the folds, so that each fold is whole groups.
pub const GROUPS: u64 = 16;

/// Sites that a word must be known from, and what they weigh against the average site.
const SITES: f32 = 5.0;
const PRIOR: f32 = 3.0;
/// Least log-odds that are worth a place in the table.
const LEAST: f32 = 0.2;

pub fn group_of(host: u64) -> u64 {
    boost::mixed(host) % GROUPS
}

/// Of each word by group: sites, and the sum of their shares of body.
pub struct Counts {
    words: BTreeMap<u32, [(f32, f32); GROUPS as usize]>,
}

impl Counts {
    pub fn of(sets: &[Set]) -> Counts {
        let mut sites: BTreeMap<(u64, u32), (f32, f32)> = BTreeMap::new();
        for set in sets.iter().filter(|set| set.weight > 0.0) {
            for page in set.pages.iter().filter(|page| !page.copy) {
                let labels: Vec<(bool, f32)> = page.labels.iter().map(|l| (l.body, l.weight)).collect();
                for (word, (body, all)) in page.prepared.telling(&labels) {
                    let sum = sites.entry((page.host, word)).or_default();
                    // A page's own share, whatever there is.
                    *sum = (sum.0 + body / all.max(1e-6), sum.1 + 1.0);
                }
            }
        }
        let mut words: BTreeMap<u32, [(f32, f32); GROUPS as usize]> = BTreeMap::new();
        for ((host, word), (body, pages)) in sites {
            let of_group = &mut words.entry(word).or_default()[group_of(host) as usize];
            *of_group = (of_group.0 + 1.0, of_group.1 + body / pages);
        }
        words.retain(|_, groups| groups.iter().map(|group| group.0).sum::<f32>() >= SITES);
        Counts { words }
    }

    /// The lexicon of the groups `of`.
    pub fn lexicon(&self, of: impl Fn(u64) -> bool) -> Lexicon {
        let sums = |groups: &[(f32, f32); GROUPS as usize]| {
            let groups = (0..GROUPS).zip(groups).filter(|(group, _)| of(*group));
            groups.fold((0.0, 0.0), |sum, (_, own)| (sum.0 + own.0, sum.1 + own.1))
        };
        let (all, body) = self.words.values().map(sums).fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
        let average = (body / f32::max(all, 1.0)).clamp(0.01, 0.99);
        let odds = |share: f32| libm::logf(share / (1.0 - share));
        let words = self.words.iter().filter_map(|(&word, groups)| {
            let (sites, body) = sums(groups);
            let value = odds((body + PRIOR * average) / (sites + PRIOR)) - odds(average);
            (sites >= SITES - 1.0 && value.abs() >= LEAST).then_some((word, value))
        });
        Lexicon::of(words)
    }
}
