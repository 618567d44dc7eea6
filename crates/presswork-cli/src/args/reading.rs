//! What is read.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use presswork::formats::{Input, LARGEST, ReadOptions};

use super::bytes::bytes;

/// What is read.
#[derive(Args, Clone, Debug)]
pub(crate) struct Reading {
    /// Files, directories, or - for stdin; told apart by content
    #[arg(value_name = "INPUT")]
    pub inputs: Vec<OsString>,
    /// Field of a JSONL row that holds plain text
    #[arg(long, value_name = "NAME")]
    pub text_field: Option<String>,
    /// Field of a JSONL row that holds HTML
    #[arg(long, value_name = "NAME")]
    pub html_field: Option<String>,
    /// Largest document, decompressed
    #[arg(long, value_name = "BYTES", value_parser = bytes, default_value_t = LARGEST)]
    pub largest: u64,
}

impl Reading {
    /// The inputs, `default` where none was named.
    pub fn inputs(&self, default: Option<PathBuf>) -> Vec<Input> {
        if self.inputs.is_empty() {
            return default.map(Input::Path).into_iter().collect();
        }
        self.inputs.iter().map(Input::parse).collect()
    }

    pub fn options(&self) -> ReadOptions {
        ReadOptions {
            text_field: self.text_field.clone(),
            html_field: self.html_field.clone(),
            largest: self.largest,
        }
    }
}
