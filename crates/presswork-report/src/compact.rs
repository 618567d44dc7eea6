//! The page without the markup that HTML does not need: end tags that the standard calls optional, and quotation marks
//! around values of plain characters (HTML Living Standard, 13.1.2.3 and 13.1.2.4). A tenth of a page of tables.

/// Elements whose end tag may be left out wherever our templates close them: before a sibling or their parent's end.
const OPTIONAL: [&str; 9] = ["td", "th", "tr", "li", "dd", "dt", "tbody", "thead", "option"];

/// Elements whose text is kept to the byte.
const RAW: [&str; 3] = ["script", "style", "pre"];

/// `page`, shorter and parsed alike. Templates write tags in small letters and values between double quotation marks.
pub(crate) fn compact(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        out.push_str(text);
        if let Some(raw) = RAW.iter().find(|name| is_tag(&tag[1..], name)) {
            let end = tag.find(&format!("</{raw}>")).unwrap_or(tag.len());
            out.push_str(&tag[..end]);
            rest = &tag[end..];
            // The end tag is copied as any other.
            if let Some(after) = rest.strip_prefix('<') {
                out.push('<');
                rest = after;
            }
            continue;
        }
        let end = end_of(tag);
        let (tag, after) = tag.split_at(end);
        if !OPTIONAL
            .iter()
            .any(|name| tag.strip_prefix("</").and_then(|tag| tag.strip_suffix('>')) == Some(name))
        {
            unquoted(tag, &mut out);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether `tag`, less its `<`, begins the element.
fn is_tag(tag: &str, name: &str) -> bool {
    tag.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '>']))
}

/// One past the `>` of the tag that `text` begins with; a `>` inside a value is none.
fn end_of(text: &str) -> usize {
    let mut quoted = false;
    for (at, b) in text.bytes().enumerate() {
        match b {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The tag with its plain values bare.
fn unquoted(tag: &str, out: &mut String) {
    let mut rest = tag;
    while let Some((before, value)) = rest.split_once("=\"") {
        out.push_str(before);
        let (value, after) = value.split_once('"').unwrap_or((value, ""));
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':' | b'#');
        // Before a slash the value would take it in.
        if !value.is_empty() && value.bytes().all(plain) && !after.starts_with('/') {
            out.push('=');
            out.push_str(value);
        } else {
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        }
        rest = after;
    }
    out.push_str(rest);
}
