//! What is counted: the form of a term, the longest n-gram, and the unit that no n-gram leaves.

use std::borrow::Cow;

use presswork_corpus::{Joined, Span, Token, TokenisedDoc, Type, Zone};
use serde::{Deserialize, Serialize};

/// The longest n-gram that is counted.
pub const LONGEST: usize = 5;

/// Which form of a token is its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermForm {
    /// Case folded, NFC, `’` as `'`.
    Folded,
    /// As it stands in the text.
    Surface,
    /// The stem of the folded form.
    Stem,
}

impl TermForm {
    /// The term of a type: the form itself, but a space in it is a no-break space, so that the words of
    /// an n-gram, joined by spaces, can be told apart whatever a token holds.
    pub fn of(self, form: &Type) -> Cow<'_, str> {
        let text = match self {
            TermForm::Folded => &form.folded,
            TermForm::Surface => &form.surface,
            TermForm::Stem => &form.stem,
        };
        if text.contains(' ') { Cow::Owned(text.replace(' ', "\u{a0}")) } else { Cow::Borrowed(text) }
    }
}

/// The unit that an n-gram stays in. Title and body are two texts: none spans both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Within {
    /// A sentence.
    Sentence,
    /// A block of the body; the title is a block of its own.
    Block,
    /// The whole body, or the whole title.
    Document,
}

/// The parameters that can change a count.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Counting {
    /// The form that is a term.
    pub form: TermForm,
    /// Whether the tokens of titles count.
    pub titles: bool,
    /// n-grams up to this length, 1 to [`LONGEST`]; a number outside is taken as the nearest.
    pub longest: u8,
    /// The unit that an n-gram stays in.
    pub within: Within,
}

impl Counting {
    /// `longest`, held to 1..=[`LONGEST`].
    pub(crate) fn orders(&self) -> usize {
        usize::from(self.longest).clamp(1, LONGEST)
    }
}

/// The joined forms that count beside the tokens they stand over, and whether all those tokens are quoted. A form is a
/// term of one word; no n-gram holds it. One whose indices the document does not hold is left out.
pub(crate) fn joined<'a>(
    doc: &'a TokenisedDoc,
    counting: &Counting,
) -> impl Iterator<Item = (&'a Joined, bool)> {
    let titles = counting.titles;
    let repeated = Repeated::of(doc);
    doc.joined.iter().filter_map(move |one| {
        let tokens = doc.tokens.get(one.first_token as usize..=one.last_token as usize)?;
        let first = tokens.first()?;
        let counts = (titles || first.zone == Zone::Body) && !repeated.hold(first.zone, first.span);
        let known = (one.type_index as usize) < doc.types.len();
        (counts && known).then(|| (one, tokens.iter().all(|token| token.quoted)))
    })
}

/// The stretches of a body that its outlet repeats, whose tokens do not count.
pub(crate) struct Repeated {
    /// Disjoint, in order.
    spans: Vec<Span>,
}

impl Repeated {
    pub(crate) fn of(doc: &TokenisedDoc) -> Self {
        let spans = doc.repeated.iter().filter_map(|&index| doc.blocks.get(index as usize).copied());
        Repeated { spans: spans.collect() }
    }

    /// Whether a stretch of a zone begins in one of them.
    pub(crate) fn hold(&self, zone: Zone, span: Span) -> bool {
        if self.spans.is_empty() || zone == Zone::Title {
            return false;
        }
        let at = self.spans.partition_point(|repeated| repeated.end <= span.start);
        self.spans.get(at).is_some_and(|repeated| repeated.start <= span.start)
    }
}

/// The tokens of a document's repeated blocks that would count but for standing there.
pub(crate) fn repeated_tokens(doc: &TokenisedDoc) -> u64 {
    let repeated = Repeated::of(doc);
    let left_out = |token: &&Token| token.kind.counts() && repeated.hold(token.zone, token.span);
    doc.tokens.iter().filter(left_out).count() as u64
}

/// The counted tokens of a document, cut into the units that no n-gram leaves.
///
/// Counting and the concordance both walk these segments and nothing else, which is why a count
/// equals the number of its lines.
pub(crate) struct Segments {
    /// Indices into `TokenisedDoc::tokens`.
    tokens: Vec<u32>,
    /// One past each segment's last place in `tokens`.
    ends: Vec<usize>,
}

impl Segments {
    /// Cuts `doc`. Tokens that do not count are left out, so that n-grams run over punctuation; a
    /// token whose type the document does not hold is left out too. Repeated blocks are left out, and nothing runs over
    /// one: what stands before and after it does not stand together.
    pub(crate) fn of(doc: &TokenisedDoc, counting: &Counting) -> Self {
        let mut tokens = Vec::with_capacity(doc.tokens.len());
        let mut ends = Vec::new();
        let mut block = 0_usize;
        let mut unit = None;
        let repeated = Repeated::of(doc);
        for (index, token) in (0_u32..).zip(&doc.tokens) {
            let known = (token.type_index as usize) < doc.types.len();
            if !known || !token.kind.counts() || (token.zone == Zone::Title && !counting.titles) {
                continue;
            }
            if repeated.hold(token.zone, token.span) {
                if unit.take().is_some() {
                    ends.push(tokens.len());
                }
                continue;
            }
            let place = match (counting.within, token.zone) {
                (Within::Sentence, _) => token.sentence as usize,
                (Within::Block, Zone::Body) => {
                    while doc.blocks.get(block).is_some_and(|span| span.end <= token.span.start) {
                        block += 1;
                    }
                    block
                }
                (Within::Block, Zone::Title) | (Within::Document, _) => 0,
            };
            if unit.is_some_and(|before| before != (token.zone, place)) {
                ends.push(tokens.len());
            }
            unit = Some((token.zone, place));
            tokens.push(index);
        }
        if !tokens.is_empty() {
            ends.push(tokens.len());
        }
        Segments { tokens, ends }
    }

    /// The segments, in order, as indices into `TokenisedDoc::tokens`; none is empty.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let segment = &self.tokens[start..end];
            start = end;
            segment
        })
    }
}
