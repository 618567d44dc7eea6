//! Which document a position of the stream is of.

use std::ops::Range;

/// Documents by where they begin in the stream.
#[derive(Default)]
pub(crate) struct Standing {
    /// Where each document begins that has tokens, and its index in the run.
    starts: Vec<(u32, u32)>,
    /// For each [`BLOCK`] of positions, the document that its first position is of.
    blocks: Vec<u32>,
}

/// Positions whose documents are looked for from one place on: few enough for a run of the shortest documents.
const BLOCK: usize = 64;

impl Standing {
    /// Notes that a document begins at a position that is not before that of the last one. The last one is forgotten if it
    /// has no position.
    pub fn begin(&mut self, position: u32, document: u32) {
        if self.starts.last().is_some_and(|last| last.0 == position) {
            self.starts.pop();
        }
        self.starts.push((position, document));
    }

    /// The documents that have positions, with theirs, of which there are so many in all.
    pub fn documents(&self, positions: usize) -> impl Iterator<Item = (u32, Range<usize>)> + '_ {
        let ends = self.starts.iter().skip(1).map(|next| next.0 as usize).chain([positions]);
        self.starts.iter().zip(ends).map(|(&(start, document), end)| (document, start as usize..end))
    }

    /// Makes ready for questions on positions below `positions`.
    pub fn close(&mut self, positions: usize) {
        let mut at = 0;
        self.blocks.clear();
        self.blocks.extend((0..positions).step_by(BLOCK).map(|position| {
            while self.starts.get(at + 1).is_some_and(|next| next.0 as usize <= position) {
                at += 1;
            }
            at as u32
        }));
    }

    /// Bytes that it holds when it is closed, of a stream with so many positions.
    pub fn bytes(&self, positions: usize) -> usize {
        self.starts.capacity() * size_of::<(u32, u32)>() + positions / BLOCK * size_of::<u32>()
    }

    /// The document of a position, and where the next one begins.
    #[inline(always)]
    pub fn of(&self, position: u32) -> (u32, u32) {
        let mut at = self.blocks[position as usize / BLOCK] as usize;
        loop {
            match self.starts.get(at + 1) {
                Some(next) if next.0 <= position => at += 1,
                next => return (self.starts[at].1, next.map_or(u32::MAX, |next| next.0)),
            }
        }
    }
}
