//! A whole run: every shard through the stages, then the merge, the tables and the report.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use presswork_corpus::tables::{DocumentRow, TermRow};
use presswork_corpus::{Article, Failure, Stage};
use presswork_formats::{Document, Input, Listing, Table, list, write_article, write_csv, write_failure};
use presswork_report::Report;
use presswork_terms::Run;

use crate::artifact::Store;
use crate::document_rows::document_row;
use crate::error::{Error, ErrorKind};
use crate::evidence::Evidence;
use crate::order::by_key;
use crate::outputs::Outputs;
use crate::plan::{Counted, Event, GroupBy, Plan, Progress, UNLABELLED};
use crate::provenance::{Provenance, Survivors};
use crate::render::{ReportParts, render, shown_terms};
use crate::shard::shards;
use crate::shown::{Shown, ShownRows};
use crate::stages::{Cached, InputHash, StageKeys, Stages, TokenisedShard, stage_keys};
use crate::tables::{Tables, fold_tables};

/// How a run ended. Documents in = `documents` + `failures.len()`.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Documents that survived all stages that ran.
    pub documents: u64,
    /// Those that did not, in order of key.
    pub failures: Vec<Failure>,
    /// Shards.
    pub shards: u64,
    /// What to tell a person: the report's summary, or why there is none.
    pub summary: String,
    /// The files written, by name.
    pub written: Vec<String>,
}

/// Everything that the stages leave behind.
struct Counts {
    /// The stage files of the shards that are through, in order.
    finished: Vec<StageKeys>,
    runs: Vec<Run>,
    inputs: Vec<InputHash>,
    failures: Vec<Failure>,
    survivors: Survivors,
}

/// Runs `plan`.
///
/// # Errors
/// Where a stage file or an output cannot be written or read. A document that cannot go on is no
/// error: it is in [`Outcome::failures`].
pub fn run(plan: &Plan, progress: Progress<'_>) -> Result<Outcome, Error> {
    if let Some(input) = own_input(plan) {
        return Err(Error::new(ErrorKind::OwnInput, input));
    }
    let listing = list(&plan.inputs);
    announce(&listing, progress);
    if plan.dry_run {
        return dry_run(plan, listing, progress);
    }
    let stages = Stages::new(plan.threads, plan.tokenising)?;
    let store = Store::open(plan.out.join("stages"))?;
    let cached = Cached { stages: &stages, store: &store };
    let counts = count_all(plan, listing, &cached, progress)?;
    if let Some(stage) = plan.until {
        let summary =
            format!("Stopped after {} as asked; the same command without --until goes on.", stage.name());
        return Ok(counts.outcome(summary, Vec::new()));
    }
    progress(Event::Tables);
    if counts.survivors.documents == 0 {
        return Ok(counts.outcome("No document survived, so nothing was written.".to_owned(), Vec::new()));
    }
    write_all(plan, &cached, counts, progress)
}

/// The input that the outputs would be written into, if there is one: the next run would take it for an
/// output.
fn own_input(plan: &Plan) -> Option<&Path> {
    let out = plan.out.canonicalize().ok()?;
    plan.inputs.iter().find_map(|input| match input {
        Input::Path(path) if path.canonicalize().is_ok_and(|path| path == out) => Some(path.as_path()),
        _ => None,
    })
}

fn announce(listing: &Listing, progress: Progress<'_>) {
    let bytes = listing.files.iter().map(|file| file.bytes).sum();
    progress(Event::Listed(Counted { documents: listing.files.len() as u64, bytes }));
    for note in &listing.notes {
        progress(Event::Note(note));
    }
    for failure in &listing.failures {
        progress(Event::Failed(failure));
    }
}

fn count_all(
    plan: &Plan,
    listing: Listing,
    cached: &Cached<'_>,
    progress: Progress<'_>,
) -> Result<Counts, Error> {
    let mut counts = Counts {
        finished: Vec::new(),
        runs: Vec::new(),
        inputs: Vec::new(),
        failures: listing.failures.clone(),
        survivors: Survivors::default(),
    };
    let mut shards = shards(listing.documents(&plan.read), plan.shard_size);
    for shard in shards.by_ref() {
        let number = shard.number;
        let size = Counted { documents: shard.documents.len() as u64, bytes: shard.bytes };
        let hashes = cached.stages.input_hashes(&shard);
        let keys = stage_keys(&shard, &hashes, plan);
        counts.inputs.extend(hashes);
        let cleaned = cached.cleaned(shard, &keys, progress)?;
        counts.survivors.tokens_given += cleaned.given.len() as u64;
        if plan.until == Some(Stage::Clean) {
            counts.finish(keys, cleaned.articles.len(), cleaned.failures, progress);
        } else {
            let tokens = cached.tokens(number, &cleaned, &keys, progress)?;
            let shard = TokenisedShard::join(cleaned, tokens);
            if plan.until != Some(Stage::Tokenise) {
                let parameters = (&plan.group_by, &plan.counting);
                counts.runs.push(cached.run(number, &shard, parameters, &keys, progress)?);
            }
            counts.finish(keys, shard.articles.len(), shard.failures, progress);
        }
        progress(Event::Shard(size));
    }
    shards.notes().iter().for_each(|note| progress(Event::Note(note)));
    counts.failures.sort_by(|a, b| by_key(&a.key, &b.key));
    Ok(counts)
}

impl Counts {
    fn finish(&mut self, keys: StageKeys, documents: usize, failures: Vec<Failure>, progress: Progress<'_>) {
        self.survivors.documents += documents as u64;
        failures.iter().for_each(|failure| progress(Event::Failed(failure)));
        self.failures.extend(failures);
        self.finished.push(keys);
    }

    fn outcome(self, summary: String, written: Vec<String>) -> Outcome {
        Outcome {
            documents: self.survivors.documents,
            failures: self.failures,
            shards: self.finished.len() as u64,
            summary,
            written,
        }
    }
}

/// The second half: from stage files to everything that people and other tools read.
fn write_all(
    plan: &Plan,
    cached: &Cached<'_>,
    counts: Counts,
    progress: Progress<'_>,
) -> Result<Outcome, Error> {
    let mut outputs = Outputs::open(&plan.out)?;
    // It is written last, and says that the other files belong together; until then they may not.
    outputs.remove("provenance.json")?;
    let mut terms = Table::new(outputs.begin("terms.csv")?);
    let mut ngrams = Table::new(outputs.begin("ngrams.csv")?);
    let mut articles = outputs.begin("articles.jsonl")?;
    let mut documents = Table::new(outputs.begin("documents.csv")?);
    let failed = |error| outputs.failed(error);
    let gathered = gather(
        plan,
        cached.stages,
        &counts.runs,
        counts.finished.iter().map(|keys| cached.stored(keys)),
        &mut |row| {
            let table = if row.n == 1 { &mut terms } else { &mut ngrams };
            table.row(row).map_err(failed)
        },
        &mut |article, row| {
            write_article(&mut articles, article).and_then(|()| documents.row(row)).map_err(failed)
        },
    )?;
    let terms = terms.finish().map_err(failed)?;
    let ngrams = ngrams.finish().map_err(failed)?;
    let documents = documents.finish().map_err(failed)?;
    for partial in [terms, ngrams, articles, documents] {
        outputs.finish(partial)?;
    }
    outputs.whole("keyness.csv", |out| write_csv(out, &gathered.tables.keyness))?;
    outputs.whole("failures.jsonl", |out| {
        counts.failures.iter().try_for_each(|failure| write_failure(out, failure))
    })?;
    if let GroupBy::Label(name) = &plan.group_by
        && !gathered.labelled
    {
        progress(Event::Note(&format!("no document has a label {name}: all are one group, {UNLABELLED}")));
    }
    let provenance = Provenance::of(plan, &counts.inputs, counts.survivors, counts.failures.len() as u64);
    let report = gathered.report(plan, &counts.failures, provenance.part());
    write_report(&mut outputs, &report)?;
    outputs.whole("provenance.json", |out| out.write_all(provenance.json().as_bytes()))?;
    Ok(counts.outcome(presswork_report::summary(&report), outputs.written()))
}

fn write_report(outputs: &mut Outputs, report: &Report) -> Result<(), Error> {
    outputs.whole("report.html", |out| out.write_all(presswork_report::page(report).as_bytes()))?;
    outputs.whole("report.md", |out| out.write_all(presswork_report::markdown(report).as_bytes()))
}

/// The report of a finished run again, from its articles, without stage files.
pub(crate) fn report_only(
    plan: &Plan,
    provenance: &Provenance,
    failures: &[Failure],
    progress: Progress<'_>,
) -> Result<String, Error> {
    let not_a_run = |what: String| Error::new(ErrorKind::NotARun(what), &plan.out);
    let stages = Stages::new(plan.threads, plan.tokenising)?;
    let listing = list(&plan.inputs);
    if let Some(failure) = listing.failures.first() {
        return Err(not_a_run(failure.to_string()));
    }
    let mut through = Vec::new();
    let mut runs = Vec::new();
    for shard in shards(listing.documents(&plan.read), plan.shard_size) {
        if shard.documents.iter().any(|document| !matches!(document, Document::Cleaned(_))) {
            return Err(not_a_run(
                "articles.jsonl holds rows that `presswork clean` did not write".to_owned(),
            ));
        }
        let shard = stages.tokenised(shard);
        if let Some(failure) = shard.failures.first() {
            return Err(not_a_run(failure.to_string()));
        }
        progress(Event::Shard(Counted { documents: shard.articles.len() as u64, bytes: 0 }));
        runs.push(stages.counted(&shard, &plan.group_by, &plan.counting));
        through.push(shard);
    }
    let documents: usize = through.iter().map(|shard| shard.articles.len()).sum();
    if documents as u64 != provenance.documents {
        let stated = provenance.documents;
        return Err(not_a_run(format!(
            "articles.jsonl holds {documents} articles, provenance.json says {stated}"
        )));
    }
    let through = through.into_iter().map(Ok);
    let gathered = gather(plan, &stages, &runs, through, &mut |_| Ok(()), &mut |_, _| Ok(()))?;
    let report = gathered.report(plan, failures, provenance.part());
    write_report(&mut Outputs::open(&plan.out)?, &report)?;
    Ok(presswork_report::summary(&report))
}

/// What a report is made of.
struct Gathered {
    tables: Tables,
    shown: BTreeMap<String, ShownRows>,
    evidence: Evidence,
    parts: ReportParts,
    /// Whether a document has the label that documents are grouped by.
    labelled: bool,
}

/// Merges `runs`, then goes through the documents once more for the evidence. `each_term` gets the rows
/// of `terms.csv` and `ngrams.csv`, `each_document` those of `documents.csv` with their articles.
fn gather(
    plan: &Plan,
    stages: &Stages,
    runs: &[Run],
    shards: impl Iterator<Item = Result<TokenisedShard, Error>>,
    each_term: &mut dyn FnMut(&TermRow) -> Result<(), Error>,
    each_document: &mut dyn FnMut(&Article, &DocumentRow) -> Result<(), Error>,
) -> Result<Gathered, Error> {
    let mut shown = Shown::new(stages.tokeniser());
    let tables = fold_tables(runs, Some(plan.keyness), &mut |row, entry| {
        each_term(&row)?;
        shown.consider(row, entry);
        Ok(())
    })?;
    let shown = shown.into_languages();
    let mut evidence = Evidence::new(&shown_terms(&tables, &shown), &tables.totals, &plan.counting);
    let mut parts = ReportParts::default();
    let mut labelled = false;
    let mut counted = runs.iter().flat_map(|run| &run.documents);
    for shard in shards {
        let shard = shard?;
        for (article, doc) in shard.articles.iter().zip(&shard.tokens) {
            let row = document_row(article, counted.next().expect("a run counts each document of its shard"));
            each_document(article, &row)?;
            evidence.add(article, doc, &row.group);
            labelled |= row.group != UNLABELLED;
            parts.add(article, row);
        }
    }
    Ok(Gathered { tables, shown, evidence, parts, labelled })
}

impl Gathered {
    fn report(self, plan: &Plan, failures: &[Failure], provenance: presswork_report::Provenance) -> Report {
        render(plan, self.parts, &self.tables, self.shown, self.evidence, failures, provenance)
    }
}

fn dry_run(plan: &Plan, listing: Listing, progress: Progress<'_>) -> Result<Outcome, Error> {
    let folder = plan.out.join("stages");
    let store = if folder.is_dir() { Some(Store::open(folder)?) } else { None };
    let mut outcome = Outcome {
        documents: 0,
        failures: listing.failures.clone(),
        shards: 0,
        summary: String::new(),
        written: Vec::new(),
    };
    let engines = Stages::new(plan.threads, plan.tokenising)?;
    let mut missing = [0u64; 3];
    for shard in shards(listing.documents(&plan.read), plan.shard_size) {
        let keys = stage_keys(&shard, &engines.input_hashes(&shard), plan);
        let stages =
            [(Stage::Clean, keys.clean), (Stage::Tokenise, keys.tokenise), (Stage::Count, keys.count)];
        for (missing, (stage, hash)) in missing.iter_mut().zip(&stages) {
            let reused = store.as_ref().is_some_and(|store| store.has(stage.name(), hash));
            *missing += u64::from(!reused);
            progress(Event::Stage { shard: shard.number, stage: *stage, reused });
        }
        outcome.documents += shard.documents.len() as u64;
        outcome.shards += 1;
        shard.failures.iter().for_each(|failure| progress(Event::Failed(failure)));
        outcome.failures.extend(shard.failures);
    }
    let [clean, tokenise, count] = missing;
    outcome.summary = format!(
        "Documents: {}. Shards: {}; still to clean {clean}, to tokenise {tokenise}, to count {count}, because \
         their stage files are not there; the others are. Nothing was written.",
        outcome.documents, outcome.shards
    );
    Ok(outcome)
}
