//! A document as the rules of coverage read it: in words, hyphenated compounds whole, possessives told from their word.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use presswork_corpus::{Span, TokenKind, TokenisedDoc, Zone};

use super::language::Lists;

/// What stands before a hyphen in a name, and begins with a small letter where the name goes on.
const ARTICLES: [&str; 14] =
    ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "bin", "ibn", "abu", "d"];

/// A word or a mark.
#[derive(Clone, Debug)]
pub struct Word<'a> {
    /// Case folded, without a possessive's `'s`.
    pub folded: Cow<'a, str>,
    /// Bytes of the zone's text, a possessive's ending included.
    pub span: Span,
    /// Which text the span is of.
    pub zone: Zone,
    /// What it is; of a compound, a word.
    pub kind: TokenKind,
    /// Index of its sentence in [`Reading::sentences`].
    pub sentence: u32,
    /// Index of the quotation that it stands in, marks included.
    pub quotation: Option<u32>,
    /// Indices of the first token and one past the last.
    pub tokens: (u32, u32),
    /// Whether it ends as a possessive does.
    pub possessive: bool,
    /// Whether it begins with a capital letter, or with an article and then one (`al-Sayer`).
    pub capital: bool,
    /// Whether no white space stands before it.
    pub glued: bool,
}

impl Word<'_> {
    /// Whether it is a word, a number, an abbreviation …, no mark.
    pub fn is_word(&self) -> bool {
        self.kind.counts()
    }

    /// Whether it is the mark `text`.
    pub fn is_mark(&self, text: &str) -> bool {
        !self.kind.counts() && self.folded == text
    }
}

/// A document in words.
#[derive(Debug)]
pub struct Reading<'a> {
    /// Title first, then body.
    pub words: Vec<Word<'a>>,
    /// The words of each sentence.
    pub sentences: Vec<Range<usize>>,
    /// The block that each sentence stands in; `None` in the title.
    pub blocks: Vec<Option<u32>>,
    /// The words of each quotation, marks included.
    pub quotations: Vec<Range<usize>>,
    /// The lists of its language.
    pub lists: &'static Lists,
    /// The document.
    pub doc: &'a TokenisedDoc,
    /// Folded words that the document prints with a small letter somewhere.
    lower: HashSet<&'a str>,
}

impl<'a> Reading<'a> {
    /// Reads a document. Time and memory are linear in its tokens.
    pub fn of(doc: &'a TokenisedDoc) -> Self {
        let starts_lower = |text: &str| text.chars().next().is_some_and(char::is_lowercase);
        let types = doc.types.iter().filter(|one| starts_lower(&one.surface));
        let mut reading = Reading {
            words: words(doc),
            sentences: Vec::new(),
            blocks: Vec::new(),
            quotations: Vec::new(),
            lists: Lists::of(&doc.language),
            doc,
            lower: types.map(|one| one.folded.as_str()).collect(),
        };
        reading.sentences = doc.sentences.iter().map(|one| reading.within(one.zone, one.span)).collect();
        for (index, sentence) in (0_u32..).zip(&reading.sentences) {
            reading.words[sentence.clone()].iter_mut().for_each(|word| word.sentence = index);
        }
        let block_of = |zone: Zone, span: Span| match zone {
            Zone::Title => None,
            Zone::Body => Some(doc.blocks.partition_point(|block| block.end <= span.start) as u32),
        };
        reading.blocks = doc.sentences.iter().map(|one| block_of(one.zone, one.span)).collect();
        reading.quotations = doc.quotations.iter().map(|one| reading.within(one.zone, one.span)).collect();
        for (index, quotation) in (0_u32..).zip(&reading.quotations) {
            reading.words[quotation.clone()].iter_mut().for_each(|word| word.quotation = Some(index));
        }
        reading
    }

    /// The words that lie in a stretch of a zone.
    pub fn within(&self, zone: Zone, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| (word.zone, word.span.start) < (zone, span.start));
        let end = self.words.partition_point(|word| (word.zone, word.span.start) < (zone, span.end));
        start..end.max(start)
    }

    /// The bytes from the first to the last of `words`, which stand in one zone; nothing of an empty range.
    pub fn span(&self, words: &Range<usize>) -> Option<Span> {
        let within = self.words.get(words.clone())?;
        Some(Span::new(within.first()?.span.start, within.last()?.span.end))
    }

    /// Whether the document prints `folded` with a small letter somewhere.
    pub fn is_lower(&self, folded: &str) -> bool {
        self.lower.contains(folded)
    }

    /// Whether the `at`th word begins a sentence or a quotation, so that its capital says nothing.
    pub fn begins(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return true };
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        before.is_none_or(|before| {
            before.sentence != word.sentence || before.quotation != word.quotation || before.is_mark(":")
        })
    }
}

/// The words of a document: compounds joined, possessives taken off.
fn words(doc: &TokenisedDoc) -> Vec<Word<'_>> {
    let closing: HashSet<(Zone, u32)> = doc.quotations.iter().map(|one| (one.zone, one.span.end)).collect();
    let mut words: Vec<Word<'_>> = Vec::with_capacity(doc.tokens.len());
    let mut hyphen = false;
    for (index, token) in (0_u32..).zip(&doc.tokens) {
        let Some(form) = doc.types.get(token.type_index as usize) else { continue };
        let glued =
            words.last().is_some_and(|word| word.zone == token.zone && word.span.end == token.span.start);
        if let Some(last) = words.last_mut().filter(|_| glued) {
            let clitic = matches!(form.folded.as_str(), "'s" | "'" | "’");
            let closes = form.folded != "'s"
                && (!last.folded.ends_with('s') || closing.contains(&(token.zone, token.span.end)));
            if clitic && !closes && last.is_word() {
                last.possessive = true;
                last.span.end = token.span.end;
                last.tokens.1 = index + 1;
                hyphen = false;
                continue;
            }
            if hyphen && token.kind.counts() && !is_range(&words, token.kind) {
                let joined = words.pop().expect("a hyphen stands behind a word");
                let Some(last) = words.last_mut() else { continue };
                last.capital |= is_capital(&form.surface) && ARTICLES.contains(&last.folded.as_ref());
                last.folded = Cow::Owned(format!("{}{}{}", last.folded, joined.folded, form.folded));
                last.span.end = token.span.end;
                last.kind = TokenKind::Word;
                last.tokens.1 = index + 1;
                take_possessive(last);
                hyphen = false;
                continue;
            }
        }
        let is_hyphen = matches!(form.folded.as_str(), "-" | "\u{2010}" | "\u{2011}");
        hyphen = is_hyphen && glued && words.last().is_some_and(Word::is_word);
        let mut word = Word {
            folded: Cow::Borrowed(&form.folded),
            span: token.span,
            zone: token.zone,
            kind: token.kind,
            sentence: 0,
            quotation: None,
            tokens: (index, index + 1),
            possessive: false,
            capital: is_capital(&form.surface),
            glued,
        };
        take_possessive(&mut word);
        words.push(word);
    }
    words
}

fn is_capital(surface: &str) -> bool {
    surface.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a hyphen stands between two numbers.
fn is_range(words: &[Word<'_>], after: TokenKind) -> bool {
    let before = words.len().checked_sub(2).and_then(|at| words.get(at));
    after == TokenKind::Number && before.is_some_and(|word| word.kind == TokenKind::Number)
}

fn take_possessive(word: &mut Word<'_>) {
    // "Nations’" may be one token with its mark.
    let ending = ["'s", "'"].into_iter().find(|ending| word.folded.ends_with(ending));
    let Some(ending) = ending.filter(|ending| word.kind.counts() && word.folded.len() > ending.len()) else {
        return;
    };
    let end = word.folded.len() - ending.len();
    if ending == "'" && !word.folded[..end].ends_with('s') {
        return;
    }
    word.possessive = true;
    word.folded = match &word.folded {
        Cow::Borrowed(text) => Cow::Borrowed(&text[..end]),
        Cow::Owned(text) => Cow::Owned(text[..end].to_owned()),
    };
}
