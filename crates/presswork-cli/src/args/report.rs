//! A finished run's report.

use std::path::PathBuf;

use clap::Parser;

use super::working::threads;

#[derive(Parser, Debug)]
pub(crate) struct Report {
    /// The folder of a finished run
    #[arg(value_name = "DIR")]
    pub run: PathBuf,
    /// A new title
    #[arg(long)]
    pub title: Option<String>,
    /// Threads (0: one for each core)
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = threads)]
    pub threads: usize,
}
