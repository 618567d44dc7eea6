//! Lists the files that the inputs name, in the order of their keys, with their labels.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use presswork_corpus::{Failure, Labels, Reason};

use crate::read::documents::Documents;
use crate::read::fault::{fault, refused};
use crate::read::input::{Input, ReadOptions};
use crate::read::key::{key, shown};
use crate::read::names::RootNames;
use crate::read::open::Source;
use crate::read::sidecar;
use crate::read::walk::{Found, What, walk};

/// What the inputs hold, before any document is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files to read, in the order of their keys' bytes; no two keys are equal.
    pub files: Vec<Listed>,
    /// What was asked for and cannot be listed, in the order of keys. [`Listing::documents`] does not
    /// yield these again.
    pub failures: Vec<Failure>,
    /// What a person should be told that costs no document, sorted: an input named twice, a link to a
    /// file that is read anyway, an output folder, a label for no file.
    pub notes: Vec<String>,
}

/// One file to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The file's key. It is the key of its document; the records of JSONL have `key#n`.
    pub key: String,
    /// Its size on disk; 0 where it has none (standard input, a pipe).
    pub bytes: u64,
    /// What sidecars say of it.
    pub labels: Labels,
    /// What sidecars say of its records, by number.
    pub(crate) records: BTreeMap<u64, Labels>,
    pub(crate) source: Source,
}

impl Listed {
    /// Where the file is; `None` for standard input.
    pub fn path(&self) -> Option<&Path> {
        match &self.source {
            Source::File(path) => Some(path),
            Source::Stdin => None,
        }
    }

    /// The file with its labels, which are left out of what stays: its key.
    pub(crate) fn take(&mut self) -> Self {
        Listed {
            key: self.key.clone(),
            bytes: self.bytes,
            labels: std::mem::take(&mut self.labels),
            records: std::mem::take(&mut self.records),
            source: self.source.clone(),
        }
    }

    /// The key of the one document that the file is.
    pub(crate) fn document_key(&self) -> String {
        match self.source {
            Source::File(_) => self.key.clone(),
            Source::Stdin => format!("{}#0", self.key),
        }
    }
}

impl Listing {
    /// The documents, one file in memory at a time, in the order of (file's key, record number).
    pub fn documents(self, options: &ReadOptions) -> Documents {
        Documents::new(self.files, options)
    }
}

/// Lists what `inputs` name. Neither their order nor how often one is named changes the result,
/// except that the notes say what was named twice.
///
/// Directories are walked whole: hidden files too, no ignore file is heeded. Links in them are not
/// followed: one to a file that is read anyway is a note, any other a failure. (A link that is an
/// input itself is followed, for whoever names it wants it read.) A folder that a run of Presswork
/// wrote is not read, and a note says so; a file in it that is an input itself is.
///
/// **Keys** are paths relative to the directory that was named, or file names where files were named;
/// separators `/`; bytes that are not UTF-8, control characters, `#` and `%` percent-encoded. Where
/// two inputs hold the same relative path, all keys of both get their directory's name in front.
///
/// **Labels** come from `metadata.csv` and `metadata.jsonl` in a directory that is read or beside a
/// file that was named. Each row has a `path`, relative to the sidecar's folder or a bare file name
/// that only one file below it has, with or without `.gz`, or with `#n` for a record. The other
/// columns are labels, as they are; empty cells are none. Of two sidecars the one nearer to the file
/// wins, of two in one folder `metadata.csv`, of two rows the first.
pub fn list(inputs: &[Input]) -> Listing {
    let found = walk(inputs);
    let pairs = found.files.iter().map(|(path, file)| (file.root.as_path(), path.as_path()));
    let names = RootNames::new(pairs, found.stdin.then_some(STDIN));

    let mut listing = Listing { notes: found.notes.iter().cloned().collect(), ..Listing::default() };
    for (path, file) in &found.files {
        listing.files.push(Listed {
            key: names.key(&file.root, path),
            bytes: file.bytes,
            labels: Labels::new(),
            records: BTreeMap::new(),
            source: Source::File(path.clone()),
        });
    }
    sidecar::join(&found, &names, &mut listing);
    if found.stdin {
        listing.files.push(Listed {
            key: STDIN.to_owned(),
            bytes: 0,
            labels: Labels::new(),
            records: BTreeMap::new(),
            source: Source::Stdin,
        });
    }
    not_read(&found, &names, &mut listing);
    listing.files.sort_by(|a, b| a.key.cmp(&b.key));
    listing.failures.sort_by(|a, b| (&a.key, &a.detail).cmp(&(&b.key, &b.detail)));
    listing.notes.sort();
    listing
}

/// The key of standard input.
const STDIN: &str = "stdin";

fn not_read(found: &Found, names: &RootNames, listing: &mut Listing) {
    for (typed, kind) in &found.missing {
        let detail = match kind {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                "there is nothing there; check how it is spelt, and from which folder".to_owned()
            }
            kind => format!("{kind}; allow this user to read it, or leave it out"),
        };
        // An output names no absolute path as its document.
        let name = if typed.is_absolute() { typed.file_name().map(Path::new) } else { Some(typed.as_path()) };
        let key = key(name.unwrap_or(typed));
        if typed.is_absolute() {
            listing
                .notes
                .push(format!("{key} was looked for as {}", shown(typed.as_os_str().as_encoded_bytes())));
        }
        listing.failures.push(fault(key, Reason::Unreadable, detail));
    }
    for (path, other) in &found.others {
        let key = names.key(&other.root, path);
        match &other.what {
            What::Link(Some(target)) if found.reads(target) => {
                listing.notes.push(format!("skipped link, what it leads to is read anyway: {key}"));
            }
            What::Link(Some(_)) => {
                let detail =
                    "a link, and links in folders are not followed; name what it leads to as an input";
                listing.failures.push(fault(key, Reason::Unreadable, detail));
            }
            What::Link(None) => {
                let detail = "a link that leads nowhere; mend it, or leave it out";
                listing.failures.push(fault(key, Reason::Unreadable, detail));
            }
            What::NoFile => {
                let detail = "neither a file nor a directory; leave it out, or name it as an input";
                listing.failures.push(fault(key, Reason::Unreadable, detail));
            }
            What::Refused(kind) => listing.failures.push(refused(key, &io::Error::from(*kind))),
        }
    }
}
