//! `keyness.csv` in its order, however many rows it has: rows wait as counts, sorted parts of them go to disk, and a merge
//! yields them; the p values of a family, which ascend in that order, are corrected on the way.

use std::collections::BTreeMap;

use presswork_corpus::tables::KeynessRow;
use presswork_terms::correction::{BLOCK, InOrder};
use presswork_terms::{Compared, LanguageTotals, Totals, keyness_row, p_of};

use crate::error::Error;
use crate::record_sort::{Record, RecordSort, Records};

/// Words of one term: those that keyness compares.
const WORDS: u8 = 1;

/// Bytes of a key before its term: the family, and |G²| so that the greatest comes first.
const BEFORE_TERM: usize = 4 + 4 + 8;

/// The rows of one kind of test: a group of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Family {
    /// Index into [`Totals::languages`].
    language: u32,
    group: u32,
}

/// The rows so far.
pub(crate) struct KeynessSort {
    /// Families in order, and their tests.
    families: BTreeMap<Family, u64>,
    sort: RecordSort,
}

impl KeynessSort {
    /// No row yet; up to `room` bytes of rows are sorted at once.
    pub fn new(room: usize) -> Self {
        KeynessSort { families: BTreeMap::new(), sort: RecordSort::new(room) }
    }

    /// Adds the rows of a term, by the index of its language.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`](crate::ErrorKind::Spill) where rows must go to disk and cannot.
    pub fn add(
        &mut self,
        language: usize,
        term: &str,
        rows: impl Iterator<Item = Compared>,
    ) -> Result<(), Error> {
        let language = language as u32;
        let mut key = Vec::with_capacity(BEFORE_TERM + term.len());
        for Compared { group, a, b, df1, df2, g2 } in rows {
            *self.families.entry(Family { language, group }).or_default() += 1;
            key.clear();
            key.extend_from_slice(&language.to_be_bytes());
            key.extend_from_slice(&group.to_be_bytes());
            // Floats that are not negative are ordered as their bits are.
            key.extend_from_slice(&(!g2.abs().to_bits()).to_be_bytes());
            key.extend_from_slice(term.as_bytes());
            self.sort.push_value(&key, &(a, b, df1, df2, g2))?;
        }
        Ok(())
    }

    /// Yields the rows in order of language, group, |G²| downwards, then term.
    ///
    /// # Errors
    /// Those of `each`, and of reading rows back.
    pub fn finish<E: From<Error>>(
        self,
        totals: &Totals,
        each: &mut dyn FnMut(KeynessRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let sorted = self.sort.finish()?;
        let mut families: BTreeMap<Family, InOrder> =
            self.families.iter().map(|(&family, &tests)| (family, InOrder::new(tests))).collect();
        let mut first = sorted.records()?;
        while let Some(row) = next(&mut first)? {
            if let Some(family) = families.get_mut(&row.family) {
                family.measure(p_of(row.compared.g2));
            }
        }
        drop(first);
        let mut again = sorted.records()?;
        let (mut block, mut p) = (Vec::new(), Vec::new());
        for (family, mut corrections) in families {
            let tests = self.families.get(&family).copied().unwrap_or(0);
            let Some(language) = totals.languages.get(family.language as usize) else { continue };
            let mut left = tests;
            while left > 0 {
                let many = left.min(BLOCK as u64);
                block.clear();
                for _ in 0..many {
                    block.extend(next(&mut again)?);
                }
                p.clear();
                p.extend(block.iter().map(|row: &Row| p_of(row.compared.g2)));
                for (row, corrected) in block.iter().zip(corrections.correct(&p)) {
                    if let Some(row) = corrected_row(row, language, tests, corrected) {
                        each(row)?;
                    }
                }
                left -= many;
            }
        }
        Ok(())
    }
}

fn corrected_row(
    row: &Row,
    language: &LanguageTotals,
    tests: u64,
    (holm, benjamini_hochberg): (f64, f64),
) -> Option<KeynessRow> {
    let mut row = keyness_row(&row.term, WORDS, &row.compared, language)?;
    (row.p_holm, row.p_bh, row.family) = (holm, benjamini_hochberg, tests);
    Some(row)
}

/// A row as it comes back.
struct Row {
    family: Family,
    compared: Compared,
    term: String,
}

fn next(records: &mut Records<'_>) -> Result<Option<Row>, Error> {
    records.next()?.map(row).transpose()
}

fn row(record: &Record) -> Result<Row, Error> {
    let number = |at: usize| {
        let bytes = record.key.get(at..at + 4).and_then(|four| four.try_into().ok());
        u32::from_be_bytes(bytes.unwrap_or_default())
    };
    let (language, group) = (number(0), number(4));
    let (a, b, df1, df2, g2) = record.value()?;
    let compared = Compared { group, a, b, df1, df2, g2 };
    Ok(Row { family: Family { language, group }, compared, term: record.text(BEFORE_TERM).to_owned() })
}
