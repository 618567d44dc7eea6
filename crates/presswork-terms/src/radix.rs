//! Sorting the positions of one group by the word that follows each.

/// Fewer items than this are sorted by comparison: a histogram costs more.
const SMALL: usize = 512;
/// Digits of as many bits, where a histogram of them stays in the first-level cache.
const DIGIT: u32 = 11;

/// Sorts `items` by their upper halves, which have no more than `bits` bits; items of one upper half keep
/// their order, which is that of their lower halves.
pub(crate) fn sort(items: &mut Vec<u64>, spare: &mut Vec<u64>, bits: u32) {
    if items.len() < SMALL {
        return items.sort_unstable();
    }
    let passes = bits.div_ceil(DIGIT).max(1);
    let digit = bits.div_ceil(passes);
    for pass in 0..passes {
        scatter(items, spare, 32 + pass * digit, digit);
    }
}

/// One pass of a stable radix sort, from the lowest digit up.
fn scatter(items: &mut Vec<u64>, spare: &mut Vec<u64>, shift: u32, digit: u32) {
    let mask = (1 << digit) - 1;
    let mut places = [0_u32; 1 << DIGIT];
    for item in items.iter() {
        places[(item >> shift & mask) as usize] += 1;
    }
    let mut sum = 0;
    for place in &mut places[..1 << digit] {
        sum += std::mem::replace(place, sum);
    }
    spare.clear();
    spare.resize(items.len(), 0);
    for &item in items.iter() {
        let place = &mut places[(item >> shift & mask) as usize];
        spare[*place as usize] = item;
        *place += 1;
    }
    std::mem::swap(items, spare);
}

#[cfg(test)]
mod tests {
    use super::{SMALL, sort};

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
            sort(&mut items, &mut Vec::new(), bits);
            assert!(items == expected, "{length} items of {bits} bits");
        }
    }
}
