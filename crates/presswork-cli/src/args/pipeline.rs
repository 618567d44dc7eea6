//! The whole run.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use presswork::corpus::Stage;
use presswork::report::Locale;
use presswork::{Named, Plan};

use super::comparing::{Comparing, KeynessArgs};
use super::locale::locale;
use super::pairs::Pairing;
use super::plan::plan;
use super::reading::Reading;
use super::repeating::Repeating;
use super::tokenising::Tokenising;
use super::working::Working;
use crate::named::{AliasFile, TermSet, aliases, term_set};

/// Where a run's files go by default.
const OUT: &str = "presswork-out";

#[derive(Parser, Debug)]
pub(crate) struct Pipeline {
    #[command(flatten)]
    pub reading: Reading,
    /// Folder for the outputs
    #[arg(long, value_name = "DIR", default_value = OUT)]
    pub out: PathBuf,
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
    /// Leave out shared quotations that would tie a speaker whom one document does not name to one whom another names
    #[arg(long)]
    pub no_cross_source_links: bool,
    /// Words for one actor whose use is compared, such as `regime,government`; `evacu*` and other queries of `kwic` too.
    /// Repeat for another actor
    #[arg(long, value_name = "WORD,WORD", value_parser = term_set)]
    pub terms: Vec<TermSet>,
    /// A CSV file of names that are one, with the columns `name` and `alias`
    #[arg(long, value_name = "FILE", value_parser = aliases)]
    pub names: Option<AliasFile>,
    /// The report's title
    #[arg(long)]
    pub title: Option<String>,
    #[command(flatten)]
    pub page: super::report::Page,
    /// The language of the report's own words: en, de, fr, es or ar
    #[arg(long, value_name = "LANG", value_parser = locale, default_value = "en")]
    pub lang: Locale,
    /// Write the tables and the articles as Parquet too
    #[arg(long)]
    pub parquet: bool,
    /// Stop after this stage; the same command without it goes on from there
    #[arg(long, value_enum, value_name = "STAGE")]
    pub until: Option<Until>,
    /// Say what would be done, and why, and do nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print the run's result as one JSON object on stdout
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub working: Working,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Until {
    Clean,
    Tokenise,
    Lines,
    Sketch,
    Count,
}

impl Pipeline {
    pub fn plan(&self, default_input: Option<PathBuf>) -> Plan {
        let (tokenising, comparing) = (&self.tokenising, &self.comparing);
        Plan {
            keyness: self.keyness.keyness(),
            pairs: self.pairing.pairs(),
            cross_source_links: !self.no_cross_source_links,
            named: Named {
                terms: self.terms.iter().map(|set| set.words.clone()).collect(),
                aliases: self.names.as_ref().map(|file| file.rows.clone()).unwrap_or_default(),
            },
            title: self.title.clone(),
            report_budget: self.page.report_budget,
            templates: self.page.template.clone().unwrap_or_default(),
            locale: self.lang,
            out: self.out.clone(),
            until: self.until.map(|until| match until {
                Until::Clean => Stage::Clean,
                Until::Tokenise => Stage::Tokenise,
                Until::Lines => Stage::Lines,
                Until::Sketch => Stage::Sketch,
                Until::Count => Stage::Count,
            }),
            dry_run: self.dry_run,
            ..plan(&self.reading, default_input, tokenising, &self.repeating, comparing, &self.working)
        }
    }
}
