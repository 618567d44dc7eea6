//! `presswork terms`.

use std::io::{self, BufWriter, Write};

use presswork::corpus::tables::{FrequencyRow, TermRow};
use presswork::formats::WordsForm;
use presswork::terms::{Detail, Entry, Reach};
use presswork::{Event, Prepared, Runs, Stages, WordCounting, document_row, fold_tables, fold_terms};

use super::Stop;
use super::row_writer::{Out, RowWriter};
use super::stream::{Tally, listed, prepared};
use super::together::{self, reach};
use crate::args::{TableName, Terms, TokensIn};
use crate::exit::Exit;
use crate::progress::Shown;

/// One table.
pub(crate) fn run(terms: &Terms, shown: &mut Shown) -> Result<Exit, Stop> {
    let mut out = BufWriter::new(io::stdout());
    let tally = match (terms.tokens, terms.table) {
        (Some(form), TableName::Frequencies) => {
            let (runs, tally) = counted_words(terms, form, shown)?;
            frequencies(&mut out, terms, &runs)?;
            tally
        }
        (Some(form), _) => {
            let (runs, tally) = counted_words(terms, form, shown)?;
            table(&mut out, terms, &runs, WordCounting::sorted(terms.working.memory))?;
            tally
        }
        (None, TableName::Frequencies) => {
            let hint = "ask for terms or ngrams, or give text with --tokens space";
            return Err(Stop::Usage(
                "frequencies are counted of text that is tokenised already".to_owned(),
                hint,
            ));
        }
        (None, TableName::Documents) => documents(&mut out, terms, shown)?,
        (None, _) => {
            let mut plan = terms.plan();
            plan.counting.longest = longest(terms);
            let prepared = prepared(&plan, false, shown)?;
            let mut runs = Runs::within(prepared.budget());
            for shard in prepared.shards() {
                let stages = prepared.stages();
                runs.push(stages.counted_reaching(&shard?, &plan.grouping, &plan.counting, reach(terms)))?;
            }
            table(&mut out, terms, &runs, prepared.budget().sorted())?;
            tally(&prepared)
        }
    };
    out.flush()?;
    Ok(tally.exit(&terms.working))
}

/// The longest n-gram that the table holds.
fn longest(terms: &Terms) -> u8 {
    match terms.table {
        TableName::Terms | TableName::Keyness => 1,
        _ => terms.comparing.longest,
    }
}

fn tally(prepared: &Prepared<'_>) -> Tally {
    Tally { documents: prepared.documents(), failures: prepared.failures().len() }
}

/// Writes `documents`, a shard after another.
fn documents(out: &mut Out, terms: &Terms, shown: &mut Shown) -> Result<Tally, Stop> {
    let plan = terms.plan();
    let prepared = prepared(&plan, true, shown)?;
    let mut keys: Vec<String> = Vec::new();
    let mut rows = RowWriter::new(out, terms)?;
    for shard in prepared.shards() {
        let shard = shard?;
        let run = prepared.stages().counted(&shard, &plan.grouping, &plan.counting);
        for (article, counted) in shard.articles.iter().zip(&run.documents) {
            // A representative stands before the documents that it stands for.
            let member = prepared.clusters().of(keys.len() as u32);
            let representative = member.map(|member| keys[member.representative as usize].as_str());
            rows.row(&document_row(article, counted, representative))?;
            keys.push(article.key.clone());
        }
    }
    rows.finish()?;
    Ok(tally(&prepared))
}

/// The runs of text that is tokenised already.
fn counted_words(terms: &Terms, form: TokensIn, shown: &mut Shown) -> Result<(Runs, Tally), Stop> {
    let mut counting = terms.comparing.counting();
    let detail = match terms.table {
        TableName::Documents => {
            let hint = "leave --tokens out, or ask for terms, ngrams, keyness or frequencies";
            return Err(Stop::Usage("words have no row in the table of documents".to_owned(), hint));
        }
        TableName::Frequencies => Detail::Counts,
        _ => Detail::Postings,
    };
    counting.longest = longest(terms);
    let how = WordCounting {
        counting: &counting,
        reach: reach(terms),
        detail,
        form: match form {
            TokensIn::Space => WordsForm::Space,
            TokensIn::Jsonl => WordsForm::Jsonl,
        },
        largest: terms.reading.largest,
        memory: terms.working.memory,
    };
    let stages = Stages::new(terms.working.threads, terms.tokenising.options())?;
    let mut tally = Tally::default();
    let listing = listed(&terms.reading, &mut tally, shown)?;
    let mut failures = Vec::new();
    let (runs, documents) = stages.counted_words(listing, &how, &mut |failure| failures.push(failure))?;
    tally.fail(&failures, shown);
    tally.documents += documents;
    shown.event(Event::Tables);
    Ok((runs, tally))
}

/// Writes any table but `documents` and `frequencies` as the merge yields their rows.
fn table(out: &mut Out, terms: &Terms, runs: &Runs, room: usize) -> Result<(), Stop> {
    if matches!(terms.table, TableName::Keyness) {
        let mut rows = RowWriter::new(out, terms)?;
        let keyness = terms.keyness.keyness();
        let write = &mut |row| rows.row(&row).map_err(Stop::from);
        fold_tables(runs, &runs.totals()?, keyness, room, &mut |_, _| Ok(()), write)?;
        return Ok(rows.finish()?);
    }
    if reach(terms) != Reach::Adjacent {
        return together::table(out, terms, runs);
    }
    let wanted = |row: &TermRow| (row.n == 1) == matches!(terms.table, TableName::Terms);
    let mut rows = RowWriter::new(out, terms)?;
    fold_terms(runs, &runs.totals()?, &mut |row, _| {
        if wanted(row) {
            rows.row(row)?;
        }
        Ok::<(), Stop>(())
    })?;
    Ok(rows.finish()?)
}

/// Writes `frequencies`, a row after another.
fn frequencies(out: &mut Out, terms: &Terms, runs: &Runs) -> Result<(), Stop> {
    let mut rows = RowWriter::new(out, terms)?;
    let mut merge = runs.merge()?;
    let mut entry = Entry::default();
    while merge.next(&mut entry).map_err(|error| runs.unread(error))? {
        rows.row(&FrequencyRow {
            language: entry.language.clone(),
            n: entry.n,
            term: entry.term.clone(),
            cf: entry.cf(),
            df: entry.df(),
        })?;
    }
    Ok(rows.finish()?)
}
