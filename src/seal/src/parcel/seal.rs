//! Sealing a file into a parcel while it streams; memory stays flat.

use std::io::{self, Write};

use age::stream::StreamWriter;
use quietline_case::{Attachment, ParcelId, Plain};
use sha2::{Digest, Sha256};

use super::{
    belt::{Belt, Shelved},
    shape::{MAX_FILE, TRAILER_SIZE, padded, trailer},
};
use crate::{Recipients, SealError};

/// The zero bytes of the padding are written in pieces of this size.
const ZEROS: &[u8] = &[0; 64 << 10];

/// Some bytes of an age file that a [`ParcelSealer`] is making.
///
/// Only the sealer makes one:
///
/// ```compile_fail,E0423
/// let piece = quietline_seal::parcel::SealedPiece(b"not sealed at all");
/// ```
pub struct SealedPiece<'a>(pub(super) &'a [u8]);

impl SealedPiece<'_> {
    /// The sealed bytes.
    pub fn sealed_bytes(&self) -> &[u8] {
        self.0
    }
}

/// Where a parcel is put, piece by piece.
///
/// A place on a portal's disk implements this and not [`Write`], so that only
/// sealed bytes come there. Whatever implements `Write` is a shelf too, for
/// those that need no such promise.
pub trait Shelf {
    /// Adds a piece at the end, whole or not at all.
    fn put(&mut self, piece: SealedPiece<'_>) -> io::Result<()>;
}

impl<W: Write> Shelf for W {
    fn put(&mut self, piece: SealedPiece<'_>) -> io::Result<()> {
        self.write_all(piece.sealed_bytes())
    }
}

/// A parcel, sealed whole, on the shelf where it was put. Only
/// [`ParcelSealer::finish`] makes one.
pub struct Parcel<S> {
    /// Where it is.
    shelf: S,
    /// How many bytes the file has.
    length: u64,
    /// The SHA-256 of the file.
    content: [u8; 32],
    /// The SHA-256 of the parcel.
    sealed: [u8; 32],
    /// How many bytes the parcel has.
    size: u64,
}

impl<S> Parcel<S> {
    /// The SHA-256 of the parcel.
    pub fn sealed_sum(&self) -> &[u8; 32] {
        &self.sealed
    }

    /// How many bytes the parcel has.
    pub fn sealed_size(&self) -> u64 {
        self.size
    }

    /// The shelf.
    pub fn into_shelf(self) -> S {
        self.shelf
    }

    /// What the letter says of the file, when the parcel is kept as `parcel`
    /// and the tipster's device calls the file `name`.
    pub fn attachment(&self, parcel: ParcelId, name: Plain) -> Attachment {
        Attachment {
            parcel,
            name,
            length: self.length,
            content: self.content,
            sealed: self.sealed,
        }
    }
}

/// Seals what is written into it.
///
/// It must end with [`finish`](Self::finish); dropped before, it drops the shelf
/// with an age file on it that does not open. A failure of the shelf, which
/// stands on a thread of its own, shows some hundred kilobytes later. After an
/// error it takes nothing more.
pub struct ParcelSealer<S> {
    /// age, which sends each chunk to the shelf once it is full.
    stream: StreamWriter<Belt<S>>,
    /// The sum of what was written.
    content: Sha256,
    /// How many bytes were written.
    length: u64,
    /// Whether something failed. age would go on with the next nonce, and the
    /// file would be broken.
    failed: bool,
}

impl<S: Shelf + Send + 'static> ParcelSealer<S> {
    /// Begins a parcel that `to` can open: puts its header on the shelf.
    pub fn new(to: &Recipients, shelf: S) -> Result<Self, SealError> {
        let belt = Belt::to(shelf)?;
        let stream = age::Encryptor::with_recipients(to.iter())?.wrap_output(belt)?;
        Ok(Self {
            stream,
            content: Sha256::new(),
            length: 0,
            failed: false,
        })
    }

    /// How many bytes were written so far.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Adds padding and trailer, and ends the age file.
    pub fn finish(mut self) -> Result<Parcel<S>, SealError> {
        self.check(0)?;
        let size = padded(self.length).expect("no more was taken than fits");
        let mut padding = size - self.length - TRAILER_SIZE as u64;
        while padding > 0 {
            let some = ZEROS.len().min(padding as usize);
            self.stream.write_all(&ZEROS[..some])?;
            padding -= some as u64;
        }
        self.stream.write_all(&trailer(self.length))?;
        let Shelved { shelf, sum, size } = self.stream.finish()?.end()?;
        Ok(Parcel {
            shelf,
            length: self.length,
            content: self.content.finalize().into(),
            sealed: sum,
            size,
        })
    }

    /// Refuses after a failure, and `more` bytes that don't fit.
    fn check(&self, more: usize) -> io::Result<()> {
        if self.failed {
            let why = "an earlier part of the file could not be kept; begin the file again";
            Err(io::Error::other(why))
        } else if self.length + more as u64 > MAX_FILE {
            let why = "the file is longer than 7 GiB, which no parcel can hold; send it in parts";
            Err(io::Error::new(io::ErrorKind::FileTooLarge, why))
        } else {
            Ok(())
        }
    }
}

impl<S: Shelf + Send + 'static> Write for ParcelSealer<S> {
    fn write(&mut self, file: &[u8]) -> io::Result<usize> {
        let written = self
            .check(file.len())
            .and_then(|()| self.stream.write_all(file));
        self.failed = written.is_err();
        written?;
        self.content.update(file);
        self.length += file.len() as u64;
        Ok(file.len())
    }

    /// Does nothing: a chunk goes to the shelf when it is full.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{MAX_FILE, ParcelSealer, Recipients};

    /// A sealer to nowhere.
    fn sealer() -> ParcelSealer<std::io::Sink> {
        let key = age::x25519::Identity::generate().to_public().to_string();
        let to: Recipients = key.parse().unwrap();
        ParcelSealer::new(&to, std::io::sink()).unwrap()
    }

    #[test]
    fn a_file_that_is_too_long_is_refused_and_stays_refused() {
        let mut sealer = sealer();
        sealer.length = MAX_FILE - 1;
        sealer.write_all(b"1").unwrap();
        let error = sealer.write_all(b"2").unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::FileTooLarge);
        assert!(sealer.write_all(b"").is_ok(), "nothing is always taken");
        assert!(sealer.finish().is_err(), "it would lack what was refused");
    }
}
