//! Many pairs of words at once: one pass over a document for all their hits.

use std::collections::HashMap;

use presswork_corpus::TokenisedDoc;

use super::hits::Hit;
use crate::counting::{Counting, Segments};

/// Finds many windowed pairs in one pass over a document: as [`super::TermFinder`] finds terms.
#[derive(Clone, Debug)]
pub struct PairFinder {
    counting: Counting,
    window: usize,
    /// The distinct words of the pairs.
    words: HashMap<String, u32>,
    /// First and second word → the pair's index.
    pairs: HashMap<(u32, u32), usize>,
}

impl PairFinder {
    /// For pairs of different words or of one twice, within a window of so many words, both among them; a pair that is listed
    /// twice is found as the last.
    pub fn new<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
        window: u32,
        counting: &Counting,
    ) -> Self {
        let mut words: HashMap<String, u32> = HashMap::new();
        let mut number = |word: &str| {
            let next = words.len() as u32;
            *words.entry(word.to_owned()).or_insert(next)
        };
        let pairs = (0..).zip(pairs).map(|(at, (first, second))| ((number(first), number(second)), at));
        let pairs = pairs.collect();
        PairFinder { counting: counting.clone(), window: window as usize, words, pairs }
    }

    /// The hits of all pairs, each with the pair's index, by first word and then second: for each pair the same as
    /// [`super::hits_skipping`] of its two words has, two fewer than the window skipped.
    pub fn hits(&self, doc: &TokenisedDoc) -> Vec<(usize, Hit)> {
        let form = self.counting.form;
        let words: Vec<Option<u32>> =
            doc.types.iter().map(|one| self.words.get(form.of(one).as_ref()).copied()).collect();
        let word_of = |index: u32| words[doc.tokens[index as usize].type_index as usize];
        let mut hits = Vec::new();
        for segment in Segments::of(doc, &self.counting).iter() {
            for (at, &first) in segment.iter().enumerate() {
                let Some(first_word) = word_of(first) else { continue };
                for &second in segment[at + 1..].iter().take(self.window.saturating_sub(1)) {
                    let pair = word_of(second).and_then(|word| self.pairs.get(&(first_word, word)));
                    let hit = pair.and_then(|&pair| Some((pair, Hit::of(doc, &[first, second])?)));
                    hits.extend(hit);
                }
            }
        }
        hits
    }
}
