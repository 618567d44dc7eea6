//! Tables as CSV (RFC 4180, with LF) and as JSONL.

use std::io::{self, Write};
use std::marker::PhantomData;

use presswork_corpus::tables::{CollocationRow, OccurrenceRow, PairRow, SimilarityRow, SkipGramRow};
use presswork_corpus::tables::{
    ConcordanceLine, DocumentRow, FrequencyRow, KeynessRow, NearDuplicateRow, QuotationClusterRow,
    QuotationRow, RepeatedLineRow, SharedQuotationRow, TermRow,
};
use presswork_corpus::tables::{DateRow, QuantityRow, ReusedPassageRow, SharedQuantityRow};
use presswork_corpus::tables::{EmphasisRow, ExclusiveRow, NameRow, NameVariantRow, NamingRow, PresenceRow};
use serde::Serialize;

use crate::write::cells::cells;
use crate::write::columns::columns;

/// A row of a published table: its fields are the columns, so that a table without rows has a header
/// too. A reference to a row is a row.
pub trait Row: Serialize {
    /// The columns' names, in order.
    fn columns() -> &'static [&'static str];
}

impl<R: Row> Row for &R {
    fn columns() -> &'static [&'static str] {
        R::columns()
    }
}

macro_rules! published {
    ($($row:ty),+ $(,)?) => { $(
        impl Row for $row {
            fn columns() -> &'static [&'static str] {
                columns::<Self>()
            }
        }
    )+ };
}

published!(
    DocumentRow,
    TermRow,
    FrequencyRow,
    OccurrenceRow,
    KeynessRow,
    RepeatedLineRow,
    NearDuplicateRow,
    ConcordanceLine,
    PairRow,
    CollocationRow,
    SkipGramRow,
    SimilarityRow,
    QuotationRow,
    QuotationClusterRow,
    SharedQuotationRow,
    QuantityRow,
    DateRow,
    SharedQuantityRow,
    NamingRow,
    PresenceRow,
    NameRow,
    NameVariantRow,
    ExclusiveRow,
    EmphasisRow,
    ReusedPassageRow
);

/// A table that is written as CSV row by row.
///
/// UTF-8, LF, a header always, quotes only where RFC 4180 needs them. `None` is an empty field, and so
/// is a number that is not finite, which JSON has no form for either. Numbers are printed as in JSON:
/// the fewest digits that read back to the same number, with an exponent below 1e-5 and from 1e16 on.
/// A field that begins with `=`, `+`, `-` or `@` is written as it is: this is data, and a spreadsheet
/// must be told to import it as text.
#[derive(Debug)]
pub struct Table<W: Write, R> {
    csv: csv::Writer<W>,
    begun: bool,
    rows: PhantomData<fn(R)>,
}

impl<W: Write, R: Row> Table<W, R> {
    /// A table without rows; nothing is written yet.
    pub fn new(out: W) -> Self {
        let csv = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(out);
        Table { csv, begun: false, rows: PhantomData }
    }

    /// Writes a row.
    ///
    /// # Errors
    /// As `out`; [`io::ErrorKind::InvalidInput`] where a field of the row is neither text, number,
    /// truth value, unit variant nor an option of one.
    pub fn row(&mut self, row: &R) -> io::Result<()> {
        self.begin()?;
        let cells = cells(row).map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
        self.csv.write_record(cells).map_err(io::Error::from)
    }

    /// Ends the table and gives `out` back.
    ///
    /// # Errors
    /// As `out`.
    pub fn finish(mut self) -> io::Result<W> {
        self.begin()?;
        self.csv.into_inner().map_err(csv::IntoInnerError::into_error)
    }

    fn begin(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            self.csv.write_record(R::columns()).map_err(io::Error::from)?;
        }
        Ok(())
    }
}

/// Writes `rows`, or references to rows, as a CSV [`Table`].
///
/// # Errors
/// As [`Table::row`].
pub fn write_csv<R: Row>(
    out: &mut (impl Write + ?Sized),
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()> {
    let mut table = Table::new(out);
    for row in rows {
        table.row(&row)?;
    }
    table.finish()?.flush()
}

/// Writes each of `rows` as a line of JSON, its fields in their order; a number that is not finite is
/// null.
///
/// # Errors
/// As `out`; where a row has no form in JSON.
pub fn write_jsonl<T: Serialize>(
    out: &mut (impl Write + ?Sized),
    rows: impl IntoIterator<Item = T>,
) -> io::Result<()> {
    rows.into_iter().try_for_each(|row| crate::rows::write_line(out, &row))
}
