//! "Read with care": the cautions, before any number.

use minijinja::Value;
use minijinja::value::Serde;

use crate::cautions::cautions;
use crate::page::Context;
use crate::sections::{Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "care",
    template: include_str!("../../templates/sections/care.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

fn view(context: &Context<'_>) -> Option<Value> {
    let cautions = cautions(context.report);
    (!cautions.is_empty()).then(|| Value::from(Serde(cautions)))
}
