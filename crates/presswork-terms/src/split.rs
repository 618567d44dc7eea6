//! White space by words of 64 bits: where the words of a text stand that is tokenised already.

/// Bytes that are looked at together: a bit a byte in one `u64`.
const BLOCK: usize = 64;

const HIGH: u64 = 0x8080_8080_8080_8080;

/// Stretches that are handed on together, at least: fewer only at the end of a text.
const TOGETHER: usize = 64;
/// And at most.
pub(crate) const MOST_TOGETHER: usize = TOGETHER + BLOCK / 2 + 1;

/// Start and end of a stretch.
pub(crate) type Stretch = (u32, u32);

/// Hands every stretch between ASCII white space (space, tab, line feed, vertical tab, form feed, carriage return) to
/// `each`, some at a time, with the bytes that they are places of; `text` is shorter than 4 GiB.
///
/// White space beyond ASCII is not looked for here: it can only stand inside a stretch that holds bytes
/// of 0x80 and above, and a stretch is looked at more closely when it is met for the first time.
#[inline(always)]
pub(crate) fn stretches(text: &[u8], mut each: impl FnMut(&[u8], &[Stretch])) {
    let mut found = Found { stretches: [(0, 0); MOST_TOGETHER], many: 0 };
    let (blocks, tail) = text.as_chunks::<BLOCK>();
    let (mut start, mut base) = (0, 0);
    for block in blocks {
        start = found.add(spaces(block), base, start);
        if found.many >= TOGETHER {
            each(text, found.take());
        }
        base += BLOCK;
    }
    // The rest stands again in a block of its own with white space behind it, so that its last word ends there and
    // sixteen bytes can be read from any of its words; but for a word too long for that.
    let rest = text.get(start..).unwrap_or_default();
    let mut last = [b' '; 4 * BLOCK];
    if let Some(place) = last.get_mut(..rest.len()).filter(|_| rest.len() < 3 * BLOCK) {
        each(text, found.take());
        place.copy_from_slice(rest);
        let (blocks, _) = last.as_chunks::<BLOCK>();
        let (mut start, mut base) = (0, 0);
        for block in blocks {
            start = found.add(spaces(block), base, start);
            base += BLOCK;
        }
        // No more than the block holds: a stretch has at least two bytes with its white space.
        each(&last, found.take());
    } else {
        last[..tail.len()].copy_from_slice(tail);
        let (block, _) = last.as_chunks::<BLOCK>();
        let start = block.first().map_or(start, |block| found.add(spaces(block), base, start));
        found.push(start.min(text.len()), text.len());
        each(text, found.take());
    }
}

/// Stretches that wait to be handed on.
struct Found {
    stretches: [Stretch; MOST_TOGETHER],
    many: usize,
}

impl Found {
    /// Adds the stretches that end in a block at `base`, whose white space has a bit each; the first begins at `start`.
    /// Gives where the stretch begins that the block leaves open.
    #[inline(always)]
    fn add(&mut self, mut spaces: u64, base: usize, mut start: usize) -> usize {
        while spaces != 0 {
            let end = base + spaces.trailing_zeros() as usize;
            self.push(start, end);
            start = end + 1;
            spaces &= spaces - 1;
        }
        start
    }

    /// An empty stretch is overwritten by the next.
    #[inline(always)]
    fn push(&mut self, start: usize, end: usize) {
        if let Some(place) = self.stretches.get_mut(self.many) {
            *place = (start as u32, end as u32);
            self.many += usize::from(end > start);
        }
    }

    fn take(&mut self) -> &[Stretch] {
        &self.stretches[..std::mem::take(&mut self.many)]
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
