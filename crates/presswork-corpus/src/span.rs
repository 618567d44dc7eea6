//! A range of bytes in a text.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start..end`, on character boundaries of the text that it belongs to.
///
/// Which text that is, the field that holds the span says: the article's body, its title, or the
/// decoded capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span `start..end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// The span of `range`, whose ends must fit 32 bits: captures are capped far below 4 GiB.
    ///
    /// # Panics
    /// If an end is 2³² or more.
    pub fn of_range(range: std::ops::Range<usize>) -> Self {
        let fit = |n: usize| u32::try_from(n).expect("captures are capped below 4 GiB");
        Span { start: fit(range.start), end: fit(range.end) }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether no byte lies in the span.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range that indexes a string.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The piece of `text` that the span covers.
    ///
    /// # Panics
    /// If the span does not lie in `text` on character boundaries.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies inside this span.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
