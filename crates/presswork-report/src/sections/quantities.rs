//! How many: counts of the same thing in several groups, on a logarithmic strip, each with its sentence.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::SharedQuantityRow;
use serde::Serialize;

use crate::figures::marked::{Piece, found};
use crate::figures::marker::Marker;
use crate::figures::strip::{Lane, Scale, Stated, Tick};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{escape, languages};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "quantities",
    heading: "How many?",
    template: include_str!("../../templates/sections/quantities.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "quantities",
        name: "Counts",
        text: "Numbers that a text states of the same counted thing, in figures or words, with their hedges. All nouns \
               that count people are one thing; others are compared by their stem. A dot is one number, a line a range \
               (dozens: from two dozen to below a hundred), an arrow a bound that is open (at least, at most). Two \
               numbers that differ are no contradiction: they may be of different days, places or groups of people.",
        formula: "",
        source: "",
    }],
};

/// Things that stand open, and that the page has at most.
const OPEN: usize = 1;
const LISTED: usize = 3;

/// Counts of a thing that stand open, and that the page lists.
const OPEN_ROWS: usize = 12;
const ROWS: usize = 24;

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
    ticks: Vec<Tick>,
    lanes: Vec<(Marker, Lane)>,
    rows: Vec<Row>,
    /// What is folded away below them.
    rest: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    number: String,
    marker: Marker,
    speaker: String,
    quoted: bool,
    sentence: Vec<Piece>,
}

/// The things that two groups count, in the order of the table.
pub(crate) fn things(rows: &[SharedQuantityRow]) -> Vec<Thing<'_>> {
    let things = rows.chunk_by(|a, b| a.thing == b.thing).map(|rows| Thing { name: &rows[0].thing, rows });
    things.filter(|thing| thing.rows.iter().any(|row| row.group != thing.rows[0].group)).collect()
}

/// The rows of a thing by size: the greatest first, as a reader looks for the greatest difference.
pub(crate) fn by_size<'r>(thing: &Thing<'r>) -> Vec<&'r SharedQuantityRow> {
    let size = |row: &SharedQuantityRow| row.low.or(row.high).unwrap_or(0.0);
    let mut rows: Vec<&SharedQuantityRow> = thing.rows.iter().collect();
    rows.sort_by(|a, b| size(b).total_cmp(&size(a)));
    rows
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
    let scale = Scale::over(rows.iter().flat_map(|row| [row.low, row.high]).flatten())?;
    let lane = |group: &crate::GroupPart| {
        let here = rows.iter().enumerate().filter(|(_, row)| row.group == group.name);
        let stated: Vec<Stated> = here
            .map(|(r, row)| Stated {
                row: r + 1,
                label: escape::shown(&row.text),
                low: row.low,
                high: row.high,
            })
            .collect();
        (!stated.is_empty()).then(|| (Marker::new(&context.marks, &group.name), scale.lane(stated)))
    };
    let mut shown: Vec<Row> = rows.iter().map(|row| self::row(context, row)).collect();
    let rest = shown.split_off(shown.len().min(OPEN_ROWS));
    Some(Shown {
        id: format!("quantity-{}-{}", at + 1, t + 1),
        name: escape::shown(thing.name),
        n: thing.rows.len(),
        ticks: scale.ticks(),
        lanes: part.groups.iter().filter_map(lane).collect(),
        rows: shown,
        rest,
    })
}

fn row(context: &Context<'_>, row: &SharedQuantityRow) -> Row {
    let (sentence, number) = (escape::shown(&row.sentence), escape::shown(&row.text));
    Row {
        marker: Marker::new(&context.marks, &row.group),
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
