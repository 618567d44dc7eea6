//! The commands that the report prints, quoted so that a shell reads them as they stand.

use presswork_corpus::tables::CollocationRow;

use crate::Report;

/// The command that lists every concordance line of a term in one of the report's languages: of the term as the tables
/// have it, and of nothing that a query could mean by it.
pub(crate) fn kwic(report: &Report, language: usize, term: &str) -> String {
    let plain = term.split(' ').all(|word| !word.is_empty() && word.chars().all(char::is_alphanumeric));
    let literal = if plain { "" } else { "--literal " };
    format!("{}{literal}{}", kwic_before(report, language), ended(term))
}

/// The command that lists every line of a query.
pub(crate) fn kwic_of_query(report: &Report, language: usize, query: &str) -> String {
    format!("{}{}", kwic_before(report, language), ended(query))
}

/// The command that lists the places where two words stand together, the first before the second.
pub(crate) fn kwic_of_pair(report: &Report, language: usize, row: &CollocationRow) -> String {
    let query = format!("{} {}", row.first, row.second);
    let skip = row.window.saturating_sub(2);
    format!("{}--literal --skip {skip} {}", kwic_before(report, language), ended(&query))
}

/// What such a command begins with, before the term.
pub(crate) fn kwic_before(report: &Report, language: usize) -> String {
    // A word may stand in several languages, which are counted apart.
    let language = match report.languages.get(language) {
        Some(part) if report.languages.len() > 1 => format!(" --language {}", quoted(&part.language)),
        _ => String::new(),
    };
    format!("presswork kwic{}{language} ", report.provenance.flags)
}

/// What it ends with: `--` keeps a term that begins with a dash from being read as an option.
fn ended(term: &str) -> String {
    let dash = if term.starts_with('-') { "-- " } else { "" };
    format!("{dash}{} INPUT…", quoted(term))
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
