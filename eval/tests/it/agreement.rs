//! The measures agree with the reference scorer, which computed the figures here, to three decimals.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use presswork_eval::cleaning::{Gold, Output, PageMeasure, Score, Shares, score};

fn scored(set: &str) -> Score {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(set);
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("the data is there");
    let gold: Vec<Gold> =
        read("gold.jsonl").lines().map(|line| serde_json::from_str(line).expect("gold")).collect();
    let outputs: BTreeMap<String, Output> =
        read("out.jsonl").lines().map(|line| Output::of_row(line).expect("a row")).collect();
    score(&gold, &outputs)
}

#[track_caller]
fn is(value: f64, expected: f64) {
    assert!((value - expected).abs() < 5e-4, "{value} is not {expected}");
}

#[track_caller]
fn are(shares: Shares, precision: f64, recall: f64, f1: f64) {
    is(shares.precision, precision);
    is(shares.recall, recall);
    is(shares.f1, f1);
}

#[test]
fn of_texts() {
    let score = scored("texts");
    are(score.shingles.expect("shingles"), 0.517_857, 0.575, 0.544_935);
    is(score.exact.expect("exact"), 0.166_667);
    are(score.words.expect("words"), 0.501_188, 0.651_515, 0.545_960);
    let (wanted, unwanted) = score.snippets.expect("segments");
    is(wanted, 0.833_333);
    is(unwanted, 0.583_333);
    are(score.types["article"].words, 0.836_898, 0.954_545, 0.887_879);
    is(score.types["article"].shingles.f1, 0.860_180);
    are(score.types["listing"].words, 0.666_667, 1.0, 0.75);
    are(score.types["forum"].words, 0.0, 0.0, 0.0);
    is(score.title.expect("titles"), 0.5);
    is(score.author.expect("authors"), 0.5);
    is(score.date.expect("dates"), 0.333_333);
    assert_eq!(score.empty, 1, "a page without output is empty");
}

#[test]
fn of_segments() {
    let score = scored("segments");
    are(score.segments.expect("segments"), 0.6, 0.75, 0.666_667);
    for share in [score.title, score.author, score.date] {
        is(share.expect("metadata"), 0.5);
    }
    assert_eq!(score.shingles, None);
    assert_eq!(score.empty, 1);
    assert_eq!(score.per_page[1].measure, PageMeasure::Segments { found: 1, missed: 0, leaked: 1 });
}

#[test]
fn of_texts_that_begin_with_the_headline_and_of_scripts_without_spaces() {
    let score = scored("headlines");
    are(score.shingles.expect("shingles"), 0.933_333, 0.962_963, 0.947_917);
    is(score.exact.expect("exact"), 0.666_667);
    are(score.words.expect("words"), 0.974_359, 1.0, 0.986_667);
    is(score.types["Chinese"].shingles.f1, 1.0);
    is(score.types["English"].shingles.f1, 0.921_687);
}
