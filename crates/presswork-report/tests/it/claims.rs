//! No claim that documents do not carry: p, and the word, stand only where both sides have five documents.

use presswork_report::{LEAST_DOCUMENTS, Report, markdown, page, summary};

use crate::{fixture, html};

/// The invented report with one English comparison, of `d1` documents against `d2`.
fn compared(d1: u64, d2: u64) -> Report {
    let mut report = fixture::report();
    report.languages.truncate(1);
    let keyness = &mut report.languages[0].keyness;
    keyness.truncate(1);
    for row in &mut keyness[0].rows {
        (row.d1, row.d2) = (d1, d2);
        (row.p, row.p_holm) = (0.012_345, 0.023_456);
    }
    report
}

#[test]
fn p_stands_only_where_both_sides_have_the_documents() {
    for (d1, d2) in [(1, 1), (4, 40), (40, 4), (4, 5), (5, 4), (5, 5), (6, 90)] {
        let allowed = d1 >= LEAST_DOCUMENTS && d2 >= LEAST_DOCUMENTS;
        let report = compared(d1, d2);
        for text in [html::text(&page(&report)), markdown(&report)] {
            assert_eq!(text.contains("0.0123"), allowed, "p of {d1} against {d2}");
            assert_eq!(text.contains("0.0235"), allowed, "corrected p of {d1} against {d2}");
            assert_eq!(
                text.contains("of these texts only:") || text.contains("of these texts only "),
                !allowed
            );
        }
        let text = html::text(&page(&report));
        assert_eq!(text.contains("significan"), allowed, "the word, {d1} against {d2}");
        assert_eq!(text.contains("no p value, since each side needs 5"), !allowed, "and why");
        let last = summary(&report);
        assert_eq!(last.contains("significan"), allowed);
        assert_eq!(last.contains("of these texts only"), !allowed);
    }
}

#[test]
fn bold_is_what_holm_leaves() {
    let mut report = compared(6, 8);
    let rows = &mut report.languages[0].keyness[0].rows;
    rows[0].p_holm = 0.049_999;
    rows[1].p_holm = 0.05;
    let text = page(&report);
    assert!(text.contains("<strong>0.0500</strong>"), "below 0.05, though it rounds to it");
    assert!(text.contains("<td>0.0500<"), "0.05 itself is not below");
}

#[test]
fn cautions_stand_before_the_numbers_and_come_from_the_data() {
    let report = fixture::report();
    let text = html::text(&page(&report));
    let at = |needle: &str| text.find(needle).unwrap_or_else(|| panic!("{needle}"));
    let cautions = [
        "4 of 6 comparisons have too few documents.",
        "3 languages, kept apart.",
        "1\u{a0}document stands alone.",
        "3\u{a0}documents failed.",
        "3\u{a0}documents have no date.",
        "3\u{a0}dates are inferred.",
        "2\u{a0}documents largely repeat another.",
        "45\u{a0}words are in lines that outlets repeat.",
        "1\u{a0}document has no headline.",
        "1\u{a0}capture was flagged.",
    ];
    for caution in cautions {
        assert!(at(caution) < at("Each document with what is known of it"), "{caution}");
    }
    let mut calm = compared(6, 8);
    calm.failures.clear();
    calm.near_duplicates.clear();
    calm.repeated_lines.clear();
    calm.documents.retain(|document| document.row.language == "en");
    for (n, document) in calm.documents.iter_mut().enumerate() {
        document.row.title = format!("Title {n}");
        document.row.date = "2031-03-01".to_owned();
        document.row.date_known_by = "label".to_owned();
        document.flags.clear();
    }
    assert!(!html::text(&page(&calm)).contains("Read with care"), "nothing odd, no box");
}

#[test]
fn document_that_stands_alone_is_compared_with_nothing() {
    let page = page(&fixture::report());
    let arabic = &page[page.find("id=languages-3").expect("the third language")..];
    let arabic = &arabic[..arabic.find("id=failures").expect("the next block")];
    assert!(arabic.contains("stands alone in this language"));
    assert!(!arabic.contains("keyness"));
}
