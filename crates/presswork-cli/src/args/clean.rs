//! Captures to articles.

use clap::{Parser, ValueEnum};

use super::reading::Reading;
use super::working::Working;

#[derive(Parser, Debug)]
pub(crate) struct Clean {
    #[command(flatten)]
    pub reading: Reading,
    /// How articles are written
    #[arg(long, value_enum, default_value_t = ArticleFormat::Jsonl)]
    pub format: ArticleFormat,
    /// Show what was kept and what was removed, and by which rule
    #[arg(long, conflicts_with = "format")]
    pub explain: bool,
    #[command(flatten)]
    pub working: Working,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum ArticleFormat {
    Jsonl,
    Text,
    Parquet,
}
