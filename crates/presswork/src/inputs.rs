//! The inputs of a run, one a document that could be read: what `provenance.json` lists and the next dry run compares. They
//! wait on disk where memory is short.

use std::io::{BufRead, Read};

use presswork_report::LISTED;
use serde::{Deserialize, Serialize};

use crate::artifact::{canonical_bytes, of_canonical_bytes};
use crate::error::Error;
use crate::segments::{SegmentReader, Segments};

/// Identity of one input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InputHash {
    pub key: String,
    pub bytes: u64,
    pub blake3: [u8; 32],
    /// Of what is said about it beside its bytes: the media type and labels of a capture.
    pub labels: [u8; 32],
}

/// Bytes of inputs that are put aside together.
const STRETCH: usize = 64 << 10;

/// All inputs, in the order of the run.
#[derive(Debug)]
pub(crate) struct Inputs {
    /// Stretches of inputs, each behind its length.
    stretches: Segments,
    open: Vec<u8>,
    total: u64,
    bytes: u64,
    digest: blake3::Hasher,
    first: Vec<InputHash>,
}

impl Inputs {
    /// None yet; up to `room` bytes stay in memory.
    pub fn new(room: usize) -> Self {
        Inputs {
            stretches: Segments::new(room),
            open: Vec::new(),
            total: 0,
            bytes: 0,
            digest: blake3::Hasher::new(),
            first: Vec::new(),
        }
    }

    /// Adds the next input.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`](crate::ErrorKind::Spill) where it must go to disk and cannot.
    pub fn push(&mut self, input: InputHash) -> Result<(), Error> {
        self.total += 1;
        self.bytes += input.bytes;
        let digits = blake3::Hash::from_bytes(input.blake3).to_hex();
        self.digest.update(input.key.as_bytes()).update(b"\0").update(digits.as_bytes()).update(b"\n");
        let bytes = canonical_bytes(&input);
        // A key is a path or a record's name.
        self.open.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        self.open.extend_from_slice(&bytes);
        if self.first.len() < LISTED {
            self.first.push(input);
        }
        if self.open.len() >= STRETCH {
            self.stretches.push(&self.open)?;
            self.open.clear();
        }
        Ok(())
    }

    /// How many.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Bytes of all of them.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The first [`LISTED`].
    pub fn first(&self) -> &[InputHash] {
        &self.first
    }

    /// BLAKE3 of the keys and hashes, in order.
    pub fn digest(&self) -> String {
        self.digest.finalize().to_hex().to_string()
    }

    /// All of them, in order.
    pub fn iter(&self) -> Iter<'_> {
        Iter { inputs: self, stretch: 0, reader: None, bytes: Vec::new() }
    }
}

/// Iterator of [`Inputs::iter`].
pub(crate) struct Iter<'a> {
    inputs: &'a Inputs,
    /// The stretch after the one that is being read.
    stretch: usize,
    reader: Option<SegmentReader<'a>>,
    bytes: Vec<u8>,
}

impl Iter<'_> {
    fn read(&mut self) -> Result<Option<InputHash>, Error> {
        let stretches = &self.inputs.stretches;
        loop {
            if let Some(reader) = &mut self.reader {
                let unread = |error| stretches.unread(error);
                if !reader.fill_buf().map_err(unread)?.is_empty() {
                    let mut length = [0; 4];
                    reader.read_exact(&mut length).map_err(unread)?;
                    self.bytes.resize(u32::from_le_bytes(length) as usize, 0);
                    reader.read_exact(&mut self.bytes).map_err(unread)?;
                    return of_canonical_bytes(&self.bytes).map(Some);
                }
            }
            let next = match self.stretch {
                on if on < stretches.len() => stretches.reader(on),
                on if on == stretches.len() => SegmentReader::Held(&self.inputs.open),
                _ => return Ok(None),
            };
            (self.reader, self.stretch) = (Some(next), self.stretch + 1);
        }
    }
}

impl Iterator for Iter<'_> {
    type Item = Result<InputHash, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}
