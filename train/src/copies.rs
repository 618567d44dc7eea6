//! Copies of pages that say less of themselves, so that the model learns what a body looks like where no
//! name tells it: without classes, ids, roles and the elements that name a part of a page, and with
//! the article cut to its first paragraphs among all that stands around it, as a short report does.

use std::ops::Range;

use crate::labels::Label;

/// Attributes that a copy keeps: what is a link, what is hidden, what a description says.
const KEPT: [&str; 8] = ["href", "src", "style", "hidden", "content", "charset", "http-equiv", "name"];

/// Elements that name a part of a page.
const NAMING: [&str; 11] = [
    "main",
    "article",
    "section",
    "aside",
    "nav",
    "header",
    "footer",
    "figure",
    "figcaption",
    "hgroup",
    "details",
];

/// What to cut from a page so that its article is its first one to five paragraphs; nothing from every
/// second page.
pub fn cut(number: u64, sources: &[Range<usize>], labels: &[Label]) -> Vec<Range<usize>> {
    /// Weight of a block of some length.
    const LONG: f32 = 2.0;
    if number & 1 == 1 {
        return Vec::new();
    }
    let keep = 1 + (number >> 20) as usize % 5;
    let body = sources.iter().zip(labels).filter(|(_, label)| label.body && label.weight > LONG);
    body.skip(keep).map(|(source, _)| source.clone()).collect()
}

/// The page without names, and without the bytes `cut`, which are ordered.
pub fn without_names(page: &str, cut: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(page.len());
    let mut at = 0;
    let mut cuts = cut.iter().peekable();
    // Inside these, `<` opens nothing.
    let mut raw: Option<&str> = None;
    while at < page.len() {
        while cuts.next_if(|range| range.end <= at).is_some() {}
        if let Some(range) = cuts.peek()
            && range.start <= at
        {
            at = range.end;
            continue;
        }
        let rest = &page[at..];
        let limit = cuts.peek().map_or(rest.len(), |range| range.start - at);
        if let Some(name) = raw {
            let end = end_tag(rest, name).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            at += end;
            raw = None;
            if end > 0 {
                continue;
            }
        }
        let rest = &page[at..];
        if let Some(tag) = tag(rest) {
            raw = tag.opens_raw();
            tag.push_plain(&mut out);
            at += tag.len;
            continue;
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let next = rest[first..].find('<').map_or(rest.len(), |next| next + first).min(limit.max(first));
        out.push_str(&rest[..next]);
        at += next;
    }
    out
}

/// Where `</name` stands, in any case.
fn end_tag(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|&at| {
        let found = text.as_bytes().get(at + 2..at + 2 + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    })
}

struct Tag<'a> {
    name: &'a str,
    closing: bool,
    attributes: &'a str,
    len: usize,
}

/// The tag that `rest` begins with.
fn tag(rest: &str) -> Option<Tag<'_>> {
    let after = rest.strip_prefix('<')?;
    let closing = after.starts_with('/');
    let body = after.strip_prefix('/').unwrap_or(after);
    if !body.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_len = body.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(body.len());
    let start = rest.len() - body.len();
    let mut quote = None;
    for (at, byte) in body.bytes().enumerate().skip(name_len) {
        match (quote, byte) {
            (None, b'>') => {
                return Some(Tag {
                    name: &body[..name_len],
                    closing,
                    attributes: &body[name_len..at],
                    len: start + at + 1,
                });
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

impl<'a> Tag<'a> {
    fn opens_raw(&self) -> Option<&'static str> {
        if self.closing {
            return None;
        }
        ["script", "style", "textarea", "title"].into_iter().find(|name| self.name.eq_ignore_ascii_case(name))
    }

    fn push_plain(&self, out: &mut String) {
        let naming = NAMING.iter().any(|name| self.name.eq_ignore_ascii_case(name));
        out.push('<');
        if self.closing {
            out.push('/');
        }
        out.push_str(if naming { "div" } else { self.name });
        for (name, attribute) in attributes(self.attributes) {
            let property = name.eq_ignore_ascii_case("property") && attribute.contains("description");
            if property || KEPT.iter().any(|kept| name.eq_ignore_ascii_case(kept)) {
                out.push(' ');
                out.push_str(attribute);
            }
        }
        out.push('>');
    }
}

/// Names and whole attributes.
fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let name = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let after = rest[name..].trim_start();
        let mut end = name;
        if let Some(value) = after.strip_prefix('=') {
            let value = value.trim_start();
            let start = rest.len() - value.len();
            end = start
                + match value.bytes().next() {
                    Some(quote @ (b'"' | b'\'')) => {
                        value[1..].find(char::from(quote)).map_or(value.len(), |close| close + 2)
                    }
                    _ => value.find(char::is_whitespace).unwrap_or(value.len()),
                };
        }
        let end = end.max(1);
        let end = (end..=rest.len()).find(|&end| rest.is_char_boundary(end)).unwrap_or(rest.len());
        found.push((&rest[..name], &rest[..end]));
        rest = rest[end..].trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_cut_paragraphs_go_the_rest_stays() {
        let page = "<main class=\"story\"><h1 id=a>Bridge</h1><p class='x'>One &lt; two.</p><p>Three</p></main>\
                    <script type=\"application/ld+json\">{\"a\": \"<p>\"}</script><a class=b href=\"/x\">More</a>";
        let three = page.find("Three").expect("it is there");
        let cut = three..three + 5;
        assert_eq!(
            without_names(page, std::slice::from_ref(&cut)),
            "<div><h1>Bridge</h1><p>One &lt; two.</p><p></p></div>\
             <script>{\"a\": \"<p>\"}</script><a href=\"/x\">More</a>"
        );
    }
}
