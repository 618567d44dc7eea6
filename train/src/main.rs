//! What `cargo xtask train` runs: the model of the body from pages with gold text.
//!
//! What comes in: a folder of data sets, from outside the repository. What goes out: the table that
//! `presswork-clean` embeds, and a text beside it that names the data, the seed and the scores. The law: the
//! same pages give the same bytes.

mod boost;
mod labels;
mod sets;
mod table;

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use presswork_clean::Cleaner;
use sets::{Page, Set};

const USAGE: &str = "\
cargo xtask train DIR [--folds-only] [--out FOLDER]
  DIR           a folder of data sets: aeb, trafilatura, wcxb, aeb-md, aeb-txt
  --folds-only  cross-validate, and write no table
  --out FOLDER  write the articles of the cross-validation as NAME.jsonl, for a scorer";

/// Parts of the pages, by host, for cross-validation.
const FOLDS: u64 = 4;

/// Where the table lies.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/presswork-clean/src/model");

fn main() -> ExitCode {
    let (mut folder, mut out, mut folds_only) = (None, None, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--folds-only" => folds_only = true,
            "--out" => out = arguments.next().map(PathBuf::from),
            _ if !argument.starts_with('-') && folder.is_none() => folder = Some(PathBuf::from(argument)),
            _ => folder = None,
        }
    }
    let Some(folder) = folder else {
        say(USAGE);
        return ExitCode::from(2);
    };
    match run(&folder, out.as_deref(), folds_only) {
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

fn run(folder: &Path, out: Option<&Path>, folds_only: bool) -> io::Result<()> {
    let cleaner = Cleaner::with_table(b"");
    let mut sets = Vec::new();
    for (name, weight) in sets::MAY_TRAIN {
        sets.push(sets::read(&folder.join(name), name, weight, &cleaner)?);
    }
    let rows = boost::Rows::of(&sets);
    say(&format!(
        "{} blocks with a label of {} pages",
        rows.len(),
        sets.iter().map(|s| s.pages.len()).sum::<usize>()
    ));

    let mut report = String::from(REPORT_HEAD);
    let mut tables = Vec::new();
    for fold in 0..FOLDS {
        let trees = boost::train(&rows, |host| host % FOLDS != fold);
        tables.push((table::write(&trees), trees));
        say(&format!("fold {fold} trained"));
    }
    for (at, set) in sets.iter().enumerate() {
        let (mut right, mut all) = (0.0, 0.0);
        for (fold, (_, trees)) in (0..FOLDS).zip(&tables) {
            let (r, a) = rows.agreement(at, trees, |host| host % FOLDS == fold);
            (right, all) = (right + r, all + a);
        }
        let line = format!(
            "{:<12} {:>4} pages, {:>6} labelled blocks, {:.4} of their weight right in cross-validation",
            set.name,
            set.pages.len(),
            rows.of_set(at),
            right / f64::max(all, 1e-9)
        );
        say(&line);
        let _ = writeln!(report, "{line}");
    }
    if let Some(out) = out {
        fs::create_dir_all(out)?;
        for set in &sets {
            write_articles(set, &tables, out)?;
        }
    }
    if folds_only {
        return Ok(());
    }
    let trees = boost::train(&rows, |_| true);
    let bytes = table::write(&trees);
    let _ = writeln!(report, "\n{} trees, {} bytes\n\nfeatures by gain:", trees.len(), bytes.len());
    for (name, gain) in trees.gains().into_iter().take(40) {
        let _ = writeln!(report, "{gain:>10.1}  {name}");
    }
    fs::write(Path::new(TABLE).join("table.bin"), bytes)?;
    fs::write(Path::new(TABLE).join("table.txt"), report)
}

const REPORT_HEAD: &str = "\
What table.bin was trained on, by `cargo xtask train`. Development halves, split by host:
aeb: article-extraction-benchmark (scrapinghub, MIT), as HTML, as Markdown (aeb-md) and as text (aeb-txt);
trafilatura: its evaluation set (adbar, Apache-2.0);
wcxb: Web Content Extraction Benchmark (Murrough-Foley, CC-BY-4.0).
The seed is in train/src/boost.rs. Four folds by host.

";

/// The articles that each fold's model makes of the pages that it has not seen.
fn write_articles(set: &Set, tables: &[(Vec<u8>, boost::Trees)], out: &Path) -> io::Result<()> {
    let mut file = io::BufWriter::new(fs::File::create(out.join(format!("{}.jsonl", set.name)))?);
    let cleaners: Vec<Cleaner> = tables.iter().map(|(table, _)| Cleaner::with_table(table)).collect();
    for page in &set.pages {
        let Page { capture, host, .. } = page;
        let cleaner = &cleaners[(host % FOLDS) as usize];
        let text = cleaner.clean(capture).map(|article| article.text).unwrap_or_default();
        writeln!(file, "{}", serde_json::json!({"key": capture.key, "text": text}))?;
    }
    file.flush()
}
