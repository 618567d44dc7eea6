//! Entries to the rows of the published tables.

use presswork_corpus::tables::{KeynessRow, TermRow};

use crate::correction::{benjamini_hochberg, holm};
use crate::dispersion::{Part, Spread};
use crate::keyness::Comparison;
use crate::merge::Entry;
use crate::special::{chi_squared_tail, log10_chi_squared_tail};
use crate::totals::LanguageTotals;
use crate::weighting::idf;

/// The row of `terms.csv` or `ngrams.csv` of an entry. `totals` are those of the entry's language.
///
/// DP takes documents as parts, their sizes in tokens, for n-grams in n-gram positions: as
/// `per_million` does.
pub fn term_row(entry: &Entry, totals: &LanguageTotals) -> TermRow {
    let (cf, df) = (entry.cf(), entry.df());
    let documents = totals.documents.len() as u64;
    let positions = totals.positions(entry.n);
    let idf = idf(df, documents).unwrap_or(0.0);

    let mut tf_idf = f64::NEG_INFINITY;
    let mut tf_idf_document = None;
    let mut parts = Vec::with_capacity(entry.postings.len());
    for posting in &entry.postings {
        let Some(document) = totals.document(posting.document) else { continue };
        parts.push(Part { count: u64::from(posting.count), size: document.positions(entry.n) });
        // Documents come in the order of their keys, so the first that has the greatest is kept.
        let weight = f64::from(posting.count) * idf;
        if weight > tf_idf {
            (tf_idf, tf_idf_document) = (weight, Some(posting.document));
        }
    }
    // The smallest part matters to DPnorm alone, which the row does not have.
    let dp = Spread { present: &parts, parts: documents, size: positions, smallest: 0 }.dp();
    TermRow {
        language: entry.language.clone(),
        n: entry.n,
        term: entry.term.clone(),
        cf,
        df,
        groups: entry.groups.len() as u64,
        quoted: entry.quoted(),
        per_million: if positions == 0 { 0.0 } else { cf as f64 / positions as f64 * 1e6 },
        idf,
        tf_idf: tf_idf.max(0.0),
        tf_idf_key: tf_idf_document.map_or_else(String::new, |document| totals.key(document)),
        dp,
        dp_reason: if dp.is_none() { "one-document".to_owned() } else { String::new() },
    }
}

/// The confidence of the log ratio's interval in `keyness.csv`.
const CONFIDENCE: f64 = 0.95;

/// An entry's counts in one group and in all others: a row of `keyness.csv` before its measures, and by what rows are
/// sorted. Twenty groups make twenty of an entry, so that this is what waits, and not the row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Index into [`LanguageTotals::groups`].
    pub group: u32,
    /// Occurrences in the group.
    pub a: u64,
    /// In all others.
    pub b: u64,
    /// Documents of the group that hold it.
    pub df1: u64,
    /// Of all others.
    pub df2: u64,
    /// Log-likelihood, negative where the group uses it less.
    pub g2: f64,
}

/// The comparisons of an entry: each of the `compared` groups of its language (indices into [`LanguageTotals::groups`])
/// against all other groups of that language, where the language has two or more and the entry occurs `least` times or more
/// (a + b). A comparison with an empty side is none.
pub fn compared<'a>(
    entry: &'a Entry,
    totals: &'a LanguageTotals,
    compared: &'a [u32],
    least: u64,
) -> impl Iterator<Item = Compared> + 'a {
    let (cf, df) = (entry.cf(), entry.df());
    let wanted = if totals.groups.len() < 2 || cf < least { &[][..] } else { compared };
    wanted.iter().filter_map(move |&number| {
        let inside = entry.in_group(number);
        let (a, b) = (inside.cf, cf - inside.cf);
        let g2 = comparison(a, b, entry.n, number, totals)?.g2();
        Some(Compared { group: number, a, b, df1: inside.df, df2: df - inside.df, g2 })
    })
}

fn comparison(a: u64, b: u64, n: u8, group: u32, totals: &LanguageTotals) -> Option<Comparison> {
    let n1 = totals.groups.get(group as usize)?.positions(n);
    Comparison::new(a, n1, b, totals.positions(n) - n1)
}

/// The row of `keyness.csv` of a comparison of a term of `n` words; `None` where `totals` are not those that it was made
/// with.
///
/// n1 and n2 are counted tokens, for n-grams n-gram positions. `p_holm`, `p_bh` and `family` are filled where all rows of
/// a family are known: by [`correct`], or row by row by [`InOrder`](crate::correction::InOrder).
pub fn keyness_row(term: &str, n: u8, one: &Compared, totals: &LanguageTotals) -> Option<KeynessRow> {
    let group = totals.groups.get(one.group as usize)?;
    let comparison = comparison(one.a, one.b, n, one.group, totals)?;
    let n1 = group.positions(n);
    let (low, high) = comparison.log_ratio_interval(CONFIDENCE);
    let reason = |end: Option<f64>, why: &str| if end.is_none() { why.to_owned() } else { String::new() };
    Some(KeynessRow {
        language: totals.language.clone(),
        group: group.group.clone(),
        term: term.to_owned(),
        n,
        a: one.a,
        b: one.b,
        n1,
        n2: totals.positions(n) - n1,
        df1: one.df1,
        df2: one.df2,
        d1: group.documents,
        d2: totals.documents.len() as u64 - group.documents,
        g2: one.g2,
        p: p_of(one.g2),
        log10_p: log10_chi_squared_tail(one.g2.abs()),
        p_holm: 1.0,
        p_bh: 1.0,
        family: 0,
        log_ratio: comparison.log_ratio(),
        log_ratio_low: low,
        log_ratio_low_reason: reason(low, "a-zero"),
        log_ratio_high: high,
        log_ratio_high_reason: reason(high, "b-zero"),
        zero: match (one.a, one.b) {
            (_, 0) => "target_only".to_owned(),
            (0, _) => "rest_only".to_owned(),
            _ => String::new(),
        },
    })
}

/// The p value of a log-likelihood of one degree of freedom, whichever its sign.
pub fn p_of(g2: f64) -> f64 {
    chi_squared_tail(g2.abs())
}

/// The rows of `keyness.csv` of an entry, of its [`compared`] groups.
pub fn keyness_rows(entry: &Entry, totals: &LanguageTotals, groups: &[u32], least: u64) -> Vec<KeynessRow> {
    compared(entry, totals, groups, least)
        .filter_map(|one| keyness_row(&entry.term, entry.n, &one, totals))
        .collect()
}

/// Fills `p_holm`, `p_bh` and `family`. A family is the rows of one language, group and n; the order
/// of the rows is kept and does not matter.
pub fn correct(rows: &mut [KeynessRow]) {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|&one, &other| family(&rows[one]).cmp(&family(&rows[other])));
    let sizes: Vec<usize> = order
        .chunk_by(|&one, &other| family(&rows[one]) == family(&rows[other]))
        .map(<[usize]>::len)
        .collect();
    let mut rest = order.as_slice();
    for size in sizes {
        let (members, others) = rest.split_at(size);
        rest = others;
        let p: Vec<f64> = members.iter().map(|&at| rows[at].p).collect();
        for ((&at, holm), bh) in members.iter().zip(holm(&p)).zip(benjamini_hochberg(&p)) {
            rows[at].p_holm = holm;
            rows[at].p_bh = bh;
            rows[at].family = size as u64;
        }
    }
}

/// What a family of tests has in common.
fn family(row: &KeynessRow) -> (&str, &str, u8) {
    (&row.language, &row.group, row.n)
}
