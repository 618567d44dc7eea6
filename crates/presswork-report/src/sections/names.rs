//! The names, by group, and those that may be one.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::{NameRow, NameVariantRow};
use serde::Serialize;

use crate::figures::heat::{Heat, heat};
use crate::figures::marker::Marker;
use crate::figures::term_table::Term;
use crate::lists::names::{OPEN, PAIRS};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, Locale, NAMES, escape, languages, reasons};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "names",
    template: include_str!("../../templates/sections/names.html"),
    scope: Scope::Language(view),
    notes: &[
        Note { id: "names", formula: "", source: "" },
        Note {
            id: "name-variants",
            formula: "distance: letters to put in, take out or change",
            source: "Levenshtein 1966",
        },
    ],
};

#[derive(Serialize)]
struct Row {
    name: Term,
    kind: String,
    mentions: u64,
    quoted: u64,
    documents: u64,
    cells: Vec<Heat>,
}

#[derive(Serialize)]
struct Pair {
    name: String,
    variant: String,
    relation: String,
    mentions: u64,
    variant_mentions: u64,
    groups: String,
    variant_groups: String,
    together: u64,
}

/// Mentions of each name by group, of names whose rows are all held.
pub(crate) fn by_group(part: &LanguagePart) -> BTreeMap<&str, BTreeMap<&str, u64>> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    for row in part.coverage.emphasis.rows.iter().filter(|row| row.kind == "name") {
        *counts.entry(&row.text).or_default().entry(&row.group).or_default() += row.headline + row.body;
    }
    counts
}

/// How two names are related, in words, from the table's name for it.
pub(crate) fn relation(locale: Locale, name: &str) -> String {
    reasons::named(locale, "relation", name)
}

/// Pairs of different spellings first, then the others, each in the order of the table.
pub(crate) fn pairs(part: &LanguagePart) -> Vec<&NameVariantRow> {
    let rows = &part.coverage.name_variants.rows;
    let mut pairs: Vec<&NameVariantRow> = rows.iter().collect();
    pairs.sort_by_key(|row| row.relation != "spelling");
    pairs
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let held = &part.coverage.names;
    if held.rows.is_empty() {
        return None;
    }
    let columns = crate::figures::heat::columns(part);
    let counts = by_group(part);
    let mut rows: Vec<Row> =
        held.rows.iter().take(NAMES).map(|name| row(context, at, &columns, &counts, name)).collect();
    let rest = rows.split_off(rows.len().min(OPEN));
    let pairs = pairs(part);
    let variants = part.coverage.name_variants.total;
    Some(context! {
        n => held.total,
        documents => crate::facts::documents_of(part),
        lang => languages::tag(&part.language),
        markers => Serde(columns.iter().map(|&g| Marker::new(&context.marks, &part.groups[g].name)).collect::<Vec<_>>()),
        rows => Serde(rows),
        rest => Serde(rest),
        unlisted => held.total.saturating_sub(NAMES as u64),
        n_pairs => variants,
        pairs => Serde(pairs.iter().take(PAIRS).map(|row| pair(context.locale, row)).collect::<Vec<_>>()),
        unlisted_pairs => variants.saturating_sub(PAIRS as u64),
    })
}

fn row(
    context: &Context<'_>,
    at: usize,
    columns: &[usize],
    counts: &BTreeMap<&str, BTreeMap<&str, u64>>,
    row: &NameRow,
) -> Row {
    let (locale, part) = (context.locale, &context.report.languages[at]);
    let counts = counts.get(row.name.as_str());
    // Rows by document may be cut: then no column says anything of the name.
    let whole = counts.filter(|counts| counts.values().sum::<u64>() == row.mentions);
    let cell = |&g: &usize| {
        let group = &part.groups[g];
        whole.map(|counts| heat(locale, counts.get(group.name.as_str()).copied().unwrap_or(0), group.tokens))
    };
    Row {
        name: Term::name(context, at, &row.name),
        // Of what kind is not known needs no word.
        kind: if row.kind == "unknown" { String::new() } else { reasons::named(locale, "kind", &row.kind) },
        mentions: row.mentions,
        quoted: row.quoted,
        documents: row.documents,
        cells: columns.iter().map(|g| cell(g).unwrap_or_default()).collect(),
    }
}

fn pair(locale: Locale, row: &NameVariantRow) -> Pair {
    Pair {
        name: escape::shown(&row.name),
        variant: escape::shown(&row.variant),
        relation: relation(locale, &row.relation),
        mentions: row.mentions,
        variant_mentions: row.variant_mentions,
        groups: escape::shown(&row.groups),
        variant_groups: escape::shown(&row.variant_groups),
        together: row.documents_both,
    }
}
