//! The Markdown and the terminal summary.

use presswork_corpus::{Failure, Reason, Stage};
use presswork_report::{markdown, summary};
use proptest::prelude::*;

use crate::fixture;

/// Cells of a table's row: pipes that are not escaped, less one.
fn cells(line: &str) -> usize {
    line.replace("\\\\", "").replace("\\|", "").matches('|').count() - 1
}

/// Every row of every table has as many cells as its head.
fn assert_tables(markdown: &str) {
    let mut head = None;
    for line in markdown.lines() {
        match (line.starts_with("| "), head) {
            (true, None) => head = Some(cells(line)),
            (true, Some(n)) => assert_eq!(cells(line), n, "{line}"),
            (false, _) => head = None,
        }
    }
}

#[test]
fn markdown_has_the_sections_and_their_tables() {
    let text = markdown(&fixture::report());
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(
        headings,
        [
            "## Read with care",
            "## The documents",
            "## Near-duplicates",
            "## Lines that outlets repeat",
            "## English",
            "## German",
            "## Arabic",
            "## What failed",
            "## How this was made"
        ]
    );
    assert_tables(&text);
    assert!(text.contains("| gate | 109 | 74 | 14 of 14 |"));
    assert!(text.contains("#### Northgate Courier: of these texts only"));
    assert!(text.contains("- again: `presswork pipeline captures --group-by outlet --out harbour`"));
    assert!(text.contains("fetch the file again"), "a hint of the failure is its remedy");
    assert!(!text.contains("<script"));
    assert_eq!(text, markdown(&fixture::report()));
}

#[test]
fn summary_ends_a_run() {
    let text = summary(&fixture::report());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "A strike at Port Salem");
    assert_eq!(lines[1].replace('\u{a0}', " ").split(" · ").next(), Some("19 documents"));
    assert!(text.contains("en/menu.pdf is of a kind that is not opened: PDF 1.7, 81,220 bytes"));
    assert!(text.lines().any(|line| line.contains("Harbour Post") && line.contains("dockers 86:0")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// The terminal is never sent a control character, nor more than 25 lines of 100 columns.
    #[test]
    fn summary_keeps_to_its_window(text in "[\\PC\u{0}-\u{1f}\u{7f}-\u{9f}\u{202e}中]{0,300}", failures in 0usize..40) {
        let mut report = fixture::report();
        report.title.clone_from(&text);
        let failure = Failure { key: text.clone(), stage: Stage::Read, reason: Reason::Empty, detail: text.clone() };
        report.failures = vec![failure; failures];
        for document in &mut report.documents {
            document.row.key.clone_from(&text);
        }
        for part in &mut report.languages {
            for group in &mut part.keyness {
                group.group.clone_from(&text);
            }
        }
        let summary = summary(&report);
        prop_assert!(summary.lines().count() <= 25);
        for line in summary.lines() {
            prop_assert!(line.chars().count() <= 100, "{line}");
        }
        prop_assert!(summary.ends_with('\n'));
        prop_assert!(summary.chars().all(|c| c == '\n' || !c.is_control()));
        prop_assert_eq!(summary.find('\u{202e}'), None);
    }

    /// No text breaks a table of the Markdown, or becomes a tag in it.
    #[test]
    fn markdown_shows_text_as_text(text in "[|`\\\\<>*\\[\\]\n\r\u{0}a-c]{1,40}") {
        let mut report = fixture::report();
        report.documents.truncate(3);
        report.languages.truncate(1);
        for document in &mut report.documents {
            document.row.title.clone_from(&text);
            document.row.author.clone_from(&text);
        }
        report.failures[0].detail.clone_from(&text);
        report.provenance.inputs[0].key.clone_from(&text);
        let markdown = markdown(&report);
        assert_tables(&markdown);
        let outside_code = markdown.lines().filter(|line| line.starts_with("| ") && !line.contains('`'));
        for line in outside_code {
            prop_assert!(!line.contains('<'), "{line}");
        }
    }
}
