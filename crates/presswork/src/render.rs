//! Puts the report together, and renders a finished run again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use presswork_corpus::tables::{DocumentRow, KeynessRow, NearDuplicateRow, RepeatedLineRow, TermRow};
use presswork_corpus::{Article, Failure, KnownBy, MediaType};
use presswork_formats::{Input, read_failures};
use presswork_report::{
    CoveragePart, DocumentPart, GroupCell, GroupKeyness, GroupPart, LanguagePart, Report, ShownTerm,
};
use presswork_terms::{Entry, LanguageTotals};

use crate::error::{Error, ErrorKind};
use crate::evidence::Evidence;
use crate::plan::{GroupBy, Plan, Progress};
use crate::provenance::{Provenance, SCHEMA};
use crate::run::report_only;
use crate::shown::ShownRows;
use crate::tables::Tables;
use crate::vocabulary::{Vocabulary, VocabularyPart};

/// Rows of each group's keyness that the report shows, those that the group uses more, and less.
const SHOWN_KEYNESS: (usize, usize) = (15, 10);

/// The documents as the report lists them, and what they have in common.
#[derive(Default)]
pub(crate) struct ReportParts {
    documents: Vec<DocumentPart>,
    pub repeats: Repeats,
    pub vocabulary: Vocabulary,
}

impl ReportParts {
    pub fn add(&mut self, article: &Article, row: DocumentRow) {
        self.documents.push(DocumentPart {
            row,
            known_by: known_by(article),
            media: media_name(article.media).to_owned(),
            charset: article.charset.clone(),
            flags: article.flags.iter().map(|flag| flag.name().to_owned()).collect(),
            removed: article.removed.iter().map(removed).collect(),
        });
    }
}

/// What stands in the corpus more than once.
#[derive(Default)]
pub(crate) struct Repeats {
    pub lines: Vec<RepeatedLineRow>,
    pub near_duplicates: Vec<NearDuplicateRow>,
}

/// The report of a run.
pub(crate) fn render(
    plan: &Plan,
    parts: ReportParts,
    tables: &Tables,
    mut shown: BTreeMap<String, ShownRows>,
    mut evidence: Evidence,
    failures: &[Failure],
    provenance: presswork_report::Provenance,
) -> Report {
    let groups: BTreeSet<&str> = parts.documents.iter().map(|part| part.row.group.as_str()).collect();
    let title =
        plan.title.clone().unwrap_or_else(|| title(parts.documents.len(), groups.len(), &plan.group_by));
    let languages = tables
        .totals
        .languages
        .iter()
        .map(|totals| {
            let shown = shown.remove(&totals.language).unwrap_or_default();
            let (passages, lines) = evidence.take(&totals.language);
            let vocabulary = parts.vocabulary.part(totals);
            let part = language_part(totals, &shown, vocabulary, tables, plan, &parts);
            LanguagePart { passages, lines, ..part }
        })
        .collect();
    Report {
        title,
        documents: parts.documents,
        languages,
        near_duplicates: parts.repeats.near_duplicates,
        repeated_lines: parts.repeats.lines,
        failures: failures.to_vec(),
        provenance,
    }
}

fn language_part(
    totals: &LanguageTotals,
    shown: &ShownRows,
    vocabulary: VocabularyPart,
    tables: &Tables,
    plan: &Plan,
    parts: &ReportParts,
) -> LanguagePart {
    let groups: Vec<GroupPart> = totals
        .groups
        .iter()
        .map(|group| GroupPart {
            name: group.group.clone(),
            documents: group.documents,
            tokens: group.tokens,
            quoted_tokens: group.quoted,
        })
        .collect();
    let alone = match groups.as_slice() {
        [only] => parts
            .documents
            .iter()
            .filter(|part| part.row.language == totals.language && part.row.group == only.name)
            .map(|part| part.row.key.clone())
            .collect(),
        _ => Vec::new(),
    };
    let by_group = |(row, entry): &(TermRow, Entry)| ShownTerm {
        row: row.clone(),
        by_group: group_cells(entry, groups.len()),
    };
    LanguagePart {
        language: totals.language.clone(),
        terms: shown.words.iter().map(by_group).collect(),
        phrases: shown.phrases.iter().map(by_group).collect(),
        keyness: group_keyness(&totals.language, tables),
        types: shown.types,
        least: plan.keyness.least,
        passages: Vec::new(),
        lines: Vec::new(),
        collocations: Vec::new(),
        similarity: vocabulary.similarity,
        zipf: vocabulary.zipf,
        growth: vocabulary.growth,
        coverage: CoveragePart::default(),
        groups,
        alone,
    }
}

fn group_cells(entry: &Entry, groups: usize) -> Vec<GroupCell> {
    let mut cells = vec![GroupCell { cf: 0, df: 0, quoted: 0 }; groups];
    for group in &entry.groups {
        cells[group.group as usize] = GroupCell { cf: group.cf, df: group.df, quoted: group.quoted };
    }
    cells
}

/// The single words that set each compared group apart. `tables.keyness` stands in order of language and
/// group.
fn group_keyness(language: &str, tables: &Tables) -> Vec<GroupKeyness> {
    let of_language = |row: &KeynessRow| row.language.as_str().cmp(language);
    let start = tables.keyness.partition_point(|row| of_language(row).is_lt());
    let end = tables.keyness.partition_point(|row| of_language(row).is_le());
    tables.keyness[start..end]
        .chunk_by(|a, b| a.group == b.group)
        .map(|family| GroupKeyness {
            group: family[0].group.clone(),
            family: family.len() as u64,
            below_holm: family.iter().filter(|row| row.p_holm < 0.05).count() as u64,
            rows: strongest(family),
        })
        .collect()
}

/// The strongest rows of a family in both directions, in its order.
fn strongest(family: &[KeynessRow]) -> Vec<KeynessRow> {
    let (mut more, mut less) = SHOWN_KEYNESS;
    let mut rows = Vec::new();
    for row in family {
        let left = if row.g2 > 0.0 { &mut more } else { &mut less };
        if *left > 0 {
            *left -= 1;
            rows.push(row.clone());
        }
    }
    rows
}

/// Every term that the report shows and its count, by language, so that its lines are collected.
pub(crate) fn shown_terms(
    tables: &Tables,
    shown: &BTreeMap<String, ShownRows>,
) -> BTreeMap<String, BTreeMap<(u8, String), u64>> {
    let mut terms: BTreeMap<String, BTreeMap<(u8, String), u64>> = BTreeMap::new();
    for (language, rows) in shown {
        let rows = rows.words.iter().chain(&rows.phrases).map(|(row, _)| ((row.n, row.term.clone()), row.cf));
        terms.entry(language.clone()).or_default().extend(rows);
    }
    for language in &tables.totals.languages {
        let rows = group_keyness(&language.language, tables).into_iter().flat_map(|group| group.rows);
        let rows = rows.map(|row| ((row.n, row.term), row.a + row.b));
        terms.entry(language.language.clone()).or_default().extend(rows);
    }
    terms
}

fn removed(removed: &presswork_corpus::Removed) -> presswork_report::Removed {
    presswork_report::Removed {
        rule: removed.rule.clone(),
        bytes: removed.source.len() as u64,
        excerpt: removed.excerpt.clone(),
    }
}

fn known_by(article: &Article) -> Vec<(String, String)> {
    let metadata = &article.metadata;
    let by = |known: &Option<presswork_corpus::Known<String>>| known.as_ref().map(|known| known.by);
    let fields: [(&str, Option<KnownBy>); 6] = [
        ("title", by(&metadata.title)),
        ("author", metadata.author.as_ref().map(|author| author.by)),
        ("date", by(&metadata.date)),
        ("outlet", by(&metadata.outlet)),
        ("language", by(&metadata.language)),
        ("url", by(&metadata.url)),
    ];
    fields.into_iter().filter_map(|(field, by)| Some((field.to_owned(), by?.name().to_owned()))).collect()
}

fn media_name(media: MediaType) -> &'static str {
    match media {
        MediaType::Html => "HTML",
        MediaType::Markdown => "Markdown",
        MediaType::Text => "plain text",
    }
}

/// What a report is called that nobody named.
fn title(documents: usize, groups: usize, group_by: &GroupBy) -> String {
    let counted = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let reports = counted(documents, "report", "reports");
    match group_by {
        // Without outlets, a document is a group of its own.
        _ if groups == documents => format!("{reports} compared"),
        GroupBy::Outlet => format!("{reports} from {}", counted(groups, "outlet", "outlets")),
        GroupBy::Date => format!("{reports} of {}", counted(groups, "day", "days")),
        GroupBy::Language => format!("{reports} in {}", counted(groups, "language", "languages")),
        GroupBy::Label(name) => format!("{reports} by {name}"),
    }
}

/// Renders `report.html` and `report.md` of the finished run in `folder` again, from its public
/// files alone (`articles.jsonl`, `failures.jsonl`, `provenance.json`). A new `title` may be given; every
/// other parameter is the run's own.
///
/// # Errors
/// [`ErrorKind::NotARun`] where a file is missing or does not fit; as [`run`](crate::run()) otherwise.
pub fn render_again(
    folder: &Path,
    title: Option<String>,
    threads: usize,
    progress: Progress<'_>,
) -> Result<String, Error> {
    let not_a_run = |what: String| Error::new(ErrorKind::NotARun(what), folder);
    let read =
        |name: &str| fs::read(folder.join(name)).map_err(|error| not_a_run(format!("{name}: {error}")));
    let provenance: Provenance = serde_json::from_slice(&read("provenance.json")?)
        .map_err(|error| not_a_run(format!("provenance.json: {error}")))?;
    if provenance.tokens_given > 0 {
        let what =
            "its tokens came with the input, and articles.jsonl does not hold them; run the pipeline again";
        return Err(not_a_run(what.to_owned()));
    }
    if provenance.schema != SCHEMA {
        return Err(not_a_run(format!("provenance.json is {}, not {SCHEMA}", provenance.schema)));
    }
    let failures = read_failures(&read("failures.jsonl")?)
        .map_err(|error| not_a_run(format!("failures.jsonl: {error}")))?;
    let articles = Input::Path(folder.join("articles.jsonl"));
    let plan = provenance.parameters.clone().into_plan(articles, folder, title, threads);
    report_only(&plan, &provenance, &failures, progress)
}
