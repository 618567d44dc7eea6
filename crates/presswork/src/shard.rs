//! Cuts a corpus into shards: the unit of caching, restart and distribution.
//!
//! A shard ends after a document whose key hashes below its share of `shard_size`: the chance to end
//! there is bytes / shard_size, so shards have `shard_size` bytes in the mean, and where they end
//! depends on the documents alone. Adding a file changes only the shard it falls in.

use presswork_corpus::Failure;
use presswork_formats::{Document, Documents};

/// A run of consecutive documents, and what could not be read among them.
#[derive(Debug)]
pub struct Shard {
    /// From 0, in the corpus' order.
    pub number: u64,
    /// In order of key.
    pub documents: Vec<Document>,
    /// Documents of this stretch that could not be read.
    pub failures: Vec<Failure>,
    /// Bytes of input.
    pub bytes: u64,
}

/// The shards of `documents`, lazily.
pub fn shards(documents: Documents, shard_size: u64) -> Shards {
    Shards { documents, shard_size: shard_size.max(1), number: 0, done: false }
}

/// Iterator of [`shards()`].
pub struct Shards {
    documents: Documents,
    shard_size: u64,
    number: u64,
    done: bool,
}

impl Shards {
    /// What a person should be told of the files read so far.
    pub fn notes(&self) -> &[String] {
        self.documents.notes()
    }
}

impl Iterator for Shards {
    type Item = Shard;

    fn next(&mut self) -> Option<Shard> {
        if self.done {
            return None;
        }
        let mut shard = Shard { number: self.number, documents: Vec::new(), failures: Vec::new(), bytes: 0 };
        loop {
            match self.documents.next() {
                None => {
                    self.done = true;
                    break;
                }
                Some(Err(failure)) => shard.failures.push(failure),
                Some(Ok(document)) => {
                    let size = document.size();
                    shard.bytes += size;
                    let cut = ends_shard(document.key(), size, self.shard_size);
                    shard.documents.push(document);
                    if cut || shard.bytes >= self.shard_size.saturating_mul(4) {
                        break;
                    }
                }
            }
        }
        self.number += 1;
        let nothing = shard.documents.is_empty() && shard.failures.is_empty();
        (!nothing).then_some(shard)
    }
}

fn ends_shard(key: &str, size: u64, shard_size: u64) -> bool {
    let hash = blake3::hash(key.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&hash.as_bytes()[..8]);
    // hash / 2⁶⁴ < size / shard_size, without division.
    u128::from(u64::from_le_bytes(first)) * u128::from(shard_size) < u128::from(size) << 64
}
