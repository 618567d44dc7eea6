//! Counting text that is tokenised already: bytes to a sorted run. The text is generated, so that its tokens and types are
//! known.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use presswork::terms::{Counting, Detail, Run, TermForm, Within, WordCounter, merge};
use presswork_benches::generator::{Generator, TEXT};

/// Bytes of text: what no cache holds with its table.
const BYTES: u64 = 4_000_000;

fn words(criterion: &mut Criterion) {
    let mut generator = Generator::new(TEXT);
    let mut text = Vec::new();
    generator.write(BYTES, &mut text).expect("memory takes it");
    let text = String::from_utf8(text).expect("the generator writes UTF-8");
    let (tokens, types) = (generator.tokens(), generator.types());
    let mut group = criterion.benchmark_group("words");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.sample_size(20);
    for (name, longest, detail) in [
        ("cf and df", 1, Detail::Counts),
        ("cf and df, with postings", 1, Detail::Postings),
        ("1- and 2-grams with df", 2, Detail::Counts),
        ("1- to 3-grams with df", 3, Detail::Counts),
        ("1- to 3-grams, with postings", 3, Detail::Postings),
    ] {
        let runs = counted(&text, longest, detail);
        let cf: u64 = merge(&runs).filter(|entry| entry.n == 1).map(|entry| entry.cf()).sum();
        assert_eq!(cf, tokens, "{name}");
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let runs = counted(&text, longest, detail);
                let found: u64 =
                    runs.iter().flat_map(Run::entries).filter(|one| one.0 == 1).map(|one| one.1).sum();
                assert_eq!(found, types);
                runs
            });
        });
    }
    group.finish();
}

fn counted(text: &str, longest: u8, detail: Detail) -> Vec<Run> {
    let counting = Counting { form: TermForm::Folded, titles: true, longest, within: Within::Document };
    let mut counter = WordCounter::new(&counting, detail);
    for line in text.lines() {
        counter.text("", "", line);
    }
    counter.take()
}

criterion_group!(benches, words);
criterion_main!(benches);
