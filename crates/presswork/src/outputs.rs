//! The files of a finished run. Each is written beside its place and appears by rename.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind};

/// A run's output folder.
pub(crate) struct Outputs {
    folder: PathBuf,
    written: Vec<String>,
}

/// A file that is being written; [`Outputs::finish`] makes it appear.
pub(crate) struct Partial {
    name: &'static str,
    path: PathBuf,
    out: BufWriter<File>,
}

impl Drop for Partial {
    fn drop(&mut self) {
        // It has another name once it is finished; half of it is of no use to anyone.
        let _ = fs::remove_file(&self.path);
    }
}

impl Outputs {
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let outputs = Outputs { folder: folder.to_owned(), written: Vec::new() };
        fs::create_dir_all(folder).map_err(|error| outputs.failed(error))?;
        Ok(outputs)
    }

    /// The error of a write into this folder.
    pub fn failed(&self, error: io::Error) -> Error {
        Error::new(ErrorKind::Write(error), &self.folder)
    }

    /// The names written so far, sorted.
    pub fn written(mut self) -> Vec<String> {
        self.written.sort();
        self.written
    }

    /// Takes a file of an earlier run away, if there is one.
    pub fn remove(&self, name: &'static str) -> Result<(), Error> {
        match fs::remove_file(self.folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(self.failed(named(name, &error))),
            _ => Ok(()),
        }
    }

    /// Begins a file.
    pub fn begin(&self, name: &'static str) -> Result<Partial, Error> {
        let path = self.folder.join(format!(".{name}.{}.partial", std::process::id()));
        let file = File::create(&path).map_err(|error| self.failed(named(name, &error)))?;
        Ok(Partial { name, path, out: BufWriter::new(file) })
    }

    /// Makes a file appear under its name.
    pub fn finish(&mut self, mut partial: Partial) -> Result<(), Error> {
        let place = self.folder.join(partial.name);
        partial
            .flush()
            .and_then(|()| fs::rename(&partial.path, place))
            .map_err(|error| self.failed(error))?;
        self.written.push(partial.name.to_owned());
        Ok(())
    }

    /// A file from beginning to end.
    pub fn whole(
        &mut self,
        name: &'static str,
        write: impl FnOnce(&mut Partial) -> io::Result<()>,
    ) -> Result<(), Error> {
        let mut partial = self.begin(name)?;
        write(&mut partial).map_err(|error| self.failed(error))?;
        self.finish(partial)
    }
}

impl Write for Partial {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes).map_err(|error| named(self.name, &error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush().map_err(|error| named(self.name, &error))
    }
}

/// The error with the file's name in its text.
fn named(name: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{name}: {error}"))
}
