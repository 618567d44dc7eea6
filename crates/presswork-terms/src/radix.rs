//! Sorting places by words: those of one part, or of one group.

/// Fewer items than this are sorted by comparison: histograms cost more.
const SMALL: usize = 512;
/// Digits of as many bits, where a histogram of them stays in the first-level cache.
const DIGIT: u32 = 11;
/// Digits of 32 bits.
const PASSES: usize = u32::BITS.div_ceil(DIGIT) as usize;

/// Sorts `items` by their upper halves, of which the lowest `bits` bits differ; items of one upper half, whose lower halves
/// must ascend, keep their order.
pub(crate) fn sort(items: &mut Vec<u64>, spare: &mut Vec<u64>, bits: u32) {
    if items.len() < SMALL {
        return items.sort_unstable();
    }
    spare.resize(items.len(), 0);
    if sort_between(items, spare, bits) {
        std::mem::swap(items, spare);
    }
}

/// As [`sort`], of a slice.
pub(crate) fn sort_slice(items: &mut [u64], spare: &mut Vec<u64>, bits: u32) {
    if items.len() < SMALL {
        return items.sort_unstable();
    }
    if spare.len() < items.len() {
        spare.resize(items.len(), 0);
    }
    let spare = &mut spare[..items.len()];
    if sort_between(items, spare, bits) {
        items.copy_from_slice(spare);
    }
}

/// A stable radix sort from the lowest digit up, to and fro between two slices of one length; says whether what is sorted
/// stands in `spare`.
fn sort_between(items: &mut [u64], spare: &mut [u64], bits: u32) -> bool {
    let passes = bits.div_ceil(DIGIT).max(1);
    let digit = bits.div_ceil(passes);
    let mask = (1 << digit) - 1;
    // The items are counted by all digits at once.
    let mut places = [[0_u32; 1 << DIGIT]; PASSES];
    for &item in &*items {
        let mut rest = item >> 32;
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
        let shift = 32 + pass * digit;
        for &item in &*from {
            let place = &mut places[(item >> shift & mask) as usize];
            to[*place as usize] = item;
            *place += 1;
        }
        std::mem::swap(&mut from, &mut to);
    }
    passes % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::{SMALL, sort, sort_slice};

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
            sort(&mut items, &mut Vec::new(), bits);
            sort_slice(&mut slice, &mut Vec::new(), bits);
            assert!(slice == expected, "a slice of {length} items of {bits} bits");
            assert!(items == expected, "{length} items of {bits} bits");
        }
    }
}
