//! Law 6: stopped after any stage and started again, a run ends with the same bytes and does no
//! finished shard twice; a damaged stage file is refused and made again.

use std::fs;

use presswork::corpus::Stage;

use crate::runs::{assert_same, data, plan, quietly, watched, written};

const STAGES: [Stage; 5] = [Stage::Clean, Stage::Tokenise, Stage::Lines, Stage::Sketch, Stage::Count];

#[test]
fn stopped_after_each_stage_and_started_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let straight = folder.path().join("straight");
    quietly(&plan(&[data("sample")], &straight));

    let out = folder.path().join("stopped");
    let mut stopped = plan(&[data("sample")], &out);
    stopped.shard_size = 8 << 10;
    let mut shards = 0;
    for (stages, until) in (1..).zip(STAGES) {
        stopped.until = Some(until);
        let (outcome, made, found, _) = watched(&stopped);
        shards = outcome.shards as usize;
        assert!(shards > 3, "the sample is cut");
        assert_eq!((made, found), (shards, shards * (stages - 1)), "until {until:?}");
        assert!(written(&out).is_empty(), "nothing is published before the end");
    }
    stopped.until = None;
    let (_, made, found, _) = watched(&stopped);
    assert_eq!((made, found), (0, shards * STAGES.len()));
    assert_same(&written(&straight), &written(&out), "stopped three times");
}

#[test]
fn damaged_stage_files_are_made_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("run");
    let plan = plan(&[data("sample")], &out);
    quietly(&plan);
    let expected = written(&out);
    let files: Vec<_> =
        fs::read_dir(out.join("stages")).expect("stages").map(|e| e.expect("a file").path()).collect();
    assert_eq!(files.len(), STAGES.len() + 2, "one shard, what the run was made of, and its inputs");
    for file in &files {
        let mut bytes = fs::read(file).expect("a stage file");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0x40;
        fs::write(file, &bytes).expect("a stage file");
    }
    let (_, made, found, notes) = watched(&plan);
    assert_eq!((made, found), (STAGES.len(), 0));
    assert_eq!(notes.iter().filter(|note| note.contains("checksum")).count(), STAGES.len(), "{notes:?}");
    assert_same(&expected, &written(&out), "after damage");
}

/// Adding a document costs the shard that it falls in, and no other.
#[test]
fn a_new_document_costs_its_own_shard() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("captures");
    fs::create_dir(&input).expect("a folder");
    let text = |n: usize| {
        format!(
            "Bridge number {n} reopens\n\n{}",
            "The bridge over the river was open again on Monday, the council said. ".repeat(8)
        )
    };
    for n in 0..40 {
        fs::write(input.join(format!("{n:02}.txt")), text(n)).expect("a capture");
    }
    let out = folder.path().join("run");
    let mut plan = plan(std::slice::from_ref(&input), &out);
    plan.shard_size = 2 << 10;
    let (first, ..) = watched(&plan);
    assert!(first.shards > 5, "{} shards", first.shards);
    fs::write(input.join("17a.txt"), text(99)).expect("a capture");
    let (second, made, ..) = watched(&plan);
    assert_eq!(second.documents, 41);
    assert!(made <= 2 * STAGES.len(), "{made} stages made for one new document");
}
