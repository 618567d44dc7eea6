//! n-grams by refinement: positions in groups of one word, each split by the word that follows.
//!
//! The positions of a word stand together, in the order of the text; to sort those of one group by the
//! next word makes the groups of its bigrams, and so on. So no n-gram is ever a key, longer n-grams cost
//! only where shorter ones came twice, groups come out in the order of their words, and within a group
//! documents are in order. All is integers: the only texts are those of the dictionary.

use crate::counting::LONGEST;
use crate::entries::{Detail, RankedTerms, put_postings, put_totals};
use crate::lexicon::Sorted;
use crate::merge::{GroupCount, Posting};
use crate::radix::sort;

/// A token of the stream: its word and whether it is quoted above, its document below.
pub(crate) type Token = u64;

/// The word of the token that ends a unit, which no n-gram crosses.
pub(crate) const END: u32 = u32::MAX >> 1;

pub(crate) const fn token(word: u32, quoted: bool, document: u32) -> Token {
    (word as u64) << 33 | (quoted as u64) << 32 | document as u64
}

#[inline(always)]
const fn word(token: Token) -> u32 {
    (token >> 33) as u32
}

#[inline(always)]
const fn is_quoted(token: Token) -> bool {
    token >> 32 & 1 == 1
}

/// The entries of one n, as bytes.
#[derive(Default)]
pub(crate) struct Order {
    pub entries: u64,
    pub bytes: Vec<u8>,
    pub terms: RankedTerms,
}

/// Counts the n-grams of `stream`, n from 1 to `longest`: the entries of each n. Words of `stream` are
/// numbers of the lexicon that `texts` was sorted from; the last token ends a unit.
///
/// Memory: 12 bytes a token, and what the most frequent word takes again, 16 bytes for each.
pub(crate) fn grams(
    mut stream: Vec<Token>,
    texts: &Sorted,
    longest: usize,
    mut folding: Folding<'_>,
) -> Vec<Order> {
    let (positions, ends) = by_word(&mut stream, texts);
    folding.any_quoted = stream.iter().any(|&token| is_quoted(token));
    let mut refining = Refining {
        stream: &stream,
        texts,
        key_bits: usize::BITS - texts.len().leading_zeros(),
        orders: (0..longest).map(|_| Order::default()).collect(),
        folding,
        words: [0; LONGEST],
        spare: Vec::new(),
    };
    let mut buffers: [Vec<u64>; LONGEST] = Default::default();
    let mut start = 0;
    for (rank, &end) in (0_u32..).zip(&ends) {
        refining.words[0] = rank;
        let [first, rest @ ..] = &mut buffers;
        first.clear();
        first.extend(positions[start..end as usize].iter().map(|&position| u64::from(position)));
        refining.group(1, first, rest);
        start = end as usize;
    }
    refining.orders
}

/// The positions of each word, words by rank, and one past the last of each; the stream's words become
/// ranks. One pass counts, one scatters.
fn by_word(stream: &mut [Token], texts: &Sorted) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0_u32; texts.len()];
    for token in stream.iter_mut() {
        let number = word(*token);
        if number != END {
            let rank = texts.ranks[number as usize];
            ends[rank as usize] += 1;
            *token = *token & !(u64::from(END) << 33) | u64::from(rank) << 33;
        }
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += std::mem::replace(end, sum);
    }
    let mut positions = vec![0; sum as usize];
    for (position, &token) in (0_u32..).zip(stream.iter()) {
        let rank = word(token);
        if rank != END {
            let place = &mut ends[rank as usize];
            positions[*place as usize] = position;
            *place += 1;
        }
    }
    (positions, ends)
}

/// The walk over the groups.
struct Refining<'a> {
    stream: &'a [Token],
    texts: &'a Sorted,
    /// Bits of the greatest rank.
    key_bits: u32,
    orders: Vec<Order>,
    folding: Folding<'a>,
    /// The words of the group that is walked.
    words: [u32; LONGEST],
    spare: Vec<u64>,
}

impl Refining<'_> {
    /// Writes the n-gram that stands at each of `items` (a position in the lower half), then splits them
    /// by the word that follows. Goes no deeper than `longest`.
    fn group(&mut self, n: usize, items: &[u64], rest: &mut [Vec<u64>]) {
        if let [item] = items {
            return self.single(n, *item as u32);
        }
        self.write(n, items);
        let Some((next, rest)) = rest.split_first_mut() else { return };
        if n == self.orders.len() {
            return;
        }
        next.clear();
        next.extend(items.iter().filter_map(|&item| {
            let position = item as u32;
            let word = word(self.stream[position as usize + n]);
            (word != END).then(|| u64::from(word) << 32 | u64::from(position))
        }));
        sort(next, &mut self.spare, self.key_bits);
        for same in next.chunk_by(|one, other| one >> 32 == other >> 32) {
            self.words[n] = (same[0] >> 32) as u32;
            self.group(n + 1, same, rest);
        }
    }

    /// An n-gram that stands at one position: so do all that begin with it.
    fn single(&mut self, n: usize, position: u32) {
        for n in n..=self.orders.len() {
            self.write(n, &[u64::from(position)]);
            let word = word(self.stream[position as usize + n]);
            if word == END || n == LONGEST {
                return;
            }
            self.words[n] = word;
        }
    }

    fn write(&mut self, n: usize, items: &[u64]) {
        let order = &mut self.orders[n - 1];
        order.entries += 1;
        order.terms.put(&mut order.bytes, &self.words[..n], self.texts);
        self.folding.write(&mut order.bytes, self.stream, n, items);
    }
}

/// Positions of one n-gram to counts by document and by group.
pub(crate) struct Folding<'a> {
    detail: Detail,
    any_quoted: bool,
    /// The group of each document.
    group_of: &'a [u32],
    by_group: Vec<GroupCount>,
    touched: Vec<u32>,
    found: Vec<GroupCount>,
    postings: Vec<Posting>,
}

impl<'a> Folding<'a> {
    pub fn new(detail: Detail, group_of: &'a [u32], groups: usize) -> Self {
        Folding {
            detail,
            any_quoted: false,
            group_of,
            by_group: (0..groups as u32).map(|group| GroupCount { group, cf: 0, df: 0, quoted: 0 }).collect(),
            touched: Vec::new(),
            found: Vec::new(),
            postings: Vec::new(),
        }
    }

    fn write(&mut self, bytes: &mut Vec<u8>, stream: &[Token], n: usize, items: &[u64]) {
        let quoted = |position: usize| stream[position..position + n].iter().all(|&token| is_quoted(token));
        if self.detail == Detail::Counts {
            let (mut df, mut all_quoted, mut before) = (0, 0, None);
            for &item in items {
                let position = item as u32 as usize;
                let document = stream[position] as u32;
                df += u64::from(before != Some(document));
                before = Some(document);
                all_quoted += u64::from(self.any_quoted && quoted(position));
            }
            return put_totals(bytes, items.len() as u64, df, all_quoted);
        }
        self.postings.clear();
        for &item in items {
            let position = item as u32 as usize;
            let document = stream[position] as u32;
            let quoted = u32::from(self.any_quoted && quoted(position));
            match self.postings.last_mut() {
                Some(last) if last.document == document => {
                    last.count += 1;
                    last.quoted += quoted;
                }
                _ => self.postings.push(Posting { document, count: 1, quoted }),
            }
        }
        self.sum();
        put_postings(bytes, &self.found, &self.postings);
    }

    /// Adds the postings up by group.
    fn sum(&mut self) {
        self.found.clear();
        for posting in &self.postings {
            let group = &mut self.by_group[self.group_of[posting.document as usize] as usize];
            if group.df == 0 {
                self.touched.push(group.group);
            }
            group.cf += u64::from(posting.count);
            group.df += 1;
            group.quoted += u64::from(posting.quoted);
        }
        if self.touched.len() > 1 {
            self.touched.sort_unstable();
        }
        for group in self.touched.drain(..) {
            let sums = &mut self.by_group[group as usize];
            self.found.push(*sums);
            *sums = GroupCount { group, cf: 0, df: 0, quoted: 0 };
        }
    }
}
