//! The lede of each language, in the report's, from the rows that its report holds.

use presswork_report::{LanguagePart, LedeEvidence, LedeSentence, Report};
use presswork_terms::coverage::lede::{Facts, GroupFacts, Sentence, lede, not_offered};

/// Gives each language of a report its sentences.
pub(super) fn write(report: &mut Report) {
    let of_language = |part: &LanguagePart| {
        let (undated, first) = report.undated(&part.language);
        let first = first.iter().map(String::as_str).collect();
        let facts = Facts { undated: (undated as usize, first), ..facts(report, part) };
        lede(&facts).into_iter().map(sentence).collect()
    };
    let sentences: Vec<Vec<LedeSentence>> = report.languages.iter().map(of_language).collect();
    let language = report.locale.tag();
    for (part, sentences) in report.languages.iter_mut().zip(sentences) {
        if !sentences.is_empty() {
            part.coverage.not_offered = not_offered(language);
        }
        part.coverage.lede = sentences;
    }
}

fn facts<'a>(report: &'a Report, part: &'a LanguagePart) -> Facts<'a> {
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
        near_duplicates: report.near_duplicates_of(&part.language),
        undated: (0, Vec::new()),
    }
}

fn sentence(sentence: Sentence) -> LedeSentence {
    let evidence = sentence.evidence.into_iter().map(|one| LedeEvidence {
        table: one.table.to_owned(),
        row: one.row.into_iter().map(|(field, value)| (field.to_owned(), value)).collect(),
    });
    LedeSentence { text: sentence.text, rule: sentence.rule.to_owned(), evidence: evidence.collect() }
}
