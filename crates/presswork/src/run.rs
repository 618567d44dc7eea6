//! A whole run: every shard through the stages, then the merge, the tables and the report.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use presswork_corpus::tables::{CollocationRow, DocumentRow, KeynessRow, TermRow};
use presswork_corpus::{Article, Failure, Stage};
use presswork_formats::{Input, Listing, Table, list, write_article, write_csv, write_failure};
use presswork_report::Report;
use presswork_terms::Totals;
use presswork_terms::pairs::collocation_row;

use crate::artifact::Store;
use crate::budget::Budget;
use crate::cached::Cached;
use crate::compare::Sketches;
use crate::coverage::exclusive::{ExclusiveTerms, GroupsOf};
use crate::coverage::{Coverage, cover, with_lines};
use crate::document_rows::document_row;
use crate::dry_run::dry_run;
use crate::duplicate_rows::Alike;
use crate::error::{Error, ErrorKind};
use crate::evidence::Evidence;
use crate::outputs::Outputs;
use crate::pairs::fold_pairs;
use crate::plan::{Counted, Duplicates, Event, Plan, Progress};
use crate::prepared::{Counts, Prepared};
use crate::provenance::Provenance;
use crate::remembered::Remembered;
use crate::render::{Repeats, ReportParts, render, shown_terms};
use crate::repeated_rows::RepeatedRows;
use crate::shown::{Shown, ShownRows};
use crate::shown_keyness::ShownKeyness;
use crate::shown_pairs::ShownPairs;
use crate::similarity::Stripes;
use crate::spill::Runs;
use crate::stages::Stages;
use crate::tables::fold_tables;
use crate::vocabulary::Vocabulary;
use crate::word_counts::{CountedWords, WordCounter};

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

/// Runs `plan`.
///
/// # Errors
/// Where a stage file or an output cannot be written or read; [`ErrorKind::NoSuchLabel`]. A document that cannot go on is
/// no error: it is in [`Outcome::failures`].
pub fn run(plan: &Plan, progress: Progress<'_>) -> Result<Outcome, Error> {
    if let Some(input) = own_input(plan) {
        return Err(Error::new(ErrorKind::OwnInput, input));
    }
    let listing = list(&plan.inputs);
    announce(&listing, progress);
    if plan.dry_run {
        return dry_run(plan, listing, progress);
    }
    let budget = Budget::of(plan.memory, plan.shard_size)?;
    let stages = Stages::new(plan.threads, plan.tokenising)?;
    let store = Store::open(plan.out.join("stages"))?;
    let mut prepared = Prepared::new(plan, budget, Cached { stages, store }, listing, progress)?;
    Remembered::save(plan, &prepared.inputs, &prepared.cached.store)?;
    let runs = count_all(&mut prepared, progress)?;
    if let Some(stage) = plan.until {
        let summary =
            format!("Stopped after {} as asked; the same command without --until goes on.", stage.name());
        return Ok(Outcome::of(&prepared, summary, Vec::new()));
    }
    progress(Event::Tables);
    if prepared.documents() == 0 {
        let summary = "No document survived, so nothing was written.".to_owned();
        return Ok(Outcome::of(&prepared, summary, Vec::new()));
    }
    write_all(&prepared, &runs)
}

/// Sketches, compares and counts the shards, as far as [`Plan::until`]. A shard is read once for both where the counts do
/// not depend on the comparison.
fn count_all(prepared: &mut Prepared<'_>, progress: Progress<'_>) -> Result<CountedRuns, Error> {
    let until = prepared.plan.until;
    let mut runs = CountedRuns::within(prepared.budget);
    if matches!(until, Some(Stage::Clean | Stage::Tokenise | Stage::Lines)) {
        return Ok(runs);
    }
    let collapse = prepared.plan.duplicates == Duplicates::Collapse;
    let counts = until.is_none_or(|stage| stage == Stage::Count);
    let mut sketches = Sketches::new(prepared.budget.verdicts());
    for number in prepared.numbers() {
        let mut shard = prepared.lazily(number);
        sketches.push(prepared.sketches(number, &mut shard, progress)?)?;
        if counts && !collapse {
            let counts = prepared.counts(number, &mut shard, progress)?;
            if until.is_none() {
                runs.push(counts)?;
            }
        }
    }
    if until == Some(Stage::Sketch) || (until.is_some() && !collapse) {
        return Ok(runs);
    }
    prepared.compare(&sketches)?;
    drop(sketches);
    if collapse {
        for number in prepared.numbers() {
            let counts = prepared.counts(number, &mut prepared.lazily(number), progress)?;
            if until.is_none() {
                runs.push(counts)?;
            }
        }
    }
    Ok(runs)
}

/// The runs of all shards.
struct CountedRuns {
    terms: Runs,
    pairs: Runs,
}

impl CountedRuns {
    /// No run yet.
    fn within(budget: Budget) -> Self {
        CountedRuns { terms: Runs::within(budget), pairs: Runs::within(budget) }
    }

    /// Adds what was counted of a shard.
    fn push(&mut self, counts: Counts) -> Result<(), Error> {
        self.terms.push(counts.terms)?;
        self.pairs.push(counts.pairs)
    }
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

impl Outcome {
    fn of(prepared: &Prepared<'_>, summary: String, written: Vec<String>) -> Self {
        Outcome {
            documents: prepared.documents(),
            failures: prepared.failures.clone(),
            shards: prepared.numbers().len() as u64,
            summary,
            written,
        }
    }
}

/// The second half: from stage files to everything that people and other tools read.
fn write_all(prepared: &Prepared<'_>, runs: &CountedRuns) -> Result<Outcome, Error> {
    let plan = prepared.plan;
    let mut outputs = Outputs::open(&plan.out)?;
    // It is written last, and says that the other files belong together; until then they may not.
    outputs.remove("provenance.json")?;
    let mut terms = Table::new(outputs.begin("terms.csv")?);
    let mut ngrams = Table::new(outputs.begin("ngrams.csv")?);
    let mut keyness = Table::new(outputs.begin("keyness.csv")?);
    let mut collocations = Table::new(outputs.begin("collocations.csv")?);
    let mut articles = outputs.begin("articles.jsonl")?;
    let mut documents = Table::new(outputs.begin("documents.csv")?);
    let failed = |error| outputs.failed(error);
    let mut gathered = gather(
        prepared,
        runs,
        &mut |row| {
            let table = if row.n == 1 { &mut terms } else { &mut ngrams };
            table.row(row).map_err(failed)
        },
        &mut |row| keyness.row(row).map_err(failed),
        &mut |row| collocations.row(row).map_err(failed),
        &mut |article, row| {
            write_article(&mut articles, article).and_then(|()| documents.row(row)).map_err(failed)
        },
    )?;
    let terms = terms.finish().map_err(failed)?;
    let ngrams = ngrams.finish().map_err(failed)?;
    let keyness = keyness.finish().map_err(failed)?;
    let collocations = collocations.finish().map_err(failed)?;
    let documents = documents.finish().map_err(failed)?;
    for partial in [terms, ngrams, keyness, collocations, articles, documents] {
        outputs.finish(partial)?;
    }
    // First, so that its sums are gone while the rest is compared.
    let mut similarity = Table::new(outputs.begin("similarity.csv")?);
    let failed = |error| outputs.failed(error);
    gathered.similar.rows(&runs.terms, &gathered.totals, &mut |row| similarity.row(&row).map_err(failed))?;
    let similarity = similarity.finish().map_err(failed)?;
    outputs.finish(similarity)?;
    let exclusive = std::mem::take(&mut gathered.exclusive);
    let near = &gathered.parts.repeats.near_duplicates;
    let mut coverage = cover(prepared, &gathered.totals, exclusive, near, Some(&mut outputs))?;
    let named = std::mem::take(&mut coverage.named);
    outputs.whole("repeated_lines.csv", |out| write_csv(out, &gathered.parts.repeats.lines))?;
    outputs.whole("near_duplicates.csv", |out| write_csv(out, &gathered.parts.repeats.near_duplicates))?;
    outputs.whole("failures.jsonl", |out| {
        prepared.failures.iter().try_for_each(|failure| write_failure(out, failure))
    })?;
    let failures = prepared.failures.len() as u64;
    let provenance = Provenance::of(plan, &prepared.inputs, prepared.survivors, failures);
    let report = gathered.report(plan, &prepared.failures, provenance.part(), coverage)?;
    let report = with_lines(prepared, report, named)?;
    write_report(&mut outputs, &report, plan)?;
    outputs.whole("provenance.json", |out| provenance.write(&prepared.inputs, out))?;
    Ok(Outcome::of(prepared, presswork_report::summary(&report), outputs.written()))
}

fn write_report(outputs: &mut Outputs, report: &Report, plan: &Plan) -> Result<(), Error> {
    let page = presswork_report::page_with(report, plan.report_budget, &plan.templates)
        .map_err(|error| Error::new(ErrorKind::Template(error), ""))?;
    outputs.whole("report.html", |out| out.write_all(page.as_bytes()))?;
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
    let prepared = Prepared::passing(plan, list(&plan.inputs), true, progress)?;
    if prepared.captures > 0 {
        let what = "articles.jsonl holds rows that `presswork clean` did not write";
        return Err(not_a_run(what.to_owned()));
    }
    if let Some(failure) = prepared.failures().first() {
        return Err(not_a_run(failure.to_string()));
    }
    let (documents, stated) = (prepared.documents(), provenance.documents);
    if documents != stated {
        return Err(not_a_run(format!(
            "articles.jsonl holds {documents} articles, provenance.json says {stated}"
        )));
    }
    let mut runs = CountedRuns::within(prepared.budget);
    for number in prepared.numbers() {
        runs.push(prepared.counts(number, &mut prepared.lazily(number), progress)?)?;
    }
    let mut gathered =
        gather(&prepared, &runs, &mut |_| Ok(()), &mut |_| Ok(()), &mut |_| Ok(()), &mut |_, _| Ok(()))?;
    let exclusive = std::mem::take(&mut gathered.exclusive);
    let near = &gathered.parts.repeats.near_duplicates;
    let mut coverage = cover(&prepared, &gathered.totals, exclusive, near, None)?;
    let named = std::mem::take(&mut coverage.named);
    let report = gathered.report(plan, failures, provenance.part(), coverage)?;
    let report = with_lines(&prepared, report, named)?;
    write_report(&mut Outputs::open(&plan.out)?, &report, plan)?;
    Ok(presswork_report::summary(&report))
}

/// What a report is made of.
struct Gathered {
    totals: Totals,
    /// The terms that one group alone has or lacks, by language.
    exclusive: BTreeMap<String, GroupsOf>,
    similar: Stripes,
    shown: BTreeMap<String, ShownRows>,
    words: CountedWords,
    evidence: Evidence,
    parts: ReportParts,
}

/// Merges `runs`, then goes through the documents once more for the evidence. `each_term` gets the rows
/// of `terms.csv` and `ngrams.csv`, `each_comparison` those of `keyness.csv`, `each_pair`
/// those of `collocations.csv`, `each_document` those of `documents.csv` with
/// their articles.
fn gather(
    prepared: &Prepared<'_>,
    runs: &CountedRuns,
    each_term: &mut dyn FnMut(&TermRow) -> Result<(), Error>,
    each_comparison: &mut dyn FnMut(&KeynessRow) -> Result<(), Error>,
    each_pair: &mut dyn FnMut(&CollocationRow) -> Result<(), Error>,
    each_document: &mut dyn FnMut(&Article, &DocumentRow) -> Result<(), Error>,
) -> Result<Gathered, Error> {
    let plan = prepared.plan;
    let mut shown = Shown::new(prepared.stages().tokeniser());
    let totals = runs.terms.totals()?;
    let mut vocabulary = Vocabulary::new(&totals);
    let mut similar = Stripes::new(&totals, prepared.budget.compared());
    let mut exclusive = ExclusiveTerms::new(prepared.stages().tokeniser(), &totals);
    let room = prepared.budget.sorted() / 8;
    let mut words = WordCounter::new(prepared.stages().tokeniser(), &totals, room);
    let mut keyness = ShownKeyness::default();
    fold_tables(
        &runs.terms,
        &totals,
        plan.keyness,
        prepared.budget.sorted(),
        &mut |row, entry| {
            each_term(row)?;
            if entry.n == 1 {
                let language = totals.languages.partition_point(|one| one.language < entry.language);
                vocabulary.add(language, &totals.languages[language], entry);
                similar.add(language, &totals.languages[language], entry);
            }
            exclusive.consider(entry);
            words.consider(entry)?;
            shown.consider(row, entry);
            Ok(())
        },
        &mut |row| {
            each_comparison(&row)?;
            keyness.consider(row);
            Ok(())
        },
    )?;
    let (shown, words) = (shown.into_languages(keyness), words.finish()?);
    let mut pairs = ShownPairs::new(prepared.stages().tokeniser());
    fold_pairs(&runs.pairs, plan.pairs, prepared.budget.sorted(), &mut |row, groups| {
        let Some(row) = collocation_row(row) else { return Ok(()) };
        each_pair(&row)?;
        pairs.consider(&row, groups);
        Ok(())
    })?;
    let pairs = pairs.into_languages();
    let mut evidence = Evidence::new(&shown_terms(&totals, &shown, &words)?, &pairs, &totals, plan);
    let mut parts = ReportParts::new(&totals);
    let mut repeated = RepeatedRows::default();
    let mut alike = Alike::of(&prepared.clusters);
    let mut number = 0;
    for (at, shard) in prepared.shards().enumerate() {
        let shard = shard?;
        // A shard is counted as one run.
        let counted = runs.terms.documents_of(at)?;
        for ((article, doc), counted) in shard.articles.iter().zip(&shard.tokens).zip(&counted) {
            alike.see(number, counted);
            // A representative stands before the documents that it stands for.
            let representative = prepared.clusters.of(number).map(|member| member.representative);
            let representative = representative.and_then(|number| alike.key(number));
            let row = document_row(article, counted, representative);
            each_document(article, &row)?;
            repeated.add(article, doc);
            if counted.counted {
                evidence.add(article, doc, &row.group);
            }
            parts.add(article, row, alike.knows(number));
            number += 1;
        }
    }
    let near_duplicates = alike.rows(&prepared.clusters);
    parts.repeats = Repeats { lines: repeated.into_rows(), near_duplicates };
    (parts.vocabulary, parts.pairs) = (vocabulary, pairs);
    let exclusive = exclusive.finish();
    Ok(Gathered { totals, exclusive, similar, shown, words, evidence, parts })
}

impl Gathered {
    fn report(
        self,
        plan: &Plan,
        failures: &[Failure],
        provenance: presswork_report::Provenance,
        coverage: Coverage,
    ) -> Result<Report, Error> {
        let of = (self.shown, self.words, self.evidence);
        let report = render(plan, self.parts, &self.totals, of, failures, provenance)?;
        Ok(coverage.into_report(report))
    }
}
