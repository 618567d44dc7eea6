//! Which pairs of documents are looked at: those that share a band, never all.

use super::sketch::{BANDS, Contents};

/// Documents of a band's bucket of which all pairs are looked at. Of more, each is compared with the first and with the
/// one before it, so that a band costs at most two pairs a document, whatever the documents are.
const SMALL: usize = 4;

/// A document that is the same words in the same order as an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copied {
    /// The document.
    pub document: u32,
    /// The first that is the same.
    pub original: u32,
    /// Distinct shingles of each.
    pub shingles: u32,
}

/// What is to be compared; indices are over all documents in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// In order of document.
    pub copies: Vec<Copied>,
    /// Pairs of other documents that share a band, the earlier first; sorted and distinct.
    pub pairs: Vec<(u32, u32)>,
}

/// The candidates among the documents of all shards. `read` appends the bytes of a band, shard after shard, as
/// [`SketchRun::split`](super::SketchRun::split) gave them; it is asked for one band after another.
///
/// Time: O(64 D log D) for D documents; memory: 20 bytes a document, and the pairs, at most 128 a document and seldom one.
///
/// # Errors
/// Those of `read`.
pub fn candidates<E>(
    runs: &[Contents],
    mut read: impl FnMut(usize, &mut Vec<u8>) -> Result<(), E>,
) -> Result<Candidates, E> {
    let documents = || (0_u32..).zip(runs.iter().flat_map(|run| &run.contents)).filter(|(_, one)| one.1 > 0);
    let mut contents: Vec<(u64, u32, u32)> =
        documents().map(|(document, &(content, shingles))| (content, document, shingles)).collect();
    contents.sort_unstable();
    let mut copies = Vec::new();
    for same in contents.chunk_by(|a, b| a.0 == b.0) {
        let original = same[0].1;
        copies.extend(same[1..].iter().map(|&(_, document, shingles)| Copied {
            document,
            original,
            shingles,
        }));
    }
    copies.sort_unstable();
    drop(contents);

    let is_copy = |document: &u32| copies.binary_search_by_key(document, |copy| copy.document).is_ok();
    let originals: Vec<Option<u32>> =
        documents().map(|(document, _)| Some(document).filter(|document| !is_copy(document))).collect();
    let mut pairs = Vec::new();
    let mut buckets: Vec<(u32, u32)> = Vec::with_capacity(originals.len());
    let mut bytes = Vec::new();
    for band in 0..BANDS {
        bytes.clear();
        read(band, &mut bytes)?;
        buckets.clear();
        let (hashes, _) = bytes.as_chunks::<4>();
        let of_band = hashes.iter().map(|hash| u32::from_le_bytes(*hash));
        buckets.extend(of_band.zip(&originals).filter_map(|(hash, document)| Some((hash, (*document)?))));
        buckets.sort_unstable();
        let before = pairs.len();
        for bucket in buckets.chunk_by(|a, b| a.0 == b.0) {
            add_pairs(bucket, &mut pairs);
        }
        if pairs.len() > before {
            pairs.sort_unstable();
            pairs.dedup();
        }
    }
    Ok(Candidates { copies, pairs })
}

/// The pairs of one bucket, whose documents ascend.
fn add_pairs(bucket: &[(u32, u32)], pairs: &mut Vec<(u32, u32)>) {
    for (at, &(_, later)) in bucket.iter().enumerate().skip(1) {
        if bucket.len() <= SMALL {
            pairs.extend(bucket[..at].iter().map(|&(_, earlier)| (earlier, later)));
        } else {
            pairs.push((bucket[0].1, later));
            if at > 1 {
                pairs.push((bucket[at - 1].1, later));
            }
        }
    }
}
