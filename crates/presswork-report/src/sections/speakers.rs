//! Who is quoted: how much of each group's words is quoted, whose they are, and by which verb.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::QuotationRow;
use serde::Serialize;

use crate::figures::marker::Marker;
use crate::figures::share::Share;
use crate::lists::speakers::{GROUPS, NAMED, QUOTED};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{GroupPart, escape, languages};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "speakers",
    template: include_str!("../../templates/sections/speakers.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "speakers", formula: "", source: "" }],
};

const CHARACTERS: usize = 120;

#[derive(Serialize)]
struct Row {
    marker: Marker,
    share: Share,
    quotations: u64,
    named: u64,
    unnamed: u64,
    untold: u64,
    scare: u64,
    verbs: Vec<(String, u64)>,
    speakers: Vec<(String, u64)>,
    more_speakers: usize,
    quoted: Vec<Quoted>,
    more_quoted: usize,
}

#[derive(Serialize)]
struct Quoted {
    text: String,
    speaker: String,
    verb: String,
}

/// What is told of the quotations of a group.
#[derive(Default)]
pub(crate) struct Told<'r> {
    pub(crate) quotations: u64,
    pub(crate) named: u64,
    pub(crate) unnamed: u64,
    pub(crate) untold: u64,
    /// A few words that nobody is said to have said.
    pub(crate) scare: u64,
    /// Most used first.
    pub(crate) verbs: Vec<(&'r str, u64)>,
    /// Most quoted first.
    pub(crate) speakers: Vec<(&'r str, u64)>,
    rows: Vec<&'r QuotationRow>,
}

/// What the rows tell of each group, by name.
pub(crate) fn told(rows: &[QuotationRow]) -> BTreeMap<&str, Told<'_>> {
    let mut groups: BTreeMap<&str, Told<'_>> = BTreeMap::new();
    for row in rows {
        let told = groups.entry(&row.group).or_default();
        told.rows.push(row);
        if row.kind == "scare" {
            told.scare += 1;
            continue;
        }
        told.quotations += 1;
        match row.named {
            Some(true) => told.named += 1,
            Some(false) => told.unnamed += 1,
            None => told.untold += 1,
        }
    }
    for told in groups.values_mut() {
        let counted = |of: fn(&QuotationRow) -> &str| {
            let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
            for row in told.rows.iter().filter(|row| !of(row).is_empty()) {
                *counts.entry(of(row)).or_default() += 1;
            }
            let mut counts: Vec<(&str, u64)> = counts.into_iter().collect();
            counts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
            counts
        };
        let verbs = counted(|row| &row.verb);
        let speakers = counted(|row| {
            let known = [&row.person, &row.name].into_iter().find(|name| !name.is_empty());
            known.unwrap_or(&row.speaker)
        });
        (told.verbs, told.speakers) = (verbs, speakers);
    }
    groups
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let held = &part.coverage.quotations;
    if held.rows.is_empty() {
        return None;
    }
    let told = told(&held.rows);
    let rows: Vec<Row> = part
        .groups
        .iter()
        .take(GROUPS)
        .map(|group| row(context, group, told.get(group.name.as_str())))
        .collect();
    Some(context! {
        n => held.total,
        held => held.rows.len(),
        lang => languages::tag(&part.language),
        rows => Serde(rows),
        unlisted => part.groups.len().saturating_sub(GROUPS),
    })
}

fn row(context: &Context<'_>, group: &GroupPart, told: Option<&Told<'_>>) -> Row {
    let none = Told::default();
    let told = told.unwrap_or(&none);
    let first = |counts: &[(&str, u64)]| {
        counts.iter().take(NAMED).map(|(name, n)| (escape::shown(name), *n)).collect::<Vec<_>>()
    };
    let quoted = |row: &&QuotationRow| Quoted {
        text: escape::cut(&escape::shown(&row.text), CHARACTERS),
        speaker: escape::shown(&row.speaker),
        verb: escape::shown(&row.verb),
    };
    Row {
        marker: Marker::new(&context.marks, &group.name),
        share: Share::new(context.locale, group.quoted_tokens, group.tokens),
        quotations: told.quotations,
        named: told.named,
        unnamed: told.unnamed,
        untold: told.untold,
        scare: told.scare,
        verbs: first(&told.verbs),
        speakers: first(&told.speakers),
        more_speakers: told.speakers.len().saturating_sub(NAMED),
        quoted: told.rows.iter().take(QUOTED).map(quoted).collect(),
        more_quoted: told.rows.len().saturating_sub(QUOTED),
    }
}
