//! The concordance of a corpus: law 4 under every filter, and the same lines for any threads and shards.

use presswork::corpus::Zone;
use presswork::corpus::tables::ConcordanceLine;
use presswork::formats::list;
use presswork::terms::concordance::{Context, SortKey};
use presswork::terms::{Entry, Query};
use presswork::{Asked, Error, Found, Plan, Prepared, Runs, concordance, fold_terms};

use crate::runs::{data, plan};

fn sample_plan() -> Plan {
    plan(&[data("sample")], std::path::Path::new(""))
}

fn prepared(plan: &Plan) -> Prepared<'_> {
    Prepared::passing(plan, list(&plan.inputs), false, &mut |_| {}).expect("the sample is read")
}

fn asked(query: &str) -> Asked {
    Asked {
        query: Query::parse(query).expect("it is a query"),
        skip: 0,
        context: Context::Words(5),
        language: None,
        groups: Vec::new(),
        zone: None,
        quoted: None,
        sort: Vec::new(),
        sample: None,
    }
}

fn lines(prepared: &Prepared<'_>, asked: &Asked) -> (Found, Vec<ConcordanceLine>) {
    let mut lines = Vec::new();
    let found = concordance(prepared, asked, &mut |line| {
        lines.push(line);
        Ok::<(), Error>(())
    });
    (found.expect("the sample is read"), lines)
}

#[test]
fn each_filter_has_as_many_lines_as_the_tables_count() {
    let plan = sample_plan();
    let prepared = prepared(&plan);
    let mut runs = Runs::within(prepared.budget());
    for shard in prepared.shards() {
        let run = prepared.stages().counted(&shard.expect("a shard"), &plan.grouping, &plan.counting);
        runs.push(run).expect("there is room");
    }
    let mut entries: Vec<Entry> = Vec::new();
    let totals = runs.totals().expect("they are read");
    fold_terms(&runs, &totals, &mut |row, entry| {
        if row.language == "en" && row.cf > 2 && row.quoted > 0 && row.groups > 1 {
            entries.push(entry.clone());
        }
        Ok::<(), Error>(())
    })
    .expect("runs are read");
    let english = totals.of("en").expect("there are English documents");
    let mut compared = 0;
    for entry in entries.iter().step_by(entries.len().div_ceil(12)) {
        let (cf, quoted, df) = (entry.cf(), entry.quoted(), entry.df());
        let all = Asked { language: Some("en".to_owned()), ..asked(&entry.term) };
        let count = |asked: &Asked| lines(&prepared, asked).0.lines;
        let (found, shown) = lines(&prepared, &all);
        assert_eq!((found.lines, found.shown, found.documents), (cf, shown.len() as u64, df), "{entry:?}");
        assert_eq!(count(&Asked { quoted: Some(true), ..all.clone() }), quoted, "{entry:?}");
        assert_eq!(count(&Asked { quoted: Some(false), ..all.clone() }), cf - quoted, "{entry:?}");
        let zones = [Zone::Title, Zone::Body].map(|zone| count(&Asked { zone: Some(zone), ..all.clone() }));
        assert_eq!(zones[0] + zones[1], cf, "{entry:?}");
        for (group, counts) in english.groups.iter().zip(0..) {
            let counts = entry.in_group(counts);
            let of_group = Asked { groups: vec![group.group.clone()], ..all.clone() };
            assert_eq!(count(&of_group), counts.cf, "{}: {entry:?}", group.group);
            assert_eq!(count(&Asked { quoted: Some(true), ..of_group }), counts.quoted, "{entry:?}");
        }
        compared += 1;
    }
    assert!(compared > 6, "{compared}");
}

#[test]
fn lines_depend_on_neither_threads_nor_shards() {
    let (one, many) = (sample_plan(), Plan { shard_size: 1, threads: 1, ..sample_plan() });
    let (one, many) = (prepared(&one), prepared(&many));
    let keys = [SortKey::Right(1), SortKey::Left(1), SortKey::Hit, SortKey::Document];
    for (sort, sample) in [(0, None), (2, None), (4, None), (0, Some((20, 7))), (1, Some((20, 7)))] {
        let asked = Asked { sort: keys[..sort].to_vec(), sample, ..asked("the") };
        let (expected, got) = (lines(&one, &asked), lines(&many, &asked));
        assert_eq!(expected, got, "{sort} {sample:?}");
        assert_eq!(expected.0.shown, expected.1.len() as u64);
        assert_eq!(expected.1.len() < expected.0.lines as usize, sample.is_some());
    }
}

#[test]
fn a_sorted_concordance_is_in_order() {
    let plan = sample_plan();
    let prepared = prepared(&plan);
    let first_word = |line: &ConcordanceLine| {
        let word = line.right.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        word.unwrap_or_default().to_lowercase()
    };
    let (found, sorted) = lines(&prepared, &Asked { sort: vec![SortKey::Right(1)], ..asked("the") });
    let plain = |line: &&ConcordanceLine| line.right.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
    let words: Vec<String> = sorted.iter().filter(plain).map(first_word).collect();
    assert!(words.len() > 20, "{}", words.len());
    assert!(words.is_sorted(), "{words:?}");
    let (_, unsorted) = lines(&prepared, &asked("the"));
    assert_eq!(found.lines, unsorted.len() as u64);
    let place = |line: &ConcordanceLine| (line.key.clone(), line.zone.clone(), line.start);
    let (mut a, mut b): (Vec<_>, Vec<_>) =
        (sorted.iter().map(place).collect(), unsorted.iter().map(place).collect());
    a.sort();
    b.sort();
    assert_eq!(a, b, "sorting loses nothing");
}

#[test]
fn a_group_that_is_none_is_said() {
    let plan = sample_plan();
    let prepared = prepared(&plan);
    let (found, lines) =
        lines(&prepared, &Asked { groups: vec!["Nobody’s Gazette".to_owned()], ..asked("the") });
    assert_eq!((found.lines, lines.len()), (0, 0));
    assert_eq!(found.missing, ["Nobody’s Gazette"]);
    assert!(found.groups.len() > 1);
}
