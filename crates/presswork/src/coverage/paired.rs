//! Pairs of documents, or of quotations, that may share something: found in any order and again and again, told once, in order,
//! and of too many some. They wait on disk where memory is short.

use crate::error::Error;
use crate::record_sort::{RecordSort, Records, Sorted};

/// Pairs that are compared at most.
const MOST: usize = 1 << 20;

/// Pairs that were found.
pub(super) struct Paired {
    found: RecordSort,
    room: usize,
}

/// Distinct pairs.
pub(super) struct Distinct {
    /// The earlier first; sorted.
    pub pairs: Vec<(u32, u32)>,
    /// How many there are.
    pub all: u64,
    /// One in so many of them is among `pairs`.
    pub one_in: u64,
}

impl Paired {
    /// None yet; up to `room` bytes wait in memory.
    pub fn new(room: usize) -> Self {
        Paired { found: RecordSort::new(room / 2), room }
    }

    /// Adds a pair. Of those that have the same `one` and the same `representative` of the other, the first other stands for all.
    pub fn push(&mut self, one: u32, representative: u32, other: u32) -> Result<(), Error> {
        self.found.push(&[one, representative, other].map(u32::to_be_bytes).concat(), &[])
    }

    /// The pairs; where they are more than can be compared, every second, third or so.
    pub fn finish(self) -> Result<Distinct, Error> {
        let found = self.found.finish()?;
        let mut distinct = RecordSort::new(self.room / 2);
        let (mut all, mut records) = (0_u64, found.records()?);
        while let Some(first) = records.next()? {
            let key = first.key.clone();
            while records.next_where(|again| again[..8] == key[..8])?.is_some() {}
            distinct.push(&[&key[..4], &key[8..]].concat(), &[])?;
            all += 1;
        }
        drop(records);
        drop(found);
        let distinct = distinct.finish()?;
        let one_in = all.div_ceil(MOST as u64).max(1);
        Ok(Distinct { pairs: every(&distinct, one_in)?, all, one_in })
    }
}

/// One in so many, from the first on.
fn every(distinct: &Sorted, one_in: u64) -> Result<Vec<(u32, u32)>, Error> {
    let mut records: Records<'_> = distinct.records()?;
    let (mut pairs, mut at) = (Vec::new(), 0);
    while let Some(record) = records.next()? {
        if at % one_in == 0 {
            pairs.push((number(&record.key, 0), number(&record.key, 4)));
        }
        at += 1;
    }
    Ok(pairs)
}

/// A number in a key.
pub(super) fn number(key: &[u8], at: usize) -> u32 {
    let bytes = key.get(at..at + 4).and_then(|four| four.try_into().ok());
    u32::from_be_bytes(bytes.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{MOST, Paired};

    #[test]
    fn pairs_are_told_once_in_any_room() {
        // Others stand in pairs of near-duplicates: 6 and 7 are one.
        let found = || (0..60_000_u64).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let found = || found().map(|n| ((n >> 59) as u32, 100 + (n >> 40 & 0x1ff) as u32));
        let mut expected: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for (one, other) in found() {
            let held = expected.entry((one, other / 2)).or_insert(other);
            *held = other.min(*held);
        }
        let mut expected: Vec<(u32, u32)> =
            expected.into_iter().map(|((one, _), other)| (one, other)).collect();
        expected.sort_unstable();
        for room in [0, 10_000, 1 << 30] {
            let mut paired = Paired::new(room);
            found()
                .try_for_each(|(one, other)| paired.push(one, other / 2, other))
                .expect("there is room on disk");
            let distinct = paired.finish().expect("there is room on disk");
            assert!(distinct.pairs == expected, "room for {room}");
            assert_eq!((distinct.all, distinct.one_in), (expected.len() as u64, 1));
        }
    }

    #[test]
    fn of_too_many_some_are_compared() {
        let mut paired = Paired::new(1 << 20);
        let all = 2 * MOST as u32 + 5;
        (0..all).try_for_each(|other| paired.push(0, other + 1, other + 1)).expect("there is room on disk");
        let distinct = paired.finish().expect("there is room on disk");
        assert_eq!((distinct.all, distinct.one_in), (u64::from(all), 3));
        assert_eq!(distinct.pairs[..2], [(0, 1), (0, 4)]);
        assert_eq!(distinct.pairs.len(), all.div_ceil(3) as usize);
    }
}
