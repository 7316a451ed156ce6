//! One source of randomness, shared by the store's threads.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rand::{CryptoRng, RngExt};

/// Randomness behind a lock.
pub(crate) struct Random(Mutex<Box<dyn CryptoRng + Send>>);

impl Random {
    /// Shares `rng`.
    pub(crate) fn new(rng: impl CryptoRng + Send + 'static) -> Self {
        Self(Mutex::new(Box::new(rng)))
    }

    /// Fills `bytes`.
    pub(crate) fn fill(&self, bytes: &mut [u8]) {
        locked(&self.0).fill_bytes(bytes);
    }

    /// `N` random bytes. Not for keys: the array is not wiped.
    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A number below `end`, which must not be 0.
    pub(crate) fn below(&self, end: usize) -> usize {
        locked(&self.0).random_range(..end)
    }
}

/// Locks, also after a panic elsewhere: none of the data behind our locks is
/// ever left half changed.
pub(crate) fn locked<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
