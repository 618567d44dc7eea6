//! Names of the data, in words: reasons and remedies of failures, sources of metadata, flags.

use presswork_corpus::{Failure, Reason, Stage};

use crate::Locale;
use crate::messages::Messages;

/// The message of what has this name among its kind; the name itself where there is none.
pub(crate) fn named(locale: Locale, kind: &str, name: &str) -> String {
    let message = format!("{kind}-{name}");
    if Messages::of(locale).has(&message) { locale.say(&message) } else { name.to_owned() }
}

/// Where a document stopped, in words.
pub(crate) fn stage(locale: Locale, stage: Stage) -> String {
    named(locale, "stage", stage.name())
}

/// Why a document stopped, in words.
pub(crate) fn reason(locale: Locale, reason: Reason) -> String {
    named(locale, "reason", reason.name())
}

/// What a failure says, and what to do: the part of its detail after `hint:` where there is one, else what
/// its reason suggests. The detail is the data's own, and English.
pub(crate) fn detail_and_remedy(locale: Locale, failure: &Failure) -> (&str, String) {
    if let Some((detail, hint)) = failure.detail.split_once("hint:") {
        return (detail.trim().trim_end_matches([';', '(']), hint.trim().to_owned());
    }
    let remedy = format!("remedy-{}", failure.reason.name());
    let known = Messages::of(locale).has(&remedy);
    (failure.detail.trim(), if known { locale.say(&remedy) } else { String::new() })
}

/// How a piece of metadata is known, in words, from the name that `KnownBy::name` gives.
pub(crate) fn known_by(locale: Locale, name: &str) -> String {
    named(locale, "known-by", name)
}

/// What a field of the metadata is called.
pub(crate) fn field(locale: Locale, name: &str) -> String {
    named(locale, "field", name)
}

/// What a flag warns of, in words, from its name.
pub(crate) fn flag(locale: Locale, name: &str) -> String {
    named(locale, "flag", name)
}
