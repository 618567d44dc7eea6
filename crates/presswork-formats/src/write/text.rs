//! Plain text: the title, an empty line, the body.

use std::io;

use presswork_corpus::Article;

/// What stands between the title and the body.
pub(crate) const AFTER_TITLE: &str = "\n\n";

/// Writes the title, an empty line, and the body, which ends in a line feed. Without a title, the body
/// alone. Nothing separates one article from the next but what the caller writes between them.
///
/// # Errors
/// As `out`.
pub fn write_text(out: &mut (impl io::Write + ?Sized), article: &Article) -> io::Result<()> {
    if !article.title().is_empty() {
        out.write_all(article.title().as_bytes())?;
        out.write_all(AFTER_TITLE.as_bytes())?;
    }
    out.write_all(article.text.as_bytes())?;
    out.write_all(b"\n")
}
