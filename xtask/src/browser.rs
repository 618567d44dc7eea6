//! `cargo xtask browser`: the reports of the sample and of the hostile captures, looked at in a real Chromium.
//!
//! The tests are JavaScript (`crates/presswork-report/browser`), since only a browser knows what it would ask for, where
//! text lies and what a screen reader is told. Nothing of what they need is shipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::task::{Failed, root};

/// Names that Chromium goes by, the first that is there is taken.
const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What is to be looked at: a name, its captures, and the report's language. What is not English has a point in its name,
/// and is looked at in fewer ways.
const REPORTS: [(&str, &str, &str); 4] = [
    ("sample", "data/sample", "en"),
    ("hostile", "crates/presswork-report/browser/hostile", "en"),
    ("sample.ar", "data/sample", "ar"),
    ("sample.de", "data/sample", "de"),
];

/// Makes the reports and runs the tests over them; `arguments` go to Node's test runner.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    let tests = root().join("crates/presswork-report/browser");
    let chromium = chromium()?;
    let reports = reports()?;
    install(&tests)?;
    let mut files: Vec<PathBuf> = fs::read_dir(&tests)
        .map_err(|error| Failed(format!("{}: {error}", tests.display())))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let mut node = Command::new("node");
    node.arg("--test").args(arguments).args(files).current_dir(&tests);
    node.env("PRESSWORK_REPORTS", reports).env("PRESSWORK_CHROMIUM", chromium);
    succeed(&mut node, "Node 18 or later is needed: on Debian `apt-get install nodejs npm`")
}

fn chromium() -> Result<PathBuf, Failed> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let candidates =
        || std::env::split_paths(&path).flat_map(|folder| CHROMIUMS.map(|name| folder.join(name)));
    candidates().find(|path| path.is_file()).ok_or_else(|| {
        Failed(
            "no Chromium: on Debian `apt-get install chromium`; elsewhere set CHROMIUM to a Chromium or Chrome"
                .to_owned(),
        )
    })
}

/// Runs the pipeline on each, into the target directory.
fn reports() -> Result<PathBuf, Failed> {
    let folder = root().join("target/browser");
    for (name, captures, lang) in REPORTS {
        let out = folder.join(name);
        if out.exists() {
            fs::remove_dir_all(&out).map_err(|error| Failed(format!("{}: {error}", out.display())))?;
        }
        let arguments = ["presswork", "pipeline", "--quiet", "--lang", lang, "--out"].map(Into::into);
        let paths = [out.into_os_string(), root().join(captures).into_os_string()];
        let code = presswork_cli::run(arguments.into_iter().chain(paths), None);
        if code != std::process::ExitCode::SUCCESS {
            return Err(Failed(format!("browser: the run of {captures} ended with {code:?}")));
        }
    }
    Ok(folder)
}

/// `npm ci`, where what the lock names is not there yet.
fn install(tests: &Path) -> Result<(), Failed> {
    let wanted = fs::read(tests.join("package-lock.json"));
    let wanted = wanted.map_err(|error| Failed(format!("package-lock.json: {error}")))?;
    let stamp = tests.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(tests);
    succeed(&mut npm, "npm is needed: on Debian `apt-get install npm`")?;
    fs::write(&stamp, wanted).map_err(|error| Failed(format!("{}: {error}", stamp.display())))
}

fn succeed(command: &mut Command, hint: &str) -> Result<(), Failed> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!("{name} ended with {status}"))),
        Err(error) => Err(Failed(format!("{name} did not start: {error}\nhint: {hint}"))),
    }
}
