//! What `cargo xtask train` runs: the model of the body from pages with gold text.
//!
//! What comes in: a folder of data sets, from outside the repository. What goes out: the table that
//! `presswork-clean` embeds, and a text beside it that names the data, the seed and the scores. The law: the
//! same pages give the same bytes.

mod boost;
mod copies;
mod folds;
mod labels;
mod lexicon;
mod report;
mod sets;
mod table;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use presswork_clean::Cleaner;

const USAGE: &str = "\
cargo xtask train DIR [--folds-only] [--from FOLDER] [--out FOLDER]
  DIR           a folder of data sets: aeb, trafilatura, wcxb, aeb-md, aeb-txt; daniel, where it is there,
                is measured and never trained on
  --folds-only  cross-validate, and write no table
  --from FOLDER score the models of the folds that an earlier run left there, and write no table
  --out FOLDER  write the articles of the cross-validation as NAME.jsonl, for a scorer, and its models";

/// Where the table lies.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/presswork-clean/src/model");

fn main() -> ExitCode {
    let (mut folder, mut from, mut out, mut folds_only) = (None, None, None, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--folds-only" => folds_only = true,
            "--from" => from = arguments.next().map(PathBuf::from),
            "--out" => out = arguments.next().map(PathBuf::from),
            _ if !argument.starts_with('-') && folder.is_none() => folder = Some(PathBuf::from(argument)),
            _ => folder = None,
        }
    }
    let Some(folder) = folder else {
        say(USAGE);
        return ExitCode::from(2);
    };
    match run(&folder, from.as_deref(), out.as_deref(), folds_only) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("train: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn say(what: &str) {
    // Nobody is left to tell where standard error is closed.
    let _ = writeln!(io::stderr(), "{what}");
}

fn run(folder: &Path, from: Option<&Path>, out: Option<&Path>, folds_only: bool) -> io::Result<()> {
    let cleaner = Cleaner::with_table(b"");
    let mut sets = Vec::new();
    for (name, weight) in sets::SETS {
        let path = folder.join(name);
        if weight > 0.0 || path.is_dir() {
            sets.push(sets::read(&path, name, weight, &cleaner, from.is_none())?);
        }
    }
    say("read");
    let folds = match from {
        Some(from) => folds::Folds::read(from)?,
        None => folds::Folds::train(&sets),
    };
    if let Some(out) = out {
        folds.write(out)?;
    }
    let mut scores = String::new();
    for set in &sets {
        let outputs = folds.articles(set);
        let lines = report::of_set(set, &outputs);
        say(lines.trim_end());
        scores.push_str(&lines);
        if let Some(out) = out {
            report::write_articles(&out.join(format!("{}.jsonl", set.name)), &outputs)?;
        }
    }
    if folds_only || from.is_some() {
        return Ok(());
    }
    let model = folds.model(&sets);
    let bytes = model.table();
    fs::write(Path::new(TABLE).join("table.txt"), report::of_model(&model, &scores, bytes.len()))?;
    fs::write(Path::new(TABLE).join("table.bin"), bytes)
}
