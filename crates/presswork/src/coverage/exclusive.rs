//! `exclusive.csv`: what one group alone has, or alone lacks.

use std::collections::BTreeMap;

use presswork_corpus::tables::ExclusiveRow;
use presswork_terms::coverage::exclusive::{Chance, Occurrence, exclusive, missing};
use presswork_terms::{Entry, LanguageTotals, Totals};
use presswork_tokenise::Tokeniser;

/// Least occurrences of what is exclusive or missing: below, exclusivity says nothing.
const LEAST: u64 = 3;
/// The most rows of a language, kind and relation: those that chance explains least.
const MOST: usize = 1_000;

/// A term or a name, and the groups that have it.
pub(super) struct Found {
    pub text: String,
    pub cf: u64,
    pub df: u64,
    /// Numbers of the groups, ascending.
    pub groups: Vec<u32>,
}

/// Collects the terms of a merge that one group alone has or lacks.
pub(crate) struct ExclusiveTerms<'a> {
    tokeniser: &'a Tokeniser,
    totals: &'a Totals,
    languages: BTreeMap<String, ExclusiveRows>,
}

/// The rows of one language and kind: memory does not grow with what is looked at.
#[derive(Default)]
pub(super) struct ExclusiveRows {
    rows: Vec<ExclusiveRow>,
}

impl ExclusiveRows {
    /// Looks at what was found.
    pub fn consider(&mut self, kind: &str, found: &Found, totals: &LanguageTotals) {
        self.rows.extend(row(kind, found, totals));
        if self.rows.len() >= 8 * MOST {
            prune(&mut self.rows);
        }
    }

    /// The rows in order.
    pub fn into_rows(mut self) -> Vec<ExclusiveRow> {
        prune(&mut self.rows);
        self.rows
    }
}

impl<'a> ExclusiveTerms<'a> {
    pub fn new(tokeniser: &'a Tokeniser, totals: &'a Totals) -> Self {
        ExclusiveTerms { tokeniser, totals, languages: BTreeMap::new() }
    }

    /// Looks at a term: content words only.
    pub fn consider(&mut self, entry: &Entry) {
        let letters = entry.term.chars().filter(|c| c.is_alphabetic()).count();
        if entry.n != 1 || letters < 2 || self.tokeniser.is_stop_word(&entry.language, &entry.term) {
            return;
        }
        let Some(totals) = self.totals.of(&entry.language) else { return };
        let found = Found {
            text: entry.term.clone(),
            cf: entry.cf(),
            df: entry.df(),
            groups: entry.groups.iter().map(|group| group.group).collect(),
        };
        if !self.languages.contains_key(&entry.language) {
            self.languages.insert(entry.language.clone(), ExclusiveRows::default());
        }
        if let Some(rows) = self.languages.get_mut(&entry.language) {
            rows.consider("term", &found, totals);
        }
    }

    /// The rows by language.
    pub fn into_rows(self) -> BTreeMap<String, Vec<ExclusiveRow>> {
        self.languages.into_iter().map(|(language, rows)| (language, rows.into_rows())).collect()
    }
}

fn row(kind: &str, found: &Found, totals: &LanguageTotals) -> Option<ExclusiveRow> {
    let all = totals.groups.len();
    if found.cf < LEAST || all < 2 {
        return None;
    }
    let (relation, number) = match found.groups.as_slice() {
        [only] => ("exclusive", *only as usize),
        // The first number that is not there.
        groups if groups.len() + 1 == all && all > 2 => {
            let gap = groups.iter().zip(0_u32..).position(|(&group, number)| group != number);
            ("missing", gap.unwrap_or(groups.len()))
        }
        _ => return None,
    };
    let group = totals.groups.get(number)?;
    let occurrence = Occurrence {
        cf: found.cf,
        df: found.df,
        group_tokens: group.tokens,
        tokens: totals.tokens,
        group_documents: group.documents,
        documents: totals.groups.iter().map(|group| group.documents).sum(),
    };
    let chance: Chance = if relation == "exclusive" { exclusive(&occurrence) } else { missing(&occurrence) }?;
    Some(ExclusiveRow {
        language: totals.language.clone(),
        kind: kind.to_owned(),
        relation: relation.to_owned(),
        group: group.group.clone(),
        text: found.text.clone(),
        cf: found.cf,
        df: found.df,
        group_tokens: occurrence.group_tokens,
        tokens: occurrence.tokens,
        group_documents: occurrence.group_documents,
        documents: occurrence.documents,
        log10_p_tokens: chance.by_tokens,
        log10_p_documents: chance.by_documents,
        log10_p: chance.log10_p(),
    })
}

/// The least likely of each relation, in order of relation, likelihood and text.
fn prune(rows: &mut Vec<ExclusiveRow>) {
    rows.sort_by(|a, b| {
        let likely =
            a.log10_p.total_cmp(&b.log10_p).then_with(|| a.log10_p_tokens.total_cmp(&b.log10_p_tokens));
        a.relation.cmp(&b.relation).then(likely).then_with(|| a.text.cmp(&b.text))
    });
    let mut held: BTreeMap<String, usize> = BTreeMap::new();
    rows.retain(|row| {
        let count = held.entry(row.relation.clone()).or_default();
        *count += 1;
        *count <= MOST
    });
}
