//! "How to read this": the footnotes that every section brings, in the order of the sections.

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use crate::page::Context;
use crate::sections::{Note, SECTIONS, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "reading",
    heading: "How to read this",
    template: include_str!("../../templates/sections/reading.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

#[derive(Serialize)]
struct Part {
    heading: &'static str,
    notes: &'static [Note],
}

fn view(_: &Context<'_>) -> Option<Value> {
    let noted = SECTIONS.iter().filter(|section| !section.notes.is_empty());
    let parts = noted.map(|section| Part { heading: section.heading, notes: section.notes });
    Some(Value::from(Serde(parts.collect::<Vec<_>>())))
}
