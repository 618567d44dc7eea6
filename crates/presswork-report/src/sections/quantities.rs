//! How many: counts of the same thing in several groups, on a logarithmic strip, each with its sentence.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::SharedQuantityRow;
use serde::Serialize;

use crate::figures::marked::{Piece, found};
use crate::figures::marker::Marker;
use crate::figures::strip::{Lane, Scale, Stated, Tick};
use crate::lists::quantities::{LISTED, OPEN, OPEN_ROWS, ROWS};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{escape, languages};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "quantities",
    template: include_str!("../../templates/sections/quantities.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "quantities", formula: "", source: "" }],
};

/// Characters of a sentence that are shown on either side of its number.
const AROUND: usize = 90;

/// The counts of one thing, and in how many groups.
pub(crate) struct Thing<'r> {
    pub(crate) name: &'r str,
    pub(crate) rows: &'r [SharedQuantityRow],
}

#[derive(Serialize)]
struct Shown {
    /// What the rows' `id`s begin with.
    id: String,
    name: String,
    n: usize,
    /// Counts that the rows stand for.
    listed: usize,
    ticks: Vec<Tick>,
    lanes: Vec<(Marker, Lane)>,
    rows: Vec<Row>,
    /// What is folded away below them.
    rest: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    number: String,
    /// The groups that state it, the first of the sentence.
    markers: Vec<Marker>,
    /// Documents that state it beside the one of the sentence.
    others: u64,
    speaker: String,
    quoted: bool,
    sentence: Vec<Piece>,
}

/// The things that two groups count, in the order of the table.
pub(crate) fn things(rows: &[SharedQuantityRow]) -> Vec<Thing<'_>> {
    let things = rows.chunk_by(|a, b| a.thing == b.thing).map(|rows| Thing { name: &rows[0].thing, rows });
    things.filter(|thing| thing.rows.iter().any(|row| row.group != thing.rows[0].group)).collect()
}

/// The rows of a thing that state the same number together, by size: the greatest first, as a reader looks for the greatest
/// difference.
pub(crate) fn by_size<'r>(thing: &Thing<'r>) -> Vec<Vec<&'r SharedQuantityRow>> {
    let mut clusters: BTreeMap<u64, Vec<&SharedQuantityRow>> = BTreeMap::new();
    for row in thing.rows {
        clusters.entry(row.cluster).or_default().push(row);
    }
    let size = |rows: &[&SharedQuantityRow]| rows[0].low.or(rows[0].high).unwrap_or(0.0);
    let mut clusters: Vec<Vec<&SharedQuantityRow>> = clusters.into_values().collect();
    clusters.sort_by(|a, b| size(b).total_cmp(&size(a)));
    clusters
}

/// The groups of rows, each once, in their order.
pub(crate) fn groups<'r>(rows: &[&'r SharedQuantityRow]) -> Vec<&'r str> {
    let mut groups: Vec<&str> = Vec::new();
    for row in rows {
        if !groups.contains(&row.group.as_str()) {
            groups.push(&row.group);
        }
    }
    groups
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let things = things(&part.coverage.shared_quantities.rows);
    let mut shown: Vec<Shown> = things
        .iter()
        .take(LISTED)
        .enumerate()
        .filter_map(|(t, thing)| self::shown(context, at, t, thing))
        .collect();
    if shown.is_empty() {
        return None;
    }
    let rest = shown.split_off(shown.len().min(OPEN));
    let left_out = &part.coverage.shared_quantities_left_out;
    Some(context! {
        lang => languages::tag(&part.language),
        things => Serde(shown),
        rest => Serde(rest),
        unlisted => things.len().saturating_sub(LISTED),
        numbers => part.coverage.quantities.total,
        left_out => left_out.iter().map(|text| escape::shown(text)).collect::<Vec<_>>(),
    })
}

fn shown(context: &Context<'_>, at: usize, t: usize, thing: &Thing<'_>) -> Option<Shown> {
    let part = &context.report.languages[at];
    let mut rows = by_size(thing);
    rows.truncate(ROWS);
    let scale = Scale::over(rows.iter().flatten().flat_map(|row| [row.low, row.high]).flatten())?;
    let lane = |group: &crate::GroupPart| {
        let all = rows.iter().enumerate().flat_map(|(r, rows)| rows.iter().map(move |row| (r, row)));
        let stated: Vec<Stated> = all
            .filter(|(_, row)| row.group == group.name)
            .map(|(r, row)| Stated {
                row: r + 1,
                label: escape::shown(&row.text),
                low: row.low,
                high: row.high,
            })
            .collect();
        (!stated.is_empty()).then(|| (Marker::new(&context.marks, &group.name), scale.lane(stated)))
    };
    let listed: usize = rows.iter().map(Vec::len).sum();
    let mut shown: Vec<Row> = rows.iter().map(|rows| self::row(context, rows)).collect();
    let rest = shown.split_off(shown.len().min(OPEN_ROWS));
    Some(Shown {
        id: format!("q{}-{}", at + 1, t + 1),
        name: escape::shown(thing.name),
        n: thing.rows.len(),
        listed,
        ticks: scale.ticks(context.locale),
        lanes: part.groups.iter().filter_map(lane).collect(),
        rows: shown,
        rest,
    })
}

fn row(context: &Context<'_>, rows: &[&SharedQuantityRow]) -> Row {
    let row = rows[0];
    let (sentence, number) = (escape::shown(&row.sentence), escape::shown(&row.text));
    Row {
        markers: groups(rows).into_iter().map(|group| Marker::new(&context.marks, group)).collect(),
        others: row.cluster_documents.saturating_sub(1),
        speaker: escape::shown(&row.speaker),
        quoted: row.quoted,
        sentence: found(&around(&sentence, &number), &number),
        number,
    }
}

/// The sentence around its number, cut at white space where it is long.
fn around(sentence: &str, number: &str) -> String {
    let Some(at) = sentence.find(number) else {
        return escape::cut(sentence, 2 * AROUND);
    };
    let end = at + number.len();
    let back = sentence[..at].char_indices().rev().nth(AROUND).map_or(0, |(from, _)| from);
    let from =
        if back == 0 { 0 } else { sentence[back..at].find(' ').map_or(back, |space| back + space + 1) };
    let ahead = sentence[end..].char_indices().nth(AROUND).map_or(sentence.len(), |(to, _)| end + to);
    let to = if ahead == sentence.len() {
        ahead
    } else {
        sentence[end..ahead].rfind(' ').map_or(ahead, |space| end + space)
    };
    let (before, behind) = (if from > 0 { "…" } else { "" }, if to < sentence.len() { "…" } else { "" });
    format!("{before}{}{behind}", &sentence[from..to])
}
