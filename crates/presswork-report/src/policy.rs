//! The Content-Security-Policy of the page: nothing loads, and only the embedded style and script run.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::pack::base64;
use crate::templates::{STYLES, Templates};

/// Our style sheets, as they are embedded in the page.
static OURS: LazyLock<[String; 3]> = LazyLock::new(|| STYLES.map(|(_, text)| style(text)));

/// The page's style sheet: ours without what says nothing, the user's to the byte.
pub(crate) fn style_of(templates: &Templates) -> String {
    STYLES.iter().zip(OURS.iter()).map(|((name, _), ours)| templates.style(name).unwrap_or(ours)).collect()
}

/// The script, as it is embedded in the page.
pub(crate) static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    script(concat!(
        include_str!("../assets/report.js"),
        include_str!("../assets/measures.js"),
        include_str!("../assets/explorer.js"),
        include_str!("../assets/downloads.js")
    ))
});

/// The policy, for a `<meta http-equiv>`: the two hashes are of exactly the bytes between the tags.
/// Trusted types are required and none is defined, so no string can become markup even by our own script.
pub(crate) fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        source(style),
        source(&SCRIPT)
    )
}

/// CSP Level 3, section 2.3.1, `hash-source`: the base64 of the SHA-256 of the element's text.
fn source(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// The style sheet without its comments and the white space that says nothing: it stands in every report. Ours has no
/// string with a brace, a semicolon or a comment mark in it.
fn style(source: &str) -> String {
    let mut bare = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::with_capacity(bare.len());
    for word in bare.split_whitespace() {
        let glued =
            out.is_empty() || out.ends_with(['{', '}', ';', ':', ',']) || word.starts_with(['{', '}']);
        if !glued {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(";}", "}")
}

/// The script without indentation and comments, which stand on lines of their own or behind a semicolon. Ours has no string
/// over several lines, and none with such a comment in it.
fn script(source: &str) -> String {
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let bare = |line| str::split_once(line, "; //").map_or([line, "\n"], |(code, _)| [code, ";\n"]);
    lines.flat_map(bare).collect()
}
