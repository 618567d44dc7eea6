//! Words counted from text: as from tokenised documents, wherever the runs are cut and however they are
//! merged.

use std::collections::{BTreeMap, BTreeSet};

use presswork_terms::{
    Counting, Detail, Entry, Grouped, Merge, Run, RunReader, TermForm, Within, WordCounter, count,
    doc_of_words, merge, merge_bodies, totals,
};
use proptest::prelude::*;

/// Few, so that they come again: cased, longer than a key, folded to nothing, of more bytes than letters.
const WORDS: [&str; 14] = [
    "the",
    "The",
    "THE",
    "harbour",
    "a",
    "fifteen-letters",
    "sixteen--letters",
    "Sixteen--letters",
    "ΟΔΟΣ",
    "οδος",
    "\u{ad}",
    "日本",
    "x\u{0}",
    "x",
];

/// White space of one byte, of several, and none of the kind that only looks like it.
const GAPS: [&str; 6] = [" ", "\t\r\n", "\u{a0}", "\u{3000}", "\u{85}", "  "];

fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = (prop::sample::select(&WORDS[..]), prop::sample::select(&GAPS[..]));
    let text = prop::collection::vec(word, 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap]).collect::<String>());
    prop::collection::vec(text, 0..8)
}

fn countings() -> impl Strategy<Value = Counting> {
    let form = prop::sample::select(vec![TermForm::Folded, TermForm::Surface, TermForm::Stem]);
    (form, 1..=5_u8).prop_map(|(form, longest)| Counting {
        form,
        titles: true,
        longest,
        within: Within::Document,
    })
}

fn group(number: usize) -> &'static str {
    if number.is_multiple_of(3) { "north" } else { "south" }
}

/// The runs of `texts`, cut after every `cut` of them.
fn runs(texts: &[String], counting: &Counting, detail: Detail, cut: usize) -> Vec<Run> {
    let mut counter = WordCounter::new(counting, detail);
    let mut runs = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        if number % cut == cut - 1 {
            runs.extend(counter.take());
        }
        counter.text(&format!("words#{number}"), group(number), text);
    }
    runs.extend(counter.take());
    runs
}

fn merged(runs: &[Run]) -> Run {
    let readers = runs.iter().map(|run| RunReader { sections: &run.sections, body: run.body.as_slice() });
    let mut body = Vec::new();
    let sections = merge_bodies(readers.collect(), &mut |bytes| {
        body.extend_from_slice(bytes);
        Ok(())
    })
    .expect("a run from memory is whole");
    Run { documents: runs.iter().flat_map(|run| run.documents.clone()).collect(), sections, body }
}

proptest! {
    #[test]
    fn text_counts_as_its_words_do(texts in texts(), counting in countings(), cut in 1..9_usize) {
        let docs: Vec<_> = (0..)
            .zip(&texts)
            .map(|(number, text)| doc_of_words(&format!("words#{number}"), text.split_whitespace()))
            .collect();
        let documents: Vec<Grouped<'_>> =
            docs.iter().enumerate().map(|(number, doc)| Grouped::new(doc, group(number))).collect();
        let expected = [count(&documents, &counting)];
        let entries: Vec<Entry> = merge(&expected).collect();

        let cut = runs(&texts, &counting, Detail::Postings, cut);
        prop_assert_eq!(&entries, &merge(&cut).collect::<Vec<_>>());
        if !texts.is_empty() {
            prop_assert_eq!(totals(&expected), totals(&cut));
        }

        // In two levels, as where there are too many runs to be read at once.
        let halves = cut.split_at(cut.len() / 2);
        let levels = [merged(halves.0), merged(halves.1)];
        prop_assert_eq!(&entries, &merge(&levels).collect::<Vec<_>>());
    }

    #[test]
    fn counts_alone_are_those_of_the_postings(
        texts in texts(),
        counting in countings(),
        cut in 1..9_usize,
    ) {
        let full = runs(&texts, &counting, Detail::Postings, 9);
        let counts = runs(&texts, &counting, Detail::Counts, cut);
        let of = |runs: &[Run]| -> Vec<(String, u8, u64, u64)> {
            merge(runs).map(|one| (one.term.clone(), one.n, one.cf(), one.df())).collect()
        };
        prop_assert_eq!(of(&full), of(&counts));
        prop_assert_eq!(of(&full), of(&[merged(&counts)]));
    }

    /// What is left out is all that differs.
    #[test]
    fn what_is_not_asked_for_is_left_out(
        texts in texts(),
        counting in countings(),
        shortest in 1..=5_u8,
        cut in 1..9_usize,
    ) {
        let shortest = shortest.min(counting.longest);
        let full = runs(&texts, &counting, Detail::Counts, 9);
        for detail in [Detail::Counts, Detail::Occurrences, Detail::Postings] {
            let mut counter = WordCounter::new(&counting, detail).shortest(shortest);
            let mut runs = Vec::new();
            for (number, text) in texts.iter().enumerate() {
                counter.text("a", "a", text);
                if number % cut == 0 {
                    runs.extend(counter.take());
                }
            }
            runs.extend(counter.take());
            let df = |df: u64| if detail == Detail::Occurrences { 0 } else { df };
            let of = |runs: &[Run]| -> Vec<(String, u8, u64, u64)> {
                let longer = merge(runs).filter(|one| one.n >= shortest);
                longer.map(|one| (one.term.clone(), one.n, one.cf(), df(one.df()))).collect()
            };
            prop_assert!(merge(&runs).all(|one| one.n >= shortest && df(one.df()) == one.df()));
            prop_assert_eq!(of(&full), of(&runs));
            prop_assert_eq!(of(&full), of(&[merged(&runs)]));
        }
    }

    #[test]
    fn lists_count_as_texts_do(texts in texts(), counting in countings()) {
        let mut counter = WordCounter::new(&counting, Detail::Postings);
        for (number, text) in texts.iter().enumerate() {
            let words: Vec<&str> = text.split_whitespace().collect();
            counter.words(&format!("words#{number}"), group(number), words.into_iter());
        }
        prop_assert_eq!(counter.take(), runs(&texts, &counting, Detail::Postings, 9));
    }

    /// Whatever stands in a file of a run, reading it ends, and does not panic.
    #[test]
    fn damaged_bodies_are_refused(texts in texts(), counting in countings(), at in 0..9_999_usize, byte: u8) {
        let mut run = runs(&texts, &counting, Detail::Postings, 9).remove(0);
        if run.body.is_empty() {
            return Ok(());
        }
        let at = at % run.body.len();
        run.body[at] = byte;
        let reader = RunReader { sections: &run.sections, body: run.body.as_slice() };
        if let Ok(mut merge) = Merge::new(vec![reader]) {
            let mut entry = Entry::default();
            while let Ok(true) = merge.next(&mut entry) {}
        }
    }
}

#[test]
fn nothing_and_next_to_nothing() {
    let counting = Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Document };
    for detail in [Detail::Counts, Detail::Postings, Detail::Occurrences] {
        assert_eq!(merge(&WordCounter::new(&counting, detail).take()).count(), 0);
        let mut counter = WordCounter::new(&counting, detail);
        counter.text("a", "a", "");
        counter.text("b", "b", " \n");
        counter.text("c", "c", "one");
        let runs = counter.take();
        let entries: Vec<_> = merge(&runs).map(|one| (one.term.clone(), one.cf(), one.df())).collect();
        assert_eq!(entries, [("one".to_owned(), 1, u64::from(detail != Detail::Occurrences))]);
        assert_eq!(runs[0].sections.documents, 3);
    }
}

#[test]
fn a_word_of_a_megabyte_among_others() {
    let counting = Counting { form: TermForm::Folded, titles: true, longest: 2, within: Within::Document };
    let long = "ä".repeat(512 * 1024);
    let text = format!("{long} b {long} {}c", "Ä".repeat(512 * 1024));
    let mut counter = WordCounter::new(&counting, Detail::Postings);
    counter.text("a", "a", &text);
    let runs = counter.take();
    let entries: Vec<_> = merge(&runs).map(|one| (one.term.len(), one.cf())).collect();
    let bytes = long.len();
    assert_eq!(
        entries,
        [(1, 1), (bytes, 2), (bytes + 1, 1), (bytes + 2, 1), (bytes + 2, 1), (2 * bytes + 2, 1)]
    );
}

/// More words than the lexicon begins with room for, so that it grows while they come, and more places than one part of
/// n-grams has: words short, long, capitalised, some often.
#[test]
fn many_words_and_their_n_grams_are_each_counted() {
    let word = |number: usize| match number % 5 {
        0 => format!("{number}"),
        1 => format!("Quay{number}"),
        2 => format!("harbour-master-{number}"),
        3 => format!("môle{}", number % 70),
        _ => format!("q{}", number % 3),
    };
    let counting = Counting { form: TermForm::Folded, titles: true, longest: 4, within: Within::Document };
    for detail in [Detail::Counts, Detail::Postings] {
        let mut expected: BTreeMap<(usize, Vec<String>), (u64, u64)> = BTreeMap::new();
        let mut counter = WordCounter::new(&counting, detail);
        for document in 0..40 {
            // Half of them are those of the document before.
            let words: Vec<String> = (document * 500..document * 500 + 1_000).map(word).collect();
            counter.text("a", "a", &words.join(" "));
            let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
            let mut seen = BTreeSet::new();
            for n in 1..=4 {
                for words in words.windows(n) {
                    let counts = expected.entry((n, words.to_vec())).or_default();
                    counts.0 += 1;
                    counts.1 += u64::from(seen.insert(words));
                }
            }
        }
        let runs = counter.take();
        let counted = merge(&runs).map(|one| (usize::from(one.n), one.term.clone(), (one.cf(), one.df())));
        let expected = expected.into_iter().map(|((n, words), counts)| (n, words.join(" "), counts));
        assert!(counted.eq(expected), "{detail:?}");
    }
}
