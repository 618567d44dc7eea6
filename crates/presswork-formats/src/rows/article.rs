//! Rows of `clean`: `presswork/article/1`.

use std::borrow::Cow;
use std::io;

use presswork_corpus::{
    Article, Block, BlockKind, Flag, Known, KnownBy, Labels, MediaType, Metadata, Removed, Span,
};
use serde::{Deserialize, Serialize};

use crate::rows::error::RowError;
use crate::rows::spans::{Checker, check_source};
use crate::rows::{Named, write_line};

/// The `schema` of an article's row.
pub const ARTICLE_SCHEMA: &str = "presswork/article/1";

/// The fields of an article's row, in the order they are written. A row of tokens begins with the same.
#[derive(Serialize, Deserialize)]
pub(crate) struct ArticleRow<'a> {
    pub schema: Cow<'a, str>,
    pub key: Cow<'a, str>,
    /// Written in rows of tokens; the label `id` holds it, so it is not read.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub id: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Cow<'a, [String]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Cow<'a, str>>,
    text: Cow<'a, str>,
    blocks: Vec<BlockRow>,
    #[serde(default)]
    known_by: KnownByRow,
    #[serde(default)]
    removed: Vec<RemovedRow<'a>>,
    media: MediaType,
    charset: Cow<'a, str>,
    source_len: u32,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    flags: Cow<'a, [Flag]>,
    #[serde(default, skip_serializing_if = "is_empty")]
    labels: Cow<'a, Labels>,
}

fn is_empty(labels: &Labels) -> bool {
    labels.is_empty()
}

#[derive(Serialize, Deserialize)]
struct BlockRow {
    start: u32,
    end: u32,
    kind: BlockKind,
    source: (u32, u32),
    #[serde(default, skip_serializing_if = "is_false")]
    repeated: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

#[derive(Serialize, Deserialize)]
struct RemovedRow<'a> {
    rule: Cow<'a, str>,
    start: u32,
    end: u32,
    excerpt: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score: Option<f32>,
}

#[derive(Default, Serialize, Deserialize)]
struct KnownByRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<KnownBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<KnownBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<KnownBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<KnownBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<KnownBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<KnownBy>,
}

/// Writes an article as one line of JSON. Fields stand in a fixed order; what is not known is absent.
///
/// # Errors
/// As `out`.
pub fn write_article(out: &mut (impl io::Write + ?Sized), article: &Article) -> io::Result<()> {
    write_line(out, &ArticleRow::of(ARTICLE_SCHEMA, article))
}

/// Reads what [`write_article`] wrote; the article is equal to the one written. Fields that are not
/// known are passed over; a title, date … without an entry in `known_by` is known by a label, for
/// someone other than the cleaner wrote it.
///
/// # Errors
/// Where the line is no such row, or a span of it is none of its text.
pub fn read_article(line: &[u8]) -> Result<Article, RowError> {
    Named::expect(line, ARTICLE_SCHEMA)?;
    serde_json::from_slice::<ArticleRow<'_>>(line)?.into_article()
}

impl<'a> ArticleRow<'a> {
    pub(crate) fn of(schema: &'static str, article: &'a Article) -> Self {
        let metadata = &article.metadata;
        let known_by = KnownByRow {
            title: by(&metadata.title),
            author: by(&metadata.author),
            date: by(&metadata.date),
            outlet: by(&metadata.outlet),
            language: by(&metadata.language),
            url: by(&metadata.url),
        };
        let blocks = article.blocks.iter().map(|block| BlockRow {
            start: block.span.start,
            end: block.span.end,
            kind: block.kind,
            source: (block.source.start, block.source.end),
            repeated: block.repeated,
        });
        let removed = article.removed.iter().map(|removed| RemovedRow {
            rule: Cow::Borrowed(&removed.rule),
            start: removed.source.start,
            end: removed.source.end,
            excerpt: Cow::Borrowed(&removed.excerpt),
            score: removed.score,
        });
        ArticleRow {
            schema: Cow::Borrowed(schema),
            key: Cow::Borrowed(&article.key),
            id: None,
            title: value(&metadata.title),
            author: metadata.author.as_ref().map(|known| Cow::Borrowed(known.value.as_slice())),
            date: value(&metadata.date),
            outlet: value(&metadata.outlet),
            language: value(&metadata.language),
            url: value(&metadata.url),
            text: Cow::Borrowed(&article.text),
            blocks: blocks.collect(),
            known_by,
            removed: removed.collect(),
            media: article.media,
            charset: Cow::Borrowed(&article.charset),
            source_len: article.source_len,
            flags: Cow::Borrowed(&article.flags),
            labels: Cow::Borrowed(&article.labels),
        }
    }

    pub(crate) fn into_article(self) -> Result<Article, RowError> {
        let mut body = Checker::new(&self.text, "body");
        let mut blocks = Vec::with_capacity(self.blocks.len());
        for (number, row) in self.blocks.iter().enumerate() {
            let span = Span::new(row.start, row.end);
            let source = Span::new(row.source.0, row.source.1);
            body.next(span, "block", number)?;
            check_source(source, self.source_len, "block", number)?;
            blocks.push(Block { span, kind: row.kind, source, repeated: row.repeated });
        }
        let mut removed = Vec::with_capacity(self.removed.len());
        for (number, row) in self.removed.into_iter().enumerate() {
            let source = Span::new(row.start, row.end);
            check_source(source, self.source_len, "removal", number)?;
            let (rule, excerpt) = (row.rule.into_owned(), row.excerpt.into_owned());
            removed.push(Removed { rule, source, excerpt, score: row.score });
        }
        let known_by = self.known_by;
        let metadata = Metadata {
            title: known(self.title.map(Cow::into_owned), known_by.title),
            author: known(self.author.map(Cow::into_owned), known_by.author),
            date: known(self.date.map(Cow::into_owned), known_by.date),
            outlet: known(self.outlet.map(Cow::into_owned), known_by.outlet),
            language: known(self.language.map(Cow::into_owned), known_by.language),
            url: known(self.url.map(Cow::into_owned), known_by.url),
        };
        Ok(Article {
            key: self.key.into_owned(),
            text: self.text.into_owned(),
            blocks,
            metadata,
            removed,
            media: self.media,
            charset: self.charset.into_owned(),
            source_len: self.source_len,
            flags: self.flags.into_owned(),
            labels: self.labels.into_owned(),
        })
    }
}

fn value(known: &Option<Known<String>>) -> Option<Cow<'_, str>> {
    known.as_ref().map(|known| Cow::Borrowed(known.value.as_str()))
}

fn by<T>(known: &Option<Known<T>>) -> Option<KnownBy> {
    known.as_ref().map(|known| known.by)
}

fn known<T>(value: Option<T>, by: Option<KnownBy>) -> Option<Known<T>> {
    value.map(|value| Known { value, by: by.unwrap_or(KnownBy::Label) })
}
