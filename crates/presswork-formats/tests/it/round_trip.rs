//! Our own rows: what is written is read back equal, and nothing that was tampered with is.

use presswork_corpus::{
    Article, Block, BlockKind, Failure, Flag, Known, KnownBy, MediaType, Metadata, Quotation, Reason,
    Removed, Sentence, Span, Stage, Token, TokenKind, TokenisedDoc, Type, Zone,
};
use presswork_formats::{
    Document, ReadOptions, RowErrorKind, read_article, read_failure, read_failures, read_tokens,
    write_article, write_failure, write_tokens,
};
use proptest::prelude::*;

use crate::folder::{Folder, OPTIONS, failure, keys};

const KINDS: [TokenKind; 9] = [
    TokenKind::Word,
    TokenKind::Number,
    TokenKind::Abbreviation,
    TokenKind::Hashtag,
    TokenKind::Mention,
    TokenKind::Email,
    TokenKind::Url,
    TokenKind::Punctuation,
    TokenKind::Symbol,
];

const BLOCKS: [BlockKind; 6] = [
    BlockKind::Paragraph,
    BlockKind::Heading,
    BlockKind::ListItem,
    BlockKind::Quote,
    BlockKind::Table,
    BlockKind::Preformatted,
];

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-zé’\"\\\\<&\u{1F30A}\u{7}]{1,6}", 1..8)
}

fn known(name: &'static str) -> impl Strategy<Value = Option<Known<String>>> {
    let by = prop_oneof![
        Just(KnownBy::Label),
        Just(KnownBy::JsonLd),
        Just(KnownBy::FirstLine),
        Just(KnownBy::Url)
    ];
    prop::option::of(
        (Just(name), "[a-z\n\"ß]{0,8}", by)
            .prop_map(|(name, value, by)| Known { value: format!("{name} {value}"), by }),
    )
}

/// An article of some blocks of words, and its tokens: the words, a sentence a block.
pub fn document() -> impl Strategy<Value = (Article, TokenisedDoc)> {
    let metadata =
        (known("title"), known("2024-05-01"), known("outlet"), known("en"), known("https://tide.example/"));
    let author = prop::option::of(prop::collection::vec("[A-Z][a-z]{1,5}", 0..3));
    let labels = prop::collection::btree_map("[a-z]{1,4}|id", "[a-z;, ]{1,6}", 0..3);
    (prop::collection::vec(words(), 0..5), metadata, author, labels, any::<u32>()).prop_map(
        |(blocks, (title, date, outlet, language, url), author, labels, seed)| {
            let author = author.map(|value| Known { value, by: KnownBy::Line });
            let metadata = Metadata { title, author, date, outlet, language, url };
            build(blocks, metadata, labels, seed)
        },
    )
}

fn build(
    blocks: Vec<Vec<String>>,
    metadata: Metadata,
    labels: presswork_corpus::Labels,
    seed: u32,
) -> (Article, TokenisedDoc) {
    let pick = |n: usize| (seed as usize).wrapping_mul(31).wrapping_add(n * 7);
    let mut doc = TokenisedDoc {
        key: format!("day/{seed}.html"),
        language: if seed.is_multiple_of(2) { "en".into() } else { "und".into() },
        tokenised_by: "given".into(),
        types: Vec::new(),
        tokens: Vec::new(),
        joined: Vec::new(),
        stem_panics: 0,
        sentences: Vec::new(),
        quotations: Vec::new(),
        blocks: Vec::new(),
        repeated: Vec::new(),
    };
    let add = |doc: &mut TokenisedDoc, zone: Zone, range: std::ops::Range<usize>, surface: &str| {
        let index = doc.types.iter().position(|form| form.surface == surface).unwrap_or_else(|| {
            let folded = surface.to_lowercase();
            doc.types.push(Type {
                surface: surface.into(),
                stem: folded.clone(),
                folded,
                stop: surface.len() < 3,
            });
            doc.types.len() - 1
        });
        let number = doc.tokens.len();
        doc.tokens.push(Token {
            type_index: index as u32,
            zone,
            span: Span::of_range(range),
            kind: KINDS[pick(number) % KINDS.len()],
            sentence: doc.sentences.len() as u32,
            quoted: pick(number) % 3 == 0,
        });
    };
    let title = metadata.title.as_ref().map(|known| known.value.clone()).unwrap_or_default();
    if !title.is_empty() {
        add(&mut doc, Zone::Title, 0..title.len(), &title);
        let span = Span::of_range(0..title.len());
        doc.sentences.push(Sentence { zone: Zone::Title, span });
        doc.quotations.push(Quotation { zone: Zone::Title, span });
    }
    let mut text = String::new();
    let mut rows = Vec::new();
    for (number, words) in blocks.iter().enumerate() {
        if number > 0 {
            text.push_str("\n\n");
        }
        let start = text.len();
        for (at, word) in words.iter().enumerate() {
            if at > 0 && pick(at) % 4 != 0 {
                text.push(' ');
            }
            let from = text.len();
            text.push_str(word);
            add(&mut doc, Zone::Body, from..text.len(), word);
        }
        let span = Span::of_range(start..text.len());
        doc.sentences.push(Sentence { zone: Zone::Body, span });
        if pick(number) % 2 == 0 {
            doc.quotations.push(Quotation { zone: Zone::Body, span });
        }
        doc.blocks.push(span);
        let repeated = pick(number) % 3 == 2;
        if repeated {
            doc.repeated.push(number as u32);
        }
        rows.push(Block {
            span,
            kind: BLOCKS[pick(number) % BLOCKS.len()],
            source: Span::new(span.start, span.end + 3),
            repeated,
        });
    }
    let source_len = text.len() as u32 + 3;
    let article = Article {
        key: doc.key.clone(),
        text,
        blocks: rows,
        metadata,
        removed: vec![Removed {
            rule: "promotion".into(),
            source: Span::new(0, source_len),
            excerpt: "Sign \"up\"".into(),
            score: (!seed.is_multiple_of(3)).then(|| -((seed % 700) as f32) / 100.0),
        }],
        media: [MediaType::Html, MediaType::Markdown, MediaType::Text][pick(1) % 3],
        charset: "utf-8".into(),
        source_len,
        flags: if seed.is_multiple_of(5) { vec![Flag::DepthCapped, Flag::IllFormed] } else { Vec::new() },
        labels,
    };
    (article, doc)
}

fn article_line(article: &Article) -> Vec<u8> {
    let mut line = Vec::new();
    write_article(&mut line, article).unwrap();
    line
}

fn tokens_line(article: &Article, doc: &TokenisedDoc) -> Vec<u8> {
    let mut line = Vec::new();
    write_tokens(&mut line, article, doc).unwrap();
    line
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_equal((article, doc) in document()) {
        let line = article_line(&article);
        prop_assert_eq!(line.iter().filter(|&&byte| byte == b'\n').count(), 1);
        prop_assert_eq!(&read_article(&line).unwrap(), &article);
        let line = tokens_line(&article, &doc);
        prop_assert_eq!(line.iter().filter(|&&byte| byte == b'\n').count(), 1);
        prop_assert_eq!(read_tokens(&line).unwrap(), (article, doc));
    }

    /// Whatever number in a row is changed, reading refuses it or yields spans that hold.
    #[test]
    fn no_number_changed_makes_a_span_lie((article, doc) in document(), at in any::<prop::sample::Index>(), to in 0u64..5_000_000_000) {
        let line = String::from_utf8(tokens_line(&article, &doc)).unwrap();
        let numbers: Vec<_> = numbers(&line);
        let range = numbers[at.index(numbers.len())].clone();
        let changed = format!("{}{}{}", &line[..range.start], to, &line[range.end..]);
        if let Ok((article, doc)) = read_tokens(changed.as_bytes()) {
            for token in &doc.tokens {
                let text = match token.zone { Zone::Title => article.title(), Zone::Body => &article.text };
                prop_assert_eq!(token.span.of(text), &doc.types[token.type_index as usize].surface);
                prop_assert!(doc.sentences[token.sentence as usize].span.contains(token.span));
            }
            for block in &article.blocks {
                let _ = (block.span.of(&article.text), block.source.len());
            }
        }
    }
}

/// The ranges of the numbers outside strings.
fn numbers(line: &str) -> Vec<std::ops::Range<usize>> {
    let (mut ranges, mut start, mut quoted, mut escaped) = (Vec::new(), None, false, false);
    for (at, c) in line.char_indices() {
        match c {
            '"' if !escaped => quoted = !quoted,
            '0'..='9' if !quoted && start.is_none() => start = Some(at),
            c if !c.is_ascii_digit() => ranges.extend(start.take().map(|start| start..at)),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    ranges
}

fn small() -> (Article, TokenisedDoc) {
    let title = Some(Known { value: "Tide".to_owned(), by: KnownBy::Heading });
    let language = Some(Known { value: "en".to_owned(), by: KnownBy::Detected });
    let metadata = Metadata { title, language, ..Metadata::default() };
    let labels = [("id".to_owned(), "7".to_owned())].into();
    let (mut article, mut doc) = build(vec![vec!["Café".into(), "opens".into()]], metadata, labels, 4);
    article.key = "a.html".into();
    doc.key = "a.html".into();
    (article, doc)
}

#[test]
fn the_rows_are_those_of_the_schema() {
    let (article, doc) = small();
    assert_eq!(
        String::from_utf8(article_line(&article)).unwrap(),
        "{\"schema\":\"presswork/article/1\",\"key\":\"a.html\",\"title\":\"Tide\",\"language\":\"en\",\
         \"text\":\"Café opens\",\"blocks\":[{\"start\":0,\"end\":11,\"kind\":\"table\",\"source\":[0,14]}],\
         \"known_by\":{\"title\":\"heading\",\"language\":\"detected\"},\
         \"removed\":[{\"rule\":\"promotion\",\"start\":0,\"end\":14,\"excerpt\":\"Sign \\\"up\\\"\",\
         \"score\":-0.04}],\
         \"media\":\"text\",\"charset\":\"utf-8\",\"source_len\":14,\"labels\":{\"id\":\"7\"}}\n"
    );
    let tokens = String::from_utf8(tokens_line(&article, &doc)).unwrap();
    assert!(tokens.starts_with(
        "{\"schema\":\"presswork/tokens/1\",\"key\":\"a.html\",\"id\":\"7\",\"title\":\"Tide\","
    ));
    let rest = &tokens[tokens.find("\"tokenised_as\"").unwrap()..];
    assert_eq!(
        rest,
        "\"tokenised_as\":\"en\",\"tokenised_by\":\"given\",\"tokens\":[\
         {\"start\":0,\"end\":4,\"zone\":\"title\",\"type\":0,\"kind\":\"punctuation\",\"sentence\":0,\"quoted\":false},\
         {\"start\":0,\"end\":5,\"zone\":\"body\",\"type\":1,\"kind\":\"email\",\"sentence\":1,\"quoted\":false},\
         {\"start\":6,\"end\":11,\"zone\":\"body\",\"type\":2,\"kind\":\"hashtag\",\"sentence\":1,\"quoted\":true}],\
         \"sentences\":[[0,4],[0,11]],\"title_quotations\":[[0,4]],\"quotations\":[[0,11]],\
         \"types\":[{\"surface\":\"Tide\",\"folded\":\"tide\",\"stem\":\"tide\",\"stop\":false},\
         {\"surface\":\"Café\",\"folded\":\"café\",\"stem\":\"café\",\"stop\":false},\
         {\"surface\":\"opens\",\"folded\":\"opens\",\"stem\":\"opens\",\"stop\":false}]}\n"
    );
}

#[test]
fn rows_that_lie_are_refused_for_what_they_are() {
    let (article, doc) = small();
    let line = String::from_utf8(tokens_line(&article, &doc)).unwrap();
    let cases = [
        (
            "{\"start\":6,\"end\":11,\"zone\"",
            "{\"start\":4,\"end\":11,\"zone\"",
            RowErrorKind::Span,
            "cuts a character",
        ),
        (
            "{\"start\":6,\"end\":11,\"zone\"",
            "{\"start\":3,\"end\":11,\"zone\"",
            RowErrorKind::Span,
            "begins before the end",
        ),
        (
            "{\"start\":6,\"end\":11,\"zone\"",
            "{\"start\":6,\"end\":12,\"zone\"",
            RowErrorKind::Span,
            "leaves the text",
        ),
        (
            "{\"start\":6,\"end\":11,\"zone\"",
            "{\"start\":6,\"end\":6,\"zone\"",
            RowErrorKind::Span,
            "holds no byte",
        ),
        ("\"type\":2", "\"type\":3", RowErrorKind::Index, "type 3 of 3"),
        ("\"type\":2", "\"type\":1", RowErrorKind::Index, "not what stands in the text"),
        (
            "\"type\":2,\"kind\":\"hashtag\",\"sentence\":1",
            "\"type\":2,\"kind\":\"hashtag\",\"sentence\":2",
            RowErrorKind::Index,
            "sentence 2 of 2",
        ),
        (
            "\"type\":2,\"kind\":\"hashtag\",\"sentence\":1",
            "\"type\":2,\"kind\":\"hashtag\",\"sentence\":0",
            RowErrorKind::Index,
            "does not stand in its sentence",
        ),
        ("\"sentences\":[[0,4],[0,11]]", "\"sentences\":[]", RowErrorKind::Index, "1 of 0 sentences"),
        ("\"source\":[0,14]", "\"source\":[0,15]", RowErrorKind::Span, "source range 0..15"),
        ("\"kind\":\"email\"", "\"kind\":\"tide\"", RowErrorKind::Malformed, "unknown variant `tide`"),
        ("presswork/tokens/1", "presswork/tokens/2", RowErrorKind::Schema, "presswork/tokens/2"),
    ];
    for (from, to, kind, said) in cases {
        assert!(line.contains(from), "{from}");
        let changed = line.replacen(from, to, 1);
        let error = read_tokens(changed.as_bytes()).expect_err(to);
        assert_eq!(error.kind, kind, "{error}");
        assert!(error.detail.contains(said), "{said}: {error}");
        let read = failure(Folder::one("t", &changed, &OPTIONS), Reason::InvalidRow);
        assert!(read.detail.starts_with("line 1, "), "{read}");
    }
}

#[test]
fn tokens_of_another_article_are_not_written() {
    let (article, doc) = small();
    let other = TokenisedDoc { key: "b.html".into(), ..doc.clone() };
    assert_eq!(
        write_tokens(&mut Vec::new(), &article, &other).unwrap_err().kind(),
        std::io::ErrorKind::InvalidInput
    );
    let other = TokenisedDoc { blocks: Vec::new(), ..doc };
    assert!(write_tokens(&mut Vec::new(), &article, &other).is_err());
}

#[test]
fn our_rows_are_documents_of_their_stage_under_their_own_keys() {
    let (article, doc) = small();
    let mut cleaned = article.clone();
    cleaned.key = "b.html".into();
    let mut lines = article_line(&cleaned);
    lines.extend(tokens_line(&article, &doc));
    let folder = Folder::new();
    folder.write("rows", &lines);
    let read = folder.read();
    assert_eq!(
        read,
        [Ok(Document::Cleaned(cleaned.clone())), Ok(Document::Tokenised(article, Box::new(doc)))]
    );
    assert_eq!(read[0].as_ref().unwrap().size(), 6 + 4 + 11 + 9 + 9 + 3);

    // Beside the page it was made from, the page has the key.
    folder.write("b.html", "<p>x");
    assert_eq!(keys(&folder.read()), ["b.html", "rows#0", "a.html"]);
}

#[test]
fn a_row_of_ours_may_be_longer_than_a_document() {
    let (article, doc) = small();
    let line = tokens_line(&article, &doc);
    let options = ReadOptions { largest: line.len() as u64 / 15, ..OPTIONS };
    assert!(Folder::one("t", &line, &options).is_ok());
    let options = ReadOptions { largest: 10, ..OPTIONS };
    failure(Folder::one("t", &line, &options), Reason::TooLarge);
}

#[test]
fn failures_are_read_back() {
    let failure = |key: &str, reason| Failure {
        key: key.into(),
        stage: Stage::Clean,
        reason,
        detail: "say \"so\"\n".into(),
    };
    let failures = [failure("a.html", Reason::NoText), failure("b#1", Reason::TooLarge)];
    let mut lines = Vec::new();
    failures.iter().try_for_each(|failure| write_failure(&mut lines, failure)).unwrap();
    assert_eq!(read_failures(&lines).unwrap(), failures);
    let first = lines.split_inclusive(|&byte| byte == b'\n').next().unwrap();
    assert_eq!(
        std::str::from_utf8(first).unwrap(),
        "{\"schema\":\"presswork/failure/1\",\"key\":\"a.html\",\"stage\":\"clean\",\"reason\":\"no-text\",\"detail\":\"say \\\"so\\\"\\n\"}\n"
    );
    assert_eq!(read_failure(first).unwrap(), failures[0]);
    lines.extend(b"{}\n");
    assert_eq!(read_failures(&lines).unwrap_err().line, Some(3));
}

/// A title and two blocks, every token as a tokeniser would have it.
pub fn made_by_hand() -> (Article, TokenisedDoc) {
    let by_label = |value: &str| Some(Known { value: value.to_owned(), by: KnownBy::Label });
    let metadata = Metadata {
        title: by_label("Tide & <ebb>"),
        outlet: by_label("The \"Tide\""),
        date: by_label("2024-05-01"),
        ..Metadata::default()
    };
    let text = "Café “opens”.\n\n75\u{a0}000 boats".to_owned();
    let words: &[(Zone, &str, TokenKind, u32)] = &[
        (Zone::Title, "Tide", TokenKind::Word, 0),
        (Zone::Title, "&", TokenKind::Symbol, 0),
        (Zone::Title, "<ebb>", TokenKind::Symbol, 0),
        (Zone::Body, "Café", TokenKind::Word, 1),
        (Zone::Body, "“", TokenKind::Punctuation, 1),
        (Zone::Body, "opens", TokenKind::Word, 1),
        (Zone::Body, "”", TokenKind::Punctuation, 1),
        (Zone::Body, ".", TokenKind::Punctuation, 1),
        (Zone::Body, "75\u{a0}000", TokenKind::Number, 2),
        (Zone::Body, "boats", TokenKind::Word, 2),
    ];
    let mut types = Vec::new();
    let mut tokens = Vec::new();
    for (number, &(zone, surface, kind, sentence)) in words.iter().enumerate() {
        let within = if zone == Zone::Title { "Tide & <ebb>" } else { &text };
        let start = within.find(surface).unwrap();
        let folded = surface.to_lowercase();
        types.push(Type { surface: surface.into(), stem: folded.clone(), folded, stop: false });
        let span = Span::of_range(start..start + surface.len());
        tokens.push(Token { type_index: number as u32, zone, span, kind, sentence, quoted: false });
    }
    let (first, second) = text.split_once("\n\n").unwrap();
    let blocks =
        [Span::of_range(0..first.len()), Span::of_range(first.len() + 2..first.len() + 2 + second.len())];
    let sentence = |zone, span| Sentence { zone, span };
    let doc = TokenisedDoc {
        key: "day 1/a.html".into(),
        language: "en".into(),
        tokenised_by: "given".into(),
        types,
        tokens,
        joined: Vec::new(),
        stem_panics: 0,
        sentences: vec![
            sentence(Zone::Title, Span::new(0, 12)),
            sentence(Zone::Body, blocks[0]),
            sentence(Zone::Body, blocks[1]),
        ],
        quotations: Vec::new(),
        blocks: blocks.to_vec(),
        repeated: Vec::new(),
    };
    let kinds = [BlockKind::Paragraph, BlockKind::ListItem];
    let rows =
        blocks.iter().zip(kinds).map(|(&span, kind)| Block { span, kind, source: span, repeated: false });
    let article = Article {
        key: doc.key.clone(),
        blocks: rows.collect(),
        metadata,
        removed: Vec::new(),
        media: MediaType::Text,
        charset: "utf-8".into(),
        source_len: text.len() as u32,
        flags: Vec::new(),
        labels: presswork_corpus::Labels::new(),
        text,
    };
    (article, doc)
}
