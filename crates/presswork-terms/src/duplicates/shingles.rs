//! Shingles: the runs of five words of a document, as hashes (Broder 1997).

use presswork_corpus::{TokenisedDoc, Zone};

use crate::counting::Repeated;
use crate::hash::{hash, mix};

/// Words of a shingle. Five in a row are seldom said twice by chance, and a changed word costs five shingles: the
/// resemblance falls to about 0.63 where one word in twenty was changed, to 0.42 where one in ten was.
pub const SHINGLE: usize = 5;

/// What a document says, for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shingles {
    /// The hash of all its words in order.
    pub content: u64,
    /// The distinct shingles, sorted.
    pub set: Vec<u64>,
}

/// The shingles of a document: over the counted words of its body in their order, folded, titles and repeated blocks left
/// out, across sentences and blocks, since a copy seldom keeps its paragraphs. `None` where there are fewer words than
/// one shingle has.
pub fn shingles(doc: &TokenisedDoc) -> Option<Shingles> {
    let repeated = Repeated::of(doc);
    let mut types: Vec<Option<u64>> = vec![None; doc.types.len()];
    let mut words: Vec<u64> = Vec::with_capacity(doc.tokens.len());
    for token in doc.tokens.iter().filter(|token| token.kind.counts() && token.zone == Zone::Body) {
        let at = token.type_index as usize;
        let Some(form) = doc.types.get(at) else { continue };
        if !repeated.hold(token.zone, token.span) {
            words.push(*types[at].get_or_insert_with(|| hash(&form.folded)));
        }
    }
    if words.len() < SHINGLE {
        return None;
    }
    let content = words.iter().fold(0, |sum: u64, word| mix(sum ^ word));
    let mut set: Vec<u64> = words.windows(SHINGLE).map(shingle).collect();
    set.sort_unstable();
    set.dedup();
    Some(Shingles { content, set })
}

/// The hash of words in their order: a polynomial in an odd number, then mixed.
fn shingle(words: &[u64]) -> u64 {
    mix(words.iter().fold(0, |sum: u64, word| sum.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(*word)))
}
