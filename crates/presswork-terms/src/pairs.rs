//! Pairs of words within a window, and the margins of their 2×2 tables.
//!
//! A window of W words holds, for each word, the W − 1 that follow it in its unit; a pair is two words in this order, and each
//! choice of places counts. Its table's margins are how many pairs have its first word first, and how many have its second
//! word second: counted over the same pairs, never from the words' frequencies, which near the ends of units are too high
//! (FORMULAS, margin rule; Evert 2009). All pairs of the language are N, `positions` of [`crate::LanguageTotals`].
//!
//! A run of pairs has three sections, so that a merge gives the margins before the first pair: `n` of an [`Entry`](crate::Entry) is
//! [`FIRST`], [`SECOND`], [`PAIR`].

use presswork_corpus::tables::{CollocationRow, PairRow};

use crate::association::{
    delta_p_first_given_second, delta_p_second_given_first, log_dice, log_likelihood, pmi, pmi_k, t_score,
};
use crate::counting::LONGEST;
use crate::grams::{END, Folding, Order, Token, by_word, is_quoted, word};
use crate::radix::sort;
use crate::sorted::{Head, Sorted};
use crate::standing::Standing;
use crate::table::Table;

/// `n` of an entry that is a first-place margin: the pairs whose first word it is.
pub const FIRST: u8 = 1;
/// `n` of an entry that is a second-place margin: the pairs whose second word it is.
pub const SECOND: u8 = 2;
/// `n` of an entry that is a pair.
pub const PAIR: u8 = 3;

/// Sections of a run of pairs.
pub(crate) const SECTIONS: usize = 3;

/// Counts the pairs of `stream` within `window` words, after their margins. As [`crate::grams::grams`] otherwise.
///
/// Memory beside the stream: 12 bytes a token, and of the most frequent word 16 a place and word of the window.
pub(crate) fn pairs(
    mut stream: Vec<Token>,
    standing: &Standing,
    texts: &Sorted,
    window: u32,
    folding: &mut Folding<'_>,
) -> Vec<Order> {
    let (places, ends) = by_word(&mut stream, texts);
    let bits = usize::BITS - texts.len().leading_zeros();
    let follow = window as usize - 1;
    let mut orders: [Order; SECTIONS] = Default::default();
    let (mut keys, mut spare, mut margin) = (Vec::new(), Vec::new(), Vec::new());
    let document = |place: u32| standing.of(place).0;
    let (mut words, mut heads) = ([0; LONGEST], [Head::default(); LONGEST]);
    let mut start = 0;
    for (rank, &last) in (0_u32..).zip(&ends) {
        let places = &places[start..last as usize];
        start = last as usize;
        (words[0], heads[0]) = (rank, texts.head(rank));
        let in_unit = |token: &&Token| word(**token) != END;

        keys.clear();
        margin.clear();
        for (at, &place) in (0_u64..).zip(places) {
            let position = place as usize;
            let quoted = is_quoted(stream[position]);
            let (before, mut both) = (keys.len(), 0);
            for &token in stream[position + 1..].iter().take(follow).take_while(in_unit) {
                let quoted = quoted && is_quoted(token);
                both += u32::from(quoted);
                keys.push(u64::from(word(token)) << 32 | at << 1 | u64::from(quoted));
            }
            margin.push((document(place), (keys.len() - before) as u32, both));
        }
        write_margin(&mut orders[0], &margin, words[0], heads[0], texts, folding);

        sort(&mut keys, &mut spare, bits);
        let order = &mut orders[2];
        for same in keys.chunk_by(|one, other| one >> 32 == other >> 32) {
            let second = (same[0] >> 32) as u32;
            (words[1], heads[1]) = (second, texts.head(second));
            order.terms.put(&mut order.bytes, &words[..2], &heads[..2], &texts.texts);
            order.entries += 1;
            let counted =
                same.iter().map(|&key| (document(places[(key as u32 >> 1) as usize]), 1, key as u32 & 1));
            folding.write_counted(&mut order.bytes, counted);
        }

        margin.clear();
        for &place in places {
            let position = place as usize;
            let quoted = is_quoted(stream[position]);
            let (mut all, mut both) = (0, 0);
            for &token in stream[..position].iter().rev().take(follow).take_while(in_unit) {
                all += 1;
                both += u32::from(quoted && is_quoted(token));
            }
            margin.push((document(place), all, both));
        }
        write_margin(&mut orders[1], &margin, words[0], heads[0], texts, folding);
    }
    orders.into()
}

/// Writes a margin: what of it each place has, by document. A word that only ends units is first in no pair, and no entry.
fn write_margin(
    order: &mut Order,
    margin: &[(u32, u32, u32)],
    word: u32,
    head: Head,
    texts: &Sorted,
    folding: &mut Folding<'_>,
) {
    let counted = || margin.iter().copied().filter(|(_, pairs, _)| *pairs > 0);
    if counted().next().is_some() {
        order.terms.put(&mut order.bytes, &[word], &[head], &texts.texts);
        order.entries += 1;
        folding.write_counted(&mut order.bytes, counted());
    }
}

/// A pair of words, its counts, and the margins of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The word that stands first.
    pub first: &'a str,
    /// The word that stands second.
    pub second: &'a str,
    /// How often they are a pair.
    pub f: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Groups that hold it.
    pub groups: u64,
    /// How often both words are quoted.
    pub quoted: u64,
    /// Pairs whose first word is `first` (R1): cf of its entry of [`FIRST`].
    pub f1: u64,
    /// Pairs whose second word is `second` (C1): cf of its entry of [`SECOND`].
    pub f2: u64,
}

/// The row of `pairs` of a pair. `n` is all pairs of the language; pairs below `min_count` have no row.
pub fn pair_row(language: &str, pair: Pair<'_>, n: u64, window: u32, min_count: u64) -> PairRow {
    PairRow {
        language: language.to_owned(),
        first: pair.first.to_owned(),
        second: pair.second.to_owned(),
        window,
        f: pair.f,
        df: pair.df,
        groups: pair.groups,
        quoted: pair.quoted,
        f1: pair.f1,
        f2: pair.f2,
        n,
        min_count,
    }
}

/// The row of `collocations.csv` of a row of `pairs`. `None` where its numbers contradict each other, or nothing was counted:
/// no pair that was counted is so.
///
/// ```
/// use presswork_corpus::tables::PairRow;
/// use presswork_terms::pairs::collocation_row;
/// let be = PairRow {
///     language: "en".into(), first: "b".into(), second: "e".into(), window: 2,
///     f: 5, df: 5, groups: 1, quoted: 0, f1: 10, f2: 5, n: 45, min_count: 1,
/// };
/// let row = collocation_row(be).expect("it was counted");
/// assert!((row.expected - 10.0 * 5.0 / 45.0).abs() < 1e-12);
/// assert!((row.g2 - 17.531945014673965).abs() < 1e-12);
/// ```
pub fn collocation_row(pair: PairRow) -> Option<CollocationRow> {
    let table = Table::of_margins(pair.f, pair.f1, pair.f2, pair.n)?;
    let expected = table.e11();
    let reason = |value: Option<f64>| if value.is_none() { "empty-margin".to_owned() } else { String::new() };
    let sign = if (pair.f as f64) < expected { -1.0 } else { 1.0 };
    let (forth, back) = (delta_p_second_given_first(&table), delta_p_first_given_second(&table));
    Some(CollocationRow {
        expected,
        g2: sign * log_likelihood(&table),
        log_dice: log_dice(&table)?,
        mi: pmi(&table)?,
        mi3: pmi_k(&table, 3)?,
        t: t_score(&table)?,
        delta_p_second: forth,
        delta_p_second_reason: reason(forth),
        delta_p_first: back,
        delta_p_first_reason: reason(back),
        language: pair.language,
        first: pair.first,
        second: pair.second,
        window: pair.window,
        f: pair.f,
        df: pair.df,
        groups: pair.groups,
        quoted: pair.quoted,
        f1: pair.f1,
        f2: pair.f2,
        n: pair.n,
        min_count: pair.min_count,
    })
}
