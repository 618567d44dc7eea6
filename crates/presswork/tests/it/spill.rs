//! Runs that go to disk: the same entries, whatever stays in memory and however many runs there are; and no
//! file is left.

use std::fs;

use presswork::corpus::tables::KeynessRow;
use presswork::formats::{Input, WordsForm, list};
use presswork::terms::{
    Counting, Detail, Entry, Reach, TermForm, Within, WordCounter, correct, keyness_rows,
};
use presswork::tokenise::Options;
use presswork::{Error, ErrorKind, Keyness, Runs, Stages, WordCounting, fold_tables};

const COUNTING: Counting =
    Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Document };

/// Documents that share some words and have some of their own.
fn texts() -> impl Iterator<Item = String> {
    (0..700_u32).map(|n| {
        let words = (0..20).map(|at| format!("w{}", (n * 31 + at * at * 7) % 97));
        words.collect::<Vec<_>>().join(" ")
    })
}

fn entries(runs: &Runs) -> Vec<Entry> {
    let mut merge = runs.merge().expect("runs are read");
    let (mut entry, mut entries) = (Entry::default(), Vec::new());
    while merge.next(&mut entry).expect("runs are read") {
        entries.push(entry.clone());
    }
    entries
}

/// Runs of `cut` documents each.
fn counted(cut: usize, room: usize, detail: Detail) -> Runs {
    let mut counter = WordCounter::new(&COUNTING, detail);
    let mut runs = Runs::new(room);
    for (number, text) in texts().enumerate() {
        counter.text(&format!("doc#{number}"), ["a", "b"][number % 2], &text);
        if number % cut == cut - 1 {
            counter.take().into_iter().for_each(|run| runs.push(run).expect("there is room"));
        }
    }
    counter.take().into_iter().for_each(|run| runs.push(run).expect("there is room"));
    runs
}

#[test]
fn spilled_runs_merge_to_the_same_entries() {
    for detail in [Detail::Counts, Detail::Postings, Detail::Occurrences] {
        let whole = counted(usize::MAX, usize::MAX, detail);
        assert_eq!(whole.spilled(), 0);
        let expected = entries(&whole);
        // A run a document is more than are read at once.
        for (cut, room) in [(1, usize::MAX), (1, 0), (7, 0), (50, 4 << 10), (300, 1)] {
            let runs = counted(cut, room, detail);
            assert!(runs.spilled() > 0 || (cut > 1 && room > 1), "runs of {cut} in {room} bytes");
            assert!(entries(&runs) == expected, "runs of {cut} in {room} bytes");
            if detail == Detail::Postings {
                assert_eq!(runs.totals().expect("they are read"), whole.totals().expect("they are read"));
            }
        }
    }
}

/// Rows that are sorted on disk, a few at a time, and corrected on the way are those that are sorted and corrected together.
#[test]
fn keyness_has_the_same_rows_in_any_room() {
    // More tests than are corrected together, some of words that one group has far more often.
    let mut counter = WordCounter::new(&COUNTING, Detail::Postings);
    for (number, group) in ["a", "b", "c"].into_iter().enumerate() {
        let times = |word: usize| word * (number + 3) % 7 + if word % 50 == number { 40 } else { 0 };
        let words = (0..5_000_usize).flat_map(|word| vec![format!("w{word}"); times(word)]);
        counter.text(group, group, &words.collect::<Vec<_>>().join(" "));
    }
    let mut runs = Runs::new(usize::MAX);
    counter.take().into_iter().for_each(|run| runs.push(run).expect("there is room"));
    let totals = runs.totals().expect("they are read");
    let keyness = Keyness { least: 2, groups: 5 };
    let mut expected: Vec<KeynessRow> = Vec::new();
    for entry in entries(&runs).into_iter().filter(|entry| entry.n == 1) {
        let language = totals.of(&entry.language).expect("its language");
        let groups = language.largest_groups(keyness.groups);
        expected.extend(keyness_rows(&entry, language, &groups, keyness.least));
    }
    correct(&mut expected);
    expected.sort_by(|a, b| {
        a.group.cmp(&b.group).then(b.g2.abs().total_cmp(&a.g2.abs())).then_with(|| a.term.cmp(&b.term))
    });
    assert!(expected.len() > 12_000 && expected.iter().any(|row| row.p_bh < row.p_holm && row.p_holm < 1.0));
    for room in [4_000, 100_000, usize::MAX] {
        let mut rows = Vec::new();
        let each = &mut |row| {
            rows.push(row);
            Ok::<(), Error>(())
        };
        fold_tables(&runs, &totals, keyness, room, &mut |_, _| Ok(()), each).expect("runs are read");
        assert!(rows == expected, "{room} bytes");
    }
}

#[test]
fn threads_and_memory_change_no_count() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("words.txt");
    let lines: Vec<String> = texts().collect();
    fs::write(&file, lines.join("\n")).expect("a file");
    let counted = |threads: usize, memory: Option<u64>, (reach, detail, shortest): (Reach, Detail, u8)| {
        let stages = Stages::new(threads, Options::NEWS).expect("threads");
        let how = WordCounting {
            counting: &COUNTING,
            shortest,
            reach,
            detail,
            form: WordsForm::Space,
            largest: 1 << 20,
            memory,
        };
        let listing = list(&[Input::Path(file.clone())]);
        let (runs, documents) = stages.counted_words(listing, &how, &mut |_| {}).expect("it is counted");
        assert_eq!(documents, 700);
        entries(&runs)
    };
    let reaches = [
        (Reach::Adjacent, Detail::Counts, 1),
        (Reach::Adjacent, Detail::Postings, 1),
        (Reach::Adjacent, Detail::Occurrences, 1),
        (Reach::Adjacent, Detail::Occurrences, 2),
        (Reach::Window(5), Detail::Postings, 1),
        (Reach::Skipping(2), Detail::Postings, 1),
    ];
    for what in reaches {
        let expected = counted(1, None, what);
        for (threads, memory) in [(3, None), (1, Some(96 << 20)), (2, Some(96 << 20))] {
            let got = counted(threads, memory, what);
            assert!(got == expected, "{what:?}: {threads} threads, {memory:?}");
        }
    }
}

#[test]
fn too_little_memory_says_how_much_is_enough() {
    let stages = Stages::new(2, Options::NEWS).expect("threads");
    let counted = |memory: u64| {
        let how = WordCounting {
            counting: &COUNTING,
            shortest: 1,
            reach: Reach::Adjacent,
            detail: Detail::Counts,
            form: WordsForm::Space,
            largest: 1 << 20,
            memory: Some(memory),
        };
        stages.counted_words(list(&[]), &how, &mut |_| {}).map(|_| ())
    };
    let error = counted(1 << 20).expect_err("a megabyte is too little");
    let ErrorKind::Memory { least } = *error.kind() else { panic!("{error}") };
    assert!(error.to_string().contains(&format!("{}M", least >> 20)), "{error}");
    assert!(counted(least).is_ok() && counted(least - 1).is_err());
}
