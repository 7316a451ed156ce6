//! All visits, in memory, each encrypted under a key that only its cookie holds.
//!
//! kept = XChaCha20-Poly1305(key of the cookie, random nonce, associated data =
//! the visit's name, the visit's bytes).

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{AeadInPlace, KeyInit},
};
use quietline_case::{Attachment, ParcelId};
use rand::Rng;
use tokio::sync::OwnedMutexGuard;
use zeroize::Zeroizing;

use super::{
    Visit, VisitKeys,
    cookie::VisitId,
    slot::{Eraser, Slot},
    wire::{from_bytes, to_bytes},
};
use crate::{
    budget::{Budget, Share},
    clock::Clock,
};

/// A visit ends after this time without a request.
const IDLE: Duration = Duration::from_secs(30 * 60);

/// A visit ends after this time whatever happens.
const WHOLE: Duration = Duration::from_secs(4 * 60 * 60);

/// How many visits there may be at once.
const MAX_VISITS: usize = 100_000;

/// How many bytes all visits of the usual size may have.
const MAX_BYTES: usize = 128 << 20;

/// A visit above this size holds more than any page accepts.
const USUAL: usize = 2 << 20;

/// How many bytes all visits above the usual size may have: few enough that
/// they can't push the others out.
const MAX_LARGE_BYTES: usize = 96 << 20;

/// There is no room for one more visit, or for so large a one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Full;

/// All visits.
pub(crate) struct Visits {
    /// Where each lies.
    slots: Mutex<HashMap<VisitId, Arc<Slot>>>,
    /// Memory for visits of the usual size.
    usual: Arc<Budget>,
    /// Memory for larger ones.
    large: Arc<Budget>,
    /// When visits end.
    clock: Clock,
    /// What erases the files of visits that end.
    eraser: Eraser,
}

/// An encrypted visit.
pub(super) struct Kept {
    /// Nonce and ciphertext; wiped on drop.
    sealed: Zeroizing<Vec<u8>>,
    /// When the visit ends in any case, on our clock.
    ends: Duration,
    /// When its last request came, on our clock.
    last: Duration,
    /// Whether anything in it would be missed.
    is_missed: bool,
    /// The memory it takes.
    share: Share,
}

/// Keeps a visit alive while an upload to it is on its way.
pub(crate) struct Carrier(Arc<Slot>);

impl Carrier {
    /// Whether the visit was ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.0.has_ended()
    }
}

impl Drop for Carrier {
    fn drop(&mut self) {
        self.0.unload();
    }
}

/// A visit whose turn it is.
pub(crate) struct Held<'a> {
    /// All visits.
    visits: &'a Visits,
    /// What lies in its place, locked.
    kept: OwnedMutexGuard<Option<Kept>>,
    /// Its place. It is let go of after the lock is.
    slot: Arc<Slot>,
    /// What follows from its cookie.
    keys: &'a VisitKeys,
}

impl Visits {
    /// No visit yet.
    pub(crate) fn new(clock: Clock, eraser: Eraser) -> Self {
        Self::with_room(clock, eraser, MAX_BYTES, MAX_LARGE_BYTES)
    }

    /// No visit yet, and so many bytes for those of the usual size and for
    /// larger ones.
    fn with_room(clock: Clock, eraser: Eraser, usual: usize, large: usize) -> Self {
        Self {
            slots: Mutex::default(),
            usual: Budget::new(usual),
            large: Budget::new(large),
            clock,
            eraser,
        }
    }

    /// The visit that a cookie leads to, if it lasts.
    pub(crate) async fn look(&self, keys: &VisitKeys) -> Option<Visit> {
        let slot = self.slots().get(&keys.id).cloned()?;
        self.held(slot, keys).await.open()
    }

    /// Waits for its turn, and makes room for a visit if there is none.
    pub(crate) async fn hold<'a>(&'a self, keys: &'a VisitKeys) -> Result<Held<'a>, Full> {
        Ok(self.held(self.slot(keys.id)?, keys).await)
    }

    /// Begins an upload to a visit, which lasts at least as long. `change` makes
    /// the visit if there is none.
    pub(crate) async fn carry(
        &self,
        keys: &VisitKeys,
        change: impl FnOnce(Option<Visit>) -> Visit,
    ) -> Result<Carrier, Full> {
        let mut held = self.hold(keys).await?;
        let visit = change(held.open());
        held.keep(&visit)?;
        held.slot.load();
        Ok(Carrier(Arc::clone(&held.slot)))
    }

    /// Waits for the turn of a visit with an upload on its way; nothing if it
    /// was ended in the meantime.
    pub(crate) async fn hold_for<'a>(
        &'a self,
        carrier: &Carrier,
        keys: &'a VisitKeys,
    ) -> Option<Held<'a>> {
        let held = self.held(Arc::clone(&carrier.0), keys).await;
        (!carrier.has_ended()).then_some(held)
    }

    /// Ends a visit now, even if a request of it is still being answered: what
    /// that one keeps goes nowhere.
    pub(crate) fn end(&self, keys: &VisitKeys) {
        let slot = self.slots().remove(&keys.id);
        if let Some(slot) = slot {
            slot.end();
            if let Ok(mut kept) = slot.turn.try_lock() {
                *kept = None;
            }
        }
    }

    /// Wipes the visits whose time is over.
    pub(crate) fn sweep(&self) {
        let now = self.clock.running();
        let lasts = |slot: &Arc<Slot>| {
            let kept = slot.turn.try_lock();
            let lasts = kept.map_or(true, |kept| kept.as_ref().is_some_and(|k| k.lasts(now)));
            lasts || slot.is_in_use()
        };
        let mut slots = self.slots();
        slots.retain(|_, slot| lasts(slot));
        let roomy = slots.capacity() > 4 * slots.len();
        if roomy {
            slots.shrink_to_fit();
        }
    }

    /// How many visits there are, for tests.
    #[cfg(test)]
    pub(crate) fn count(&self) -> usize {
        self.slots().len()
    }

    /// The place of a visit, made if need be.
    fn slot(&self, id: VisitId) -> Result<Arc<Slot>, Full> {
        let mut slots = self.slots();
        if let Some(slot) = slots.get(&id) {
            return Ok(Arc::clone(slot));
        }
        if slots.len() >= MAX_VISITS && !make_room(&mut slots) {
            return Err(Full);
        }
        let slot = || Arc::new(Slot::new(self.eraser.clone()));
        Ok(Arc::clone(slots.entry(id).or_insert_with(slot)))
    }

    /// A visit, once it is its turn.
    async fn held<'a>(&'a self, slot: Arc<Slot>, keys: &'a VisitKeys) -> Held<'a> {
        let kept = Arc::clone(&slot.turn).lock_owned().await;
        Held {
            visits: self,
            slot,
            kept,
            keys,
        }
    }

    /// All places. Nothing can panic while they are locked.
    fn slots(&self) -> MutexGuard<'_, HashMap<VisitId, Arc<Slot>>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends the older half of the visits that hold nothing anyone would miss, so
/// that a flood of empty visits keeps nobody out. Says whether there were any.
fn make_room(slots: &mut HashMap<VisitId, Arc<Slot>>) -> bool {
    let idle_since = |slot: &Arc<Slot>| {
        let kept = slot.turn.try_lock().ok()?;
        let missed = kept.as_ref().is_some_and(|kept| kept.is_missed);
        (!missed && !slot.is_in_use()).then(|| kept.as_ref().map(|kept| kept.last))
    };
    let mut times: Vec<_> = slots.values().filter_map(idle_since).collect();
    let middle = times.len() / 2;
    if times.is_empty() {
        return false;
    }
    let (_, limit, _) = times.select_nth_unstable(middle);
    let limit = *limit;
    slots.retain(|_, slot| idle_since(slot).is_none_or(|since| since > limit));
    true
}

impl Kept {
    /// Whether its time is not over yet.
    fn lasts(&self, now: Duration) -> bool {
        now.saturating_sub(self.last) < IDLE && now < self.ends
    }
}

impl Held<'_> {
    /// The visit, if there is one and it lasts. This counts as a request.
    pub(crate) fn open(&mut self) -> Option<Visit> {
        let now = self.visits.clock.running();
        let lasts = |kept: &Kept| kept.lasts(now) || self.slot.is_loading();
        if self.kept.as_ref().is_some_and(|kept| !lasts(kept)) {
            *self.kept = None;
            self.slot.erase_all();
        }
        let kept = self.kept.as_mut()?;
        kept.last = now;
        let (nonce, sealed) = kept.sealed.split_first_chunk::<24>()?;
        let mut bytes = Zeroizing::new(sealed.to_vec());
        XChaCha20Poly1305::new(self.keys.key.as_slice().into())
            .decrypt_in_place(nonce.into(), &self.keys.id.0, &mut *bytes)
            .ok()?;
        from_bytes(&bytes)
    }

    /// Keeps the visit in place of what was there. If it doesn't fit, what was
    /// there stays.
    pub(crate) fn keep(&mut self, visit: &Visit) -> Result<(), Full> {
        let sealed = self.seal(visit);
        let budget = match sealed.capacity() {
            0..=USUAL => &self.visits.usual,
            _ => &self.visits.large,
        };
        let now = self.visits.clock.running();
        if let Some(kept) = self.kept.as_mut() {
            if !kept.share.change(budget, sealed.capacity()) {
                return Err(Full);
            }
            kept.sealed = sealed;
            kept.last = now;
            kept.is_missed = visit.is_missed();
            return Ok(());
        }
        let share = budget.take(sealed.capacity()).ok_or(Full)?;
        *self.kept = Some(Kept {
            sealed,
            ends: now + WHOLE,
            last: now,
            is_missed: visit.is_missed(),
            share,
        });
        Ok(())
    }

    /// Adds a file whose upload has ended. The visit lasts long enough to send
    /// it. If it doesn't fit, its parcel is erased.
    pub(crate) fn add_file(&mut self, visit: &mut Visit, file: Attachment) -> Result<(), Full> {
        let parcel = file.parcel;
        self.slot.add(parcel);
        visit.files.push(file);
        self.keep(visit).inspect_err(|Full| {
            visit.files.pop();
            self.slot.erase(parcel);
        })?;
        if let Some(kept) = self.kept.as_mut() {
            kept.ends = kept.ends.max(kept.last + IDLE);
        }
        Ok(())
    }

    /// Erases a file that is not wanted any more.
    pub(crate) fn remove_file(&self, visit: &mut Visit, parcel: ParcelId) {
        let before = visit.files.len();
        visit.files.retain(|file| file.parcel != parcel);
        if visit.files.len() < before {
            self.slot.erase(parcel);
        }
    }

    /// Takes the parcels of the files that are about to be sent, so that the end
    /// of the visit does not erase them.
    pub(crate) fn take_parcels(&self) -> Vec<ParcelId> {
        self.slot.take()
    }

    /// Puts back parcels that could not be sent.
    pub(crate) fn put_back(&self, parcels: Vec<ParcelId>) {
        self.slot.put_back(parcels);
    }

    /// The visit, encrypted, with its nonce before it.
    fn seal(&self, visit: &Visit) -> Zeroizing<Vec<u8>> {
        let mut nonce = [0; 24];
        rand::rng().fill_bytes(&mut nonce);
        let mut bytes = to_bytes(visit);
        let tag = XChaCha20Poly1305::new(self.keys.key.as_slice().into())
            .encrypt_in_place_detached(&nonce.into(), &self.keys.id.0, &mut bytes)
            .expect("a visit is far below the cipher's limit of 256 GiB");
        Zeroizing::new([nonce.as_slice(), &bytes, tag.as_slice()].concat())
    }
}

#[cfg(test)]
mod tests;
