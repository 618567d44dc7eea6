//! The concordance: counts equal lines, the query language, and the lines themselves.

use presswork_corpus::tables::ConcordanceLine;
use presswork_corpus::{Sentence, Span, Token, TokenKind, TokenisedDoc, Type, Zone};
use presswork_terms::{
    Context, Counting, Hit, Query, QueryErrorKind, TermFinder, TermForm, Within, count, doc_of_words, hits,
    line, merge,
};
use proptest::prelude::*;

use crate::corpus::{PLAIN, Plan, build, build_all, countings, grouped, plan, plans};

proptest! {
    #[test]
    fn counts_equal_lines(plans in plans(5), counting in countings()) {
        let docs = build_all(&plans);
        let runs = [count(&grouped(&plans, &docs), &counting)];
        for entry in merge(&runs) {
            let of_term = Query::of_term(&entry.term);
            let parsed = Query::parse(&entry.term).unwrap();
            let finder = TermFinder::new(&[(entry.n, entry.term.clone())], &counting);
            let in_language = docs
                .iter()
                .enumerate()
                .filter(|(number, (_, doc))| plans[*number].counted && doc.language == entry.language);
            for (number, (article, doc)) in in_language {
                let posting = entry.postings.iter().find(|one| one.document as usize == number);
                let (cf, quoted) = posting.map_or((0, 0), |one| (one.count as usize, one.quoted as usize));
                let found = hits(doc, &of_term, &counting);
                prop_assert_eq!(found.len(), cf);
                prop_assert_eq!(found.iter().filter(|hit| hit.quoted).count(), quoted);
                prop_assert_eq!(&found, &hits(doc, &parsed, &counting));
                let by_finder: Vec<Hit> = finder.hits(doc).into_iter().map(|(_, hit)| hit).collect();
                prop_assert_eq!(&found, &by_finder);
                for hit in &found {
                    let text = if hit.zone == Zone::Title { article.title() } else { &article.text };
                    prop_assert_eq!(line(article, doc, "g", hit, Context::Words(3)).hit, on_one_line(hit.span.of(text)));
                }
            }
        }
    }

    #[test]
    fn a_finder_finds_each_of_its_terms(plans in plans(5), counting in countings()) {
        let docs = build_all(&plans);
        let runs = [count(&grouped(&plans, &docs), &counting)];
        let terms: Vec<(u8, String)> = merge(&runs).map(|entry| (entry.n, entry.term)).collect();
        let finder = TermFinder::new(&terms, &counting);
        for (_, doc) in &docs {
            let mut found: Vec<Vec<Hit>> = vec![Vec::new(); terms.len()];
            for (term, hit) in finder.hits(doc) {
                found[term].push(hit);
            }
            for ((_, term), found) in terms.iter().zip(found) {
                prop_assert_eq!(found, hits(doc, &Query::of_term(term), &counting));
            }
        }
    }

    #[test]
    fn a_line_is_the_text_of_its_block(plan in plan(), counting in countings(), words in 0..9_usize) {
        let (article, doc) = build(0, &plan);
        for hit in hits(&doc, &Query::parse("* *").unwrap(), &counting) {
            let one = line(&article, &doc, "g", &hit, Context::Words(words));
            let text = if hit.zone == Zone::Title { article.title() } else { &article.text };
            // The stretch that the line shows, found from its own words.
            let whole = format!("{}{}{}", one.left, one.hit, one.right);
            prop_assert!(on_one_line(text).contains(&whole));
            prop_assert!(!whole.contains('\n'));
            if words == 0 {
                prop_assert_eq!(one.left, "");
            } else if counting.within != Within::Document {
                let block = doc.blocks.iter().find(|block| block.contains(hit.span));
                let block = block.filter(|_| hit.zone == Zone::Body).map_or(text, |block| block.of(text));
                prop_assert!(on_one_line(block).contains(&whole));
                let shown = one.left.split_whitespace().count();
                prop_assert!(shown <= words);
                prop_assert!(shown == words || on_one_line(block).starts_with(&whole[..one.left.len()]));
            }
        }
    }

    #[test]
    fn any_query_is_read_or_refused(text in "\\PC{0,20}|[-/=*a. stem:]{0,12}", plan in plan()) {
        let (_, doc) = build(0, &plan);
        if let Ok(query) = Query::parse(&text) {
            prop_assert!(query.words() > 0);
            prop_assert!(hits(&doc, &query, &PLAIN).len() <= doc.tokens.len());
        }
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A document whose types have stems.
fn harbour() -> TokenisedDoc {
    let words = "The pro harbour fleet left the harbour at 3.5 knots Don't evacuate they evacuated at 9 a.m.";
    let mut doc = doc_of_words("log", words.split(' '));
    for one in &mut doc.types {
        if one.folded.starts_with("evacuat") {
            one.stem = "evacu".to_owned();
        }
    }
    doc
}

fn found(doc: &TokenisedDoc, query: &str) -> Vec<(u32, u32)> {
    let query = Query::parse(query).expect("it is a query");
    hits(doc, &query, &PLAIN).iter().map(|hit| (hit.first_token, hit.last_token)).collect()
}

#[test]
fn the_query_language() {
    let doc = harbour();
    assert_eq!(found(&doc, "THE"), [(0, 0), (5, 5)]);
    assert_eq!(found(&doc, "the harbour"), [(5, 6)]);
    assert_eq!(found(&doc, "pro harbour"), [(1, 2)]);
    assert_eq!(found(&doc, "‘pro’ — harbour!"), [(1, 2)]);
    assert_eq!(found(&doc, "pro-harbour"), []);
    assert_eq!(found(&doc, "evacu*"), [(11, 11), (13, 13)]);
    assert_eq!(found(&doc, "the harb*"), [(5, 6)]);
    assert_eq!(found(&doc, "the * fleet"), []);
    assert_eq!(found(&doc, "the * * fleet"), [(0, 3)]);
    assert_eq!(found(&doc, "=The"), [(0, 0)]);
    assert_eq!(found(&doc, "=The =harbour"), []);
    assert_eq!(found(&doc, "=Ev*"), []);
    assert_eq!(found(&doc, "stem:evacu"), [(11, 11), (13, 13)]);
    assert_eq!(found(&doc, "3.5 knots"), [(8, 9)]);
    assert_eq!(found(&doc, "don’t"), [(10, 10)]);
    assert_eq!(found(&doc, "9 a.m."), [(15, 16)]);
    assert_eq!(found(&doc, "a.m"), []);
    assert_eq!(found(&doc, "/^evac.*d$/"), [(13, 13)]);
    assert_eq!(found(&doc, "/^THE$/ /our$/"), [(5, 6)]);
    assert_eq!(found(&doc, r"/^\d+$/"), [(15, 15)]);
}

#[test]
fn a_stem_query_takes_the_documents_stemmer() {
    let doc = harbour();
    let query = Query::parse("stem:evacuates").unwrap();
    assert_eq!(hits(&doc, &query, &PLAIN), []);
    let stemmed = query.stemmed(|word| word.strip_suffix("ates").unwrap_or(word).to_owned());
    assert_eq!(hits(&doc, &stemmed, &PLAIN).len(), 2);
}

#[test]
fn what_stays_whole_and_what_is_cut() {
    let words = [
        ("#tide-2016", 2),
        ("@harbour_watch", 1),
        ("desk@harbour.example", 1),
        ("https://harbour.example/a-b?c=d", 1),
        ("www.harbour.example/a-b", 1),
        ("75,000", 1),
        ("u.n.-backed", 2),
        ("rock'n'roll", 1),
        ("'quoted'", 1),
        ("at&t", 1),
        ("ships&boats", 2),
        ("8:30", 1),
        ("08/16/2000", 1),
        ("1/2", 2),
        ("1990's", 1),
        ("u.n.'s", 1),
        ("harbour.example/a-b", 1),
        ("pre-", 1),
        ("-0.8", 1),
        ("n°", 1),
        ("my-harbour.example", 2),
        ("北京", 2),
        ("either/or", 2),
        ("50%", 1),
        ("¡olé!", 1),
        ("नमस्ते", 1),
    ];
    for (word, pieces) in words {
        assert_eq!(Query::parse(word).unwrap().words(), pieces, "{word}");
    }
}

#[test]
fn a_term_is_its_own_query() {
    let terms = [
        "mr.",
        "mr",
        "u.n.",
        "u.n.'s",
        "l'",
        "s'",
        "don't",
        "10.",
        "3.5",
        "75,000",
        "at&t",
        "8:30",
        "7:30:15",
        "08/16/2000",
        "#tide",
        "@harbour_watch",
        "desk@harbour.example",
        "https://harbour.example/?a=b",
        "1990's",
        "corp.'s",
        "75\u{202f}000",
        "eu:s",
        "col·lecta",
        "ｎorth",
        "σοφός",
        "straße",
        "o'brien",
        "rock'n'roll",
    ];
    let doc = doc_of_words("terms", terms.into_iter());
    for (number, term) in (0..).zip(terms) {
        assert_eq!(found(&doc, term), [(number, number)], "{term}");
    }
}

#[test]
fn a_sigma_is_one_letter_wherever_it_stands() {
    let doc = doc_of_words("greek", ["σοφός", "σοφόσπιτο", "νόμου"].into_iter());
    for query in ["σοφός*", "σοφόσ*", "ΣΟΦΌΣ*"] {
        assert_eq!(found(&doc, query), [(0, 0), (1, 1)], "{query}");
    }
    for query in ["σοφός", "σοφόσ", "ΣΟΦΌΣ", "/ός$/"] {
        assert_eq!(found(&doc, query), [(0, 0)], "{query}");
    }
}

#[test]
fn what_is_no_query() {
    let kind = |text: &str| Query::parse(text).unwrap_err().kind;
    assert_eq!(kind("  "), QueryErrorKind::Empty);
    assert_eq!(kind("— …"), QueryErrorKind::Empty);
    assert_eq!(kind("the /harb"), QueryErrorKind::UnclosedPattern);
    assert_eq!(kind(&"a ".repeat(101)), QueryErrorKind::TooManyWords);
    let error = Query::parse("the /(?=harbour)/").unwrap_err();
    assert_eq!((error.kind, error.at), (QueryErrorKind::Pattern, 4));
    assert!(error.to_string().contains("look-around"), "{error}");
}

#[test]
fn overlapping_hits_all_count() {
    let doc = doc_of_words("tides", "tide tide tide".split(' '));
    assert_eq!(found(&doc, "tide tide"), [(0, 1), (1, 2)]);
}

#[test]
fn a_line_keeps_to_its_block() {
    // Harbour, closes. / harbour closed, with two spaces between words.
    let block = |words: &[usize]| vec![words.iter().map(|&word| (word, word == 2, word == 3)).collect()];
    let plan = Plan {
        language: 1,
        group: 0,
        title: vec![(2, false, false)],
        blocks: vec![block(&[0, 2, 1, 3]), block(&[1, 3])],
        repeated: [false; 4],
        counted: true,
    };
    let (article, doc) = build(7, &plan);
    let lines = |query: &str, words: usize| -> Vec<ConcordanceLine> {
        let query = Query::parse(query).unwrap();
        let context = Context::Words(words);
        hits(&doc, &query, &PLAIN).iter().map(|hit| line(&article, &doc, "Courier", hit, context)).collect()
    };
    let all = lines("harbour", 9);
    let texts: Vec<_> =
        all.iter().map(|one| (one.left.as_str(), one.hit.as_str(), one.right.as_str())).collect();
    assert_eq!(
        texts,
        [
            ("", "Harbour", " closes, harbour closed"),
            ("Harbour closes, ", "harbour", " closed"),
            ("", "harbour", " closed"),
        ]
    );
    assert_eq!(
        (all[0].key.as_str(), all[0].group.as_str(), all[0].language.as_str(), all[0].zone.as_str()),
        ("0007.html", "Courier", "en", "body")
    );
    assert_eq!(lines("harbour", 1)[1].left, "closes, ");
    assert_eq!(lines("closed", 0)[0].left, "");
    assert!(lines("closed", 0)[0].quoted);
    let title = &lines("closes", 9)[0];
    assert_eq!((title.zone.as_str(), title.left.as_str(), title.right.as_str()), ("title", "", ""));
}

#[test]
fn units_part_phrases() {
    let plan = Plan {
        language: 0,
        group: 0,
        title: vec![(1, false, false)],
        blocks: vec![vec![vec![(2, false, false)], vec![(1, false, false)]], vec![vec![(2, false, false)]]],
        repeated: [false; 4],
        counted: true,
    };
    let (_, doc) = build(0, &plan);
    let of = |query: &str, within| {
        let counting = Counting { form: TermForm::Folded, titles: true, longest: 2, within };
        hits(&doc, &Query::parse(query).unwrap(), &counting).len()
    };
    // Title: harbour. Body: closes. Harbour. / closes.
    assert_eq!(
        [Within::Sentence, Within::Block, Within::Document].map(|w| of("closes harbour", w)),
        [0, 1, 1]
    );
    assert_eq!(
        [Within::Sentence, Within::Block, Within::Document].map(|w| of("harbour closes", w)),
        [0, 0, 1]
    );
}

/// A document of one sentence, its text as it is written: letters are words, other signs are punctuation.
pub fn written(text: &str, whole: &[&str]) -> TokenisedDoc {
    let mut doc = doc_of_words("written", std::iter::empty());
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let sign = rest.chars().next().map_or(1, char::len_utf8);
        let len =
            whole.iter().find(|word| rest.starts_with(**word)).map_or(letters.max(sign), |word| word.len());
        let surface = &rest[..len];
        if surface != " " {
            let kind =
                if surface.contains(char::is_alphabetic) { TokenKind::Word } else { TokenKind::Punctuation };
            let type_index =
                doc.types.iter().position(|one| one.surface == surface).unwrap_or(doc.types.len());
            if type_index == doc.types.len() {
                let folded = surface.to_lowercase();
                doc.types.push(Type {
                    surface: surface.to_owned(),
                    stem: folded.clone(),
                    folded,
                    stop: false,
                });
            }
            doc.tokens.push(Token {
                type_index: type_index as u32,
                zone: Zone::Body,
                span: Span::of_range(at..at + len),
                kind,
                sentence: 0,
                quoted: false,
            });
        }
        at += len;
    }
    let span = Span::of_range(0..text.len());
    doc.sentences.push(Sentence { zone: Zone::Body, span });
    doc.blocks.push(span);
    doc
}

#[test]
fn what_is_typed_without_a_space_stands_so() {
    let split = written("Pre-war and pre war, pre, war; pre‑war — pre/war", &[]);
    assert_eq!(found(&split, "pre-war"), [(0, 2), (11, 13)]);
    assert_eq!(found(&split, "pre war"), [(0, 2), (4, 5), (7, 9), (11, 13), (15, 17)]);
    assert_eq!(found(&split, "PRE/war"), [(15, 17)]);
    assert_eq!(found(&split, "=Pre-war"), [(0, 2)]);
    assert_eq!(found(&split, "pre-* and"), [(0, 3)]);
    assert_eq!(found(&split, "=Pre-*"), [(0, 2)]);
    let kept = written("Pre-war and pre war", &["Pre-war"]);
    assert_eq!(found(&kept, "pre-war"), [(0, 0)]);
    assert_eq!(found(&kept, "pre war"), [(2, 3)]);
    assert_eq!(found(&split, "pre-"), []);
    assert_eq!(found(&written("the s of it", &[]), "'s"), []);
    assert_eq!(found(&written("it's his", &["'s"]), "’s"), [(1, 1)]);
    assert_eq!(found(&written("pre- or post-war", &["pre-"]), "pre-"), [(0, 0)]);
    let neither = written("They met pre war", &[]);
    assert_eq!(found(&neither, "pre-war"), []);
}

#[test]
fn a_phrase_meets_the_tokens_under_a_joined_form() {
    let mut doc = written("Ki-moon met", &[]);
    let surface = "Ki-moon".to_owned();
    doc.types.push(Type { surface, folded: "ki-moon".into(), stem: "ki-moon".into(), stop: false });
    let type_index = doc.types.len() as u32 - 1;
    doc.joined.push(presswork_corpus::Joined { type_index, first_token: 0, last_token: 2 });
    assert_eq!(found(&doc, "ki-moon"), [(0, 2)]);
    assert_eq!(found(&doc, "ki-moon met"), [(0, 3)]);
    // A part of a joined form is none.
    assert_eq!(found(&doc, "moon met"), [(2, 3)]);
    let mut longer = written("Ban-Ki-moon", &[]);
    longer.joined.push(presswork_corpus::Joined { type_index: 0, first_token: 0, last_token: 4 });
    assert_eq!(found(&longer, "ki-moon"), []);
    assert_eq!(found(&longer, "ki moon"), [(2, 4)]);
}

#[test]
fn joined_forms_count_as_many_as_their_lines() {
    let mut doc = presswork_terms::doc_of_words("memo", ["ki", "moon", "met", "ki", "moon"].into_iter());
    let surface = |text: &str| presswork_corpus::Type {
        surface: text.to_owned(),
        folded: text.to_owned(),
        stem: text.to_owned(),
        stop: false,
    };
    doc.types.push(surface("ki-moon"));
    let type_index = doc.types.len() as u32 - 1;
    for first_token in [0, 3] {
        let last_token = first_token + 1;
        doc.joined.push(presswork_corpus::Joined { type_index, first_token, last_token });
    }
    let counting = Counting { form: TermForm::Folded, titles: true, longest: 2, within: Within::Block };
    let run = count(&[presswork_terms::Grouped::new(&doc, "one")], &counting);
    assert_eq!(run.documents[0].tokens, 5);
    let finder = TermFinder::new(&[(1, "ki-moon".to_owned())], &counting);
    let found: Vec<_> = finder.hits(&doc).into_iter().map(|(_, hit)| hit).collect();
    assert_eq!(found, hits(&doc, &Query::of_term("ki-moon"), &counting));
    assert_eq!(found, hits(&doc, &Query::parse("ki-moon").unwrap(), &counting));
    assert_eq!(
        found.iter().map(|hit| (hit.first_token, hit.last_token)).collect::<Vec<_>>(),
        [(0, 1), (3, 4)]
    );
    let entry = merge(&[run]).find(|entry| entry.term == "ki-moon").expect("it is counted");
    assert_eq!((entry.n, entry.cf()), (1, 2));
}
