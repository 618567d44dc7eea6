//! Reads the rows of a sidecar, CSV or JSONL: a path, and labels.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use csv::ByteRecord;
use presswork_corpus::Labels;

use crate::read::row::{LONGEST_LABEL, Object, labels};
use crate::rows::error::position;

/// The columns whose names the cleaner knows; they are matched whatever their case.
const KNOWN: [&str; 7] = ["path", "outlet", "date", "url", "author", "title", "language"];

/// A line longer than this is no row of labels.
const LONGEST_LINE: u64 = 1 << 20;

/// One row.
pub(crate) struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    /// The file it labels.
    pub path: String,
    pub labels: Labels,
}

/// Hands every row of the sidecar at `path` to `each`. Rows that cannot be read do not keep the others
/// from it.
///
/// # Errors
/// What is wrong with the file, or with how many of its rows and with the first of them.
pub(crate) fn rows(path: &Path, each: &mut dyn FnMut(Row)) -> Result<(), String> {
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let reader = BufReader::new(file);
    let mut bad = Bad::default();
    if path.extension().is_some_and(|extension| extension == "csv") {
        csv_rows(reader, each, &mut bad)?;
    } else {
        jsonl_rows(reader, each, &mut bad)?;
    }
    match bad.first {
        None => Ok(()),
        Some(first) if bad.count == 1 => Err(format!("{first}; the other rows were read")),
        Some(first) => Err(format!("{first}; {} rows cannot be read, the others were", bad.count)),
    }
}

fn unreadable(error: &io::Error) -> String {
    format!("{}: its labels are missing; allow this user to read it, or take it away", error.kind())
}

/// Rows that cannot be read.
#[derive(Default)]
struct Bad {
    count: u64,
    first: Option<String>,
}

impl Bad {
    fn add(&mut self, line: u64, what: &str) {
        self.count += 1;
        self.first.get_or_insert_with(|| format!("line {line}: {what}"));
    }
}

fn csv_rows(mut reader: impl BufRead, each: &mut dyn FnMut(Row), bad: &mut Bad) -> Result<(), String> {
    let mut first_line = Vec::new();
    reader
        .by_ref()
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut first_line)
        .map_err(|error| unreadable(&error))?;
    let delimiter = delimiter(&first_line)?;
    let whole =
        io::Cursor::new(first_line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&first_line)).chain(reader);
    let whole = Quotes { inner: whole, quotes: 0 };
    let mut csv =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(whole);
    let mut record = ByteRecord::new();
    let mut header: Option<Vec<String>> = None;
    let mut last = 1;
    loop {
        let line = csv.position().line();
        match csv.read_byte_record(&mut record) {
            Ok(false) => {
                // The last record then holds the rest of the file, and the reader does not mind.
                if csv.get_ref().quotes % 2 == 1 {
                    bad.add(last, "a quotation mark is not closed; what follows it was taken for one cell");
                }
                return Ok(());
            }
            Ok(true) => {}
            Err(error) => return Err(format!("line {line}: {error}; the rows before it were read")),
        }
        let line = record.position().map_or(line, csv::Position::line);
        last = line;
        let cells = record.iter().map(|cell| std::str::from_utf8(cell).map(str::trim));
        let Ok(cells) = cells.collect::<Result<Vec<&str>, _>>() else {
            let what = "bytes that are not UTF-8; save the table as CSV in UTF-8";
            if header.is_none() {
                return Err(format!("line {line}: {what}"));
            }
            bad.add(line, what);
            continue;
        };
        match &header {
            None => header = Some(columns(&cells, line)?),
            Some(header) if header.len() != cells.len() => {
                bad.add(line, &format!("{} cells where the header has {}", cells.len(), header.len()));
            }
            Some(_) if cells.iter().any(|cell| cell.len() > LONGEST_LABEL) => {
                bad.add(line, "a cell that goes on over thousands of bytes; a quotation mark is not closed");
            }
            Some(header) => {
                let cells = header.iter().cloned().zip(cells).filter(|(_, cell)| !cell.is_empty());
                row(line, cells.map(|(name, cell)| (name, cell.to_owned())).collect(), each, bad);
            }
        }
    }
}

/// Counts the quotation marks that pass.
struct Quotes<R> {
    inner: R,
    quotes: u64,
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(bytes)?;
        self.quotes += bytes[..length].iter().filter(|byte| **byte == b'"').count() as u64;
        Ok(length)
    }
}

/// The delimiter by which the header has a column `path`: a comma, or what spreadsheets write where a
/// comma stands in numbers.
fn delimiter(header: &[u8]) -> Result<u8, String> {
    let header = String::from_utf8_lossy(header.strip_prefix(b"\xef\xbb\xbf").unwrap_or(header));
    let has_path = |delimiter: &u8| {
        let mut names = header.split(char::from(*delimiter)).map(|name| name.trim().trim_matches('"').trim());
        names.any(|name| name.eq_ignore_ascii_case("path"))
    };
    [b',', b';', b'\t'].into_iter().find(has_path).ok_or_else(|| {
        let names: String = header.trim().chars().take(200).collect();
        format!("line 1: no column `path` (the header is: {names}); name the column of the files' paths so")
    })
}

fn columns(cells: &[&str], line: u64) -> Result<Vec<String>, String> {
    let mut columns: Vec<String> = Vec::with_capacity(cells.len());
    for cell in cells {
        let name = known(cell);
        if !name.is_empty() && columns.contains(&name) {
            return Err(format!("line {line}: column `{name}` stands there twice; rename one"));
        }
        columns.push(name);
    }
    Ok(columns)
}

fn known(name: &str) -> String {
    let known = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(name));
    known.map_or_else(|| name.to_owned(), |known| (*known).to_owned())
}

fn jsonl_rows(mut reader: impl BufRead, each: &mut dyn FnMut(Row), bad: &mut Bad) -> Result<(), String> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let got = reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
        if got.map_err(|error| unreadable(&error))? == 0 {
            break;
        }
        if line.len() as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
            return Err(format!(
                "line {number}: more than {LONGEST_LINE} bytes; the rows before it were read"
            ));
        }
        let json = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line).trim_ascii_end();
        if json.is_empty() {
            continue;
        }
        match serde_json::from_slice::<Object<'_>>(json) {
            Err(error) => bad.add(number, &position(&error)),
            Ok(object) => {
                let labels = labels(&object, &[], &mut BTreeMap::new());
                let labels = labels.into_iter().map(|(name, value)| (known(&name), value));
                row(number, labels.collect(), each, bad);
            }
        }
    }
    Ok(())
}

fn row(line: u64, mut labels: Labels, each: &mut dyn FnMut(Row), bad: &mut Bad) {
    // A column without a name, as spreadsheets leave them, labels nothing.
    labels.remove("");
    match labels.remove("path") {
        Some(path) => each(Row { line, path, labels }),
        None if labels.is_empty() => {}
        None => bad.add(line, "no `path` (documents need a file of another name)"),
    }
}
