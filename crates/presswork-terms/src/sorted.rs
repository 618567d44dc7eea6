//! The terms of a lexicon in the order of their texts: what n-grams are written from.

use crate::key::{Key, SHORT};

/// A short word and, in the highest byte, its length and 1, so that one read from memory gives both; of a longer one its
/// length and where its text begins.
#[derive(Clone, Copy)]
pub(crate) struct Head(u128);

impl Default for Head {
    /// Like no word at all.
    fn default() -> Self {
        Head(u128::MAX)
    }
}

impl Head {
    pub fn short(key: Key) -> Self {
        Head(key.number())
    }

    pub fn long(length: usize, start: usize) -> Self {
        Head(0xff << 120 | (length as u128) << 64 | start as u128)
    }

    #[inline(always)]
    fn is_long(self) -> bool {
        self.0 >> 127 == 1
    }

    /// Bytes of the word.
    #[inline(always)]
    pub fn length(self) -> usize {
        let highest = (self.0 >> 120) as usize;
        if highest <= SHORT + 1 { highest - 1 } else { (self.0 << 8 >> 72) as usize }
    }

    /// How many bytes two words begin with alike; 0 where one is not short.
    #[inline(always)]
    pub fn common(self, other: Head) -> usize {
        if (self.0 | other.0) >> 127 == 1 {
            return 0;
        }
        // Bytes past a word's end are 0, so that the shorter length bounds what agrees.
        let alike = ((self.0 ^ other.0).trailing_zeros() / 8) as usize;
        alike.min((self.0 >> 120) as usize - 1).min((other.0 >> 120) as usize - 1)
    }

    /// Appends the word without its first bytes, of which a long one has none to leave out.
    #[inline(always)]
    pub fn put(self, bytes: &mut Vec<u8>, without: usize, texts: &Texts) {
        if self.is_long() {
            return bytes.extend_from_slice(texts.of(self));
        }
        let end = bytes.len() + self.length() - without;
        bytes.extend_from_slice(&(self.0 >> (8 * without)).to_le_bytes());
        bytes.truncate(end);
    }
}

impl Head {
    /// Appends what `shared` says in a byte, the word's length without its first bytes in another, and the word without them;
    /// says that it did not where that is more than sixteen bytes.
    #[inline(always)]
    pub fn put_measured(self, bytes: &mut Vec<u8>, shared: usize, without: usize) -> bool {
        let length = self.length() - without;
        if self.is_long() || length > 14 {
            return false;
        }
        let end = bytes.len() + 2 + length;
        let measured = (self.0 >> (8 * without)) << 16 | (length << 8 | shared) as u128;
        bytes.extend_from_slice(&measured.to_le_bytes());
        bytes.truncate(end);
        true
    }
}

/// The texts of long words, one after another.
#[derive(Default)]
pub(crate) struct Texts(Vec<u8>);

impl Texts {
    /// Appends a text and says where it begins.
    pub fn push(&mut self, text: &[u8]) -> usize {
        let start = self.0.len();
        self.0.extend_from_slice(text);
        start
    }

    /// The text of a long word.
    pub fn of(&self, head: Head) -> &[u8] {
        let start = head.0 as u64 as usize;
        &self.0[start..start + head.length()]
    }

    /// Bytes that it holds.
    pub fn bytes(&self) -> usize {
        self.0.capacity()
    }
}

/// Terms whose ranks are their places in the order of their texts.
pub(crate) struct Sorted {
    /// Number → rank; of a number that is no term, nothing.
    pub ranks: Vec<u32>,
    /// cf and df by rank.
    pub counts: Vec<(u32, u32)>,
    pub heads: Vec<Head>,
    pub texts: Texts,
}

impl Sorted {
    /// Terms.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    #[inline(always)]
    pub fn head(&self, rank: u32) -> Head {
        self.heads[rank as usize]
    }
}
