//! The rows of the published tables.

use presswork_corpus::tables::KeynessRow;
use presswork_terms::{Grouped, correct, count, doc_of_words, keyness_rows, merge, term_row, totals};
use proptest::prelude::*;

use crate::corpus::{PLAIN, build_all, countings, grouped, micro, plans};

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * other.abs().max(1.0)
}

#[test]
fn the_micro_corpus_gives_its_worked_rows() {
    let docs = micro();
    let groups = ["A", "A", "B", "B", "B"];
    let documents: Vec<Grouped<'_>> =
        docs.iter().zip(groups).map(|(doc, group)| Grouped::new(doc, group)).collect();
    let runs = [count(&documents[..2], &PLAIN), count(&documents[2..], &PLAIN)];
    let totals = totals(&runs);
    let und = totals.of("und").unwrap();

    let t = merge(&runs).find(|entry| entry.n == 1 && entry.term == "t").unwrap();
    assert!(close(term_row(&t, und).idf, 0.223144));

    let a = merge(&runs).find(|entry| entry.n == 1 && entry.term == "a").unwrap();
    let row = term_row(&a, und);
    assert_eq!((row.cf, row.df, row.groups, row.quoted), (15, 5, 2, 0));
    assert!(close(row.per_million, 300_000.0) && close(row.dp.unwrap(), 0.18));
    // In every document: idf 0, and all documents tie; the first has it.
    assert_eq!((row.tf_idf, row.tf_idf_key.as_str()), (0.0, "d1"));

    let rows = keyness_rows(&a, und, &[0, 1], 5);
    let row = &rows[0];
    assert_eq!((row.group.as_str(), row.a, row.n1, row.b, row.n2), ("A", 3, 19, 12, 31));
    assert_eq!((row.df1, row.d1, row.df2, row.d2), (2, 2, 3, 3));
    assert!(close(row.g2, -3.131496) && close(row.log_ratio, -1.293731));
    assert!(row.log_ratio_low.unwrap() < row.log_ratio && row.log_ratio < row.log_ratio_high.unwrap());
    // The other group's row mirrors it.
    assert!(close(rows[1].g2, 3.131496) && close(rows[1].log_ratio, 1.293731));
    assert!(close(rows[1].log_ratio_low.unwrap(), -row.log_ratio_high.unwrap()));
    assert!(keyness_rows(&a, und, &[0, 1], 16).is_empty());
}

#[test]
fn one_document_has_no_dispersion_and_one_group_no_keyness() {
    let doc = doc_of_words("only", "tide after tide".split(' '));
    let runs = [count(&[Grouped::new(&doc, "only")], &PLAIN)];
    let totals = totals(&runs);
    let entry = merge(&runs).find(|entry| entry.term == "tide").unwrap();
    let row = term_row(&entry, totals.of("und").unwrap());
    assert_eq!((row.dp, row.dp_reason.as_str()), (None, "one-document"));
    assert!(keyness_rows(&entry, totals.of("und").unwrap(), &[0], 0).is_empty());
}

#[test]
fn a_zero_on_a_side_is_said_and_an_empty_side_has_no_row() {
    let north = doc_of_words("north", "ice ice ice fog".split(' '));
    let south = doc_of_words("south", "sun".split(' '));
    let nothing = doc_of_words("nothing", std::iter::empty());
    let of = |docs: &[Grouped<'_>]| {
        let runs = [count(docs, &PLAIN)];
        let ice = merge(&runs).find(|entry| entry.term == "ice").unwrap();
        keyness_rows(&ice, totals(&runs).of("und").unwrap(), &[0, 1], 1)
    };
    let north = Grouped::new(&north, "north");
    let rows = of(&[north, Grouped::new(&south, "south")]);
    assert_eq!(rows[0].zero, "target_only");
    assert_eq!((rows[0].log_ratio_high, rows[0].log_ratio_high_reason.as_str()), (None, "b-zero"));
    assert!(rows[0].log_ratio_low.is_some() && rows[0].log_ratio_low_reason.is_empty());
    assert_eq!(rows[1].zero, "rest_only");
    assert_eq!((rows[1].log_ratio_low, rows[1].log_ratio_low_reason.as_str()), (None, "a-zero"));
    assert_eq!(of(&[north, Grouped::new(&nothing, "south")]), []);
}

proptest! {
    #[test]
    fn no_row_holds_nan_or_infinity(plans in plans(8), counting in countings()) {
        let docs = build_all(&plans);
        let runs = [count(&grouped(&plans, &docs), &counting)];
        let totals = totals(&runs);
        let mut rows: Vec<KeynessRow> = Vec::new();
        for entry in merge(&runs) {
            let of = totals.of(&entry.language).unwrap();
            let row = term_row(&entry, of);
            for value in [row.per_million, row.idf, row.tf_idf] {
                prop_assert!(value.is_finite() && value >= 0.0);
            }
            prop_assert!(row.dp.is_none_or(|dp| (-1e-12..=1.0).contains(&dp)));
            prop_assert_eq!(row.dp.is_none(), of.documents.len() == 1);
            prop_assert!(!row.tf_idf_key.is_empty());
            rows.extend(keyness_rows(&entry, of, &of.largest_groups(usize::MAX), 1));
        }
        correct(&mut rows);
        for row in &rows {
            prop_assert!(row.g2.is_finite() && row.log_ratio.is_finite() && row.log10_p.is_finite());
            prop_assert!((0.0..=1.0).contains(&row.p) && row.log10_p <= 0.0);
            prop_assert!(row.p <= row.p_bh && row.p_bh <= row.p_holm && row.p_holm <= 1.0);
            prop_assert_eq!(row.log_ratio_low.is_none(), row.a == 0);
            prop_assert_eq!(row.log_ratio_high.is_none(), row.b == 0);
            prop_assert!(row.log_ratio_low.is_none_or(|low| low.is_finite() && low <= row.log_ratio + 1e-9));
            prop_assert!(row.log_ratio_high.is_none_or(|high| high.is_finite() && high >= row.log_ratio - 1e-9));
            let family = |other: &&KeynessRow| {
                (&other.language, &other.group, other.n) == (&row.language, &row.group, row.n)
            };
            prop_assert_eq!(rows.iter().filter(family).count() as u64, row.family);
        }
    }
}
