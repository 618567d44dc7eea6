//! "How to read this": the footnotes that every section brings, in the order of the sections.

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use crate::Locale;
use crate::messages::Messages;
use crate::page::Context;
use crate::sections::{Note, SECTIONS, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "reading",
    template: include_str!("../../templates/sections/reading.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

#[derive(Serialize)]
struct Part {
    heading: String,
    notes: Vec<Footnote>,
}

#[derive(Serialize)]
struct Footnote {
    id: &'static str,
    formula: String,
    source: &'static str,
}

fn view(context: &Context<'_>) -> Option<Value> {
    let noted = SECTIONS.iter().filter(|section| !section.notes.is_empty());
    let parts = noted.map(|section| Part {
        heading: section.heading(context.locale),
        notes: section.notes.iter().map(|note| footnote(context.locale, note)).collect(),
    });
    Some(Value::from(Serde(parts.collect::<Vec<_>>())))
}

fn footnote(locale: Locale, note: &Note) -> Footnote {
    let in_words = format!("note-{}-formula", note.id);
    let formula =
        if Messages::of(locale).has(&in_words) { locale.say(&in_words) } else { note.formula.to_owned() };
    Footnote { id: note.id, formula, source: note.source }
}
