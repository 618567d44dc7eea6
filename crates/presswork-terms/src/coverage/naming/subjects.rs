//! How far two groups write of the same subjects.

use std::collections::BTreeMap;

/// How often each group has each of some words, as vectors of the roots of the counts: a word that one article is full of
/// weighs less than several that both have.
pub(super) struct Subjects {
    /// By group: (number of the word, root of its count), ascending, the whole of length 1.
    vectors: BTreeMap<u32, Vec<(usize, f64)>>,
}

impl Subjects {
    /// Of words, each by group and mentions.
    pub(super) fn of(words: impl Iterator<Item = impl Iterator<Item = (u32, u64)>>) -> Self {
        let mut vectors: BTreeMap<u32, Vec<(usize, f64)>> = BTreeMap::new();
        for (word, groups) in words.enumerate() {
            for (group, mentions) in groups {
                vectors.entry(group).or_default().push((word, libm::sqrt(mentions as f64)));
            }
        }
        for vector in vectors.values_mut() {
            let length = libm::sqrt(vector.iter().map(|(_, root)| root * root).sum());
            vector.iter_mut().for_each(|(_, root)| *root /= length);
        }
        Subjects { vectors }
    }

    /// The cosine of two groups, 0 to 1; 0 where one has none of the words.
    pub(super) fn likeness(&self, one: u32, other: u32) -> f64 {
        let (Some(a), Some(b)) = (self.vectors.get(&one), self.vectors.get(&other)) else { return 0.0 };
        let shared = a.iter().filter_map(|(word, x)| {
            let at = b.binary_search_by_key(word, |(word, _)| *word).ok()?;
            Some(x * b[at].1)
        });
        shared.sum()
    }
}
