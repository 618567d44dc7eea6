//! Texts made to hurt. Each is read in time linear in its length; what is slow shows as a hang.

use crate::made::{article, check_blocks, tokenise};

/// Tokenises `body` and checks that nothing is lost.
fn read(body: &str, language: &str) {
    let article = article("", body, language);
    check_blocks(&article, &tokenise(&article));
}

/// Reads `unit` repeated to `bytes`.
fn is_linear(unit: &str, bytes: usize) {
    read(&unit.repeat(bytes / unit.len()), "en");
}

#[test]
fn ten_megabytes_without_white_space() {
    read(&"a".repeat(10_000_000), "en");
}

#[test]
fn a_token_of_a_hundred_megabytes() {
    let doc = tokenise(&article("", &"a".repeat(100_000_000), "en"));
    assert_eq!((doc.tokens.len(), doc.tokens[0].span.len(), doc.sentences.len()), (1, 100_000_000, 1));
}

#[test]
fn ten_million_combining_marks_on_one_letter() {
    let doc = tokenise(&article("", &format!("a{}", "\u{301}".repeat(10_000_000)), "en"));
    assert_eq!((doc.tokens.len(), doc.tokens[0].span.len()), (1, 20_000_001));
}

#[test]
fn nothing_but_white_space_and_one_byte() {
    for body in ["", " ", "\n", &" \t\n\u{a0}".repeat(1_000_000)] {
        let doc = tokenise(&article("", body, "en"));
        assert!(doc.tokens.is_empty() && doc.sentences.is_empty() && doc.types.is_empty());
    }
    for byte in 0..128_u8 {
        let doc = tokenise(&article("", &char::from(byte).to_string(), "en"));
        assert_eq!(doc.tokens.len(), usize::from(!char::from(byte).is_whitespace()), "{byte}");
    }
}

#[test]
fn ten_megabytes_of_white_space_and_one_word() {
    read(&format!("Dr.{}x", " ".repeat(10_000_000)), "en");
}

#[test]
fn a_million_combining_marks() {
    read(&"\u{301}".repeat(1_000_000), "en");
    is_linear("\u{301}", 200_000);
    is_linear("a\u{301}", 200_000);
    is_linear(" \u{301}", 200_000);
}

#[test]
fn a_million_quotation_marks() {
    read(&"\"".repeat(1_000_000), "en");
    for mark in ["\"", "“", "”", "'", "‘", "’", "«", "»", "» a", "‘a ", "s’ a ", "'a b' ", "„", "``", "\" "]
    {
        is_linear(mark, 100_000);
    }
}

#[test]
fn endless_beginnings() {
    for unit in [
        "a.",
        "a@",
        "http://",
        "@a",
        "#",
        ". ",
        ".",
        "U.N. ",
        "1:",
        "1/",
        "a&",
        "J. ",
        "! ",
        "(",
        "?\" ",
        "[1]",
        "a.b.c@",
        "a-",
        "non-",
        "A ",
        "1 000 ",
        "&#39;",
        "-t-il",
        "l'",
        "s' ",
        "\u{200d}",
        "ก",
        "漢\u{200d}",
        "A.-",
        "12-",
        "don't",
        ":-) ",
    ] {
        is_linear(unit, 100_000);
    }
}

#[test]
fn every_code_point_in_a_row() {
    let all: String = ('\0'..=char::MAX).collect();
    read(&all, "en");
    let letters: String = all.chars().filter(|c| c.is_alphabetic()).take(20_000).collect();
    for language in ["de", "fr", "el", "ar", "ta", "tr"] {
        read(&letters, language);
    }
}
