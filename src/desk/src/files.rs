//! Files that appear whole or not at all, and outlive a power cut: temporary
//! name, fsync, rename, fsync of the folder. Folders are 0700, files 0600.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, Read, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use quietline_seal::bundle::Sum;
use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempDir};

use crate::DeskError;

/// How unfinished files and folders begin.
const UNFINISHED: &str = ".quietline-";

/// How many bytes of a large file are in memory at once.
pub(crate) const PIECE: usize = 64 << 10;

/// Makes a folder that only its owner may enter.
pub(crate) fn make_dir(path: &Path) -> Result<(), DeskError> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(DeskError::file("make the folder", path))
}

/// The whole of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, DeskError> {
    fs::read(path).map_err(DeskError::file("read", path))
}

/// The sum of all that `from` gives, and how many bytes these are.
pub(crate) fn sum_of(mut from: impl Read) -> io::Result<(Sum, u64)> {
    copy_summed(&mut from, &mut io::sink())
}

/// Copies all that `from` gives, piece by piece; its sum and size come back.
pub(crate) fn copy_summed(from: &mut dyn Read, to: &mut dyn Write) -> io::Result<(Sum, u64)> {
    let (mut sum, mut size) = (Sha256::new(), 0);
    let mut buffer = vec![0; PIECE];
    loop {
        let piece = match from.read(&mut buffer) {
            Ok(0) => return Ok((Sum::from_bytes(sum.finalize().into()), size)),
            Ok(some) => &buffer[..some],
            Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
            Err(why) => return Err(why),
        };
        to.write_all(piece)?;
        sum.update(piece);
        size += piece.len() as u64;
    }
}

/// Whether a file is there and has this sum.
pub(crate) fn has_sum(path: &Path, sum: &Sum) -> bool {
    let read = File::open(path).and_then(sum_of);
    read.is_ok_and(|(found, _)| found == *sum)
}

/// What lies in a folder.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, DeskError> {
    let entries = fs::read_dir(folder).map_err(DeskError::file("look into", folder))?;
    let paths: Result<_, _> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    paths.map_err(DeskError::file("look into", folder))
}

/// Makes what was renamed into a folder, or out of it, durable.
pub(crate) fn sync_dir(path: &Path) -> Result<(), DeskError> {
    let synced = File::open(path).and_then(|dir| dir.sync_all());
    synced.map_err(DeskError::file("sync the folder", path))
}

/// Up to this many files are synced one by one.
const FEW: usize = 64;

/// Makes the content of files in one folder durable. Many are synced with all
/// else on their disk at once, which is far cheaper than one by one.
pub(crate) fn sync_files(folder: &Path, files: &[PathBuf]) -> Result<(), DeskError> {
    if files.len() > FEW {
        let synced = File::open(folder).and_then(|dir| Ok(rustix::fs::syncfs(dir)?));
        return synced.map_err(DeskError::file("sync the disk of", folder));
    }
    files.iter().try_for_each(|path| {
        let synced = File::open(path).and_then(|file| file.sync_all());
        synced.map_err(DeskError::file("sync", path))
    })
}

/// Makes the names in a folder, and in the folders in it, durable.
fn sync_tree(path: &Path) -> Result<(), DeskError> {
    for entry in fs::read_dir(path).map_err(DeskError::file("look into", path))? {
        let entry = entry.map_err(DeskError::file("look into", path))?;
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            sync_tree(&entry.path())?;
        }
    }
    sync_dir(path)
}

/// Writes a file (0600) that nothing names yet; the caller syncs it later.
pub(crate) fn write_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_unsynced(path)?.write_all(bytes)
}

/// Begins a file (0600) that nothing names yet; the caller syncs it later.
pub(crate) fn create_unsynced(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

/// The folder that `path` lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Opens a temporary file (0600) beside `path`, for [`put_in_place`].
pub(crate) fn begin(path: &Path) -> Result<NamedTempFile, DeskError> {
    let begun = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(folder_of(path));
    begun.map_err(DeskError::file("write a file beside", path))
}

/// Syncs a temporary file, gives it its name, and syncs the folder.
pub(crate) fn put_in_place(file: NamedTempFile, path: &Path) -> Result<(), DeskError> {
    file.as_file()
        .sync_all()
        .map_err(DeskError::file("sync", path))?;
    file.persist(path)
        .map_err(|refused| DeskError::file("write", path)(refused.error))?;
    sync_dir(folder_of(path))
}

/// Writes a file whole and durably; an older one is replaced only then.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), DeskError> {
    let mut file = begin(path)?;
    file.write_all(bytes)
        .map_err(DeskError::file("write", path))?;
    put_in_place(file, path)
}

/// Whether a file at `path`, whose folder exists, would lie in the folder `root`.
pub(crate) fn lies_in(path: &Path, root: &Path) -> Result<bool, DeskError> {
    let real = |path: &Path| fs::canonicalize(path).map_err(DeskError::file("find", path));
    Ok(real(folder_of(path))?.starts_with(real(root)?))
}

/// Makes a folder (0700) with a temporary name, which is removed when dropped.
pub(crate) fn temporary_dir(beside: &Path) -> Result<TempDir, DeskError> {
    let private = fs::Permissions::from_mode(0o700);
    let mut builder = tempfile::Builder::new();
    let made = builder
        .prefix(UNFINISHED)
        .permissions(private)
        .tempdir_in(beside);
    made.map_err(DeskError::file("make a folder in", beside))
}

/// Whether nothing is at `path`, or an empty folder.
fn is_free(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// A folder that is filled under a temporary name and then appears as `target`.
pub(crate) struct NewDir {
    /// The folder under its temporary name.
    filling: TempDir,
    /// What it will be called.
    target: PathBuf,
}

impl NewDir {
    /// Refuses a target where something is.
    pub(crate) fn begin(target: &Path) -> Result<Self, DeskError> {
        if !is_free(target) {
            return Err(DeskError::Occupied(target.to_owned()));
        }
        let folder = folder_of(target);
        make_dir(folder)?;
        let filling = temporary_dir(folder)?;
        Ok(Self {
            filling,
            target: target.to_owned(),
        })
    }

    /// Where to fill it.
    pub(crate) fn path(&self) -> &Path {
        self.filling.path()
    }

    /// Gives it its name. The files in it must have been synced.
    pub(crate) fn finish(self) -> Result<(), DeskError> {
        sync_tree(self.path())?;
        let renamed = fs::rename(self.filling.path(), &self.target);
        renamed.map_err(DeskError::file("make the folder", &self.target))?;
        // It has moved, so there is nothing left to remove.
        let _ = self.filling.keep();
        sync_dir(folder_of(&self.target))
    }
}

/// Removes what an interrupted command left unfinished in a folder.
pub(crate) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            // What can't be removed now is tried again by the next command.
            let _ = fs::remove_dir_all(entry.path()).or_else(|_| fs::remove_file(entry.path()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt, path::Path};

    use super::{NewDir, folder_of, sweep, write_whole};

    #[test]
    fn a_file_is_replaced_whole_and_private() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("state");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_appears_when_it_is_finished() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("new");
        let filling = NewDir::begin(&target).unwrap();
        write_whole(&filling.path().join("a"), b"a").unwrap();
        assert!(!target.exists());
        filling.finish().unwrap();
        assert_eq!(fs::read(target.join("a")).unwrap(), b"a");
        assert_eq!(
            fs::metadata(&target).unwrap().permissions().mode() & 0o777,
            0o700
        );
        assert!(NewDir::begin(&target).is_err());
    }

    #[test]
    fn what_was_left_unfinished_is_swept() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(".quietline-abc")).unwrap();
        fs::write(dir.path().join(".quietline-def"), b"").unwrap();
        fs::write(dir.path().join("kept"), b"").unwrap();
        sweep(dir.path());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_bare_name_lies_here() {
        assert_eq!(folder_of(Path::new("bundle.tar")), Path::new("."));
    }
}
