//! The Content-Security-Policy of the page: nothing loads, and only the embedded style and script run.

use sha2::{Digest, Sha256};

/// The style sheet, embedded in the page.
pub(crate) const STYLE: &str = include_str!("../assets/report.css");

/// The script, embedded in the page.
pub(crate) const SCRIPT: &str = include_str!("../assets/report.js");

/// The policy, for a `<meta http-equiv>`: the two hashes are of exactly the bytes between the tags.
/// Trusted types are required and none is defined, so no string can become markup even by our own script.
pub(crate) fn policy() -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        source(STYLE),
        source(SCRIPT)
    )
}

/// CSP Level 3, section 2.3.1, `hash-source`: the base64 of the SHA-256 of the element's text.
fn source(text: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digest = Sha256::digest(text.as_bytes());
    let mut out = String::from("sha256-");
    for three in digest.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, i| bits << 8 | u32::from(three.get(i).copied().unwrap_or(0)));
        for i in 0..4 {
            if i <= three.len() {
                out.push(char::from(ALPHABET[(bits >> (18 - 6 * i) & 63) as usize]));
            } else {
                out.push('=');
            }
        }
    }
    out
}
