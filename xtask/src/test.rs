//! `cargo xtask test`: everything that must pass.

use std::path::Path;
use std::process::Command;

use crate::task::{Failed, cargo, root};
use crate::{golden, tidy};

/// Tidy first, since it is quick; then every test; then the sample against its goldens. With `--peers`, other people's
/// readers on what we write, and nothing else.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    match arguments {
        [] => {}
        [flag] if flag == "--peers" => return peers(),
        _ => return Err(Failed("test takes --peers and nothing else".to_owned())),
    }
    tidy::run()?;
    cargo(&["test", "--workspace", "--quiet"])?;
    golden::run(&[])
}

/// The sample's Parquet files read by pyarrow, DuckDB and polars, which a virtual environment under `target` holds.
fn peers() -> Result<(), Failed> {
    let (folder, script) = (root().join("target/peers"), root().join("benches/peers/parquet.py"));
    let (environment, run) = (folder.join("parquet"), folder.join("run"));
    let python = environment.join("bin/python");
    if !python.exists() {
        command("python3", &[Path::new("-m"), Path::new("venv"), &environment])?;
    }
    let wanted = root().join("benches/peers/requirements-parquet.txt");
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"].map(Path::new);
    command(&python, &[install.as_slice(), &[&wanted]].concat())?;
    let arguments = ["presswork", "pipeline", "--quiet", "--parquet", "--out"].map(Into::into);
    let arguments = arguments.into_iter().chain([run.clone().into(), root().join("data/sample").into()]);
    if presswork_cli::run(arguments, None) != std::process::ExitCode::SUCCESS {
        return Err(Failed("the sample did not run".to_owned()));
    }
    command(&python, &[&script, &run])
}

fn command(program: impl AsRef<Path>, arguments: &[&Path]) -> Result<(), Failed> {
    let program = program.as_ref();
    match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!("{} ended with {status}", program.display()))),
        Err(error) => Err(Failed(format!("{}: {error}", program.display()))),
    }
}
