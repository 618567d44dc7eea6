//! Opens one file or standard input: unpacks gzip, reads the head, and tells by it what the rest is.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::PathBuf;

use presswork_corpus::{Failure, RawCapture, Reason};

use crate::read::fault::{fault, refused, too_large};
use crate::read::gunzip::Gunzip;
use crate::read::input::ReadOptions;
use crate::read::list::Listed;
use crate::read::recognise::recognise;
use crate::read::shape::{Shape, shape};

/// As much as is looked at to tell what a file is.
const HEAD: u64 = 64 << 10;

/// Where a file's bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    File(PathBuf),
    Stdin,
}

pub(crate) type Reader = Box<dyn BufRead + Send>;

/// What a file turned out to be.
pub(crate) enum Opened {
    /// One document, or why there is none.
    Whole(Result<RawCapture, Failure>),
    /// Rows: the reader stands at the first.
    Rows(Reader),
}

/// Opens `file` and reads it whole, unless it holds rows.
pub(crate) fn open(file: &mut Listed, options: &ReadOptions) -> Opened {
    match opened(file, options) {
        Ok(opened) => opened,
        Err(failure) => Opened::Whole(Err(failure)),
    }
}

fn opened(file: &mut Listed, options: &ReadOptions) -> Result<Opened, Failure> {
    let (head, reader) = unpacked(file)?;
    if let Some((what, remedy)) = recognise(&head) {
        return Err(fault(file.document_key(), Reason::Unsupported, format!("{what}; {remedy}")));
    }
    let ended = (head.len() as u64) < HEAD;
    match shape(&head, ended, options) {
        Shape::Rows => Ok(Opened::Rows(Box::new(Cursor::new(head).chain(reader)))),
        Shape::Refused(reason, detail) => Err(fault(file.document_key(), reason, detail)),
        Shape::Document => whole(file, head, reader, options).map(|capture| Opened::Whole(Ok(capture))),
    }
}

/// The file's first bytes, unpacked where it is gzip, and what comes after them.
fn unpacked(file: &Listed) -> Result<(Vec<u8>, Reader), Failure> {
    let raw: Box<dyn Read + Send> = match &file.source {
        Source::File(path) => Box::new(File::open(path).map_err(|error| refused(&file.key, &error))?),
        Source::Stdin => Box::new(io::stdin()),
    };
    let mut reader: Reader = Box::new(BufReader::with_capacity(HEAD as usize, raw));
    let mut head = take_head(&mut reader, &file.document_key())?;
    if is_gzip(&head) {
        reader =
            Box::new(BufReader::with_capacity(HEAD as usize, Gunzip::new(Cursor::new(head).chain(reader))));
        head = take_head(&mut reader, &file.document_key())?;
        if is_gzip(&head) {
            let detail = "gzip inside gzip; unpack it once (gunzip), and give what comes out";
            return Err(fault(file.document_key(), Reason::Unsupported, detail));
        }
    }
    Ok((head, reader))
}

/// The file's lines, unpacked where it is gzip, whatever they hold.
pub(crate) fn lines(file: &Listed) -> Result<Reader, Failure> {
    let (head, reader) = unpacked(file)?;
    Ok(Box::new(Cursor::new(head).chain(reader)))
}

fn is_gzip(head: &[u8]) -> bool {
    head.starts_with(b"\x1f\x8b\x08")
}

fn take_head(reader: &mut Reader, key: &str) -> Result<Vec<u8>, Failure> {
    let mut head = Vec::new();
    match reader.by_ref().take(HEAD).read_to_end(&mut head) {
        Ok(_) => Ok(head),
        Err(error) => Err(broken(key, &error, head.len() as u64)),
    }
}

fn whole(
    file: &mut Listed,
    head: Vec<u8>,
    reader: Reader,
    options: &ReadOptions,
) -> Result<RawCapture, Failure> {
    let key = file.document_key();
    let mut bytes = head;
    let room = options.largest.saturating_add(1).saturating_sub(bytes.len() as u64);
    if let Err(error) = reader.take(room).read_to_end(&mut bytes) {
        return Err(broken(key, &error, bytes.len() as u64));
    }
    if bytes.len() as u64 > options.largest {
        return Err(too_large(key, "the document", options.largest));
    }
    if is_blank(&bytes) {
        return Err(empty(key, bytes.len()));
    }
    Ok(RawCapture { key, bytes, media: None, labels: std::mem::take(&mut file.labels) })
}

/// Whether there is nothing but white space, a byte order mark aside.
pub(crate) fn is_blank(bytes: &[u8]) -> bool {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii().is_empty()
}

pub(crate) fn empty(key: String, bytes: usize) -> Failure {
    let detail = match bytes {
        0 => "no bytes; capture it again, or leave it out".to_owned(),
        1 => "1 byte, of white space; capture it again, or leave it out".to_owned(),
        _ => format!("{bytes} bytes, all white space; capture it again, or leave it out"),
    };
    fault(key, Reason::Empty, detail)
}

/// A read that broke off after `got` bytes: the system's fault, or the compressed data's.
pub(crate) fn broken(key: impl Into<String>, error: &io::Error, got: u64) -> Failure {
    // Errors of the decoder carry no error number of the system.
    if error.raw_os_error().is_some() {
        return refused(key, error);
    }
    let what = match error.kind() {
        io::ErrorKind::UnexpectedEof => "ends too early",
        _ => "is damaged",
    };
    let detail = format!(
        "the gzip data {what}: {got} bytes could be read; fetch the file again, or unpack what is left \
         of it (zcat) and give that"
    );
    fault(key, Reason::Damaged, detail)
}
