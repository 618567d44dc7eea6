//! A cell of a heat table: a count, and in which of five shades its rate is drawn.

use serde::Serialize;

use crate::lists::heat::COLUMNS;
use crate::{LanguagePart, Locale};

/// Uses for every 1,000 words from which each shade begins. In doublings, as what is seen as twice as dark should be
/// twice as often; a word of content seldom passes 16 in 1,000.
const SHADES: [f64; 5] = [0.0, 1.0, 2.0, 4.0, 8.0];

/// A cell; without a rate it is not known.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Heat {
    /// For every 1,000 words, as text; empty where the count is not known.
    rate: String,
    n: u64,
    /// 0 for none, else 1, 3, 5, 7, 9 of the style sheet’s nine.
    shade: usize,
}

/// The cell of `n` uses in `words`.
pub(crate) fn heat(locale: Locale, n: u64, words: u64) -> Heat {
    let rate = if words == 0 { 0.0 } else { 1000.0 * n as f64 / words as f64 };
    let shade = if n == 0 { 0 } else { 2 * SHADES.iter().filter(|from| rate >= **from).count() - 1 };
    Heat { rate: locale.fixed(rate, 1), n, shade }
}

/// The groups that have a column, by their index, in the language's order.
pub(crate) fn columns(part: &LanguagePart) -> Vec<usize> {
    let mut columns: Vec<usize> = (0..part.groups.len()).collect();
    columns.sort_by_key(|&at| std::cmp::Reverse(part.groups[at].tokens));
    columns.truncate(COLUMNS);
    columns.sort_unstable();
    columns
}
