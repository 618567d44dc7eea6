//! Arguments as typed, and the values they stand for: a file a command, and a file for what several have in common.
//! All defaults of the command line are here.

mod bytes;
mod clean;
mod comparing;
mod kwic;
mod locale;
mod pairs;
mod pipeline;
mod plan;
mod reading;
mod repeating;
mod report;
mod terms;
mod tokenise;
mod tokenising;
mod working;

use clap::{Args as Group, Parser, Subcommand};

pub(crate) use self::clean::{ArticleFormat, Clean};
pub(crate) use self::kwic::Kwic;
pub(crate) use self::pipeline::Pipeline;
pub(crate) use self::reading::Reading;
pub(crate) use self::report::Report;
pub(crate) use self::terms::{RowFormat, TableName, Terms, TokensIn};
pub(crate) use self::tokenise::{TokenFormat, Tokenise};
pub(crate) use self::working::{FailOn, Working};

const AFTER_HELP: &str = "\
Examples:
  presswork pipeline captures/ --out run
  presswork clean captures/ > articles.jsonl
  presswork kwic council captures/

Exit codes: 0 done · 1 no document survived, nothing found, or a --fail-on condition · 2 usage ·
3 done, but some inputs failed (they are listed) · 4 input/output or internal · 130 interrupted, restartable

Presswork never uses the network.";

/// Captured news pages to clean text, tokens, term statistics and a report.
#[derive(Parser, Debug)]
#[command(name = "presswork", version, about, after_help = AFTER_HELP, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub talk: Talk,
}

/// What is said on stderr.
#[derive(Group, Clone, Copy, Debug)]
pub(crate) struct Talk {
    /// Say nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say what each shard does
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Everything: read, clean, tokenise, count, report
    #[command(after_help = "\
Examples:
  presswork pipeline captures/
  presswork pipeline captures/ more.jsonl --group-by date --out run
  presswork pipeline captures/ --dry-run")]
    Pipeline(Pipeline),
    /// Captures to articles, as JSONL on stdout
    #[command(after_help = "\
Examples:
  presswork clean captures/ > articles.jsonl
  presswork clean captures/ --format text
  presswork clean captures/ --explain")]
    Clean(Clean),
    /// Captures or articles to tokens, as JSONL on stdout
    #[command(after_help = "\
Examples:
  presswork tokenise captures/ > tokens.jsonl
  presswork tokenise captures/ --format conllu
  presswork clean captures/ | presswork tokenise - --format words")]
    Tokenise(Tokenise),
    /// One table, on stdout
    #[command(after_help = "\
Examples:
  presswork terms captures/ --table terms > terms.csv
  presswork terms captures/ --table keyness --format jsonl
  presswork terms captures/ --table collocations --window 3 --min-count 2
  presswork terms words.txt --tokens space --table ngrams
  presswork terms words.txt --tokens space --table occurrences --shortest 2 --longest 2")]
    Terms(Terms),
    /// Concordance lines (keyword in context), on stdout
    #[command(after_help = kwic::AFTER_HELP)]
    Kwic(Kwic),
    /// Renders the report of a finished run again
    #[command(after_help = "\
Examples:
  presswork report run
  presswork report run --title 'Two papers on one vote'")]
    Report(Report),
}
