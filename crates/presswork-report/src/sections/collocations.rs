//! Words that stand together more than by chance.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::arcs::arcs;
use crate::figures::term_table::Term;
use crate::languages;
use crate::lists::collocations::{LISTED, OPEN};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "collocations",
    template: include_str!("../../templates/sections/collocations.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "log-dice", formula: "14 + log₂(2f / (f₁ + f₂))", source: "Rychlý 2008" }],
};

#[derive(Serialize)]
struct Row {
    term: Term,
    f: u64,
    df: u64,
    expected: String,
    log_dice: String,
    g2: String,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let pairs = &part.collocations;
    let first = pairs.first()?;
    let row = |(number, pair): (usize, &crate::ShownPair)| Row {
        term: Term::of_pair(context, at, number, pair),
        f: pair.row.f,
        df: pair.row.df,
        expected: context.locale.fixed(pair.row.expected, 1),
        log_dice: context.locale.fixed(pair.row.log_dice, 1),
        g2: context.locale.fixed(pair.row.g2, 1),
    };
    let strongest: Vec<(&str, &str, f64)> = pairs
        .iter()
        .take(LISTED)
        .map(|pair| (pair.row.first.as_str(), pair.row.second.as_str(), pair.row.log_dice))
        .collect();
    let mut rows: Vec<Row> = pairs.iter().take(LISTED).enumerate().map(row).collect();
    let listed = rows.len();
    let rest = rows.split_off(listed.min(OPEN));
    Some(context! {
        listed => listed,
        rest => Serde(rest),
        graph => Serde(arcs(&strongest)),
        lang => languages::tag(&part.language),
        window => first.row.window,
        n => pairs.len(),
        rows => Serde(rows),
    })
}
