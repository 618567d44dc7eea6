//! The documents of one language as numbers: a token after another, units parted by their ends.

use crate::entries::Detail;
use crate::grams::{END, Folding, Order, Token, grams, token};
use crate::lexicon::Lexicon;

/// Documents that are being counted, as numbers of a dictionary.
pub(crate) struct Stream {
    pub lexicon: Lexicon,
    pub tokens: Vec<Token>,
    /// The document that is being added.
    document: u32,
    /// For each term, the document in which it was met last, counted from 1.
    stamps: Vec<u32>,
    /// Distinct terms of the document.
    types: u64,
}

impl Stream {
    pub fn new() -> Self {
        Stream { lexicon: Lexicon::new(), tokens: Vec::new(), document: 0, stamps: Vec::new(), types: 0 }
    }

    /// Begins a document, by its index in the run.
    pub fn begin(&mut self, document: u32) {
        (self.document, self.types) = (document, 0);
    }

    /// The number of a term.
    pub fn number(&mut self, term: &[u8]) -> u32 {
        let slot = self.lexicon.term(term);
        self.lexicon.number(slot)
    }

    #[inline(always)]
    pub fn push(&mut self, number: u32, quoted: bool) {
        self.tokens.push(token(number, quoted, self.document));
        if self.stamps.len() <= number as usize {
            self.stamps.resize(self.lexicon.len(), 0);
        }
        let stamp = &mut self.stamps[number as usize];
        self.types += u64::from(*stamp != self.document + 1);
        *stamp = self.document + 1;
    }

    /// Ends a unit, which no n-gram crosses.
    pub fn end_unit(&mut self) {
        self.tokens.push(token(END, false, self.document));
    }

    /// Distinct terms of the document so far.
    pub fn types(&self) -> u64 {
        self.types
    }

    /// Bytes that it holds, with those that [`Stream::orders`] needs beside them.
    pub fn bytes(&self, longest: usize) -> usize {
        // Of a term: what it is sorted by, its text, its place, its entry. Of a token: its place, and of each n an
        // entry of the usual size.
        let (terms, tokens) = (self.lexicon.len() * 80, self.tokens.len() * (8 + 12 * longest));
        self.lexicon.bytes() + terms + self.tokens.capacity() * size_of::<Token>() + tokens
    }

    /// The entries of each n from 1 to `longest`.
    pub fn orders(self, longest: usize, detail: Detail, group_of: &[u32], groups: usize) -> Vec<Order> {
        let texts = self.lexicon.sorted();
        drop(self.lexicon);
        grams(self.tokens, &texts, longest, Folding::new(detail, group_of, groups))
    }
}
