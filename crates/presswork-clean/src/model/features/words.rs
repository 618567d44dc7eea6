//! What can be counted in a candidate's text.

use std::ops::Range;

use presswork_corpus::BlockKind;

use super::flag;
use crate::stream::Candidate;

/// The counts.
pub(super) struct Words {
    pub words: f32,
    /// Characters, those of scripts without spaces counted two and a half times.
    pub length: f32,
    /// Share of bytes in links.
    pub linked: f32,
    pub sentence: bool,
    pub commas: f32,
    pub questions: f32,
    pub price: bool,
    /// Reads like running text.
    pub prose: bool,
    /// Equal for equal texts.
    pub hash: u64,
    /// Which of the page's hashes are those of its words.
    pub word_hashes: Range<usize>,
    stops: f32,
    letters: f32,
    capitalised: f32,
    function: f32,
    digits: f32,
    capitals: f32,
    first: f32,
    separators: f32,
    quotes: f32,
    address: bool,
}

/// Lower-case words of so few letters are articles, prepositions, pronouns in the languages of newspapers:
/// running text is full of them, lists of links are not.
const FUNCTION_WORD: usize = 3;

/// What a character is to the counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
enum Kind {
    /// Of a word, and none of the next two.
    Letter,
    Capital,
    /// From 0 to 9.
    Digit,
    Space,
    Comma,
    Stop,
    Question,
    Separator,
    Quote,
    Apostrophe,
    /// A sign of addresses and copyrights.
    Address,
    Currency,
    Other,
}

const KINDS: usize = Kind::Other as usize + 1;

/// The kinds of the ASCII characters.
const ASCII: [Kind; 128] = {
    let mut kinds = [Kind::Other; 128];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        kinds[at] = match byte {
            b'0'..=b'9' => Kind::Digit,
            b'A'..=b'Z' => Kind::Capital,
            b'a'..=b'z' => Kind::Letter,
            b' ' | b'\t'..=b'\r' => Kind::Space,
            _ => Kind::of_sign(byte as char),
        };
        at += 1;
    }
    kinds
};

impl Kind {
    /// Of a character outside ASCII.
    fn of(c: char) -> Kind {
        match c {
            _ if c.is_alphanumeric() => {
                if c.is_uppercase() {
                    Kind::Capital
                } else {
                    Kind::Letter
                }
            }
            _ if c.is_whitespace() => Kind::Space,
            _ => Kind::of_sign(c),
        }
    }

    const fn of_sign(c: char) -> Kind {
        match c {
            ',' | '،' | '、' | '，' | ';' => Kind::Comma,
            '.' | '!' | '。' | '…' | '！' => Kind::Stop,
            '?' | '？' | '؟' => Kind::Question,
            '|' | '·' | '•' | '»' | '›' | '/' | '>' | '→' | '#' => Kind::Separator,
            '"' | '“' | '”' | '„' | '«' => Kind::Quote,
            '\'' | '’' => Kind::Apostrophe,
            '@' | '©' => Kind::Address,
            '$' | '€' | '£' | '¥' => Kind::Currency,
            _ => Kind::Other,
        }
    }

    fn is_of_words(self) -> bool {
        self <= Kind::Digit
    }
}

impl Words {
    /// Counts a candidate's text; the hash of each word goes to `hashes`.
    pub(super) fn of(candidate: &Candidate, hashes: &mut Vec<u64>) -> Words {
        let first_word = hashes.len();
        let text = &candidate.text;
        let mut counts = [0_usize; KINDS];
        let (mut all, mut wide, mut price) = (0, 0, false);
        let (mut words, mut capitalised, mut function) = (0, 0, 0);
        let (mut word_letters, mut word_capital, mut in_word, mut before) = (0, false, false, Kind::Space);
        let (mut hash, mut word_hash, mut hashing) = (FNV_OFFSET, FNV_OFFSET, false);
        for c in text.chars().chain([' ']) {
            let kind = if c.is_ascii() {
                ASCII[c as usize]
            } else {
                let kind = Kind::of(c);
                wide += usize::from(kind.is_of_words() && is_wide(c));
                kind
            };
            counts[kind as usize] += 1;
            all += 1;
            if kind.is_of_words() {
                if !in_word {
                    in_word = true;
                    word_letters = 0;
                    word_capital = kind == Kind::Capital;
                }
                word_letters += 1;
                hash = add(hash, c);
                word_hash = add(word_hash, c);
                hashing = true;
                if kind == Kind::Digit {
                    price |= before == Kind::Currency;
                }
                before = kind;
            } else {
                if hashing {
                    hashes.push(word_hash);
                    (word_hash, hashing) = (FNV_OFFSET, false);
                }
                if in_word && kind != Kind::Apostrophe {
                    in_word = false;
                    words += 1;
                    capitalised += usize::from(word_capital);
                    function += usize::from(!word_capital && word_letters <= FUNCTION_WORD);
                }
                if kind == Kind::Currency {
                    price |= before == Kind::Digit;
                }
                if kind != Kind::Space {
                    before = kind;
                }
            }
        }
        all -= 1;
        let of = |kind: Kind| counts[kind as usize];
        let (digits, capitals) = (of(Kind::Digit), of(Kind::Capital));
        let letters = of(Kind::Letter) + capitals + digits;
        let length = all + wide + wide / 2;
        let linked = candidate.link_bytes as f32 / text.len().max(1) as f32;
        let sentence = crate::words::ends_sentence(text);
        let many = |count: usize| count as f32 / words.max(1) as f32;
        Words {
            words: (words + wide / 2) as f32,
            length: length as f32,
            linked,
            sentence,
            commas: of(Kind::Comma) as f32,
            questions: of(Kind::Question) as f32,
            price,
            prose: candidate.kind != BlockKind::Heading
                && linked < 0.5
                && (length >= 80 || (length >= 30 && sentence)),
            hash,
            word_hashes: first_word..hashes.len(),
            stops: of(Kind::Stop) as f32,
            letters: letters as f32 / words.max(1) as f32,
            capitalised: many(capitalised),
            function: many(function),
            digits: digits as f32 / all.max(1) as f32,
            capitals: capitals as f32 / all.max(1) as f32,
            first: first_character(text),
            separators: of(Kind::Separator) as f32,
            quotes: of(Kind::Quote) as f32,
            address: of(Kind::Address) > 0,
        }
    }

    /// Appends the columns that tell of the text alone.
    pub(super) fn push(&self, candidate: &Candidate, values: &mut Vec<f32>) {
        values.extend([
            self.words,
            self.length,
            self.linked,
            flag(self.sentence),
            self.commas,
            self.stops,
            self.letters,
            self.capitalised,
            self.function,
            self.digits,
            self.capitals,
            self.first,
            self.separators,
            self.quotes,
            self.questions,
            flag(candidate.text.ends_with([':', '：'])),
            flag(self.address),
            flag(self.price),
            match candidate.kind {
                BlockKind::Paragraph => 0.0,
                BlockKind::Quote => 1.0,
                BlockKind::Preformatted => 2.0,
                BlockKind::ListItem => 3.0,
                BlockKind::Heading => 4.0,
                _ => 5.0,
            },
            f32::from(candidate.level),
        ]);
    }
}

/// Letters of scripts that set no spaces between words, and Korean ones.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

fn first_character(text: &str) -> f32 {
    match text.chars().next() {
        Some(c) if c.is_lowercase() => 0.0,
        Some(c) if c.is_uppercase() => 1.0,
        Some(c) if c.is_alphabetic() => 2.0,
        Some('"' | '“' | '„' | '«' | '‘' | '\'') => 3.0,
        Some(c) if c.is_numeric() => 4.0,
        _ => 5.0,
    }
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a over the letters and digits, in lower case.
pub(super) fn hash(text: &str) -> u64 {
    text.chars().filter(|c| c.is_alphanumeric()).fold(FNV_OFFSET, add)
}

fn add(hash: u64, c: char) -> u64 {
    let lower = if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) };
    (hash ^ u64::from(u32::from(lower))).wrapping_mul(FNV_PRIME)
}

/// The hash of each word.
pub(super) fn hashes(text: &str) -> Vec<u64> {
    let mut hashes = Vec::with_capacity(text.len() / 6 + 1);
    let mut word = None;
    for c in text.chars() {
        if c.is_alphanumeric() {
            word = Some(add(word.unwrap_or(FNV_OFFSET), c));
        } else if let Some(hash) = word.take() {
            hashes.push(hash);
        }
    }
    hashes.extend(word);
    hashes
}

/// The hash of each run of four words; of all, where they are fewer.
pub(super) fn grams(words: &[u64]) -> impl Iterator<Item = u64> {
    let size = words.len().clamp(1, 4);
    words.windows(size).map(|run| {
        run.iter().fold(FNV_OFFSET, |hash, word| (hash ^ word).rotate_left(23).wrapping_mul(FNV_PRIME))
    })
}
