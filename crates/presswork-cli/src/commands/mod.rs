//! One file a command.

mod clean;
mod kwic;
mod pipeline;
mod report;
mod row_writer;
mod stream;
mod terms;
mod together;
mod tokenise;

use std::io;
use std::path::PathBuf;

use presswork::{Error, ErrorKind};

use crate::args::{Args, Command};
use crate::exit::Exit;
use crate::hints;
use crate::progress::Shown;

/// What stops a command.
pub(crate) enum Stop {
    /// The command line is wrong: what, and what to do.
    Usage(String, &'static str),
    /// The stages could not go on.
    Stages(Error),
    /// Stdout could not be written.
    Stdout(io::Error),
    /// A file of the run in this folder could not be read or written.
    Write(PathBuf, io::Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Stages(error)
    }
}

impl From<presswork_arrow::Error> for Stop {
    fn from(error: presswork_arrow::Error) -> Self {
        Stop::Stdout(error.into())
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Stdout(error)
    }
}

/// Runs a command, says what stopped it, and how it ended.
pub(crate) fn run(args: Args, default_input: Option<PathBuf>) -> Exit {
    let mut shown = Shown::new(args.talk);
    let ended = match &args.command {
        Command::Pipeline(pipeline) => pipeline::run(pipeline, default_input, &mut shown),
        Command::Clean(clean) => clean::run(clean, &mut shown),
        Command::Tokenise(tokenise) => tokenise::run(tokenise, &mut shown),
        Command::Terms(terms) => terms::run(terms, &mut shown),
        Command::Kwic(kwic) => kwic::run(kwic, &mut shown),
        Command::Report(report) => report::run(report, &mut shown),
    };
    match ended {
        Ok(exit) => exit,
        Err(Stop::Usage(what, hint)) => {
            shown.say(&format!("error: {what}\n  hint: {hint}"));
            Exit::Usage
        }
        Err(Stop::Stages(error)) => {
            shown.say(&format!("error: {error}\n  hint: {}", hints::of_error(&error)));
            match error.kind() {
                ErrorKind::OwnInput
                | ErrorKind::NoSuchLabel { .. }
                | ErrorKind::Memory { .. }
                | ErrorKind::Template(_) => Exit::Usage,
                _ => Exit::Internal,
            }
        }
        Err(Stop::Write(folder, error)) => {
            shown.say(&format!(
                "error: {}: {error}\n  hint: make room or allow writing there, then run the same command again",
                folder.display()
            ));
            Exit::Internal
        }
        // Whoever read our output has had enough of it.
        Err(Stop::Stdout(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(Stop::Stdout(error)) => {
            shown.say(&format!("error: cannot write to stdout: {error}"));
            Exit::Internal
        }
    }
}
