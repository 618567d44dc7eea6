//! Runs that wait for the merge: in memory while there is room, on disk beyond.
//!
//! A file of the spill folder is the body of one run and nothing else; what it holds and which documents
//! it is of stays in memory. The folder belongs to one process and goes with it. The merge reads at most
//! [`FAN_IN`] runs at once: what is more is merged to longer ones first.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use presswork_terms::{Merge, Run, RunDocument, RunReader, Sections, Totals, merge_bodies, totals_of};

use crate::error::{Error, ErrorKind};

/// Runs that are merged at once.
const FAN_IN: usize = 256;
/// Bytes that are read ahead of a run on disk.
const READ_AHEAD: usize = 64 << 10;

/// Runs in the order of their documents.
pub struct Runs {
    stored: Vec<Stored>,
    /// Bytes of bodies that may stay in memory.
    room: usize,
    held: usize,
    folder: Option<Folder>,
}

/// A run, its body in memory or on disk.
struct Stored {
    sections: Sections,
    documents: Vec<RunDocument>,
    body: Body,
}

enum Body {
    Memory(Vec<u8>),
    Disk(PathBuf),
}

impl Body {
    fn reader(&self) -> Result<BodyReader<'_>, Error> {
        Ok(match self {
            Body::Memory(body) => BodyReader::Memory(body),
            Body::Disk(path) => {
                let file = File::open(path).map_err(|error| Error::new(ErrorKind::Read(error), path))?;
                BodyReader::Disk(BufReader::with_capacity(READ_AHEAD, file))
            }
        })
    }
}

impl Runs {
    /// No run yet; bodies stay in memory up to `room` bytes.
    pub fn new(room: usize) -> Self {
        Runs { stored: Vec::new(), room, held: 0, folder: None }
    }

    /// Adds a run, which comes after those added before.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`] where it must go to disk and cannot.
    pub fn push(&mut self, run: Run) -> Result<(), Error> {
        let Run { sections, documents, body } = run;
        self.held += body.len();
        self.stored.push(Stored { sections, documents, body: Body::Memory(body) });
        if self.held > self.room {
            self.spill()?;
        }
        if self.stored.len() >= FAN_IN {
            self.shorten()?;
        }
        Ok(())
    }

    /// Writes the bodies in memory to disk.
    fn spill(&mut self) -> Result<(), Error> {
        for run in &mut self.stored {
            if let Body::Memory(body) = &run.body {
                let path = Folder::of(&mut self.folder)?.next();
                fs::write(&path, body).map_err(|error| spilling(&path, error))?;
                run.body = Body::Disk(path);
            }
        }
        self.held = 0;
        Ok(())
    }

    /// Merges all runs to one.
    fn shorten(&mut self) -> Result<(), Error> {
        let path = Folder::of(&mut self.folder)?.next();
        let mut file = File::create(&path).map_err(|error| spilling(&path, error))?;
        let readers = self.readers()?;
        let sections = merge_bodies(readers, &mut |bytes| file.write_all(bytes))
            .map_err(|error| spilling(&path, error))?;
        let documents = self.stored.iter_mut().flat_map(|run| std::mem::take(&mut run.documents)).collect();
        for run in self.stored.drain(..) {
            if let Body::Disk(path) = run.body {
                fs::remove_file(&path).map_err(|error| spilling(&path, error))?;
            }
        }
        self.stored.push(Stored { sections, documents, body: Body::Disk(path) });
        self.held = 0;
        Ok(())
    }

    fn readers(&self) -> Result<Vec<RunReader<'_, BodyReader<'_>>>, Error> {
        self.stored
            .iter()
            .map(|run| Ok(RunReader { sections: &run.sections, body: run.body.reader()? }))
            .collect()
    }

    /// The merge of all runs.
    ///
    /// # Errors
    /// [`ErrorKind::Read`] where a run on disk cannot be read.
    pub fn merge(&self) -> Result<Merge<'_, BodyReader<'_>>, Error> {
        Merge::new(self.readers()?).map_err(|error| self.unread(error))
    }

    /// The error of a merge that could not read on.
    pub fn unread(&self, error: io::Error) -> Error {
        let path = self.folder.as_ref().map_or(Path::new(""), |folder| &folder.path);
        Error::new(ErrorKind::Read(error), path)
    }

    /// The sizes of the corpus.
    pub fn totals(&self) -> Totals {
        totals_of(
            self.stored.iter().map(|run| &run.sections),
            self.stored.iter().flat_map(|run| &run.documents),
        )
    }

    /// Runs that are on disk.
    pub fn spilled(&self) -> usize {
        self.stored.iter().filter(|run| matches!(run.body, Body::Disk(_))).count()
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

/// The spill folder of one counting, which is removed with what is in it.
struct Folder {
    path: PathBuf,
    files: u64,
}

impl Folder {
    /// The folder, which is made when it is first needed.
    fn of(folder: &mut Option<Folder>) -> Result<&mut Folder, Error> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        if folder.is_none() {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let name = format!("presswork-spill-{}-{number}", std::process::id());
            let path = std::env::temp_dir().join(name);
            fs::create_dir_all(&path).map_err(|error| spilling(&path, error))?;
            *folder = Some(Folder { path, files: 0 });
        }
        Ok(folder.get_or_insert_with(|| Folder { path: PathBuf::new(), files: 0 }))
    }

    fn next(&mut self) -> PathBuf {
        self.files += 1;
        self.path.join(format!("{}.run", self.files))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for what nobody needs.
        let _ = fs::remove_dir_all(&self.path);
    }
}
