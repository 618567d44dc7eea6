//! Near-duplicates over all shards: candidates by their sketches, each pair then compared exactly in a second pass over the
//! token files.

use std::collections::{BTreeMap, BTreeSet};

use presswork_terms::duplicates::{
    Clusters, Contents, Overlap, Pair, SketchRun, candidates, clusters, heads, shingles,
};
use rayon::prelude::*;

use crate::error::Error;
use crate::prepared::Prepared;
use crate::segments::Segments;

/// The sketches of all shards: their bands wait on disk where memory is short.
pub(crate) struct Sketches {
    contents: Vec<Contents>,
    bands: Segments,
}

impl Sketches {
    /// None yet; up to `room` bytes stay in memory.
    pub fn new(room: usize) -> Self {
        Sketches { contents: Vec::new(), bands: Segments::new(room) }
    }

    /// Adds the sketches of the next shard.
    pub fn push(&mut self, run: SketchRun) -> Result<(), Error> {
        let (contents, bands) = run.split();
        self.contents.push(contents);
        self.bands.push(&bands)
    }

    /// The documents of each shard.
    pub fn documents(&self) -> impl Iterator<Item = usize> {
        self.contents.iter().map(Contents::documents)
    }
}

/// The near-duplicates of a corpus, by the sketches of its shards.
pub(crate) fn compare(prepared: &Prepared<'_>, sketches: &Sketches) -> Result<Clusters, Error> {
    let sizes: Vec<u32> = sketches.contents.iter().flat_map(Contents::shingles).collect();
    let candidates = candidates(&sketches.contents, |band, bytes| {
        sketches.contents.iter().enumerate().try_for_each(|(shard, contents)| {
            let place = contents.band(band);
            sketches.bands.part(shard, place.start as u64..place.end as u64, bytes)
        })
    })?;
    let mut pairs = near_duplicates(prepared, &candidates.pairs, &sizes)?;
    let more = near_duplicates(prepared, &heads(&pairs), &sizes)?;
    pairs.extend(more);
    Ok(clusters(&pairs, &candidates.copies))
}

/// Those of `pairs` that are near-duplicates, in the same order: that of (earlier, later).
fn near_duplicates(prepared: &Prepared<'_>, pairs: &[(u32, u32)], sizes: &[u32]) -> Result<Vec<Pair>, Error> {
    let mut near = Vec::new();
    let mut rest = pairs;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(held_at_once(rest, sizes, prepared.budget.compared()));
        near.extend(one_pass(prepared, now)?);
        rest = later;
    }
    Ok(near)
}

/// How many of `pairs`, at least one, have earlier documents whose shingles can be held together, 8 bytes each, in `room`;
/// pairs beyond cost another pass.
fn held_at_once(pairs: &[(u32, u32)], sizes: &[u32], room: usize) -> usize {
    let mut held = 0;
    let mut last = None;
    for (at, &(earlier, _)) in pairs.iter().enumerate() {
        if last != Some(earlier) {
            held += 8 * sizes.get(earlier as usize).copied().unwrap_or(0) as usize;
            last = Some(earlier);
        }
        if held > room && at > 0 {
            return at;
        }
    }
    pairs.len()
}

/// Compares `pairs` in one pass over the shards that hold a document of one.
fn one_pass(prepared: &Prepared<'_>, pairs: &[(u32, u32)]) -> Result<Vec<Pair>, Error> {
    let earlier: BTreeSet<u32> = pairs.iter().map(|pair| pair.0).collect();
    let mut by_later: Vec<(u32, u32)> = pairs.iter().map(|&(earlier, later)| (later, earlier)).collect();
    by_later.sort_unstable();
    let mut held: BTreeMap<u32, Vec<u64>> = BTreeMap::new();
    let mut near = Vec::new();
    for number in prepared.numbers() {
        let place = prepared.place(number);
        let from = by_later.partition_point(|pair| pair.0 < place.start);
        let to = by_later.partition_point(|pair| pair.0 < place.end);
        let later = &by_later[from..to];
        if later.is_empty() && earlier.range(place.clone()).next().is_none() {
            continue;
        }
        let mut shard = prepared.lazily(number);
        let shard = shard.get()?;
        let set = |document: &u32| {
            let doc = &shard.tokens[(document - place.start) as usize];
            shingles(doc).map_or_else(Vec::new, |shingles| shingles.set)
        };
        let new: Vec<(u32, Vec<u64>)> = prepared.stages().in_parallel(|| {
            let here: Vec<u32> = earlier.range(place.clone()).copied().collect();
            here.par_iter().map(|document| (*document, set(document))).collect()
        });
        held.extend(new);
        let of_document: Vec<&[(u32, u32)]> = later.chunk_by(|a, b| a.0 == b.0).collect();
        let compared: Vec<Vec<Pair>> = prepared.stages().in_parallel(|| {
            of_document
                .par_iter()
                .map(|pairs| {
                    let own = set(&pairs[0].0);
                    let pair = |&(later, earlier): &(u32, u32)| {
                        let overlap = Overlap::of(held.get(&earlier)?, &own);
                        overlap.is_near_duplicate().then_some(Pair { earlier, later, overlap })
                    };
                    pairs.iter().filter_map(pair).collect()
                })
                .collect()
        });
        near.extend(compared.into_iter().flatten());
    }
    near.sort_unstable_by_key(|pair| (pair.earlier, pair.later));
    Ok(near)
}
