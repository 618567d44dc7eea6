//! Law 4 for any query: as many lines as a naive reader of the plan finds, who knows nothing of tokens and spans.

use presswork_corpus::Zone;
use presswork_terms::{Counting, Hit, Query, TermForm, hits};
use proptest::prelude::*;

use crate::corpus::{PLAIN, WORDS, Word, build_all, countings, plans};

/// A word of a query, as it is typed, and which words it finds: by its own rule, not the crate's.
#[derive(Clone, Debug)]
enum Asked {
    Term(String),
    Prefix(String),
    Any,
    Surface(String),
    SurfacePrefix(String),
    Stem(String),
    Expression(usize),
}

/// What an expression finds in a folded form.
type Finds = fn(&str) -> bool;

/// Expressions, and what each says in plain words.
const EXPRESSIONS: [(&str, Finds); 5] = [
    ("/clos/", |folded| folded.contains("clos")),
    ("/^H/", |folded| folded.starts_with('h')),
    (r"/ed$/", |folded| folded.ends_with("ed")),
    (r"/^a\.m\.$|'/", |folded| folded == "a.m." || folded.contains('\'')),
    (r"/./", |_| true),
];

impl Asked {
    fn typed(&self) -> String {
        match self {
            Asked::Term(text) => text.clone(),
            Asked::Prefix(text) => format!("{text}*"),
            Asked::Any => "*".to_owned(),
            Asked::Surface(text) => format!("={text}"),
            Asked::SurfacePrefix(text) => format!("={text}*"),
            Asked::Stem(text) => format!("stem:{text}"),
            Asked::Expression(number) => EXPRESSIONS[*number].0.to_owned(),
        }
    }

    fn finds(&self, word: usize, form: TermForm) -> bool {
        let (surface, folded, stem) = WORDS[word];
        // What is counted is what a bare word is compared with; surfaces are compared as they are typed.
        let (term, as_typed) = match form {
            TermForm::Folded => (folded, false),
            TermForm::Surface => (surface, true),
            TermForm::Stem => (stem, false),
        };
        let text = |text: &str| if as_typed { text.to_owned() } else { lower(text) };
        match self {
            Asked::Term(typed) => term == text(typed),
            Asked::Prefix(typed) => term.starts_with(&text(typed)),
            Asked::Any => true,
            Asked::Surface(typed) => surface == typed,
            Asked::SurfacePrefix(typed) => surface.starts_with(typed),
            Asked::Stem(typed) => stem == lower(typed),
            Asked::Expression(number) => EXPRESSIONS[*number].1(folded),
        }
    }
}

/// Folding, for the few characters that the words have.
fn lower(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

fn asked() -> impl Strategy<Value = Asked> {
    let any_case = |text: String| {
        let typed = vec![text.clone(), text.to_uppercase(), lower(&text), text.replace('\'', "’")];
        prop::sample::select(typed)
    };
    let form = (0..WORDS.len(), 0..3_usize).prop_map(|(word, form)| {
        let (surface, folded, stem) = WORDS[word];
        [surface, folded, stem][form].to_owned()
    });
    let form = || form.clone().prop_flat_map(any_case);
    // A prefix of one letter at least, and never of one that ends in a sign.
    let prefix = || {
        (form(), 1..7_usize).prop_map(|(text, most)| {
            let text: String = text.chars().take(most).collect();
            text.trim_end_matches(['.', '\'', '’']).to_owned()
        })
    };
    prop_oneof![
        4 => form().prop_map(Asked::Term),
        2 => prefix().prop_map(Asked::Prefix),
        1 => Just(Asked::Any),
        2 => form().prop_map(Asked::Surface),
        1 => prefix().prop_map(Asked::SurfacePrefix),
        2 => form().prop_map(Asked::Stem),
        2 => (0..EXPRESSIONS.len()).prop_map(Asked::Expression),
    ]
}

proptest! {
    #[test]
    fn every_query_has_the_lines_that_a_naive_reader_finds(
        plans in plans(4),
        counting in countings(),
        query in prop::collection::vec(asked(), 1..4),
        gap in prop::sample::select(vec![" ", "  ", "\t"]),
    ) {
        let typed: Vec<String> = query.iter().map(Asked::typed).collect();
        let read = Query::parse(&typed.join(gap)).unwrap();
        prop_assert_eq!(read.words(), query.len());
        for (plan, (_, doc)) in plans.iter().zip(&build_all(&plans)) {
            let mut wanted: Vec<(Zone, bool)> = Vec::new();
            for (zone, unit) in plan.units(&counting) {
                let stands = |window: &&[Word]| {
                    window.iter().zip(&query).all(|(&(word, ..), asked)| asked.finds(word, counting.form))
                };
                let windows = unit.windows(query.len()).filter(stands);
                wanted.extend(windows.map(|window| (zone, window.iter().all(|word| word.2))));
            }
            let found = hits(doc, &read, &counting);
            let found: Vec<(Zone, bool)> = found.iter().map(|hit| (hit.zone, hit.quoted)).collect();
            prop_assert_eq!(found, wanted, "{:?}", typed);
        }
    }

    /// A stretch without white space stands so in the text, between signs that are of no word.
    #[test]
    fn a_compound_has_the_lines_that_a_search_for_its_text_finds(
        words in prop::collection::vec((0..3_usize, 0..4_usize), 1..12),
        query in prop::collection::vec(0..3_usize, 2..4),
        sign in prop::sample::select(vec!["-", "/"]),
    ) {
        const PARTS: [&str; 3] = ["pre", "War", "Time"];
        let signs = ["-", " ", "/", ", "];
        let text: String = words.iter().map(|&(word, sign)| format!("{}{}", PARTS[word], signs[sign])).collect();
        let typed = query.iter().map(|&word| PARTS[word]).collect::<Vec<_>>().join(sign);
        let (text, typed) = (text.to_lowercase(), typed.to_lowercase());
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
        let wanted: Vec<usize> = (0..text.len())
            .filter(|&at| text[at..].starts_with(&typed))
            .filter(|&at| free(text[..at].chars().next_back()) && free(text[at + typed.len()..].chars().next()))
            .collect();
        let doc = crate::concordance::written(&text, &[]);
        let found: Vec<Hit> = hits(&doc, &Query::parse(&typed).unwrap(), &PLAIN);
        prop_assert_eq!(found.iter().map(|hit| hit.span.start as usize).collect::<Vec<_>>(), wanted);
    }
}

#[test]
fn the_naive_reader_knows_every_kind() {
    let counting = Counting { form: TermForm::Stem, ..PLAIN };
    let finds =
        |asked: Asked| (0..WORDS.len()).filter(|&word| asked.finds(word, counting.form)).collect::<Vec<_>>();
    assert_eq!(finds(Asked::Term("closes".into())), Vec::<usize>::new());
    assert_eq!(finds(Asked::Term("CLOSE".into())), [2, 3]);
    assert_eq!(finds(Asked::Prefix("Har".into())), [0, 1]);
    assert_eq!(finds(Asked::Surface("Harbour".into())), [0]);
    assert_eq!(finds(Asked::Stem("harbour".into())), [0, 1]);
    assert_eq!(finds(Asked::Expression(3)), [4, 5]);
}
