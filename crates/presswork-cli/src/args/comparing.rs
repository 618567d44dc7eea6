//! What is compared with what, and what a term is.

use clap::{Args, ValueEnum};
use presswork::terms::{Counting, TermForm, Within};
use presswork::{GroupBy, Grouping, Keyness};

/// Least a + b of a keyness test.
const LEAST: u64 = 5;

/// Groups of a language that keyness compares with the rest.
const KEYNESS_GROUPS: usize = 20;

/// What is compared with what, and what a term is.
#[derive(Args, Clone, Debug)]
pub(crate) struct Comparing {
    /// What puts documents into one group: outlet, date, language, or a column of metadata.csv
    #[arg(long, value_name = "FIELD", default_value = "outlet")]
    pub group_by: String,
    /// Another name for a group, such as `'nytimes.com=The New York Times'`; repeat for another group
    #[arg(long, value_name = "GROUP=NAME", value_parser = group_name)]
    pub group_name: Vec<(String, String)>,
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
#[derive(Args, Clone, Debug)]
pub(crate) struct KeynessArgs {
    /// Least count of a word in both sides of a keyness test together
    #[arg(long, value_name = "N", default_value_t = LEAST)]
    pub least: u64,
    /// Groups of a language that keyness compares with the rest: those with the most words
    #[arg(long, value_name = "N", default_value_t = KEYNESS_GROUPS)]
    pub keyness_groups: usize,
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

/// Reads `nytimes.com=The New York Times`.
fn group_name(text: &str) -> Result<(String, String), String> {
    match text.split_once('=').map(|(group, name)| (group.trim(), name.trim())) {
        Some((group, name)) if !group.is_empty() && !name.is_empty() => {
            Ok((group.to_owned(), name.to_owned()))
        }
        _ => Err("give the group as the tables call it, an equals sign and its new name".to_owned()),
    }
}

impl Comparing {
    pub fn grouping(&self) -> Grouping {
        Grouping { by: GroupBy::parse(&self.group_by), names: self.group_name.iter().cloned().collect() }
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

impl Default for KeynessArgs {
    fn default() -> Self {
        Self { least: LEAST, keyness_groups: KEYNESS_GROUPS }
    }
}
