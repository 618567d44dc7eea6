//! What `cargo xtask eval tokenise` measures.
//!
//! In comes a folder, out go lines for people. A folder or file that is missing or not of its form is an error, and
//! nothing is measured on less than all of it.
//!
//! Not here: gold. None of it is ours to publish.

mod conformance;
mod files;
mod score;
mod stems;
mod tokens;

use std::io::{self, Write};
use std::path::Path;

/// What could not be measured, and why.
#[derive(Debug)]
pub struct EvalError(pub String);

impl std::fmt::Display for EvalError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EvalError {}

impl From<io::Error> for EvalError {
    fn from(error: io::Error) -> Self {
        EvalError(error.to_string())
    }
}

/// Measures tokenising on `folder`: conformance from `unicode/*Test.txt[.gz]`, F1 of tokens, words and sentences from
/// `ud/*.jsonl[.gz]`, stems from `snowball/*.tsv[.gz]`.
///
/// # Errors
/// Where the folder is missing, holds none of the three, or a file is not of its form.
pub fn run(folder: &Path, out: &mut impl Write) -> Result<(), EvalError> {
    if !folder.is_dir() {
        return Err(EvalError(format!("{}: there is no such folder", folder.display())));
    }
    let mut measured = 0;
    measured += conformance::run(&folder.join("unicode"), out)?;
    measured += tokens::run(&folder.join("ud"), out)?;
    measured += stems::run(&folder.join("snowball"), out)?;
    if measured == 0 {
        let what = "it holds neither unicode/*Test.txt, ud/*.jsonl nor snowball/*.tsv";
        return Err(EvalError(format!("{}: {what}", folder.display())));
    }
    Ok(())
}
