//! Where a sentence ends.
//!
//! A sentence ends at a stop (`.`, `!`, `?`, an ellipsis, their counterparts in other scripts) with the
//! closing marks after it, unless what follows shows that it goes on: lower case, a verb of speech after
//! a quotation, a name after `Mr.`, digits after `Dec.`. It never crosses a block.

use presswork_corpus::{BlockKind, Span, TokenKind};

use crate::abbreviation::{self, Class};
use crate::cut::Cut;
use crate::fold::fold;
use crate::icu;
use crate::view::{Case, View, case_of, is_opening};

/// Appends to `ends`, for every sentence of the block, the index in `cuts` one past its last token.
pub(crate) fn ends(view: &View<'_>, kind: BlockKind, cuts: &[Cut], ends: &mut Vec<usize>) {
    let lower = case_of(view.next_word(view.start)) == Case::Lower;
    // How many sentences end before this line; the sentence's first token, and whether it has a word yet.
    let (mut line, mut first, mut worded) = (ends.len(), 0, false);
    let mut i = 0;
    while i < cuts.len() {
        let stop = stop_at(view, cuts, i);
        let end = if stop.is_some() { after_closers(view, cuts, i) } else { i + 1 };
        worded |= cuts[i..end].iter().any(|cut| cut.kind.counts());
        if end == cuts.len() {
            break;
        }
        let breaks = breaks_line(view, kind, cuts[end - 1], cuts[end]);
        if breaks
            || stop.is_some_and(|stop| ends_here(view, cuts, Place { first, stop: i, end, lower }, stop))
        {
            if worded || breaks || ends.len() > line {
                close(ends, line, worded, end);
                (first, worded) = (end, false);
            }
            if breaks {
                line = ends.len();
            }
        }
        i = end;
    }
    if first < cuts.len() {
        close(ends, line, worded, cuts.len());
    }
}

/// Appends to `ends` what [`ends`] does, by the sentence boundaries of UAX #29. A token belongs to the sentence that it
/// begins in; a sentence without a token is none.
pub(crate) fn ends_by_standard(text: &str, block: Span, cuts: &[Cut], ends: &mut Vec<usize>) {
    let mut first = 0;
    for end in icu::sentence_ends(&text[block.range()]) {
        let end = block.start as usize + end;
        let past = first + cuts[first..].iter().take_while(|cut| (cut.span.start as usize) < end).count();
        if past > first {
            ends.push(past);
            first = past;
        }
    }
}

/// The sentences of `text` in order, white space and all; joined, they are `text`.
///
/// Boundaries are those of [UAX #29](https://www.unicode.org/reports/tr29/#Sentence_Boundaries), untailored.
///
/// ```
/// let pieces: Vec<&str> = presswork_tokenise::sentences("He left. Why? Nobody knew.").collect();
/// assert_eq!(pieces, ["He left. ", "Why? ", "Nobody knew."]);
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = (!text.is_empty()).then(|| icu::sentence_ends(text)).into_iter().flatten();
    let mut start = 0;
    ends.map(move |end| {
        let piece = &text[start..end];
        start = end;
        piece
    })
}

/// Ends a sentence before token `end`. A stretch without a word is no sentence: it belongs to the one before it on
/// its line, or else to the next.
fn close(ends: &mut Vec<usize>, line: usize, worded: bool, end: usize) {
    if !worded && ends.len() > line {
        ends.pop();
    }
    ends.push(end);
}

/// What may end a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// `.` and its counterparts.
    Full,
    /// `!`, `?`, `?!`.
    Strong,
    /// `…`, `...`, `. . .`.
    Ellipsis,
    /// A stop of a script that writes no space after it.
    Wide,
    /// An abbreviation with its dot.
    Abbreviation,
}

/// Where a stop stands: indices of the sentence's first token, of the stop, and one past its closing marks.
#[derive(Clone, Copy)]
struct Place {
    first: usize,
    stop: usize,
    end: usize,
    /// Whether the block begins in lower case: its writer does not mark sentences by capitals.
    lower: bool,
}

fn stop_at(view: &View<'_>, cuts: &[Cut], i: usize) -> Option<Stop> {
    match cuts[i].kind {
        TokenKind::Abbreviation => Some(Stop::Abbreviation),
        TokenKind::Punctuation => {
            let text = cuts[i].span.of(view.text);
            match text.as_bytes()[0] {
                b'.' if text.len() == 1 => Some(Stop::Full),
                b'.' => Some(Stop::Ellipsis),
                b'!' | b'?' => Some(Stop::Strong),
                first if first.is_ascii() => None,
                _ => match text.chars().next() {
                    Some('…') => Some(Stop::Ellipsis),
                    Some('‼'..='⁉' | '؟' | '՞' | '՜') => Some(Stop::Strong),
                    Some('।' | '॥' | '۔' | '։' | '።') => Some(Stop::Full),
                    Some('。' | '！' | '？' | '｡' | '．') => Some(Stop::Wide),
                    _ => None,
                },
            }
        }
        _ => None,
    }
}

/// One past the quotation marks and brackets that close behind the stop `i`.
fn after_closers(view: &View<'_>, cuts: &[Cut], i: usize) -> usize {
    let mut end = i + 1;
    while end < cuts.len() && cuts[end].kind == TokenKind::Punctuation {
        if let Some(past) = past_note(view, cuts, end) {
            end = past;
            continue;
        }
        let sign = cuts[end].span.of(view.text).chars().next().unwrap_or(' ');
        let touches = cuts[end - 1].touches(cuts[end]);
        let open_after =
            end + 1 < cuts.len() && cuts[end].touches(cuts[end + 1]) && cuts[end + 1].kind.counts();
        let closes = match sign {
            '”' | '’' | ')' | ']' => touches || !open_after,
            '»' | '›' | '"' | '\'' | '“' | '‘' | '«' => (touches || sign == '»') && !open_after,
            '」' | '』' | '）' => true,
            _ => false,
        };
        // A straight mark glued on both sides closes: `home."The`.
        if !(closes || touches && open_after && matches!(sign, '"' | '“')) {
            break;
        }
        end += 1;
    }
    end
}

/// One past a bracketed number behind a stop, the mark of a note: `[17]`.
fn past_note(view: &View<'_>, cuts: &[Cut], at: usize) -> Option<usize> {
    let [open, number, close] = cuts.get(at..at + 3)? else { return None };
    let note = open.span.of(view.text) == "["
        && number.kind == TokenKind::Number
        && close.span.of(view.text) == "]"
        && open.touches(*number)
        && number.touches(*close);
    note.then_some(at + 3)
}

fn ends_here(view: &View<'_>, cuts: &[Cut], place: Place, stop: Stop) -> bool {
    if stop == Stop::Wide {
        return true;
    }
    let last = cuts[place.end - 1];
    let gap = !last.touches(cuts[place.end]);
    let quoted = place.end > place.stop + 1 && is_quote(last.span.of(view.text));
    let next = view.next_word(last.span.end as usize);
    let case = case_of(next);
    let joined = case != Case::Upper || !glued(view, cuts, place);
    if !gap && joined {
        return false;
    }
    match stop {
        Stop::Full => {
            let on = case == Case::Lower && !begins_in_lower_case(view, cuts, place, next);
            !(on || is_enumerator(view, cuts, place) || before_punctuation(view, cuts, place.end))
        }
        Stop::Strong => {
            let closed = place.end > place.stop + 1;
            let asks = cuts[place.stop].span.of(view.text).ends_with('?') && !closed;
            let on = case == Case::Lower && !asks && !begins_in_lower_case(view, cuts, place, next);
            !(on || quoted && speaks(view, cuts, place.end) || before_punctuation(view, cuts, place.end))
        }
        Stop::Ellipsis => matches!(case, Case::Upper | Case::Caseless),
        Stop::Abbreviation => abbreviation_ends(view, cuts, place, next),
        Stop::Wide => true,
    }
}

fn is_quote(text: &str) -> bool {
    matches!(text, "”" | "\"" | "’" | "'" | "“" | "‘" | "»" | "«" | "''")
}

/// Whether a sentence may begin with `next` though it is in lower case: in a block that begins so, with the English
/// `i`, and with an address.
fn begins_in_lower_case(view: &View<'_>, cuts: &[Cut], place: Place, next: &str) -> bool {
    let address = matches!(cuts[place.end].kind, TokenKind::Url | TokenKind::Email);
    let quoted = is_quote(cuts[place.end - 1].span.of(view.text));
    address
        || !quoted && (place.lower || matches!(next, "i" | "i'm" | "i’m") || ends_plainly(view, cuts, place))
}

/// Whether an English word of four letters and more stands before a stop with nothing between: a stop that no
/// abbreviation takes ends a sentence, though its writer goes on without a capital.
fn ends_plainly(view: &View<'_>, cuts: &[Cut], place: Place) -> bool {
    let plain = place.end == place.stop + 1 && place.stop > place.first && view.habits.english;
    plain && {
        let word = cuts[place.stop - 1];
        let text = word.span.of(view.text);
        word.kind == TokenKind::Word && text.len() > 3 && text.bytes().all(|b| b.is_ascii_lowercase())
    }
}

/// Whether sentences without a space between them meet here: a word of two letters or digits and more before the
/// stop, a word directly behind it.
fn glued(view: &View<'_>, cuts: &[Cut], place: Place) -> bool {
    let after = cuts[place.end];
    let abbreviated = cuts[place.stop].kind == TokenKind::Abbreviation;
    let long = place.stop > place.first
        && cuts[place.stop - 1].kind.counts()
        && cuts[place.stop - 1].span.len() > 1
        && cuts[place.stop - 1].touches(cuts[place.stop]);
    let opens = is_opening(after.span.of(view.text).chars().next().unwrap_or(' '));
    (after.kind == TokenKind::Word || after.kind == TokenKind::Abbreviation || opens)
        && (long || abbreviated || place.end > place.stop + 1)
}

/// `1.`, `a.` at the head of a line.
fn is_enumerator(view: &View<'_>, cuts: &[Cut], place: Place) -> bool {
    if place.stop != place.first + 1 || place.end != place.stop + 1 {
        return false;
    }
    let head = cuts[place.first];
    let text = head.span.of(view.text);
    match head.kind {
        TokenKind::Number => text.len() <= 3,
        TokenKind::Word => text.chars().nth(1).is_none(),
        _ => false,
    }
}

/// Whether a comma or the like goes on with the sentence.
fn before_punctuation(view: &View<'_>, cuts: &[Cut], end: usize) -> bool {
    cuts[end].kind == TokenKind::Punctuation && matches!(cuts[end].span.of(view.text), "," | ";" | ":")
}

/// How far a verb of speech is looked for behind a quotation: `Prime Minister Ann de Witt asked`.
const SPEAKER: usize = 5;

/// Whether words that begin at `from` say who speaks: a verb of speech, or capitalised words and then one.
fn speaks(view: &View<'_>, cuts: &[Cut], from: usize) -> bool {
    for cut in cuts[from..].iter().take(SPEAKER) {
        let text = cut.span.of(view.text);
        if !cut.kind.counts() || cut.span.len() > 40 {
            return false;
        }
        let folded = fold(text);
        if view.language.speech.contains(folded.as_str()) {
            return true;
        }
        if view.begins_sentence(text)
            && !matches!(folded.as_str(), "the" | "a" | "an" | "he" | "she" | "they" | "one" | "i" | "we")
        {
            return false;
        }
    }
    false
}

fn abbreviation_ends(view: &View<'_>, cuts: &[Cut], place: Place, next: &str) -> bool {
    let text = cuts[place.stop].span.of(view.text);
    let Some(word) = text.strip_suffix('.') else { return false };
    let quoted = place.end > place.stop + 1;
    if before_punctuation(view, cuts, place.end) || place.stop == place.first {
        return false;
    }
    match abbreviation::class(view, word) {
        Some(Class::Title | Class::BeforeNumber) | None => false,
        Some(Class::Initial | Class::Month | Class::Common) if quoted => case_of(next) == Case::Upper,
        Some(Class::Initial | Class::Month | Class::Common) => {
            view.begins_sentence(next) || case_of(next) == Case::Caseless
        }
    }
}

/// Whether the white space between two tokens ends a line that is a unit of its block: an empty line anywhere, a cell of
/// a table, a line of preformatted text.
fn breaks_line(view: &View<'_>, kind: BlockKind, last: Cut, next: Cut) -> bool {
    let gap = &view.bytes()[last.span.end as usize..next.span.start as usize];
    match gap {
        [] | [b' '] => false,
        gap => match kind {
            BlockKind::Table => gap.contains(&b'\t'),
            BlockKind::Preformatted => gap.contains(&b'\n'),
            _ => gap.iter().filter(|&&b| b == b'\n').count() > 1,
        },
    }
}
