//! One table.

use clap::{Parser, ValueEnum};
use presswork::Plan;

use super::comparing::{Comparing, KeynessArgs};
use super::pairs::{Pairing, Skipping};
use super::plan::plan;
use super::reading::Reading;
use super::repeating::Repeating;
use super::tokenising::Tokenising;
use super::working::Working;

#[derive(Parser, Debug)]
pub(crate) struct Terms {
    #[command(flatten)]
    pub reading: Reading,
    /// Which table
    #[arg(long, value_enum)]
    pub table: TableName,
    /// How it is written
    #[arg(long, value_enum, default_value_t = RowFormat::Csv)]
    pub format: RowFormat,
    /// The input is tokenised already: a document a line, its words split by spaces, or
    /// {"id","group","year","tokens"} a line
    #[arg(long, value_enum, value_name = "FORM")]
    pub tokens: Option<TokensIn>,
    /// Fewest words of an n-gram in frequencies, occurrences and ngrams: shorter ones are left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub shortest: Option<u8>,
    #[command(flatten)]
    pub tokenising: Tokenising,
    #[command(flatten)]
    pub repeating: Repeating,
    #[command(flatten)]
    pub comparing: Comparing,
    #[command(flatten)]
    pub keyness: KeynessArgs,
    #[command(flatten)]
    pub pairing: Pairing,
    #[command(flatten)]
    pub skipping: Skipping,
    #[command(flatten)]
    pub working: Working,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum TableName {
    Documents,
    Terms,
    Ngrams,
    Keyness,
    /// Words within a window of each other, with what measures of association take
    Pairs,
    /// The same, and the measures
    Collocations,
    /// n-grams with up to --skip words skipped
    Skipgrams,
    /// cf and df of terms and n-grams, nothing else; of text that is tokenised already
    Frequencies,
    /// The same without df
    Occurrences,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum RowFormat {
    Csv,
    Jsonl,
    Parquet,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum TokensIn {
    Space,
    Jsonl,
}

impl TableName {
    /// As it is written behind `--table`.
    pub fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

impl Terms {
    pub fn plan(&self) -> Plan {
        plan(&self.reading, None, &self.tokenising, &self.repeating, &self.comparing, &self.working)
    }
}
