//! Joins the labels of `metadata.csv` and `metadata.jsonl` to the files that their rows name.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use presswork_corpus::Reason;

use crate::read::fault::fault;
use crate::read::list::Listing;
use crate::read::names::RootNames;
use crate::read::sidecar_rows::{Row, rows};
use crate::read::walk::Found;

/// The names of sidecars, the weaker first.
pub(crate) const NAMES: [&str; 2] = ["metadata.jsonl", "metadata.csv"];

/// Whether a file of this name is a sidecar, not a document.
pub(crate) fn is_sidecar(name: &OsStr) -> bool {
    NAMES.iter().any(|sidecar| name == *sidecar)
}

/// Gives `listing.files`, which stand as `found.files` does, their labels.
pub(crate) fn join(found: &Found, names: &RootNames, listing: &mut Listing) {
    let index = Index::new(found);
    // The stronger last: it overwrites.
    let mut sidecars: Vec<_> = found.sidecars.iter().collect();
    sidecars.sort_by_key(|(path, _)| {
        let strength = NAMES.iter().position(|name| path.ends_with(name));
        (path.components().count(), path.parent(), strength)
    });
    for (path, sidecar) in sidecars {
        let key = names.key(&sidecar.root, path);
        let mut joining = Joining {
            index: &index,
            folder: path.parent().unwrap_or(path),
            listing: &mut *listing,
            labelled: BTreeSet::new(),
            homeless: Tally::default(),
            ambiguous: Tally::default(),
            repeated: Tally::default(),
        };
        let broken = rows(path, &mut |row| joining.row(row));
        let Joining { homeless, ambiguous, repeated, .. } = joining;
        if let Err(detail) = broken {
            listing.failures.push(fault(key.clone(), Reason::InvalidRow, detail));
        }
        let mut note = |tally: &Tally, what: &str| {
            if let Some(first) = &tally.first {
                listing.notes.push(format!("{key}: {} {what}, first {first}", tally.count));
            }
        };
        // A sidecar beside a file named alone is mostly about others.
        if sidecar.named {
            note(&homeless, "row(s) that name no file");
        }
        note(&ambiguous, "row(s) whose bare name several files have (give the path)");
        note(&repeated, "row(s) for a file that an earlier row names (the first counts)");
    }
}

#[derive(Default)]
struct Tally {
    count: u64,
    first: Option<String>,
}

impl Tally {
    fn add(&mut self, row: &Row) {
        self.count += 1;
        self.first.get_or_insert_with(|| format!("line {}: {}", row.line, row.path));
    }
}

struct Joining<'a> {
    index: &'a Index<'a>,
    folder: &'a Path,
    listing: &'a mut Listing,
    /// The files and records that this sidecar has labelled.
    labelled: BTreeSet<(usize, Option<u64>)>,
    homeless: Tally,
    ambiguous: Tally,
    repeated: Tally,
}

impl Joining<'_> {
    fn row(&mut self, row: Row) {
        match self.index.find(self.folder, &row.path) {
            Place::Nowhere => self.homeless.add(&row),
            Place::Several => self.ambiguous.add(&row),
            Place::At(file, record) => {
                if !self.labelled.insert((file, record)) {
                    self.repeated.add(&row);
                    return;
                }
                let file = &mut self.listing.files[file];
                let labels = match record {
                    None => &mut file.labels,
                    Some(record) => file.records.entry(record).or_default(),
                };
                labels.extend(row.labels);
            }
        }
    }
}

/// Where a row's path leads.
enum Place {
    Nowhere,
    Several,
    /// The file's index, and a record's number.
    At(usize, Option<u64>),
}

/// The files by physical path and by name.
struct Index<'a> {
    /// Sorted.
    paths: Vec<&'a Path>,
    /// Without `.gz`; indices ascend.
    by_name: BTreeMap<&'a OsStr, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(found: &'a Found) -> Self {
        let paths: Vec<&Path> = found.files.keys().map(PathBuf::as_path).collect();
        let mut by_name: BTreeMap<&OsStr, Vec<usize>> = BTreeMap::new();
        if !found.sidecars.is_empty() {
            for (number, path) in paths.iter().enumerate() {
                if let Some(name) = path.file_name() {
                    by_name.entry(without_gz(name)).or_default().push(number);
                }
            }
        }
        Index { paths, by_name }
    }

    /// The file or record that a row of a sidecar in `folder` names: as a path, as a path in the form
    /// of a key, or as a bare name.
    fn find(&self, folder: &Path, written: &str) -> Place {
        let key = decode(written);
        if let Some(file) = self.file(folder, Path::new(written)).or_else(|| self.file(folder, &key)) {
            return Place::At(file, None);
        }
        // Spreadsheets on Windows write `\`.
        let slashes = written.replace('\\', "/");
        if let Some(file) = self.file(folder, Path::new(&slashes)) {
            return Place::At(file, None);
        }
        if let Some((file, record)) = written.rsplit_once('#')
            && let Ok(record) = record.parse()
            && let Some(file) =
                self.file(folder, Path::new(file)).or_else(|| self.file(folder, &decode(file)))
        {
            return Place::At(file, Some(record));
        }
        self.bare(folder, Path::new(written))
    }

    fn file(&self, folder: &Path, below: &Path) -> Option<usize> {
        let mut path = folder.to_owned();
        for component in below.components() {
            match component {
                Component::ParentDir => {
                    path.pop();
                }
                Component::Normal(part) => path.push(part),
                Component::CurDir => {}
                Component::RootDir | Component::Prefix(_) => return None,
            }
        }
        let at = |path: &Path| self.paths.binary_search(&path).ok();
        at(&path).or_else(|| {
            let mut name = path.file_name()?.to_owned();
            name.push(".gz");
            at(&path.with_file_name(name))
        })
    }

    fn bare(&self, folder: &Path, written: &Path) -> Place {
        let Some(name) = written.file_name().filter(|name| *name == written.as_os_str()) else {
            return Place::Nowhere;
        };
        let Some(same) = self.by_name.get(without_gz(name)) else { return Place::Nowhere };
        let from = same.partition_point(|&file| self.paths[file] < folder);
        let mut below =
            same[from..].iter().take_while(|&&file| self.paths[file].starts_with(folder)).filter(|&&file| {
                // `x.html` finds `x.html.gz`, but `x.html.gz` does not find `x.html`.
                let found = self.paths[file].file_name();
                found == Some(name) || found.map(without_gz) == Some(name)
            });
        match (below.next(), below.next()) {
            (None, _) => Place::Nowhere,
            (Some(&file), None) => Place::At(file, None),
            (Some(_), Some(_)) => Place::Several,
        }
    }
}

fn without_gz(name: &OsStr) -> &OsStr {
    let path = Path::new(name);
    match (path.extension(), path.file_stem()) {
        (Some(extension), Some(stem)) if extension == "gz" => stem,
        _ => name,
    }
}

/// The path that a key stands for.
fn decode(key: &str) -> PathBuf {
    let bytes = key.as_bytes();
    let mut path = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = key.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                path.push(byte);
                at += 3;
            }
            None => {
                path.push(bytes[at]);
                at += 1;
            }
        }
    }
    from_bytes(path)
}

#[cfg(unix)]
fn from_bytes(path: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    PathBuf::from(std::ffi::OsString::from_vec(path))
}

#[cfg(not(unix))]
fn from_bytes(path: Vec<u8>) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&path).into_owned())
}
