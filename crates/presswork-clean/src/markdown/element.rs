//! What a leftover tag does: opens or ends a container, or says something of the text inside a line.

use presswork_corpus::BlockKind;

use super::inline::Mark;
use super::tags::{self, Role};
use super::{Container, Open, Reader};
use crate::html::{Concepts, element_concepts};
use crate::stream::Tag as ElementKind;

/// Deeper containers are flattened.
const DEPTH: usize = 512;

impl Reader<'_> {
    pub(super) fn tag(&mut self, index: usize) {
        if !self.paragraph.raw.text.is_empty() {
            self.mark(Mark::Apart);
        }
        let tag = &self.tags[index];
        if tag.name.is_empty() {
            // pandoc's `<!-- end list -->`; other comments change nothing.
            if self.text[tag.range.clone()].contains("end list") {
                self.finish();
            }
            return;
        }
        match (tags::role(&tag.name), tag.closing) {
            (Role::Break, _) => self.mark(Mark::Break),
            (Role::Link, false) => {
                self.links += 1;
                self.mark(Mark::LinkOpens);
            }
            (Role::Link, true) => {
                self.links = self.links.saturating_sub(1);
                self.mark(Mark::LinkCloses);
            }
            (Role::Void, _) => self.finish(),
            (Role::Block, false) => self.open(index),
            (Role::Block, true) => self.close(index),
            (Role::Inline, false) => self.open_inline(index),
            (Role::Inline, true) => self.close_inline(index),
            (Role::Opaque | Role::Image, _) => {}
        }
    }

    fn open_inline(&mut self, index: usize) {
        const DEEPEST: usize = 64;
        let tag = &self.tags[index];
        let raw = &self.text[tag.attributes.clone()];
        if raw.ends_with('/') || self.inline.len() >= DEEPEST {
            return;
        }
        let rule = if raw.trim().is_empty() { None } else { concepts(&tag.name, raw).rule() };
        self.inline.push((tag.name.clone(), rule.is_some()));
        if let Some(rule) = rule {
            self.mark(Mark::Speaks(rule));
        }
    }

    fn close_inline(&mut self, index: usize) {
        let name = &self.tags[index].name;
        if let Some(at) = self.inline.iter().rposition(|(open, _)| open == name) {
            let speaking = self.inline.drain(at..).filter(|(_, speaks)| *speaks).count();
            for _ in 0..speaking {
                self.mark(Mark::Silent);
            }
        }
    }

    fn open(&mut self, index: usize) {
        self.finish();
        let tag = &self.tags[index];
        let raw = &self.text[tag.attributes.clone()];
        if raw.ends_with('/') {
            return;
        }
        if self.stack.len() >= DEPTH {
            self.flattened = true;
            return;
        }
        let concepts = concepts(&tag.name, raw);
        let id = u32::try_from(self.containers.len()).unwrap_or(u32::MAX);
        let above = self.stack.last();
        let tag_kind = ElementKind::of(&tag.name);
        self.containers.push(Container { parent: above.map_or(0, |open| open.id), concepts, tag: tag_kind });
        let (kind, level) = match tag.name.as_str() {
            "li" | "dd" | "dt" => (BlockKind::ListItem, 0),
            "blockquote" => (BlockKind::Quote, 0),
            "td" | "th" => (BlockKind::Table, 0),
            "pre" => (BlockKind::Preformatted, 0),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => (BlockKind::Heading, tag.name.as_bytes()[1] - b'0'),
            _ => above.map_or((BlockKind::Paragraph, 0), |open| (open.kind, open.level)),
        };
        self.stack.push(Open { name: tag.name.clone(), id, kind, level });
    }

    fn close(&mut self, index: usize) {
        self.finish();
        let name = &self.tags[index].name;
        // A close without its opening is ignored; looking further than this would cost squares.
        const LOOK: usize = 32;
        let from = self.stack.len().saturating_sub(LOOK);
        if let Some(at) = self.stack[from..].iter().rposition(|open| open.name == *name) {
            self.stack.truncate(from + at);
        }
    }
}

/// What a tag with these attributes says of its text.
fn concepts(name: &str, attributes: &str) -> Concepts {
    let attributes = tags::attributes(attributes);
    let pairs: Vec<(&str, &str)> = attributes.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    element_concepts(name, &pairs)
}
