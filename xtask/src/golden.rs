//! `cargo xtask golden`: runs the sample and the broken captures, and compares what they give with
//! `data/golden`. Small text files are kept whole, so that a change can be read; of the others, a hash.

use std::fs;
use std::path::{Path, PathBuf};

use crate::task::{Failed, root};

/// Kept whole; everything else a run writes is kept as a line in `hashes.txt`.
const WHOLE: [&str; 4] = ["documents.csv", "failures.jsonl", "articles.jsonl", "report.md"];

/// Compares, or with `--update` writes.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    let update = match arguments {
        [] => false,
        [flag] if flag == "--update" => true,
        _ => return Err(Failed("golden takes --update and nothing else".to_owned())),
    };
    let mut changed = Vec::new();
    for (name, exit) in [("sample", 0), ("broken", 3)] {
        changed.extend(compare(name, exit, update)?);
    }
    match changed.as_slice() {
        [] => {
            println!("golden: the sample and the broken captures give what they gave");
            Ok(())
        }
        _ if update => {
            println!("golden: updated {}", changed.join(", "));
            Ok(())
        }
        _ => Err(Failed(format!(
            "not as in data/golden: {}\nLook at the difference (the new files are in {}); if it is meant, \
             run `cargo xtask golden --update` and commit.",
            changed.join(", "),
            out("").display()
        ))),
    }
}

fn out(name: &str) -> PathBuf {
    root().join("target/golden").join(name)
}

/// The files of one run that are not as the golden has them.
fn compare(name: &str, exit: u8, update: bool) -> Result<Vec<String>, Failed> {
    let out = out(name);
    let failed = |what: &dyn std::fmt::Display| Failed(format!("golden {name}: {what}"));
    if out.exists() {
        fs::remove_dir_all(&out).map_err(|error| failed(&error))?;
    }
    let input = root().join("data").join(name);
    let arguments = ["presswork", "pipeline", "--quiet", "--out"].map(Into::into);
    let arguments = arguments.into_iter().chain([out.clone().into_os_string(), input.into_os_string()]);
    let code = presswork_cli::run(arguments, None);
    if code != std::process::ExitCode::from(exit) {
        return Err(failed(&format!("ended with {code:?}, not {exit}")));
    }
    let golden = root().join("data/golden").join(name);
    fs::create_dir_all(&golden).map_err(|error| failed(&error))?;
    let mut changed = Vec::new();
    let mut given = Vec::new();
    for (file, content) in contents(&out).map_err(|error| failed(&error))? {
        given.push(file.clone());
        let place = golden.join(&file);
        if fs::read(&place).ok().as_deref() != Some(&content) {
            changed.push(format!("{name}/{file}"));
            if update {
                fs::write(&place, content).map_err(|error| failed(&error))?;
            }
        }
    }
    // A golden that a run no longer gives is a change too.
    for entry in fs::read_dir(&golden).map_err(|error| failed(&error))?.flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        if !given.contains(&file) {
            changed.push(format!("{name}/{file}"));
            if update {
                fs::remove_file(entry.path()).map_err(|error| failed(&error))?;
            }
        }
    }
    Ok(changed)
}

/// The files to compare: the whole ones, and the hashes of the rest.
fn contents(out: &Path) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut names: Vec<String> = fs::read_dir(out)?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            entry.file_type().ok()?.is_file().then(|| entry.file_name().to_string_lossy().into_owned())
        })
        .collect();
    names.sort();
    let mut hashes = String::new();
    let mut contents = Vec::new();
    for name in names {
        let content = fs::read(out.join(&name))?;
        if WHOLE.contains(&name.as_str()) {
            contents.push((name, content));
        } else {
            hashes.push_str(&format!("{} {name}\n", presswork_cli::content_hash(&content)));
        }
    }
    contents.push(("hashes.txt".to_owned(), hashes.into_bytes()));
    Ok(contents)
}
