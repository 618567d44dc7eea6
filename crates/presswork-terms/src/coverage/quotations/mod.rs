//! What a document quotes, and whose words they are said to be.
//!
//! A stretch inside quotation marks is a **quotation**, or a few words that the writer keeps at a distance or names by
//! their name: at most [`SCARE`] words that no clause attributes to anybody, or that stand behind *so-called*. A
//! quotation that runs over paragraphs is one.

mod clusters;
mod repeated;
mod shared;
mod speakers;

use std::ops::Range;

use presswork_corpus::{Span, TokenisedDoc, Zone};

use super::attribution::{Attribution, How, Persons, announced, attribution, before_colon, ends_with_colon};
use super::language::Class;
use super::reading::Reading;
use crate::counting::Repeated;
pub use clusters::{Cluster, Lead, clusters};
pub use shared::{BUCKET, Frequencies, Index, Print, Shared, print};
pub use speakers::Speakers;
pub(super) use speakers::last_name;

/// Words of a stretch that may be scare quotes, at most.
pub const SCARE: u32 = 3;

/// What stands inside quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Which text the span is of.
    pub zone: Zone,
    /// Bytes of the zone's text, the marks included.
    pub span: Span,
    /// What kind of quotation it is.
    pub kind: Kind,
    /// Counted words inside.
    pub words: u32,
    /// Blocks that it runs over; 1 in the title.
    pub blocks: u32,
    /// Whose words they are said to be, and how that is known.
    pub attribution: Option<Attribution>,
}

/// The kinds of quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Somebody's words.
    Quotation,
    /// A few words that nobody is said to have said.
    Scare,
}

impl Kind {
    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Quotation => "quotation",
            Kind::Scare => "scare",
        }
    }
}

/// The quotations of a document, in its order: one for each of `TokenisedDoc::quotations` that holds a word.
pub fn quotations(reading: &Reading<'_>, persons: &Persons) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    let unquoted = unquoted(reading);
    let mut last: Option<(usize, Option<Attribution>)> = None;
    for (index, words) in reading.quotations.iter().enumerate() {
        let Some(given) = reading.doc.quotations.get(index) else { continue };
        let inside = reading.words[words.clone()].iter().filter(|word| word.is_word());
        let counted = inside.map(|word| counted(reading, word.tokens)).sum();
        if counted == 0 {
            continue;
        }
        let attribution = match given.zone {
            // Headlines have no room for clauses.
            Zone::Title => None,
            Zone::Body => whose(reading, words, persons, &unquoted, last.as_ref()),
        };
        let scare = counted <= SCARE && (nobody(attribution.as_ref()) || is_held_off(reading, words));
        let attribution = if scare { None } else { attribution };
        found.push(Quoted {
            zone: given.zone,
            span: given.span,
            kind: if scare { Kind::Scare } else { Kind::Quotation },
            words: counted,
            blocks: blocks(reading, words),
            attribution: attribution.clone(),
        });
        last = Some((index, attribution));
    }
    repeated::attribute(reading, &mut found);
    found
}

/// Counted words of a document, repeated blocks left out; the title's where titles count.
pub fn counted_words(doc: &TokenisedDoc, titles: bool) -> u64 {
    let repeated = Repeated::of(doc);
    let counts = |token: &&presswork_corpus::Token| {
        token.kind.counts() && (titles || token.zone == Zone::Body) && !repeated.hold(token.zone, token.span)
    };
    doc.tokens.iter().filter(counts).count() as u64
}

/// How many words before each place stand in no quotation.
fn unquoted(reading: &Reading<'_>) -> Vec<u32> {
    let mut sum = 0;
    let of = |word: &super::Word<'_>| u32::from(word.is_word() && word.quotation.is_none());
    let sums = reading.words.iter().map(|word| {
        sum += of(word);
        sum
    });
    std::iter::once(0).chain(sums).collect()
}

/// Counted tokens of a word: a compound counts as its tokens do.
fn counted(reading: &Reading<'_>, tokens: (u32, u32)) -> u32 {
    let tokens = reading.doc.tokens.get(tokens.0 as usize..tokens.1 as usize);
    tokens.map_or(0, |tokens| tokens.iter().filter(|token| token.kind.counts()).count() as u32)
}

fn blocks(reading: &Reading<'_>, words: &Range<usize>) -> u32 {
    let block = |word: Option<&super::Word<'_>>| word.and_then(|word| reading.blocks[word.sentence as usize]);
    let within = &reading.words[words.clone()];
    match (block(within.first()), block(within.last())) {
        (Some(first), Some(last)) => last.saturating_sub(first) + 1,
        _ => 1,
    }
}

fn nobody(attribution: Option<&Attribution>) -> bool {
    attribution.is_none_or(|attribution| attribution.speaker.is_none())
}

/// Whether a word before the marks says that the writer does not share theirs.
fn is_held_off(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).and_then(|before| reading.words.get(before));
    before.is_some_and(|before| reading.lists.is(Class::Scare, &before.folded))
}

/// Whose words they are: by a clause of its sentence; where it is a sentence by itself, as the quotation before it in its
/// block, or by the sentence before.
fn whose(
    reading: &Reading<'_>,
    words: &Range<usize>,
    persons: &Persons,
    unquoted: &[u32],
    last: Option<&(usize, Option<Attribution>)>,
) -> Option<Attribution> {
    if let Some(own) = attribution(reading, words, is_direct(reading, words), persons) {
        return Some(own);
    }
    if let Some(own) = before_colon(reading, words, persons) {
        return Some(own);
    }
    let first = reading.words.get(words.start)?.sentence;
    let behind = reading.words.get(words.end.checked_sub(1)?)?.sentence;
    let sentences = reading.sentences.get(first as usize)?.start..reading.sentences.get(behind as usize)?.end;
    let alone = unquoted[sentences.start] == unquoted[sentences.end.max(sentences.start)];
    if !alone {
        return None;
    }
    let before = first.checked_sub(1)?;
    let same_block = reading.blocks[before as usize] == reading.blocks[first as usize];
    if !same_block {
        let colon = reading.blocks[before as usize].is_some() && ends_with_colon(reading, before);
        return if colon { announced(reading, before, persons) } else { None };
    }
    let (index, attribution) =
        last.map_or((usize::MAX, None), |(index, attribution)| (*index, attribution.clone()));
    let stands = reading.quotations.get(index).and_then(|last| reading.words.get(last.end.checked_sub(1)?));
    match (stands, attribution) {
        (Some(stands), Some(last)) if stands.sentence >= before => {
            Some(Attribution { how: How::Continued, ..last })
        }
        (Some(stands), None) if stands.sentence >= before => None,
        _ => announced(reading, before, persons),
    }
}

/// Whether it ends as direct speech does before its clause: a comma before or behind the closing mark; a question or a
/// call that begins its sentence.
fn is_direct(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    let inside = words.end.checked_sub(2).and_then(|at| reading.words.get(at));
    let behind = reading.words.get(words.end);
    let is = |word: Option<&super::Word<'_>>, marks: &[&str]| {
        word.is_some_and(|word| marks.contains(&word.folded.as_ref()))
    };
    if is(inside, &[","]) || is(behind, &[","]) {
        return true;
    }
    let begins = words.start.checked_sub(1).and_then(|before| reading.words.get(before));
    let begins = begins.is_none_or(|before| {
        reading.words.get(words.start).is_none_or(|first| first.sentence != before.sentence)
    });
    begins && (is(inside, &["?", "!", "…", "-", "–", "—"]) || is(behind, &["–", "—"]))
}
