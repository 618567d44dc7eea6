//! Rows on stdout, nothing else there; one stage's rows are the next one's input.

use std::fs;

use crate::command::{data, presswork, presswork_with, with_captures};

#[test]
fn stages_chained_by_hand_equal_the_pipeline() {
    let folder = with_captures();
    let here = folder.path();
    presswork(here, &["pipeline", "captures", "--out", "run", "-q"]).with(0);
    let articles = presswork(here, &["clean", "captures"]).with(0);
    // The corpus shows what one capture cannot.
    let of_run = fs::read_to_string(here.join("run/articles.jsonl")).expect("articles");
    assert!(articles.stdout == of_run.replace(",\"repeated\":true", ""), "articles differ");
    assert!(of_run.contains("\"repeated\":true"), "the sample has a repeated line");
    let tokens = presswork_with(here, &["tokenise", "-"], articles.stdout.as_bytes()).with(0);
    for (table, file) in [
        ("terms", "terms.csv"),
        ("ngrams", "ngrams.csv"),
        ("keyness", "keyness.csv"),
        ("documents", "documents.csv"),
    ] {
        let expected = fs::read_to_string(here.join("run").join(file)).expect("a table");
        for input in [&articles.stdout, &tokens.stdout] {
            let rows = presswork_with(here, &["terms", "-", "--table", table], input.as_bytes()).with(0);
            assert!(rows.stdout == expected, "{table} from a stage's rows differs");
        }
    }
}

#[test]
fn rows_state_their_schema_and_hold_what_is_promised() {
    let folder = with_captures();
    let here = folder.path();
    for row in presswork(here, &["clean", "captures"]).with(0).rows() {
        assert_eq!(row["schema"], "presswork/article/1");
        let text = row["text"].as_str().expect("text");
        for block in row["blocks"].as_array().expect("blocks") {
            let (start, end) = (block["start"].as_u64(), block["end"].as_u64());
            let range = start.expect("start") as usize..end.expect("end") as usize;
            assert!(!text[range].trim().is_empty());
        }
        for rule in row["removed"].as_array().expect("removed") {
            assert!(!rule["rule"].as_str().expect("a rule").is_empty());
        }
    }
    for row in presswork(here, &["tokenise", "captures"]).with(0).rows() {
        assert_eq!(row["schema"], "presswork/tokens/1");
        let types = row["types"].as_array().expect("types");
        for token in row["tokens"].as_array().expect("tokens") {
            let zone = if token["zone"] == "title" { &row["title"] } else { &row["text"] };
            let text = zone.as_str().expect("a text");
            let range = token["start"].as_u64().expect("start") as usize
                ..token["end"].as_u64().expect("end") as usize;
            let form = &types[token["type"].as_u64().expect("a type") as usize];
            assert_eq!(form["surface"], text[range]);
        }
    }
}

#[test]
fn kwic_lines_equal_the_count_and_nothing_found_is_one() {
    let folder = with_captures();
    let here = folder.path();
    let table =
        presswork(here, &["terms", "captures", "--table", "terms", "--format", "jsonl"]).with(0).rows();
    let mut compared = 0;
    for row in table.iter().filter(|row| row["cf"].as_u64() > Some(3)).step_by(40) {
        let (term, language) =
            (row["term"].as_str().expect("a term"), row["language"].as_str().expect("a code"));
        let arguments = ["kwic", "--language", language, "--json", "--", term, "captures"];
        let lines = presswork(here, &arguments).with(0).rows();
        assert_eq!(lines.len() as u64, row["cf"].as_u64().expect("a count"), "{row}");
        compared += 1;
    }
    assert!(compared > 5);
    let word =
        table.iter().max_by_key(|row| row["cf"].as_u64()).expect("a row")["term"].as_str().expect("a term");
    let lines = presswork(here, &["kwic", word, "captures", "--json"]).with(0).rows();
    let most = lines.len() as u64;
    let shown = presswork(here, &["kwic", word, "captures"]).with(0).stdout;
    assert_eq!(shown.lines().count() as u64, most);
    let nothing = presswork(here, &["kwic", "xylophonist", "captures"]).with(1);
    assert_eq!(nothing.stdout, "");
    let sampled =
        presswork(here, &["kwic", word, "captures", "--sample", "3", "--sort", "L1,document", "--json"]);
    let sampled = sampled.with(0);
    assert!(sampled.stderr.contains(&format!("3 of {most} lines")), "{}", sampled.stderr);
    assert!(sampled.rows().iter().all(|row| lines.contains(row)));
    let voices = ["own", "quoted"].map(|voice| {
        let shown =
            presswork(here, &["kwic", word, "captures", "--voice", voice, "--context", "30c"]).with(0);
        shown.stdout.lines().count() as u64
    });
    assert_eq!(voices[0] + voices[1], most);
    let nobody = presswork(here, &["kwic", word, "captures", "--group", "Nobody"]).with(1);
    assert!(nobody.stderr.contains("no document is in Nobody; groups: "), "{}", nobody.stderr);
}

#[test]
fn a_terminal_obeys_no_text_of_a_page() {
    let text = "The dam \u{1b}[2Jheld; the \u{202e}dam broke.";
    let row = serde_json::json!({"id": "one", "text": text}).to_string();
    let ended =
        presswork_with(tempfile::tempdir().expect("a folder").path(), &["kwic", "dam", "-"], row.as_bytes());
    let shown = ended.with(0).stdout;
    assert_eq!(shown.lines().count(), 2);
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
}

#[test]
fn a_literal_term_has_no_signs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let row = serde_json::json!({"id": "one", "text": "The dam held. The dams broke."}).to_string();
    let run = |arguments: &[&str]| presswork_with(folder.path(), arguments, row.as_bytes());
    assert_eq!(run(&["kwic", "dam*", "-"]).with(0).stdout.lines().count(), 2);
    run(&["kwic", "--literal", "dam*", "-"]).with(1);
    assert_eq!(run(&["kwic", "--literal", "the dam", "-"]).with(0).stdout.lines().count(), 1);
}

#[test]
fn report_renders_the_same_again() {
    let folder = with_captures();
    let here = folder.path();
    presswork(here, &["pipeline", "captures", "--out", "run", "-q"]).with(0);
    let page = fs::read(here.join("run/report.html")).expect("a report");
    fs::remove_file(here.join("run/report.html")).expect("it is there");
    fs::remove_dir_all(here.join("run/stages")).expect("they are there");
    presswork(here, &["report", "run", "-q"]).with(0);
    assert!(fs::read(here.join("run/report.html")).expect("a report") == page, "rendered again, it differs");
    presswork(here, &["report", "run", "-q", "--title", "Seven gates"]).with(0);
    let titled = fs::read_to_string(here.join("run/report.html")).expect("a report");
    assert!(titled.contains("Seven gates"));
}

#[test]
fn tokens_given_are_counted_as_they_are() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = folder.path();
    fs::write(here.join("words.txt"), "U.N. a-b ,\na-b a-b\n").expect("a file");
    let rows = presswork(
        here,
        &["terms", "words.txt", "--tokens", "space", "--table", "terms", "--format", "jsonl"],
    );
    let rows = rows.with(0).rows();
    let found: Vec<_> =
        rows.iter().map(|row| (row["term"].as_str(), row["cf"].as_u64(), row["df"].as_u64())).collect();
    let expected = [(",", 1, 1), ("a-b", 3, 2), ("u.n.", 1, 1)];
    assert_eq!(found, expected.map(|(term, cf, df)| (Some(term), Some(cf), Some(df))));
    let arguments = ["terms", "words.txt", "--tokens", "space", "--table", "frequencies", "--longest", "2"];
    let frequencies = presswork(here, &arguments).with(0).stdout;
    let expected = "language,n,term,cf,df\nund,1,\",\",1,1\nund,1,a-b,3,2\nund,1,u.n.,1,1\n";
    assert!(frequencies.starts_with(expected), "{frequencies}");
    assert!(frequencies.contains("und,2,a-b a-b,1,1\n"), "{frequencies}");
    let of = |table: &str, more: &[&str]| {
        let arguments = [&["terms", "words.txt", "--tokens", "space", "--table", table][..], more].concat();
        presswork(here, &arguments)
    };
    // What was not asked for has no column and no row.
    let occurrences = of("occurrences", &["--longest", "1"]).with(0).stdout;
    assert_eq!(occurrences, "language,n,term,cf\nund,1,\",\",1\nund,1,a-b,3\nund,1,u.n.,1\n");
    let bigrams = of("occurrences", &["--shortest", "2", "--longest", "2"]).with(0).stdout;
    assert_eq!(bigrams, "language,n,term,cf\nund,2,\"a-b ,\",1\nund,2,a-b a-b,1\nund,2,u.n. a-b,1\n");
    let bigrams = of("frequencies", &["--shortest", "2", "--longest", "2"]).with(0).stdout;
    assert_eq!(
        bigrams,
        "language,n,term,cf,df\nund,2,\"a-b ,\",1,1\nund,2,a-b a-b,1,1\nund,2,u.n. a-b,1,1\n"
    );
    let trigrams = of("ngrams", &["--shortest", "3", "--format", "jsonl"]).with(0).rows();
    assert!(trigrams.len() == 1 && trigrams[0]["term"] == "u.n. a-b ,", "{trigrams:?}");
    let refused = of("occurrences", &["--shortest", "4"]).with(2).stderr;
    assert!(refused.contains("--shortest 4 is more than --longest 3"), "{refused}");
    assert!(of("keyness", &["--shortest", "2"]).with(2).stderr.contains("keyness has no lengths"));
    let little = ["terms", "words.txt", "--tokens", "space", "--table", "frequencies", "--memory", "1M"];
    assert!(presswork(here, &little).with(2).stderr.contains("least that works"));
    let jsonl = "{\"id\":\"x\",\"group\":\"A\",\"year\":2001,\"tokens\":[\"b\",\"e\",\"b\"]}\n{\"id\":\"y\",\"group\":\"B\",\"tokens\":[\"b\"]}\n";
    let arguments =
        ["terms", "-", "--tokens", "jsonl", "--table", "keyness", "--least", "1", "--format", "jsonl"];
    let rows = presswork_with(here, &arguments, jsonl.as_bytes()).with(0).rows();
    let b = rows.iter().find(|row| row["term"] == "b" && row["group"] == "A").expect("b in A");
    assert_eq!((&b["a"], &b["b"], &b["n1"], &b["n2"]), (&2.into(), &1.into(), &3.into(), &1.into()));
}

#[test]
fn clean_explains_what_went_and_why() {
    let explained = presswork(&data("sample"), &["clean", ".", "--explain"]).with(0).stdout;
    assert!(explained.contains(" + ") && explained.contains(" - "), "kept and removed");
    assert!(explained.contains("title:"));
    assert!(explained.contains(" body ") && explained.contains("kept by rules"), "scores and their reasons");
}

#[test]
fn a_damaged_run_is_not_rendered_again() {
    let folder = with_captures();
    let here = folder.path();
    presswork(here, &["pipeline", "captures", "--out", "run", "-q"]).with(0);
    let page = fs::read(here.join("run/report.html")).expect("a report");
    let articles = fs::read_to_string(here.join("run/articles.jsonl")).expect("articles");
    let cut: String = articles.lines().take(5).map(|line| format!("{line}\n")).collect();
    for damaged in [Some("garbage\n"), Some(cut.as_str()), None] {
        match damaged {
            Some(text) => fs::write(here.join("run/articles.jsonl"), text).expect("a file"),
            None => fs::remove_file(here.join("run/articles.jsonl")).expect("it is there"),
        }
        let ended = presswork(here, &["report", "run", "-q"]).with(4);
        assert!(ended.stderr.contains("not a finished run"), "{}", ended.stderr);
    }
    assert!(fs::read(here.join("run/report.html")).expect("a report") == page, "the report was overwritten");
}
