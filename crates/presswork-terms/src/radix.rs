//! Sorting places by words: those of one part, or of one group.

/// Fewer items than this are sorted by comparison: histograms cost more.
const SMALL: usize = 512;
/// Digits of as many bits, where a histogram of them stays in the first-level cache.
const DIGIT: u32 = 11;
/// Digits of 32 bits.
const PASSES: usize = u32::BITS.div_ceil(DIGIT) as usize;

/// What is sorted by a number of 32 bits.
pub(crate) trait Keyed: Copy + Ord + Default {
    fn key(self) -> u32;
}

/// The upper half is the key.
impl Keyed for u64 {
    #[inline(always)]
    fn key(self) -> u32 {
        (self >> 32) as u32
    }
}

/// The key and nothing else.
impl Keyed for u32 {
    #[inline(always)]
    fn key(self) -> u32 {
        self
    }
}

/// Sorts `items` by their keys, of which the lowest `bits` bits differ; items of one key, whose lower halves must ascend,
/// keep their order.
pub(crate) fn sort<K: Keyed>(items: &mut Vec<K>, spare: &mut Vec<K>, bits: u32) {
    if items.len() < SMALL {
        return items.sort_unstable();
    }
    spare.resize(items.len(), K::default());
    if sort_between(items, spare, bits) {
        std::mem::swap(items, spare);
    }
}

/// As [`sort`], of a slice.
pub(crate) fn sort_slice<K: Keyed>(items: &mut [K], spare: &mut Vec<K>, bits: u32) {
    if items.len() < SMALL {
        return items.sort_unstable();
    }
    if spare.len() < items.len() {
        spare.resize(items.len(), K::default());
    }
    let spare = &mut spare[..items.len()];
    if sort_between(items, spare, bits) {
        items.copy_from_slice(spare);
    }
}

/// A stable radix sort from the lowest digit up, to and fro between two slices of one length; says whether what is sorted
/// stands in `spare`.
fn sort_between<K: Keyed>(items: &mut [K], spare: &mut [K], bits: u32) -> bool {
    let passes = bits.div_ceil(DIGIT).max(1);
    let digit = bits.div_ceil(passes);
    let mask = (1 << digit) - 1;
    // The items are counted by all digits at once.
    let mut places = [[0_u32; 1 << DIGIT]; PASSES];
    for &item in &*items {
        let mut rest = item.key();
        for places in places.iter_mut().take(passes as usize) {
            places[(rest & mask) as usize] += 1;
            rest >>= digit;
        }
    }
    let (mut from, mut to) = (items, spare);
    for (pass, places) in (0..passes).zip(&mut places) {
        let mut sum = 0;
        for place in &mut places[..=mask as usize] {
            sum += std::mem::replace(place, sum);
        }
        let shift = pass * digit;
        for &item in &*from {
            let place = &mut places[(item.key() >> shift & mask) as usize];
            to[*place as usize] = item;
            *place += 1;
        }
        std::mem::swap(&mut from, &mut to);
    }
    passes % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::{Keyed, SMALL, sort, sort_slice};

    #[test]
    fn as_the_standard_library_sorts() {
        let mut state = 1_u64;
        for (length, bits) in
            [(0, 3), (1, 1), (SMALL - 1, 9), (SMALL, 1), (5_000, 17), (5_000, 31), (70_000, 23)]
        {
            let mut items: Vec<u64> = (0..length as u64)
                .map(|low| {
                    state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
                    state >> (64 - bits) << 32 | low
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_unstable();
            let mut slice = items.clone();
            let mut keys: Vec<u32> = items.iter().map(|&item| item.key()).collect();
            sort(&mut items, &mut Vec::new(), bits);
            sort_slice(&mut slice, &mut Vec::new(), bits);
            sort(&mut keys, &mut Vec::new(), bits);
            assert!(
                keys.iter().eq(expected.iter().map(|item| (item >> 32) as u32).collect::<Vec<_>>().iter()),
                "keys alone"
            );
            assert!(slice == expected, "a slice of {length} items of {bits} bits");
            assert!(items == expected, "{length} items of {bits} bits");
        }
    }
}
