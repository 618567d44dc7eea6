//! Cleaning: spans never lie, `explain` says what `clean` does, the same bytes give the same article.

use std::borrow::Cow;
use std::sync::LazyLock;

use presswork_clean::Cleaner;
use presswork_corpus::{Article, MediaType, RawCapture, Reason};

static CLEANER: LazyLock<Cleaner> = LazyLock::new(Cleaner::new);

/// A capture in UTF-8 whose kind is known.
pub fn of_kind(text: &str, media: MediaType) {
    let capture = capture(text.as_bytes(), Some(media));
    let Some(article) = cleaned(&capture) else { return };
    assert_eq!(article.media, media);
    assert_eq!(article.charset, "utf-8");
    let decoded = decoded(text);
    assert_eq!(article.source_len as usize, decoded.len());
    for block in &article.blocks {
        let range = decoded.get(block.source.range()).expect("a source on character boundaries");
        is_subsequence(block.span.of(&article.text), range);
    }
    for removed in &article.removed {
        assert!(decoded.get(removed.source.range()).is_some(), "a removal on character boundaries");
    }
}

/// A capture of which nothing is known.
pub fn of_any_kind(bytes: &[u8]) {
    cleaned(&capture(bytes, None));
}

fn capture(bytes: &[u8], media: Option<MediaType>) -> RawCapture {
    RawCapture { key: "fuzz".to_owned(), bytes: bytes.to_vec(), media, labels: Default::default() }
}

/// The article, held to what needs no decoded text.
fn cleaned(capture: &RawCapture) -> Option<Article> {
    let article = CLEANER.clean(capture);
    // Cleaning again takes a third of the time, so not every input pays it.
    if capture.bytes.len() % 4 == 0 {
        assert_eq!(article, CLEANER.clean(capture), "the same bytes, another article");
    }
    let explained = CLEANER.explain(capture);
    let article = match article {
        Ok(article) => article,
        Err(failure) => {
            match explained {
                Ok(blocks) => {
                    assert_eq!(failure.reason, Reason::NoText);
                    assert!(blocks.iter().all(|block| block.rule.is_some()), "a block stayed: {failure:?}");
                }
                Err(other) => assert_eq!(other, failure),
            }
            return None;
        }
    };
    let explained = explained.expect("what has an article is explained");
    let kept =
        explained.iter().filter(|block| block.rule.is_none()).map(|block| (block.source, &*block.text));
    let blocks = article.blocks.iter().map(|block| (block.source, block.span.of(&article.text)));
    assert!(kept.eq(blocks), "explain and clean keep other blocks");
    holds(&article);
    Some(article)
}

fn holds(article: &Article) {
    let mut end = 0;
    let mut before = 0;
    for block in &article.blocks {
        let gap = &article.text[end..block.span.start as usize];
        assert_eq!(gap, if end == 0 { "" } else { "\n\n" });
        end = block.span.end as usize;
        let text = block.span.of(&article.text);
        assert!(!text.is_empty() && text.trim() == text && !text.contains('\n'), "{text:?}");
        assert!(block.source.start >= before, "sources out of order");
        assert!(block.source.start < block.source.end && block.source.end <= article.source_len);
        before = block.source.start;
    }
    assert_eq!(end, article.text.len());
    let mut before = 0;
    for removed in &article.removed {
        assert!(removed.source.start >= before, "removals out of order");
        assert!(removed.source.start < removed.source.end && removed.source.end <= article.source_len);
        before = removed.source.start;
        assert!(!removed.excerpt.is_empty() && removed.excerpt.chars().count() <= 200);
        assert!(!removed.rule.is_empty());
    }
}

/// What a capture in UTF-8 is decoded to.
fn decoded(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') { text.replace('\0', "\u{fffd}").into() } else { text.into() }
}

/// Law 3: without white space, `text` is a subsequence of `range`, its references resolved.
fn is_subsequence(text: &str, range: &str) {
    let resolved = resolved(range);
    let mut rest = resolved.chars();
    let within = text.chars().filter(|c| !c.is_whitespace()).all(|c| rest.any(|r| r == c));
    assert!(within, "{text:?} not in order in {range:?}");
}

/// `range` with what each reference stands for before it: one without its semicolon is a reference in HTML and text
/// elsewhere.
fn resolved(range: &str) -> String {
    let mut pieces = range.split('&');
    let mut all = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(piece.len());
        let end = end + usize::from(piece[end..].starts_with(';'));
        all.push_str(&htmlize::unescape(format!("&{}", &piece[..end])));
        all.push('&');
        all.push_str(piece);
    }
    all
}
