//! A small file beside sled that says how far the store had come.
//!
//! sled can't tell a torn end of its file from one that was cut off: both look
//! like changes that never were. So after each sync the number of rounds is
//! noted here. It is not synced itself and may lag behind; it is never ahead of
//! what the disk holds, so a store that has fewer rounds has lost some.

use std::{
    fs::{self, File, OpenOptions},
    io,
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::Path,
};

use sha2::{Digest, Sha256};

/// The open file.
pub(crate) struct Mark(File);

/// What the mark says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Note {
    /// How many rounds of changes were synced.
    pub(crate) rounds: u64,
    /// What the file `db` looked like when the store was closed; zero while it
    /// is open.
    pub(crate) closed: Look,
}

/// What a file looks like from outside: its length and when it was changed, in
/// nanoseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// Its length.
    pub(crate) len: u64,
    /// When it was last changed.
    pub(crate) changed: u64,
}

impl Look {
    /// How the file at `path` looks now.
    pub(crate) fn at(path: &Path) -> io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        let found = path.metadata()?;
        let changed = found
            .mtime()
            .wrapping_mul(1_000_000_000)
            .wrapping_add(found.mtime_nsec());
        Ok(Self {
            len: found.len(),
            changed: changed.cast_unsigned(),
        })
    }
}

impl Mark {
    /// Opens the mark at `path` to write it, or makes it.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        options.open(path).map(Self)
    }

    /// Notes, without a sync.
    pub(crate) fn write(&self, note: Note) -> io::Result<()> {
        self.0.write_all_at(&note.to_bytes(), 0)
    }
}

impl Note {
    /// Reads the mark at `path`. A missing or torn one says nothing: zero
    /// rounds.
    pub(crate) fn read(path: &Path) -> io::Result<Self> {
        match fs::read(path) {
            Ok(bytes) => Ok(Self::from_bytes(&bytes).unwrap_or_default()),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(e) => Err(e),
        }
    }

    /// Three numbers and the first eight bytes of their SHA-256.
    fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&self.rounds.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.closed.len.to_be_bytes());
        bytes[16..24].copy_from_slice(&self.closed.changed.to_be_bytes());
        let sum = Sha256::digest(&bytes[..24]);
        bytes[24..].copy_from_slice(&sum[..8]);
        bytes
    }

    /// `None` if the bytes are torn.
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let number = |at: usize| {
            bytes
                .get(at..at + 8)?
                .try_into()
                .map(u64::from_be_bytes)
                .ok()
        };
        let closed = Look {
            len: number(8)?,
            changed: number(16)?,
        };
        let note = Self {
            rounds: number(0)?,
            closed,
        };
        (note.to_bytes() == bytes).then_some(note)
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Mark, Note};

    #[test]
    fn a_torn_mark_says_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("mark");
        assert_eq!(Note::read(&path).unwrap(), Note::default());
        let note = Note {
            rounds: 5,
            closed: Look { len: 6, changed: 7 },
        };
        Mark::open(&path).unwrap().write(note).unwrap();
        assert_eq!(Note::read(&path).unwrap(), note);
        let whole = std::fs::read(&path).unwrap();
        for byte in 0..whole.len() {
            let mut torn = whole.clone();
            torn[byte] ^= 1;
            std::fs::write(&path, torn).unwrap();
            assert_eq!(Note::read(&path).unwrap(), Note::default());
            std::fs::write(&path, &whole[..byte]).unwrap();
            assert_eq!(Note::read(&path).unwrap(), Note::default());
        }
    }
}
