//! `presswork terms`.

use std::io::{self, BufWriter, Write};

use presswork::corpus::tables::{DocumentRow, TermRow};
use presswork::formats::{Row, Table, WordsForm, write_csv, write_jsonl};
use presswork::terms::Run;
use presswork::{Event, Stages, document_row, fold_tables};

use super::Stop;
use super::stream::{Tally, listed, prepared};
use crate::args::{RowFormat, TableName, Terms, TokensIn};
use crate::exit::Exit;
use crate::progress::Shown;

/// One table.
pub(crate) fn run(terms: &Terms, shown: &mut Shown) -> Result<Exit, Stop> {
    let (runs, documents, tally) = match terms.tokens {
        Some(form) => counted_words(terms, form, shown)?,
        None => counted(terms, shown)?,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    match terms.table {
        TableName::Documents => rows(&mut out, terms.format, documents)?,
        TableName::Terms => term_rows(&mut out, terms, &runs, |row| row.n == 1)?,
        TableName::Ngrams => term_rows(&mut out, terms, &runs, |row| row.n > 1)?,
        TableName::Keyness => {
            let tables =
                fold_tables(&runs, Some(terms.keyness.keyness()), &mut |_, _| Ok::<(), io::Error>(()))?;
            rows(&mut out, terms.format, tables.keyness)?;
        }
    }
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

/// The runs of text that is tokenised already, cut by its size.
fn counted_words(
    terms: &Terms,
    form: TokensIn,
    shown: &mut Shown,
) -> Result<(Vec<Run>, Vec<DocumentRow>, Tally), Stop> {
    if matches!(terms.table, TableName::Documents) {
        let hint = "leave --tokens out, or ask for terms, ngrams or keyness";
        return Err(Stop::Usage("words have no row in the table of documents".to_owned(), hint));
    }
    let form = match form {
        TokensIn::Space => WordsForm::Space,
        TokensIn::Jsonl => WordsForm::Jsonl,
    };
    let stages = Stages::new(terms.working.threads, terms.tokenising.options())?;
    let counting = terms.comparing.counting();
    let mut tally = Tally::default();
    let listing = listed(&terms.reading, &mut tally, shown)?;
    let (mut runs, mut shard, mut bytes) = (Vec::new(), Vec::new(), 0);
    for document in listing.words(form, terms.reading.largest) {
        match document {
            Err(failure) => tally.fail(&[failure], shown),
            Ok(document) => {
                tally.documents += 1;
                bytes += document.words.iter().map(|word| word.len() as u64 + 1).sum::<u64>();
                shard.push(document);
                if bytes >= terms.working.shard_size {
                    runs.push(stages.counted_words(&shard, &counting));
                    (shard, bytes) = (Vec::new(), 0);
                }
            }
        }
    }
    runs.push(stages.counted_words(&shard, &counting));
    shown.event(Event::Tables);
    Ok((runs, Vec::new(), tally))
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
            fold_tables(runs, None, &mut |row, _| {
                if wanted(&row) { table.row(&row) } else { Ok(()) }
            })?;
            table.finish().map(|_| ())
        }
        RowFormat::Jsonl => fold_tables(runs, None, &mut |row, _| {
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
