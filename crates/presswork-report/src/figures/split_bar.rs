//! A term in a group: a bar of its rate, cut into own voice and quoted.

use serde::Serialize;

use crate::figures;

/// Width of the longest bar, in the units of its box.
const WIDTH: f64 = 52.0;

/// The two pieces of a bar.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SplitBar {
    own: String,
    quoted: String,
}

impl SplitBar {
    /// `uses`, of them `quoted`, in a group of `words`, where the longest bar is of the rate `most`. What is
    /// used at all is seen: no piece is shorter than one unit.
    pub(crate) fn new(uses: u64, quoted: u64, words: u64, most: f64) -> Self {
        let quoted = quoted.min(uses);
        let length = |n: u64| match n {
            0 => 0.0,
            n if most > 0.0 => (WIDTH * rate(n, words) / most).clamp(1.0, WIDTH),
            _ => 1.0,
        };
        SplitBar { own: figures::at(length(uses - quoted)), quoted: figures::at(length(quoted)) }
    }
}

/// Uses for every word of the group.
pub(crate) fn rate(uses: u64, words: u64) -> f64 {
    if words == 0 { 0.0 } else { uses as f64 / words as f64 }
}
