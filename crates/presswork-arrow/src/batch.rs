//! Rows to record batches and back.

use std::marker::PhantomData;

use arrow_array::RecordBatch;
use arrow_schema::FieldRef;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_arrow::ArrayBuilder;
use serde_arrow::schema::{SchemaLike, TracingOptions};

use crate::error::Error;

/// The columns of rows of type `R`: its fields in their order. Text is `LargeUtf8`, a list `LargeList`, an enum
/// without data text, a map with keys of text a `Map`; a column is nullable where the field is an `Option`.
///
/// # Errors
/// [`Error::Columns`] where `R` has a field without a form in Arrow.
pub fn fields<R: DeserializeOwned>() -> Result<Vec<FieldRef>, Error> {
    let options = TracingOptions::default().enums_without_data_as_strings(true).map_as_struct(false);
    Ok(Vec::<FieldRef>::from_type::<R>(options)?)
}

/// Takes rows, and gives them out as one record batch when asked.
#[derive(Debug)]
pub struct BatchBuilder<R> {
    arrays: ArrayBuilder,
    rows: usize,
    of: PhantomData<fn(R)>,
}

impl<R: Serialize + DeserializeOwned> BatchBuilder<R> {
    /// Without rows.
    ///
    /// # Errors
    /// As [`fields`].
    pub fn new() -> Result<Self, Error> {
        Ok(BatchBuilder { arrays: ArrayBuilder::from_arrow(&fields::<R>()?)?, rows: 0, of: PhantomData })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`Error::Columns`] where the row is not as its type says, which no derived one is.
    pub fn push(&mut self, row: &R) -> Result<(), Error> {
        self.arrays.push(row)?;
        self.rows += 1;
        Ok(())
    }

    /// How many rows wait.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The rows that wait, in order; none wait afterwards.
    ///
    /// # Errors
    /// [`Error::Columns`].
    pub fn take(&mut self) -> Result<RecordBatch, Error> {
        self.rows = 0;
        Ok(self.arrays.to_record_batch()?)
    }
}

/// The rows of a batch, whichever order its columns have; columns that `R` does not know are passed over.
///
/// # Errors
/// [`Error::Columns`] where a column is missing or of another type.
pub fn rows_of<R: DeserializeOwned>(batch: &RecordBatch) -> Result<Vec<R>, Error> {
    Ok(serde_arrow::from_record_batch(batch)?)
}
