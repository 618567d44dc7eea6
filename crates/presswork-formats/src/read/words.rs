//! Text that is tokenised already: a document a line.

use std::io::{BufRead, Read};

use presswork_corpus::{Failure, Reason};
use serde::Deserialize;

use crate::read::fault::{fault, too_large};
use crate::read::list::{Listed, Listing};
use crate::read::open::{Reader, broken, lines};

/// How a line holds its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsForm {
    /// Words parted by white space.
    Space,
    /// A JSON object with `tokens`, and where it has them `id` and `group`; other fields are passed over.
    Jsonl,
}

/// A document that came as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsDocument {
    /// The row's `id`, else `file#n`, n counted from 0.
    pub key: String,
    /// The row's `group`, else the key.
    pub group: String,
    /// Its words; none is empty.
    pub words: Vec<String>,
}

/// Lines of one file, as they are read together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// The file's key; a document's is this, `#` and the number of its line.
    pub file: String,
    /// The number of the first line, counted from 0.
    pub first: u64,
    /// The lines, a document each. The last may end without a line feed.
    pub text: String,
}

impl TextBlock {
    /// The lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (u64, &str)> {
        let lines = self.text.split_inclusive('\n').map(|line| line.strip_prefix('\u{feff}').unwrap_or(line));
        (self.first..).zip(lines)
    }
}

#[derive(Deserialize)]
struct JsonWords {
    id: Option<String>,
    group: Option<String>,
    tokens: Vec<String>,
}

impl Listing {
    /// The listed files as text that is tokenised already, a document a line, lazily and in order.
    /// A line without words is a document without words; lines of white space in JSONL are passed over.
    /// A line may have `largest` bytes. Keys are as the rows declare them: rows that declare one key
    /// twice are two documents of one name.
    pub fn words(self, form: WordsForm, largest: u64) -> Words {
        Words { files: self.files.into_iter(), open: None, form, largest }
    }

    /// The same documents as of [`WordsForm::Space`], their words not looked at: blocks of some `size` bytes.
    pub fn blocks(self, size: usize, largest: u64) -> Blocks {
        Blocks { files: self.files.into_iter(), open: None, size, largest: largest.min(MOST), failure: None }
    }
}

/// A text of more bytes has more words than are counted together.
const MOST: u64 = (1 << 32) - 1;

/// Iterator of [`Listing::blocks`].
pub struct Blocks {
    files: std::vec::IntoIter<Listed>,
    open: Option<Lines>,
    size: usize,
    largest: u64,
    failure: Option<Failure>,
}

impl Iterator for Blocks {
    type Item = Result<TextBlock, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(failure) = self.failure.take() {
                return Some(Err(failure));
            }
            let Some(open) = &mut self.open else {
                let file = self.files.next()?;
                match lines(&file) {
                    Ok(reader) => self.open = Some(Lines { reader, key: file.key, number: 0, bytes: 0 }),
                    Err(failure) => return Some(Err(failure)),
                }
                continue;
            };
            let (block, ended) = open.block(self.size, self.largest);
            match ended {
                Ended::Full => {}
                Ended::Row(failure) => self.failure = Some(failure),
                Ended::File(failure) => (self.open, self.failure) = (None, failure),
            }
            if !block.text.is_empty() {
                return Some(Ok(block));
            }
        }
    }
}

/// Why a block ended.
enum Ended {
    Full,
    /// The next line cannot be read.
    Row(Failure),
    /// The file ended, or cannot be read on.
    File(Option<Failure>),
}

/// Iterator of [`Listing::words`].
pub struct Words {
    files: std::vec::IntoIter<Listed>,
    open: Option<Lines>,
    form: WordsForm,
    largest: u64,
}

struct Lines {
    reader: Reader,
    key: String,
    number: u64,
    /// Bytes read so far.
    bytes: u64,
}

impl Iterator for Words {
    type Item = Result<WordsDocument, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(open) = &mut self.open else {
                let file = self.files.next()?;
                match lines(&file) {
                    Ok(reader) => self.open = Some(Lines { reader, key: file.key, number: 0, bytes: 0 }),
                    Err(failure) => return Some(Err(failure)),
                }
                continue;
            };
            match open.next(self.form, self.largest) {
                Some(Ok(document)) => return Some(Ok(document)),
                Some(Err(failure)) => {
                    if failure.reason != Reason::InvalidRow {
                        self.open = None;
                    }
                    return Some(Err(failure));
                }
                None => self.open = None,
            }
        }
    }
}

impl Lines {
    /// Lines up to some `size` bytes, and why there are no more.
    fn block(&mut self, size: usize, largest: u64) -> (TextBlock, Ended) {
        let mut block = TextBlock { file: self.key.clone(), first: self.number, text: String::new() };
        let mut text = Vec::new();
        let ended = loop {
            let start = text.len();
            let read = self.reader.by_ref().take(largest.saturating_add(1)).read_until(b'\n', &mut text);
            let number = self.number;
            let key = || format!("{}#{number}", self.key);
            let place = || format!("line {}", number + 1);
            match read {
                Ok(0) => break Ended::File(None),
                Ok(length) => self.bytes += length as u64,
                Err(error) => {
                    text.truncate(start);
                    break Ended::File(Some(broken(key(), &error, self.bytes)));
                }
            }
            self.number += 1;
            if (text.len() - start) as u64 > largest {
                text.truncate(start);
                break Ended::File(Some(too_large(key(), &place(), largest)));
            }
            if std::str::from_utf8(&text[start..]).is_err() {
                text.truncate(start);
                break Ended::Row(invalid(key(), &place(), "it is not UTF-8"));
            }
            if text.len() >= size {
                break Ended::Full;
            }
        };
        block.text = String::from_utf8(text).unwrap_or_default();
        (block, ended)
    }

    /// The next document. A failure other than of one row ends the file.
    fn next(&mut self, form: WordsForm, largest: u64) -> Option<Result<WordsDocument, Failure>> {
        loop {
            let key = format!("{}#{}", self.key, self.number);
            let mut line = Vec::new();
            let read = self.reader.by_ref().take(largest.saturating_add(1)).read_until(b'\n', &mut line);
            let place = format!("line {}", self.number + 1);
            match read {
                Ok(0) => return None,
                Ok(length) => self.bytes += length as u64,
                Err(error) => return Some(Err(broken(key, &error, self.bytes))),
            }
            self.number += 1;
            if line.len() as u64 > largest {
                return Some(Err(too_large(key, &place, largest)));
            }
            let Ok(text) = std::str::from_utf8(&line) else {
                return Some(Err(invalid(key, &place, "it is not UTF-8")));
            };
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            let words = match form {
                WordsForm::Space => JsonWords {
                    id: None,
                    group: None,
                    tokens: text.split_whitespace().map(str::to_owned).collect(),
                },
                WordsForm::Jsonl if text.trim().is_empty() => continue,
                WordsForm::Jsonl => match serde_json::from_str::<JsonWords>(text) {
                    Ok(words) => words,
                    Err(error) => return Some(Err(invalid(key, &place, &error.to_string()))),
                },
            };
            let key = words.id.unwrap_or(key);
            let group = words.group.unwrap_or_else(|| key.clone());
            let words = words.tokens.into_iter().filter(|word| !word.is_empty()).collect();
            return Some(Ok(WordsDocument { key, group, words }));
        }
    }
}

fn invalid(key: String, place: &str, what: &str) -> Failure {
    let remedy = "mend the line, or name the other form with --tokens";
    fault(key, Reason::InvalidRow, format!("{place}: {what}; {remedy}"))
}
