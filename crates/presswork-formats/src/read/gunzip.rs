//! Unpacks gzip (RFC 1952), member after member, as `gzip -d` does.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

/// The first byte of a member.
const MAGIC: u8 = 0x1f;

/// The bytes of all members, one after the other. Zeros behind a member are padding, as tapes and
/// block devices leave it; anything else that is no member is an error.
pub(crate) struct Gunzip<R> {
    /// The present member; none at the end.
    member: Option<GzDecoder<R>>,
}

impl<R: BufRead> Gunzip<R> {
    pub(crate) fn new(packed: R) -> Self {
        Gunzip { member: Some(GzDecoder::new(packed)) }
    }
}

impl<R: BufRead> Read for Gunzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.member {
            let got = member.read(buffer)?;
            if got > 0 || buffer.is_empty() {
                return Ok(got);
            }
            self.member = next_member(self.member.take())?;
        }
        Ok(0)
    }
}

fn next_member<R: BufRead>(member: Option<GzDecoder<R>>) -> io::Result<Option<GzDecoder<R>>> {
    let Some(mut packed) = member.map(GzDecoder::into_inner) else { return Ok(None) };
    loop {
        let available = packed.fill_buf()?;
        if available.is_empty() {
            return Ok(None);
        }
        let zeros = available.iter().take_while(|&&byte| byte == 0).count();
        if zeros == 0 {
            if available[0] == MAGIC {
                return Ok(Some(GzDecoder::new(packed)));
            }
            return Err(io::Error::new(io::ErrorKind::InvalidData, "no member of gzip"));
        }
        packed.consume(zeros);
    }
}
