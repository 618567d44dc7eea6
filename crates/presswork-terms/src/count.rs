//! Counting: documents to one sorted run.

use std::collections::BTreeMap;

use presswork_corpus::{Sentence, TokenisedDoc, Zone};

use crate::counting::{Counting, LONGEST, Repeated, Segments, joined, repeated_tokens};
use crate::entries::Detail;
use crate::grams::Folding;
use crate::reach::Reach;
use crate::run::{Run, RunDocument};
use crate::stream::Stream;

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
/// Time: linear in the tokens, but for sorting the distinct terms and, among the positions of one
/// n-gram, the few that are too few for a histogram. Memory: 20 bytes a token, and the run.
pub fn count(documents: &[Grouped<'_>], counting: &Counting) -> Run {
    count_reaching(documents, counting, Reach::Adjacent)
}

/// As [`count`], of what `reach` says: skip-grams, or windowed pairs with their margins. Joined forms are part of neither.
///
/// Time and memory grow with what stands together as they do with the tokens in [`count`].
pub fn count_reaching(documents: &[Grouped<'_>], counting: &Counting, reach: Reach) -> Run {
    let reach = reach.held();
    let mut streams: BTreeMap<&str, Stream> = BTreeMap::new();
    let mut counted = Vec::with_capacity(documents.len());
    for (index, document) in (0_u32..).zip(documents) {
        let mut row = empty_of(document, counting);
        if !document.counted {
            counted.push(row);
            continue;
        }
        let stream = streams.entry(&document.doc.language).or_insert_with(Stream::new);
        add(stream, index, document.doc, counting, reach, &mut row);
        counted.push(row);
    }
    let mut run = Run::empty(Detail::Postings);
    for (language, stream) in streams {
        finish(&mut run, language, stream, (counting.orders(), reach), &counted);
    }
    run.sections.documents = counted.len() as u64;
    run.documents = counted;
    run
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

/// Adds a document to the stream of its language, and its counts to its row.
fn add(
    stream: &mut Stream,
    index: u32,
    doc: &TokenisedDoc,
    counting: &Counting,
    reach: Reach,
    row: &mut RunDocument,
) {
    stream.begin(index);
    // A type is looked up once, and only if a token that counts is of it.
    let mut slots: Vec<Option<u32>> = vec![None; doc.types.len()];
    let mut number = |stream: &mut Stream, at: u32| {
        let at = at as usize;
        *slots[at].get_or_insert_with(|| stream.number(counting.form.of(&doc.types[at]).as_bytes()))
    };
    for segment in Segments::of(doc, counting).iter() {
        for &index in segment {
            let token = doc.tokens[index as usize];
            let number = number(stream, token.type_index);
            stream.push(number, token.quoted);
            row.quoted += u64::from(token.quoted);
        }
        stream.end_unit();
        row.tokens += segment.len() as u64;
        let positions = reach.positions(segment.len() as u64, counting.orders());
        row.positions.iter_mut().zip(positions).for_each(|(sum, more)| *sum += more);
    }
    for (one, quoted) in joined(doc, counting) {
        let number = number(stream, one.type_index);
        stream.push(number, quoted);
        stream.end_unit();
    }
    row.types = stream.types();
}

/// Appends the sections of a language to `run`.
fn finish(
    run: &mut Run,
    language: &str,
    stream: Stream,
    (longest, reach): (usize, Reach),
    counted: &[RunDocument],
) {
    let of_language = || counted.iter().filter(|one| one.counted && one.language == language);
    let mut groups: Vec<&str> = of_language().map(|one| one.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    // Documents of other languages are asked for by nobody.
    let number = |group: &str| groups.partition_point(|&one| one < group) as u32;
    let group_of: Vec<u32> = counted.iter().map(|one| number(&one.group)).collect();
    let folding = Folding::new(Detail::Postings, &group_of, groups.len());
    let orders = stream.orders(1..=longest, reach, folding);
    run.append(language, groups.into_iter().map(str::to_owned).collect(), orders);
}
