//! Text to 64 bits, the same on every machine: for lines, words and shingles, which are compared by their hashes.
//!
//! Two texts that collide are taken for one. Among ten million different ones some two in a million corpora have such a
//! pair; who makes one on purpose gains what repeating the text itself would have given.

/// FNV-1a (Fowler, Noll & Vo 1991), its bits then mixed by the finaliser of SplitMix64 (Steele, Lea & Flood 2014), since
/// FNV's high bits hardly move on short texts.
pub(crate) fn hash(text: &str) -> u64 {
    let sum = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    mix(sum)
}

/// The finaliser of SplitMix64: a bijection whose every output bit depends on every input bit.
pub(crate) const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
