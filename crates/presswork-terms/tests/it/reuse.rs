//! Reuse: an example, and what holds for any two texts.

use std::collections::{BTreeMap, BTreeSet};

use presswork_terms::coverage::reuse::{Firsts, PASSAGE, Passage, Text, pairs, passages};
use proptest::prelude::*;

use crate::coverage::document;

const COMMON: &str = "The old mill at the bend of the river burned down before dawn, and nobody was hurt";

fn text(body: &str) -> Text {
    Text::of(&document("k", "en", "A title", body).1)
}

fn shared(one: &str, other: &str) -> Vec<(usize, usize, usize)> {
    let (one, other) = (text(one), text(other));
    let of = |passage: &Passage| (passage.first.start, passage.second.start, passage.second.len());
    passages(&one, &one.anchors(), &other).iter().map(of).collect()
}

#[test]
fn a_passage_is_the_longest_run_across_marks_and_paragraphs() {
    let one = format!("{COMMON}. The brigade came late.");
    let other = "Sad news. the OLD mill at the bend of the river\n\nburned down before dawn; and nobody was hurt! Rain fell.";
    assert_eq!(shared(&one, other), [(0, 2, 17)]);
    assert_eq!(
        shared(
            "Eleven words in a row are said here and no more",
            "Eleven words in a row are said here and no less"
        ),
        []
    );
    let body = text(other);
    let span = body.span(&(2..19)).expect("it has those words");
    assert_eq!(span.of(other), &other[10..other.find('!').expect("it is there")]);
}

#[test]
fn what_both_quote_is_no_reuse_and_what_one_quotes_is() {
    let quoted = format!("“{COMMON},” she told us on the phone.");
    let plain = format!("We know this much. {COMMON}. More later.");
    assert_eq!(shared(&quoted, &format!("Then: “{COMMON},” she told the paper.")), []);
    assert_eq!(shared(&quoted, &plain), [(0, 4, 17)]);
    assert_eq!(shared(&plain, &quoted), [(4, 0, 17)]);
}

#[test]
fn each_document_stands_against_the_first_and_near_duplicates_stand_for_each_other() {
    let with = |rest: &str| text(&format!("{COMMON}. {rest}")).fingerprints();
    let mut sharers: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for (document, rest) in (0..).zip(["One.", "Two and more.", "Three.", "Four, and so on."]) {
        with(rest).into_iter().for_each(|one| sharers.entry(one).or_default().push(document));
    }
    // Document 2 is a near-duplicate of 1.
    let representative = |document| if document == 2 { 1 } else { document };
    let found: BTreeSet<(u32, u32)> =
        sharers.values().flat_map(|documents| pairs(documents, representative)).collect();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [(0, 1), (0, 3)]);
    assert_eq!(pairs(&[1, 2], representative), []);
    assert_eq!(pairs(&[2, 7, 9], representative), [(2, 7), (2, 9)]);
    let mut firsts = Firsts::default();
    let taken = [2..19, 2..19, 5..18, 2..22, 30..42, 1..22].map(|words| firsts.take(&words));
    assert_eq!(taken, [true, false, false, true, true, true]);
}

/// Lengths of the longest run of equal words that begins at each pair of places, the plain way.
fn runs(one: &[u8], other: &[u8]) -> Vec<(usize, usize, usize)> {
    let run = |i: usize, j: usize| one[i..].iter().zip(&other[j..]).take_while(|(a, b)| a == b).count();
    let places = (0..one.len()).flat_map(|i| (0..other.len()).map(move |j| (i, j)));
    places.map(|(i, j)| (i, j, run(i, j))).filter(|one| one.2 >= PASSAGE).collect()
}

fn body(words: &[u8]) -> String {
    words.iter().map(|word| char::from(b'a' + word).to_string().repeat(3)).collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_run_is_found_and_nothing_else(
        head in prop::collection::vec(0_u8..20, 0..30),
        common in prop::collection::vec(0_u8..20, 0..30),
        tail in prop::collection::vec(0_u8..20, 0..30),
        few in prop::collection::vec(0_u8..2, 0..40),
    ) {
        let one: Vec<u8> = [&head[..], &common, &few].concat();
        let other: Vec<u8> = [&tail[..], &few, &common].concat();
        let (a, b) = (text(&body(&one)), text(&body(&other)));
        prop_assert_eq!((a.len(), b.len()), (one.len(), other.len()));
        let all = runs(&one, &other);
        let prints = a.fingerprints();
        let meet = b.fingerprints().iter().any(|print| prints.binary_search(print).is_ok());
        prop_assert!(meet || all.is_empty(), "winnowing missed a passage");
        let found = passages(&a, &a.anchors(), &b);
        let mut end = 0;
        for one in &found {
            prop_assert!(all.contains(&(one.first.start, one.second.start, one.second.len())));
            prop_assert!(one.second.start >= end);
            end = one.second.end;
        }
        // No run begins, and goes on for long enough, in words that no passage has.
        for (_, start, run) in all {
            let free = |at: usize| found.iter().all(|one| !one.second.contains(&at));
            prop_assert!(!(start..start + run).all(free));
        }
    }
}
