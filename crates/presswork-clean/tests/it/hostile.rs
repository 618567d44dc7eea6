//! Inputs made to break or to stall: each must end, and its time must grow as its length does.

use presswork_clean::Cleaner;
use presswork_corpus::{Article, Failure, MediaType, RawCapture, Reason};

fn clean(text: &str, media: Option<MediaType>) -> Result<Article, Failure> {
    Cleaner::new().clean(&RawCapture {
        key: "k".to_owned(),
        bytes: text.as_bytes().to_vec(),
        media,
        labels: Default::default(),
    })
}

#[test]
fn a_giant_line_is_no_text() {
    let line = "word ".repeat(2 << 20);
    for media in [None, Some(MediaType::Markdown), Some(MediaType::Text)] {
        let failure = clean(&line, media).unwrap_err();
        assert_eq!(failure.reason, Reason::NoText);
        assert!(failure.detail.contains("giant-block 1"), "{}", failure.detail);
    }
    let beside = format!(
        "The river rose again on Monday, the mayor said.\n\n{line}\n\nIt fell on Tuesday, she added."
    );
    let article = clean(&beside, Some(MediaType::Text)).unwrap();
    assert_eq!(article.blocks.len(), 2);
}

/// Repetitions of a few characters, where a careless reader looks ahead from every one of them.
#[test]
fn repetitions_take_linear_time() {
    let units = [
        "[",
        "]",
        "*",
        "* ",
        "_a",
        "**a ",
        "`",
        "`` ` ",
        "](",
        "[](",
        "![",
        "<",
        "<a ",
        "<a href=\"",
        "<div>",
        "</div>",
        "<div>\n\n",
        "<!--",
        "-->",
        "<!-- ",
        "<button>",
        "&",
        "&a",
        "\\",
        "> ",
        "- ",
        "\n",
        "\r\n",
        "\n\n",
        " \n",
        "a\n",
        "a-\n",
        "A a\n\n",
        "#",
        "# a\n",
        "\u{ad}\n",
        "|\n",
        "| a ",
        "```\n",
        "~~~",
        "a b. ",
        "“a b c d e.”\n\n",
        "Read more:\n\n",
        "Photo: a\n",
        "a/b (c) ",
        "1. ",
        "[a]: b\n",
        "<span class=\"caption\">",
        "<br>",
        "\u{2028}",
        "日",
        "🙂",
        "By A B and C D\n",
    ];
    // Long enough that work which is not linear shows by a test that does not end.
    const LENGTH: usize = 1 << 19;
    for unit in units {
        for media in [MediaType::Markdown, MediaType::Text] {
            let _ = clean(&unit.repeat(LENGTH / unit.len() + 1), Some(media));
        }
    }
}

#[test]
fn nothing_but_marks_is_no_text() {
    for text in
        ["\n".repeat(10), "* \n".repeat(1000), "---\n\n".repeat(100), "<div>\n\n</div>\n\n".repeat(100)]
    {
        for media in [MediaType::Markdown, MediaType::Text] {
            if let Ok(article) = clean(&text, Some(media)) {
                assert!(!article.text.is_empty());
                assert!(text.contains("<div>"), "{text:?}");
            }
        }
    }
}

#[test]
fn every_code_point() {
    let all: String = (1..=0x10_ffff_u32).filter_map(char::from_u32).collect();
    let spaced: String =
        (32..=0x10_ffff_u32).step_by(7).filter_map(char::from_u32).flat_map(|c| [c, ' ']).collect();
    for media in [MediaType::Markdown, MediaType::Text] {
        let _ = clean(&all, Some(media));
        let _ = clean(&spaced, Some(media));
    }
}
