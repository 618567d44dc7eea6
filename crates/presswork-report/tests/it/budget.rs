//! A page stays within its budget, and says what it leaves out.

use presswork_report::{CountedWord, LanguagePart, Report, WordCount, WordCounts, page, page_within};

use crate::{fixture, html};

/// The fixture's report with two thousand documents more, and thirty thousand words.
fn large() -> Report {
    let mut report = fixture::report();
    let first = report.documents[0].clone();
    for number in 0..2_000 {
        let mut document = first.clone();
        document.row.key = format!("many/{number:05}.html");
        report.documents.push(document);
    }
    report.languages.iter_mut().for_each(words);
    report
}

fn words(part: &mut LanguagePart) {
    let groups: Vec<u32> = (0..part.groups.len() as u32).collect();
    let word = |number: u32| CountedWord {
        word: format!("word{:05}", number.wrapping_mul(2_654_435_761) % 100_000),
        function: number.is_multiple_of(7),
        counts: groups
            .iter()
            .map(|&group| WordCount { group, cf: u64::from(1 + (number ^ group) % 9), df: 1 })
            .collect(),
    };
    let mut words: Vec<CountedWord> = (0..30_000).map(word).collect();
    words.sort_by(|a, b| a.word.cmp(&b.word));
    words.dedup_by(|a, b| a.word == b.word);
    part.types = words.len() as u64;
    part.words = WordCounts { groups, words, least: 1 };
}

#[test]
fn page_stays_within_its_budget() {
    let report = large();
    let whole = page(&report);
    for budget in [whole.len() - 1, whole.len() * 4 / 5, whole.len() * 2 / 3] {
        assert!(budget < whole.len(), "the whole page has {} bytes", whole.len());
        let cut = page_within(&report, budget as u64);
        assert!(cut.len() <= budget, "{} of {budget} bytes", cut.len());
        let text = html::text(&cut);
        assert!(text.contains("What this page leaves out"), "at {budget}");
        assert!(text.contains("documents.csv"), "at {budget}");
        assert!(text.contains("--report-budget"), "at {budget}");
        assert_eq!(cut, page_within(&report, budget as u64), "the same bytes again");
    }
}

#[test]
fn page_that_fits_is_whole() {
    let report = fixture::report();
    let whole = page(&report);
    assert_eq!(whole, page_within(&report, whole.len() as u64));
}

#[test]
fn smaller_budget_holds_no_more() {
    let report = large();
    let held =
        |budget: u64| html::text(&html::unfolded(&page_within(&report, budget))).matches("many/").count();
    let whole = page(&report).len() as u64;
    assert!(held(whole / 8) < held(whole));
}
