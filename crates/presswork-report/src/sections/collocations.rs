//! Words that stand together more than by chance.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{escape, number};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "collocations",
    heading: "Words that stand together",
    template: include_str!("../../templates/sections/collocations.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "log-dice",
        name: "logDice",
        text: "How much two words keep to each other, whatever the size of the corpus: 14 where neither stands without the \
               other, one less where they do so half as often.",
        formula: "14 + log₂(2f / (f₁ + f₂))",
        source: "Rychlý 2008",
    }],
};

/// Pairs that the page lists at most; `collocations.csv` has all.
const LISTED: usize = 10;

#[derive(Serialize)]
struct Row {
    first: String,
    second: String,
    f: u64,
    df: u64,
    expected: String,
    log_dice: String,
    g2: String,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let pairs = &context.report.languages[at].collocations;
    let first = pairs.first()?;
    let row = |pair: &crate::ShownPair| Row {
        first: escape::shown(&pair.row.first),
        second: escape::shown(&pair.row.second),
        f: pair.row.f,
        df: pair.row.df,
        expected: number::fixed(pair.row.expected, 1),
        log_dice: number::fixed(pair.row.log_dice, 1),
        g2: number::fixed(pair.row.g2, 1),
    };
    Some(context! {
        window => first.row.window,
        n => pairs.len(),
        rows => Serde(pairs.iter().take(LISTED).map(row).collect::<Vec<_>>()),
    })
}
