//! Answers, marks and filler.
//!
//! A reply is sealed when it is made and lies in `replies/` as it goes out, so
//! that a portal sees the same bytes each time it is repeated, until it has
//! said that it took it. If the sealed form is gone it is made again.

use std::{
    collections::{BTreeMap, hash_map},
    fs,
};

use jiff::Timestamp;
use quietline_case::{MailboxName, Plain, Reply, ReplyKind, ThreadId};
use quietline_seal::{
    ANSWER_WINDOW, AtRest, Mailbox, Sealed, Stretcher, Tipster, bundle::Sum, filler, seal_reply,
};
use rand::CryptoRng;

use crate::{
    Desk, DeskError, files,
    state::{SealedWords, State, Written},
};

/// From this number on, a thread's numbers are kept for answers.
const LAST_MARK: u32 = ANSWER_WINDOW - 64;

impl Desk {
    /// Answers a thread; the answer goes out with the next outgoing bundle.
    /// Its number in the thread comes back. What is in the thread counts as seen.
    pub fn answer(&mut self, id: ThreadId, text: Plain, now: Timestamp) -> Result<u32, DeskError> {
        if text.is_blank() {
            return Err(DeskError::EmptyAnswer);
        }
        if self.state.is_silent(&id) {
            return Err(DeskError::NoAnswersWanted(id));
        }
        let number = self.state.next_reply(&id);
        if number >= ANSWER_WINDOW {
            return Err(DeskError::WindowFull(ANSWER_WINDOW));
        }
        let words = SealedWords(self.keys.seal(text.reveal().as_bytes())?);
        let reply = Reply {
            kind: ReplyKind::Answer,
            written: now,
            text,
        };
        self.make_reply(id, &reply, Some(words))?;
        see(&mut self.state, id);
        self.state.standing(id).mark = None;
        self.save()?;
        Ok(number)
    }

    /// Notes that a member of staff has seen all that is in a thread. Unless
    /// it is answered first, it gets a "read by staff" mark.
    pub fn mark_seen(&mut self, id: ThreadId, now: Timestamp) -> Result<(), DeskError> {
        if !see(&mut self.state, id) {
            return Ok(());
        }
        let standing = self.state.standing(id);
        if !standing.silent {
            standing.mark.get_or_insert(now);
        }
        self.save()?;
        self.record_seen(id, now)
    }

    /// Seals a reply to a thread under its next number and writes it down.
    fn make_reply(
        &mut self,
        id: ThreadId,
        reply: &Reply,
        words: Option<SealedWords>,
    ) -> Result<(), DeskError> {
        let number = self.state.next_reply(&id);
        let mailbox = self.mailbox(id)?;
        let (name, sealed) = (mailbox.name(number), seal_reply(reply, mailbox)?);
        files::write_whole(&self.layout.reply(&name), sealed.sealed_bytes())?;
        let written = Written {
            kind: reply.kind,
            written: reply.written,
            to: Some((id, number)),
            words,
            sum: Sum::of(sealed.sealed_bytes()),
            counted: false,
            dropped: false,
            first_in: BTreeMap::new(),
        };
        self.state.replies.insert(name, written);
        self.state.standing(id).next = number + 1;
        Ok(())
    }

    /// Where a thread's replies go. The dear step is taken once for each thread.
    fn mailbox(&mut self, id: ThreadId) -> Result<&Mailbox, DeskError> {
        if !self.mailboxes.contains_key(&id) {
            let pre_key = self.thread(id)?.pre_key;
            let site = self.state.site.as_ref().ok_or(DeskError::NoPortal)?;
            let stretcher = self
                .stretcher
                .get_or_insert_with(|| Stretcher::new(site.clone()));
            self.mailboxes.insert(id, stretcher.mailbox(&pre_key));
        }
        match self.mailboxes.entry(id) {
            hash_map::Entry::Occupied(known) => Ok(known.into_mut()),
            hash_map::Entry::Vacant(_) => Err(DeskError::LostThread(id)),
        }
    }

    /// Makes a reply for each letter that came and has none yet: answers are
    /// there already, then come marks, then filler. How many answers go beyond
    /// that comes back.
    pub(crate) fn fill_slots(
        &mut self,
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<u64, DeskError> {
        let waiting = self
            .state
            .replies
            .values()
            .filter(|reply| !reply.counted)
            .count() as u64;
        let mut left = self.state.slots.saturating_sub(waiting);
        for (id, seen) in marks_due(&self.state) {
            if left > 0 && self.make_mark(id, seen)? {
                left -= 1;
            }
        }
        for _ in 0..left {
            self.make_filler(now, rng)?;
        }
        let beyond = waiting.saturating_sub(self.state.slots);
        self.state.slots = 0;
        self.state
            .replies
            .values_mut()
            .for_each(|reply| reply.counted = true);
        Ok(beyond)
    }

    /// Makes a reply to nobody.
    fn make_filler(&mut self, now: Timestamp, rng: &mut impl CryptoRng) -> Result<(), DeskError> {
        let (name, sealed) = filler(now, rng)?;
        self.stage_reply(name, &sealed)?;
        let written = Written {
            kind: ReplyKind::Filler,
            written: now,
            to: None,
            words: None,
            sum: Sum::of(sealed.sealed_bytes()),
            counted: false,
            dropped: false,
            first_in: BTreeMap::new(),
        };
        self.state.replies.insert(name, written);
        Ok(())
    }

    /// Makes a mark, unless the thread is lost on this disk.
    fn make_mark(&mut self, id: ThreadId, seen: Timestamp) -> Result<bool, DeskError> {
        let mark = Reply {
            kind: ReplyKind::Mark,
            written: seen,
            text: Plain::default(),
        };
        match self.make_reply(id, &mark, None) {
            Ok(()) => {
                self.state.standing(id).mark = None;
                Ok(true)
            }
            Err(DeskError::LostThread(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Writes a sealed reply that the state does not name yet; it is synced
    /// with all others before it does.
    fn stage_reply(
        &self,
        name: MailboxName,
        sealed: &Sealed<Reply, Tipster>,
    ) -> Result<(), DeskError> {
        let path = self.layout.reply(&name);
        files::write_unsynced(&path, sealed.sealed_bytes()).map_err(DeskError::file("write", path))
    }

    /// The sealed form of a reply; if it is gone or damaged, it is made again.
    pub(crate) fn sealed_reply(
        &mut self,
        name: MailboxName,
        rng: &mut impl CryptoRng,
    ) -> Result<Sealed<Reply, Tipster>, DeskError> {
        let sum = self.state.replies.get(&name).map(|reply| reply.sum);
        let kept = fs::read(self.layout.reply(&name)).ok();
        let whole = kept.filter(|bytes| Some(Sum::of(bytes)) == sum);
        if let Some(sealed) = whole.and_then(|bytes| Sealed::from_age_file(bytes).ok()) {
            return Ok(sealed);
        }
        let sealed = self.seal_again(name, rng)?;
        self.stage_reply(name, &sealed)?;
        if let Some(reply) = self.state.replies.get_mut(&name) {
            reply.sum = Sum::of(sealed.sealed_bytes());
        }
        Ok(sealed)
    }

    /// Makes the sealed form of a reply again, if its words still open.
    fn seal_again(
        &mut self,
        name: MailboxName,
        rng: &mut impl CryptoRng,
    ) -> Result<Sealed<Reply, Tipster>, DeskError> {
        let known = self.state.replies.get(&name);
        let known = known.expect("the caller took the name from there");
        let (kind, written) = (known.kind, known.written);
        let Some((id, _)) = known.to else {
            return Ok(filler(written, rng)?.1);
        };
        let text = self.words(known).ok_or(DeskError::LostThread(id))?;
        let reply = Reply {
            kind,
            written,
            text,
        };
        Ok(seal_reply(&reply, self.mailbox(id)?)?)
    }

    /// Removes the sealed forms that every portal has taken, or none will get.
    pub(crate) fn drop_confirmed(&self) {
        for (name, reply) in &self.state.replies {
            if reply.dropped || self.is_delivered(reply) {
                // If it stays, it only takes room.
                let _ = fs::remove_file(self.layout.reply(name));
            }
        }
    }

    /// Whether every portal has said that it took a reply.
    pub(crate) fn is_delivered(&self, reply: &Written) -> bool {
        self.state
            .portals
            .iter()
            .all(|(id, portal)| reply.is_confirmed(id, portal))
    }
}

/// Notes that a thread's letters were seen; tells whether any was not before.
fn see(state: &mut State, id: ThreadId) -> bool {
    let belongs = |place: crate::state::Place| place.thread == id;
    let of_thread = state
        .letters
        .values_mut()
        .filter(|entry| entry.place.is_some_and(belongs));
    let new =
        of_thread.filter_map(|entry| (!std::mem::replace(&mut entry.seen, true)).then_some(()));
    new.count() > 0
}

/// The threads that wait for a mark, the longest first.
fn marks_due(state: &State) -> Vec<(ThreadId, Timestamp)> {
    let waiting = state
        .threads
        .iter()
        .filter(|(_, standing)| standing.next < LAST_MARK && !standing.silent);
    let mut due: Vec<_> = waiting
        .filter_map(|(id, at)| Some((*id, at.mark?)))
        .collect();
    due.sort_by_key(|(_, seen)| *seen);
    due
}
