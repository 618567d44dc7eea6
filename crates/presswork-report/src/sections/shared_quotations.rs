//! The same words in two groups: shared quotations side by side, and names that may be one beside them.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::SharedQuotationRow;
use serde::Serialize;

use crate::figures::marked::{Piece, aligned};
use crate::figures::marker::Marker;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, escape, languages, number};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "shared-quotations",
    heading: "The same words in two documents",
    template: include_str!("../../templates/sections/shared_quotations.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "shared-quotations",
        name: "Shared quotations",
        text: "Pairs of quotations of two documents that share words by stem, in order, those least likely by chance \
               first. Near-duplicates are not compared. The marks show where to look: a reader decides whether one \
               person is quoted twice.",
        formula: "",
        source: "",
    }],
};

/// Pairs that stand open, and that the page has at most.
const OPEN: usize = 6;
const LISTED: usize = 60;

#[derive(Serialize)]
struct Pair {
    id: String,
    /// Words of the longest common run.
    run: String,
    same_group: bool,
    /// What is said of the speakers.
    speakers: &'static str,
    /// Whether one of them is unnamed.
    caution: bool,
    sides: [Side; 2],
}

#[derive(Serialize)]
struct Side {
    marker: Marker,
    key: String,
    speaker: String,
    verb: String,
    lang: String,
    pieces: Vec<Piece>,
}

/// Verbs of quotations by where they stand: key, zone, first byte.
type Verbs<'r> = BTreeMap<(&'r str, &'r str, u32), &'r str>;

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let held = &part.coverage.shared_quotations;
    if held.rows.is_empty() {
        return None;
    }
    let quotations = &part.coverage.quotations.rows;
    let verbs: Verbs<'_> = quotations
        .iter()
        .map(|row| ((row.key.as_str(), row.zone.as_str(), row.start), row.verb.as_str()))
        .collect();
    let rows = held.rows.iter().take(LISTED).enumerate();
    let mut pairs: Vec<Pair> = rows.map(|(p, row)| pair(context, part, at, p, row, &verbs)).collect();
    let rest = pairs.split_off(pairs.len().min(OPEN));
    let left_out = &part.coverage.shared_quotations_left_out;
    Some(context! {
        n => held.total,
        pairs => Serde(pairs),
        rest => Serde(rest),
        unlisted => held.total.saturating_sub(LISTED as u64),
        left_out => left_out.iter().map(|text| escape::shown(text)).collect::<Vec<_>>(),
    })
}

/// What is said of two speakers, in words, from the table's name for it.
pub(crate) fn speakers(name: &str) -> &'static str {
    match name {
        "same-name" => "the same name",
        "other-name" => "two names",
        "one-unnamed" => "one speaker unnamed",
        "unnamed" => "neither speaker named",
        _ => "",
    }
}

fn pair(
    context: &Context<'_>,
    part: &LanguagePart,
    at: usize,
    p: usize,
    row: &SharedQuotationRow,
    verbs: &Verbs<'_>,
) -> Pair {
    let (a, b) = aligned(&escape::shown(&row.text_a), &escape::shown(&row.text_b));
    let verb = |key: &str, zone: &str, start: u32| {
        verbs.get(&(key, zone, start)).map_or(String::new(), |verb| escape::shown(verb))
    };
    let side = |group: &str, key: &str, speaker: &str, verb: String, pieces| Side {
        marker: Marker::new(&context.marks, group),
        // The key says more only where a group has several documents.
        key: if part.groups.iter().any(|one| one.name == group && one.documents > 1) {
            escape::shown(key)
        } else {
            String::new()
        },
        speaker: escape::shown(speaker),
        verb,
        lang: languages::tag(&part.language).to_owned(),
        pieces,
    };
    Pair {
        id: format!("shared-quotation-{}-{}", at + 1, p + 1),
        run: number::of(row.run_words, "word", "words"),
        same_group: row.group_a == row.group_b,
        speakers: speakers(&row.speakers),
        caution: matches!(row.speakers.as_str(), "one-unnamed" | "unnamed"),
        sides: [
            side(&row.group_a, &row.key_a, &row.speaker_a, verb(&row.key_a, &row.zone_a, row.start_a), a),
            side(&row.group_b, &row.key_b, &row.speaker_b, verb(&row.key_b, &row.zone_b, row.start_b), b),
        ],
    }
}
