//! What `cargo xtask eval tokenise` measures.
//!
//! In comes a folder, out go lines for people. A folder or file that is missing or not of its form is an error, and
//! nothing is measured on less than all of it.
//!
//! Not here: gold. None of it is ours to publish.

mod ablation;
mod conformance;
mod confusion;
mod files;
mod score;
mod stems;
mod tokens;

use std::io::{self, Write};
use std::path::PathBuf;

use presswork_tokenise::Rules;

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

/// What is measured.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of gold.
    pub folder: PathBuf,
    /// Rules of the profile `news` that are switched off.
    pub without: Rules,
    /// Whether each rule is switched off in turn, instead of everything else.
    pub ablate: bool,
    /// How many of the most frequent differences are shown for each file.
    pub show: usize,
}

/// Measures tokenising on `options.folder`: conformance from `unicode/*Test.txt[.gz]`, F1 of tokens, words and sentences
/// from `ud/*.jsonl[.gz]`, stems from `snowball/*.tsv[.gz]`.
///
/// # Errors
/// Where the folder is missing, holds none of the three, or a file is not of its form.
pub fn run(options: &Options, out: &mut impl Write) -> Result<(), EvalError> {
    let folder = &options.folder;
    if !folder.is_dir() {
        return Err(EvalError(format!("{}: there is no such folder", folder.display())));
    }
    if options.ablate {
        return ablation::run(&folder.join("ud"), out);
    }
    let mut measured = 0;
    measured += conformance::run(&folder.join("unicode"), out)?;
    measured += tokens::run(&folder.join("ud"), options, out)?;
    measured += stems::run(&folder.join("snowball"), options.show, out)?;
    if measured == 0 {
        let what = "it holds neither unicode/*Test.txt, ud/*.jsonl nor snowball/*.tsv";
        return Err(EvalError(format!("{}: {what}", folder.display())));
    }
    Ok(())
}
