//! What stops a whole run. A document that cannot go on is not an error but a
//! [`Failure`](presswork_corpus::Failure).

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use presswork_report::TemplateError;

/// Why a run stopped.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    path: PathBuf,
}

/// The kinds of [`Error`].
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The system refused to read.
    Read(io::Error),
    /// The system refused to write.
    Write(io::Error),
    /// A stage file is not what its name says; the text says in what.
    Stage(&'static str),
    /// A finished run was asked for and this is none; the text says what is missing or wrong.
    NotARun(String),
    /// Documents are to be grouped by a label that none of them has.
    NoSuchLabel {
        /// The label.
        wanted: String,
        /// The labels that documents have, sorted; the first hundred.
        others: Vec<String>,
    },
    /// The output folder is one of the inputs.
    OwnInput,
    /// The system refused to write a run that memory had no room for.
    Spill(io::Error),
    /// The memory allowed is too small to count in.
    Memory {
        /// The fewest bytes that are enough, with as many threads.
        least: u64,
    },
    /// A template of the report that a user gave asks for what is not there.
    Template(TemplateError),
    /// The pool of threads could not be started.
    Threads(String),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, path: impl Into<PathBuf>) -> Self {
        Error { kind, path: path.into() }
    }

    /// What happened.
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
    }

    /// The file or folder it happened to; empty where it was none.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            ErrorKind::Read(error) => write!(f, "cannot read {path}: {error}"),
            ErrorKind::Write(error) => write!(f, "cannot write {path}: {error}"),
            ErrorKind::Spill(error) => write!(f, "cannot put counts aside in {path}: {error}"),
            ErrorKind::Memory { least } => {
                write!(
                    f,
                    "the memory allowed is too small; the least that works is {}M",
                    least.div_ceil(1 << 20)
                )
            }
            ErrorKind::Stage(what) => write!(f, "stage file {path}: {what}"),
            ErrorKind::NotARun(what) => write!(f, "{path} is not a finished run: {what}"),
            ErrorKind::NoSuchLabel { wanted, others } if others.is_empty() => {
                write!(f, "no document has a label {wanted}, nor any other")
            }
            ErrorKind::NoSuchLabel { wanted, others } => {
                write!(f, "no document has a label {wanted}; there are: {}", others.join(", "))
            }
            ErrorKind::Template(error) => write!(f, "the report cannot be rendered: {error}"),
            ErrorKind::OwnInput => write!(f, "{path} is an input, and the outputs would go there"),
            ErrorKind::Threads(what) => write!(f, "cannot start threads: {what}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::Read(error) | ErrorKind::Write(error) | ErrorKind::Spill(error) => Some(error),
            ErrorKind::Template(error) => Some(error),
            _ => None,
        }
    }
}
