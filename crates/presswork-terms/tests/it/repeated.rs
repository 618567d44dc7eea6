//! Lines that an outlet repeats: the numbers of the rule, and that shards and order do not show.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::{Article, Block, BlockKind, Known, KnownBy, MediaType, Metadata, Span};
use presswork_terms::repeated::{LEAST, LineRun, RepeatedLines, SHARE, lines, repeated_lines};
use proptest::prelude::*;

/// An article of these blocks.
fn article(number: usize, outlet: Option<&str>, blocks: &[String]) -> Article {
    let mut text = String::new();
    let mut spans = Vec::new();
    for block in blocks {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(block);
        spans.push(Span::of_range(start..text.len()));
    }
    let outlet = outlet.map(|name| Known { value: name.to_owned(), by: KnownBy::Masthead });
    Article {
        key: format!("{number:03}.html"),
        blocks: spans
            .into_iter()
            .map(|span| Block { span, kind: BlockKind::Paragraph, source: span, repeated: false })
            .collect(),
        source_len: text.len() as u32,
        text,
        metadata: Metadata { outlet, ..Metadata::default() },
        removed: Vec::new(),
        media: MediaType::Html,
        charset: "utf-8".to_owned(),
        flags: Vec::new(),
        labels: BTreeMap::new(),
    }
}

/// The verdict over articles in shards of `shard`.
fn verdict(articles: &[Article], shard: usize) -> RepeatedLines {
    judged(&articles.chunks(shard).map(lines).collect::<Vec<_>>())
}

/// The verdict over runs in memory.
fn judged(runs: &[LineRun]) -> RepeatedLines {
    let documents: Vec<_> = runs.iter().map(|run| run.documents.clone()).collect();
    let open = || runs.iter().map(|run| run.lines.as_slice()).collect();
    repeated_lines(&documents, open).expect("runs in memory are whole")
}

/// The texts of an article's repeated blocks.
fn repeated_of(verdict: &RepeatedLines, article: &Article) -> Vec<String> {
    let text = |index: u32| article.blocks[index as usize].span.of(&article.text).to_owned();
    verdict.blocks(article).into_iter().map(text).collect()
}

/// A story of its own: long enough that a footer is the smaller part.
fn story(number: usize) -> String {
    format!(
        "The ferry to island number {number} left the quay {} minutes late on Monday, and its {number} passengers \
         waited in the rain, the harbour master said.",
        number * 7
    )
}

const FOOTER: &str = "The Courier Wire serves papers on three coasts.";

#[test]
fn a_footer_is_repeated_from_five_documents_and_a_fifth_on() {
    for (with, without, expected) in
        [(4, 0, false), (5, 0, true), (5, 20, true), (5, 21, false), (9, 36, true)]
    {
        let articles: Vec<Article> = (0..with + without)
            .map(|number| {
                let footer = (number < with).then(|| FOOTER.to_owned());
                let blocks: Vec<String> = [story(number)].into_iter().chain(footer).collect();
                article(number, Some("Courier"), &blocks)
            })
            .collect();
        let verdict = verdict(&articles, 3);
        let found = repeated_of(&verdict, &articles[0]);
        assert_eq!(found, if expected { vec![FOOTER] } else { vec![] }, "{with} of {}", with + without);
        assert_eq!(repeated_of(&verdict, &articles[with + without - 1]).is_empty(), without > 0 || !expected);
    }
    assert_eq!((LEAST, SHARE), (5, 5), "the numbers above");
}

#[test]
fn space_case_and_apostrophes_do_not_hide_a_line_and_digits_tell_lines_apart() {
    let forms = ["Don’t  miss\nour letter", "DON'T MISS OUR LETTER", "don't miss our  letter"];
    let articles: Vec<Article> = (0..6)
        .map(|number| {
            let blocks = [
                story(number),
                forms[number % 3].to_owned(),
                format!("Ships today: {number}"),
                "* * *".to_owned(),
            ];
            article(number, Some("Courier"), &blocks)
        })
        .collect();
    let verdict = verdict(&articles, 6);
    for (number, article) in articles.iter().enumerate() {
        assert_eq!(repeated_of(&verdict, article), [forms[number % 3]]);
    }
}

#[test]
fn nothing_is_repeated_without_an_outlet_or_across_outlets() {
    let outlets = [None, Some("A"), Some("B"), Some("C"), Some("D"), Some("E")];
    for (number, outlet) in outlets.into_iter().enumerate() {
        let of = |at: usize| if number == 0 { outlet } else { outlets[1 + at % 5] };
        let articles: Vec<Article> =
            (0..20).map(|at| article(at, of(at), &[story(at), FOOTER.to_owned()])).collect();
        assert!(verdict(&articles, 4).is_empty(), "four documents an outlet, or no outlet");
    }
}

/// Six captures of one story share each of its lines; that is no reason to count none of them.
#[test]
fn copies_of_a_story_do_not_make_it_a_footer() {
    let copy: Vec<String> = (0..8).map(story).chain([FOOTER.to_owned()]).collect();
    let mut articles: Vec<Article> = (0..6).map(|number| article(number, Some("Courier"), &copy)).collect();
    assert!(verdict(&articles, 2).is_empty(), "copies alone say nothing about lines");

    articles.extend(
        (6..12).map(|number| article(number, Some("Courier"), &[story(number + 100), FOOTER.to_owned()])),
    );
    let verdict = verdict(&articles, 2);
    for article in &articles {
        assert_eq!(repeated_of(&verdict, article), [FOOTER], "the others do, and then of the copies too");
    }
}

proptest! {
    /// Against the rule written down plainly, wherever the documents are cut into runs and whatever the runs' order.
    #[test]
    fn the_verdict_is_the_rule(
        documents in prop::collection::vec((0..3_usize, prop::collection::vec(0..9_usize, 0..6)), 0..40),
        shard in 1..12_usize,
        turn in 0..12_usize,
    ) {
        let names = [None, Some("Courier"), Some("Herald")];
        let articles: Vec<Article> = documents
            .iter()
            .enumerate()
            .map(|(number, (outlet, blocks))| {
                // Lines of different lengths, the first three in many documents.
                let lines: Vec<String> = blocks.iter().map(|line| format!("line {line} {}", "x".repeat(3 * line))).collect();
                article(number, names[*outlet], &lines)
            })
            .collect();
        let mut runs: Vec<_> = articles.chunks(shard).map(lines).collect();
        let verdict = judged(&runs);
        let turn = turn % runs.len().max(1);
        runs.rotate_left(turn);
        prop_assert_eq!(&judged(&runs), &verdict);

        for outlet in ["Courier", "Herald"] {
            let members: Vec<&Article> = articles
                .iter()
                .filter(|article| article.metadata.outlet.as_ref().is_some_and(|known| known.value == outlet))
                .collect();
            let texts = |article: &Article| -> Vec<String> {
                article.blocks.iter().map(|block| block.span.of(&article.text).to_owned()).collect()
            };
            let common = |members: &[&Article]| -> BTreeSet<String> {
                let mut holders: BTreeMap<String, usize> = BTreeMap::new();
                for article in members {
                    for line in texts(article).into_iter().collect::<BTreeSet<_>>() {
                        *holders.entry(line).or_default() += 1;
                    }
                }
                holders.into_iter().filter(|(_, n)| *n >= 5 && n * 5 >= members.len()).map(|(line, _)| line).collect()
            };
            let first = common(&members);
            let witnesses: Vec<&Article> = members
                .iter()
                .copied()
                .filter(|article| {
                    let lines = texts(article);
                    let all: usize = lines.iter().map(String::len).sum();
                    let shared: usize = lines.iter().filter(|line| first.contains(*line)).map(String::len).sum();
                    all > 0 && 2 * shared <= all
                })
                .collect();
            let expected = common(&witnesses);
            for article in members {
                let texts = texts(article);
                let got: Vec<String> = repeated_of(&verdict, article);
                let wanted: Vec<String> = texts.into_iter().filter(|line| expected.contains(line)).collect();
                prop_assert_eq!(got, wanted);
            }
        }

        // A shard's verdict is all that its articles need.
        for (articles, run) in articles.chunks(shard).zip(articles.chunks(shard).map(lines)) {
            let own = verdict.in_run(&run.documents, run.lines.as_slice()).expect("it is whole");
            for article in articles {
                prop_assert_eq!(own.blocks(article), verdict.blocks(article));
            }
        }
    }
}
