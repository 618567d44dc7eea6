//! The groups of a language: what is compared with what.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::marker::Marker;
use crate::figures::share::Share;
use crate::lists::OPEN_ROWS;
use crate::lists::groups::ALONE;
use crate::page::Context;
use crate::sections::{Scope, Section};
use crate::{escape, facts};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "groups",
    template: include_str!("../../templates/sections/groups.html"),
    scope: Scope::Language(view),
    notes: &[],
};

#[derive(Serialize)]
struct Row {
    marker: Marker,
    documents: u64,
    words: u64,
    share: Share,
    quoted: Share,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let words = facts::words_of(part);
    let row = |group: &crate::GroupPart| Row {
        marker: Marker::new(&context.marks, &group.name),
        documents: group.documents,
        words: group.tokens,
        share: Share::new(context.locale, group.tokens, words),
        quoted: Share::new(context.locale, group.quoted_tokens, group.tokens),
    };
    let mut rows: Vec<Row> = part.groups.iter().map(row).collect();
    let rest = rows.split_off(rows.len().min(OPEN_ROWS));
    Some(context! {
        documents => facts::documents_of(part),
        words => words,
        types => part.types,
        n => part.groups.len(),
        lone => part.alone.total,
        alone => part.alone.rows.iter().take(ALONE).map(|key| escape::shown(key)).collect::<Vec<_>>(),
        rows => Serde(rows),
        rest => Serde(rest),
    })
}
