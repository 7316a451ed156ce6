//! Where a visit lies: the visit itself, and what is known of it without its
//! cookie.

use std::{
    mem,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::Sender,
    },
};

use quietline_case::ParcelId;
use tokio::sync::Mutex as Turn;

use super::keep::Kept;

/// Erases parcels, by and by.
#[derive(Clone)]
pub(crate) struct Eraser(Sender<Vec<ParcelId>>);

impl Eraser {
    /// What erases gets the names from the other end of this.
    pub(crate) const fn new(to: Sender<Vec<ParcelId>>) -> Self {
        Self(to)
    }

    /// Has these erased.
    pub(crate) fn erase(&self, parcels: Vec<ParcelId>) {
        if !parcels.is_empty() {
            // Where nobody erases any more, the portal is ending: the next
            // opening of the store does it.
            let _ = self.0.send(parcels);
        }
    }
}

/// Where a visit lies. When it goes, so do the files that were not sent.
pub(super) struct Slot {
    /// The visit. The lock lets requests of one visit take turns, so that a
    /// double click is two requests after each other.
    pub(super) turn: Arc<Turn<Option<Kept>>>,
    /// The parcels of files that were added and are not sent.
    unsent: Mutex<Vec<ParcelId>>,
    /// How many uploads are on their way. Each keeps the visit alive.
    uploads: AtomicUsize,
    /// Whether the visit was ended.
    ended: AtomicBool,
    /// What erases parcels.
    eraser: Eraser,
}

impl Slot {
    /// A place without a visit.
    pub(super) fn new(eraser: Eraser) -> Self {
        Self {
            turn: Arc::default(),
            unsent: Mutex::default(),
            uploads: AtomicUsize::new(0),
            ended: AtomicBool::new(false),
            eraser,
        }
    }

    /// Whether a request or an upload of the visit is being answered.
    pub(super) fn is_in_use(self: &Arc<Self>) -> bool {
        Arc::strong_count(self) > 1
    }

    /// Notes that the visit was ended.
    pub(super) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    /// Whether it was.
    pub(super) fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Whether files are on their way to it.
    pub(super) fn is_loading(&self) -> bool {
        self.uploads.load(Ordering::Relaxed) > 0
    }

    /// Notes that an upload begins.
    pub(super) fn load(&self) {
        self.uploads.fetch_add(1, Ordering::Relaxed);
    }

    /// Notes that an upload is over.
    pub(super) fn unload(&self) {
        self.uploads.fetch_sub(1, Ordering::Relaxed);
    }

    /// Notes the parcel of a file that was added.
    pub(super) fn add(&self, parcel: ParcelId) {
        self.unsent().push(parcel);
    }

    /// Erases the parcel of a file that was added and is not wanted any more.
    pub(super) fn erase(&self, parcel: ParcelId) {
        self.unsent().retain(|other| *other != parcel);
        self.eraser.erase(vec![parcel]);
    }

    /// Erases all parcels of files that were not sent.
    pub(super) fn erase_all(&self) {
        self.eraser.erase(self.take());
    }

    /// Takes the parcels that are about to be sent, so that the end of the visit
    /// does not erase them.
    pub(super) fn take(&self) -> Vec<ParcelId> {
        mem::take(&mut *self.unsent())
    }

    /// Puts back parcels that could not be sent.
    pub(super) fn put_back(&self, parcels: Vec<ParcelId>) {
        self.unsent().extend(parcels);
    }

    /// The parcels. Nothing can panic while they are locked.
    fn unsent(&self) -> MutexGuard<'_, Vec<ParcelId>> {
        self.unsent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.erase_all();
    }
}
