//! Parquet beside the other forms: the same rows.

use std::collections::BTreeSet;
use std::fs::{self, File};

use presswork_arrow::{ArticleRecord, TokenRecord, read_parquet};

use crate::command::{presswork, with_captures};

fn names(folder: &std::path::Path, ending: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("a run").map(|entry| entry.expect("an entry").file_name());
    files.filter_map(|name| Some(name.to_str()?.strip_suffix(ending)?.to_owned())).collect()
}

#[test]
fn every_table_of_a_run_has_a_twin_with_its_rows_until_a_run_without() {
    let folder = with_captures();
    let run = folder.path().join("run");
    presswork(folder.path(), &["pipeline", "captures", "--out", "run", "--parquet", "--quiet"]).with(0);
    let mut expected = names(&run, ".csv");
    expected.insert("articles".to_owned());
    assert_eq!(names(&run, ".parquet"), expected);
    for name in names(&run, ".csv") {
        let file = File::open(run.join(format!("{name}.parquet"))).expect("a twin");
        let rows = read_parquet::<serde::de::IgnoredAny>(file).expect("Parquet").count();
        let csv = fs::File::open(run.join(format!("{name}.csv"))).expect("a table");
        let written = presswork::formats::read_csv::<serde::de::IgnoredAny>(csv).count();
        assert_eq!(rows, written, "{name}");
    }
    let first = fs::read(run.join("terms.parquet")).expect("terms");
    presswork(folder.path(), &["pipeline", "captures", "--out", "run", "--parquet", "--quiet"]).with(0);
    assert_eq!(fs::read(run.join("terms.parquet")).expect("terms"), first, "the same bytes again");

    presswork(folder.path(), &["pipeline", "captures", "--out", "run", "--quiet"]).with(0);
    assert_eq!(names(&run, ".parquet"), BTreeSet::new(), "they would not be of this run");
}

#[test]
fn articles_and_tokens_are_those_of_the_rows_of_json() {
    let folder = with_captures();
    let bytes = |arguments: &[&str]| {
        let to = folder.path().join("out.parquet");
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_presswork"));
        command.args(arguments).current_dir(folder.path()).stdout(File::create(&to).expect("a file"));
        assert_eq!(command.status().expect("it runs").code(), Some(0));
        File::open(to).expect("a file")
    };
    let articles: Vec<ArticleRecord> =
        read_parquet(bytes(&["clean", "captures", "--format", "parquet", "-q"]))
            .and_then(Iterator::collect)
            .expect("articles");
    let rows = presswork(folder.path(), &["clean", "captures", "-q"]).with(0).rows();
    assert_eq!(articles.len(), rows.len());
    for (article, row) in articles.iter().zip(&rows) {
        assert_eq!(article.key, row["key"]);
        assert_eq!(article.text, row["text"]);
        assert_eq!(article.title.as_deref(), row["title"].as_str());
        assert_eq!(article.blocks.len(), row["blocks"].as_array().map_or(0, Vec::len));
    }

    let tokens: Vec<TokenRecord> =
        read_parquet(bytes(&["tokenise", "captures", "--format", "parquet", "-q"]))
            .and_then(Iterator::collect)
            .expect("tokens");
    let rows = presswork(folder.path(), &["tokenise", "captures", "-q"]).with(0).rows();
    let count: usize = rows.iter().map(|row| row["tokens"].as_array().map_or(0, Vec::len)).sum();
    assert_eq!(tokens.len(), count);
    for token in tokens.iter().filter(|token| token.zone == presswork::corpus::Zone::Body) {
        let article = articles.iter().find(|article| article.key == token.key).expect("its article");
        assert_eq!(token.surface, article.text[token.start as usize..token.end as usize]);
    }
}
