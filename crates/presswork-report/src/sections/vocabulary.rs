//! The vocabulary as a whole: frequencies by rank, and how it grows.

use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::figures::plot::{Axis, Plane};
use crate::lists::vocabulary::ROWS;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{Growth, Locale, Zipf};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "vocabulary",
    template: include_str!("../../templates/sections/vocabulary.html"),
    scope: Scope::Language(view),
    notes: &[
        Note {
            id: "zipf",
            formula: "p(r) ∝ (r + q)^−s, by maximum likelihood",
            source: "Zipf 1949; Mandelbrot 1953",
        },
        Note {
            id: "growth",
            formula: "E[V(n)] = Σ 1 − (1 − n / N)^fᵢ; V(n) = K n^β",
            source: "Baayen 2001; Heaps 1978",
        },
    ],
};

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let zipf = part.zipf.as_ref().map(|zipf| self::zipf(context.locale, zipf));
    let growth = (part.growth.points.len() > 1).then(|| growth(context.locale, &part.growth));
    if zipf.is_none() && growth.is_none() {
        return None;
    }
    Some(context! { zipf => zipf, growth => growth })
}

fn zipf(locale: Locale, zipf: &Zipf) -> Value {
    let most = zipf.points.first().map_or(1, |point| point.frequency);
    let plane =
        Plane { x: Axis { end: zipf.types as f64, log: true }, y: Axis { end: most as f64, log: true } };
    let step = zipf.points.len().div_ceil(ROWS).max(1);
    let rows: Vec<(u64, u64, String)> = zipf
        .points
        .iter()
        .step_by(step)
        .map(|point| (point.rank, point.frequency, locale.fixed(point.fitted, 1)))
        .collect();
    context! {
        axes => Serde(plane.axes(locale)),
        dots => plane.dots(zipf.points.iter().map(|point| (point.rank as f64, point.frequency as f64))),
        fit => plane.curve(zipf.points.iter().map(|point| (point.rank as f64, point.fitted))),
        rows => Serde(rows),
        s => locale.fixed(zipf.s, 2),
        q => locale.fixed(zipf.q, 1),
        types => zipf.types,
        tokens => zipf.tokens,
        once => zipf.hapax,
        once_share => locale.percent(zipf.hapax, zipf.types),
        twice => zipf.dis,
    }
}

fn growth(locale: Locale, growth: &Growth) -> Value {
    let &(tokens, types) = growth.points.last().unwrap_or(&(0, 0));
    let highest = growth.expected.iter().map(|&(_, types)| types).fold(types as f64, f64::max);
    let plane = Plane { x: Axis { end: tokens as f64, log: false }, y: Axis { end: highest, log: false } };
    let begin = [(0.0, 0.0)];
    let actual = begin.into_iter().chain(growth.points.iter().map(|&(n, v)| (n as f64, v as f64)));
    let expected = begin.into_iter().chain(growth.expected.iter().map(|&(n, v)| (n as f64, v)));
    let step = growth.points.len().div_ceil(ROWS).max(1);
    let rows: Vec<(u64, u64)> = growth.points.iter().rev().step_by(step).rev().copied().collect();
    context! {
        axes => Serde(plane.axes(locale)),
        curve => plane.curve(actual),
        fit => plane.curve(expected),
        rows => Serde(rows),
        heaps => growth.heaps.map(|(k, beta)| (locale.fixed(k, 1), locale.fixed(beta, 2))),
        thinned => growth.thinned,
    }
}
