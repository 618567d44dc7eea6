//! Exclusive and missing: what one group alone has or lacks, with how likely that is by chance.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::ExclusiveRow;
use serde::Serialize;

use crate::figures::marker::Marker;
use crate::figures::term_table::Term;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, Locale, escape};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "exclusive",
    template: include_str!("../../templates/sections/exclusive.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "exclusive",
        formula: "exclusive: max((n_g / N)^cf, C(D_g, df) / C(D, df)); missing: max((1 − n_g / N)^cf, C(D − D_g, df) / C(D, df))",
        source: "",
    }],
};

/// Words listed of a group, either way.
const LISTED: usize = 8;

/// Groups that are listed.
const GROUPS: usize = 16;

#[derive(Serialize)]
struct Group {
    marker: Marker,
    only: Vec<Item>,
    missing: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    term: Term,
    cf: u64,
    chance: String,
}

/// A probability in words: `1 in 40`.
pub(crate) fn chance(locale: Locale, log10_p: f64) -> String {
    if log10_p.is_nan() {
        return String::new();
    }
    let one_in = libm::pow(10.0, -log10_p.min(0.0));
    match one_in {
        x if x >= 1e6 => locale.say("chance-million"),
        x if x >= 1.5 => locale.of("chance-one-in", x.round() as u64),
        _ => locale.say("chance-likely"),
    }
}

/// What the table has of a group in one relation, the least likely by chance first.
pub(crate) fn of_group<'r>(part: &'r LanguagePart, group: &str, relation: &str) -> Vec<&'r ExclusiveRow> {
    let rows = part.coverage.exclusive.rows.iter();
    let mut rows: Vec<&ExclusiveRow> =
        rows.filter(|row| row.group == group && row.relation == relation).collect();
    rows.sort_by(|a, b| {
        a.log10_p.total_cmp(&b.log10_p).then(b.cf.cmp(&a.cf)).then_with(|| a.text.cmp(&b.text))
    });
    rows
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    if part.groups.len() < 2 || part.coverage.exclusive.rows.is_empty() {
        return None;
    }
    let group = |group: &crate::GroupPart| {
        let items = |relation| {
            let rows = of_group(part, &group.name, relation);
            rows.into_iter().take(LISTED).map(|row| item(context, at, row)).collect::<Vec<_>>()
        };
        let group = Group {
            marker: Marker::new(&context.marks, &group.name),
            only: items("exclusive"),
            missing: items("missing"),
        };
        (!group.only.is_empty() || !group.missing.is_empty()).then_some(group)
    };
    Some(context! {
        groups => Serde(part.groups.iter().take(GROUPS).filter_map(group).collect::<Vec<_>>()),
        rows => part.coverage.exclusive.total,
    })
}

fn item(context: &Context<'_>, at: usize, row: &ExclusiveRow) -> Item {
    let term = if row.kind == "term" {
        Term::new(context, at, 1, &row.text, row.cf)
    } else {
        Term::plain(context, at, &row.text)
    };
    Item { term, cf: row.cf, chance: escape::shown(&chance(context.locale, row.log10_p)) }
}
