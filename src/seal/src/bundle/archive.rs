//! The one shape of tar that bundles have (POSIX.1-1988 "ustar"): regular
//! members, each with the very header that its name and size give.
//!
//! The header is written and compared whole, here and not by a library, so
//! that a reader needs to understand nothing else: links, long names, sparse
//! files, owners and times all are a header that differs. It is frozen: other
//! versions must read what this one wrote.

use std::io::{self, BufRead, BufReader, Read, Write};

use super::BundleError;

/// Everything in a tar comes in blocks of this many bytes.
const BLOCK: usize = 512;

/// The largest member: eleven octal digits.
pub(super) const MAX_SIZE: u64 = 0o777_7777_7777;

/// How many zero bytes may follow the end: some tools and tapes pad.
const MAX_PADDING: usize = 1 << 20;

/// How many bytes are read at once: a header and a letter.
const BUFFER: usize = BLOCK + crate::LETTER_SIZE;

/// Where the header holds the name, which here ends with a zero byte.
const NAME: std::ops::Range<usize> = 0..100;

/// Where the header holds the size: eleven octal digits.
const SIZE: std::ops::Range<usize> = 124..135;

/// Where the header holds its checksum.
const CHECKSUM: std::ops::Range<usize> = 148..156;

/// The header of a member; `None` if name or size do not fit into one.
fn header(name: &str, size: u64) -> Option<[u8; BLOCK]> {
    if name.is_empty() || name.len() >= NAME.end || size > MAX_SIZE {
        return None;
    }
    let mut block = [0; BLOCK];
    block[..name.len()].copy_from_slice(name.as_bytes());
    block[100..108].copy_from_slice(b"0000600\0"); // mode
    block[108..116].copy_from_slice(b"0000000\0"); // owner
    block[116..124].copy_from_slice(b"0000000\0"); // group
    block[SIZE].copy_from_slice(format!("{size:011o}").as_bytes());
    block[136..148].copy_from_slice(b"00000000000\0"); // time
    block[CHECKSUM].fill(b' ');
    block[156] = b'0'; // a regular member
    block[257..265].copy_from_slice(b"ustar\x0000");
    let checksum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    block[CHECKSUM].copy_from_slice(format!("{checksum:06o}\0 ").as_bytes());
    Some(block)
}

/// Writes one member.
pub(super) fn write_member(out: &mut impl Write, name: &str, body: &[u8]) -> io::Result<()> {
    write_header(out, name, body.len() as u64)?;
    out.write_all(body)?;
    write_padding(out, body.len() as u64)
}

/// Writes the header of a member; its `size` bytes and its padding must follow.
pub(super) fn write_header(out: &mut impl Write, name: &str, size: u64) -> io::Result<()> {
    let header = header(name, size)
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "no room in a tar header"))?;
    out.write_all(&header)
}

/// Writes what follows the `size` bytes of a member.
pub(super) fn write_padding(out: &mut impl Write, size: u64) -> io::Result<()> {
    out.write_all(&[0; BLOCK][..padding(size)])
}

/// Writes the end and flushes.
pub(super) fn write_end(out: &mut impl Write) -> io::Result<()> {
    out.write_all(&[0; 2 * BLOCK])?;
    out.flush()
}

/// How many zero bytes fill the last block of `size` bytes.
const fn padding(size: u64) -> usize {
    (size.next_multiple_of(BLOCK as u64) - size) as usize
}

/// The header of a member whose bytes have not been read.
pub(super) struct Member {
    /// Its name: printable ASCII, at most 99 bytes.
    pub(super) name: String,
    /// How many bytes it claims to have.
    pub(super) size: u64,
}

/// Reads members one by one.
pub(super) struct Archive<R> {
    /// The tar.
    input: BufReader<R>,
}

impl<R: Read> Archive<R> {
    /// Reads from the start of `input`, which must not be empty.
    pub(super) fn begin(input: R) -> Result<Self, BundleError> {
        let mut input = BufReader::with_capacity(BUFFER, input);
        match is_at_end(&mut input) {
            Ok(true) => Err(BundleError::Empty),
            Ok(false) => Ok(Self { input }),
            Err(why) => Err(BundleError::Read(why)),
        }
    }

    /// The next member's header, or `None` at the end. A member's bytes must
    /// be read ([`body`](Self::body), or [`stream`](Self::stream) and
    /// [`end`](Self::end)) before the next header.
    pub(super) fn next(&mut self) -> Result<Option<Member>, BundleError> {
        let block = self.read("a header", BLOCK)?;
        if is_zero(&block) {
            return Ok(None);
        }
        let altered = || BundleError::Altered("there is something in it that is no letter".into());
        read_header(&block).map(Some).ok_or_else(altered)
    }

    /// The member's bytes. The caller has checked that its size is acceptable.
    pub(super) fn body(&mut self, member: &Member) -> Result<Vec<u8>, BundleError> {
        let size = usize::try_from(member.size).unwrap_or(usize::MAX);
        let body = self.read(&member.name, size)?;
        self.end(member)?;
        Ok(body)
    }

    /// The member's bytes, one after the other. The caller has checked that its
    /// size is acceptable.
    pub(super) fn stream(&mut self, member: &Member) -> io::Take<&mut BufReader<R>> {
        (&mut self.input).take(member.size)
    }

    /// Proves that nothing but padding follows the bytes of a member.
    pub(super) fn end(&mut self, member: &Member) -> Result<(), BundleError> {
        if is_zero(&self.read(&member.name, padding(member.size))?) {
            return Ok(());
        }
        Err(BundleError::Altered(format!(
            "something follows {}",
            member.name
        )))
    }

    /// Proves that nothing but padding follows the first block of the end.
    pub(super) fn finish(mut self) -> Result<(), BundleError> {
        let mut rest = self.read("its end", BLOCK)?;
        let limit = MAX_PADDING as u64;
        self.input
            .take(limit)
            .read_to_end(&mut rest)
            .map_err(BundleError::Read)?;
        if is_zero(&rest) && rest.len() < MAX_PADDING {
            return Ok(());
        }
        Err(BundleError::Altered("something follows its end".into()))
    }

    /// Exactly `size` bytes. Memory grows with what arrives, not with `size`.
    fn read(&mut self, of: &str, size: usize) -> Result<Vec<u8>, BundleError> {
        let mut bytes = Vec::with_capacity(size.min(crate::LETTER_SIZE));
        let mut part = (&mut self.input).take(size as u64);
        part.read_to_end(&mut bytes).map_err(BundleError::Read)?;
        if bytes.len() == size {
            return Ok(bytes);
        }
        Err(BundleError::CutShort(of.to_owned()))
    }
}

/// Reads a header, if it is the very one that its name and size give.
fn read_header(block: &[u8]) -> Option<Member> {
    let name = block.get(NAME)?.split(|byte| *byte == 0).next()?;
    let name = std::str::from_utf8(name).ok()?;
    let size = std::str::from_utf8(block.get(SIZE)?).ok()?;
    let size = u64::from_str_radix(size, 8).ok()?;
    let printable = name.bytes().all(|byte| byte.is_ascii_graphic());
    let exact = printable && header(name, size)? == block;
    exact.then(|| Member {
        name: name.to_owned(),
        size,
    })
}

/// Whether nothing is left to read.
fn is_at_end(input: &mut impl BufRead) -> io::Result<bool> {
    loop {
        match input.fill_buf() {
            Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
            filled => return filled.map(<[u8]>::is_empty),
        }
    }
}

/// Whether all bytes are zero.
fn is_zero(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0)
}
