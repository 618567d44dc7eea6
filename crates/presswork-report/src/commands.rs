//! The commands that the report prints, quoted so that a shell reads them as they stand.

use crate::Provenance;

/// The command that lists every concordance line of a term.
pub(crate) fn kwic(provenance: &Provenance, term: &str) -> String {
    // `--` keeps a term that begins with a dash from being read as an option.
    let dash = if term.starts_with('-') { "-- " } else { "" };
    format!("presswork kwic {dash}{} {}", quoted(term), inputs(provenance))
}

/// The inputs as the run was given them.
pub(crate) fn inputs(provenance: &Provenance) -> &str {
    let named = |(name, _): &&(String, String)| name == "inputs" || name == "input";
    provenance.parameters.iter().find(named).map_or("INPUT…", |(_, value)| value.as_str())
}

/// `text` as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '@' | '%' | '+' | ',' | ':');
    if !text.is_empty() && text.chars().all(plain) && !text.starts_with('-') {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
