//! Runs of the sample, and what they wrote.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use presswork::formats::{Input, LARGEST, ReadOptions};
use presswork::terms::{Counting, TermForm, Within};
use presswork::tokenise::Options;
use presswork::{Duplicates, Event, GroupBy, Keyness, Named, Outcome, Pairs, Plan, RepeatedLines, run};

/// A folder under `data/`.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name)
}

pub fn counting() -> Counting {
    Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Block }
}

/// The command line's defaults.
pub fn plan(inputs: &[PathBuf], out: &Path) -> Plan {
    Plan {
        inputs: inputs.iter().cloned().map(Input::Path).collect(),
        read: ReadOptions { text_field: None, html_field: None, largest: LARGEST },
        tokenising: Options::NEWS,
        repeated_lines: RepeatedLines::LeaveOut,
        duplicates: Duplicates::Report,
        grouping: GroupBy::Outlet.into(),
        counting: counting(),
        keyness: Keyness { least: 5, groups: 20 },
        pairs: Pairs { window: 5, min_count: 1 },
        cross_source_links: true,
        named: Named::default(),
        title: None,
        report_budget: presswork::report::BUDGET,
        templates: presswork::report::Templates::default(),
        locale: presswork::report::Locale::default(),
        shard_size: 64 << 20,
        threads: 2,
        memory: None,
        out: out.to_owned(),
        until: None,
        dry_run: false,
    }
}

/// Runs without looking.
pub fn quietly(plan: &Plan) -> Outcome {
    run(plan, &mut |_| {}).expect("the run ends")
}

/// Runs and tells how many stages were made and how many found, and what was noted.
pub fn watched(plan: &Plan) -> (Outcome, usize, usize, Vec<String>) {
    let (mut made, mut found, mut notes) = (0, 0, Vec::new());
    let outcome = run(plan, &mut |event| match event {
        Event::Stage { reused: true, .. } => found += 1,
        Event::Stage { reused: false, .. } => made += 1,
        Event::Note(note) => notes.push(note.to_owned()),
        _ => {}
    });
    (outcome.expect("the run ends"), made, found, notes)
}

/// Everything a run wrote but `stages/`, by name.
pub fn written(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(out).expect("the run wrote a folder").map(|entry| entry.expect("an entry"));
    entries
        .filter(|entry| entry.file_name() != "stages")
        .map(|entry| {
            let content = fs::read(entry.path()).expect("a file");
            (entry.file_name().to_string_lossy().into_owned(), content)
        })
        .collect()
}

/// Asserts that two runs wrote the same bytes, and names the first file that differs.
pub fn assert_same(expected: &BTreeMap<String, Vec<u8>>, got: &BTreeMap<String, Vec<u8>>, how: &str) {
    assert_eq!(expected.keys().collect::<Vec<_>>(), got.keys().collect::<Vec<_>>(), "{how}: other files");
    for (name, content) in expected {
        assert!(content == &got[name], "{how}: {name} differs");
    }
}
