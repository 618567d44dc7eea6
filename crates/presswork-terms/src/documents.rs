//! The sizes of a language's documents: what remains in memory of each, some thirty bytes.

use crate::counting::LONGEST;
use crate::document_keys::DocumentKeys;

/// The documents of a language, sorted by their index over all runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documents {
    numbers: Vec<u32>,
    groups: Vec<u32>,
    /// Of each document as many numbers as `kept` says, one document after another.
    positions: Vec<u32>,
    /// For how many n positions are kept: beyond, nothing was counted.
    kept: usize,
    keys: DocumentKeys,
}

/// The sizes of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentTotals {
    /// Index over the documents of all runs, in order; what [`crate::Posting::document`] names.
    pub document: u32,
    /// Index into [`crate::LanguageTotals::groups`].
    pub group: u32,
    positions: [u64; LONGEST],
}

impl DocumentTotals {
    /// Places where an n-gram of `n` words stands; 0 for a length that is not counted.
    pub fn positions(&self, n: u8) -> u64 {
        crate::totals::at(&self.positions, n)
    }
}

impl Documents {
    /// Adds the next document.
    pub(crate) fn push(&mut self, document: u32, group: u32, positions: &[u64; LONGEST], key: &str) {
        let used = positions.iter().rposition(|&places| places > 0).map_or(0, |last| last + 1);
        if used > self.kept {
            let before = std::mem::take(&mut self.positions);
            let kept = std::mem::replace(&mut self.kept, used);
            for at in 0..self.numbers.len() {
                self.positions.extend_from_slice(&before[at * kept..(at + 1) * kept]);
                self.positions.resize((at + 1) * used, 0);
            }
        }
        self.numbers.push(document);
        self.groups.push(group);
        // A document is far below 4 GiB, and so is what stands in it.
        let places = positions[..self.kept].iter().map(|&places| u32::try_from(places).unwrap_or(u32::MAX));
        self.positions.extend(places);
        self.keys.push(key);
    }

    /// Gives back the room for documents that did not come.
    pub(crate) fn finish(&mut self) {
        self.numbers.shrink_to_fit();
        self.groups.shrink_to_fit();
        self.positions.shrink_to_fit();
        self.keys.finish();
    }

    /// Documents.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The document at a place among them.
    pub fn at(&self, place: usize) -> Option<DocumentTotals> {
        let (&document, &group) = self.numbers.get(place).zip(self.groups.get(place))?;
        let mut positions = [0; LONGEST];
        let kept = self.positions.get(place * self.kept..(place + 1) * self.kept)?;
        positions.iter_mut().zip(kept).for_each(|(places, &kept)| *places = u64::from(kept));
        Some(DocumentTotals { document, group, positions })
    }

    /// The place of the document with that index over all runs.
    pub fn place(&self, document: u32) -> Option<usize> {
        // Where all documents are of one language, it is the index.
        if self.numbers.get(document as usize) == Some(&document) {
            return Some(document as usize);
        }
        self.numbers.binary_search(&document).ok()
    }

    /// The key of the document at a place; empty where there is none.
    pub fn key(&self, place: usize) -> String {
        self.keys.get(place)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = DocumentTotals> + '_ {
        (0..self.len()).filter_map(|place| self.at(place))
    }
}

#[cfg(test)]
mod tests {
    use super::Documents;

    /// Documents that are shorter than an n-gram come before and after those that are not.
    #[test]
    fn positions_are_kept_as_far_as_any_document_has_them() {
        let sizes = [[0; 5], [1, 0, 0, 0, 0], [9, 8, 7, 0, 0], [2, 1, 0, 0, 0], [9, 8, 7, 6, 5]];
        let mut documents = Documents::default();
        for (number, positions) in (0..).zip(&sizes) {
            documents.push(3 * number, number % 2, positions, &format!("key {number}"));
        }
        for (place, positions) in sizes.iter().enumerate() {
            let document = documents.at(place).expect("it was added");
            assert_eq!([1, 2, 3, 4, 5].map(|n| document.positions(n)), *positions);
            assert_eq!((documents.place(3 * place as u32), document.group), (Some(place), place as u32 % 2));
            assert_eq!(documents.key(place), format!("key {place}"));
        }
        assert_eq!((documents.place(1), documents.at(5), documents.len()), (None, None, 5));
    }
}
