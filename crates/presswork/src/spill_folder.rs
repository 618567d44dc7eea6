//! The folder of what waits on disk until a command ends: one of a process, with a folder for each part of the work in it. It
//! goes with the last of them, whether or not the work came to its end; that of a process that was killed goes with the next
//! one's beginning (`left_behind.rs`).

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::error::{Error, ErrorKind};
use crate::left_behind::{PREFIX, claim, sweep};

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
    /// Says that the process lives.
    _lock: Option<File>,
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
        sweep(&parent);
        // No name comes twice, whoever else has the process's number later or in another container.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
        for tried in 0..TRIED {
            let path = parent.join(format!("{PREFIX}{}-{}", std::process::id(), now + u128::from(tried)));
            match make_claimed(&path) {
                Ok(lock) => return Ok(OfProcess { path, _lock: lock }),
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

/// Makes a folder that gets its name when it is locked, so that nobody takes it for one that was left.
fn make_claimed(path: &Path) -> io::Result<Option<File>> {
    let begun = path.with_extension("new");
    make(&begun)?;
    let lock = claim(&begun).and_then(|lock| fs::rename(&begun, path).map(|()| lock));
    if lock.is_err() {
        let _ = fs::remove_dir_all(&begun);
    }
    lock
}

fn make(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
