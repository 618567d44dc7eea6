//! Figures: each turns numbers into geometry that its template draws as static SVG. A figure never carries a
//! number alone; the count stands beside it as text.

pub(crate) mod arcs;
pub(crate) mod barcode;
pub(crate) mod days;
pub(crate) mod heat;
pub(crate) mod log_ratio;
pub(crate) mod marked;
pub(crate) mod marker;
pub(crate) mod plot;
pub(crate) mod segments;
pub(crate) mod share;
pub(crate) mod strip;
pub(crate) mod term_table;

/// A coordinate as SVG has it: at most one decimal, a plain hyphen.
fn at(x: f64) -> String {
    let text = format!("{:.1}", if x.abs() < 0.05 { 0.0 } else { x });
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A coordinate in whole units, for figures whose unit is a pixel of the screen or less.
fn whole(x: f64) -> i64 {
    x.round() as i64
}
