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

/// Where the peers' programs stand.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("eval lies in the root").join("benches/peers")
}

/// Where they are installed.
fn environment() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| scripts().join("../../target")).join("peers")
}

/// A peer that says how fast it is over a folder of pages.
pub(super) struct Racer {
    program: PathBuf,
    arguments: Vec<PathBuf>,
}

/// Those that the cleaner races against, installed: resiliparse of PyPI, rs-trafilatura of crates.io.
pub(super) fn racers() -> Result<Vec<Racer>, Failed> {
    let peers = install()?;
    let manifest = scripts().join("rs-trafilatura/Cargo.toml");
    let target = environment().join("rs-trafilatura");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--release", "--quiet", "--locked", "--manifest-path"]).arg(&manifest);
    done(cargo.arg("--target-dir").arg(&target), &manifest)?;
    let built = target.join("release").join(format!("peer-rs-trafilatura{}", std::env::consts::EXE_SUFFIX));
    Ok(vec![
        Racer { program: peers.python, arguments: vec![scripts().join("speed.py")] },
        Racer { program: built, arguments: Vec::new() },
    ])
}

impl Racer {
    /// Its name, and how fast it was this time.
    pub(super) fn run(&self, pages: &Path) -> Result<(String, Speed), Failed> {
        let output = Command::new(&self.program).args(&self.arguments).arg(pages).output();
        let output = output.map_err(|error| Failed::at(&self.program, error))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(Failed::at(&self.program, format!("ended with {}: {said}", output.status)));
        }
        let said: Said =
            serde_json::from_slice(&output.stdout).map_err(|error| Failed::at(&self.program, error))?;
        Ok((said.name, Speed { pages: said.pages, bytes: said.bytes, seconds: said.seconds }))
    }
}

/// Makes the virtual environment where it is missing, and installs what the script requires.
pub(super) fn install() -> Result<Peers, Failed> {
    let (scripts, environment) = (scripts(), environment());
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.exists() {
        let mut make = Command::new("python3");
        done(make.args(["-m", "venv", "--upgrade-deps"]).arg(&environment), &environment)?;
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
