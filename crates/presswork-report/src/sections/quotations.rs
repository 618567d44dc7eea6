//! Quotations: the same words in two documents, side by side, and who is quoted.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::{QuotationRow, SharedQuotationRow};
use serde::Serialize;

use crate::escape;
use crate::figures::marker::Marker;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "quotations",
    heading: "Who is quoted, and where the same words stand twice",
    template: include_str!("../../templates/sections/quotations.html"),
    scope: Scope::Language(view),
    notes: &[
        Note {
            id: "shared",
            name: "The same words in two documents",
            text: "Quotations of two documents that share a run of words, marked; the least likely by chance stand first. A \
                   lead to check, no proof of a common source. Before a source that one text leaves unnamed is called by the \
                   name that another gives, weigh what that may cost the source.",
            formula: "",
            source: "",
        },
        Note {
            id: "speakers",
            name: "Who is quoted",
            text: "Who speaks is read by rules from the clause beside a quotation. A pronoun stands for the person named last \
                   who fits, which may be wrong; words in quotation marks that nobody is said to have said have no speaker.",
            formula: "",
            source: "",
        },
    ],
};

/// Pairs, and speakers, that the page lists at most.
const PAIRS: usize = 10;
const SPEAKERS: usize = 12;

/// Characters of a quotation that are shown, around what is marked in it.
const SHOWN: usize = 260;

#[derive(Serialize)]
struct Pair {
    words: u64,
    speakers: String,
    sides: [Side; 2],
}

#[derive(Serialize)]
struct Side {
    marker: Marker,
    key: String,
    speaker: String,
    before: String,
    run: String,
    after: String,
}

#[derive(Serialize)]
struct Speaker {
    marker: Marker,
    name: String,
    named: bool,
    quotations: u64,
    words: u64,
    texts: Vec<String>,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let (shared, quotations) = (&part.coverage.shared_quotations, &part.coverage.quotations);
    let pairs: Vec<Pair> = shared.rows.iter().take(PAIRS).map(|row| pair(context, row)).collect();
    let (speakers, attributed, all_speakers) = speakers(context, &quotations.rows);
    if pairs.is_empty() && speakers.is_empty() {
        return None;
    }
    Some(context! {
        unlisted => shared.total - pairs.len() as u64,
        pairs => Serde(pairs),
        total => shared.total,
        left_out => part.coverage.shared_quotations_left_out.iter().map(|text| escape::shown(text)).collect::<Vec<_>>(),
        quotations => quotations.total,
        held => quotations.rows.len(),
        attributed => attributed,
        all_speakers => all_speakers,
        speakers => Serde(speakers),
    })
}

fn pair(context: &Context<'_>, row: &SharedQuotationRow) -> Pair {
    let side = |group: &str, key: &str, speaker: &str, name: &str, text: &str| {
        let (before, run, after) = marked(text, &row.run);
        Side {
            marker: Marker::new(&context.marks, group),
            key: escape::shown(key),
            speaker: escape::shown(&said_by(speaker, name)),
            before,
            run,
            after,
        }
    };
    Pair {
        words: row.run_words,
        speakers: relation(&row.speakers),
        sides: [
            side(&row.group_a, &row.key_a, &row.speaker_a, &row.name_a, &row.text_a),
            side(&row.group_b, &row.key_b, &row.speaker_b, &row.name_b, &row.text_b),
        ],
    }
}

/// How the two speakers stand to each other, in words, from the column's name for it.
fn relation(name: &str) -> String {
    match name {
        "same-name" => "one speaker, by name".to_owned(),
        "one-unnamed" => "one text names the speaker, the other does not".to_owned(),
        "other-name" => "two names".to_owned(),
        "unnamed" => "neither text names the speaker".to_owned(),
        other => escape::shown(&other.replace('-', " ")),
    }
}

/// The speaker as the text has it, and the name where it has another word.
fn said_by(speaker: &str, name: &str) -> String {
    if name.is_empty() || speaker.contains(name) { speaker.to_owned() } else { format!("{speaker} ({name})") }
}

/// `text` cut around the words of `run`: what stands before, the run as the text has it, what stands after. Where the run is
/// not found, all of it stands before.
fn marked(text: &str, run: &str) -> (String, String, String) {
    let text = escape::shown(text);
    let words: Vec<(usize, &str)> = words(&text).collect();
    let wanted: Vec<String> = self::words(run).map(|(_, word)| word.to_lowercase()).collect();
    let found = (!wanted.is_empty())
        .then(|| {
            words.windows(wanted.len()).find(|window| {
                window.iter().zip(&wanted).all(|((_, word), wanted)| word.to_lowercase() == *wanted)
            })
        })
        .flatten();
    let (start, end) = match found.and_then(|window| Some((window.first()?, window.last()?))) {
        Some((first, last)) => (first.0, last.0 + last.1.len()),
        None => (text.len(), text.len()),
    };
    let (before, rest) = text.split_at(start);
    let (run, after) = rest.split_at(end - start);
    (tail(before), run.to_owned(), head(after))
}

/// Runs of letters and digits with the byte that each begins at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split(|c: char| !c.is_alphanumeric());
    pieces.filter(|word| !word.is_empty()).map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The first characters, with an ellipsis where there are more.
fn head(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// The last characters, with an ellipsis where there are more.
fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(SHOWN) {
        Some((start, _)) => format!("…{}", text[start..].trim_start()),
        None => text.to_owned(),
    }
}

/// Those who are quoted most, by words; how many quotations have a speaker; how many speakers there are.
fn speakers(context: &Context<'_>, rows: &[QuotationRow]) -> (Vec<Speaker>, u64, usize) {
    let mut by: BTreeMap<(&str, &str), Vec<&QuotationRow>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.speaker.is_empty()) {
        let who = if row.name.is_empty() { &row.speaker } else { &row.name };
        by.entry((&row.group, who)).or_default().push(row);
    }
    let attributed = by.values().map(|rows| rows.len() as u64).sum();
    let all = by.len();
    let mut speakers: Vec<Speaker> = by
        .into_iter()
        .map(|((group, who), rows)| Speaker {
            marker: Marker::new(&context.marks, group),
            name: escape::shown(who),
            named: rows.iter().any(|row| row.named == Some(true) || !row.name.is_empty()),
            quotations: rows.len() as u64,
            words: rows.iter().map(|row| row.words).sum(),
            texts: rows.iter().map(|row| head(&escape::shown(&row.text))).collect(),
        })
        .collect();
    speakers.sort_by_key(|speaker| std::cmp::Reverse(speaker.words));
    speakers.truncate(SPEAKERS);
    (speakers, attributed, all)
}
