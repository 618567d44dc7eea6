//! Gives every root the name that its keys need: none, unless two roots hold the same relative path.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::read::key::{key, parts};

/// What stands in front of the keys below each root.
pub(crate) struct RootNames {
    marked: BTreeSet<PathBuf>,
    /// How many of a root's last parts make its name.
    depth: usize,
}

impl RootNames {
    /// The names for `files` (root, physical path) such that no two keys are equal.
    ///
    /// Roots that share a relative path get their directory's name in front of *all* their keys, so
    /// that the keys of one root stay in one place; where two such directories have the same name, as
    /// many of the directories above are added, for all of them alike, as it takes. The result is a
    /// function of the set of files; `taken` is a key that no file may have.
    pub(crate) fn new<'a>(
        files: impl Iterator<Item = (&'a Path, &'a Path)> + Clone,
        taken: Option<&str>,
    ) -> Self {
        let mut names = RootNames { marked: BTreeSet::new(), depth: 1 };
        let deepest = files.clone().map(|(root, _)| root.components().count()).max().unwrap_or(0);
        while names.depth <= deepest {
            let mut keys: Vec<(String, &Path)> =
                files.clone().map(|(root, path)| (names.key(root, path), root)).collect();
            keys.sort_unstable();
            let same = keys.chunk_by(|a, b| a.0 == b.0);
            let clashes = same.filter(|files| files.len() > 1 || taken == Some(files[0].0.as_str()));
            let clashing: BTreeSet<PathBuf> = clashes.flatten().map(|(_, root)| root.to_path_buf()).collect();
            if clashing.is_empty() {
                break;
            }
            let before = names.marked.len();
            names.marked.extend(clashing);
            if names.marked.len() == before {
                names.depth += 1;
            }
        }
        names
    }

    /// The key of `path`, which is below `root`.
    pub(crate) fn key(&self, root: &Path, path: &Path) -> String {
        let below = key(path.strip_prefix(root).unwrap_or(path));
        if !self.marked.contains(root) {
            return below;
        }
        let parts = parts(root);
        let name = parts[parts.len().saturating_sub(self.depth)..].join("/");
        if below.is_empty() { name } else { format!("{name}/{below}") }
    }
}
