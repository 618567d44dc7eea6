//! How a command ends.

use std::process::ExitCode;

/// The exit codes; `--help` prints them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All done.
    Done,
    /// No document survived, nothing was found, or a `--fail-on` condition holds.
    Nothing,
    /// The command line is wrong.
    Usage,
    /// Done, but some inputs failed; they are listed.
    SomeFailed,
    /// The system refused to read or write, or Presswork has a defect.
    Internal,
}

impl Exit {
    /// The code.
    pub const fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Nothing => 1,
            Exit::Usage => 2,
            Exit::SomeFailed => 3,
            Exit::Internal => 4,
        }
    }

    /// How a command ends that let `documents` through and lost `failures`.
    pub(crate) const fn of(documents: u64, failures: usize) -> Self {
        match (documents, failures) {
            (0, _) => Exit::Nothing,
            (_, 0) => Exit::Done,
            _ => Exit::SomeFailed,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}
