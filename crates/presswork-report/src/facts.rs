//! What a report says first: totals over all its documents.

use std::collections::BTreeSet;

use crate::messages::Fill;
use crate::{LanguagePart, Locale, Report};

/// Totals of a report.
pub(crate) struct Facts {
    /// Documents that survived.
    pub(crate) documents: u64,
    /// Of them, those that are counted.
    pub(crate) counted: u64,
    /// Distinct groups.
    pub(crate) groups: u64,
    /// Languages.
    pub(crate) languages: u64,
    /// Counted tokens.
    pub(crate) words: u64,
    /// Counted tokens inside quotation marks.
    pub(crate) quoted: u64,
    /// Body text, bytes.
    pub(crate) text_bytes: u64,
    /// Decoded captures, bytes.
    pub(crate) source_bytes: u64,
    /// Pieces that cleaning removed.
    pub(crate) removed: u64,
    /// First and last date known.
    pub(crate) dates: Option<(String, String)>,
}

/// The totals of `report`.
pub(crate) fn facts(report: &Report) -> Facts {
    let rows = || report.documents.iter().map(|document| &document.row);
    let dates: BTreeSet<&str> = rows().map(|row| row.date.as_str()).filter(|date| !date.is_empty()).collect();
    Facts {
        documents: rows().count() as u64,
        counted: rows().filter(|row| row.counted).count() as u64,
        groups: rows().map(|row| row.group.as_str()).collect::<BTreeSet<_>>().len() as u64,
        languages: rows().map(|row| row.language.as_str()).collect::<BTreeSet<_>>().len() as u64,
        words: rows().map(|row| row.tokens).sum(),
        quoted: rows().map(|row| row.quoted_tokens).sum(),
        text_bytes: rows().map(|row| row.text_bytes).sum(),
        source_bytes: rows().map(|row| row.source_bytes).sum(),
        removed: rows().map(|row| row.removed).sum(),
        dates: dates.first().zip(dates.last()).map(|(&first, &last)| (first.to_owned(), last.to_owned())),
    }
}

impl Facts {
    /// The dates as a reader writes them: `3 March 2024 – 9 March 2024`, or that there is none.
    pub(crate) fn span(&self, locale: Locale) -> String {
        match &self.dates {
            None => locale.say("undated"),
            Some((first, last)) if first == last => day(locale, first),
            Some((first, last)) => format!("{}\u{2009}–\u{2009}{}", day(locale, first), day(locale, last)),
        }
    }
}

/// Documents of a language.
pub(crate) fn documents_of(language: &LanguagePart) -> u64 {
    language.groups.iter().map(|group| group.documents).sum()
}

/// Counted tokens of a language.
pub(crate) fn words_of(language: &LanguagePart) -> u64 {
    language.groups.iter().map(|group| group.tokens).sum()
}

/// `2024-03-09` as `9 March 2024`; what has no such shape stays as it is.
pub(crate) fn day(locale: Locale, date: &str) -> String {
    let mut parts = date.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return date.to_owned();
    };
    match (month.parse::<u8>(), day.parse::<u8>()) {
        (Ok(month @ 1..=12), Ok(day)) => {
            let month = locale.say(&format!("month-{month}"));
            let fills =
                [("day", Fill::Count(day.into())), ("month", Fill::Text(&month)), ("year", Fill::Text(year))];
            locale.fill("day", &fills)
        }
        _ => date.to_owned(),
    }
}
