//! A folder of data sets from pages to table.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use presswork_eval::cleaning::{Options, run};

const PAGE: &str = "<html><head><title>Dam gates opened - The Ashta Mirror</title></head><body><nav><a href=/>Home</a>\
<a href=/sport>Sport</a></nav><article><h1>Dam gates opened</h1><p>By Ada Brakel</p><p>Four gates of the great dam were \
opened in the night, the ministry of energy said on Monday.</p><p>Nobody has said who gave the order, and the log of \
the control room is missing since then.</p></article><footer>Imprint</footer></body></html>";

fn options(folder: &Path) -> Options {
    Options {
        folder: folder.to_owned(),
        sets: Vec::new(),
        worst: 1,
        passes: 1,
        out: None,
        peers: false,
        articles: None,
    }
}

#[test]
fn pages_are_cleaned_and_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let set = folder.path().join("night");
    fs::create_dir_all(set.join("pages")).expect("a set");
    let gold = r#"{"id": "dam", "text": "Four gates of the great dam were opened in the night, the ministry of energy said on Monday.\n\nNobody has said who gave the order, and the log of the control room is missing since then.", "title": "Dam gates opened", "author": "Ada Brakel", "date": "2019-10-12"}"#;
    fs::write(set.join("gold.jsonl"), format!("{gold}\n")).expect("gold");
    fs::write(
        set.join("pages/metadata.csv"),
        "path,url\ndam.html.gz,https://mirror.example/2019/10/12/dam\n",
    )
    .expect("the sidecar");
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(PAGE.as_bytes()).expect("memory");
    fs::write(set.join("pages/dam.html.gz"), gzip.finish().expect("memory")).expect("a page");

    let mut table = Vec::new();
    let out = folder.path().join("out");
    run(&Options { out: Some(out.clone()), ..options(folder.path()) }, &mut table).expect("a table");
    let table = String::from_utf8(table).expect("text");
    let row = table.lines().find(|line| line.contains("presswork")).expect("our row");
    let figures: Vec<&str> = row.split_whitespace().skip(1).take(10).collect();
    assert_eq!(figures, ["1.000"; 10], "{table}");
    assert!(table.contains("empty although gold has text: 0; panics: 0"), "{table}");
    let rows = fs::read_to_string(out.join("night.jsonl")).expect("rows");
    assert!(rows.contains(r#""key":"dam""#) && rows.contains("2019-10-12"), "{rows}");

    // The same articles, scored from their rows, and worse ones.
    for (rows, title) in [(rows.clone(), "1.000"), (rows.replace("Dam gates", "Dim gates"), "0.000")] {
        fs::write(out.join("night.jsonl"), rows).expect("rows");
        let mut again = Vec::new();
        run(&Options { articles: Some(out.clone()), ..options(folder.path()) }, &mut again).expect("a table");
        let again = String::from_utf8(again).expect("text");
        let row = again.lines().find(|line| line.contains("presswork")).expect("our row");
        assert_eq!(row.split_whitespace().nth(8), Some(title), "{again}");
    }
}

#[test]
fn a_folder_that_is_missing_or_empty_is_an_error_that_says_what_belongs_there() {
    let folder = tempfile::tempdir().expect("a folder");
    for place in [folder.path().to_owned(), folder.path().join("nowhere")] {
        let failed = run(&options(&place), &mut Vec::new()).expect_err("no data set");
        assert!(failed.path == place && failed.what.contains("gold.jsonl"), "{failed}");
    }
}
