//! How a path becomes a key: separators `/`, and percent-encoding of what a key cannot show.

use std::path::{Component, Path};

/// The parts of `path`, encoded. `.` is left out; a root or a drive is a part of its own (`%2F`).
pub(crate) fn parts(path: &Path) -> Vec<String> {
    path.components()
        .filter_map(|component| match component {
            Component::CurDir => None,
            Component::RootDir => Some("%2F".to_owned()),
            part => Some(encode(part.as_os_str().as_encoded_bytes())),
        })
        .collect()
}

/// The key of `path` below its root.
pub(crate) fn key(path: &Path) -> String {
    parts(path).join("/")
}

/// Percent-encodes the bytes that are not UTF-8, control characters, `#` (it separates a record's
/// number) and `%` itself, so that no two names have one key.
pub(crate) fn encode(name: &[u8]) -> String {
    escaped(name, |c| c.is_control() || c == '#' || c == '%')
}

/// A name for people: as [`encode`], but `#` and `%` stay.
pub(crate) fn shown(name: &[u8]) -> String {
    escaped(name, char::is_control)
}

fn escaped(name: &[u8], special: impl Fn(char) -> bool) -> String {
    let mut key = String::with_capacity(name.len());
    for chunk in name.utf8_chunks() {
        for c in chunk.valid().chars() {
            if special(c) {
                percent(&mut key, c.encode_utf8(&mut [0; 4]).as_bytes());
            } else {
                key.push(c);
            }
        }
        percent(&mut key, chunk.invalid());
    }
    key
}

fn percent(key: &mut String, bytes: &[u8]) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in bytes {
        key.push('%');
        key.push(char::from(HEX[usize::from(byte >> 4)]));
        key.push(char::from(HEX[usize::from(byte & 15)]));
    }
}
