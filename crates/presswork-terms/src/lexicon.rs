//! Words to numbers: the dictionary of the documents that are being counted.
//!
//! Words are numbered as they come, so that frequent ones have low numbers, and what is counted of a word stands under its
//! number: 32 bytes, its key among them, frequent words beside each other. An index finds the number: open addressing with
//! linear probing over slots of 32 bits, the number below and above it as many bits of the hash as are left, so that a word
//! is hardly ever compared with another. The hash has no random state. cf and df are counted by a stamp of the last document.

use std::cmp::Ordering;

use crate::key::Key;
use crate::sorted::{Head, Sorted, Texts};
use crate::split::{MOST_TOGETHER, Stretch};

/// What is known of a word.
#[derive(Clone, Copy)]
#[repr(align(32))]
struct Word {
    key: Key,
    /// 0 for a short term; for a long one, [`LONG`] and its place among the long ones; for a surface form whose term is another
    /// word, that word's number and 1.
    other: u32,
    /// The document in which it was met last, counted from 1.
    stamp: u32,
    cf: u32,
    df: u32,
}

impl Word {
    /// Counts it once more, in the document of that stamp; says whether the document has it for the first time, if df is
    /// counted.
    #[inline(always)]
    fn count<const DF: bool>(&mut self, stamp: u32) -> bool {
        self.cf += 1;
        let first = DF && self.stamp != stamp;
        if DF {
            self.df += u32::from(first);
            self.stamp = stamp;
        }
        first
    }
}

const LONG: u32 = 1 << 31;

/// Slots at the beginning, and their most, as powers of two.
const FIRST: u32 = 10;
const MOST: u32 = 31;

/// The distinct words.
pub(crate) struct Lexicon {
    /// 0, or a word's number and 1, with bits of its hash above.
    index: Vec<u32>,
    /// log₂ of the number of slots; so many bits of a slot are the number.
    bits: u32,
    words: Vec<Word>,
    /// Words that are terms.
    terms: usize,
    /// Where the texts of long terms stand.
    long: Vec<Head>,
    texts: Texts,
    /// The words that are being looked up together.
    looks: Vec<Look>,
    /// Nothing: what was read of words to have them near.
    looked: u32,
}

/// A word on its way to its number.
struct Look {
    key: Key,
    hash: u64,
    /// What its first slot says.
    number: u32,
}

impl Lexicon {
    pub fn new() -> Self {
        Lexicon {
            index: vec![0; 1 << FIRST],
            bits: FIRST,
            words: Vec::new(),
            terms: 0,
            long: Vec::new(),
            texts: Texts::default(),
            looks: Vec::with_capacity(MOST_TOGETHER),
            looked: 0,
        }
    }

    /// Terms.
    pub fn len(&self) -> usize {
        self.terms
    }

    /// Bytes that it holds, and those that it needs beside them while it grows.
    pub fn bytes(&self) -> usize {
        let words = self.words.capacity() * size_of::<Word>();
        let growing = if self.words.len() >= self.words.capacity() / 2 { 2 * words } else { 0 };
        let index = self.index.len() * size_of::<u32>();
        words + growing + 2 * index + self.texts.bytes() + self.long.capacity() * size_of::<Head>()
    }

    /// The number that a slot has if it may be that of a word with this hash; else one that no word has.
    #[inline(always)]
    fn number(slot: u32, hash: u64, bits: u32) -> u32 {
        (slot ^ Lexicon::marked(hash, bits)).wrapping_sub(1)
    }

    /// The bits of a hash that stand in a slot: above the number, and none that say which slot.
    #[inline(always)]
    fn marked(hash: u64, bits: u32) -> u32 {
        (hash >> 32) as u32 & u32::MAX << bits
    }

    /// The number of the word with that key, which is of `text`.
    #[inline(always)]
    fn find(&self, key: Key, text: &[u8]) -> Option<u32> {
        let (hash, last) = (key.hash(), self.index.len() - 1);
        let mut at = hash as usize;
        loop {
            let slot = self.index[at & last];
            if slot == 0 {
                return None;
            }
            let number = Lexicon::number(slot, hash, self.bits);
            if let Some(word) = self.words.get(number as usize)
                && word.key == key
                && (!key.is_long() || self.texts.of(self.head(word)) == text)
            {
                return Some(number);
            }
            at += 1;
        }
    }

    /// The number of a word's term: of its own, or that of another word.
    #[inline(always)]
    fn term_of(&self, number: u32) -> u32 {
        match self.words[number as usize].other {
            other @ 1..LONG => other - 1,
            _ => number,
        }
    }

    fn head(&self, word: &Word) -> Head {
        if word.other & LONG == 0 { Head::short(word.key) } else { self.long[(word.other & !LONG) as usize] }
    }

    /// The term's number for a word that was met before, as a term or as another form of one.
    #[inline(always)]
    pub fn known(&self, key: Key, text: &[u8]) -> Option<u32> {
        self.find(key, text).map(|number| self.term_of(number))
    }

    /// The number of a term, which gets one if it has none.
    pub fn term(&mut self, term: &[u8]) -> u32 {
        let key = Key::of(term, 0, term.len());
        // Folding twice changes nothing, so that no term is only another form of a term; were one, its counts would go to
        // that term.
        self.known(key, term).unwrap_or_else(|| self.first(key, term))
    }

    /// The number of a term that is met for the first time, by its key.
    pub fn first(&mut self, key: Key, term: &[u8]) -> u32 {
        let mut other = 0;
        if key.is_long() {
            other = LONG | self.long.len() as u32;
            let start = self.texts.push(term);
            self.long.push(Head::long(term.len(), start));
        }
        self.terms += 1;
        self.enter(key, other)
    }

    /// Notes that `form` is another form of a term. A long one is not noted: it is folded whenever it comes.
    pub fn alias(&mut self, form: &[u8], term: u32) {
        let key = Key::of(form, 0, form.len());
        if !key.is_long() && self.find(key, form).is_none() {
            self.enter(key, term + 1);
        }
    }

    fn enter(&mut self, key: Key, other: u32) -> u32 {
        if self.words.len() >= self.index.len() / 8 * 5 && self.bits < MOST {
            self.grow();
        }
        let number = self.words.len() as u32;
        self.words.push(Word { key, other, stamp: 0, cf: 0, df: 0 });
        self.place(key.hash(), number);
        number
    }

    /// Puts a word that the index does not hold into the first free slot from its own on.
    #[inline(always)]
    fn place(&mut self, hash: u64, number: u32) {
        let last = self.index.len() - 1;
        let mut at = hash as usize & last;
        while self.index[at] != 0 {
            at = (at + 1) & last;
        }
        self.index[at] = Lexicon::marked(hash, self.bits) | (number + 1);
    }

    /// Doubles the index. Words are entered again as they came, so that frequent ones are found at once.
    #[cold]
    fn grow(&mut self) {
        self.index = Vec::new();
        self.bits += 1;
        self.index = vec![0; 1 << self.bits];
        for number in 0..self.words.len() {
            self.place(self.words[number].key.hash(), number as u32);
        }
    }

    /// Counts the words at `stretches` of `text` that are known and short, in the document of that stamp, and tells how many
    /// the document has for the first time, if df is counted. `missed` gets which of the stretches are not known or long; [`Lexicon::looked_up`]
    /// has their keys, and the numbers of the others.
    #[inline(always)]
    pub fn tally<const DF: bool>(
        &mut self,
        text: &[u8],
        stretches: &[Stretch],
        stamp: u32,
        missed: &mut Vec<usize>,
    ) -> u64 {
        let bits = self.bits;
        let mut looks = std::mem::take(&mut self.looks);
        looks.clear();
        looks.extend(stretches.iter().map(|&(start, end)| {
            let key = Key::of(text, start as usize, end as usize);
            Look { key, hash: key.hash(), number: 0 }
        }));
        // A look at each slot, then one at each word, before any is counted: these reads do not wait for one another, and
        // what is counted then is near.
        let (index, last) = (self.index.as_slice(), self.index.len() - 1);
        for look in &mut looks {
            let slot = index[look.hash as usize & last];
            look.number = Lexicon::number(slot, look.hash, bits);
        }
        let words = self.words.as_slice();
        self.looked ^= looks
            .iter()
            .fold(0, |looked, look| looked ^ words.get(look.number as usize).map_or(0, |word| word.stamp));
        let mut firsts = 0;
        for (at, look) in looks.iter_mut().enumerate() {
            if let Some(word) = self.words.get_mut(look.number as usize)
                && word.key == look.key
                && word.other == 0
            {
                firsts += u64::from(word.count::<DF>(stamp));
                continue;
            }
            // The bytes of a short word are its key.
            if let Some(number) = self.known(look.key, &[]).filter(|_| !look.key.is_long()) {
                look.number = number;
                firsts += u64::from(self.words[number as usize].count::<DF>(stamp));
            } else {
                look.number = u32::MAX;
                missed.push(at);
            }
        }
        self.looks = looks;
        firsts
    }

    /// The keys and numbers of the words that were tallied last.
    #[inline(always)]
    pub fn looked_up(&self) -> impl ExactSizeIterator<Item = (Key, u32)> + '_ {
        self.looks.iter().map(|look| (look.key, look.number))
    }

    /// Counts the term once more, in the document of that stamp, and says whether the document has it for the first time.
    #[inline(always)]
    pub fn count(&mut self, term: u32, stamp: u32) -> bool {
        self.words[term as usize].count::<true>(stamp)
    }

    /// Hands the terms in the order of their texts to `each`, with cf and df, and the texts of the long ones.
    pub fn tallied(&self, mut each: impl FnMut(Head, u32, u32, &Texts)) {
        let mut some = Vec::with_capacity(MOST_TOGETHER);
        for numbers in self.in_order().chunks(MOST_TOGETHER) {
            // Read side by side, since they stand far apart.
            some.clear();
            some.extend(numbers.iter().map(|&number| self.words[number as usize]));
            for word in &some {
                each(self.head(word), word.cf, word.df, &self.texts);
            }
        }
    }

    /// The numbers of the terms in the order of their texts.
    fn in_order(&self) -> Vec<u32> {
        let terms = (0_u32..).zip(&self.words).filter(|(_, word)| word.other == 0 || word.other & LONG != 0);
        let mut order: Vec<u128> = Vec::with_capacity(self.terms);
        order.extend(terms.map(|(number, word)| self.leading(word) | u128::from(number)));
        order.sort_unstable();
        // Terms that agree in their leading bytes stand together.
        for same in order.chunk_by_mut(|one, other| one >> 32 == other >> 32) {
            if same.len() > 1 {
                same.sort_unstable_by(|&one, &other| self.compare(one as u32, other as u32));
            }
        }
        order.into_iter().map(|one| one as u32).collect()
    }

    /// The first twelve bytes of a term, so that the order of numbers is the order of texts; 32 bits below.
    fn leading(&self, word: &Word) -> u128 {
        let mut bytes = word.key.number();
        if word.key.is_long() {
            let text = self.texts.of(self.head(word));
            bytes = text.first_chunk().map_or(0, |first| u128::from_le_bytes(*first));
        }
        bytes.swap_bytes() & !u128::from(u32::MAX)
    }

    fn compare(&self, one: u32, other: u32) -> Ordering {
        let (one, other) = (&self.words[one as usize], &self.words[other as usize]);
        let (ones, others) = (one.key.number().to_le_bytes(), other.key.number().to_le_bytes());
        self.text(one, &ones).cmp(self.text(other, &others))
    }

    /// The text of a term, whose key's bytes are `bytes`.
    fn text<'a>(&'a self, word: &Word, bytes: &'a [u8; 16]) -> &'a [u8] {
        if word.key.is_long() { self.texts.of(self.head(word)) } else { &bytes[..word.key.length()] }
    }

    /// The terms by rank.
    pub fn sorted(self) -> Sorted {
        let order = self.in_order();
        let mut ranks = vec![0; self.words.len()];
        for (rank, &number) in (0_u32..).zip(&order) {
            ranks[number as usize] = rank;
        }
        let words = || order.iter().map(|&number| &self.words[number as usize]);
        let counts = words().map(|word| (word.cf, word.df)).collect();
        let heads = words().map(|word| self.head(word)).collect();
        Sorted { ranks, counts, heads, texts: self.texts }
    }
}
