//! `keyness.csv` in its order, however many rows it has: rows wait as counts, sorted parts of them go to disk, and a merge
//! yields them; the p values of a family, which ascend in that order, are corrected on the way.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap};
use std::io::{self, Read};

use presswork_corpus::tables::KeynessRow;
use presswork_terms::correction::{BLOCK, InOrder};
use presswork_terms::{Compared, LanguageTotals, Totals, keyness_row, p_of};

use crate::error::Error;
use crate::segments::{SegmentReader, Segments};

/// Words of one term: those that keyness compares.
const WORDS: u8 = 1;

/// Bytes of a row on disk beside its term: the family, G², four counts, the term's length.
const FIXED: usize = 4 + 6 * 8;

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
    waiting: Vec<Waiting>,
    /// The terms of those that wait.
    terms: String,
    /// Bytes that may wait in memory.
    room: usize,
    sorted: Segments,
}

struct Waiting {
    language: u32,
    compared: Compared,
    /// Where its term stands.
    term: (usize, usize),
}

impl KeynessSort {
    /// No row yet; up to `room` bytes of rows are sorted at once.
    pub fn new(room: usize) -> Self {
        KeynessSort {
            families: BTreeMap::new(),
            waiting: Vec::new(),
            terms: String::new(),
            room: room / 2,
            sorted: Segments::new(room / 2),
        }
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
        let (language, start) = (language as u32, self.terms.len());
        for compared in rows {
            if self.terms.len() == start {
                self.terms.push_str(term);
            }
            *self.families.entry(Family { language, group: compared.group }).or_default() += 1;
            self.waiting.push(Waiting { language, compared, term: (start, self.terms.len()) });
        }
        if self.terms.len() + self.waiting.len() * size_of::<Waiting>() > self.room {
            self.sort()?;
        }
        Ok(())
    }

    /// Puts the rows that wait aside, sorted.
    fn sort(&mut self) -> Result<(), Error> {
        let terms = &self.terms;
        let term = |one: &Waiting| &terms[one.term.0..one.term.1];
        let family = |one: &Waiting| (one.language, one.compared.group);
        self.waiting.sort_unstable_by(|one, other| {
            family(one)
                .cmp(&family(other))
                .then_with(|| other.compared.g2.abs().total_cmp(&one.compared.g2.abs()))
                .then_with(|| term(one).cmp(term(other)))
        });
        let mut bytes = Vec::with_capacity(self.waiting.len() * (FIXED + 8));
        for one in &self.waiting {
            let Compared { group, a, b, df1, df2, g2 } = one.compared;
            let (language, term) = (u64::from(one.language), term(one));
            bytes.extend_from_slice(&group.to_le_bytes());
            for number in [language << 32 | term.len() as u64, g2.to_bits(), a, b, df1, df2] {
                bytes.extend_from_slice(&number.to_le_bytes());
            }
            bytes.extend_from_slice(term.as_bytes());
        }
        self.waiting.clear();
        self.terms.clear();
        self.sorted.push(&bytes)
    }

    /// Yields the rows in order of language, group, |G²| downwards, then term.
    ///
    /// # Errors
    /// Those of `each`, and of reading rows back.
    pub fn finish<E: From<Error>>(
        mut self,
        totals: &Totals,
        each: &mut dyn FnMut(KeynessRow) -> Result<(), E>,
    ) -> Result<(), E> {
        self.sort()?;
        self.waiting = Vec::new();
        let unread = |error| E::from(self.sorted.unread(error));
        let mut families: BTreeMap<Family, InOrder> =
            self.families.iter().map(|(&family, &tests)| (family, InOrder::new(tests))).collect();
        let mut first = Merged::of(self.sorted.readers()).map_err(unread)?;
        while let Some(row) = first.next().map_err(unread)? {
            if let Some(family) = families.get_mut(&row.family) {
                family.measure(p_of(row.compared.g2));
            }
        }
        let mut again = Merged::of(self.sorted.readers()).map_err(unread)?;
        let (mut block, mut p) = (Vec::new(), Vec::new());
        for (family, mut corrections) in families {
            let tests = self.families.get(&family).copied().unwrap_or(0);
            let Some(language) = totals.languages.get(family.language as usize) else { continue };
            let mut left = tests;
            while left > 0 {
                let many = left.min(BLOCK as u64);
                block.clear();
                for _ in 0..many {
                    block.extend(again.next().map_err(unread)?);
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
    /// The sorted part that it is of.
    part: usize,
}

impl Row {
    fn read(from: &mut impl Read, part: usize) -> io::Result<Option<Self>> {
        let mut fixed = [0; FIXED];
        match from.read_exact(&mut fixed[..1]) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        from.read_exact(&mut fixed[1..])?;
        let (group, numbers) = fixed.split_at(4);
        let (numbers, _) = numbers.as_chunks::<8>();
        let number = |at: usize| u64::from_le_bytes(numbers[at]);
        let group = u32::from_le_bytes([group[0], group[1], group[2], group[3]]);
        let mut term = vec![0; number(0) as u32 as usize];
        from.read_exact(&mut term)?;
        let term =
            String::from_utf8(term).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let g2 = f64::from_bits(number(1));
        let compared = Compared { group, a: number(2), b: number(3), df1: number(4), df2: number(5), g2 };
        Ok(Some(Row { family: Family { language: (number(0) >> 32) as u32, group }, compared, term, part }))
    }
}

impl Ord for Row {
    fn cmp(&self, other: &Self) -> Ordering {
        self.family
            .cmp(&other.family)
            .then_with(|| other.compared.g2.abs().total_cmp(&self.compared.g2.abs()))
            .then_with(|| self.term.cmp(&other.term))
            .then(self.part.cmp(&other.part))
    }
}

impl PartialOrd for Row {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Row {}

/// All parts, merged.
struct Merged<'a> {
    parts: Vec<SegmentReader<'a>>,
    heads: BinaryHeap<Reverse<Row>>,
}

impl<'a> Merged<'a> {
    fn of(mut parts: Vec<SegmentReader<'a>>) -> io::Result<Self> {
        let mut heads = BinaryHeap::with_capacity(parts.len());
        for (number, part) in parts.iter_mut().enumerate() {
            heads.extend(Row::read(part, number)?.map(Reverse));
        }
        Ok(Merged { parts, heads })
    }

    fn next(&mut self) -> io::Result<Option<Row>> {
        let Some(Reverse(row)) = self.heads.pop() else { return Ok(None) };
        self.heads.extend(Row::read(&mut self.parts[row.part], row.part)?.map(Reverse));
        Ok(Some(row))
    }
}
