//! `--template`: the files of a folder that stand in place of parts of the page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use presswork::report::Templates;

/// Reads the templates and style sheets below a folder.
pub(crate) fn templates(folder: &str) -> Result<Templates, String> {
    let folder = Path::new(folder);
    let cannot = |path: &Path, error| format!("{}: {error}", path.display());
    if !folder.is_dir() {
        return Err("it is no folder".to_owned());
    }
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).map_err(|error| cannot(&at, error))? {
            let path = entry.map_err(|error| cannot(&at, error))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(folder).unwrap_or(&path);
            let name: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            // What an editor or a system leaves beside them is none.
            if name.last().is_some_and(|name| name.starts_with('.') || name.ends_with('~')) {
                continue;
            }
            let text = fs::read_to_string(&path).map_err(|error| cannot(&path, error))?;
            files.insert(name.join("/"), text);
        }
    }
    if files.is_empty() {
        return Err(format!("it holds no file; the names are {}", Templates::names().join(", ")));
    }
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Templates::replacing(&name, files).map_err(|error| error.to_string())
}
