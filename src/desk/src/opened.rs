//! Opening what the vault holds.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use quietline_case::{Kind, LetterId, Plain, ReplyKind, ThreadId};
use quietline_open::{is_sealed_text, open_inner_text, open_letter};
use quietline_seal::{Desk as ForDesk, Letter, LetterPart, Sealed, bundle::Sum};

use crate::{
    Desk, DeskError, Flag, Inner, Message, Sent, Stage, Thread, keys,
    state::{Entry, Written},
    thread::{self, Arrived},
};

/// All threads that open, and the letters that no longer do.
pub struct Opened {
    /// The threads, the most pressing first.
    pub threads: Vec<Thread>,
    /// Letters that are lost or damaged on this disk.
    pub lost: Vec<LetterId>,
}

/// A letter and what the ledger knows of it.
type Known<'a> = (&'a LetterId, &'a Entry);

impl Desk {
    /// Opens all threads.
    pub fn threads(&self) -> Opened {
        self.open_threads(self.state.letters.iter())
    }

    /// Opens one thread.
    pub fn thread(&self, id: ThreadId) -> Result<Thread, DeskError> {
        let mut opened = self.open_some(&BTreeSet::from([id])).threads;
        opened.pop().ok_or(DeskError::LostThread(id))
    }

    /// Opens these threads.
    pub(crate) fn open_some(&self, wanted: &BTreeSet<ThreadId>) -> Opened {
        let is_wanted = |entry: &Entry| entry.place.is_some_and(|at| wanted.contains(&at.thread));
        self.open_threads(
            self.state
                .letters
                .iter()
                .filter(|(_, entry)| is_wanted(entry)),
        )
    }

    /// Opens these letters, which are all of their threads, and joins them.
    fn open_threads<'a>(&self, letters: impl Iterator<Item = Known<'a>>) -> Opened {
        let (mut arrived, mut lost) = (Vec::new(), Vec::new());
        let (mut damaged, mut unseen) = (BTreeSet::new(), BTreeSet::new());
        for (id, entry) in letters {
            let Some(place) = entry.place.filter(|place| place.kind != Kind::Decoy) else {
                continue;
            };
            if !entry.seen {
                unseen.insert(place.thread);
            }
            if let Some(part) = self.open_own_letter(id, &entry.sum) {
                let import = entry.import;
                arrived.push(Arrived { import, part });
            } else {
                lost.push(*id);
                damaged.insert(place.thread);
            }
        }
        let mut threads = thread::assemble(arrived);
        self.finish_opening(&mut threads);
        let flawed = threads
            .iter_mut()
            .filter(|thread| damaged.contains(&thread.id));
        flawed.for_each(|thread| thread.flags.push(Flag::DamagedLetter));
        self.add_replies(&mut threads, &unseen);
        threads.sort_by_key(Thread::rank);
        Opened { threads, lost }
    }

    /// Opens what was sealed once more inside, and looks for the files.
    pub(crate) fn finish_opening(&self, threads: &mut [Thread]) {
        self.look_for_files(threads);
        let messages = threads.iter_mut().flat_map(|thread| &mut thread.messages);
        messages
            .filter(|message| is_sealed_text(message.text.reveal()))
            .for_each(|message| self.open_inside(message));
    }

    /// Opens the sealed text of a message, one layer of it.
    fn open_inside(&self, message: &mut Message) {
        let text = message.text.reveal();
        let opened = keys::first_that_opens(&self.keys.teams, |team| open_inner_text(text, team));
        let Ok(plain) = opened else {
            message.inner = Inner::Closed;
            return;
        };
        let inside = Plain::from(&*String::from_utf8_lossy(&plain));
        message.outer = Some(std::mem::replace(&mut message.text, inside));
        message.inner = Inner::Opened;
    }

    /// Opens a letter of the ledger, if it is still what it was.
    fn open_own_letter(&self, id: &LetterId, sum: &Sum) -> Option<LetterPart> {
        let bytes = fs::read(self.layout.letter(id)).ok()?;
        let whole = Sum::of(&bytes) == *sum;
        let sealed = Sealed::from_age_file(bytes).ok().filter(|_| whole)?;
        self.open_sealed(&sealed)
    }

    /// Opens a letter with whichever team identity fits.
    pub(crate) fn open_sealed(&self, sealed: &Sealed<Letter, ForDesk>) -> Option<LetterPart> {
        keys::first_that_opens(&self.keys.teams, |team| open_letter(sealed, team)).ok()
    }

    /// Adds to opened threads what was sent back, and how far staff got.
    fn add_replies(&self, threads: &mut [Thread], unseen: &BTreeSet<ThreadId>) {
        let mut sent: BTreeMap<ThreadId, Vec<Sent>> = BTreeMap::new();
        let wanted: BTreeSet<_> = threads.iter().map(|thread| thread.id).collect();
        for reply in self.state.replies.values() {
            if let Some((id, number)) = reply.to.filter(|(id, _)| wanted.contains(id)) {
                sent.entry(id).or_default().push(self.sent(reply, number));
            }
        }
        for thread in threads {
            thread.replies = sent.remove(&thread.id).unwrap_or_default();
            thread.replies.sort_by_key(|sent| sent.number);
            thread.stage = self.stage_of(thread, unseen);
        }
    }

    /// One reply as staff see it.
    fn sent(&self, reply: &Written, number: u32) -> Sent {
        let lost = || Plain::from("[this answer does not open on this desk any more]");
        let (kind, written) = (reply.kind, reply.written);
        let text = self.words(reply).unwrap_or_else(lost);
        let delivered = self.is_delivered(reply);
        Sent {
            kind,
            number,
            written,
            text,
            delivered,
            dropped: reply.dropped,
        }
    }

    /// A reply's words, if they open.
    pub(crate) fn words(&self, reply: &Written) -> Option<Plain> {
        let Some(sealed) = &reply.words else {
            return Some(Plain::default());
        };
        let opened = self.keys.open(&sealed.0).ok()?;
        str::from_utf8(&opened).ok().map(Plain::from)
    }

    /// How far staff got with a thread: what was seen after the last answer
    /// waits for a mark, or has one.
    fn stage_of(&self, thread: &Thread, unseen: &BTreeSet<ThreadId>) -> Stage {
        let standing = self.state.threads.get(&thread.id);
        let waits = standing.is_some_and(|standing| standing.mark.is_some());
        let mut sent = thread.replies.iter().filter(|reply| !reply.dropped);
        let last = sent.next_back().map(|reply| reply.kind);
        if unseen.contains(&thread.id) {
            Stage::New
        } else if last == Some(ReplyKind::Answer) && !waits {
            Stage::Answered
        } else {
            Stage::Read
        }
    }
}
