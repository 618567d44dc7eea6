//! The lede: what a reader is told first, each sentence with a link to what it rests on.

use std::collections::BTreeSet;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::page::Context;
use crate::sections::{
    Scope, Section, emphasis, exclusive, keyness, names, naming, quantities, shared_quotations, speakers,
};
use crate::{LedeSentence, Report, escape, languages};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "lede",
    template: include_str!("../../templates/sections/lede.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

/// The sentences on one language's texts.
#[derive(Serialize)]
struct Part {
    /// The language, where there are several.
    language: Option<String>,
    sentences: Vec<Sentence>,
}

#[derive(Serialize)]
struct Sentence {
    text: String,
    /// The part of the page that shows its evidence, and its heading; empty where none does.
    links: Vec<(String, String)>,
    /// Tables that it rests on and that the page does not draw.
    tables: Vec<String>,
}

/// The section that draws a table of a language.
fn section_of(table: &str) -> Option<&'static Section> {
    Some(match table {
        "naming" => &naming::SECTION,
        "shared_quotations" | "quotation_clusters" => &shared_quotations::SECTION,
        "quotations" => &speakers::SECTION,
        "quantities" | "shared_quantities" => &quantities::SECTION,
        "names" | "name_variants" => &names::SECTION,
        "exclusive" => &exclusive::SECTION,
        "emphasis" => &emphasis::SECTION,
        "keyness" => &keyness::SECTION,
        _ => return None,
    })
}

fn view(context: &Context<'_>) -> Option<Value> {
    let report = context.report;
    let several = report.languages.len() > 1;
    let told = report.languages.iter().enumerate().filter(|(_, part)| !part.coverage.lede.is_empty());
    let parts: Vec<Part> = told
        .map(|(at, part)| Part {
            language: several.then(|| escape::shown(&languages::name(report.locale, &part.language))),
            sentences: part.coverage.lede.iter().map(|one| sentence(context, at, one)).collect(),
        })
        .collect();
    let not_offered: Vec<String> = not_offered(report).map(escape::shown).collect();
    (!parts.is_empty()).then(|| context! { parts => Serde(parts), not_offered => not_offered })
}

/// What no part of the report offers, each sentence once.
pub(crate) fn not_offered(report: &Report) -> impl Iterator<Item = &str> {
    let said = report.languages.iter().filter(|part| !part.coverage.lede.is_empty());
    let said: BTreeSet<&str> = said.map(|part| part.coverage.not_offered.as_str()).collect();
    said.into_iter()
}

fn sentence(context: &Context<'_>, at: usize, sentence: &LedeSentence) -> Sentence {
    let tables: BTreeSet<&str> = sentence.evidence.iter().map(|one| one.table.as_str()).collect();
    let mut links = Vec::new();
    let mut files = Vec::new();
    for table in tables {
        match link(context, at, table) {
            Some(link) if links.contains(&link) => {}
            Some(link) => links.push(link),
            None => files.push(escape::shown(table)),
        }
    }
    Sentence { text: escape::shown(&sentence.text), links, tables: files }
}

/// The part of the page that draws a table of a language, if it has anything to draw.
fn link(context: &Context<'_>, at: usize, table: &str) -> Option<(String, String)> {
    if table == "near_duplicates" || table == "repeated_lines" {
        let drawn = !(context.report.near_duplicates.is_empty() && context.report.repeated_lines.is_empty());
        return drawn.then(|| ("repeats".to_owned(), context.locale.say("heading-repeats")));
    }
    if table == "documents" {
        return (!context.report.documents.is_empty())
            .then(|| ("documents".to_owned(), context.locale.say("heading-documents")));
    }
    let section = section_of(table)?;
    let Scope::Language(view) = section.scope else { return None };
    view(context, at).map(|_| (format!("{}-{}", section.id, at + 1), section.heading(context.locale)))
}
