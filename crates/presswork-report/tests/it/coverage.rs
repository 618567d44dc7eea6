//! The comparison of coverage: what is drawn of invented rows, what is left out, and that it agrees with itself.

use presswork_report::{CoveragePart, Report, markdown, page};

use crate::covered::POST;
use crate::{fixture, html};

fn text_of(report: &Report) -> String {
    html::text(&page(report)).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an element of the page has the `id`.
fn has_id(page: &str, id: &str) -> bool {
    html::tags(page).iter().any(|tag| tag.get("id") == Some(id))
}

#[test]
fn each_subject_is_drawn_with_its_numbers() {
    let text = text_of(&fixture::report());
    // Naming: the group that says the first word most comes first, the one that says neither last.
    let (ledger, post) = (text.find("80 % 6–73"), text.find("25 % 6–73"));
    assert!(ledger.is_some() && ledger < post, "4 of 5 before 1 of 4");
    assert!(text.contains("Northgate Courier neither –"));
    // Quotations.
    assert!(text.contains(
        "3 documents · 3 groups · a run of 3 words · not every speaker named · 1 near-duplicate among them"
    ));
    assert!(
        text.contains("<b onclick=alert(3)>Mr. Fell</b> (Tom Fell) (said)"),
        "as text, and by the whole name"
    );
    assert!(text.contains("no speaker told · a near-duplicate of another document"));
    assert!(text.contains("Before you name one speaker by another"));
    assert!(text.contains("2 and 1 of a few words 1 1 0"), "quotations, named, not named, not told");
    assert!(text.contains("said 2") && text.contains("shouted"));
    // Names and words.
    assert!(text.contains("Anna Feldt 4 Harbour Post ↔ Anna Feld 2 The Tidewater Ledger · spelled alike"));
    assert!(text.contains("bollards 7 · 1 in 40") && text.contains("winches 7 · more likely than not"));
    assert!(text.contains("strikers 2 of 3 H 1 0 0 0"), "emphasis");
}

#[test]
fn the_words_that_both_have_are_marked_and_no_others() {
    let page = page(&fixture::report());
    let marked = |needle: &str| page.contains(needle);
    assert!(marked("We told them: <mark>the gate stays closed</mark> tonight."));
    assert!(marked("They heard that <mark>the gate stays “closing</mark>”, he said."), "but for an ending");
}

#[test]
fn every_stated_number_is_a_dot_that_leads_to_its_sentence() {
    let page = page(&fixture::report());
    let tags = html::tags(&page);
    let dots: Vec<&str> =
        tags.iter().filter_map(|tag| tag.get("href")).filter(|to| to.starts_with("#q1-")).collect();
    assert_eq!(dots.len(), 4);
    for dot in dots {
        assert!(tags.iter().any(|tag| tag.name == "tr" && tag.get("id") == Some(&dot[1..])), "{dot}");
    }
    assert!(page.contains("<mark>up to &lt;3,000&gt; dockers</mark>"), "the number in its sentence");
    let text = html::text(&page);
    let at = |needle: &str| text.find(needle).unwrap_or_else(|| panic!("{needle}"));
    assert!(at("stood & waited") > at("Counts of people with"), "sentences below the strip");
}

#[test]
fn a_thing_that_one_group_alone_counts_is_no_comparison() {
    let mut report = fixture::report();
    for row in &mut report.languages[0].coverage.shared_quantities.rows {
        row.group = POST.to_owned();
    }
    assert!(!has_id(&page(&report), "quantities-1"));
}

#[test]
fn what_has_nothing_to_say_is_left_out() {
    let mut report = fixture::report();
    let before = page(&report);
    report.languages[0].coverage = CoveragePart::default();
    let page = page(&report);
    for id in ["naming", "shared-quotations", "speakers", "quantities", "names", "exclusive"] {
        let id = format!("{id}-1");
        assert!(!has_id(&page, &id) && has_id(&before, &id), "{id}");
    }
    assert!(!has_id(&page, "lede") && has_id(&before, "lede"));
    assert!(page.contains("Slant, sentiment and truth are not offered"), "and this is always said");
}

#[test]
fn chance_is_told_with_what_was_asked_and_what_several_share_by_group() {
    let page = page(&fixture::report());
    let text = html::text(&page);
    let at = |needle: &str| text.find(needle).unwrap_or_else(|| panic!("{needle} in {text}"));
    // 10^(-1.6 + 1.079)
    assert!(at("1 in 40 · adjusted 0.3013") > at("12 questions were asked"));
    let row = page.find("Ropewalk &lt;Quay&gt;").expect("the name");
    let row = &page[row..row + page[row..].find("</table>").expect("its end")];
    assert!(row.contains("(6)") && row.contains("<td>0"), "{row}");
}

#[test]
fn a_sentence_of_the_lede_leads_to_its_evidence() {
    let page = page(&fixture::report());
    let at = page.find("Only one paper says “workers”.").expect("the sentence");
    assert!(page[at..at + 200].contains("#naming-1"));
    assert!(at < page.find("Read with care</h2>").expect("the cautions"), "before everything else");
}

#[test]
fn markdown_says_the_same_in_short() {
    let text = markdown(&fixture::report());
    for needle in [
        "Only one paper says “workers”.",
        "| The Tidewater Ledger | 3 | 1 | 1 | 0 | 80\u{a0}% (6–73) |",
        "3\u{a0}documents, a run of 3\u{a0}words, not every speaker named: Harbour Post (Tom Fell): ",
        "| up to &lt;3,000&gt; dockers | The Tidewater Ledger |",
        "- Anna Feldt ↔ Anna Feld (spelled alike)",
        "| Northgate Courier | bollards 7 (1 in 40) | winches 7 (more likely than not) |",
    ] {
        assert!(text.contains(needle), "{needle}\n{text}");
    }
}
