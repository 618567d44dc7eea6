//! Stage files of a command that leaves none behind: in memory while they are small, then in a temporary folder that goes
//! with it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Bytes held in memory before the temporary folder is made.
const HELD: usize = 64 << 20;

/// Folders of one process that are tried.
const TRIED: u32 = 1_000;

/// The files.
#[derive(Debug, Default)]
pub(crate) struct Passing {
    held: BTreeMap<PathBuf, Vec<u8>>,
    bytes: usize,
    folder: Option<PathBuf>,
}

impl Passing {
    pub fn has(&self, name: &Path) -> bool {
        self.held.contains_key(name) || self.folder.as_ref().is_some_and(|folder| folder.join(name).exists())
    }

    pub fn read(&self, name: &Path) -> io::Result<Vec<u8>> {
        match (self.held.get(name), &self.folder) {
            (Some(bytes), _) => Ok(bytes.clone()),
            (None, Some(folder)) => fs::read(folder.join(name)),
            (None, None) => Err(io::ErrorKind::NotFound.into()),
        }
    }

    pub fn write(&mut self, name: &Path, bytes: Vec<u8>) -> io::Result<()> {
        if self.bytes.saturating_add(bytes.len()) <= HELD {
            self.bytes += bytes.len();
            self.held.insert(name.to_owned(), bytes);
            return Ok(());
        }
        let folder = match &self.folder {
            Some(folder) => folder,
            None => self.folder.insert(new_folder()?),
        };
        fs::write(folder.join(name), bytes)
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // Nothing can be done where it fails, and the system clears its temporary files.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// A folder that no one else has, and on Unix no one else may read: captures may be private.
fn new_folder() -> io::Result<PathBuf> {
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for number in 0..TRIED {
        let path = std::env::temp_dir().join(format!("presswork-{}-{number}", std::process::id()));
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}
