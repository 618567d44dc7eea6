//! Which terms the report shows: of millions of rows, the few that a reader looks at.

use std::collections::BTreeMap;

use presswork_corpus::tables::TermRow;
use presswork_terms::Entry;
use presswork_tokenise::Tokeniser;

/// How many words of a language the report lists.
const WORDS: usize = 60;
/// How many n-grams.
const PHRASES: usize = 40;

/// The rows that the report shows, by language.
pub(crate) struct Shown<'a> {
    tokeniser: &'a Tokeniser,
    languages: BTreeMap<String, ShownRows>,
}

/// The rows of one language.
#[derive(Default)]
pub(crate) struct ShownRows {
    /// The most frequent content words.
    pub words: Vec<(TermRow, Entry)>,
    /// The most frequent n-grams that neither begin nor end in a stop word.
    pub phrases: Vec<(TermRow, Entry)>,
    /// Distinct words of the language.
    pub types: u64,
}

impl<'a> Shown<'a> {
    pub fn new(tokeniser: &'a Tokeniser) -> Self {
        Shown { tokeniser, languages: BTreeMap::new() }
    }

    /// Looks at a row, and keeps it if it is among the first.
    pub fn consider(&mut self, row: TermRow, entry: Entry) {
        let language = self.languages.entry(row.language.clone()).or_default();
        let stop = |word: &str| self.tokeniser.is_stop_word(&row.language, word);
        if row.n == 1 {
            language.types += 1;
            let letters = row.term.chars().filter(|c| c.is_alphabetic()).count();
            if letters > 1 && !stop(&row.term) {
                keep(&mut language.words, WORDS, (row, entry));
            }
        } else if row.cf > 1 {
            let mut words = row.term.split(' ');
            let first = words.next().unwrap_or_default();
            let last = words.next_back().unwrap_or_default();
            if !stop(first) && !stop(last) {
                keep(&mut language.phrases, PHRASES, (row, entry));
            }
        }
    }

    /// By language, sorted; rows by frequency.
    pub fn into_languages(mut self) -> BTreeMap<String, ShownRows> {
        for rows in self.languages.values_mut() {
            prune(&mut rows.words, WORDS);
            prune(&mut rows.phrases, PHRASES);
        }
        self.languages
    }
}

/// Adds a row; at most twice `most` are held.
fn keep(rows: &mut Vec<(TermRow, Entry)>, most: usize, row: (TermRow, Entry)) {
    rows.push(row);
    if rows.len() >= 2 * most {
        prune(rows, most);
    }
}

/// The first `most` by cf, df, length, and then text.
fn prune(rows: &mut Vec<(TermRow, Entry)>, most: usize) {
    rows.sort_by(|(a, _), (b, _)| {
        (b.cf, b.df, b.n).cmp(&(a.cf, a.df, a.n)).then_with(|| a.term.cmp(&b.term))
    });
    rows.truncate(most);
}
