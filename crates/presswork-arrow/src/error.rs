//! What can go wrong.

use std::fmt;

use parquet::errors::ParquetError;

/// Rows could not become columns, or a file could not be written or read.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A row's type has no form in Arrow, or columns are not those of the rows that were asked for.
    Columns(Box<serde_arrow::Error>),
    /// The Parquet file: its writer or reader failed, or it is none.
    Parquet(ParquetError),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Columns(error) => write!(out, "rows and columns do not fit: {error}"),
            Error::Parquet(error) => write!(out, "Parquet: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Columns(error) => Some(error),
            Error::Parquet(error) => Some(error),
        }
    }
}

impl From<serde_arrow::Error> for Error {
    fn from(error: serde_arrow::Error) -> Self {
        Error::Columns(Box::new(error))
    }
}

impl From<ParquetError> for Error {
    fn from(error: ParquetError) -> Self {
        Error::Parquet(error)
    }
}

impl From<Error> for std::io::Error {
    /// The input/output error below, where there is one.
    fn from(error: Error) -> Self {
        match error {
            Error::Parquet(ParquetError::External(inner)) => match inner.downcast::<std::io::Error>() {
                Ok(io) => *io,
                Err(other) => std::io::Error::other(other),
            },
            other => std::io::Error::other(other),
        }
    }
}
