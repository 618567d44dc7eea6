//! Articles, tokens and tables as Arrow record batches, and as Parquet over readers and writers.
//!
//! **In**: rows, the structs of `presswork_corpus::tables`, or [`ArticleRecord`]s and [`TokenRecord`]s made of
//! articles and tokenised documents. **Out**: [`RecordBatch`](arrow_array::RecordBatch)es whose columns are the
//! rows' fields in their order, or a Parquet file of them (zstd), a batch at a time; and back.
//!
//! The law: *what is written is read back equal*, by this crate and by any reader of Parquet. A field that is an
//! `Option` is a column that may be null; all others never are. The same rows give the same bytes.
//!
//! ```
//! use presswork_arrow::{ParquetTable, read_parquet};
//! use presswork_corpus::tables::FrequencyRow;
//!
//! let row = |term: &str, cf| FrequencyRow { language: "en".into(), n: 1, term: term.into(), cf, df: 1 };
//! let mut table = ParquetTable::new(Vec::new(), "frequencies")?;
//! table.row(&row("harbour", 3))?;
//! table.row(&row("tide", 1))?;
//! let file = table.finish()?;
//!
//! let rows: Result<Vec<FrequencyRow>, _> = read_parquet(bytes::Bytes::from(file))?.collect();
//! assert_eq!(rows?, [row("harbour", 3), row("tide", 1)]);
//! # Ok::<(), presswork_arrow::Error>(())
//! ```
//!
//! Not here: paths and files (`presswork`, `presswork-cli`), CSV and JSONL (`presswork-formats`).

mod article;
mod batch;
mod error;
mod parquet_file;
mod token;

pub use article::{ArticleRecord, BlockRecord, RemovedRecord};
pub use batch::{BatchBuilder, fields, rows_of};
pub use error::Error;
pub use parquet_file::{ParquetTable, read_parquet};
pub use token::TokenRecord;
