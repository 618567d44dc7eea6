//! From runs of pairs and of skip-grams to rows: one pass over the merged entries.

use presswork_corpus::tables::{PairRow, SkipGramRow};
use presswork_terms::pairs::PAIR;
use presswork_terms::{Entry, GroupCount, skip_gram_row};

use crate::error::Error;
use crate::margins::Margins;
use crate::spill::Runs;

/// Which pairs of words are counted, and which have a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// Words of the window that a pair stands in, both among them.
    pub window: u32,
    /// Pairs that occur less often have no row; all are counted in the margins. 1 leaves none out.
    pub min_count: u64,
}

/// Takes the row of a pair and its counts by group.
pub type EachPair<'e, E> = &'e mut dyn FnMut(PairRow, &[GroupCount]) -> Result<(), E>;

/// Hands each pair of `runs`, which were counted with the window of `pairs`, to `each` with its counts by group: in order of
/// language, first word, second word. Up to `room` bytes of margins and of pairs that wait for them are in memory.
///
/// # Errors
/// Those of `each`, of reading the runs, and of keeping margins on disk.
pub fn fold_pairs<E: From<Error>>(
    runs: &Runs,
    pairs: Pairs,
    room: usize,
    each: EachPair<'_, E>,
) -> Result<(), E> {
    let positions = runs.positions()?;
    let mut margins = Margins::new(pairs, room);
    fold(runs, &mut |entry| {
        if !margins.are_of(&entry.language) {
            margins.rows(each)?;
            let n = positions.get(&entry.language).map_or(0, |positions| positions[usize::from(PAIR) - 1]);
            margins.begin(&entry.language, n);
        }
        margins.take(entry)?;
        if margins.are_full() { margins.rows(each) } else { Ok(()) }
    })?;
    margins.rows(each)
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
