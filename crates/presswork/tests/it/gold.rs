//! The sample, cleaned, against the gold text that a careful reader wrote for it: every paragraph kept,
//! in order, and nothing else.

use std::fs;

use presswork::Stages;
use presswork::corpus::Article;
use presswork::formats::{Input, list};

use crate::runs::{data, plan};

/// Paragraphs on one line each, the title first.
fn paragraphs(article: &Article) -> Vec<String> {
    let body = article.blocks.iter().map(|block| block.span.of(&article.text));
    std::iter::once(article.title()).chain(body).map(on_one_line).collect()
}

/// White space collapsed, but for the tabs between a table row's cells.
fn on_one_line(text: &str) -> String {
    let cells = text.split('\t').map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
    cells.collect::<Vec<_>>().join("\t")
}

#[test]
fn the_sample_is_cleaned_as_a_careful_reader_would() {
    let stages = Stages::new(2, presswork::tokenise::Options::NEWS).expect("threads");
    let options = plan(&[], std::path::Path::new("")).read;
    let listing = list(&[Input::Path(data("sample"))]);
    let mut wrong = String::new();
    let mut compared = 0;
    for shard in presswork::shards(listing.documents(&options), u64::MAX) {
        let (articles, failures) = stages.cleaned(shard);
        assert!(failures.is_empty(), "{failures:?}");
        for article in articles {
            let place = data("golden/gold").join(format!("{}.txt", article.key));
            let gold =
                fs::read_to_string(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()));
            let (title, body) = gold.split_once("\n\n").unwrap_or((&gold, ""));
            let gold: Vec<String> = std::iter::once(title)
                .chain(body.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()))
                .map(|paragraph| on_one_line(paragraph.trim_matches('\n')))
                .collect();
            let got = paragraphs(&article);
            for lost in gold.iter().filter(|paragraph| !got.contains(paragraph)) {
                wrong.push_str(&format!("{}: lost: {lost}\n", article.key));
            }
            for extra in got.iter().filter(|paragraph| !gold.contains(paragraph)) {
                wrong.push_str(&format!("{}: should go: {extra}\n", article.key));
            }
            if got.len() != gold.len() || got.iter().zip(&gold).any(|(a, b)| a != b) {
                wrong.push_str(&format!("{}: order or number of paragraphs differs\n", article.key));
            }
            compared += 1;
        }
    }
    assert_eq!(wrong, "");
    assert_eq!(compared, fs::read_dir(data("golden/gold")).expect("the gold").count());
}
