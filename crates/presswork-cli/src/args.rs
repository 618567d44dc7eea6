//! Arguments as typed, and the values they stand for. All defaults of the command line are here, and in the modules
//! beside it that hold one command's.

mod kwic;
mod pairs;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::named::{AliasFile, TermSet, aliases, term_set};
use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use presswork::corpus::Stage;
use presswork::formats::{Input, LARGEST, ReadOptions};
use presswork::terms::{Counting, TermForm, Within};
use presswork::tokenise::{self, Options, Profile, Rule};
use presswork::{Duplicates, GroupBy, Keyness, Named, Plan, RepeatedLines};

pub(crate) use self::kwic::Kwic;
use self::pairs::{Pairing, Skipping};

/// Where a run's files go by default.
const OUT: &str = "presswork-out";
/// Mean bytes of input in a shard.
const SHARD_SIZE: u64 = 64 << 20;
/// Least a + b of a keyness test.
const LEAST: u64 = 5;
/// Groups of a language that keyness compares with the rest.
const KEYNESS_GROUPS: usize = 20;

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
  presswork terms words.txt --tokens space --table ngrams")]
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

/// What is read.
#[derive(Group, Clone, Debug)]
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

/// What a token, a sentence and a type are.
#[derive(Group, Clone, Debug)]
pub(crate) struct Tokenising {
    /// What cuts tokens and sentences: rules for news, or UAX #29 and nothing else
    #[arg(long, value_enum, default_value_t = ProfileName::News)]
    pub profile: ProfileName,
    /// Hyphenated compounds: as the language's treebanks do, split, kept, or split and counted joined as well
    #[arg(long, value_enum, default_value_t = HyphensName::ByLanguage)]
    pub hyphens: HyphensName,
    /// Contractions, possessives, elided words: as the language's treebanks do, kept on their word, or split
    #[arg(long, value_enum, default_value_t = CliticsName::ByLanguage)]
    pub clitics: CliticsName,
    /// A rule of the news profile to leave out; may be given more than once
    #[arg(long, value_name = "RULE", value_parser = rule)]
    pub without: Vec<Rule>,
    /// Whose stems
    #[arg(long, value_enum, default_value_t = StemmerName::Snowball)]
    pub stemmer: StemmerName,
    /// How terms are normalised
    #[arg(long, value_enum, default_value_t = NormalFormName::Nfc)]
    pub normal_form: NormalFormName,
    /// Whether terms keep their diacritics
    #[arg(long, value_enum, default_value_t = DiacriticsName::Kept)]
    pub diacritics: DiacriticsName,
}

/// What of a corpus is counted more than once, and is not to be.
#[derive(Group, Clone, Debug)]
pub(crate) struct Repeating {
    /// Count the lines that an outlet repeats from document to document
    #[arg(long)]
    pub keep_repeated_lines: bool,
    /// What becomes of near-duplicates: each is counted, or the first document of each cluster
    #[arg(long, value_enum, default_value_t = DuplicatesName::Report)]
    pub duplicates: DuplicatesName,
}

/// What is compared with what, and what a term is.
#[derive(Group, Clone, Debug)]
pub(crate) struct Comparing {
    /// What puts documents into one group: outlet, date, language, or a column of metadata.csv
    #[arg(long, value_name = "FIELD", default_value = "outlet")]
    pub group_by: String,
    /// What a term is
    #[arg(long, value_enum, default_value_t = Form::Folded)]
    pub term: Form,
    /// Leave titles out of all counts
    #[arg(long)]
    pub no_titles: bool,
    /// What n-grams and phrases may not cross
    #[arg(long, value_enum, default_value_t = Unit::Block)]
    pub within: Unit,
    /// Longest n-gram that is counted
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub longest: u8,
}

/// Which comparisons are made.
#[derive(Group, Clone, Debug)]
pub(crate) struct KeynessArgs {
    /// Least count of a word in both sides of a keyness test together
    #[arg(long, value_name = "N", default_value_t = LEAST)]
    pub least: u64,
    /// Groups of a language that keyness compares with the rest: those with the most words
    #[arg(long, value_name = "N", default_value_t = KEYNESS_GROUPS)]
    pub keyness_groups: usize,
}

/// How the work is done; none of it changes a result.
#[derive(Group, Clone, Debug)]
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

#[derive(Parser, Debug)]
pub(crate) struct Report {
    /// The folder of a finished run
    #[arg(value_name = "DIR")]
    pub run: PathBuf,
    /// A new title
    #[arg(long)]
    pub title: Option<String>,
    /// Threads (0: one for each core)
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = threads)]
    pub threads: usize,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum ProfileName {
    News,
    Uax29,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum HyphensName {
    ByLanguage,
    Split,
    Keep,
    Both,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum CliticsName {
    ByLanguage,
    Kept,
    Split,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum StemmerName {
    Snowball,
    RustStemmers,
    None,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum NormalFormName {
    Nfc,
    Nfkc,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum DiacriticsName {
    Kept,
    Stripped,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum DuplicatesName {
    Report,
    Collapse,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Form {
    Folded,
    Surface,
    Stem,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Unit {
    Sentence,
    Block,
    Document,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum Until {
    Clean,
    Tokenise,
    Lines,
    Sketch,
    Count,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FailOn {
    /// Any input failed.
    Failure,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum ArticleFormat {
    Jsonl,
    Text,
    Parquet,
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

impl Tokenising {
    pub fn options(&self) -> Options {
        let hyphens = match self.hyphens {
            HyphensName::ByLanguage => tokenise::Hyphens::ByLanguage,
            HyphensName::Split => tokenise::Hyphens::Split,
            HyphensName::Keep => tokenise::Hyphens::Keep,
            HyphensName::Both => tokenise::Hyphens::Both,
        };
        let clitics = match self.clitics {
            CliticsName::ByLanguage => tokenise::Clitics::ByLanguage,
            CliticsName::Kept => tokenise::Clitics::Kept,
            CliticsName::Split => tokenise::Clitics::Split,
        };
        let without = self.without.iter().copied().collect();
        Options {
            profile: match self.profile {
                ProfileName::News => Profile::News(tokenise::News { hyphens, clitics, without }),
                ProfileName::Uax29 => Profile::Uax29,
            },
            stemmer: match self.stemmer {
                StemmerName::Snowball => tokenise::Stemmer::Snowball,
                StemmerName::RustStemmers => tokenise::Stemmer::RustStemmers,
                StemmerName::None => tokenise::Stemmer::None,
            },
            normal_form: match self.normal_form {
                NormalFormName::Nfc => tokenise::NormalForm::Nfc,
                NormalFormName::Nfkc => tokenise::NormalForm::Nfkc,
            },
            diacritics: match self.diacritics {
                DiacriticsName::Kept => tokenise::Diacritics::Kept,
                DiacriticsName::Stripped => tokenise::Diacritics::Stripped,
            },
        }
    }
}

/// A rule of the news profile by its name.
fn rule(name: &str) -> Result<Rule, String> {
    Rule::parse(name).ok_or_else(|| {
        let names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        format!("the rules are {}", names.join(", "))
    })
}

impl Comparing {
    pub fn group_by(&self) -> GroupBy {
        GroupBy::parse(&self.group_by)
    }

    pub fn counting(&self) -> Counting {
        Counting {
            form: match self.term {
                Form::Folded => TermForm::Folded,
                Form::Surface => TermForm::Surface,
                Form::Stem => TermForm::Stem,
            },
            titles: !self.no_titles,
            longest: self.longest,
            within: match self.within {
                Unit::Sentence => Within::Sentence,
                Unit::Block => Within::Block,
                Unit::Document => Within::Document,
            },
        }
    }
}

impl KeynessArgs {
    pub fn keyness(&self) -> Keyness {
        Keyness { least: self.least, groups: self.keyness_groups }
    }
}

/// The plan of what all commands that count have in common; it leaves no files and goes to the end.
fn plan(
    reading: &Reading,
    default_input: Option<PathBuf>,
    tokenising: &Tokenising,
    repeating: &Repeating,
    comparing: &Comparing,
    working: &Working,
) -> Plan {
    Plan {
        inputs: reading.inputs(default_input),
        read: reading.options(),
        tokenising: tokenising.options(),
        repeated_lines: match repeating.keep_repeated_lines {
            true => RepeatedLines::Keep,
            false => RepeatedLines::LeaveOut,
        },
        duplicates: match repeating.duplicates {
            DuplicatesName::Report => Duplicates::Report,
            DuplicatesName::Collapse => Duplicates::Collapse,
        },
        group_by: comparing.group_by(),
        counting: comparing.counting(),
        keyness: Keyness { least: LEAST, groups: KEYNESS_GROUPS },
        pairs: Pairing::default().pairs(),
        cross_source_links: true,
        named: Named::default(),
        title: None,
        shard_size: working.shard_size,
        threads: working.threads,
        memory: working.memory,
        out: PathBuf::new(),
        until: None,
        dry_run: false,
    }
}

impl Terms {
    pub fn plan(&self) -> Plan {
        plan(&self.reading, None, &self.tokenising, &self.repeating, &self.comparing, &self.working)
    }
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

/// Threads past this number cost more than they do.
const MOST_THREADS: usize = 256;

fn threads(text: &str) -> Result<usize, String> {
    let threads = text.parse::<usize>().ok().filter(|threads| *threads <= MOST_THREADS);
    threads.ok_or_else(|| format!("a number from 0 to {MOST_THREADS}"))
}

/// Bytes, as a number with an optional K, M, G (powers of 1024), with or without a following B or iB.
fn bytes(text: &str) -> Result<u64, String> {
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let shift = match text[number.len()..].to_ascii_lowercase().as_str() {
        "" | "b" => 0,
        "k" | "kb" | "kib" => 10,
        "m" | "mb" | "mib" => 20,
        "g" | "gb" | "gib" => 30,
        unit => return Err(format!("{unit} is no unit; write bytes, or K, M, G")),
    };
    number
        .parse::<u64>()
        .ok()
        .and_then(|number| number.checked_mul(1 << shift))
        .filter(|number| *number > 0)
        .ok_or_else(|| "a number of bytes above 0, such as 64M".to_owned())
}
