//! Tells rows of JSON from a document, by the head of a file.

use presswork_corpus::Reason;

use crate::read::input::ReadOptions;
use crate::read::row::{Object, fields, usable};
use crate::rows::error::position;

/// What a file holds.
pub(crate) enum Shape {
    /// One document: HTML, Markdown, text, or bytes that the cleaner will refuse.
    Document,
    /// One JSON object a line.
    Rows,
    /// JSON, but not as rows of documents.
    Refused(Reason, String),
}

/// The shape of a file that begins with `head` and, where `ended`, holds nothing more.
///
/// A file holds rows where it begins as a JSON object and a line of its head is a row that can be
/// read: so one bad row, even the first, costs no other. Where no line can be, that is said once, for
/// the file.
pub(crate) fn shape(head: &[u8], ended: bool, options: &ReadOptions) -> Shape {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match text.first() {
        Some(b'{') if begins_object(text) => {}
        Some(b'[') if begins_object(text[1..].trim_ascii_start()) => {
            let detail = "a JSON array; one object a line is read: jq -c '.[]' writes it so";
            return Shape::Refused(Reason::Unsupported, detail.to_owned());
        }
        _ => return Shape::Document,
    }
    // Lines are numbered as the file has them, with the empty ones before the first row.
    let skipped = head[..head.len() - text.len()].iter().filter(|&&byte| byte == b'\n').count();
    let mut lines = text.split(|&byte| byte == b'\n').collect::<Vec<_>>();
    if !ended {
        // The last line goes on behind the head. Where it is the only one, its row will tell.
        lines.pop();
        if lines.is_empty() {
            return Shape::Rows;
        }
    }
    let mut first = None;
    for line in lines.iter().filter(|line| !line.trim_ascii().is_empty()) {
        let parsed = serde_json::from_slice::<Object<'_>>(line);
        if let Ok(object) = &parsed
            && usable(object, options)
        {
            return Shape::Rows;
        }
        first.get_or_insert(parsed);
    }
    let line = skipped + 1;
    let detail = match first {
        Some(Ok(object)) => format!("line {line}: {}", fields(&object, options)),
        Some(Err(error)) => format!(
            "line {line}, {}, and no line of the first {} bytes is a row; where one object spans several lines, \
             jq -c . puts it on one",
            position(&error),
            head.len()
        ),
        None => return Shape::Document,
    };
    Shape::Refused(Reason::InvalidRow, detail)
}

/// Whether `text` begins as a JSON object with a member, which no HTML, Markdown or prose does.
fn begins_object(text: &[u8]) -> bool {
    let Some(rest) = text.strip_prefix(b"{") else { return false };
    let Some(name) = rest.trim_ascii_start().strip_prefix(b"\"") else { return false };
    let mut escaped = false;
    let end = name.iter().position(|&byte| {
        let quote = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        quote
    });
    end.is_some_and(|end| name[end + 1..].trim_ascii_start().starts_with(b":"))
}
