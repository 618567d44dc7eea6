//! Labels from `metadata.csv` and `metadata.jsonl`.

use presswork_corpus::Reason;
use presswork_formats::{Listing, list};

use crate::folder::{Folder, OPTIONS, capture};

/// `key: label=value …` of every file.
fn labels(listing: &Listing) -> Vec<String> {
    let files = listing.files.iter().map(|file| {
        let labels: Vec<String> = file.labels.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{}: {}", file.key, labels.join(" "))
    });
    files.collect()
}

#[test]
fn rows_find_their_files_by_path_by_name_and_without_gz() {
    let folder = Folder::with(&[
        ("a/1.html", "x"),
        ("a/2.html.gz", "x"),
        ("b/1.html", "x"),
        ("b/3.html", "x"),
        ("b/4 %.html", "x"),
        ("5.html", "x"),
        (
            "metadata.csv",
            "Path,outlet,Date,desk\r\n./a/1.html,Tide,2024-05-01,\r\n2.html,\"Herald, Evening\",,sea\r\nb\\3.html,Gull,,\r\nb/4%20%25.html,Tern,,\r\n5.html,Auk,,\n",
        ),
    ]);
    let listing = folder.list();
    assert_eq!(
        labels(&listing),
        [
            "5.html: outlet=Auk",
            "a/1.html: date=2024-05-01 outlet=Tide",
            "a/2.html.gz: desk=sea outlet=Herald, Evening",
            "b/1.html: ",
            "b/3.html: outlet=Gull",
            "b/4 %25.html: outlet=Tern",
        ]
    );
    assert!(listing.failures.is_empty() && listing.notes.is_empty(), "{listing:?}");
}

#[test]
fn rows_for_no_file_for_several_and_for_one_again_are_said() {
    let folder = Folder::with(&[
        ("a/1.html", "x"),
        ("b/1.html", "x"),
        ("2.html", "x"),
        ("metadata.csv", "path,outlet\n1.html,Tide\nnone.html,Gull\n2.html,First\n2.html,Second\n"),
    ]);
    let listing = folder.list();
    assert_eq!(labels(&listing), ["2.html: outlet=First", "a/1.html: ", "b/1.html: "]);
    assert_eq!(listing.notes.len(), 3, "{:?}", listing.notes);
    for (said, line) in [
        ("row(s) for a file that an earlier row names (the first counts)", "line 5: 2.html"),
        ("row(s) that name no file", "line 3: none.html"),
        ("row(s) whose bare name several files have (give the path)", "line 2: 1.html"),
    ] {
        let expected = format!("metadata.csv: 1 {said}, first {line}");
        assert!(listing.notes.contains(&expected), "{expected} in {:?}", listing.notes);
    }
}

#[test]
fn the_nearer_sidecar_wins_field_by_field() {
    let folder = Folder::with(&[
        ("metadata.csv", "path,outlet,desk\nsub/1.html,Far,sea\n"),
        ("sub/metadata.jsonl", "{\"path\":\"1.html\",\"outlet\":\"Near\",\"author\":[\"A\",\"B\"]}\n"),
        ("sub/1.html", "x"),
    ]);
    assert_eq!(labels(&folder.list()), ["sub/1.html: author=A; B desk=sea outlet=Near"]);
    folder.write("sub/metadata.csv", "path,outlet\n1.html,Nearest\n");
    assert_eq!(labels(&folder.list()), ["sub/1.html: author=A; B desk=sea outlet=Nearest"]);
}

#[test]
fn a_file_named_alone_has_the_labels_beside_it() {
    let folder = Folder::with(&[
        ("1.html", "x"),
        ("2.html", "x"),
        ("metadata.csv", "path,outlet\n1.html,Tide\n2.html,Gull\n"),
    ]);
    let listing = list(&[folder.input("1.html")]);
    assert_eq!(labels(&listing), ["1.html: outlet=Tide"]);
    assert!(listing.notes.is_empty(), "{:?}", listing.notes);
    let listing = list(&[folder.input("1.html"), folder.input("metadata.csv")]);
    assert_eq!(labels(&listing), ["1.html: outlet=Tide"]);
    assert_eq!(listing.notes, ["metadata.csv: 1 row(s) that name no file, first line 3: 2.html"]);
}

#[test]
fn rows_of_jsonl_take_the_labels_of_their_file_and_of_their_number() {
    let folder = Folder::with(&[
        (
            "rows.jsonl",
            "{\"text\":\"a\"}\n{\"text\":\"b\",\"outlet\":\"Own\"}\n{\"text\":\"c\",\"outlet\":\"Own\"}\n",
        ),
        ("metadata.csv", "path,outlet,desk\nrows.jsonl,Tide,sea\nrows.jsonl#2,Gull,\n"),
    ]);
    let outlets: Vec<_> =
        folder.read().into_iter().map(|read| capture(read).labels["outlet"].clone()).collect();
    assert_eq!(outlets, ["Tide", "Own", "Gull"]);
}

#[test]
fn semicolons_and_byte_order_marks_of_spreadsheets_are_read() {
    let folder = Folder::with(&[
        ("1.html", "x"),
        ("metadata.csv", "\u{feff}outlet;path;\r\n\"Tide; Evening\";1.html;\r\n"),
    ]);
    let listing = folder.list();
    assert_eq!(labels(&listing), ["1.html: outlet=Tide; Evening"]);
    assert!(listing.failures.is_empty(), "{:?}", listing.failures);
}

#[test]
fn a_bad_sidecar_is_one_failure_and_harms_no_document() {
    let unclosed = format!("path,outlet\n1.html,Tide\n2.html,\"Gull\n{}", "3.html,Tern\n".repeat(500));
    let cases: &[(&str, &[u8], &str)] = &[
        (
            "metadata.csv",
            b"file,outlet\n1.html,Tide\n",
            "line 1: no column `path` (the header is: file,outlet)",
        ),
        (
            "metadata.csv",
            b"path,outlet\n2.html,a,b\n1.html,Tide\n",
            "line 2: 3 cells where the header has 2; the other rows were read",
        ),
        (
            "metadata.csv",
            b"path,outlet\nx\n\ny\n1.html,Tide\n",
            "line 2: 1 cells where the header has 2; 2 rows cannot be read",
        ),
        ("metadata.csv", b"path,outlet\n1.html,Caf\xe9\n", "line 2: bytes that are not UTF-8"),
        ("metadata.csv", b"path,date,date\n", "line 1: column `date` stands there twice"),
        (
            "metadata.csv",
            unclosed.as_bytes(),
            "line 3: a cell that goes on over thousands of bytes; a quotation mark is not closed",
        ),
        (
            "metadata.jsonl",
            b"{\"path\":\"1.html\",\"outlet\":\"Tide\"}\n{\"path\":\n",
            "line 2: column 8: EOF",
        ),
        ("metadata.jsonl", b"{\"outlet\":\"Tide\"}\n", "line 1: no `path`"),
    ];
    for (name, content, said) in cases {
        let folder = Folder::with(&[("1.html", "<p>x")]);
        folder.write(name, content);
        let listing = folder.list();
        let [failure] = &listing.failures[..] else { panic!("{:?}", listing.failures) };
        assert_eq!((failure.key.as_str(), failure.reason), (*name, Reason::InvalidRow));
        assert!(failure.detail.starts_with(said), "{failure}");
        let read = listing.documents(&OPTIONS).map(capture).collect::<Vec<_>>();
        assert_eq!(read.len(), 1);
        let labelled =
            content.windows(11).any(|window| window == b"1.html,Tide") || content.starts_with(b"{\"path\"");
        let expected = (labelled && !content.starts_with(b"file")).then_some("Tide");
        assert_eq!(read[0].labels.get("outlet").map(String::as_str), expected, "{said}");
    }
}
