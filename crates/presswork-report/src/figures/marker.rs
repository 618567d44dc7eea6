//! A group's name with its sign: a shape in a colour.

use serde::Serialize;

use crate::escape;
use crate::marks::{Mark, Marks, SIGNS};

/// The shapes, as paths in a 12 × 12 box, alike in area: disc, square, triangle, diamond, ring, cross,
/// triangle downwards, bar.
pub(crate) const SHAPES: [&str; SIGNS] = [
    "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
    "M1.5 1.5h9v9h-9z",
    "M6 .8 11.6 10.8H.4z",
    "M6 0 12 6 6 12 0 6z",
    "M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM6 3.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2z",
    "M4 .5h4V4h3.5v4H8v3.5H4V8H.5V4H4z",
    "M.4 1.2h11.2L6 11.2z",
    "M0 3.5h12v5H0z",
];

/// A group's name and sign.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Marker {
    name: String,
    #[serde(flatten)]
    mark: Mark,
}

impl Marker {
    /// The sign of `group`.
    pub(crate) fn new(marks: &Marks<'_>, group: &str) -> Self {
        Marker { name: escape::shown(group), mark: marks.of(group) }
    }
}
