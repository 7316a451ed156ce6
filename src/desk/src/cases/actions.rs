//! What staff can do with a case: look the case up, check the rules, write.

use std::collections::BTreeMap;

use jiff::Timestamp;
use quietline_case::{Plain, SubmissionId, ThreadId};

use super::{
    Actor, Aside, Brief, Case, CaseFile, CaseKind, CaseState, Clocks, Coerced, Exported, Ground,
    Lack, Queue, Record, Refused, Release, What,
    rules::{check, must_supervise},
    view::Arrivals,
};
use crate::{Desk, DeskError, Role, Thread};

/// The first import of each submission.
type Imports = BTreeMap<SubmissionId, u64>;

impl Desk {
    /// Who works here now. Whoever the state does not know has the lesser role.
    pub fn actor(&self) -> Actor {
        let name = self.member().to_owned();
        let role = self.state.staff.get(&name).map(|member| member.role);
        Actor {
            name,
            role: role.unwrap_or(Role::Advocate),
        }
    }

    /// A thread and its case.
    pub fn case(&self, id: ThreadId) -> Result<(Thread, Case), DeskError> {
        let thread = self.thread(id)?;
        let file = self.load_case(id)?;
        let case = Case::of(&thread, file, self.arrivals(&thread, &self.imports()));
        Ok((thread, case))
    }

    /// All cases. Each letter and each case file is opened once.
    pub fn queue(&self) -> Queue {
        let (opened, imports) = (self.threads(), self.imports());
        let briefs = opened.threads.iter().map(|thread| {
            let loaded = self.load_case(thread.id);
            let damaged = loaded.is_err();
            let file = loaded.unwrap_or_else(|_| CaseFile::new(thread.id));
            let case = Case::of(thread, file, self.arrivals(thread, &imports));
            Brief::of(thread, &case, damaged)
        });
        Queue::of(briefs.collect(), self.state.clocks, opened.lost.len())
    }

    /// The import that first brought each submission whole, as far as it is here.
    fn imports(&self) -> Imports {
        let mut parts: BTreeMap<(SubmissionId, u32), u64> = BTreeMap::new();
        for entry in self.state.letters.values() {
            let Some(place) = entry.place else { continue };
            let first = parts
                .entry((place.submission, place.part))
                .or_insert(entry.import);
            *first = entry.import.min(*first);
        }
        let mut imports = Imports::new();
        for ((submission, _), import) in parts {
            let last = imports.entry(submission).or_insert(import);
            *last = import.max(*last);
        }
        imports
    }

    /// When the messages of a thread came.
    fn arrivals(&self, thread: &Thread, imports: &Imports) -> Arrivals {
        let mut arrivals = Arrivals::default();
        let import_of = |id| imports.get(&id).copied().unwrap_or(1);
        for message in &thread.messages {
            arrivals.heard(message.kind, import_of(message.id), message.received);
        }
        let first = import_of(thread.first().id);
        arrivals.picked_up = self.state.import_times.get(&first).copied();
        arrivals
    }

    /// Takes a step, if the rules allow it: `what` makes it of the case.
    fn step(
        &mut self,
        id: ThreadId,
        now: Timestamp,
        what: impl FnOnce(&Case) -> Result<What, Refused>,
    ) -> Result<(), DeskError> {
        let (_, case) = self.case(id)?;
        let what = what(&case)?;
        check(&case, &self.actor(), &what)?;
        self.write(case.into_file(), what, now)
    }

    /// Adds a record to a case file.
    fn write(&mut self, mut file: CaseFile, what: What, now: Timestamp) -> Result<(), DeskError> {
        file.records.push(Record {
            by: self.actor(),
            at: now,
            imports: self.state.imports,
            what,
        });
        self.save_case(&file)
    }

    /// Records that all that is there was read.
    pub(crate) fn record_seen(&mut self, id: ThreadId, now: Timestamp) -> Result<(), DeskError> {
        let file = self.load_case(id)?;
        self.write(file, What::Seen, now)
    }

    /// Adds a note for the staff alone.
    pub fn note(&mut self, id: ThreadId, text: Plain, now: Timestamp) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::Note { text }))
    }

    /// Says what a case is about, and where; what is not given stays.
    pub fn sort(
        &mut self,
        id: ThreadId,
        kind: Option<CaseKind>,
        [venue, language, place]: [Option<Plain>; 3],
        now: Timestamp,
    ) -> Result<(), DeskError> {
        let sorted = What::Sorted {
            kind,
            venue,
            language,
            place,
        };
        self.step(id, now, |_| Ok(sorted))
    }

    /// Changes the state, with the consent on record as it is now.
    pub fn decide(
        &mut self,
        id: ThreadId,
        to: CaseState,
        why: Plain,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        self.step(id, now, |case| Ok(decision(case, to, why)))
    }

    /// Makes a plan of what to do now.
    pub fn plan(&mut self, id: ThreadId, text: Plain, now: Timestamp) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::Plan { text }))
    }

    /// Records a supervisor's review.
    pub fn review(&mut self, id: ThreadId, text: Plain, now: Timestamp) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::Review { text }))
    }

    /// Lets out more than the tipster allows, by one supervisor at once.
    pub fn make_exception(
        &mut self,
        id: ThreadId,
        ground: Ground,
        why: Plain,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::Exception { ground, why }))
    }

    /// Reviews the oldest exception that waits for a second supervisor.
    pub fn review_exception(
        &mut self,
        id: ThreadId,
        upheld: bool,
        why: Plain,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        self.step(id, now, |case| {
            let mut waiting = case.exceptions().filter(|one| one.upheld.is_none());
            let of = waiting.next().ok_or(Refused::NoException)?.record;
            Ok(What::ExceptionReview { of, upheld, why })
        })
    }

    /// Answers all withdrawals of a case that wait for it.
    pub fn answer_withdrawal(
        &mut self,
        id: ThreadId,
        coerced: Coerced,
        why: Plain,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        self.step(id, now, |case| {
            let of = case.open_withdrawals();
            Ok(What::WithdrawalAnswered { of, coerced, why })
        })
    }

    /// Puts a legal hold on a case, or takes it off.
    pub fn hold(
        &mut self,
        id: ThreadId,
        on: bool,
        why: Plain,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::Hold { on, why }))
    }

    /// Sets a case aside.
    pub fn set_aside(&mut self, id: ThreadId, why: Aside, now: Timestamp) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::SetAside(why)))
    }

    /// Takes a case back in.
    pub fn undo_aside(&mut self, id: ThreadId, now: Timestamp) -> Result<(), DeskError> {
        self.step(id, now, |_| Ok(What::SetAsideUndone))
    }

    /// Asks the tipster for what is missing. Where the state allows it, the
    /// case waits for them from then on.
    pub fn ask(
        &mut self,
        id: ThreadId,
        lacks: Vec<Lack>,
        text: Plain,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        if lacks.is_empty() {
            return Err(Refused::NothingLacks.into());
        }
        // A damaged case file must show before the answer is sealed.
        self.load_case(id)?;
        let reply = self.answer(id, text, now)?;
        self.step(id, now, |_| Ok(What::Asked { lacks, reply }))?;
        let (_, case) = self.case(id)?;
        let decided = decision(&case, CaseState::MoreAsked, Plain::from("asked for more"));
        match check(&case, &self.actor(), &decided) {
            Ok(()) => self.write(case.into_file(), decided, now),
            Err(_) => Ok(()),
        }
    }

    /// Records that a report was taken out under a release.
    pub fn record_export(
        &mut self,
        release: &Release,
        exported: Exported,
        now: Timestamp,
    ) -> Result<(), DeskError> {
        self.step(release.thread(), now, |_| Ok(What::Exported(exported)))
    }

    /// How long staff have.
    pub fn clocks(&self) -> Clocks {
        self.state.clocks
    }

    /// Changes how long staff have.
    pub fn set_clocks(&mut self, clocks: Clocks) -> Result<(), DeskError> {
        must_supervise(&self.actor(), "change the clocks")?;
        let times = [
            clocks.plan_minutes,
            clocks.review_hours,
            clocks.second_review_hours,
        ];
        if times.contains(&0) {
            return Err(Refused::NoTime.into());
        }
        self.state.clocks = clocks;
        self.save()
    }
}

/// A decision, with the consent as it is now.
fn decision(case: &Case, to: CaseState, why: Plain) -> What {
    What::Decision {
        from: case.state(),
        to,
        why,
        consent: case.consent().sharing(),
        chosen: case.consent().is_chosen(),
    }
}
