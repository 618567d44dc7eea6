//! What single words tell of body or not: words of classes and ids, and words of short lines.
//!
//! The lists of `html::naming` hold what somebody thought of; this one is counted on the training pages. A word's
//! value is the log-odds, against the average, that text under such a name (or a line with such a word) is
//! body, each site counted once, so that only words which many sites share have one.
//!
//! In the table, little-endian: `PWL1`; u32 words; the words' hashes as u32, ascending; their values as i8, in
//! 16ths.

use foldhash::HashMap;

/// Log-odds of one in a table's values.
const ONE: f32 = 16.0;

const MAGIC: &[u8] = b"PWL1";

/// Values by the hashes of words.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    values: HashMap<u32, i8>,
}

impl Lexicon {
    /// Of words' hashes and their log-odds.
    pub fn of(words: impl IntoIterator<Item = (u32, f32)>) -> Lexicon {
        let fixed = |value: f32| libm::roundf(value * ONE).clamp(-127.0, 127.0) as i8;
        Lexicon { values: words.into_iter().map(|(word, value)| (word, fixed(value))).collect() }
    }

    /// Reads a table and gives what stands after it; an empty one where there is none.
    #[must_use]
    pub fn read(table: &[u8]) -> (Lexicon, &[u8]) {
        let read = || {
            let (count, rest) = table.strip_prefix(MAGIC)?.split_first_chunk::<4>()?;
            let count = u32::from_le_bytes(*count) as usize;
            let (words, rest) = rest.split_at_checked(count.checked_mul(4)?)?;
            let (values, rest) = rest.split_at_checked(count)?;
            let (words, _) = words.as_chunks::<4>();
            let words = words.iter().map(|word| u32::from_le_bytes(*word));
            Some((Lexicon { values: words.zip(values.iter().map(|&value| value as i8)).collect() }, rest))
        };
        read().unwrap_or((Lexicon::default(), table))
    }

    /// The table.
    pub fn table(&self) -> Vec<u8> {
        let mut words: Vec<u32> = self.values.keys().copied().collect();
        words.sort_unstable();
        let mut out = MAGIC.to_vec();
        out.extend((words.len() as u32).to_le_bytes());
        out.extend(words.iter().flat_map(|word| word.to_le_bytes()));
        out.extend(words.iter().map(|word| self.values[word] as u8));
        out
    }

    /// How many words it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// A word's value; `None` for one that is not known.
    pub(crate) fn value(&self, word: u32) -> Option<f32> {
        self.values.get(&word).map(|&value| f32::from(value) / ONE)
    }
}
