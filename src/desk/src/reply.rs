//! Answers, marks and filler.
//!
//! A reply is sealed when it is made and lies in `replies/` as it goes out, so
//! that a portal sees the same bytes each time it is repeated, until it has
//! said that it took it. If the sealed form is gone it is made again.

use std::{collections::hash_map, fs};

use jiff::Timestamp;
use quietline_case::{MailboxName, Plain, Reply, ReplyKind, ThreadId};
use quietline_seal::{
    ANSWER_WINDOW, AtRest, Mailbox, Sealed, Stretcher, Tipster, filler, seal_reply,
};
use rand::CryptoRng;

use crate::{
    Desk, DeskError, Sent, Stage, Thread, files,
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
        let number = self.state.standing(id).next;
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
        self.state.standing(id).mark.get_or_insert(now);
        self.save()
    }

    /// Seals a reply to a thread under its next number and writes it down.
    fn make_reply(
        &mut self,
        id: ThreadId,
        reply: &Reply,
        words: Option<SealedWords>,
    ) -> Result<(), DeskError> {
        let number = self.state.standing(id).next;
        let mailbox = self.mailbox(id)?;
        let (name, sealed) = (mailbox.name(number), seal_reply(reply, mailbox)?);
        files::write_whole(&self.layout.reply(&name), sealed.sealed_bytes())?;
        let written = Written::new(reply.kind, reply.written, Some((id, number)), words);
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
    /// there already, then come marks, then filler.
    pub(crate) fn fill_slots(
        &mut self,
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<(), DeskError> {
        let unsent = self
            .state
            .replies
            .values()
            .filter(|reply| reply.first_in.is_empty())
            .count();
        let mut left = self.state.slots.saturating_sub(unsent as u64);
        for (id, seen) in marks_due(&self.state) {
            if left > 0 && self.make_mark(id, seen)? {
                left -= 1;
            }
        }
        for _ in 0..left {
            let (name, sealed) = filler(now, rng)?;
            self.stage_reply(name, &sealed)?;
            self.state
                .replies
                .insert(name, Written::new(ReplyKind::Filler, now, None, None));
        }
        self.state.slots = 0;
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

    /// The sealed form of a reply; if it is gone, it is made again.
    pub(crate) fn sealed_reply(
        &mut self,
        name: MailboxName,
        rng: &mut impl CryptoRng,
    ) -> Result<Sealed<Reply, Tipster>, DeskError> {
        let kept = fs::read(self.layout.reply(&name)).ok();
        if let Some(sealed) = kept.and_then(|bytes| Sealed::from_age_file(bytes).ok()) {
            return Ok(sealed);
        }
        let sealed = self.seal_again(name, rng)?;
        self.stage_reply(name, &sealed)?;
        Ok(sealed)
    }

    /// Makes the sealed form of a reply again.
    fn seal_again(
        &mut self,
        name: MailboxName,
        rng: &mut impl CryptoRng,
    ) -> Result<Sealed<Reply, Tipster>, DeskError> {
        let known = self
            .state
            .replies
            .get(&name)
            .expect("the caller took the name from there");
        let (kind, written) = (known.kind, known.written);
        let Some((id, _)) = known.to else {
            return Ok(filler(written, rng)?.1);
        };
        let text = self.words(known);
        Ok(seal_reply(
            &Reply {
                kind,
                written,
                text,
            },
            self.mailbox(id)?,
        )?)
    }

    /// Removes the sealed forms that every portal has taken.
    pub(crate) fn drop_confirmed(&self) {
        for (name, reply) in &self.state.replies {
            if self.is_delivered(reply) {
                // If it stays, it only takes room.
                let _ = fs::remove_file(self.layout.reply(name));
            }
        }
    }

    /// Whether every portal has said that it took a reply.
    fn is_delivered(&self, reply: &Written) -> bool {
        self.state
            .portals
            .iter()
            .all(|(id, portal)| reply.is_confirmed(id, portal))
    }

    /// Adds to an opened thread what was sent back, and how far staff got.
    pub(crate) fn add_replies(&self, thread: &mut Thread) {
        let sent = self
            .state
            .replies
            .values()
            .filter_map(|reply| match reply.to {
                Some((id, number)) if id == thread.id => Some(self.sent(reply, number)),
                _ => None,
            });
        thread.replies = sent.collect();
        thread.replies.sort_by_key(|sent| sent.number);
        thread.stage = self.stage_of(thread);
    }

    /// One reply as staff see it.
    fn sent(&self, reply: &Written, number: u32) -> Sent {
        let (kind, written, text) = (reply.kind, reply.written, self.words(reply));
        Sent {
            kind,
            number,
            written,
            text,
            delivered: self.is_delivered(reply),
        }
    }

    /// A reply's words.
    fn words(&self, reply: &Written) -> Plain {
        let Some(sealed) = &reply.words else {
            return Plain::default();
        };
        let opened = self.keys.open(&sealed.0).ok();
        let words = opened.as_ref().and_then(|words| str::from_utf8(words).ok());
        Plain::from(words.unwrap_or("[this answer does not open on this desk any more]"))
    }

    /// How far staff got with a thread: what is seen after the last answer
    /// waits for a mark, or has one.
    fn stage_of(&self, thread: &Thread) -> Stage {
        let waits = self
            .state
            .threads
            .get(&thread.id)
            .is_some_and(|at| at.mark.is_some());
        let last = thread.replies.last().map(|reply| reply.kind);
        if self
            .state
            .letters_of(thread.id)
            .any(|(_, entry)| !entry.seen)
        {
            Stage::New
        } else if last == Some(ReplyKind::Answer) && !waits {
            Stage::Answered
        } else {
            Stage::Read
        }
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
        .filter(|(_, standing)| standing.next < LAST_MARK);
    let mut due: Vec<_> = waiting
        .filter_map(|(id, at)| Some((*id, at.mark?)))
        .collect();
    due.sort_by_key(|(_, seen)| *seen);
    due
}
