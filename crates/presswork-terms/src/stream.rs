//! The documents of one language as numbers: a token after another, units parted by their ends.

use std::ops::RangeInclusive;

use crate::grams::{END, Folding, Order, Token, grams, token};
use crate::lexicon::Lexicon;
use crate::pairs::pairs;
use crate::reach::Reach;
use crate::skipping::skip_grams;
use crate::standing::Standing;

/// Documents that are being counted, as numbers of a dictionary.
pub(crate) struct Stream {
    pub lexicon: Lexicon,
    pub tokens: Vec<Token>,
    standing: Standing,
    /// Whether a token is.
    any_quoted: bool,
    /// The document that is being added.
    document: u32,
    /// Distinct terms of the document.
    types: u64,
}

impl Stream {
    pub fn new() -> Self {
        Stream {
            lexicon: Lexicon::new(),
            tokens: Vec::new(),
            standing: Standing::default(),
            any_quoted: false,
            document: 0,
            types: 0,
        }
    }

    /// Begins a document, by its index in the run.
    pub fn begin(&mut self, document: u32) {
        (self.document, self.types) = (document, 0);
        self.standing.begin(self.tokens.len() as u32, document);
    }

    /// The number of a term.
    pub fn number(&mut self, term: &[u8]) -> u32 {
        self.lexicon.term(term)
    }

    #[inline(always)]
    pub fn push(&mut self, number: u32, quoted: bool) {
        self.tokens.push(token(number, quoted));
        self.any_quoted |= quoted;
        self.types += u64::from(self.lexicon.count(number, self.document + 1));
    }

    /// Ends a unit, which no n-gram crosses.
    pub fn end_unit(&mut self) {
        self.tokens.push(token(END, false));
    }

    /// Distinct terms of the document so far.
    pub fn types(&self) -> u64 {
        self.types
    }

    /// Bytes that it holds, with those that [`Stream::orders`] needs beside them.
    pub fn bytes(&self, longest: usize, reach: Reach) -> usize {
        let standing = self.standing.bytes(self.tokens.len());
        let held = self.lexicon.bytes() + self.tokens.capacity() * size_of::<Token>() + standing;
        held + beside(self.lexicon.len(), self.tokens.len(), longest, reach)
    }

    /// The entries of each n up to the longest, none of those below the shortest; or the sections that `reach` has.
    pub fn orders(
        self,
        lengths: RangeInclusive<usize>,
        reach: Reach,
        mut folding: Folding<'_>,
    ) -> Vec<Order> {
        let Stream { lexicon, tokens, mut standing, any_quoted, .. } = self;
        folding.any_quoted = any_quoted;
        let texts = lexicon.sorted();
        standing.close(tokens.len());
        match reach {
            Reach::Adjacent => grams(tokens, &standing, &texts, lengths, folding),
            Reach::Skipping(most) => {
                skip_grams(tokens, &standing, &texts, *lengths.end(), most, &mut folding)
            }
            Reach::Window(words) => pairs(tokens, &standing, &texts, words, &mut folding),
        }
    }
}

/// Bytes that [`Stream::orders`] needs for so many terms and tokens, beside them.
pub(crate) fn beside(terms: usize, tokens: usize, longest: usize, reach: Reach) -> usize {
    // Of a term: what it is sorted by, its place, its entry. Of a token: what is known of its place, and of each n an
    // entry of the usual size.
    let each = if reach == Reach::Adjacent { 12 } else { 16 };
    terms * 80 + tokens * (16 + each * reach.at_a_token(longest) as usize)
}
