//! Data packed for the page: gzip, then base64, which a browser opens without a library.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

/// `bytes` as gzip (RFC 1952, no name, no time) in base64 (RFC 4648): letters, digits, `+`, `/` and `=` only, so that nothing
/// in it can end a script element.
pub(crate) fn packed(bytes: &[u8]) -> String {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes).expect("a vector takes every byte");
    base64(&gzip.finish().expect("a vector takes every byte"))
}

/// Base64 with padding.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
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
