//! A table that we wrote as CSV, read back.

use std::io::{self, Read};

use serde::de::DeserializeOwned;

/// The rows of a CSV table with a header, such as [`write_csv`](crate::write_csv) writes; an empty field of an `Option`
/// is `None`. A row that was written is read back equal, but for numbers that were not finite.
///
/// # Errors
/// For each row: as `from`; [`io::ErrorKind::InvalidData`] with the line where a row has other columns.
pub fn read_csv<R: DeserializeOwned>(from: impl Read) -> impl Iterator<Item = io::Result<R>> {
    csv::Reader::from_reader(from).into_deserialize().map(|row| row.map_err(io::Error::from))
}
