//! `cargo xtask test`: everything that must pass.

use crate::task::{Failed, cargo};
use crate::{golden, tidy};

/// Tidy first, since it is quick; then every test; then the sample against its goldens.
pub fn run() -> Result<(), Failed> {
    tidy::run()?;
    cargo(&["test", "--workspace", "--quiet"])?;
    golden::run(&[])
}
