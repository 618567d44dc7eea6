//! From segments to tokens: which rule is asked where, in what order.
//!
//! A rule may take several segments into one token, or end inside a segment; what it leaves is read
//! again. Every byte that is not white space ends in exactly one token.

use presswork_corpus::{Span, TokenKind};

use crate::fold::fold;
use crate::language::Language;
use crate::segment::{Cutter, Holds};
use crate::{abbreviation, address, clitic, glue, kind, number, punctuation};

/// One block of a text, with what its language knows.
pub(crate) struct View<'a> {
    /// The whole text; positions are its bytes.
    pub(crate) text: &'a str,
    /// First byte of the block.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) end: usize,
    pub(crate) language: &'a Language,
    /// Whether numbers with a dot are ordinals.
    pub(crate) ordinals: bool,
}

/// How a word begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// With a lower-case letter.
    Lower,
    /// With a capital.
    Upper,
    /// With a digit.
    Digit,
    /// With a letter of a script without case.
    Caseless,
    /// There is no word.
    Nothing,
}

/// How `word` begins.
pub(crate) fn case_of(word: &str) -> Case {
    match word.chars().next() {
        Some(c) if c.is_lowercase() => Case::Lower,
        Some(c) if c.is_uppercase() => Case::Upper,
        Some(c) if c.is_numeric() => Case::Digit,
        Some(c) if c.is_alphabetic() => Case::Caseless,
        _ => Case::Nothing,
    }
}

/// A word longer than this says no more about a sentence than its beginning.
const LOOK: usize = 64;

impl<'a> View<'a> {
    /// The bytes of the whole text.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The byte at `at`, 0 past the block's end.
    pub(crate) fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.bytes()[at] } else { 0 }
    }

    /// The block from `at` on; empty past its end.
    pub(crate) fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..self.end).unwrap_or("")
    }

    /// The next letters and digits at or after `from`, behind white space and up to three opening
    /// marks; empty where something else comes first.
    pub(crate) fn next_word(&self, from: usize) -> &'a str {
        let mut rest = self.rest(from).trim_start();
        for _ in 0..3 {
            let Some(open) = rest.chars().next().filter(|&c| is_opening(c)) else { break };
            rest = rest[open.len_utf8()..].trim_start();
        }
        let end = rest
            .char_indices()
            .find(|&(i, c)| i >= LOOK || !(c.is_alphanumeric() || c == '\'' || c == '’'))
            .map_or(rest.len(), |(i, _)| i);
        &rest[..end]
    }

    /// Whether `word`, as written, usually begins a sentence.
    pub(crate) fn begins_sentence(&self, word: &str) -> bool {
        if case_of(word) != Case::Upper {
            return false;
        }
        let folded = fold(word);
        self.language.is_starter(&folded)
            || folded.find('\'').is_some_and(|at| self.language.elisions.contains(&folded[..=at]))
    }
}

/// Marks that stand before the first word of a sentence.
pub(crate) fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '‘' | '„' | '‚' | '«' | '»' | '‹' | '›' | '(' | '[' | '¿' | '¡' | '「' | '『'
    )
}

/// A segment of the block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    start: u32,
    end: u32,
    holds: Holds,
}

/// A token before its type is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
}

impl Cut {
    /// Whether `self` ends where `next` begins.
    pub(crate) fn touches(self, next: Cut) -> bool {
        self.span.end == next.span.start
    }
}

/// Appends the tokens of the block to `cuts`. `pieces` is a buffer.
pub(crate) fn cut_block(view: &View<'_>, pieces: &mut Vec<Piece>, cuts: &mut Vec<Cut>) {
    let base = cuts.len();
    pieces.clear();
    let mut start = view.start;
    for (end, holds) in Cutter::new(&view.text[view.start..view.end]) {
        let end = view.start + end;
        if !holds.any(Holds::SPACE) {
            // White space carries no token, but a mark may be attached to it.
            let bytes = &view.text[start..end];
            let lead = if holds.is_word() { 0 } else { bytes.len() - bytes.trim_start().len() };
            pieces.push(Piece { start: (start + lead) as u32, end: end as u32, holds });
        }
        start = end;
    }
    let mut i = 0;
    while i < pieces.len() {
        let Piece { start, end, holds } = pieces[i];
        let (start, mut end) = (start as usize, end as usize);
        let mut holds = holds;
        if holds.is_word() && !view.text[start..end].starts_with(is_word_start) {
            // What a rule left of a segment may begin with the sign that stood inside it.
            end = start + view.text[start..end].chars().next().map_or(0, char::len_utf8);
            holds = Holds::NOTHING;
        }
        let next_end = pieces
            .get(i + 1)
            .filter(|p| p.start as usize == end && p.holds.is_word())
            .map(|p| p.end as usize);
        let taken = if holds.is_word() {
            word(view, start, end, holds)
        } else {
            if view.byte(start) == b'@'
                && let Some((from, to)) = email(view, start, base, cuts)
            {
                cuts.push(Cut { span: span(from, to), kind: TokenKind::Email });
                i = resume(pieces, i, to, view);
                continue;
            }
            mark(view, start, end, holds, next_end)
        };
        cuts.push(Cut { span: span(start, taken.0), kind: taken.1 });
        i = resume(pieces, i, taken.0, view);
    }
}

/// Segments that hold a word begin so; signs inside them do not.
fn is_word_start(c: char) -> bool {
    !matches!(c, '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '·')
}

fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

/// The index of the first piece that reaches past `end`, cut to begin there.
fn resume(pieces: &mut [Piece], mut i: usize, end: usize, view: &View<'_>) -> usize {
    let end = end as u32;
    while i < pieces.len() && pieces[i].end <= end {
        i += 1;
    }
    if let Some(piece) = pieces.get_mut(i)
        && piece.start < end
    {
        piece.start = end;
        piece.holds = Holds::of(&view.text[end as usize..piece.end as usize]);
    }
    i
}

/// The e-mail address around the `@` at `at`; the tokens of its local part are taken back.
fn email(view: &View<'_>, at: usize, base: usize, cuts: &mut Vec<Cut>) -> Option<(usize, usize)> {
    let (from, to) = address::email(view, at, view.start)?;
    let keep =
        cuts[base..].iter().rposition(|cut| (cut.span.start as usize) < from).map_or(base, |k| base + k + 1);
    let whole = keep == base || cuts[keep - 1].span.end as usize <= from;
    whole.then(|| cuts.truncate(keep))?;
    Some((from, to))
}

/// The end and kind of the token that begins with the word `start..end`.
fn word(view: &View<'_>, start: usize, end: usize, holds: Holds) -> (usize, TokenKind) {
    let text = &view.text[start..end];
    let letters = holds.any(Holds::LETTER);
    let digits = holds.any(Holds::DIGIT);
    if holds.any(Holds::MID) {
        if letters && let Some(end) = address::end_of_bare_url(view, start, end) {
            return (end, TokenKind::Url);
        }
        if let Some(end) = clitic::end_of_elision(view, text).map(|len| start + len) {
            return (end, TokenKind::Word);
        }
        if let Some(len) = glue::before_sentence(text) {
            return word_before_dot(view, start, start + len);
        }
    }
    if letters
        && digits
        && let Some(len) = glue::month_before_day(view, text)
    {
        return (start + len, TokenKind::Word);
    }
    let plain = if letters { TokenKind::Word } else { TokenKind::Number };
    match view.byte(end) {
        b'.' => {
            if letters {
                return word_before_dot(view, start, end);
            }
            (number::end_of_ordinal(view, start, end).unwrap_or(end), plain)
        }
        b':' if letters => match address::end_of_url(view, start, end) {
            Some(end) => (end, TokenKind::Url),
            None => (end, plain),
        },
        b':' | b'/' if digits && !letters => (number::end_of_parts(view, start, end).unwrap_or(end), plain),
        b'&' if letters => (glue::end_of_ampersand(view, start, end).unwrap_or(end), plain),
        b'\'' | 0xe2 => match clitic::end_of_suffix(view, end) {
            Some(end) => (end, TokenKind::Word),
            None => (end, plain),
        },
        _ => (end, plain),
    }
}

/// The word `start..end` with the dot after it, where it is an abbreviation, and with an `'s` after that.
fn word_before_dot(view: &View<'_>, start: usize, end: usize) -> (usize, TokenKind) {
    match abbreviation::end(view, start, end) {
        Some(end) => (clitic::end_of_suffix(view, end).unwrap_or(end), TokenKind::Abbreviation),
        None => (end, kind::of_segment(&view.text[start..end], Holds::LETTER)),
    }
}

/// The end and kind of the token that begins with the sign `start..end`.
fn mark(view: &View<'_>, start: usize, end: usize, holds: Holds, next: Option<usize>) -> (usize, TokenKind) {
    let plain = || (end, kind::of_segment(&view.text[start..end], holds));
    match view.byte(start) {
        b'#' | b'@' => address::end_of_tag(view, start, next).unwrap_or_else(plain),
        _ => match punctuation::end_of_run(view, start, end) {
            Some(run) => (run, kind::of_segment(&view.text[start..end], holds)),
            None => plain(),
        },
    }
}
