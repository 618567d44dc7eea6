//! What a person can do about a failure or an error: the `hint:` lines.

use presswork::corpus::{Failure, Reason, Stage};
use presswork::{Error, ErrorKind};

/// The remedy for a failed document, where its detail does not name one: what could not be read says
/// itself what to do.
pub(crate) fn of_failure(failure: &Failure) -> Option<&'static str> {
    match failure.reason {
        _ if failure.stage == Stage::Read => None,
        Reason::Binary => Some("give the page's HTML, Markdown or text; this is something else"),
        Reason::NoText => Some(
            "see what was removed with `presswork clean --explain`; a page that a script fills must be \
             captured after it ran",
        ),
        Reason::Empty => Some("capture the page again"),
        _ => None,
    }
}

/// The remedy for an error that stopped the run.
pub(crate) fn of_error(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::Read(_) => "check that the path is right and that you may read it",
        ErrorKind::Write(_) => {
            "check the disk's free space and that you may write there; the same command goes on from where it stopped"
        }
        ErrorKind::Spill(_) => {
            "free space on that disk, or set TMPDIR to a folder on a larger one, or allow more --memory; then the \
             same command again"
        }
        ErrorKind::Memory { .. } => "allow more --memory, or give fewer --threads",
        ErrorKind::Stage(_) => "remove the file; the same command makes it again",
        ErrorKind::NotARun(_) => "give the folder that `presswork pipeline --out` wrote",
        ErrorKind::NoSuchLabel { .. } => "give one of them to --group-by, or outlet, date, language",
        ErrorKind::Template(_) => "mend that template, or render without --template; the stages are kept",
        ErrorKind::OwnInput => "give another folder with --out",
        ErrorKind::Threads(_) => "give fewer --threads",
        _ => "see the documentation",
    }
}
