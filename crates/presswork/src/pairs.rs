//! From runs of pairs and of skip-grams to rows: one pass over the merged entries.

use presswork_corpus::tables::{PairRow, SkipGramRow};
use presswork_terms::pairs::{Margins, PAIR, pair_row};
use presswork_terms::{Entry, skip_gram_row};

use crate::error::Error;
use crate::spill::Runs;

/// Which pairs of words are counted, and which have a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// Words of the window that a pair stands in, both among them.
    pub window: u32,
    /// Pairs that occur less often have no row; all are counted in the margins. 1 leaves none out.
    pub min_count: u64,
}

/// Hands each pair of `runs`, which were counted with the window of `pairs`, to `each` with its entry: in order of language,
/// first word, second word.
///
/// # Errors
/// Those of `each`, and of reading the runs.
pub fn fold_pairs<E: From<Error>>(
    runs: &Runs,
    pairs: Pairs,
    each: &mut dyn FnMut(PairRow, &Entry) -> Result<(), E>,
) -> Result<(), E> {
    let positions = runs.positions()?;
    let mut margins = Margins::default();
    fold(runs, &mut |entry| {
        let Some(pair) = margins.next(entry) else { return Ok(()) };
        let n = positions.get(&entry.language).map_or(0, |positions| positions[usize::from(PAIR) - 1]);
        if entry.cf() < pairs.min_count {
            return Ok(());
        }
        each(pair_row(entry, pair, n, pairs.window, pairs.min_count), entry)
    })
}

/// Hands the row of each skip-gram of `runs`, which were counted with up to `skip` words skipped, to `each`: in order of
/// language, n, words. Those that occur less often than `min_count` have none.
///
/// # Errors
/// Those of `each`, and of reading the runs.
pub fn fold_skip_grams<E: From<Error>>(
    runs: &Runs,
    skip: u32,
    min_count: u64,
    each: &mut dyn FnMut(SkipGramRow) -> Result<(), E>,
) -> Result<(), E> {
    let totals = runs.totals()?;
    fold(runs, &mut |entry| match totals.of(&entry.language) {
        Some(language) if entry.cf() >= min_count => each(skip_gram_row(entry, language, skip, min_count)),
        _ => Ok(()),
    })
}

fn fold<E: From<Error>>(runs: &Runs, each: &mut dyn FnMut(&Entry) -> Result<(), E>) -> Result<(), E> {
    let mut merge = runs.merge()?;
    let mut entry = Entry::default();
    while merge.next(&mut entry).map_err(|error| runs.unread(error))? {
        each(&entry)?;
    }
    Ok(())
}
