//! What fails says so, names the file and a remedy, and costs no other document.

use std::fs;

use crate::command::{data, presswork, presswork_with, with_captures};

#[test]
fn no_input_is_a_usage_error_with_an_example() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for command in ["pipeline", "clean", "tokenise"] {
        let ended = presswork(folder.path(), &[command]).with(2);
        assert!(ended.stderr.contains("presswork pipeline captures/"), "{}", ended.stderr);
        assert_eq!(ended.stdout, "");
    }
}

#[test]
fn a_missing_path_is_named_and_the_rest_goes_on() {
    let folder = with_captures();
    let ended = presswork(folder.path(), &["clean", "captures", "nowhere/page.html"]).with(3);
    assert!(
        ended.stderr.contains("nowhere/page.html") || ended.stderr.contains("page.html"),
        "{}",
        ended.stderr
    );
    assert!(ended.rows().len() > 14);
    let alone = presswork(folder.path(), &["clean", "nowhere/page.html"]).with(1);
    assert_eq!(alone.stdout, "");
    let strict = ["clean", "captures", "nowhere/page.html", "--fail-on", "failure"];
    presswork(folder.path(), &strict).with(1);
}

#[test]
fn broken_captures_end_with_three_and_are_listed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let broken = data("broken");
    let broken = broken.to_str().expect("a path of text");
    let ended = presswork(folder.path(), &["pipeline", broken]).with(3);
    let failures = fs::read_to_string(folder.path().join("presswork-out/failures.jsonl")).expect("failures");
    let expected = fs::read_to_string(data("golden/broken.csv")).expect("the list").lines().count() - 1;
    assert_eq!(failures.lines().count(), expected);
    for line in failures.lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("a JSON row");
        assert!(ended.stderr.contains(row["key"].as_str().expect("a key")), "{row} was not said");
    }
    assert_eq!(ended.stdout, "");
}

#[test]
fn an_empty_directory_and_odd_queries() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("captures")).expect("a folder");
    presswork(folder.path(), &["pipeline", "captures"]).with(1);
    for query in ["", "/(/", "stem:", "\""] {
        let ended = presswork(folder.path(), &["kwic", query, "captures"]).with(2);
        assert!(ended.stderr.contains("hint:"), "{query:?}: {}", ended.stderr);
    }
    let ended = presswork(folder.path(), &["kwic", "one word", "captures", "--skip", "99"]).with(2);
    assert!(ended.stderr.contains("at most 98"), "{}", ended.stderr);
    let ended = presswork(folder.path(), &["report", "captures"]).with(4);
    assert!(ended.stderr.contains("not a finished run"), "{}", ended.stderr);
}

#[test]
fn an_output_folder_is_no_input() {
    let folder = with_captures();
    presswork(folder.path(), &["pipeline", "captures", "--out", "captures/run", "-q"]).with(0);
    let first = fs::read(folder.path().join("captures/run/provenance.json")).expect("provenance");
    presswork(folder.path(), &["pipeline", "captures", "--out", "captures/run", "-q"]).with(0);
    let second = fs::read(folder.path().join("captures/run/provenance.json")).expect("provenance");
    assert!(first == second, "a run read its own output");
}

#[test]
fn stdin_of_any_bytes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for bytes in [
        &b""[..],
        b"\0\0\0\0\0\0",
        b"\x1f\x8b\x08\x00",
        b"{\"schema\":\"presswork/tokens/1\"}\n",
        b"%PDF-1.7\n",
        b"<",
    ] {
        let ended = presswork_with(folder.path(), &["tokenise", "-"], bytes).with(1);
        assert_eq!(ended.stdout, "");
        assert!(ended.stderr.contains("stdin"), "{}", ended.stderr);
    }
}

/// Rows on stdin: the good ones come out, the bad ones are named by their number.
#[test]
fn rows_on_stdin_fail_one_by_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = "The bridge was closed on Monday. Nobody had been told, the mayor said. It opens in spring.";
    let rows = format!("{{\"text\":\"{text}\"}}\n{{\"id\":\"x\",\"text\":\"{text}\"}}\n{{}}\n{{\"text\":");
    let ended = presswork_with(folder.path(), &["clean", "-"], rows.as_bytes()).with(3);
    let keys: Vec<_> = ended.rows().iter().map(|row| row["key"].clone()).collect();
    assert_eq!(keys, ["stdin#0", "x"]);
    assert!(ended.stderr.contains("stdin#2") && ended.stderr.contains("stdin#3"), "{}", ended.stderr);
}

/// A mistyped input must not cost the results of an earlier run, nor may results go into the input.
#[test]
fn results_are_not_overwritten_by_mistake() {
    let folder = with_captures();
    let here = folder.path();
    presswork(here, &["pipeline", "captures", "--out", "run", "-q"]).with(0);
    let before = fs::read(here.join("run/terms.csv")).expect("a table");
    presswork(here, &["pipeline", "capturse", "--out", "run"]).with(1);
    assert!(fs::read(here.join("run/terms.csv")).expect("a table") == before);
    let ended = presswork(here, &["pipeline", "captures", "--out", "captures"]).with(2);
    assert!(ended.stderr.contains("--out"), "{}", ended.stderr);
    assert!(!here.join("captures/stages").exists());
}

#[test]
fn an_unclosed_quotation_mark_in_metadata_is_said() {
    let folder = with_captures();
    let text = "path,outlet\n000_4c0e81d7a92f3b65.txt,\"X\n001_d27ab90c5e1f8834.txt,Y\n";
    fs::write(folder.path().join("captures/metadata.csv"), text).expect("a file");
    let ended = presswork(folder.path(), &["clean", "captures"]).with(3);
    assert!(ended.stderr.contains("metadata.csv") && ended.stderr.contains("not closed"), "{}", ended.stderr);
    assert_eq!(ended.rows().len(), 21);
}

/// A group that no document has would make one group of all, silently.
#[test]
fn grouping_by_a_column_that_is_not_there_names_those_that_are() {
    let folder = with_captures();
    for command in [
        &["pipeline", "captures"][..],
        &["terms", "captures", "--table", "terms"],
        &["kwic", "dam", "captures"],
    ] {
        let arguments: Vec<&str> = command.iter().copied().chain(["--group-by", "outlett"]).collect();
        let said = presswork(folder.path(), &arguments).with(2).stderr;
        assert!(
            said.contains("no document has a label outlett; there are: author, date, outlet, url"),
            "{said}"
        );
        assert!(said.contains("hint: "), "{said}");
    }
    presswork(folder.path(), &["terms", "captures", "--table", "terms", "--group-by", "url"]).with(0);
}
