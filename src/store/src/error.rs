//! What can go wrong, said so that a person can act on it.

use std::{io, path::PathBuf};

use quietline_case::{LetterId, MailboxName, ParcelId};

/// A store can't do what was asked. Each text says what was attempted, what is
/// wrong and what to do next.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Another process has it open.
    #[error(
        "can't open the store in {}: another process holds it; \
         stop that process, or let the command go through the running portal",
        .dir.display()
    )]
    Held {
        /// The store's folder.
        dir: PathBuf,
    },
    /// A call to the file system failed.
    #[error("can't {act} {}: {source}; {}", .path.display(), hint(.source))]
    File {
        /// What was attempted, as a verb.
        act: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// The folder holds something else.
    #[error(
        "can't open a store in {}: {what}; give the folder of a store, or an empty one \
         to make a new store",
        .dir.display()
    )]
    NotAStore {
        /// The folder.
        dir: PathBuf,
        /// What was found there.
        what: String,
    },
    /// A newer version of this program wrote it.
    #[error(
        "can't open the store in {}: its format is {found} and this program knows formats \
         up to {known}; use the newer program that wrote it",
        .dir.display()
    )]
    Newer {
        /// The store's folder.
        dir: PathBuf,
        /// The format found.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// What is on the disk is not what was written there.
    #[error(
        "the store in {} is damaged: {what}; copy the whole folder to a safe place before \
         anything else, then put back a copy of it that opens; nothing was replaced",
        .dir.display()
    )]
    Damaged {
        /// The store's folder.
        dir: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// Changes that were on the disk are there no more.
    #[error(
        "the store in {} is older than it should be: its last changes are missing ({lost} rounds \
         of them); put back the newest copy of the whole folder, or, to go on without them, \
         delete the file `mark` in it; nothing was replaced",
        .dir.display()
    )]
    Older {
        /// The store's folder.
        dir: PathBuf,
        /// How many rounds of changes are missing.
        lost: u64,
    },
    /// The keys of the letters are gone.
    #[error(
        "can't open the store in {}: it holds {letters} letters and replies, but the file \
         `slots` with their keys is missing; put that file back, without it they can't be read",
        .dir.display()
    )]
    SlotsMissing {
        /// The store's folder.
        dir: PathBuf,
        /// How many letters and replies need it.
        letters: u64,
    },
    /// Some keys of the letters are gone.
    #[error(
        "can't open the store in {}: its file `slots` has {found} slots and its letters need \
         {needed}; put the whole file back, without it they can't be read",
        .dir.display()
    )]
    SlotsShort {
        /// The store's folder.
        dir: PathBuf,
        /// How many slots the file has.
        found: u32,
        /// How many it must have at least.
        needed: u32,
    },
    /// The parcels are gone.
    #[error(
        "can't open the store in {}: it has {parcels} parcels, but the folder `parcels` with them \
         is missing; put that folder back, or, to go on without them, make an empty one",
        .dir.display()
    )]
    ParcelsMissing {
        /// The store's folder.
        dir: PathBuf,
        /// How many parcels there should be.
        parcels: usize,
    },
    /// The disk has no room for what was to be kept.
    #[error(
        "can't keep it: the disk under {} is full ({free} bytes free, {needed} needed); \
         make room and try again, what was kept before is safe",
        .dir.display()
    )]
    Full {
        /// The store's folder.
        dir: PathBuf,
        /// How many bytes are free.
        free: u64,
        /// How many must be free.
        needed: u64,
    },
    /// A write failed, so nothing more is written until it is opened again.
    #[error(
        "the store in {} has stopped: {why}; set that right and start again, what was \
         confirmed before is safe",
        .dir.display()
    )]
    Stopped {
        /// The store's folder.
        dir: PathBuf,
        /// What failed first.
        why: String,
    },
    /// No letter has this name, or not any more.
    #[error("there is no letter {0} in the store; list the letters again")]
    NoLetter(LetterId),
    /// A letter doesn't come out of its second wrapping as it went in.
    #[error("can't read letter {id}: {why}; the other letters are not touched by this")]
    BadLetter {
        /// Its name.
        id: LetterId,
        /// What is wrong.
        why: String,
    },
    /// A reply doesn't come out of its second wrapping as it went in.
    #[error("can't read reply {name}: {why}; deliver the desk's next bundle to replace it")]
    BadReply {
        /// Its name.
        name: MailboxName,
        /// What is wrong.
        why: String,
    },
    /// No parcel has this name, or not any more.
    #[error("there is no parcel {0} in the store; list the parcels again")]
    NoParcel(ParcelId),
    /// A parcel's file is not as it was kept.
    #[error(
        "can't read parcel {id}: {why}; put its file back from a copy of the store, the other \
         parcels are not touched by this"
    )]
    BadParcel {
        /// Its name.
        id: ParcelId,
        /// What is wrong.
        why: String,
    },
    /// A delivery comes after a later one.
    #[error(
        "can't deliver outgoing bundle {number}: number {delivered} is delivered already; \
         deliver the desk's newest bundle"
    )]
    OldDelivery {
        /// The bundle's number.
        number: u64,
        /// The number of the last one delivered.
        delivered: u64,
    },
}

impl StoreError {
    /// Words a failed call to the file system.
    pub(crate) fn file(
        act: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { act, path, source }
    }

    /// Words damage in the store `dir`.
    pub(crate) fn damaged(dir: impl Into<PathBuf>, what: impl Into<String>) -> Self {
        Self::Damaged {
            dir: dir.into(),
            what: what.into(),
        }
    }
}

/// What to do about a failed call to the file system.
fn hint(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::PermissionDenied => "give this user the right to read and write there",
        Kind::ReadOnlyFilesystem => "mount that disk so that it can be written",
        Kind::StorageFull | Kind::QuotaExceeded => "make room on that disk",
        Kind::NotFound | Kind::NotADirectory | Kind::AlreadyExists => "check the path",
        _ => "check the path and the disk",
    }
}
