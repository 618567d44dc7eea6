//! Inputs made to hurt: they cost what their length costs.

use presswork_corpus::{TokenKind, Zone};
use presswork_terms::{
    Grouped, Query, TermFinder, count, doc_of_words, hits, merge, term_row, text_of_words, totals,
};

use crate::corpus::PLAIN;

#[test]
fn no_documents_and_no_tokens() {
    assert_eq!(merge(&[]).count(), 0);
    assert_eq!(totals(&[count(&[], &PLAIN)]).languages, []);
    let doc = doc_of_words("empty", ["", ""].into_iter());
    let runs = [count(&[Grouped::new(&doc, "")], &PLAIN)];
    assert_eq!(merge(&runs).count(), 0);
    let totals = totals(&runs);
    assert_eq!((totals.languages[0].documents.len(), totals.languages[0].tokens), (1, 0));
}

#[test]
fn one_token() {
    let doc = doc_of_words("one", ["alone"].into_iter());
    let runs = [count(&[Grouped::new(&doc, "g")], &PLAIN)];
    let entries: Vec<_> = merge(&runs).collect();
    assert_eq!((entries.len(), entries[0].cf(), entries[0].n), (1, 1, 1));
}

#[test]
fn a_million_times_the_same_word() {
    let doc = doc_of_words("same", std::iter::repeat_n("tide", 1_000_000));
    let runs = [count(&[Grouped::new(&doc, "g")], &PLAIN)];
    let entries: Vec<_> = merge(&runs).map(|entry| (entry.term.clone(), entry.cf())).collect();
    let expected = [("tide", 1_000_000), ("tide tide", 999_999), ("tide tide tide", 999_998)];
    assert_eq!(entries, expected.map(|(term, cf)| (term.to_owned(), cf)));
    assert_eq!(hits(&doc, &Query::of_term("tide tide tide"), &PLAIN).len(), 999_998);
    let finder = TermFinder::new(&[(2, "tide tide".to_owned())], &PLAIN);
    assert_eq!(finder.hits(&doc).len(), 999_999);
}

#[test]
fn a_hundred_thousand_different_words() {
    let words: Vec<String> = (0..100_000).map(|number| format!("w{number}")).collect();
    let doc = doc_of_words("different", words.iter().map(String::as_str));
    let runs = [count(&[Grouped::new(&doc, "g")], &PLAIN)];
    assert_eq!(merge(&runs).filter(|entry| entry.n == 1).count(), 100_000);
}

#[test]
fn a_word_of_a_megabyte() {
    let long = "ä".repeat(512 * 1024);
    let doc = doc_of_words("long", [long.as_str(), "b", long.as_str()].into_iter());
    let runs = [count(&[Grouped::new(&doc, "g")], &PLAIN)];
    let totals = totals(&runs);
    let entry = merge(&runs).find(|entry| entry.term == long).unwrap();
    assert_eq!(term_row(&entry, totals.of("und").unwrap()).cf, 2);
    assert_eq!(hits(&doc, &Query::parse(&long).unwrap(), &PLAIN).len(), 2);
    assert_eq!(text_of_words(&doc).len(), 2 * long.len() + 3);
}

#[test]
fn tokens_that_name_what_is_not_there() {
    let mut doc = doc_of_words("odd", "a b c".split(' '));
    doc.tokens[1].type_index = 99;
    doc.tokens[2].zone = Zone::Title;
    doc.tokens[2].sentence = u32::MAX;
    doc.tokens[0].kind = TokenKind::Symbol;
    doc.blocks.clear();
    let runs = [count(&[Grouped::new(&doc, "g")], &PLAIN)];
    assert_eq!(merge(&runs).map(|entry| entry.term).collect::<Vec<_>>(), ["c"]);
}

#[test]
fn words_that_hold_spaces_stay_one_word() {
    let doc = doc_of_words("spaces", ["new york", "times"].into_iter());
    let runs = [count(&[Grouped::new(&doc, "g")], &PLAIN)];
    for entry in merge(&runs) {
        assert_eq!(entry.term.split(' ').count(), usize::from(entry.n));
        assert_eq!(hits(&doc, &Query::of_term(&entry.term), &PLAIN).len(), 1);
    }
}

#[test]
fn queries_of_any_bytes_give_hits_or_an_error() {
    let doc = doc_of_words("doc", "the harbour".split(' '));
    let long = "a ".repeat(10_000);
    let deep = format!("/{}{}/", "(".repeat(10_000), ")".repeat(10_000));
    for text in ["", " ", "/", "//", "/(/", "/(?=a)/", "***", "=", "stem:", "@", "...", "’", &long, &deep] {
        if let Ok(query) = Query::parse(text) {
            assert!(hits(&doc, &query, &PLAIN).len() <= 2, "{text:.20}");
        }
    }
}
