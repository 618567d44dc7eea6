//! Rows to a Parquet file and back, a batch at a time.

use std::io::Write;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::Schema;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::ChunkReader;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::batch::{BatchBuilder, fields, rows_of};
use crate::error::Error;

/// Rows of a batch.
const BATCH: usize = 4096;
/// Bytes of encoded columns at which a row group ends: readers take groups whole, and so does the writer's memory.
const ROW_GROUP: usize = 32 << 20;

/// A Parquet file that is written row by row, columns compressed by zstd. Its metadata names the table (key
/// `presswork.table`) and holds the Arrow schema. Memory: a batch of rows and one row group.
pub struct ParquetTable<W: Write + Send, R> {
    batch: BatchBuilder<R>,
    file: ArrowWriter<W>,
}

impl<W: Write + Send, R: Serialize + DeserializeOwned> ParquetTable<W, R> {
    /// A table without rows, called `name`.
    ///
    /// # Errors
    /// [`Error::Columns`] where rows of type `R` have no form in Arrow; as `out`.
    pub fn new(out: W, name: &str) -> Result<Self, Error> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::try_new(3)?))
            .set_created_by("presswork".to_owned())
            .set_key_value_metadata(Some(vec![KeyValue::new("presswork.table".to_owned(), name.to_owned())]))
            .build();
        let schema = Arc::new(Schema::new(fields::<R>()?));
        Ok(ParquetTable {
            batch: BatchBuilder::new()?,
            file: ArrowWriter::try_new(out, schema, Some(properties))?,
        })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// As `out`; as [`BatchBuilder::push`].
    pub fn row(&mut self, row: &R) -> Result<(), Error> {
        self.batch.push(row)?;
        if self.batch.rows() >= BATCH { self.end_batch() } else { Ok(()) }
    }

    /// Hands the rows so far to the file: for rows so large that a batch of them should not wait in memory.
    ///
    /// # Errors
    /// As `out`.
    pub fn end_batch(&mut self) -> Result<(), Error> {
        if self.batch.rows() > 0 {
            self.file.write(&self.batch.take()?)?;
            if self.file.in_progress_size() >= ROW_GROUP {
                self.file.flush()?;
            }
        }
        Ok(())
    }

    /// Ends the file and gives `out` back.
    ///
    /// # Errors
    /// As `out`.
    pub fn finish(mut self) -> Result<W, Error> {
        self.end_batch()?;
        Ok(self.file.into_inner()?)
    }
}

/// The rows of a Parquet file, in order, a batch in memory at a time; columns that `R` does not know are passed over.
///
/// # Errors
/// [`Error::Parquet`] where `source` is no such file or cannot be read; for each row, where its batch cannot be, or
/// its columns are not those of `R`. After an error there are no more rows.
pub fn read_parquet<R: DeserializeOwned>(
    source: impl ChunkReader + 'static,
) -> Result<impl Iterator<Item = Result<R, Error>>, Error> {
    let batches = ParquetRecordBatchReaderBuilder::try_new(source)?.with_batch_size(BATCH).build()?;
    Ok(Rows { batches: Some(batches), rows: Vec::new().into_iter() })
}

struct Rows<R> {
    /// `None` after an error.
    batches: Option<ParquetRecordBatchReader>,
    rows: std::vec::IntoIter<R>,
}

impl<R: DeserializeOwned> Rows<R> {
    fn next_batch(&mut self) -> Option<Result<RecordBatch, Error>> {
        let batch = self.batches.as_mut()?.next()?;
        Some(batch.map_err(|error| Error::Parquet(ParquetError::from(error))))
    }
}

impl<R: DeserializeOwned> Iterator for Rows<R> {
    type Item = Result<R, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.rows.next() {
                return Some(Ok(row));
            }
            match self.next_batch()?.and_then(|batch| rows_of(&batch)) {
                Ok(rows) => self.rows = rows.into_iter(),
                Err(error) => {
                    self.batches = None;
                    return Some(Err(error));
                }
            }
        }
    }
}
