//! White space by words of 64 bits: where the words of a text stand that is tokenised already.

/// Bytes that are looked at together: a bit a byte in one `u64`.
const BLOCK: usize = 64;

const HIGH: u64 = 0x8080_8080_8080_8080;

/// Stretches that are handed on together, at least: fewer only at the end of a text.
const TOGETHER: usize = 64;
/// And at most.
pub(crate) const MOST_TOGETHER: usize = TOGETHER + BLOCK / 2 + 1;

/// Stretches of a block, usually at most.
const USUAL: usize = 16;

/// Start and end of a stretch.
pub(crate) type Stretch = (u32, u32);

/// Hands every stretch between ASCII white space (space, tab, line feed, vertical tab, form feed, carriage return) to
/// `each`, some at a time, with the bytes that they are places of; `text` is shorter than 4 GiB.
///
/// White space beyond ASCII is not looked for here: it can only stand inside a stretch that holds bytes
/// of 0x80 and above, and a stretch is looked at more closely when it is met for the first time.
#[inline(always)]
pub(crate) fn stretches(text: &[u8], mut each: impl FnMut(&[u8], &[Stretch])) {
    let (mut found, mut many) = ([(0, 0); MOST_TOGETHER], 0);
    let (blocks, tail) = text.as_chunks::<BLOCK>();
    let (mut start, mut base) = (0, 0);
    for block in blocks {
        (start, many) = add(spaces(block), base, start, &mut found, many);
        if many >= TOGETHER {
            each(text, &found[..many]);
            many = 0;
        }
        base += BLOCK;
    }
    // The rest stands again in a block of its own with white space behind it, so that its last word ends there and
    // sixteen bytes can be read from any of its words; but for a word too long for that.
    let rest = text.get(start..).unwrap_or_default();
    let mut last = [b' '; 4 * BLOCK];
    if let Some(place) = last.get_mut(..rest.len()).filter(|_| rest.len() < 3 * BLOCK) {
        each(text, &found[..many]);
        place.copy_from_slice(rest);
        let (blocks, _) = last.as_chunks::<BLOCK>();
        (start, base, many) = (0, 0, 0);
        for block in blocks {
            (start, many) = add(spaces(block), base, start, &mut found, many);
            base += BLOCK;
        }
        // No more than the block holds: a stretch has at least two bytes with its white space.
        each(&last, &found[..many]);
    } else {
        last[..tail.len()].copy_from_slice(tail);
        let (block, _) = last.as_chunks::<BLOCK>();
        if let Some(block) = block.first() {
            (start, many) = add(spaces(block), base, start, &mut found, many);
        }
        found[many] = (start.min(text.len()) as u32, text.len() as u32);
        many += usize::from(start < text.len());
        each(text, &found[..many]);
    }
}

/// Adds the stretches that end in a block at `base`, whose white space has a bit each, to the `many` that are found
/// already; the first begins at `start`. Gives where the stretch begins that the block leaves open, and how many there are.
#[inline(always)]
fn add(
    mut spaces: u64,
    base: usize,
    mut start: usize,
    found: &mut [Stretch; MOST_TOGETHER],
    mut many: usize,
) -> (usize, usize) {
    // Where no white space follows another, so that no stretch is empty, a usual number of them is written without asking after
    // each whether it is one: a guess that is wrong at every block costs more than writing some that are not.
    let empty = spaces & (spaces << 1 | u64::from(start == base)) != 0;
    if !empty && let Some(places) = found.get_mut(many..).and_then(|free| free.first_chunk_mut::<USUAL>()) {
        let (all, mut begin) = (spaces, start as u32);
        for place in places {
            let end = base as u32 + spaces.trailing_zeros();
            *place = (begin, end);
            begin = end + 1;
            spaces &= spaces.wrapping_sub(1);
        }
        let written = (all ^ spaces).count_ones() as usize;
        many += written;
        if written < USUAL {
            return (if all == 0 { start } else { base + BLOCK - all.leading_zeros() as usize }, many);
        }
        start = begin as usize;
    }
    while spaces != 0 {
        let end = base + spaces.trailing_zeros() as usize;
        if let Some(place) = found.get_mut(many) {
            *place = (start as u32, end as u32);
        }
        // An empty stretch is overwritten by the next.
        many += usize::from(end > start);
        start = end + 1;
        spaces &= spaces - 1;
    }
    (start, many)
}

const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// A bit for each byte that is white space.
#[inline(always)]
fn spaces(block: &[u8; BLOCK]) -> u64 {
    let (words, _) = block.as_chunks::<8>();
    // Bit 8 j + k is that of byte j of word k. No sum carries from one byte into the next, since the high bits are taken
    // away first.
    let (mut bits, mut printed) = (0, HIGH);
    for word in words.iter().rev() {
        let eight = u64::from_le_bytes(*word);
        let low = eight & !HIGH;
        let past_space = (low + each(0x80 - 0x21)) | eight;
        bits = bits << 1 | (!past_space & HIGH) >> 7;
        printed &= (low + each(0x80 - b' ')) | eight;
    }
    // Control characters are rare, and not all of them are white space.
    if printed & HIGH != HIGH {
        return with_controls(block);
    }
    transposed(bits)
}

/// The 8 × 8 bits of a number with rows for columns (Warren, Hacker's Delight, 7–3).
#[inline(always)]
fn transposed(bits: u64) -> u64 {
    let swap = |bits: u64, by: u32, mask: u64| {
        let differ = (bits ^ (bits >> by)) & mask;
        bits ^ differ ^ differ << by
    };
    let bits = swap(bits, 7, 0x00aa_00aa_00aa_00aa);
    let bits = swap(bits, 14, 0x0000_cccc_0000_cccc);
    swap(bits, 28, 0x0000_0000_f0f0_f0f0)
}

#[cold]
fn with_controls(block: &[u8; BLOCK]) -> u64 {
    let white = |byte: u8| matches!(byte, b' ' | b'\t'..=b'\r');
    block.iter().rev().fold(0, |bits, &byte| bits << 1 | u64::from(white(byte)))
}

#[cfg(test)]
mod tests {
    use super::stretches;

    fn of(text: &[u8]) -> Vec<Vec<u8>> {
        let mut found = Vec::new();
        stretches(text, |bytes, some| {
            found.extend(some.iter().map(|&(start, end)| bytes[start as usize..end as usize].to_vec()));
        });
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
