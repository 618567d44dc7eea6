//! The boosted trees: read from the table that `cargo xtask train` writes, and walked.
//!
//! The table, little-endian: `PWT1`; u16 columns; for each column a u8 count and that many f32 cuts,
//! ascending; u16 trees; u8 depth; i16 bias; then each tree: its 2^depth − 1 splits in the order of a heap
//! (u8 column, u8 cut; cut 255: no split, go left) and the i16 values of all its 2^(depth+1) − 1 nodes. A
//! row goes right where its number is greater than the cut. Values are log-odds in 1024ths.

use super::features::WIDTH;

/// Log-odds of one in a table's values.
pub(crate) const ONE: f32 = 1024.0;

/// No split.
const LEAF: u8 = 255;

/// A model.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trees {
    cuts: Vec<Vec<f32>>,
    depth: usize,
    bias: i32,
    /// Column and cut of each split, tree after tree; the cut as a number.
    splits: Vec<(u8, f32)>,
    values: Vec<i16>,
}

impl Trees {
    /// Reads a table; `None` where it is none, or of other columns.
    pub(crate) fn read(table: &[u8]) -> Option<Trees> {
        let mut rest = table.strip_prefix(b"PWT1")?;
        let mut take = |n: usize| -> Option<&[u8]> {
            let (taken, after) = rest.split_at_checked(n)?;
            rest = after;
            Some(taken)
        };
        if usize::from(u16_of(take(2)?)) != WIDTH {
            return None;
        }
        let mut trees = Trees::default();
        for _ in 0..WIDTH {
            let count = usize::from(take(1)?[0]);
            let cuts = take(count * 4)?;
            trees
                .cuts
                .push(cuts.chunks_exact(4).map(|c| f32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect());
        }
        let count = usize::from(u16_of(take(2)?));
        trees.depth = usize::from(take(1)?[0]);
        trees.bias = i32::from(u16_of(take(2)?) as i16);
        if trees.depth > 8 {
            return None;
        }
        let splits = (1 << trees.depth) - 1;
        for _ in 0..count {
            for split in take(splits * 2)?.chunks_exact(2) {
                let cut = match split[1] {
                    LEAF => f32::INFINITY,
                    cut => *trees.cuts.get(usize::from(split[0]))?.get(usize::from(cut))?,
                };
                trees.splits.push((split[0], cut));
            }
            let values = take((splits * 2 + 1) * 2)?;
            trees.values.extend(values.chunks_exact(2).map(|v| u16_of(v) as i16));
        }
        rest.is_empty().then_some(trees)
    }

    /// Log-odds of a row being body.
    pub(crate) fn score(&self, row: &[f32]) -> f32 {
        let mut sum = self.bias;
        self.walk(row, |_, _, leaf| sum += leaf);
        sum as f32 / ONE
    }

    /// What each column adds to the score: the change of the expected value at each of its splits.
    pub(crate) fn weights(&self, row: &[f32]) -> Vec<f32> {
        let mut weights = vec![0; WIDTH];
        self.walk(row, |column, change, _| weights[column] += change);
        weights.into_iter().map(|weight: i32| weight as f32 / ONE).collect()
    }

    /// Goes down every tree: for each split the column and the change of value, for the last also the leaf's
    /// value; the leaf's is 0 elsewhere.
    fn walk(&self, row: &[f32], mut step: impl FnMut(usize, i32, i32)) {
        let splits = (1 << self.depth) - 1;
        let nodes = splits * 2 + 1;
        for (tree, values) in self.splits.chunks_exact(splits).zip(self.values.chunks_exact(nodes)) {
            let mut at = 0;
            for level in 1..=self.depth {
                let (column, cut) = tree[at];
                let next = 2 * at + 1 + usize::from(row[usize::from(column)] > cut);
                let (from, to) = (i32::from(values[at]), i32::from(values[next]));
                step(usize::from(column), to - from, if level == self.depth { to } else { 0 });
                at = next;
            }
        }
    }
}

fn u16_of(bytes: &[u8]) -> u16 {
    u16::from_le_bytes([bytes[0], bytes[1]])
}
