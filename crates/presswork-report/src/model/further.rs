//! The documents of a report past those that a page may list.

use std::collections::BTreeMap;

use presswork_corpus::tables::DocumentRow;

use crate::DocumentPart;
use crate::lists::places::DOCUMENTS;
use crate::sums::Sums;

/// What a report says of documents past those that it holds. It grows with languages, groups, days and near-duplicates, not
/// with documents.
#[derive(Clone, Debug, Default)]
pub struct Further {
    pub(crate) sums: Sums,
    /// Of each language, those that a figure may draw.
    pub(crate) drawn: BTreeMap<String, Vec<DocumentPart>>,
    /// Headline and language, by key.
    pub(crate) headlines: BTreeMap<String, (String, String)>,
}

impl Further {
    /// Adds the next document, and its flags by name. Its headline is asked for where it is of a cluster of near-duplicates.
    pub fn add(&mut self, row: DocumentRow, flags: Vec<String>, near_duplicate: bool) {
        self.sums.add(&row, &flags);
        if near_duplicate {
            self.headlines.insert(row.key.clone(), (row.title.clone(), row.language.clone()));
        }
        let drawn = self.drawn.entry(row.language.clone()).or_default();
        // One more than are drawn says that they are too many.
        if drawn.len() <= DOCUMENTS && row.counted && row.text_bytes > 0 {
            drawn.push(DocumentPart {
                row,
                known_by: Vec::new(),
                media: String::new(),
                charset: String::new(),
                flags,
                removed: Vec::new(),
            });
        }
    }

    /// Documents.
    pub fn documents(&self) -> u64 {
        self.sums.documents
    }
}
