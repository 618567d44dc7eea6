//! Law 5: the same bytes of everything but `stages/`, for any shards, threads and order of inputs.

use std::fs;
use std::path::PathBuf;

use presswork::{ErrorKind, run};

use crate::runs::{assert_same, data, plan, quietly, written};

#[test]
fn shards_threads_and_order_change_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let whole = folder.path().join("whole");
    quietly(&plan(&[data("sample")], &whole));
    let expected = written(&whole);

    let memory = |memory: u64| {
        let out = folder.path().join(format!("memory-{memory}"));
        let mut plan = plan(&[data("sample")], &out);
        plan.memory = Some(memory);
        (run(&plan, &mut |_| {}), out)
    };
    let (refused, _) = memory(1 << 20);
    let error = refused.expect_err("a megabyte is too little");
    let ErrorKind::Memory { least } = *error.kind() else { panic!("{error}") };
    for memory in [least, 2 * least].map(memory) {
        memory.0.expect("the least that works works");
        assert_same(&expected, &written(&memory.1), "another memory");
    }

    for (shard_size, threads) in [(1, 1), (1, 4), (4 << 10, 1), (4 << 10, 4), (u64::MAX, 1), (u64::MAX, 4)] {
        let out = folder.path().join(format!("{shard_size}-{threads}"));
        let mut plan = plan(&[data("sample")], &out);
        (plan.shard_size, plan.threads) = (shard_size, threads);
        quietly(&plan);
        assert_same(&expected, &written(&out), &format!("shards of {shard_size}, {threads} threads"));
    }

    let mut files: Vec<PathBuf> = fs::read_dir(data("sample"))
        .expect("the sample")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    for turn in [0, 3, 11] {
        let mut shuffled = files.clone();
        shuffled.reverse();
        shuffled.rotate_left(turn);
        let out = folder.path().join(format!("shuffled-{turn}"));
        quietly(&plan(&shuffled, &out));
        assert_same(&expected, &written(&out), "inputs named one by one in another order");
    }
}

#[test]
fn outputs_hold_no_path_of_this_machine() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("run");
    // A failure's words are outputs too.
    let missing = folder.path().join("missing/page.html");
    quietly(&plan(&[data("sample"), data("broken"), missing], &out));
    let here = env!("CARGO_MANIFEST_DIR").as_bytes();
    let there = folder.path().to_str().expect("a path of text").as_bytes();
    for (name, content) in written(&out) {
        let holds = |path: &[u8]| content.windows(path.len()).any(|window| window == path);
        assert!(!holds(here) && !holds(there), "{name} holds a path");
    }
}
