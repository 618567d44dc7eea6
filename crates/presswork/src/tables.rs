//! From runs to tables: one pass over the merged entries.

use crate::error::Error;
use crate::spill::Runs;
use presswork_corpus::tables::{KeynessRow, TermRow};
use presswork_terms::{Entry, Run, Totals, correct, keyness_rows, merge, term_row, totals};

/// Which comparisons `keyness.csv` holds: those of single words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyness {
    /// Least a + b of a test.
    pub least: u64,
    /// Groups of a language that are compared with the rest, those with the most words. Rows are groups ×
    /// words, so that a thousand groups would bury everyone.
    pub groups: usize,
}

/// What stays of the merge beside the rows that were handed on.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Sizes of the languages, groups and documents.
    pub totals: Totals,
    /// In order of language, group; within a group by |G²| downwards, then term.
    pub keyness: Vec<KeynessRow>,
}

/// Folds `runs`, which are in the corpus' order, into tables; `each` gets every row of `terms.csv` and
/// `ngrams.csv` in order of language, n, term, with the entry that it was computed from. Without
/// `keyness`, nothing is compared.
///
/// # Errors
/// Those of `each`.
pub fn fold_tables<E>(
    runs: &[Run],
    keyness: Option<Keyness>,
    each: &mut dyn FnMut(TermRow, Entry) -> Result<(), E>,
) -> Result<Tables, E> {
    fold(totals(runs), merge(runs).map(Ok), keyness, each)
}

/// As [`fold_tables`], of runs that may be on disk.
///
/// # Errors
/// Those of `each`, and of reading the runs.
pub fn fold_runs<E: From<Error>>(
    runs: &Runs,
    keyness: Option<Keyness>,
    each: &mut dyn FnMut(TermRow, Entry) -> Result<(), E>,
) -> Result<Tables, E> {
    let mut merge = runs.merge()?;
    let entries = std::iter::from_fn(|| {
        let mut entry = Entry::default();
        match merge.next(&mut entry) {
            Ok(more) => more.then_some(Ok(entry)),
            Err(error) => Some(Err(E::from(runs.unread(error)))),
        }
    });
    fold(runs.totals(), entries, keyness, each)
}

fn fold<E>(
    totals: Totals,
    entries: impl Iterator<Item = Result<Entry, E>>,
    keyness: Option<Keyness>,
    each: &mut dyn FnMut(TermRow, Entry) -> Result<(), E>,
) -> Result<Tables, E> {
    let most = keyness.map_or(0, |keyness| keyness.groups);
    let compared: Vec<Vec<u32>> =
        totals.languages.iter().map(|language| language.largest_groups(most)).collect();
    let mut rows = Vec::new();
    for entry in entries {
        let entry = entry?;
        let index = totals
            .languages
            .binary_search_by(|language| language.language.as_str().cmp(&entry.language))
            .expect("every entry's language is in the totals");
        let language = &totals.languages[index];
        if let (Some(keyness), 1) = (keyness, entry.n) {
            rows.extend(keyness_rows(&entry, language, &compared[index], keyness.least));
        }
        each(term_row(&entry, language), entry)?;
    }
    correct(&mut rows);
    rows.sort_by(|a, b| {
        (&a.language, &a.group)
            .cmp(&(&b.language, &b.group))
            .then_with(|| b.g2.abs().total_cmp(&a.g2.abs()))
            .then_with(|| a.term.cmp(&b.term))
    });
    Ok(Tables { totals, keyness: rows })
}
