//! n-grams by refinement: positions in groups of one word, each split by the word that follows.
//!
//! The positions of a word stand together, in the order of the text; to sort those of one group by the
//! next word makes the groups of its bigrams, and so on. So no n-gram is ever a key, longer n-grams cost
//! only where shorter ones came twice, groups come out in the order of their words, and within a group
//! documents are in order. All is integers: the only texts are those of the dictionary.

use crate::counting::LONGEST;
use crate::entries::{Detail, RankedTerms, put_postings, put_single, put_totals};
use crate::merge::{GroupCount, Posting};
use crate::radix::sort;
use crate::sorted::{Head, Sorted};

/// A token of the stream: its word and whether it is quoted above, its document below.
pub(crate) type Token = u64;

/// The word of the token that ends a unit, which no n-gram crosses.
pub(crate) const END: u32 = u32::MAX >> 1;

pub(crate) const fn token(word: u32, quoted: bool, document: u32) -> Token {
    (word as u64) << 33 | (quoted as u64) << 32 | document as u64
}

#[inline(always)]
pub(crate) const fn word(token: Token) -> u32 {
    (token >> 33) as u32
}

#[inline(always)]
pub(crate) const fn is_quoted(token: Token) -> bool {
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
/// Memory: 16 bytes a token, and for each place of the most frequent word 28 more.
pub(crate) fn grams(
    mut stream: Vec<Token>,
    texts: &Sorted,
    longest: usize,
    mut folding: Folding<'_>,
) -> Vec<Order> {
    let (places, ends) = by_word(&mut stream, texts);
    folding.any_quoted = stream.iter().any(|&token| is_quoted(token));
    let mut orders: Vec<Order> = (0..longest).map(|_| Order::default()).collect();
    let mut levels: [Level; LONGEST] = Default::default();
    let mut refining = Refining {
        stream: &stream,
        bits: usize::BITS - texts.len().leading_zeros(),
        follow: Vec::new(),
        keys: Vec::new(),
        spare: Vec::new(),
    };
    let (mut rank, mut start) = (0, 0);
    while rank < ends.len() {
        let first = &mut levels[0];
        first.clear();
        while rank < ends.len() && first.places.len() < BATCH {
            let end = ends[rank] as usize;
            first.places.extend_from_slice(&places[start..end]);
            first.groups.push(Group { word: rank as u32, parent: 0, end: first.places.len() as u32 });
            (start, rank) = (end, rank + 1);
        }
        for n in 1..=longest {
            refining.write(&mut levels[..n], &mut orders[n - 1], texts, &mut folding);
            if let (true, (upper, [lower, ..])) = (n < longest, levels.split_at_mut(n)) {
                refining.split(&upper[n - 1], n, lower);
            }
        }
    }
    orders
}

/// Places that are refined together, more only where one word has more: what belongs to them stays in the
/// second-level cache, and the reads from all over the stream do not wait for one another.
const BATCH: usize = 1 << 12;

/// Where an n-gram stands: its first token's position above, its document below.
pub(crate) type Place = u64;

pub(crate) const fn position(place: Place) -> usize {
    (place >> 32) as usize
}

pub(crate) const fn document(place: Place) -> u32 {
    place as u32
}

/// The places of each word, words by rank, and one past the last of each; the stream's words become ranks.
/// One pass counts, one scatters.
pub(crate) fn by_word(stream: &mut [Token], texts: &Sorted) -> (Vec<Place>, Vec<u32>) {
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
    let mut places = vec![0; sum as usize];
    for (position, &token) in (0_u32..).zip(stream.iter()) {
        let rank = word(token);
        if rank != END {
            let end = &mut ends[rank as usize];
            places[*end as usize] = u64::from(position) << 32 | u64::from(token as u32);
            *end += 1;
        }
    }
    (places, ends)
}

/// The n-grams of one n in a batch, in the order of their words.
#[derive(Default)]
struct Level {
    groups: Vec<Group>,
    /// The beginnings of their last words.
    heads: Vec<Head>,
    /// Of all groups, one after another; those of one group in the order of the text.
    places: Vec<Place>,
}

/// One n-gram: the last of its words, and the (n − 1)-gram before it as an index into its level.
#[derive(Clone, Copy)]
struct Group {
    word: u32,
    parent: u32,
    /// One past its last place.
    end: u32,
}

impl Level {
    fn clear(&mut self) {
        self.groups.clear();
        self.places.clear();
    }
}

/// What refining needs beside the levels.
struct Refining<'a> {
    stream: &'a [Token],
    /// Bits of the greatest rank.
    bits: u32,
    follow: Vec<u32>,
    keys: Vec<u64>,
    spare: Vec<u64>,
}

impl Refining<'_> {
    /// Splits the n-grams of `upper` by the word that follows each.
    fn split(&mut self, upper: &Level, n: usize, lower: &mut Level) {
        lower.clear();
        self.follow.clear();
        self.follow.extend(upper.places.iter().map(|&place| word(self.stream[position(place) + n])));
        let mut start = 0;
        for (parent, group) in (0_u32..).zip(&upper.groups) {
            let end = group.end as usize;
            if end - start == 1 {
                // Most n-grams stand at one place.
                if self.follow[start] != END {
                    lower.places.push(upper.places[start]);
                    let end = lower.places.len() as u32;
                    lower.groups.push(Group { word: self.follow[start], parent, end });
                }
            } else {
                self.keys.clear();
                let words = (start as u64..).zip(&self.follow[start..end]).filter(|&(_, &word)| word != END);
                self.keys.extend(words.map(|(at, &word)| u64::from(word) << 32 | at));
                sort(&mut self.keys, &mut self.spare, self.bits);
                for same in self.keys.chunk_by(|one, other| one >> 32 == other >> 32) {
                    lower.places.extend(same.iter().map(|&key| upper.places[key as u32 as usize]));
                    let word = (same[0] >> 32) as u32;
                    lower.groups.push(Group { word, parent, end: lower.places.len() as u32 });
                }
            }
            start = end;
        }
    }

    /// Writes the n-grams of the last of `levels`.
    fn write(&self, levels: &mut [Level], order: &mut Order, texts: &Sorted, folding: &mut Folding<'_>) {
        let n = levels.len();
        let Some((level, upper)) = levels.split_last_mut() else { return };
        level.heads.clear();
        level.heads.extend(level.groups.iter().map(|group| texts.head(group.word)));
        let (mut words, mut heads) = ([0; LONGEST], [Head::default(); LONGEST]);
        let mut start = 0;
        for (group, &head) in level.groups.iter().zip(&level.heads) {
            (words[n - 1], heads[n - 1]) = (group.word, head);
            let mut parent = group.parent as usize;
            for (at, level) in upper.iter().enumerate().rev() {
                let group = level.groups[parent];
                (words[at], heads[at]) = (group.word, level.heads[parent]);
                parent = group.parent as usize;
            }
            let end = group.end as usize;
            order.terms.put(&mut order.bytes, &words[..n], &heads[..n], &texts.texts);
            folding.write(&mut order.bytes, self.stream, n, &level.places[start..end]);
            start = end;
        }
        order.entries += level.groups.len() as u64;
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

    #[inline]
    fn write(&mut self, bytes: &mut Vec<u8>, stream: &[Token], n: usize, places: &[Place]) {
        let any_quoted = self.any_quoted;
        let quoted = |place: Place| {
            let position = position(place);
            any_quoted && stream[position..position + n].iter().all(|&token| is_quoted(token))
        };
        if self.detail == Detail::Counts {
            let (mut df, mut all_quoted, mut before) = (0, 0, u64::MAX);
            for &place in places {
                let document = u64::from(document(place));
                df += u64::from(before != document);
                before = document;
                all_quoted += u64::from(quoted(place));
            }
            return put_totals(bytes, places.len() as u64, df, all_quoted);
        }
        if let [place] = *places {
            let document = document(place);
            let group = self.group_of[document as usize];
            return put_single(bytes, group, document, 1, u64::from(quoted(place)));
        }
        self.postings.clear();
        for &place in places {
            let document = document(place);
            let quoted = u32::from(quoted(place));
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

    /// Writes counts that are known place by place: document, count, quoted; documents ascending.
    pub fn write_counted(&mut self, bytes: &mut Vec<u8>, counted: impl Iterator<Item = (u32, u32, u32)>) {
        self.postings.clear();
        for (document, count, quoted) in counted {
            match self.postings.last_mut() {
                Some(last) if last.document == document => {
                    // 2³² pairs of one word in one document take a gibibyte of the same two words.
                    last.count = last.count.saturating_add(count);
                    last.quoted = last.quoted.saturating_add(quoted);
                }
                _ => self.postings.push(Posting { document, count, quoted }),
            }
        }
        if self.detail == Detail::Counts {
            let sum = |of: fn(&Posting) -> u32| self.postings.iter().map(|one| u64::from(of(one))).sum();
            return put_totals(
                bytes,
                sum(|one| one.count),
                self.postings.len() as u64,
                sum(|one| one.quoted),
            );
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
