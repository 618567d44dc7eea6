//! A plot: a curve, dots or both over two axes, linear or logarithmic, as static SVG.

use serde::Serialize;

use crate::{Locale, figures};

/// The box, and where the axes stand in it.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 46.0;
const BOTTOM: f64 = 28.0;
const TOP: f64 = 10.0;
const RIGHT: f64 = 14.0;

/// An axis: its end (it begins at 0, or at 1 where it is logarithmic), and its kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axis {
    /// The greatest value.
    pub(crate) end: f64,
    /// Whether equal lengths are equal factors.
    pub(crate) log: bool,
}

/// Two axes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    /// Along the bottom.
    pub(crate) x: Axis,
    /// Up the left.
    pub(crate) y: Axis,
}

/// A label at its place.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tick {
    x: String,
    y: String,
    label: String,
}

/// The axes as their template draws them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Axes {
    lines: String,
    bottom: Vec<Tick>,
    left: Vec<Tick>,
}

impl Axis {
    /// Where `value` stands, from 0 to 1.
    fn part(self, value: f64) -> f64 {
        let part = if self.log {
            log_of(value.max(1.0)) / log_of(self.end.max(2.0))
        } else {
            value / self.end.max(1.0)
        };
        if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Round values: powers of ten, or four steps of one, two or five times such a power.
    fn ticks(self) -> Vec<f64> {
        let mut ticks = Vec::new();
        if self.log {
            let mut tick = 1.0;
            while tick <= self.end.max(2.0) {
                ticks.push(tick);
                tick *= 10.0;
            }
            return ticks;
        }
        let mut step = 1.0;
        while self.end > 5.0 * step {
            step *= if step_digit(step) == 2 { 2.5 } else { 2.0 };
        }
        let mut tick = 0.0;
        while tick <= self.end {
            ticks.push(tick);
            tick += step;
        }
        ticks
    }
}

/// The first digit of a whole number.
fn step_digit(step: f64) -> u32 {
    let text = format!("{step:.0}");
    text.chars().next().and_then(|digit| digit.to_digit(10)).unwrap_or(0)
}

/// ln, for geometry: a tenth of a unit is all that is drawn.
fn log_of(x: f64) -> f64 {
    libm::log(x)
}

impl Plane {
    fn place(self, (x, y): (f64, f64)) -> (f64, f64) {
        let across = LEFT + self.x.part(x) * (WIDTH - LEFT - RIGHT);
        (across, HEIGHT - BOTTOM - self.y.part(y) * (HEIGHT - BOTTOM - TOP))
    }

    fn at(self, point: (f64, f64)) -> (String, String) {
        let (x, y) = self.place(point);
        (figures::at(x), figures::at(y))
    }

    /// A line through `points`, as a path.
    pub(crate) fn curve(self, points: impl IntoIterator<Item = (f64, f64)>) -> String {
        let places: Vec<(f64, f64)> = points.into_iter().map(|point| self.place(point)).collect();
        path(bends(&places), "l", "")
    }

    /// A dot at each of `points`, as a path of strokes of no length.
    pub(crate) fn dots(self, points: impl IntoIterator<Item = (f64, f64)>) -> String {
        path(points.into_iter().map(|point| self.place(point)), "m", "h0")
    }

    /// Lines and labels.
    pub(crate) fn axes(self, locale: Locale) -> Axes {
        let (right, top) = (figures::at(WIDTH - RIGHT), figures::at(TOP));
        let (left, bottom) = (figures::at(LEFT), figures::at(HEIGHT - BOTTOM));
        let mut lines = format!("M{left},{top}V{bottom}H{right}");
        let label = |value: f64| locale.count(value as u64);
        let across = self.x.ticks().into_iter().map(|tick| {
            let (x, _) = self.at((tick, 0.0));
            lines.push_str(&format!("M{x},{bottom}v4"));
            Tick { x, y: figures::at(HEIGHT - BOTTOM + 16.0), label: label(tick) }
        });
        let bottom_ticks: Vec<Tick> = across.collect();
        let mut grid = String::new();
        let up = self.y.ticks().into_iter().map(|tick| {
            let (_, y) = self.at((0.0, tick));
            grid.push_str(&format!("M{left},{y}H{right}"));
            let place: f64 = y.parse().unwrap_or(0.0);
            Tick { x: figures::at(LEFT - 5.0), y: figures::at(place + 4.0), label: label(tick) }
        });
        let left_ticks = up.collect();
        Axes { lines: lines + &grid, bottom: bottom_ticks, left: left_ticks }
    }
}

/// How far a line may pass by a point of its curve, in units: a pixel shows no less.
const SHOWN: f64 = 0.3;

/// The points of a curve where it bends: a straight line from each to the next passes all that are left out (those of a curve run
/// from left to right).
fn bends(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    // What a line from the last kept point may rise to pass by all since.
    let mut slopes = (f64::NEG_INFINITY, f64::INFINITY);
    for (at, &(x, y)) in points.iter().enumerate() {
        let Some(&from) = kept.last() else {
            kept.push((x, y));
            continue;
        };
        let slope = |(x0, y0): (f64, f64), y: f64| (y - y0) / (x - x0).max(1e-9);
        let here = slope(from, y);
        if at > 1 && (here < slopes.0 || here > slopes.1) {
            kept.push(points[at - 1]);
            slopes = (f64::NEG_INFINITY, f64::INFINITY);
        }
        let from = kept.last().copied().unwrap_or(from);
        slopes = (slopes.0.max(slope(from, y - SHOWN)), slopes.1.min(slope(from, y + SHOWN)));
    }
    kept.extend(points.last().filter(|_| points.len() > 1));
    kept
}

/// From point to point by distances, which are shorter than places: in tenths of a unit, so that no error adds up.
fn path(points: impl IntoIterator<Item = (f64, f64)>, step: &str, then: &str) -> String {
    let mut path = String::new();
    let mut last: Option<(i64, i64)> = None;
    for (x, y) in points {
        let now = (figures::whole(10.0 * x), figures::whole(10.0 * y));
        let tenths = |n: i64| figures::at(n as f64 / 10.0);
        match last.replace(now) {
            None => path.push_str(&format!("M{},{}{then}", tenths(now.0), tenths(now.1))),
            Some(last) => {
                let down = tenths(now.1 - last.1);
                let comma = if down.starts_with('-') { "" } else { "," };
                path.push_str(&format!("{step}{}{comma}{down}{then}", tenths(now.0 - last.0)));
            }
        }
    }
    path
}
