//! The index: which words stand where in which message.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fmt,
    num::NonZero,
    ops::Bound,
    thread,
};

use jiff::Timestamp;
use quietline_case::{SubmissionId, ThreadId, Urgency};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{
    Query,
    postings::Postings,
    query::{Clause, Want},
    reading::{Found, Reading},
};
use crate::{Hints, Links, Thread, Tracer, secret::Secret};

/// So many threads are read by one core before they are put into the index.
const BLOCK: usize = 256;

/// An index of opened threads, in memory alone.
///
/// It holds every word of them: it is not `Clone` nor `Serialize`, shows
/// nothing of them, and wipes words and places when dropped. What it can't wipe
/// is what moved while it grew (the lists of places: numbers without words);
/// the desk's program wipes all memory that is freed.
#[derive(Default, Deserialize)]
pub struct Index {
    /// Each word, and where it stands.
    words: BTreeMap<Secret, Postings>,
    /// The messages, by their numbers.
    messages: Vec<Place>,
    /// What results are ranked by.
    threads: BTreeMap<ThreadId, Standing>,
    /// What is traceable.
    links: Links,
}

/// Whose message it is.
#[derive(Serialize, Deserialize)]
struct Place {
    /// The thread.
    thread: ThreadId,
    /// The submission.
    submission: SubmissionId,
    /// How many of its parts were missing.
    missing: u32,
}

/// What results are ranked and filtered by.
#[derive(Serialize, Deserialize)]
pub(super) struct Standing {
    /// How urgent the thread is.
    pub(super) urgency: Urgency,
    /// When its last message was received.
    pub(super) latest: Timestamp,
    /// Its language and places.
    pub(super) hints: Hints,
}

/// A thread that was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The thread.
    pub thread: ThreadId,
    /// How urgent it is.
    pub urgency: Urgency,
    /// When its last message was received.
    pub latest: Timestamp,
}

/// What an index holds, in the open, for whatever seals it.
#[derive(Serialize)]
pub struct RevealedIndex<'a> {
    /// Each word, and where it stands.
    words: &'a BTreeMap<Secret, Postings>,
    /// The messages, by their numbers.
    messages: &'a [Place],
    /// What results are ranked by.
    threads: &'a BTreeMap<ThreadId, Standing>,
    /// What is traceable.
    links: crate::RevealedLinks<'a>,
}

impl Index {
    /// An index of nothing yet.
    pub fn new(tracer: &Tracer) -> Self {
        Self {
            links: Links::new(tracer),
            ..Self::default()
        }
    }

    /// An index of these threads, read by all cores.
    pub fn of(threads: &[Thread], tracer: &Tracer) -> Self {
        let mut index = Self::new(tracer);
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        for block in threads.chunks(BLOCK * cores) {
            thread::scope(|scope| {
                let shares = block.chunks(BLOCK);
                let readers = shares.map(|share| {
                    scope.spawn(|| -> Vec<_> {
                        share.iter().map(|one| Reading::of(one, tracer)).collect()
                    })
                });
                for reader in readers.collect::<Vec<_>>() {
                    let readings = reader.join().expect("reading a thread does not panic");
                    readings.into_iter().for_each(|one| index.put(one));
                }
            });
        }
        index
    }

    /// Adds a thread, or what came to it since: another message, or a part of
    /// one that was missing.
    pub fn add(&mut self, thread: &Thread, tracer: &Tracer) {
        self.put(Reading::of(thread, tracer));
    }

    /// Adds what was read of a thread.
    pub fn put(&mut self, reading: Reading) {
        let thread = reading.thread;
        let known = self.known(thread);
        for (submission, missing, found) in reading.messages {
            if !known.contains(&(submission, missing)) {
                let place = Place {
                    thread,
                    submission,
                    missing,
                };
                self.take(place, found);
            }
        }
        self.threads.insert(thread, reading.standing);
        self.links.add(thread, reading.traces);
    }

    /// Takes a thread out of all results. Its words stay in the index, without
    /// saying where from, until it is made anew.
    pub fn forget(&mut self, thread: ThreadId) {
        self.threads.remove(&thread);
        self.links.forget(thread);
    }

    /// The threads that were looked for: the most urgent first, then the latest.
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        let mut left: Option<BTreeSet<ThreadId>> = None;
        let (not, wanted): (Vec<_>, Vec<_>) = query.clauses.iter().partition(|clause| clause.not);
        for clause in wanted {
            let with = self.with(clause);
            left = Some(left.map_or_else(|| with.clone(), |left| &left & &with));
        }
        let mut left = left.unwrap_or_default();
        for clause in not {
            left = &left - &self.with(clause);
        }
        let mut hits: Vec<Hit> = left
            .into_iter()
            .filter_map(|thread| self.hit(thread))
            .collect();
        hits.sort_by_key(|hit| (hit.urgency, Reverse(hit.latest), hit.thread));
        hits
    }

    /// What threads share.
    pub const fn links(&self) -> &Links {
        &self.links
    }

    /// A thread's language and places.
    pub fn hints(&self, thread: ThreadId) -> Option<&Hints> {
        self.threads.get(&thread).map(|standing| &standing.hints)
    }

    /// How many threads, messages, words and bytes of words and places it holds.
    pub fn size(&self) -> [usize; 4] {
        let bytes = |(word, places): (&Secret, &Postings)| word.reveal().len() + places.len();
        let bytes = self.words.iter().map(bytes).sum();
        [
            self.threads.len(),
            self.messages.len(),
            self.words.len(),
            bytes,
        ]
    }

    /// What it holds, to be sealed: whoever calls this answers for where the
    /// words go.
    pub fn reveal(&self) -> RevealedIndex<'_> {
        RevealedIndex {
            words: &self.words,
            messages: &self.messages,
            threads: &self.threads,
            links: self.links.reveal(),
        }
    }

    /// The messages of a thread that were taken already, each with how many of
    /// its parts were missing.
    fn known(&self, thread: ThreadId) -> BTreeSet<(SubmissionId, u32)> {
        if !self.threads.contains_key(&thread) {
            return BTreeSet::new();
        }
        let its = self.messages.iter().filter(|place| place.thread == thread);
        its.map(|place| (place.submission, place.missing)).collect()
    }

    /// Takes the words of a message.
    fn take(&mut self, place: Place, found: Found) {
        let number = u32::try_from(self.messages.len()).unwrap_or(u32::MAX);
        found.in_order(|word, places| match self.words.get_mut(word) {
            Some(postings) => postings.push(number, places),
            None => {
                let mut postings = Postings::default();
                postings.push(number, places);
                self.words.insert(Secret::from(word), postings);
            }
        });
        self.messages.push(place);
    }

    /// The threads for which any way of a clause holds.
    fn with(&self, clause: &Clause) -> BTreeSet<ThreadId> {
        clause
            .any
            .iter()
            .flat_map(|want| self.fitting(want))
            .collect()
    }

    /// The threads for which something holds.
    fn fitting(&self, want: &Want) -> BTreeSet<ThreadId> {
        let about = |fits: &dyn Fn(&Hints) -> bool| {
            let threads = self
                .threads
                .iter()
                .filter(|(_, standing)| fits(&standing.hints));
            threads.map(|(thread, _)| *thread).collect()
        };
        match want {
            Want::Words(words, begins) => self.with_words(words, *begins),
            Want::Trace(kind, form, part) => self.links.with(*kind, form.reveal(), *part),
            Want::Language(code) => about(&|hints| {
                hints
                    .language
                    .as_ref()
                    .is_some_and(|(language, _)| language == code)
            }),
            Want::Place(place) => about(&|hints| hints.is_about(place.reveal())),
        }
    }

    /// The threads with a message in which these words stand in these places.
    fn with_words(&self, words: &[(u32, Zeroizing<String>)], begins: bool) -> BTreeSet<ThreadId> {
        let Some(((last_place, last), before)) = words.split_last() else {
            return BTreeSet::new();
        };
        let from = (Bound::Included(last.as_str()), Bound::Unbounded);
        let fits = |word: &Secret| match begins {
            true => word.reveal().starts_with(last.as_str()),
            false => word.reveal() == last.as_str(),
        };
        let ends = self.words.range::<str, _>(from);
        let ends = ends
            .take_while(|(word, _)| fits(word))
            .map(|(_, postings)| postings);
        if before.is_empty() {
            return self.threads_of(ends.flat_map(Postings::messages));
        }
        let mut starts: Option<Starts> = None;
        for (place, word) in before {
            let known = self.words.get(word.as_str());
            starts = Some(narrowed(starts, known.into_iter(), *place));
        }
        let starts = narrowed(starts, ends, *last_place);
        self.threads_of(starts.into_keys())
    }

    /// The threads of these messages.
    fn threads_of(&self, numbers: impl Iterator<Item = u32>) -> BTreeSet<ThreadId> {
        let mut found = vec![false; self.messages.len()];
        for number in numbers {
            if let Some(found) = found.get_mut(number as usize) {
                *found = true;
            }
        }
        let places = self.messages.iter().zip(found).filter(|(_, found)| *found);
        places.map(|(place, _)| place.thread).collect()
    }

    /// A thread as a result.
    fn hit(&self, thread: ThreadId) -> Option<Hit> {
        let Standing {
            urgency, latest, ..
        } = self.threads.get(&thread)?;
        Some(Hit {
            thread,
            urgency: *urgency,
            latest: *latest,
        })
    }
}

/// For each message, the places at which all words so far can begin.
type Starts = BTreeMap<u32, BTreeSet<u32>>;

/// The places that are left when one more word stands so far from the first.
fn narrowed<'a>(
    starts: Option<Starts>,
    known: impl Iterator<Item = &'a Postings>,
    place: u32,
) -> Starts {
    let mut left = Starts::new();
    for (message, places) in known.flat_map(Postings::iter) {
        let begins = places.into_iter().filter_map(|at| at.checked_sub(place));
        let fitting: Vec<u32> = match &starts {
            None => begins.collect(),
            Some(starts) => {
                let Some(starts) = starts.get(&message) else {
                    continue;
                };
                begins.filter(|begin| starts.contains(begin)).collect()
            }
        };
        if !fitting.is_empty() {
            left.entry(message).or_default().extend(fitting);
        }
    }
    left
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Index({} threads, …)", self.threads.len())
    }
}
