//! `presswork terms`.

use std::io::{self, BufWriter, Write};

use presswork::corpus::tables::TermRow;
use presswork::formats::{Row, Table, write_csv, write_jsonl};
use presswork::terms::Run;
use presswork::{document_row, fold_tables};

use super::Stop;
use super::stream::each_shard;
use crate::args::{RowFormat, TableName, Terms};
use crate::exit::Exit;
use crate::progress::Shown;

/// One table.
pub(crate) fn run(terms: &Terms, shown: &mut Shown) -> Result<Exit, Stop> {
    let mut runs: Vec<Run> = Vec::new();
    let mut documents = Vec::new();
    let counting = terms.comparing.counting();
    let group_by = terms.comparing.group_by();
    let tally = each_shard(&terms.reading, &terms.working, shown, |stages, shard, _, tally, shown| {
        let shard = stages.tokenised(shard);
        tally.documents += shard.articles.len() as u64;
        tally.fail(&shard.failures, shown);
        let run = stages.counted(&shard, &group_by, &counting);
        if matches!(terms.table, TableName::Documents) {
            documents.extend(
                shard
                    .articles
                    .iter()
                    .zip(&run.documents)
                    .map(|(article, counted)| document_row(article, counted)),
            );
        }
        runs.push(run);
        Ok(())
    })?;
    let mut out = BufWriter::new(io::stdout().lock());
    match terms.table {
        TableName::Documents => rows(&mut out, terms.format, documents)?,
        TableName::Terms => term_rows(&mut out, terms, &runs, |row| row.n == 1)?,
        TableName::Ngrams => term_rows(&mut out, terms, &runs, |row| row.n > 1)?,
        TableName::Keyness => {
            let tables = fold_tables(&runs, terms.least, &mut |_, _| Ok::<(), io::Error>(()))?;
            rows(&mut out, terms.format, tables.keyness)?;
        }
    }
    out.flush()?;
    Ok(tally.exit(&terms.working))
}

/// The rows of `terms` or `ngrams`, written as the merge yields them.
fn term_rows(
    out: &mut impl Write,
    terms: &Terms,
    runs: &[Run],
    wanted: impl Fn(&TermRow) -> bool,
) -> io::Result<()> {
    match terms.format {
        RowFormat::Csv => {
            let mut table = Table::new(&mut *out);
            fold_tables(runs, terms.least, &mut |row, _| {
                if wanted(&row) { table.row(&row) } else { Ok(()) }
            })?;
            table.finish().map(|_| ())
        }
        RowFormat::Jsonl => fold_tables(runs, terms.least, &mut |row, _| {
            if wanted(&row) { write_jsonl(&mut *out, std::iter::once(row)) } else { Ok(()) }
        })
        .map(|_| ()),
    }
}

fn rows<T: Row>(out: &mut impl Write, format: RowFormat, rows: Vec<T>) -> io::Result<()> {
    match format {
        RowFormat::Csv => write_csv(out, rows),
        RowFormat::Jsonl => write_jsonl(out, rows),
    }
}
