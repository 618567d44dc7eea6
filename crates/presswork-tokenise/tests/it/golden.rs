//! Golden pairs: `testdata/LANGUAGE-SUBJECT.txt` and what becomes of it, beside it as `.tokens`.
//!
//! A line of `.tokens` is a sentence, its tokens joined by ` ¦ `, each with its kind unless it is a word or
//! punctuation; a line that begins with `Q` is a quotation. A changed rule is looked at here, line by line: set
//! `PRESSWORK_GOLDEN=write` to write the files again.

use std::fmt::Write;

use presswork_corpus::{TokenKind, TokenisedDoc, Zone};
use presswork_tokenise::{Clitics, Hyphens, News, Options, Profile, Rules, Scratch, Tokeniser};

use crate::made::{TOKENISER, article, check, check_blocks};

fn show(doc: &TokenisedDoc, title: &str, body: &str) -> String {
    let text = |zone| if zone == Zone::Title { title } else { body };
    let line = |piece: &str| piece.replace('\n', "⏎");
    let mut out = String::new();
    for (i, _) in doc.sentences.iter().enumerate() {
        let tokens: Vec<String> = doc
            .tokens
            .iter()
            .filter(|token| token.sentence as usize == i)
            .map(|token| match token.kind {
                TokenKind::Word | TokenKind::Punctuation => line(token.span.of(text(token.zone))),
                kind => format!("{}/{}", line(token.span.of(text(token.zone))), kind.name()),
            })
            .collect();
        writeln!(out, "S {}", tokens.join(" ¦ ")).expect("a string takes everything");
    }
    for quotation in &doc.quotations {
        writeln!(out, "Q {}", line(quotation.span.of(text(quotation.zone))))
            .expect("a string takes everything");
    }
    out
}

fn pair(language: &str, name: &str) {
    pair_by(&TOKENISER, language, name);
}

fn pair_by(tokeniser: &Tokeniser, language: &str, name: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/");
    let input = std::fs::read_to_string(format!("{folder}{name}.txt")).expect("the input is there");
    let (title, body) = input.trim_end().split_once("\n\n").expect("a title, an empty line, the body");
    let article = article(title, body, language);
    let doc = tokeniser.tokenise(&article, &mut Scratch::default());
    check(&article, &doc);
    check_blocks(&article, &doc);
    let shown = show(&doc, title, body);
    let path = format!("{folder}{name}.tokens");
    if std::env::var_os("PRESSWORK_GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, &shown).expect("the folder can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the output is there");
    for (shown, golden) in shown.lines().zip(golden.lines()) {
        assert_eq!(shown, golden, "{name}");
    }
    assert_eq!(shown.lines().count(), golden.lines().count(), "{name}");
}

#[test]
fn english_news() {
    pair("en", "en-news");
}

#[test]
fn english_words() {
    let news = News { hyphens: Hyphens::ByLanguage, clitics: Clitics::Split, without: Rules::NONE };
    let split = Tokeniser::new(Options { profile: Profile::News(news), ..Options::NEWS });
    pair_by(&split, "en", "en-words");
}

#[test]
fn english_sentences() {
    pair("en", "en-sentences");
}

#[test]
fn english_quotations() {
    pair("en", "en-quotations");
}

#[test]
fn english_addresses() {
    pair("en", "en-addresses");
}

#[test]
fn german() {
    pair("de", "de-news");
}

#[test]
fn french() {
    pair("fr", "fr-news");
}
