//! A page stays within its budget, and says what it leaves out.

use presswork_report::{
    CountedWord, LISTED, LanguagePart, Report, WordCount, WordCounts, markdown, page, page_within, summary,
};

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

/// A report says the same where it holds the documents past those that it may list and where it only sums them up.
#[test]
fn documents_that_are_summed_up_are_told_as_those_that_are_held() {
    let mut whole = large();
    for (number, document) in whole.documents.iter_mut().enumerate().skip(LISTED - 300) {
        let row = &mut document.row;
        row.group = ["Harbour Post", "Quayside, a weblog", "Only Late"][number % 3].to_owned();
        row.language = if number % 400 == 7 { "de" } else { "en" }.to_owned();
        row.date = if number % 5 == 0 { String::new() } else { format!("2024-03-{:02}", 1 + number % 31) };
        row.date_known_by = ["url", "given"][number % 2].to_owned();
        row.title = if number % 7 == 0 { String::new() } else { format!("Headline {number}") };
        row.tokens = (number as u64 * 37) % 900 + if number == 1_500 { 1 << 30 } else { 0 };
        row.counted = number % 11 > 0;
        document.flags = if number % 13 == 0 { vec!["depth-capped".to_owned()] } else { vec![] };
    }
    // A cluster that lies past those that are listed.
    whole.near_duplicates[1].representative = whole.documents[1_200].row.key.clone();
    whole.near_duplicates[1].key = whole.documents[1_300].row.key.clone();
    let mut summed = whole.clone();
    for document in summed.documents.split_off(LISTED) {
        let key = &document.row.key;
        let near = whole.near_duplicates.iter().any(|row| row.key == *key || row.representative == *key);
        summed.further.add(document.row, document.flags, near);
    }
    assert!(markdown(&summed) == markdown(&whole) && summary(&summed) == summary(&whole));
    assert!(page(&summed) == page(&whole));
    let text = html::text(&html::unfolded(&page(&whole)));
    for told in ["Only Late", &whole.documents[1_300].row.title] {
        assert!(text.contains(told), "{told} is told");
    }
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
