//! The failures of reading, in one voice: what is wrong, then what to do.

use std::io;

use presswork_corpus::{Failure, Reason, Stage};

pub(crate) fn fault(key: impl Into<String>, reason: Reason, detail: impl Into<String>) -> Failure {
    Failure { key: key.into(), stage: Stage::Read, reason, detail: detail.into() }
}

/// The system refused. The error's kind is named, not the system's own words, which differ between
/// systems and would make outputs differ.
pub(crate) fn refused(key: impl Into<String>, error: &io::Error) -> Failure {
    let what = error.kind();
    let remedy = match what {
        io::ErrorKind::PermissionDenied => "; allow this user to read it (chmod u+r), or leave it out",
        io::ErrorKind::NotFound => "; it was there when the inputs were listed: run again",
        _ => "; check the disk or network that it is on, then run again",
    };
    fault(key, Reason::Unreadable, format!("{what}{remedy}"))
}

pub(crate) fn too_large(key: impl Into<String>, what: &str, largest: u64) -> Failure {
    let detail = format!(
        "{what} has more than {largest} bytes; split it, or allow more bytes for one document (--largest)"
    );
    fault(key, Reason::TooLarge, detail)
}
