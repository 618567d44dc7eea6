//! Some of too many lines: those with the lowest hashes, so that which they are depends on the lines and a seed alone.

use std::collections::BTreeMap;

use presswork_corpus::Zone;

use super::hits::Hit;
use crate::hash::{hash, mix};

/// A simple random sample, without replacement, of the lines that it is shown: those whose hashes are the lowest. The same
/// lines give the same sample in whatever order and shards they come; a larger one with the same seed holds the smaller.
#[derive(Clone, Debug)]
pub struct Sample<T> {
    seed: u64,
    most: usize,
    seen: u64,
    /// By hash, then place.
    kept: BTreeMap<(u64, u64), T>,
}

impl<T> Sample<T> {
    /// Of at most `most` lines.
    pub fn new(most: usize, seed: u64) -> Self {
        Sample { seed, most, seen: 0, kept: BTreeMap::new() }
    }

    /// Shows it the line of a hit in the document of this key; `make` is called only where the line is kept, for now.
    pub fn show(&mut self, key: &str, hit: &Hit, make: impl FnOnce() -> T) {
        let rank = (line_hash(key, hit, self.seed), self.seen);
        self.seen += 1;
        let full = self.kept.len() >= self.most;
        if full && self.kept.last_key_value().is_none_or(|(last, _)| rank > *last) {
            return;
        }
        if full {
            self.kept.pop_last();
        }
        self.kept.insert(rank, make());
    }

    /// How many lines it was shown.
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// The lines, in the order that they were shown in.
    pub fn into_lines(self) -> Vec<T> {
        let mut lines: Vec<(u64, T)> =
            self.kept.into_iter().map(|((_, place), line)| (place, line)).collect();
        lines.sort_by_key(|(place, _)| *place);
        lines.into_iter().map(|(_, line)| line).collect()
    }
}

fn line_hash(key: &str, hit: &Hit, seed: u64) -> u64 {
    let zone = u64::from(hit.zone == Zone::Title);
    let place = u64::from(hit.span.start) << 32 | u64::from(hit.span.end);
    mix(mix(mix(mix(seed) ^ hash(key)) ^ place) ^ zone)
}
