//! Exclusive and missing: what one group alone has or lacks, with how likely that is by chance; and which groups have what
//! several share.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::{ExclusiveRow, PresenceRow};
use serde::Serialize;

use crate::figures::heat::{Heat, columns, heat};
use crate::figures::marker::Marker;
use crate::figures::term_table::Term;
use crate::lists::exclusive::{GROUPS, LISTED, OPEN};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, Locale, escape, languages};

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
    /// p adjusted for all questions that were asked, where it is not 1.
    adjusted: Option<String>,
}

/// A term or a name, and which groups have it.
#[derive(Serialize)]
struct Present {
    term: Term,
    name: bool,
    groups: u64,
    cf: u64,
    cells: Vec<Heat>,
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
    let (exclusive, presence) = (&part.coverage.exclusive, &part.coverage.presence);
    if part.groups.len() < 2 || exclusive.rows.is_empty() && presence.rows.is_empty() {
        return None;
    }
    let columns = columns(part);
    // What fewest groups share says most of them.
    let mut shared: Vec<&[PresenceRow]> =
        presence.rows.chunk_by(|a, b| a.kind == b.kind && a.text == b.text).collect();
    shared.sort_by_key(|rows| (rows[0].kind != "name", rows[0].groups == rows[0].of_groups));
    let mut present: Vec<Present> = shared.iter().map(|rows| row(context, at, &columns, rows)).collect();
    let rest = present.split_off(present.len().min(OPEN));
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
        rows => exclusive.total,
        tests => exclusive.rows.iter().map(|row| row.tests).max(),
        lang => languages::tag(&part.language),
        all => part.groups.len(),
        markers => Serde(columns.iter().map(|&g| Marker::new(&context.marks, &part.groups[g].name)).collect::<Vec<_>>()),
        present => Serde(present),
        rest => Serde(rest),
    })
}

fn item(context: &Context<'_>, at: usize, row: &ExclusiveRow) -> Item {
    let term = if row.kind == "term" {
        Term::new(context, at, 1, &row.text)
    } else {
        Term::name(context, at, &row.text)
    };
    // Nearly always 1, which the text above the table says once.
    let adjusted = libm::pow(10.0, row.log10_p_holm.min(0.0));
    let adjusted = (adjusted < 0.995).then(|| context.locale.probability(adjusted));
    Item { term, cf: row.cf, chance: escape::shown(&chance(context.locale, row.log10_p)), adjusted }
}

/// The rows of a term or name as one.
fn row(context: &Context<'_>, at: usize, columns: &[usize], rows: &[PresenceRow]) -> Present {
    let part = &context.report.languages[at];
    let first = &rows[0];
    let name = first.kind == "name";
    let term =
        if name { Term::name(context, at, &first.text) } else { Term::new(context, at, 1, &first.text) };
    let cell = |&g: &usize| {
        let group = &part.groups[g];
        let uses = rows.iter().find(|row| row.group == group.name).map_or(0, |row| row.group_cf);
        heat(context.locale, uses, group.tokens)
    };
    Present { term, name, groups: first.groups, cf: first.cf, cells: columns.iter().map(cell).collect() }
}
