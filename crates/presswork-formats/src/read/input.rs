//! What a reader is told: where to look, and how.

use std::ffi::OsStr;
use std::path::PathBuf;

/// The most bytes that one document may have after decompression, unless told otherwise: 32 MiB. The
/// longest news pages are a hundredth of it; what is longer is an archive, a log or a bomb.
pub const LARGEST: u64 = 32 << 20;

/// One place to read from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// A file or a directory.
    Path(PathBuf),
    /// Standard input.
    Stdin,
}

impl Input {
    /// The input that a word of a command line names: `-` is standard input, all else a path.
    pub fn parse(word: impl AsRef<OsStr>) -> Self {
        let word = word.as_ref();
        if word == "-" { Input::Stdin } else { Input::Path(PathBuf::from(word)) }
    }
}

/// How inputs are read. There is no default value: whoever reads decides on the cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    /// The field of other people's JSONL that holds plain text, in place of `text`.
    pub text_field: Option<String>,
    /// The field that holds HTML, in place of `html`.
    pub html_field: Option<String>,
    /// The most bytes that one document may have after decompression ([`LARGEST`]).
    pub largest: u64,
}
