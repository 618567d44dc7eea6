//! Counting and merging: against a count by hand, wherever the documents are cut into runs.

use std::collections::BTreeMap;

use presswork_corpus::{TokenisedDoc, Zone};
use presswork_terms::{
    Counting, Entry, Grouped, Run, TermForm, correct, count, keyness_rows, merge, term_row, totals,
};
use proptest::prelude::*;

use crate::corpus::{GROUPS, LANGUAGES, PLAIN, Plan, build_all, countings, grouped, micro, plans};

/// Counts by language, n, term and document: (count, quoted).
type ByHand = BTreeMap<(String, u8, Vec<String>), BTreeMap<u32, (u32, u32)>>;

/// Counts from the plan, not from the tokens' spans.
fn by_hand(plans: &[Plan], counting: &Counting) -> ByHand {
    let mut counts = ByHand::new();
    for (document, plan) in (0..).zip(plans).filter(|(_, plan)| plan.counted) {
        for (_, unit) in plan.units(counting) {
            for n in 1..=counting.longest {
                for window in unit.windows(usize::from(n)) {
                    let words = window.iter().map(|&(word, _, _)| {
                        let (surface, folded, stem) = crate::corpus::WORDS[word];
                        match counting.form {
                            TermForm::Folded => folded,
                            TermForm::Surface => surface,
                            TermForm::Stem => stem,
                        }
                        .to_owned()
                    });
                    let key = (LANGUAGES[plan.language].to_owned(), n, words.collect());
                    let count = counts.entry(key).or_default().entry(document).or_default();
                    count.0 += 1;
                    count.1 += u32::from(window.iter().all(|word| word.2));
                }
            }
        }
    }
    counts
}

/// The runs of documents cut at `cuts`.
fn runs(documents: &[Grouped<'_>], cuts: &[usize], counting: &Counting) -> Vec<Run> {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (documents.len() + 1)).collect();
    cuts.sort_unstable();
    let mut start = 0;
    let mut runs: Vec<Run> = Vec::new();
    for end in cuts.into_iter().chain([documents.len()]) {
        runs.push(count(&documents[start..end], counting));
        start = end;
    }
    runs
}

/// All rows as text.
fn rows(runs: &[Run]) -> String {
    let totals = totals(runs);
    let mut keyness = Vec::new();
    let mut text = String::new();
    for entry in merge(runs) {
        let of = totals.of(&entry.language).expect("a document has it");
        text += &serde_json::to_string(&term_row(&entry, of)).expect("a row is JSON");
        keyness.extend(keyness_rows(&entry, of, &of.largest_groups(usize::MAX), 2));
    }
    correct(&mut keyness);
    text + &serde_json::to_string(&keyness).expect("rows are JSON")
}

proptest! {
    #[test]
    fn counts_are_those_by_hand(plans in plans(6), counting in countings()) {
        let docs = build_all(&plans);
        let run = count(&grouped(&plans, &docs), &counting);
        let counted: ByHand = merge(std::slice::from_ref(&run))
            .map(|entry| {
                let words = entry.term.split(' ').map(str::to_owned).collect();
                let postings = entry.postings.iter().map(|one| (one.document, (one.count, one.quoted)));
                ((entry.language, entry.n, words), postings.collect())
            })
            .collect();
        prop_assert_eq!(counted, by_hand(&plans, &counting));
    }

    #[test]
    fn nothing_depends_on_where_runs_are_cut(
        plans in plans(8),
        counting in countings(),
        cuts in prop::collection::vec(0..9_usize, 0..5),
    ) {
        let docs = build_all(&plans);
        let documents = grouped(&plans, &docs);
        let (one, many) = (runs(&documents, &[], &counting), runs(&documents, &cuts, &counting));
        prop_assert_eq!(totals(&one), totals(&many));
        let entries: Vec<Entry> = merge(&one).collect();
        prop_assert_eq!(&entries, &merge(&many).collect::<Vec<_>>());
        prop_assert_eq!(rows(&one), rows(&many));

        let order = |entry: &Entry| {
            let words: Vec<String> = entry.term.split(' ').map(str::to_owned).collect();
            (entry.language.clone(), entry.n, words)
        };
        prop_assert!(entries.windows(2).all(|pair| order(&pair[0]) < order(&pair[1])));
    }

    #[test]
    fn tokens_are_conserved(plans in plans(8), counting in countings()) {
        let docs = build_all(&plans);
        let run = count(&grouped(&plans, &docs), &counting);
        let runs = [run];
        let totals = totals(&runs);
        let all = |doc: &TokenisedDoc| {
            let counts = |zone| counting.titles || zone == Zone::Body;
            doc.tokens.iter().filter(|one| one.kind.counts() && counts(one.zone)).count() as u64
        };
        let mut tokens = 0;
        for ((plan, (_, doc)), document) in plans.iter().zip(&docs).zip(&runs[0].documents) {
            if plan.counted {
                prop_assert_eq!(document.tokens + document.repeated_tokens, all(doc));
            } else {
                prop_assert_eq!((document.tokens, document.types, document.sentences), (0, 0, 0));
            }
            tokens += document.tokens;
        }
        let counted = plans.iter().filter(|plan| plan.counted).count();
        prop_assert_eq!(totals.languages.iter().map(|one| one.tokens).sum::<u64>(), tokens);
        prop_assert_eq!(totals.languages.iter().map(|one| one.documents.len()).sum::<usize>(), counted);
        for language in &totals.languages {
            let entries = || merge(&runs).filter(|one| one.language == language.language);
            for n in 1..=counting.longest {
                let cf: u64 = entries().filter(|one| one.n == n).map(|one| one.cf()).sum();
                prop_assert_eq!(cf, language.positions(n));
                let of_groups: u64 = language.groups.iter().map(|one| one.positions(n)).sum();
                let of_documents: u64 = language.documents.iter().map(|one| one.positions(n)).sum();
                prop_assert_eq!((of_groups, of_documents), (cf, cf));
            }
            let quoted: u64 = entries().filter(|one| one.n == 1).map(|one| one.quoted()).sum();
            prop_assert_eq!(quoted, language.quoted);
            for entry in entries() {
                prop_assert_eq!(entry.postings.iter().map(|one| u64::from(one.count)).sum::<u64>(), entry.cf());
                prop_assert_eq!(entry.postings.len() as u64, entry.df());
                prop_assert!(entry.quoted() <= entry.cf());
            }
        }
    }
}

#[test]
fn a_run_comes_back_from_its_stored_form() {
    let docs = micro();
    let documents: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, GROUPS[0])).collect();
    let run = count(&documents, &PLAIN);
    let stored = serde_json::to_string(&run).unwrap();
    assert_eq!(serde_json::from_str::<Run>(&stored).unwrap(), run);
}

#[test]
fn the_micro_corpus_has_its_published_counts() {
    let docs = micro();
    let documents: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, "all")).collect();
    let runs = [count(&documents, &PLAIN)];
    let of_n = |n| merge(&runs).filter(move |entry| entry.n == n);
    let a = of_n(1).find(|entry| entry.term == "a").unwrap();
    assert_eq!(a.postings.iter().map(|one| one.count).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    // N 50, V 16, V1 8, V2 4; 45 bigrams, "b e" five times.
    assert_eq!(totals(&runs).of("und").unwrap().positions[..3], [50, 45, 40]);
    assert_eq!(of_n(1).count(), 16);
    assert_eq!(of_n(1).filter(|entry| entry.cf() == 1).count(), 8);
    assert_eq!(of_n(1).filter(|entry| entry.cf() == 2).count(), 4);
    assert_eq!(of_n(2).find(|entry| entry.term == "b e").unwrap().cf(), 5);
}
