//! sled, with its panics and its errors turned into ours.

use std::{
    cell::Cell,
    io,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    sync::Once,
    thread,
    time::Duration,
};

use sled::{Batch, IVec};

use crate::StoreError;

/// Bytes sled may keep in memory. More gains nothing: a letter is written once
/// and read at an export.
const CACHE: u64 = 4 << 20;

/// How often and how long to wait for threads of an earlier open, in this very
/// process, to let go of the file.
const LOCK_TRIES: (u32, Duration) = (40, Duration::from_millis(50));

/// An open sled database.
#[derive(Clone)]
pub(crate) struct Base {
    /// sled itself.
    db: sled::Db,
    /// The folder of the store it belongs to, for errors.
    dir: PathBuf,
}

/// How sled failed.
#[derive(Debug)]
pub(crate) enum Fault {
    /// Its file is locked by another process.
    Held,
    /// The file system answered with an error.
    Io(io::Error),
    /// It panicked, or it says that the data is damaged.
    Damaged(String),
}

impl Base {
    /// Opens or makes the database in the folder `path` of the store in `dir`.
    /// With `tidy` a thread of sled's gives space back from time to time.
    pub(crate) fn open(path: &Path, dir: &Path, tidy: bool) -> Result<Self, StoreError> {
        let config = || {
            sled::Config::new()
                .path(path)
                .cache_capacity(CACHE)
                .flush_every_ms(tidy.then_some(500))
        };
        let (tries, pause) = LOCK_TRIES;
        for _ in 0..tries {
            match guarded(|| config().open()) {
                Err(Fault::Held) => thread::sleep(pause),
                Err(fault) => return Err(fault.into_error("open", dir)),
                Ok(db) => {
                    return Ok(Self {
                        db,
                        dir: dir.to_owned(),
                    });
                }
            }
        }
        Err(Fault::Held.into_error("open", dir))
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &[u8]) -> Result<Option<IVec>, StoreError> {
        self.read(|| self.db.get(key))
    }

    /// Whether there is a key.
    pub(crate) fn has(&self, key: &[u8]) -> Result<bool, StoreError> {
        self.read(|| self.db.contains_key(key))
    }

    /// Whether there is no record at all.
    pub(crate) fn is_empty(&self) -> Result<bool, StoreError> {
        self.read(|| Ok(self.db.is_empty()))
    }

    /// The records whose keys begin with `prefix`.
    pub(crate) fn scan(&self, prefix: [u8; 2]) -> Result<Vec<(IVec, IVec)>, StoreError> {
        self.read(|| self.db.scan_prefix(prefix).collect())
    }

    /// Applies a batch whole or not at all, and hands it to the system. It is
    /// not on the disk before the caller has synced the file `db`.
    pub(crate) fn apply(&self, batch: Batch) -> Result<(), Fault> {
        guarded(|| {
            self.db.apply_batch(batch)?;
            self.db.flush().map(drop)
        })
    }

    /// Runs a reading call and words its failure.
    fn read<T>(&self, call: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreError> {
        guarded(call).map_err(|fault| fault.into_error("read", &self.dir))
    }
}

impl Fault {
    /// Words it for the store in `dir`.
    pub(crate) fn into_error(self, act: &'static str, dir: &Path) -> StoreError {
        let dir = dir.to_owned();
        match self {
            Self::Held => StoreError::Held { dir },
            Self::Io(source) => StoreError::File {
                act,
                path: dir.join("db"),
                source,
            },
            Self::Damaged(what) => StoreError::Damaged { dir, what },
        }
    }
}

impl From<sled::Error> for Fault {
    fn from(error: sled::Error) -> Self {
        match error {
            // sled keeps no more of the lock's failure than its text.
            sled::Error::Io(e) if e.to_string().starts_with("could not acquire lock") => Self::Held,
            sled::Error::Io(e) if is_about_contents(&e) => Self::Damaged(e.to_string()),
            sled::Error::Io(e) => Self::Io(e),
            sled::Error::Corruption { at: Some(at), .. } => Self::Damaged(format!(
                "a record of its file `db/db` is wrong, at {}",
                at.lid()
            )),
            sled::Error::Corruption { .. } => {
                Self::Damaged("its file `db/db` does not hold what it should".to_owned())
            }
            other => Self::Damaged(format!("its folder `db`: {other}")),
        }
    }
}

/// Whether an error is of sled's own making, about what it read.
fn is_about_contents(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(
        error.kind(),
        Kind::UnexpectedEof | Kind::InvalidData | Kind::InvalidInput
    )
}

thread_local! {
    /// Whether a panic of this thread is about to be caught by [`guarded`].
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs a call of sled's. sled panics on some damaged files; that panic is
/// caught, without its text on standard error, and becomes a fault.
fn guarded<T>(call: impl FnOnce() -> sled::Result<T>) -> Result<T, Fault> {
    silence_guarded_panics();
    GUARDED.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(call));
    GUARDED.set(false);
    match outcome {
        Ok(result) => Ok(result?),
        Err(panic) => Err(Fault::Damaged(first_line(panic.as_ref()))),
    }
}

/// Puts a hook before the one there is, once: it passes on every panic but
/// those that [`guarded`] catches.
fn silence_guarded_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !GUARDED.get() {
                before(info);
            }
        }));
    });
}

/// The first line of a panic's text.
fn first_line(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    let line = text
        .and_then(|text| text.lines().next())
        .unwrap_or("no reason given");
    format!("its file `db/db` can't be read (sled: {line})")
}
