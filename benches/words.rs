//! Counting text that is tokenised already: bytes to a sorted run. The text is generated, so that its tokens and types are
//! known.

use std::ops::RangeInclusive;

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
    let words: Vec<u64> = text.lines().map(|line| line.split_whitespace().count() as u64).collect();
    assert_eq!(words.iter().sum::<u64>(), tokens);
    for (name, lengths, detail) in [
        ("cf", 1..=1, Detail::Occurrences),
        ("cf and df", 1..=1, Detail::Counts),
        ("cf and df, with postings", 1..=1, Detail::Postings),
        ("bigrams, cf", 2..=2, Detail::Occurrences),
        ("1- and 2-grams with df", 1..=2, Detail::Counts),
        ("1- to 3-grams with df", 1..=3, Detail::Counts),
        ("1- to 3-grams, with postings", 1..=3, Detail::Postings),
    ] {
        let runs = counted(&text, &lengths, detail);
        for n in 1..=3 {
            let cf: u64 = merge(&runs).filter(|entry| entry.n == n).map(|entry| entry.cf()).sum();
            let places: u64 = words.iter().map(|words| (words + 1).saturating_sub(u64::from(n))).sum();
            assert_eq!(cf, if lengths.contains(&n) { places } else { 0 }, "{name}, n = {n}");
        }
        let entries = |runs: &[Run]| runs.iter().flat_map(Run::entries).map(|one| one.1).sum::<u64>();
        let expected = entries(&runs);
        assert!(lengths != (1..=1) || expected == types, "{name}");
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let runs = counted(&text, &lengths, detail);
                assert_eq!(entries(&runs), expected);
                runs
            });
        });
    }
    group.finish();
}

fn counted(text: &str, lengths: &RangeInclusive<u8>, detail: Detail) -> Vec<Run> {
    let longest = *lengths.end();
    let counting = Counting { form: TermForm::Folded, titles: true, longest, within: Within::Document };
    let mut counter = WordCounter::new(&counting, detail).shortest(*lengths.start());
    for line in text.lines() {
        counter.text("", "", line);
    }
    counter.take()
}

criterion_group!(benches, words);
criterion_main!(benches);
