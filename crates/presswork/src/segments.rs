//! Stretches of bytes that wait for a merge, one a shard or a sorted run: in memory while there is room, in one file beyond.

use std::fs::File;
use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};
use std::ops::Range;

use crate::error::{Error, ErrorKind};
use crate::spill_folder::SpillFolder;

/// Bytes that are read ahead of one stretch, at most and at least.
const READ_AHEAD: Range<usize> = 4 << 10..64 << 10;

/// The stretches, in the order in which they were added.
#[derive(Debug)]
pub(crate) struct Segments {
    /// One past each stretch's last byte.
    ends: Vec<u64>,
    /// The bytes after those on disk.
    held: Vec<u8>,
    room: usize,
    disk: Option<OnDisk>,
}

#[derive(Debug)]
struct OnDisk {
    folder: SpillFolder,
    file: File,
    bytes: u64,
}

impl Segments {
    /// None yet; up to `room` bytes stay in memory.
    pub fn new(room: usize) -> Self {
        Segments { ends: Vec::new(), held: Vec::new(), room, disk: None }
    }

    /// Stretches.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of a stretch.
    pub fn bytes(&self, number: usize) -> usize {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        (self.ends[number] - start) as usize
    }

    /// Adds a stretch.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`] where it must go to disk and cannot.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let start = self.ends.last().copied().unwrap_or(0);
        self.ends.push(start + bytes.len() as u64);
        if self.held.len().saturating_add(bytes.len()) <= self.room {
            self.held.extend_from_slice(bytes);
            return Ok(());
        }
        if self.disk.is_none() {
            let mut folder = SpillFolder::new()?;
            let path = folder.next_file();
            let opened = File::options().read(true).write(true).create_new(true).open(&path);
            let file = opened.map_err(|error| Error::new(ErrorKind::Spill(error), &path))?;
            self.disk = Some(OnDisk { folder, file, bytes: 0 });
        }
        let held = std::mem::take(&mut self.held);
        if let Some(disk) = &mut self.disk {
            let written = disk
                .file
                .seek(SeekFrom::Start(disk.bytes))
                .and_then(|_| disk.file.write_all(&held))
                .and_then(|()| disk.file.write_all(bytes));
            written.map_err(|error| Error::new(ErrorKind::Spill(error), disk.folder.path()))?;
            disk.bytes += (held.len() + bytes.len()) as u64;
        }
        Ok(())
    }

    /// Reads a stretch from its first byte.
    pub fn reader(&self, number: usize) -> SegmentReader<'_> {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.stretch(start..self.ends[number], READ_AHEAD.end)
    }

    /// Reads all stretches side by side; together they read ahead as many bytes as may wait in memory.
    pub fn readers(&self) -> Vec<SegmentReader<'_>> {
        let ahead = (self.room / self.len().max(1)).clamp(READ_AHEAD.start, READ_AHEAD.end);
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| self.stretch(start..end, ahead)).collect()
    }

    /// Appends bytes of a stretch to `into`.
    ///
    /// # Errors
    /// [`ErrorKind::Read`] where the disk refuses.
    pub fn part(&self, number: usize, bytes: Range<u64>, into: &mut Vec<u8>) -> Result<(), Error> {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        let mut reader = self.stretch(start + bytes.start..start + bytes.end, READ_AHEAD.start);
        reader.read_to_end(into).map(|_| ()).map_err(|error| self.unread(error))
    }

    /// The error of a reader that could not read on.
    pub fn unread(&self, error: io::Error) -> Error {
        let path = self.disk.as_ref().map(|disk| disk.folder.path().to_owned());
        Error::new(ErrorKind::Read(error), path.unwrap_or_default())
    }

    fn stretch(&self, bytes: Range<u64>, ahead: usize) -> SegmentReader<'_> {
        let on_disk = self.disk.as_ref().map_or(0, |disk| disk.bytes);
        if bytes.start >= on_disk {
            let within = |at: u64| (at - on_disk) as usize;
            return SegmentReader::Held(&self.held[within(bytes.start)..within(bytes.end)]);
        }
        let Some(disk) = &self.disk else { return SegmentReader::Held(&[]) };
        SegmentReader::Disk { file: &disk.file, left: bytes, ahead, buffer: Vec::new(), at: 0 }
    }
}

/// Reads one stretch.
pub(crate) enum SegmentReader<'a> {
    /// From memory.
    Held(&'a [u8]),
    /// From the file that all stretches share: each reader seeks before it reads.
    Disk {
        /// The file.
        file: &'a File,
        /// Bytes of the file that were not read yet.
        left: Range<u64>,
        /// Bytes that are read at once.
        ahead: usize,
        /// What was read.
        buffer: Vec<u8>,
        /// Bytes of it that were consumed.
        at: usize,
    },
}

impl Read for SegmentReader<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for SegmentReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self {
            SegmentReader::Held(bytes) => Ok(bytes),
            SegmentReader::Disk { file, left, ahead, buffer, at } => {
                if *at == buffer.len() && !left.is_empty() {
                    let bytes = (left.end - left.start).min(*ahead as u64);
                    buffer.resize(bytes as usize, 0);
                    let mut file: &File = file;
                    file.seek(SeekFrom::Start(left.start))?;
                    file.read_exact(buffer)?;
                    left.start += bytes;
                    *at = 0;
                }
                Ok(&buffer[*at..])
            }
        }
    }

    fn consume(&mut self, bytes: usize) {
        match self {
            SegmentReader::Held(held) => held.consume(bytes),
            SegmentReader::Disk { at, .. } => *at += bytes,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::Segments;

    /// Whatever is in memory and whatever on disk, each stretch comes back, whole and in parts.
    #[test]
    fn stretches_come_back() {
        let stretches: Vec<Vec<u8>> = (0..40_usize).map(|n| vec![n as u8; n * n * 7 % 10_000]).collect();
        for room in [0, 1, 5_000, 30_000, usize::MAX] {
            let mut segments = Segments::new(room);
            stretches.iter().for_each(|bytes| segments.push(bytes).expect("there is room on disk"));
            let mut readers = segments.readers();
            for (number, (reader, expected)) in readers.iter_mut().zip(&stretches).enumerate().rev() {
                let mut bytes = Vec::new();
                reader.read_to_end(&mut bytes).expect("it is read");
                assert!(bytes == *expected, "stretch {number} with room for {room}");
                let (from, to) = (expected.len() / 3, expected.len() / 2);
                bytes.clear();
                segments.part(number, from as u64..to as u64, &mut bytes).expect("it is read");
                assert!(bytes == expected[from..to], "a part of {number} with room for {room}");
            }
        }
    }
}
