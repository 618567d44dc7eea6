//! Tokenising: every law of the crate, for any text, language and choice, with buffers that other texts have used.

use std::cell::RefCell;
use std::sync::LazyLock;

use presswork_corpus::{Article, TokenisedDoc};
use presswork_tokenise::{
    Clitics, Diacritics, Hyphens, News, NormalForm, Options, Profile, Rule, Rules, Scratch, Stemmer,
    Tokeniser, segments, sentences,
};

/// The checks of the crate's own tests.
#[expect(dead_code, reason = "the tests use more of them")]
#[path = "../../crates/presswork-tokenise/tests/it/made.rs"]
pub(crate) mod made;

const LANGUAGES: [&str; 12] = ["en", "de", "fr", "it", "ru", "es", "el", "ar", "tr", "ja", "hu", "und"];

/// Making a tokeniser costs more than reading a short text, so the choices are few and each meets every other.
static TOKENISERS: LazyLock<Vec<Tokeniser>> = LazyLock::new(|| {
    let plain = Options::NEWS;
    let news = |hyphens, clitics, without| Options {
        profile: Profile::News(News { hyphens, clitics, without }),
        ..plain
    };
    let rules = |odd: usize| {
        let every_other = Rule::ALL.iter().enumerate().filter(move |(at, _)| at % 2 == odd);
        every_other.map(|(_, rule)| *rule).collect::<Rules>()
    };
    let older = Options { stemmer: Stemmer::RustStemmers, normal_form: NormalForm::Nfkc, ..plain };
    let bare = Options { stemmer: Stemmer::None, diacritics: Diacritics::Stripped, ..Options::UAX29 };
    let all = [
        plain,
        news(Hyphens::Both, Clitics::Split, Rules::NONE),
        news(Hyphens::Keep, Clitics::Kept, Rules::NONE),
        news(Hyphens::Split, Clitics::ByLanguage, rules(0)),
        news(Hyphens::ByLanguage, Clitics::Split, rules(1)),
        news(Hyphens::ByLanguage, Clitics::ByLanguage, Rules::ALL),
        older,
        bare,
    ];
    all.map(Tokeniser::new).into()
});

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// The tokeniser and the article that `bytes` choose: two bytes of choices, then the text, the first of whose lines may be
/// the title.
pub(crate) fn chosen(bytes: &[u8]) -> Option<(&'static Tokeniser, Article)> {
    let [choice, language, text @ ..] = bytes else { return None };
    let text = String::from_utf8_lossy(text);
    let tokeniser = &TOKENISERS[usize::from(choice & 7)];
    let titled = choice & 8 != 0;
    let (title, body) = text.split_once('\n').filter(|_| titled).unwrap_or(("", &text));
    let language = LANGUAGES[usize::from(*language) % LANGUAGES.len()];
    // The fuzzer stops at a panic before the tokeniser catches it, and rust-stemmers has some on Greek.
    let panics = tokeniser.options().stemmer == Stemmer::RustStemmers && language == "el";
    let language = if panics { "und" } else { language };
    Some((tokeniser, made::article(title, body, language)))
}

pub(crate) fn tokenised(tokeniser: &Tokeniser, article: &Article) -> TokenisedDoc {
    let doc = SCRATCH.with_borrow_mut(|used| tokeniser.tokenise(article, used));
    made::check(article, &doc);
    made::check_blocks(article, &doc);
    doc
}

/// Holds the tokeniser to its laws on what `bytes` choose.
pub fn keep_the_laws(bytes: &[u8]) {
    let Some((tokeniser, article)) = chosen(bytes) else { return };
    let doc = tokenised(tokeniser, &article);
    assert_eq!(doc, tokenised(tokeniser, &article), "the same text, another document");
    for form in &doc.types {
        let again = tokeniser.fold(&form.folded);
        assert_eq!(again, form.folded, "{:?} folds further", form.folded);
        assert!(
            !form.folded.is_empty() && !form.stem.is_empty(),
            "{:?} is left without a form",
            form.surface
        );
    }
    assert_eq!(segments(&article.text).collect::<String>(), article.text);
    assert_eq!(sentences(&article.text).collect::<String>(), article.text);
    if tokeniser.options().profile == Profile::Uax29 {
        let blocks = article.blocks.iter().map(|block| block.span.of(&article.text));
        let pieces = blocks.flat_map(segments).map(str::trim).filter(|piece| !piece.is_empty());
        let body = doc.tokens.iter().filter(|token| token.zone == presswork_corpus::Zone::Body);
        assert!(body.map(|token| token.span.of(&article.text).trim()).eq(pieces), "not the standard's cuts");
    }
}
