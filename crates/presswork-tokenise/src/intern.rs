//! Types: each distinct surface form once, in order of first occurrence, folded and stemmed once.
//!
//! An open-addressing table of indices finds a surface form without an allocation. What a form folds and
//! stems to is remembered beyond the document in a table of fixed size, two places a form, where a newcomer replaces
//! the older of the two; what is remembered changes no result.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use presswork_corpus::{Span, Type, Zone};

use crate::fold::fold_type;
use crate::options::Options;
use crate::stem::Stem;

/// Places of the memory, of 64 bytes each: 4 MB a thread. Tuned on 32 MB of English
/// news: half as many cost a tenth of the speed.
const PLACES: usize = 1 << 16;

/// Longer forms, in bytes, are rarely seen twice and are not remembered.
const REMEMBERED: usize = 21;

/// The tables of one thread.
pub(crate) struct Interner {
    /// Drawn once, so that no text can be made to collide; it reaches no output.
    seed: u64,
    /// Index of a type plus 1, 0 where free; the length is a power of two.
    slots: Vec<u32>,
    /// Each type's hash and first occurrence.
    firsts: Vec<(u64, Zone, Span)>,
    memory: Vec<Remembered>,
    /// What the memory's forms were made by.
    options: Option<Options>,
}

/// What a form folds and stems to, one cache line. Most forms fold to their own lower case, and most stems are the
/// beginning of what they fold to: then there is nothing to look up elsewhere.
#[derive(Clone, Default)]
#[repr(align(64))]
struct Remembered {
    /// 0 with an empty surface: a free place.
    hash: u64,
    /// The folded form and the stem, one after the other, where they cannot be told from the surface.
    other: Option<Box<str>>,
    language: u16,
    surface_len: u8,
    folded_len: u8,
    stem_len: u8,
    stop: bool,
    /// Whether the stemmer panicked.
    panicked: bool,
    surface: [u8; REMEMBERED],
}

impl Remembered {
    /// `None` where a length does not fit.
    fn of(form: &Type, panicked: bool, hash: u64, language: u16) -> Option<Self> {
        let mut surface = [0; REMEMBERED];
        surface.get_mut(..form.surface.len())?.copy_from_slice(form.surface.as_bytes());
        let plain = form.folded == plain_fold(&form.surface) && form.folded.starts_with(&form.stem);
        Some(Remembered {
            hash,
            other: (!plain).then(|| [form.folded.as_str(), &form.stem].concat().into()),
            language,
            surface_len: u8::try_from(form.surface.len()).ok()?,
            folded_len: u8::try_from(form.folded.len()).ok()?,
            stem_len: u8::try_from(form.stem.len()).ok()?,
            stop: form.stop,
            panicked,
            surface,
        })
    }

    fn is(&self, surface: &str, hash: u64, language: u16) -> bool {
        self.hash == hash
            && self.language == language
            && self.surface[..usize::from(self.surface_len)] == *surface.as_bytes()
    }

    fn form(&self, surface: &str) -> Type {
        let (folded, stem) = match &self.other {
            Some(both) => {
                let (folded, stem) = both.split_at(usize::from(self.folded_len));
                (folded.to_owned(), stem.to_owned())
            }
            None => {
                let folded = plain_fold(surface);
                let stem = folded[..usize::from(self.stem_len)].to_owned();
                (folded, stem)
            }
        };
        Type { surface: surface.to_owned(), folded, stem, stop: self.stop }
    }
}

/// What most forms fold to.
fn plain_fold(surface: &str) -> String {
    if surface.is_ascii() { surface.to_ascii_lowercase() } else { surface.to_owned() }
}

impl Default for Interner {
    fn default() -> Self {
        let seed = RandomState::new().hash_one(0u64);
        Interner { seed, slots: Vec::new(), firsts: Vec::new(), memory: Vec::new(), options: None }
    }
}

/// The zones of a document.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) title: &'a str,
    pub(crate) body: &'a str,
}

impl<'a> Texts<'a> {
    #[inline]
    fn of(self, zone: Zone, span: Span) -> &'a str {
        match zone {
            Zone::Title => &self.title[span.range()],
            Zone::Body => &self.body[span.range()],
        }
    }
}

/// What makes a type from a surface form.
pub(crate) struct Forms<'a> {
    /// Tells languages apart in the memory.
    pub(crate) number: u16,
    /// The language's stop words, folded.
    pub(crate) stop_words: Option<&'a HashSet<Box<str>>>,
    pub(crate) stem: Option<Stem>,
    pub(crate) options: &'a Options,
}

impl Forms<'_> {
    /// The type, and whether the stemmer panicked on it.
    fn make(&self, surface: &str) -> (Type, bool) {
        let folded = fold_type(surface, self.options);
        let (stem, done) = match &self.stem {
            Some(stemmer) => stemmer.stem(&folded),
            None => (folded.clone(), true),
        };
        // Forms of which nothing is left would count as one.
        let stem = if stem.is_empty() { folded.clone() } else { stem };
        let stop = self.stop_words.is_some_and(|words| words.contains(folded.as_str()));
        (Type { surface: surface.to_owned(), folded, stem, stop }, !done)
    }
}

impl Interner {
    /// Makes ready for a document of about `types` types.
    pub(crate) fn begin(&mut self, types: usize) {
        let size = (types * 2).max(64).next_power_of_two().min(1 << 16);
        self.slots.clear();
        self.slots.resize(size, 0);
        self.firsts.clear();
    }

    /// The index of the type of the token at `span`; a new one if its surface form is new.
    pub(crate) fn index(&mut self, texts: Texts<'_>, zone: Zone, span: Span) -> u32 {
        let surface = texts.of(zone, span);
        let hash = hash(surface.as_bytes(), self.seed);
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots[slot] != 0 {
            let index = self.slots[slot] - 1;
            let (known, zone, first) = self.firsts[index as usize];
            if known == hash && texts.of(zone, first) == surface {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        self.firsts.push((hash, zone, span));
        self.slots[slot] = self.firsts.len() as u32;
        if self.firsts.len() * 2 > self.slots.len() {
            self.grow();
        }
        self.firsts.len() as u32 - 1
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        self.slots.clear();
        self.slots.resize(size, 0);
        for (index, (hash, ..)) in self.firsts.iter().enumerate() {
            let mut slot = *hash as usize & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = index as u32 + 1;
        }
    }

    /// The document's types, and on how many of them the stemmer panicked.
    pub(crate) fn types(&mut self, texts: Texts<'_>, forms: &Forms<'_>) -> (Vec<Type>, u32) {
        if self.options != Some(*forms.options) {
            // What is remembered was made by other options.
            self.memory.clear();
            self.options = Some(*forms.options);
        }
        if self.memory.is_empty() {
            self.memory.resize(PLACES, Remembered::default());
        }
        let Interner { firsts, memory, .. } = self;
        let mut types = Vec::with_capacity(firsts.len());
        let mut panics = 0;
        // The places of a batch are loaded together: their loads wait for memory side by side.
        for batch in firsts.chunks(64) {
            let mut places = [0; 64];
            for (place, (hash, ..)) in places.iter_mut().zip(batch) {
                let first = place_of(*hash);
                *place = if memory[first].hash == *hash { first } else { first ^ 1 };
            }
            for (&place, &(hash, zone, span)) in places.iter().zip(batch) {
                let surface = texts.of(zone, span);
                if memory[place].is(surface, hash, forms.number) {
                    types.push(memory[place].form(surface));
                    panics += u32::from(memory[place].panicked);
                    continue;
                }
                let (form, panicked) = forms.make(surface);
                panics += u32::from(panicked);
                if let Some(remembered) = Remembered::of(&form, panicked, hash, forms.number) {
                    let first = place_of(hash);
                    memory.swap(first, first ^ 1);
                    memory[first] = remembered;
                }
                types.push(form);
            }
        }
        (types, panics)
    }
}

fn place_of(hash: u64) -> usize {
    (hash >> 40) as usize & (PLACES - 1)
}

/// A folded-multiply hash, eight bytes a step (after wyhash, Wang Yi 2019).
fn hash(bytes: &[u8], seed: u64) -> u64 {
    const A: u64 = 0xa076_1d64_78bd_642f;
    const B: u64 = 0xe703_7ed1_a0b4_28db;
    let mix = |a: u64, b: u64| {
        let wide = u128::from(a) * u128::from(b);
        wide as u64 ^ (wide >> 64) as u64
    };
    let mut state = seed ^ A;
    let mut rest = bytes;
    while let Some((chunk, more)) = rest.split_first_chunk::<8>() {
        state = mix(state ^ u64::from_le_bytes(*chunk), B);
        rest = more;
    }
    let tail = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        (Some(head), Some(tail)) => {
            u64::from(u32::from_le_bytes(*head)) | u64::from(u32::from_le_bytes(*tail)) << 32
        }
        _ => rest.iter().fold(0, |word, &b| word << 8 | u64::from(b)),
    };
    mix(state ^ tail, A ^ bytes.len() as u64)
}
