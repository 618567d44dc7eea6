//! Where in the article: the most used terms of each document as a barcode, over the lanes of its quoted speech.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::barcode::{Barcode, stretches};
use crate::figures::marker::Marker;
use crate::figures::term_table::Term;
use crate::lists::places::{DOCUMENTS, TERMS};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, TermLines, escape};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "places",
    template: include_str!("../../templates/sections/places.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "places", formula: "byte of the use / bytes of the body", source: "" }],
};

#[derive(Serialize)]
struct Column {
    marker: Marker,
    title: String,
}

#[derive(Serialize)]
struct Row {
    term: Term,
    cells: Vec<Barcode>,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let documents: Vec<_> = context
        .report
        .documents
        .iter()
        .chain(context.report.further.drawn.get(&part.language).into_iter().flatten())
        .filter(|document| {
            document.row.language == part.language && document.row.counted && document.row.text_bytes > 0
        })
        .take(DOCUMENTS + 1)
        .collect();
    if documents.is_empty() || documents.len() > DOCUMENTS {
        return None;
    }
    let of: BTreeMap<&str, usize> =
        documents.iter().enumerate().map(|(at, document)| (document.row.key.as_str(), at)).collect();
    let lengths: Vec<u64> = documents.iter().map(|document| document.row.text_bytes).collect();
    // A term is drawn where all its lines are held: a barcode with strokes missing would mislead.
    let whole: BTreeMap<&str, &TermLines> = part
        .lines
        .iter()
        .filter(|lines| lines.n == 1 && lines.hits.len() as u64 == lines.total)
        .map(|lines| (lines.term.as_str(), lines))
        .collect();
    let shown = part.terms.iter().filter_map(|term| Some((term, *whole.get(term.row.term.as_str())?)));
    let rows: Vec<Row> = shown
        .take(TERMS)
        .map(|(term, lines)| Row {
            term: Term::new(context, at, term.row.n, &term.row.term),
            cells: cells(part, lines, &of, &lengths),
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let column = |document: &&crate::DocumentPart| Column {
        marker: Marker::new(&context.marks, &document.row.group),
        title: escape::shown(&document.row.title),
    };
    let quotations = &part.coverage.quotations;
    let all = quotations.rows.len() as u64 == quotations.total;
    let speech: Vec<String> = documents
        .iter()
        .map(|document| {
            let here =
                quotations.rows.iter().filter(|row| all && row.key == document.row.key && row.zone == "body");
            stretches(here.map(|row| (u64::from(row.start), u64::from(row.end))), document.row.text_bytes)
        })
        .collect();
    Some(context! {
        columns => Serde(documents.iter().map(column).collect::<Vec<_>>()),
        rows => Serde(rows),
        quoted => speech.iter().any(|lane| !lane.is_empty()),
        speech => speech,
    })
}

fn cells(
    part: &LanguagePart,
    lines: &TermLines,
    of: &BTreeMap<&str, usize>,
    lengths: &[u64],
) -> Vec<Barcode> {
    let mut cells = vec![Barcode::default(); lengths.len()];
    for hit in &lines.hits {
        let Some(passage) = part.passages.get(hit.passage as usize).filter(|passage| passage.zone != "title")
        else {
            continue;
        };
        if let Some(&at) = of.get(passage.key.as_str()) {
            cells[at].tick(u64::from(passage.start) + u64::from(hit.start), lengths[at], hit.quoted);
        }
    }
    cells
}
