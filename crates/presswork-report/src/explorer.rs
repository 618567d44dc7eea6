//! The counts of all words as the script reads them: integers only, from which it makes the measures of any two groups.
//!
//! A line of JSON (the languages and their groups), then for each language its words, a line each, in order of their bytes:
//! the first character says how many UTF-16 units the word shares with the one before (as a character from U+0020 on), the rest
//! follows. Then numbers, seven bits a byte, the lowest first (LEB128): for each group the uses of each word; for each group
//! and word that has uses, the uses less the documents. Words that the passages tell (`runs.rs`) are not among these: how many
//! stretches of the runs they are, and for each stretch the runs before it and its length. Last, of all words in order, twice the distance of its place in the concordance
//! from that of the word before which has one, and 1 more where it is a function word.

use serde::Serialize;

use crate::island::Island;
use crate::marks::Marks;
use crate::runs::Runs;
use crate::{CountedWord, LanguagePart, Report, commands, escape, languages};

/// The most units that a word is said to share: one character of ASCII says it.
const MOST_SHARED: usize = 90;

#[derive(Serialize)]
struct Language<'r> {
    tag: &'r str,
    direction: &'static str,
    /// What the command for a word's lines begins with.
    command: String,
    /// Words that are listed, and the bytes of their lines.
    words: usize,
    bytes: usize,
    /// Uses that a word must have to be here, and to be tested.
    least: u64,
    tested: u64,
    groups: Vec<Group>,
}

/// Name, colour, shape, documents, words.
#[derive(Serialize)]
struct Group(String, usize, usize, u64, u64);

/// Which words of a report the page holds: of each language those with `least` uses or more. Those that `told` passages tell are
/// not listed.
pub(crate) fn packed(
    report: &Report,
    marks: &Marks<'_>,
    island: &Island<'_>,
    least: u64,
    told: bool,
) -> Vec<u8> {
    let mut heads = Vec::new();
    let mut body = Vec::new();
    for (at, part) in report.languages.iter().enumerate() {
        let held: Vec<&CountedWord> = part.words.words.iter().filter(|word| word.cf() >= least).collect();
        let runs = told.then(|| Runs::new(report, island, at));
        let run_of = |word: &CountedWord| runs.as_ref().and_then(|runs| runs.of(word));
        let mut found: Vec<usize> = held.iter().filter_map(|word| run_of(word)).collect();
        found.sort_unstable();
        let listed: Vec<&CountedWord> = held.iter().copied().filter(|word| run_of(word).is_none()).collect();
        let lines = lines(&listed);
        heads.push(Language {
            tag: languages::tag(&part.language),
            direction: languages::direction(&part.language),
            command: commands::kwic_before(report, at),
            words: listed.len(),
            bytes: lines.len(),
            least: least.max(part.words.least),
            tested: part.least,
            groups: groups(part, marks),
        });
        body.extend_from_slice(lines.as_bytes());
        let columns = heads.last().map_or(0, |head: &Language<'_>| head.groups.len()) as u32;
        numbers(&listed, columns, &mut body);
        stretches(&found, &mut body);
        places(&held, |word| island.term(at, 1, word), &mut body);
    }
    let mut packed = serde_json::to_vec(&heads).expect("strings and integers always serialise");
    packed.push(b'\n');
    packed.extend_from_slice(&body);
    packed
}

/// The groups that are counted one by one, then all others together, where there are others.
fn groups(part: &LanguagePart, marks: &Marks<'_>) -> Vec<Group> {
    let chosen = part.words.groups.iter().filter_map(|&at| part.groups.get(at as usize));
    let mut groups: Vec<Group> = chosen
        .map(|group| {
            let mark = marks.of(&group.name);
            Group(escape::shown(&group.name), mark.colour, mark.shape, group.documents, group.tokens)
        })
        .collect();
    let (documents, words) = groups.iter().fold((0, 0), |(d, n), group| (d + group.3, n + group.4));
    if groups.len() < part.groups.len() {
        let (all_documents, all_words) = (crate::facts::documents_of(part), crate::facts::words_of(part));
        groups.push(Group(String::new(), 0, 0, all_documents - documents, all_words - words));
    }
    groups
}

/// The words, each less what it shares with the one before.
fn lines(words: &[&CountedWord]) -> String {
    let mut lines = String::new();
    let mut last = String::new();
    for word in words {
        let word = escape::shown(&word.word);
        let alike = last.chars().zip(word.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c);
        let (mut units, mut bytes) = (0, 0);
        for c in alike {
            if units + c.len_utf16() > MOST_SHARED {
                break;
            }
            units += c.len_utf16();
            bytes += c.len_utf8();
        }
        lines.push(char::from(b' ' + units as u8));
        lines.push_str(&word[bytes..]);
        lines.push('\n');
        last = word;
    }
    lines
}

fn numbers(words: &[&CountedWord], columns: u32, out: &mut Vec<u8>) {
    let count = |word: &CountedWord, group: u32| {
        word.counts.binary_search_by_key(&group, |count| count.group).ok().map(|at| word.counts[at])
    };
    for group in 0..columns {
        words.iter().for_each(|word| number(count(word, group).map_or(0, |count| count.cf), out));
    }
    for group in 0..columns {
        words.iter().filter_map(|word| count(word, group)).for_each(|count| number(count.cf - count.df, out));
    }
}

/// Places that ascend, as stretches of such as follow each other.
fn stretches(places: &[usize], out: &mut Vec<u8>) {
    let stretches: Vec<&[usize]> = places.chunk_by(|a, b| a + 1 == *b).collect();
    number(stretches.len() as u64, out);
    let mut end = 0;
    for stretch in stretches {
        number((stretch[0] - end) as u64, out);
        number(stretch.len() as u64, out);
        end = stretch[0] + stretch.len();
    }
}

/// Where the words' lines are, and which are function words.
fn places<'w>(words: &[&'w CountedWord], place: impl Fn(&'w str) -> Option<usize>, out: &mut Vec<u8>) {
    let mut last = 0;
    for word in words {
        let at = place(&word.word).map_or(0, |at| at + 1);
        let distance = at.checked_sub(last).filter(|_| at > 0).unwrap_or(0);
        last += distance;
        number(2 * distance as u64 + u64::from(word.function), out);
    }
}

/// LEB128, unsigned.
fn number(mut n: u64, out: &mut Vec<u8>) {
    while n >= 128 {
        out.push(n as u8 | 128);
        n >>= 7;
    }
    out.push(n as u8);
}
