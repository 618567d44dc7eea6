//! "Read with care": what the data cannot carry, computed before any number is shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::clusters::clusters;
use crate::messages::Fill;
use crate::{
    DocumentPart, GroupKeyness, LEAST_DOCUMENTS, LanguagePart, Locale, Report, facts, languages, reasons,
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
    fn new(at: &'static str, lead: String, text: String) -> Self {
        Caution { lead, text, names: vec![], more: 0, at }
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
        n if n == all => report.locale.say("caution-claimless-all"),
        n => {
            report.locale.fill("caution-claimless-some", &[("n", Fill::Count(n)), ("all", Fill::Count(all))])
        }
    };
    let text = report.locale.fill("caution-claimless-text", &[("least", Fill::Count(LEAST_DOCUMENTS))]);
    let caution = Caution::new("languages", lead, text);
    Some(if n == all { caution } else { caution.naming(few().map(|(_, one)| one.group.as_str())) })
}

/// A caution about a number of things: its lead is the message of this name, its text that of the name and `-text`.
fn counted(locale: Locale, at: &'static str, name: &str, n: u64) -> Caution {
    Caution::new(at, locale.of(name, n), locale.say(&format!("{name}-text")))
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
    let n = heavy.len() as u64;
    (n > 0).then(|| counted(report.locale, "documents", "caution-dominated", n).naming(heavy))
}

fn apart(report: &Report) -> Option<Caution> {
    let n = report.languages.len() as u64;
    let names: Vec<String> =
        report.languages.iter().map(|part| languages::name(report.locale, &part.language)).collect();
    let names = names.iter().map(String::as_str);
    (n > 1).then(|| counted(report.locale, "languages", "caution-apart", n).naming(names))
}

fn alone(report: &Report) -> Option<Caution> {
    let keys = || report.languages.iter().flat_map(|part| part.alone.iter().map(String::as_str));
    match keys().count() as u64 {
        0 => None,
        n => Some(counted(report.locale, "languages", "caution-alone", n).naming(keys())),
    }
}

fn failed(report: &Report) -> Option<Caution> {
    let keys = report.failures.iter().map(|failure| failure.key.as_str());
    match report.failures.len() as u64 {
        0 => None,
        n => Some(counted(report.locale, "failures", "caution-failed", n).naming(keys)),
    }
}

/// Keys of the documents that `meant` picks; none where it picks none.
fn keys(report: &Report, meant: impl Fn(&DocumentPart) -> bool) -> Option<Vec<&str>> {
    let meant = report.documents.iter().filter(|document| meant(document));
    let keys: Vec<&str> = meant.map(|document| document.row.key.as_str()).collect();
    (!keys.is_empty()).then_some(keys)
}

/// A caution over the documents that `meant` picks, if any.
fn over(report: &Report, name: &str, meant: impl Fn(&DocumentPart) -> bool) -> Option<Caution> {
    let keys = keys(report, meant)?;
    Some(counted(report.locale, "documents", name, keys.len() as u64).naming(keys))
}

fn undated(report: &Report) -> Option<Caution> {
    over(report, "caution-undated", |document| document.row.date.is_empty())
}

fn inferred(report: &Report) -> Option<Caution> {
    over(report, "caution-inferred", |document| {
        matches!(document.row.date_known_by.as_str(), "url" | "detected")
    })
}

fn duplicates(report: &Report) -> Option<Caution> {
    let (rows, locale) = (&report.near_duplicates, report.locale);
    if rows.is_empty() {
        return None;
    }
    let across = clusters(report).iter().filter(|cluster| cluster.groups > 1).count() as u64;
    let text = match (rows.iter().all(|row| row.counted), across) {
        (false, _) => locale.say("caution-duplicates-collapsed"),
        (true, 0) => locale.say("caution-duplicates-counted"),
        (true, across) => locale.of("caution-duplicates-across", across),
    };
    let caution = Caution::new("repeats", locale.of("caution-duplicates", rows.len() as u64), text);
    Some(caution.naming(rows.iter().map(|row| row.key.as_str())))
}

fn reused(report: &Report) -> Option<Caution> {
    let n: u64 = report.languages.iter().map(|part| part.coverage.reused_between_groups).sum();
    (n > 0).then(|| counted(report.locale, "repeats", "caution-reused", n))
}

fn repeated(report: &Report) -> Option<Caution> {
    let lines = &report.repeated_lines;
    let outlets: BTreeSet<&str> = lines.iter().map(|row| row.outlet.as_str()).collect();
    let words = lines.iter().map(|row| row.tokens).sum();
    (!lines.is_empty()).then(|| counted(report.locale, "repeats", "caution-repeated", words).naming(outlets))
}

fn untitled(report: &Report) -> Option<Caution> {
    over(report, "caution-untitled", |document| document.row.title.is_empty())
}

fn flagged(report: &Report) -> Option<Caution> {
    let mut kinds: Vec<&str> =
        report.documents.iter().flat_map(|document| document.flags.iter().map(String::as_str)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let keys = keys(report, |document| !document.flags.is_empty())?;
    let locale = report.locale;
    let kinds: Vec<String> = kinds.into_iter().map(|kind| reasons::flag(locale, kind)).collect();
    let text = locale.fill("caution-flagged-text", &[("kinds", Fill::Text(&kinds.join("; ")))]);
    let lead = locale.of("caution-flagged", keys.len() as u64);
    Some(Caution::new("documents", lead, text).naming(keys))
}

fn short(report: &Report) -> Option<Caution> {
    let keys = keys(report, |document| document.row.counted && document.row.tokens < SHORT)?;
    let locale = report.locale;
    let fills = [("n", Fill::Count(keys.len() as u64)), ("least", Fill::Count(SHORT))];
    let lead = locale.fill("caution-short", &fills);
    Some(Caution::new("documents", lead, locale.say("caution-short-text")).naming(keys))
}
