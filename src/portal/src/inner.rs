//! What all requests share.

use std::{
    io::{self, ErrorKind},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use jiff::Timestamp;
use quietline_case::{Attachment, ParcelId, Plain, Submission};
use quietline_seal::{
    Recipients, SealError, ThreadKeys,
    parcel::{Parcel, ParcelSealer},
    seal_submission,
    signing::{SigningKey, VerifyingKey},
};
use quietline_store::{Draft, Store, StoreError};
use rand::{rand_core::UnwrapErr, rngs::SysRng};
use tokio::sync::Semaphore;

use crate::{
    budget::Budget,
    clock::Clock,
    erasing::Erasing,
    home::{Contents, Home, PublicPortal},
    pages::{AllPages, public_keys},
    portal::PortalError,
    questions::Questions,
    reader::Reader,
    settings::Settings,
    visit::{Eraser, Refusal, Visits},
    web::{large_bodies, upload_permits},
};

/// What all requests share.
pub(crate) struct Inner {
    /// The portal's folder.
    pub(crate) home: Home,
    /// What the desk knows of the portal.
    pub(crate) public: PublicPortal,
    /// The portal's own signing key.
    pub(crate) key: SigningKey,
    /// The desk's public signing key.
    pub(crate) desk: VerifyingKey,
    /// The public keys that letters are sealed to.
    recipients: Recipients,
    /// Letters and replies.
    pub(crate) store: Arc<Store>,
    /// What is asked.
    pub(crate) questions: Arc<Questions>,
    /// Makes pages, in each language.
    pub(crate) pages: AllPages,
    /// What is remembered between two pages. It goes before what erases the
    /// files of visits that end.
    pub(crate) visits: Visits,
    /// What erases files that are not sent.
    erasing: Erasing,
    /// The right to send files now.
    pub(crate) uploads: Arc<Semaphore>,
    /// Turns codes into answers.
    pub(crate) reader: Reader,
    /// Memory for posts above the usual size.
    pub(crate) bodies: Arc<Budget>,
    /// The time.
    clock: Clock,
    /// Held while a bundle is written or taken.
    office: Mutex<()>,
    /// Whether visitors are served.
    running: AtomicBool,
    /// Why something could not be stored, if anything was.
    trouble: Mutex<Option<String>>,
}

impl Inner {
    /// Puts a portal together from its folder, and opens its store.
    pub(crate) fn open(home: Home, clock: Clock) -> Result<Self, PortalError> {
        let Contents {
            settings,
            questions,
            recipients,
            desk,
            key,
            public,
        } = home.read()?;
        let store = Arc::new(Store::open(&home.store(), UnwrapErr(SysRng))?);
        let questions = Arc::new(questions);
        let pages = AllPages::new(settings, &questions, public_keys(&recipients))?;
        pages.check_words(&questions)?;
        let erasing = Erasing::start(Arc::clone(&store)).map_err(PortalError::Serve)?;
        Ok(Self {
            reader: Reader::new(public.site.clone(), Arc::clone(&store)),
            home,
            public,
            key,
            desk,
            recipients,
            store,
            pages,
            questions,
            visits: Visits::new(clock.clone(), erasing.eraser()),
            erasing,
            uploads: upload_permits(),
            bodies: large_bodies(),
            clock,
            office: Mutex::default(),
            running: AtomicBool::new(false),
            trouble: Mutex::default(),
        })
    }

    /// Seals a submission and stores it; the parcels of its files are its own
    /// from then on. When it returns true, all of it is on the disk. It blocks.
    pub(crate) fn send(&self, what: &Submission, keys: &ThreadKeys) -> bool {
        let now = self.now();
        let parcels: Vec<_> = what.files.iter().map(|file| file.parcel).collect();
        let letters = seal_submission(what, keys, &self.recipients, now, &mut rand::rng());
        let sent = letters.map_err(|why| why.to_string()).and_then(|letters| {
            let kept = self.store.put_with_parcels(&letters, &parcels);
            kept.map_err(|why| why.to_string())
        });
        sent.map_err(|why| self.note(why)).is_ok()
    }

    /// Begins a file: what is written is sealed before it is on the disk. It
    /// blocks, and so does dropping it.
    pub(crate) fn begin_file(&self) -> io::Result<ParcelSealer<Draft>> {
        let draft = self.store.begin_parcel().map_err(io::Error::other)?;
        ParcelSealer::new(&self.recipients, draft).map_err(why_not_sealed)
    }

    /// Puts a file that is sealed whole on the disk. It is loose: it goes with
    /// its visit unless it is sent. It blocks.
    pub(crate) fn keep_file(&self, parcel: Parcel<Draft>) -> Result<Attachment, StoreError> {
        let nameless = ParcelId::from_bytes([0; 16]);
        let mut file = parcel.attachment(nameless, Plain::default());
        file.parcel = self.store.finish_parcel(parcel)?;
        Ok(file)
    }

    /// What erases files that are not sent.
    pub(crate) fn eraser(&self) -> Eraser {
        self.erasing.eraser()
    }

    /// What a visitor hears of a file that can't be kept; `status` says more.
    pub(crate) fn refusal(&self, why: io::Error) -> Refusal {
        match why.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Refusal::Full,
            _ => {
                self.note(why.to_string());
                Refusal::NotStored
            }
        }
    }

    /// The hotline's settings.
    pub(crate) fn settings(&self) -> &Settings {
        self.pages.settings()
    }

    /// Flattens the times of the parcels' files to the day. It blocks.
    pub(crate) fn touch_parcels(&self, now: Timestamp) {
        if let Err(why) = self.store.touch_parcels(now) {
            self.note(why.to_string());
        }
    }

    /// The time of day.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Waits until no other bundle is being written or taken.
    pub(crate) fn office(&self) -> MutexGuard<'_, ()> {
        locked(&self.office)
    }

    /// Why something could not be stored, if anything was.
    pub(crate) fn trouble(&self) -> Option<String> {
        locked(&self.trouble).clone()
    }

    /// Notes why something could not be stored.
    fn note(&self, why: String) {
        *locked(&self.trouble) = Some(why);
    }

    /// Whether visitors are served.
    pub(crate) fn is_running(&self) -> bool {
        self.running.load(Ordering::Relaxed)
    }

    /// Notes whether visitors are served.
    pub(crate) fn set_running(&self, running: bool) {
        self.running.store(running, Ordering::Relaxed);
    }
}

/// Why a file can't be sealed: most often, because it can't be written.
pub(crate) fn why_not_sealed(why: SealError) -> io::Error {
    match why {
        SealError::Write(why) => why,
        other => io::Error::other(other),
    }
}

/// Locks, even if another thread panicked while it held the lock: what these
/// locks guard is never left half changed.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
