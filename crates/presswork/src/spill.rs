//! Runs that wait for the merge: in memory while there is room, on disk beyond.
//!
//! A file of the spill folder is the body of one run and nothing else; what it holds stays in memory, its documents wait beside. As soon as [`FAN_IN`] runs of one level stand side by side they are merged to one of the
//! next, so that each entry is written once a level, and few files are open at once however many runs there are.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use presswork_terms::{LONGEST, Merge, Run, RunDocument, RunReader, Sections, Sizes, Totals, merge_bodies};

use crate::artifact::{canonical_bytes, of_canonical_bytes};
use crate::budget::Budget;
use crate::error::{Error, ErrorKind};
use crate::segments::Segments;
use crate::spill_folder::SpillFolder;

/// Runs of one level that are merged: two levels, which are ten thousand runs, stay below the 256 files that some systems
/// open for a process.
const FAN_IN: usize = 100;
/// Bytes that are read ahead of a run on disk, at most and at least.
const READ_AHEAD: usize = 64 << 10;
const LEAST_AHEAD: usize = 8 << 10;

/// Runs in the order of their documents.
pub struct Runs {
    stored: Vec<Stored>,
    /// Bytes of bodies that may stay in memory.
    room: usize,
    held: usize,
    folder: Option<SpillFolder>,
    /// The documents of each run that was added.
    documents: Segments,
}

/// A run, its body in memory or on disk.
struct Stored {
    /// How often its entries were merged.
    level: u32,
    sections: Sections,
    body: Body,
}

enum Body {
    Memory(Vec<u8>),
    Disk(PathBuf),
}

impl Body {
    fn reader(&self, ahead: usize) -> Result<BodyReader<'_>, Error> {
        Ok(match self {
            Body::Memory(body) => BodyReader::Memory(body),
            Body::Disk(path) => {
                let file = File::open(path).map_err(|error| Error::new(ErrorKind::Read(error), path))?;
                BodyReader::Disk(BufReader::with_capacity(ahead, file))
            }
        })
    }
}

impl Runs {
    /// No run yet; bodies stay in memory up to `room` bytes, and what is known of documents up to an eighth of that.
    pub fn new(room: usize) -> Self {
        Runs { stored: Vec::new(), room, held: 0, folder: None, documents: Segments::new(room / 8) }
    }

    /// No run yet; bodies stay in memory up to their share of `budget`.
    pub fn within(budget: Budget) -> Self {
        Runs::new(budget.runs())
    }

    /// Adds a run, which comes after those added before.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`] where it must go to disk and cannot.
    pub fn push(&mut self, run: Run) -> Result<(), Error> {
        let Run { sections, documents, body } = run;
        self.documents.push(&canonical_bytes(&documents))?;
        self.held += body.len();
        self.stored.push(Stored { level: 0, sections, body: Body::Memory(body) });
        if self.held > self.room {
            self.spill()?;
        }
        while let Some(level) = self.stored.last().map(|run| run.level)
            && let Some(first) = self.stored.len().checked_sub(FAN_IN)
            && self.stored[first].level == level
        {
            self.shorten(first, level + 1)?;
        }
        Ok(())
    }

    /// Writes the bodies in memory to disk.
    fn spill(&mut self) -> Result<(), Error> {
        for run in &mut self.stored {
            if let Body::Memory(body) = &run.body {
                let path = folder(&mut self.folder)?.next_file();
                fs::write(&path, body).map_err(|error| spilling(&path, error))?;
                run.body = Body::Disk(path);
            }
        }
        self.held = 0;
        Ok(())
    }

    /// Merges the runs from `first` on to one of `level`. Levels never ascend, so that all of them have one.
    fn shorten(&mut self, first: usize, level: u32) -> Result<(), Error> {
        let path = folder(&mut self.folder)?.next_file();
        let mut file = File::create(&path).map_err(|error| spilling(&path, error))?;
        let readers = self.readers(first)?;
        let sections = merge_bodies(readers, &mut |bytes| file.write_all(bytes))
            .map_err(|error| spilling(&path, error))?;
        for run in self.stored.drain(first..) {
            match run.body {
                Body::Disk(path) => fs::remove_file(&path).map_err(|error| spilling(&path, error))?,
                Body::Memory(body) => self.held -= body.len(),
            }
        }
        self.stored.push(Stored { level, sections, body: Body::Disk(path) });
        Ok(())
    }

    fn readers(&self, first: usize) -> Result<Vec<RunReader<'_, BodyReader<'_>>>, Error> {
        let runs = &self.stored[first..];
        let ahead = (self.room / runs.len().max(1)).clamp(LEAST_AHEAD, READ_AHEAD);
        runs.iter()
            .map(|run| Ok(RunReader { sections: &run.sections, body: run.body.reader(ahead)? }))
            .collect()
    }

    /// The merge of all runs.
    ///
    /// # Errors
    /// [`ErrorKind::Read`] where a run on disk cannot be read.
    pub fn merge(&self) -> Result<Merge<'_, BodyReader<'_>>, Error> {
        Merge::new(self.readers(0)?).map_err(|error| self.unread(error))
    }

    /// The error of a merge that could not read on.
    pub fn unread(&self, error: io::Error) -> Error {
        let path = self.folder.as_ref().map_or(Path::new(""), SpillFolder::path);
        Error::new(ErrorKind::Read(error), path)
    }

    /// Hands the documents of all runs to `each`, in order; there are none of runs of
    /// [`Detail::Counts`](presswork_terms::Detail).
    ///
    /// # Errors
    /// Those of `each`, and [`ErrorKind::Read`] where they cannot be read.
    pub fn documents<E: From<Error>>(
        &self,
        each: &mut dyn FnMut(RunDocument) -> Result<(), E>,
    ) -> Result<(), E> {
        (0..self.documents.len())
            .try_for_each(|run| self.documents_of(run)?.into_iter().try_for_each(&mut *each))
    }

    /// The documents of a run, by its place among those that were added.
    ///
    /// # Errors
    /// [`ErrorKind::Read`] where they cannot be read.
    pub(crate) fn documents_of(&self, run: usize) -> Result<Vec<RunDocument>, Error> {
        let mut bytes = Vec::new();
        let mut reader = self.documents.reader(run);
        reader.read_to_end(&mut bytes).map_err(|error| self.documents.unread(error))?;
        of_canonical_bytes(&bytes)
    }

    /// The sizes of the corpus: some hundred bytes a document.
    ///
    /// # Errors
    /// [`ErrorKind::Read`] where documents cannot be read.
    pub fn totals(&self) -> Result<Totals, Error> {
        let mut sizes = Sizes::of(self.stored.iter().map(|run| &run.sections));
        self.documents(&mut |document| {
            sizes.add(&document);
            Ok::<(), Error>(())
        })?;
        Ok(sizes.finish())
    }

    /// Places where an n-gram stands, language by language, at index n − 1.
    ///
    /// # Errors
    /// As [`Runs::totals`].
    pub(crate) fn positions(&self) -> Result<BTreeMap<String, [u64; LONGEST]>, Error> {
        let mut sums: BTreeMap<String, [u64; LONGEST]> = BTreeMap::new();
        self.documents(&mut |document| {
            let sums = sums.entry(document.language).or_default();
            sums.iter_mut().zip(document.positions).for_each(|(sum, more)| *sum += more);
            Ok::<(), Error>(())
        })?;
        Ok(sums)
    }

    /// Runs that are on disk.
    pub fn spilled(&self) -> usize {
        self.stored.iter().filter(|run| matches!(run.body, Body::Disk(_))).count()
    }
}

fn folder(folder: &mut Option<SpillFolder>) -> Result<&mut SpillFolder, Error> {
    match folder {
        Some(folder) => Ok(folder),
        None => Ok(folder.insert(SpillFolder::new()?)),
    }
}

fn spilling(path: &Path, error: io::Error) -> Error {
    Error::new(ErrorKind::Spill(error), path)
}

/// Reads the body of a run.
pub enum BodyReader<'a> {
    /// From memory.
    Memory(&'a [u8]),
    /// From disk.
    Disk(BufReader<File>),
}

impl Read for BodyReader<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            BodyReader::Memory(bytes) => bytes.read(into),
            BodyReader::Disk(file) => file.read(into),
        }
    }
}

impl BufRead for BodyReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            BodyReader::Memory(bytes) => bytes.fill_buf(),
            BodyReader::Disk(file) => file.fill_buf(),
        }
    }

    fn consume(&mut self, bytes: usize) {
        match self {
            BodyReader::Memory(slice) => slice.consume(bytes),
            BodyReader::Disk(file) => file.consume(bytes),
        }
    }
}
