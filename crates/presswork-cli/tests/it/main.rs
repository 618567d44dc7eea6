//! The command line as a person meets it: the binary itself, its words, rows and exit codes.

mod bad_input;
mod bounds;
mod command;
mod configured;
mod coverage;
mod help;
#[cfg(target_os = "linux")]
mod memory;
mod parquet;
mod report_language;
mod rows;
