//! A share of a whole: a percentage and a small bar of it.

use serde::Serialize;

use crate::{Locale, figures};

/// Width of the bar, in the units of its box.
const WIDTH: f64 = 48.0;

/// A percentage and the length of its bar.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Share {
    text: String,
    length: i64,
}

impl Share {
    /// `part` of `whole`.
    pub(crate) fn new(locale: Locale, part: u64, whole: u64) -> Self {
        let share = if whole == 0 { 0.0 } else { (part as f64 / whole as f64).min(1.0) };
        Share { text: locale.percent(part, whole), length: figures::whole(WIDTH * share) }
    }
}
