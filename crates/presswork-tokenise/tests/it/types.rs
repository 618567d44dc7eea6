//! Types: folding, stems, stop words.

use presswork_corpus::{TokenisedDoc, Type};

use crate::made::{TOKENISER, article, english, tokenise};

fn form<'a>(doc: &'a TokenisedDoc, surface: &str) -> &'a Type {
    doc.types.iter().find(|form| form.surface == surface).expect("it is in the text")
}

#[test]
fn both_apostrophes_are_one_term() {
    let doc = english("Vale’s house, Vale's garden; DON’T.");
    assert_ne!(form(&doc, "Vale’s"), form(&doc, "Vale's"));
    assert_eq!(form(&doc, "Vale’s").folded, "vale's");
    assert_eq!(form(&doc, "Vale's").folded, "vale's");
    assert_eq!(form(&doc, "Vale’s").stem, "vale");
    assert!(form(&doc, "DON’T").stop);
}

#[test]
fn folds_beyond_ascii() {
    let doc = tokenise(&article("", "ΣΊΣΥΦΟΣ STRAẞE Cafe\u{301} İZMİR co\u{ad}operate", "und"));
    let folded: Vec<&str> = doc.types.iter().map(|form| form.folded.as_str()).collect();
    assert_eq!(folded, ["σίσυφοσ", "straße", "café", "i\u{307}zmi\u{307}r", "cooperate"]);
    assert!(doc.types.iter().all(|form| form.stem == form.folded && !form.stop));
}

#[test]
fn a_form_is_never_left_empty() {
    let doc = tokenise(&article("", "nein \u{ad}e \u{ad}", "de"));
    assert!(doc.types.iter().all(|form| !form.folded.is_empty() && !form.stem.is_empty()));
    // Nothing but an ending to their algorithms, which leave nothing of them.
    for (language, surface) in [("el", "ιστός"), ("tr", "ları")] {
        let doc = tokenise(&article("", surface, language));
        assert_eq!(
            (doc.types[0].stem.as_str(), TOKENISER.stem(language, surface).as_str()),
            (doc.types[0].folded.as_str(), "")
        );
    }
}

#[test]
fn stems_by_the_documents_language() {
    for (language, surface, stem) in [
        ("en", "Evacuations", "evacu"),
        ("en-GB", "Evacuations", "evacu"),
        ("de", "Häuser", "haus"),
        ("fr", "évacuations", "évacu"),
        ("ru", "города", "город"),
        ("xx", "Evacuations", "evacuations"),
        ("en", "75,000", "75,000"),
        ("el", "ισαισα", "ισα"),
        ("cs", "městského", "městsk"),
        ("pl", "miasta", "miast"),
        ("en", "houses.example.org", "houses.example.org"),
        ("en", "www.example.org/houses", "www.example.org/houses"),
        ("fi", "helmikuuhun", "helmiku"),
    ] {
        let doc = tokenise(&article("", surface, language));
        assert_eq!(form(&doc, surface).stem, stem, "{language}");
    }
}

#[test]
fn stop_words_by_the_documents_language() {
    for (language, text, stops) in [
        ("en", "The city and its people", vec!["The", "and", "its"]),
        ("de", "Die Stadt und ihre Leute", vec!["Die", "und", "ihre"]),
        ("fr", "L’eau et la ville", vec!["L’", "et", "la"]),
        ("es", "La ciudad y su gente", vec!["La", "y", "su"]),
        ("it", "La città e i suoi abitanti", vec!["La", "e", "i", "suoi"]),
        ("nl", "De stad en haar mensen", vec!["De", "en", "haar"]),
        ("pt", "A cidade e os seus moradores", vec!["A", "e", "os", "seus"]),
        ("ru", "Город и его люди", vec!["и", "его"]),
        ("und", "The city", vec![]),
    ] {
        let doc = tokenise(&article("", text, language));
        let found: Vec<&str> = doc.types.iter().filter(|t| t.stop).map(|t| t.surface.as_str()).collect();
        assert_eq!(found, stops, "{language}");
    }
}

#[test]
fn the_language_is_the_primary_subtag() {
    for (tag, code) in
        [("en-US", "en"), ("DE", "de"), ("pt_BR", "pt"), ("fil", "fil"), ("", "und"), ("?", "und")]
    {
        assert_eq!(tokenise(&article("", "x", tag)).language, code);
    }
}
