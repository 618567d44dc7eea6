//! The documents that failed: where, why, and what to do.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::Failure;
use serde::Serialize;

use crate::lists::OPEN_ROWS;
use crate::page::Context;
use crate::sections::{Scope, Section};
use crate::{escape, reasons};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "failures",
    template: include_str!("../../templates/sections/failures.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

#[derive(Serialize)]
struct Row {
    key: String,
    stage: String,
    reason: String,
    detail: String,
    remedy: String,
}

fn view(context: &Context<'_>) -> Option<Value> {
    let failures = &context.report.failures;
    if failures.is_empty() {
        return None;
    }
    let row = |failure: &Failure| {
        let (detail, remedy) = reasons::detail_and_remedy(context.locale, failure);
        Row {
            key: escape::shown(&failure.key),
            stage: reasons::stage(context.locale, failure.stage),
            reason: reasons::reason(context.locale, failure.reason),
            detail: escape::shown(detail),
            remedy: escape::shown(&remedy),
        }
    };
    let mut rows: Vec<Row> = failures.iter().take(context.limits.rows).map(row).collect();
    let rest = rows.split_off(rows.len().min(OPEN_ROWS));
    Some(context! {
        n => failures.len(),
        documents => context.facts.documents,
        unlisted => failures.len().saturating_sub(context.limits.rows),
        rows => Serde(rows),
        rest => Serde(rest),
    })
}
