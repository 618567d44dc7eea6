//! A barcode: where in a document a term stands, from its first word to its last.

use serde::Serialize;

use crate::figures;

/// Width of the figure, which is two units high; the style sheet scales it.
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
    /// Where the last tick of each stands.
    #[serde(skip)]
    last: [Option<i64>; 2],
}

impl Barcode {
    /// Adds a tick at `byte` of `length`.
    pub(crate) fn tick(&mut self, byte: u64, length: u64, quoted: bool) {
        let x = figures::whole(place(byte, length));
        self.n += 1;
        let (path, top, down) = if quoted { (&mut self.quoted, 1, 1) } else { (&mut self.own, 0, 2) };
        // From the end of one tick to the beginning of the next: shorter than from the corner.
        match self.last[usize::from(quoted)].replace(x) {
            None => path.push_str(&format!("M{x},{top}v{down}")),
            Some(last) => path.push_str(&format!("m{}-{down}v{down}", x - last)),
        }
    }
}

/// The stretches of a document, as one path of lines half as thick as the box is high.
pub(crate) fn stretches(of: impl Iterator<Item = (u64, u64)>, length: u64) -> String {
    of.map(|(start, end)| {
        let (from, to) = (place(start, length), place(end, length));
        format!("M{},1h{}", figures::at(from), figures::at((to - from).max(0.5)))
    })
    .collect()
}

fn place(byte: u64, length: u64) -> f64 {
    if length == 0 { 0.0 } else { WIDTH * (byte as f64 / length as f64).min(1.0) }
}
