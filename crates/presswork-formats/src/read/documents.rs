//! Yields the documents of the listed files, one at a time, under keys that no other has.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use presswork_corpus::Failure;

use crate::read::document::Document;
use crate::read::input::ReadOptions;
use crate::read::list::Listed;
use crate::read::open::{Opened, open};
use crate::read::rows::{Row, Rows};

/// The documents of a listing, in the order of (file's key, record number), lazily: each is read when
/// it is asked for. A document that cannot be read is a [`Failure`], and the next comes after it.
///
/// **Keys.** A file's document has the file's key. A row of JSONL has the key that it declares: its
/// `key`, else `id`, else `url`. The first in reading order has it; a later row that declares the same,
/// or one that names a listed file or a record of one, has `file#n`, its number in its own file, as
/// has a row that declares none. So keys are unique, the same for any order of the inputs, and rows
/// that are appended to a file change no key before them.
pub struct Documents {
    /// The files, those before `next` without their labels.
    files: Vec<Listed>,
    next: usize,
    rows: Option<Rows>,
    options: ReadOptions,
    /// Hashes of the keys that rows declared. Two keys of one hash cost the second its name, no more.
    declared: HashSet<u64>,
    /// Rows of the present file that could not have the key they declared, and the first of them.
    renamed: u64,
    first_renamed: Option<String>,
    notes: Vec<String>,
}

impl Documents {
    pub(crate) fn new(files: Vec<Listed>, options: &ReadOptions) -> Self {
        Documents {
            files,
            next: 0,
            rows: None,
            options: options.clone(),
            declared: HashSet::new(),
            renamed: 0,
            first_renamed: None,
            notes: Vec::new(),
        }
    }

    /// What a person should be told of the files read so far, in their order: rows that could not have
    /// the key they declare, fields too long to be labels.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    fn named(&mut self, row: Row, rows: &Rows) -> Result<Document, Failure> {
        let mut document = row.document?;
        let fallback = rows.record_key(row.number);
        let key = match row.declared {
            Some(declared) if declared == fallback => fallback,
            Some(declared) if self.is_free(&declared) => declared,
            Some(declared) => {
                self.renamed += 1;
                self.first_renamed.get_or_insert_with(|| format!("{fallback} ({declared})"));
                fallback
            }
            None => fallback,
        };
        document.rename(&key);
        Ok(document)
    }

    /// Takes `key` unless a file, a record of a file or an earlier row has it.
    fn is_free(&mut self, key: &str) -> bool {
        let record = key.rsplit_once('#').filter(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
        if self.is_file(key) || record.is_some_and(|(file, _)| self.is_file(file)) {
            return false;
        }
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        self.declared.insert(hasher.finish())
    }

    fn is_file(&self, key: &str) -> bool {
        self.files.binary_search_by(|file| file.key.as_str().cmp(key)).is_ok()
    }

    fn end_of_rows(&mut self, rows: &Rows) {
        if let Some(first) = self.first_renamed.take() {
            let file = rows.key();
            self.notes.push(format!(
                "{file}: {} row(s) declare a key that another document has and are named by number, first {first}",
                self.renamed
            ));
        }
        self.renamed = 0;
        self.notes.extend(rows.left_out());
    }
}

impl Iterator for Documents {
    type Item = Result<Document, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(mut rows) = self.rows.take() {
                match rows.next(&self.options) {
                    Some(row) => {
                        let document = self.named(row, &rows);
                        self.rows = Some(rows);
                        return Some(document);
                    }
                    None => self.end_of_rows(&rows),
                }
            }
            let file = self.files.get_mut(self.next)?;
            self.next += 1;
            match open(file, &self.options) {
                Opened::Whole(document) => return Some(document.map(Document::Captured)),
                Opened::Rows(reader) => self.rows = Some(Rows::new(reader, file.take())),
            }
        }
    }
}
