//! `provenance.json`: what a run was made of, so that it can be made and checked again. It holds no
//! clock, host or absolute path, and no parameter that cannot change a result.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use presswork_formats::{Input as FileInput, LARGEST, ReadOptions};
use presswork_report::{InputPart, Locale, Templates};
use presswork_terms::{Counting, TermForm, Within};
use presswork_tokenise::{Diacritics, NormalForm, Options, Profile};
use serde::{Deserialize, Serialize};

use crate::grouping::{GroupBy, Grouping};
use crate::input_list::{FirstInputs, Whole};
use crate::inputs::Inputs;
use crate::pairs::Pairs;
use crate::plan::{Duplicates, Named, Plan, RepeatedLines};
use crate::render::PageOptions;
use crate::tables::Keyness;

pub(crate) const SCHEMA: &str = "presswork/provenance/1";

/// Articles are read again in shards of about this many bytes; it changes no result.
const RENDER_SHARD: u64 = 64 << 20;

/// The content of `provenance.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Provenance {
    pub schema: String,
    pub version: String,
    pub parameters: Parameters,
    pub documents: u64,
    /// Of them, those whose tokens came with them; `articles.jsonl` does not hold such tokens.
    pub tokens_given: u64,
    pub failures: u64,
    /// BLAKE3 of the inputs' keys and hashes, in order.
    pub inputs_blake3: String,
    /// Last, since there may be many.
    #[serde(skip_serializing)]
    pub inputs: FirstInputs,
}

/// The parameters that can change a result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Parameters {
    pub tokenising: Options,
    pub repeated_lines: RepeatedLines,
    pub duplicates: Duplicates,
    pub group_by: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub group_names: BTreeMap<String, String>,
    pub term: TermForm,
    pub titles: bool,
    pub longest_ngram: u8,
    pub within: Within,
    pub keyness_least: u64,
    pub keyness_groups: usize,
    pub pair_window: u32,
    pub pair_min_count: u64,
    pub cross_source_links: bool,
    #[serde(default)]
    pub named: Named,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub title: Option<String>,
    /// The language of the report; none is English.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text_field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub html_field: Option<String>,
    pub largest_document: u64,
    /// Bytes that the page was to stay below; none is what it has where nothing is asked for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub report_budget: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub template: Option<Template>,
}

/// What stands in place of parts of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Template {
    /// The folder's own name, without where it is.
    pub folder: String,
    pub files: u64,
    /// BLAKE3 of the files' names and texts, in the order of their names.
    #[serde(with = "crate::input_list::hex")]
    pub blake3: [u8; 32],
}

impl Template {
    /// None where every part is ours.
    fn of(templates: &Templates) -> Option<Self> {
        let mut hasher = blake3::Hasher::new();
        let mut files = 0;
        for (name, text) in templates.replaced() {
            let size = (text.len() as u64).to_le_bytes();
            hasher.update(name.as_bytes()).update(b"\0").update(&size).update(text.as_bytes());
            files += 1;
        }
        let blake3 = *hasher.finalize().as_bytes();
        (files > 0).then(|| Template { folder: templates.folder().to_owned(), files, blake3 })
    }
}

/// How many documents came through.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Survivors {
    pub documents: u64,
    pub tokens_given: u64,
}

impl Provenance {
    pub fn of(plan: &Plan, inputs: &Inputs, survivors: Survivors, failures: u64) -> Self {
        Provenance {
            schema: SCHEMA.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            parameters: Parameters::of(plan),
            documents: survivors.documents,
            tokens_given: survivors.tokens_given,
            failures,
            inputs_blake3: inputs.digest(),
            inputs: FirstInputs::of(inputs),
        }
    }

    /// Writes the file, with all `inputs`.
    pub fn write(&self, inputs: &Inputs, out: &mut impl Write) -> io::Result<()> {
        #[derive(Serialize)]
        struct Written<'a> {
            #[serde(flatten)]
            provenance: &'a Provenance,
            inputs: Whole<'a>,
        }
        serde_json::to_writer_pretty(&mut *out, &Written { provenance: self, inputs: Whole(inputs) })?;
        out.write_all(b"\n")
    }

    /// As the report shows it.
    pub fn part(&self) -> presswork_report::Provenance {
        presswork_report::Provenance {
            version: self.version.clone(),
            command: format!("presswork pipeline{} INPUT", self.parameters.flags()),
            flags: self.parameters.counting_flags(),
            parameters: self.parameters.listed(),
            inputs: self
                .inputs
                .first
                .iter()
                .map(|input| InputPart {
                    key: input.key.clone(),
                    bytes: input.bytes,
                    blake3: blake3::Hash::from_bytes(input.blake3).to_hex().to_string(),
                })
                .collect(),
            inputs_total: self.inputs.total,
            inputs_bytes: self.inputs.bytes,
            inputs_hash: self.inputs_blake3.clone(),
        }
    }
}

/// A budget that is not the default.
fn asked(report_budget: u64) -> Option<u64> {
    (report_budget != presswork_report::BUDGET).then_some(report_budget)
}

/// A language that is not the default.
fn other_than_default(locale: Locale) -> Option<String> {
    (locale != Locale::default()).then(|| locale.tag().to_owned())
}

impl Parameters {
    pub fn of(plan: &Plan) -> Self {
        Parameters {
            tokenising: plan.tokenising,
            repeated_lines: plan.repeated_lines,
            duplicates: plan.duplicates,
            group_by: plan.grouping.by.name().to_owned(),
            group_names: plan.grouping.names.clone(),
            term: plan.counting.form,
            titles: plan.counting.titles,
            longest_ngram: plan.counting.longest,
            within: plan.counting.within,
            keyness_least: plan.keyness.least,
            keyness_groups: plan.keyness.groups,
            pair_window: plan.pairs.window,
            pair_min_count: plan.pairs.min_count,
            cross_source_links: plan.cross_source_links,
            named: plan.named.clone(),
            title: plan.title.clone(),
            lang: other_than_default(plan.locale),
            text_field: plan.read.text_field.clone(),
            html_field: plan.read.html_field.clone(),
            largest_document: plan.read.largest,
            report_budget: asked(plan.report_budget),
            template: Template::of(&plan.templates),
        }
    }

    /// What a page that is rendered again is made of.
    pub fn rendered_by(&mut self, page: &PageOptions) {
        self.report_budget = asked(page.budget);
        self.template = Template::of(&page.templates);
        self.title = page.title.clone().or(self.title.take());
        if let Some(locale) = page.locale {
            self.lang = other_than_default(locale);
        }
    }

    /// The plan that reads a run's articles under the run's own parameters, but for what `page` gives.
    pub fn into_plan(self, articles: FileInput, folder: &Path, page: PageOptions, threads: usize) -> Plan {
        Plan {
            inputs: vec![articles],
            read: ReadOptions {
                text_field: self.text_field,
                html_field: self.html_field,
                largest: self.largest_document,
            },
            tokenising: self.tokenising,
            repeated_lines: self.repeated_lines,
            duplicates: self.duplicates,
            grouping: Grouping { by: GroupBy::parse(&self.group_by), names: self.group_names },
            counting: Counting {
                form: self.term,
                titles: self.titles,
                longest: self.longest_ngram,
                within: self.within,
            },
            keyness: Keyness { least: self.keyness_least, groups: self.keyness_groups },
            pairs: Pairs { window: self.pair_window, min_count: self.pair_min_count },
            cross_source_links: self.cross_source_links,
            named: self.named,
            title: page.title.or(self.title),
            report_budget: page.budget,
            templates: page.templates,
            locale: page.locale.or(self.lang.as_deref().and_then(Locale::parse)).unwrap_or_default(),
            shard_size: RENDER_SHARD,
            threads,
            memory: None,
            out: folder.to_owned(),
            until: None,
            dry_run: false,
        }
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

    /// The flags under which a concordance counts as this run did: those that are not the defaults.
    fn counting_flags(&self) -> String {
        let (term, within) = self.names();
        let mut flags = String::new();
        flag(&mut flags, "group-by", &self.group_by, "outlet");
        for (name, other) in &self.group_names {
            flag(&mut flags, "group-name", &format!("{name}={other}"), "");
        }
        flag(&mut flags, "term", term, "folded");
        flag(&mut flags, "within", within, "block");
        if !self.titles {
            flags.push_str(" --no-titles");
        }
        if self.repeated_lines == RepeatedLines::Keep {
            flags.push_str(" --keep-repeated-lines");
        }
        if self.duplicates == Duplicates::Collapse {
            flags.push_str(" --duplicates collapse");
        }
        flags.push_str(&tokenising_flags(&self.tokenising));
        flag(&mut flags, "text-field", self.text_field.as_deref().unwrap_or_default(), "");
        flag(&mut flags, "html-field", self.html_field.as_deref().unwrap_or_default(), "");
        flag(&mut flags, "largest", &self.largest_document.to_string(), &LARGEST.to_string());
        flags
    }

    /// The flags of the run: those that are not the command line's defaults.
    fn flags(&self) -> String {
        let mut flags = self.counting_flags();
        flag(&mut flags, "longest", &self.longest_ngram.to_string(), "3");
        flag(&mut flags, "least", &self.keyness_least.to_string(), "5");
        flag(&mut flags, "keyness-groups", &self.keyness_groups.to_string(), "20");
        flag(&mut flags, "window", &self.pair_window.to_string(), "5");
        flag(&mut flags, "min-count", &self.pair_min_count.to_string(), "1");
        if !self.cross_source_links {
            flags.push_str(" --no-cross-source-links");
        }
        for set in &self.named.terms {
            flag(&mut flags, "terms", &set.join(","), "");
        }
        flag(&mut flags, "title", self.title.as_deref().unwrap_or_default(), "");
        flag(&mut flags, "lang", self.lang.as_deref().unwrap_or_default(), "");
        let budget = self.report_budget.map(|bytes| bytes.to_string()).unwrap_or_default();
        flag(&mut flags, "report-budget", &budget, "");
        let template = self.template.as_ref().map_or("", |template| &template.folder);
        flag(&mut flags, "template", template, "");
        flags
    }

    /// Each parameter's value, by the flag that sets it; the report's title and language are left out, since no stage depends on them.
    pub fn by_flag(&self) -> BTreeMap<String, String> {
        let (term, within) = self.names();
        let field = |field: &Option<String>| field.clone().unwrap_or_else(|| "by its name".to_owned());
        let yes = |yes: bool| if yes { "on" } else { "off" }.to_owned();
        [
            ("the tokeniser", self.tokenising.describe()),
            ("--keep-repeated-lines", yes(self.repeated_lines == RepeatedLines::Keep)),
            ("--duplicates", self.duplicates.name().to_owned()),
            ("--group-by", self.group_by.clone()),
            ("--group-name", renamed(&self.group_names)),
            ("--term", term.to_owned()),
            ("--no-titles", yes(!self.titles)),
            ("--longest", self.longest_ngram.to_string()),
            ("--within", within.to_owned()),
            ("--window", self.pair_window.to_string()),
            ("--text-field", field(&self.text_field)),
            ("--html-field", field(&self.html_field)),
            ("--largest", self.largest_document.to_string()),
        ]
        .into_iter()
        .map(|(flag, value)| (flag.to_owned(), value))
        .collect()
    }

    fn listed(&self) -> Vec<(String, String)> {
        let (term, within) = self.names();
        [
            ("tokenised by", self.tokenising.describe()),
            ("lines that an outlet repeats", self.repeated_lines.described()),
            ("near-duplicates", self.duplicates.described()),
            ("compared by", self.group_by.clone()),
            ("a term is", term.to_owned()),
            ("titles count", if self.titles { "yes" } else { "no" }.to_owned()),
            ("longest n-gram", self.longest_ngram.to_string()),
            ("n-grams stay within a", within.to_owned()),
            ("least count of a keyness test", self.keyness_least.to_string()),
            ("groups compared by keyness, at most", self.keyness_groups.to_string()),
            ("words of the window of a pair", self.pair_window.to_string()),
            ("least count of a pair that has a row", self.pair_min_count.to_string()),
            (
                "links from named to unnamed speakers",
                if self.cross_source_links { "yes" } else { "left out" }.to_owned(),
            ),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .chain(
            self.group_names
                .iter()
                .map(|(name, other)| (format!("the group {name} is called"), other.clone())),
        )
        .chain(self.named.terms.iter().map(|set| ("words compared".to_owned(), set.join(", "))))
        .chain(self.template.iter().map(|template| {
            let digest = blake3::Hash::from_bytes(template.blake3).to_hex();
            let what = format!("{}: {} files, BLAKE3 {digest}", template.folder, template.files);
            ("parts of this page from a folder of templates".to_owned(), what)
        }))
        .chain(
            self.named
                .aliases
                .iter()
                .map(|(name, alias)| ("one name".to_owned(), format!("{name} = {alias}"))),
        )
        .collect()
    }
}

/// Groups and their other names, in words.
fn renamed(names: &BTreeMap<String, String>) -> String {
    let names: Vec<String> = names.iter().map(|(name, other)| format!("{name}={other}")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
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

/// Adds a flag, quoted for a shell, unless it has its default.
fn flag(flags: &mut String, name: &str, value: &str, default: &str) {
    if value != default {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let value = match value.chars().all(plain) && !value.starts_with('-') {
            true => value.to_owned(),
            false => format!("'{}'", value.replace('\'', r"'\''")),
        };
        flags.push_str(&format!(" --{name} {value}"));
    }
}
