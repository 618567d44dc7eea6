//! Other cleaners on the same pages in the same run: those of PyPI, in a virtual environment under
//! `target/`, by the script of `benches/peers/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use super::gold::{Output, read_outputs};
use super::ours::Speed;
use crate::Failed;

/// What a peer made of a set.
pub(super) struct Peer {
    pub name: String,
    pub outputs: BTreeMap<String, Output>,
    pub speed: Speed,
}

/// The virtual environment with the peers in it.
pub(super) struct Peers {
    python: PathBuf,
    script: PathBuf,
    outputs: PathBuf,
}

/// What the script says of a peer's run.
#[derive(Deserialize)]
struct Said {
    name: String,
    pages: u64,
    bytes: u64,
    seconds: f64,
}

/// Makes the virtual environment where it is missing, and installs what the script requires.
pub(super) fn install() -> Result<Peers, Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("eval lies in the root");
    let scripts = root.join("benches/peers");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let environment = target.join("peers");
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.exists() {
        let mut make = Command::new("python3");
        done(make.args(["-m", "venv"]).arg(&environment), &environment)?;
    }
    let requirements = scripts.join("requirements.txt");
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(&requirements);
    done(&mut pip, &requirements)?;
    Ok(Peers { python, script: scripts.join("clean.py"), outputs: environment.join("out") })
}

impl Peers {
    /// Runs each peer over the pages of `set`.
    pub(super) fn run(&self, set: &Path, name: &str, passes: usize) -> Result<Vec<Peer>, Failed> {
        let out = self.outputs.join(name);
        let failed = |error: std::io::Error| Failed::at(&out, error);
        if out.exists() {
            fs::remove_dir_all(&out).map_err(failed)?;
        }
        fs::create_dir_all(&out).map_err(failed)?;
        let mut script = Command::new(&self.python);
        script.arg(&self.script).arg(set.join("pages")).arg(&out).arg(passes.to_string());
        done(&mut script, &self.script)?;
        let path = out.join("speeds.json");
        let text = fs::read_to_string(&path).map_err(failed)?;
        let said: Vec<Said> = serde_json::from_str(&text).map_err(|error| Failed::at(&path, error))?;
        said.into_iter()
            .map(|Said { name, pages, bytes, seconds }| {
                let outputs = read_outputs(&out.join(format!("{name}.jsonl")))?;
                Ok(Peer { name, outputs, speed: Speed { pages, bytes, seconds } })
            })
            .collect()
    }
}

/// Runs a command that must succeed; what it prints goes to standard error.
fn done(command: &mut Command, path: &Path) -> Result<(), Failed> {
    let status = command.status().map_err(|error| Failed::at(path, error))?;
    if status.success() { Ok(()) } else { Err(Failed::at(path, format!("ended with {status}"))) }
}
