//! Keys of documents in the order of the documents, in little memory: of most stands only what the one before does not have.
//! Records of one file (`crawl.jsonl#41`) take some five bytes, paths of a tree some twenty.

/// Keys of a block: its first stands whole, and to read one its block is read up to it.
const BLOCK: usize = 16;

/// The keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DocumentKeys {
    /// Key after key: how many bytes it shares with the one before, how many follow, those.
    bytes: Vec<u8>,
    /// Where each block begins.
    blocks: Vec<usize>,
    /// Keys.
    len: usize,
    last: String,
}

impl DocumentKeys {
    /// Adds the next key.
    pub fn push(&mut self, key: &str) {
        let mut shared = 0;
        if self.len.is_multiple_of(BLOCK) {
            self.blocks.push(self.bytes.len());
        } else {
            let alike = |(one, other): &(u8, u8)| one == other;
            shared = key.bytes().zip(self.last.bytes()).take_while(alike).count();
            // A key is cut between characters, so that each piece of it is text.
            while !key.is_char_boundary(shared) {
                shared -= 1;
            }
        }
        crate::entries::put(&mut self.bytes, shared as u64);
        crate::entries::put(&mut self.bytes, (key.len() - shared) as u64);
        self.bytes.extend_from_slice(&key.as_bytes()[shared..]);
        self.last.truncate(shared);
        self.last.push_str(&key[shared..]);
        self.len += 1;
    }

    /// Gives back the room for keys that did not come.
    pub fn finish(&mut self) {
        self.bytes.shrink_to_fit();
        self.blocks.shrink_to_fit();
    }

    /// The key at a place; empty where there is none.
    pub fn get(&self, at: usize) -> String {
        let mut key = Vec::new();
        if let Some(&start) = self.blocks.get(at / BLOCK).filter(|_| at < self.len) {
            let mut rest = &self.bytes[start..];
            for _ in 0..=at % BLOCK {
                let (shared, length) = (number(&mut rest), number(&mut rest));
                let (more, behind) = rest.split_at(length.min(rest.len()));
                key.truncate(shared);
                key.extend_from_slice(more);
                rest = behind;
            }
        }
        String::from_utf8(key).unwrap_or_default()
    }
}

/// Reads a number of seven bits to a byte, the lowest first.
fn number(bytes: &mut &[u8]) -> usize {
    let mut number = 0;
    for shift in (0..usize::BITS).step_by(7) {
        let Some((&byte, rest)) = bytes.split_first() else { break };
        *bytes = rest;
        number |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::DocumentKeys;

    #[test]
    fn keys_come_back() {
        let mut expected: Vec<String> = (0..1_000).map(|n| format!("crawl/rows.jsonl#{n}")).collect();
        // Neighbours that share half a character, nothing, or all.
        expected.extend(["é", "è", "", "è", "èé", "z", "zz", "zz"].map(str::to_owned));
        expected.push("long ".repeat(1_000));
        let mut keys = DocumentKeys::default();
        expected.iter().for_each(|key| keys.push(key));
        for (at, key) in expected.iter().enumerate().rev() {
            assert_eq!(keys.get(at), *key, "at {at}");
        }
        assert_eq!(keys.get(expected.len()), "");
        assert!(keys.bytes.len() < 16_000, "{} bytes", keys.bytes.len());
    }
}
