//! Opening a store: make one, or look at the one there is before anything is
//! allowed to change it.
//!
//! The folder holds `db` (sled), `slots` (keys), `parcels` and `mark`. sled repairs what it
//! opens: it overwrites what it takes for a torn end, and on some damage it
//! panics half-way. So a store that was not closed in order is first opened as a
//! copy, and the copy is looked through; only then is the store itself opened.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, DirBuilder, File, TryLockError},
    io,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use quietline_case::ParcelId;
use sled::Batch;

use crate::{
    StoreError,
    base::Base,
    commit::{RESERVE, free_bytes},
    mark::{Look, Mark, Note},
    parcels::Folder,
    random::Random,
    record::{FORMAT, FORMAT_KEY, Head, Kind, Name, ParcelRecord, STATE_KEY, State},
    slots::{Slot, Slots},
};

/// What an opened store is made of.
pub(crate) struct Opened {
    /// The lock on the folder, held as long as this lives.
    pub(crate) lock: File,
    /// sled.
    pub(crate) base: Base,
    /// The keys.
    pub(crate) slots: Slots,
    /// The parcels.
    pub(crate) parcels: Folder,
    /// The mark.
    pub(crate) mark: Mark,
    /// The counters.
    pub(crate) state: State,
}

/// What was found in a database.
struct Contents {
    /// The counters.
    state: State,
    /// The slots that hold a letter's or a reply's key.
    used: BTreeSet<Slot>,
    /// The adopted parcels.
    parcels: BTreeMap<ParcelId, ParcelRecord>,
}

/// The places in a store's folder.
struct Places {
    /// The folder itself.
    dir: PathBuf,
    /// sled's folder.
    db: PathBuf,
    /// sled's folder while it is made.
    new_db: PathBuf,
    /// The slots.
    slots: PathBuf,
    /// The slots while they are made.
    new_slots: PathBuf,
    /// The parcels.
    parcels: PathBuf,
    /// The mark.
    mark: PathBuf,
    /// Where a copy is tried.
    trial: PathBuf,
}

/// Opens the store in `dir`, or makes one if `dir` is missing or empty.
pub(crate) fn open(dir: &Path, random: &Random) -> Result<Opened, StoreError> {
    make_folder(dir)?;
    let lock = lock(dir)?;
    let places = Places::of(dir);
    places.clear_leftovers()?;
    if !places.holds_database()? {
        places.make_database()?;
    }
    let note = Note::read(&places.mark).map_err(StoreError::file("read", &places.mark))?;
    if note.closed != places.look()? {
        places.try_on_a_copy(note)?;
    }
    let base = Base::open(&places.db, dir, true)?;
    let contents = places.inspect(&base, note, false)?;
    let state = contents.state;
    places.make_missing_slots(random)?;
    let parcels = Folder::open(&places.parcels, &contents.parcels, random)?;
    places.sync_all()?;
    let slots = Slots::open(&places.slots, &contents.used, random)?;
    let mark = places.open_mark()?;
    let note = Note {
        rounds: state.rounds,
        closed: Look::default(),
    };
    mark.write(note)
        .map_err(StoreError::file("write", &places.mark))?;
    Ok(Opened {
        lock,
        base,
        slots,
        parcels,
        mark,
        state,
    })
}

/// Notes that the store in `dir` was closed in order, so that it opens without
/// a trial. Failing to costs time at the next start, nothing else.
pub(crate) fn note_closed(dir: &Path, state: State) {
    let places = Places::of(dir);
    if let (Ok(mark), Ok(closed)) = (places.open_mark(), places.look()) {
        let _ = mark.write(Note {
            rounds: state.rounds,
            closed,
        });
    }
}

/// Makes the folder if it is missing, for its owner alone.
fn make_folder(dir: &Path) -> Result<(), StoreError> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(dir);
    made.map_err(StoreError::file("make the folder", dir))
}

/// Locks the folder against other processes.
fn lock(dir: &Path) -> Result<File, StoreError> {
    let folder = File::open(dir).map_err(StoreError::file("open the folder", dir))?;
    match folder.try_lock() {
        Ok(()) => Ok(folder),
        Err(TryLockError::WouldBlock) => Err(StoreError::Held {
            dir: dir.to_owned(),
        }),
        Err(TryLockError::Error(e)) => Err(StoreError::file("lock the folder", dir)(e)),
    }
}

impl Places {
    /// The places in `dir`.
    fn of(dir: &Path) -> Self {
        let at = |name| dir.join(name);
        Self {
            dir: dir.to_owned(),
            db: at("db"),
            new_db: at("db.new"),
            slots: at("slots"),
            new_slots: at("slots.new"),
            parcels: at("parcels"),
            mark: at("mark"),
            trial: at("trial"),
        }
    }

    /// Removes what a crash while making or trying a store may have left.
    fn clear_leftovers(&self) -> Result<(), StoreError> {
        remove_folder(&self.trial)?;
        remove_folder(&self.new_db)?;
        match fs::remove_file(&self.new_slots) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => {
                Err(StoreError::file("remove", &self.new_slots)(e))
            }
            _ => Ok(()),
        }
    }

    /// Whether there is a database. If there is none, nothing else may be
    /// there: neither the rest of a store nor anyone's other files.
    fn holds_database(&self) -> Result<bool, StoreError> {
        if self.db.join("db").is_file() {
            return Ok(true);
        }
        if [&self.slots, &self.db, &self.parcels]
            .iter()
            .any(|path| path.exists())
        {
            return Err(StoreError::damaged(
                &self.dir,
                "its file `db/db` is missing",
            ));
        }
        let entries = fs::read_dir(&self.dir).map_err(StoreError::file("list", &self.dir))?;
        let mut names = entries.flatten().map(|entry| entry.file_name());
        match names.find(|name| name != "lost+found" && name != "mark") {
            Some(name) => Err(StoreError::NotAStore {
                dir: self.dir.clone(),
                what: format!("it is not empty, it holds {}", name.display()),
            }),
            None => Ok(false),
        }
    }

    /// Makes the database under another name and renames it once it is whole
    /// and on the disk.
    fn make_database(&self) -> Result<(), StoreError> {
        let base = Base::open(&self.new_db, &self.dir, false)?;
        let mut batch = Batch::default();
        batch.insert(FORMAT_KEY, &FORMAT.to_be_bytes());
        batch.insert(STATE_KEY, State::default().to_bytes());
        base.apply(batch)
            .map_err(|fault| fault.into_error("write", &self.dir))?;
        drop(base);
        for file in files_in(&self.new_db)? {
            sync(&file)?;
        }
        sync(&self.new_db)?;
        fs::rename(&self.new_db, &self.db).map_err(StoreError::file("rename", &self.new_db))?;
        sync_parent(&self.dir)
    }

    /// Makes the slots if there are none, in the same way. The caller knows
    /// that nothing needs the old ones.
    fn make_missing_slots(&self, random: &Random) -> Result<(), StoreError> {
        if Slots::count(&self.slots)?.is_some() {
            return Ok(());
        }
        Slots::make(&self.new_slots, random)?;
        fs::rename(&self.new_slots, &self.slots)
            .map_err(StoreError::file("rename", &self.new_slots))
    }

    /// Opens the mark to write it.
    fn open_mark(&self) -> Result<Mark, StoreError> {
        Mark::open(&self.mark).map_err(StoreError::file("open", &self.mark))
    }

    /// How sled's file looks from outside.
    fn look(&self) -> Result<Look, StoreError> {
        let file = self.db.join("db");
        Look::at(&file).map_err(StoreError::file("read", file))
    }

    /// Puts on the disk what opening changed, and the names of the files. What
    /// a killed process wrote and never synced counts from here on.
    fn sync_all(&self) -> Result<(), StoreError> {
        sync(&self.db.join("db"))?;
        sync(&self.db)?;
        sync(&self.dir)
    }

    /// Opens a copy of the database and looks through it. Without room for a
    /// copy there is no trial: a full disk must not keep a good store shut.
    fn try_on_a_copy(&self, note: Note) -> Result<(), StoreError> {
        let outcome = match self.copy_database() {
            Ok(true) => Base::open(&self.trial, &self.dir, false)
                .and_then(|base| self.inspect(&base, note, true))
                .map(drop),
            Ok(false) => Ok(()),
            Err(error) => Err(error),
        };
        remove_folder(&self.trial)?;
        outcome
    }

    /// Copies sled's folder; `false` if there is no room.
    fn copy_database(&self) -> Result<bool, StoreError> {
        let files = files_in(&self.db)?;
        let sizes = files.iter().filter_map(|file| file.metadata().ok());
        let size: u64 = sizes.map(|found| found.len()).sum();
        if free_bytes(&self.dir) < size + RESERVE {
            return Ok(false);
        }
        make_folder(&self.trial)?;
        for file in files {
            let copy = self.trial.join(file.file_name().unwrap_or_default());
            fs::copy(&file, copy).map_err(StoreError::file("copy", file))?;
        }
        Ok(true)
    }

    /// Looks through a database: its format, its counters, the head of every
    /// letter and reply, and whether all that the mark and the counters speak of
    /// is there; with `pages` every page too.
    fn inspect(&self, base: &Base, note: Note, pages: bool) -> Result<Contents, StoreError> {
        self.check_format(base)?;
        let state = base.get(STATE_KEY)?.as_deref().and_then(State::from_bytes);
        let state = state.ok_or_else(|| self.damaged("its counters are missing"))?;
        if state.rounds < note.rounds {
            let lost = note.rounds - state.rounds;
            return Err(StoreError::Older {
                dir: self.dir.clone(),
                lost,
            });
        }
        let mut used = BTreeSet::new();
        for (kind, count) in [(Kind::Letter, state.letters), (Kind::Reply, state.replies)] {
            self.inspect_kind(base, kind, count, pages, &mut used)?;
        }
        self.check_slots(&used)?;
        let parcels = self.inspect_parcels(base, state.parcels)?;
        Ok(Contents {
            state,
            used,
            parcels,
        })
    }

    /// Refuses a database of another format, or of another program.
    fn check_format(&self, base: &Base) -> Result<(), StoreError> {
        let found = base.get(FORMAT_KEY)?;
        let found =
            found.and_then(|bytes| Some(u32::from_be_bytes(bytes.as_ref().try_into().ok()?)));
        let dir = self.dir.clone();
        match found {
            Some(FORMAT) => Ok(()),
            Some(found) if found > FORMAT => Err(StoreError::Newer {
                dir,
                found,
                known: FORMAT,
            }),
            None if !base.is_empty()? => {
                let what = "its folder `db` is the database of another program".to_owned();
                Err(StoreError::NotAStore { dir, what })
            }
            _ => Err(self.damaged("its database is empty")),
        }
    }

    /// Looks at every head of a kind, of which there must be `count`, and
    /// gathers their slots.
    fn inspect_kind(
        &self,
        base: &Base,
        kind: Kind,
        count: u64,
        pages: bool,
        used: &mut BTreeSet<Slot>,
    ) -> Result<(), StoreError> {
        let heads = base.scan(kind.head_prefix())?;
        if heads.len() as u64 != count {
            let what = format!("of {count} {kind} only {} are found", heads.len());
            return Err(self.damaged(what));
        }
        for (key, value) in heads {
            let id = Name::id_in(&key).ok_or_else(|| self.damaged("a record has a wrong name"))?;
            let name = Name::new(kind, &id);
            let head = Head::from_bytes(&value).filter(|head| used.insert(head.slot));
            let head =
                head.ok_or_else(|| self.damaged(format!("the record of {name} is wrong")))?;
            if pages && !has_pages(base, &name, &head)? {
                return Err(self.damaged(format!("a part of {name} is missing")));
            }
        }
        Ok(())
    }

    /// Looks at the record of every adopted parcel, of which there must be
    /// `count`: a file without a record is erased, so no record may be missing.
    fn inspect_parcels(
        &self,
        base: &Base,
        count: u64,
    ) -> Result<BTreeMap<ParcelId, ParcelRecord>, StoreError> {
        let records = base.scan(Kind::Parcel.head_prefix())?;
        let read = records.iter().map(|(key, value)| {
            let id = ParcelId::from_bytes(Name::id_in(key)?);
            Some((id, ParcelRecord::from_bytes(value)?))
        });
        let read: Option<BTreeMap<_, _>> = read.collect();
        let parcels = read.ok_or_else(|| self.damaged("the record of a parcel is wrong"))?;
        if parcels.len() as u64 != count {
            let what = format!("of {count} parcels only {} are found", parcels.len());
            return Err(self.damaged(what));
        }
        if !parcels.is_empty() && !self.parcels.exists() {
            return Err(StoreError::ParcelsMissing {
                dir: self.dir.clone(),
                parcels: parcels.len(),
            });
        }
        Ok(parcels)
    }

    /// Refuses slots that are fewer than the letters need.
    fn check_slots(&self, used: &BTreeSet<Slot>) -> Result<(), StoreError> {
        let needed = used.last().map_or(0, |last| last + 1);
        let dir = self.dir.clone();
        match Slots::count(&self.slots)? {
            None if needed > 0 => Err(StoreError::SlotsMissing {
                dir,
                letters: used.len() as u64,
            }),
            Some(found) if found < needed => Err(StoreError::SlotsShort { dir, found, needed }),
            _ => Ok(()),
        }
    }

    /// Words damage.
    fn damaged(&self, what: impl Into<String>) -> StoreError {
        StoreError::damaged(&self.dir, what)
    }
}

/// Whether every page of a stored thing is there.
fn has_pages(base: &Base, name: &Name, head: &Head) -> Result<bool, StoreError> {
    for page in 0..head.pages() {
        if !base.has(&name.page_key(page))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The files right in a folder.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(StoreError::file("list", folder))?;
    let paths = entries.into_iter().map(|entry| entry.path());
    Ok(paths.filter(|path| path.is_file()).collect())
}

/// Puts a file, or the names in a folder, on the disk.
fn sync(path: &Path) -> Result<(), StoreError> {
    let synced = File::open(path).and_then(|file| file.sync_all());
    synced.map_err(StoreError::file("sync", path))
}

/// Puts the name of a folder on the disk. A parent that may not be read can't
/// be synced; then the file system's journal has to do.
fn sync_parent(dir: &Path) -> Result<(), StoreError> {
    let whole = dir.canonicalize().map_err(StoreError::file("find", dir))?;
    match whole.parent().map_or(Ok(()), sync) {
        Err(StoreError::File { source, .. })
            if source.kind() == io::ErrorKind::PermissionDenied =>
        {
            Ok(())
        }
        outcome => outcome,
    }
}

/// Removes a folder and all in it, if it is there.
fn remove_folder(path: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(StoreError::file("remove", path)(e)),
        _ => Ok(()),
    }
}
