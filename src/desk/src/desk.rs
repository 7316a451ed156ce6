//! An open vault.

use std::{
    collections::HashMap,
    fs::{self, File, TryLockError},
    path::Path,
};

use quietline_case::{Kind, LetterId, ThreadId};
use quietline_open::open_letter;
use quietline_seal::bundle::Sum;
use quietline_seal::{Desk as ForDesk, Letter, LetterPart, Mailbox, Sealed, Stretcher};
use rand::CryptoRng;

use crate::{
    DeskError, Founding, Role, files,
    keys::{self, Keys},
    layout::Layout,
    passphrase,
    state::State,
    thread::{self, Arrived, Flag, Thread},
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

/// All threads that open, and the letters that no longer do.
pub struct Opened {
    /// The threads, the most pressing first.
    pub threads: Vec<Thread>,
    /// Letters that are lost or damaged on this disk.
    pub lost: Vec<LetterId>,
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

    /// Opens what still opens of a vault whose state is damaged: its letters.
    /// What comes of it can be read; it must not be written to.
    pub(crate) fn open_without_state(dir: &Path, passphrase: &str) -> Result<Self, DeskError> {
        let layout = Layout::new(dir);
        let lock = take_lock(&layout)?;
        let keys = keys::unlock(&layout, passphrase)?;
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

    /// The identities that open all letters, the newest first, as age writes
    /// them: whoever holds them needs none of our software.
    pub fn emergency_identity(&self) -> zeroize::Zeroizing<String> {
        let mut lines = zeroize::Zeroizing::new(String::with_capacity(4_096));
        for team in &self.keys.teams {
            lines.push_str(&team.to_text());
            lines.push('\n');
        }
        lines
    }

    /// Writes the state.
    pub(crate) fn save(&self) -> Result<(), DeskError> {
        self.state.save(&self.layout, &self.keys)
    }

    /// Opens all threads.
    pub fn threads(&self) -> Opened {
        let all: Vec<_> = self.state.letters.iter().collect();
        self.open_threads(all)
    }

    /// Opens one thread.
    pub fn thread(&self, id: ThreadId) -> Result<Thread, DeskError> {
        let letters: Vec<_> = self.state.letters_of(id).collect();
        self.open_threads(letters)
            .threads
            .pop()
            .ok_or(DeskError::LostThread(id))
    }

    /// Opens these letters and joins them.
    fn open_threads(&self, letters: Vec<(&LetterId, &crate::state::Entry)>) -> Opened {
        let (mut arrived, mut lost, mut damaged) = (Vec::new(), Vec::new(), Vec::new());
        for (id, entry) in letters {
            let Some(place) = entry.place.filter(|place| place.kind != Kind::Decoy) else {
                continue;
            };
            match self.open_own_letter(id, &entry.sum) {
                Ok(part) => arrived.push(Arrived {
                    import: entry.import,
                    part,
                }),
                Err(_) => {
                    lost.push(*id);
                    damaged.push(place.thread);
                }
            }
        }
        let mut threads = thread::assemble(arrived);
        for thread in &mut threads {
            if damaged.contains(&thread.id) {
                thread.flags.push(Flag::DamagedLetter);
            }
            self.add_replies(thread);
        }
        threads.sort_by_key(Thread::rank);
        Opened { threads, lost }
    }

    /// Opens a letter of the ledger, if it is still what it was.
    fn open_own_letter(&self, id: &LetterId, sum: &Sum) -> Result<LetterPart, DeskError> {
        let lost = || DeskError::DamagedLetter(*id);
        let bytes = fs::read(self.layout.letter(id)).map_err(|_| lost())?;
        if Sum::of(&bytes) != *sum {
            return Err(lost());
        }
        let sealed = Sealed::from_age_file(bytes).map_err(|_| lost())?;
        self.open_sealed(&sealed).ok_or_else(lost)
    }

    /// Opens a letter with whichever team identity fits.
    pub(crate) fn open_sealed(&self, sealed: &Sealed<Letter, ForDesk>) -> Option<LetterPart> {
        keys::first_that_opens(&self.keys.teams, |team| open_letter(sealed, team)).ok()
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
