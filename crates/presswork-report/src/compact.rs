//! The page without what HTML does not need: end tags that the standard calls optional, white space between elements, quotation
//! marks around values (HTML Living Standard, 13.1.2.3 and 13.1.2.4), references where a character may stand itself, and
//! isolation of text that could reorder nothing. What a browser makes of it is the same.

use crate::Locale;

/// Elements whose end tag may be left out wherever our templates close them: before a sibling or their parent's end.
const OPTIONAL: [&str; 10] = ["td", "th", "tr", "li", "dd", "dt", "tbody", "thead", "option", "caption"];

/// Elements before which a paragraph's end tag may be left out.
const ENDS_PARAGRAPH: [&str; 14] = [
    "blockquote",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "h2",
    "h3",
    "h4",
    "nav",
    "p",
    "section",
    "table",
    "ul",
];

/// Elements whose text is kept to the byte.
const RAW: [&str; 3] = ["script", "style", "pre"];

/// Elements that stand in a line of text, so that white space beside them is a space. Next to any other element it is none.
const IN_LINE: [&str; 24] = [
    "a", "b", "bdi", "br", "button", "cite", "code", "dfn", "em", "i", "input", "kbd", "label", "mark",
    "output", "s", "select", "small", "span", "strong", "sub", "sup", "svg", "time",
];

/// Who reads what is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// A browser, which knows where an element ends.
    Browser,
    /// The page's own script (`grow` in folds.js), which knows nothing but tags; what it reads is packed anyway.
    Script,
}

/// `page`, shorter and parsed alike. Templates write tags in small letters and values between double quotation marks.
pub(crate) fn compact(page: &str, locale: Locale, reader: Reader) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    // Whether white space here would be a space, by the tag before.
    let mut in_line = false;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at(at);
        let name = name_of(tag);
        text(words, in_line, IN_LINE.contains(&name), &mut out);
        if !tag.starts_with("</") && RAW.contains(&name) {
            let end = tag.find(&format!("</{name}>")).unwrap_or(tag.len());
            let open = end_of(tag);
            unquoted(&tag[..open], &mut out);
            out.push_str(&tag[open..end]);
            out.push_str(&tag[end..(end + name.len() + 3).min(tag.len())]);
            rest = &tag[(end + name.len() + 3).min(tag.len())..];
            in_line = false;
            continue;
        }
        in_line = IN_LINE.contains(&name);
        if let Some((inside, after)) = isolated(tag, locale) {
            text(inside, true, true, &mut out);
            rest = after;
            continue;
        }
        let (tag, after) = tag.split_at(end_of(tag));
        let closes = tag.starts_with("</");
        let next = name_of(after.trim_start());
        let ends = name == "p" && ENDS_PARAGRAPH.contains(&next);
        if reader == Reader::Script {
            out.push_str(tag);
        } else if !closes || !(OPTIONAL.contains(&name) || ends) {
            unquoted(tag, &mut out);
        }
        rest = after;
    }
    out.push_str(rest.trim_end());
    out
}

/// The name in the tag that `text` begins with.
fn name_of(text: &str) -> &str {
    let name = text.strip_prefix('<').unwrap_or("");
    let name = name.strip_prefix('/').unwrap_or(name);
    name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("")
}

/// Text between two tags: without the white space at an end where its neighbour does not stand in a line.
fn text(words: &str, after: bool, before: bool, out: &mut String) {
    const WHITE: [char; 3] = [' ', '\n', '\t'];
    let mut words = words;
    if words.trim_matches(WHITE).is_empty() {
        if after && before && !words.is_empty() {
            out.push(' ');
        }
        return;
    }
    if !after {
        words = words.trim_start_matches(WHITE);
    }
    if !before {
        words = words.trim_end_matches(WHITE);
    }
    out.push_str(&plain(words));
}

/// Text or a value with the characters that need no reference.
fn plain(text: &str) -> String {
    text.replace("&#x2f;", "/").replace("&#x27;", "'")
}

/// The text of a `bdi` that isolates nothing, and what follows it: on a page from left to right, a text that has no letter from
/// right to left moves nothing beside it, and is moved by nothing, since every text that could is isolated.
fn isolated(tag: &str, locale: Locale) -> Option<(&str, &str)> {
    if locale.direction() != "ltr" {
        return None;
    }
    let of_page = format!("<bdi lang=\"{}\">", locale.tag());
    let inside = tag.strip_prefix("<bdi>").or_else(|| tag.strip_prefix(of_page.as_str()))?;
    let (text, after) = inside.split_once("</bdi>")?;
    (!text.contains('<') && !text.chars().any(from_right)).then_some((text, after))
}

/// Whether a character may run from right to left, or acts on the direction of others: the blocks that Unicode sets aside for
/// such scripts (DerivedBidiClass.txt), Arabic digits among them, and the marks of direction.
fn from_right(c: char) -> bool {
    matches!(c as u32, 0x590..=0x8ff | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 | 0xfb1d..=0xfdff
        | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
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
        let value = plain(value);
        let bare =
            |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'=' | b'<' | b'>' | b'`' | b'/');
        out.push('=');
        if !value.is_empty() && value.bytes().all(bare) {
            out.push_str(&value);
            // A slash that ends the tag would be a part of the value.
            if after.starts_with('/') {
                out.push(' ');
            }
        } else {
            out.push('"');
            out.push_str(&value);
            out.push('"');
        }
        rest = after;
    }
    out.push_str(rest);
}
