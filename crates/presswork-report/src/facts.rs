//! What a report says first: totals over all its documents.

use crate::messages::Fill;
use crate::sums::Sums;
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
    let sums = Sums::of(report);
    let days = sums.days.first_key_value().zip(sums.days.last_key_value());
    Facts {
        documents: sums.documents,
        counted: sums.counted,
        groups: sums.groups.names.len() as u64,
        languages: sums.languages.len() as u64,
        words: sums.words,
        quoted: sums.quoted,
        text_bytes: sums.text_bytes,
        source_bytes: sums.source_bytes,
        removed: sums.removed,
        dates: days.map(|((first, _), (last, _))| (first.clone(), last.clone())),
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
