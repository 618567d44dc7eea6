//! Counted words, one a line: what `sort | uniq -c` and word-list tools take.

use std::io;

use presswork_corpus::TokenisedDoc;

use crate::write::sentences::one_line;

/// Writes the surface of every counted token, title first, one a line.
///
/// # Errors
/// As `out`.
pub fn write_words(out: &mut (impl io::Write + ?Sized), doc: &TokenisedDoc) -> io::Result<()> {
    for token in doc.tokens.iter().filter(|token| token.kind.counts()) {
        if let Some(form) = doc.types.get(token.type_index as usize) {
            writeln!(out, "{}", one_line(&form.surface))?;
        }
    }
    Ok(())
}
