//! A whole cut into pieces side by side: how often each of several words, in own voice and quoted.

use serde::Serialize;

use crate::{Locale, figures};

/// Width of the figure, in the units of its box.
pub(crate) const WIDTH: f64 = 360.0;

/// Width that a digit takes.
const DIGIT: f64 = 8.0;

/// One piece.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Segment {
    /// The word that it counts, as an index into the legend.
    pub(crate) word: usize,
    quoted: bool,
    x: i64,
    width: String,
    middle: i64,
    /// The count, empty where the piece has no room for it.
    text: String,
}

/// The pieces of `counts`, (own, quoted) of each word; the whole takes the whole width. Words without a count have none.
pub(crate) fn segments(locale: Locale, counts: &[(u64, u64)]) -> Vec<Segment> {
    let all: u64 = counts.iter().map(|(own, quoted)| own + quoted).sum();
    let mut x = 0.0;
    let mut segments = Vec::new();
    for (word, &(own, quoted)) in counts.iter().enumerate() {
        for (n, quoted) in [(own, false), (quoted, true)].into_iter().filter(|(n, _)| *n > 0) {
            let width = WIDTH * n as f64 / all as f64;
            let text = locale.count(n);
            let room = width >= DIGIT * text.chars().count() as f64 + 4.0;
            segments.push(Segment {
                word,
                quoted,
                x: figures::whole(x),
                // A gap between neighbours, unless it would take the whole piece.
                width: figures::at((width - 1.5).max(width / 2.0)),
                middle: figures::whole(x + width / 2.0),
                text: if room { text } else { String::new() },
            });
            x += width;
        }
    }
    segments
}
