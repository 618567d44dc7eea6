//! Word and sentence boundaries against Unicode's own vectors and ICU's random ones, and, character by character,
//! against the full automaton.

use presswork_tokenise::{segments, sentences};
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn word_break_test_17() {
    assert_eq!(words(include_str!("../../testdata/unicode/WordBreakTest.txt")), 1944);
}

#[test]
fn icu_random_words() {
    assert_eq!(words(include_str!("../../testdata/unicode/WordBreakRandomTest.txt")), 40);
}

#[test]
fn sentence_break_test_17() {
    assert_eq!(of_sentences(include_str!("../../testdata/unicode/SentenceBreakTest.txt")), 512);
}

#[test]
fn icu_random_sentences() {
    assert_eq!(of_sentences(include_str!("../../testdata/unicode/SentenceBreakRandomTest.txt")), 40);
}

fn words(vectors: &str) -> usize {
    each(vectors, |text, expected| assert_eq!(segments(text).collect::<Vec<_>>(), expected))
}

fn of_sentences(vectors: &str) -> usize {
    each(vectors, |text, expected| assert_eq!(sentences(text).collect::<Vec<_>>(), expected))
}

/// Hands each line's text and pieces to `check`; returns how many lines there are.
fn each(vectors: &str, check: impl Fn(&str, Vec<String>)) -> usize {
    let lines = vectors.lines().filter(|line| line.starts_with('÷'));
    let checked = lines.map(|line| {
        let pieces = line
            .split('#')
            .next()
            .unwrap_or("")
            .split('÷')
            .map(|piece| piece.split('×').filter_map(|code| character(code.trim())).collect::<String>())
            .filter(|piece| !piece.is_empty())
            .collect::<Vec<_>>();
        check(&pieces.concat(), pieces);
    });
    checked.count()
}

fn character(code: &str) -> Option<char> {
    u32::from_str_radix(code, 16).ok().and_then(char::from_u32)
}

#[test]
fn every_code_point_between_its_neighbours() {
    let mut text = String::new();
    // The planes beyond hold no letters, or only what is unassigned or private.
    for c in ('\0'..='\u{1ffff}').chain('\u{e0000}'..='\u{e01ff}') {
        text.clear();
        for (before, after) in
            [("a", "b"), ("1", "2"), ("a.", "b"), ("1,", "2"), (" ", " "), ("_", "\u{301}"), (":", "\n")]
        {
            text.push_str(before);
            text.push(c);
            text.push_str(after);
            text.push('|');
        }
        assert!(segments(&text).eq(text.split_word_bounds()), "U+{:04X}", c as u32);
    }
}
