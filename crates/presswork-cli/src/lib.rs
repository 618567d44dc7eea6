//! The command line: `cargo xtask <command>` and the binary `presswork <command>` are this one code
//! path. Here are arguments, progress, hints and exit codes; the work is done by `presswork`.
//!
//! **In**: arguments. **Out**: data on stdout, everything else on stderr, an exit code. Words as typed
//! become plain values in `args`; nothing below knows clap.
//!
//! Not here: anything that a library user would want.

#[cfg(unix)]
mod allocator;
mod args;
mod commands;
mod exit;
mod hints;
mod named;
mod parquet;
mod progress;
mod templates;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

pub use exit::Exit;
pub use presswork::content_hash;

/// Runs the command line on `arguments`, the program's name first. `default_input` is read where a
/// `pipeline` names none; without it that is a usage error.
pub fn run(arguments: impl IntoIterator<Item = OsString>, default_input: Option<PathBuf>) -> ExitCode {
    #[cfg(unix)]
    allocator::give_back();
    let parsed = args::Args::command()
        .try_get_matches_from(arguments)
        .and_then(|matches| args::Args::from_arg_matches(&matches));
    let exit = match parsed {
        Ok(args) => commands::run(args, default_input),
        Err(error) => {
            // Help and version are data that was asked for, and end well.
            let asked_for = !error.use_stderr();
            let _ = error.print();
            if asked_for { Exit::Done } else { Exit::Usage }
        }
    };
    exit.into()
}
