//! Types: folding, stems, stop words.

use presswork_corpus::{TokenisedDoc, Type};
use presswork_tokenise::{Diacritics, Options, Scratch, Tokeniser};

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
    let doc = tokenise(&article(
        "",
        "ΣΊΣΥΦΟΣ Σίσυφοσ σοφο\u{301}ς ΡΟΣ-Κλερ σ’ STRAẞE Cafe\u{301} İZMİR co\u{ad}operate",
        "und",
    ));
    let folded: Vec<&str> = doc.types.iter().map(|form| form.folded.as_str()).collect();
    assert_eq!(
        folded,
        [
            "σίσυφος",
            "σίσυφος",
            "σοφός",
            "ρος",
            "-",
            "κλερ",
            "σ",
            "'",
            "straße",
            "café",
            "i\u{307}zmi\u{307}r",
            "cooperate"
        ]
    );
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
        ("pl", "Miasto i jego mieszkańcy, którzy się nie boją", vec!["i", "jego", "którzy", "się", "nie"]),
        ("el", "Η πόλη και οι άνθρωποι της", vec!["Η", "και", "οι", "της"]),
        ("uk", "Місто та його люди", vec!["та", "його"]),
        ("ar", "المدينة وسكانها الذين هم في الميناء", vec!["الذين", "هم", "في"]),
        ("zh", "城市和它的人民", vec!["和", "它的"]),
        ("nb", "Byen og dens folk", vec!["og"]),
        ("und", "The city", vec![]),
    ] {
        let doc = tokenise(&article("", text, language));
        let found: Vec<&str> = doc.types.iter().filter(|t| t.stop).map(|t| t.surface.as_str()).collect();
        assert_eq!(found, stops, "{language}");
    }
}

#[test]
fn a_stop_word_stays_one_without_its_marks() {
    let options = Options { diacritics: Diacritics::Stripped, ..Options::NEWS };
    let tokeniser = Tokeniser::new(options);
    let doc = tokeniser.tokenise(&article("", "El año más frío está aquí", "es"), &mut Scratch::default());
    let stripped: Vec<(&str, bool)> = doc.types.iter().map(|one| (one.folded.as_str(), one.stop)).collect();
    assert_eq!(
        stripped,
        [("el", true), ("ano", false), ("mas", true), ("frio", false), ("esta", true), ("aqui", false)]
    );
}

#[test]
fn every_list_of_stop_words_is_read_and_folded() {
    let tokeniser = Tokeniser::new(Options::NEWS);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lists/stop");
    let mut languages = 0;
    for entry in std::fs::read_dir(&folder).expect("the lists are in the crate") {
        let path = entry.expect("the folder can be read").path();
        let code = path.file_stem().and_then(|stem| stem.to_str()).expect("a code names the file");
        let list = std::fs::read_to_string(&path).expect("a list can be read");
        languages += 1;
        for word in list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace) {
            assert_eq!(tokeniser.fold(word), word, "{code}");
            assert!(tokeniser.is_stop_word(code, word), "{code}: {word}");
        }
    }
    assert!(languages >= 33, "{languages}");
}

#[test]
fn the_language_is_the_primary_subtag() {
    for (tag, code) in
        [("en-US", "en"), ("DE", "de"), ("pt_BR", "pt"), ("fil", "fil"), ("", "und"), ("?", "und")]
    {
        assert_eq!(tokenise(&article("", "x", tag)).language, code);
    }
}
