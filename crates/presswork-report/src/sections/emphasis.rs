//! What stands early: of each word's and name's mentions, those in the first quarter of the articles and in headlines.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::LanguagePart;
use crate::figures::heat::columns;
use crate::figures::marker::Marker;
use crate::figures::term_table::Term;
use crate::lists::emphasis::ROWS;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "emphasis",
    template: include_str!("../../templates/sections/emphasis.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "emphasis", formula: "", source: "" }],
};

/// Mentions that a row must have in all: of fewer, no early or late can be told.
const LEAST: u64 = 4;

#[derive(Serialize)]
struct Row {
    term: Term,
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
fn rows(part: &LanguagePart) -> Vec<(bool, &str, BTreeMap<&str, Cell>)> {
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
    rows.into_iter().map(|((name, text), of)| (name, text, of)).collect()
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
    let row = |(name, text, of): &(bool, &str, BTreeMap<&str, Cell>)| Row {
        term: term(context, at, *name, text),
        cells: columns
            .iter()
            .map(|&g| of.get(part.groups[g].name.as_str()).copied().unwrap_or_default())
            .collect(),
    };
    Some(context! {
        markers => Serde(columns.iter().map(|&g| Marker::new(&context.marks, &part.groups[g].name)).collect::<Vec<_>>()),
        rows => Serde(rows.iter().take(ROWS).map(row).collect::<Vec<_>>()),
        unlisted => rows.len().saturating_sub(ROWS),
    })
}

/// The name, or the compared word with the lines of its query.
fn term(context: &Context<'_>, at: usize, name: bool, text: &str) -> Term {
    if name {
        return Term::name(context, at, text);
    }
    let lines = context.report.languages[at].coverage.lines.iter().find(|lines| lines.word == text);
    lines.map_or_else(
        || Term::plain(context, at, text),
        |lines| Term::of_query(context, at, &lines.word, &lines.query),
    )
}
