//! Which lines of a concordance, in which order, with how much around them.

use presswork_corpus::Zone;
use presswork_terms::concordance::{Sample, SortKey, SortValue};
use presswork_terms::{Context, Hit, Query, hits, line};
use proptest::prelude::*;

use crate::corpus::{PLAIN, Plan, WORDS, Word, build, countings, plan};

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words that a plan has beside each of its words, the nearest first, within the same block.
fn neighbours(block: &[Word], at: usize, right: bool) -> Vec<&'static str> {
    let folded = |word: &Word| WORDS[word.0].1;
    match right {
        true => block[at + 1..].iter().map(folded).collect(),
        false => block[..at].iter().rev().map(folded).collect(),
    }
}

proptest! {
    #[test]
    fn context_in_characters_is_the_longest_that_fits(plan in plan(), counting in countings(), most in 0..40_usize) {
        let (article, doc) = build(0, &plan);
        for hit in hits(&doc, &Query::parse("* *").unwrap(), &counting) {
            let one = line(&article, &doc, "g", &hit, Context::Characters(most));
            let all = line(&article, &doc, "g", &hit, Context::Words(usize::MAX));
            prop_assert!(one.left.chars().count() <= most && one.right.chars().count() <= most);
            prop_assert!(all.left.ends_with(&one.left) && all.right.starts_with(&one.right));
            // The token next to what is shown would not have fitted.
            let left_out = &all.left[..all.left.len() - one.left.len()];
            if let Some(word) = left_out.split_whitespace().next_back() {
                let token = if word.ends_with(',') { 1 } else { word.chars().count() };
                let space = usize::from(left_out.ends_with(' '));
                prop_assert!(one.left.chars().count() + space + token > most, "{:?} | {:?}", left_out, one.left);
            }
            let (_, right_out) = all.right.split_at(one.right.len());
            if let Some(word) = right_out.split_whitespace().next() {
                let token = if word.starts_with(',') { 1 } else { word.trim_end_matches(',').chars().count() };
                let space = usize::from(right_out.starts_with(' '));
                prop_assert!(one.right.chars().count() + space + token > most, "{:?} | {:?}", one.right, right_out);
            }
        }
    }

    #[test]
    fn lines_are_sorted_by_the_words_beside_them(plan in plan(), place in 1..=5_u8) {
        let (_, doc) = build(0, &plan);
        let value = |words: Vec<&str>| {
            SortValue::Words(words.get(usize::from(place) - 1).map(|word| (*word).to_owned()).into_iter().collect())
        };
        let mut wanted = Vec::new();
        let blocks = plan.stretches().concat();
        for block in std::iter::once(plan.title.clone()).chain(blocks.iter().map(|block| block.concat())) {
            for at in 0..block.len() {
                wanted.push((value(neighbours(&block, at, false)), value(neighbours(&block, at, true))));
            }
        }
        let found = hits(&doc, &Query::parse("*").unwrap(), &PLAIN);
        let of = |hit: &Hit| {
            (SortKey::Left(place).of(&doc, 0, hit), SortKey::Right(place).of(&doc, 0, hit))
        };
        prop_assert_eq!(found.iter().map(of).collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn a_sample_depends_on_its_lines_alone(
        starts in prop::collection::btree_set(0..10_000_u32, 0..60),
        most in 0..40_usize,
        seed in any::<u64>(),
    ) {
        let hit = |start: u32| Hit {
            zone: Zone::Body,
            span: presswork_corpus::Span::new(start, start + 1),
            quoted: false,
            first_token: start,
            last_token: start,
        };
        let sample = |starts: &mut dyn Iterator<Item = u32>, most| {
            let mut sample = Sample::new(most, seed);
            starts.for_each(|start| sample.show("0001.html", &hit(start), || start));
            (sample.seen(), sample.into_lines())
        };
        let (seen, lines) = sample(&mut starts.iter().copied(), most);
        prop_assert_eq!(seen, starts.len() as u64);
        prop_assert_eq!(lines.len(), most.min(starts.len()));
        prop_assert!(lines.is_sorted());
        let mut backwards = sample(&mut starts.iter().rev().copied(), most).1;
        backwards.reverse();
        prop_assert_eq!(&lines, &backwards);
        let larger = sample(&mut starts.iter().copied(), most + 5).1;
        prop_assert!(lines.iter().all(|line| larger.contains(line)));
    }
}

#[test]
fn a_sample_favours_no_place() {
    let hit = |start| Hit {
        zone: Zone::Body,
        span: presswork_corpus::Span::new(start, start + 4),
        quoted: false,
        first_token: 0,
        last_token: 0,
    };
    // A thousand seeds, ten of a hundred lines each: every line comes 100 times but for chance (σ 9.5).
    let mut drawn = [0_u32; 100];
    for seed in 0..1_000 {
        let mut sample = Sample::new(10, seed);
        (0..100).for_each(|start| sample.show("a.html", &hit(start * 7), || start));
        sample.into_lines().into_iter().for_each(|line| drawn[line as usize] += 1);
    }
    assert_eq!(drawn.iter().sum::<u32>(), 10_000);
    assert!(drawn.iter().all(|&drawn| (55..=145).contains(&drawn)), "{drawn:?}");
}

#[test]
fn characters_are_whole_words() {
    let block: Vec<Word> = vec![(2, false, false), (0, true, false), (3, false, false), (1, false, false)];
    let plan = Plan {
        language: 1,
        group: 0,
        title: Vec::new(),
        blocks: vec![vec![block]],
        repeated: [false; 4],
        counted: true,
    };
    // closes  Harbour,  closed  harbour
    let (article, doc) = build(0, &plan);
    let hit = hits(&doc, &Query::parse("closed").unwrap(), &PLAIN)[0];
    let of = |most| {
        let one = line(&article, &doc, "g", &hit, Context::Characters(most));
        (one.left, one.right)
    };
    assert_eq!(on_one_line(&article.text), "closes Harbour, closed harbour");
    assert_eq!(of(1), (String::new(), String::new()));
    assert_eq!(of(2), (", ".to_owned(), String::new()));
    assert_eq!(of(8), (", ".to_owned(), " harbour".to_owned()));
    assert_eq!(of(9), ("Harbour, ".to_owned(), " harbour".to_owned()));
    assert_eq!(of(16), ("closes Harbour, ".to_owned(), " harbour".to_owned()));
}

#[test]
fn keys_are_read_or_refused() {
    assert_eq!(SortKey::parse("r5"), Some(SortKey::Right(5)));
    assert_eq!(SortKey::parse("document"), Some(SortKey::Document));
    for wrong in ["", "L", "L0", "L6", "L12", "X1", "Document", "é1"] {
        assert_eq!(SortKey::parse(wrong), None, "{wrong}");
    }
}
