//! What can be measured of leaves, and sums of it, so that a container's sum is a difference.

use presswork_corpus::BlockKind;

use super::walk::{Container, Layout, Leaf};
use crate::words;

/// What a leaf's text is like.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// Characters, those of scripts without spaces counted two and a half times.
    pub(super) length: usize,
    /// Part of the bytes that are links, in percent.
    pub(super) linked: usize,
    pub(super) commas: usize,
    pub(super) ends_sentence: bool,
    /// Reads like running text.
    pub(super) prose: bool,
}

/// Characters above which a heading that ends as a sentence is a paragraph.
const LONGEST_HEADING: usize = 120;

impl Mark {
    pub(super) fn of(leaf: &Leaf) -> Mark {
        let text = &leaf.text;
        let bytes = text.as_bytes();
        let (narrow, mut wide) = (text.chars().count(), 0);
        let mut commas = bytes.iter().filter(|b| matches!(b, b',' | b';')).count();
        // The first bytes of commas and letters of other scripts.
        if bytes.iter().any(|&b| b == 0xd8 || b >= 0xe3) {
            for c in text.chars() {
                match c {
                    '،' | '、' | '，' | '。' => commas += 1,
                    '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' => wide += 1,
                    _ => {}
                }
            }
        }
        let length = narrow + wide + wide / 2;
        let linked = leaf.link_bytes * 100 / leaf.text.len().max(1);
        let ends_sentence = words::ends_sentence(&leaf.text);
        // A standfirst set as a heading is prose for all that.
        let prose = linked < 50
            && if leaf.kind == BlockKind::Heading {
                length >= LONGEST_HEADING && ends_sentence
            } else {
                length >= 80 || (length >= 30 && ends_sentence)
            };
        Mark { length, linked, commas, ends_sentence, prose }
    }
}

/// Sums over the leaves before each, so that a container's sum is a difference.
pub(super) struct Sums {
    pub(super) prose: Vec<usize>,
    pub(super) length: Vec<usize>,
    pub(super) bytes: Vec<usize>,
    pub(super) link_bytes: Vec<usize>,
    pub(super) linked_leaves: Vec<usize>,
    pub(super) prose_leaves: Vec<usize>,
}

impl Sums {
    pub(super) fn over(layout: &Layout, marks: &[Mark]) -> Sums {
        let mut sums = Sums {
            prose: vec![0],
            length: vec![0],
            bytes: vec![0],
            link_bytes: vec![0],
            linked_leaves: vec![0],
            prose_leaves: vec![0],
        };
        let (mut prose, mut length, mut bytes) = (0, 0, 0);
        let (mut link_bytes, mut linked_leaves, mut prose_leaves) = (0, 0, 0);
        for (leaf, mark) in layout.leaves.iter().zip(marks) {
            prose += if mark.prose { mark.length } else { 0 };
            length += mark.length;
            bytes += leaf.text.len();
            link_bytes += leaf.link_bytes;
            linked_leaves += usize::from(mark.linked >= 50);
            prose_leaves += usize::from(mark.prose);
            sums.prose_leaves.push(prose_leaves);
            sums.prose.push(prose);
            sums.length.push(length);
            sums.bytes.push(bytes);
            sums.link_bytes.push(link_bytes);
            sums.linked_leaves.push(linked_leaves);
        }
        sums
    }

    pub(super) fn of(sums: &[usize], container: &Container) -> usize {
        sums[container.leaves.end] - sums[container.leaves.start]
    }

    pub(super) fn prose(&self, container: &Container) -> usize {
        Sums::of(&self.prose, container)
    }

    pub(super) fn linked(&self, container: &Container) -> usize {
        Sums::of(&self.link_bytes, container) * 100 / Sums::of(&self.bytes, container).max(1)
    }
}

/// Sums over the leaves that no concept speaks against.
pub(super) struct Area {
    pub(super) prose: Vec<usize>,
    pub(super) length: Vec<usize>,
    pub(super) linked: Vec<usize>,
}

impl Area {
    pub(super) fn all_prose(&self) -> usize {
        self.prose[self.prose.len() - 1]
    }

    pub(super) fn over(marks: &[Mark], eligible: &[bool]) -> Area {
        let mut area = Area { prose: vec![0], length: vec![0], linked: vec![0] };
        let (mut prose, mut length, mut linked) = (0, 0, 0);
        for (mark, eligible) in marks.iter().zip(eligible) {
            if *eligible {
                prose += if mark.prose { mark.length } else { 0 };
                length += mark.length;
                linked += mark.length * mark.linked / 100;
            }
            area.prose.push(prose);
            area.length.push(length);
            area.linked.push(linked);
        }
        area
    }
}
