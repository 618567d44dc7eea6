//! What stands early: of each word's and name's mentions, those in the first quarter of the articles and in headlines.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::heat::columns;
use crate::figures::marker::Marker;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, escape, languages};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "emphasis",
    template: include_str!("../../templates/sections/emphasis.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "emphasis", formula: "", source: "" }],
};

/// Rows that the page has.
const ROWS: usize = 16;

/// Mentions that a row must have in all: of fewer, no early or late can be told.
const LEAST: u64 = 4;

#[derive(Serialize)]
struct Row {
    text: String,
    cells: Vec<Cell>,
}

/// Mentions of a word in a group.
#[derive(Clone, Copy, Default, Serialize)]
struct Cell {
    quarter: u64,
    body: u64,
    headline: u64,
}

/// A word or name with its mentions by group, words before names, the most mentioned first.
fn rows(part: &LanguagePart) -> Vec<(&str, BTreeMap<&str, Cell>)> {
    let mut cells: BTreeMap<(bool, &str), BTreeMap<&str, Cell>> = BTreeMap::new();
    for row in &part.coverage.emphasis.rows {
        let of = cells.entry((row.kind == "name", &row.text)).or_default();
        let cell = of.entry(&row.group).or_default();
        cell.quarter += row.first_quarter;
        cell.body += row.body;
        cell.headline += row.headline;
    }
    let mentions = |of: &BTreeMap<&str, Cell>| of.values().map(|cell| cell.body + cell.headline).sum::<u64>();
    let mut rows: Vec<_> = cells.into_iter().collect();
    rows.retain(|(_, of)| mentions(of) >= LEAST);
    rows.sort_by_key(|((name, _), of)| (*name, std::cmp::Reverse(mentions(of))));
    rows.into_iter().map(|((_, text), of)| (text, of)).collect()
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let rows = rows(part);
    // Rows by document that were cut would give counts that are none.
    let whole = part.coverage.emphasis.rows.len() as u64 == part.coverage.emphasis.total;
    if rows.is_empty() || !whole {
        return None;
    }
    let columns = columns(part);
    let row = |(text, of): &(&str, BTreeMap<&str, Cell>)| Row {
        text: escape::shown(text),
        cells: columns
            .iter()
            .map(|&g| of.get(part.groups[g].name.as_str()).copied().unwrap_or_default())
            .collect(),
    };
    Some(context! {
        lang => languages::tag(&part.language),
        markers => Serde(columns.iter().map(|&g| Marker::new(&context.marks, &part.groups[g].name)).collect::<Vec<_>>()),
        rows => Serde(rows.iter().take(ROWS).map(row).collect::<Vec<_>>()),
        unlisted => rows.len().saturating_sub(ROWS),
    })
}
