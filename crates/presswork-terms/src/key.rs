//! What words are told apart by: two numbers of 64 bits and a hash of them.

/// Longest word that is its own key.
pub(crate) const SHORT: usize = 15;
/// The byte that marks the key of a longer word; that of a short one is its length and 1.
const LONG: u64 = 0xff << 56;

/// A short word's bytes, noughts, and in the highest byte its length and 1; of a longer one a hash and its length. Only
/// long words need a look at the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key {
    low: u64,
    high: u64,
}

const MASKS: [[u64; 2]; SHORT + 1] = masks();

const fn masks() -> [[u64; 2]; SHORT + 1] {
    let mut masks = [[0; 2]; SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        let mask = u128::MAX >> (128 - 8 * length as u32);
        masks[length] = [mask as u64, (mask >> 64) as u64];
        length += 1;
    }
    masks
}

impl Key {
    /// The key of `text[start..end]`.
    #[inline(always)]
    pub fn of(text: &[u8], start: usize, end: usize) -> Self {
        let length = end - start;
        match (MASKS.get(length), text.get(start..start + 16)) {
            (Some(mask), Some(bytes)) => {
                let (eights, _) = bytes.as_chunks::<8>();
                let low = u64::from_le_bytes(eights[0]) & mask[0];
                let high = u64::from_le_bytes(eights[1]) & mask[1];
                Key { low, high: high | (length as u64 + 1) << 56 }
            }
            _ => Key::slowly(&text[start..end]),
        }
    }

    #[cold]
    fn slowly(word: &[u8]) -> Self {
        if word.len() <= SHORT {
            let mut bytes = [0; 16];
            bytes[..word.len()].copy_from_slice(word);
            return Key::of(&bytes, 0, word.len());
        }
        // wyhash's way: 16 bytes at a time folded by a product; the last ones overlap.
        let mut state = word.len() as u64 ^ SECRET[2];
        let (pairs, _) = word.as_chunks::<16>();
        let last = word.last_chunk::<16>();
        for pair in pairs.iter().chain(last) {
            let (eights, _) = pair.as_chunks::<8>();
            let (low, high) = (u64::from_le_bytes(eights[0]), u64::from_le_bytes(eights[1]));
            state = folded(low ^ SECRET[0], high ^ state);
        }
        Key { low: state, high: LONG | (word.len() as u64 & !LONG) }
    }

    #[inline(always)]
    pub fn is_long(self) -> bool {
        self.high & LONG == LONG
    }

    /// Bytes of the word.
    #[inline(always)]
    pub fn length(self) -> usize {
        if self.is_long() { (self.high & !LONG) as usize } else { (self.high >> 56) as usize - 1 }
    }

    #[inline(always)]
    pub fn hash(self) -> u64 {
        folded(self.low ^ SECRET[0], self.high ^ SECRET[1])
    }

    /// Whether it is a short word of ASCII without capitals: one that folding leaves as it is.
    #[inline(always)]
    pub fn is_plain(self) -> bool {
        const fn each(byte: u8) -> u64 {
            u64::from_ne_bytes([byte; 8])
        }
        // Bytes below 0x80 carry nothing into the next; a length is below any letter.
        let capitals =
            |eight: u64| eight.wrapping_add(each(0x80 - b'A')) & !eight.wrapping_add(each(0x80 - (b'Z' + 1)));
        (self.low | self.high | capitals(self.low) | capitals(self.high)) & each(0x80) == 0
    }

    /// A short word's bytes as a number, the first the lowest, its length and 1 the highest.
    #[inline(always)]
    pub fn number(self) -> u128 {
        u128::from(self.low) | u128::from(self.high) << 64
    }
}

/// Odd numbers with as many ones as noughts, from wyhash (Wang Yi, public domain).
const SECRET: [u64; 3] = [0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3];

#[inline(always)]
fn folded(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::{Key, SHORT};

    /// Every byte at every place of words of every length: plain exactly where folding changes nothing in ASCII.
    #[test]
    fn plain_words_are_those_of_ascii_without_capitals() {
        for length in 1..=SHORT + 2 {
            for byte in 0..=u8::MAX {
                for at in 0..length {
                    let mut word = vec![b'x'; length];
                    word[at] = byte;
                    let plain = length <= SHORT && byte.is_ascii() && !byte.is_ascii_uppercase();
                    assert_eq!(Key::of(&word, 0, length).is_plain(), plain, "{byte} at {at} of {length}");
                }
            }
        }
    }
}
