//! "Read with care": what the data cannot carry, computed before any number is shown.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::clusters::clusters;
use crate::messages::Fill;
use crate::sums::{NAMED, Noted, SHORT, Sums};
use crate::{GroupKeyness, LEAST_DOCUMENTS, LanguagePart, Locale, Report, facts, languages, reasons};

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

    fn noting(self, noted: &Noted) -> Self {
        let named = self.naming(noted.first.iter().map(String::as_str));
        Caution { more: noted.n - named.names.len() as u64, ..named }
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
    let sums = &Sums::of(report);
    [
        claimless(report),
        dominated(report, sums),
        apart(report),
        alone(report),
        duplicates(report),
        reused(report),
        failed(report),
        over(report, "caution-undated", &sums.undated),
        over(report, "caution-inferred", &sums.inferred),
        repeated(report),
        over(report, "caution-untitled", &sums.untitled),
        flagged(report, sums),
        short(report, sums),
    ]
    .into_iter()
    .flatten()
    .collect()
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

fn dominated(report: &Report, sums: &Sums) -> Option<Caution> {
    let heavy: Vec<&str> = report
        .languages
        .iter()
        .filter(|part| facts::documents_of(part) >= 3)
        .filter_map(|part| {
            let (words, key) = sums.languages.get(&part.language)?.longest.as_ref()?;
            (2 * words > facts::words_of(part)).then_some(key.as_str())
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
    let mut meant = Noted::default();
    for part in &report.languages {
        meant.append(&Noted { n: part.alone.total, first: part.alone.rows.clone() });
    }
    (meant.n > 0).then(|| counted(report.locale, "languages", "caution-alone", meant.n).noting(&meant))
}

fn failed(report: &Report) -> Option<Caution> {
    let keys = report.failures.iter().map(|failure| failure.key.as_str());
    match report.failures.len() as u64 {
        0 => None,
        n => Some(counted(report.locale, "failures", "caution-failed", n).naming(keys)),
    }
}

/// A caution over the documents that are meant, if any.
fn over(report: &Report, name: &str, meant: &Noted) -> Option<Caution> {
    (meant.n > 0).then(|| counted(report.locale, "documents", name, meant.n).noting(meant))
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

fn flagged(report: &Report, sums: &Sums) -> Option<Caution> {
    let (meant, locale) = (&sums.flagged, report.locale);
    let kinds: Vec<String> = sums.flags.iter().map(|kind| reasons::flag(locale, kind)).collect();
    let text = locale.fill("caution-flagged-text", &[("kinds", Fill::Text(&kinds.join("; ")))]);
    let lead = locale.of("caution-flagged", meant.n);
    (meant.n > 0).then(|| Caution::new("documents", lead, text).noting(meant))
}

fn short(report: &Report, sums: &Sums) -> Option<Caution> {
    let (meant, locale) = (&sums.short, report.locale);
    let fills = [("n", Fill::Count(meant.n)), ("least", Fill::Count(SHORT))];
    let lead = locale.fill("caution-short", &fills);
    (meant.n > 0).then(|| Caution::new("documents", lead, locale.say("caution-short-text")).noting(meant))
}
