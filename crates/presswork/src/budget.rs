//! `--memory`: what each part of the work may take of the bytes that the process is allowed.
//!
//! A shard in flight, what waits in memory before it goes to disk, and what a merge reads ahead are never at their largest
//! together; each has its share, and what is left is for the allocator and for what no share bounds: the sizes of documents, some 40
//! bytes each, and of groups (ARCHITECTURE, Memory).

use crate::error::{Error, ErrorKind};
use crate::shard::Shard;

/// What the process takes that grows with nothing: its code, the model's table, dictionaries, threads.
const BESIDE: u64 = 48 << 20;

/// Bytes that a byte of captures takes at most while its shard is cleaned, tokenised and counted; measured on pages that
/// are nearly all text, 40.
const IN_FLIGHT: u64 = 48;

/// Bytes of captures that are enough for one shard to be worth its files, and to hold the pages of most corpora.
const LEAST_SHARD: u64 = 512 << 10;

/// Without a bound: what waits in memory before a file is made for it.
const UNBOUNDED: u64 = 1 << 30;

/// The shares of the memory of one command.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// What there is for the work; none: as many bytes as there are.
    work: Option<u64>,
    shard_size: u64,
}

impl Budget {
    /// The shares of `memory` bytes, none for as many as there are; shards of `shard_size` bytes are wanted.
    ///
    /// # Errors
    /// [`ErrorKind::Memory`] where the memory is too small to work in.
    pub fn of(memory: Option<u64>, shard_size: u64) -> Result<Self, Error> {
        let Some(memory) = memory else { return Ok(Budget { work: None, shard_size }) };
        let least = needed(LEAST_SHARD);
        if memory < least {
            return Err(Error::new(ErrorKind::Memory { least }, ""));
        }
        let work = memory - BESIDE;
        // A shard has up to four times its mean size, and then one document more.
        Ok(Budget { work: Some(work), shard_size: shard_size.min(in_flight(work) / 8).max(1) })
    }

    /// The mean size of a shard.
    pub fn shard_size(&self) -> u64 {
        self.shard_size
    }

    /// Whether a shard that was read fits.
    ///
    /// # Errors
    /// [`ErrorKind::Memory`] with the shard's largest document where it does not.
    pub fn admits(&self, shard: &Shard) -> Result<(), Error> {
        if self.work.is_none_or(|work| shard.bytes <= in_flight(work)) {
            return Ok(());
        }
        let largest = shard.documents.iter().max_by_key(|document| document.size());
        let key = largest.map_or("", |document| document.key());
        let bytes = largest.map_or(0, |document| document.size());
        Err(Error::new(ErrorKind::Memory { least: needed(2 * bytes) }, key))
    }

    /// Bytes of runs that wait in memory for the merge.
    pub(crate) fn runs(&self) -> usize {
        self.share(12)
    }

    /// Bytes of stage files that stay in memory where none outlives the command.
    pub(crate) fn passing(&self) -> usize {
        self.share(16).min(64 << 20)
    }

    /// Bytes of lines, and as many of sketches, that wait in memory for their verdicts.
    pub(crate) fn verdicts(&self) -> usize {
        self.share(16)
    }

    /// Bytes of what is known of inputs.
    pub(crate) fn inputs(&self) -> usize {
        self.share(64)
    }

    /// Bytes of rows that are sorted in memory.
    pub fn sorted(&self) -> usize {
        self.share(6)
    }

    /// Bytes of shingles that are held for comparison.
    pub(crate) fn compared(&self) -> usize {
        self.share(8).min(128 << 20)
    }

    fn share(&self, part: u64) -> usize {
        let bytes = self.work.map_or(UNBOUNDED, |work| work / part);
        usize::try_from(bytes).unwrap_or(usize::MAX)
    }
}

/// Bytes of captures that one shard may have.
fn in_flight(work: u64) -> u64 {
    work / 3 / IN_FLIGHT
}

/// The memory in which a shard of so many bytes can be worked on.
fn needed(shard: u64) -> u64 {
    BESIDE.saturating_add(shard.saturating_mul(3 * IN_FLIGHT))
}
