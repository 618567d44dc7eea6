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

impl Words {
    /// Counts a candidate's text; the hash of each word goes to `hashes`.
    pub(super) fn of(candidate: &Candidate, hashes: &mut Vec<u64>) -> Words {
        let first_word = hashes.len();
        let text = &candidate.text;
        let (mut all, mut wide, mut commas, mut stops, mut digits, mut capitals) = (0, 0, 0, 0, 0, 0);
        let (mut separators, mut quotes, mut questions, mut letters) = (0, 0, 0, 0);
        let (mut words, mut capitalised, mut function) = (0, 0, 0);
        let (mut address, mut price) = (false, false);
        let (mut word_letters, mut word_capital, mut in_word, mut before) = (0, false, false, ' ');
        let (mut hash, mut word_hash) = (FNV_OFFSET, None);
        for c in text.chars().chain([' ']) {
            all += 1;
            if c.is_alphanumeric() {
                if !in_word {
                    in_word = true;
                    word_letters = 0;
                    word_capital = c.is_uppercase();
                }
                word_letters += 1;
                letters += 1;
                hash = add(hash, c);
                word_hash = Some(add(word_hash.unwrap_or(FNV_OFFSET), c));
                if c.is_ascii_digit() {
                    digits += 1;
                    price |= matches!(before, '$' | '€' | '£' | '¥');
                } else if c.is_uppercase() {
                    capitals += 1;
                }
                if matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}') {
                    wide += 1;
                }
            } else {
                hashes.extend(word_hash.take());
                if in_word && !matches!(c, '\'' | '’') {
                    in_word = false;
                    words += 1;
                    capitalised += usize::from(word_capital);
                    function += usize::from(!word_capital && word_letters <= FUNCTION_WORD);
                }
                match c {
                    ',' | '،' | '、' | '，' | ';' => commas += 1,
                    '.' | '!' | '。' | '…' | '！' => stops += 1,
                    '?' | '？' | '؟' => questions += 1,
                    '|' | '·' | '•' | '»' | '›' | '/' | '>' | '→' | '#' => separators += 1,
                    '"' | '“' | '”' | '„' | '«' => quotes += 1,
                    '@' | '©' => address = true,
                    '$' | '€' | '£' | '¥' => price |= before.is_ascii_digit(),
                    _ => {}
                }
            }
            if !c.is_whitespace() {
                before = c;
            }
        }
        all -= 1;
        let length = all + wide + wide / 2;
        let linked = candidate.link_bytes as f32 / text.len().max(1) as f32;
        let sentence = crate::words::ends_sentence(text);
        let many = |count: usize| count as f32 / words.max(1) as f32;
        Words {
            words: (words + wide / 2) as f32,
            length: length as f32,
            linked,
            sentence,
            commas: commas as f32,
            questions: questions as f32,
            price,
            prose: candidate.kind != BlockKind::Heading
                && linked < 0.5
                && (length >= 80 || (length >= 30 && sentence)),
            hash,
            word_hashes: first_word..hashes.len(),
            stops: stops as f32,
            letters: letters as f32 / words.max(1) as f32,
            capitalised: many(capitalised),
            function: many(function),
            digits: digits as f32 / all.max(1) as f32,
            capitals: capitals as f32 / all.max(1) as f32,
            first: first_character(text),
            separators: separators as f32,
            quotes: quotes as f32,
            address,
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
