//! A barcode: where in a document a term stands, from its first word to its last.

use serde::Serialize;

use crate::figures;

/// Width of the box; the page stretches it.
const WIDTH: f64 = 200.0;

/// The ticks of one term in one document, as paths.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Barcode {
    /// In its own voice, full height.
    own: String,
    /// Inside quotation marks, half height.
    quoted: String,
    /// Ticks of both.
    n: u64,
}

impl Barcode {
    /// Adds a tick at `byte` of `length`.
    pub(crate) fn tick(&mut self, byte: u64, length: u64, quoted: bool) {
        let x = figures::at(place(byte, length));
        self.n += 1;
        if quoted {
            self.quoted.push_str(&format!("M{x} 9v6"));
        } else {
            self.own.push_str(&format!("M{x} 1v14"));
        }
    }
}

/// The stretches of a document, as one path of boxes.
pub(crate) fn stretches(of: impl Iterator<Item = (u64, u64)>, length: u64) -> String {
    of.map(|(start, end)| {
        let (from, to) = (place(start, length), place(end, length));
        format!("M{} 3h{}v10H{}z", figures::at(from), figures::at((to - from).max(0.5)), figures::at(from))
    })
    .collect()
}

fn place(byte: u64, length: u64) -> f64 {
    if length == 0 { 0.0 } else { WIDTH * (byte as f64 / length as f64).min(1.0) }
}
