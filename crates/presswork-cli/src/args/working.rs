//! How the work is done; none of it changes a result.

use clap::{Args, ValueEnum};

use super::bytes::bytes;

/// Mean bytes of input in a shard.
const SHARD_SIZE: u64 = 64 << 20;

/// How the work is done; none of it changes a result.
#[derive(Args, Clone, Debug)]
pub(crate) struct Working {
    /// Threads (0: one for each core)
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = threads)]
    pub threads: usize,
    /// Memory for the whole process, by default as much as there is; what has no room waits on disk (TMPDIR)
    #[arg(long, value_name = "BYTES", value_parser = bytes)]
    pub memory: Option<u64>,
    /// Mean size of a shard of the corpus; smaller where --memory asks for it
    #[arg(long, value_name = "BYTES", value_parser = bytes, default_value_t = SHARD_SIZE)]
    pub shard_size: u64,
    /// End with exit code 1 if any input failed
    #[arg(long, value_enum, value_name = "CONDITION")]
    pub fail_on: Option<FailOn>,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FailOn {
    /// Any input failed.
    Failure,
}

/// Threads past this number cost more than they do.
const MOST_THREADS: usize = 256;

pub(super) fn threads(text: &str) -> Result<usize, String> {
    let threads = text.parse::<usize>().ok().filter(|threads| *threads <= MOST_THREADS);
    threads.ok_or_else(|| format!("a number from 0 to {MOST_THREADS}"))
}
