//! Counting: tokens to a sorted run, and the merge of runs to entries.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use presswork::terms::{Counting, Grouped, TermForm, Within, count, merge};
use presswork_benches::{counted_tokens, tokenised};

fn counting(criterion: &mut Criterion) {
    let docs = tokenised();
    let expected = counted_tokens();
    let grouped: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, &doc.key)).collect();
    let counting = Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Block };
    let mut group = criterion.benchmark_group("count");
    group.throughput(Throughput::Elements(expected as u64));
    group.bench_function("1- to 3-grams", |bencher| {
        bencher.iter(|| {
            let run = count(&grouped, &counting);
            assert_eq!(run.documents.iter().map(|doc| doc.tokens as usize).sum::<usize>(), expected);
        });
    });
    let runs: Vec<_> = grouped.iter().map(|doc| count(std::slice::from_ref(doc), &counting)).collect();
    group.bench_function("merge, a run a document", |bencher| {
        bencher.iter(|| {
            let words = merge(&runs).filter(|entry| entry.n == 1);
            assert_eq!(words.map(|entry| entry.cf() as usize).sum::<usize>(), expected);
        });
    });
    group.finish();
}

criterion_group!(benches, counting);
criterion_main!(benches);
