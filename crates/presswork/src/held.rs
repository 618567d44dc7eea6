//! How many lines of its terms the page holds where not all can be held: as many of each term, and of no group more than its part.

use std::collections::BTreeMap;

/// The lines that are held so far of a table's terms, and what is still taken of each.
pub(crate) struct Held {
    cap: Option<Cap>,
    /// By term and group, where there is a cap.
    so_far: BTreeMap<(usize, String), u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cap {
    of_term: u64,
    /// So that the first groups do not take all.
    of_group: u64,
}

impl Held {
    /// At most `most` lines together, of terms that have `counts` lines, in `groups` groups.
    pub fn new(most: u64, counts: &[u64], groups: u64) -> Self {
        Held { cap: cap(most, counts, groups), so_far: BTreeMap::new() }
    }

    /// Whether the next line of a term is held: one of `group`, where the term has `lines` already.
    pub fn takes(&mut self, term: usize, group: &str, lines: usize) -> bool {
        let Some(cap) = self.cap else { return true };
        let so_far = self.so_far.entry((term, group.to_owned())).or_default();
        let takes = *so_far < cap.of_group && (lines as u64) < cap.of_term;
        *so_far += u64::from(takes);
        takes
    }
}

/// The cap under which terms of these counts have at most `most` lines together; none where all fit.
fn cap(most: u64, counts: &[u64], groups: u64) -> Option<Cap> {
    if counts.iter().sum::<u64>() <= most {
        return None;
    }
    let lines = |cap: u64| counts.iter().map(|count| cap.min(*count)).sum::<u64>();
    let (mut fits, mut too_many) = (1, most + 1);
    while too_many - fits > 1 {
        let middle = (fits + too_many) / 2;
        if lines(middle) <= most { fits = middle } else { too_many = middle }
    }
    Some(Cap { of_term: fits, of_group: (fits / groups.max(1)).max(1) })
}
