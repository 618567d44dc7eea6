//! `presswork terms --table pairs`, `collocations`, `skipgrams`: words that stand near each other.

use presswork::corpus::tables::{CollocationRow, PairRow};
use presswork::terms::Reach;
use presswork::terms::pairs::collocation_row;
use presswork::{Runs, fold_pairs, fold_skip_grams};

use super::Stop;
use super::row_writer::{Out, RowWriter};
use crate::args::{TableName, Terms};

/// What is counted together for a table, where it is not n-grams.
pub(super) fn reach(terms: &Terms) -> Reach {
    match terms.table {
        TableName::Pairs | TableName::Collocations => Reach::Window(terms.pairing.window),
        TableName::Skipgrams => Reach::Skipping(terms.skipping.skip),
        _ => Reach::Adjacent,
    }
}

/// Writes the table of runs that were counted so; up to `room` bytes of what pairs wait for are in memory.
pub(super) fn table(out: &mut Out, terms: &Terms, runs: &Runs, room: usize) -> Result<(), Stop> {
    let pairs = terms.pairing.pairs();
    match terms.table {
        TableName::Skipgrams => {
            let mut rows = RowWriter::new(out, terms)?;
            fold_skip_grams(runs, terms.skipping.skip, pairs.min_count, &mut |row| {
                rows.row(&row).map_err(Stop::from)
            })?;
            Ok(rows.finish()?)
        }
        TableName::Collocations => {
            let mut rows = RowWriter::<CollocationRow>::new(out, terms)?;
            fold_pairs(runs, pairs, room, &mut |row, _| match collocation_row(row) {
                Some(row) => rows.row(&row).map_err(Stop::from),
                None => Ok(()),
            })?;
            Ok(rows.finish()?)
        }
        _ => {
            let mut rows = RowWriter::<PairRow>::new(out, terms)?;
            fold_pairs(runs, pairs, room, &mut |row, _| rows.row(&row).map_err(Stop::from))?;
            Ok(rows.finish()?)
        }
    }
}
