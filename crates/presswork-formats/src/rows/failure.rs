//! Rows of `failures.jsonl`: `presswork/failure/1`.

use std::borrow::Cow;
use std::io;

use presswork_corpus::{Failure, Reason, Stage};
use serde::{Deserialize, Serialize};

use crate::rows::error::RowError;
use crate::rows::{Named, write_line};

/// The `schema` of a failure's row.
pub const FAILURE_SCHEMA: &str = "presswork/failure/1";

#[derive(Serialize, Deserialize)]
struct FailureRow<'a> {
    schema: Cow<'a, str>,
    key: Cow<'a, str>,
    stage: Stage,
    reason: Reason,
    detail: Cow<'a, str>,
}

/// Writes a failure as one line of JSON.
///
/// # Errors
/// As `out`.
pub fn write_failure(out: &mut (impl io::Write + ?Sized), failure: &Failure) -> io::Result<()> {
    let row = FailureRow {
        schema: Cow::Borrowed(FAILURE_SCHEMA),
        key: Cow::Borrowed(&failure.key),
        stage: failure.stage,
        reason: failure.reason,
        detail: Cow::Borrowed(&failure.detail),
    };
    write_line(out, &row)
}

/// Reads what [`write_failure`] wrote.
///
/// # Errors
/// Where the line is no such row.
pub fn read_failure(line: &[u8]) -> Result<Failure, RowError> {
    Named::expect(line, FAILURE_SCHEMA)?;
    let row: FailureRow<'_> = serde_json::from_slice(line)?;
    let (key, detail) = (row.key.into_owned(), row.detail.into_owned());
    Ok(Failure { key, stage: row.stage, reason: row.reason, detail })
}

/// Reads a whole `failures.jsonl`; empty lines are passed over.
///
/// # Errors
/// At the first line that is no such row, with its number.
pub fn read_failures(bytes: &[u8]) -> Result<Vec<Failure>, RowError> {
    let lines = (1..).zip(bytes.split(|&byte| byte == b'\n'));
    lines
        .filter(|(_, line)| !line.trim_ascii().is_empty())
        .map(|(number, line)| read_failure(line).map_err(|error| RowError { line: Some(number), ..error }))
        .collect()
}
