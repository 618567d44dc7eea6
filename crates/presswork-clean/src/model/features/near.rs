//! What stands near a candidate: the nearest of a kind, shares among its neighbours.

use super::words::Words;

/// How many candidates back the nearest is of which `holds`; 999 where there is none.
pub(super) fn before(n: usize, holds: impl Fn(usize) -> bool) -> Vec<f32> {
    let mut last = None;
    (0..n)
        .map(|i| {
            let found = last.map_or(999.0, |at: usize| (i - at) as f32);
            if holds(i) {
                last = Some(i);
            }
            found
        })
        .collect()
}

/// The same, ahead.
pub(super) fn after(n: usize, holds: impl Fn(usize) -> bool) -> Vec<f32> {
    let mut found = vec![999.0; n];
    let mut next: Option<usize> = None;
    for i in (0..n).rev() {
        if let Some(next) = next {
            found[i] = (next - i) as f32;
        }
        if holds(i) {
            next = Some(i);
        }
    }
    found
}

/// Shares among the candidates near one, by length; sums so that each is a difference.
pub(super) struct Around {
    sums: Vec<[f64; 4]>,
}

impl Around {
    const NEAR: usize = 6;

    pub(super) fn of(texts: &[Words], kept: &[bool]) -> Around {
        let mut sums = vec![[0.0; 4]];
        let mut sum = [0.0; 4];
        for (text, kept) in texts.iter().zip(kept) {
            let length = f64::from(text.length);
            sum[0] += length;
            sum[1] += if *kept { length } else { 0.0 };
            sum[2] += length * f64::from(text.linked);
            sum[3] += if text.prose { length } else { 0.0 };
            sums.push(sum);
        }
        Around { sums }
    }

    pub(super) fn at(&self, i: usize) -> [f32; 3] {
        let from = &self.sums[i.saturating_sub(Self::NEAR)];
        let to = &self.sums[(i + Self::NEAR + 1).min(self.sums.len() - 1)];
        let length = (to[0] - from[0]).max(1.0);
        [1, 2, 3].map(|k| ((to[k] - from[k]) / length) as f32)
    }
}
