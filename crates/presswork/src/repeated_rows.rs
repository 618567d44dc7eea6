//! `repeated_lines.csv`: the lines that outlets repeat, gathered while the documents go by.

use std::collections::BTreeMap;

use presswork_corpus::tables::RepeatedLineRow;
use presswork_corpus::{Article, Span, TokenisedDoc, Zone};
use presswork_terms::repeated::line_hash;

use crate::one_line::on_one_line;

/// Characters of a line that its row holds.
const SHOWN: usize = 500;

/// The lines so far.
#[derive(Default)]
pub(crate) struct RepeatedRows {
    /// By outlet and the line's hash.
    lines: BTreeMap<(String, u64), RepeatedLineRow>,
    /// Documents of each outlet.
    documents: BTreeMap<String, u64>,
}

impl RepeatedRows {
    /// Adds a document's repeated blocks.
    pub fn add(&mut self, article: &Article, doc: &TokenisedDoc) {
        let Some(outlet) = article.metadata.outlet.as_ref().map(|outlet| &outlet.value) else { return };
        match self.documents.get_mut(outlet) {
            Some(documents) => *documents += 1,
            None => {
                self.documents.insert(outlet.clone(), 1);
            }
        }
        let mut held: Vec<u64> = Vec::new();
        for block in article.blocks.iter().filter(|block| block.repeated) {
            let text = block.span.of(&article.text);
            let Some(hash) = line_hash(text) else { continue };
            let row = self.lines.entry((outlet.clone(), hash)).or_insert_with(|| RepeatedLineRow {
                outlet: outlet.clone(),
                line: on_one_line(text, SHOWN),
                documents: 0,
                of_documents: 0,
                blocks: 0,
                tokens: 0,
                first_key: article.key.clone(),
            });
            row.blocks += 1;
            row.tokens += counted_in(doc, block.span);
            if !held.contains(&hash) {
                row.documents += 1;
                held.push(hash);
            }
        }
    }

    /// In order of outlet; the lines of most documents first, then by text.
    pub fn into_rows(self) -> Vec<RepeatedLineRow> {
        let documents = self.documents;
        let all = |outlet: &str| documents.get(outlet).copied().unwrap_or(0);
        let with_all = |row: RepeatedLineRow| RepeatedLineRow { of_documents: all(&row.outlet), ..row };
        let mut rows: Vec<RepeatedLineRow> = self.lines.into_values().map(with_all).collect();
        rows.sort_by(|a, b| {
            a.outlet
                .cmp(&b.outlet)
                .then_with(|| b.documents.cmp(&a.documents))
                .then_with(|| a.line.cmp(&b.line))
                .then_with(|| a.first_key.cmp(&b.first_key))
        });
        rows
    }
}

/// Tokens of the block that would count.
fn counted_in(doc: &TokenisedDoc, block: Span) -> u64 {
    let body = doc.tokens.partition_point(|token| token.zone == Zone::Title);
    let body = &doc.tokens[body..];
    let from = body.partition_point(|token| token.span.start < block.start);
    let to = body.partition_point(|token| token.span.start < block.end);
    body.get(from..to).map_or(0, |tokens| tokens.iter().filter(|token| token.kind.counts()).count() as u64)
}
