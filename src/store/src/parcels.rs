//! The folder of parcels, beside sled: large files do not belong in it.
//!
//! | name | what it is |
//! |---|---|
//! | `<32 hex digits>.part` | a draft: a parcel that is still being sealed |
//! | `<32 hex digits>.age` | a parcel that is whole and on the disk |
//!
//! A parcel is *loose* until a submission adopts it, which a record in sled
//! tells, written in one batch with the letters. Whatever is not adopted when
//! the store opens was never confirmed to anyone, and is erased.
//!
//! To erase a parcel, its first 64 KiB are overwritten in place and synced, then
//! it is unlinked. The age header is in them, and with it goes the only way to
//! the key of the rest.

use std::{
    collections::BTreeMap,
    fs::{self, DirBuilder, File, FileTimes, OpenOptions},
    io,
    num::NonZeroU64,
    os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::SystemTime,
};

use quietline_case::ParcelId;
use quietline_seal::parcel::{SealedPiece, Shelf};
use rustix::fs::{Advice, fadvise};

use crate::{StoreError, commit::free_bytes, random::Random, record::ParcelRecord};

/// How many bytes at the start of a parcel are overwritten: more than the
/// longest age header.
const HEAD: usize = 64 << 10;

/// Bytes that must stay free on the disk beside a draft: files must not crowd
/// out tips. It is room for a thousand letters.
const RESERVE: u64 = 128 << 20;

/// After how many bytes the system is told to begin writing.
const WRITE_BACK: u64 = 8 << 20;

/// The ending of a parcel's name.
const WHOLE: &str = "age";

/// The ending of a draft's name.
const DRAFT: &str = "part";

/// The folder.
pub(crate) struct Folder {
    /// Where it is.
    path: PathBuf,
    /// How many bytes its files have, drafts too.
    bytes: AtomicU64,
    /// Random bytes to overwrite with.
    noise: Box<[u8]>,
}

/// A parcel that is being sealed into the store.
///
/// It takes nothing but what a `ParcelSealer` seals:
///
/// ```
/// # use quietline_seal::{Recipients, SealError, parcel::{Parcel, ParcelSealer}};
/// # use quietline_store::{Draft, Store};
/// # fn keep(store: &Store, to: &Recipients) -> Result<(), Box<dyn std::error::Error>> {
/// let mut sealer = ParcelSealer::new(to, store.begin_parcel()?)?;
/// std::io::copy(&mut &b"the file"[..], &mut sealer)?;
/// let parcel: Parcel<Draft> = sealer.finish()?;
/// let id = store.finish_parcel(parcel)?;
/// # Ok(()) }
/// ```
///
/// It can't be written to by anyone else:
///
/// ```compile_fail,E0599
/// # use std::io::Write;
/// # fn keep(mut draft: quietline_store::Draft) {
/// draft.write_all(b"the file");
/// # }
/// ```
///
/// ```compile_fail,E0308
/// # use quietline_seal::parcel::Shelf;
/// # fn keep(mut draft: quietline_store::Draft) {
/// draft.put(b"the file");
/// # }
/// ```
///
/// nor be kept before it is sealed whole:
///
/// ```compile_fail,E0308
/// # fn keep(store: &quietline_store::Store, draft: quietline_store::Draft) {
/// store.finish_parcel(draft);
/// # }
/// ```
///
/// Dropped before it is finished, it erases itself. That blocks for a sync.
#[derive(Debug)]
pub struct Draft {
    /// The folder.
    folder: Arc<Folder>,
    /// The parcel's name.
    id: ParcelId,
    /// Where its file is now.
    path: PathBuf,
    /// The file.
    file: File,
    /// How many bytes it has.
    size: u64,
    /// Whether it must stay.
    done: bool,
}

impl Draft {
    /// The name of the parcel.
    pub fn id(&self) -> ParcelId {
        self.id
    }

    /// Puts the whole parcel on the disk under its name.
    pub(crate) fn finish(mut self) -> Result<(), StoreError> {
        self.file
            .sync_all()
            .map_err(StoreError::file("sync", &self.path))?;
        let whole = self.folder.at(&self.id, WHOLE);
        fs::rename(&self.path, &whole).map_err(StoreError::file("rename", &self.path))?;
        self.path = whole;
        self.folder.sync()?;
        self.done = true;
        Ok(())
    }
}

impl Shelf for Draft {
    fn put(&mut self, piece: SealedPiece<'_>) -> io::Result<()> {
        let piece = piece.sealed_bytes();
        let size = piece.len() as u64;
        if free_bytes(&self.folder.path) < RESERVE + size {
            let why = "the disk is nearly full, and what is left is kept for tips; make room";
            return Err(io::Error::new(io::ErrorKind::StorageFull, why));
        }
        self.file.write_all_at(piece, self.size)?;
        self.folder.bytes.fetch_add(size, Ordering::Relaxed);
        let written = self.size / WRITE_BACK;
        self.size += size;
        if self.size / WRITE_BACK > written {
            // The system starts to write what it is told is not needed soon. It
            // has less to do in the sync at the end, and less in its memory.
            let from = written * WRITE_BACK;
            let _ = fadvise(
                &self.file,
                from,
                NonZeroU64::new(WRITE_BACK),
                Advice::DontNeed,
            );
        }
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.done {
            // If it can't be erased now, the next opening of the store does it.
            let _ = self.folder.erase_file(&self.path);
            let _ = self.folder.sync();
            self.folder.bytes.fetch_sub(self.size, Ordering::Relaxed);
        }
    }
}

impl Folder {
    /// Opens the folder at `path`, or makes it, and erases what is neither
    /// adopted nor anyone else's. The caller syncs the folder that it is in.
    pub(crate) fn open(
        path: &Path,
        adopted: &BTreeMap<ParcelId, ParcelRecord>,
        random: &Random,
    ) -> Result<Self, StoreError> {
        let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
        made.map_err(StoreError::file("make the folder", path))?;
        let mut noise = vec![0; HEAD].into_boxed_slice();
        random.fill(&mut noise);
        let sizes = adopted.values().map(|record| record.size);
        let bytes = sizes.fold(0, u64::saturating_add);
        let folder = Self {
            path: path.to_owned(),
            bytes: AtomicU64::new(bytes),
            noise,
        };
        let orphan = |id: &ParcelId, ending| ending == DRAFT || !adopted.contains_key(id);
        let files = folder.files()?.into_iter();
        let orphans = files.filter(|(id, ending, _)| orphan(id, *ending));
        folder.erase(orphans.map(|(_, _, path)| path).collect())?;
        Ok(folder)
    }

    /// How many bytes the parcels have, drafts too.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Begins a parcel.
    pub(crate) fn begin(self: &Arc<Self>, id: ParcelId) -> Result<Draft, StoreError> {
        let path = self.at(&id, DRAFT);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let file = options
            .open(&path)
            .map_err(StoreError::file("make", &path))?;
        Ok(Draft {
            folder: self.clone(),
            id,
            path,
            file,
            size: 0,
            done: false,
        })
    }

    /// Opens a parcel for reading, if it is here with this size.
    pub(crate) fn read(&self, id: &ParcelId, size: u64) -> Result<File, String> {
        let opened = File::open(self.at(id, WHOLE));
        let file = opened.map_err(|why| format!("its file can't be opened: {why}"))?;
        match file.metadata() {
            Ok(found) if found.len() == size => Ok(file),
            Ok(found) => Err(format!("its file has {} of {size} bytes", found.len())),
            Err(why) => Err(format!("its file can't be read: {why}")),
        }
    }

    /// Erases parcels. Those that are not here are passed over.
    pub(crate) fn erase_parcels(
        &self,
        parcels: &[(ParcelId, ParcelRecord)],
    ) -> Result<(), StoreError> {
        self.erase(parcels.iter().map(|(id, _)| self.at(id, WHOLE)).collect())?;
        let bytes = parcels.iter().map(|(_, record)| record.size).sum();
        self.bytes.fetch_sub(bytes, Ordering::Relaxed);
        Ok(())
    }

    /// Sets the times of all parcels and of the folder to `day`.
    pub(crate) fn touch(&self, day: SystemTime) -> Result<(), StoreError> {
        let times = FileTimes::new().set_accessed(day).set_modified(day);
        let set = |path: &Path| match File::open(path).and_then(|file| file.set_times(times)) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => {
                Err(StoreError::file("set the times of", path)(why))
            }
            _ => Ok(()),
        };
        for (_, _, path) in self.files()? {
            set(&path)?;
        }
        set(&self.path)
    }

    /// Erases files and puts the folder without them on the disk.
    fn erase(&self, files: Vec<PathBuf>) -> Result<(), StoreError> {
        if files.is_empty() {
            return Ok(());
        }
        files.iter().try_for_each(|path| self.erase_file(path))?;
        self.sync()
    }

    /// Overwrites the start of a file, syncs, and unlinks it.
    fn erase_file(&self, path: &Path) -> Result<(), StoreError> {
        let file = match OpenOptions::new().write(true).open(path) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(()),
            opened => opened.map_err(StoreError::file("open", path))?,
        };
        self.overwrite(&file)
            .map_err(StoreError::file("overwrite", path))?;
        fs::remove_file(path).map_err(StoreError::file("remove", path))
    }

    /// Overwrites the start of a file in place, and syncs.
    fn overwrite(&self, file: &File) -> io::Result<()> {
        let head = HEAD.min(file.metadata()?.len() as usize);
        // What the system has not written yet of the rest need not be.
        file.set_len(head as u64)?;
        file.write_all_at(&self.noise[..head], 0)?;
        file.sync_data()
    }

    /// The parcels and drafts in the folder. Other files are someone else's and
    /// left alone.
    fn files(&self) -> Result<Vec<(ParcelId, &'static str, PathBuf)>, StoreError> {
        let entries = fs::read_dir(&self.path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = entries.map_err(StoreError::file("list", &self.path))?;
        let known = |entry: fs::DirEntry| {
            let path = entry.path();
            let id = path.file_stem()?.to_str()?.parse().ok()?;
            let ending = path.extension()?;
            let ending = [WHOLE, DRAFT].into_iter().find(|known| ending == *known)?;
            Some((id, ending, path))
        };
        Ok(entries.into_iter().filter_map(known).collect())
    }

    /// Puts the names in the folder on the disk.
    fn sync(&self) -> Result<(), StoreError> {
        let synced = File::open(&self.path).and_then(|folder| folder.sync_all());
        synced.map_err(StoreError::file("sync", &self.path))
    }

    /// The path of a parcel or a draft.
    fn at(&self, id: &ParcelId, ending: &str) -> PathBuf {
        self.path.join(format!("{id}.{ending}"))
    }
}

impl std::fmt::Debug for Folder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Folder({})", self.path.display())
    }
}
