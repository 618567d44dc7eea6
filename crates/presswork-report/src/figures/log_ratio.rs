//! A log ratio with its interval: a bar from zero to either side, on one scale for a language.

use presswork_corpus::tables::KeynessRow;
use serde::Serialize;

use crate::{Locale, figures};

/// Width of the figure, in the units of its box.
const WIDTH: f64 = 240.0;

/// Room at either end for the arrow of an interval that goes on.
const MARGIN: f64 = 8.0;

/// The widest scale: a factor of 2⁸ either way. What lies beyond ends in an arrow.
const WIDEST: f64 = 8.0;

/// The scale of a table's figures: from −`limit` to `limit`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    limit: f64,
}

/// The axis, drawn once above a column.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Axis {
    ticks: Vec<(String, String)>,
}

/// One bar with its interval.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LogRatio {
    /// From zero to the value, a line that the style sheet draws as thick as a bar.
    bar: String,
    /// The interval with a stroke across each end that it has, as one path.
    interval: String,
    /// An arrow at each end that it has not, or that lies beyond the scale; empty where there is none.
    arrows: String,
}

impl Scale {
    /// A scale that holds the bars and the ends of their intervals, in whole steps of two.
    pub(crate) fn over<'k>(rows: impl Iterator<Item = &'k KeynessRow>) -> Self {
        let ends = rows.flat_map(|row| [Some(row.log_ratio), row.log_ratio_low, row.log_ratio_high]);
        let far = ends.flatten().filter(|x| x.is_finite()).map(f64::abs).fold(0.0, f64::max);
        Scale { limit: (2.0 * (far / 2.0).ceil()).clamp(2.0, WIDEST) }
    }

    fn x(self, value: f64) -> f64 {
        let inside = value.clamp(-self.limit, self.limit) / self.limit;
        WIDTH / 2.0 + inside * (WIDTH / 2.0 - MARGIN)
    }

    /// The axis: both ends, the middle, and half way.
    pub(crate) fn axis(self, locale: Locale) -> Axis {
        let ticks = [-1.0, -0.5, 0.0, 0.5, 1.0].map(|part| part * self.limit);
        Axis { ticks: ticks.map(|tick| (figures::at(self.x(tick)), locale.signed(tick, 0))).to_vec() }
    }

    /// The figure of one row.
    pub(crate) fn bar(self, row: &KeynessRow) -> LogRatio {
        let value = if row.log_ratio.is_nan() { 0.0 } else { row.log_ratio };
        let (zero, end) = (self.x(0.0), self.x(value));
        // An end that is missing, is no number or lies beyond the scale goes on past it.
        let inside = |end: Option<f64>| end.filter(|end| end.abs() <= self.limit).map(|end| self.x(end));
        let (low, high) = (inside(row.log_ratio_low), inside(row.log_ratio_high));
        let left = figures::whole(low.unwrap_or(MARGIN / 2.0));
        let right = figures::whole(high.unwrap_or(WIDTH - MARGIN / 2.0));
        let mut interval = format!("M{left},9H{right}");
        let mut arrows = String::new();
        for (inside, x, arrow) in [(low, left, "-4,3.5,4,"), (high, right, "4,3.5-4,")] {
            match inside {
                Some(_) => interval.push_str(&format!("M{x},6v6")),
                None => arrows.push_str(&format!("M{x},5.5l{arrow}3.5z")),
            }
        }
        LogRatio { bar: format!("M{},9H{}", figures::whole(zero), figures::whole(end)), interval, arrows }
    }
}
