//! Reading a thread before it goes into an index.

use quietline_case::{SubmissionId, ThreadId};
use zeroize::{Zeroize, Zeroizing};

use super::{index::Standing, words::words};
use crate::{Hints, Message, Thread, Trace, Tracer};

/// Words of two parts of one message are so far apart that no phrase joins them.
const GAP: u32 = 64;

/// What was read of a thread, to be put into an index: reading needs no index,
/// so that several cores can do it at once.
pub struct Reading {
    /// The thread.
    pub(super) thread: ThreadId,
    /// Each message with how many of its parts are missing, and its words.
    pub(super) messages: Vec<(SubmissionId, u32, Found)>,
    /// What it is ranked by.
    pub(super) standing: Standing,
    /// What is traceable in it.
    pub(super) traces: Vec<Trace>,
}

impl Reading {
    /// Reads a thread.
    pub fn of(thread: &Thread, tracer: &Tracer) -> Self {
        let messages = thread.messages.iter().map(|message| {
            let mut found = Found::default();
            parts(message, |text| found.read(text));
            (message.id, message.missing, found)
        });
        let found = tracer.in_thread(thread);
        let received = thread.messages.iter().map(|message| message.received);
        let standing = Standing {
            urgency: thread.urgency(),
            latest: received.max().unwrap_or_default(),
            hints: Hints::of(thread, &found),
        };
        Self {
            thread: thread.id,
            messages: messages.collect(),
            standing,
            traces: found.into_iter().map(|found| found.trace).collect(),
        }
    }
}

/// Each part of a message that is searched.
fn parts<'m>(message: &'m Message, mut each: impl FnMut(&'m str)) {
    each(message.text.reveal());
    message
        .answers
        .iter()
        .for_each(|(_, answer)| each(answer.reveal()));
    message
        .files
        .iter()
        .for_each(|file| each(file.said.name.reveal()));
}

/// The words of a message.
#[derive(Default)]
pub(super) struct Found {
    /// All words, one after the other.
    all: Zeroizing<String>,
    /// Where each begins and ends there, and its place in the message.
    places: Vec<(u32, u32, u32)>,
    /// The next place.
    next: u32,
}

impl Found {
    /// Reads a part.
    fn read(&mut self, text: &str) {
        let Self { all, places, next } = self;
        make_room(all, text.len());
        words(text, |word| {
            make_room(all, word.term.len());
            let from = all.len();
            all.push_str(word.term);
            if let (Ok(from), Ok(to)) = (u32::try_from(from), u32::try_from(all.len())) {
                places.push((from, to, *next));
            }
            *next = next.saturating_add(1);
        });
        *next = next.saturating_add(GAP);
    }

    /// Each word with its places, in order.
    pub(super) fn in_order(mut self, mut each: impl FnMut(&str, &[u32])) {
        let term = |from: u32, to: u32| &self.all[from as usize..to as usize];
        self.places.sort_unstable_by(|one, two| {
            let words = term(one.0, one.1).cmp(term(two.0, two.1));
            words.then(one.2.cmp(&two.2))
        });
        let mut places = Vec::new();
        for same in self
            .places
            .chunk_by(|one, two| term(one.0, one.1) == term(two.0, two.1))
        {
            places.clear();
            places.extend(same.iter().map(|(_, _, place)| *place));
            each(term(same[0].0, same[0].1), &places);
        }
    }
}

/// Makes room for more, wiping what had to move.
fn make_room(all: &mut Zeroizing<String>, more: usize) {
    if all.capacity() - all.len() < more {
        let mut roomier = Zeroizing::new(String::with_capacity((all.len() + more) * 2));
        roomier.push_str(all);
        std::mem::swap(all, &mut roomier);
        roomier.zeroize();
    }
}
