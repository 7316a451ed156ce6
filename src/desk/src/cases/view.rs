//! A case as it stands: what follows from its records and its thread.

use jiff::Timestamp;
use quietline_case::{Kind, Plain, SubmissionId, ThreadId, Urgency};

use super::{
    Aside, CaseFile, CaseKind, CaseState, Clock, Coerced, Consent, Ground, Lack, Record, Task,
    What, kind::answer,
};
use crate::{Role, Thread};

/// When the messages of a thread came, by the number of the import.
#[derive(Debug, Default)]
pub(crate) struct Arrivals {
    /// When the first of them was imported, if that is known.
    pub(super) picked_up: Option<Timestamp>,
    /// For each message that wants a look: its import, and when the portal
    /// received it.
    pub(super) news: Vec<(u64, Timestamp)>,
}

/// A case.
pub struct Case {
    /// What staff did.
    file: CaseFile,
    /// What the tipster allows.
    consent: Consent,
    /// Each withdrawal, and when it was received.
    withdrawals: Vec<(SubmissionId, Timestamp)>,
    /// How urgent the thread is.
    urgency: Urgency,
    /// When its messages came.
    arrivals: Arrivals,
    /// What the answers suggest about it.
    hints: Hints,
    /// What the answers don't say.
    lacks: Vec<Lack>,
}

/// What the answers suggest, until staff say it.
struct Hints {
    /// The kind of exploitation.
    kind: CaseKind,
    /// The kind of place.
    venue: Option<Plain>,
    /// The language.
    language: Option<Plain>,
    /// Where it is.
    place: Option<Plain>,
}

/// An exception, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exception<'a> {
    /// The number of its record, from 0.
    pub record: usize,
    /// Its ground.
    pub ground: Ground,
    /// Who made it.
    pub by: &'a str,
    /// When.
    pub at: Timestamp,
    /// Whether another supervisor let it stand; nothing until one looked.
    pub upheld: Option<bool>,
}

impl Exception<'_> {
    /// Whether something may leave by it: at once, unless it was taken back.
    pub fn stands(&self) -> bool {
        self.upheld != Some(false)
    }
}

impl Case {
    /// The case of a thread.
    pub(super) fn of(thread: &Thread, file: CaseFile, arrivals: Arrivals) -> Self {
        let found = |id| answer_to(&file, id);
        let consent = Consent::of(&thread.messages, found);
        let messages = thread.messages.iter();
        let taken_back = messages.filter(|message| message.kind == Kind::Withdrawal);
        Self {
            consent,
            withdrawals: taken_back.map(|one| (one.id, one.received)).collect(),
            urgency: thread.urgency(),
            arrivals,
            hints: Hints {
                kind: CaseKind::suggested(thread),
                venue: answer(thread, &["place-kind"]),
                language: answer(thread, &["language"]),
                place: answer(thread, &["place-city", "exact-place", "where-now"]),
            },
            lacks: Lack::of(thread),
            file,
        }
    }

    /// The thread that it is about.
    pub fn thread(&self) -> ThreadId {
        self.file.thread()
    }

    /// What staff did, in order.
    pub fn records(&self) -> &[Record] {
        self.file.records()
    }

    /// Its file, to be added to.
    pub(super) fn into_file(self) -> CaseFile {
        self.file
    }

    /// What the tipster allows.
    pub fn consent(&self) -> &Consent {
        &self.consent
    }

    /// What is missing to act on it, as far as the answers tell.
    pub fn lacks(&self) -> &[Lack] {
        &self.lacks
    }

    /// How urgent it is.
    pub fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// When its first letter was imported, if that is known.
    pub fn picked_up(&self) -> Option<Timestamp> {
        self.arrivals.picked_up
    }

    /// The state that staff left it in, and the imports known then.
    fn decided(&self) -> (CaseState, u64) {
        let decisions = self.records().iter().rev();
        let mut decisions = decisions.filter_map(|record| match record.what {
            What::Decision { to, .. } => Some((to, record.imports)),
            _ => None,
        });
        decisions.next().unwrap_or((CaseState::New, 0))
    }

    /// Why it is set aside, if it is. What comes afterwards brings it back.
    pub fn aside(&self) -> Option<Aside> {
        let steps = self.records().iter().rev();
        let mut steps = steps.filter_map(|record| match record.what {
            What::SetAside(why) => Some(Some(why).filter(|_| !self.grew_since(record.imports))),
            What::SetAsideUndone => Some(None),
            _ => None,
        });
        steps.next().flatten()
    }

    /// Its state. What comes after it was settled opens it anew.
    pub fn state(&self) -> CaseState {
        if let Some(Aside::DuplicateOf(_)) = self.aside() {
            return CaseState::Duplicate;
        }
        match self.is_reopened() {
            true => CaseState::New,
            false => self.decided().0,
        }
    }

    /// Whether something came after it was settled.
    pub fn is_reopened(&self) -> bool {
        let (state, imports) = self.decided();
        !state.is_open() && self.grew_since(imports)
    }

    /// Whether something came after so many imports.
    fn grew_since(&self, imports: u64) -> bool {
        self.first_since(imports).is_some()
    }

    /// When the first that came after so many imports was received.
    fn first_since(&self, imports: u64) -> Option<Timestamp> {
        let news = self.arrivals.news.iter();
        let news = news.filter(|(import, _)| *import > imports);
        news.map(|(_, received)| *received).min()
    }

    /// Its exceptions, with what became of them. Only what a supervisor made
    /// with a reason is one, and only another supervisor's word on it counts.
    pub fn exceptions(&self) -> impl Iterator<Item = Exception<'_>> {
        let records = self.records().iter().enumerate();
        records.filter_map(|(number, record)| match &record.what {
            What::Exception { ground, why } if is_supervisors(record) && !why.is_blank() => {
                Some(Exception {
                    record: number,
                    ground: *ground,
                    by: &record.by.name,
                    at: record.at,
                    upheld: self.second_word(number, &record.by.name),
                })
            }
            _ => None,
        })
    }

    /// What another supervisor than `first` said last of an exception.
    fn second_word(&self, exception: usize, first: &str) -> Option<bool> {
        let later = self.records().iter().skip(exception).rev();
        let mut later = later.filter(|record| is_supervisors(record) && record.by.name != first);
        later.find_map(|record| match record.what {
            What::ExceptionReview { of, upheld, .. } if of == exception => Some(upheld),
            _ => None,
        })
    }

    /// The withdrawals that nobody has answered.
    pub fn open_withdrawals(&self) -> Vec<SubmissionId> {
        self.waiting_withdrawals().map(|(id, _)| *id).collect()
    }

    /// The withdrawals that nobody has answered, and when they were received.
    fn waiting_withdrawals(&self) -> impl Iterator<Item = &(SubmissionId, Timestamp)> {
        let withdrawals = self.withdrawals.iter();
        withdrawals.filter(|(id, _)| answer_to(&self.file, *id).is_none())
    }

    /// Whether a legal hold is on it: then nothing of it is erased.
    pub fn is_held(&self) -> bool {
        let holds = self.records().iter().rev();
        let mut holds = holds.filter_map(|record| match record.what {
            What::Hold { on, .. } => Some(on),
            _ => None,
        });
        holds.next().unwrap_or(false)
    }

    /// What staff owe it, the plan first.
    pub fn clocks(&self) -> Vec<Clock> {
        let mut clocks = Vec::new();
        let mut owe = |task, since: Option<Timestamp>| {
            clocks.extend(since.map(|since| Clock { task, since }));
        };
        if self.aside().is_none() && self.state().is_open() {
            if self.urgency == Urgency::Urgent {
                owe(Task::Plan, self.unplanned_since());
            }
            owe(Task::Review, self.unreviewed_since());
        }
        let waiting = self.waiting_withdrawals();
        owe(Task::Withdrawal, waiting.map(|(_, at)| *at).min());
        let alone = self.exceptions().filter(|one| one.upheld.is_none());
        owe(Task::SecondReview, alone.map(|one| one.at).min());
        clocks
    }

    /// Since when it lacks a plan, if it does.
    fn unplanned_since(&self) -> Option<Timestamp> {
        self.first_since(self.last(|record| matches!(record.what, What::Plan { .. })))
    }

    /// Since when it lacks a supervisor's review, if it does. A supervisor's
    /// decision is one.
    fn unreviewed_since(&self) -> Option<Timestamp> {
        let reviews = |record: &Record| {
            let fits = matches!(record.what, What::Review { .. } | What::Decision { .. });
            fits && is_supervisors(record)
        };
        self.first_since(self.last(reviews))
    }

    /// The imports known at the last such record; 0 if there is none.
    fn last(&self, is: impl Fn(&Record) -> bool) -> u64 {
        let mut found = self.records().iter().rev().filter(|record| is(record));
        found.next().map_or(0, |record| record.imports)
    }

    /// What kind of exploitation it is about, and whether staff said so.
    pub fn kind(&self) -> (CaseKind, bool) {
        let said = self.records().iter().rev().find_map(|one| match one.what {
            What::Sorted { kind, .. } => kind,
            _ => None,
        });
        said.map_or((self.hints.kind, false), |kind| (kind, true))
    }

    /// The kind of place.
    pub fn venue(&self) -> Option<&Plain> {
        let said = self.sorted(|what| match what {
            What::Sorted { venue, .. } => venue.as_ref(),
            _ => None,
        });
        said.or(self.hints.venue.as_ref())
    }

    /// The tipster's language.
    pub fn language(&self) -> Option<&Plain> {
        let said = self.sorted(|what| match what {
            What::Sorted { language, .. } => language.as_ref(),
            _ => None,
        });
        said.or(self.hints.language.as_ref())
    }

    /// Where it is.
    pub fn place(&self) -> Option<&Plain> {
        let said = self.sorted(|what| match what {
            What::Sorted { place, .. } => place.as_ref(),
            _ => None,
        });
        said.or(self.hints.place.as_ref())
    }

    /// The last word of staff that `pick` finds.
    fn sorted<'a>(&'a self, pick: impl Fn(&'a What) -> Option<&'a Plain>) -> Option<&'a Plain> {
        self.records().iter().rev().find_map(|one| pick(&one.what))
    }
}

/// Whether a supervisor made a record.
fn is_supervisors(record: &Record) -> bool {
    record.by.role == Role::Supervisor
}

/// What a supervisor found about a withdrawal last.
fn answer_to(file: &CaseFile, withdrawal: SubmissionId) -> Option<Coerced> {
    let records = file.records().iter().rev();
    let mut records = records.filter(|record| is_supervisors(record));
    records.find_map(|record| match &record.what {
        What::WithdrawalAnswered { of, coerced, .. } => {
            of.contains(&withdrawal).then_some(*coerced)
        }
        _ => None,
    })
}

impl Arrivals {
    /// Notes a message. The wish for no answers wants no look.
    pub(super) fn heard(&mut self, kind: Kind, import: u64, received: Timestamp) {
        if kind != Kind::NoAnswers {
            self.news.push((import, received));
        }
    }
}

/// The words of an optional answer.
pub(super) fn copy(words: Option<&Plain>) -> Option<Plain> {
    words.map(|words| Plain::from(words.reveal()))
}
