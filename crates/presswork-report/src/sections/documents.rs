//! The documents: metadata and how it is known, and what cleaning removed, by rule.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::DocumentRow;
use serde::Serialize;

use crate::figures::marker::Marker;
use crate::figures::share::Share;
use crate::lists::OPEN_ROWS;
use crate::lists::documents::{EXCERPTS, OPEN_DAYS};
use crate::messages::Fill;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{DocumentPart, Locale, Removed, escape, facts, languages, reasons};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "documents",
    template: include_str!("../../templates/sections/documents.html"),
    scope: Scope::Corpus(view),
    notes: &[
        Note { id: "words", formula: "", source: "Unicode Standard Annex 29" },
        Note { id: "quoted", formula: "quoted words / words", source: "" },
        Note { id: "removed", formula: "1 − bytes of the body / bytes of the decoded capture", source: "" },
    ],
};

#[derive(Serialize)]
struct Row {
    key: String,
    title: String,
    lang: String,
    language: String,
    url: String,
    marker: Marker,
    date: String,
    iso_date: String,
    date_by: String,
    /// Days that the text names without settling them, with what they may be; and whether there are more.
    open_days: Vec<(String, String)>,
    more_open_days: bool,
    author: String,
    words: u64,
    quoted: Share,
    removed: Share,
    pieces: u64,
    rules: Vec<Rule>,
    /// Fields and how each is known, in a line.
    known: String,
    capture: String,
    flags: Vec<String>,
    near_duplicate_of: String,
    counted: bool,
    repeated_blocks: u64,
    repeated_words: u64,
}

#[derive(Serialize)]
struct Rule {
    name: String,
    pieces: u64,
    bytes: u64,
    excerpts: Vec<Excerpt>,
    more: u64,
}

#[derive(Serialize)]
struct Excerpt {
    text: String,
    /// Empty where no model was asked.
    score: String,
}

fn view(context: &Context<'_>) -> Option<Value> {
    let documents = &context.report.documents;
    if documents.is_empty() {
        return None;
    }
    let mut rows: Vec<Row> =
        documents.iter().take(context.limits.rows).map(|document| row(context, document)).collect();
    let rest = rows.split_off(rows.len().min(OPEN_ROWS));
    Some(context! {
        n => context.facts.documents,
        unlisted => context.facts.documents.saturating_sub(context.limits.rows as u64),
        languages => context.facts.languages,
        rows => Serde(rows),
        rest => Serde(rest),
    })
}

fn row(context: &Context<'_>, document: &DocumentPart) -> Row {
    let row = &document.row;
    let kept = row.text_bytes.min(row.source_bytes);
    let open = open_days(context, row);
    let known = document.known_by.iter().filter(|(field, _)| field != "date");
    Row {
        key: escape::shown(&row.key),
        title: escape::shown(&row.title),
        lang: languages::tag(&row.language).to_owned(),
        language: escape::shown(&languages::name(context.locale, &row.language)),
        url: escape::shown(&row.url),
        marker: Marker::new(&context.marks, &row.group),
        date: facts::day(context.locale, &escape::shown(&row.date)),
        iso_date: escape::shown(&row.date),
        date_by: escape::shown(&reasons::known_by(context.locale, &row.date_known_by)),
        more_open_days: open.len() > OPEN_DAYS,
        open_days: open.into_iter().take(OPEN_DAYS).collect(),
        author: escape::shown(&row.author),
        words: row.tokens,
        quoted: Share::new(context.locale, row.quoted_tokens, row.tokens),
        removed: Share::new(context.locale, row.source_bytes - kept, row.source_bytes),
        pieces: document.removed.len() as u64,
        rules: rules(context.locale, &document.removed),
        known: known_line(context.locale, known),
        capture: capture(context.locale, document),
        flags: document
            .flags
            .iter()
            .map(|flag| escape::shown(&reasons::flag(context.locale, flag)))
            .collect(),
        near_duplicate_of: escape::shown(&row.near_duplicate_of),
        counted: row.counted,
        repeated_blocks: row.repeated_blocks,
        repeated_words: row.repeated_tokens,
    }
}

/// The days that a document names and nothing settles: each wording once, with the days that it may be.
fn open_days(context: &Context<'_>, row: &DocumentRow) -> Vec<(String, String)> {
    let part = context.report.languages.iter().find(|part| part.language == row.language);
    let dates = part.map_or(&[][..], |part| &part.coverage.dates.rows);
    let or = format!(" {} ", context.locale.say("open-or"));
    let mut named: Vec<(String, String)> = Vec::new();
    for date in dates.iter().filter(|date| date.key == row.key) {
        if date.kind == "publication" || !date.day.is_empty() {
            continue;
        }
        let text = escape::shown(&date.text);
        let days: Vec<String> = date
            .candidates
            .split("; ")
            .filter(|day| !day.is_empty())
            .map(|day| facts::day(context.locale, day))
            .collect();
        let one = (text, days.join(&or));
        if !named.contains(&one) {
            named.push(one);
        }
    }
    named
}

/// Fields and how each is known; empty where none is.
fn known_line<'d>(locale: Locale, known: impl Iterator<Item = &'d (String, String)>) -> String {
    let from = |(field, by): &(String, String)| {
        let (field, by) = (reasons::field(locale, field), reasons::known_by(locale, by));
        let fills = [("field", Fill::Text(&field)), ("by", Fill::Text(&by))];
        escape::shown(&locale.fill("known-from", &fills))
    };
    known.map(from).collect::<Vec<_>>().join("; ")
}

/// What the capture was taken to be.
fn capture(locale: Locale, document: &DocumentPart) -> String {
    let media =
        if document.media == "plain text" { locale.say("media-text") } else { document.media.clone() };
    let fills = [
        ("media", Fill::Text(&media)),
        ("charset", Fill::Text(&document.charset)),
        ("bytes", Fill::Count(document.row.source_bytes)),
    ];
    escape::shown(&locale.fill("capture", &fills))
}

/// The rules that took most first; ties by name.
fn rules(locale: Locale, removed: &[Removed]) -> Vec<Rule> {
    let excerpt = |piece: &&Removed| Excerpt {
        text: escape::shown(&piece.excerpt),
        score: piece.score.map_or_else(String::new, |score| locale.signed(f64::from(score), 1)),
    };
    let mut by_name: BTreeMap<&str, Vec<&Removed>> = BTreeMap::new();
    for piece in removed {
        by_name.entry(&piece.rule).or_default().push(piece);
    }
    let mut rules: Vec<Rule> = by_name
        .into_iter()
        .map(|(name, pieces)| Rule {
            name: escape::shown(name),
            pieces: pieces.len() as u64,
            bytes: pieces.iter().map(|piece| piece.bytes).sum(),
            excerpts: pieces.iter().take(EXCERPTS).map(excerpt).collect(),
            more: pieces.len().saturating_sub(EXCERPTS) as u64,
        })
        .collect();
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.bytes));
    rules
}
