//! `provenance.json`: what a run was made of, so that it can be made and checked again. It holds no
//! clock, host or absolute path, and no parameter that cannot change a result.

use presswork_report::InputPart;
use presswork_terms::{Counting, TermForm, Within};
use presswork_tokenise::{Diacritics, NormalForm, Options, Profile};
use serde::{Deserialize, Serialize};

use crate::plan::{GroupBy, Plan};
use crate::stages::InputHash;

pub(crate) const SCHEMA: &str = "presswork/provenance/1";

/// The content of `provenance.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Provenance {
    pub schema: String,
    pub version: String,
    pub parameters: Parameters,
    pub documents: u64,
    pub failures: u64,
    /// BLAKE3 of the inputs' keys and hashes, in order.
    pub inputs_blake3: String,
    pub inputs: Vec<Input>,
}

/// The parameters that can change a result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Parameters {
    pub tokenising: Options,
    pub group_by: String,
    pub term: TermForm,
    pub titles: bool,
    pub longest_ngram: u8,
    pub within: Within,
    pub least: u64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text_field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub html_field: Option<String>,
    pub largest_document: u64,
}

/// One input document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Input {
    pub key: String,
    pub bytes: u64,
    pub blake3: String,
}

impl Provenance {
    pub fn of(plan: &Plan, inputs: &[InputHash], documents: u64, failures: u64) -> Self {
        let inputs: Vec<Input> = inputs
            .iter()
            .map(|input| Input {
                key: input.key.clone(),
                bytes: input.bytes,
                blake3: blake3::Hash::from_bytes(input.blake3).to_hex().to_string(),
            })
            .collect();
        Provenance {
            schema: SCHEMA.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            parameters: Parameters::of(plan),
            documents,
            failures,
            inputs_blake3: hash_of(&inputs),
            inputs,
        }
    }

    pub fn json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("plain data always serialises");
        text.push('\n');
        text
    }

    /// As the report shows it.
    pub fn part(&self) -> presswork_report::Provenance {
        presswork_report::Provenance {
            version: self.version.clone(),
            command: format!("presswork pipeline{} INPUT", self.parameters.flags()),
            parameters: self.parameters.listed(),
            inputs: self
                .inputs
                .iter()
                .map(|input| InputPart {
                    key: input.key.clone(),
                    bytes: input.bytes,
                    blake3: input.blake3.clone(),
                })
                .collect(),
            inputs_hash: self.inputs_blake3.clone(),
        }
    }
}

fn hash_of(inputs: &[Input]) -> String {
    let mut hasher = blake3::Hasher::new();
    for input in inputs {
        hasher.update(input.key.as_bytes()).update(b"\0").update(input.blake3.as_bytes()).update(b"\n");
    }
    hasher.finalize().to_hex().to_string()
}

impl Parameters {
    fn of(plan: &Plan) -> Self {
        Parameters {
            tokenising: plan.tokenising,
            group_by: plan.group_by.name().to_owned(),
            term: plan.counting.form,
            titles: plan.counting.titles,
            longest_ngram: plan.counting.longest,
            within: plan.counting.within,
            least: plan.least,
            title: plan.title.clone(),
            text_field: plan.read.text_field.clone(),
            html_field: plan.read.html_field.clone(),
            largest_document: plan.read.largest,
        }
    }

    /// Puts these parameters into a plan.
    pub fn into_plan(self, plan: &mut Plan) {
        plan.tokenising = self.tokenising;
        plan.group_by = GroupBy::parse(&self.group_by);
        plan.counting = Counting {
            form: self.term,
            titles: self.titles,
            longest: self.longest_ngram,
            within: self.within,
        };
        plan.least = self.least;
        plan.title = plan.title.take().or(self.title);
        plan.read.text_field = self.text_field;
        plan.read.html_field = self.html_field;
        plan.read.largest = self.largest_document;
    }

    fn names(&self) -> (&'static str, &'static str) {
        let term = match self.term {
            TermForm::Folded => "folded",
            TermForm::Surface => "surface",
            TermForm::Stem => "stem",
        };
        let within = match self.within {
            Within::Sentence => "sentence",
            Within::Block => "block",
            Within::Document => "document",
        };
        (term, within)
    }

    /// The flags that differ from the command line's defaults.
    fn flags(&self) -> String {
        let mut flags = String::new();
        let (term, within) = self.names();
        let mut flag = |name: &str, value: &str, default: &str| {
            if value != default {
                flags.push_str(&format!(" --{name} {value}"));
            }
        };
        flag("group-by", &self.group_by, "outlet");
        flag("term", term, "folded");
        flag("within", within, "block");
        flag("longest", &self.longest_ngram.to_string(), "3");
        flag("least", &self.least.to_string(), "5");
        if !self.titles {
            flags.push_str(" --no-titles");
        }
        flags.push_str(&tokenising_flags(&self.tokenising));
        flags
    }

    fn listed(&self) -> Vec<(String, String)> {
        let (term, within) = self.names();
        [
            ("tokenised by", self.tokenising.describe()),
            ("compared by", self.group_by.clone()),
            ("a term is", term.to_owned()),
            ("titles count", if self.titles { "yes" } else { "no" }.to_owned()),
            ("longest n-gram", self.longest_ngram.to_string()),
            ("n-grams stay within a", within.to_owned()),
            ("least count of a keyness test", self.least.to_string()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
    }
}

/// The flags of tokenising that differ from the command line's defaults.
fn tokenising_flags(options: &Options) -> String {
    let mut flags = String::new();
    match options.profile {
        Profile::Uax29 => flags.push_str(" --profile uax29"),
        Profile::News(news) => {
            let Profile::News(plain) = Options::NEWS.profile else { return flags };
            if news.hyphens != plain.hyphens {
                flags.push_str(&format!(" --hyphens {}", news.hyphens.name()));
            }
            if news.clitics != plain.clitics {
                flags.push_str(&format!(" --clitics {}", news.clitics.name()));
            }
            for rule in news.without.names() {
                flags.push_str(&format!(" --without {rule}"));
            }
        }
    }
    if options.stemmer != Options::NEWS.stemmer {
        flags.push_str(&format!(" --stemmer {}", options.stemmer.name()));
    }
    if options.normal_form == NormalForm::Nfkc {
        flags.push_str(" --normal-form nfkc");
    }
    if options.diacritics == Diacritics::Stripped {
        flags.push_str(" --diacritics stripped");
    }
    flags
}
