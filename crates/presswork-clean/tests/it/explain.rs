//! What `explain` says is what `clean` does.

use presswork_clean::Cleaner;
use presswork_corpus::{MediaType, RawCapture};

fn capture(page: &str) -> RawCapture {
    RawCapture {
        key: "page.html".to_owned(),
        bytes: page.as_bytes().to_vec(),
        media: Some(MediaType::Html),
        labels: Default::default(),
    }
}

const PAGE: &str = r#"<html><head><title>Ferry back in service</title></head><body>
<nav><a href="/a">Home</a> <a href="/b">Harbour</a> <a href="/c">Weather</a></nav>
<article><h1>Ferry back in service</h1>
<p>The ferry to the northern islands sails again from Monday, the harbour office said on Friday evening.</p>
<p>Its engine had failed in a storm in January, and for nine weeks a smaller boat carried the mail, the
milk and those who could not wait.</p>
<h2>New timetable</h2>
<p>The first boat leaves at six in the morning, an hour earlier than it did before the repair was made.</p>
<p>Subscribe to our newsletter</p></article>
<footer>© 2019 The Harbour Post</footer></body></html>"#;

#[test]
fn blocks_without_a_rule_are_the_article() {
    let cleaner = Cleaner::new();
    let article = cleaner.clean(&capture(PAGE)).expect("an article");
    let explained = cleaner.explain(&capture(PAGE)).expect("blocks");
    let kept: Vec<&str> =
        explained.iter().filter(|block| block.rule.is_none()).map(|block| block.text.as_str()).collect();
    let blocks: Vec<&str> = article.blocks.iter().map(|block| block.span.of(&article.text)).collect();
    assert_eq!(kept, blocks);
    assert!(explained.windows(2).all(|two| two[0].source.start <= two[1].source.start), "in order");
}

/// The score beside a removal is that of its likeliest block, and stands only where no rule decided.
#[test]
fn removals_carry_the_score_that_took_them() {
    let cleaner = Cleaner::new();
    let page = PAGE.replace("<footer>", "<div><p>Weather: rain</p><p>Tides: 6.10, 18.32</p></div><footer>");
    let article = cleaner.clean(&capture(&page)).expect("an article");
    let explained = cleaner.explain(&capture(&page)).expect("blocks");
    let mut scored = 0;
    for removed in &article.removed {
        let within = explained.iter().filter(|block| {
            block.rule == Some(removed.rule.as_str())
                && removed.source.start <= block.source.start
                && block.source.end <= removed.source.end
        });
        let likeliest = within.filter_map(|block| block.log_odds).reduce(f32::max).expect("a block of it");
        match removed.score {
            Some(score) => assert!((score - likeliest).abs() < 0.006, "{removed:?}: {likeliest}"),
            None => assert_ne!(removed.rule, "outside-body"),
        }
        scored += usize::from(removed.score.is_some());
    }
    assert!((1..article.removed.len()).contains(&scored), "{:?}", article.removed);
}

#[test]
fn every_block_has_a_score_and_what_weighed() {
    let explained = Cleaner::new().explain(&capture(PAGE)).expect("blocks");
    for block in &explained {
        assert!(block.log_odds.is_some_and(f32::is_finite) && !block.weighed.is_empty(), "{}", block.text);
        let parts: Vec<f32> = block.weighed.iter().map(|one| one.weight.abs()).collect();
        assert!(parts.is_sorted_by(|a, b| a >= b), "the heaviest first: {parts:?}");
    }
    let odds = |text: &str| {
        explained.iter().find(|block| block.text.contains(text)).and_then(|block| block.log_odds)
    };
    assert!(odds("engine had failed") > Some(0.0) && odds("Harbour Post") < Some(0.0));
}
