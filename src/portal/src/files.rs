//! Files and folders that appear whole or not at all, and outlive a power cut.

use std::{
    fs::{self, File, Permissions},
    io::{self, Write},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// How the names of unfinished files and folders begin.
const UNFINISHED: &str = ".quietline-";

/// Writing a file failed; what was there before still is.
#[derive(Debug, thiserror::Error)]
#[error("can't write {}: {source}; check that the folder is there, is yours, and has room", .path.display())]
pub struct FileError {
    /// The file.
    path: PathBuf,
    /// What the system answered.
    source: io::Error,
}

impl FileError {
    /// Words a failed call about `path`.
    pub(crate) fn of(path: &Path) -> impl Fn(io::Error) -> Self {
        move |source| Self {
            path: path.to_owned(),
            source,
        }
    }
}

/// A file that is being written beside its place.
pub(crate) struct Unfinished {
    /// What is written so far; removed on drop.
    file: NamedTempFile,
    /// Where it will be.
    path: PathBuf,
}

impl Unfinished {
    /// Begins a file (0600).
    pub(crate) fn begin(path: &Path) -> Result<Self, FileError> {
        let file = Builder::new()
            .prefix(UNFINISHED)
            .tempfile_in(folder_of(path));
        Ok(Self {
            file: file.map_err(FileError::of(path))?,
            path: path.to_owned(),
        })
    }

    /// Where to write.
    pub(crate) fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Puts it in place, on the disk.
    pub(crate) fn finish(self) -> Result<(), FileError> {
        let wrong = FileError::of(&self.path);
        self.file.as_file().sync_all().map_err(&wrong)?;
        self.file.persist(&self.path).map_err(|e| wrong(e.error))?;
        sync_folder(folder_of(&self.path)).map_err(&wrong)
    }
}

/// A folder (0700) that is being filled beside its place.
pub(crate) struct UnfinishedFolder {
    /// What is in it so far; removed on drop.
    folder: tempfile::TempDir,
    /// Where it will be.
    path: PathBuf,
}

impl UnfinishedFolder {
    /// Begins a folder; the folders above it are made if they are missing.
    pub(crate) fn begin(path: &Path) -> Result<Self, FileError> {
        let above = folder_of(path);
        fs::create_dir_all(above).map_err(FileError::of(above))?;
        let folder = Builder::new()
            .prefix(UNFINISHED)
            .permissions(Permissions::from_mode(0o700))
            .tempdir_in(above);
        Ok(Self {
            folder: folder.map_err(FileError::of(path))?,
            path: path.to_owned(),
        })
    }

    /// Where to fill it.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Puts it in place, on the disk. An empty folder may be there; anything
    /// else stays and is an error.
    pub(crate) fn finish(self) -> Result<(), FileError> {
        let wrong = FileError::of(&self.path);
        sync_folder(self.folder.path()).map_err(&wrong)?;
        fs::rename(self.folder.path(), &self.path).map_err(&wrong)?;
        // The name is gone, so there is nothing to remove any more.
        let _ = self.folder.keep();
        sync_folder(folder_of(&self.path)).map_err(&wrong)
    }
}

/// Writes a new file with these permissions, on the disk.
pub(crate) fn write_new(path: &Path, bytes: &[u8], mode: u32) -> Result<(), FileError> {
    let written = File::options()
        .write(true)
        .create_new(true)
        .open(path)
        .and_then(|mut file| {
            file.set_permissions(Permissions::from_mode(mode))?;
            file.write_all(bytes)?;
            file.sync_all()
        });
    written.map_err(FileError::of(path))
}

/// Makes a new folder with these permissions.
pub(crate) fn make_folder(path: &Path, mode: u32) -> Result<(), FileError> {
    fs::create_dir(path)
        .and_then(|()| fs::set_permissions(path, Permissions::from_mode(mode)))
        .map_err(FileError::of(path))
}

/// Puts the names in a folder on the disk.
fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// The folder that something lies in.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
