//! What a run is asked to do, and what it reports while it does it.

use std::path::PathBuf;

use presswork_corpus::{Failure, Stage};
use presswork_formats::{Input, ReadOptions};
use presswork_report::{Locale, Templates};
use presswork_terms::Counting;
use presswork_terms::duplicates::{CONTAINMENT, RESEMBLANCE, SHINGLE};
use presswork_terms::repeated::{LEAST, SHARE};
use presswork_tokenise::Options;
use serde::{Deserialize, Serialize};

use crate::grouping::Grouping;
use crate::pairs::Pairs;
use crate::tables::Keyness;

/// Everything a run depends on. The parameters that can change a result are `read`,
/// `tokenising`, `repeated_lines`, `duplicates`, `grouping`, `counting`, `keyness`, `pairs`, `cross_source_links`, `named`, `title` and `locale`; the others change only
/// how it is done.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What to read.
    pub inputs: Vec<Input>,
    /// How to read it.
    pub read: ReadOptions,
    /// What a token, a sentence and a type are.
    pub tokenising: Options,
    /// Whether lines that an outlet repeats are counted.
    pub repeated_lines: RepeatedLines,
    /// Whether near-duplicates are counted.
    pub duplicates: Duplicates,
    /// What is compared with what.
    pub grouping: Grouping,
    /// What a term is.
    pub counting: Counting,
    /// Which comparisons are made.
    pub keyness: Keyness,
    /// Which pairs of words are counted.
    pub pairs: Pairs,
    /// Whether shared quotations link a named speaker with one that another document does not name.
    pub cross_source_links: bool,
    /// What a person says of words and names.
    pub named: Named,
    /// The report's title; by default it names the numbers of documents and groups.
    pub title: Option<String>,
    /// Bytes of `report.html` at most; what it leaves out it says.
    pub report_budget: u64,
    /// The language of the report's own words.
    pub locale: Locale,
    /// Templates and style sheets in place of the report's.
    pub templates: Templates,
    /// Mean size of a shard in bytes of input; 1 makes every document a shard.
    pub shard_size: u64,
    /// Threads; 0 is one for each core.
    pub threads: usize,
    /// Bytes that the process may take; none: as many as there are. What has no room waits on disk.
    pub memory: Option<u64>,
    /// Where the outputs go.
    pub out: PathBuf,
    /// Stop after this stage; the next run goes on from there.
    pub until: Option<Stage>,
    /// Do nothing but say what would be done.
    pub dry_run: bool,
}

/// What a person says of the words and names of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Sets of words for one actor, whose use is compared; queries of `kwic`.
    pub terms: Vec<Vec<String>>,
    /// Names and other ways to write them, which are one.
    pub aliases: Vec<(String, String)>,
}

/// What becomes of lines that an outlet repeats from document to document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RepeatedLines {
    /// They stay in the articles and are not counted.
    #[default]
    LeaveOut,
    /// They are counted like any other; none is looked for.
    Keep,
}

/// What becomes of near-duplicates. They are looked for and named in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duplicates {
    /// Each is counted.
    #[default]
    Report,
    /// Of each cluster the first document, by key, is counted.
    Collapse,
}

impl RepeatedLines {
    /// What is done, with the numbers of the rule.
    pub(crate) fn described(self) -> String {
        match self {
            RepeatedLines::LeaveOut => {
                format!("not counted, from {LEAST} documents and one in {SHARE} of the outlet’s on")
            }
            RepeatedLines::Keep => "counted".to_owned(),
        }
    }
}

impl Duplicates {
    /// The name as the command line has it.
    pub fn name(self) -> &'static str {
        match self {
            Duplicates::Report => "report",
            Duplicates::Collapse => "collapse",
        }
    }

    /// What is done, with the numbers of the verdict.
    pub(crate) fn described(self) -> String {
        let what = match self {
            Duplicates::Report => "counted",
            Duplicates::Collapse => "the first of each cluster counted",
        };
        format!(
            "{what}; resemblance from {RESEMBLANCE} %, or containment from {CONTAINMENT} %, of shingles of {SHINGLE} words"
        )
    }
}

/// Receives what a run says while it runs.
pub type Progress<'a> = &'a mut dyn FnMut(Event<'_>);

/// Documents and bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Documents.
    pub documents: u64,
    /// Bytes of input.
    pub bytes: u64,
}

/// Something a run says.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// The inputs were listed: files and their bytes.
    Listed(Counted),
    /// Something to know that costs nothing: a link skipped, an input named twice, a stage file redone.
    Note(&'a str),
    /// A document failed.
    Failed(&'a Failure),
    /// A stage of a shard is there: done now, or found done.
    Stage {
        /// The shard's number, from 0.
        shard: u64,
        /// The stage.
        stage: Stage,
        /// Whether its stage file was found.
        reused: bool,
    },
    /// A shard is through.
    Shard(Counted),
    /// All shards are through; the tables are being written.
    Tables,
}
