//! Days on a line: a dot for each, its area as its number of documents.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::messages::Fill;
use crate::{Locale, facts, figures};

/// Width of the line, and room at either end for half a dot.
const WIDTH: f64 = 560.0;
const MARGIN: f64 = 14.0;

/// Radius of one document, and of the largest dot.
const LEAST: f64 = 4.0;
const MOST: f64 = 11.0;

/// The line from the first day to the last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    first: i64,
    last: i64,
    /// The most documents of a day in a group.
    most: u64,
}

/// The dots of a group as its template draws them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Dots {
    /// All of them, as one path.
    path: String,
    /// The same in words.
    label: String,
}

/// A label under the line.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tick {
    x: String,
    label: String,
}

impl Line {
    /// Over these days (`YYYY-MM-DD`), two or more of them; nothing where they are fewer.
    pub(crate) fn over<'d>(days: impl Iterator<Item = &'d str>, most: u64) -> Option<Self> {
        let numbers: Vec<i64> = days.filter_map(number).collect();
        let (first, last) = (*numbers.iter().min()?, *numbers.iter().max()?);
        (first < last).then_some(Line { first, last, most })
    }

    fn x(self, day: &str) -> Option<f64> {
        let part = (number(day)? - self.first) as f64 / (self.last - self.first) as f64;
        Some(MARGIN + part * (WIDTH - 2.0 * MARGIN))
    }

    /// The dots of a group.
    pub(crate) fn dots(self, locale: Locale, days: &BTreeMap<&str, u64>) -> Dots {
        let (mut path, mut labels) = (String::new(), Vec::new());
        for (day, &n) in days {
            let Some(x) = self.x(day) else { continue };
            let share = if self.most > 1 { (n - 1) as f64 / (self.most - 1) as f64 } else { 0.0 };
            // By area: twice the documents, twice the ink.
            let r = (LEAST * LEAST + share * (MOST * MOST - LEAST * LEAST)).sqrt();
            let (left, r, across) = (figures::at(x - r), figures::at(r), figures::at(2.0 * r));
            path.push_str(&format!("M{left} 13a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0-{across} 0z"));
            labels.push(label(locale, day, n));
        }
        Dots { path, label: labels.join(", ") }
    }

    /// The first day and the last.
    pub(crate) fn ends(self, locale: Locale, days: &[&str]) -> Vec<Tick> {
        let ends = days.first().into_iter().chain(days.last());
        ends.filter_map(|day| Some(Tick { x: figures::at(self.x(day)?), label: facts::day(locale, day) }))
            .collect()
    }
}

/// A day as a number that grows by one from day to day (the civil calendar's, from 1 March of year 0); nothing where it has
/// no such shape.
fn number(day: &str) -> Option<i64> {
    let mut parts = day.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) || year < 0 {
        return None;
    }
    // March is the first month, so that a leap day ends its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + day,
    )
}

/// What a dot says: its day, and the documents of it.
fn label(locale: Locale, day: &str, n: u64) -> String {
    let day = facts::day(locale, day);
    locale.fill("timeline-dot", &[("day", Fill::Text(&day)), ("n", Fill::Count(n))])
}
