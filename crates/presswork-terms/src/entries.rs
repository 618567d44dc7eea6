//! Sorted entries as bytes: what a run holds of each language and n, in memory and on disk.
//!
//! An entry is its term, then its counts. Of the term stands only what it does not share with the term
//! before it: `shared`, `length`, the bytes; a term is the text of its words, parted by one space. Then,
//! with postings: the number of groups, and for each its number, cf, df, quoted; the postings, each a
//! document, 2 × count + (1 if any is quoted), quoted if so. Where one document holds the term the
//! number of groups is 0 and the group's number follows: the rest is in the posting. Without postings:
//! 2 × cf + (1 if any is quoted), df (but for [`Detail::Occurrences`]), quoted if so. All numbers are LEB128; groups and documents are
//! differences to the one before.

use std::cmp::Ordering;
use std::io::{self, BufRead, Read};

use crate::counting::LONGEST;
use crate::merge::{Entry, GroupCount, Posting};
use crate::sorted::{Head, Texts};

/// What is kept of a term: how often it stands, or also in how many documents, or in which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// cf, df and quoted over all documents, without groups.
    Counts,
    /// Subtotals by group, and the counts of each document.
    Postings,
    /// cf and quoted over all documents: no df, no groups.
    Occurrences,
}

impl Detail {
    /// Whether documents are told apart.
    pub(crate) fn has_df(self) -> bool {
        self != Detail::Occurrences
    }
}

/// Writes `number`, seven bits to a byte, the lowest first.
#[inline(always)]
pub(crate) fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A count, with how much of it is quoted where any is.
#[inline(always)]
fn put_count(bytes: &mut Vec<u8>, count: u64, quoted: u64) {
    put(bytes, count << 1 | u64::from(quoted > 0));
    if quoted > 0 {
        put(bytes, quoted);
    }
}

/// Writes the counts of a term without its documents.
#[inline]
pub(crate) fn put_totals(bytes: &mut Vec<u8>, cf: u64, df: u64, quoted: u64) {
    // Most terms are rare.
    if cf < 0x40 && quoted == 0 {
        return bytes.extend_from_slice(&[(cf << 1) as u8, df as u8]);
    }
    put(bytes, cf << 1 | u64::from(quoted > 0));
    put(bytes, df);
    if quoted > 0 {
        put(bytes, quoted);
    }
}

/// Writes how often a term stands.
#[inline]
pub(crate) fn put_occurrences(bytes: &mut Vec<u8>, cf: u64, quoted: u64) {
    put_count(bytes, cf, quoted);
}

/// Writes the counts of a term that one document holds.
#[inline]
pub(crate) fn put_single(bytes: &mut Vec<u8>, group: u32, document: u32, count: u64, quoted: u64) {
    bytes.push(0);
    put(bytes, u64::from(group));
    put(bytes, u64::from(document));
    put_count(bytes, count, quoted);
}

/// Writes a term's counts by group, sorted by group, and by document, sorted by document.
pub(crate) fn put_postings(bytes: &mut Vec<u8>, groups: &[GroupCount], postings: &[Posting]) {
    if let ([group], [one]) = (groups, postings) {
        return put_single(bytes, group.group, one.document, u64::from(one.count), u64::from(one.quoted));
    }
    put(bytes, groups.len() as u64);
    let mut before = 0;
    for group in groups {
        put(bytes, u64::from(group.group - before));
        put_count(bytes, group.cf, group.quoted);
        put(bytes, group.df);
        before = group.group;
    }
    let mut before = 0;
    for posting in postings {
        put(bytes, u64::from(posting.document - before));
        put_count(bytes, u64::from(posting.count), u64::from(posting.quoted));
        before = posting.document;
    }
}

/// Writes terms that come in order as ranks of a dictionary, all of as many words.
pub(crate) struct RankedTerms {
    /// The term before; at first, ranks and beginnings of no word.
    words: [u32; LONGEST],
    heads: [Head; LONGEST],
    /// Its bytes, up to and with each of its words.
    ends: [usize; LONGEST],
}

impl Default for RankedTerms {
    fn default() -> Self {
        RankedTerms { words: [u32::MAX; LONGEST], heads: [Head::default(); LONGEST], ends: [0; LONGEST] }
    }
}

impl RankedTerms {
    /// Writes the term of `words`, which comes after all those written before; `heads` are the beginnings of
    /// its words.
    #[inline]
    pub fn put(&mut self, bytes: &mut Vec<u8>, words: &[u32], heads: &[Head], texts: &Texts) {
        let same = words.iter().zip(&self.words).take_while(|(word, before)| word == before).count();
        let Some(last) = words.len().checked_sub(1).filter(|&last| same <= last) else { return };
        if same == last {
            return self.put_sibling(bytes, words.len(), words[last], heads[last], texts);
        }
        let start = if same == 0 { 0 } else { self.ends[same - 1] + 1 };
        let alike = heads[same].common(self.heads[same]);
        let mut end = start;
        for (at, &head) in heads.iter().enumerate().skip(same) {
            end += head.length();
            self.ends[at] = end;
            end += 1;
        }
        put(bytes, (start + alike) as u64);
        put(bytes, (end - 1 - start - alike) as u64);
        let mut without = alike;
        for (at, &head) in heads.iter().enumerate().skip(same) {
            if at > same {
                bytes.push(b' ');
            }
            head.put(bytes, without, texts);
            without = 0;
            (self.words[at], self.heads[at]) = (words[at], head);
        }
    }

    /// Writes a term of `n` words that differs from the one before in the last alone.
    #[inline]
    pub fn put_sibling(&mut self, bytes: &mut Vec<u8>, n: usize, word: u32, head: Head, texts: &Texts) {
        let last = n - 1;
        let start = if last == 0 { 0 } else { self.ends[last - 1] + 1 };
        let (alike, length) = (head.common(self.heads[last]), head.length());
        if start + alike < 0x80 && head.put_measured(bytes, start + alike, alike) {
        } else {
            put(bytes, (start + alike) as u64);
            put(bytes, (length - alike) as u64);
            head.put(bytes, alike, texts);
        }
        (self.words[last], self.heads[last], self.ends[last]) = (word, head, start + length);
    }
}

/// Writes a term that comes after `before`, and makes it the one before.
pub(crate) fn put_term(bytes: &mut Vec<u8>, before: &mut Vec<u8>, term: &[u8]) {
    let shared = common(before, term);
    put(bytes, shared as u64);
    put(bytes, (term.len() - shared) as u64);
    bytes.extend_from_slice(&term[shared..]);
    before.truncate(shared);
    before.extend_from_slice(&term[shared..]);
}

/// How many bytes two texts begin with alike.
fn common(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

/// The order of terms: that of their words, one after another. A space parts words and none holds one,
/// so that it stands before every other byte.
pub(crate) fn by_words(one: &[u8], other: &[u8]) -> Ordering {
    let at = common(one, other);
    match (one.get(at), other.get(at)) {
        (Some(b' '), Some(_)) => Ordering::Less,
        (Some(_), Some(b' ')) => Ordering::Greater,
        (one, other) => one.cmp(&other),
    }
}

/// Reads entries back. A term is read, then its counts, then the next term.
pub(crate) struct Entries<R> {
    input: R,
    /// The term that was read last.
    pub term: Vec<u8>,
    /// Its first eight bytes as a number that orders as [`by_words`] does.
    pub leading: u64,
}

impl<R: BufRead> Entries<R> {
    pub fn new(input: R) -> Self {
        Entries { input, term: Vec::new(), leading: 0 }
    }

    /// Begins a section: its first term shares nothing.
    pub fn restart(&mut self) {
        self.term.clear();
    }

    pub fn term(&mut self) -> io::Result<()> {
        let shared = self.number()? as usize;
        let length = self.number()? as usize;
        if shared > self.term.len() {
            return Err(damaged());
        }
        self.term.truncate(shared);
        let ready = self.input.fill_buf()?;
        if let Some(bytes) = ready.get(..length) {
            self.term.extend_from_slice(bytes);
            self.input.consume(length);
        } else {
            let read = self.input.by_ref().take(length as u64).read_to_end(&mut self.term)?;
            if read < length {
                return Err(damaged());
            }
        }
        let mut leading = [0; 8];
        let length = self.term.len().min(8);
        leading[..length].copy_from_slice(&self.term[..length]);
        for byte in &mut leading[..length] {
            // A space before every other byte; what then falls together is told apart by the whole term.
            *byte = match *byte {
                b' ' => 0,
                0 => 1,
                byte => byte,
            };
        }
        self.leading = u64::from_be_bytes(leading);
        Ok(())
    }

    /// cf, df and quoted of the term, which was written without postings.
    pub fn totals(&mut self) -> io::Result<(u64, u64, u64)> {
        let cf = self.number()?;
        let df = self.number()?;
        let quoted = if cf & 1 == 1 { self.number()? } else { 0 };
        Ok((cf >> 1, df, quoted))
    }

    /// cf and quoted of the term, which was written without documents.
    pub fn occurrences(&mut self) -> io::Result<(u64, u64)> {
        self.count()
    }

    /// Adds the term's counts to `entry`: groups by their numbers in `groups`, documents counted on from
    /// `first`.
    pub fn postings(&mut self, groups: &[u32], first: u32, entry: &mut Entry) -> io::Result<()> {
        let many = self.number()?;
        let named = |group: u64| groups.get(group as usize).copied().ok_or_else(damaged);
        if many == 0 {
            let group = self.number()?;
            let document = self.number()?;
            let (count, quoted) = self.count()?;
            entry.groups.push(GroupCount { group: named(group)?, cf: count, df: 1, quoted });
            entry.postings.push(posting(first, document, count, quoted));
            return Ok(());
        }
        let (mut group, mut postings) = (0, 0);
        for _ in 0..many {
            group = self.number()?.saturating_add(group);
            let (cf, quoted) = self.count()?;
            let df = self.number()?;
            entry.groups.push(GroupCount { group: named(group)?, cf, df, quoted });
            postings = df.saturating_add(postings);
        }
        let mut document = 0;
        for _ in 0..postings {
            document = self.number()?.saturating_add(document);
            let (count, quoted) = self.count()?;
            entry.postings.push(posting(first, document, count, quoted));
        }
        Ok(())
    }

    fn count(&mut self) -> io::Result<(u64, u64)> {
        let count = self.number()?;
        let quoted = if count & 1 == 1 { self.number()? } else { 0 };
        Ok((count >> 1, quoted))
    }

    #[inline]
    fn number(&mut self) -> io::Result<u64> {
        let ready = self.input.fill_buf()?;
        // Most numbers are one byte.
        match ready.first() {
            Some(&byte) if byte < 0x80 => {
                self.input.consume(1);
                Ok(u64::from(byte))
            }
            _ => self.long_number(),
        }
    }

    fn long_number(&mut self) -> io::Result<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = *self.input.fill_buf()?.first().ok_or_else(damaged)?;
            self.input.consume(1);
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(damaged())
    }
}

/// A posting of a run whose documents are counted on from `first`. A run holds fewer than 2³² documents
/// and a document fewer than 2³² tokens; what a damaged run says beyond that is held there.
fn posting(first: u32, document: u64, count: u64, quoted: u64) -> Posting {
    let held = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Posting { document: first.saturating_add(held(document)), count: held(count), quoted: held(quoted) }
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the run's entries are damaged")
}
