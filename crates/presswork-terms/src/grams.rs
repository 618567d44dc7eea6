//! n-grams by refinement: places in groups of one word, each split by the word that follows.
//!
//! The places of a word stand together, in the order of the text; to sort those of one group by the next word makes the
//! groups of its bigrams, and so on. So no n-gram is ever a key, longer n-grams cost only where shorter ones came twice,
//! groups come out in the order of their words, and within a group documents are in order. All is integers: the only texts
//! are those of the dictionary.

use std::ops::RangeInclusive;

use crate::counting::LONGEST;
use crate::entries::{Detail, RankedTerms, put_occurrences, put_postings, put_single, put_totals};
use crate::merge::{GroupCount, Posting};
use crate::parts::Parts;
use crate::radix::{Keyed, sort, sort_slice};
use crate::sorted::{Head, Sorted};
use crate::standing::Standing;

/// A token of the stream: its word above, and in the lowest bit whether it is quoted.
pub(crate) type Token = u32;

/// The word of the token that ends a unit, which no n-gram crosses: greater than any other.
pub(crate) const END: u32 = u32::MAX >> 1;

pub(crate) const fn token(word: u32, quoted: bool) -> Token {
    word << 1 | quoted as u32
}

#[inline(always)]
pub(crate) const fn word(token: Token) -> u32 {
    token >> 1
}

#[inline(always)]
pub(crate) const fn is_quoted(token: Token) -> bool {
    token & 1 == 1
}

/// The entries of one n, as bytes.
#[derive(Default)]
pub(crate) struct Order {
    pub entries: u64,
    pub bytes: Vec<u8>,
    pub terms: RankedTerms,
}

/// The positions of each word, words by rank, and one past the last of each; the stream's words become ranks.
pub(crate) fn by_word(stream: &mut [Token], texts: &Sorted) -> (Vec<u32>, Vec<u32>) {
    let (mut sum, mut ends) = (0, Vec::with_capacity(texts.len()));
    for &(cf, _) in &texts.counts {
        ends.push(sum);
        sum += cf;
    }
    let mut positions = vec![0; sum as usize];
    for (position, token) in (0_u32..).zip(stream.iter_mut()) {
        let rank = ranked(token, texts, true);
        if let Some(end) = ends.get_mut(rank as usize) {
            positions[*end as usize] = position;
            *end += 1;
        }
    }
    (positions, ends)
}

/// The rank of a token's word, an end having none; `put` makes it the token's word.
#[inline(always)]
pub(crate) fn ranked(token: &mut Token, texts: &Sorted, put: bool) -> u32 {
    let rank = texts.ranks.get(word(*token) as usize).copied().unwrap_or(END);
    if put {
        *token = self::token(rank, is_quoted(*token));
    }
    rank
}

/// A place while it is refined: its key is a word, or two at first.
trait Place: Keyed {
    /// A place of these words and of this number in its part.
    fn of(words: u32, number: u32) -> Self;
    fn number(self) -> usize;
}

impl Place for u64 {
    #[inline(always)]
    fn of(words: u32, number: u32) -> Self {
        u64::from(words) << 32 | u64::from(number)
    }

    #[inline(always)]
    fn number(self) -> usize {
        self as u32 as usize
    }
}

/// A place of which nothing is asked but its words: it has no number.
impl Place for u32 {
    #[inline(always)]
    fn of(words: u32, _: u32) -> Self {
        words
    }

    #[inline(always)]
    fn number(self) -> usize {
        0
    }
}

/// Counts the n-grams of `stream` of so many words: the entries of each n from 1 on, none of those that are shorter. Words
/// of `stream` are numbers of the lexicon that `texts` was sorted from; each document ends with the end of a unit.
///
/// Memory: 12 to 20 bytes a token, and for each place of the largest part 24 more.
pub(crate) fn grams(
    mut stream: Vec<Token>,
    standing: &Standing,
    texts: &Sorted,
    lengths: RangeInclusive<usize>,
    folding: Folding<'_>,
) -> Vec<Order> {
    let longest = *lengths.end();
    let parts =
        Parts::of(&mut stream, standing, texts, longest, (folding.detail.has_df(), folding.any_quoted));
    if parts.has_words_alone() {
        drop(stream);
        return refined::<u32>(&[], &parts, texts, lengths, folding);
    }
    // What follows the last places is read without asking whether anything does.
    stream.extend([token(END, false); LONGEST]);
    refined::<u64>(&stream, &parts, texts, lengths, folding)
}

/// As [`grams`], of places that are parted.
fn refined<P: Place>(
    stream: &[Token],
    parts: &Parts,
    texts: &Sorted,
    lengths: RangeInclusive<usize>,
    mut folding: Folding<'_>,
) -> Vec<Order> {
    let longest = *lengths.end();
    let mut orders: Vec<Order> = (0..longest).map(|_| Order::default()).collect();
    let mut levels: [Level; LONGEST] = Default::default();
    let whole = folding.detail != Detail::Postings;
    let mut refining = Refining::<P> { stream, texts, parts, begin: 0, whole, spare: Vec::new() };
    let (mut places, mut rank) = (Vec::new(), 0);
    for words in texts.counts.chunks(1 << parts.first) {
        let first = &mut levels[0].groups;
        first.clear();
        let mut start = 0;
        for &(cf, _) in words {
            first.push(Group { word: rank, parent: 0, start, end: start + cf });
            (rank, start) = (rank + 1, start + cf);
        }
        places.clear();
        let part = &parts.words[refining.begin..refining.begin + start as usize];
        let (shift, bits) = if whole { (0, parts.first + parts.word) } else { (parts.word, parts.first) };
        // Of a word that fills 32 bits by itself nothing is left.
        places.extend((0..).zip(part).map(|(at, &words)| P::of((u64::from(words) >> shift) as u32, at)));
        sort(&mut places, &mut refining.spare, bits);
        for n in 1..=longest {
            refining.read(&mut levels[n - 1]);
            if lengths.contains(&n) {
                refining.write(&levels[..n], &places, &mut orders[n - 1], &mut folding);
            }
            if let (true, (upper, [lower, ..])) = (n < longest, levels.split_at_mut(n)) {
                refining.split(&upper[n - 1].groups, n, &mut lower.groups, &mut places);
            }
        }
        refining.begin += start as usize;
    }
    orders
}

/// The n-grams of one n in a part, in the order of their words.
#[derive(Default)]
struct Level {
    groups: Vec<Group>,
    /// The beginnings of their last words.
    heads: Vec<Head>,
}

/// One n-gram: the last of its words, the (n − 1)-gram before it as an index into its level, and which of the part's places
/// are its own, in the order of the text.
#[derive(Clone, Copy)]
struct Group {
    word: u32,
    parent: u32,
    start: u32,
    end: u32,
}

impl Group {
    #[inline(always)]
    fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What refining needs beside the levels.
struct Refining<'a, P> {
    stream: &'a [Token],
    texts: &'a Sorted,
    parts: &'a Parts,
    /// Where the part begins.
    begin: usize,
    /// Whether a part is sorted by two words at once. It is not where single words need their places in the order of the text.
    whole: bool,
    spare: Vec<P>,
}

impl<P: Place> Refining<'_, P> {
    /// Splits the n-grams of `upper` by the word that follows each, in place. Those that nothing follows in their unit come
    /// last in their group and belong to no group after it.
    fn split(&mut self, upper: &[Group], n: usize, lower: &mut Vec<Group>, places: &mut [P]) {
        lower.clear();
        let (end, bits) = (self.parts.end(), self.parts.word);
        let of = |column| Parts::column(column, self.begin);
        let follow = |places: &mut [P], words: &[u32]| {
            for one in places {
                *one = P::of(words[one.number()], one.number() as u32);
            }
        };
        match n {
            1 if self.whole => {}
            1 => follow(places, of(&self.parts.words)),
            2 => follow(places, of(&self.parts.after)),
            _ => {
                let positions = of(&self.parts.positions);
                for one in &mut *places {
                    let next = word(self.stream[positions[one.number()] as usize + n]) & end;
                    *one = P::of(next, one.number() as u32);
                }
            }
        }
        let follows = |place: P| place.key() & end;
        for (parent, group) in (0_u32..).zip(upper) {
            let places = &mut places[group.range()];
            if let [one] = *places {
                // Most n-grams stand at one place.
                if follows(one) != end {
                    lower.push(Group { word: follows(one), parent, ..*group });
                }
                continue;
            }
            if n > 1 || !self.whole {
                sort_slice(places, &mut self.spare, bits);
            }
            let mut start = group.start;
            for same in places.chunk_by(|&one, &other| follows(one) == follows(other)) {
                let (word, past) = (follows(same[0]), start + same.len() as u32);
                if word != end {
                    lower.push(Group { word, parent, start, end: past });
                }
                start = past;
            }
        }
    }

    /// Reads the beginnings of a level's last words, which do not wait for one another.
    fn read(&self, level: &mut Level) {
        level.heads.clear();
        level.heads.extend(level.groups.iter().map(|group| self.texts.head(group.word)));
    }

    /// Writes the n-grams of the last of `levels`.
    fn write(&self, levels: &[Level], places: &[P], order: &mut Order, folding: &mut Folding<'_>) {
        let n = levels.len();
        let Some((level, upper)) = levels.split_last() else { return };
        let (mut words, mut heads) = ([0; LONGEST], [Head::default(); LONGEST]);
        let mut before = None;
        for (group, &head) in level.groups.iter().zip(&level.heads) {
            if n > 1 && before == Some(group.parent) {
                order.terms.put_sibling(&mut order.bytes, n, group.word, head, &self.texts.texts);
            } else {
                (words[n - 1], heads[n - 1]) = (group.word, head);
                let mut parent = group.parent as usize;
                for (at, level) in upper.iter().enumerate().rev() {
                    let group = level.groups[parent];
                    (words[at], heads[at]) = (group.word, level.heads[parent]);
                    parent = group.parent as usize;
                }
                order.terms.put(&mut order.bytes, &words[..n], &heads[..n], &self.texts.texts);
                before = Some(group.parent);
            }
            folding.write(&mut order.bytes, self, n, group.word, &places[group.range()]);
        }
        order.entries += level.groups.len() as u64;
    }
}

/// Positions of one n-gram to counts by document and by group.
pub(crate) struct Folding<'a> {
    detail: Detail,
    /// Whether a token of the stream is quoted.
    pub any_quoted: bool,
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
    fn write<P: Place>(
        &mut self,
        bytes: &mut Vec<u8>,
        from: &Refining<'_, P>,
        n: usize,
        word: u32,
        places: &[P],
    ) {
        let any_quoted = self.any_quoted;
        let documents = Parts::column(&from.parts.documents, from.begin);
        let positions = Parts::column(&from.parts.positions, from.begin);
        let quoted = |place: P| {
            any_quoted && {
                let position = positions[place.number()] as usize;
                from.stream[position..position + n].iter().all(|&token| is_quoted(token))
            }
        };
        if self.detail == Detail::Occurrences {
            return put_occurrences(bytes, places.len() as u64, 0);
        }
        if self.detail == Detail::Counts {
            // Words that come without a document's structure are not quoted.
            let (cf, df) = match (n, places) {
                (1, _) => from.texts.counts[word as usize],
                (_, [_]) => (1, 1),
                _ => {
                    let same = |one: &P, other: &P| documents[one.number()] == documents[other.number()];
                    (places.len() as u32, places.chunk_by(same).count() as u32)
                }
            };
            return put_totals(bytes, u64::from(cf), u64::from(df), 0);
        }
        if let [place] = *places {
            let document = documents[place.number()];
            let group = self.group_of[document as usize];
            return put_single(bytes, group, document, 1, u64::from(quoted(place)));
        }
        self.postings.clear();
        for &place in places {
            let (document, quoted) = (documents[place.number()], u32::from(quoted(place)));
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
        if self.detail != Detail::Postings {
            let sum = |of: fn(&Posting) -> u32| self.postings.iter().map(|one| u64::from(of(one))).sum();
            let (cf, quoted) = (sum(|one| one.count), sum(|one| one.quoted));
            return match self.detail.has_df() {
                true => put_totals(bytes, cf, self.postings.len() as u64, quoted),
                false => put_occurrences(bytes, cf, quoted),
            };
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
