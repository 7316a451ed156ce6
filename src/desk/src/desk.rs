//! An open vault.

use std::{
    collections::HashMap,
    fs::{self, File, TryLockError},
    path::Path,
};

use quietline_case::ThreadId;
use quietline_seal::{Mailbox, Stretcher};
use rand::CryptoRng;

use crate::{
    DeskError, Founding, Role, files,
    keys::{self, Keys},
    layout::Layout,
    passphrase,
    state::State,
};

/// The lock of a vault, held as long as this lives.
pub(crate) struct Lock {
    /// The system lets go of it when the process ends, however it ends.
    _file: File,
}

/// A vault, unlocked. Nothing opened is ever written to its disk.
pub struct Desk {
    /// Where things lie.
    pub(crate) layout: Layout,
    /// What opens them.
    pub(crate) keys: Keys,
    /// What the desk knows beside the letters.
    pub(crate) state: State,
    /// The dear step's memory, once it was needed.
    pub(crate) stretcher: Option<Stretcher>,
    /// Mailboxes that were already paid for.
    pub(crate) mailboxes: HashMap<ThreadId, Mailbox>,
    /// Keeps other commands out.
    _lock: Lock,
}

impl Desk {
    /// Makes a vault with fresh keys in a new or empty folder.
    pub fn init(
        dir: &Path,
        founding: &Founding<'_>,
        role: Role,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, DeskError> {
        keys::check_name(founding.name)?;
        passphrase::check(founding.passphrase)?;
        let filling = files::NewDir::begin(dir)?;
        let layout = Layout::new(filling.path());
        for folder in layout.folders() {
            files::make_dir(&folder)?;
        }
        let keys = keys::create(&layout, founding, rng)?;
        let state = State::founded(founding.name, role);
        state.save(&layout, &keys)?;
        filling.finish()?;
        let layout = Layout::new(dir);
        let lock = take_lock(&layout)?;
        Ok(Self::holding(layout, keys, state, lock))
    }

    /// Opens a vault with the passphrase of any one member of staff.
    pub fn open(dir: &Path, passphrase: &str) -> Result<Self, DeskError> {
        let layout = Layout::new(dir);
        let lock = take_lock(&layout)?;
        let keys = keys::unlock(&layout, passphrase)?;
        let state = State::load(&layout, &keys)?;
        Ok(Self::holding(layout, keys, state, lock))
    }

    /// Opens what still opens of a vault whose state or signing key is damaged:
    /// its letters. What comes of it can be read; it must not be written to.
    pub(crate) fn open_for_reading(dir: &Path, passphrase: &str) -> Result<Self, DeskError> {
        let layout = Layout::new(dir);
        let lock = take_lock(&layout)?;
        let keys = keys::unlock_for_reading(&layout, passphrase)?;
        Ok(Self::holding(layout, keys, State::empty(), lock))
    }

    /// A vault whose lock is held.
    fn holding(layout: Layout, keys: Keys, state: State, lock: Lock) -> Self {
        let (stretcher, mailboxes) = (None, HashMap::new());
        Self {
            layout,
            keys,
            state,
            stretcher,
            mailboxes,
            _lock: lock,
        }
    }

    /// Whose passphrase opened the vault.
    pub fn member(&self) -> &str {
        &self.keys.member
    }

    /// The file with the public keys, for portals.
    pub fn recipients_file(&self) -> std::path::PathBuf {
        self.layout.recipients()
    }

    /// The file with the desk's public signing key, for portals.
    pub fn signing_key_file(&self) -> std::path::PathBuf {
        self.layout.desk_pub()
    }

    /// Writes the state.
    pub(crate) fn save(&self) -> Result<(), DeskError> {
        self.state.save(&self.layout, &self.keys)
    }

    /// The thread whose name begins like this.
    pub fn find(&self, beginning: &str) -> Result<ThreadId, DeskError> {
        find_in(self.state.thread_ids(), beginning)
    }
}

/// The one name that begins like this.
pub(crate) fn find_in(
    threads: impl IntoIterator<Item = ThreadId>,
    beginning: &str,
) -> Result<ThreadId, DeskError> {
    let typed = beginning.trim().to_ascii_lowercase();
    let is_hex = typed.chars().all(|c| c.is_ascii_hexdigit());
    if !is_hex || !(4..=32).contains(&typed.len()) {
        return Err(DeskError::NotAThread(beginning.chars().take(40).collect()));
    }
    let begins = |id: &ThreadId| id.to_string().starts_with(&typed);
    let found: Vec<_> = threads.into_iter().filter(begins).collect();
    match found.as_slice() {
        [] => Err(DeskError::UnknownThread(typed)),
        [one] => Ok(*one),
        many => Err(DeskError::AmbiguousThread(typed, many.len())),
    }
}

/// Checks that the folder is a vault, keeps other commands out, and sweeps up
/// what an interrupted one left.
fn take_lock(layout: &Layout) -> Result<Lock, DeskError> {
    let root = layout.root();
    for (path, missing) in [(layout.staff(), "staff/"), (layout.team(), "team/")] {
        if !path.is_dir() {
            return Err(DeskError::NotAVault {
                dir: root.to_owned(),
                missing,
            });
        }
    }
    let path = layout.lock();
    let file = open_lock_file(&path).map_err(DeskError::file("lock", &path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(DeskError::Busy(root.to_owned())),
        Err(TryLockError::Error(error)) => return Err(DeskError::file("lock", path)(error)),
    }
    files::sweep(root);
    for folder in layout.folders() {
        files::make_dir(&folder)?;
        files::sweep(&folder);
    }
    Ok(Lock { _file: file })
}

/// The lock file, which is empty and stays.
fn open_lock_file(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)
}
