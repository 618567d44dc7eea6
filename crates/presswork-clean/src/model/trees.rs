//! The boosted trees: read from the table that `cargo xtask train` writes, and walked.
//!
//! The trees are oblivious (Kohavi 1994): all nodes of a level have one split, so that the leaf is a number whose
//! bits are the levels' comparisons, and many rows are compared at once, column by column.
//!
//! The table, little-endian: `PWT2`; u16 columns; for each column a u8 count and that many f32 cuts,
//! ascending; u16 trees; u8 depth; i16 bias; then each tree: the split of each of its levels (u8 column, u8 cut;
//! cut 255: no split, go left) and the i16 values of all its 2^(depth+1) − 1 nodes, in the order of a heap. A
//! row goes right where its number is greater than the cut. Values are log-odds in 1024ths.

use super::SECOND_NAMES;

/// Log-odds of one in a table's values.
pub(crate) const ONE: f32 = 1024.0;

/// No split.
const NO_CUT: u8 = 255;

/// Splits from the root to a leaf, at most.
const DEEPEST: usize = 8;

/// Rows that are scored at once: four registers of comparisons on every machine, and each split is read once
/// for all.
pub(crate) const LANES: usize = 16;

/// Columns of a block: those of the second stage, which has the first's too.
const COLUMNS: usize = SECOND_NAMES.len();

/// A model.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trees {
    depth: usize,
    bias: i32,
    /// Tree after tree, one a level.
    splits: Vec<Split>,
    /// Tree after tree, 2^depth each: the values of the leaves.
    leaves: Vec<i16>,
    /// Tree after tree, 2^depth each: the values of the nodes above them, a heap from 1 on.
    inner: Vec<i16>,
}

#[derive(Clone, Copy, Debug)]
struct Split {
    column: u8,
    cut: f32,
}

/// Up to [`LANES`] rows, by column.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    columns: Box<[[f32; LANES]; COLUMNS]>,
    rows: usize,
}

impl Default for Block {
    fn default() -> Block {
        Block { columns: Box::new([[0.0; LANES]; COLUMNS]), rows: 0 }
    }
}

impl Block {
    /// Rows in it.
    pub(crate) fn len(&self) -> usize {
        self.rows
    }

    /// Takes the rows away.
    pub(crate) fn clear(&mut self) {
        self.rows = 0;
    }

    /// Whether there is room for another row.
    pub(crate) fn has_room(&self) -> bool {
        self.rows < LANES
    }

    /// Adds a row; nothing, where there is no room.
    pub(crate) fn push(&mut self, row: impl IntoIterator<Item = f32>) {
        if self.has_room() {
            self.rows += 1;
            self.fill(self.rows - 1, 0, row);
        }
    }

    /// Sets the numbers of a row from column `first` on.
    pub(crate) fn fill(&mut self, row: usize, first: usize, values: impl IntoIterator<Item = f32>) {
        let lane = row % LANES;
        for (column, value) in self.columns[first..].iter_mut().zip(values) {
            column[lane] = value;
        }
    }

    /// The leaves that the rows come to by the splits of a tree's levels.
    // Not inlined: on its own the compiler keeps the rows in registers, four to each.
    #[inline(never)]
    fn leaves<const DEPTH: usize>(&self, splits: &[Split; DEPTH]) -> [u32; LANES] {
        let mut leaves = [0; LANES];
        for split in splits {
            let column = &self.columns[usize::from(split.column)];
            for (leaf, number) in leaves.iter_mut().zip(column) {
                *leaf = 2 * *leaf + u32::from(*number > split.cut);
            }
        }
        leaves
    }

    /// The first `columns` numbers of a row.
    pub(crate) fn row(&self, row: usize, columns: usize) -> impl Iterator<Item = f32> {
        let lane = row % LANES;
        self.columns[..columns].iter().map(move |column| column[lane])
    }
}

impl Trees {
    /// Reads a table and gives what stands after it; `None` where it is none, or of other columns.
    pub(crate) fn read(table: &[u8], columns: usize) -> Option<(Trees, &[u8])> {
        let mut rest = table.strip_prefix(b"PWT2")?;
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
        if !(1..=DEEPEST).contains(&depth) || columns > COLUMNS {
            return None;
        }
        let mut trees = Trees { depth, bias: i32::from(u16_of(take(2)?) as i16), ..Trees::default() };
        let inner = (1 << depth) - 1;
        for _ in 0..count {
            for split in take(depth * 2)?.chunks_exact(2) {
                let cuts = all_cuts.get(usize::from(split[0]))?;
                let cut = match split[1] {
                    NO_CUT => f32::INFINITY,
                    cut => *cuts.get(usize::from(cut))?,
                };
                trees.splits.push(Split { column: split[0], cut });
            }
            let values = take((inner * 2 + 1) * 2)?;
            let mut values = values.chunks_exact(2).map(|v| u16_of(v) as i16);
            trees.inner.push(0);
            trees.inner.extend(values.by_ref().take(inner));
            trees.leaves.extend(values);
        }
        Some((trees, rest))
    }

    /// Log-odds of the rows of a block being body; what stands after its rows means nothing.
    pub(crate) fn scores(&self, block: &Block) -> [f32; LANES] {
        let sums = match self.depth {
            1 => self.sums::<1, 2>(block),
            2 => self.sums::<2, 4>(block),
            3 => self.sums::<3, 8>(block),
            4 => self.sums::<4, 16>(block),
            5 => self.sums::<5, 32>(block),
            6 => self.sums::<6, 64>(block),
            7 => self.sums::<7, 128>(block),
            _ => self.sums::<8, 256>(block),
        };
        sums.map(|sum| (self.bias + sum) as f32 / ONE)
    }

    /// The sums of the leaves that the rows come to, for trees of `LEAVES` = 2^`DEPTH` leaves: known sizes
    /// spare each step its check.
    fn sums<const DEPTH: usize, const LEAVES: usize>(&self, block: &Block) -> [i32; LANES] {
        const { assert!(1 << DEPTH == LEAVES) };
        let mut sums = [0; LANES];
        let (splits, _) = self.splits.as_chunks::<DEPTH>();
        let (leaves, _) = self.leaves.as_chunks::<LEAVES>();
        for (splits, leaves) in splits.iter().zip(leaves) {
            for (sum, at) in sums.iter_mut().zip(block.leaves(splits)) {
                *sum += i32::from(leaves[at as usize % LEAVES]);
            }
        }
        sums
    }

    /// What each column adds to the score: the change of the expected value at each of its splits.
    pub(crate) fn weights(&self, row: &[f32]) -> Vec<f32> {
        let mut weights = vec![0; COLUMNS];
        let size = 1 << self.depth;
        for (tree, (inner, leaves)) in
            self.inner.chunks_exact(size).zip(self.leaves.chunks_exact(size)).enumerate()
        {
            let value = |at: usize| i32::from(if at < size { inner[at] } else { leaves[at - size] });
            let mut at = 1;
            for split in &self.splits[tree * self.depth..][..self.depth] {
                let column = usize::from(split.column);
                let next = 2 * at + usize::from(row.get(column).is_some_and(|&number| number > split.cut));
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
