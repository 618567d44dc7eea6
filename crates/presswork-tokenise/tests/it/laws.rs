//! Laws that hold for every text.

use presswork_corpus::Span;
use presswork_tokenise::{Scratch, segments};
use proptest::prelude::*;

use crate::made::{TOKENISER, article, check, check_blocks, with_blocks};

/// Pieces that the rules look at, so that they meet in every order.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(vec![
            " ", " ", " ", "\n", "\n\n", "\u{a0}", "\t", "\r\n", ".", ".", ",", "!", "?", "…", "...", ". . .", ":", ";", "-",
            "—", "“", "”", "„", "\"", "'", "’", "‘", "‚", "«", "»", "‹", "›", "``", "''", "「", "」", "(", ")", "[", "]", "#",
            "@", "/", "://", "&", "$", "€", "_", "Mr", "Dr", "U.N", "U.S.The", "a.m", "Dec", "J", "No", "December", "13",
            "December13", "75,000", "08:00", "10", "it", "It", "don't", "l’", "qu'", "said", "asked", "The", "Assad’s",
            "www.example.org", "http", "letters@time.comScenes", "AT&T", "z. B", "é", "ß", "ΣΊΣΥΦΟΣ", "漢字", "ไทย",
            "\u{301}", "\u{200d}", "ℹ", "👩‍👧", "🇫🇷", "\u{ad}", "ש\"ל", "\u{0}", "\u{feff}", "½", "²",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "\\PC{0,6}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

fn language() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["en", "de", "fr", "it", "ru", "el", "ar", "tr", "ja", "und", "en-GB", "", "x"])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn segments_joined_are_the_text(text in text()) {
        let pieces: Vec<&str> = segments(&text).collect();
        prop_assert_eq!(pieces.concat(), text.as_str());
        prop_assert!(pieces.iter().all(|piece| !piece.is_empty()));
        // The table in front of the automaton changes no boundary.
        let reference: Vec<&str> = unicode_segmentation::UnicodeSegmentation::split_word_bounds(text.as_str()).collect();
        prop_assert_eq!(pieces, reference);
    }

    #[test]
    fn documents_keep_the_laws(title in text(), body in text(), language in language()) {
        let article = article(&title, &body, language);
        let doc = crate::made::tokenise(&article);
        check(&article, &doc);
        check_blocks(&article, &doc);
    }

    #[test]
    fn blocks_may_lie(body in text(), cuts in prop::collection::vec((0u32..400, 0u32..400), 0..6)) {
        let spans = cuts.into_iter().map(|(start, end)| Span { start, end }).collect();
        let article = with_blocks("", &body, "en", spans);
        let doc = crate::made::tokenise(&article);
        check(&article, &doc);
        prop_assert_eq!(doc.blocks.len(), article.blocks.len());
    }

    #[test]
    fn what_a_thread_did_before_changes_nothing(texts in prop::collection::vec((text(), language()), 1..5)) {
        let mut used = Scratch::default();
        for (body, language) in &texts {
            let article = article("", body, language);
            let fresh = TOKENISER.tokenise(&article, &mut Scratch::default());
            prop_assert_eq!(TOKENISER.tokenise(&article, &mut used), fresh.clone());
            prop_assert_eq!(TOKENISER.tokenise(&article, &mut used), fresh);
        }
    }

    #[test]
    fn folding_is_idempotent(body in text()) {
        let mut scratch = Scratch::default();
        for form in TOKENISER.tokenise(&article("", &body, "und"), &mut scratch).types {
            let again = TOKENISER.tokenise(&article("", &form.folded, "und"), &mut scratch);
            let same = again.types.iter().find(|again| again.surface == form.folded);
            prop_assert!(same.is_none_or(|again| again.folded == form.folded), "{:?}", form);
        }
    }
}
