//! The folder of what waits on disk until a command ends: it belongs to one process, and goes with what is in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::{Error, ErrorKind};

/// Folders that are tried.
const TRIED: u32 = 1_000;

/// A folder in the system's folder for temporary files.
#[derive(Debug)]
pub(crate) struct SpillFolder {
    path: PathBuf,
    files: u64,
}

impl SpillFolder {
    /// A folder that no one else has, and on Unix no one else may read: captures may be private.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`] where the system refuses.
    pub fn new() -> Result<Self, Error> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let parent = std::env::temp_dir();
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..TRIED {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = parent.join(format!("presswork-{}-{number}", std::process::id()));
            let mut builder = fs::DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            match builder.create(&path) {
                Ok(()) => return Ok(SpillFolder { path, files: 0 }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
                Err(error) => return Err(Error::new(ErrorKind::Spill(error), path)),
            }
        }
        Err(Error::new(ErrorKind::Spill(last), parent))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A path in it that no file has.
    pub fn next_file(&mut self) -> PathBuf {
        self.files += 1;
        self.path.join(format!("{}.part", self.files))
    }
}

impl Drop for SpillFolder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for what nobody needs.
        let _ = fs::remove_dir_all(&self.path);
    }
}
