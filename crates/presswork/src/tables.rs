//! From runs to tables: one pass over the merged entries.

use presswork_corpus::tables::{KeynessRow, TermRow};
use presswork_terms::{Entry, Totals, compared, term_row};

use crate::error::Error;
use crate::keyness_sort::KeynessSort;
use crate::spill::Runs;

/// Which comparisons `keyness.csv` holds: those of single words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyness {
    /// Least a + b of a test.
    pub least: u64,
    /// Groups of a language that are compared with the rest, those with the most words. Rows are groups ×
    /// words, so that a thousand groups would bury everyone.
    pub groups: usize,
}

/// Folds `runs` into tables; `each` gets every row of `terms.csv` and `ngrams.csv` in order of language, n, term, with the
/// entry that it was computed from. `totals` are those of the runs.
///
/// # Errors
/// Those of `each`, and of reading the runs.
pub fn fold_terms<E: From<Error>>(
    runs: &Runs,
    totals: &Totals,
    each: &mut dyn FnMut(&TermRow, &Entry) -> Result<(), E>,
) -> Result<(), E> {
    fold(runs, totals, &mut |_, entry, row| each(&row, entry))
}

/// As [`fold_terms`]; then `each_comparison` gets every row of `keyness.csv` in order of language, group, |G²| downwards,
/// term. Up to `room` bytes of its rows are sorted in memory, the rest on disk.
///
/// # Errors
/// Those of `each` and `each_comparison`, of reading the runs, and of sorting on disk.
pub fn fold_tables<E: From<Error>>(
    runs: &Runs,
    totals: &Totals,
    keyness: Keyness,
    room: usize,
    each: &mut dyn FnMut(&TermRow, &Entry) -> Result<(), E>,
    each_comparison: &mut dyn FnMut(KeynessRow) -> Result<(), E>,
) -> Result<(), E> {
    let groups: Vec<Vec<u32>> =
        totals.languages.iter().map(|language| language.largest_groups(keyness.groups)).collect();
    let mut sort = KeynessSort::new(room);
    fold(runs, totals, &mut |language, entry, row| {
        if entry.n == 1 {
            let rows = compared(entry, &totals.languages[language], &groups[language], keyness.least);
            sort.add(language, &entry.term, rows)?;
        }
        each(&row, entry)
    })?;
    sort.finish(totals, each_comparison)
}

/// Hands each entry over with the index of its language and its row.
fn fold<E: From<Error>>(
    runs: &Runs,
    totals: &Totals,
    each: &mut dyn FnMut(usize, &Entry, TermRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut merge = runs.merge()?;
    let mut entry = Entry::default();
    while merge.next(&mut entry).map_err(|error| runs.unread(error))? {
        let language = totals
            .languages
            .binary_search_by(|language| language.language.as_str().cmp(&entry.language))
            .expect("every entry's language is in the totals");
        each(language, &entry, term_row(&entry, &totals.languages[language]))?;
    }
    Ok(())
}
