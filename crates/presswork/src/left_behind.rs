//! Folders that a killed process left among the system's temporary files. A living one holds a lock on a file in its folder,
//! which the system takes away when the process ends, however it ends; so who gets the lock may remove the folder.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// What the names of the folders begin with.
pub(crate) const PREFIX: &str = "presswork-";
/// The file that is locked. A folder without it is nobody's to remove.
const LOCK: &str = "lock";

/// Locks a folder while the file lives. It has no lock, and stays if the process is killed, where the system knows none.
pub(crate) fn claim(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join(LOCK);
    let file = File::create_new(&path)?;
    if lock(&file) {
        return Ok(Some(file));
    }
    fs::remove_file(&path)?;
    Ok(None)
}

/// Removes those of our folders in `parent` whose process is no more. What cannot be read or removed stays: it is no reason
/// to do nothing else.
pub(crate) fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let numbers = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let ours = entry.file_name().to_str().and_then(|name| name.strip_prefix(PREFIX)).is_some_and(numbers);
        // The type of the entry itself: a link is not followed.
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        if let Ok(file) = File::open(entry.path().join(LOCK))
            && lock(&file)
        {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether the lock could be had at once.
#[cfg(unix)]
fn lock(file: &File) -> bool {
    rustix::fs::flock(file, rustix::fs::FlockOperation::NonBlockingLockExclusive).is_ok()
}

#[cfg(not(unix))]
fn lock(_: &File) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{claim, sweep};

    #[test]
    fn only_folders_without_a_living_process_go() {
        let parent = tempfile::tempdir().expect("there is room");
        let folder = |name: &str| {
            let path = parent.path().join(name);
            fs::create_dir(&path).expect("it is ours");
            fs::write(path.join("1.part"), "tide").expect("it is ours");
            path
        };
        let claimed = |path: &Path| claim(path).expect("it is new").expect("the system knows locks");
        let (living, dead, begun) =
            (folder("presswork-1-7"), folder("presswork-2-7"), folder("presswork-3-7"));
        let other = folder("presswork-notes");
        let lock = claimed(&living);
        drop((claimed(&dead), claimed(&other)));
        sweep(parent.path());
        assert_eq!(
            [living.exists(), dead.exists(), begun.exists(), other.exists()],
            [true, false, true, true]
        );
        drop(lock);
        sweep(parent.path());
        assert!(!living.exists());
    }
}
