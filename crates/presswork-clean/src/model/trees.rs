//! The boosted trees: read from the table that `cargo xtask train` writes, and walked.
//!
//! The table, little-endian: `PWT1`; u16 columns; for each column a u8 count and that many f32 cuts,
//! ascending; u16 trees; u8 depth; i16 bias; then each tree: its 2^depth − 1 splits in the order of a heap
//! (u8 column, u8 cut; cut 255: no split, go left) and the i16 values of all its 2^(depth+1) − 1 nodes. A
//! row goes right where its number is greater than the cut. Values are log-odds in 1024ths.

use super::SECOND_NAMES;

/// Log-odds of one in a table's values.
pub(crate) const ONE: f32 = 1024.0;

/// No split.
const LEAF: u8 = 255;

/// Splits from the root to a leaf, at most.
const DEEPEST: usize = 8;

/// A model.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trees {
    depth: usize,
    bias: i32,
    /// The splits' columns. Tree after tree, 2^depth each: a heap from 1 on; the first is not used.
    columns: Vec<u8>,
    /// Their cuts, in the same order.
    cuts: Vec<f32>,
    /// Tree after tree, 2^depth each: the values of the leaves.
    leaves: Vec<i16>,
    /// Tree after tree, 2^depth each: the values of the splits, in the same order.
    inner: Vec<i16>,
}

impl Trees {
    /// Reads a table and gives what stands after it; `None` where it is none, or of other columns.
    pub(crate) fn read(table: &[u8], columns: usize) -> Option<(Trees, &[u8])> {
        let mut rest = table.strip_prefix(b"PWT1")?;
        let mut take = |n: usize| -> Option<&[u8]> {
            let (taken, after) = rest.split_at_checked(n)?;
            rest = after;
            Some(taken)
        };
        if usize::from(u16_of(take(2)?)) != columns {
            return None;
        }
        let mut all_cuts: Vec<Vec<f32>> = Vec::new();
        for _ in 0..columns {
            let count = usize::from(take(1)?[0]);
            let cuts = take(count * 4)?;
            all_cuts
                .push(cuts.chunks_exact(4).map(|c| f32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect());
        }
        let count = usize::from(u16_of(take(2)?));
        let depth = usize::from(take(1)?[0]);
        if depth > DEEPEST {
            return None;
        }
        let mut trees = Trees { depth, bias: i32::from(u16_of(take(2)?) as i16), ..Trees::default() };
        let splits = (1 << depth) - 1;
        for _ in 0..count {
            trees.columns.push(0);
            trees.cuts.push(f32::INFINITY);
            for split in take(splits * 2)?.chunks_exact(2) {
                let cut = match split[1] {
                    LEAF => f32::INFINITY,
                    cut => *all_cuts.get(usize::from(split[0]))?.get(usize::from(cut))?,
                };
                trees.columns.push(split[0]);
                trees.cuts.push(cut);
            }
            let values = take((splits * 2 + 1) * 2)?;
            let mut values = values.chunks_exact(2).map(|v| u16_of(v) as i16);
            trees.inner.push(0);
            trees.inner.extend(values.by_ref().take(splits));
            trees.leaves.extend(values);
        }
        Some((trees, rest))
    }

    /// Log-odds of a row being body.
    pub(crate) fn score(&self, row: &[f32]) -> f32 {
        const { assert!(SECOND_NAMES.len() <= 256, "a column is a byte") };
        // Every number that a split may have is a column of this, and no look-up needs a check.
        let mut columns = [0.0_f32; 256];
        columns[..row.len()].copy_from_slice(row);
        let sum = match self.depth {
            0 => self.sum::<1>(&columns),
            1 => self.sum::<2>(&columns),
            2 => self.sum::<4>(&columns),
            3 => self.sum::<8>(&columns),
            4 => self.sum::<16>(&columns),
            5 => self.sum::<32>(&columns),
            6 => self.sum::<64>(&columns),
            7 => self.sum::<128>(&columns),
            _ => self.sum::<256>(&columns),
        };
        (self.bias + sum) as f32 / ONE
    }

    /// The sum of the leaves that a row comes to, for trees of `SIZE` leaves: a known size spares each step
    /// its check.
    fn sum<const SIZE: usize>(&self, row: &[f32; 256]) -> i32 {
        let (columns, _) = self.columns.as_chunks::<SIZE>();
        let (cuts, _) = self.cuts.as_chunks::<SIZE>();
        let (leaves, _) = self.leaves.as_chunks::<SIZE>();
        let mut sum = 0;
        for ((columns, cuts), leaves) in columns.iter().zip(cuts).zip(leaves) {
            let mut at = 1;
            for _ in 0..SIZE.trailing_zeros() {
                let number = row[usize::from(columns[at % SIZE])];
                at = 2 * at + usize::from(number > cuts[at % SIZE]);
            }
            sum += i32::from(leaves[at % SIZE]);
        }
        sum
    }

    /// What each column adds to the score: the change of the expected value at each of its splits.
    pub(crate) fn weights(&self, row: &[f32]) -> Vec<f32> {
        let mut weights = vec![0; 256];
        let size = 1 << self.depth;
        let trees = self.columns.chunks_exact(size).zip(self.cuts.chunks_exact(size));
        let values = self.inner.chunks_exact(size).zip(self.leaves.chunks_exact(size));
        for ((columns, cuts), (inner, leaves)) in trees.zip(values) {
            let value = |at: usize| i32::from(if at < size { inner[at] } else { leaves[at - size] });
            let mut at = 1;
            for _ in 0..self.depth {
                let column = usize::from(columns[at]);
                let next = 2 * at + usize::from(row.get(column).is_some_and(|&number| number > cuts[at]));
                weights[column] += value(next) - value(at);
                at = next;
            }
        }
        weights.truncate(row.len());
        weights.into_iter().map(|weight: i32| weight as f32 / ONE).collect()
    }
}

fn u16_of(bytes: &[u8]) -> u16 {
    u16::from_le_bytes([bytes[0], bytes[1]])
}
