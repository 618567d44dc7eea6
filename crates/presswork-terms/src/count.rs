//! Counting: the documents of one shard to one sorted run.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use presswork_corpus::{Sentence, TokenisedDoc, Zone};

use crate::counting::{Counting, LONGEST, Repeated, Segments, joined, repeated_tokens};
use crate::run::{Grams, Run, RunDocument, RunLanguage, RunPosting, Subtotal};

/// A document and the group that it is compared in.
#[derive(Clone, Copy, Debug)]
pub struct Grouped<'a> {
    /// The document.
    pub doc: &'a TokenisedDoc,
    /// Its group.
    pub group: &'a str,
    /// Whether it is counted. One that is not keeps its place among the documents, with zeros, and is in no total.
    pub counted: bool,
}

impl<'a> Grouped<'a> {
    /// A document that is counted.
    pub fn new(doc: &'a TokenisedDoc, group: &'a str) -> Self {
        Grouped { doc, group, counted: true }
    }
}

/// Counts the documents of one shard: terms and n-grams, each with its subtotals by group and its
/// postings, language by language.
///
/// A term is a counted token's form; an n-gram is n counted tokens that follow each other within the
/// unit, whatever punctuation stands between; it is quoted when all its words are. A document
/// without tokens is counted as a document.
///
/// Time: O(T log T) for T tokens, by sorting; memory: O(T).
pub fn count(documents: &[Grouped<'_>], counting: &Counting) -> Run {
    let mut by_language: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (index, document) in (0_u32..).zip(documents) {
        if document.counted {
            by_language.entry(&document.doc.language).or_default().push(index);
        }
    }
    let mut counted: Vec<RunDocument> = documents.iter().map(|one| empty_of(one, counting)).collect();
    let languages = by_language
        .into_iter()
        .map(|(language, members)| count_language(language, &members, documents, counting, &mut counted))
        .collect();
    Run { documents: counted, languages }
}

/// The document's row before its tokens are counted.
fn empty_of(document: &Grouped<'_>, counting: &Counting) -> RunDocument {
    let repeated = Repeated::of(document.doc);
    let counts = |one: &&Sentence| {
        document.counted && (counting.titles || one.zone == Zone::Body) && !repeated.hold(one.zone, one.span)
    };
    let sentences = document.doc.sentences.iter().filter(counts).count();
    RunDocument {
        key: document.doc.key.clone(),
        language: document.doc.language.clone(),
        group: document.group.to_owned(),
        counted: document.counted,
        repeated_blocks: document.doc.repeated.len() as u64,
        repeated_tokens: repeated_tokens(document.doc),
        tokens: 0,
        types: 0,
        quoted: 0,
        sentences: sentences as u64,
        positions: [0; LONGEST],
    }
}

/// A document as numbers.
struct Stream {
    /// Index into the shard's documents.
    document: u32,
    /// Index into the language's groups.
    group: u32,
    /// The terms, and whether they are quoted.
    words: Vec<(u32, bool)>,
    /// The joined forms, which count as terms of one word and not as tokens.
    joined: Vec<(u32, bool)>,
    /// One past each segment's last place in `words`.
    ends: Vec<usize>,
}

fn count_language(
    language: &str,
    members: &[u32],
    documents: &[Grouped<'_>],
    counting: &Counting,
    counted: &mut [RunDocument],
) -> RunLanguage {
    let mut groups: Vec<&str> = members.iter().map(|&member| documents[member as usize].group).collect();
    groups.sort_unstable();
    groups.dedup();

    let mut dictionary = Dictionary::default();
    let mut streams: Vec<Stream> = Vec::with_capacity(members.len());
    for &member in members {
        let Grouped { doc, group, .. } = documents[member as usize];
        let group = groups.partition_point(|&one| one < group);
        streams.push(stream(doc, member, group as u32, counting, &mut dictionary));
    }
    let (terms, ranks) = dictionary.ranked();
    for stream in &mut streams {
        for (word, _) in stream.words.iter_mut().chain(&mut stream.joined) {
            *word = ranks[*word as usize];
        }
        let document = &mut counted[stream.document as usize];
        document.tokens = stream.words.len() as u64;
        document.quoted = stream.words.iter().filter(|(_, quoted)| *quoted).count() as u64;
    }
    let orders = (1..=counting.orders())
        .map(|n| match n {
            1 => grams::<1>(&streams, groups.len(), counted),
            2 => grams::<2>(&streams, groups.len(), counted),
            3 => grams::<3>(&streams, groups.len(), counted),
            4 => grams::<4>(&streams, groups.len(), counted),
            _ => grams::<5>(&streams, groups.len(), counted),
        })
        .collect();
    RunLanguage {
        language: language.to_owned(),
        terms,
        groups: groups.into_iter().map(str::to_owned).collect(),
        orders,
    }
}

/// The distinct terms of one language of the shard, numbered as they come.
#[derive(Default)]
struct Dictionary<'a> {
    numbers: HashMap<Cow<'a, str>, u32>,
    terms: Vec<Cow<'a, str>>,
}

impl<'a> Dictionary<'a> {
    fn number(&mut self, term: Cow<'a, str>) -> u32 {
        if let Some(&number) = self.numbers.get(&term) {
            return number;
        }
        let number = self.terms.len() as u32;
        self.terms.push(term.clone());
        self.numbers.insert(term, number);
        number
    }

    /// The terms sorted, and the rank of each number.
    fn ranked(mut self) -> (Vec<String>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.terms.len() as u32).collect();
        order.sort_unstable_by(|&one, &other| self.terms[one as usize].cmp(&self.terms[other as usize]));
        let mut ranks = vec![0; order.len()];
        for (rank, &number) in (0_u32..).zip(&order) {
            ranks[number as usize] = rank;
        }
        let terms = order.iter().map(|&number| std::mem::take(&mut self.terms[number as usize]).into_owned());
        (terms.collect(), ranks)
    }
}

/// A document's counted tokens as numbers of the dictionary; a type is looked up once.
fn stream<'a>(
    doc: &'a TokenisedDoc,
    document: u32,
    group: u32,
    counting: &Counting,
    dictionary: &mut Dictionary<'a>,
) -> Stream {
    let mut numbers: Vec<Option<u32>> = vec![None; doc.types.len()];
    let segments = Segments::of(doc, counting);
    let mut words = Vec::new();
    let mut ends = Vec::new();
    for segment in segments.iter() {
        for &index in segment {
            let token = doc.tokens[index as usize];
            let at = token.type_index as usize;
            let number =
                *numbers[at].get_or_insert_with(|| dictionary.number(counting.form.of(&doc.types[at])));
            words.push((number, token.quoted));
        }
        ends.push(words.len());
    }
    let joined = joined(doc, counting)
        .map(|(one, quoted)| {
            let at = one.type_index as usize;
            let form = || dictionary.number(counting.form.of(&doc.types[at]));
            (*numbers[at].get_or_insert_with(form), quoted)
        })
        .collect();
    Stream { document, group, words, joined, ends }
}

/// One document's count of one gram.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Record<const N: usize> {
    words: [u32; N],
    /// Index into the streams.
    stream: u32,
    count: u32,
    quoted: u32,
}

/// Counts the n-grams of one n: within each document by sorting its positions, then over the shard
/// by sorting the documents' counts.
fn grams<const N: usize>(streams: &[Stream], groups: usize, counted: &mut [RunDocument]) -> Grams {
    let mut records: Vec<Record<N>> = Vec::new();
    let mut positions: Vec<([u32; N], bool)> = Vec::new();
    for (number, stream) in (0_u32..).zip(streams) {
        positions.clear();
        let mut start = 0;
        for &end in &stream.ends {
            for window in stream.words[start..end].windows(N) {
                positions.push((std::array::from_fn(|at| window[at].0), window.iter().all(|word| word.1)));
            }
            start = end;
        }
        let places = positions.len();
        if N == 1 {
            positions.extend(stream.joined.iter().map(|&(word, quoted)| ([word; N], quoted)));
        }
        positions.sort_unstable();
        let before = records.len();
        for same in positions.chunk_by(|one, other| one.0 == other.0) {
            let quoted = same.iter().filter(|one| one.1).count();
            let (count, quoted) = (same.len() as u32, quoted as u32);
            records.push(Record { words: same[0].0, stream: number, count, quoted });
        }
        let document = &mut counted[stream.document as usize];
        document.positions[N - 1] = places as u64;
        if N == 1 {
            document.types = (records.len() - before) as u64;
        }
    }
    records.sort_unstable();
    fold(&records, streams, groups)
}

/// Sorted records to grams with subtotals and postings.
fn fold<const N: usize>(records: &[Record<N>], streams: &[Stream], groups: usize) -> Grams {
    let mut grams = Grams { n: N as u8, ..Grams::default() };
    let mut by_group: Vec<Subtotal> =
        (0..groups as u32).map(|group| Subtotal { group, cf: 0, df: 0, quoted: 0 }).collect();
    let mut touched: Vec<u32> = Vec::new();
    for same in records.chunk_by(|one, other| one.words == other.words) {
        for record in same {
            let stream = &streams[record.stream as usize];
            let subtotal = &mut by_group[stream.group as usize];
            if subtotal.df == 0 {
                touched.push(stream.group);
            }
            subtotal.cf += u64::from(record.count);
            subtotal.df += 1;
            subtotal.quoted += u64::from(record.quoted);
            let (count, quoted) = (record.count, record.quoted);
            grams.postings.push(RunPosting { document: stream.document, count, quoted });
        }
        touched.sort_unstable();
        for group in touched.drain(..) {
            let subtotal = &mut by_group[group as usize];
            grams.subtotals.push(*subtotal);
            *subtotal = Subtotal { group, cf: 0, df: 0, quoted: 0 };
        }
        grams.words.extend(same[0].words);
        grams.subtotal_ends.push(grams.subtotals.len() as u64);
        grams.posting_ends.push(grams.postings.len() as u64);
    }
    grams
}
