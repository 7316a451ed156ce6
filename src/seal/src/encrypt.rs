//! One age file of a letter's size, padded inside.

use std::{
    cell::Cell,
    io::{self, Read, Write},
};

use zeroize::Zeroizing;

use crate::LETTER_SIZE;

/// What Poly1305 adds to the one chunk that a letter has.
const TAG_SIZE: usize = 16;

/// Sealing failed; nothing was kept of what was to be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// age could not use the keys.
    #[error("could not seal to the public keys: {0}")]
    Keys(#[from] age::EncryptError),
    /// age could not write.
    #[error("could not seal: {0}")]
    Write(#[from] io::Error),
    /// What is inside, with the header before it, is larger than a letter.
    #[error("a letter would be {0} bytes too long; use fewer public keys")]
    TooLong(usize),
}

/// Opening failed: not for this key, damaged, or not as we write letters.
#[derive(Debug, thiserror::Error)]
pub enum UnsealError {
    /// None of its recipients is this key.
    #[error("it is not sealed to this key")]
    OtherKey,
    /// The age file is damaged.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

/// Seals `json`, followed by white space, into exactly [`LETTER_SIZE`] bytes.
///
/// The length of an age header varies and is known only after it is written,
/// so the padding is measured then.
pub(crate) fn to_letter<'a>(
    json: &[u8],
    to: impl Iterator<Item = &'a dyn age::Recipient>,
) -> Result<Vec<u8>, SealError> {
    let mut sealed = Vec::with_capacity(LETTER_SIZE);
    let written = Cell::new(0);
    let counted = Counted {
        into: &mut sealed,
        written: &written,
    };
    let mut stream = age::Encryptor::with_recipients(to)?.wrap_output(counted)?;
    let used = written.get() + json.len() + TAG_SIZE;
    let padding = LETTER_SIZE
        .checked_sub(used)
        .ok_or(SealError::TooLong(used.saturating_sub(LETTER_SIZE)))?;
    stream.write_all(json)?;
    stream.write_all(&vec![b' '; padding])?;
    stream.finish()?;
    Ok(sealed)
}

/// What an age file in memory holds, padding and all.
pub fn unseal(sealed: &[u8], with: &dyn age::Identity) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    let damaged = |error: &dyn std::fmt::Display| UnsealError::Damaged(error.to_string());
    let file = age::Decryptor::new_buffered(sealed).map_err(|error| damaged(&error))?;
    let mut stream = file
        .decrypt(std::iter::once(with))
        .map_err(|error| match error {
            age::DecryptError::NoMatchingKeys | age::DecryptError::DecryptionFailed => {
                UnsealError::OtherKey
            }
            other => damaged(&other),
        })?;
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    stream
        .read_to_end(&mut plain)
        .map_err(|error| damaged(&error))?;
    Ok(plain)
}

/// Counts what passes through.
struct Counted<'a> {
    /// Where it goes.
    into: &'a mut Vec<u8>,
    /// How many bytes went.
    written: &'a Cell<usize>,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.into.extend_from_slice(bytes);
        self.written.set(self.written.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
