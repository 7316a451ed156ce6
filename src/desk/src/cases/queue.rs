//! The queue: what waits for staff, the most urgent first.
//!
//! A [`Brief`] is all that the queue needs of a case. It says nothing about
//! "now", so it can be kept, sealed, and shown again later. The order follows
//! from briefs and settings alone: nothing moves while someone reads.

use jiff::Timestamp;
use quietline_case::{Plain, ThreadId, Urgency};
use serde::{Deserialize, Serialize};

use super::{
    Aside, Case, CaseKind, CaseState, Clock, Clocks, Task, record::write_some_words, view::copy,
};
use crate::{Stage, Thread};

/// What the queue needs to know of one case.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// The thread.
    pub thread: ThreadId,
    /// How urgent it is.
    pub urgency: Urgency,
    /// When the portal received its first message.
    pub received: Timestamp,
    /// When that was imported, if it is known.
    pub picked_up: Option<Timestamp>,
    /// Its state.
    pub state: CaseState,
    /// Whether something came after it was settled.
    pub reopened: bool,
    /// Whether something in it was not read by anyone.
    pub unread: bool,
    /// Why it is set aside, if it is.
    pub aside: Option<Aside>,
    /// What kind of exploitation it is about.
    pub kind: CaseKind,
    /// Whether staff said so; else the answers suggest it.
    pub kind_by_staff: bool,
    /// The kind of place.
    #[serde(serialize_with = "write_some_words")]
    pub venue: Option<Plain>,
    /// The tipster's language.
    #[serde(serialize_with = "write_some_words")]
    pub language: Option<Plain>,
    /// Where it is.
    #[serde(serialize_with = "write_some_words")]
    pub place: Option<Plain>,
    /// What staff owe it.
    pub clocks: Vec<Clock>,
    /// Whether a legal hold is on it.
    pub held: bool,
    /// Whether its case file is lost or damaged: what staff did is not in here.
    pub damaged: bool,
}

/// All cases of a vault, in the order of the queue.
pub struct Queue {
    /// The cases, the most urgent first.
    pub briefs: Vec<Brief>,
    /// How long staff have.
    pub clocks: Clocks,
    /// How many letters are lost or damaged on this disk.
    pub lost_letters: usize,
}

/// Which cases to show. What is not set lets all through.
#[derive(Debug, Default)]
pub struct Filter {
    /// Whether to show what staff owe nothing to, and what is set aside.
    pub all: bool,
    /// Any of these states.
    pub states: Vec<CaseState>,
    /// Any of these kinds.
    pub kinds: Vec<CaseKind>,
    /// The kind of place has this in it.
    pub venue: Option<String>,
    /// The language has this in it.
    pub language: Option<String>,
    /// The place has this in it.
    pub place: Option<String>,
}

impl Brief {
    /// What the queue needs of this case.
    pub(super) fn of(thread: &Thread, case: &Case, damaged: bool) -> Self {
        let (kind, kind_by_staff) = case.kind();
        Self {
            thread: thread.id,
            urgency: thread.urgency(),
            received: thread.first().received,
            picked_up: case.picked_up(),
            state: case.state(),
            reopened: case.is_reopened(),
            unread: thread.stage == Stage::New,
            aside: case.aside(),
            kind,
            kind_by_staff,
            venue: copy(case.venue()),
            language: copy(case.language()),
            place: copy(case.place()),
            clocks: case.clocks(),
            held: case.is_held(),
            damaged,
        }
    }

    /// Whether staff owe it something, or wait for the tipster.
    pub fn is_open(&self) -> bool {
        let waits = self.state.is_open() || self.state == CaseState::MoreAsked;
        let owed = !self.clocks.is_empty() || self.damaged;
        (waits && self.aside.is_none()) || owed
    }

    /// What is due first, and when.
    pub fn due(&self, clocks: &Clocks) -> Option<(Timestamp, Task)> {
        let due = self
            .clocks
            .iter()
            .map(|clock| (clocks.due(clock), clock.task));
        due.min()
    }

    /// Whether something was due before `now`.
    pub fn is_overdue(&self, clocks: &Clocks, now: Timestamp) -> bool {
        self.due(clocks).is_some_and(|(due, _)| due < now)
    }

    /// For how many seconds it waited for its pick-up.
    pub fn waited(&self) -> Option<u64> {
        let waited = self.picked_up?.as_second() - self.received.as_second();
        // A portal's clock may be ahead of the desk's.
        Some(u64::try_from(waited).unwrap_or(0))
    }

    /// What the queue is sorted by: what is open, then what is urgent, then
    /// what is due first. What nothing is due for comes after what is.
    fn rank(&self, clocks: &Clocks) -> (bool, Urgency, Timestamp, Timestamp, ThreadId) {
        let due = self.due(clocks).map_or(Timestamp::MAX, |(due, _)| due);
        (
            !self.is_open(),
            self.urgency,
            due,
            self.received,
            self.thread,
        )
    }
}

impl Queue {
    /// Puts briefs into order.
    pub(super) fn of(mut briefs: Vec<Brief>, clocks: Clocks, lost_letters: usize) -> Self {
        briefs.sort_by_key(|brief| brief.rank(&clocks));
        Self {
            briefs,
            clocks,
            lost_letters,
        }
    }

    /// The cases that a filter lets through, in order.
    pub fn show<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = &'a Brief> {
        self.briefs.iter().filter(|brief| filter.lets(brief))
    }
}

impl Filter {
    /// Whether it lets a case through. A state that is asked for is shown,
    /// whether or not anything is owed to it.
    pub fn lets(&self, brief: &Brief) -> bool {
        let wanted = self.all || !self.states.is_empty() || brief.is_open();
        let of_state = self.states.is_empty() || self.states.contains(&brief.state);
        let of_kind = self.kinds.is_empty() || self.kinds.contains(&brief.kind);
        wanted
            && of_state
            && of_kind
            && holds(brief.venue.as_ref(), self.venue.as_deref())
            && holds(brief.language.as_ref(), self.language.as_deref())
            && holds(brief.place.as_ref(), self.place.as_deref())
    }
}

/// Whether words have this in them, in large or small letters.
fn holds(words: Option<&Plain>, part: Option<&str>) -> bool {
    let Some(part) = part else {
        return true;
    };
    let part = part.to_lowercase();
    words.is_some_and(|words| words.reveal().to_lowercase().contains(&part))
}
