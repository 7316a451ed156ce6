//! What can go wrong at the desk, in words for the person who sits there.

use std::{io, path::PathBuf};

use quietline_case::{LetterId, ParcelId, PortalId};
use quietline_open::ParcelError;
use quietline_seal::{RecipientsError, ReplyError, bundle::BundleError};

/// Why the desk could not do what it was asked. Each message says what was
/// attempted, what is wrong, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// A file or folder could not be used.
    #[error("could not {act} {}: {source}{}", path.display(), advice(source))]
    File {
        /// What was attempted: "read", "write" …
        act: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// There is no vault there.
    #[error(
        "{} is not a desk's vault: it has no {missing}; check the folder, \
         or make a new vault with `quietline-desk init`", dir.display()
    )]
    NotAVault {
        /// The folder.
        dir: PathBuf,
        /// What a vault has and this folder has not.
        missing: &'static str,
    },
    /// Something is there already.
    #[error("{} exists and is not empty; nothing was changed; choose a new folder", .0.display())]
    Occupied(PathBuf),
    /// Another process holds the vault.
    #[error(
        "another command is working in {}; wait until it ends, then try again", .0.display()
    )]
    Busy(PathBuf),
    /// A passphrase that would not hold.
    #[error(
        "this passphrase is too weak: {0}; take six or more words by chance and write them down"
    )]
    WeakPassphrase(&'static str),
    /// A name that can't be a file's.
    #[error(
        "{0:?} can't be a staff name here: use 1 to 40 letters a-z, digits, '-', '_' or '.', \
         beginning with a letter or digit"
    )]
    BadName(String),
    /// The list of public keys would not work.
    #[error("could not use the public keys: {0}")]
    Recipients(#[from] RecipientsError),
    /// Keys could not be made or sealed.
    #[error("could not {act}: {why}")]
    Keys {
        /// What was attempted.
        act: &'static str,
        /// What is wrong.
        why: String,
    },
    /// The passphrase opens no identity.
    #[error(
        "this passphrase opens no identity in {}; type it again, or check the passphrase file",
        .0.display()
    )]
    WrongPassphrase(PathBuf),
    /// A key file of the vault is damaged.
    #[error("{} is damaged: {why}; restore the vault from a backup", path.display())]
    DamagedKeys {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The state of the vault is damaged; letters may still open.
    #[error(
        "{} is damaged: {why}; `list` and `show` still open the letters; to go on working, \
         restore the last backup into a new folder and import again", path.display()
    )]
    DamagedState {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A portal's card can't be read.
    #[error(
        "this is not a portal's card: {0}; take the file public/portal.json that \
         `quietline-portal init` wrote"
    )]
    NotACard(String),
    /// The portal's site is of another version.
    #[error(
        "the portal's site file is of a version that this program does not know; \
         update this program"
    )]
    UnknownSite,
    /// Two portals whose codes lead to different mailboxes.
    #[error(
        "portal {0} has another site file than the portals enrolled here, so its codes would \
         lead nowhere; set it up again with `quietline-portal init --site` and their site file"
    )]
    OtherSite(PortalId),
    /// A known portal with a new key.
    #[error(
        "portal {0} is enrolled with another signing key; do not use this card, and find out \
         where it comes from"
    )]
    OtherPortalKey(PortalId),
    /// Nothing is enrolled.
    #[error("no portal is enrolled here; enrol one with `quietline-desk enrol`")]
    NoPortal,
    /// Several are enrolled, and none was named.
    #[error("several portals are enrolled; name one with --portal: {0}")]
    WhichPortal(String),
    /// A portal that is not enrolled was named.
    #[error("portal {0} is not enrolled here; enrolled are: {1}")]
    UnknownPortal(String, String),
    /// A bundle could not be read or written.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// Two bundles with one number.
    #[error(
        "this is export {0} again, but with other letters in it; nothing was taken; have the \
         portal export once more, and if that happens again find out who else can write for it"
    )]
    SameNumber(u64),
    /// A thread's name is too short, or no name.
    #[error("{0:?} names no thread: give its first 4 to 32 hex digits, as `list` shows them")]
    NotAThread(String),
    /// No such thread.
    #[error("no thread begins with {0}; `list` shows them all")]
    UnknownThread(String),
    /// More than one.
    #[error("{1} threads begin with {0}; give more of the digits")]
    AmbiguousThread(String, usize),
    /// Its first letter is lost, and with it where to answer.
    #[error(
        "no letter of thread {0} opens any more, so nobody knows where to answer; \
         restore the last backup"
    )]
    LostThread(quietline_case::ThreadId),
    /// Nothing to send.
    #[error("the answer is empty; nothing was written")]
    EmptyAnswer,
    /// The tipster does not want any.
    #[error(
        "the tipster asked for no answers here; nothing was written, and nothing can be unless \
         a later letter of thread {0} asks for answers again"
    )]
    NoAnswersWanted(quietline_case::ThreadId),
    /// The thread has no file of that number.
    #[error("thread {thread} has no file {number}; `show` numbers its files")]
    NoSuchFile {
        /// The thread.
        thread: quietline_case::ThreadId,
        /// The number.
        number: usize,
    },
    /// The file's parcel has not come.
    #[error(
        "file {0} of this thread has not come; import the portal's next export, then try again"
    )]
    MissingFile(usize),
    /// The file's parcel does not open, or is not the one that its letter names.
    #[error("could not save the file: {0}; nothing was written")]
    Parcel(#[from] ParcelError),
    /// Plaintext in the vault would be a leak.
    #[error("{} lies inside the vault, where nothing lies in plaintext; choose another place", .0.display())]
    PlaintextInside(PathBuf),
    /// There is a file of that name.
    #[error("{} exists; nothing was written; choose another name", .0.display())]
    Exists(PathBuf),
    /// The answer could not be sealed.
    #[error("could not seal the answer: {0}")]
    Reply(#[from] ReplyError),
    /// All numbers of a thread are used.
    #[error(
        "this thread already has all {0} replies that its code can find; \
         ask the tipster in the last one to write again under a new code"
    )]
    WindowFull(u32),
    /// A letter in the vault is not what was imported.
    #[error(
        "letter {0} is lost or damaged on this disk; import the portal's next export, \
         or restore the last backup"
    )]
    DamagedLetter(LetterId),
    /// A case file in the vault is not what was written.
    #[error(
        "the case file of thread {thread} is lost or damaged ({why}): what staff did about it does \
         not open; nothing is written over it; restore the last backup"
    )]
    DamagedCase {
        /// The thread.
        thread: quietline_case::ThreadId,
        /// What is wrong with it.
        why: String,
    },
    /// The rules of cases don't allow it.
    #[error(transparent)]
    Refused(#[from] crate::Refused),
    /// A parcel in the vault is not what was imported.
    #[error(
        "file {0} is lost or damaged on this disk; import the portal's next export, \
         or restore the last backup"
    )]
    DamagedParcel(ParcelId),
    /// A backup inside the vault would be lost with it.
    #[error("{} lies inside the vault; a backup belongs on another disk", .0.display())]
    BackupInside(PathBuf),
    /// What was read back is not what was written.
    #[error(
        "the backup {} could not be verified: {why}; it was not kept, and nothing counts as \
         backed up by it; try another disk or stick", path.display()
    )]
    Unverified {
        /// Where it would have been.
        path: PathBuf,
        /// What differs.
        why: String,
    },
    /// A file is not a backup, or a damaged one.
    #[error("could not restore {}: {why}; nothing was kept; try another backup", path.display())]
    NotABackup {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
}

impl DeskError {
    /// Words an error of the system about `path`: `.map_err(DeskError::file("read", path))`.
    pub(crate) fn file<P: Into<PathBuf>>(
        act: &'static str,
        path: P,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { act, path, source }
    }
}

/// What to do about an error of the system, where that can be told.
fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "; check whose it is and who may use it",
        io::ErrorKind::NotFound => "; check the path",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "; make room, then try again",
        io::ErrorKind::ReadOnlyFilesystem => "; the disk is read-only: choose another",
        io::ErrorKind::IsADirectory => "; give a file, not a folder",
        _ => "; check the disk, then try again",
    }
}
