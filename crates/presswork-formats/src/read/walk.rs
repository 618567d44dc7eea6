//! Finds what the inputs name: every file once, and everything that is no file, with why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::read::input::Input;
use crate::read::key::shown;
use crate::read::output_folder::is_output_folder;
use crate::read::sidecar;

/// Everything that was found, each with its root: the directory that keys are relative to.
#[derive(Default)]
pub(crate) struct Found {
    /// Files to read, by physical path.
    pub files: BTreeMap<PathBuf, File>,
    /// Sidecars, by physical path.
    pub sidecars: BTreeMap<PathBuf, Sidecar>,
    /// What could not be listed, by physical path.
    pub others: BTreeMap<PathBuf, Other>,
    /// What was asked for and is not there, as it was typed.
    pub missing: BTreeMap<PathBuf, io::ErrorKind>,
    /// Whether standard input is to be read.
    pub stdin: bool,
    /// What else a person should know, unordered.
    pub notes: BTreeSet<String>,
    /// The directories that were walked.
    walked: Vec<PathBuf>,
}

/// A file to read.
pub(crate) struct File {
    pub root: PathBuf,
    pub bytes: u64,
}

/// A file of labels.
pub(crate) struct Sidecar {
    pub root: PathBuf,
    /// Whether it was among the inputs; else it was found beside one.
    pub named: bool,
}

/// Something that is there and is not read.
pub(crate) struct Other {
    pub root: PathBuf,
    pub what: What,
}

pub(crate) enum What {
    /// A link, and where it leads.
    Link(Option<PathBuf>),
    /// A pipe, a socket, a device.
    NoFile,
    /// The system refused.
    Refused(io::ErrorKind),
}

/// Looks at every input. The result does not depend on their order.
pub(crate) fn walk(inputs: &[Input]) -> Found {
    let mut found = Found::default();
    let mut named: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut typed: Vec<&Input> = inputs.iter().collect();
    typed.sort();
    for input in typed {
        match input {
            Input::Stdin if found.stdin => {
                found.notes.insert("named twice, read once: -".to_owned());
            }
            Input::Stdin => found.stdin = true,
            Input::Path(path) => match place(path) {
                Err(error) => {
                    found.missing.insert(path.clone(), error.kind());
                }
                Ok(physical) => {
                    if let Some(first) = named.get(&physical) {
                        found.notes.insert(format!("named twice, read once: {}", name(first)));
                        continue;
                    }
                    if path.is_symlink() && (physical.is_file() || physical.is_dir()) {
                        let target = physical.file_name().unwrap_or(physical.as_os_str());
                        let target = name(Path::new(target));
                        found.notes.insert(format!(
                            "a link, followed because it was named: {} is read as {target}",
                            name(path)
                        ));
                    }
                    named.insert(physical, path.clone());
                }
            },
        }
    }
    for (physical, typed) in &named {
        if physical.is_dir() {
            found.directory(physical, typed);
        } else {
            found.file(physical, typed);
        }
    }
    for (inner, typed) in &named {
        let outer = inner.ancestors().skip(1).find(|outer| found.walked.iter().any(|root| root == outer));
        let twice = found.files.range(inner.clone()..).next().is_some_and(|(path, file)| {
            path.starts_with(inner) && outer.is_some_and(|outer| outer.starts_with(&file.root))
        });
        if twice {
            found.notes.insert(format!("named twice, read once: {}", name(typed)));
        }
    }
    found.beside();
    found
}

/// The path without links and `..`, of which each file has one. A pipe of a shell (`<(…)`) has none
/// and stays as it is.
fn place(path: &Path) -> io::Result<PathBuf> {
    let there = fs::metadata(path)?;
    fs::canonicalize(path).or_else(|error| {
        if there.is_file() || there.is_dir() { Err(error) } else { std::path::absolute(path) }
    })
}

fn name(path: &Path) -> String {
    shown(path.as_os_str().as_encoded_bytes())
}

impl Found {
    fn file(&mut self, physical: &Path, typed: &Path) {
        let root = physical.parent().unwrap_or(physical);
        match fs::metadata(physical).or_else(|_| fs::metadata(typed)) {
            Ok(there) => self.add(physical, root, there.len(), true),
            Err(error) => self.other(physical, root, What::Refused(error.kind())),
        }
    }

    fn directory(&mut self, root: &Path, typed: &Path) {
        let before = self.files.len() + self.sidecars.len() + self.others.len() + self.notes.len();
        let mut entries = WalkDir::new(root).follow_links(false).into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let kind = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                    self.other(error.path().unwrap_or(root), root, What::Refused(kind));
                    continue;
                }
            };
            let path = entry.path();
            if entry.file_type().is_dir() {
                if is_output_folder(path) {
                    let below = path.strip_prefix(root).unwrap_or(path);
                    let folder =
                        if below.as_os_str().is_empty() { typed.to_owned() } else { typed.join(below) };
                    self.notes.insert(format!(
                        "an output folder of Presswork, not read: {} (name a file in it to read that)",
                        name(&folder)
                    ));
                    entries.skip_current_dir();
                }
            } else if entry.path_is_symlink() {
                self.other(path, root, What::Link(fs::canonicalize(path).ok()));
            } else if !entry.file_type().is_file() {
                self.other(path, root, What::NoFile);
            } else {
                match entry.metadata() {
                    Ok(there) => self.add(path, root, there.len(), true),
                    Err(error) => {
                        let kind = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                        self.other(path, root, What::Refused(kind));
                    }
                }
            }
        }
        let after = self.files.len() + self.sidecars.len() + self.others.len() + self.notes.len();
        if after == before && !self.files.range(root.to_owned()..).any(|(path, _)| path.starts_with(root)) {
            self.notes.insert(format!("an empty directory: {}", name(typed)));
        }
        self.walked.push(root.to_owned());
    }

    fn add(&mut self, path: &Path, root: &Path, bytes: u64, named: bool) {
        if path.file_name().is_some_and(sidecar::is_sidecar) {
            let sidecar = self.sidecars.entry(path.to_owned());
            let sidecar = sidecar.or_insert_with(|| Sidecar { root: root.to_owned(), named });
            outermost(&mut sidecar.root, root);
        } else {
            let file =
                self.files.entry(path.to_owned()).or_insert_with(|| File { root: root.to_owned(), bytes });
            outermost(&mut file.root, root);
        }
    }

    fn other(&mut self, path: &Path, root: &Path, what: What) {
        let other =
            self.others.entry(path.to_owned()).or_insert_with(|| Other { root: root.to_owned(), what });
        outermost(&mut other.root, root);
    }

    /// Adds the sidecars that stand beside files named one by one.
    fn beside(&mut self) {
        let roots: BTreeSet<&Path> = self.files.values().map(|file| file.root.as_path()).collect();
        let roots: Vec<PathBuf> = roots.into_iter().map(Path::to_owned).collect();
        for root in roots {
            for name in sidecar::NAMES {
                let path = root.join(name);
                if path.is_file() && !path.is_symlink() {
                    self.add(&path, &root, 0, false);
                }
            }
        }
    }

    /// Whether what stands at `target` is read as part of an input.
    pub(crate) fn reads(&self, target: &Path) -> bool {
        self.files.contains_key(target)
            || self.sidecars.contains_key(target)
            || (target.is_dir() && self.walked.iter().any(|root| target.starts_with(root)))
    }
}

/// A file in a directory named twice over, itself and from above, is relative to the outermost.
fn outermost(root: &mut PathBuf, other: &Path) {
    if other.components().count() < root.components().count() {
        other.clone_into(root);
    }
}
