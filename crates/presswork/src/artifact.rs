//! Stage files: a header by hand, then the payload. The only file that knows bincode.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `PRESSWRK` |
//! | 8 | the kind, ASCII, padded with NUL |
//! | 4 | version of this layout, little-endian, as all numbers here |
//! | 8 | length of the payload |
//! | 8 | length of the payload decompressed |
//! | 32 | BLAKE3 of the header up to here and the payload |
//! | … | the payload: bincode (standard configuration), LZ4 block |
//!
//! Stage files are a cache, not an archive: a wrong one is refused, and made again.

use std::cell::RefCell;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, ErrorKind};
use crate::passing::Passing;

const MAGIC: &[u8; 8] = b"PRESSWRK";
const LAYOUT: u32 = 3;
const HEADER: usize = 8 + 8 + 4 + 8 + 8 + 32;
/// No shard comes near: four times 64 MiB of input, its tokens some ten times that.
const LARGEST: u64 = 1 << 34;

/// Stage files.
#[derive(Debug)]
pub(crate) struct Store {
    place: Place,
}

#[derive(Debug)]
enum Place {
    /// A folder that outlives the run.
    Folder(PathBuf),
    /// As long as the store.
    Passing(RefCell<Passing>),
}

impl Store {
    /// The store in `folder`, which is made if it is not there.
    pub fn open(folder: PathBuf) -> Result<Self, Error> {
        fs::create_dir_all(&folder).map_err(|error| Error::new(ErrorKind::Write(error), &folder))?;
        Ok(Store { place: Place::Folder(folder) })
    }

    /// A store for as long as one command runs; up to `room` bytes stay in memory.
    pub fn passing(room: usize) -> Self {
        Store { place: Place::Passing(RefCell::new(Passing::new(room))) }
    }

    /// The file of `kind` and `hash`.
    pub fn path(&self, kind: &str, hash: &blake3::Hash) -> PathBuf {
        let name = format!("{kind}-{}.bin", &hash.to_hex()[..32]);
        match &self.place {
            Place::Folder(folder) => folder.join(name),
            Place::Passing(_) => PathBuf::from(name),
        }
    }

    /// Whether the file is there; not whether it is sound.
    pub fn has(&self, kind: &str, hash: &blake3::Hash) -> bool {
        let path = self.path(kind, hash);
        match &self.place {
            Place::Folder(_) => path.exists(),
            Place::Passing(passing) => passing.borrow().has(&path),
        }
    }

    /// What the file holds; `None` where there is none.
    ///
    /// # Errors
    /// [`ErrorKind::Stage`] where it is not what its name says, [`ErrorKind::Read`] where the system
    /// refuses.
    pub fn load<T: DeserializeOwned>(&self, kind: &str, hash: &blake3::Hash) -> Result<Option<T>, Error> {
        let path = self.path(kind, hash);
        let read = match &self.place {
            Place::Folder(_) => fs::read(&path),
            Place::Passing(passing) => passing.borrow().read(&path),
        };
        match read {
            Ok(bytes) => {
                decode(kind, &bytes).map(Some).map_err(|what| Error::new(ErrorKind::Stage(what), path))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::new(ErrorKind::Read(error), path)),
        }
    }

    /// Writes the file; it appears whole, by rename.
    pub fn save<T: Serialize>(&self, kind: &str, hash: &blake3::Hash, value: &T) -> Result<(), Error> {
        let path = self.path(kind, hash);
        let bytes = encode(kind, value);
        match &self.place {
            Place::Folder(_) => {
                write_whole(&path, &bytes).map_err(|error| Error::new(ErrorKind::Write(error), path))
            }
            Place::Passing(passing) => passing.borrow_mut().write(&path, bytes),
        }
    }
}

/// Writes `bytes` beside `path` and renames.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // Two runs may write the same file at once; each has a name of its own for it.
    let partial = path.with_extension(format!("{}.partial", std::process::id()));
    let write = || {
        let mut file = fs::File::create(&partial)?;
        file.write_all(bytes)?;
        file.sync_data()?;
        drop(file);
        fs::rename(&partial, path)
    };
    let written = write();
    if written.is_err() {
        // A full disk is not to keep what no run will read.
        let _ = fs::remove_file(&partial);
    }
    written
}

/// The value as bytes that depend on it alone; for hashing.
pub(crate) fn canonical_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    // Our types have no map with keys that are not strings, no untagged enum, nothing bincode refuses.
    bincode::serde::encode_to_vec(value, bincode::config::standard()).expect("plain data always encodes")
}

/// The reverse of [`canonical_bytes`].
///
/// # Errors
/// [`ErrorKind::Read`] where the bytes are not those of such a value.
pub(crate) fn of_canonical_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    let limited = bincode::config::standard().with_limit::<{ LARGEST as usize }>();
    match bincode::serde::decode_from_slice(bytes, limited) {
        Ok((value, read)) if read == bytes.len() => Ok(value),
        _ => {
            let damaged =
                std::io::Error::new(std::io::ErrorKind::InvalidData, "what was put aside is damaged");
            Err(Error::new(ErrorKind::Read(damaged), ""))
        }
    }
}

fn encode<T: Serialize>(kind: &str, value: &T) -> Vec<u8> {
    let plain = canonical_bytes(value);
    let payload = lz4_flex::block::compress(&plain);
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&kind_bytes(kind));
    bytes.extend_from_slice(&LAYOUT.to_le_bytes());
    bytes.extend_from_slice(&(payload.len() as u64).to_le_bytes());
    bytes.extend_from_slice(&(plain.len() as u64).to_le_bytes());
    let sum = checksum(&bytes, &payload);
    bytes.extend_from_slice(sum.as_bytes());
    bytes.extend_from_slice(&payload);
    bytes
}

fn decode<T: DeserializeOwned>(kind: &str, bytes: &[u8]) -> Result<T, &'static str> {
    let (header, payload) = bytes.split_at_checked(HEADER).ok_or("it is cut short")?;
    let number = |at: usize| {
        let mut eight = [0; 8];
        eight.copy_from_slice(&header[at..at + 8]);
        u64::from_le_bytes(eight)
    };
    if &header[..8] != MAGIC {
        return Err("it is no stage file");
    }
    if header[8..16] != kind_bytes(kind) {
        return Err("it is of another stage");
    }
    if header[16..20] != LAYOUT.to_le_bytes() {
        return Err("another version of Presswork wrote it");
    }
    if number(20) != payload.len() as u64 {
        return Err("it is cut short");
    }
    let plain_len = number(28);
    if checksum(&header[..36], payload).as_bytes() != &header[36..68] || plain_len > LARGEST {
        return Err("its checksum is wrong");
    }
    let plain = usize::try_from(plain_len)
        .ok()
        .and_then(|len| lz4_flex::block::decompress(payload, len).ok())
        .ok_or("it does not decompress")?;
    let limited = bincode::config::standard().with_limit::<{ LARGEST as usize }>();
    match bincode::serde::decode_from_slice(&plain, limited) {
        Ok((value, read)) if read == plain.len() => Ok(value),
        _ => Err("its payload does not fit its stage"),
    }
}

fn checksum(header: &[u8], payload: &[u8]) -> blake3::Hash {
    blake3::Hasher::new().update(header).update(payload).finalize()
}

fn kind_bytes(kind: &str) -> [u8; 8] {
    let mut bytes = [0; 8];
    bytes[..kind.len()].copy_from_slice(kind.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every single flipped bit and every cut must be refused: the cache can never give a wrong value.
    #[test]
    fn damaged_files_are_refused() {
        let value: Vec<String> = (0..40).map(|n| format!("word {n}")).collect();
        let bytes = encode("clean", &value);
        assert_eq!(decode::<Vec<String>>("clean", &bytes).as_ref(), Ok(&value));
        assert!(decode::<Vec<String>>("count", &bytes).is_err());
        for cut in 0..bytes.len() {
            assert!(decode::<Vec<String>>("clean", &bytes[..cut]).is_err(), "cut at {cut}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(decode::<Vec<String>>("clean", &flipped).is_err(), "bit {bit}");
        }
    }
}
