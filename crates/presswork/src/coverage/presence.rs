//! `presence.csv`: which terms and names stand in which groups.

use std::collections::BTreeMap;

use presswork_corpus::tables::{ExclusiveRow, PresenceRow};
use presswork_terms::LanguageTotals;

use super::exclusive::{Found, GroupsOf};

/// Terms and names of one kind and relation that the report is given.
const SHOWN: usize = 12;

/// Which rows the report is given: of what several groups share, all that is known of the first of each kind and relation.
#[derive(Default)]
pub(super) struct Shown {
    last: (String, String),
    taken: BTreeMap<(String, String), usize>,
}

impl Shown {
    /// Whether a row is one of them; the rows of one term or name stand together.
    pub fn takes(&mut self, row: &PresenceRow) -> bool {
        if row.relation == "exclusive" {
            return false;
        }
        let taken = self.taken.entry((row.kind.clone(), row.relation.clone())).or_default();
        if self.last.0 != row.kind || self.last.1 != row.text {
            self.last = (row.kind.clone(), row.text.clone());
            *taken += 1;
        }
        *taken <= SHOWN
    }
}

/// The rows of a kind: what several groups share, most widely first, then what one alone has, in the order of `exclusive.csv`.
pub(super) fn rows<'a>(
    kind: &'a str,
    of: &'a GroupsOf,
    totals: &'a LanguageTotals,
) -> impl Iterator<Item = PresenceRow> + 'a {
    let missing: BTreeMap<&str, &ExclusiveRow> = (of.rows.iter())
        .filter(|row| row.relation == "missing")
        .map(|row| (row.text.as_str(), row))
        .collect();
    let shared = of.shared.iter().flat_map(move |found| {
        let alone = missing.get(found.text.as_str()).copied();
        of_groups(kind, found, alone, totals)
    });
    let alone = of.rows.iter().filter(|row| row.relation == "exclusive").flat_map(move |row| {
        let group = totals.groups.partition_point(|one| one.group < row.group) as u32;
        let (text, groups) = (row.text.clone(), vec![(group, row.cf, row.df)]);
        of_groups(kind, &Found { text, cf: row.cf, df: row.df, groups }, Some(row), totals)
    });
    shared.chain(alone)
}

/// The rows of a term or name; `alone` is what is known where one group alone has or lacks it.
fn of_groups(
    kind: &str,
    found: &Found,
    alone: Option<&ExclusiveRow>,
    totals: &LanguageTotals,
) -> Vec<PresenceRow> {
    let (here, all) = (found.groups.len(), totals.groups.len());
    let relation = match here {
        1 => "exclusive",
        here if here == all => "all",
        here if here + 1 == all => "missing",
        _ => "some",
    };
    let reason = if alone.is_some() { "" } else { "shared" };
    let row = |number: u32, cf: u64, df: u64| {
        let group = totals.groups.get(number as usize)?;
        Some(PresenceRow {
            language: totals.language.clone(),
            kind: kind.to_owned(),
            text: found.text.clone(),
            relation: relation.to_owned(),
            groups: here as u64,
            of_groups: all as u64,
            cf: found.cf,
            df: found.df,
            group: group.group.clone(),
            group_cf: cf,
            group_df: df,
            group_per_million: if group.tokens == 0 { 0.0 } else { cf as f64 * 1e6 / group.tokens as f64 },
            log10_p: alone.map(|row| row.log10_p),
            log10_p_reason: reason.to_owned(),
            log10_p_holm: alone.map(|row| row.log10_p_holm),
            log10_p_holm_reason: reason.to_owned(),
        })
    };
    let mut rows: Vec<PresenceRow> =
        found.groups.iter().filter_map(|&(number, cf, df)| row(number, cf, df)).collect();
    if relation == "missing" {
        let gap = found.groups.iter().zip(0_u32..).position(|(&(group, ..), number)| group != number);
        rows.extend(row(gap.unwrap_or(here) as u32, 0, 0));
    }
    rows
}
