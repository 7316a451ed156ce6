//! A parcel of a bundle, read piece by piece.

use std::{
    fmt,
    io::{self, Read},
};

use sha2::{Digest, Sha256};

use super::{BundleError, Sum};
use crate::sealed::AGE_MAGIC;

/// Gives a parcel's bytes, and the end only once their sum is right.
pub(super) struct ParcelReader<'a, R> {
    /// The parcel's bytes, and nothing after them.
    from: io::Take<R>,
    /// The member's name.
    path: &'a str,
    /// The sum that the bytes must have.
    expected: Sum,
    /// The sum of what was given so far.
    sum: Sha256,
    /// How many bytes were given.
    given: usize,
    /// What is wrong with the parcel. From then on it gives nothing.
    wrong: Option<BundleError>,
}

impl<'a, R: Read> ParcelReader<'a, R> {
    /// Reads the member at `path`, which must have the sum `expected`.
    pub(super) fn new(from: io::Take<R>, path: &'a str, expected: Sum) -> Self {
        Self {
            from,
            path,
            expected,
            sum: Sha256::new(),
            given: 0,
            wrong: None,
        }
    }

    /// Reads what the taker has left, and says whether the parcel is right and
    /// was taken; what is wrong with the parcel comes before what the taker says.
    pub(super) fn finish(mut self, taken: io::Result<()>) -> Result<(), BundleError> {
        if taken.is_ok() && self.wrong.is_none() {
            // A failure is kept in `wrong`.
            let _ = io::copy(&mut self, &mut io::sink());
        }
        if let Some(wrong) = self.wrong {
            return Err(wrong);
        }
        let member = self.path.to_owned();
        taken.map_err(|source| BundleError::Take { member, source })
    }

    /// What is wrong with these bytes, which are next.
    fn fault(&self, bytes: &[u8]) -> Option<BundleError> {
        if bytes.is_empty() {
            let sum = Sum::from_bytes(self.sum.clone().finalize().into());
            return match self.from.limit() {
                0 if sum == self.expected => None,
                0 => Some(self.altered("is not what was signed")),
                _ => Some(BundleError::CutShort(self.path.to_owned())),
            };
        }
        let magic = AGE_MAGIC.get(self.given..).unwrap_or_default();
        let same = magic.iter().zip(bytes).all(|(magic, byte)| magic == byte);
        (!same).then(|| self.altered("is not sealed"))
    }

    /// What is wrong, in words.
    fn altered(&self, what: &str) -> BundleError {
        BundleError::Altered(format!("{} {what}", self.path))
    }

    /// Keeps what is wrong, and tells the taker.
    fn refuse(&mut self, wrong: BundleError) -> io::Error {
        let error = io::Error::new(io::ErrorKind::InvalidData, wrong.to_string());
        self.wrong = Some(wrong);
        error
    }
}

impl<R: Read> Read for ParcelReader<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if let Some(wrong) = &self.wrong {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                wrong.to_string(),
            ));
        }
        if into.is_empty() {
            return Ok(0);
        }
        let read = match self.from.read(into) {
            Err(why) if why.kind() == io::ErrorKind::Interrupted => return Err(why),
            Err(why) => return Err(self.refuse(BundleError::Read(why))),
            Ok(read) => read,
        };
        let bytes = &into[..read];
        if let Some(wrong) = self.fault(bytes) {
            return Err(self.refuse(wrong));
        }
        self.sum.update(bytes);
        self.given = self.given.saturating_add(read);
        Ok(read)
    }
}

impl<R> fmt::Debug for ParcelReader<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParcelReader({})", self.path)
    }
}
