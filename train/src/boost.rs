//! Gradient boosting of trees over histograms (Friedman 2001; Chen and Guestrin 2016 for the gains), logistic
//! loss, oblivious trees: all nodes of a level have one split (Kohavi 1994; Prokhorenkova et al. 2018), so that a
//! leaf is found by as many comparisons as there are levels, none of which waits for another.
//!
//! Deterministic: rows and columns are drawn by a fixed seed, and threads share columns, never a sum.

use std::thread;

const SEED: u64 = 20_191_119;
const DEPTH: usize = 6;
const RATE: f32 = 0.06;
/// L2 on the values of leaves.
const LAMBDA: f64 = 8.0;
/// Least sum of second derivatives in a node.
const LEAST: f64 = 4.0;
/// The share of rows that a tree sees: many where the trees before it are wrong, few where they are right,
/// weighted by the inverse (Ibragimov and Gusev 2019).
const LEAST_SHARE: f32 = 0.1;
const MOST_SHARE: f32 = 0.62;
/// Part of the columns that a tree sees, in 256ths.
const COLUMNS: u64 = 110;
/// Cuts of a column at most.
const CUTS: usize = 63;
const BINS: usize = 64;
const THREADS: usize = 2;

/// Labelled blocks: numbers by column, binned.
pub struct Rows {
    cuts: Vec<Vec<f32>>,
    bins: Vec<Vec<u8>>,
    body: Vec<bool>,
    weight: Vec<f32>,
    host: Vec<u64>,
}

/// A model.
pub struct Trees {
    pub cuts: Vec<Vec<f32>>,
    pub depth: usize,
    pub bias: f32,
    pub trees: Vec<Tree>,
}

/// An oblivious tree.
pub struct Tree {
    /// By level: column and cut; cut 255: all go left.
    pub splits: [(u8, u8); DEPTH],
    /// Of all nodes, in the order of a heap.
    pub values: Vec<f32>,
    gains: [f64; DEPTH],
}

const NO_CUT: u8 = 255;

/// A labelled block.
pub struct Row<'a> {
    pub values: &'a [f32],
    pub body: bool,
    pub weight: f32,
    pub host: u64,
}

impl Rows {
    /// Rows of so many columns.
    pub fn of(columns: usize, all: &[Row]) -> Rows {
        let mut rows = Rows {
            cuts: Vec::new(),
            bins: Vec::new(),
            body: all.iter().map(|row| row.body).collect(),
            weight: all.iter().map(|row| row.weight).collect(),
            host: all.iter().map(|row| row.host).collect(),
        };
        for column in 0..columns {
            let numbers: Vec<f32> = all.iter().map(|row| row.values[column]).collect();
            rows.push(&numbers);
        }
        rows
    }

    /// Adds a column.
    pub fn push(&mut self, numbers: &[f32]) {
        let cuts = cuts(numbers);
        let bin = |number: &f32| cuts.partition_point(|cut| number > cut) as u8;
        self.bins.push(numbers.iter().map(bin).collect());
        self.cuts.push(cuts);
    }

    /// Drops the columns from `columns` on.
    pub fn truncate(&mut self, columns: usize) {
        self.bins.truncate(columns);
        self.cuts.truncate(columns);
    }

    pub fn len(&self) -> usize {
        self.body.len()
    }
}

/// At most [`CUTS`] numbers that part a column's into even shares.
fn cuts(numbers: &[f32]) -> Vec<f32> {
    // Every so-manieth number tells the shares.
    let step = numbers.len().div_ceil(40_000).max(1);
    let mut sorted: Vec<f32> = numbers.iter().copied().step_by(step).collect();
    sorted.sort_by(f32::total_cmp);
    let mut distinct = sorted.clone();
    distinct.dedup();
    if distinct.len() <= CUTS + 1 {
        return distinct.windows(2).map(|two| (two[0] + two[1]) / 2.0).collect();
    }
    let mut cuts: Vec<f32> = (1..=CUTS).map(|at| sorted[at * (sorted.len() - 1) / (CUTS + 1)]).collect();
    cuts.dedup();
    cuts
}

impl Trees {
    pub fn len(&self) -> usize {
        self.trees.len()
    }

    /// The columns by what they gained, the greatest first.
    pub fn gains(&self, names: &[&'static str]) -> Vec<(&'static str, f64)> {
        let mut gains: Vec<(&'static str, f64)> = names.iter().map(|&name| (name, 0.0)).collect();
        for tree in &self.trees {
            for (split, gain) in tree.splits.iter().zip(&tree.gains) {
                gains[usize::from(split.0)].1 += gain;
            }
        }
        gains.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        gains
    }
}

impl Tree {
    fn value(&self, rows: &Rows, row: usize) -> f32 {
        let leaf = self.splits.iter().fold(0, |at, &(column, cut)| {
            2 * at + 1 + usize::from(cut != NO_CUT && rows.bins[usize::from(column)][row] > cut)
        });
        self.values[leaf]
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
pub fn mixed(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// First and second derivatives by bin.
type Histogram = Vec<[(f64, f64); BINS]>;

/// Trains on the blocks of the hosts `of`.
pub fn train(rows: &Rows, count: usize, of: impl Fn(u64) -> bool) -> Trees {
    let chosen: Vec<u32> = (0..rows.len()).filter(|&row| of(rows.host[row])).map(|row| row as u32).collect();
    let (mut positive, mut all) = (0.0_f64, 0.0_f64);
    for &row in &chosen {
        let weight = f64::from(rows.weight[row as usize]);
        all += weight;
        positive += if rows.body[row as usize] { weight } else { 0.0 };
    }
    let share = (positive / all.max(1e-9)).clamp(0.01, 0.99);
    let bias = libm::log(share / (1.0 - share)) as f32;
    let mut scores = vec![bias; rows.len()];
    let mut slopes = vec![(0.0_f32, 0.0_f32); rows.len()];
    let mut trees = Trees { cuts: rows.cuts.clone(), depth: DEPTH, bias, trees: Vec::new() };
    for number in 0..count as u64 {
        for &row in &chosen {
            let row = row as usize;
            let p = 1.0 / (1.0 + libm::expf(-scores[row]));
            let truth = if rows.body[row] { 1.0 } else { 0.0 };
            let weight = rows.weight[row];
            slopes[row] = ((p - truth) * weight, (p * (1.0 - p)).max(1e-6) * weight);
        }
        let mut drawn = Vec::new();
        for &row in &chosen {
            let (slope, bend) = slopes[row as usize];
            let wrong = slope.abs() / rows.weight[row as usize];
            let share = (wrong * 1.5).clamp(LEAST_SHARE, MOST_SHARE);
            let draw = mixed(SEED ^ mixed(number ^ (u64::from(row) << 20))) >> 40;
            if (draw as f32) < share * 16_777_216.0 {
                drawn.push(row);
                let scale = MOST_SHARE / share;
                slopes[row as usize] = (slope * scale, bend * scale);
            }
        }
        let columns: Vec<usize> = (0..rows.bins.len())
            .filter(|&column| {
                mixed(SEED.rotate_left(17) ^ mixed((number << 12) ^ column as u64)) % 256 < COLUMNS
            })
            .collect();
        let tree = grow(rows, &slopes, drawn, &columns);
        for &row in &chosen {
            scores[row as usize] += tree.value(rows, row as usize);
        }
        trees.trees.push(tree);
    }
    trees
}

/// A node of the level that is being split.
struct Node {
    members: Vec<u32>,
    histogram: Histogram,
    /// First and second derivatives.
    sum: (f64, f64),
}

fn grow(rows: &Rows, slopes: &[(f32, f32)], drawn: Vec<u32>, columns: &[usize]) -> Tree {
    let sums = |members: &[u32]| {
        members.iter().fold((0.0, 0.0), |(g, h), &row| {
            let (slope, bend) = slopes[row as usize];
            (g + f64::from(slope), h + f64::from(bend))
        })
    };
    let value = |(g, h): (f64, f64)| (-g / (h + LAMBDA)) as f32 * RATE;
    let sum = sums(&drawn);
    let mut tree = Tree { splits: [(0, NO_CUT); DEPTH], values: vec![value(sum)], gains: [0.0; DEPTH] };
    let histogram_of = |members: &[u32]| histogram(rows, slopes, members, columns);
    let mut level = vec![Node { histogram: histogram_of(&drawn), members: drawn, sum }];
    for depth in 0..DEPTH {
        let Some((gain, column, cut)) = best_split(&level, columns) else {
            // What comes here goes left, unchanged.
            for _ in depth..DEPTH {
                let above = tree.values.len() / 2;
                let children: Vec<f32> = tree.values[above..].iter().flat_map(|&v| [v, v]).collect();
                tree.values.extend(children);
            }
            return tree;
        };
        tree.splits[depth] = (column as u8, cut);
        tree.gains[depth] = gain;
        let bins = &rows.bins[column];
        let is_last = depth + 1 == DEPTH;
        let mut next = Vec::with_capacity(level.len() * 2);
        for node in level {
            let (low, high): (Vec<u32>, Vec<u32>) =
                node.members.into_iter().partition(|&row| bins[row as usize] <= cut);
            let (of_low, of_high) = (sums(&low), sums(&high));
            tree.values.extend([value(of_low), value(of_high)]);
            if is_last {
                continue;
            }
            let of_small = histogram_of(if low.len() <= high.len() { &low } else { &high });
            let mut of_large = node.histogram;
            for (large, small) in of_large.iter_mut().zip(&of_small) {
                for (large, small) in large.iter_mut().zip(small) {
                    large.0 -= small.0;
                    large.1 -= small.1;
                }
            }
            let (histogram_low, histogram_high) =
                if low.len() <= high.len() { (of_small, of_large) } else { (of_large, of_small) };
            next.push(Node { members: low, histogram: histogram_low, sum: of_low });
            next.push(Node { members: high, histogram: histogram_high, sum: of_high });
        }
        level = next;
    }
    tree
}

/// Sums that are gathered side by side.
const LANES: usize = 4;

/// Sums by bin for each of the columns; a thread has columns of its own.
fn histogram(rows: &Rows, slopes: &[(f32, f32)], members: &[u32], columns: &[usize]) -> Histogram {
    let gathered: Vec<(f32, f32)> = members.iter().map(|&row| slopes[row as usize]).collect();
    let of_column = |column: usize| {
        // Neighbours are often of one bin; in sums of their own they do not wait for each other.
        let mut parts = [[(0.0, 0.0); BINS]; LANES];
        let bins = &rows.bins[column];
        let add = |sum: &mut (f64, f64), slope: f32, bend: f32| {
            sum.0 += f64::from(slope);
            sum.1 += f64::from(bend);
        };
        let (chunks, rest) = members.as_chunks::<LANES>();
        let (slopes, slopes_of_rest) = gathered.as_chunks::<LANES>();
        for (members, slopes) in chunks.iter().zip(slopes) {
            for ((part, &row), &(slope, bend)) in parts.iter_mut().zip(members).zip(slopes) {
                add(&mut part[usize::from(bins[row as usize]) % BINS], slope, bend);
            }
        }
        for (&row, &(slope, bend)) in rest.iter().zip(slopes_of_rest) {
            add(&mut parts[0][usize::from(bins[row as usize]) % BINS], slope, bend);
        }
        let [mut sums, others @ ..] = parts;
        for part in &others {
            for (sum, other) in sums.iter_mut().zip(part) {
                *sum = (sum.0 + other.0, sum.1 + other.1);
            }
        }
        sums
    };
    if members.len() < 4000 {
        return columns.iter().map(|&column| of_column(column)).collect();
    }
    let of_column = &of_column;
    thread::scope(|scope| {
        let parts: Vec<_> = columns
            .chunks(columns.len().div_ceil(THREADS).max(1))
            .map(|part| scope.spawn(move || part.iter().map(|&c| of_column(c)).collect::<Histogram>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("a sum does not panic")).collect()
    })
}

/// The split of the greatest gain over all nodes of a level; ties by column, then by cut.
fn best_split(level: &[Node], columns: &[usize]) -> Option<(f64, usize, u8)> {
    const LEAST_GAIN: f64 = 0.5;
    let worth = |(g, h): (f64, f64)| g * g / (h + LAMBDA);
    let mut best: Option<(f64, usize, u8)> = None;
    for (at, &column) in columns.iter().enumerate() {
        let mut gains = [0.0; BINS - 1];
        for node in level {
            let whole = worth(node.sum);
            let mut left = (0.0, 0.0);
            for (gain, sum) in gains.iter_mut().zip(&node.histogram[at]) {
                left = (left.0 + sum.0, left.1 + sum.1);
                let right = (node.sum.0 - left.0, node.sum.1 - left.1);
                // A node that a split would leave with next to nothing has no say in it.
                if left.1 >= LEAST && right.1 >= LEAST {
                    *gain += worth(left) + worth(right) - whole;
                }
            }
        }
        for (cut, &gain) in gains.iter().enumerate() {
            if gain > best.map_or(LEAST_GAIN, |(gain, ..)| gain) {
                best = Some((gain, column, cut as u8));
            }
        }
    }
    best
}
