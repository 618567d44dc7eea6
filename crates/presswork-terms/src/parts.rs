//! The places of a stream, parted by their words: what n-grams are refined from.

use crate::grams::{END, Token, ranked};
use crate::sorted::Sorted;
use crate::standing::Standing;

/// The places of all words, in parts whose words have the higher bits of their ranks in common. What is known of a place
/// stands in columns, in each part in the order of the text.
pub(crate) struct Parts {
    /// Bits of a word that tell it apart within its part.
    pub first: u32,
    /// Bits of any word; all of them are set where a unit ends.
    pub word: u32,
    /// The word, as far as the part does not tell it, above the word that follows.
    pub words: Vec<u32>,
    /// If documents are told apart.
    pub documents: Vec<u32>,
    /// The word after the one that follows, if trigrams are counted.
    pub after: Vec<u32>,
    /// If more than trigrams are counted, or some are quoted.
    pub positions: Vec<u32>,
}

/// Places of a part, about: what belongs to a part stays in the second-level cache.
const PART: usize = 1 << 13;
/// Parts at most, as a power of two: more, and their ends do not stay there while places are parted.
const MOST_PARTS: u32 = 10;

impl Parts {
    /// Parts the places of a stream, whose words become ranks.
    pub fn of(
        stream: &mut [Token],
        standing: &Standing,
        texts: &Sorted,
        longest: usize,
        (df, quoted): (bool, bool),
    ) -> Self {
        let bits = |most: usize| usize::BITS - most.leading_zeros();
        // One more than the greatest rank, which is the end's.
        let word = bits(texts.len());
        let first = word.saturating_sub(bits(stream.len() / PART).min(MOST_PARTS)).min(u32::BITS - word);
        let mut ends = vec![0_u32; (texts.len() >> first) + 1];
        for (rank, &(cf, _)) in texts.counts.iter().enumerate() {
            ends[rank >> first] += cf;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let column = |wanted: bool| vec![0; if wanted { sum as usize } else { 0 }];
        let mut parts = Parts {
            first,
            word,
            words: column(true),
            documents: column(df),
            after: column(longest > 2),
            positions: column(longest > 3 || quoted),
        };
        // Whether words are looked for in the stream later.
        let ahead = !parts.positions.is_empty();
        for (document, range) in standing.documents(stream.len()) {
            // A token is put where it belongs when the two after it are known; the last one ends a unit.
            let (mut one, mut two) = (END, END);
            let mut position = range.start as u32;
            for token in &mut stream[range] {
                let three = ranked(token, texts, ahead);
                parts.put(&mut ends, document, [one, two, three], position.wrapping_sub(2));
                (one, two, position) = (two, three, position + 1);
            }
            parts.put(&mut ends, document, [one, two, END], position.wrapping_sub(2));
        }
        parts
    }

    #[inline(always)]
    fn put(&mut self, ends: &mut [u32], document: u32, [one, two, three]: [u32; 3], position: u32) {
        if one == END {
            return;
        }
        let end = &mut ends[(one >> self.first) as usize];
        let at = *end as usize;
        *end += 1;
        let first = u64::from(one) & ((1 << self.first) - 1);
        self.words[at] = (first << self.word) as u32 | two & self.end();
        if let Some(of) = self.documents.get_mut(at) {
            *of = document;
        }
        if let Some(after) = self.after.get_mut(at) {
            *after = three & ((1_u64 << self.word) - 1) as u32;
        }
        if let Some(place) = self.positions.get_mut(at) {
            *place = position;
        }
    }

    /// Whether nothing is known of a place but its word and the one that follows.
    pub fn has_words_alone(&self) -> bool {
        self.documents.is_empty() && self.after.is_empty() && self.positions.is_empty()
    }

    /// A column from where a part begins on; none of one that is not kept.
    pub fn column(column: &[u32], begin: usize) -> &[u32] {
        column.get(begin..).unwrap_or_default()
    }

    /// The word of an end.
    #[inline(always)]
    pub fn end(&self) -> u32 {
        ((1_u64 << self.word) - 1) as u32
    }
}
