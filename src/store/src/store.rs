//! The store as its callers see it.

mod parcels;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    fs::File,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use quietline_case::{LetterId, MailboxName, ParcelId, Reply};
use quietline_seal::{AtRest, Desk, Letter, Sealed, Tipster};
use rand::CryptoRng;
use sha2::{Digest, Sha256};

use crate::{
    StoreError,
    base::Base,
    commit::{Change, Committer, Shown},
    open::{self, Opened},
    parcels::Folder,
    random::{Random, locked},
    record::{Head, Kind, Name, PAGE, ParcelRecord},
    slots::{Slot, Slots},
    wrap::{unwrap, wrap},
};

/// How many letters are erased with one sync.
const ERASED_AT_ONCE: usize = 256;

/// How often a read starts again because what it reads is being replaced.
const READS: u32 = 8;

/// A portal's store, open. It is shared by reference: every method takes
/// `&self`, may be called from many threads, and blocks.
pub struct Store {
    /// The way to the disk for all changes.
    committer: Committer,
    /// sled, for reading.
    base: Base,
    /// The keys.
    slots: Slots,
    /// The files beside sled.
    parcels: Arc<Folder>,
    /// The parcels that are whole and that no submission has adopted.
    loose: Mutex<BTreeMap<ParcelId, ParcelRecord>>,
    /// Randomness for names, nonces and keys.
    random: Random,
    /// Held while stored things are replaced or erased, so that no slot is
    /// freed twice. Puts don't need it.
    changing: Mutex<()>,
    /// Ends the store; last, after all else is closed.
    closing: Closing,
}

/// The numbers that go into an export's manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportNumbers {
    /// The number of this export, from 1 up.
    pub number: u64,
    /// The number of the export before it, 0 if there was none.
    pub previous: u64,
    /// The number of the last outgoing bundle delivered, 0 if there was none.
    pub delivered: u64,
}

/// What a store holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// How many letters wait for the desk.
    pub letters: u64,
    /// How many replies wait, marks and filler included.
    pub replies: u64,
    /// How many parcels wait for the desk.
    pub parcels: u64,
    /// The number of the last export, 0 if there was none.
    pub last_export: u64,
    /// The number of the last outgoing bundle delivered, 0 if there was none.
    pub delivered: u64,
}

impl Store {
    /// Opens the store in the folder `dir`, or makes one if `dir` is missing or
    /// empty.
    ///
    /// `rng` makes the slots' keys, so give it the operating system's
    /// (`UnwrapErr(SysRng)`): one that keeps its seed in memory would let
    /// whoever takes that memory make the erased keys again.
    pub fn open(dir: &Path, rng: impl CryptoRng + Send + 'static) -> Result<Self, StoreError> {
        let random = Random::new(rng);
        let Opened {
            lock,
            base,
            slots,
            parcels,
            mark,
            state,
        } = open::open(dir, &random)?;
        let committer = Committer::start(dir.to_owned(), base.clone(), state, mark)?;
        let closing = Closing {
            dir: dir.to_owned(),
            shown: committer.shown(),
            _lock: lock,
        };
        let changing = Mutex::new(());
        Ok(Self {
            committer,
            base,
            slots,
            parcels: Arc::new(parcels),
            loose: Mutex::default(),
            random,
            changing,
            closing,
        })
    }

    /// Keeps the letters of one submission, all or none of them. When it
    /// returns `Ok` they are on the disk, flushed and synced.
    ///
    /// Only what is sealed can be kept, and a tip is not:
    ///
    /// ```compile_fail,E0308
    /// # fn keep(store: &quietline_store::Store, tip: quietline_case::Submission) {
    /// store.put(&[tip]);
    /// # }
    /// ```
    ///
    /// ```compile_fail,E0308
    /// # fn keep(store: &quietline_store::Store, words: Vec<u8>) {
    /// store.put(&[words]);
    /// # }
    /// ```
    ///
    /// A sealed letter is:
    ///
    /// ```
    /// # use quietline_seal::{Desk, Letter, Sealed};
    /// # fn keep(store: &quietline_store::Store, letter: Sealed<Letter, Desk>) {
    /// store.put(&[letter]);
    /// # }
    /// ```
    pub fn put(&self, letters: &[Sealed<Letter, Desk>]) -> Result<(), StoreError> {
        self.put_with_parcels(letters, &[])
    }

    /// The names of all letters, in no order that means anything.
    pub fn letters(&self) -> Result<Vec<LetterId>, StoreError> {
        let heads = self.base.scan(Kind::Letter.head_prefix())?;
        let ids = heads.iter().filter_map(|(key, _)| Name::id_in(key));
        Ok(ids.map(LetterId::from_bytes).collect())
    }

    /// One letter by its name.
    pub fn letter(&self, id: &LetterId) -> Result<Sealed<Letter, Desk>, StoreError> {
        match self.read(&Name::new(Kind::Letter, id.as_bytes()))? {
            Read::Sealed(letter) => Ok(letter),
            Read::Nothing => Err(StoreError::NoLetter(*id)),
            Read::Bad(why) => Err(StoreError::BadLetter { id: *id, why }),
        }
    }

    /// Takes the next export number. It is on the disk before it is returned.
    pub fn next_export(&self) -> Result<ExportNumbers, StoreError> {
        let mut change = Change::default();
        change.take_export();
        let state = self.committer.commit(change)?;
        let (number, delivered) = (state.exported, state.delivered);
        Ok(ExportNumbers {
            number,
            previous: number - 1,
            delivered,
        })
    }

    /// The number of the last outgoing bundle delivered, 0 if there was none.
    pub fn delivered(&self) -> u64 {
        self.committer.state().delivered
    }

    /// Keeps replies of the outgoing bundle `number`, on the disk when it
    /// returns `Ok`. A large bundle may come in several calls. The same reply
    /// may come again; another one under the same name takes its place.
    pub fn deliver(
        &self,
        number: u64,
        replies: &[(MailboxName, Sealed<Reply, Tipster>)],
    ) -> Result<(), StoreError> {
        let _changing = locked(&self.changing);
        self.check_number(number, number > self.delivered())?;
        let mut fresh = Vec::new();
        let mut change = Change::default();
        let mut old_slots = BTreeSet::new();
        // The last of a name counts.
        let by_name: BTreeMap<_, _> = replies.iter().map(|(name, reply)| (name, reply)).collect();
        for (id, reply) in by_name {
            let name = Name::new(Kind::Reply, id.as_bytes());
            if self.holds(&name, reply)? {
                continue;
            }
            if let Some(old) = self.head(&name)? {
                old_slots.insert(old.slot);
                change.count(Kind::Reply, -1);
            }
            fresh.push((name, reply));
        }
        if !fresh.is_empty() {
            self.keep(Kind::Reply, &fresh, change)?;
        }
        self.slots
            .wipe(&old_slots.into_iter().collect::<Vec<_>>(), &self.random)
    }

    /// Records that the outgoing bundle `number` is delivered whole.
    pub fn finish_delivery(&self, number: u64) -> Result<(), StoreError> {
        let _changing = locked(&self.changing);
        self.check_number(number, number >= self.delivered())?;
        let mut change = Change::default();
        change.finish_delivery(number);
        self.committer.commit(change).map(drop)
    }

    /// Erases each letter whose sealed bytes still have the given SHA-256, and
    /// says how many these were. When it returns `Ok` their keys are gone from
    /// the disk. Names that are not here any more, and letters that can't be
    /// read, are passed over.
    pub fn erase(&self, letters: &[(LetterId, [u8; 32])]) -> Result<usize, StoreError> {
        let _changing = locked(&self.changing);
        let letters: BTreeMap<_, _> = letters.iter().copied().collect();
        let letters: Vec<_> = letters.into_iter().collect();
        let chunks = letters.chunks(ERASED_AT_ONCE);
        chunks.map(|chunk| self.erase_chunk(chunk)).sum()
    }

    /// The reply that waits under a name, if there is one.
    pub fn reply(&self, name: &MailboxName) -> Result<Option<Sealed<Reply, Tipster>>, StoreError> {
        match self.read(&Name::new(Kind::Reply, name.as_bytes()))? {
            Read::Sealed(reply) => Ok(Some(reply)),
            Read::Nothing => Ok(None),
            Read::Bad(why) => Err(StoreError::BadReply { name: *name, why }),
        }
    }

    /// What the store holds.
    pub fn status(&self) -> Status {
        let state = self.committer.state();
        Status {
            letters: state.letters,
            replies: state.replies,
            parcels: state.parcels,
            last_export: state.exported,
            delivered: state.delivered,
        }
    }

    /// How many times changes were synced since the store was opened. Changes
    /// that wait at the same time share a sync.
    pub fn syncs(&self) -> u64 {
        self.committer.syncs()
    }

    /// Wraps and keeps sealed things of a kind together with another change,
    /// all or nothing.
    fn keep<S: AtRest>(
        &self,
        kind: Kind,
        things: &[(Name, &S)],
        mut change: Change,
    ) -> Result<(), StoreError> {
        let slots = self.slots.take(things.len(), &self.random)?;
        change.count(kind, things.len() as i64);
        for ((name, sealed), slot) in things.iter().zip(&slots) {
            self.add(&mut change, name, *sealed, *slot)?;
        }
        let outcome = self.committer.commit(change).map(drop);
        // After any other failure the wrapped bytes may be on the disk; then
        // the slots stay taken until the next open overwrites them.
        if matches!(outcome, Err(StoreError::Full { .. })) {
            self.slots.give_back(&slots);
        }
        outcome
    }

    /// Adds the records of one sealed thing to a change.
    fn add(
        &self,
        change: &mut Change,
        name: &Name,
        sealed: &impl AtRest,
        slot: Slot,
    ) -> Result<(), StoreError> {
        let nonce = self.random.bytes();
        let wrapped = wrap(&self.slots.key(slot)?, &nonce, name, sealed);
        let head = Head {
            slot,
            nonce,
            len: wrapped.len() as u32,
        };
        change.write(name.head_key(), head.to_bytes());
        for (page, bytes) in (0..).zip(wrapped.chunks(PAGE)) {
            change.write(name.page_key(page), bytes.to_vec());
        }
        Ok(())
    }

    /// Erases letters with one sync of the records and one of the slots.
    fn erase_chunk(&self, letters: &[(LetterId, [u8; 32])]) -> Result<usize, StoreError> {
        let mut change = Change::default();
        let mut slots = BTreeSet::new();
        for (id, sum) in letters {
            let name = Name::new(Kind::Letter, id.as_bytes());
            if !self.has_sum(&name, sum)? {
                continue;
            }
            if let Some(head) = self.head(&name)? {
                remove(&mut change, &name, &head);
                slots.insert(head.slot);
            }
        }
        let slots: Vec<_> = slots.into_iter().collect();
        if !slots.is_empty() {
            change.count(Kind::Letter, -(slots.len() as i64));
            self.committer.commit(change)?;
            self.slots.wipe(&slots, &self.random)?;
        }
        Ok(slots.len())
    }

    /// Whether the letter is here and its sealed bytes have this SHA-256.
    fn has_sum(&self, name: &Name, sum: &[u8; 32]) -> Result<bool, StoreError> {
        let read = self.read::<Letter, Desk>(name)?;
        Ok(
            matches!(read, Read::Sealed(letter) if Sha256::digest(letter.sealed_bytes())[..] == *sum),
        )
    }

    /// Whether these very bytes are here under this name.
    fn holds(&self, name: &Name, reply: &Sealed<Reply, Tipster>) -> Result<bool, StoreError> {
        let read = self.read::<Reply, Tipster>(name)?;
        let same = |old: &Sealed<_, _>| old.sealed_bytes() == reply.sealed_bytes();
        Ok(matches!(read, Read::Sealed(old) if same(&old)))
    }

    /// Refuses the outgoing bundle `number` unless it is `timely`.
    fn check_number(&self, number: u64, timely: bool) -> Result<(), StoreError> {
        let delivered = self.delivered();
        if timely {
            Ok(())
        } else {
            Err(StoreError::OldDelivery { number, delivered })
        }
    }

    /// The head of a stored thing; `None` if it isn't there.
    fn head(&self, name: &Name) -> Result<Option<Head>, StoreError> {
        Ok(self
            .base
            .get(&name.head_key())?
            .as_deref()
            .and_then(Head::from_bytes))
    }

    /// Reads a stored thing. Its records are read one by one, so if they don't
    /// fit together and the head has changed meanwhile, it reads again.
    fn read<T, A>(&self, name: &Name) -> Result<Read<T, A>, StoreError> {
        let mut head = self.head(name)?;
        for _ in 0..READS {
            let Some(found) = head else {
                return Ok(Read::Nothing);
            };
            let read = self.read_with(name, &found)?;
            head = self.head(name)?;
            if matches!(read, Read::Sealed(_)) || head == Some(found) {
                return Ok(read);
            }
        }
        Ok(Read::Bad("it is being replaced again and again".to_owned()))
    }

    /// Reads a stored thing by its head.
    fn read_with<T, A>(&self, name: &Name, head: &Head) -> Result<Read<T, A>, StoreError> {
        let mut wrapped = Vec::with_capacity(head.len as usize);
        for page in 0..head.pages() {
            match self.base.get(&name.page_key(page))? {
                Some(bytes) => wrapped.extend_from_slice(&bytes),
                None => return Ok(Read::Bad("a part of it is missing".to_owned())),
            }
        }
        let key = self.slots.key(head.slot)?;
        let sealed = unwrap(&key, &head.nonce, name, &wrapped);
        let sealed = sealed.and_then(|bytes| Sealed::from_age_file(bytes).ok());
        let why = "its bytes don't fit its key; one of `db` and `slots` is damaged or not the \
                   store's own";
        Ok(sealed.map_or_else(|| Read::Bad(why.to_owned()), Read::Sealed))
    }
}

/// What reading a stored thing gave.
enum Read<T, A> {
    /// The thing.
    Sealed(Sealed<T, A>),
    /// There is none.
    Nothing,
    /// There is one, but it is damaged in this way.
    Bad(String),
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Store({})", self.closing.dir.display())
    }
}

/// Removes the records of a stored thing.
fn remove(change: &mut Change, name: &Name, head: &Head) {
    change.remove(name.head_key());
    for page in 0..head.pages() {
        change.remove(name.page_key(page));
    }
}

/// Notes at the end that the store was closed in order, and lets go of its
/// folder.
struct Closing {
    /// The store's folder.
    dir: PathBuf,
    /// What the writing thread left behind.
    shown: Arc<Shown>,
    /// The lock on the folder.
    _lock: File,
}

impl Drop for Closing {
    fn drop(&mut self) {
        if let Some(state) = self.shown.sound_state() {
            open::note_closed(&self.dir, state);
        }
    }
}
