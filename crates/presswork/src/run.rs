//! A whole run: every shard through the stages, then the merge, the tables and the report.

use std::convert::Infallible;
use std::io::Write;

use presswork_corpus::{Failure, Stage};
use presswork_formats::{Listing, Table, list, write_article, write_csv, write_failure};
use presswork_report::Report;
use presswork_terms::Run;

use crate::artifact::Store;
use crate::document_rows::document_row;
use crate::error::{Error, ErrorKind};
use crate::evidence::Evidence;
use crate::order::by_key;
use crate::outputs::Outputs;
use crate::plan::{Counted, Event, Plan, Progress};
use crate::provenance::Provenance;
use crate::render::{ReportParts, render, shown_terms};
use crate::shard::shards;
use crate::shown::Shown;
use crate::stages::{Cached, InputHash, StageKeys, Stages, TokenisedShard, stage_keys};
use crate::tables::fold_tables;

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
    documents: u64,
}

/// Runs `plan`.
///
/// # Errors
/// Where a stage file or an output cannot be written or read. A document that cannot go on is no
/// error: it is in [`Outcome::failures`].
pub fn run(plan: &Plan, progress: Progress<'_>) -> Result<Outcome, Error> {
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
    write_all(plan, &cached, counts)
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
        documents: 0,
    };
    let mut shards = shards(listing.documents(&plan.read), plan.shard_size);
    for shard in shards.by_ref() {
        let number = shard.number;
        let size = Counted { documents: shard.documents.len() as u64, bytes: shard.bytes };
        let keys = stage_keys(&shard, plan);
        let mut cleaned = cached.cleaned(shard, &keys, progress)?;
        counts.inputs.append(&mut cleaned.inputs);
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
        self.documents += documents as u64;
        failures.iter().for_each(|failure| progress(Event::Failed(failure)));
        self.failures.extend(failures);
        self.finished.push(keys);
    }

    fn outcome(self, summary: String, written: Vec<String>) -> Outcome {
        Outcome {
            documents: self.documents,
            failures: self.failures,
            shards: self.finished.len() as u64,
            summary,
            written,
        }
    }
}

/// The second half: from stage files to everything that people and other tools read.
fn write_all(plan: &Plan, cached: &Cached<'_>, counts: Counts) -> Result<Outcome, Error> {
    let mut outputs = Outputs::open(&plan.out)?;
    let mut terms = Table::new(outputs.begin("terms.csv")?);
    let mut ngrams = Table::new(outputs.begin("ngrams.csv")?);
    let mut shown = Shown::new(cached.stages.tokeniser());
    let tables = fold_tables(&counts.runs, plan.least, &mut |row, entry| {
        let table = if row.n == 1 { &mut terms } else { &mut ngrams };
        table.row(&row)?;
        shown.consider(row, entry);
        Ok(())
    });
    let tables = tables.map_err(|error| outputs.failed(error))?;
    for table in [terms, ngrams] {
        let partial = table.finish().map_err(|error| outputs.failed(error))?;
        outputs.finish(partial)?;
    }
    let shown = shown.into_languages();
    outputs.whole("keyness.csv", |out| write_csv(out, &tables.keyness))?;

    let mut articles = outputs.begin("articles.jsonl")?;
    let mut documents = Table::new(outputs.begin("documents.csv")?);
    let mut parts = ReportParts::default();
    let mut evidence = Evidence::new(&shown_terms(&tables, &shown), &plan.counting);
    let mut counted = counts.runs.iter().flat_map(|run| &run.documents);
    for keys in &counts.finished {
        let shard = cached.stored(keys)?;
        for (article, doc) in shard.articles.iter().zip(&shard.tokens) {
            let row = document_row(article, counted.next().expect("a run counts each document of its shard"));
            write_article(&mut articles, article)
                .and_then(|()| documents.row(&row))
                .map_err(|error| outputs.failed(error))?;
            evidence.add(article, doc, &row.group);
            parts.add(article, row);
        }
    }
    outputs.finish(articles)?;
    let documents = documents.finish().map_err(|error| outputs.failed(error))?;
    outputs.finish(documents)?;
    outputs.whole("failures.jsonl", |out| {
        counts.failures.iter().try_for_each(|failure| write_failure(out, failure))
    })?;

    let survivors = counts.documents;
    let provenance = Provenance::of(plan, &counts.inputs, survivors, counts.failures.len() as u64);
    let report = render(plan, parts, &tables, shown, evidence, &counts.failures, provenance.part());
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
    let stages = Stages::new(plan.threads, plan.tokenising)?;
    let listing = list(&plan.inputs);
    announce(&listing, progress);
    let mut through = Vec::new();
    let mut runs = Vec::new();
    for shard in shards(listing.documents(&plan.read), plan.shard_size) {
        let shard = stages.tokenised(shard);
        if let Some(failure) = shard.failures.first() {
            return Err(Error::new(ErrorKind::NotARun(failure.to_string()), &plan.out));
        }
        runs.push(stages.counted(&shard, &plan.group_by, &plan.counting));
        through.push(shard);
    }
    let mut shown = Shown::new(stages.tokeniser());
    let Ok(tables) = fold_tables(&runs, plan.least, &mut |row, entry| {
        shown.consider(row, entry);
        Ok::<(), Infallible>(())
    });
    let shown = shown.into_languages();
    let mut parts = ReportParts::default();
    let mut evidence = Evidence::new(&shown_terms(&tables, &shown), &plan.counting);
    let documents = through.iter().flat_map(|shard| shard.articles.iter().zip(&shard.tokens));
    for ((article, doc), counted) in documents.zip(runs.iter().flat_map(|run| &run.documents)) {
        let row = document_row(article, counted);
        evidence.add(article, doc, &row.group);
        parts.add(article, row);
    }
    let report = render(plan, parts, &tables, shown, evidence, failures, provenance.part());
    write_report(&mut Outputs::open(&plan.out)?, &report)?;
    Ok(presswork_report::summary(&report))
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
    let mut missing = [0u64; 3];
    for shard in shards(listing.documents(&plan.read), plan.shard_size) {
        let keys = stage_keys(&shard, plan);
        let stages =
            [(Stage::Clean, keys.clean), (Stage::Tokenise, keys.tokenise), (Stage::Count, keys.count)];
        for (missing, (stage, hash)) in missing.iter_mut().zip(&stages) {
            let reused = store.as_ref().is_some_and(|store| store.has(stage.name(), hash));
            *missing += u64::from(!reused);
            progress(Event::Stage { shard: shard.number, stage: *stage, reused });
        }
        outcome.documents += shard.documents.len() as u64;
        outcome.shards += 1;
        outcome.failures.extend(shard.failures);
    }
    let [clean, tokenise, count] = missing;
    outcome.summary = format!(
        "{} documents in {} shards would be read; to do: clean {clean}, tokenise {tokenise}, count {count} shards; \
         the rest is there already. Nothing was written.",
        outcome.documents, outcome.shards
    );
    Ok(outcome)
}
