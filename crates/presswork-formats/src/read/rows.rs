//! Reads a file of rows, one JSON object a line; a row that cannot be read costs no other.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

use presswork_corpus::{Failure, Labels, Reason};

use crate::read::document::Document;
use crate::read::fault::{fault, too_large};
use crate::read::input::ReadOptions;
use crate::read::list::Listed;
use crate::read::open::{Reader, broken, empty};
use crate::read::row::{self, LONGEST_LABEL, Object};
use crate::rows::error::{RowError, position};
use crate::rows::{ARTICLE_SCHEMA, OURS, TOKENS_SCHEMA, read_article, read_tokens};

/// A row of ours holds a text and what stands beside it, which for tokens is 15 to 20 times the text
/// in English news. Its line may be this many times as long as a document.
const OUR_LINE: u64 = 16;

/// A file of rows, read as far as its next row.
pub(crate) struct Rows {
    reader: Reader,
    /// The file's key.
    key: String,
    /// What sidecars say of all rows, and of some.
    labels: Labels,
    records: BTreeMap<u64, Labels>,
    /// The number of the next row.
    next: u64,
    /// Lines read so far.
    lines: u64,
    /// Bytes read so far.
    bytes: u64,
    line: Vec<u8>,
    ended: bool,
    /// Fields that were too long to be labels, and in how many rows.
    left_out: BTreeMap<String, u64>,
}

/// A row that was read: its number, and the document, or why there is none.
pub(crate) struct Row {
    pub number: u64,
    /// The key that it asks for.
    pub declared: Option<String>,
    pub document: Result<Document, Failure>,
}

impl Rows {
    pub(crate) fn new(reader: Reader, file: Listed) -> Self {
        Rows {
            reader,
            key: file.key,
            labels: file.labels,
            records: file.records,
            next: 0,
            lines: 0,
            bytes: 0,
            line: Vec::new(),
            ended: false,
            left_out: BTreeMap::new(),
        }
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// The next row, its document not yet under its final key.
    pub(crate) fn next(&mut self, options: &ReadOptions) -> Option<Row> {
        loop {
            if self.ended {
                return None;
            }
            self.line.clear();
            let length = match self.read_line(options) {
                Ok(Some(length)) => length,
                Ok(None) => return None,
                Err(error) => {
                    // What is left of the file is one failure, under the number of the row it begins in.
                    self.ended = true;
                    let failure = broken(self.record_key(self.next), &error, self.bytes);
                    let rest = format!("{} (rows before line {} were read)", failure.detail, self.lines + 1);
                    return Some(self.row(Err(Failure { detail: rest, ..failure })));
                }
            };
            self.lines += 1;
            if length > self.line.len() as u64 {
                let key = self.record_key(self.next);
                let failure = if self.ended {
                    let detail = format!(
                        "line {} goes on after {length} bytes; the rest of the file was not read",
                        self.lines
                    );
                    fault(key, Reason::TooLarge, detail)
                } else {
                    too_large(key, &format!("line {}", self.lines), self.longest(options))
                };
                return Some(self.row(Err(failure)));
            }
            if self.lines == 1 && self.line.starts_with(b"\xef\xbb\xbf") {
                self.line.drain(..3);
            }
            if self.line.trim_ascii().is_empty() {
                continue;
            }
            return Some(self.parse(options));
        }
    }

    /// Fields that were not carried as labels, for a note.
    pub(crate) fn left_out(&self) -> Option<String> {
        if self.left_out.is_empty() {
            return None;
        }
        let fields: Vec<&str> = self.left_out.keys().map(String::as_str).collect();
        let key = &self.key;
        Some(format!("{key}: values of more than {LONGEST_LABEL} bytes are no labels: {}", fields.join(", ")))
    }

    pub(crate) fn record_key(&self, number: u64) -> String {
        format!("{}#{number}", self.key)
    }

    /// The most bytes that the line begun in `self.line` may have.
    fn longest(&self, options: &ReadOptions) -> u64 {
        if leading_schema(&self.line).is_some() {
            options.largest.saturating_mul(OUR_LINE)
        } else {
            options.largest
        }
    }

    /// Reads one line into `self.line`, without its end. `None` at the end of the file. Returns the
    /// line's length; where that is more than was kept, the line was too long and was passed over.
    fn read_line(&mut self, options: &ReadOptions) -> io::Result<Option<u64>> {
        // The beginning tells how long the line may be.
        let mut got = self.read_until(OURS.len() as u64 + 64)?;
        if got == 0 {
            return Ok(None);
        }
        let longest = self.longest(options);
        if self.line.last() != Some(&b'\n') {
            got += self.read_until((longest + 1).saturating_sub(got))?;
        }
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
            got -= 1;
        }
        if got <= longest {
            return Ok(Some(got));
        }
        // A line is passed over, but not without end: gzip makes a thousand bytes of one.
        self.line.clear();
        self.line.shrink_to(1 << 20);
        let most = options.largest.saturating_mul(OUR_LINE);
        let mut ended = false;
        let mut skipped = got;
        while !ended && skipped <= most {
            let available = self.reader.fill_buf()?;
            if available.is_empty() {
                break;
            }
            let end = available.iter().position(|&byte| byte == b'\n');
            let used = end.map_or(available.len(), |end| end + 1);
            ended = end.is_some();
            skipped += used as u64;
            self.reader.consume(used);
        }
        self.bytes += skipped - got;
        self.ended = skipped > most && !ended;
        Ok(Some(skipped))
    }

    fn read_until(&mut self, most: u64) -> io::Result<u64> {
        let before = self.line.len();
        let got = self.reader.by_ref().take(most).read_until(b'\n', &mut self.line);
        self.bytes += (self.line.len() - before) as u64;
        Ok(got? as u64)
    }

    fn row(&mut self, document: Result<Document, Failure>) -> Row {
        let number = self.next;
        self.next += 1;
        Row { number, declared: None, document }
    }

    fn parse(&mut self, options: &ReadOptions) -> Row {
        let line = std::mem::take(&mut self.line);
        let parsed = self.document(&line, options);
        self.line = line;
        let key = self.record_key(self.next);
        match parsed {
            Ok((mut document, declared)) => {
                let labels = document.labels_mut();
                for (name, value) in &self.labels {
                    labels.entry(name.clone()).or_insert_with(|| value.clone());
                }
                if let Some(record) = self.records.remove(&self.next) {
                    labels.extend(record);
                }
                Row { declared, ..self.row(Ok(document)) }
            }
            Err(Fault::Row(detail)) => {
                let detail = format!("line {}, {detail}", self.lines);
                self.row(Err(fault(key, Reason::InvalidRow, detail)))
            }
            Err(Fault::Empty(bytes)) => self.row(Err(empty(key, bytes))),
            Err(Fault::TooLarge) => self.row(Err(too_large(key, "the text", options.largest))),
        }
    }

    /// The document of one row, and the key that it asks for.
    fn document(&mut self, line: &[u8], options: &ReadOptions) -> Result<(Document, Option<String>), Fault> {
        if let Some(schema) = leading_schema(line) {
            return our_document(line, schema, options);
        }
        let object: Object<'_> = serde_json::from_slice(line).map_err(|error| malformed(position(&error)))?;
        if let Some(schema) = row::schema(&object) {
            return our_document(line, &schema, options);
        }
        let capture = row::capture(&object, options, &mut self.left_out);
        let capture = capture.ok_or_else(|| Fault::Row(row::fields(&object, options)))?;
        if capture.bytes.trim_ascii().is_empty() {
            return Err(Fault::Empty(capture.bytes.len()));
        }
        Ok((Document::Captured(capture), row::declared_key(&object)))
    }
}

/// The document of a row that Presswork wrote, and its key.
fn our_document(
    line: &[u8],
    schema: &str,
    options: &ReadOptions,
) -> Result<(Document, Option<String>), Fault> {
    let (document, text) = match schema {
        ARTICLE_SCHEMA => {
            let article = read_article(line)?;
            let text = article.text.len();
            (Document::Cleaned(article), text)
        }
        TOKENS_SCHEMA => {
            let (article, doc) = read_tokens(line)?;
            let text = article.text.len();
            (Document::Tokenised(article, Box::new(doc)), text)
        }
        other => {
            let detail = format!(
                "schema `{other}`: only `{ARTICLE_SCHEMA}` and `{TOKENS_SCHEMA}` hold documents; leave it out, \
                 or read it with the version that wrote it"
            );
            return Err(Fault::Row(detail));
        }
    };
    if text as u64 > options.largest {
        return Err(Fault::TooLarge);
    }
    let declared = Some(document.key().to_owned()).filter(|key| !key.is_empty());
    Ok((document, declared))
}

enum Fault {
    /// Column and what is wrong there.
    Row(String),
    /// Nothing but so many bytes of white space.
    Empty(usize),
    TooLarge,
}

impl From<RowError> for Fault {
    fn from(error: RowError) -> Self {
        malformed(error.to_string())
    }
}

fn malformed(what: String) -> Fault {
    Fault::Row(format!("{what}; mend the row, or leave it out"))
}

/// The schema of a line that begins as Presswork writes one, seen without parsing it.
fn leading_schema(line: &[u8]) -> Option<&str> {
    let rest = line.strip_prefix(b"{\"schema\":\"")?;
    let end = rest.iter().position(|&byte| byte == b'"')?;
    std::str::from_utf8(&rest[..end]).ok().filter(|schema| schema.starts_with(OURS) && !schema.contains('\\'))
}
