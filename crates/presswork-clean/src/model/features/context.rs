//! What the page says of its article beside the visible text: headlines, description, declared body.

use foldhash::HashSet;

use super::{flag, words};
use crate::stream::{Field, Stream};

/// What the page says of its article beside the visible text.
pub(super) struct Context {
    title: HashSet<u64>,
    titles: HashSet<u64>,
    /// Runs of four words.
    pub body: HashSet<u64>,
    description: HashSet<u64>,
    opening: String,
}

impl Context {
    pub(super) fn of(stream: &Stream) -> Context {
        let mut title = HashSet::default();
        let mut titles = HashSet::default();
        for claim in stream.claims.iter().filter(|claim| claim.field == Field::Title) {
            title.extend(words::hashes(&claim.value));
            titles.insert(words::hash(&claim.value));
        }
        let grams = |text: &Option<String>| -> HashSet<u64> {
            match text {
                Some(text) => words::grams(&words::hashes(text)).collect(),
                None => HashSet::default(),
            }
        };
        let opening = |text: &String| text.chars().take(30).collect();
        Context {
            title,
            titles,
            body: grams(&stream.declared.body),
            description: grams(&stream.declared.description),
            opening: stream.declared.description.as_ref().map_or(String::new(), opening),
        }
    }

    pub(super) fn is_title(&self, hash: u64) -> bool {
        self.titles.contains(&hash)
    }

    pub(super) fn overlaps(&self, text: &str, own: &[u64]) -> [f32; 5] {
        const LONGEST: usize = 100_000;
        if text.len() > LONGEST {
            return [0.0, 0.0, -1.0, -1.0, 0.0];
        }
        let in_title = own.iter().filter(|word| self.title.contains(word)).count() as f32;
        let share = |set: &HashSet<u64>| {
            if set.is_empty() {
                return -1.0;
            }
            let (mut all, mut found) = (0.0_f32, 0.0);
            for gram in words::grams(own) {
                all += 1.0;
                found += flag(set.contains(&gram));
            }
            found / all.max(1.0)
        };
        [
            in_title / (own.len() as f32).max(1.0),
            in_title / (self.title.len() as f32).max(1.0),
            share(&self.body),
            share(&self.description),
            flag(!self.opening.is_empty() && text.starts_with(self.opening.as_str())),
        ]
    }
}
