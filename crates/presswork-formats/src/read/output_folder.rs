//! Knows a folder that a run of Presswork wrote, which is never read as input.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Whether `folder` holds our `provenance.json`, or, where a run was interrupted before it wrote one,
/// our stage files.
pub(crate) fn is_output_folder(folder: &Path) -> bool {
    let ours = |head: Vec<u8>| head.windows(OURS.len()).any(|window| window == OURS);
    head(&folder.join("provenance.json")).is_some_and(ours) || holds_stage_files(&folder.join("stages"))
}

/// What names Presswork in the first bytes of its `provenance.json`, its schema or its version.
const OURS: &[u8] = b"\"presswork";

/// What every stage file begins with.
const STAGE_FILE: &[u8] = b"PRESSWRK";

fn holds_stage_files(stages: &Path) -> bool {
    let Ok(entries) = fs::read_dir(stages) else { return false };
    let mut files = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    files.any(|path| head(&path).is_some_and(|head| head.starts_with(STAGE_FILE)))
}

fn head(path: &Path) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    if !path.is_file() {
        return None;
    }
    File::open(path).ok()?.take(4 << 10).read_to_end(&mut head).ok()?;
    Some(head)
}
