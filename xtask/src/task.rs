//! What every task needs: the repository's root, and commands that must succeed.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A task that did not succeed, and why.
pub struct Failed(pub String);

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the root").to_owned()
}

/// Runs cargo in the root.
pub fn cargo(arguments: &[&str]) -> Result<(), Failed> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    println!("$ cargo {}", arguments.join(" "));
    let status = Command::new(cargo).args(arguments).current_dir(root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!("cargo {} ended with {status}", arguments.join(" ")))),
        Err(error) => Err(Failed(format!("cargo did not start: {error}"))),
    }
}
