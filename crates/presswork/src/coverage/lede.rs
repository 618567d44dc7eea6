//! The lede of each language, in the report's, from the rows that its report holds.

use presswork_report::{LanguagePart, LedeEvidence, LedeSentence, Report};
use presswork_terms::coverage::lede::{Facts, GroupFacts, Sentence, lede, not_offered};

/// Gives each language of a report its sentences.
pub(super) fn write(report: &mut Report) {
    let sentences: Vec<Vec<LedeSentence>> = (report.languages.iter())
        .map(|part| lede(&facts(report, part)).into_iter().map(sentence).collect())
        .collect();
    let language = report.locale.tag();
    for (part, sentences) in report.languages.iter_mut().zip(sentences) {
        if !sentences.is_empty() {
            part.coverage.not_offered = not_offered(language);
        }
        part.coverage.lede = sentences;
    }
}

fn facts<'a>(report: &'a Report, part: &'a LanguagePart) -> Facts<'a> {
    let documents = || report.documents.iter().filter(|document| document.row.language == part.language);
    let near = report.near_duplicates.iter();
    let keys: std::collections::BTreeSet<&str> =
        documents().map(|document| document.row.key.as_str()).collect();
    Facts {
        language: report.locale.tag(),
        groups: part
            .groups
            .iter()
            .map(|group| GroupFacts { name: &group.name, tokens: group.tokens, quoted: group.quoted_tokens })
            .collect(),
        naming: &part.coverage.naming,
        quotation_clusters: &part.coverage.quotation_clusters.rows,
        shared_quantities: &part.coverage.shared_quantities.rows,
        variants: &part.coverage.name_variants.rows,
        exclusive: &part.coverage.exclusive.rows,
        near_duplicates: near.filter(|row| keys.contains(row.key.as_str())).collect(),
        undated: documents()
            .filter(|document| document.row.date.is_empty())
            .map(|document| document.row.key.as_str())
            .collect(),
    }
}

fn sentence(sentence: Sentence) -> LedeSentence {
    let evidence = sentence.evidence.into_iter().map(|one| LedeEvidence {
        table: one.table.to_owned(),
        row: one.row.into_iter().map(|(field, value)| (field.to_owned(), value)).collect(),
    });
    LedeSentence { text: sentence.text, rule: sentence.rule.to_owned(), evidence: evidence.collect() }
}
