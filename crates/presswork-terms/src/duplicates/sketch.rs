//! Sketches: MinHash values in bands, by which documents that may resemble each other are found without comparing all
//! pairs (Broder 1997; bands: Leskovec, Rajaraman & Ullman 2014, ch. 3).

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::shingles::Shingles;
use crate::hash::mix;

/// Bands of a sketch.
pub const BANDS: usize = 64;

/// MinHash values of a band.
pub const ROWS: usize = 2;

/// Odd multipliers, one a hash function of the family x → high half of a·x, which is universal (Dietzfelbinger et al.
/// 1997); shingles are mixed already.
const MULTIPLIERS: [u64; BANDS * ROWS] = {
    let mut multipliers = [0; BANDS * ROWS];
    let mut at = 0;
    while at < multipliers.len() {
        multipliers[at] = mix(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(at as u64 + 1)) | 1;
        at += 1;
    }
    multipliers
};

/// A document's sketch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// [`Shingles::content`].
    pub content: u64,
    /// Distinct shingles.
    pub shingles: u32,
    /// A hash of each band's values.
    pub bands: [u32; BANDS],
}

/// The sketches of one shard: some 270 bytes a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SketchRun {
    /// [`Shingles::content`] of each document in order, and how many shingles it has.
    pub(super) contents: Vec<(u64, u32)>,
    /// For each document that has any, [`BANDS`] numbers.
    pub(super) bands: Vec<u32>,
}

/// The sketch of a set of shingles. Two documents of resemblance J have an equal band with probability J² or, by chance,
/// 2⁻³².
pub fn sketch(shingles: &Shingles) -> Sketch {
    let least = minima(&shingles.set);
    let mut bands = [0; BANDS];
    for (band, rows) in bands.iter_mut().zip(least.chunks_exact(ROWS)) {
        let rows = rows.iter().fold(0, |sum: u64, row| mix(sum ^ u64::from(*row)));
        *band = (rows >> 32) as u32;
    }
    Sketch { content: shingles.content, shingles: shingles.set.len() as u32, bands }
}

/// The least value of each hash function over the set.
fn minima(set: &[u64]) -> [u32; BANDS * ROWS] {
    let mut least = [u32::MAX; BANDS * ROWS];
    for shingle in set {
        for (least, multiplier) in least.iter_mut().zip(&MULTIPLIERS) {
            let value = (shingle.wrapping_mul(*multiplier) >> 32) as u32;
            *least = (*least).min(value);
        }
    }
    least
}

impl SketchRun {
    /// Adds the next document of the shard; `None` where it has no shingle.
    pub fn push(&mut self, sketch: Option<&Sketch>) {
        self.contents.push(sketch.map_or((0, 0), |sketch| (sketch.content, sketch.shingles)));
        self.bands.extend(sketch.iter().flat_map(|sketch| sketch.bands));
    }

    /// Documents.
    pub fn documents(&self) -> usize {
        self.contents.len()
    }

    /// What stays in memory of it, and its bands: band after band, of each the hashes of the documents that have any, four
    /// bytes each, little-endian.
    pub fn split(self) -> (Contents, Vec<u8>) {
        let mut bytes = Vec::with_capacity(self.bands.len() * 4);
        for band in 0..BANDS {
            let hashes = self.bands.chunks_exact(BANDS).map(|bands| bands[band]);
            bytes.extend(hashes.flat_map(u32::to_le_bytes));
        }
        (Contents { contents: self.contents }, bytes)
    }
}

/// What stays in memory of a shard's sketches: 16 bytes a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// [`Shingles::content`] of each document in order, and how many shingles it has.
    pub(super) contents: Vec<(u64, u32)>,
}

impl Contents {
    /// Documents.
    pub fn documents(&self) -> usize {
        self.contents.len()
    }

    /// Distinct shingles of each document.
    pub fn shingles(&self) -> impl Iterator<Item = u32> {
        self.contents.iter().map(|(_, shingles)| *shingles)
    }

    /// The place of a band among the bytes of [`SketchRun::split`].
    pub fn band(&self, band: usize) -> Range<usize> {
        let sketched = self.contents.iter().filter(|one| one.1 > 0).count();
        4 * sketched * band..4 * sketched * (band + 1)
    }
}
