//! `collocations.csv` and what the report takes of it: law 4, margins that add up, rows left out only where it is asked for.

use std::collections::BTreeMap;
use std::fs;

use presswork::corpus::tables::PairRow;
use presswork::formats::list;
use presswork::terms::concordance::hits_skipping;
use presswork::terms::{Counting, Detail, GroupCount, Query, Reach, TermForm, Within, WordCounter};
use presswork::{Error, Pairs, Plan, Prepared, Runs, fold_pairs};

use crate::runs::{data, plan, quietly, written};

fn rows(plan: &Plan, min_count: u64) -> (Vec<PairRow>, Vec<presswork::TokenisedShard>) {
    let prepared =
        Prepared::passing(plan, list(&plan.inputs), false, &mut |_| {}).expect("the sample is read");
    let mut runs = Runs::new(1 << 20);
    let mut shards = Vec::new();
    for shard in prepared.shards() {
        let shard = shard.expect("a shard");
        let reach = Reach::Window(plan.pairs.window);
        let run = prepared.stages().counted_reaching(&shard, &plan.grouping, &plan.counting, reach);
        runs.push(run).expect("it fits");
        shards.push(shard);
    }
    let mut rows = Vec::new();
    fold_pairs(&runs, Pairs { min_count, ..plan.pairs }, 1 << 20, &mut |row, _| {
        rows.push(row);
        Ok::<(), Error>(())
    })
    .expect("runs in memory are read");
    (rows, shards)
}

#[test]
fn pairs_have_as_many_lines_as_they_count() {
    for within in [Within::Sentence, Within::Block, Within::Document] {
        let mut plan = Plan { shard_size: 9 << 10, ..plan(&[data("sample")], std::path::Path::new("")) };
        plan.counting.within = within;
        let (rows, shards) = rows(&plan, 1);
        assert!(rows.len() > 5_000 && shards.len() > 2);
        let mut sums: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        for row in &rows {
            let sum = sums.entry(&row.language).or_insert((0, row.n));
            sum.0 += row.f;
            assert!(row.f <= row.f1.min(row.f2) && row.quoted <= row.f && row.df <= row.f, "{row:?}");
        }
        assert!(sums.values().all(|(sum, n)| sum == n), "{sums:?}");
        for row in rows.iter().step_by(997) {
            let query = Query::of_term(&format!("{} {}", row.first, row.second));
            let docs =
                shards.iter().flat_map(|shard| &shard.tokens).filter(|doc| doc.language == row.language);
            let hits = docs.flat_map(|doc| hits_skipping(doc, &query, &plan.counting, row.window - 2));
            let (lines, quoted) =
                hits.fold((0, 0), |(lines, quoted), hit| (lines + 1, quoted + u64::from(hit.quoted)));
            assert_eq!((lines, quoted), (row.f, row.quoted), "{row:?}");
        }
    }
}

/// Margins and pairs that wait on disk, or one after another, are those that are all in memory: sums over the pairs.
#[test]
fn pairs_have_the_same_margins_in_any_room() {
    let counting = Counting { form: TermForm::Folded, titles: true, longest: 1, within: Within::Document };
    let mut counter = WordCounter::new(&counting, Detail::Postings).reaching(Reach::Window(4));
    let mut runs = Runs::new(10_000);
    let mut state = 1_u64;
    for number in 0..400 {
        let words = (0..60).map(|_| {
            state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
            // Some words stand everywhere, many once; one is longer than what is read at once.
            match state >> 62 {
                0 => format!("w{}", state >> 40 & 0xf),
                1 if state >> 57 & 31 == 0 => "long".repeat(5_000),
                _ => format!("w{:x}", state >> 46),
            }
        });
        counter.text(
            &format!("doc#{number}"),
            ["a", "b", "c"][number % 3],
            &words.collect::<Vec<_>>().join(" "),
        );
        if number % 50 == 0 {
            counter.take().into_iter().for_each(|run| runs.push(run).expect("there is room on disk"));
        }
    }
    counter.take().into_iter().for_each(|run| runs.push(run).expect("there is room on disk"));
    let rows = |room: usize, min_count: u64| {
        let mut rows: Vec<(PairRow, Vec<GroupCount>)> = Vec::new();
        fold_pairs(&runs, Pairs { window: 4, min_count }, room, &mut |row, groups| {
            rows.push((row, groups.to_vec()));
            Ok::<(), Error>(())
        })
        .expect("runs are read");
        rows
    };
    let all = rows(usize::MAX, 1);
    let (mut firsts, mut seconds) = (BTreeMap::new(), BTreeMap::new());
    for (row, _) in &all {
        *firsts.entry(&row.first).or_insert(0) += row.f;
        *seconds.entry(&row.second).or_insert(0) += row.f;
    }
    assert!(all.len() > 50_000 && firsts.len() > 10_000 && all.iter().any(|(row, _)| row.f > 10));
    for (row, groups) in &all {
        assert_eq!((row.f1, row.f2), (firsts[&row.first], seconds[&row.second]));
        assert_eq!(groups.iter().map(|group| group.cf).sum::<u64>(), row.f);
    }
    assert!(all.is_sorted_by_key(|(row, _)| (&row.first, &row.second)));
    for room in [200_000, 5_000_000] {
        assert!(rows(room, 1) == all, "room for {room}");
    }
    // So little that each pair asks for its own.
    let often: Vec<(PairRow, Vec<GroupCount>)> = all.into_iter().filter(|(row, _)| row.f >= 3).collect();
    let plain = |rows: Vec<(PairRow, Vec<GroupCount>)>| -> Vec<_> {
        rows.into_iter().map(|(row, groups)| (PairRow { min_count: 1, ..row }, groups)).collect()
    };
    assert!(often.len() > 200 && plain(rows(0, 3)) == often);
}

#[test]
fn rows_left_out_change_no_other_and_say_so() {
    let plan = plan(&[data("sample")], std::path::Path::new(""));
    let (all, _) = rows(&plan, 1);
    let (some, _) = rows(&plan, 3);
    let expected: Vec<PairRow> =
        all.into_iter().filter(|row| row.f >= 3).map(|row| PairRow { min_count: 3, ..row }).collect();
    assert!(!expected.is_empty());
    assert_eq!(some, expected);
}

#[test]
fn a_run_writes_its_pairs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let plan = |name: &str, pairs| Plan { pairs, ..plan(&[data("sample")], &folder.path().join(name)) };
    let all = plan("all", Pairs { window: 3, min_count: 1 });
    let some = plan("some", Pairs { window: 3, min_count: 2 });
    quietly(&all);
    quietly(&some);
    let read = |plan: &Plan| {
        let text = fs::read_to_string(plan.out.join("collocations.csv")).expect("collocations");
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (all_rows, some_rows) = (read(&all), read(&some));
    assert_eq!(all_rows[0], some_rows[0], "the same columns");
    assert!(all_rows[0].ends_with(",min_count") && some_rows[1..].iter().all(|row| row.ends_with(",2")));
    assert!(1 < some_rows.len() && some_rows.len() < all_rows.len());
    let stated = String::from_utf8(written(&some.out)["provenance.json"].clone()).expect("UTF-8");
    assert!(stated.contains("\"pair_window\": 3") && stated.contains("\"pair_min_count\": 2"), "{stated}");
}
