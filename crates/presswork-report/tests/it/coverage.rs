//! The comparison of coverage: what is drawn of invented rows, what is left out, and that it agrees with itself.

use presswork_corpus::tables::{QuotationRow, SharedQuantityRow, SharedQuotationRow};
use presswork_report::{CoveragePart, Held, Report, markdown, page};

use crate::{fixture, html};

const POST: &str = "Harbour Post";
const LEDGER: &str = "The Tidewater Ledger";

/// A speaker that would be markup.
const HOSTILE: &str = "<b onclick=alert(3)>Mr. Fell</b>";

fn held<T>(rows: Vec<T>) -> Held<T> {
    Held { total: rows.len() as u64, rows }
}

fn quotation(
    group: &str,
    kind: &str,
    text: &str,
    speaker: &str,
    named: Option<bool>,
    verb: &str,
) -> QuotationRow {
    QuotationRow {
        key: format!("{group}-1"),
        group: group.to_owned(),
        language: "en".to_owned(),
        zone: "body".to_owned(),
        start: 10 + text.len() as u32,
        end: 90,
        kind: kind.to_owned(),
        text: text.to_owned(),
        words: 9,
        share: 0.1,
        paragraphs: 1,
        speaker: speaker.to_owned(),
        name: String::new(),
        named,
        named_reason: if named.is_some() { "" } else { "no-speaker" }.to_owned(),
        pronoun: false,
        verb: verb.to_owned(),
        how: String::new(),
    }
}

fn shared(a: &str, b: &str) -> SharedQuotationRow {
    SharedQuotationRow {
        language: "en".to_owned(),
        key_a: format!("{POST}-1"),
        group_a: POST.to_owned(),
        start_a: 10 + a.len() as u32,
        zone_a: "body".to_owned(),
        text_a: a.to_owned(),
        speaker_a: HOSTILE.to_owned(),
        name_a: String::new(),
        key_b: format!("{LEDGER}-1"),
        group_b: LEDGER.to_owned(),
        start_b: 10 + b.len() as u32,
        zone_b: "body".to_owned(),
        text_b: b.to_owned(),
        speaker_b: String::new(),
        name_b: String::new(),
        speakers: "one-unnamed".to_owned(),
        run: "the gate stays".to_owned(),
        run_words: 3,
        shared_words: 4,
        content_words: 3,
        containment: 0.8,
        surprise: 6.5,
    }
}

fn quantity(group: &str, text: &str, low: Option<f64>, high: Option<f64>) -> SharedQuantityRow {
    SharedQuantityRow {
        language: "en".to_owned(),
        thing: "people".to_owned(),
        documents: 2,
        key: format!("{group}-1"),
        group: group.to_owned(),
        zone: "body".to_owned(),
        start: 5,
        text: text.to_owned(),
        low,
        low_reason: String::new(),
        high,
        high_reason: String::new(),
        exact: low == high,
        noun: "dockers".to_owned(),
        speaker: String::new(),
        quoted: false,
        sentence: format!("On the quay {text} stood & waited."),
    }
}

/// The coverage of the invented English documents.
pub fn part() -> CoveragePart {
    let shared_text = (
        "We told them: the gate stays closed tonight.",
        "They heard that the gate stays “closing”, he said.",
    );
    CoveragePart {
        quotations: held(vec![
            quotation(POST, "quotation", shared_text.0, HOSTILE, Some(true), "said"),
            quotation(POST, "quotation", "Soup", "one docker", Some(false), "said"),
            quotation(POST, "scare", "offer", "", None, ""),
            quotation(LEDGER, "quotation", shared_text.1, "", None, "shouted"),
        ]),
        shared_quotations: held(vec![shared(shared_text.0, shared_text.1)]),
        shared_quantities: held(vec![
            quantity(POST, "some 400 dockers", Some(400.0), Some(400.0)),
            quantity(POST, "dozens of dockers", Some(24.0), Some(99.0)),
            quantity(LEDGER, "at least 1,200 dockers", Some(1200.0), None),
            quantity(LEDGER, "up to <3,000> dockers", None, Some(3000.0)),
        ]),
        ..CoveragePart::default()
    }
}

fn text_of(report: &Report) -> String {
    html::text(&page(report)).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_subject_is_drawn_with_its_numbers() {
    let text = text_of(&fixture::report());
    // Quotations.
    assert!(text.contains("a run of 3 words · one speaker unnamed"));
    assert!(text.contains("<b onclick=alert(3)>Mr. Fell</b> (said)"), "as text");
    assert!(text.contains("Before you name one speaker by the other"));
    assert!(text.contains("2 and 1 of a few words 1 1 0"), "quotations, named, not named, not told");
    assert!(text.contains("said 2") && text.contains("shouted"));
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
        tags.iter().filter_map(|tag| tag.get("href")).filter(|to| to.starts_with("#quantity-")).collect();
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
    assert!(!page(&report).contains("id=\"quantities-1\""));
}

#[test]
fn what_has_nothing_to_say_is_left_out() {
    let mut report = fixture::report();
    report.languages[0].coverage = CoveragePart::default();
    let page = page(&report);
    for id in ["shared-quotations", "speakers", "quantities"] {
        assert!(!page.contains(&format!("id=\"{id}-1\"")), "{id}");
    }
    assert!(page.contains("Slant, sentiment and truth are not offered"), "and this is always said");
}

#[test]
fn markdown_says_the_same_in_short() {
    let text = markdown(&fixture::report());
    for needle in [
        "a run of 3\u{a0}words, one speaker unnamed: Harbour Post (&lt;b onclick=alert(3)&gt;Mr. Fell&lt;/b&gt;)",
        "| up to &lt;3,000&gt; dockers | The Tidewater Ledger |",
    ] {
        assert!(text.contains(needle), "{needle}\n{text}");
    }
}
