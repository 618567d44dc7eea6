//! Keyness: what each group says more, or less, than the others of its language.

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::KeynessRow;
use serde::Serialize;

use crate::cautions::{claims, sides};
use crate::figures::log_ratio::{LogRatio, Scale};
use crate::figures::marker::Marker;
use crate::figures::term_table::Term;
use crate::lists::keyness::{LISTED, OPEN, OPEN_GROUPS};
use crate::messages::Fill;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{GroupKeyness, LEAST_DOCUMENTS, Locale};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "keyness",
    template: include_str!("../../templates/sections/keyness.html"),
    scope: Scope::Language(view),
    notes: &[
        Note { id: "counts", formula: "a of n₁ words, b of n₂ words", source: "" },
        Note {
            id: "log-ratio",
            formula: "log₂((a / n₁) / (b / n₂)); interval by Clopper–Pearson on a of a + b",
            source: "Hardie 2014; Clopper & Pearson 1934; Evert 2022",
        },
        Note { id: "g2", formula: "2 Σ O ln(O / E)", source: "Dunning 1993; Rayson & Garside 2000" },
        Note {
            id: "p",
            formula: "upper tail of χ², one degree of freedom",
            source: "Holm 1979; Kilgarriff 2005; Bestgen 2014",
        },
    ],
};

#[derive(Serialize)]
struct Group {
    id: String,
    marker: Marker,
    claims: bool,
    d1: u64,
    d2: u64,
    family: u64,
    below: u64,
    held: u64,
    more: Vec<Row>,
    less: Vec<Row>,
    rest_more: Vec<Row>,
    rest_less: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    term: Term,
    a: u64,
    b: u64,
    df1: u64,
    df2: u64,
    bar: LogRatio,
    log_ratio: String,
    interval: String,
    g2: String,
    /// Empty where no p may be printed.
    p: String,
    p_holm: String,
    below: bool,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    if part.keyness.is_empty() {
        return None;
    }
    let scale = Scale::over(part.keyness.iter().flat_map(|keyness| &keyness.rows));
    let group = |(g, keyness): (usize, &GroupKeyness)| {
        let (d1, d2) = sides(part, keyness);
        let (more, less): (Vec<_>, Vec<_>) = keyness.rows.iter().partition(|row| row.g2 >= 0.0);
        let rows = |rows: &[&KeynessRow]| {
            rows.iter().map(|row| self::row(context, at, scale, row)).collect::<Vec<_>>()
        };
        let (open_more, open_less) = (more.len().min(OPEN.0), less.len().min(OPEN.1));
        Group {
            id: format!("keyness-{}-{}", at + 1, g + 1),
            marker: Marker::new(&context.marks, &keyness.group),
            claims: claims((d1, d2)),
            d1,
            d2,
            family: keyness.family,
            below: keyness.below_holm,
            held: keyness.rows.len() as u64,
            more: rows(&more[..open_more]),
            less: rows(&less[..open_less]),
            rest_more: rows(&more[open_more..]),
            rest_less: rows(&less[open_less..]),
        }
    };
    let mut groups: Vec<Group> = part.keyness.iter().take(LISTED).enumerate().map(group).collect();
    let any_claims = groups.iter().any(|group| group.claims);
    let rest = groups.split_off(groups.len().min(OPEN_GROUPS));
    Some(context! {
        least => part.least,
        least_documents => LEAST_DOCUMENTS,
        any_claims => any_claims,
        n => part.keyness.len(),
        unlisted => part.keyness.len().saturating_sub(LISTED),
        axis => Serde(scale.axis(context.locale)),
        axis_id => format!("axis-{}", at + 1),
        // All tables have one scale: the first of them draws its axis, the others repeat it.
        axis_at => groups.iter().find(|group| group.held > 0).map(|group| group.id.clone()),
        groups => Serde(groups),
        rest => Serde(rest),
    })
}

fn row(context: &Context<'_>, language: usize, scale: Scale, row: &KeynessRow) -> Row {
    let allowed = claims((row.d1, row.d2));
    let p = |p: f64| if allowed { context.locale.probability(p) } else { String::new() };
    Row {
        term: Term::new(context, language, row.n, &row.term),
        a: row.a,
        b: row.b,
        df1: row.df1,
        df2: row.df2,
        bar: scale.bar(row),
        log_ratio: context.locale.signed(row.log_ratio, 2),
        interval: interval(context.locale, row),
        g2: context.locale.fixed(row.g2.abs(), 1),
        p: p(row.p),
        p_holm: p(row.p_holm),
        below: allowed && row.p_holm < 0.05,
    }
}

/// The interval of a row's log ratio; an end that it has not is infinite.
pub(crate) fn interval(locale: Locale, row: &KeynessRow) -> String {
    let low = locale.signed(row.log_ratio_low.unwrap_or(f64::NEG_INFINITY), 1);
    let high = locale.signed(row.log_ratio_high.unwrap_or(f64::INFINITY), 1);
    locale.fill("interval", &[("low", Fill::Text(&low)), ("high", Fill::Text(&high))])
}
