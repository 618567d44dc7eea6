//! A dry run says what would be done and what changed, and does nothing.

use std::fs;

use presswork::corpus::Stage;
use presswork::{Duplicates, GroupBy, Plan, RepeatedLines};

use crate::runs::{plan, quietly, watched, written};

/// What a dry run says.
fn said(plan: &Plan) -> String {
    quietly(&Plan { dry_run: true, ..plan.clone() }).summary
}

#[test]
fn it_names_what_changed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("captures");
    fs::create_dir(&input).expect("a folder");
    let text = |n: usize| {
        format!("Bridge {n} reopens\n\n{}", "The bridge was open again on Monday, they said. ".repeat(9))
    };
    for n in 0..3 {
        fs::write(input.join(format!("{n}.txt")), text(n)).expect("a capture");
    }
    let plan = plan(std::slice::from_ref(&input), &folder.path().join("run"));
    let first = said(&plan);
    assert!(
        first.contains("clean 1, tokenise 1, lines 1, sketch not known yet, count not known yet"),
        "{first}"
    );
    assert!(first.contains("No run has gone through"), "{first}");
    assert!(!plan.out.exists(), "nothing was written");

    quietly(&Plan { until: Some(Stage::Sketch), ..plan.clone() });
    let stopped = said(&plan);
    assert!(
        stopped.contains("clean 0, tokenise 0, lines 0, sketch 0, count 1. Nothing changed"),
        "{stopped}"
    );
    quietly(&plan);
    let before = written(&plan.out);
    assert!(said(&plan).contains("All stage files are there."), "{}", said(&plan));

    for (changed, stages, why) in [
        (
            Plan { grouping: GroupBy::Date.into(), ..plan.clone() },
            "lines 0, sketch 0, count 1.",
            "Since the last run: --group-by was outlet and is date.",
        ),
        (
            Plan { repeated_lines: RepeatedLines::Keep, ..plan.clone() },
            "tokenise 0, sketch 1, count 1.",
            "--keep-repeated-lines was off and is on",
        ),
        (
            Plan { duplicates: Duplicates::Collapse, ..plan.clone() },
            "lines 0, sketch 0, count 1.",
            "--duplicates was report and is collapse",
        ),
    ] {
        let said = said(&changed);
        assert!(said.contains(stages) && said.contains(why), "{said}");
    }

    fs::write(input.join("1.txt"), text(7)).expect("a capture");
    fs::write(input.join("9.txt"), text(9)).expect("a capture");
    fs::remove_file(input.join("0.txt")).expect("it is there");
    fs::write(input.join("metadata.csv"), "path,outlet\n2.txt,Herald\n").expect("labels");
    let said = said(&plan);
    for change in [
        "1 document new: 9.txt",
        "1 document with other content: 1.txt",
        "with other labels: 2.txt",
        "gone: 0.txt",
    ] {
        assert!(said.contains(change), "{change}: {said}");
    }
    assert_eq!(written(&plan.out), before, "nothing was written");
    let (_, made, ..) = watched(&plan);
    assert_eq!(made, 5, "it was right");
}
