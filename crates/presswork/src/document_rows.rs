//! `documents.csv`: a row from an article and what was counted of it.

use presswork_corpus::Article;
use presswork_corpus::tables::DocumentRow;
use presswork_terms::RunDocument;

/// The row of `article`, counted as `counted`; `near_duplicate_of` is the key of its cluster's first document, where that
/// is another.
pub fn document_row(
    article: &Article,
    counted: &RunDocument,
    near_duplicate_of: Option<&str>,
) -> DocumentRow {
    let metadata = &article.metadata;
    let text = |known: &Option<presswork_corpus::Known<String>>| {
        known.as_ref().map_or_else(String::new, |known| known.value.clone())
    };
    DocumentRow {
        key: article.key.clone(),
        group: counted.group.clone(),
        title: text(&metadata.title),
        author: metadata.author.as_ref().map_or_else(String::new, |author| author.value.join("; ")),
        date: text(&metadata.date),
        date_known_by: metadata.date.as_ref().map_or_else(String::new, |date| date.by.name().to_owned()),
        outlet: text(&metadata.outlet),
        language: counted.language.clone(),
        url: text(&metadata.url),
        near_duplicate_of: near_duplicate_of.unwrap_or_default().to_owned(),
        counted: counted.counted,
        tokens: counted.tokens,
        types: counted.types,
        sentences: counted.sentences,
        quoted_tokens: counted.quoted,
        blocks: article.blocks.len() as u64,
        repeated_blocks: counted.repeated_blocks,
        repeated_tokens: counted.repeated_tokens,
        removed: article.removed.len() as u64,
        text_bytes: article.text.len() as u64,
        source_bytes: u64::from(article.source_len),
    }
}
