//! What all requests share.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use quietline_case::Submission;
use quietline_seal::{
    Recipients, ThreadKeys, seal_submission,
    signing::{SigningKey, VerifyingKey},
};
use quietline_store::Store;
use rand::{rand_core::UnwrapErr, rngs::SysRng};

use crate::{
    budget::Budget,
    clock::Clock,
    home::{Contents, Home, PublicPortal},
    pages::{AllPages, public_keys},
    portal::PortalError,
    questions::Questions,
    reader::Reader,
    visit::Visits,
    web::large_bodies,
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
    /// What is remembered between two pages.
    pub(crate) visits: Visits,
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
            visits: Visits::new(clock.clone()),
            bodies: large_bodies(),
            clock,
            office: Mutex::default(),
            running: AtomicBool::new(false),
            trouble: Mutex::default(),
        })
    }

    /// Seals a submission and stores it. When it returns true, the letters are
    /// on the disk. It blocks.
    pub(crate) fn send(&self, what: &Submission, keys: &ThreadKeys) -> bool {
        let now = self.clock.now();
        let letters = seal_submission(what, keys, &self.recipients, now, &mut rand::rng());
        let sent = letters
            .map_err(|why| why.to_string())
            .and_then(|letters| self.store.put(&letters).map_err(|why| why.to_string()));
        if let Err(why) = &sent {
            *locked(&self.trouble) = Some(why.clone());
        }
        sent.is_ok()
    }

    /// Waits until no other bundle is being written or taken.
    pub(crate) fn office(&self) -> MutexGuard<'_, ()> {
        locked(&self.office)
    }

    /// Why something could not be stored, if anything was.
    pub(crate) fn trouble(&self) -> Option<String> {
        locked(&self.trouble).clone()
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

/// Locks, even if another thread panicked while it held the lock: what these
/// locks guard is never left half changed.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
