//! Which terms the report shows: of millions of rows, the few that a reader looks at.

use std::collections::BTreeMap;

use presswork_corpus::tables::TermRow;
use presswork_report::GroupKeyness;
use presswork_terms::{Entry, GroupCount};
use presswork_tokenise::Tokeniser;

use crate::shown_keyness::ShownKeyness;

/// How many words of a language the report lists.
const WORDS: usize = 36;
/// How many n-grams.
const PHRASES: usize = 20;

/// The rows that the report shows, by language.
pub(crate) struct Shown<'a> {
    tokeniser: &'a Tokeniser,
    languages: BTreeMap<String, ShownRows>,
}

/// The rows of one language.
#[derive(Default)]
pub(crate) struct ShownRows {
    /// The most frequent content words.
    pub words: Vec<(TermRow, Vec<GroupCount>)>,
    /// The most frequent n-grams that neither begin nor end in a stop word.
    pub phrases: Vec<(TermRow, Vec<GroupCount>)>,
    /// Distinct words of the language.
    pub types: u64,
    /// The strongest single words of each compared group.
    pub keyness: Vec<GroupKeyness>,
    /// What a row must have to be among the first.
    least_words: u64,
    least_phrases: u64,
}

impl<'a> Shown<'a> {
    pub fn new(tokeniser: &'a Tokeniser) -> Self {
        Shown { tokeniser, languages: BTreeMap::new() }
    }

    /// Looks at a row, and keeps it if it is among the first.
    pub fn consider(&mut self, row: &TermRow, entry: &Entry) {
        if !self.languages.contains_key(&row.language) {
            self.languages.insert(row.language.clone(), ShownRows::default());
        }
        let Some(language) = self.languages.get_mut(&row.language) else { return };
        let stop = |word: &str| self.tokeniser.is_stop_word(&row.language, word);
        if row.n == 1 {
            language.types += 1;
            let letters = || row.term.chars().filter(|c| c.is_alphabetic()).count();
            if row.cf >= language.least_words && letters() > 1 && !stop(&row.term) {
                keep(&mut language.words, &mut language.least_words, WORDS, row, entry);
            }
        } else if row.cf > 1 && row.cf >= language.least_phrases {
            let mut words = row.term.split(' ');
            let first = words.next().unwrap_or_default();
            let last = words.next_back().unwrap_or_default();
            if !stop(first) && !stop(last) {
                keep(&mut language.phrases, &mut language.least_phrases, PHRASES, row, entry);
            }
        }
    }

    /// By language, sorted; rows by frequency.
    pub fn into_languages(mut self, keyness: ShownKeyness) -> BTreeMap<String, ShownRows> {
        for (language, groups) in keyness.into_languages() {
            self.languages.entry(language).or_default().keyness = groups;
        }
        for rows in self.languages.values_mut() {
            prune(&mut rows.words, WORDS);
            prune(&mut rows.phrases, PHRASES);
        }
        self.languages
    }
}

/// Adds a row; at most twice `most` are held. `least` becomes the least cf among the first.
fn keep(
    rows: &mut Vec<(TermRow, Vec<GroupCount>)>,
    least: &mut u64,
    most: usize,
    row: &TermRow,
    entry: &Entry,
) {
    rows.push((row.clone(), entry.groups.clone()));
    if rows.len() >= 2 * most {
        prune(rows, most);
        *least = rows.last().map_or(0, |(last, _)| last.cf);
    }
}

/// The first `most` by cf, df, length, and then text.
fn prune(rows: &mut Vec<(TermRow, Vec<GroupCount>)>, most: usize) {
    rows.sort_by(|(a, _), (b, _)| {
        (b.cf, b.df, b.n).cmp(&(a.cf, a.df, a.n)).then_with(|| a.term.cmp(&b.term))
    });
    rows.truncate(most);
}
