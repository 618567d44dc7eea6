//! The numbers that several documents state of the same thing, on a logarithmic strip, each beside its sentence.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::SharedQuantityRow;
use serde::Serialize;

use crate::escape;
use crate::figures::log_strip::Scale;
use crate::figures::marker::Marker;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "quantities",
    heading: "The numbers, side by side",
    template: include_str!("../../templates/sections/quantities.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "strip",
        name: "Numbers on a strip",
        text: "Counts of the same thing in two documents or more, on an axis where each mark is ten times the one before. A dot \
               is a number as stated, a bar a range (“dozens”, “two to three hundred”), an arrow a number that is at least or \
               at most so much. Different numbers are no contradiction: they may be of another day, place or group; the \
               sentence says.",
        formula: "",
        source: "",
    }],
};

/// Things, and numbers of one, that the page lists at most.
const THINGS: usize = 4;
const NUMBERS: usize = 10;

#[derive(Serialize)]
struct Thing {
    name: String,
    documents: u64,
    numbers: usize,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    marker: Marker,
    text: String,
    mark: String,
    arrow: String,
    before: String,
    after: String,
    /// Whether the number stands between the two.
    found: bool,
    speaker: String,
    quoted: bool,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let shared = &part.coverage.shared_quantities;
    let chunks: Vec<&[SharedQuantityRow]> = shared.rows.chunk_by(|a, b| a.thing == b.thing).collect();
    chunks.first()?;
    let shown = chunks.iter().take(THINGS).flat_map(|rows| largest(rows));
    let scale = Scale::over(shown.flat_map(|row| [row.low, row.high]).flatten());
    let things: Vec<Thing> = chunks.iter().take(THINGS).map(|rows| thing(context, scale, rows)).collect();
    let listed: usize = things.iter().map(|thing| thing.rows.len()).sum();
    Some(context! {
        ticks => Serde(scale.ticks()),
        things => Serde(things),
        listed => listed,
        total => shared.total,
        left_out => part.coverage.shared_quantities_left_out.iter().map(|text| escape::shown(text)).collect::<Vec<_>>(),
    })
}

/// The greatest numbers of a thing.
fn largest(rows: &[SharedQuantityRow]) -> Vec<&SharedQuantityRow> {
    let mut largest: Vec<&SharedQuantityRow> = rows.iter().collect();
    let size = |row: &SharedQuantityRow| row.low.or(row.high).unwrap_or(0.0);
    largest.sort_by(|a, b| size(b).total_cmp(&size(a)));
    largest.truncate(NUMBERS);
    largest
}

fn thing(context: &Context<'_>, scale: Scale, rows: &[SharedQuantityRow]) -> Thing {
    Thing {
        name: escape::shown(&rows[0].thing),
        documents: rows[0].documents,
        numbers: rows.len(),
        rows: largest(rows).into_iter().map(|row| self::row(context, scale, row)).collect(),
    }
}

fn row(context: &Context<'_>, scale: Scale, row: &SharedQuantityRow) -> Row {
    let (sentence, text) = (escape::shown(&row.sentence), escape::shown(&row.text));
    let (mark, arrow) = scale.mark(row.low, row.high);
    let cut = sentence.split_once(&text).filter(|_| !text.is_empty());
    let (before, after) = cut.unwrap_or((&sentence, ""));
    Row {
        marker: Marker::new(&context.marks, &row.group),
        mark,
        arrow,
        found: cut.is_some(),
        before: before.to_owned(),
        after: after.to_owned(),
        text,
        speaker: escape::shown(&row.speaker),
        quoted: row.quoted,
    }
}
