//! Why an evaluation cannot be made.

use std::fmt;
use std::path::{Path, PathBuf};

/// A place and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The file or folder.
    pub path: PathBuf,
    /// What is wrong, and what to do.
    pub what: String,
}

impl Failed {
    pub(crate) fn at(path: &Path, what: impl fmt::Display) -> Failed {
        Failed { path: path.to_owned(), what: what.to_string() }
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.what)
    }
}

impl std::error::Error for Failed {}
