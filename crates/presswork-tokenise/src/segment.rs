//! Words by the rules of Unicode: where a text may be cut (UAX #29, default word boundaries).
//!
//! The full automaton is `unicode-segmentation`'s, and ICU4X's where a zero width joiner is in sight: only ICU's knows
//! that some pictographs are letters too (ICU's random tests). In front of them stands a path for
//! the characters that news is made of (ASCII, Latin, Greek and Cyrillic letters, typographic marks),
//! none of which is Extend, Format or ZWJ: as long as only these are in sight, a boundary depends on
//! two characters before and two after it, and a table decides. At the first other character the
//! stretch up to the next safe point goes to the full automaton, once, so the whole stays linear.
//! A safe point is an ASCII space or line feed that an ASCII character other than a space follows: a boundary
//! whatever stands around it.
//!
//! Everything that cuts text goes through [`Cutter`]; a faster kernel has to replace only this file.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::{UWordBounds, UnicodeSegmentation};

use crate::icu::{self, WordEnds};

/// What a segment holds, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Holds(u8);

impl Holds {
    pub(crate) const LETTER: Holds = Holds(1);
    pub(crate) const DIGIT: Holds = Holds(2);
    /// A mark between letters or digits: the dot of `U.N`, the apostrophe of `don't`.
    pub(crate) const MID: Holds = Holds(4);
    /// Nothing but white space.
    pub(crate) const SPACE: Holds = Holds(8);
    pub(crate) const NOTHING: Holds = Holds(0);

    pub(crate) const fn any(self, other: Holds) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn with(self, other: Holds) -> Holds {
        Holds(self.0 | other.0)
    }

    pub(crate) const fn is_word(self) -> bool {
        self.any(Holds::LETTER.with(Holds::DIGIT))
    }

    /// What `text` holds, read character by character.
    pub(crate) fn of(text: &str) -> Holds {
        let mut holds = Holds::NOTHING;
        let mut space = true;
        for c in text.chars() {
            if c.is_alphabetic() && !is_mark(c) {
                holds = holds.with(Holds::LETTER);
            } else if c.is_numeric() {
                holds = holds.with(Holds::DIGIT);
            } else if matches!(c, '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '·') {
                holds = holds.with(Holds::MID);
            }
            space &= c.is_whitespace();
        }
        if space { Holds::SPACE } else { holds }
    }
}

/// Whether `c` is a mark: one that stands on a sign makes it no word, though some are letters by their form (U+0363).
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && is_combining_mark(c)
}

/// The segments of `text` in order; joined, they are `text`.
///
/// Boundaries are those of [UAX #29](https://www.unicode.org/reports/tr29/#Word_Boundaries), untailored.
///
/// ```
/// let pieces: Vec<&str> = presswork_tokenise::segments("It isn't 3.5 km.").collect();
/// assert_eq!(pieces, ["It", " ", "isn't", " ", "3.5", " ", "km", "."]);
/// ```
pub fn segments(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    Cutter::new(text).map(move |(end, _)| {
        let piece = &text[start..end];
        start = end;
        piece
    })
}

/// Iterator over the ends of segments, in bytes, each with what its segment holds.
pub(crate) struct Cutter<'a> {
    text: &'a str,
    at: usize,
    plain: Option<UWordBounds<'a>>,
    /// ICU's automaton, on the stretch that begins at the number.
    joiners: Option<(usize, WordEnds<'a>)>,
}

impl<'a> Cutter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Cutter { text, at: 0, plain: None, joiners: None }
    }
}

impl Iterator for Cutter<'_> {
    type Item = (usize, Holds);

    fn next(&mut self) -> Option<(usize, Holds)> {
        if let Some(plain) = &mut self.plain {
            if let Some(piece) = plain.next() {
                self.at += piece.len();
                return Some((self.at, Holds::of(piece)));
            }
            self.plain = None;
        }
        if let Some((base, joiners)) = &mut self.joiners {
            if let Some(end) = joiners.next() {
                let end = *base + end;
                let piece = &self.text[self.at..end];
                if piece.starts_with(is_run_to_icu) {
                    self.plain = Some(piece.split_word_bounds());
                    return self.next();
                }
                self.at = end;
                return Some((end, Holds::of(piece)));
            }
            self.joiners = None;
        }
        if self.at == self.text.len() {
            return None;
        }
        if let Some((end, holds)) = by_table(self.text.as_bytes(), self.at) {
            self.at = end;
            return Some((end, holds));
        }
        let stretch = &self.text[self.at..safe_point(self.text.as_bytes(), self.at)];
        if stretch.contains('\u{200d}') {
            self.joiners = Some((self.at, icu::word_ends(stretch)));
        } else {
            self.plain = Some(stretch.split_word_bounds());
        }
        self.next()
    }
}

/// Whether `c` is of a script that ICU leaves to dictionaries: a run of it comes in one piece, which UAX #29 cuts
/// character by character. Line_Break SA, Han and kana; their digits are digits to both.
fn is_run_to_icu(c: char) -> bool {
    let digit = c.is_numeric() && !('\u{3000}'..='\u{30ff}').contains(&c);
    !digit
        && matches!(c,
        '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19df}'
        | '\u{1a20}'..='\u{1aaf}' | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{309f}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}' | '\u{f900}'..='\u{faff}'
        | '\u{11700}'..='\u{1174f}' | '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{3347f}')
}

/// The end of the first stretch after `at` that can be cut on its own.
fn safe_point(text: &[u8], at: usize) -> usize {
    (at + 1..text.len())
        .find(|&i| matches!(text[i - 1], b' ' | b'\n') && text[i].is_ascii() && text[i] != b' ')
        .unwrap_or(text.len())
}

/// Word_Break classes of the characters that the table knows; `Unknown` is every other character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Numeric,
    ExtendNumLet,
    MidLetter,
    MidNum,
    MidNumLet,
    Space,
    Cr,
    Break,
    Other,
    Unknown,
}

const ASCII: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut i = 0;
    while i < 128 {
        table[i] = match i as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Numeric,
            b'_' => Class::ExtendNumLet,
            b':' => Class::MidLetter,
            b',' | b';' => Class::MidNum,
            b'.' | b'\'' => Class::MidNumLet,
            b' ' => Class::Space,
            b'\r' => Class::Cr,
            b'\n' | 0x0b | 0x0c => Class::Break,
            _ => Class::Other,
        };
        i += 1;
    }
    table
};

/// The class of the character at `at` and its length.
#[inline(always)]
fn class_at(text: &[u8], at: usize) -> (Class, usize) {
    let first = text[at];
    if first < 0x80 {
        return (ASCII[first as usize], 1);
    }
    class_beyond_ascii(text, at)
}

fn class_beyond_ascii(text: &[u8], at: usize) -> (Class, usize) {
    match text[at..] {
        [a @ 0xc2..=0xdf, b, ..] => {
            let class = match u32::from(a & 0x1f) << 6 | u32::from(b & 0x3f) {
                0xaa | 0xb5 | 0xba => Class::Letter,
                0xb7 => Class::MidLetter,
                0xa0..=0xac | 0xae..=0xb6 | 0xb9..=0xbf | 0xd7 | 0xf7 => Class::Other,
                0xc0..=0x24f => Class::Letter,
                0x386 | 0x388..=0x38a | 0x38c | 0x38e..=0x3a1 | 0x3a3..=0x3ce => Class::Letter,
                0x400..=0x481 | 0x48a..=0x52f => Class::Letter,
                _ => Class::Unknown,
            };
            (class, 2)
        }
        [0xe2, 0x80, 0x98 | 0x99, ..] => (Class::MidNumLet, 3),
        [0xe2, 0x80, 0x90..=0x97 | 0x9a..=0xa3 | 0xa5 | 0xa6 | 0xb0..=0xbe, ..] => (Class::Other, 3),
        [0xe2, 0x82, 0xa0..=0xbf, ..] => (Class::Other, 3),
        _ => (Class::Unknown, 1),
    }
}

/// The end of the segment that starts at `at`, which is a boundary; `None` where a character within
/// reach is not in the table.
fn by_table(text: &[u8], at: usize) -> Option<(usize, Holds)> {
    let (class, len) = class_at(text, at);
    let mut end = at + len;
    match class {
        Class::Unknown => None,
        Class::Letter | Class::Numeric | Class::ExtendNumLet => word_by_table(text, end, class),
        Class::Break => Some((end, Holds::SPACE)),
        Class::Cr => Some((end + usize::from(text.get(end) == Some(&b'\n')), Holds::SPACE)),
        Class::Space => {
            while text.get(end) == Some(&b' ') {
                end += 1;
            }
            // Other white space (no-break space, tab) is no WSegSpace; an Extend would attach.
            known(text, end).then_some((end, Holds::SPACE))
        }
        _ => known(text, end).then(|| (end, other_holds(text, at, len))),
    }
}

/// Whether the text ends at `at` or goes on with a character of the table.
fn known(text: &[u8], at: usize) -> bool {
    at == text.len() || class_at(text, at).0 != Class::Unknown
}

/// What a segment of one character that is neither letter nor digit by its class holds.
fn other_holds(text: &[u8], at: usize, len: usize) -> Holds {
    match text[at..at + len] {
        [b'\t' | 0x1c..=0x1f] => Holds::of(std::str::from_utf8(&text[at..at + len]).unwrap_or("")),
        [a] if a.is_ascii() => Holds::NOTHING,
        ref wide => Holds::of(std::str::from_utf8(wide).unwrap_or("")),
    }
}

fn word_by_table(text: &[u8], mut end: usize, first: Class) -> Option<(usize, Holds)> {
    let mut last = first;
    let mut holds = word_holds(first);
    while end < text.len() {
        if last == Class::Letter {
            end += text[end..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
            if end == text.len() {
                break;
            }
        }
        let (class, len) = class_at(text, end);
        match class {
            Class::Letter | Class::Numeric | Class::ExtendNumLet => {
                holds = holds.with(word_holds(class));
                last = class;
                end += len;
            }
            Class::MidLetter | Class::MidNum | Class::MidNumLet => {
                // WB6 and WB7 between letters, WB11 and WB12 between digits.
                let (joins, wants) = match last {
                    Class::Letter => (class != Class::MidNum, Class::Letter),
                    Class::Numeric => (class != Class::MidLetter, Class::Numeric),
                    _ => (false, Class::Letter),
                };
                if !joins || end + len == text.len() {
                    break;
                }
                let (after, after_len) = class_at(text, end + len);
                if after == Class::Unknown {
                    return None;
                }
                if after != wants {
                    break;
                }
                holds = holds.with(Holds::MID);
                end += len + after_len;
            }
            Class::Unknown => return None,
            _ => break,
        }
    }
    Some((end, holds))
}

const fn word_holds(class: Class) -> Holds {
    match class {
        Class::Letter => Holds::LETTER,
        Class::Numeric => Holds::DIGIT,
        _ => Holds::NOTHING,
    }
}
