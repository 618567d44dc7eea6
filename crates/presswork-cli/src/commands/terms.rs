//! `presswork terms`.

use std::io::{self, BufWriter, Write};

use presswork::corpus::tables::{FrequencyRow, OccurrenceRow, TermRow};
use presswork::formats::{Row, WordsForm};
use presswork::terms::{Detail, Entry, Reach};
use presswork::{Event, Prepared, Runs, Stages, WordCounting, document_row, fold_tables, fold_terms};

use serde::de::DeserializeOwned;

use super::Stop;
use super::row_writer::{Out, RowWriter};
use super::stream::{Tally, listed, prepared};
use super::together::{self, reach};
use crate::args::{TableName, Terms, TokensIn};
use crate::exit::Exit;
use crate::progress::Shown;

/// One table.
pub(crate) fn run(terms: &Terms, shown: &mut Shown) -> Result<Exit, Stop> {
    let shortest = shortest(terms)?;
    let mut out = BufWriter::new(io::stdout());
    let tally = match (terms.tokens, terms.table) {
        (Some(form), _) => {
            let (runs, tally) = counted_words(terms, form, shortest, shown)?;
            match terms.table {
                TableName::Frequencies => entries(&mut out, terms, &runs, frequency_row)?,
                TableName::Occurrences => entries(&mut out, terms, &runs, occurrence_row)?,
                _ => table(&mut out, terms, &runs, shortest, WordCounting::sorted(terms.working.memory))?,
            }
            tally
        }
        (None, TableName::Frequencies | TableName::Occurrences) => {
            let hint = "ask for terms or ngrams, or give text with --tokens space";
            let table = terms.table.name();
            return Err(Stop::Usage(format!("{table} are counted of text that is tokenised already"), hint));
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
            table(&mut out, terms, &runs, shortest, prepared.budget().sorted())?;
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

/// The fewest words of an n-gram that the table holds.
fn shortest(terms: &Terms) -> Result<u8, Stop> {
    let (least, longest) = match terms.table {
        TableName::Frequencies | TableName::Occurrences => (1, longest(terms)),
        TableName::Ngrams => (2, longest(terms).max(2)),
        _ if terms.shortest.is_none() => return Ok(1),
        _ => {
            let hint = "leave --shortest out, or ask for frequencies, occurrences or ngrams";
            return Err(Stop::Usage(format!("{} has no lengths to choose", terms.table.name()), hint));
        }
    };
    match terms.shortest {
        Some(shortest) if shortest > longest => {
            let what = format!("--shortest {shortest} is more than --longest {longest}");
            Err(Stop::Usage(what, "give --longest too: it is 3 unless said otherwise"))
        }
        shortest => Ok(shortest.unwrap_or(least).max(least)),
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
fn counted_words(
    terms: &Terms,
    form: TokensIn,
    shortest: u8,
    shown: &mut Shown,
) -> Result<(Runs, Tally), Stop> {
    let mut counting = terms.comparing.counting();
    let detail = match terms.table {
        TableName::Documents => {
            let hint = "leave --tokens out, or ask for terms, ngrams, keyness or frequencies";
            return Err(Stop::Usage("words have no row in the table of documents".to_owned(), hint));
        }
        TableName::Frequencies => Detail::Counts,
        TableName::Occurrences => Detail::Occurrences,
        _ => Detail::Postings,
    };
    counting.longest = longest(terms);
    let how = WordCounting {
        counting: &counting,
        shortest,
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

/// Writes any table but `documents`, `frequencies` and `occurrences` as the merge yields their rows.
fn table(out: &mut Out, terms: &Terms, runs: &Runs, shortest: u8, room: usize) -> Result<(), Stop> {
    if matches!(terms.table, TableName::Keyness) {
        let mut rows = RowWriter::new(out, terms)?;
        let keyness = terms.keyness.keyness();
        let write = &mut |row| rows.row(&row).map_err(Stop::from);
        fold_tables(runs, &runs.totals()?, keyness, room, &mut |_, _| Ok(()), write)?;
        return Ok(rows.finish()?);
    }
    if reach(terms) != Reach::Adjacent {
        return together::table(out, terms, runs, room);
    }
    let longest = longest(terms);
    let wanted = |row: &TermRow| (shortest..=longest).contains(&row.n);
    let mut rows = RowWriter::new(out, terms)?;
    fold_terms(runs, &runs.totals()?, &mut |row, _| {
        if wanted(row) {
            rows.row(row)?;
        }
        Ok::<(), Stop>(())
    })?;
    Ok(rows.finish()?)
}

/// Writes a row an entry, one after another.
fn entries<R: Row + DeserializeOwned>(
    out: &mut Out,
    terms: &Terms,
    runs: &Runs,
    row: fn(&Entry) -> R,
) -> Result<(), Stop> {
    let mut rows = RowWriter::new(out, terms)?;
    let mut merge = runs.merge()?;
    let mut entry = Entry::default();
    while merge.next(&mut entry).map_err(|error| runs.unread(error))? {
        rows.row(&row(&entry))?;
    }
    Ok(rows.finish()?)
}

fn frequency_row(entry: &Entry) -> FrequencyRow {
    FrequencyRow {
        language: entry.language.clone(),
        n: entry.n,
        term: entry.term.clone(),
        cf: entry.cf(),
        df: entry.df(),
    }
}

fn occurrence_row(entry: &Entry) -> OccurrenceRow {
    OccurrenceRow { language: entry.language.clone(), n: entry.n, term: entry.term.clone(), cf: entry.cf() }
}
