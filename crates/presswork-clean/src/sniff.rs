//! HTML, Markdown or plain text, told from the content.
//!
//! pandoc leaves tags in its Markdown, so tags alone do not mean HTML; what tells the two apart is
//! whether *prose* stands between inline marks of Markdown (`](`, `# `, list marks) or inside `<p>`.

use presswork_corpus::MediaType;

/// The text that is looked at: all of it would only cost time.
const LOOK_AT: usize = 1 << 19;

/// What `text` is.
pub(crate) fn sniff(text: &str) -> MediaType {
    let mut end = text.len().min(LOOK_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text[..end].trim_start_matches('\u{feff}').trim_start();
    if begins_as_document(text) {
        return MediaType::Html;
    }
    let tags = Tags::count(text);
    let marks = Marks::count(text);
    // Paragraphs, line breaks and anchors are what Markdown has its own marks for: where a writer of
    // Markdown left raw tags, they are div, span, img and tables.
    let html = tags.paragraphs * 3 + tags.anchors * 2 + tags.headings * 3 + tags.page * 20;
    let markdown =
        marks.links * 3 + marks.headings * 3 + marks.bullets + marks.emphasis + marks.list_ends * 20;
    let lines = text.lines().count().max(1);
    // Converters set every container on a line of its own with an empty line before it; writers of HTML
    // do not, and have no marks of Markdown.
    if tags.page == 0 && markdown > 0 && tags.containers > 0 && tags.alone * 2 > tags.containers {
        return MediaType::Markdown;
    }
    if tags.all > 0 && html >= markdown.max(1) {
        return MediaType::Html;
    }
    if tags.all >= 2 && markdown == 0 && tags.all * 2 > lines {
        // Nothing but containers: a fragment that a script cut out, unless containers stand on lines of
        // their own with empty lines about them, as pandoc writes them.
        return if tags.alone * 2 > tags.all { MediaType::Markdown } else { MediaType::Html };
    }
    if tags.alone >= 2 && tags.containers > 0 {
        return MediaType::Markdown;
    }
    if marks.headings > 0 || marks.links >= 2 || (marks.links > 0 && lines < 40) || marks.emphasis >= 3 {
        return MediaType::Markdown;
    }
    MediaType::Text
}

/// A doctype, `<html`, `<head`, `<body` or an XML declaration, comments before it skipped.
fn begins_as_document(text: &str) -> bool {
    let mut rest = text;
    while let Some(comment) = rest.strip_prefix("<!--") {
        match comment.find("-->") {
            Some(end) => rest = comment[end + 3..].trim_start(),
            None => return false,
        }
    }
    let head: String = rest.chars().take(16).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<?xml", "<meta", "<title", "<script", "<style", "<link"]
        .iter()
        .any(|opener| head.starts_with(opener))
}

#[derive(Default)]
struct Tags {
    all: usize,
    paragraphs: usize,
    anchors: usize,
    headings: usize,
    containers: usize,
    /// `<html>`, `<head>`, `<body>`, `<script>`, `<style>`: never in Markdown.
    page: usize,
    /// Tags of containers that begin their line, an empty line (or nothing) before it.
    alone: usize,
}

impl Tags {
    fn count(text: &str) -> Tags {
        let mut tags = Tags::default();
        let bytes = text.as_bytes();
        for (at, _) in text.match_indices('<') {
            let closing = bytes.get(at + 1) == Some(&b'/');
            let name_at = at + 1 + usize::from(closing);
            let name: String = bytes[name_at..]
                .iter()
                .take(12)
                .take_while(|b| b.is_ascii_alphanumeric())
                .map(|b| b.to_ascii_lowercase() as char)
                .collect();
            match bytes.get(name_at + name.len()) {
                Some(b'>' | b'/') => {}
                Some(b) if b.is_ascii_whitespace() => {}
                _ => continue,
            }
            match name.as_str() {
                "p" => tags.paragraphs += 1,
                "a" => tags.anchors += 1,
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "ul" | "ol" => tags.headings += 1,
                "html" | "head" | "body" | "script" | "style" | "meta" | "link" => tags.page += 1,
                "div" | "section" | "article" | "main" | "aside" | "figure" | "nav" | "header" | "footer" => {
                    tags.containers += 1;
                    let before = text[..at].trim_end_matches([' ', '\t', '>']);
                    let blank = before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n");
                    tags.alone += usize::from(blank);
                }
                "span" | "br" | "img" | "em" | "strong" | "b" | "i" | "table" | "tr" | "td" | "th"
                | "picture" | "source" | "figcaption" | "blockquote" | "form" | "input" | "button"
                | "iframe" | "svg" | "time" | "sup" | "sub" | "u" | "small" => {}
                _ => continue,
            }
            tags.all += 1;
        }
        tags
    }
}

#[derive(Default)]
struct Marks {
    links: usize,
    headings: usize,
    bullets: usize,
    emphasis: usize,
    /// pandoc's `<!-- end list -->`.
    list_ends: usize,
}

impl Marks {
    fn count(text: &str) -> Marks {
        let mut marks = Marks {
            links: text.matches("](").count(),
            list_ends: text.matches("<!-- end list -->").count(),
            ..Marks::default()
        };
        let mut before = "";
        for line in text.lines() {
            let trimmed = line.trim_start();
            let hashes = trimmed.bytes().take_while(|&b| b == b'#').count();
            if (1..=6).contains(&hashes) && trimmed[hashes..].starts_with(' ') && trimmed.len() > hashes + 1 {
                marks.headings += 1;
            }
            let underline = trimmed.trim_end();
            if underline.len() >= 3
                && !before.trim().is_empty()
                && (underline.bytes().all(|b| b == b'=') || underline.bytes().all(|b| b == b'-'))
            {
                marks.headings += 1;
            }
            // An asterisk is a plain-text converter's bullet as well.
            marks.bullets += usize::from(trimmed.starts_with("- ") || trimmed.starts_with("-   "));
            marks.emphasis += usize::from(
                trimmed.matches("**").count() >= 2 || (trimmed.starts_with("> ") && trimmed.len() > 40),
            );
            before = line;
        }
        // Dashes open lists in plain text too.
        if marks.links == 0 && marks.headings == 0 && marks.list_ends == 0 {
            marks.bullets = 0;
        }
        marks
    }
}
