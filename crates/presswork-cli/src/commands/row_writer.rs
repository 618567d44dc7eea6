//! The rows of one table on stdout, in the form that was asked for.

use std::io::{self, BufWriter, Stdout};

use presswork::formats::{Row, Table, write_jsonl};
use presswork_arrow::ParquetTable;
use serde::de::DeserializeOwned;

use crate::args::{RowFormat, Terms};

/// Where rows go.
pub(super) type Out = BufWriter<Stdout>;

/// Writes the rows of a table one after another.
pub(super) enum RowWriter<'a, R> {
    Csv(Box<Table<&'a mut Out, R>>),
    Jsonl(&'a mut Out),
    Parquet(Box<ParquetTable<&'a mut Out, R>>),
}

impl<'a, R: Row + DeserializeOwned> RowWriter<'a, R> {
    pub fn new(out: &'a mut Out, terms: &Terms) -> io::Result<Self> {
        Ok(match terms.format {
            RowFormat::Csv => RowWriter::Csv(Box::new(Table::new(out))),
            RowFormat::Jsonl => RowWriter::Jsonl(out),
            RowFormat::Parquet => RowWriter::Parquet(Box::new(ParquetTable::new(out, &terms.table.name())?)),
        })
    }

    pub fn row(&mut self, row: &R) -> io::Result<()> {
        match self {
            RowWriter::Csv(table) => table.row(row),
            RowWriter::Jsonl(out) => write_jsonl(*out, std::iter::once(row)),
            RowWriter::Parquet(table) => Ok(table.row(row)?),
        }
    }

    pub fn finish(self) -> io::Result<()> {
        match self {
            RowWriter::Csv(table) => table.finish().map(|_| ()),
            RowWriter::Jsonl(_) => Ok(()),
            RowWriter::Parquet(table) => table.finish().map(|_| ()).map_err(io::Error::from),
        }
    }
}
