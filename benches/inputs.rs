//! Inputs of the benches: the bundled sample, so that they run anywhere and can assert their results.

pub mod generator;

use std::path::{Path, PathBuf};

use presswork::clean::Cleaner;
use presswork::corpus::{Article, RawCapture, TokenisedDoc};
use presswork::formats::{Document, Input, LARGEST, ReadOptions, list};
use presswork::tokenise::{Options, Scratch, Tokeniser};

/// The bundled sample's folder.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/sample")
}

/// How the sample is read.
pub fn read_options() -> ReadOptions {
    ReadOptions { text_field: None, html_field: None, largest: LARGEST }
}

/// The sample's captures, in order of key.
pub fn captures() -> Vec<RawCapture> {
    list(&[Input::Path(sample())])
        .documents(&read_options())
        .map(|document| match document {
            Ok(Document::Captured(capture)) => capture,
            other => panic!("the sample holds captures and nothing else: {other:?}"),
        })
        .collect()
}

/// The sample, cleaned.
pub fn articles() -> Vec<Article> {
    let cleaner = Cleaner::new();
    captures().iter().map(|capture| cleaner.clean(capture).expect("the sample survives")).collect()
}

/// The sample, tokenised.
pub fn tokenised() -> Vec<TokenisedDoc> {
    let tokeniser = Tokeniser::new(Options::NEWS);
    let mut scratch = Scratch::default();
    articles().iter().map(|article| tokeniser.tokenise(article, &mut scratch)).collect()
}

/// Counted tokens of the sample, as its golden `documents.csv` has them: what every bench checks its
/// work against. The benches count each document by itself, so repeated blocks are among them.
pub fn counted_tokens() -> usize {
    let golden = include_str!("../data/golden/sample/documents.csv");
    let mut rows = golden.lines();
    let columns = |row: &str| row.rsplit(',').map(str::to_owned).collect::<Vec<_>>();
    // Counted from the right, where no column can hold a comma.
    let header = columns(rows.next().expect("a header"));
    let at = ["tokens", "repeated_tokens"]
        .map(|name| header.iter().position(|column| column == name).expect("a column of tokens"));
    let tokens = |row: &str| {
        let columns = columns(row);
        at.map(|at| columns[at].parse::<usize>().expect("a count")).iter().sum::<usize>()
    };
    rows.map(tokens).sum()
}
