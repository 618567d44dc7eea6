//! JSONL: other people's rows.

use presswork_corpus::{MediaType, Reason};
use presswork_formats::ReadOptions;

use crate::folder::{Folder, OPTIONS, capture, failure, gzip, keys};

#[test]
fn records_come_in_the_order_of_their_numbers() {
    let rows: String = (0..12).map(|n| format!("{{\"text\":\"Row {n}.\"}}\n")).collect();
    let folder = Folder::with(&[("rows.jsonl", &rows)]);
    let expected: Vec<String> = (0..12).map(|n| format!("rows.jsonl#{n}")).collect();
    assert_eq!(keys(&folder.read()), expected);
}

#[test]
fn a_row_is_its_text_and_its_other_fields_are_labels() {
    let row = r#"{"url":"https://tide.example/a?b=1#c","text":"Caf\u00e9.","author":["A. Gull","B. Tern"],"year":2024,"score":1e3,"id":12345678901234567890123,"open":true,"gone":null,"metadata":{"outlet":"Daily Tide","year":1},"links":[{"a":1}]}"#;
    let read = capture(Folder::one("rows", row, &OPTIONS));
    assert_eq!(read.key, "12345678901234567890123", "`id` goes before `url`, every digit kept");
    assert_eq!((&read.bytes[..], read.media), ("Café.".as_bytes(), Some(MediaType::Text)));
    let labels: Vec<(&str, &str)> =
        read.labels.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(
        labels,
        [
            ("author", "A. Gull; B. Tern"),
            ("id", "12345678901234567890123"),
            ("open", "true"),
            ("outlet", "Daily Tide"),
            ("score", "1e3"),
            ("url", "https://tide.example/a?b=1#c"),
            ("year", "2024"),
        ]
    );
}

#[test]
fn the_field_of_the_text_can_be_named() {
    let row = r#"{"text":"short","html":"<p>page","body":"long","raw":"<p>raw"}"#;
    let read = |text: Option<&str>, html: Option<&str>| {
        let options = ReadOptions {
            text_field: text.map(str::to_owned),
            html_field: html.map(str::to_owned),
            ..OPTIONS
        };
        let read = capture(Folder::one("rows", row, &options));
        (String::from_utf8(read.bytes).unwrap(), read.media.unwrap())
    };
    assert_eq!(read(None, None), ("short".into(), MediaType::Text));
    assert_eq!(read(Some("body"), None), ("long".into(), MediaType::Text));
    assert_eq!(read(None, Some("raw")), ("<p>raw".into(), MediaType::Html));
    assert_eq!(read(Some("nope"), Some("raw")), ("<p>raw".into(), MediaType::Html));
    let blank = capture(Folder::one("rows", r#"{"text":" ","html":"<p>page"}"#, &OPTIONS));
    assert_eq!(blank.bytes, b"<p>page");
}

#[test]
fn a_bad_row_is_a_failure_with_its_place_and_costs_no_other() {
    let rows = "\u{feff}{\"text\": bad}\n\n{\"text\":\"good\"}\r\n{\"text\":5}\n{\"text\":\"\"}\n[1]\n{\"text\":\"good\"}\n{\"text\":\"cut";
    let folder = Folder::with(&[("r.jsonl", rows), ("s.html", "<p>after")]);
    let read = folder.read();
    assert_eq!(
        keys(&read),
        [
            "r.jsonl#0!invalid-row",
            "r.jsonl#1",
            "r.jsonl#2!invalid-row",
            "r.jsonl#3!empty",
            "r.jsonl#4!invalid-row",
            "r.jsonl#5",
            "r.jsonl#6!invalid-row",
            "s.html",
        ]
    );
    let detail = |at: usize| read[at].as_ref().unwrap_err().detail.as_str();
    assert_eq!(detail(0), "line 1, column 10: expected value; mend the row, or leave it out");
    assert!(
        detail(2).starts_with("line 4, no string field `text` or `html` (fields: text)"),
        "{}",
        detail(2)
    );
    assert!(detail(6).starts_with("line 8, column 12: EOF"), "{}", detail(6));
}

#[test]
fn json_that_is_no_rows_of_documents_is_said_once() {
    let fields = failure(
        Folder::one("r", "{\"title\":\"x\",\"body\":\"y\"}\n{\"body\":\"z\"}\n", &OPTIONS),
        Reason::InvalidRow,
    );
    assert!(
        fields.detail.contains("(fields: body, title); name the one that holds the text with --text-field"),
        "{fields}"
    );
    let pretty = failure(Folder::one("r", "{\n  \"text\": \"x\"\n}\n", &OPTIONS), Reason::InvalidRow);
    assert!(pretty.detail.starts_with("line 1, column ") && pretty.detail.contains("jq -c ."), "{pretty}");
    let array = failure(Folder::one("r", "[\n{\"text\":\"x\"}]", &OPTIONS), Reason::Unsupported);
    assert!(array.detail.contains("jq -c '.[]'"), "{array}");
}

#[test]
fn a_row_that_is_too_long_costs_only_itself() {
    let options = ReadOptions { largest: 1000, ..OPTIONS };
    let long = "x".repeat(5000);
    let rows = format!("{{\"text\":\"a\"}}\n{{\"text\":\"{long}\"}}\n{{\"text\":\"b\"}}\n");
    let folder = Folder::with(&[("r", &rows)]);
    let read: Vec<_> = folder.list().documents(&options).collect();
    assert_eq!(keys(&read), ["r#0", "r#1!too-large", "r#2"]);
    assert!(read[1].as_ref().unwrap_err().detail.starts_with("line 2 has more than 1000 bytes"));

    // A line without end is not followed for ever.
    let endless =
        format!("{{\"text\":\"a\"}}\n{{\"text\":\"{}\"}}\n{{\"text\":\"b\"}}\n", "x".repeat(500_000));
    let folder = Folder::new();
    folder.write("r", gzip(endless.as_bytes()));
    let read: Vec<_> = folder.list().documents(&options).collect();
    assert_eq!(keys(&read), ["r#0", "r#1!too-large"]);
    assert!(read[1].as_ref().unwrap_err().detail.contains("the rest of the file was not read"));
}

#[test]
fn rows_before_the_damage_are_read() {
    let row = |n: u32| format!("{{\"text\":\"Row {n} says {}.\"}}\n", n.wrapping_mul(2_654_435_761));
    let whole = gzip((0..20_000).map(row).collect::<String>().as_bytes());
    let folder = Folder::new();
    folder.write("r.jsonl.gz", &whole[..whole.len() / 2]);
    let mut read = folder.read();
    let last = failure(read.pop().unwrap(), Reason::Damaged);
    assert!(read.len() > 5_000 && read.iter().all(Result::is_ok));
    assert_eq!(last.key, format!("r.jsonl.gz#{}", read.len()));
}

#[test]
fn keys_are_unique_whatever_rows_declare() {
    let folder = Folder::with(&[
        (
            "a.jsonl",
            "{\"key\":\"one\",\"text\":\"1\"}\n{\"key\":\"page.html\",\"text\":\"2\"}\n{\"key\":\"b.jsonl#0\",\"text\":\"3\"}\n{\"key\":\"\",\"id\":\"two\",\"text\":\"4\"}\n",
        ),
        (
            "b.jsonl",
            "{\"url\":\"one\",\"text\":\"5\"}\n{\"id\":\"b.jsonl#1\",\"text\":\"6\"}\n{\"id\":7,\"text\":\"7\"}\n",
        ),
        ("page.html", "<p>8"),
    ]);
    let mut documents = folder.list().documents(&OPTIONS);
    let read: Vec<_> = documents.by_ref().collect();
    assert_eq!(
        keys(&read),
        ["one", "a.jsonl#1", "a.jsonl#2", "two", "b.jsonl#0", "b.jsonl#1", "7", "page.html"]
    );
    assert_eq!(
        documents.notes(),
        [
            "a.jsonl: 2 row(s) declare a key that another document has and are named by number, first a.jsonl#1 (page.html)",
            "b.jsonl: 1 row(s) declare a key that another document has and are named by number, first b.jsonl#0 (one)",
        ]
    );
}

#[test]
fn a_field_too_long_to_be_a_label_is_left_out_and_said() {
    let row = format!("{{\"text\":\"x\",\"raw\":\"{}\"}}", "y".repeat(5000));
    let folder = Folder::with(&[("r", &row)]);
    let mut documents = folder.list().documents(&OPTIONS);
    assert!(capture(documents.next().unwrap()).labels.is_empty());
    assert!(documents.next().is_none());
    assert_eq!(documents.notes(), ["r: values of more than 4096 bytes are no labels: raw"]);
}

#[test]
fn a_failure_of_ours_is_no_document() {
    let row =
        r#"{"schema":"presswork/failure/1","key":"a","stage":"read","reason":"empty","detail":"no bytes"}"#;
    let refused = failure(Folder::one("failures.jsonl", row, &OPTIONS), Reason::InvalidRow);
    assert!(refused.detail.starts_with("line 1, schema `presswork/failure/1`"), "{refused}");
}
