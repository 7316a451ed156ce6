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
use rand::Rng;
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};
use zeroize::Zeroizing;

use super::{
    Visit, VisitKeys,
    cookie::VisitId,
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

/// Where a visit lies. The lock lets requests of one visit take turns, so that
/// a double click is two requests after each other.
type Slot = Turn<Option<Kept>>;

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
}

/// An encrypted visit.
struct Kept {
    /// Nonce and ciphertext; wiped on drop.
    sealed: Zeroizing<Vec<u8>>,
    /// When the visit began, on our clock.
    began: Duration,
    /// When its last request came, on our clock.
    last: Duration,
    /// Whether anything in it would be missed.
    is_missed: bool,
    /// The memory it takes.
    share: Share,
}

/// A visit whose turn it is.
pub(crate) struct Held<'a> {
    /// All visits.
    visits: &'a Visits,
    /// Its place, locked.
    slot: OwnedMutexGuard<Option<Kept>>,
    /// What follows from its cookie.
    keys: &'a VisitKeys,
}

impl Visits {
    /// No visit yet.
    pub(crate) fn new(clock: Clock) -> Self {
        Self::with_room(clock, MAX_BYTES, MAX_LARGE_BYTES)
    }

    /// No visit yet, and so many bytes for those of the usual size and for
    /// larger ones.
    fn with_room(clock: Clock, usual: usize, large: usize) -> Self {
        Self {
            slots: Mutex::default(),
            usual: Budget::new(usual),
            large: Budget::new(large),
            clock,
        }
    }

    /// The visit that a cookie leads to, if it lasts.
    pub(crate) async fn look(&self, keys: &VisitKeys) -> Option<Visit> {
        let slot = self.slots().get(&keys.id).cloned()?;
        let slot = slot.lock_owned().await;
        self.held(slot, keys).open()
    }

    /// Waits for its turn, and makes room for a visit if there is none.
    pub(crate) async fn hold<'a>(&'a self, keys: &'a VisitKeys) -> Result<Held<'a>, Full> {
        let slot = self.slot(keys.id)?;
        let slot = slot.lock_owned().await;
        Ok(self.held(slot, keys))
    }

    /// Ends a visit now, even if a request of it is still being answered: what
    /// that one keeps goes nowhere.
    pub(crate) fn end(&self, keys: &VisitKeys) {
        let slot = self.slots().remove(&keys.id);
        if let Some(mut kept) = slot.as_ref().and_then(|slot| slot.try_lock().ok()) {
            *kept = None;
        }
    }

    /// Wipes the visits whose time is over.
    pub(crate) fn sweep(&self) {
        let now = self.clock.running();
        let lasts = |slot: &Arc<Slot>| {
            let in_use = Arc::strong_count(slot) > 1;
            let kept = slot.try_lock();
            in_use || kept.map_or(true, |kept| kept.as_ref().is_some_and(|k| k.lasts(now)))
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
        Ok(Arc::clone(slots.entry(id).or_default()))
    }

    /// A visit whose turn it is.
    fn held<'a>(&'a self, slot: OwnedMutexGuard<Option<Kept>>, keys: &'a VisitKeys) -> Held<'a> {
        Held {
            visits: self,
            slot,
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
        let kept = slot.try_lock().ok()?;
        let is_free = Arc::strong_count(slot) == 1;
        let missed = kept.as_ref().is_some_and(|kept| kept.is_missed);
        (is_free && !missed).then(|| kept.as_ref().map(|kept| kept.last))
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
        now.saturating_sub(self.last) < IDLE && now.saturating_sub(self.began) < WHOLE
    }
}

impl Held<'_> {
    /// The visit, if there is one and it lasts. This counts as a request.
    pub(crate) fn open(&mut self) -> Option<Visit> {
        let now = self.visits.clock.running();
        if self.slot.as_ref().is_some_and(|kept| !kept.lasts(now)) {
            *self.slot = None;
        }
        let kept = self.slot.as_mut()?;
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
        if let Some(kept) = self.slot.as_mut() {
            if !kept.share.change(budget, sealed.capacity()) {
                return Err(Full);
            }
            kept.sealed = sealed;
            kept.last = now;
            kept.is_missed = visit.is_missed();
            return Ok(());
        }
        let share = budget.take(sealed.capacity()).ok_or(Full)?;
        *self.slot = Some(Kept {
            sealed,
            began: now,
            last: now,
            is_missed: visit.is_missed(),
            share,
        });
        Ok(())
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
mod tests {
    use std::time::Duration;

    use quietline_case::Plain;

    use super::{IDLE, MAX_VISITS, USUAL, VisitId, Visits, WHOLE, make_room};
    use crate::{
        clock::Clock,
        visit::{Cookie, Draft, Visit, VisitKeys},
    };

    /// Visits, and the clock they end by.
    fn visits() -> (Visits, Clock) {
        let clock = Clock::new();
        (Visits::new(clock.clone()), clock)
    }

    /// Keeps a visit with this story, and returns what leads to it.
    async fn keep(visits: &Visits, story: &str) -> VisitKeys {
        let keys = Cookie::random(&mut rand::rng()).keys();
        let mut visit = Visit::new(Draft(1));
        visit.words.set("story", Plain::from(story));
        let mut held = visits.hold(&keys).await.unwrap();
        held.keep(&visit).unwrap();
        drop(held);
        keys
    }

    #[actix_web::test]
    async fn a_visit_is_found_with_its_cookie_alone() {
        let (visits, _) = visits();
        let keys = keep(&visits, "zebra").await;
        assert_eq!(
            visits.look(&keys).await.unwrap().words.get("story"),
            "zebra"
        );
        let other = Cookie::random(&mut rand::rng()).keys();
        assert!(visits.look(&other).await.is_none());
    }

    #[actix_web::test]
    async fn memory_holds_no_word_of_it() {
        let (visits, _) = visits();
        let keys = keep(&visits, "zebra").await;
        let slot = visits.slot(keys.id).unwrap();
        let kept = slot.lock().await;
        let sealed = &kept.as_ref().unwrap().sealed;
        assert!(!sealed.windows(5).any(|bytes| bytes == b"zebra"));
    }

    #[actix_web::test]
    async fn an_idle_visit_ends() {
        let (visits, clock) = visits();
        let keys = keep(&visits, "zebra").await;
        clock.skip(IDLE - Duration::from_secs(5));
        assert!(visits.look(&keys).await.is_some());
        clock.skip(IDLE - Duration::from_secs(5));
        assert!(visits.look(&keys).await.is_some());
        clock.skip(IDLE);
        visits.sweep();
        assert_eq!(visits.count(), 0);
        assert!(visits.look(&keys).await.is_none());
    }

    #[actix_web::test]
    async fn no_visit_outlasts_its_time() {
        let (visits, clock) = visits();
        let keys = keep(&visits, "zebra").await;
        for _ in 0..WHOLE.as_secs() / 600 {
            assert!(visits.look(&keys).await.is_some());
            clock.skip(Duration::from_secs(600));
        }
        assert!(visits.look(&keys).await.is_none());
    }

    #[actix_web::test]
    async fn leaving_ends_a_visit_that_is_being_answered() {
        let (visits, _) = visits();
        let keys = keep(&visits, "zebra").await;
        let mut held = visits.hold(&keys).await.unwrap();
        visits.end(&keys);
        held.keep(&Visit::new(Draft(2))).unwrap();
        drop(held);
        assert!(visits.look(&keys).await.is_none());
        assert_eq!(visits.usual.used(), 0);
    }

    #[actix_web::test]
    async fn large_visits_leave_room_for_the_others() {
        let visits = Visits::with_room(Clock::new(), USUAL, 2 * USUAL);
        let mut visit = Visit::new(Draft(1));
        visit.words.set("story", Plain::from("a".repeat(USUAL + 1)));
        let keys: [_; 2] = std::array::from_fn(|_| Cookie::random(&mut rand::rng()).keys());
        let mut first = visits.hold(&keys[0]).await.unwrap();
        first.keep(&visit).unwrap();
        let mut second = visits.hold(&keys[1]).await.unwrap();
        assert!(second.keep(&visit).is_err() && second.open().is_none());
        assert_eq!(visits.usual.used(), 0);
        keep(&visits, "zebra").await;
        visit.words.set("story", Plain::from("shorter"));
        first.keep(&visit).unwrap();
        second.keep(&visit).unwrap();
    }

    #[actix_web::test]
    async fn a_flood_of_empty_visits_keeps_nobody_out() {
        let (visits, _) = visits();
        let words = keep(&visits, "zebra").await;
        for number in 0..u32::try_from(MAX_VISITS).unwrap() + 10 {
            let id = VisitId(std::array::from_fn(|n| number.to_be_bytes()[n % 4]));
            visits.slot(id).unwrap();
        }
        assert!(visits.count() <= MAX_VISITS);
        keep(&visits, "another").await;
        assert_eq!(visits.look(&words).await.unwrap().words.get("story"), "zebra");
    }

    #[actix_web::test]
    async fn visits_with_words_are_not_pushed_out() {
        let (visits, _) = visits();
        let (one, two) = (keep(&visits, "one").await, keep(&visits, "").await);
        let three = keep(&visits, "three").await;
        assert!(make_room(&mut visits.slots()));
        assert!(visits.look(&one).await.is_some() && visits.look(&three).await.is_some());
        assert!(visits.look(&two).await.is_none());
        assert!(!make_room(&mut visits.slots()));
    }

    #[actix_web::test]
    async fn what_does_not_fit_leaves_what_was_there() {
        let visits = Visits::with_room(Clock::new(), 3000, 0);
        let keys = keep(&visits, "zebra").await;
        let mut held = visits.hold(&keys).await.unwrap();
        let mut visit = held.open().unwrap();
        visit.words.set("story", Plain::from("a".repeat(3000)));
        assert!(held.keep(&visit).is_err());
        assert_eq!(held.open().unwrap().words.get("story"), "zebra");
    }
}
