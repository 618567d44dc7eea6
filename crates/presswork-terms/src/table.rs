//! The 2×2 table that association and keyness share.

/// Four cells: O11 = a, O12, O21, O22.
///
/// *Collocation*: rows are the first word and every other first word, columns the second word and
/// every other; margins come from the counted pairs, never from word frequencies. *Keyness*: rows
/// are the word and every other word, columns the target and the reference corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Both.
    pub o11: u64,
    /// First row, second column.
    pub o12: u64,
    /// Second row, first column.
    pub o21: u64,
    /// Neither.
    pub o22: u64,
}

impl Table {
    /// From the count of both, the two margins and the total; `None` where they contradict each other.
    pub fn of_margins(o11: u64, r1: u64, c1: u64, n: u64) -> Option<Self> {
        let o12 = r1.checked_sub(o11)?;
        let o21 = c1.checked_sub(o11)?;
        let o22 = n.checked_sub(o11)?.checked_sub(o12)?.checked_sub(o21)?;
        Some(Table { o11, o12, o21, o22 })
    }

    /// For keyness: `a` of `n1` tokens in the target, `b` of `n2` in the reference; `None` where a
    /// count is greater than its corpus.
    pub fn of_corpora(a: u64, n1: u64, b: u64, n2: u64) -> Option<Self> {
        Some(Table { o11: a, o12: b, o21: n1.checked_sub(a)?, o22: n2.checked_sub(b)? })
    }

    pub(crate) fn r1(&self) -> f64 {
        self.o11 as f64 + self.o12 as f64
    }

    pub(crate) fn r2(&self) -> f64 {
        self.o21 as f64 + self.o22 as f64
    }

    pub(crate) fn c1(&self) -> f64 {
        self.o11 as f64 + self.o21 as f64
    }

    pub(crate) fn c2(&self) -> f64 {
        self.o12 as f64 + self.o22 as f64
    }

    pub(crate) fn n(&self) -> f64 {
        self.r1() + self.r2()
    }

    pub(crate) fn e11(&self) -> f64 {
        self.r1() * (self.c1() / self.n())
    }

    /// O11 O22 − O12 O21, rounded once.
    pub(crate) fn determinant(&self) -> f64 {
        let product = |one: u64, other: u64| u128::from(one) * u128::from(other);
        let (with, against) = (product(self.o11, self.o22), product(self.o12, self.o21));
        if with >= against { (with - against) as f64 } else { -((against - with) as f64) }
    }

    /// Whether no margin is 0: the tests of independence need all four.
    pub(crate) fn has_margins(&self) -> bool {
        self.r1() > 0.0 && self.r2() > 0.0 && self.c1() > 0.0 && self.c2() > 0.0
    }
}
