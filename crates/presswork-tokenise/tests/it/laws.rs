//! Laws that hold for every text.

use presswork_corpus::Span;
use presswork_tokenise::{
    Clitics, Diacritics, Hyphens, News, NormalForm, Options, Profile, Rule, Scratch, Stemmer, Tokeniser,
    segments, sentences,
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

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
            "S O S", "A", "-", "-t-il", "al-Assad", "pre", "re-", "don’t", "cannot", "gonna", "s’", "’70s", "25 785", "14h25",
            "5pm", "713-664-7478", "&#39;", "&#39;&#39;", ":-)", "1️⃣", "日本語の単語", "ภาษาไทย", "ខ្មែរ", "J.-C.", "n°", "km/h", "Ⓜ",
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

fn options() -> impl Strategy<Value = Options> {
    let hyphens =
        prop::sample::select(vec![Hyphens::ByLanguage, Hyphens::Split, Hyphens::Keep, Hyphens::Both]);
    let clitics = prop::sample::select(vec![Clitics::ByLanguage, Clitics::Kept, Clitics::Split]);
    let without = prop::collection::vec(prop::sample::select(Rule::ALL), 0..4);
    let news = (hyphens, clitics, without).prop_map(|(hyphens, clitics, without)| {
        Profile::News(News { hyphens, clitics, without: without.into_iter().collect() })
    });
    let stemmer = prop::sample::select(vec![Stemmer::Snowball, Stemmer::RustStemmers, Stemmer::None]);
    let form = prop::sample::select(vec![NormalForm::Nfc, NormalForm::Nfkc]);
    let diacritics = prop::sample::select(vec![Diacritics::Kept, Diacritics::Stripped]);
    (prop_oneof![6 => news, 1 => Just(Profile::Uax29)], stemmer, form, diacritics).prop_map(
        |(profile, stemmer, normal_form, diacritics)| Options { profile, stemmer, normal_form, diacritics },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn segments_joined_are_the_text(text in text()) {
        let pieces: Vec<&str> = segments(&text).collect();
        prop_assert_eq!(pieces.concat(), text.as_str());
        prop_assert!(pieces.iter().all(|piece| !piece.is_empty()));
        // The table in front of the automata changes no boundary; where joiners are, they differ on purpose.
        if !text.contains('\u{200d}') {
            prop_assert_eq!(pieces, text.split_word_bounds().collect::<Vec<_>>());
        }
        prop_assert_eq!(sentences(&text).collect::<String>(), text);
    }

    #[test]
    fn documents_keep_the_laws(title in text(), body in text(), language in language()) {
        let article = article(&title, &body, language);
        let doc = crate::made::tokenise(&article);
        check(&article, &doc);
        check_blocks(&article, &doc);
    }

    #[test]
    fn every_choice_keeps_the_laws(title in text(), body in text(), language in language(), options in options()) {
        let article = article(&title, &body, language);
        let doc = Tokeniser::new(options).tokenise(&article, &mut Scratch::default());
        check(&article, &doc);
        check_blocks(&article, &doc);
        prop_assert_eq!(&doc.tokenised_by, &options.describe());
        let mut from = 0;
        for one in &doc.joined {
            prop_assert!(one.first_token >= from && one.first_token < one.last_token);
            from = one.last_token + 1;
            let (first, last) = (doc.tokens[one.first_token as usize], doc.tokens[one.last_token as usize]);
            let text = if first.zone == presswork_corpus::Zone::Title { article.title() } else { &article.text };
            let surface = &text[first.span.start as usize..last.span.end as usize];
            prop_assert_eq!(&doc.types[one.type_index as usize].surface, surface);
        }
    }

    #[test]
    fn the_standard_is_the_standard(body in text()) {
        let article = article("", &body, "en");
        let doc = Tokeniser::new(Options::UAX29).tokenise(&article, &mut Scratch::default());
        let mut pieces: Vec<&str> = Vec::new();
        for block in &article.blocks {
            pieces.extend(segments(&body[block.span.range()]).map(str::trim).filter(|piece| !piece.is_empty()));
        }
        let tokens: Vec<&str> = doc.tokens.iter().map(|token| token.span.of(&body).trim()).collect();
        prop_assert_eq!(tokens, pieces);
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
