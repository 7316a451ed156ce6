//! The file of slots: one key for each letter, and how a letter is erased.
//!
//! A store can't take back bytes it has written: sled leaves removed records in
//! its file. So each letter is wrapped under a key of its own, the 32 bytes of
//! one slot of this file, and overwriting the slot in place erases the letter
//! wherever its wrapped bytes may still lie.
//!
//! The file has no header. It is filled with random bytes when it is made, so
//! a free slot looks like a taken one, and a put needs no write here: the key
//! of a free slot is on the disk before anyone uses it.

use std::{
    collections::BTreeSet,
    fs::{File, OpenOptions},
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::Mutex,
};

use zeroize::Zeroizing;

use crate::{
    StoreError,
    random::{Random, locked},
};

/// Bytes of a slot: one key.
const SLOT: usize = 32;

/// Slots of a new file: 32 KiB, room for a quiet week.
const FIRST_BLOCK: u32 = 1024;

/// The number of a slot.
pub(crate) type Slot = u32;

/// The key in a slot, wiped when dropped.
pub(crate) type SlotKey = Zeroizing<[u8; SLOT]>;

/// The open file of slots.
pub(crate) struct Slots {
    /// The file, read and written at offsets.
    file: File,
    /// Where it is, for errors.
    path: PathBuf,
    /// Which slots may be taken.
    room: Mutex<Room>,
}

/// Which slots there are, and which are free.
struct Room {
    /// How many slots the file has.
    total: u32,
    /// Those without a letter, in any order. Each holds random bytes that are
    /// on the disk.
    free: Vec<Slot>,
}

impl Slots {
    /// Makes the file at `path`, filled with random bytes and synced. The name
    /// is on the disk once the caller has synced the folder.
    pub(crate) fn make(path: &Path, random: &Random) -> Result<(), StoreError> {
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path);
        let file = file.map_err(StoreError::file("make", path))?;
        fill(&file, 0, FIRST_BLOCK, random)
            .and_then(|()| file.sync_all())
            .map_err(StoreError::file("fill", path))
    }

    /// How many slots the file at `path` has; `None` if there is no such file.
    pub(crate) fn count(path: &Path) -> Result<Option<u32>, StoreError> {
        match path.metadata() {
            Ok(found) => Ok(Some(whole_slots(found.len()))),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(StoreError::file("read", path)(e)),
        }
    }

    /// Opens the file and overwrites every slot that is not in `used`.
    ///
    /// A crash can come between removing a letter's records and overwriting its
    /// slot; this ends such an erasure.
    pub(crate) fn open(
        path: &Path,
        used: &BTreeSet<Slot>,
        random: &Random,
    ) -> Result<Self, StoreError> {
        let file = OpenOptions::new().read(true).write(true).open(path);
        let file = file.map_err(StoreError::file("open", path))?;
        let len = file
            .metadata()
            .map_err(StoreError::file("read", path))?
            .len();
        let total = whole_slots(len);
        let free: Vec<Slot> = (0..total).filter(|slot| !used.contains(slot)).collect();
        let slots = Self {
            file,
            path: path.to_owned(),
            room: Mutex::new(Room {
                total,
                free: Vec::new(),
            }),
        };
        slots.wipe(&free, random)?;
        Ok(slots)
    }

    /// Takes `count` free slots, chosen at random. They stay taken until they
    /// are wiped.
    pub(crate) fn take(&self, count: usize, random: &Random) -> Result<Vec<Slot>, StoreError> {
        let mut room = locked(&self.room);
        while room.is_tight_after(count) {
            self.grow(&mut room, random)?;
        }
        let pick = |_| {
            let nth = random.below(room.free.len());
            room.free.swap_remove(nth)
        };
        Ok((0..count).map(pick).collect())
    }

    /// Makes taken slots free again whose keys wrapped nothing that was written.
    pub(crate) fn give_back(&self, slots: &[Slot]) {
        locked(&self.room).free.extend_from_slice(slots);
    }

    /// The key in a slot.
    pub(crate) fn key(&self, slot: Slot) -> Result<SlotKey, StoreError> {
        let mut key = SlotKey::default();
        self.file
            .read_exact_at(key.as_mut(), offset(slot))
            .map_err(StoreError::file("read", &self.path))?;
        Ok(key)
    }

    /// Overwrites slots in place with fresh random bytes, syncs, and makes them
    /// free. After a failure they stay taken.
    ///
    /// Each must be taken, and its letter's records gone from the disk. They
    /// are written in the order given, neighbours at once.
    pub(crate) fn wipe(&self, slots: &[Slot], random: &Random) -> Result<(), StoreError> {
        if slots.is_empty() {
            return Ok(());
        }
        slots
            .chunk_by(|a, b| a + 1 == *b)
            .try_for_each(|run| fill(&self.file, run[0], run.len() as u32, random))
            .and_then(|()| self.file.sync_data())
            .map_err(StoreError::file("overwrite", &self.path))?;
        self.give_back(slots);
        Ok(())
    }

    /// Doubles the file. The new slots are on the disk before they are free.
    fn grow(&self, room: &mut Room, random: &Random) -> Result<(), StoreError> {
        let more = room.total.max(FIRST_BLOCK);
        fill(&self.file, room.total, more, random)
            .and_then(|()| self.file.sync_all())
            .map_err(StoreError::file("lengthen", &self.path))?;
        room.free.extend(room.total..room.total + more);
        room.total += more;
        Ok(())
    }
}

impl Room {
    /// Whether less than a quarter is free once `count` more are taken. A slot
    /// is then no longer a choice among many.
    fn is_tight_after(&self, count: usize) -> bool {
        self.free.len() < count + self.total as usize / 4 + 1
    }
}

/// Where a slot begins.
fn offset(slot: Slot) -> u64 {
    u64::from(slot) * SLOT as u64
}

/// How many whole slots a file of `len` bytes has. A torn growth leaves a rest,
/// which nothing uses and the next growth overwrites.
fn whole_slots(len: u64) -> u32 {
    u32::try_from(len / SLOT as u64).unwrap_or(u32::MAX)
}

/// Writes `count` slots of random bytes from slot `first` on.
fn fill(file: &File, first: Slot, count: u32, random: &Random) -> std::io::Result<()> {
    let mut keys = Zeroizing::new(vec![0; count as usize * SLOT]);
    random.fill(&mut keys);
    file.write_all_at(&keys, offset(first))
}
