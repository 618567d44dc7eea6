//! `presswork terms`.

use std::io::{self, BufWriter, Write};

use presswork::corpus::tables::{DocumentRow, FrequencyRow, TermRow};
use presswork::formats::{Row, Table, WordsForm, write_csv, write_jsonl};
use presswork::terms::{Detail, Entry, Run};
use presswork::{Event, Keyness, Runs, Stages, Tables, WordCounting, document_row, fold_runs, fold_tables};

use super::Stop;
use super::stream::{Tally, listed, prepared};
use crate::args::{RowFormat, TableName, Terms, TokensIn};
use crate::exit::Exit;
use crate::progress::Shown;

/// One table.
pub(crate) fn run(terms: &Terms, shown: &mut Shown) -> Result<Exit, Stop> {
    let mut out = BufWriter::new(io::stdout().lock());
    let tally = match terms.tokens {
        Some(form) => {
            let (runs, tally) = counted_words(terms, form, shown)?;
            match terms.table {
                TableName::Frequencies => frequencies(&mut out, terms.format, &runs)?,
                _ => table(&mut out, terms, &mut |keyness, each| fold_runs(&runs, keyness, each))?,
            }
            tally
        }
        None if matches!(terms.table, TableName::Frequencies) => {
            let hint = "ask for terms or ngrams, or give text with --tokens space";
            return Err(Stop::Usage(
                "frequencies are counted of text that is tokenised already".to_owned(),
                hint,
            ));
        }
        None => {
            let (runs, documents, tally) = counted(terms, shown)?;
            match terms.table {
                TableName::Documents => rows(&mut out, terms.format, documents)?,
                _ => table(&mut out, terms, &mut |keyness, each| fold_tables(&runs, keyness, each))?,
            }
            tally
        }
    };
    out.flush()?;
    Ok(tally.exit(&terms.working))
}

/// The runs of captures or of an earlier stage's rows, and the rows of their documents where asked for.
fn counted(terms: &Terms, shown: &mut Shown) -> Result<(Vec<Run>, Vec<DocumentRow>, Tally), Stop> {
    let plan = terms.plan();
    let wants_documents = matches!(terms.table, TableName::Documents);
    let prepared = prepared(&plan, wants_documents, shown)?;
    let (mut runs, mut documents) = (Vec::new(), Vec::new());
    let mut keys: Vec<String> = Vec::new();
    for shard in prepared.shards() {
        let shard = shard?;
        let run = prepared.stages().counted(&shard, &plan.group_by, &plan.counting);
        if wants_documents {
            for (article, counted) in shard.articles.iter().zip(&run.documents) {
                // A representative stands before the documents that it stands for.
                let member = prepared.clusters().of(keys.len() as u32);
                let representative = member.map(|member| keys[member.representative as usize].as_str());
                documents.push(document_row(article, counted, representative));
                keys.push(article.key.clone());
            }
        }
        runs.push(run);
    }
    let tally = Tally { documents: prepared.documents(), failures: prepared.failures().len() };
    Ok((runs, documents, tally))
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
        TableName::Terms | TableName::Keyness => {
            // Longer n-grams are in none of them.
            counting.longest = 1;
            Detail::Postings
        }
        TableName::Ngrams => Detail::Postings,
    };
    let how = WordCounting {
        counting: &counting,
        detail,
        form: match form {
            TokensIn::Space => WordsForm::Space,
            TokensIn::Jsonl => WordsForm::Jsonl,
        },
        largest: terms.reading.largest,
        memory: terms.memory,
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

/// What folds runs to tables.
type Fold<'a> = &'a mut dyn FnMut(
    Option<Keyness>,
    &mut dyn FnMut(TermRow, Entry) -> Result<(), Stop>,
) -> Result<Tables, Stop>;

/// Writes `terms`, `ngrams` or `keyness`, the rows of the first two as the merge yields them.
fn table(out: &mut impl Write, terms: &Terms, fold: Fold<'_>) -> Result<(), Stop> {
    let wanted = |row: &TermRow| (row.n == 1) == matches!(terms.table, TableName::Terms);
    match (terms.table, terms.format) {
        (TableName::Keyness, format) => {
            let tables = fold(Some(terms.keyness.keyness()), &mut |_, _| Ok(()))?;
            rows(out, format, tables.keyness)?;
        }
        (_, RowFormat::Csv) => {
            let mut table = Table::new(&mut *out);
            fold(None, &mut |row, _| {
                if wanted(&row) {
                    table.row(&row)?;
                }
                Ok(())
            })?;
            table.finish()?;
        }
        (_, RowFormat::Jsonl) => {
            fold(None, &mut |row, _| {
                if wanted(&row) {
                    write_jsonl(&mut *out, std::iter::once(row))?;
                }
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// Writes `frequencies`, a row after another.
fn frequencies(out: &mut impl Write, format: RowFormat, runs: &Runs) -> Result<(), Stop> {
    let mut merge = runs.merge()?;
    let mut entry = Entry::default();
    let mut next = || -> Result<Option<FrequencyRow>, Stop> {
        let more = merge.next(&mut entry).map_err(|error| runs.unread(error))?;
        Ok(more.then(|| FrequencyRow {
            language: entry.language.clone(),
            n: entry.n,
            term: entry.term.clone(),
            cf: entry.cf(),
            df: entry.df(),
        }))
    };
    match format {
        RowFormat::Csv => {
            let mut table = Table::new(&mut *out);
            while let Some(row) = next()? {
                table.row(&row)?;
            }
            table.finish()?;
        }
        RowFormat::Jsonl => {
            while let Some(row) = next()? {
                write_jsonl(&mut *out, std::iter::once(row))?;
            }
        }
    }
    Ok(())
}

fn rows<T: Row>(out: &mut impl Write, format: RowFormat, rows: Vec<T>) -> io::Result<()> {
    match format {
        RowFormat::Csv => write_csv(out, rows),
        RowFormat::Jsonl => write_jsonl(out, rows),
    }
}
