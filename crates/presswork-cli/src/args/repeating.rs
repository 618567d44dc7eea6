//! What of a corpus is counted more than once, and is not to be.

use clap::{Args, ValueEnum};
use presswork::{Duplicates, RepeatedLines};

/// What of a corpus is counted more than once, and is not to be.
#[derive(Args, Clone, Debug)]
pub(crate) struct Repeating {
    /// Count the lines that an outlet repeats from document to document
    #[arg(long)]
    pub keep_repeated_lines: bool,
    /// What becomes of near-duplicates: each is counted, or the first document of each cluster
    #[arg(long, value_enum, default_value_t = DuplicatesName::Report)]
    pub duplicates: DuplicatesName,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum DuplicatesName {
    Report,
    Collapse,
}

impl Repeating {
    pub fn repeated_lines(&self) -> RepeatedLines {
        match self.keep_repeated_lines {
            true => RepeatedLines::Keep,
            false => RepeatedLines::LeaveOut,
        }
    }

    pub fn duplicates(&self) -> Duplicates {
        match self.duplicates {
            DuplicatesName::Report => Duplicates::Report,
            DuplicatesName::Collapse => Duplicates::Collapse,
        }
    }
}
