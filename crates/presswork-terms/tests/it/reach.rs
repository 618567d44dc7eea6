//! Skip-grams and windowed pairs: against a count by hand, wherever runs are cut; their margins add up; published values.

use std::collections::BTreeMap;

use presswork_terms::concordance::{PairFinder, hits_skipping};
use presswork_terms::pairs::{FIRST, PAIR, Pair, SECOND, collocation_row, pair_row};
use presswork_terms::{
    Counting, Detail, Entry, Grouped, MOST_SKIPPED, Query, Reach, Run, WordCounter, count, count_reaching,
    merge, totals,
};
use proptest::prelude::*;

use crate::corpus::{LANGUAGES, PLAIN, Plan, Word, build_all, countings, grouped, micro, plans};

/// By language, n and term: (count, quoted) of each document.
type Counts = BTreeMap<(String, u8, String), BTreeMap<u32, (u32, u32)>>;

fn term(word: &Word, counting: &Counting) -> &'static str {
    let (surface, folded, stem) = crate::corpus::WORDS[word.0];
    match counting.form {
        presswork_terms::TermForm::Folded => folded,
        presswork_terms::TermForm::Surface => surface,
        presswork_terms::TermForm::Stem => stem,
    }
}

/// Every choice of n places with at most so many skipped between them, found by trying all.
fn choices(places: usize, n: usize, skips: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = (0..places).map(|at| vec![at]).collect();
    for _ in 1..n {
        let longer = all.iter().flat_map(|chosen| {
            let last = chosen[chosen.len() - 1];
            (last + 1..places).map(move |next| [chosen.as_slice(), &[next]].concat())
        });
        all = longer.collect();
    }
    all.retain(|chosen| chosen[n - 1] - chosen[0] + 1 - n <= skips);
    all
}

fn by_hand(plans: &[Plan], counting: &Counting, reach: Reach) -> Counts {
    let mut counts = Counts::new();
    for (document, plan) in (0..).zip(plans).filter(|(_, plan)| plan.counted) {
        let mut add = |n: u8, text: String, quoted: bool| {
            let key = (LANGUAGES[plan.language].to_owned(), n, text);
            let count = counts.entry(key).or_default().entry(document).or_default();
            count.0 += 1;
            count.1 += u32::from(quoted);
        };
        for (_, unit) in plan.units(counting) {
            let text = |at: usize| term(&unit[at], counting);
            match reach {
                Reach::Skipping(most) => {
                    for n in 2..=usize::from(counting.longest) {
                        for chosen in choices(unit.len(), n, most as usize) {
                            let words: Vec<&str> = chosen.iter().map(|&at| text(at)).collect();
                            add(n as u8, words.join(" "), chosen.iter().all(|&at| unit[at].2));
                        }
                    }
                }
                Reach::Window(words) => {
                    for chosen in choices(unit.len(), 2, words as usize - 2) {
                        let quoted = chosen.iter().all(|&at| unit[at].2);
                        add(FIRST, text(chosen[0]).to_owned(), quoted);
                        add(SECOND, text(chosen[1]).to_owned(), quoted);
                        add(PAIR, format!("{} {}", text(chosen[0]), text(chosen[1])), quoted);
                    }
                }
                Reach::Adjacent => unreachable!("it is counted elsewhere"),
            }
        }
    }
    counts
}

fn counted(runs: &[Run]) -> Counts {
    let of_entry = |entry: Entry| {
        let postings = entry.postings.iter().map(|one| (one.document, (one.count, one.quoted)));
        ((entry.language, entry.n, entry.term), postings.collect())
    };
    merge(runs).map(of_entry).collect()
}

fn reaches() -> impl Strategy<Value = Reach> {
    prop_oneof![(0..=MOST_SKIPPED).prop_map(Reach::Skipping), (2..9_u32).prop_map(Reach::Window)]
}

proptest! {
    #[test]
    fn counts_are_those_by_hand(plans in plans(5), counting in countings(), reach in reaches()) {
        let docs = build_all(&plans);
        let run = count_reaching(&grouped(&plans, &docs), &counting, reach);
        prop_assert_eq!(counted(&[run]), by_hand(&plans, &counting, reach));
    }

    #[test]
    fn nothing_depends_on_where_runs_are_cut(plans in plans(6), counting in countings(), reach in reaches()) {
        let docs = build_all(&plans);
        let documents = grouped(&plans, &docs);
        let one = [count_reaching(&documents, &counting, reach)];
        let each: Vec<Run> =
            documents.iter().map(|document| count_reaching(std::slice::from_ref(document), &counting, reach)).collect();
        prop_assert_eq!(totals(&one), totals(&each));
        prop_assert_eq!(merge(&one).collect::<Vec<_>>(), merge(&each).collect::<Vec<_>>());
    }

    #[test]
    fn positions_are_what_is_counted(plans in plans(6), counting in countings(), reach in reaches()) {
        let docs = build_all(&plans);
        let runs = [count_reaching(&grouped(&plans, &docs), &counting, reach)];
        for language in &totals(&runs).languages {
            let entries: Vec<Entry> = merge(&runs).filter(|one| one.language == language.language).collect();
            let (first, last) = if matches!(reach, Reach::Window(_)) { (FIRST, PAIR) } else { (2, counting.longest) };
            for n in first..=last {
                let of_n = || entries.iter().filter(move |one| one.n == n);
                prop_assert_eq!(of_n().map(Entry::cf).sum::<u64>(), language.positions(n));
                for (number, group) in (0..).zip(&language.groups) {
                    prop_assert_eq!(of_n().map(|one| one.in_group(number).cf).sum::<u64>(), group.positions(n));
                }
            }
            for entry in &entries {
                prop_assert_eq!(entry.df() as usize, entry.postings.len());
                prop_assert!(entry.quoted() <= entry.cf());
            }
        }
    }

    #[test]
    fn margins_are_sums_of_pairs(plans in plans(5), counting in countings(), window in 2..7_u32) {
        let docs = build_all(&plans);
        let runs = [count_reaching(&grouped(&plans, &docs), &counting, Reach::Window(window))];
        let all: Vec<Entry> = merge(&runs).filter(|entry| entry.n == PAIR).collect();
        let totals = totals(&runs);
        let mut margins = Margins::new();
        let mut pairs = 0;
        for entry in merge(&runs) {
            let Some(pair) = with_margins(&mut margins, &entry) else {
                prop_assert!(entry.n != PAIR);
                continue;
            };
            pairs += 1;
            let with = |place: usize, word: &str| {
                let has = |one: &&Entry| {
                    one.language == entry.language && one.term.split(' ').nth(place) == Some(word)
                };
                all.iter().filter(has).map(Entry::cf).sum::<u64>()
            };
            prop_assert_eq!((pair.f1, pair.f2), (with(0, pair.first), with(1, pair.second)));
            let n = totals.of(&entry.language).unwrap().positions(PAIR);
            let row = collocation_row(pair_row(&entry.language, pair, n, window, 1)).expect("its table holds");
            prop_assert!([row.g2, row.log_dice, row.mi, row.mi3, row.t].iter().all(|value| value.is_finite()));
            prop_assert!(row.log_dice <= 14.0);
        }
        prop_assert_eq!(pairs, all.len());
    }

    /// Law 4.
    #[test]
    fn counts_equal_lines(plans in plans(4), counting in countings(), reach in reaches()) {
        let docs = build_all(&plans);
        let skips = match reach {
            Reach::Skipping(words) => words,
            Reach::Window(words) => words - 2,
            Reach::Adjacent => 0,
        };
        let runs = [count_reaching(&grouped(&plans, &docs), &counting, reach)];
        let several = |entry: &Entry| entry.term.contains(' ');
        for entry in merge(&runs).filter(several) {
            let query = Query::of_term(&entry.term);
            for (number, (_, doc)) in (0..).zip(&docs).filter(|(_, (_, doc))| doc.language == entry.language) {
                let found = hits_skipping(doc, &query, &counting, skips);
                let quoted = found.iter().filter(|hit| hit.quoted).count();
                let posting = entry.postings.iter().find(|one| one.document == number);
                let counted = posting.map_or((0, 0), |one| (one.count as usize, one.quoted as usize));
                prop_assert!(found.is_sorted_by_key(|hit| (hit.first_token, hit.last_token)));
                if plans[number as usize].counted {
                    prop_assert_eq!((found.len(), quoted), counted, "{:?}", entry.term);
                }
            }
        }
    }

    #[test]
    fn a_finder_finds_each_of_its_pairs(plans in plans(4), counting in countings(), window in 2..7_u32) {
        let docs = build_all(&plans);
        let runs = [count_reaching(&grouped(&plans, &docs), &counting, Reach::Window(window))];
        let mut pairs: Vec<String> = merge(&runs).filter(|one| one.n == PAIR).map(|one| one.term).collect();
        pairs.sort();
        pairs.dedup();
        let finder = PairFinder::new(pairs.iter().filter_map(|pair| pair.split_once(' ')), window, &counting);
        for (_, doc) in &docs {
            let mut found = vec![Vec::new(); pairs.len()];
            finder.hits(doc).into_iter().for_each(|(pair, hit)| found[pair].push(hit));
            for (pair, found) in pairs.iter().zip(found) {
                prop_assert_eq!(found, hits_skipping(doc, &Query::of_term(pair), &counting, window - 2));
            }
        }
    }

    /// The other way to a count: text that is tokenised already, in runs of any size.
    #[test]
    fn words_count_as_documents_do(
        texts in prop::collection::vec(prop::collection::vec(0..4_usize, 0..12), 0..6),
        reach in reaches(),
        cut in 1..4_usize,
    ) {
        let texts: Vec<String> = texts.iter()
            .map(|words| words.iter().map(|&word| ["tide", "Harbour", "a", "long-winded-words"][word]).collect::<Vec<_>>().join(" "))
            .collect();
        let docs: Vec<_> = (0..).zip(&texts)
            .map(|(number, text)| presswork_terms::doc_of_words(&format!("w#{number}"), text.split_whitespace()))
            .collect();
        let documents: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, "all")).collect();
        let counting = Counting { within: presswork_terms::Within::Document, ..PLAIN };
        let mut counter = WordCounter::new(&counting, Detail::Postings).reaching(reach);
        let mut runs = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            counter.text(&format!("w#{number}"), "all", text);
            if number % cut == 0 {
                runs.extend(counter.take());
            }
        }
        runs.extend(counter.take());
        let expected = [count_reaching(&documents, &counting, reach)];
        prop_assert_eq!(merge(&runs).collect::<Vec<_>>(), merge(&expected).collect::<Vec<_>>());
        prop_assert_eq!(totals(&runs), totals(&expected));
    }
}

fn of_micro(reach: Reach) -> Run {
    let docs = micro();
    let documents: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, "all")).collect();
    count_reaching(&documents, &PLAIN, reach)
}

#[test]
fn the_micro_corpus_has_its_published_skip_grams() {
    // NLTK's skipgrams(t, 2, 2) and quanteda's tokens_skipgrams(n = 2, skip = 0:2).
    let runs = [of_micro(Reach::Skipping(2))];
    assert_eq!(totals(&runs).of("und").unwrap().positions(2), 120);
    assert_eq!(merge(&runs).filter(|entry| entry.n == 2).map(|entry| entry.cf()).sum::<u64>(), 120);
    // Without skips they are the n-grams.
    let docs = micro();
    let documents: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, "all")).collect();
    let skipping: Vec<Entry> = merge(&[of_micro(Reach::Skipping(0))]).collect();
    let grams: Vec<Entry> = merge(&[count(&documents, &PLAIN)]).filter(|entry| entry.n > 1).collect();
    assert_eq!(skipping, grams);
}

/// Pairs by language, place and word.
type Margins = BTreeMap<(String, u8, String), u64>;

/// Keeps a margin; a pair comes back with its own, which came before it.
fn with_margins<'a>(margins: &mut Margins, entry: &'a Entry) -> Option<Pair<'a>> {
    if entry.n != PAIR {
        margins.insert((entry.language.clone(), entry.n, entry.term.clone()), entry.cf());
        return None;
    }
    let (first, second) = entry.term.split_once(' ').expect("a pair has two words");
    let of = |place, word: &str| margins[&(entry.language.clone(), place, word.to_owned())];
    Some(Pair {
        first,
        second,
        f: entry.cf(),
        df: entry.df(),
        groups: entry.groups.len() as u64,
        quoted: entry.quoted(),
        f1: of(FIRST, first),
        f2: of(SECOND, second),
    })
}

#[test]
fn the_micro_corpus_has_its_published_collocation() {
    let runs = [of_micro(Reach::Window(2))];
    let n = totals(&runs).of("und").unwrap().positions(PAIR);
    let mut margins = Margins::new();
    let rows: Vec<_> = merge(&runs)
        .filter_map(|entry| {
            let pair = with_margins(&mut margins, &entry)?;
            collocation_row(pair_row(&entry.language, pair, n, 2, 1))
        })
        .collect();
    let be = rows.iter().find(|row| (row.first.as_str(), row.second.as_str()) == ("b", "e")).expect("b e");
    assert_eq!((be.f, be.f1, be.f2, be.n), (5, 10, 5, 45));
    let near =
        |value: f64, expected: f64| assert!((value - expected).abs() < 5e-7, "{value} is not {expected}");
    near(be.expected, 1.111111);
    near(be.g2, 17.531945);
    near(be.log_dice, 13.415037);
    near(be.mi, 2.169925);
    near(be.mi3, 6.813781);
    near(be.t, 1.739164);
    near(be.delta_p_second.unwrap(), 0.5);
    near(be.delta_p_first.unwrap(), 0.875);
    // What is rarer together than by chance is negative.
    let against = rows.iter().filter(|row| (row.f as f64) < row.expected);
    assert!(against.clone().count() > 0 && against.clone().all(|row| row.g2 < 0.0));
}
