//! Which pairs of words the report shows: of all, the few that stand together most beyond chance.

use std::collections::BTreeMap;

use presswork_corpus::tables::CollocationRow;
use presswork_terms::GroupCount;
use presswork_tokenise::Tokeniser;

/// How many pairs of a language the report lists.
const PAIRS: usize = 40;
/// The least count of one: a pair that stands once says nothing of its words.
const LEAST: u64 = 2;

/// A pair and its counts by group.
pub(crate) type PairCounts = (CollocationRow, Vec<GroupCount>);

/// The pairs that the report shows, by language: content words, by G² downwards, then f, then text.
pub(crate) struct ShownPairs<'a> {
    tokeniser: &'a Tokeniser,
    languages: BTreeMap<String, Vec<PairCounts>>,
}

impl<'a> ShownPairs<'a> {
    pub fn new(tokeniser: &'a Tokeniser) -> Self {
        ShownPairs { tokeniser, languages: BTreeMap::new() }
    }

    /// Looks at a row, and keeps it if it is among the first.
    pub fn consider(&mut self, row: &CollocationRow, groups: &[GroupCount]) {
        let content = |word: &str| {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            letters > 1 && !self.tokeniser.is_stop_word(&row.language, word)
        };
        if row.f < LEAST || row.g2 <= 0.0 || !content(&row.first) || !content(&row.second) {
            return;
        }
        if !self.languages.contains_key(&row.language) {
            self.languages.insert(row.language.clone(), Vec::new());
        }
        let Some(pairs) = self.languages.get_mut(&row.language) else { return };
        pairs.push((row.clone(), groups.to_vec()));
        if pairs.len() >= 2 * PAIRS {
            prune(pairs);
        }
    }

    pub fn into_languages(mut self) -> BTreeMap<String, Vec<PairCounts>> {
        self.languages.values_mut().for_each(prune);
        self.languages
    }
}

fn prune(pairs: &mut Vec<PairCounts>) {
    pairs.sort_by(|(a, _), (b, _)| {
        let by_strength = b.g2.total_cmp(&a.g2).then(b.f.cmp(&a.f));
        by_strength.then_with(|| (&a.first, &a.second).cmp(&(&b.first, &b.second)))
    });
    pairs.truncate(PAIRS);
}
