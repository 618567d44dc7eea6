//! `cargo xtask tidy`: the first law (edges), and what the repository may not hold.

use std::fs;
use std::path::{Path, PathBuf};

use crate::task::{Failed, root};

/// Our crates and those of ours that each may name.
const EDGES: &[(&str, &[&str])] = &[
    ("presswork-corpus", &[]),
    ("presswork-clean", &["presswork-corpus"]),
    ("presswork-tokenise", &["presswork-corpus"]),
    ("presswork-terms", &["presswork-corpus"]),
    ("presswork-report", &["presswork-corpus"]),
    ("presswork-formats", &["presswork-corpus"]),
    ("presswork-arrow", &["presswork-corpus"]),
    (
        "presswork",
        &[
            "presswork-corpus",
            "presswork-clean",
            "presswork-tokenise",
            "presswork-terms",
            "presswork-report",
            "presswork-formats",
        ],
    ),
    ("presswork-cli", &["presswork", "presswork-arrow"]),
];

/// Words that only the named places may hold, and why.
const PLACES: &[(&str, &[&str], &str)] = &[
    ("bincode::", &["crates/presswork/src/artifact.rs"], "one file knows the layout of stage files"),
    ("rust_stemmers::", &["crates/presswork-tokenise/src/stem.rs"], "one file knows the stemmers"),
    ("frostem::", &["crates/presswork-tokenise/src/stem.rs"], "one file knows the stemmers"),
    (
        "icu_segmenter::",
        &["crates/presswork-tokenise/src/icu.rs"],
        "one file knows ICU's automata and dictionaries",
    ),
    ("rayon::", &["crates/presswork/src/", "benches/"], "threads only in presswork"),
    (
        "std::thread",
        &["crates/presswork/src/", "crates/presswork-cli/", "eval/", "train/", "xtask/", "/tests/"],
        "threads only in presswork and its callers",
    ),
    (
        "std::time::",
        // The last pauses between looks at a running command's memory; it asserts no time.
        &[
            "crates/presswork/src/",
            "crates/presswork-cli/src/",
            "xtask/",
            "eval/",
            "train/",
            "crates/presswork-cli/tests/it/memory.rs",
        ],
        "clocks only in presswork and its callers, and no test is timed",
    ),
    (
        "std::fs",
        &[
            "crates/presswork/src/",
            "crates/presswork-cli/",
            "crates/presswork-formats/",
            "eval/",
            "train/",
            "xtask/",
            "/tests/",
            "benches/",
        ],
        "files only in presswork, its callers and presswork-formats",
    ),
    ("std::net", &[], "no network, ever"),
];

/// Checks, and names every place that is not as it should be.
pub fn run() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for (name, allowed) in EDGES {
        let manifest = read(&root().join("crates").join(name).join("Cargo.toml"))?;
        for dependency in dependencies(&manifest) {
            let ours = EDGES.iter().any(|(ours, _)| *ours == dependency);
            if ours && !allowed.contains(&dependency) {
                wrong.push(format!(
                    "crates/{name}/Cargo.toml: depends on {dependency}; the stages are a fan, not a chain"
                ));
            }
        }
    }
    let mut sources = Vec::new();
    for folder in ["crates", "benches", "eval", "fuzz", "train", "xtask"] {
        rust_files(&root().join(folder), &mut sources)?;
    }
    for path in sources {
        let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name == "xtask/src/tidy.rs" {
            continue;
        }
        let text = read(&path)?;
        if !text.starts_with("//!") {
            wrong.push(format!("{name}: its first line must say what the file is for (//!)"));
        }
        for (word, places, why) in PLACES {
            let allowed = places.iter().any(|place| name.contains(place));
            if !allowed && let Some(line) = text.lines().position(|line| line.contains(word)) {
                wrong.push(format!("{name}:{}: {word} does not belong here: {why}", line + 1));
            }
        }
    }
    if wrong.is_empty() {
        println!("tidy: edges and places hold");
        return Ok(());
    }
    Err(Failed(wrong.join("\n")))
}

/// Names under `[dependencies]`; development dependencies may cross edges.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    manifest
        .lines()
        .skip_while(|line| line.trim() != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().trim_end_matches(".workspace")))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failed> {
    let failed = |error: std::io::Error| Failed(format!("{}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            rust_files(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(())
}

fn read(path: &Path) -> Result<String, Failed> {
    fs::read_to_string(path).map_err(|error| Failed(format!("{}: {error}", path.display())))
}
