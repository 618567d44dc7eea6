//! Values by key, in the order of their keys and on disk where memory is short: put in once, asked for many at a time.

use std::cmp::Ordering;
use std::io::Read;

use crate::error::Error;
use crate::segments::Segments;

/// Bytes of keys and values that are read together.
const STRETCH: usize = 16 << 10;

/// Distinct keys and the value of each. In memory stay the first keys of stretches, some hundredth of the whole.
#[derive(Debug)]
pub(crate) struct KeyMap {
    /// Keys and values one after another, each pair behind its lengths, in stretches of some [`STRETCH`] bytes.
    stretches: Segments,
    /// The first key of each stretch.
    first: Vec<Vec<u8>>,
    /// The last stretch.
    open: Vec<u8>,
    last: Vec<u8>,
}

impl KeyMap {
    /// No key yet; up to `room` bytes stay in memory.
    pub fn new(room: usize) -> Self {
        KeyMap { stretches: Segments::new(room), first: Vec::new(), open: Vec::new(), last: Vec::new() }
    }

    /// Adds a key that does not come before those added; one that was added keeps its value.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`](crate::ErrorKind::Spill) where keys must go to disk and cannot.
    pub fn push(&mut self, key: &[u8], value: &[u8]) -> Result<(), Error> {
        if !self.first.is_empty() && self.last == key {
            return Ok(());
        }
        if self.first.is_empty() || self.open.len() + key.len() + value.len() > STRETCH {
            if !self.first.is_empty() {
                self.stretches.push(&self.open)?;
                self.open.clear();
            }
            self.first.push(key.to_owned());
        }
        // Keys are words, and values numbers, of a document that is itself far below 4 GiB.
        for length in [key.len(), value.len()] {
            self.open.extend_from_slice(&(length as u32).to_le_bytes());
        }
        self.open.extend_from_slice(key);
        self.open.extend_from_slice(value);
        self.last.clear();
        self.last.extend_from_slice(key);
        Ok(())
    }

    /// Hands what is asked for under keys that are there to `held`, each with its value. The keys come in order, and one may
    /// come again: a stretch that they may be in is read once.
    ///
    /// # Errors
    /// [`ErrorKind::Read`](crate::ErrorKind::Read) where the disk refuses.
    pub fn among<'k, T>(
        &self,
        asked: impl Iterator<Item = (&'k [u8], T)>,
        mut held: impl FnMut(T, &[u8]),
    ) -> Result<(), Error> {
        let (mut number, mut from) = (usize::MAX, 0);
        let mut bytes = Vec::new();
        for (key, what) in asked {
            // Mostly it is in the stretch of the one before.
            let behind = self.first.get(number.wrapping_add(1));
            if number == usize::MAX || behind.is_some_and(|first| first.as_slice() <= key) {
                let place = self.first.partition_point(|first| first.as_slice() <= key);
                let Some(place) = place.checked_sub(1) else { continue };
                (number, from) = (place, 0);
                bytes.clear();
                if place < self.stretches.len() {
                    let mut reader = self.stretches.reader(place);
                    reader.read_to_end(&mut bytes).map_err(|error| self.stretches.unread(error))?;
                } else {
                    bytes.extend_from_slice(&self.open);
                }
            }
            while let Some((lengths, rest)) = bytes[from..].split_first_chunk::<8>() {
                let [length, value] = [0, 4].map(|at| {
                    let four = [lengths[at], lengths[at + 1], lengths[at + 2], lengths[at + 3]];
                    u32::from_le_bytes(four) as usize
                });
                match rest[..length].cmp(key) {
                    Ordering::Less => from += lengths.len() + length + value,
                    Ordering::Equal => {
                        held(what, &rest[length..length + value]);
                        break;
                    }
                    Ordering::Greater => break,
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::KeyMap;

    #[test]
    fn values_are_found_again() {
        let numbers = || (0..5_000_u64).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50);
        let all: BTreeMap<String, u64> = numbers().map(|number| (format!("{number:x}"), number)).collect();
        let inside: Vec<(&String, &u64)> = all.iter().step_by(3).collect();
        for room in [0, 20_000, 1 << 30] {
            let mut map = KeyMap::new(room);
            for (key, number) in inside.iter().flat_map(|pair| [pair, pair]) {
                map.push(key.as_bytes(), &number.to_le_bytes()).expect("there is room on disk");
            }
            // Each twice, and then all of them again: an order that ends begins anew.
            for _ in 0..2 {
                let mut held = Vec::new();
                let asked = all.iter().flat_map(|(key, number)| [(key.as_bytes(), number); 2]);
                map.among(asked, |number, value| held.push((number, value.to_vec()))).expect("they are read");
                let twice = inside.iter().flat_map(|pair| [pair.1; 2]);
                let expected: Vec<(&u64, Vec<u8>)> =
                    twice.map(|number| (number, number.to_le_bytes().to_vec())).collect();
                assert!(held == expected, "room for {room}");
            }
        }
        let nothing = KeyMap::new(0).among([(&b"x"[..], ())].into_iter(), |(), _| panic!("an empty map"));
        nothing.expect("nothing is read");
    }
}
