//! Files of a folder by suffix, gzip or plain, as text.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

use super::EvalError;

/// The files of `folder` whose names end in `suffix` or `suffix.gz`, in order; none where there is no such folder. Each
/// with its name without the suffix.
pub(crate) fn list(folder: &Path, suffix: &str) -> Result<Vec<(String, PathBuf)>, EvalError> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".gz").unwrap_or(&name).strip_suffix(suffix) {
            files.push((name.to_owned(), path));
        }
    }
    files.sort();
    Ok(files)
}

/// The text of the file.
pub(crate) fn text(path: &Path) -> Result<String, EvalError> {
    let failed = |error: std::io::Error| EvalError(format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(failed)?;
    let mut text = String::new();
    let read = if path.extension().is_some_and(|extension| extension == "gz") {
        MultiGzDecoder::new(file).read_to_string(&mut text)
    } else {
        (&file).read_to_string(&mut text)
    };
    read.map_err(failed)?;
    Ok(text)
}
