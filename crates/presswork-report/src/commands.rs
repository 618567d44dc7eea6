//! The commands that the report prints, quoted so that a shell reads them as they stand.

use crate::Report;

/// The command that lists every concordance line of a term in one of the report's languages.
pub(crate) fn kwic(report: &Report, language: usize, term: &str) -> String {
    // `--` keeps a term that begins with a dash from being read as an option.
    let dash = if term.starts_with('-') { "-- " } else { "" };
    // A word may stand in several languages, which are counted apart.
    let language = match report.languages.get(language) {
        Some(part) if report.languages.len() > 1 => format!(" --language {}", quoted(&part.language)),
        _ => String::new(),
    };
    format!("presswork kwic{}{language} {dash}{} INPUT…", report.provenance.flags, quoted(term))
}

/// The form of that command for any term.
pub(crate) fn kwic_form(report: &Report) -> String {
    let language = if report.languages.len() > 1 { " --language CODE" } else { "" };
    format!("presswork kwic{}{language} TERM INPUT…", report.provenance.flags)
}

/// `text` as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '@' | '%' | '+' | ',' | ':');
    if !text.is_empty() && text.chars().all(plain) && !text.starts_with('-') {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
