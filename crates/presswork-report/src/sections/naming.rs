//! What the groups call the same actor: the words of a set, in own voice and quoted.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::NamingRow;
use serde::Serialize;

use crate::figures::marker::Marker;
use crate::figures::segments::{Segment, segments};
use crate::figures::term_table::Term;
use crate::lists::naming::{GROUPS, LISTED, OPEN};
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{LanguagePart, Locale, escape};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "naming",
    template: include_str!("../../templates/sections/naming.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "naming",
        formula: "mentions of the word / mentions of the set; Wilson’s interval",
        source: "Wilson 1927",
    }],
};

/// Words of a set that have a colour of their own; more are in the table below the bars.
pub(crate) const WORDS: usize = 4;

/// The rows of one set, by group in the order of the table, and its words.
pub(crate) struct Set<'r> {
    pub(crate) name: &'r str,
    pub(crate) proposed: bool,
    pub(crate) words: Vec<&'r NamingRow>,
    /// For each group its rows, in the order of `words`.
    pub(crate) groups: Vec<(&'r str, Vec<&'r NamingRow>)>,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    name: String,
    proposed: bool,
    words: Vec<Term>,
    bars: Vec<Bar>,
    unlisted: usize,
}

#[derive(Serialize)]
struct Bar {
    marker: Marker,
    pieces: Vec<Segment>,
    share: String,
    interval: String,
    of: u64,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    own: u64,
    quoted: u64,
    documents: u64,
    share: String,
    interval: String,
}

/// The sets of a language, in order of the table; in each, the groups that say its first word most come first.
pub(crate) fn sets(part: &LanguagePart) -> Vec<Set<'_>> {
    let of = part.coverage.naming.chunk_by(|a, b| a.set == b.set && a.proposed == b.proposed);
    of.map(|rows| {
        let mut groups: Vec<(&str, Vec<&NamingRow>)> = Vec::new();
        let mut words: Vec<&NamingRow> = Vec::new();
        for row in rows {
            if !words.iter().any(|word| word.term == row.term) {
                words.push(row);
            }
            match groups.iter_mut().find(|(group, _)| *group == row.group) {
                Some((_, rows)) => rows.push(row),
                None => groups.push((&row.group, vec![row])),
            }
        }
        // A share that is missing goes last.
        let share = |rows: &[&NamingRow]| rows.first().and_then(|row| row.share).unwrap_or(-1.0);
        groups.sort_by(|(_, a), (_, b)| share(b).total_cmp(&share(a)));
        Set { name: &rows[0].set, proposed: rows[0].proposed, words, groups }
    })
    .collect()
}

/// `68–100` percent, of a share's interval.
pub(crate) fn interval(locale: Locale, row: &NamingRow) -> String {
    let percent = |x: f64| locale.fixed(100.0 * x, 0);
    match (row.share_low, row.share_high) {
        (Some(low), Some(high)) => format!("{}–{}", percent(low), percent(high)),
        _ => String::new(),
    }
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let sets = sets(part);
    if sets.is_empty() {
        return None;
    }
    let n = sets.len();
    let mut shown: Vec<Shown> =
        sets.iter().take(LISTED).enumerate().map(|(s, set)| self::shown(context, at, s, set)).collect();
    let rest = shown.split_off(shown.len().min(OPEN));
    Some(context! {
        sets => Serde(shown),
        rest => Serde(rest),
        n => n,
        unlisted => n.saturating_sub(LISTED),
    })
}

fn shown(context: &Context<'_>, at: usize, s: usize, set: &Set<'_>) -> Shown {
    let bar = |(group, rows): &(&str, Vec<&NamingRow>)| {
        let counts: Vec<(u64, u64)> = rows.iter().take(WORDS).map(|row| (row.own, row.quoted)).collect();
        let first = rows[0];
        Bar {
            marker: Marker::new(&context.marks, group),
            pieces: segments(context.locale, &counts),
            share: context.locale.percent(first.mentions, first.of_set),
            interval: interval(context.locale, first),
            of: first.of_set,
            cells: rows.iter().map(|row| cell(context.locale, row)).collect(),
        }
    };
    Shown {
        id: format!("naming-{}-{}", at + 1, s + 1),
        name: escape::shown(set.name),
        proposed: set.proposed,
        words: set.words.iter().map(|word| Term::of_query(context, at, &word.term, &word.query)).collect(),
        bars: set.groups.iter().take(GROUPS).map(bar).collect(),
        unlisted: set.groups.len().saturating_sub(GROUPS),
    }
}

fn cell(locale: Locale, row: &NamingRow) -> Cell {
    Cell {
        own: row.own,
        quoted: row.quoted,
        documents: row.documents,
        share: locale.percent(row.mentions, row.of_set),
        interval: interval(locale, row),
    }
}
