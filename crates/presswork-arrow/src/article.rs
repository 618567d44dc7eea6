//! An article as a row: the columns are the fields of `presswork/article/1`.

use std::collections::BTreeMap;

use presswork_corpus::{Article, BlockKind, Flag, Known, KnownBy, MediaType};
use serde::{Deserialize, Serialize};

/// A row of `articles.parquet`. What is not known is null.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleRecord {
    /// The capture's key.
    pub key: String,
    /// Headline.
    pub title: Option<String>,
    /// Authors, in the order of the byline; empty where none is known.
    pub author: Vec<String>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Publisher.
    pub outlet: Option<String>,
    /// ISO 639 code.
    pub language: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// The body.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<BlockRecord>,
    /// How each known field is known, by the field's name.
    pub known_by: BTreeMap<String, KnownBy>,
    /// What cleaning removed.
    pub removed: Vec<RemovedRecord>,
    /// What the capture was taken to be.
    pub media: MediaType,
    /// Charset it was decoded from.
    pub charset: String,
    /// Length of the decoded capture, bytes of UTF-8.
    pub source_len: u32,
    /// Warnings.
    pub flags: Vec<Flag>,
    /// The capture's labels.
    pub labels: BTreeMap<String, String>,
}

/// A block of an article. Offsets are bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockRecord {
    /// First byte in the text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it was.
    pub kind: BlockKind,
    /// First byte in the decoded capture.
    pub source_start: u32,
    /// One past the last.
    pub source_end: u32,
    /// Whether its outlet repeats it from document to document.
    pub repeated: bool,
}

/// A piece of the capture that is not in the body. Offsets are bytes of the decoded capture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemovedRecord {
    /// The rule's name.
    pub rule: String,
    /// First byte.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The text that went, at most 200 characters.
    pub excerpt: String,
    /// The model's log-odds of its being body, to hundredths, where its verdict it was.
    pub score: Option<f32>,
}

impl From<Article> for ArticleRecord {
    fn from(article: Article) -> Self {
        let metadata = article.metadata;
        let mut known_by = BTreeMap::new();
        ArticleRecord {
            key: article.key,
            title: value(metadata.title, "title", &mut known_by),
            author: value(metadata.author, "author", &mut known_by).unwrap_or_default(),
            date: value(metadata.date, "date", &mut known_by),
            outlet: value(metadata.outlet, "outlet", &mut known_by),
            language: value(metadata.language, "language", &mut known_by),
            url: value(metadata.url, "url", &mut known_by),
            text: article.text,
            blocks: article
                .blocks
                .into_iter()
                .map(|block| BlockRecord {
                    start: block.span.start,
                    end: block.span.end,
                    kind: block.kind,
                    source_start: block.source.start,
                    source_end: block.source.end,
                    repeated: block.repeated,
                })
                .collect(),
            known_by,
            removed: article
                .removed
                .into_iter()
                .map(|removed| RemovedRecord {
                    rule: removed.rule,
                    start: removed.source.start,
                    end: removed.source.end,
                    excerpt: removed.excerpt,
                    score: removed.score,
                })
                .collect(),
            media: article.media,
            charset: article.charset,
            source_len: article.source_len,
            flags: article.flags,
            labels: article.labels,
        }
    }
}

/// The value; how it is known goes under `field`.
fn value<T>(known: Option<Known<T>>, field: &str, known_by: &mut BTreeMap<String, KnownBy>) -> Option<T> {
    let known = known?;
    known_by.insert(field.to_owned(), known.by);
    Some(known.value)
}
