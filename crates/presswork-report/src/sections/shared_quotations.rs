//! The same words in several documents: a card for each passage, its quotations side by side.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::QuotationClusterRow;
use serde::Serialize;

use crate::figures::marked::{Piece, aligned};
use crate::figures::marker::Marker;
use crate::lists::shared_quotations::{LISTED, OPEN, OPEN_SIDES, SIDES};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, Locale, escape, languages, reasons};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "shared-quotations",
    template: include_str!("../../templates/sections/shared_quotations.html"),
    scope: Scope::Language(view),
    notes: &[Note { id: "shared-quotations", formula: "", source: "" }],
};

#[derive(Serialize)]
struct Card {
    id: String,
    /// Words of the longest run that two of them share.
    run: u64,
    documents: u64,
    groups: u64,
    /// Near-duplicates among the documents.
    repeats: u64,
    /// What is said of the speakers.
    speakers: String,
    /// Whether one of them is unnamed.
    caution: bool,
    sides: Vec<Side>,
    rest: Vec<Side>,
    unlisted: u64,
}

#[derive(Serialize)]
struct Side {
    marker: Marker,
    key: String,
    /// Who speaks, as the text has it.
    speaker: String,
    /// Who that is by the whole name; empty where the text has it so.
    person: String,
    verb: String,
    near_duplicate: bool,
    lang: String,
    pieces: Vec<Piece>,
}

/// The rows of each cluster that the report holds.
pub(crate) fn clusters(part: &LanguagePart) -> impl Iterator<Item = &[QuotationClusterRow]> {
    part.coverage.quotation_clusters.rows.chunk_by(|a, b| a.cluster == b.cluster)
}

/// The representative first, then the others in their order.
pub(crate) fn in_order(rows: &[QuotationClusterRow]) -> impl Iterator<Item = &QuotationClusterRow> {
    let (first, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.representative);
    first.into_iter().chain(others)
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let total = part.coverage.quotation_clusters_total;
    let rows = clusters(part).take(LISTED).enumerate();
    let mut cards: Vec<Card> = rows.filter_map(|(c, rows)| card(context, part, at, c, rows)).collect();
    if cards.is_empty() {
        return None;
    }
    let rest = cards.split_off(cards.len().min(OPEN));
    let left_out = &part.coverage.shared_quotations_left_out;
    Some(context! {
        n => total,
        unlisted => total.saturating_sub((cards.len() + rest.len()) as u64),
        cards => Serde(cards),
        rest => Serde(rest),
        left_out => left_out.iter().map(|text| escape::shown(text)).collect::<Vec<_>>(),
    })
}

/// What is said of two speakers, in words, from the table's name for it.
pub(crate) fn speakers(locale: Locale, name: &str) -> String {
    reasons::named(locale, "speakers", name)
}

fn card(
    context: &Context<'_>,
    part: &LanguagePart,
    at: usize,
    c: usize,
    rows: &[QuotationClusterRow],
) -> Option<Card> {
    let mut ordered = in_order(rows);
    let first = ordered.next()?;
    let others: Vec<&QuotationClusterRow> = ordered.collect();
    // The first is marked where the one that shares the longest run with it is.
    let nearest = others.iter().rev().max_by_key(|row| row.run_words)?;
    let (own, _) = aligned(&escape::shown(&first.text), &escape::shown(&nearest.text));
    let mut sides = vec![side(context, part, first, own)];
    sides.extend(others.iter().take(SIDES).map(|row| {
        let (_, pieces) = aligned(&escape::shown(&first.text), &escape::shown(&row.text));
        side(context, part, row, pieces)
    }));
    let rest = sides.split_off(sides.len().min(OPEN_SIDES));
    Some(Card {
        id: format!("shared-quotation-{}-{}", at + 1, c + 1),
        run: first.run_words,
        documents: first.documents,
        groups: first.groups,
        repeats: first.documents.saturating_sub(first.texts),
        speakers: speakers(context.locale, &first.speakers),
        caution: matches!(first.speakers.as_str(), "some-unnamed" | "unnamed"),
        unlisted: first.members.saturating_sub((sides.len() + rest.len()) as u64),
        sides,
        rest,
    })
}

fn side(context: &Context<'_>, part: &LanguagePart, row: &QuotationClusterRow, pieces: Vec<Piece>) -> Side {
    // The key says more only where a group has several documents.
    let several = part.groups.iter().any(|one| one.name == row.group && one.documents > 1);
    let told = row.person.is_empty() || row.speaker.contains(row.person.as_str());
    Side {
        marker: Marker::new(&context.marks, &row.group),
        key: if several { escape::shown(&row.key) } else { String::new() },
        speaker: escape::shown(&row.speaker),
        person: if told { String::new() } else { escape::shown(&row.person) },
        verb: escape::shown(&row.verb),
        near_duplicate: !row.near_duplicate_of.is_empty(),
        lang: languages::tag(&part.language).to_owned(),
        pieces,
    }
}
