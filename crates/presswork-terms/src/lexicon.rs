//! Words to numbers: the dictionary of the documents that are being counted.
//!
//! Open addressing with linear probing over slots of 32 bytes, two to a cache line. A word of up to
//! fifteen bytes is its own key and lies in the slot, so that to find it is one hash, one line of
//! memory and one comparison of 16 bytes; a longer one has its hash there and its text in the arena. The
//! hash has no random state. cf and df are counted in the slot, by a stamp of the last document.

use crate::split::{MOST_TOGETHER, Stretch};

/// Longest word that is its own key.
const SHORT: usize = 15;
/// The byte that marks the key of a longer word; that of a short one is its length and 1.
const LONG: u64 = 0xff << 56;

/// Two words of 64 bits that tell words apart; only those of long words need a look at the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key([u64; 2]);

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
                Key([low, high | (length as u64 + 1) << 56])
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
        Key([state, LONG | (word.len() as u64 & !LONG)])
    }

    #[inline(always)]
    fn is_long(self) -> bool {
        self.0[1] & LONG == LONG
    }

    #[inline(always)]
    fn hash(self) -> u64 {
        folded(self.0[0] ^ SECRET[0], self.0[1] ^ SECRET[1])
    }
}

/// Odd numbers with as many ones as noughts, from wyhash (Wang Yi, public domain).
const SECRET: [u64; 3] = [0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3];

#[inline(always)]
fn folded(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    product as u64 ^ (product >> 64) as u64
}

/// A word's place in the table; a free one has a key of 0.
#[derive(Clone, Copy)]
#[repr(align(32))]
pub(crate) struct Slot {
    key: Key,
    number: u32,
    /// The document in which it was met last, counted from 1.
    pub stamp: u32,
    pub cf: u32,
    pub df: u32,
}

const FREE: Slot = Slot { key: Key([0; 2]), number: 0, stamp: 0, cf: 0, df: 0 };

/// Set in the number of a surface form whose term is another word: the rest is that word's number.
const ALIAS: u32 = 1 << 31;

/// Slots at the beginning.
const FIRST: usize = 1 << 10;

/// The distinct words, numbered as they come.
pub(crate) struct Lexicon {
    slots: Vec<Slot>,
    /// 64 − log₂ of the number of slots.
    shift: u32,
    used: usize,
    /// Nothing: what was read of slots to have them near.
    looked: u32,
    /// The texts of the terms, one after another.
    texts: Vec<u8>,
    /// Where each begins; one more at the end.
    starts: Vec<u64>,
}

impl Lexicon {
    pub fn new() -> Self {
        Lexicon {
            slots: vec![FREE; FIRST],
            shift: 64 - FIRST.trailing_zeros(),
            used: 0,
            looked: 0,
            texts: Vec::new(),
            starts: vec![0],
        }
    }

    /// Terms.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The text of a term.
    pub fn text(&self, number: u32) -> &[u8] {
        let at = number as usize;
        &self.texts[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Bytes that it holds, and those that it needs beside them while the table doubles.
    pub fn bytes(&self) -> usize {
        let slots = self.slots.len() * size_of::<Slot>();
        let doubling = if self.used >= self.room() / 2 { 2 * slots } else { 0 };
        slots + doubling + self.texts.capacity() + self.starts.capacity() * size_of::<u64>()
    }

    /// Words that the table takes before it doubles.
    fn room(&self) -> usize {
        self.slots.len() / 8 * 5
    }

    /// The number of the term in `slot`.
    pub fn number(&self, slot: usize) -> u32 {
        self.slots[slot].number
    }

    /// The term's slot for a word that was met before, as a term or as another form of one.
    #[inline(always)]
    pub fn known(&self, key: Key, text: &[u8], start: usize, end: usize) -> Option<usize> {
        let at = self.find(key, text, start, end).ok()?;
        if self.slots[at].number & ALIAS == 0 { Some(at) } else { self.aliased(at) }
    }

    /// The slot that the key has, or else the free one that it would get.
    #[inline(always)]
    fn find(&self, key: Key, text: &[u8], start: usize, end: usize) -> Result<usize, usize> {
        let last = self.slots.len() - 1;
        let mut at = (key.hash() >> self.shift) as usize & last;
        loop {
            let slot = &self.slots[at];
            if slot.key == key && (!key.is_long() || self.text(slot.number) == &text[start..end]) {
                return Ok(at);
            }
            if slot.key.0[1] == 0 {
                return Err(at);
            }
            at = (at + 1) & last;
        }
    }

    #[cold]
    fn aliased(&self, at: usize) -> Option<usize> {
        let term = self.text(self.slots[at].number & !ALIAS);
        self.find(Key::of(term, 0, term.len()), term, 0, term.len()).ok()
    }

    /// The slot of a term, which gets a number if it has none.
    pub fn term(&mut self, term: &[u8]) -> usize {
        let key = Key::of(term, 0, term.len());
        match self.find(key, term, 0, term.len()) {
            // Folding twice changes nothing, so that no term is only another form of a term; were one, its
            // counts would go to that term.
            Ok(at) if self.slots[at].number & ALIAS == 0 => at,
            Ok(at) => self.aliased(at).unwrap_or(at),
            Err(_) => self.first(key, term),
        }
    }

    /// The slot of a term that is met for the first time, by its key.
    pub fn first(&mut self, key: Key, term: &[u8]) -> usize {
        let number = self.len() as u32;
        self.texts.extend_from_slice(term);
        self.starts.push(self.texts.len() as u64);
        self.enter(key, number)
    }

    /// Notes that `form` is another form of the term in `slot`, and gives the term's slot, which may
    /// have moved. A long one is not noted: it is folded whenever it comes.
    pub fn alias(&mut self, form: &[u8], slot: usize) -> usize {
        let key = Key::of(form, 0, form.len());
        let term = self.slots[slot];
        if key.is_long() || self.find(key, form, 0, form.len()).is_ok() {
            return slot;
        }
        let noted = self.enter(key, term.number | ALIAS);
        self.aliased(noted).unwrap_or(slot)
    }

    fn enter(&mut self, key: Key, number: u32) -> usize {
        if self.used == self.room() {
            self.grow();
        }
        let at = self.free(key);
        self.slots[at] = Slot { key, number, ..FREE };
        self.used += 1;
        at
    }

    /// The free slot that a key gets which has none.
    fn free(&self, key: Key) -> usize {
        let last = self.slots.len() - 1;
        let mut at = (key.hash() >> self.shift) as usize & last;
        while self.slots[at].key.0[1] != 0 {
            at = (at + 1) & last;
        }
        at
    }

    #[cold]
    fn grow(&mut self) {
        let doubled = vec![FREE; self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, doubled);
        self.shift -= 1;
        for slot in old {
            if slot.key.0[1] != 0 {
                let at = self.free(slot.key);
                self.slots[at] = slot;
            }
        }
    }

    /// Counts the words at `stretches` of `text` that are known short terms, in the document of that stamp: `counted` gets
    /// each one's number and whether the document has it for the first time, `missed` the places and keys of the others.
    #[inline(always)]
    pub fn tally(
        &mut self,
        text: &[u8],
        stretches: &[Stretch],
        stamp: u32,
        mut counted: impl FnMut(u32, bool),
        mut missed: impl FnMut(Stretch, Key),
    ) {
        let (shift, slots) = (self.shift, self.slots.as_mut_slice());
        let last = slots.len() - 1;
        let mut keys = [(Key([0; 2]), 0_usize); MOST_TOGETHER];
        for (place, &(start, end)) in keys.iter_mut().zip(stretches) {
            let key = Key::of(text, start as usize, end as usize);
            *place = (key, (key.hash() >> shift) as usize & last);
        }
        // A look at each slot before any is counted in: these reads do not wait for one another, and what is counted then
        // is near.
        let keys = &keys[..stretches.len().min(MOST_TOGETHER)];
        self.looked ^= keys.iter().fold(0, |looked, &(_, at)| looked ^ slots[at].number);
        for (&(key, mut at), &(start, end)) in keys.iter().zip(stretches) {
            loop {
                let slot = &mut slots[at];
                if slot.key == key {
                    if key.is_long() || slot.number & ALIAS != 0 {
                        missed((start, end), key);
                    } else {
                        let first = slot.stamp != stamp;
                        slot.cf += 1;
                        slot.df += u32::from(first);
                        slot.stamp = stamp;
                        counted(slot.number, first);
                    }
                    break;
                }
                if slot.key.0[1] == 0 {
                    missed((start, end), key);
                    break;
                }
                at = (at + 1) & last;
            }
        }
    }

    /// Counts the term once more, in the document of that stamp; gives its number, and whether the
    /// document has it for the first time.
    #[inline(always)]
    pub fn count(&mut self, slot: usize, stamp: u32) -> (u32, bool) {
        let slot = &mut self.slots[slot];
        let first = slot.stamp != stamp;
        slot.cf += 1;
        slot.df += u32::from(first);
        slot.stamp = stamp;
        (slot.number, first)
    }

    /// cf and df of each term, by number, as [`Lexicon::count`] counted them.
    pub fn counts(&self) -> Vec<(u32, u32)> {
        let mut counts = vec![(0, 0); self.len()];
        for slot in &self.slots {
            if slot.key.0[1] != 0 && slot.number & ALIAS == 0 {
                counts[slot.number as usize] = (slot.cf, slot.df);
            }
        }
        counts
    }

    /// The terms in the order of their texts.
    pub fn sorted(&self) -> Sorted {
        let count = self.len();
        let mut order: Vec<u128> =
            (0..count as u32).map(|number| leading(self.text(number)) | u128::from(number)).collect();
        order.sort_unstable();
        // Terms that agree in their leading bytes stand together, in the order in which they came.
        for same in order.chunk_by_mut(|one, other| one >> 32 == other >> 32) {
            if same.len() > 1 {
                same.sort_unstable_by(|&one, &other| self.text(one as u32).cmp(self.text(other as u32)));
            }
        }
        let mut sorted = Sorted {
            texts: Vec::with_capacity(self.texts.len()),
            starts: Vec::with_capacity(count + 1),
            ranks: vec![0; count],
            heads: Vec::with_capacity(count),
        };
        sorted.starts.push(0);
        for (rank, number) in (0_u32..).zip(order.into_iter().map(|one| one as u32)) {
            sorted.texts.extend_from_slice(self.text(number));
            sorted.starts.push(sorted.texts.len() as u64);
            sorted.ranks[number as usize] = rank;
            sorted.heads.push(Head::of(self.text(number)));
        }
        sorted
    }
}

/// The first twelve bytes of a text, so that the order of numbers is the order of texts; 32 bits below.
fn leading(text: &[u8]) -> u128 {
    let mut bytes = [0; 16];
    let length = text.len().min(12);
    bytes[..length].copy_from_slice(&text[..length]);
    u128::from_be_bytes(bytes)
}

/// A lexicon whose terms were sorted: a term's rank is its place.
pub(crate) struct Sorted {
    texts: Vec<u8>,
    starts: Vec<u64>,
    /// Number → rank.
    pub ranks: Vec<u32>,
    heads: Vec<Head>,
}

/// A word of up to fifteen bytes and its length, so that one read from memory gives both; of a longer one
/// nothing but that it is longer.
#[derive(Clone, Copy)]
pub(crate) struct Head(u128);

impl Default for Head {
    fn default() -> Self {
        Head(u128::MAX)
    }
}

impl Head {
    fn of(word: &[u8]) -> Self {
        if word.len() > SHORT {
            return Head::default();
        }
        let mut bytes = [0; 16];
        bytes[..word.len()].copy_from_slice(word);
        bytes[SHORT] = word.len() as u8;
        Head(u128::from_le_bytes(bytes))
    }

    /// Its length, if it is a short one.
    #[inline(always)]
    pub fn length(self) -> Option<usize> {
        let length = (self.0 >> 120) as usize;
        (length <= SHORT).then_some(length)
    }

    /// How many bytes two words begin with alike; 0 where one is not short.
    #[inline(always)]
    pub fn common(self, other: Head) -> usize {
        // Bytes past a short word's end are 0, so that the shorter length bounds what agrees. All bits of a
        // longer one's head are set, which no byte of UTF-8 agrees with; nor do two longer ones.
        if self.length().is_none() {
            return 0;
        }
        let alike = ((self.0 ^ other.0).trailing_zeros() / 8) as usize;
        alike.min((self.0 >> 120) as usize).min((other.0 >> 120) as usize)
    }

    /// Appends a short word without its first bytes.
    #[inline(always)]
    pub fn put(self, bytes: &mut Vec<u8>, without: usize, length: usize) {
        let end = bytes.len() + length - without;
        bytes.extend_from_slice(&(self.0 >> (8 * without)).to_le_bytes());
        bytes.truncate(end);
    }
}

impl Sorted {
    pub fn len(&self) -> usize {
        self.ranks.len()
    }

    #[inline(always)]
    pub fn head(&self, rank: u32) -> Head {
        self.heads[rank as usize]
    }

    #[inline]
    pub fn text(&self, rank: u32) -> &[u8] {
        let at = rank as usize;
        &self.texts[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
