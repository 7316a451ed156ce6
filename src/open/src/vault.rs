//! The desk's own files, sealed to the staff's keys as ordinary age files.

use std::io::{self, BufRead, Read, Write};

use age::stream::StreamWriter;
use quietline_seal::{Recipients, SealError, UnsealError, unseal};
use zeroize::Zeroizing;

use crate::StaffIdentity;

/// Seals `plain` into one age file.
pub fn seal_for(to: &Recipients, plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut sealed = Vec::new();
    let mut stream = seal_stream(to, &mut sealed)?;
    stream.write_all(plain)?;
    stream.finish()?;
    Ok(sealed)
}

/// Opens an age file that is in memory.
pub fn open_with(with: &StaffIdentity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    unseal(sealed, with.as_age())
}

/// Seals what is written; the caller must end with `finish`.
pub fn seal_stream<W: Write>(to: &Recipients, sealed: W) -> Result<StreamWriter<W>, SealError> {
    Ok(age::Encryptor::with_recipients(to.iter())?.wrap_output(sealed)?)
}

/// Opens as it is read. Reading on to the end is what proves that nothing was
/// cut off.
pub fn open_stream<R: BufRead>(
    with: &StaffIdentity,
    sealed: R,
) -> Result<impl Read + use<R>, io::Error> {
    let refused = |error: age::DecryptError| io::Error::new(io::ErrorKind::InvalidData, error);
    let file = age::Decryptor::new_buffered(sealed).map_err(refused)?;
    file.decrypt(std::iter::once(with.as_age()))
        .map_err(refused)
}
