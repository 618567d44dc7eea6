//! Names of the data, in words: reasons and remedies of failures, sources of metadata, flags.

use presswork_corpus::{Failure, Reason, Stage};

/// Where a document stopped, in words.
pub(crate) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "reading",
        Stage::Clean => "cleaning",
        Stage::Tokenise => "tokenising",
        Stage::Count => "counting",
        other => other.name(),
    }
}

/// Why a document stopped, in words.
pub(crate) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Unreadable => "could not be read",
        Reason::Empty => "is empty",
        Reason::Binary => "is no text",
        Reason::Unsupported => "is of a kind that is not opened",
        Reason::Damaged => "is damaged",
        Reason::TooLarge => "is too large",
        Reason::InvalidRow => "has a row that cannot be understood",
        Reason::NoText => "holds no article text",
        Reason::Panicked => "met a defect of Presswork",
        other => other.name(),
    }
}

/// What a failure says, and what to do: the part of its detail after `hint:` where there is one, else what
/// its reason suggests.
pub(crate) fn detail_and_remedy(failure: &Failure) -> (&str, &str) {
    if let Some((detail, hint)) = failure.detail.split_once("hint:") {
        return (detail.trim().trim_end_matches([';', '(']), hint.trim());
    }
    let remedy = match failure.reason {
        Reason::Unreadable => "Check the path and its permissions; links are not followed.",
        Reason::Empty => "Capture the page again.",
        Reason::Binary => "Check that the file is a page and not a download beside it.",
        Reason::Unsupported => "Convert it to HTML or plain text first.",
        Reason::Damaged => "Fetch or decompress it again and compare the length.",
        Reason::TooLarge => "Split it, or check that it is one document.",
        Reason::InvalidRow => "Correct the row, or name its field.",
        Reason::NoText => "Open the capture: a consent wall, a video page or an index has no article.",
        Reason::Panicked => "Please report it with the capture.",
        _ => "",
    };
    (failure.detail.trim(), remedy)
}

/// How a piece of metadata is known, in words, from the name that `KnownBy::name` gives.
pub(crate) fn known_by(name: &str) -> &str {
    match name {
        "label" => "metadata beside the file",
        "json-ld" => "JSON-LD in the page",
        "open-graph" => "Open Graph property",
        "meta-element" => "meta element",
        "microdata" => "microdata",
        "title-element" => "title element",
        "heading" => "main heading",
        "time-element" => "time element",
        "line" => "printed line",
        "first-line" => "first line",
        "masthead" => "masthead",
        "canonical" => "canonical link",
        "url" => "the address",
        "lang-attribute" => "lang attribute",
        "detected" => "detected from the text",
        other => other,
    }
}

/// What a flag warns of, in words, from its name.
pub(crate) fn flag(name: &str) -> &str {
    match name {
        "depth-capped" => "nested deeper than the cap, its deeper elements flattened",
        "attributes-capped" => "an element with more attributes than the cap, the rest dropped",
        "nodes-capped" => "more elements than the cap, cut there",
        "ill-formed" => "bytes that are not of its charset, replaced by U+FFFD",
        "rescued" => "no container of the body found, what reads like text kept",
        other => other,
    }
}
