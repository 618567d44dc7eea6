//! Stage files of a command that leaves none behind: in memory while they are small, then in a temporary folder that goes
//! with it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind};
use crate::spill_folder::SpillFolder;

/// The files.
#[derive(Debug)]
pub(crate) struct Passing {
    held: BTreeMap<PathBuf, Vec<u8>>,
    bytes: usize,
    room: usize,
    folder: Option<SpillFolder>,
}

impl Passing {
    /// None yet; up to `room` bytes stay in memory.
    pub fn new(room: usize) -> Self {
        Passing { held: BTreeMap::new(), bytes: 0, room, folder: None }
    }

    pub fn has(&self, name: &Path) -> bool {
        self.held.contains_key(name)
            || self.folder.as_ref().is_some_and(|folder| folder.path().join(name).exists())
    }

    pub fn read(&self, name: &Path) -> io::Result<Vec<u8>> {
        match (self.held.get(name), &self.folder) {
            (Some(bytes), _) => Ok(bytes.clone()),
            (None, Some(folder)) => fs::read(folder.path().join(name)),
            (None, None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Writes a file.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`] where it must go to disk and cannot.
    pub fn write(&mut self, name: &Path, bytes: Vec<u8>) -> Result<(), Error> {
        if self.bytes.saturating_add(bytes.len()) <= self.room {
            self.bytes += bytes.len();
            self.held.insert(name.to_owned(), bytes);
            return Ok(());
        }
        let folder = match &self.folder {
            Some(folder) => folder,
            None => self.folder.insert(SpillFolder::new()?),
        };
        let path = folder.path().join(name);
        fs::write(&path, bytes).map_err(|error| Error::new(ErrorKind::Spill(error), path))
    }
}
