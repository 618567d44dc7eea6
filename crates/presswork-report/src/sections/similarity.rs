//! How alike the groups' words are: a matrix of cosines.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::marker::Marker;
use crate::lists::similarity::GROUPS;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "similarity",
    template: include_str!("../../templates/sections/similarity.html"),
    scope: Scope::Language(view),
    notes: &[Note {
        id: "cosine",
        formula: "Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²), aᵢ = count × ln(D / df)",
        source: "Salton & McGill 1983; Spärck Jones 1972",
    }],
};

#[derive(Serialize)]
struct Row {
    marker: Marker,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    heat: u8,
}

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let part = &context.report.languages[at];
    let cosines: BTreeMap<(&str, &str), Option<f64>> = part
        .similarity
        .iter()
        .filter(|row| row.level == "group")
        .map(|row| ((row.a.as_str(), row.b.as_str()), row.cosine_tf_idf))
        .collect();
    if cosines.is_empty() || part.groups.len() > GROUPS {
        return None;
    }
    let most = cosines.values().flatten().copied().fold(0.0, f64::max);
    let row = |a: usize| {
        let cell = |b: usize| {
            let (x, y) = (part.groups[a].name.as_str(), part.groups[b].name.as_str());
            let cosine = cosines.get(&(x, y)).or_else(|| cosines.get(&(y, x))).copied().flatten();
            let text = if a == b {
                String::new()
            } else {
                cosine.map_or("–".to_owned(), |x| context.locale.fixed(x, 2))
            };
            let share = cosine.filter(|_| most > 0.0).map_or(0.0, |x| x / most);
            Cell { text, heat: if share > 0.0 { (9.0 * share).ceil().clamp(1.0, 9.0) as u8 } else { 0 } }
        };
        Row {
            marker: Marker::new(&context.marks, &part.groups[a].name),
            cells: (0..part.groups.len()).map(cell).collect(),
        }
    };
    Some(context! { rows => Serde((0..part.groups.len()).map(row).collect::<Vec<_>>()) })
}
