//! Law 3: spans never lie, for the golden inputs, for any pieces of them in any order, for any bytes.

use presswork_clean::Cleaner;
use presswork_corpus::{Article, MediaType, RawCapture};
use proptest::prelude::*;

use crate::golden;

fn capture(text: &str, media: Option<MediaType>) -> RawCapture {
    RawCapture { key: "k".to_owned(), bytes: text.as_bytes().to_vec(), media, labels: Default::default() }
}

/// The references that the inputs here use.
fn resolved(text: &str) -> String {
    text.replace("&nbsp;", "\u{a0}")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&#8217;", "’")
        .replace("&amp;", "&")
}

fn holds(article: &Article, source: &str) {
    assert_eq!(article.source_len as usize, source.len());
    let mut end = 0;
    let mut before = None;
    for block in &article.blocks {
        let text = block.span.of(&article.text);
        if end > 0 {
            assert_eq!(&article.text[end..block.span.start as usize], "\n\n");
        } else {
            assert_eq!(block.span.start, 0);
        }
        end = block.span.end as usize;
        assert!(!text.is_empty() && text.trim() == text && !text.contains('\n'), "{text:?}");
        assert!(before <= Some(block.source.start), "sources out of order");
        before = Some(block.source.start);
        let range = block.source.of(source);
        let raw = resolved(range);
        let mut rest = raw.chars();
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            assert!(rest.any(|r| r == c), "{c:?} of {text:?} not in order in {range:?}");
        }
    }
    assert_eq!(end, article.text.len());
    let mut before = 0;
    for removed in &article.removed {
        assert!(removed.source.start >= before, "removals out of order");
        before = removed.source.start;
        assert!(removed.source.of(source).len() == removed.source.len());
        assert!(!removed.excerpt.is_empty() && removed.excerpt.chars().count() <= 200);
        assert!(
            !removed.rule.is_empty() && removed.rule.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
        );
    }
}

#[test]
fn of_the_golden_inputs() {
    for golden in golden::all() {
        let source = String::from_utf8(golden.bytes.clone()).unwrap();
        for media in [None, Some(MediaType::Markdown), Some(MediaType::Text)] {
            let article = Cleaner::new().clean(&RawCapture { media, ..golden.clone() }).unwrap();
            holds(&article, &source);
        }
    }
}

/// Lines of the golden inputs and marks that break what stands around them.
/// Found by fuzzing: what a tag cuts apart is no reference once the tag is gone.
#[test]
fn of_references_that_a_tag_cuts() {
    let source = "The ferry left at noon with all of its passengers, the harbour master said, and \
                  nobody knew why the &#</span>8217; and the &am<b>p; were written so.\n";
    let article = Cleaner::new().clean(&capture(source, Some(MediaType::Markdown))).unwrap();
    holds(&article, source);
    assert!(article.text.contains("the &#8217; and the &amp; were"), "{}", article.text);
}

fn pieces() -> Vec<String> {
    let mut pieces: Vec<String> = golden::all()
        .iter()
        .flat_map(|golden| {
            String::from_utf8_lossy(&golden.bytes).lines().map(|l| format!("{l}\n")).collect::<Vec<_>>()
        })
        .collect();
    for mark in [
        "\n",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "](x)",
        "![",
        "(",
        ")",
        "\\",
        "<div>\n",
        "</div>\n",
        "<span class=\"caption\">",
        "</span>",
        "<a href=\"x",
        "\">",
        "<!--",
        "-->",
        "> ",
        "  - ",
        "1. ",
        "# ",
        "---\n",
        "| a | b |\n",
        "<br>",
        "<br/>\n",
        "&amp;",
        "&nbsp;",
        "&lt;",
        "&#8217;",
        "\u{ad}",
        "\u{ad}\n",
        "-\n",
        "é",
        "日本語。",
        "\r\n",
        "\t",
        "<script>",
        "</script>",
        "```\n",
        "<blockquote>",
        "</p>",
        "<p>",
        "<!",
        "<img alt=\"x\"\n> class=\"y\">",
        "<https://example.org/>",
        "<li>",
        "\u{2028}",
        "🙂",
        "\u{200b}",
    ] {
        pieces.push(mark.to_owned());
    }
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn of_any_pieces_in_any_order(
        order in prop::collection::vec(any::<prop::sample::Index>(), 1..60),
        markdown in any::<bool>(),
    ) {
        let pieces = pieces();
        let text: String = order.iter().map(|at| at.get(&pieces).as_str()).collect();
        let media = if markdown { MediaType::Markdown } else { MediaType::Text };
        if let Ok(article) = Cleaner::new().clean(&capture(&text, Some(media))) {
            holds(&article, &text);
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), text in ".{0,400}", which in 0..4_u8) {
        let media = [None, Some(MediaType::Html), Some(MediaType::Markdown), Some(MediaType::Text)][usize::from(which)];
        let _ = Cleaner::new().clean(&RawCapture { bytes, media, ..capture("", None) });
        if let Ok(article) = Cleaner::new().clean(&capture(&text, media)) {
            let source_len = article.source_len;
            for block in &article.blocks {
                prop_assert!(block.source.end <= source_len);
                prop_assert_eq!(block.span.of(&article.text).trim(), block.span.of(&article.text));
            }
        }
    }
}

#[test]
fn the_same_bytes_give_the_same_article() {
    for golden in golden::all() {
        let cleaner = Cleaner::new();
        assert_eq!(cleaner.clean(&golden), Cleaner::new().clean(&golden));
    }
}
