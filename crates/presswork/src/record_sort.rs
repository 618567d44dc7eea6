//! Records in the order of their keys, however many there are: they wait as bytes, sorted parts of them go to disk, and a merge
//! yields them.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::io::{self, Read};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::artifact::{canonical_bytes, of_canonical_bytes};
use crate::error::Error;
use crate::segments::{SegmentReader, Segments};

/// Bytes on disk beside key and value: their lengths.
const LENGTHS: usize = 8;

/// Records that come in any order.
pub(crate) struct RecordSort {
    waiting: Vec<Waiting>,
    /// Keys and values of those that wait.
    bytes: Vec<u8>,
    /// Bytes that may wait in memory.
    room: usize,
    sorted: Segments,
}

/// Where a record stands.
struct Waiting {
    key: usize,
    value: usize,
    end: usize,
}

impl RecordSort {
    /// None yet; up to `room` bytes are held in memory.
    pub fn new(room: usize) -> Self {
        RecordSort { waiting: Vec::new(), bytes: Vec::new(), room: room / 2, sorted: Segments::new(room / 2) }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`](crate::ErrorKind::Spill) where records must go to disk and cannot.
    pub fn push(&mut self, key: &[u8], value: &[u8]) -> Result<(), Error> {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(value);
        let value = start + key.len();
        self.waiting.push(Waiting { key: start, value, end: self.bytes.len() });
        // A vector that grows is there twice for a moment.
        if 2 * self.bytes.len() + 2 * self.waiting.len() * size_of::<Waiting>() > self.room {
            self.put_aside()?;
        }
        Ok(())
    }

    /// Adds a record whose value is data.
    ///
    /// # Errors
    /// As [`RecordSort::push`].
    pub fn push_value(&mut self, key: &[u8], value: &impl Serialize) -> Result<(), Error> {
        self.push(key, &canonical_bytes(value))
    }

    fn put_aside(&mut self) -> Result<(), Error> {
        let bytes = &self.bytes;
        // Stable, so that records of one key stay in their order.
        self.waiting.sort_by(|a, b| bytes[a.key..a.value].cmp(&bytes[b.key..b.value]));
        let mut part = Vec::with_capacity(bytes.len() + self.waiting.len() * LENGTHS);
        for &Waiting { key, value, end } in &self.waiting {
            // Keys and values are words and rows, of a document that is itself far below 4 GiB.
            for length in [value - key, end - value] {
                part.extend_from_slice(&(length as u32).to_le_bytes());
            }
            part.extend_from_slice(&bytes[key..end]);
        }
        self.waiting.clear();
        self.bytes.clear();
        self.sorted.push(&part)
    }

    /// The records, all in order.
    ///
    /// # Errors
    /// As [`RecordSort::push`].
    pub fn finish(mut self) -> Result<Sorted, Error> {
        self.put_aside()?;
        Ok(Sorted { parts: self.sorted })
    }
}

/// Records in the order of their keys; those of one key in the order in which they came.
pub(crate) struct Sorted {
    parts: Segments,
}

impl Sorted {
    /// Reads them from the first.
    pub fn records(&self) -> Result<Records<'_>, Error> {
        let mut records =
            Records { of: &self.parts, parts: self.parts.readers(), heads: BinaryHeap::new(), spare: None };
        for part in 0..records.parts.len() {
            records.read(Record { part, ..Record::default() })?;
        }
        Ok(records)
    }
}

/// A record.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub key: Vec<u8>,
    pub value: Vec<u8>,
    /// The sorted part that it is of.
    part: usize,
}

impl Record {
    /// The value as data.
    ///
    /// # Errors
    /// [`ErrorKind::Read`](crate::ErrorKind::Read) where what comes back is not what was put aside.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, Error> {
        of_canonical_bytes(&self.value)
    }

    /// What stands in the key behind `from` as text.
    pub fn text(&self, from: usize) -> &str {
        self.key.get(from..).and_then(|key| std::str::from_utf8(key).ok()).unwrap_or_default()
    }
}

impl Ord for Record {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key).then(self.part.cmp(&other.part))
    }
}

impl PartialOrd for Record {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Record {}

/// All parts, merged.
pub(crate) struct Records<'a> {
    of: &'a Segments,
    parts: Vec<SegmentReader<'a>>,
    heads: BinaryHeap<Reverse<Record>>,
    /// The record that was given last, whose room the next one takes.
    spare: Option<Record>,
}

impl Records<'_> {
    /// The next record.
    ///
    /// # Errors
    /// [`ErrorKind::Read`](crate::ErrorKind::Read) where the disk refuses.
    pub fn next(&mut self) -> Result<Option<&Record>, Error> {
        if let Some(last) = self.spare.take() {
            self.read(last)?;
        }
        let Some(Reverse(record)) = self.heads.pop() else { return Ok(None) };
        Ok(Some(self.spare.insert(record)))
    }

    /// The next record, where its key is one that is `wanted`; otherwise it stays the next.
    ///
    /// # Errors
    /// As [`Records::next`].
    pub fn next_where(&mut self, wanted: impl FnOnce(&[u8]) -> bool) -> Result<Option<&Record>, Error> {
        if let Some(last) = self.spare.take() {
            self.read(last)?;
        }
        match self.heads.peek() {
            Some(Reverse(record)) if wanted(&record.key) => self.next(),
            _ => Ok(None),
        }
    }

    /// Reads the next record of the part that `into` is of.
    fn read(&mut self, mut into: Record) -> Result<(), Error> {
        let part = &mut self.parts[into.part];
        if read_into(part, &mut into).map_err(|error| self.of.unread(error))? {
            self.heads.push(Reverse(into));
        }
        Ok(())
    }
}

fn read_into(part: &mut SegmentReader<'_>, into: &mut Record) -> io::Result<bool> {
    let mut lengths = [0; LENGTHS];
    match part.read_exact(&mut lengths[..1]) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
        read => read?,
    }
    part.read_exact(&mut lengths[1..])?;
    let length = |at: usize| {
        u32::from_le_bytes([lengths[at], lengths[at + 1], lengths[at + 2], lengths[at + 3]]) as usize
    };
    into.key.resize(length(0), 0);
    part.read_exact(&mut into.key)?;
    into.value.resize(length(4), 0);
    part.read_exact(&mut into.value)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::RecordSort;

    /// Keys that come again, in no order.
    fn keys() -> impl Iterator<Item = String> {
        (0..5_000_u64).map(|n| format!("{:x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50))
    }

    #[test]
    fn records_come_in_order_in_any_room() {
        let mut expected: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (number, key) in (0..).zip(keys()) {
            expected.entry(key).or_default().push(number);
        }
        for room in [0, 500, 30_000, 1 << 30] {
            let mut sort = RecordSort::new(room);
            for (number, key) in (0_u32..).zip(keys()) {
                sort.push_value(key.as_bytes(), &number).expect("there is room on disk");
            }
            let sorted = sort.finish().expect("there is room on disk");
            let mut records = sorted.records().expect("they are read");
            let mut found: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            let mut order = Vec::new();
            while let Some(record) = records.next().expect("they are read") {
                order.push(record.key.clone());
                let number = record.value().expect("a number");
                found.entry(record.text(0).to_owned()).or_default().push(number);
            }
            assert!(order.is_sorted(), "room for {room}");
            assert!(found == expected, "room for {room}");
        }
    }
}
