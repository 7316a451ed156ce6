//! The type of what is sealed: by what is inside, and by who can open it.

use std::{fmt, marker::PhantomData};

/// Every letter and every reply is an age file of exactly this many bytes.
pub const LETTER_SIZE: usize = 32_768;

/// The first line of every age file (age-encryption.org/v1).
pub(crate) const AGE_MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// What is inside: a submission, or a part of one.
pub enum Letter {}

/// Who can open it: the hotline's staff, with the team key.
pub enum Desk {}

/// Who can open it: whoever holds the code.
pub enum Tipster {}

/// An age file of [`LETTER_SIZE`] bytes that holds a `T` for the `Audience`.
///
/// It is made by sealing, or from bytes that already are such a file.
pub struct Sealed<T, Audience> {
    /// The age file.
    bytes: Box<[u8]>,
    /// What is inside and for whom; no value of either type is held.
    kind: PhantomData<fn() -> (T, Audience)>,
}

/// Bytes that claim to be sealed are not.
#[derive(Debug, thiserror::Error)]
#[error("not an age file of {LETTER_SIZE} bytes")]
pub struct NotSealed;

impl<T, Audience> Sealed<T, Audience> {
    /// Takes what this crate has just sealed.
    pub(crate) fn just_sealed(bytes: Vec<u8>) -> Self {
        debug_assert_eq!(bytes.len(), LETTER_SIZE);
        Self {
            bytes: bytes.into(),
            kind: PhantomData,
        }
    }

    /// Takes bytes that were sealed elsewhere: from the store or from a bundle.
    pub fn from_age_file(bytes: Vec<u8>) -> Result<Self, NotSealed> {
        if bytes.len() == LETTER_SIZE && bytes.starts_with(AGE_MAGIC) {
            Ok(Self {
                bytes: bytes.into(),
                kind: PhantomData,
            })
        } else {
            Err(NotSealed)
        }
    }
}

impl<T, Audience> fmt::Debug for Sealed<T, Audience> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(…)")
    }
}

/// What may be written to a portal's disk: sealed types, and nothing else.
pub trait AtRest: private::OnlyHere {
    /// The sealed bytes.
    fn sealed_bytes(&self) -> &[u8];
}

impl<T, Audience> AtRest for Sealed<T, Audience> {
    fn sealed_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Keeps other crates from implementing [`AtRest`].
mod private {
    /// Implemented for sealed types only.
    pub trait OnlyHere {}
    impl<T, Audience> OnlyHere for super::Sealed<T, Audience> {}
}
