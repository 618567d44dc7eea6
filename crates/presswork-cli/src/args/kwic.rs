//! The arguments of `presswork kwic`.

use clap::{Parser, ValueEnum};
use presswork::corpus::Zone;
use presswork::terms::concordance::SortKey;
use presswork::terms::{Context, Query};
use presswork::{Asked, Plan};

use super::comparing::Comparing;
use super::plan::plan;
use super::reading::Reading;
use super::repeating::Repeating;
use super::tokenising::Tokenising;
use super::working::Working;

pub(super) const AFTER_HELP: &str = "\
Queries: council (folded term) · 'the council' (phrase) · pre-war (as it is written) · 'evacu*' (prefix) ·
stem:evacuate · =Council (exact surface) · '/^pro-/' (expression on one token's folded form)

Examples:
  presswork kwic council captures/
  presswork kwic 'the council' captures/ --context 60c --sort R1,L1
  presswork kwic council captures/ --voice own --json
  presswork kwic 'council said' captures/ --skip 3
  presswork kwic 'say*' captures/ --sample 20 --sort document";

/// Text on each side of a hit, where nothing is asked for.
const CONTEXT: &str = "8";

#[derive(Parser, Debug)]
pub(crate) struct Kwic {
    /// What to look for
    pub query: String,
    #[command(flatten)]
    pub reading: Reading,
    /// Context on each side: words (8), or whole words in so many characters (60c)
    #[arg(long, value_name = "N|Nc", default_value = CONTEXT, value_parser = context)]
    pub context: Context,
    /// Only documents of this language (ISO 639 code)
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
    /// Only documents of this group, by its name in the tables; may be given more than once
    #[arg(long, value_name = "NAME")]
    pub group: Vec<String>,
    /// Only hits in the document's own voice, or only those that stand inside quotation marks
    #[arg(long, value_enum)]
    pub voice: Option<Voice>,
    /// Only hits in titles, or only those in bodies
    #[arg(long, value_enum)]
    pub zone: Option<ZoneName>,
    /// Order of the lines, by one or more of L1 to L5 and R1 to R5 (the words left and right of the hit), hit,
    /// document
    #[arg(long, value_name = "KEY,…", value_delimiter = ',', value_parser = sort_key)]
    pub sort: Vec<SortKey>,
    /// At most so many lines, drawn at random from all
    #[arg(long, value_name = "N", value_parser = at_least_one)]
    pub sample: Option<usize>,
    /// Another number draws other lines
    #[arg(long, value_name = "N", default_value_t = 0, requires = "sample")]
    pub seed: u64,
    /// Words that may be skipped between the query's, all together: 3 finds the pairs of a window of 5
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub skip: u32,
    /// The query is a term as the tables print it: none of its signs means anything
    #[arg(long)]
    pub literal: bool,
    /// Lines as JSONL
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub tokenising: Tokenising,
    #[command(flatten)]
    pub repeating: Repeating,
    #[command(flatten)]
    pub comparing: Comparing,
    #[command(flatten)]
    pub working: Working,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Voice {
    Own,
    Quoted,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum ZoneName {
    Title,
    Body,
}

impl Kwic {
    pub fn plan(&self) -> Plan {
        plan(&self.reading, None, &self.tokenising, &self.repeating, &self.comparing, &self.working)
    }

    /// What is asked of the corpus.
    pub fn asked(&self, query: Query) -> Asked {
        Asked {
            query,
            skip: self.skip,
            context: self.context,
            language: self.language.clone(),
            groups: self.group.clone(),
            zone: self.zone.map(|zone| match zone {
                ZoneName::Title => Zone::Title,
                ZoneName::Body => Zone::Body,
            }),
            quoted: self.voice.map(|voice| matches!(voice, Voice::Quoted)),
            sort: self.sort.clone(),
            sample: self.sample.map(|most| (most, self.seed)),
        }
    }
}

fn context(text: &str) -> Result<Context, String> {
    let (number, of): (&str, fn(usize) -> Context) = match text.strip_suffix('c') {
        Some(number) => (number, Context::Characters),
        None => (text, Context::Words),
    };
    number
        .parse()
        .map(of)
        .map_err(|_| "a number of words, such as 8, or of characters, such as 60c".to_owned())
}

fn sort_key(text: &str) -> Result<SortKey, String> {
    SortKey::parse(text).ok_or_else(|| "L1 to L5, R1 to R5, hit or document".to_owned())
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "a number from 1".to_owned())
}
