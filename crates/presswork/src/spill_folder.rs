//! The folder of what waits on disk until a command ends: one of a process, with a folder for each part of the work in it. It
//! goes with the last of them, whether or not the work came to its end.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::error::{Error, ErrorKind};

/// Folders that are tried.
const TRIED: u32 = 1_000;

/// A folder in the process's folder among the system's temporary files.
#[derive(Debug)]
pub(crate) struct SpillFolder {
    path: PathBuf,
    files: u64,
    /// Goes after what is in it.
    _process: Arc<OfProcess>,
}

impl SpillFolder {
    /// A folder that no one else has, and on Unix no one else may read: captures may be private.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`] where the system refuses.
    pub fn new() -> Result<Self, Error> {
        let process = OfProcess::shared()?;
        let path = process.path.join(next_number().to_string());
        make(&path).map_err(|error| Error::new(ErrorKind::Spill(error), &path))?;
        Ok(SpillFolder { path, files: 0, _process: process })
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

/// The folder of this process.
#[derive(Debug)]
struct OfProcess {
    path: PathBuf,
}

impl OfProcess {
    /// The one that is there, or a new one.
    fn shared() -> Result<Arc<Self>, Error> {
        static SHARED: Mutex<Weak<OfProcess>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(process) = shared.upgrade() {
            return Ok(process);
        }
        let process = Arc::new(OfProcess::new()?);
        *shared = Arc::downgrade(&process);
        Ok(process)
    }

    fn new() -> Result<Self, Error> {
        let parent = std::env::temp_dir();
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for _ in 0..TRIED {
            let path = parent.join(format!("presswork-{}-{}", std::process::id(), next_number()));
            match make(&path) {
                Ok(()) => return Ok(OfProcess { path }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
                Err(error) => return Err(Error::new(ErrorKind::Spill(error), path)),
            }
        }
        Err(Error::new(ErrorKind::Spill(last), parent))
    }
}

impl Drop for OfProcess {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn next_number() -> u64 {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    NUMBER.fetch_add(1, Ordering::Relaxed)
}

fn make(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
