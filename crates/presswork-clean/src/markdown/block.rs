//! What the marks that begin a line make of it: a heading, an item, a quotation, a row, a fenced block.

use presswork_corpus::{BlockKind, Span};

use super::Reader;
use super::inline::{self, Raw};
use super::marks::{heading_level, is_definition, is_rule, list_mark};
use crate::stream::Candidate;

impl Reader<'_> {
    /// A fenced block's line; true where it was one.
    pub(super) fn inside_fence(&mut self, start: usize, end: usize, whole: bool) -> bool {
        let line = self.text[start..end].trim();
        let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'));
        let run = mark.map_or(0, |mark| line.chars().take_while(|&c| c == mark).count());
        match self.fence {
            Some((open, length)) => {
                if whole && mark == Some(open) && run >= length && line.len() == run {
                    self.fence = None;
                    self.finish();
                } else {
                    self.new_line();
                    self.push_text(start, end);
                    self.paragraph.kind = Some(BlockKind::Preformatted);
                }
                true
            }
            None if whole && run >= 3 && !line[run..].contains('`') => {
                self.finish();
                self.fence = mark.map(|mark| (mark, run));
                true
            }
            None => false,
        }
    }

    /// Reads the marks that begin a line; returns where its text begins, `None` where nothing is left.
    pub(super) fn line_start(&mut self, start: usize, end: usize, whole: bool) -> Option<usize> {
        let line = &self.text[start..end];
        let mut at = start + (line.len() - line.trim_start().len());
        let mut rest = line.trim();
        let mut quoted = false;
        while let Some(after) = rest.strip_prefix('>') {
            quoted = true;
            at += 1 + (after.len() - after.trim_start().len());
            rest = after.trim_start();
        }
        if rest.is_empty() {
            if whole {
                self.finish();
            }
            return None;
        }
        if quoted && self.paragraph.kind != Some(BlockKind::Quote) {
            self.finish();
        }
        if whole && self.underline(rest) {
            return None;
        }
        if is_rule(rest) || (whole && is_definition(rest)) {
            self.finish();
            return None;
        }
        if let Some(level) = heading_level(rest) {
            self.finish();
            let after = rest[level..].trim_start();
            self.paragraph.kind = Some(BlockKind::Heading);
            self.paragraph.level = u8::try_from(level).unwrap_or(6);
            return (!after.is_empty()).then(|| at + (rest.len() - after.len()));
        }
        if rest.starts_with('|') && whole {
            self.table_row(at, rest);
            return None;
        }
        let mut item = false;
        while let Some(length) = list_mark(rest) {
            item = true;
            let after = rest[length..].trim_start();
            at += rest.len() - after.len();
            rest = after;
        }
        if item {
            self.finish();
            self.paragraph.kind = Some(BlockKind::ListItem);
            if rest.is_empty() {
                return None;
            }
            if let Some(level) = heading_level(rest) {
                at += rest.len() - rest[level..].trim_start().len();
            }
        } else if !self.paragraph.raw.text.is_empty() {
            self.new_line();
        } else if quoted {
            self.paragraph.kind = Some(BlockKind::Quote);
        }
        Some(at)
    }

    /// A line of `=` or `-` under a paragraph makes it a heading.
    fn underline(&mut self, line: &str) -> bool {
        let level = match line.as_bytes() {
            [b'=', ..] if line.bytes().all(|b| b == b'=') => 1,
            [b'-', _, ..] if line.bytes().all(|b| b == b'-') => 2,
            _ => return false,
        };
        if self.paragraph.raw.text.trim().is_empty()
            || self.paragraph.lines > 3
            || self.paragraph.kind.is_some()
        {
            return false;
        }
        self.paragraph.kind = Some(BlockKind::Heading);
        self.paragraph.level = level;
        self.finish();
        true
    }

    /// A row of a pipe table: cells joined by tabs; the row of dashes is a mark.
    fn table_row(&mut self, at: usize, row: &str) {
        self.finish();
        if row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '=' | '+')) {
            return;
        }
        let mut cells: Vec<String> = Vec::new();
        let mut link_bytes = 0;
        let inner = row.trim_matches('|');
        for cell in inner.split('|') {
            let raw = Raw { text: cell.trim().to_owned(), marks: Vec::new() };
            let mut text = String::new();
            for line in inline::lines(&raw) {
                if !text.is_empty() && !line.text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&line.text);
                link_bytes += line.link_bytes;
            }
            cells.push(text);
        }
        let text = cells.join("\t").trim().to_owned();
        if !text.is_empty() {
            let source = Span::of_range(at..at + row.len());
            self.push(Candidate {
                link_bytes: link_bytes.min(text.len()),
                text,
                kind: BlockKind::Table,
                level: 0,
                source,
                starts_paragraph: true,
                removed_by: None,
                place: 0,
            });
        }
    }
}
