//! Presswork's own JSONL rows: how they are written, and read back checked.

mod article;
pub(crate) mod error;
mod failure;
mod spans;
mod tokens;

pub use article::{ARTICLE_SCHEMA, read_article, write_article};
pub use error::{RowError, RowErrorKind};
pub use failure::{FAILURE_SCHEMA, read_failure, read_failures, write_failure};
pub(crate) use tokens::zone_text;
pub use tokens::{TOKENS_SCHEMA, read_tokens, write_tokens};

/// What every `schema` of Presswork begins with.
pub(crate) const OURS: &str = "presswork/";

/// The `schema` of a row, and nothing else of it.
#[derive(serde::Deserialize)]
pub(crate) struct Named<'a> {
    #[serde(borrow)]
    schema: std::borrow::Cow<'a, str>,
}

impl Named<'_> {
    /// Checks that `line` is a row of `schema`.
    pub(crate) fn expect(line: &[u8], schema: &str) -> Result<(), RowError> {
        // As we write it, the schema stands first: it is seen without parsing the row.
        if let Some(rest) = line.strip_prefix(b"{\"schema\":\"")
            && let Some(rest) = rest.strip_prefix(schema.as_bytes())
            && rest.starts_with(b"\",")
        {
            return Ok(());
        }
        let named: Named<'_> = serde_json::from_slice(line)?;
        if named.schema == schema {
            return Ok(());
        }
        Err(RowError::new(RowErrorKind::Schema, format!("schema `{}`, not `{schema}`", named.schema)))
    }
}

/// One row as a line.
pub(crate) fn write_line(
    out: &mut (impl std::io::Write + ?Sized),
    row: &impl serde::Serialize,
) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(row)?;
    line.push(b'\n');
    out.write_all(&line)
}
