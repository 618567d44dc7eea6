//! A log ratio with its interval: a bar from zero to either side, on one scale for a language.

use presswork_corpus::tables::KeynessRow;
use serde::Serialize;

use crate::{figures, number};

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
    zero: String,
    left: String,
    length: String,
    low: String,
    high: String,
    open_low: bool,
    open_high: bool,
    /// The grid, as one path.
    grid: String,
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
    pub(crate) fn axis(self) -> Axis {
        let ticks = [-1.0, -0.5, 0.0, 0.5, 1.0].map(|part| part * self.limit);
        Axis { ticks: ticks.map(|tick| (figures::at(self.x(tick)), number::signed(tick, 0))).to_vec() }
    }

    /// The figure of one row.
    pub(crate) fn bar(self, row: &KeynessRow) -> LogRatio {
        let value = if row.log_ratio.is_nan() { 0.0 } else { row.log_ratio };
        let (zero, end) = (self.x(0.0), self.x(value));
        let open = |end: Option<f64>| end.is_none_or(|end| end.is_nan() || end.abs() > self.limit);
        let low = row.log_ratio_low.filter(|x| !x.is_nan()).unwrap_or(-f64::INFINITY);
        let high = row.log_ratio_high.filter(|x| !x.is_nan()).unwrap_or(f64::INFINITY);
        LogRatio {
            zero: figures::at(zero),
            left: figures::at(zero.min(end)),
            length: figures::at((end - zero).abs()),
            low: figures::at(if low < -self.limit { MARGIN / 2.0 } else { self.x(low) }),
            high: figures::at(if high > self.limit { WIDTH - MARGIN / 2.0 } else { self.x(high) }),
            open_low: open(row.log_ratio_low) && low < -self.limit,
            open_high: open(row.log_ratio_high) && high > self.limit,
            grid: [-1.0, -0.5, 0.5, 1.0]
                .map(|part| format!("M{} 0V18", figures::at(self.x(part * self.limit))))
                .concat(),
        }
    }
}
