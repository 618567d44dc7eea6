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
    let mut tf_idf_key = "";
    let mut parts = Vec::with_capacity(entry.postings.len());
    for posting in &entry.postings {
        let Some(document) = totals.document(posting.document) else { continue };
        parts.push(Part { count: u64::from(posting.count), size: document.positions(entry.n) });
        // Documents come in the order of their keys, so the first that has the greatest is kept.
        let weight = f64::from(posting.count) * idf;
        if weight > tf_idf {
            (tf_idf, tf_idf_key) = (weight, &document.key);
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
        tf_idf_key: tf_idf_key.to_owned(),
        dp,
        dp_reason: if dp.is_none() { "one-document".to_owned() } else { String::new() },
    }
}

/// The confidence of the log ratio's interval in `keyness.csv`.
const CONFIDENCE: f64 = 0.95;

/// The rows of `keyness.csv` of an entry: each of the `compared` groups of its language (indices into
/// [`LanguageTotals::groups`]) against all other groups of that language, where the language has two or
/// more and the entry occurs `least` times or more (a + b).
///
/// n1 and n2 are counted tokens, for n-grams n-gram positions. A comparison with an empty side has no
/// row. `p_holm`, `p_bh` and `family` are filled by [`correct`], once all rows of a family are there.
pub fn keyness_rows(entry: &Entry, totals: &LanguageTotals, compared: &[u32], least: u64) -> Vec<KeynessRow> {
    let (cf, df) = (entry.cf(), entry.df());
    if totals.groups.len() < 2 || cf < least {
        return Vec::new();
    }
    let positions = totals.positions(entry.n);
    let documents = totals.documents.len() as u64;
    let mut rows = Vec::with_capacity(compared.len());
    for &number in compared {
        let Some(group) = totals.groups.get(number as usize) else { continue };
        let inside = entry.in_group(number);
        let (a, b) = (inside.cf, cf - inside.cf);
        let n1 = group.positions(entry.n);
        let n2 = positions - n1;
        let Some(comparison) = Comparison::new(a, n1, b, n2) else { continue };
        let g2 = comparison.g2();
        let (low, high) = comparison.log_ratio_interval(CONFIDENCE);
        let reason = |end: Option<f64>, why: &str| if end.is_none() { why.to_owned() } else { String::new() };
        rows.push(KeynessRow {
            language: entry.language.clone(),
            group: group.group.clone(),
            term: entry.term.clone(),
            n: entry.n,
            a,
            b,
            n1,
            n2,
            df1: inside.df,
            df2: df - inside.df,
            d1: group.documents,
            d2: documents - group.documents,
            g2,
            p: chi_squared_tail(g2.abs()),
            log10_p: log10_chi_squared_tail(g2.abs()),
            p_holm: 1.0,
            p_bh: 1.0,
            family: 0,
            log_ratio: comparison.log_ratio(),
            log_ratio_low: low,
            log_ratio_low_reason: reason(low, "a-zero"),
            log_ratio_high: high,
            log_ratio_high_reason: reason(high, "b-zero"),
            zero: match (a, b) {
                (_, 0) => "target_only".to_owned(),
                (0, _) => "rest_only".to_owned(),
                _ => String::new(),
            },
        });
    }
    rows
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
