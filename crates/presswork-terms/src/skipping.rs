//! Skip-grams by refinement, as [`crate::grams`] refines n-grams: the places where one ends are split by every word that it
//! can go on with.

use crate::counting::LONGEST;
use crate::grams::{END, Folding, Order, Token, by_word, is_quoted, word};
use crate::merge::Entry;
use crate::radix::sort;
use crate::sorted::{Head, Sorted};
use crate::standing::Standing;
use crate::totals::LanguageTotals;
use presswork_corpus::tables::SkipGramRow;

/// Where a skip-gram ends: the position of its last word above, then how many words it skipped, and whether all its words are
/// quoted.
type End = u64;

const fn end(position: u64, skipped: u64, quoted: bool) -> End {
    position << 32 | skipped << 1 | quoted as u64
}

/// Counts the skip-grams of `stream`, n from 2 to `longest`, with at most `most` words skipped in each; the section of single
/// words stays empty. As [`crate::grams::grams`] otherwise.
///
/// Memory beside the stream: 12 bytes a token, and of the most frequent word 40 a place and way to go on.
pub(crate) fn skip_grams(
    mut stream: Vec<Token>,
    standing: &Standing,
    texts: &Sorted,
    longest: usize,
    most: u32,
    folding: &mut Folding<'_>,
) -> Vec<Order> {
    let (places, ends) = by_word(&mut stream, texts);
    let mut skipping = Skipping {
        stream: &stream,
        standing,
        texts,
        most: u64::from(most),
        bits: usize::BITS - texts.len().leading_zeros(),
        folding,
        orders: (0..longest).map(|_| Order::default()).collect(),
        spare: Vec::new(),
        words: [0; LONGEST],
        heads: [Head::default(); LONGEST],
    };
    let mut levels: [Level; LONGEST] = Default::default();
    let (first, below) = levels.split_at_mut(1);
    let mut start = 0;
    for (rank, &last) in (0_u32..).zip(&ends) {
        let places = &places[start..last as usize];
        start = last as usize;
        let begun = |&place: &u32| {
            let at = place;
            end(u64::from(at), 0, is_quoted(stream[at as usize]))
        };
        first[0].places.clear();
        first[0].places.extend(places.iter().map(begun));
        (skipping.words[0], skipping.heads[0]) = (rank, texts.head(rank));
        skipping.refine(1, &first[0].places, below);
    }
    skipping.orders
}

/// What one length of skip-gram needs while it is being refined.
#[derive(Default)]
struct Level {
    /// Where the skip-grams of this length end that go on from one shorter.
    fresh: Vec<End>,
    /// Their last words, each with its place in `fresh`.
    keys: Vec<u64>,
    /// Of those, the ends of one skip-gram.
    places: Vec<End>,
}

struct Skipping<'a, 'b> {
    stream: &'a [Token],
    standing: &'a Standing,
    texts: &'a Sorted,
    most: u64,
    bits: u32,
    folding: &'a mut Folding<'b>,
    orders: Vec<Order>,
    spare: Vec<u64>,
    words: [u32; LONGEST],
    heads: [Head; LONGEST],
}

impl Skipping<'_, '_> {
    /// Writes what goes on from the skip-gram of `n` words that ends at `places`. It calls itself once for each length: at
    /// most five deep.
    fn refine(&mut self, n: usize, places: &[End], levels: &mut [Level]) {
        let Some((level, below)) = levels.split_first_mut().filter(|_| n < self.orders.len()) else { return };
        level.fresh.clear();
        level.keys.clear();
        for &place in places {
            let (at, skipped) = ((place >> 32) as usize, (place as u32 >> 1) as u64);
            for (next, &token) in
                (at + 1..).zip(&self.stream[at + 1..]).take((self.most - skipped) as usize + 1)
            {
                if word(token) == END {
                    break;
                }
                level.keys.push(u64::from(word(token)) << 32 | level.fresh.len() as u64);
                let skipped = skipped + (next - at - 1) as u64;
                level.fresh.push(end(next as u64, skipped, place & 1 == 1 && is_quoted(token)));
            }
        }
        sort(&mut level.keys, &mut self.spare, self.bits);
        for same in level.keys.chunk_by(|one, other| one >> 32 == other >> 32) {
            level.places.clear();
            level.places.extend(same.iter().map(|&key| level.fresh[key as u32 as usize]));
            let rank = (same[0] >> 32) as u32;
            (self.words[n], self.heads[n]) = (rank, self.texts.head(rank));
            let order = &mut self.orders[n];
            order.terms.put(&mut order.bytes, &self.words[..=n], &self.heads[..=n], &self.texts.texts);
            order.entries += 1;
            let standing = self.standing;
            let counted = level
                .places
                .iter()
                .map(|&place| (standing.of((place >> 32) as u32).0, 1, (place & 1) as u32));
            self.folding.write_counted(&mut order.bytes, counted);
            self.refine(n + 1, &level.places, below);
        }
    }
}

/// The row of `skipgrams` of an entry that was counted with up to `skip` words skipped. `totals` are those of its language;
/// skip-grams below `min_count` have no row.
pub fn skip_gram_row(entry: &Entry, totals: &LanguageTotals, skip: u32, min_count: u64) -> SkipGramRow {
    let (cf, positions) = (entry.cf(), totals.positions(entry.n));
    SkipGramRow {
        language: entry.language.clone(),
        n: entry.n,
        skip,
        term: entry.term.clone(),
        cf,
        df: entry.df(),
        groups: entry.groups.len() as u64,
        quoted: entry.quoted(),
        per_million: if positions == 0 { 0.0 } else { cf as f64 / positions as f64 * 1e6 },
        min_count,
    }
}
