//! Inputs that mean harm cost their own document, little memory and little time.

use presswork_corpus::Reason;
use presswork_formats::{LARGEST, read_article, read_failure, read_tokens};
use proptest::prelude::*;

use crate::folder::{Folder, OPTIONS, failure, gzip, keys};

/// A gibibyte of one byte after a beginning, in about a megabyte: a member for the beginning, and one
/// of a mebibyte a thousand times.
fn bomb(beginning: &[u8], byte: u8) -> Vec<u8> {
    let mut bomb = gzip(beginning);
    let member = gzip(&vec![byte; 1 << 20]);
    (0..1 << 10).for_each(|_| bomb.extend(&member));
    bomb
}

#[test]
fn a_bomb_is_not_unpacked_beyond_the_cap() {
    let bomb = bomb(b"", 0);
    assert!(bomb.len() < 2 << 20);
    let large = failure(Folder::one("bomb.gz", bomb, &OPTIONS), Reason::TooLarge);
    assert!(large.detail.contains(&LARGEST.to_string()), "{large}");
}

#[test]
fn a_bomb_in_a_row_ends_the_file_and_nothing_else() {
    let folder = Folder::with(&[("after.html", "<p>x")]);
    folder.write("a-bomb.jsonl", bomb(b"{\"text\":\"a\"}\n{\"text\":\"", b'x'));
    let read = folder.read();
    assert_eq!(keys(&read), ["a-bomb.jsonl#0", "a-bomb.jsonl#1!too-large", "after.html"]);
}

#[test]
fn depth_costs_a_row_and_no_stack() {
    let deep =
        format!("{{\"text\":\"a\"}}\n{{\"text\":\"b\",\"x\":{}\n{{\"text\":\"c\"}}\n", "[".repeat(1_000_000));
    let folder = Folder::with(&[("r", &deep), ("deep.json", &"[{\"a\":".repeat(500_000))]);
    assert_eq!(keys(&folder.read()), ["deep.json!unsupported", "r#0", "r#1!invalid-row", "r#2"]);
}

proptest! {
    #[test]
    fn no_line_panics(line in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = (read_article(&line), read_tokens(&line), read_failure(&line));
        let _ = Folder::one("a", if line.is_empty() { b"x" } else { &line[..] }, &OPTIONS);
    }
}
