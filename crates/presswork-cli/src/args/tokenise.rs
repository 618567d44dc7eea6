//! Captures or articles to tokens.

use clap::{Parser, ValueEnum};

use super::reading::Reading;
use super::tokenising::Tokenising;
use super::working::Working;

#[derive(Parser, Debug)]
pub(crate) struct Tokenise {
    #[command(flatten)]
    pub reading: Reading,
    /// How tokens are written
    #[arg(long, value_enum, default_value_t = TokenFormat::Jsonl)]
    pub format: TokenFormat,
    #[command(flatten)]
    pub tokenising: Tokenising,
    #[command(flatten)]
    pub working: Working,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum TokenFormat {
    Jsonl,
    Conllu,
    Vertical,
    Words,
    /// A row a token
    Parquet,
}
