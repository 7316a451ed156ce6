//! A parcel comes open: the file that a tipster attached.

use std::io::{self, BufReader, Cursor, Read, Write};

use quietline_case::Attachment;
use quietline_seal::{
    LETTER_SIZE,
    parcel::{TRAILER_SIZE, read_trailer, sealed_payload},
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::StaffIdentity;

/// How many bytes are opened at once: a chunk of age's.
const PIECE: usize = 64 << 10;

/// The longest header: to as many keys as fit into a letter.
const MAX_HEADER: usize = LETTER_SIZE;

/// Why a parcel could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum ParcelError {
    /// The parcel could not be read.
    #[error("could not read the parcel: {0}; check the disk it is on")]
    Read(#[source] io::Error),
    /// The file could not be written.
    #[error("could not write the opened file: {0}; check that there is room, then try again")]
    Write(#[source] io::Error),
    /// None of its recipients is this key.
    #[error("the parcel is not sealed to this key; open it with the team key of its time")]
    OtherKey,
    /// The parcel ends too early.
    #[error(
        "the parcel is cut short, at least {0} bytes of it are missing; take it from the next export"
    )]
    Cut(u64),
    /// The parcel is not the one that the letter names.
    #[error(
        "the parcel is not the one that its letter names: it was altered, damaged or exchanged; \
         take it from the next export"
    )]
    Altered,
    /// The parcel is the one that the letter names, and yet not as we write
    /// parcels.
    #[error(
        "the parcel does not end as it should; update this program, a newer one may have made it"
    )]
    NotAParcel,
    /// The letter and the parcel disagree on the file's length.
    #[error(
        "the letter says that the file has {letter} bytes, and the parcel says {parcel}; \
         do not rely on this file"
    )]
    WrongLength {
        /// What the letter says.
        letter: u64,
        /// What the parcel says.
        parcel: u64,
    },
    /// The letter's sum of the file is another.
    #[error("the file in the parcel is not the one that its letter describes; do not rely on it")]
    WrongContent,
}

/// Opens the parcel that `file` names, and writes the file in it to `out`:
/// `file.length` bytes, without padding and trailer. Memory stays flat.
///
/// Only `Ok` says that the file is whole and right. What was written before an
/// error is to be thrown away.
///
/// ```no_run
/// # use quietline_case::Attachment;
/// # use quietline_open::{ParcelError, StaffIdentity, open_parcel};
/// # fn read(parcel: std::fs::File, file: &Attachment, team: &StaffIdentity) {
/// let mut photo = Vec::new();
/// let opened: Result<(), ParcelError> = open_parcel(parcel, file, team, &mut photo);
/// # }
/// ```
pub fn open_parcel(
    parcel: impl Read,
    file: &Attachment,
    with: &StaffIdentity,
    mut out: impl Write,
) -> Result<(), ParcelError> {
    let payload = sealed_payload(file.length).ok_or(ParcelError::WrongContent)?;
    let mut parcel = Summed {
        from: parcel,
        sum: Sha256::new(),
        count: 0,
        failure: None,
    };
    let (header, opened) = match begin(&mut parcel, with) {
        Ok((header, stream)) => (header, copy(stream, file.length, &mut out)),
        Err(failure) => (0, Err(failure)),
    };
    if let Err(Failure::Out(why)) = opened {
        return Err(ParcelError::Write(why));
    }
    let (size, sum) = parcel.read_to_end().map_err(ParcelError::Read)?;
    match opened {
        Ok(opened) if sum == file.sealed => opened.check(file),
        // A changed line of the header looks like one for another key.
        Err(Failure::Key) if sum == file.sealed => Err(ParcelError::OtherKey),
        _ if size < header + payload => Err(ParcelError::Cut(header + payload - size)),
        _ => Err(ParcelError::Altered),
    }
}

/// Why no more of a parcel came open.
pub(crate) enum Failure {
    /// It is sealed to other keys.
    Key,
    /// It is not as it was sealed, or could not be read.
    Parcel,
    /// What came out could not be written.
    Out(io::Error),
}

/// What came out of a parcel that opened to its end.
struct Opened {
    /// The sum of the bytes written.
    content: [u8; 32],
    /// The last bytes of the plaintext.
    tail: [u8; TRAILER_SIZE],
}

impl Opened {
    /// Whether that is what the letter says.
    fn check(&self, file: &Attachment) -> Result<(), ParcelError> {
        let letter = file.length;
        match read_trailer(&self.tail) {
            None => Err(ParcelError::NotAParcel),
            Some(parcel) if parcel != letter => Err(ParcelError::WrongLength { letter, parcel }),
            Some(_) if self.content != file.content => Err(ParcelError::WrongContent),
            Some(_) => Ok(()),
        }
    }
}

/// The length of the parcel's header, and what it opens to.
///
/// A header ends with the first line that says so, and age reads on until it
/// comes. So it is first looked for where one of ours must have ended.
pub(crate) fn begin<'a, R: Read>(
    parcel: &'a mut R,
    with: &StaffIdentity,
) -> Result<(u64, impl Read + use<'a, R>), Failure> {
    let mut start = Vec::with_capacity(MAX_HEADER);
    let read = parcel.take(MAX_HEADER as u64).read_to_end(&mut start);
    read.map_err(|_| Failure::Parcel)?;
    let mut rest = start.as_slice();
    age::Decryptor::new_buffered(&mut rest).map_err(|_| Failure::Parcel)?;
    let header = (start.len() - rest.len()) as u64;

    let whole = Cursor::new(start).chain(BufReader::with_capacity(PIECE, parcel));
    let file = age::Decryptor::new_buffered(whole).map_err(|_| Failure::Parcel)?;
    let opened = file.decrypt(std::iter::once(with.as_age()));
    let opened = opened.map_err(|error| match error {
        age::DecryptError::NoMatchingKeys | age::DecryptError::DecryptionFailed => Failure::Key,
        _ => Failure::Parcel,
    })?;
    Ok((header, opened))
}

/// Writes the first `length` bytes that `from` gives to `out`, and reads on.
fn copy(mut from: impl Read, length: u64, out: &mut impl Write) -> Result<Opened, Failure> {
    let (mut content, mut left) = (Sha256::new(), length);
    let mut tail = [0; TRAILER_SIZE];
    let mut buffer = Zeroizing::new(vec![0; PIECE]);
    loop {
        let piece = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(some) => &buffer[..some],
            Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(Failure::Parcel),
        };
        let (file, _) = piece.split_at(left.min(piece.len() as u64) as usize);
        out.write_all(file).map_err(Failure::Out)?;
        content.update(file);
        left -= file.len() as u64;
        push(&mut tail, piece);
    }
    out.flush().map_err(Failure::Out)?;
    let content = content.finalize().into();
    Ok(Opened { content, tail })
}

/// Keeps the last bytes of all that was pushed.
fn push(tail: &mut [u8; TRAILER_SIZE], piece: &[u8]) {
    let last = &piece[piece.len().saturating_sub(TRAILER_SIZE)..];
    tail.rotate_left(last.len());
    tail[TRAILER_SIZE - last.len()..].copy_from_slice(last);
}

/// Sums up what is read.
struct Summed<R> {
    /// Where it comes from.
    from: R,
    /// Its sum.
    sum: Sha256,
    /// How many bytes came.
    count: u64,
    /// How reading failed: age mixes that with failures of its own.
    failure: Option<io::Error>,
}

impl<R: Read> Summed<R> {
    /// Size and sum of all of it, or how reading failed.
    fn read_to_end(mut self) -> Result<(u64, [u8; 32]), io::Error> {
        if let Some(failure) = self.failure.take() {
            return Err(failure);
        }
        io::copy(&mut self, &mut io::sink())?;
        Ok((self.count, self.sum.finalize().into()))
    }
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into);
        match &read {
            Ok(some) => {
                self.sum.update(&into[..*some]);
                self.count += *some as u64;
            }
            Err(why) if why.kind() != io::ErrorKind::Interrupted => {
                self.failure = Some(io::Error::new(why.kind(), why.to_string()));
            }
            Err(_) => {}
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn the_tail_is_the_end_whatever_the_pieces() {
        let all: Vec<u8> = (0..100).collect();
        for size in 1..50 {
            let mut tail = [0; 16];
            all.chunks(size).for_each(|piece| push(&mut tail, piece));
            assert_eq!(tail, all[84..], "pieces of {size}");
        }
    }
}
