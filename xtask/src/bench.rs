//! `cargo xtask bench`: the Criterion benches.

use crate::task::{Failed, cargo};

/// Runs the benches; `arguments` go to Criterion.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    let mut all = vec!["bench", "--package", "presswork-benches", "--"];
    all.extend(arguments.iter().map(String::as_str));
    cargo(&all)
}
