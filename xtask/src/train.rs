//! `cargo xtask train DIR`: the model of the body from pages with gold text. The trainer is a program of
//! its own, so that `cargo xtask` does not compile it.

use crate::task::{Failed, cargo};

/// Runs the trainer; the arguments are its own.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    let mut all = vec!["run", "--release", "--quiet", "--package", "presswork-train", "--"];
    all.extend(arguments.iter().map(String::as_str));
    cargo(&all)
}
