//! Many terms at once: one pass over a document for all their hits.

use std::collections::HashMap;

use presswork_corpus::TokenisedDoc;

use super::hits::Hit;
use crate::counting::{Counting, Segments, joined};

/// Finds many terms in one pass over a document.
///
/// A tree of the terms' words: the work is a step a token and word of a term, whatever the number of
/// terms.
#[derive(Clone, Debug)]
pub struct TermFinder {
    counting: Counting,
    /// The distinct words of the terms.
    words: HashMap<String, u32>,
    /// A node and the word that follows → the node that it leads to; 0 is the root.
    steps: HashMap<(u32, u32), u32>,
    /// For each node, the terms that end there.
    ends: Vec<Vec<usize>>,
}

impl TermFinder {
    /// For terms as tables have them: n, and n words parted by single spaces.
    pub fn new(terms: &[(u8, String)], counting: &Counting) -> Self {
        let mut finder = TermFinder {
            counting: counting.clone(),
            words: HashMap::new(),
            steps: HashMap::new(),
            ends: vec![Vec::new()],
        };
        for (index, (n, term)) in terms.iter().enumerate() {
            let mut node = 0;
            for word in term.splitn(usize::from(*n).max(1), ' ') {
                let next_word = finder.words.len() as u32;
                let word = match finder.words.get(word) {
                    Some(&word) => word,
                    None => *finder.words.entry(word.to_owned()).or_insert(next_word),
                };
                let next_node = finder.ends.len() as u32;
                node = *finder.steps.entry((node, word)).or_insert(next_node);
                if node == next_node {
                    finder.ends.push(Vec::new());
                }
            }
            finder.ends[node as usize].push(index);
        }
        finder
    }

    /// The hits of all terms, each with the term's index: by first word, then shorter before longer,
    /// then by index. For each term the same hits as [`crate::hits`] of [`crate::Query::of_term`].
    pub fn hits(&self, doc: &TokenisedDoc) -> Vec<(usize, Hit)> {
        let form = self.counting.form;
        let words: Vec<Option<u32>> =
            doc.types.iter().map(|one| self.words.get(form.of(one).as_ref()).copied()).collect();
        let word_of = |index: u32| words[doc.tokens[index as usize].type_index as usize];
        let mut hits = Vec::new();
        for segment in Segments::of(doc, &self.counting).iter() {
            for start in 0..segment.len() {
                let mut node = 0;
                for (length, &index) in (1..).zip(&segment[start..]) {
                    let Some(&next) = word_of(index).and_then(|word| self.steps.get(&(node, word))) else {
                        break;
                    };
                    node = next;
                    for &term in &self.ends[node as usize] {
                        hits.extend(Hit::of(doc, &segment[start..start + length]).map(|hit| (term, hit)));
                    }
                }
            }
        }
        let before = hits.len();
        for (one, quoted) in joined(doc, &self.counting) {
            let node = words[one.type_index as usize].and_then(|word| self.steps.get(&(0, word)));
            for &term in node.map_or(&[][..], |&node| self.ends[node as usize].as_slice()) {
                hits.push((term, Hit::of_joined(doc, one, quoted)));
            }
        }
        if hits.len() > before {
            hits.sort_by_key(|(term, hit)| (hit.first_token, hit.last_token, *term));
        }
        hits
    }
}
