//! What the trainer tells: the scores of the cross-validation, and the text beside the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use presswork_clean::training::{first_names, second_names};
use presswork_eval::cleaning::{Output, Score, score};

use crate::folds::Model;
use crate::sets::Set;

/// The measures of the articles of a set's pages, a line; by kinds of page or languages, a line each.
pub fn of_set(set: &Set, outputs: &BTreeMap<String, Output>) -> String {
    let score = score(&set.gold, outputs);
    let mut text = format!("{:<12} {:>4} pages", set.name, set.gold.len());
    let Score { shingles, exact, words, segments, .. } = &score;
    if let Some(shares) = segments {
        let _ =
            write!(text, ", segments F1 {:.4} P {:.4} R {:.4}", shares.f1, shares.precision, shares.recall);
    }
    if let (Some(shares), Some(exact), Some(words)) = (shingles, exact, words) {
        let _ = write!(
            text,
            ", shingles F1 {:.4} P {:.4} R {:.4}, exact {exact:.3}, words F1 {:.4}",
            shares.f1, shares.precision, shares.recall, words.f1
        );
    }
    let _ = writeln!(text, ", empty {}", score.empty);
    for (kind, of_kind) in &score.types {
        let (words, shingles) = (of_kind.words, of_kind.shingles);
        let _ = writeln!(
            text,
            "  {kind:<14} {:>4} pages, words F1 {:.4} P {:.4} R {:.4}, shingles F1 {:.4}",
            of_kind.pages, words.f1, words.precision, words.recall, shingles.f1
        );
    }
    text
}

/// Writes articles for another scorer.
pub fn write_articles(path: &Path, outputs: &BTreeMap<String, Output>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut rows = String::new();
    for (id, output) in outputs {
        let row = serde_json::json!({"key": id, "text": output.text, "title": output.title});
        let _ = writeln!(rows, "{row}");
    }
    fs::write(path, rows)
}

/// The text beside the table.
pub fn of_model(model: &Model, scores: &str, bytes: usize) -> String {
    let mut text = String::from(HEAD);
    text.push_str(scores);
    let _ = writeln!(
        text,
        "\n{} words, {} and {} trees, {bytes} bytes",
        model.lexicon.len(),
        model.first.len(),
        model.second.len()
    );
    for (trees, names, stage) in
        [(&model.first, first_names(), "first"), (&model.second, second_names(), "second")]
    {
        let _ = writeln!(text, "\nfeatures of the {stage} stage by gain:");
        for (name, gain) in trees.gains(names).into_iter().take(30) {
            let _ = writeln!(text, "{gain:>10.1}  {name}");
        }
    }
    text
}

const HEAD: &str = "\
What table.bin was trained on, by `cargo xtask train`. Development halves, split by host:
aeb: article-extraction-benchmark (scrapinghub, MIT), as HTML, as Markdown (aeb-md) and as text (aeb-txt);
trafilatura: its evaluation set (adbar, Apache-2.0);
wcxb: Web Content Extraction Benchmark (Murrough-Foley, CC-BY-4.0).
daniel (rundimeco/waddle) is measured only. The seed is in train/src/boost.rs.

Scores of four folds by host, each page by a model that has seen no page of its host:

";
