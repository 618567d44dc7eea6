//! What reading yields: a document at whichever stage it comes in.

use presswork_corpus::{Article, Labels, RawCapture, Token, TokenisedDoc};

/// One document, as far as an earlier run of Presswork has brought it.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A page or a text as it was captured.
    Captured(RawCapture),
    /// A row of `clean`.
    Cleaned(Article),
    /// A row of `tokenise`: the article, and its tokens.
    Tokenised(Article, Box<TokenisedDoc>),
}

impl Document {
    /// The document's key.
    pub fn key(&self) -> &str {
        match self {
            Document::Captured(capture) => &capture.key,
            Document::Cleaned(article) | Document::Tokenised(article, _) => &article.key,
        }
    }

    /// The bytes that it holds, for cutting a corpus into shards: its text, excerpts and labels, and
    /// what its tokens take up. The same for the same document on any machine.
    pub fn size(&self) -> u64 {
        let size = match self {
            Document::Captured(capture) => {
                capture.key.len() + capture.bytes.len() + size_of_labels(&capture.labels)
            }
            Document::Cleaned(article) => size_of_article(article),
            Document::Tokenised(article, doc) => size_of_article(article) + size_of_tokens(doc),
        };
        size as u64
    }

    pub(crate) fn rename(&mut self, key: &str) {
        match self {
            Document::Captured(capture) => key.clone_into(&mut capture.key),
            Document::Cleaned(article) => key.clone_into(&mut article.key),
            Document::Tokenised(article, doc) => {
                key.clone_into(&mut article.key);
                key.clone_into(&mut doc.key);
            }
        }
    }

    pub(crate) fn labels_mut(&mut self) -> &mut Labels {
        match self {
            Document::Captured(capture) => &mut capture.labels,
            Document::Cleaned(article) | Document::Tokenised(article, _) => &mut article.labels,
        }
    }
}

fn size_of_labels(labels: &Labels) -> usize {
    labels.iter().map(|(name, value)| name.len() + value.len()).sum()
}

fn size_of_article(article: &Article) -> usize {
    let removed: usize =
        article.removed.iter().map(|removed| removed.rule.len() + removed.excerpt.len()).sum();
    article.key.len() + article.title().len() + article.text.len() + removed + size_of_labels(&article.labels)
}

fn size_of_tokens(doc: &TokenisedDoc) -> usize {
    let types: usize =
        doc.types.iter().map(|form| form.surface.len() + form.folded.len() + form.stem.len()).sum();
    types + doc.tokens.len() * size_of::<Token>()
}
