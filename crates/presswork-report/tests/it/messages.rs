//! No message of the report is never said.

use std::fs;
use std::path::Path;

/// The sources of this crate that say messages, as one text.
fn speaking() -> String {
    fn read(folder: &Path, out: &mut String) {
        let mut entries: Vec<_> =
            fs::read_dir(folder).expect("a folder").flatten().map(|one| one.path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                read(&path, out);
            } else if path.file_name().is_none_or(|name| name != "tests.rs") {
                out.push_str(&fs::read_to_string(&path).expect("a source"));
            }
        }
    }
    let mut out = String::new();
    for folder in ["src", "templates", "assets"] {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut out);
    }
    out
}

#[test]
fn no_message_is_never_said() {
    let sources = speaking();
    // Names that are put together from a kind and a name of the data.
    let kinds = [
        "language-",
        "month-",
        "heading-",
        "note-",
        "stage-",
        "reason-",
        "remedy-",
        "known-by-",
        "flag-",
        "field-",
        "kind-",
        "relation-",
        "speakers-",
    ];
    let english = include_str!("../../messages/en.ftl");
    let names = english.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
    let unsaid: Vec<&str> = names
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|name| !kinds.iter().any(|kind| name.starts_with(kind)))
        .filter(|name| {
            let said = name
                .strip_suffix("-text")
                .filter(|lead| name.starts_with("caution-") && sources.contains(lead));
            let by_script =
                name.strip_prefix("script-").is_some_and(|name| sources.contains(&format!("'{name}'")));
            said.is_none()
                && !by_script
                && ![format!("\"{name}\""), format!("\">{name}\"")].iter().any(|said| sources.contains(said))
        })
        .collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}
