//! The most frequent phrases of two and three words of a language.

use minijinja::Value;
use minijinja::value::Serde;

use crate::figures::term_table;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "phrases",
    template: include_str!("../../templates/sections/phrases.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "phrases", formula: "", source: "" }],
};

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let phrases = &context.report.languages[at].phrases;
    (!phrases.is_empty()).then(|| Value::from(Serde(term_table::view(context, at, phrases))))
}
