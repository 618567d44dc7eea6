//! A strip of numbers over a logarithmic axis: a dot for each, a bar from the lowest to the highest where it is a range.

use serde::Serialize;

use crate::{figures, number};

/// Width of the box; the page stretches it.
const WIDTH: f64 = 480.0;

/// Room at either end, for a dot and for an arrow.
const MARGIN: f64 = 10.0;

/// The axis: whole powers of ten.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    /// Exponents of its ends.
    from: f64,
    to: f64,
}

/// A power of ten at its place.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tick {
    x: String,
    label: String,
}

impl Scale {
    /// The least axis that holds `values`; what is below 1 stands at 1.
    pub(crate) fn over(values: impl Iterator<Item = f64>) -> Self {
        let logs = values.filter(|value| value.is_finite()).map(|value| libm::log10(value.max(1.0)));
        let (from, to) = logs.fold((f64::MAX, 0.0_f64), |(from, to), log| (from.min(log), to.max(log)));
        let from = if from < f64::MAX { from.floor() } else { 0.0 };
        Scale { from, to: to.ceil().max(from + 1.0) }
    }

    fn x(self, value: f64) -> f64 {
        let part = (libm::log10(value.max(1.0)) - self.from) / (self.to - self.from);
        MARGIN + part.clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN)
    }

    /// The powers of ten, of many every second or third, so that their labels stand apart.
    pub(crate) fn ticks(self) -> Vec<Tick> {
        let step = (((self.to - self.from) / 5.0).ceil() as usize).max(1);
        let powers =
            (self.from as i32..=self.to as i32).step_by(step).map(|power| libm::exp10(f64::from(power)));
        powers
            .map(|value| Tick { x: figures::at(self.x(value)), label: number::count(value as u64) })
            .collect()
    }

    /// A number between `low` and `high`: a dot where they are one, else a bar between them; where one is not stated, a dot at
    /// the other and, as the second path, an arrow to the side that is open.
    pub(crate) fn mark(self, low: Option<f64>, high: Option<f64>) -> (String, String) {
        let dot = |at: f64| format!("M{} 7h0", figures::at(self.x(at)));
        let arrow = |at: f64, to: &str| format!("M{} 7{to}", figures::at(self.x(at)));
        match (low, high) {
            (Some(low), Some(high)) if low < high => {
                (format!("M{} 7H{}", figures::at(self.x(low)), figures::at(self.x(high))), String::new())
            }
            (Some(at), Some(_)) => (dot(at), String::new()),
            (Some(low), None) => (dot(low), arrow(low, "h14m-4-3.5 4 3.5-4 3.5")),
            (None, Some(high)) => (dot(high), arrow(high, "h-14m4-3.5-4 3.5 4 3.5")),
            (None, None) => (String::new(), String::new()),
        }
    }
}
