//! Stated numbers on a logarithmic scale, a lane for each group.

use serde::Serialize;

use crate::{Locale, figures};

/// Width of a lane, in the units of its box.
pub(crate) const WIDTH: f64 = 560.0;

/// Room at either end, for a dot and for the arrow of a bound that is open.
const MARGIN: f64 = 22.0;

/// Side of a dot, and height of a row of dots.
const DOT: f64 = 12.0;
const ROW: f64 = 16.0;

/// A scale of powers of ten.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    low: i32,
    high: i32,
}

/// A label of the axis.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tick {
    x: i64,
    label: String,
}

/// One lane.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Lane {
    height: String,
    /// The grid, as one path.
    grid: String,
    dots: Vec<Dot>,
}

/// One stated number: a dot, and a path where it is a range or has an open end.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Dot {
    /// Which of the table's rows it is.
    row: usize,
    label: String,
    x: i64,
    y: i64,
    range: String,
}

/// A number as it is stated: at least, at most, as printed.
pub(crate) struct Stated {
    /// Which of the table's rows it is.
    pub(crate) row: usize,
    /// What a dot is called where it cannot be seen.
    pub(crate) label: String,
    /// Its bounds.
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
}

impl Scale {
    /// A scale that holds all of `values`; none where no value is greater than nought.
    pub(crate) fn over(values: impl Iterator<Item = f64>) -> Option<Self> {
        let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
        for value in values.filter(|value| value.is_finite() && *value > 0.0) {
            (least, most) = (least.min(value), most.max(value));
        }
        (most > 0.0).then(|| {
            let low = libm::log10(least).floor() as i32;
            let high = (libm::log10(most).ceil() as i32).max(low + 1);
            Scale { low, high }
        })
    }

    fn x(self, value: f64) -> f64 {
        let share = (libm::log10(value) - f64::from(self.low)) / f64::from(self.high - self.low);
        MARGIN + share.clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN)
    }

    /// Powers of ten, at most nine of them.
    fn powers(self) -> impl Iterator<Item = i32> {
        let step = ((self.high - self.low - 1) / 8 + 1) as usize;
        (self.low..=self.high).step_by(step)
    }

    /// The axis.
    pub(crate) fn ticks(self, locale: Locale) -> Vec<Tick> {
        let tick =
            |power: i32| Tick { x: figures::whole(self.x(10f64.powi(power))), label: label(locale, power) };
        self.powers().map(tick).collect()
    }

    /// A lane: numbers that would cover each other stand in rows below each other.
    pub(crate) fn lane(self, stated: Vec<Stated>) -> Lane {
        let mut ends: Vec<f64> = Vec::new();
        let mut dots = Vec::new();
        let mut places: Vec<(f64, f64, Stated)> =
            stated.into_iter().filter_map(|one| self.place(one)).collect();
        places.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.row.cmp(&b.2.row)));
        for (from, to, one) in places {
            let row = ends.iter().position(|end| *end < from).unwrap_or(ends.len());
            if row == ends.len() {
                ends.push(0.0);
            }
            ends[row] = to + 2.0;
            dots.push(self.dot(&one, ROW * row as f64));
        }
        let height = ROW * ends.len().max(1) as f64;
        let line = |power| format!("M{},0V{height}", figures::whole(self.x(10f64.powi(power))));
        Lane { height: figures::at(height), grid: self.powers().map(line).collect(), dots }
    }

    /// From where to where a number is drawn; none where it has no place on the scale.
    fn place(self, one: Stated) -> Option<(f64, f64, Stated)> {
        let at = |bound: Option<f64>| bound.filter(|x| x.is_finite() && *x > 0.0).map(|x| self.x(x));
        let (low, high) = (at(one.low), at(one.high));
        let from = low.or(high)? - if low.is_some() { DOT / 2.0 } else { MARGIN };
        let to = high.or(low)? + if high.is_some() { DOT / 2.0 } else { MARGIN };
        Some((from, to, one))
    }

    fn dot(self, one: &Stated, top: f64) -> Dot {
        let at = |bound: Option<f64>| bound.filter(|x| x.is_finite() && *x > 0.0).map(|x| self.x(x));
        let middle = top + ROW / 2.0;
        let (x, range) = match (at(one.low), at(one.high)) {
            (Some(low), Some(high)) if high - low > DOT => {
                ((low + high) / 2.0, format!("M{},{middle}H{}", figures::whole(low), figures::whole(high)))
            }
            (Some(low), Some(high)) => ((low + high) / 2.0, String::new()),
            (Some(low), None) => (low, format!("M{},{middle}h18m-4-3.5l4,3.5-4,3.5", figures::whole(low))),
            (None, Some(high)) => {
                (high, format!("M{},{middle}h-18m4-3.5l-4,3.5,4,3.5", figures::whole(high)))
            }
            (None, None) => (0.0, String::new()),
        };
        Dot {
            row: one.row,
            label: one.label.clone(),
            x: figures::whole(x - DOT / 2.0),
            y: figures::whole(middle - DOT / 2.0),
            range,
        }
    }
}

/// `100`, `10,000`, `1 million`.
fn label(locale: Locale, power: i32) -> String {
    match power {
        ..0 => format!("1/{}", locale.count(10u64.pow(power.unsigned_abs().min(18)))),
        0..=5 => locale.count(10u64.pow(power as u32)),
        6..=8 => locale.of("scale-million", 10u64.pow(power as u32 - 6)),
        9..=11 => locale.of("scale-billion", 10u64.pow(power as u32 - 9)),
        _ => format!("10^{power}"),
    }
}
