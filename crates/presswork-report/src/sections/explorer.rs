//! The explorer: every word that the page holds, any two groups against each other. Only the script can fill it; what stands
//! without it are the tables before.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LEAST_DOCUMENTS, escape};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "explorer",
    template: include_str!("../../templates/sections/explorer.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "explorer", formula: "", source: "" }],
};

#[derive(Serialize)]
struct Choice {
    at: usize,
    name: String,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let held = &part.words;
    if held.words.is_empty() {
        return None;
    }
    let names = held.groups.iter().filter_map(|&group| part.groups.get(group as usize));
    let mut choices: Vec<Choice> =
        names.enumerate().map(|(at, group)| Choice { at, name: escape::shown(&group.name) }).collect();
    let others = part.groups.len() - choices.len();
    if others > 0 {
        choices
            .push(Choice { at: choices.len(), name: context.locale.of("explorer-smaller", others as u64) });
    }
    Some(context! {
        language => at,
        code => part.language.clone(),
        types => part.types,
        tested => part.least,
        least_documents => LEAST_DOCUMENTS,
        several => choices.len() > 1,
        choices => Serde(choices),
    })
}
