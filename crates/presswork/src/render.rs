//! Puts the report together, and renders a finished run again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use presswork_corpus::tables::{DocumentRow, NearDuplicateRow, RepeatedLineRow, TermRow};
use presswork_corpus::{Article, Failure, KnownBy, MediaType};
use presswork_formats::{Input, read_failures};
use presswork_report::{
    CoveragePart, DocumentPart, Further, GroupCell, GroupPart, Held, LISTED, LanguagePart, LineHit, Locale,
    Report, ShownPair, ShownTerm, Templates, WordCounts,
};
use presswork_terms::{GroupCount, LanguageTotals, Totals};

use crate::error::{Error, ErrorKind};
use crate::evidence::{Evidence, LinesOfLanguage, TermCounts};
use crate::plan::{Plan, Progress};
use crate::provenance::{Provenance, SCHEMA};
use crate::run::report_only;
use crate::shown::ShownRows;
use crate::shown_pairs::PairCounts;
use crate::vocabulary::{Vocabulary, VocabularyPart};
use crate::word_counts::CountedWords;

/// Keys of documents without another group in their language that are held.
const ALONE: usize = 100;

/// The documents as the report lists them, and what they have in common. It grows with groups, days and near-duplicates, not
/// with documents.
pub(crate) struct ReportParts {
    documents: Vec<DocumentPart>,
    further: Further,
    groups: BTreeSet<String>,
    /// By language that has one group alone, the group's name and its documents.
    alone: BTreeMap<String, (String, Held<String>)>,
    pub repeats: Repeats,
    pub vocabulary: Vocabulary,
    /// The pairs that are shown, by language.
    pub pairs: BTreeMap<String, Vec<PairCounts>>,
}

impl ReportParts {
    /// No document yet of those that `totals` are of.
    pub fn new(totals: &Totals) -> Self {
        let only = |language: &LanguageTotals| match language.groups.as_slice() {
            [only] => Some((language.language.clone(), (only.group.clone(), Held::default()))),
            _ => None,
        };
        ReportParts {
            documents: Vec::new(),
            further: Further::default(),
            groups: BTreeSet::new(),
            alone: totals.languages.iter().filter_map(only).collect(),
            repeats: Repeats::default(),
            vocabulary: Vocabulary::default(),
            pairs: BTreeMap::new(),
        }
    }

    /// Adds a document, which may be of a cluster of near-duplicates.
    pub fn add(&mut self, article: &Article, row: DocumentRow, near_duplicate: bool) {
        if !self.groups.contains(&row.group) {
            self.groups.insert(row.group.clone());
        }
        if let Some((group, alone)) = self.alone.get_mut(&row.language)
            && *group == row.group
        {
            alone.push(row.key.clone(), ALONE);
        }
        let flags: Vec<String> = article.flags.iter().map(|flag| flag.name().to_owned()).collect();
        if self.documents.len() >= LISTED {
            return self.further.add(row, flags, near_duplicate);
        }
        self.documents.push(DocumentPart {
            row,
            known_by: known_by(article),
            media: media_name(article.media).to_owned(),
            charset: article.charset.clone(),
            flags,
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
    mut parts: ReportParts,
    totals: &Totals,
    (mut shown, words, mut evidence): (BTreeMap<String, ShownRows>, CountedWords, Evidence),
    failures: &[Failure],
    provenance: presswork_report::Provenance,
) -> Result<Report, Error> {
    let n = parts.documents.len() as u64 + parts.further.documents();
    let groups = parts.groups.len() as u64;
    let unnamed = || presswork_report::title(plan.locale, n, groups, plan.grouping.by.name());
    let title = plan.title.clone().unwrap_or_else(unnamed);
    let languages = totals
        .languages
        .iter()
        .map(|totals| {
            let shown = shown.remove(&totals.language).unwrap_or_default();
            let LinesOfLanguage { passages, lines, pairs } = evidence.take(&totals.language);
            let vocabulary = parts.vocabulary.part(totals);
            let alone = parts.alone.remove(&totals.language).map_or_else(Held::default, |(_, alone)| alone);
            let part = language_part(totals, shown, vocabulary, plan, alone);
            let collocations = shown_pairs(&parts, totals, pairs);
            let words = words.of(&totals.language)?;
            Ok(LanguagePart { passages, lines, collocations, words, ..part })
        })
        .collect::<Result<_, Error>>()?;
    Ok(Report {
        locale: plan.locale,
        title,
        documents: parts.documents,
        further: parts.further,
        languages,
        near_duplicates: parts.repeats.near_duplicates,
        repeated_lines: parts.repeats.lines,
        failures: failures.to_vec(),
        provenance,
    })
}

fn language_part(
    totals: &LanguageTotals,
    shown: ShownRows,
    vocabulary: VocabularyPart,
    plan: &Plan,
    alone: Held<String>,
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
    let by_group = |(row, counts): &(TermRow, Vec<GroupCount>)| ShownTerm {
        row: row.clone(),
        by_group: group_cells(counts, groups.len()),
    };
    LanguagePart {
        language: totals.language.clone(),
        terms: shown.words.iter().map(by_group).collect(),
        phrases: shown.phrases.iter().map(by_group).collect(),
        keyness: shown.keyness,
        types: shown.types,
        least: plan.keyness.least,
        passages: Vec::new(),
        lines: Vec::new(),
        collocations: Vec::new(),
        similarity: vocabulary.similarity,
        zipf: vocabulary.zipf,
        growth: vocabulary.growth,
        words: WordCounts::default(),
        coverage: CoveragePart::default(),
        groups,
        alone,
    }
}

/// The pairs that are shown of a language, with their lines.
fn shown_pairs(parts: &ReportParts, totals: &LanguageTotals, lines: Vec<Vec<LineHit>>) -> Vec<ShownPair> {
    let pairs = parts.pairs.get(&totals.language).map_or(&[][..], Vec::as_slice);
    let groups = totals.groups.len();
    let shown = |((row, counts), hits): (&PairCounts, Vec<LineHit>)| ShownPair {
        row: row.clone(),
        by_group: group_cells(counts, groups),
        hits,
    };
    pairs.iter().zip(lines).map(shown).collect()
}

fn group_cells(counts: &[GroupCount], groups: usize) -> Vec<GroupCell> {
    let mut cells = vec![GroupCell { cf: 0, df: 0, quoted: 0 }; groups];
    for group in counts {
        cells[group.group as usize] = GroupCell { cf: group.cf, df: group.df, quoted: group.quoted };
    }
    cells
}

/// Uses of content words up to which a language has lines of each of them, and not only of those in its tables: of so short
/// a corpus nearly every passage is on the page already, and a line takes some four bytes of it.
const EVERY_WORD: u64 = 5_000;

/// Every term that the report shows and its count, by language, so that its lines are collected.
pub(crate) fn shown_terms(
    totals: &Totals,
    shown: &BTreeMap<String, ShownRows>,
    words: &CountedWords,
) -> Result<TermCounts, Error> {
    let mut terms = TermCounts::new();
    for language in &totals.languages {
        let of_language = terms.entry(language.language.clone()).or_default();
        let Some(shown) = shown.get(&language.language) else { continue };
        let rows = shown.words.iter().chain(&shown.phrases);
        of_language.extend(rows.map(|(row, _)| ((row.n, row.term.clone()), row.cf)));
        let rows = shown.keyness.iter().flat_map(|group| &group.rows);
        of_language.extend(rows.map(|row| ((row.n, row.term.clone()), row.a + row.b)));
        if words.content_uses(&language.language) <= EVERY_WORD {
            let held = words.of(&language.language)?.words.into_iter();
            let content = held.filter(|word| !word.function);
            of_language.extend(content.map(|word| {
                let cf = word.cf();
                ((1, word.word), cf)
            }));
        }
    }
    Ok(terms)
}

fn removed(removed: &presswork_corpus::Removed) -> presswork_report::Removed {
    presswork_report::Removed {
        rule: removed.rule.clone(),
        bytes: removed.source.len() as u64,
        excerpt: removed.excerpt.clone(),
        score: removed.score,
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

/// What may be chosen anew when a finished run is rendered again.
#[derive(Clone, Debug, Default)]
pub struct PageOptions {
    /// A title; none: the run's own.
    pub title: Option<String>,
    /// The language of the report's own words; none: the run's.
    pub locale: Option<Locale>,
    /// Bytes of `report.html` at most.
    pub budget: u64,
    /// Templates and style sheets in place of the report's.
    pub templates: Templates,
}

/// Renders `report.html` and `report.md` of the finished run in `folder` again, from its public
/// files alone (`articles.jsonl`, `failures.jsonl`, `provenance.json`). What `page` gives is new;
/// every other parameter is the run's own.
///
/// # Errors
/// [`ErrorKind::NotARun`] where a file is missing or does not fit; as [`run`](crate::run()) otherwise.
pub fn render_again(
    folder: &Path,
    page: PageOptions,
    threads: usize,
    progress: Progress<'_>,
) -> Result<String, Error> {
    let not_a_run = |what: String| Error::new(ErrorKind::NotARun(what), folder);
    let read =
        |name: &str| fs::read(folder.join(name)).map_err(|error| not_a_run(format!("{name}: {error}")));
    let unread = |error: std::io::Error| not_a_run(format!("provenance.json: {error}"));
    let file = BufReader::new(File::open(folder.join("provenance.json")).map_err(unread)?);
    let mut provenance: Provenance =
        serde_json::from_reader(file).map_err(|error| not_a_run(format!("provenance.json: {error}")))?;
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
    provenance.parameters.rendered_by(&page);
    let plan = provenance.parameters.clone().into_plan(articles, folder, page, threads);
    report_only(&plan, &provenance, &failures, progress)
}
