//! Naming: what a named term counts, and which rival words are proposed.

use presswork::corpus::TokenisedDoc;
use presswork::terms::coverage::naming::{FrequentNouns, NamedTerm, RivalWords, WordUses};
use presswork::terms::{Query, hits};

use crate::invented::document;
use crate::runs::counting;

fn count(term: &str, doc: &TokenisedDoc) -> (u64, u64) {
    NamedTerm::parse(term, false).expect("a term").count(doc, &counting())
}

#[test]
fn compounds_count_by_their_parts_and_solid_words_do_not() {
    let text = "The regime fell, and the regime’s men went. Pro-regime and anti-regime crowds met regime-held streets, while \
        antiregime papers wrote of regimes. “The regime is gone,” they said, and so they thought.";
    let doc = document("en", "A Regime Falls", text);
    assert_eq!(count("regime", &doc), (6, 1));
    assert_eq!(count("regime*", &doc), (7, 1));
    assert_eq!(count("=Regime", &doc), (1, 0));
    assert_eq!(count("pro-regime", &doc), (1, 0));
    assert_eq!(count("council", &doc), (0, 0));
}

#[test]
fn a_count_has_as_many_lines_as_its_query() {
    let text = "The junta’s envoy met the pro-junta press, and “the junta” went home to its junta-led town.";
    let doc = document("en", "", text);
    let term = NamedTerm::parse("junta", false).expect("a term");
    let (own, quoted) = term.count(&doc, &counting());
    let lines = hits(&doc, &Query::parse(&term.query).expect("its query"), &counting());
    assert_eq!((lines.len() as u64, own, quoted), (own + quoted, 3, 1));
}

/// A report of what `word` did.
fn report(word: &str, end: &str) -> String {
    format!(
        "The {word} seized the harbour at dawn. Its soldiers stood at the gates when the {word} annulled the vote, and the \
         {word} soldiers fired twice. Later the {word} seized the mill, and nobody else knew why the {word} annulled it. {end}"
    )
}

/// Reports of six papers on one event, three of which say `first` where three say `second`.
fn reports(first: &str, second: &str) -> Vec<TokenisedDoc> {
    let ends = [
        "Rain fell.",
        "The town slept.",
        "Boats were lost.",
        "A dog barked.",
        "The bells rang.",
        "No one came.",
    ];
    let told = |(at, end)| document("en", "", &report(if at % 2 == 0 { first } else { second }, end));
    ends.into_iter().enumerate().map(told).collect()
}

fn rivals(docs: &[TokenisedDoc]) -> Vec<(String, String)> {
    let (mut uses, mut nouns) = (WordUses::default(), FrequentNouns::default());
    docs.iter().for_each(|doc| uses.add(doc, &counting()));
    uses.counts().for_each(|(word, counts)| nouns.consider(word, counts));
    let mut words = RivalWords::among(nouns.into_words());
    for (group, doc) in (0_u32..).zip(docs) {
        words.add(doc, group, &counting());
    }
    words.rivals().into_iter().map(|one| (one.first, one.second)).collect()
}

#[test]
fn rival_words_are_proposed_where_the_same_company_is_kept() {
    assert_eq!(rivals(&reports("council", "junta")), [("council".to_owned(), "junta".to_owned())]);
    // Where all use the one word there is no rival, and forms of one word are none.
    assert_eq!(rivals(&reports("junta", "junta")), []);
    assert_eq!(rivals(&reports("rebel", "rebels")), []);
}

#[test]
fn who_writes_of_something_else_has_not_chosen_between_two_words() {
    // The same reports, each a paragraph in an article of a subject of its own.
    let subjects = [
        "orchard apple cider ladder frost pruner basket wasp cellar blossom",
        "comet telescope orbit lens crater probe antenna dust spectrum dome",
        "loom wool carpet thread shuttle weaver spindle fleece pattern dyer",
        "goalkeeper stadium whistle penalty referee league header jersey bench trophy",
        "violin concerto baton soprano overture cello chorus tempo rehearsal score",
        "glacier sledge crevasse blizzard tent husky ridge icefall summit ration",
    ];
    let told = |at: usize, nouns: &str| {
        let word = ["council", "junta"][at % 2];
        let own = |noun| format!("The {noun} came before the {noun}. Nobody saw the {noun} or the {noun}.");
        let own: Vec<String> = nouns.split(' ').map(own).collect();
        document("en", "", &report(word, &own.join(" ")))
    };
    let docs: Vec<TokenisedDoc> = subjects.iter().enumerate().map(|(at, nouns)| told(at, nouns)).collect();
    assert_eq!(rivals(&docs), []);
}

#[test]
fn one_paper_alone_makes_no_rival() {
    let docs = reports("council", "junta");
    assert_eq!(rivals(&docs[..2]), []);
    assert_eq!(rivals(&docs[..3]), []);
}
