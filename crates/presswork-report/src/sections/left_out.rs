//! What the page leaves out to stay within its size, and where it is.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::fit::Limits;
use crate::page::Context;
use crate::sections::{Scope, Section};
use crate::{CountedWord, commands};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "left-out",
    template: include_str!("../../templates/sections/left_out.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

/// Something of which the page holds a part.
#[derive(Serialize)]
struct Part {
    /// The message that names it.
    what: &'static str,
    held: u64,
    all: u64,
    /// What shows the rest: a file, or a command.
    file: &'static str,
    command: String,
}

fn view(context: &Context<'_>) -> Option<Value> {
    let (report, limits) = (context.report, context.limits);
    let listed = |n: u64| (n.min(limits.rows as u64), n);
    let words = || report.languages.iter().flat_map(|part| &part.words.words);
    let (lines, all_lines) = context.island.held();
    let held = words().map(CountedWord::cf).filter(|cf| *cf >= limits.least).count() as u64;
    let types: u64 = report.languages.iter().map(|part| part.types).sum();
    let part = |what, (held, all), file| Part { what, held, all, file, command: String::new() };
    let mut parts = vec![
        part("left-out-documents", listed(context.facts.documents), "documents.csv"),
        part("left-out-failures", listed(report.failures.len() as u64), "failures.jsonl"),
        part("left-out-inputs", listed(report.provenance.inputs_total), "provenance.json"),
        part("left-out-words", (held, types), ""),
    ];
    parts.push(part("left-out-passages", context.island.units(), "articles.jsonl"));
    parts.push(Part {
        command: commands::kwic_form(report),
        ..part("left-out-lines", (lines, all_lines), "")
    });
    parts.retain(|part| part.held < part.all);
    (!parts.is_empty()).then(|| {
        context! {
            budget => (limits != Limits::ALL).then_some(context.budget),
            parts => Serde(parts),
        }
    })
}
