//! Plain text to candidates: blocks between empty lines, hard wraps undone, bullets taken off.
//!
//! A line break inside a block is a wrap where the document's lines are filled to one width, where
//! the line ends in a hyphen, or where a sentence goes on in lower case; otherwise somebody broke the
//! line on purpose (a caption over its credit, a list without bullets), and the next line is a
//! candidate of its own.

use presswork_corpus::{BlockKind, Span};

use crate::stream::{Candidate, Stream};
use crate::{entities, hyphen::Vocabulary, words};

/// Reads a decoded capture as plain text.
pub(crate) fn read(decoded: &str) -> Stream {
    let lines = lines(decoded);
    let width = wrap_width(&lines);
    let vocabulary = Vocabulary::of(decoded);
    let mut candidates = Vec::new();
    let mut open: Option<Open> = None;
    let mut blank = true;
    for line in &lines {
        if line.text.is_empty() {
            if !line.bullet {
                blank = true;
            } else if let Some(done) = open.take() {
                done.close(&mut candidates);
            }
            continue;
        }
        let wrapped =
            !blank && !line.bullet && open.as_ref().is_some_and(|before| before.wraps_into(line, width));
        match &mut open {
            Some(paragraph) if wrapped => {
                vocabulary.append(&mut paragraph.text, line.text);
                paragraph.end = line.end;
                paragraph.last = *line;
            }
            _ => {
                if let Some(done) = open.take() {
                    done.close(&mut candidates);
                }
                open = Some(Open {
                    text: line.text.to_owned(),
                    start: line.start,
                    end: line.end,
                    starts_paragraph: blank || line.bullet,
                    bullet: line.bullet,
                    last: *line,
                });
            }
        }
        blank = false;
    }
    if let Some(done) = open {
        done.close(&mut candidates);
    }
    Stream { candidates, ..Stream::default() }
}

/// One line of the capture, without its bullet and the white space around it.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    /// Columns before the text or its bullet.
    indent: usize,
    bullet: bool,
    /// Characters, the indent not counted.
    width: usize,
}

fn lines(decoded: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for raw in decoded.split('\n') {
        let body = raw.trim_start();
        let indent = raw.len() - body.len();
        let text = body.trim_end();
        let (text, bullet) = without_bullet(text, indent);
        let start = at + indent + (body.trim_end().len() - text.len());
        lines.push(Line {
            text,
            start,
            end: start + text.len(),
            indent,
            bullet,
            width: text.chars().count(),
        });
        at += raw.len() + 1;
    }
    lines
}

/// Takes the bullets off a line; nested lists leave several.
fn without_bullet(line: &str, indent: usize) -> (&str, bool) {
    let mut rest = line;
    let mut found = false;
    loop {
        let Some(mark) = rest.chars().next() else { return (rest, found) };
        let after = &rest[mark.len_utf8()..];
        let open = after.is_empty() || after.starts_with(char::is_whitespace);
        let bullet = match mark {
            '•' | '·' | '▪' | '●' | '◦' | '‣' | '■' | '○' | '➤' | '►' => true,
            '*' | '+' => open,
            '-' => open && !after.trim_start().is_empty(),
            // The third level of a text dump's lists; "o" is a word in several languages.
            'o' => open && indent >= 6,
            _ => false,
        };
        if !bullet {
            return (rest, found);
        }
        rest = after.trim_start();
        found = true;
    }
}

/// The width that the document's lines are filled to, where they are.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let pairs: Vec<(usize, usize)> = lines
        .windows(2)
        .filter(|pair| !pair[0].text.is_empty() && !pair[1].text.is_empty() && !pair[1].bullet)
        .filter(|pair| !crate::hyphen::ends_in_hyphen(pair[0].text))
        .map(|pair| (pair[0].width, first_word(pair[1].text)))
        .collect();
    if pairs.len() < 4 {
        return None;
    }
    let mut widths: Vec<usize> = pairs.iter().map(|&(width, _)| width).collect();
    widths.sort_unstable();
    let width = widths[widths.len() * 9 / 10];
    if !(40..=140).contains(&width) {
        return None;
    }
    let filled = pairs.iter().filter(|&&(line, next)| is_filled(line, next, width)).count();
    (filled * 10 >= pairs.len() * 6).then_some(width)
}

/// Whether the next line's first word would not have fitted on a line of this width; some slack, for
/// widths are of characters as shown and the percentile is not the margin.
fn is_filled(line: usize, next_word: usize, width: usize) -> bool {
    line + 1 + next_word + width / 16 >= width
}

fn first_word(text: &str) -> usize {
    text.split_whitespace().next().map_or(0, |word| word.chars().count())
}

/// A paragraph that may still go on.
struct Open<'a> {
    text: String,
    start: usize,
    end: usize,
    starts_paragraph: bool,
    bullet: bool,
    last: Line<'a>,
}

impl Open<'_> {
    /// Whether `next`, the line directly below, continues the paragraph.
    fn wraps_into(&self, next: &Line<'_>, width: Option<usize>) -> bool {
        if next.indent + 1 < self.last.indent || (!self.bullet && next.indent > self.last.indent + 4) {
            return false;
        }
        if crate::hyphen::ends_in_hyphen(self.last.text) && next.text.starts_with(char::is_alphabetic) {
            return true;
        }
        if self.last.width >= 30 && words::goes_on(next.text) && !words::ends_sentence(self.last.text) {
            return true;
        }
        width.is_some_and(|width| {
            self.last.width <= width * 5 / 4 && is_filled(self.last.width, first_word(next.text), width)
        })
    }

    fn close(self, candidates: &mut Vec<Candidate>) {
        let text = readable(&self.text);
        if text.is_empty() {
            return;
        }
        candidates.push(Candidate {
            text,
            kind: if self.bullet { BlockKind::ListItem } else { BlockKind::Paragraph },
            level: 0,
            source: Span::of_range(self.start..self.end),
            link_bytes: 0,
            starts_paragraph: self.starts_paragraph,
            removed_by: None,
            place: 0,
        });
    }
}

/// Character references resolved, white space collapsed, what shows nothing dropped.
fn readable(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        words::push_collapsed(&mut out, &rest[..at]);
        rest = &rest[at..];
        let (text, length) = entities::resolve(rest).unwrap_or_else(|| ("&".to_owned(), 1));
        words::push_collapsed(&mut out, &text);
        rest = &rest[length..];
    }
    words::push_collapsed(&mut out, rest);
    out.truncate(out.trim_end().len());
    out
}
