//! A run's public files once more as Parquet: its tables and its articles.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter};
use std::path::Path;

use presswork::corpus::tables::{
    CollocationRow, DateRow, DocumentRow, EmphasisRow, ExclusiveRow, KeynessRow, NameRow, NameVariantRow,
    NamingRow, NearDuplicateRow, PresenceRow, QuantityRow, QuotationClusterRow, QuotationRow,
    RepeatedLineRow, ReusedPassageRow, SharedQuantityRow, SharedQuotationRow, SimilarityRow, TermRow,
};
use presswork::formats::{read_article, read_csv};
use presswork_arrow::{ArticleRecord, ParquetTable};
use serde::Serialize;
use serde::de::DeserializeOwned;

type Written = ParquetTable<BufWriter<File>, ArticleRecord>;

/// Text of articles that may wait for their batch.
const WAITING: usize = 16 << 20;

/// Writes the Parquet twin of every table and of the articles among `names`, files of the finished run in `folder`,
/// and gives the twins' names.
///
/// # Errors
/// Where a file cannot be read or written: the folder and what happened.
pub(crate) fn write_twins(folder: &Path, names: &[String]) -> io::Result<Vec<String>> {
    let mut twins = Vec::new();
    for name in names {
        let write: fn(File, File, &str) -> io::Result<()> = match name.as_str() {
            "articles.jsonl" => articles,
            "documents.csv" => table::<DocumentRow>,
            "terms.csv" | "ngrams.csv" => table::<TermRow>,
            "keyness.csv" => table::<KeynessRow>,
            "collocations.csv" => table::<CollocationRow>,
            "similarity.csv" => table::<SimilarityRow>,
            "quotations.csv" => table::<QuotationRow>,
            "quotation_clusters.csv" => table::<QuotationClusterRow>,
            "shared_quotations.csv" => table::<SharedQuotationRow>,
            "quantities.csv" => table::<QuantityRow>,
            "shared_quantities.csv" => table::<SharedQuantityRow>,
            "dates.csv" => table::<DateRow>,
            "naming.csv" => table::<NamingRow>,
            "names.csv" => table::<NameRow>,
            "name_variants.csv" => table::<NameVariantRow>,
            "exclusive.csv" => table::<ExclusiveRow>,
            "presence.csv" => table::<PresenceRow>,
            "emphasis.csv" => table::<EmphasisRow>,
            "reused_passages.csv" => table::<ReusedPassageRow>,
            "repeated_lines.csv" => table::<RepeatedLineRow>,
            "near_duplicates.csv" => table::<NearDuplicateRow>,
            _ => continue,
        };
        let twin = twin(name);
        let partial = folder.join(format!(".{twin}.{}.partial", std::process::id()));
        let written = File::open(folder.join(name))
            .and_then(|from| write(from, File::create(&partial)?, name))
            .and_then(|()| fs::rename(&partial, folder.join(&twin)));
        if let Err(error) = written {
            // The first error is the one that matters.
            let _ = fs::remove_file(&partial);
            return Err(io::Error::new(error.kind(), format!("{twin}: {error}")));
        }
        twins.push(twin);
    }
    Ok(twins)
}

/// Takes away what an earlier run wrote beside files of the same names: it is not of this run.
pub(crate) fn remove_twins(folder: &Path, names: &[String]) -> io::Result<()> {
    for name in names {
        match fs::remove_file(folder.join(twin(name))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn twin(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.parquet")
}

fn table<R: Serialize + DeserializeOwned>(from: File, to: File, name: &str) -> io::Result<()> {
    let mut table = ParquetTable::new(BufWriter::new(to), name)?;
    for row in read_csv::<R>(BufReader::new(from)) {
        table.row(&row?)?;
    }
    table.finish()?.into_inner()?;
    Ok(())
}

fn articles(from: File, to: File, name: &str) -> io::Result<()> {
    let mut table: Written = ParquetTable::new(BufWriter::new(to), name)?;
    let (mut from, mut line, mut waiting) = (BufReader::new(from), Vec::new(), 0);
    while from.read_until(b'\n', &mut line)? > 0 {
        let article =
            read_article(&line).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        table.row(&article.into())?;
        waiting += line.len();
        if waiting > WAITING {
            table.end_batch()?;
            waiting = 0;
        }
        line.clear();
    }
    table.finish()?.into_inner()?;
    Ok(())
}
