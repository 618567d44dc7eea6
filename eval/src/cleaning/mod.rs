//! Cleaning: articles against gold text and gold metadata, and how fast they were made.
//!
//! A data set is a folder with `gold.jsonl`, a page a line, and `pages/`, the captures, gzipped or not,
//! with their addresses in `pages/metadata.csv`. Text is compared by the measure of the benchmark it comes from
//! (`measure`), metadata by agreement (`agree`).

mod agree;
mod gold;
mod measure;
mod ours;
mod peers;
mod race;
mod score;
mod table;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

pub use gold::{Gold, Output};
pub use measure::Shares;
pub use race::race;
pub use score::{Page, PageMeasure, Score, TypeScore, score};

use crate::Failed;

/// What to evaluate and what to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// A folder of data sets, or one data set.
    pub folder: PathBuf,
    /// Names of the data sets to take; all where it is empty.
    pub sets: Vec<String>,
    /// Worst pages to list for each set.
    pub worst: usize,
    /// How often each page is cleaned; its quickest time counts.
    pub passes: usize,
    /// Where the articles go, as JSONL.
    pub out: Option<PathBuf>,
    /// Whether the peers are run on the same pages.
    pub peers: bool,
    /// A folder of articles, NAME.jsonl a set, that are scored in place of a new run's: those of `cargo xtask train
    /// --out`, where no page was cleaned by a model that had learnt from its host.
    pub articles: Option<PathBuf>,
}

/// Evaluates and writes the tables to `to`.
///
/// # Errors
/// A folder that is missing or holds no data set, gold that is not as it should be, peers that do not
/// run.
pub fn run(options: &Options, to: &mut dyn Write) -> Result<(), Failed> {
    let sets = sets(options)?;
    let peers = if options.peers { Some(peers::install()?) } else { None };
    for set in sets {
        let name = set.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let gold = gold::read(&set)?;
        let run = match &options.articles {
            Some(folder) => ours::Run {
                outputs: gold::read_outputs(&folder.join(format!("{name}.jsonl")))?,
                ..ours::Run::default()
            },
            None => ours::run(&set, options.passes)?,
        };
        if let Some(folder) = &options.out {
            write_rows(folder, &name, &run)?;
        }
        let ours = score(&gold, &run.outputs);
        let mut others = Vec::new();
        if let Some(peers) = &peers {
            for peer in peers.run(&set, &name, options.passes)? {
                let score = score(&gold, &peer.outputs);
                others.push((peer.name, score, peer.speed));
            }
        }
        let text = table::of_set(&name, &ours, &run, &others, options.worst);
        to.write_all(text.as_bytes()).map_err(|error| Failed::at(Path::new("stdout"), error))?;
    }
    Ok(())
}

/// The data sets' folders, by name.
fn sets(options: &Options) -> Result<Vec<PathBuf>, Failed> {
    let folder = &options.folder;
    let is_set = |path: &Path| path.join("gold.jsonl").is_file();
    if is_set(folder) {
        return Ok(vec![folder.clone()]);
    }
    let entries = fs::read_dir(folder).map_err(|error| {
        Failed::at(
            folder,
            format!("{error}; name the folder of data sets (sub-folders with gold.jsonl and pages/)"),
        )
    })?;
    let mut sets: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|p| is_set(p)).collect();
    sets.retain(|set| {
        options.sets.is_empty()
            || set.file_name().is_some_and(|n| options.sets.iter().any(|wanted| n == wanted.as_str()))
    });
    sets.sort();
    if sets.is_empty() {
        return Err(Failed::at(folder, "no data set in it: a folder with gold.jsonl and pages/"));
    }
    Ok(sets)
}

fn write_rows(folder: &Path, name: &str, run: &ours::Run) -> Result<(), Failed> {
    let path = folder.join(format!("{name}.jsonl"));
    let failed = |error: std::io::Error| Failed::at(&path, error);
    fs::create_dir_all(folder).map_err(failed)?;
    let mut rows = String::new();
    for (id, output) in &run.outputs {
        rows.push_str(&output.row(id));
        rows.push('\n');
    }
    fs::write(&path, rows).map_err(failed)
}
