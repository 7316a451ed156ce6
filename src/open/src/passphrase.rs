//! Files that open with a passphrase, in age's own format (scrypt).

use age::{scrypt, secrecy::SecretString};
use quietline_seal::{SealError, UnsealError, unseal};
use std::io::Write;
use zeroize::Zeroizing;

/// scrypt's cost as a power of two: 256 MiB and about a second for each guess,
/// as the age command takes.
const WORK_FACTOR: u8 = 18;
/// The most we accept from a file: four times that.
const MAX_WORK_FACTOR: u8 = 20;

/// Seals `plain` so that the passphrase opens it.
pub fn lock(plain: &[u8], passphrase: &str) -> Result<Vec<u8>, SealError> {
    let mut to = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    to.set_work_factor(WORK_FACTOR);
    let mut sealed = Vec::new();
    let to = std::iter::once(&to as &dyn age::Recipient);
    let mut stream = age::Encryptor::with_recipients(to)?.wrap_output(&mut sealed)?;
    stream.write_all(plain)?;
    stream.finish()?;
    Ok(sealed)
}

/// Opens such a file; the wrong passphrase is [`UnsealError::OtherKey`].
pub fn unlock(sealed: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
    let mut with = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    with.set_max_work_factor(MAX_WORK_FACTOR);
    unseal(sealed, &with)
}
