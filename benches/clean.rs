//! Cleaning: decompressed bytes in memory to articles with metadata, decoding included.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use presswork::clean::Cleaner;
use presswork_benches::{articles, captures};

fn clean(criterion: &mut Criterion) {
    let captures = captures();
    let expected: usize = articles().iter().map(|article| article.text.len()).sum();
    let bytes: usize = captures.iter().map(|capture| capture.bytes.len()).sum();
    let cleaner = Cleaner::new();
    let mut group = criterion.benchmark_group("clean");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("sample", |bencher| {
        bencher.iter(|| {
            let texts = captures
                .iter()
                .map(|capture| cleaner.clean(capture).expect("the sample survives").text.len());
            assert_eq!(texts.sum::<usize>(), expected);
        });
    });
    group.finish();
}

criterion_group!(benches, clean);
criterion_main!(benches);
