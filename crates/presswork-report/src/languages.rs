//! What the languages of documents are called, and which are written from right to left.

use crate::Locale;
use crate::messages::Messages;

/// The name of a language: `English`; of a code without a name, the code. ISO 639-1 codes, 639-3 where there is no shorter.
pub(crate) fn name(locale: Locale, code: &str) -> String {
    let name = format!("language-{code}");
    if Messages::of(locale).has(&name) { locale.say(&name) } else { code.to_owned() }
}

/// The direction that the language is written in, as HTML's `dir` has it.
pub(crate) fn direction(code: &str) -> &'static str {
    match code {
        "ar" | "ckb" | "fa" | "he" | "ps" | "ur" | "yi" | "ug" | "sd" | "dv" => "rtl",
        _ => "ltr",
    }
}

/// The code as HTML's `lang` has it; empty where it is unknown or could not be a tag at all.
pub(crate) fn tag(code: &str) -> &str {
    let tag = code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if code == "und" || !tag { "" } else { code }
}
