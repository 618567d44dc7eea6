//! `cargo xtask eval cleaning|tokenise DIR`: the stages against gold. The evaluation is a program of
//! its own, so that `cargo xtask` does not compile it.

use crate::task::{Failed, cargo};

/// Runs the evaluation; the arguments are its own.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    let mut all = vec!["run", "--release", "--quiet", "--package", "presswork-eval", "--"];
    all.extend(arguments.iter().map(String::as_str));
    cargo(&all)
}
