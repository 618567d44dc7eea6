//! `data/broken` gives exactly the failures that `data/golden/broken.csv` lists, and nothing else
//! suffers; neither do others suffer from what is too big to commit.

use std::collections::BTreeSet;
use std::fs;

use presswork::corpus::Reason;

use crate::runs::{data, plan, quietly, written};

#[test]
fn broken_captures_fail_as_listed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let outcome = quietly(&plan(&[data("broken")], &folder.path().join("run")));
    let got: BTreeSet<String> = outcome
        .failures
        .iter()
        .map(|failure| format!("{},{},{}", failure.key, failure.stage.name(), failure.reason.name()))
        .collect();
    let listed = fs::read_to_string(data("golden/broken.csv")).expect("the list of failures");
    let expected: BTreeSet<String> = listed.lines().skip(1).map(str::to_owned).collect();
    assert_eq!(got, expected);
    assert!(outcome.documents >= 2, "the survivors survive");
}

#[test]
fn giants_cost_only_themselves() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("captures");
    fs::create_dir(&input).expect("a folder");
    fs::write(input.join("line.txt"), "word ".repeat(4_000_000)).expect("20 MB in one line");
    fs::write(input.join("nested.html"), format!("<html><body>{}", "<div>".repeat(100_000))).expect("a page");
    fs::write(input.join("attributes.html"), format!("<html><body><p {}>", "a=1 b ".repeat(100_000)))
        .expect("a page");
    fs::write(input.join("open.html"), "<b><i><a href=x><p><table>".repeat(20_000)).expect("a page");
    fs::write(input.join("huge.txt"), vec![b'x'; 33 << 20]).expect("33 MiB");
    let good = "The harbour opens\n\nThe harbour at Orvale opened again on Monday after a week of storms, the \
                port's master said. Twelve ships had waited outside.\n";
    fs::write(input.join("good.txt"), good).expect("a page");
    let plan = plan(&[input], &folder.path().join("run"));
    let outcome = quietly(&plan);
    assert_eq!(outcome.documents, 1, "{:?}", outcome.failures);
    assert_eq!(outcome.failures.len(), 5);
    for failure in &outcome.failures {
        let expected = if failure.key == "huge.txt" { Reason::TooLarge } else { Reason::NoText };
        assert_eq!(failure.reason, expected, "{failure}");
    }
    let articles = String::from_utf8(written(&plan.out)["articles.jsonl"].clone()).expect("UTF-8");
    assert!(articles.contains("Twelve ships had waited outside."));
}

#[test]
fn no_input_and_no_document_are_not_a_panic() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    let missing = folder.path().join("missing.html");
    let plan = plan(&[empty, missing], &folder.path().join("run"));
    let outcome = quietly(&plan);
    assert_eq!(outcome.documents, 0);
    assert_eq!(outcome.failures.len(), 1);
    assert_eq!(outcome.failures[0].reason, Reason::Unreadable);
    assert!(written(&plan.out).is_empty(), "nothing is written over what may be there");
}

/// Without outlets every document is a group of its own: a thousand of them must not make a table of
/// groups × words, nor a page of all their lines.
#[test]
fn a_thousand_groups_stay_small() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("captures.jsonl");
    let mut rows = String::new();
    for n in 0..1000 {
        let text: Vec<String> = (0..12)
            .map(|s| {
                format!(
                    "The {} council of Orvale met in room {} and said that it would meet again.",
                    s * n % 97,
                    n % 83
                )
            })
            .collect();
        rows.push_str(&format!("{{\"id\":\"d{n:04}\",\"text\":\"{}\"}}\n", text.join(" ")));
    }
    fs::write(&input, rows).expect("rows");
    let plan = plan(&[input], &folder.path().join("run"));
    let outcome = quietly(&plan);
    assert_eq!(outcome.documents, 1000);
    let files = written(&plan.out);
    assert!(files["keyness.csv"].len() < 2 << 20, "{} bytes of keyness", files["keyness.csv"].len());
    assert!(files["report.html"].len() < 5 << 20, "{} bytes of report", files["report.html"].len());
}
