//! The whole pipeline on the sample, cold and with its stage files.

use criterion::{Criterion, criterion_group, criterion_main};
use presswork::terms::{Counting, TermForm, Within};
use presswork::tokenise::Options;
use presswork::{Duplicates, GroupBy, Keyness, Named, Pairs, Plan, RepeatedLines, formats::Input, run};
use presswork_benches::{captures, read_options, sample};

fn pipeline(criterion: &mut Criterion) {
    let documents = captures().len() as u64;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let plan = |out: &str| Plan {
        inputs: vec![Input::Path(sample())],
        read: read_options(),
        tokenising: Options::NEWS,
        repeated_lines: RepeatedLines::LeaveOut,
        duplicates: Duplicates::Report,
        grouping: GroupBy::Outlet.into(),
        counting: Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Block },
        keyness: Keyness { least: 5, groups: 20 },
        pairs: Pairs { window: 5, min_count: 1 },
        cross_source_links: true,
        named: Named::default(),
        title: None,
        report_budget: presswork::report::BUDGET,
        templates: presswork::report::Templates::default(),
        locale: presswork::report::Locale::default(),
        shard_size: 64 << 20,
        threads: 0,
        memory: None,
        out: folder.path().join(out),
        until: None,
        dry_run: false,
    };
    let done = |plan: &Plan| {
        let outcome = run(plan, &mut |_| {}).expect("the sample runs");
        assert_eq!((outcome.documents, outcome.failures.len()), (documents, 0));
    };
    let mut group = criterion.benchmark_group("pipeline");
    group.sample_size(20);
    let mut number = 0;
    group.bench_function("cold", |bencher| {
        bencher.iter(|| {
            number += 1;
            done(&plan(&format!("cold-{number}")));
        });
    });
    group.bench_function("with stage files", |bencher| bencher.iter(|| done(&plan("warm"))));
    group.finish();
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
