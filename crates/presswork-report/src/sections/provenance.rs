//! Provenance: what the report was made from, how, and how to make it again.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::lists::OPEN_ROWS;
use crate::page::Context;
use crate::sections::{Scope, Section};
use crate::{commands, escape};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "provenance",
    template: include_str!("../../templates/sections/provenance.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

#[derive(Serialize)]
struct Input {
    key: String,
    bytes: u64,
    hash: String,
}

fn view(context: &Context<'_>) -> Option<Value> {
    let provenance = &context.report.provenance;
    let input = |input: &crate::InputPart| Input {
        key: escape::shown(&input.key),
        bytes: input.bytes,
        hash: escape::shown(&input.blake3),
    };
    let mut inputs: Vec<Input> = provenance.inputs.iter().take(context.limits.rows).map(input).collect();
    let rest = inputs.split_off(inputs.len().min(OPEN_ROWS));
    let parameters = provenance.parameters.iter();
    let (held, lines) = context.island.held();
    Some(context! {
        version => escape::shown(&provenance.version),
        command => escape::shown(&provenance.command),
        kwic => escape::shown(&commands::kwic_form(context.report)),
        parameters => parameters
            .map(|(name, value)| (escape::shown(name), escape::shown(value)))
            .collect::<Vec<_>>(),
        inputs_hash => escape::shown(&provenance.inputs_hash),
        held => held,
        lines => lines,
        n => provenance.inputs_total,
        bytes => provenance.inputs_bytes,
        unlisted => provenance.inputs_total.saturating_sub(context.limits.rows as u64),
        inputs => Serde(inputs),
        rest => Serde(rest),
    })
}
