//! What kind of token a segment is where no rule says otherwise: word, number, punctuation, symbol.

use presswork_corpus::TokenKind;

use crate::segment::Holds;

/// The kind of `text`, which holds `holds` and is not white space.
pub(crate) fn of_segment(text: &str, holds: Holds) -> TokenKind {
    if holds.any(Holds::LETTER) {
        TokenKind::Word
    } else if holds.any(Holds::DIGIT) {
        TokenKind::Number
    } else if text.chars().next().is_some_and(is_punctuation) {
        TokenKind::Punctuation
    } else {
        TokenKind::Symbol
    }
}

/// Whether `c` is of general category P (Unicode 17); scripts that news hardly meets are left out
/// and come out as symbols, which count as little as punctuation does. The grave accent is a symbol to Unicode and a
/// quotation mark to wire services.
pub(crate) fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '|' | '~');
    }
    matches!(c,
        '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}'
        | '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}' | '\u{5be}'
        | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' | '\u{5f3}' | '\u{5f4}' | '\u{60c}' | '\u{60d}' | '\u{61b}'
        | '\u{61d}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{964}' | '\u{965}'
        | '\u{970}' | '\u{e4f}' | '\u{e5a}' | '\u{e5b}' | '\u{f04}'..='\u{f12}' | '\u{f14}'
        | '\u{104a}'..='\u{104f}' | '\u{10fb}' | '\u{1360}'..='\u{1368}' | '\u{17d4}'..='\u{17d6}'
        | '\u{17d8}'..='\u{17da}' | '\u{1800}'..='\u{180a}' | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{2043}' | '\u{2045}'..='\u{2051}' | '\u{2053}'..='\u{205e}'
        | '\u{207d}' | '\u{207e}' | '\u{208d}' | '\u{208e}' | '\u{2308}'..='\u{230b}' | '\u{2329}'
        | '\u{232a}' | '\u{2768}'..='\u{2775}' | '\u{27e6}'..='\u{27ef}' | '\u{2983}'..='\u{2998}'
        | '\u{2e00}'..='\u{2e2e}' | '\u{2e30}'..='\u{2e4f}' | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{3030}' | '\u{303d}' | '\u{30a0}'
        | '\u{30fb}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe52}' | '\u{fe54}'..='\u{fe61}'
        | '\u{fe63}' | '\u{fe68}' | '\u{fe6a}' | '\u{fe6b}' | '\u{ff01}'..='\u{ff03}'
        | '\u{ff05}'..='\u{ff0a}' | '\u{ff0c}'..='\u{ff0f}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}'
        | '\u{ff20}' | '\u{ff3b}'..='\u{ff3d}' | '\u{ff3f}' | '\u{ff5b}' | '\u{ff5d}'
        | '\u{ff5f}'..='\u{ff65}')
}
