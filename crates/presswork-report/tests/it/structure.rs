//! The page as a document: headings, ids, links, tables, numbers.

use std::collections::BTreeSet;

use presswork_report::{Further, Provenance, Report, page};

use crate::{fixture, html};

#[test]
fn headings_ids_and_links_hold_together() {
    let tags = html::tags(&html::unfolded(&page(&fixture::report())));
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "an id stands once");
    for tag in &tags {
        for name in ["href", "aria-labelledby"] {
            if let Some(target) = tag.get(name) {
                assert!(distinct.contains(target.trim_start_matches('#')), "{name} to {target}");
            }
        }
    }
    let levels =
        tags.iter().filter(|tag| tag.name != "header" && tag.name != "head" && tag.name.starts_with('h'));
    let levels: Vec<u8> = levels.filter_map(|tag| tag.name[1..].parse().ok()).collect();
    assert_eq!(levels[0], 1);
    assert_eq!(levels.iter().filter(|&&level| level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is left out: {levels:?}");
    for name in ["main", "header", "footer", "nav", "title"] {
        assert_eq!(tags.iter().filter(|tag| tag.name == name).count(), 1, "{name}");
    }
}

#[test]
fn every_table_has_a_caption_and_scopes_and_can_be_scrolled() {
    let tags = html::tags(&html::unfolded(&page(&fixture::report())));
    let tables: Vec<usize> = (0..tags.len()).filter(|&at| tags[at].name == "table").collect();
    assert!(tables.len() > 10);
    let mut names = BTreeSet::new();
    for at in tables {
        assert_eq!(tags[at - 1].get("class").and_then(|class| class.split(' ').next()), Some("scroll"));
        let caption = &tags[at + 1];
        assert_eq!(caption.name, "caption");
        assert!(names.insert(caption.text.trim().to_owned()), "the script names a region by it: {caption:?}");
        heads(&tags[at..]);
    }
    assert!(tags.iter().all(|tag| tag.name != "form"), "no button submits anything");
}

/// Every head of the table that `tags` begin with is one by the standard (HTML Living Standard, 4.9.12.2): a row of heads are those of
/// its columns, a column of heads those of its rows; any other says by `scope` what it is for.
fn heads(tags: &[html::Tag]) {
    let end = 1 + tags[1..].iter().position(|tag| tag.name == "table").unwrap_or(tags.len() - 1);
    let rows = tags[..end].split(|tag| tag.name == "tr").skip(1);
    let cells = |row: &[html::Tag]| -> Vec<html::Tag> {
        row.iter().filter(|tag| matches!(tag.name.as_str(), "th" | "td")).cloned().collect()
    };
    let rows: Vec<Vec<html::Tag>> = rows.map(cells).collect();
    let is_data = |row: &[html::Tag], column: usize| row.get(column).is_some_and(|cell| cell.name == "td");
    for row in rows.iter().filter(|row| row.iter().any(|cell| cell.name == "td")) {
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| cell.name == "th") {
            let alone = rows.iter().all(|row| !is_data(row, column));
            assert!(alone || cell.get("scope").is_some(), "column {column} of {:?}", tags[1]);
        }
    }
}

#[test]
fn long_tables_fold_after_forty_rows_and_lose_none() {
    let report = fixture::report();
    assert!(report.languages[0].terms.len() > 40);
    let page = html::unfolded(&page(&report));
    let at = page.find("<caption>Terms by frequency, English").expect("the table");
    let open = &page[at..at + page[at..].find("</table>").expect("it ends")];
    assert_eq!(open.matches("<button value=").count(), 40);
    assert!(html::text(&page).contains("20\u{a0}more rows"));
}

#[test]
fn numbers_have_commas_fixed_decimals_and_a_true_minus() {
    let mut report = fixture::report();
    report.languages[0].keyness[0].rows[0].log_ratio = -0.0;
    report.languages[0].keyness[0].rows[0].a = 1_234_567;
    report.languages[0].keyness[0].rows[1].p = 3.21e-14;
    report.languages[0].keyness[0].rows[1].p_holm = 0.0;
    let text = html::text(&page(&report));
    assert!(text.contains("1,234,567"));
    assert!(text.contains("3.2\u{a0}×\u{a0}10⁻¹⁴") && text.contains("<\u{a0}10⁻³⁰⁰"));
    assert!(
        text.contains('−') && !text.contains("-0.00") && !text.contains("−0.00") && text.contains("0.00")
    );
    assert!(!text.contains("NaN") && !text.contains("inf "));
}

#[test]
fn what_cleaning_removed_is_listed_by_rule() {
    let text = html::text(&html::unfolded(&page(&fixture::report())));
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    assert!(text.contains("4 pieces removed by 3 rules"));
    assert!(text.contains("promotion 2 pieces,"), "pieces of one rule stand together");
    assert!(text.contains("Subscribe to our morning letter <b>today</b>"), "as text");
}

#[test]
fn what_stands_more_than_once_is_named_with_its_numbers() {
    let mut report = fixture::report();
    let words = |report: &Report| html::text(&page(report)).split_whitespace().collect::<Vec<_>>().join(" ");
    let text = words(&report);
    assert!(
        text.contains(
            "2 documents say largely what another one says, word for word, in 2 clusters, 1 of them across groups."
        )
    );
    assert!(text.contains("Each is counted"));
    assert!(text.contains("67 % 80 % 80 %"), "80 of 120, of 100, of 100");
    assert!(text.contains("100 % word for word 100 % 100 %"));
    assert!(text.contains("Sign up for <b>The Morning Tide</b>, our letter. 5 of 6 45"), "as text");

    report.near_duplicates[0].counted = false;
    let key = report.near_duplicates[0].key.clone();
    for document in report.documents.iter_mut().filter(|document| document.row.key == key) {
        (document.row.counted, document.row.tokens) = (false, 0);
        document.row.near_duplicate_of = "a".to_owned();
    }
    let text = words(&report);
    assert!(text.contains("Of each cluster the first document, by key, is counted."));
    assert!(text.contains("1 not counted, 3 more failed") && text.contains("67 % not counted 80 %"));

    (report.near_duplicates, report.repeated_lines) = (vec![], vec![]);
    assert!(!page(&report).contains("id=repeats"), "nothing twice, no section");
}

#[test]
fn more_than_seven_groups_share_a_column_and_no_count_is_lost() {
    let mut report = fixture::report();
    let part = &mut report.languages[0];
    for n in 0..8 {
        let mut group = part.groups[0].clone();
        (group.name, group.tokens) = (format!("Small outlet {n}"), 1);
        part.groups.push(group);
        for term in part.terms.iter_mut().chain(&mut part.phrases) {
            term.by_group.push(presswork_report::GroupCell { cf: 1_000, df: 1, quoted: 0 });
        }
    }
    let text = html::text(&page(&report));
    assert!(text.contains("6\u{a0}other groups"));
    assert!(text.contains("6,000"), "their counts are summed");
}

#[test]
fn thousands_of_groups_are_cut_and_said() {
    let mut report = fixture::report();
    let part = &mut report.languages[0];
    let first = part.keyness[0].clone();
    part.keyness = (0..2_000)
        .map(|n| {
            let mut one = first.clone();
            one.group = format!("Outlet {n}");
            one
        })
        .collect();
    let page = page(&report);
    assert!(html::text(&page).contains("Showing 60 of 2,000; all are in"));
    assert!(page.len() < 4_000_000, "{} bytes", page.len());
}

/// Relative luminance of `#rrggbb` (WCAG 2.2).
#[expect(clippy::disallowed_methods, reason = "a contrast needs no more than a few digits")]
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a hexadecimal colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn colours_contrast_in_light_and_in_dark() {
    let style = include_str!("../../assets/report.css");
    let colour = |name: &str, dark: bool| {
        let from = style.find(&format!("--{name}: light-dark(")).unwrap_or_else(|| panic!("--{name}"));
        let pair = style[from..].split(['(', ')']).nth(1).expect("a pair of colours");
        let mut pair =
            pair.split(", ").map(|one| if one.len() == 4 { panic!("write {one} in full") } else { one });
        if dark { pair.nth(1) } else { pair.next() }.expect("a colour for each scheme").to_owned()
    };
    let contrast = |a: &str, b: &str, dark: bool| {
        let (a, b) = (luminance(&colour(a, dark)), luminance(&colour(b, dark)));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    for dark in [false, true] {
        for ground in ["paper", "faint", "hit"] {
            assert!(contrast("ink", ground, dark) >= 7.0, "ink on {ground}");
        }
        for text in ["dim", "accent"] {
            for ground in ["paper", "faint"] {
                assert!(contrast(text, ground, dark) >= 4.5, "{text} on {ground}, dark: {dark}");
            }
        }
        for sign in 0..8 {
            assert!(contrast(&format!("c{sign}"), "paper", dark) >= 4.5, "c{sign}, dark: {dark}");
        }
    }
}

#[test]
fn same_report_same_bytes() {
    assert_eq!(page(&fixture::report()), page(&fixture::report()));
}

#[test]
fn empty_report_is_a_page() {
    let provenance = Provenance {
        version: String::new(),
        command: String::new(),
        flags: String::new(),
        parameters: vec![],
        inputs: vec![],
        inputs_total: 0,
        inputs_bytes: 0,
        inputs_hash: String::new(),
    };
    let report = Report {
        locale: presswork_report::Locale::English,
        title: String::new(),
        documents: vec![],
        further: Further::default(),
        languages: vec![],
        near_duplicates: vec![],
        repeated_lines: vec![],
        failures: vec![],
        provenance,
    };
    let text = html::text(&page(&report));
    assert!(text.contains("0\u{a0}documents") && text.contains("undated") && text.contains("Corpus report"));
}
