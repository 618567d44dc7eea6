//! Word boundaries against Unicode's own vectors and, character by character, against the full automaton.

use presswork_tokenise::segments;
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn word_break_test_17() {
    let vectors = include_str!("../../testdata/unicode/WordBreakTest.txt");
    let mut lines = 0;
    for line in vectors.lines().filter(|line| line.starts_with('÷')) {
        let expected: Vec<String> = line
            .split('÷')
            .map(|piece| piece.split('×').filter_map(|code| character(code.trim())).collect::<String>())
            .filter(|piece| !piece.is_empty())
            .collect();
        let text = expected.concat();
        assert_eq!(segments(&text).collect::<Vec<_>>(), expected, "{line}");
        lines += 1;
    }
    assert_eq!(lines, 1944);
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
