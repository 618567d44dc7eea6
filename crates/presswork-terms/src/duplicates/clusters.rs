//! From verified pairs to clusters: each near-duplicate under the first document that it is one of.
//!
//! Not chains: where A is like B and B like C, C stands with A only where it is like A itself. Otherwise a page that
//! quotes two stories would put the two under one name, and collapsing would drop a story that nothing else tells.

use std::collections::BTreeMap;

use super::candidates::Copied;
use super::overlap::Overlap;

/// Two documents and what they share; indices over all documents in order, the earlier first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The earlier.
    pub earlier: u32,
    /// The later.
    pub later: u32,
    /// Their shingles, the earlier's first.
    pub overlap: Overlap,
}

/// A document that an earlier one stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearDuplicate {
    /// The document.
    pub document: u32,
    /// The first of its cluster.
    pub representative: u32,
    /// Whether both are the same words in the same order.
    pub identical: bool,
    /// Their shingles, the document's first.
    pub overlap: Overlap,
}

/// The near-duplicates of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    /// In order of document; a representative is not among them.
    pub members: Vec<NearDuplicate>,
}

impl Clusters {
    /// What is known of a document that an earlier one stands for.
    pub fn of(&self, document: u32) -> Option<&NearDuplicate> {
        let at = self.members.binary_search_by_key(&document, |member| member.document).ok()?;
        Some(&self.members[at])
    }
}

/// The pairs of a document and the first one that it hangs together with, over any number of near-duplicates, where
/// the two are not among `pairs`: to be compared before [`clusters`], lest a large bucket hid them from each other.
/// `pairs` stand in order of (earlier, later).
pub fn heads(pairs: &[Pair]) -> Vec<(u32, u32)> {
    let mut parents: BTreeMap<u32, u32> = BTreeMap::new();
    for pair in near(pairs) {
        let (one, other) = (root(&mut parents, pair.earlier), root(&mut parents, pair.later));
        parents.insert(one.max(other), one.min(other));
    }
    let documents: Vec<u32> = parents.keys().copied().collect();
    let mut heads: Vec<(u32, u32)> = documents
        .into_iter()
        .map(|document| (root(&mut parents, document), document))
        .filter(|(head, document)| head != document)
        .filter(|&(head, document)| find(pairs, head, document).is_none())
        .collect();
    heads.sort_unstable();
    heads
}

/// The first document of the tree that `document` is in; paths are shortened on the way.
fn root(parents: &mut BTreeMap<u32, u32>, document: u32) -> u32 {
    let mut at = document;
    while let Some(&parent) = parents.get(&at)
        && parent != at
    {
        let above = parents.get(&parent).copied().unwrap_or(parent);
        parents.insert(at, above);
        at = above;
    }
    at
}

fn near(pairs: &[Pair]) -> impl Iterator<Item = &Pair> {
    pairs.iter().filter(|pair| pair.overlap.is_near_duplicate())
}

fn find(pairs: &[Pair], earlier: u32, later: u32) -> Option<&Pair> {
    let at = pairs.binary_search_by_key(&(earlier, later), |pair| (pair.earlier, pair.later)).ok()?;
    Some(&pairs[at])
}

/// The clusters of compared `pairs`, in any order, and of the `copies` of [`Candidates`](super::Candidates).
///
/// Documents are taken in order. One that is a near-duplicate of an earlier representative joins the first such;
/// any other is a representative itself. A copy stands where the document does that it is a copy of.
pub fn clusters(pairs: &[Pair], copies: &[Copied]) -> Clusters {
    let mut earlier_of: Vec<&Pair> = near(pairs).collect();
    earlier_of.sort_by_key(|pair| (pair.later, pair.earlier));
    let mut members: BTreeMap<u32, NearDuplicate> = BTreeMap::new();
    for of_document in earlier_of.chunk_by(|a, b| a.later == b.later) {
        let first = of_document.iter().find(|pair| !members.contains_key(&pair.earlier));
        if let Some(pair) = first {
            let (document, representative) = (pair.later, pair.earlier);
            let overlap = pair.overlap.turned();
            members.insert(document, NearDuplicate { document, representative, identical: false, overlap });
        }
    }
    for &Copied { document, original, shingles } in copies {
        let shingles = u64::from(shingles);
        let itself = Overlap { shared: shingles, first: shingles, second: shingles };
        let member = match members.get(&original) {
            Some(member) => NearDuplicate { document, ..*member },
            None => NearDuplicate { document, representative: original, identical: true, overlap: itself },
        };
        members.insert(document, member);
    }
    Clusters { members: members.into_values().collect() }
}
