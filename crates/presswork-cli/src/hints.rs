//! What a person can do about a failure or an error: the `hint:` lines.

use presswork::corpus::{Failure, Reason};
use presswork::{Error, ErrorKind};

/// The remedy for a failed document.
pub(crate) fn of_failure(failure: &Failure) -> &'static str {
    match failure.reason {
        Reason::Unreadable => "check that the path is right and that you may read it",
        Reason::Empty => "capture the page again",
        Reason::Binary => "give the page's HTML, Markdown or text; this is something else",
        Reason::Unsupported => "turn it into HTML or text first",
        Reason::Damaged => "fetch or copy the file again: it is cut short or changed",
        Reason::TooLarge => "raise --largest if this is really one article",
        Reason::InvalidRow => {
            "mend the row, or name the field that holds the text with --text-field or --html-field"
        }
        Reason::NoText => {
            "see what was removed with `presswork clean --explain`; a page that a script fills must be \
             captured after it ran"
        }
        Reason::Panicked => "report it with the capture; the other documents are unharmed",
        _ => "see the documentation",
    }
}

/// The remedy for an error that stopped the run.
pub(crate) fn of_error(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::Read(_) => "check that the path is right and that you may read it",
        ErrorKind::Write(_) => {
            "check the disk's free space and that you may write there; the same command goes on from where it stopped"
        }
        ErrorKind::Stage(_) => "remove the file; the same command makes it again",
        ErrorKind::NotARun(_) => "give the folder that `presswork pipeline --out` wrote",
        ErrorKind::Threads(_) => "give fewer --threads",
        _ => "see the documentation",
    }
}
