//! The language tables in `lists/`, embedded, and how a line is looked up in them.
//!
//! Tables that are asked of the same lines are read together, so that a line is looked up once.

use std::collections::BTreeSet;

use foldhash::HashMap;

use crate::words;

/// Longer lines are prose, whatever they begin with.
const LONGEST_PROMPT: usize = 45;
/// The same where no spaces part the words, whose number is a guess there: a disclaimer is one long line.
const LONGEST_UNSPACED: usize = 180;

/// Tables of phrases that mark a line, in the order in which they are asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    /// The tables that have the phrase, a bit each, the first lowest.
    whole: HashMap<String, u32>,
    /// By the first two characters, so that a line is compared with few.
    starts: HashMap<(char, Option<char>), Vec<Phrase>>,
    inside: Inside,
}

#[derive(Clone, Debug)]
struct Phrase {
    text: String,
    /// What must stand further on in the line.
    and: Option<String>,
    /// Whether it holds for lines that end as sentences.
    sure: bool,
    /// The number of its table.
    table: usize,
}

/// A line as tables are asked about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    /// The folded line.
    pub folded: &'a str,
    pub words: usize,
    pub sentence: bool,
}

impl Phrases {
    /// Parses tables; the first lines of one say the form.
    pub(crate) fn parse(tables: &[&str]) -> Phrases {
        let mut phrases = Phrases::default();
        for (number, table) in tables.iter().enumerate() {
            for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with(';')) {
                phrases.add(line, number);
            }
        }
        phrases
    }

    fn add(&mut self, line: &str, table: usize) {
        let (mark, text) = line.split_once(' ').unwrap_or((line, ""));
        let (text, and) = match text.split_once(" … ") {
            Some((start, and)) => (start, Some(and.to_owned())),
            None => (text, None),
        };
        let phrase = Phrase { text: text.trim().to_owned(), and, sure: mark.ends_with('!'), table };
        match mark.chars().next() {
            Some('=') => *self.whole.entry(phrase.text).or_default() |= 1 << table,
            Some('^') => {
                if let Some(first) = first_two(&phrase.text) {
                    self.starts.entry(first).or_default().push(phrase);
                }
            }
            Some('~') => self.inside.add(phrase),
            _ => {}
        }
    }

    /// Parses a table of plain names.
    pub(crate) fn names(table: &str) -> BTreeSet<String> {
        table.lines().filter(|line| !line.is_empty() && !line.starts_with(';')).map(str::to_owned).collect()
    }

    /// Whether the line as a whole is one of the phrases.
    pub(crate) fn is_whole(&self, line: Asked<'_>) -> bool {
        self.with_whole(line.folded.trim_end_matches([':', ' ', '-', '.'])) != 0
    }

    /// The tables of which `label` is a phrase that makes a whole line, a bit each.
    pub(crate) fn with_whole(&self, label: &str) -> u32 {
        self.whole.get(label).copied().unwrap_or(0)
    }

    /// Whether any phrase marks the line.
    pub(crate) fn marks(&self, line: Asked<'_>) -> bool {
        self.first(line).is_some()
    }

    /// The number of the first table of which a phrase marks the line.
    pub(crate) fn first(&self, line: Asked<'_>) -> Option<usize> {
        let is_long = line.words > LONGEST_PROMPT;
        if is_long && (line.words > LONGEST_UNSPACED || !line.is_unspaced()) {
            return None;
        }
        let whole = self.with_whole(line.folded.trim_end_matches([':', ' ', '-', '.']));
        let whole = (whole != 0).then(|| whole.trailing_zeros() as usize);
        let applies = |phrase: &&Phrase| phrase.sure || !(line.sentence || is_long);
        let start = first_two(line.folded).and_then(|(first, second)| {
            // A phrase of one character stands beside those of two.
            let alone = self.starts.get(&(first, None));
            let longer = second.and_then(|second| self.starts.get(&(first, Some(second))));
            let phrases = alone.into_iter().chain(longer).flatten();
            phrases.filter(applies).filter(|p| p.begins(line.folded)).map(|p| p.table).min()
        });
        if is_long {
            return start;
        }
        let inside = self.inside.found(line.folded).filter(applies).map(|p| p.table).min();
        [whole, start, inside].into_iter().flatten().min()
    }
}

impl Asked<'_> {
    /// Fewer than every fourth word is parted from the next.
    fn is_unspaced(&self) -> bool {
        memchr::memchr_iter(b' ', self.folded.as_bytes()).count() * 4 < self.words
    }
}

fn first_two(text: &str) -> Option<(char, Option<char>)> {
    let mut chars = text.chars();
    Some((chars.next()?, chars.next()))
}

/// Whether no word goes on from `phrase` into the `rest` of its line. Where no spaces part the words, any character
/// may end one.
fn ends_word(phrase: &str, rest: &str) -> bool {
    phrase.ends_with(|c: char| !c.is_alphanumeric() || words::is_unspaced(c))
        || rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '\'')
}

impl Phrase {
    fn begins(&self, line: &str) -> bool {
        let Some(rest) = line.strip_prefix(&self.text) else { return false };
        ends_word(&self.text, rest)
            && self.and.as_ref().is_none_or(|and| {
                rest.find(and.as_str()).is_some_and(|at| ends_word(and, &rest[at + and.len()..]))
            })
    }
}

/// Phrases that may stand anywhere in a line, found in one pass over it by their first four bytes (Karp and
/// Rabin 1987).
#[derive(Clone, Debug, Default)]
struct Inside {
    phrases: HashMap<u32, Vec<Phrase>>,
    /// A bit for each hash of four bytes with which one begins: most places of a line end here.
    filter: [u64; 16],
}

impl Inside {
    fn add(&mut self, phrase: Phrase) {
        let Some(first) = phrase.text.as_bytes().first_chunk() else { return };
        let key = u32::from_be_bytes(*first);
        let (word, bit) = Inside::place(key);
        self.filter[word] |= bit;
        self.phrases.entry(key).or_default().push(phrase);
    }

    /// The phrases that stand in a line.
    fn found(&self, line: &str) -> impl Iterator<Item = &Phrase> {
        let may_begin = |four: &&[u8; 4]| {
            let (word, bit) = Inside::place(u32::from_be_bytes(**four));
            self.filter[word] & bit != 0
        };
        let bytes = line.as_bytes();
        let fours = bytes.windows(4).filter_map(<[u8]>::first_chunk).enumerate();
        let places = fours.filter(move |(_, four)| !self.phrases.is_empty() && may_begin(four));
        places.flat_map(move |(at, four)| {
            let phrases = self.phrases.get(&u32::from_be_bytes(*four)).into_iter().flatten();
            phrases.filter(move |phrase| bytes[at..].starts_with(phrase.text.as_bytes()))
        })
    }

    /// Multiplicative hashing (Knuth 1973): the place of a key in the filter.
    fn place(key: u32) -> (usize, u64) {
        let hash = key.wrapping_mul(0x9e37_79b1) >> 22;
        ((hash / 64) as usize, 1 << (hash % 64))
    }
}
