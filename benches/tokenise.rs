//! The hot kernel: segmentation alone, and tokenising whole articles, long and short.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use presswork::corpus::TokenKind;
use presswork::tokenise::{Options, Scratch, Tokeniser, segments};
use presswork_benches::{articles, counted_tokens};

fn tokenise(criterion: &mut Criterion) {
    let articles = articles();
    let expected = counted_tokens();
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let mut group = criterion.benchmark_group("tokenise");
    group.throughput(Throughput::Bytes(bytes as u64));

    group.bench_function("segments", |bencher| {
        bencher.iter(|| {
            let joined: usize =
                articles.iter().flat_map(|article| segments(&article.text)).map(str::len).sum();
            assert_eq!(joined, bytes);
        });
    });

    let tokeniser = Tokeniser::new(Options::NEWS);
    let mut scratch = Scratch::default();
    group.bench_function("articles", |bencher| {
        bencher.iter(|| {
            let docs = articles.iter().map(|article| tokeniser.tokenise(article, &mut scratch));
            let counted: usize =
                docs.map(|doc| doc.tokens.iter().filter(|token| TokenKind::counts(token.kind)).count()).sum();
            assert_eq!(counted, expected);
        });
    });

    // What is paid for each document, however short.
    let snippets: Vec<_> = articles
        .iter()
        .flat_map(|article| {
            article.blocks.iter().map(|block| {
                let mut snippet = article.clone();
                snippet.text = block.span.of(&article.text).to_owned();
                snippet.blocks = vec![*block];
                snippet.blocks[0].span = presswork::corpus::Span::of_range(0..snippet.text.len());
                snippet.metadata.title = None;
                snippet
            })
        })
        .collect();
    let body: usize = articles
        .iter()
        .map(|article| {
            let mut untitled = article.clone();
            untitled.metadata.title = None;
            tokeniser.tokenise(&untitled, &mut Scratch::default()).tokens.len()
        })
        .sum();
    group.throughput(Throughput::Elements(snippets.len() as u64));
    group.bench_function("single blocks", |bencher| {
        bencher.iter(|| {
            let docs = snippets.iter().map(|snippet| tokeniser.tokenise(snippet, &mut scratch));
            assert_eq!(docs.map(|doc| doc.tokens.len()).sum::<usize>(), body);
        });
    });
    group.finish();
}

criterion_group!(benches, tokenise);
criterion_main!(benches);
