//! "Read with care": what the data cannot carry, computed before any number is shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::clusters::clusters;
use crate::{
    DocumentPart, GroupKeyness, LEAST_DOCUMENTS, LanguagePart, Report, facts, languages, number, reasons,
};

/// Names listed after a caution before the rest is only counted.
const NAMED: usize = 4;

/// Words below which an article is called short: less than the two or three paragraphs that a capture cut
/// by a paywall leaves.
const SHORT: u64 = 100;

/// One caution.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Caution {
    /// What is odd, in a few words.
    pub(crate) lead: String,
    /// What follows from it.
    pub(crate) text: String,
    /// The documents or groups meant, the first few.
    pub(crate) names: Vec<String>,
    /// How many more there are.
    pub(crate) more: u64,
    /// The `id` of the part of the page that shows it.
    pub(crate) at: &'static str,
}

impl Caution {
    fn new(at: &'static str, lead: String, text: &str) -> Self {
        Caution { lead, text: text.to_owned(), names: vec![], more: 0, at }
    }

    fn naming<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names = names.into_iter();
        self.names = names.by_ref().take(NAMED).map(str::to_owned).collect();
        self.more = names.count() as u64;
        self
    }
}

/// Documents of a group and of the rest of its language.
pub(crate) fn sides(part: &LanguagePart, keyness: &GroupKeyness) -> (u64, u64) {
    if let Some(row) = keyness.rows.first() {
        return (row.d1, row.d2);
    }
    let group = part.groups.iter().find(|group| group.name == keyness.group);
    let d1 = group.map_or(0, |group| group.documents);
    (d1, facts::documents_of(part).saturating_sub(d1))
}

/// Whether both sides have the documents that a p value needs.
pub(crate) fn claims((d1, d2): (u64, u64)) -> bool {
    d1 >= LEAST_DOCUMENTS && d2 >= LEAST_DOCUMENTS
}

/// The cautions of a report, those that bear on most first. Each rule fires on data or says nothing.
pub(crate) fn cautions(report: &Report) -> Vec<Caution> {
    let rules = [
        claimless, dominated, apart, alone, duplicates, reused, failed, undated, inferred, repeated,
        untitled, flagged, short,
    ];
    rules.iter().filter_map(|rule| rule(report)).collect()
}

fn claimless(report: &Report) -> Option<Caution> {
    let compared =
        || report.languages.iter().flat_map(|part| part.keyness.iter().map(move |one| (part, one)));
    let all = compared().count() as u64;
    let few = || compared().filter(|(part, one)| !claims(sides(part, one)));
    let n = few().count() as u64;
    let lead = match n {
        0 => return None,
        n if n == all => "Too few documents to generalise.".to_owned(),
        n => format!("{} of {} comparisons have too few documents.", number::count(n), number::count(all)),
    };
    let text = format!(
        "A p value is printed only where a group and the rest have {LEAST_DOCUMENTS} documents each. Elsewhere \
         the differences are of these texts only: what they say, not what the outlets do."
    );
    let caution = Caution::new("languages", lead, &text);
    Some(if n == all { caution } else { caution.naming(few().map(|(_, one)| one.group.as_str())) })
}

fn dominated(report: &Report) -> Option<Caution> {
    let mut most: BTreeMap<&str, &DocumentPart> = BTreeMap::new();
    for document in &report.documents {
        let known = most.entry(document.row.language.as_str()).or_insert(document);
        if document.row.tokens > known.row.tokens {
            *known = document;
        }
    }
    let heavy: Vec<&str> = report
        .languages
        .iter()
        .filter(|part| facts::documents_of(part) >= 3)
        .filter_map(|part| {
            let document = most.get(part.language.as_str())?;
            (2 * document.row.tokens > facts::words_of(part)).then_some(document.row.key.as_str())
        })
        .collect();
    (!heavy.is_empty()).then(|| {
        let n = number::of(heavy.len() as u64, "document holds", "documents hold");
        Caution::new(
            "documents",
            format!("{n} more than half of a language’s words."),
            "Counts of that language are mostly counts of it.",
        )
        .naming(heavy)
    })
}

fn apart(report: &Report) -> Option<Caution> {
    let n = report.languages.len();
    (n > 1).then(|| {
        Caution::new(
            "languages",
            format!("{n} languages, kept apart."),
            "Words are counted and compared within a language, never across.",
        )
        .naming(report.languages.iter().map(|part| languages::name(&part.language)))
    })
}

fn alone(report: &Report) -> Option<Caution> {
    let keys = || report.languages.iter().flat_map(|part| part.alone.iter().map(String::as_str));
    match keys().count() as u64 {
        0 => None,
        n => Some(
            Caution::new(
                "languages",
                format!("{} alone.", number::of(n, "document stands", "documents stand")),
                "No other group shares the language, so nothing is compared with them.",
            )
            .naming(keys()),
        ),
    }
}

fn failed(report: &Report) -> Option<Caution> {
    match report.failures.len() as u64 {
        0 => None,
        n => Some(
            Caution::new(
                "failures",
                format!("{} failed.", number::of(n, "document", "documents")),
                "Nothing of what failed is counted.",
            )
            .naming(report.failures.iter().map(|failure| failure.key.as_str())),
        ),
    }
}

/// A caution over the documents that `meant` picks, if any.
fn over(
    report: &Report,
    meant: impl Fn(&DocumentPart) -> bool,
    lead: impl Fn(u64) -> String,
    text: &str,
) -> Option<Caution> {
    let keys = || {
        report.documents.iter().filter(|document| meant(document)).map(|document| document.row.key.as_str())
    };
    match keys().count() as u64 {
        0 => None,
        n => Some(Caution::new("documents", lead(n), text).naming(keys())),
    }
}

fn undated(report: &Report) -> Option<Caution> {
    over(
        report,
        |document| document.row.date.is_empty(),
        |n| format!("{} no date.", number::of(n, "document has", "documents have")),
        "None is guessed.",
    )
}

fn inferred(report: &Report) -> Option<Caution> {
    over(
        report,
        |document| matches!(document.row.date_known_by.as_str(), "url" | "detected"),
        |n| format!("{} inferred.", number::of(n, "date is", "dates are")),
        "Read from an address, not from what the page says.",
    )
}

fn duplicates(report: &Report) -> Option<Caution> {
    let rows = &report.near_duplicates;
    if rows.is_empty() {
        return None;
    }
    let n = number::of(rows.len() as u64, "document largely repeats", "documents largely repeat");
    let across = clusters(report).iter().filter(|cluster| cluster.groups > 1).count() as u64;
    let text = match (rows.iter().all(|row| row.counted), across) {
        (false, _) => "Of each cluster only the first is counted.".to_owned(),
        (true, 0) => "Each is counted, so that their words count more than once.".to_owned(),
        (true, across) => format!(
            "Each is counted, so that one text speaks for several groups in {}.",
            number::of(across, "cluster", "clusters")
        ),
    };
    let caution = Caution::new("repeats", format!("{n} another."), &text);
    Some(caution.naming(rows.iter().map(|row| row.key.as_str())))
}

fn reused(report: &Report) -> Option<Caution> {
    let n: u64 = report.languages.iter().map(|part| part.coverage.reused_between_groups).sum();
    let lead = number::of(n, "passage stands", "passages stand");
    (n > 0).then(|| {
        Caution::new(
            "repeats",
            format!("{lead} word for word in two groups."),
            "These voices may not be independent: one may have it from the other, or both from a third.",
        )
    })
}

fn repeated(report: &Report) -> Option<Caution> {
    let lines = &report.repeated_lines;
    let outlets: BTreeSet<&str> = lines.iter().map(|row| row.outlet.as_str()).collect();
    let words = number::of(lines.iter().map(|row| row.tokens).sum(), "word is", "words are");
    (!lines.is_empty()).then(|| {
        Caution::new(
            "repeats",
            format!("{words} in lines that outlets repeat."),
            "They stay in the articles and are in no count.",
        )
        .naming(outlets)
    })
}

fn untitled(report: &Report) -> Option<Caution> {
    over(
        report,
        |document| document.row.title.is_empty(),
        |n| format!("{} no headline.", number::of(n, "document has", "documents have")),
        "The words of the headline are missing, or stand in the body.",
    )
}

fn flagged(report: &Report) -> Option<Caution> {
    let mut kinds: Vec<&str> = report
        .documents
        .iter()
        .flat_map(|document| document.flags.iter().map(|flag| reasons::flag(flag)))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    over(
        report,
        |document| !document.flags.is_empty(),
        |n| format!("{} flagged.", number::of(n, "capture was", "captures were")),
        &format!("Found: {}.", kinds.join("; ")),
    )
}

fn short(report: &Report) -> Option<Caution> {
    over(
        report,
        |document| document.row.counted && document.row.tokens < SHORT,
        |n| format!("{} fewer than {SHORT} words.", number::of(n, "document has", "documents have")),
        "A capture that a paywall cut looks like this.",
    )
}
