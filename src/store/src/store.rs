//! The store as its callers see it.

use std::path::Path;

use quietline_case::{LetterId, MailboxName, Reply};
use quietline_seal::{Desk, Letter, Sealed, Tipster};
use rand::CryptoRng;

use crate::StoreError;

/// A portal's store, open. It is shared by reference: every method takes
/// `&self`, may be called from many threads, and blocks.
pub struct Store {}

/// The numbers that go into an export's manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportNumbers {
    /// The number of this export, from 1 up.
    pub number: u64,
    /// The number of the export before it, 0 if there was none.
    pub previous: u64,
    /// The number of the last outgoing bundle delivered, 0 if there was none.
    pub delivered: u64,
}

/// What a store holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// How many letters wait for the desk.
    pub letters: usize,
    /// How many replies wait, marks and filler included.
    pub replies: usize,
    /// The number of the last export, 0 if there was none.
    pub last_export: u64,
    /// The number of the last outgoing bundle delivered, 0 if there was none.
    pub delivered: u64,
}

impl Store {
    /// Opens the store in the folder `dir`, or makes one if `dir` is missing or
    /// empty.
    ///
    /// `rng` makes the slots' keys, so give it the operating system's
    /// (`UnwrapErr(SysRng)`): one that keeps its seed in memory would let
    /// whoever takes that memory make the erased keys again.
    pub fn open(dir: &Path, rng: impl CryptoRng + Send + 'static) -> Result<Self, StoreError> {
        let _ = (dir, rng);
        unimplemented!()
    }

    /// Keeps the letters of one submission, all or none of them. When it
    /// returns `Ok` they are on the disk, flushed and synced.
    pub fn put(&self, letters: &[Sealed<Letter, Desk>]) -> Result<(), StoreError> {
        let _ = letters;
        unimplemented!()
    }

    /// The names of all letters, in no order that means anything.
    pub fn letters(&self) -> Result<Vec<LetterId>, StoreError> {
        unimplemented!()
    }

    /// One letter by its name.
    pub fn letter(&self, id: &LetterId) -> Result<Sealed<Letter, Desk>, StoreError> {
        let _ = id;
        unimplemented!()
    }

    /// Takes the next export number. It is on the disk before it is returned.
    pub fn next_export(&self) -> Result<ExportNumbers, StoreError> {
        unimplemented!()
    }

    /// The number of the last outgoing bundle delivered, 0 if there was none.
    pub fn delivered(&self) -> u64 {
        unimplemented!()
    }

    /// Keeps replies of the outgoing bundle `number`. A large bundle may come
    /// in several calls, and the same replies may come again.
    pub fn deliver(
        &self,
        number: u64,
        replies: &[(MailboxName, Sealed<Reply, Tipster>)],
    ) -> Result<(), StoreError> {
        let _ = (number, replies);
        unimplemented!()
    }

    /// Records that the outgoing bundle `number` is delivered whole.
    pub fn finish_delivery(&self, number: u64) -> Result<(), StoreError> {
        let _ = number;
        unimplemented!()
    }

    /// Erases each letter whose sealed bytes still have the given SHA-256, and
    /// says how many these were. Names that are not here any more are passed
    /// over.
    pub fn erase(&self, letters: &[(LetterId, [u8; 32])]) -> Result<usize, StoreError> {
        let _ = letters;
        unimplemented!()
    }

    /// The reply that waits under a name, if there is one.
    pub fn reply(&self, name: &MailboxName) -> Result<Option<Sealed<Reply, Tipster>>, StoreError> {
        let _ = name;
        unimplemented!()
    }

    /// What the store holds.
    pub fn status(&self) -> Status {
        unimplemented!()
    }
}
