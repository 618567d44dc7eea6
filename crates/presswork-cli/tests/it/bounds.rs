//! Corpora of nothing, of one thing, of one huge thing; and no room, in memory or on the disk.

use std::fs;
use std::path::Path;

#[cfg(unix)]
use crate::command::presswork_under;
use crate::command::{Ended, presswork, with_captures};

/// `terms` of words that are given, as rows of a table.
fn terms(folder: &Path, text: &str, table: &str) -> Ended {
    fs::write(folder.join("words.txt"), text).expect("a file");
    let arguments = ["terms", "words.txt", "--tokens", "space", "--table", table, "--format", "jsonl"];
    presswork(folder, &arguments)
}

#[test]
fn nothing_and_little_are_counted() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = folder.path();
    // Lines are documents, empty ones too.
    for (text, words, code) in [("", 0, 1), ("\n\n\n", 0, 0), ("word", 1, 0), ("\n\nword\n \n", 1, 0)] {
        for table in ["frequencies", "terms", "ngrams", "keyness", "pairs", "collocations", "skipgrams"] {
            let rows = terms(here, text, table).with(code).rows();
            let expected = if matches!(table, "frequencies" | "terms") { words } else { 0 };
            assert_eq!(rows.len(), expected, "{table} of {text:?}");
            assert!(
                rows.iter().all(|row| row["cf"] == 1 && row["df"] == 1 && row["term"] == "word"),
                "{rows:?}"
            );
        }
    }
    let idf = terms(here, "\n\nword\n", "terms").with(0).rows()[0]["idf"].as_f64().expect("a number");
    // The logarithm of three documents by one.
    assert!((idf - 1.098_612_288_668_109_8).abs() < 1e-12, "empty documents are documents: {idf}");
}

#[test]
fn a_word_of_a_megabyte_goes_through() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = folder.path();
    let long = "ebb".repeat(350_000);
    for table in ["frequencies", "terms", "pairs"] {
        let rows = terms(here, &format!("{long} tide {long}\n{long}\n"), table).with(0).rows();
        let of = |row: &serde_json::Value| match table {
            "pairs" => row["first"] == long && row["second"] == long && row["f"] == 1,
            _ => row["term"] == long && row["cf"] == 3 && row["df"] == 2,
        };
        assert_eq!(rows.iter().filter(|row| of(row)).count(), 1, "{table}");
    }
    let row = serde_json::json!({"id": "one", "text": format!("The tide turned. {long} It turned again.")});
    fs::write(here.join("one.jsonl"), row.to_string()).expect("a file");
    // Of a capture it is no text: its block is taken out, and the document says so.
    let said = presswork(here, &["pipeline", "one.jsonl", "--out", "run"]).with(1).stderr;
    assert!(said.contains("failed: one: no-text") && said.contains("giant-block"), "{said}");
}

/// The least memory that a command names is enough, and gives what any memory gives.
#[test]
fn the_least_memory_that_is_named_works() {
    let folder = with_captures();
    let here = folder.path();
    let words = "tide after tide\n".repeat(1_000);
    fs::write(here.join("words.txt"), words).expect("a file");
    let pipeline = ["pipeline", "captures", "--threads", "2", "-q", "--out"];
    let counted = ["terms", "words.txt", "--tokens", "space", "--table", "terms", "--threads", "2"];
    for (command, out) in [(&pipeline[..], Some("run")), (&counted[..], None)] {
        let with = |memory: &[&str], folder: &str| {
            let place = out.map(|_| folder);
            let arguments: Vec<&str> =
                command.iter().copied().chain(place).chain(memory.iter().copied()).collect();
            presswork(here, &arguments)
        };
        let refused = with(&["--memory", "1M"], "refused").with(2).stderr;
        assert!(!here.join("refused").exists(), "nothing is begun that has no room");
        let least = refused.split("the least that works is ").nth(1).expect("it is named");
        let least = least.split_whitespace().next().expect("a number");
        let (bounded, free) = (with(&["--memory", least], "bounded").with(0), with(&[], "free").with(0));
        assert!(bounded.stdout == free.stdout, "under {least} it counts otherwise");
        if out.is_some() {
            for name in ["terms.csv", "names.csv", "emphasis.csv", "provenance.json", "report.html"] {
                let read = |run: &str| fs::read(here.join(run).join(name)).expect("it was written");
                assert!(read("bounded") == read("free"), "{name} differs under {least}");
            }
        }
    }
}

/// Words that are nearly all distinct: more than waits in memory.
#[cfg(unix)]
fn many_words() -> String {
    let words = (0..1_200_000_u64).map(|n| format!("{:x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 24));
    let words: Vec<String> = words.collect();
    words.chunks(1_000).map(|line| line.join(" ") + "\n").collect()
}

/// A disk that takes no more, as a limit on the size of files makes one without a disk of its own.
#[test]
#[cfg(unix)]
fn a_full_disk_stops_counting_and_nothing_stays() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = folder.path();
    fs::write(here.join("words.txt"), many_words()).expect("a file");
    fs::create_dir(here.join("put-aside")).expect("a folder");
    let place = here.join("put-aside");
    let variables = [("TMPDIR", place.to_str().expect("a path of text"))];
    let arguments = ["terms", "words.txt", "--tokens", "space", "--table", "frequencies", "--longest", "1"];
    let arguments = [&arguments[..], &["--memory", "72M", "--threads", "1"]].concat();
    let stopped = presswork_under("ulimit -f 100", here, &variables, &arguments).with(4);
    assert_eq!(stopped.stdout.lines().count(), 0);
    let said = &stopped.stderr;
    assert!(said.contains("put-aside/presswork-") && said.contains(".part"), "the file is named: {said}");
    assert!(said.contains("TMPDIR") && said.contains("then the same command again"), "{said}");
    assert_eq!(fs::read_dir(&place).expect("a folder").count(), 0, "what was put aside stays");
    let again = presswork_under("true", here, &variables, &arguments).with(0);
    assert_eq!(again.stdout.lines().count(), 1_200_001);
    assert_eq!(fs::read_dir(&place).expect("a folder").count(), 0, "what was put aside stays");
}

#[test]
#[cfg(unix)]
fn a_full_disk_stops_a_run_and_the_same_command_goes_on() {
    let folder = with_captures();
    let here = folder.path();
    let run = |limit: &str, out: &str| {
        let arguments = ["pipeline", "captures", "--out", out, "-q"];
        presswork_under(limit, here, &[], &arguments)
    };
    run("true", "whole").with(0);
    // The first limit stops a stage file, the second one of the outputs.
    for limit in ["ulimit -f 4", "ulimit -f 2000"] {
        let stopped = run(limit, "run").with(4);
        assert!(stopped.stderr.contains("goes on from where it stopped"), "{}", stopped.stderr);
        assert!(!here.join("run/provenance.json").exists(), "a run that stopped is no finished run");
        let mut files = fs::read_dir(here.join("run")).expect("a folder").map(|file| file.expect("an entry"));
        assert!(
            files.all(|file| !file.file_name().to_string_lossy().contains("partial")),
            "half a file stays"
        );
    }
    run("true", "run").with(0);
    for entry in fs::read_dir(here.join("whole")).expect("a run") {
        let name = entry.expect("an entry").file_name();
        let read = |run: &str| fs::read(here.join(run).join(&name)).expect("it was written");
        if name != "stages" {
            assert!(read("whole") == read("run"), "{name:?} differs");
        }
    }
}
