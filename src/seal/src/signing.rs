//! Signatures of bundles, in minisign's format: Ed25519 over BLAKE2b-512, so
//! that the `minisign` command checks a bundle without our software.
//!
//! Comments are constants: a signature says neither when it was made nor by
//! whom, and no byte of it can be changed unseen.

use std::{fmt, str::FromStr};

use minisign::PublicKey;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::Zeroizing;

/// A key that signs bundles. It opens nothing.
///
/// It cannot be cloned, and its `Debug` shows the public half alone.
pub struct SigningKey {
    /// The secret key as minisign's bytes.
    secret: Zeroizing<Vec<u8>>,
    /// Its public half.
    public: VerifyingKey,
}

/// The public half of a [`SigningKey`]: it proves who made a bundle.
#[derive(Clone)]
pub struct VerifyingKey(PublicKey);

/// A text is not a key of ours.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// It is no minisign public key.
    #[error(
        "this is not a public signing key: expected a minisign .pub file, or its line of 56 letters"
    )]
    NotPublic,
    /// It is no minisign secret key without a passphrase.
    #[error("this is not a secret signing key: expected a minisign key file without a passphrase")]
    NotSecret,
}

impl SigningKey {
    /// A fresh key from the system's randomness.
    pub fn generate() -> Self {
        todo!()
    }

    /// Reads what [`to_text`](Self::to_text) wrote: a minisign secret key file
    /// that has no passphrase of its own.
    pub fn from_text(_text: &str) -> Result<Self, KeyError> {
        todo!()
    }

    /// The key as a minisign secret key file without a passphrase.
    pub fn to_text(&self) -> Zeroizing<String> {
        todo!()
    }

    /// The public half.
    pub fn verifying_key(&self) -> VerifyingKey {
        self.public.clone()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public)
    }
}

impl VerifyingKey {
    /// The key as a minisign `.pub` file.
    pub fn to_file_text(&self) -> String {
        todo!()
    }
}

impl FromStr for VerifyingKey {
    type Err = KeyError;

    /// Reads a minisign `.pub` file, or its base64 line alone.
    fn from_str(_text: &str) -> Result<Self, KeyError> {
        todo!()
    }
}

impl fmt::Display for VerifyingKey {
    /// The base64 line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_base64())
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({self})")
    }
}

impl PartialEq for VerifyingKey {
    /// The same key under the same key number.
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bytes() == other.0.to_bytes()
    }
}

impl Eq for VerifyingKey {}

impl Serialize for VerifyingKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for VerifyingKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(de::Error::custom)
    }
}
