//! From segments to tokens: which rule is asked where, in what order.
//!
//! A rule may take several segments into one token, or end inside a segment; what it leaves is read
//! again. Every byte that is not white space ends in exactly one token.

use presswork_corpus::{Span, TokenKind};

use crate::icu::is_unspaced;
use crate::options::{Clitics, Hyphens, Rule};
use crate::segment::{Cutter, Holds};
use crate::view::View;
use crate::{abbreviation, address, clitic, compound, glue, kind, number, punctuation};

/// A segment of the block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) holds: Holds,
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

/// Appends the segments of UAX #29 that are not white space to `cuts`.
pub(crate) fn cut_by_standard(text: &str, block: Span, cuts: &mut Vec<Cut>) {
    let mut start = block.start as usize;
    for (end, holds) in Cutter::new(&text[block.range()]) {
        let end = block.start as usize + end;
        if !holds.any(Holds::SPACE) {
            let piece = piece(text, start, end, holds);
            let kind = kind::of_segment(&text[piece.start as usize..end], holds);
            cuts.push(Cut { span: Span::new(piece.start, piece.end), kind });
        }
        start = end;
    }
}

/// A segment that is not white space. White space carries no token, but a mark may be attached to it.
fn piece(text: &str, start: usize, end: usize, holds: Holds) -> Piece {
    let segment = &text[start..end];
    let lead = if holds.is_word() { 0 } else { segment.len() - segment.trim_start().len() };
    Piece { start: (start + lead) as u32, end: end as u32, holds }
}

/// The block's segments that are not white space; runs of scripts without spaces by their dictionary.
fn cut_pieces(view: &View<'_>, pieces: &mut Vec<Piece>) {
    let by_dictionary = view.has(Rule::Dictionaries);
    let mut start = view.start;
    let mut run = None;
    for (end, holds) in Cutter::new(&view.text[view.start..view.end]) {
        let end = view.start + end;
        // No such script begins with a byte below.
        let unspaced =
            by_dictionary && view.bytes()[start] >= 0xe0 && view.text[start..end].starts_with(is_unspaced);
        if unspaced {
            run.get_or_insert(start);
        } else {
            if let Some(from) = run.take() {
                cut_run(view, from, start, pieces);
            }
            if !holds.any(Holds::SPACE) {
                pieces.push(piece(view.text, start, end, holds));
            }
        }
        start = end;
    }
    if let Some(from) = run {
        cut_run(view, from, start, pieces);
    }
}

fn cut_run(view: &View<'_>, from: usize, to: usize, pieces: &mut Vec<Piece>) {
    let mut start = from;
    for end in view.dictionaries.word_ends(&view.text[from..to]) {
        let end = from + end;
        let holds = Holds::of(&view.text[start..end]);
        if !holds.any(Holds::SPACE) {
            pieces.push(Piece { start: start as u32, end: end as u32, holds });
        }
        start = end;
    }
}

/// Appends the tokens of the block to `cuts`. `pieces` is a buffer.
pub(crate) fn cut_block(view: &View<'_>, pieces: &mut Vec<Piece>, cuts: &mut Vec<Cut>) {
    let base = cuts.len();
    pieces.clear();
    cut_pieces(view, pieces);
    let mut i = 0;
    // Whether a single quotation mark has opened: then an apostrophe behind an `s` may close it.
    let mut single_open = false;
    while i < pieces.len() {
        let Piece { start, end, holds } = pieces[i];
        let (start, mut end) = (start as usize, end as usize);
        let mut holds = holds;
        if holds.is_word() && !view.text[start..end].starts_with(is_word_start) {
            // What a rule left of a segment may begin with the sign that stood inside it.
            end = start + view.text[start..end].chars().next().map_or(0, char::len_utf8);
            holds = Holds::NOTHING;
        }
        let taken = if holds.is_word() {
            let around = Around { after: &pieces[i + 1..], single_open };
            word(view, start, end, holds, &around)
        } else {
            if view.byte(start) == b'@'
                && view.has(Rule::Addresses)
                && let Some((from, to)) = email(view, start, base, cuts)
            {
                cuts.push(Cut { span: span(from, to), kind: TokenKind::Email });
                i = resume(pieces, i, to, view);
                continue;
            }
            let next = pieces.get(i + 1).filter(|p| p.start as usize == end && p.holds.is_word());
            let next_end = next.map(|p| p.end as usize);
            single_open |= next_end.is_some() && opens_single(view, start);
            mark(view, start, end, holds, next_end)
        };
        cuts.push(Cut { span: span(start, taken.0), kind: taken.1 });
        i = resume(pieces, i, taken.0, view);
    }
}

/// What `word` knows of its surroundings.
struct Around<'a> {
    /// The pieces behind it.
    after: &'a [Piece],
    single_open: bool,
}

/// Whether the sign at `start`, which a word follows, may open a quotation by a single mark.
fn opens_single(view: &View<'_>, start: usize) -> bool {
    match view.byte(start) {
        b'\'' => !view.text[view.start..start].ends_with(char::is_alphanumeric),
        0xe2 => view.rest(start).starts_with('‘'),
        _ => false,
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
fn word(view: &View<'_>, start: usize, end: usize, holds: Holds, around: &Around<'_>) -> (usize, TokenKind) {
    let text = &view.text[start..end];
    let letters = holds.any(Holds::LETTER);
    let digits = holds.any(Holds::DIGIT);
    if holds.any(Holds::MID)
        && let Some(taken) = word_with_sign(view, start, end, letters)
    {
        return taken;
    }
    if letters && digits {
        if view.has(Rule::Glue)
            && let Some(len) = glue::month_before_day(view, text)
        {
            return (start + len, TokenKind::Word);
        }
        if (view.habits.english || view.habits.french)
            && view.has(Rule::Units)
            && let Some(len) = number::before_unit(view, text, start)
        {
            return (start + len, kind::of_segment(&text[..len], Holds::of(&text[..len])));
        }
    }
    if digits && view.has(Rule::Emoticons) && text.ends_with('\u{20e3}') {
        return (end, TokenKind::Symbol);
    }
    if letters
        && view.splits_contractions()
        && let Some(len) = clitic::before_contraction(text, holds.any(Holds::MID))
    {
        return (start + len, TokenKind::Word);
    }
    let plain = if letters { TokenKind::Word } else { TokenKind::Number };
    match view.byte(end) {
        b' ' if letters && end - start == 1 && view.has(Rule::Spelled) => {
            (glue::end_of_spelled(view, start, end).unwrap_or(end), plain)
        }
        b'-' => hyphen_behind(view, start, end, plain, around),
        b'.' if letters => word_before_dot(view, start, end),
        b'.' => (number::end_of_ordinal(view, start, end).unwrap_or(end), plain),
        b':' if letters && view.has(Rule::Addresses) => match address::end_of_url(view, start, end) {
            Some(end) => (end, TokenKind::Url),
            None => (end, plain),
        },
        b':' | b'/' if digits && !letters && view.has(Rule::Numbers) => {
            (number::end_of_parts(view, start, end).unwrap_or(end), plain)
        }
        b' ' | 0xc2 if !letters && view.has(Rule::Numbers) => {
            (number::end_of_spaced(view, start, end).unwrap_or(end), plain)
        }
        b'/' if text == "km"
            && view.rest(end).starts_with("/h")
            && !view.byte(end + 2).is_ascii_alphanumeric() =>
        {
            (end + 2, plain)
        }
        0xc2 if view.habits.french
            && matches!(text, "n" | "N" | "no" | "nos")
            && view.rest(end).starts_with('°') =>
        {
            (end + 2, TokenKind::Abbreviation)
        }
        0xc2 if letters && view.has(Rule::Units) => {
            (number::end_of_power(view, start, end).unwrap_or(end), plain)
        }
        b'&' if letters && view.has(Rule::Ampersand) => {
            (glue::end_of_ampersand(view, start, end).unwrap_or(end), plain)
        }
        b'\'' | 0xe2 => apostrophe_behind(view, start, end, plain, around),
        _ => (end, plain),
    }
}

/// A word that holds a dot, an apostrophe or the like.
fn word_with_sign(view: &View<'_>, start: usize, end: usize, letters: bool) -> Option<(usize, TokenKind)> {
    let text = &view.text[start..end];
    if letters
        && view.has(Rule::Addresses)
        && let Some(end) = address::end_of_bare_url(view, start, end)
    {
        return Some((end, TokenKind::Url));
    }
    if let Some(len) = clitic::end_of_elision(view, text, start) {
        return Some((start + len, TokenKind::Word));
    }
    let len = glue::before_sentence(text).filter(|_| view.has(Rule::Glue))?;
    Some(word_before_dot(view, start, start + len))
}

/// A word with a hyphen behind it.
fn hyphen_behind(
    view: &View<'_>,
    start: usize,
    end: usize,
    plain: TokenKind,
    around: &Around<'_>,
) -> (usize, TokenKind) {
    if view.splits_elisions()
        && let Some(end) = clitic::whole_at(view, start)
    {
        return (end, plain);
    }
    if plain == TokenKind::Number
        && view.has(Rule::Numbers)
        && view.hyphens != Hyphens::Split
        && let Some(end) = number::end_of_telephone(view, start, end)
    {
        return (end, plain);
    }
    match compound::end(view, around.after, start, end) {
        Some(end) if plain == TokenKind::Number => {
            (end, kind::of_segment(&view.text[start..end], Holds::of(&view.text[start..end])))
        }
        Some(end) => (end, plain),
        None => (end, plain),
    }
}

/// A word with an apostrophe, or a sign that begins with the same byte, behind it.
fn apostrophe_behind(
    view: &View<'_>,
    start: usize,
    end: usize,
    plain: TokenKind,
    around: &Around<'_>,
) -> (usize, TokenKind) {
    if let Some(end) =
        clitic::end_of_suffix(view, end).or_else(|| clitic::end_of_lone_elision(view, start, end))
    {
        return (end, TokenKind::Word);
    }
    if plain == TokenKind::Number {
        let spaced = view.has(Rule::Numbers).then(|| number::end_of_spaced(view, start, end)).flatten();
        return (spaced.unwrap_or(end), plain);
    }
    let possessive = view.habits.english && view.clitics != Clitics::Split && !around.single_open;
    let end = possessive.then(|| clitic::end_of_possessive(view, end)).flatten().unwrap_or(end);
    (end, plain)
}

/// The word `start..end` with the dot after it, where it is an abbreviation, and with an `'s` after that.
fn word_before_dot(view: &View<'_>, start: usize, end: usize) -> (usize, TokenKind) {
    let letters = kind::of_segment(&view.text[start..end], Holds::LETTER);
    if !view.has(Rule::Abbreviations) {
        return (end, letters);
    }
    if let Some(end) = abbreviation::end_of_hyphened(view, start, end) {
        return (end, TokenKind::Abbreviation);
    }
    match abbreviation::end(view, start, end) {
        Some(end) => (clitic::end_of_suffix(view, end).unwrap_or(end), TokenKind::Abbreviation),
        None => (end, letters),
    }
}

/// The end and kind of the token that begins with the sign `start..end`.
fn mark(view: &View<'_>, start: usize, end: usize, holds: Holds, next: Option<usize>) -> (usize, TokenKind) {
    let plain = || (end, kind::of_segment(&view.text[start..end], holds));
    let sign = view.byte(start);
    match sign {
        b'#' | b'@' if view.has(Rule::Tags) => {
            if let Some(tag) = address::end_of_tag(view, start, next) {
                return tag;
            }
        }
        b'&' if view.has(Rule::References) => {
            if let Some(end) = punctuation::end_of_reference(view, start) {
                return (end, TokenKind::Punctuation);
            }
        }
        b'-' => {
            if let Some(end) = view.inversion(start) {
                return (end, TokenKind::Word);
            }
        }
        b'\'' | 0xe2 => {
            let enclitic = view.splits_contractions().then(|| clitic::end_of_enclitic(view, start)).flatten();
            if let Some(end) = enclitic.or_else(|| clitic::end_of_clipped(view, start, next)) {
                return (end, TokenKind::Word);
            }
        }
        b':' | b';' | b'=' if view.has(Rule::Emoticons) => {
            if let Some(end) = punctuation::end_of_emoticon(view, start) {
                return (end, TokenKind::Symbol);
            }
        }
        _ => {}
    }
    if matches!(sign, b'-' | b'+')
        && view.habits.french
        && view.has(Rule::Numbers)
        && let Some(end) = number::end_of_signed(view, start, next)
    {
        return (end, TokenKind::Number);
    }
    match punctuation::end_of_run(view, start, end).filter(|_| view.has(Rule::Runs)) {
        Some(run) => (run, kind::of_segment(&view.text[start..end], holds)),
        None => plain(),
    }
}
