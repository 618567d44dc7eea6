//! A finished run's report.

use std::path::PathBuf;

use clap::{Args, Parser};
use presswork::report::{Locale, Templates};

use super::bytes::bytes;
use super::locale::locale;
use super::working::threads;
use crate::templates::templates;

#[derive(Parser, Debug)]
pub(crate) struct Report {
    /// The folder of a finished run
    #[arg(value_name = "DIR")]
    pub run: PathBuf,
    /// A new title
    #[arg(long)]
    pub title: Option<String>,
    #[command(flatten)]
    pub page: Page,
    /// Another language for the report's own words: en, de, fr, es or ar
    #[arg(long, value_name = "LANG", value_parser = locale)]
    pub lang: Option<Locale>,
    /// Threads (0: one for each core)
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = threads)]
    pub threads: usize,
}

/// How large the page may be, and what stands in place of its parts.
#[derive(Args, Clone, Debug)]
pub(crate) struct Page {
    /// Size of report.html at most; what it leaves out it says, with the command that shows it
    #[arg(long, value_name = "BYTES", value_parser = bytes, default_value_t = presswork::report::BUDGET)]
    pub report_budget: u64,
    /// A folder with templates and style sheets in place of the report's own, by their names: page.html, report.css,
    /// sections/terms.html …
    #[arg(long, value_name = "DIR", value_parser = templates)]
    pub template: Option<Templates>,
}
