//! Articles and checks that the tests share.

use std::sync::LazyLock;

use presswork_corpus::{
    Article, Block, BlockKind, Known, KnownBy, MediaType, Metadata, Span, TokenisedDoc, Zone,
};
use presswork_tokenise::{Options, Scratch, Tokeniser};

/// An article whose blocks are the pieces of `body` between empty lines.
pub fn article(title: &str, body: &str, language: &str) -> Article {
    let mut at = 0;
    let mut spans = Vec::new();
    for piece in body.split("\n\n") {
        spans.push(Span::of_range(at..at + piece.len()));
        at += piece.len() + 2;
    }
    with_blocks(title, body, language, spans)
}

/// An article with blocks of whatever span.
pub fn with_blocks(title: &str, body: &str, language: &str, spans: Vec<Span>) -> Article {
    let known = |value: &str| Known { value: value.to_owned(), by: KnownBy::Label };
    Article {
        key: "made.txt".into(),
        text: body.into(),
        blocks: spans
            .into_iter()
            .map(|span| Block { span, kind: BlockKind::Paragraph, source: span, repeated: false })
            .collect(),
        metadata: Metadata {
            title: (!title.is_empty()).then(|| known(title)),
            language: Some(known(language)),
            ..Metadata::default()
        },
        removed: vec![],
        media: MediaType::Text,
        charset: "utf-8".into(),
        source_len: body.len() as u32,
        flags: vec![],
        labels: Default::default(),
    }
}

/// One for all tests: it is immutable.
pub static TOKENISER: LazyLock<Tokeniser> = LazyLock::new(|| Tokeniser::new(Options::NEWS));

pub fn tokenise(article: &Article) -> TokenisedDoc {
    TOKENISER.tokenise(article, &mut Scratch::default())
}

/// Tokenised English text without a title.
pub fn english(body: &str) -> TokenisedDoc {
    tokenise(&article("", body, "en"))
}

/// Every law of the crate that can be checked on one document.
pub fn check(article: &Article, doc: &TokenisedDoc) {
    let text = |zone| match zone {
        Zone::Title => article.title(),
        Zone::Body => article.text.as_str(),
    };
    let mut last: Option<&presswork_corpus::Token> = None;
    let mut seen = 0;
    for token in &doc.tokens {
        let surface = &text(token.zone)[token.span.range()];
        assert_eq!(doc.types[token.type_index as usize].surface, surface);
        assert!(!surface.trim().is_empty(), "{surface:?} is no token");
        assert!(
            token.type_index <= seen || !doc.joined.is_empty(),
            "types stand in order of first occurrence"
        );
        seen = seen.max(token.type_index + 1);
        if let Some(last) = last {
            assert!((last.zone, last.span.end) <= (token.zone, token.span.start));
            assert!(last.sentence == token.sentence || last.sentence + 1 == token.sentence);
        } else {
            assert_eq!(token.sentence, 0);
        }
        let sentence = doc.sentences[token.sentence as usize];
        assert!(sentence.zone == token.zone && sentence.span.contains(token.span));
        let quoted = doc.quotations.iter().any(|q| q.zone == token.zone && q.span.contains(token.span));
        assert_eq!(quoted, token.quoted, "{surface:?}");
        last = Some(token);
    }
    for one in &doc.joined {
        seen = seen.max(one.type_index + 1);
    }
    assert_eq!(seen as usize, doc.types.len(), "every type occurs");
    assert_eq!(last.map_or(0, |token| token.sentence as usize + 1), doc.sentences.len());
    for pair in doc.sentences.windows(2) {
        assert!((pair[0].zone, pair[0].span.end) <= (pair[1].zone, pair[1].span.start));
    }
    for pair in doc.quotations.windows(2) {
        assert!((pair[0].zone, pair[0].span.end) <= (pair[1].zone, pair[1].span.start));
    }
}

/// What `check` asks of an article whose blocks are as cleaning makes them: nothing is lost, nothing crosses a block.
pub fn check_blocks(article: &Article, doc: &TokenisedDoc) {
    for sentence in doc.sentences.iter().filter(|sentence| sentence.zone == Zone::Body) {
        let blocks = &article.blocks;
        assert_eq!(blocks.iter().filter(|block| block.span.contains(sentence.span)).count(), 1);
    }
    for zone in [Zone::Title, Zone::Body] {
        let text = if zone == Zone::Title { article.title() } else { &article.text };
        let mut at = 0;
        for token in doc.tokens.iter().filter(|token| token.zone == zone) {
            let gap = &text[at..token.span.start as usize];
            assert!(gap.trim().is_empty(), "{gap:?} is in no token");
            at = token.span.end as usize;
        }
        assert!(text[at..].trim().is_empty(), "{:?} is in no token", &text[at..]);
    }
}
