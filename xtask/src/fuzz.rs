//! `cargo xtask fuzz`: the laws of the stages on inputs that libFuzzer makes, guided by what they cover.
//!
//! The targets are a package of their own, which nothing else compiles. What a run finds and grows lies under the target
//! directory; `fuzz/corpus` changes by `--minimise` only.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::task::{Failed, root};

/// The targets, in the order that they run in.
const TARGETS: [&str; 6] = ["text", "markdown", "bytes", "tokenise", "kwic", "html"];

/// Inputs are at most so long, in bytes: long enough for every law, short enough to be tried by the thousand.
const LONGEST: usize = 2048;

/// And the committed ones.
const LONGEST_KEPT: usize = 1024;

/// How libFuzzer learns what an input covers: flags that stable compilers take, as cargo-fuzz sets them.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                        -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares \
                        -Ccodegen-units=1 --cfg=fuzzing";

/// What is asked for.
struct Asked {
    minutes: u64,
    minimise: bool,
    targets: Vec<String>,
    /// An input to repeat.
    input: Option<PathBuf>,
}

/// Runs the targets that are asked for, one after the other, and ends at the first finding.
pub fn run(arguments: &[String]) -> Result<(), Failed> {
    let asked = asked(arguments)?;
    let built = build()?;
    if let (Some(input), [target]) = (&asked.input, asked.targets.as_slice()) {
        return fuzz(&built, target, &[&input.to_string_lossy()]);
    }
    for target in &asked.targets {
        let kept = root().join("fuzz/corpus").join(target);
        let grown = built.folder.join("corpus").join(target);
        let found = built.folder.join("found").join(target);
        for folder in [&kept, &grown, &found] {
            fs::create_dir_all(folder).map_err(|error| Failed(format!("{}: {error}", folder.display())))?;
        }
        if asked.minimise {
            minimise(&built, target, &kept, &grown)?;
            continue;
        }
        let dictionary = root().join(format!("fuzz/dictionaries/{target}.txt"));
        let mut options = vec![
            format!("-artifact_prefix={}/", found.display()),
            format!("-max_len={LONGEST}"),
            "-timeout=20".to_owned(),
            "-rss_limit_mb=3000".to_owned(),
            "-print_final_stats=1".to_owned(),
        ];
        if dictionary.is_file() {
            options.push(format!("-dict={}", dictionary.display()));
        }
        // Without time, what is committed is tried and nothing else.
        options.push(match asked.minutes {
            0 => "-runs=0".to_owned(),
            minutes => format!("-max_total_time={}", 60 * minutes),
        });
        options.push(grown.display().to_string());
        options.push(kept.display().to_string());
        fuzz(&built, target, &options.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    Ok(())
}

fn asked(arguments: &[String]) -> Result<Asked, Failed> {
    let usage = || {
        let names = TARGETS.join(", ");
        Failed(format!("fuzz [--minutes N | --minimise] [TARGET]… or fuzz TARGET INPUT; targets: {names}"))
    };
    let mut asked = Asked { minutes: 10, minimise: false, targets: Vec::new(), input: None };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--minutes" => {
                asked.minutes = words.next().and_then(|number| number.parse().ok()).ok_or_else(usage)?;
            }
            "--minimise" => asked.minimise = true,
            name if TARGETS.contains(&name) => asked.targets.push(name.to_owned()),
            input if asked.targets.len() == 1 && Path::new(input).is_file() => {
                asked.input = Some(input.into())
            }
            _ => return Err(usage()),
        }
    }
    if asked.targets.is_empty() {
        asked.targets = TARGETS.map(str::to_owned).into();
    }
    Ok(asked)
}

/// The built targets.
struct Built {
    /// Where their programs lie.
    programs: PathBuf,
    /// Where what they grow and find lies.
    folder: PathBuf,
}

fn build() -> Result<Built, Failed> {
    let target_dir =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = target_dir.join("fuzz");
    // The fuzzed versions of all dependencies are the product's: its lock file is the start of theirs.
    let (lock, ours) = (root().join("fuzz/Cargo.lock"), root().join("Cargo.lock"));
    fs::copy(&ours, &lock).map_err(|error| Failed(format!("{}: {error}", lock.display())))?;
    let host = host()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    println!("$ cargo build --manifest-path fuzz/Cargo.toml, with coverage");
    // With `--target`, build scripts and macros are not instrumented.
    let status = Command::new(cargo)
        .args(["build", "--release", "--bins", "--manifest-path", "fuzz/Cargo.toml", "--target", &host])
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", COVERAGE)
        .current_dir(root())
        .status();
    match status {
        Ok(status) if status.success() => Ok(Built { programs: folder.join(host).join("release"), folder }),
        Ok(status) => Err(Failed(format!("the fuzz targets were not built: {status}"))),
        Err(error) => Err(Failed(format!("cargo did not start: {error}"))),
    }
}

/// The triple of this machine.
fn host() -> Result<String, Failed> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--print", "host-tuple"])
        .output()
        .map_err(|error| Failed(format!("rustc did not start: {error}")))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn fuzz(built: &Built, target: &str, arguments: &[&str]) -> Result<(), Failed> {
    println!("$ {target} {}", arguments.join(" "));
    let status = Command::new(built.programs.join(target)).args(arguments).current_dir(root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!(
            "{target} ended with {status}; `cargo xtask fuzz {target} FILE` repeats the file it wrote"
        ))),
        Err(error) => Err(Failed(format!("{target} did not start: {error}"))),
    }
}

/// Replaces the committed inputs by the fewest of the committed and the grown ones that cover what they all do.
fn minimise(built: &Built, target: &str, kept: &Path, grown: &Path) -> Result<(), Failed> {
    let failed = |error: std::io::Error| Failed(format!("{}: {error}", kept.display()));
    let fresh = built.folder.join("minimised").join(target);
    if fresh.exists() {
        fs::remove_dir_all(&fresh).map_err(failed)?;
    }
    fs::create_dir_all(&fresh).map_err(failed)?;
    let longest = format!("-max_len={LONGEST_KEPT}");
    let [to, from, and] = [&fresh, kept, grown].map(|folder| folder.display().to_string());
    // Edges alone, without how often they are taken: far fewer inputs.
    fuzz(built, target, &["-set_cover_merge=1", "-use_counters=0", &longest, &to, &from, &and])?;
    fs::remove_dir_all(kept).map_err(failed)?;
    fs::create_dir_all(kept).map_err(failed)?;
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(&fresh).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        bytes += fs::copy(&path, kept.join(path.file_name().unwrap_or_default())).map_err(failed)?;
        files += 1;
    }
    println!("{target}: {files} inputs, {bytes} bytes");
    Ok(())
}
