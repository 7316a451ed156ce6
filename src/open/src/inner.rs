//! What a tipster had sealed to the hotline's public keys before sending it: one
//! more age file inside, binary or in armor. One layer is opened, never more.

use std::io::{self, Read, Write};

use age::armor::ArmoredReader;
use zeroize::Zeroizing;

use crate::{StaffIdentity, parcel::begin};

/// How the armored form begins …
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
/// … and ends.
const END: &str = "-----END AGE ENCRYPTED FILE-----";
/// How the binary form begins.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// A longer text is not opened: nobody typed or pasted that into a form.
const MAX_TEXT: usize = 1 << 20;

/// How many bytes are opened at once.
const PIECE: usize = 64 << 10;

/// Why an inner layer could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum InnerError {
    /// It is sealed to other keys, damaged, too long, or no age file after all.
    #[error("it does not open with this key, or is damaged")]
    Closed,
    /// What came out could not be written.
    #[error("could not write the opened file: {0}; check that there is room, then try again")]
    Write(#[source] io::Error),
}

/// Whether a text is one age file in armor and nothing else.
pub fn is_sealed_text(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(BEGIN) && text.ends_with(END)
}

/// Whether a file that starts like this is an age file, binary or in armor.
pub fn is_sealed_file(start: &[u8]) -> bool {
    start.starts_with(MAGIC) || start.starts_with(BEGIN.as_bytes())
}

/// Opens a text for which [`is_sealed_text`] holds.
pub fn open_inner_text(text: &str, with: &StaffIdentity) -> Result<Zeroizing<Vec<u8>>, InnerError> {
    if text.len() > MAX_TEXT {
        return Err(InnerError::Closed);
    }
    // What is inside is shorter, so nothing is moved and left behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(text.len()));
    open_inner(text.trim().as_bytes(), with, &mut *plain)?;
    Ok(plain)
}

/// Opens a file for which [`is_sealed_file`] holds, to `out`; memory stays
/// flat. What was written before an error is to be thrown away.
pub fn open_inner(
    sealed: impl Read,
    with: &StaffIdentity,
    mut out: impl Write,
) -> Result<(), InnerError> {
    let mut sealed = ArmoredReader::new(sealed);
    let (_, mut opened) = begin(&mut sealed, with).map_err(|_| InnerError::Closed)?;
    let mut buffer = Zeroizing::new(vec![0; PIECE]);
    loop {
        let piece = match opened.read(&mut buffer) {
            Ok(0) => break,
            Ok(some) => &buffer[..some],
            Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(InnerError::Closed),
        };
        out.write_all(piece).map_err(InnerError::Write)?;
    }
    out.flush().map_err(InnerError::Write)
}
