//! How much of each table and list the page shows: what stands open, what is folded, what is left to the files. A budget that is
//! smaller than the page cuts further (`fit.rs`).

/// Rows of a table that stand open; the rest is folded away below them.
pub(crate) const OPEN_ROWS: usize = 40;

/// Rows of a table of words or names that stand in the page's markup; the script puts the others of those that are open below
/// them. A table that has [`FEW`] more has them all.
pub(crate) const PLAIN_ROWS: usize = 12;
pub(crate) const FEW: usize = 3;

pub(crate) mod collocations {
    /// Pairs that the page lists at most; `collocations.csv` has all.
    pub(crate) const LISTED: usize = 24;
    /// Pairs that stand open.
    pub(crate) const OPEN: usize = 10;
}

pub(crate) mod documents {
    /// Open days named under a date.
    pub(crate) const OPEN_DAYS: usize = 3;
    /// Excerpts shown under one rule of one document.
    pub(crate) const EXCERPTS: usize = 6;
}

pub(crate) mod emphasis {
    /// Words and names.
    pub(crate) const ROWS: usize = 16;
}

pub(crate) mod exclusive {
    /// Words listed of a group, either way.
    pub(crate) const LISTED: usize = 8;
    /// Groups that are listed.
    pub(crate) const GROUPS: usize = 16;
    /// Rows of the table of presence that stand open.
    pub(crate) const OPEN: usize = 16;
}

pub(crate) mod groups {
    /// Documents named that no other group's stand beside.
    pub(crate) const ALONE: usize = 12;
}

pub(crate) mod heat {
    /// Groups that have a column, those with most words.
    pub(crate) const COLUMNS: usize = 6;
}

pub(crate) mod keyness {
    /// As [`super::PLAIN_ROWS`], of either side.
    pub(crate) const PLAIN_ROWS: usize = 4;
    /// Terms that stand open: those used more, and those used less.
    pub(crate) const OPEN: (usize, usize) = (10, 6);
    /// Groups whose tables stand open; those of the others are folded.
    pub(crate) const OPEN_GROUPS: usize = 8;
    /// Groups that the page compares at most: where every document is a group of its own there are thousands, and
    /// `keyness.csv` has them.
    pub(crate) const LISTED: usize = 60;
}

pub(crate) mod names {
    /// Names that stand open; [`crate::NAMES`] are listed.
    pub(crate) const OPEN: usize = 16;
    /// Pairs of names that may be one.
    pub(crate) const PAIRS: usize = 12;
}

pub(crate) mod naming {
    /// Sets that stand open, and that the page has at most.
    pub(crate) const OPEN: usize = 4;
    pub(crate) const LISTED: usize = 16;
    /// Groups that have a bar.
    pub(crate) const GROUPS: usize = 24;
}

pub(crate) mod places {
    /// Documents, and terms, that are drawn at most: beyond them no stroke could be told from its neighbour.
    pub(crate) const DOCUMENTS: usize = 8;
    pub(crate) const TERMS: usize = 8;
}

pub(crate) mod quantities {
    /// Things that stand open, and that the page has at most.
    pub(crate) const OPEN: usize = 1;
    pub(crate) const LISTED: usize = 3;
    /// Numbers of a thing that stand open, and that the page lists.
    pub(crate) const OPEN_ROWS: usize = 12;
    pub(crate) const ROWS: usize = 24;
}

pub(crate) mod repeats {
    /// Documents, and lines, that the page lists at most.
    pub(crate) const LISTED: usize = 400;
}

pub(crate) mod shared_quotations {
    /// Cards that stand open, and that the page has at most.
    pub(crate) const OPEN: usize = 6;
    pub(crate) const LISTED: usize = 60;
    /// Quotations of a card that stand open, and that it has at most.
    pub(crate) const OPEN_SIDES: usize = 4;
    pub(crate) const SIDES: usize = 24;
}

pub(crate) mod similarity {
    /// Groups that a matrix holds at most; `similarity.csv` has every pair.
    pub(crate) const GROUPS: usize = 12;
}

pub(crate) mod speakers {
    /// Groups that the page lists.
    pub(crate) const GROUPS: usize = 40;
    /// Speakers and verbs of a group that stand in its row.
    pub(crate) const NAMED: usize = 6;
    /// Quotations of a group that can be unfolded, and characters of each.
    pub(crate) const QUOTED: usize = 6;
}

pub(crate) mod terms {
    /// Groups that have a column of their own, those with most words; the others share one.
    pub(crate) const COLUMNS: usize = 6;
}

pub(crate) mod timeline {
    /// Groups that have a line, those with most dated documents, and days that the table lists at most.
    pub(crate) const GROUPS: usize = 20;
    pub(crate) const DAYS: usize = 60;
}

pub(crate) mod vocabulary {
    /// Ranks in the table below the figure.
    pub(crate) const ROWS: usize = 12;
}
