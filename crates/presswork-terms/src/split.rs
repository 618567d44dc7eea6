//! White space by words of 64 bits: where the words of a text stand that is tokenised already.

/// Bytes that are looked at together: a bit a byte in one `u64`.
const BLOCK: usize = 64;

const HIGH: u64 = 0x8080_8080_8080_8080;

/// Calls `each` with start and end of every stretch between ASCII white space (space, tab, line feed,
/// vertical tab, form feed, carriage return).
///
/// White space beyond ASCII is not looked for here: it can only stand inside a stretch that holds bytes
/// of 0x80 and above, and a stretch is looked at more closely when it is met for the first time.
#[inline(always)]
pub(crate) fn stretches(text: &[u8], mut each: impl FnMut(usize, usize)) {
    let (blocks, tail) = text.as_chunks::<BLOCK>();
    let mut start = 0;
    let mut base = 0;
    for block in blocks {
        let mut spaces = spaces(block);
        while spaces != 0 {
            let end = base + spaces.trailing_zeros() as usize;
            if end > start {
                each(start, end);
            }
            start = end + 1;
            spaces &= spaces - 1;
        }
        base += BLOCK;
    }
    let mut last = [b' '; BLOCK];
    last[..tail.len()].copy_from_slice(tail);
    let mut spaces = spaces(&last);
    // The text's end ends a word; what comes after it was filled in here.
    while spaces != 0 {
        let end = base + spaces.trailing_zeros() as usize;
        if end > start {
            each(start, end.min(text.len()));
        }
        start = end + 1;
        if start > text.len() {
            break;
        }
        spaces &= spaces - 1;
    }
    if start < text.len() {
        each(start, text.len());
    }
}

/// A bit for each byte that is white space.
#[inline(always)]
fn spaces(block: &[u8; BLOCK]) -> u64 {
    let (words, _) = block.as_chunks::<8>();
    let mut bits = 0;
    for (at, word) in words.iter().enumerate() {
        // The high bits of the eight bytes, gathered into the product's highest byte.
        let high = white(u64::from_le_bytes(*word)) >> 7;
        bits |= (high.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * at);
    }
    bits
}

/// The high bit of each byte that is a space or stands between 0x09 and 0x0D. No sum carries from one
/// byte into the next, since the high bits are taken away first.
#[inline(always)]
fn white(eight: u64) -> u64 {
    const fn each(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    let low = eight & !HIGH;
    let from_tab = low + each(0x80 - 0x09);
    let past_return = low + each(0x80 - 0x0e);
    let no_space = (low ^ each(b' ')) + each(0x7f);
    ((from_tab & !past_return) | !no_space) & !eight & HIGH
}

#[cfg(test)]
mod tests {
    use super::stretches;

    fn of(text: &[u8]) -> Vec<&[u8]> {
        let mut found = Vec::new();
        stretches(text, |start, end| found.push(&text[start..end]));
        found
    }

    /// Every byte, at every place of a block and past it, against the standard library.
    #[test]
    fn the_same_words_as_the_standard_library() {
        for length in [0, 1, 7, 8, 63, 64, 65, 127, 128, 129, 200] {
            for byte in 0..=255_u8 {
                for at in 0..length {
                    let mut text = vec![b'x'; length];
                    text[at] = byte;
                    let white = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0b;
                    let expected: Vec<&[u8]> = text.split(white).filter(|word| !word.is_empty()).collect();
                    assert_eq!(of(&text), expected, "byte {byte} at {at} of {length}");
                }
            }
        }
        assert_eq!(of(b"  a \t\r\n bc  ").len(), 2);
    }
}
