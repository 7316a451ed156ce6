//! What may be put on record, and by whom.

use quietline_case::{Plain, ThreadId};

use super::{Actor, Aside, Audience, Case, CaseState, Detail, NoRelease, What};
use crate::Role;

/// Why a step was not taken. Nothing was written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// An advocate asked for what a supervisor does.
    #[error("{name} is an advocate here, and to {act} takes a supervisor; nothing was written")]
    NotASupervisor {
        /// Who asked.
        name: String,
        /// What for.
        act: &'static str,
    },
    /// There are no words where there must be some.
    #[error("{0} is empty; nothing was written; say it in a few words")]
    NoWords(&'static str),
    /// The state can't be changed so.
    #[error("a case that is {from} can't become {to}; nothing was written; `case` shows its state")]
    NoSuchChange {
        /// The state it has.
        from: CaseState,
        /// The state asked for.
        to: CaseState,
    },
    /// It is set aside.
    #[error("this case is set aside; take it back with `undo` first")]
    SetAside,
    /// It is not set aside.
    #[error("this case is not set aside, so there is nothing to undo")]
    NotSetAside,
    /// It would be a duplicate of itself.
    #[error("thread {0} can't be a duplicate of itself; name the other one")]
    OfItself(ThreadId),
    /// Nothing may leave.
    #[error(transparent)]
    NoRelease(#[from] NoRelease),
    /// There is no exception to review.
    #[error("no exception of this case waits for a second review; `case` shows them")]
    NoException,
    /// The same supervisor can't do both.
    #[error(
        "{0} made this exception, and the second review is another supervisor's; nothing was \
         written"
    )]
    SameSupervisor(String),
    /// There is no withdrawal to answer.
    #[error("no withdrawal of this case waits for an answer; `case` shows them")]
    NoWithdrawal,
    /// The legal hold is as asked for already.
    #[error("the legal hold is {} this case already; nothing was written", if *.0 { "on" } else { "off" })]
    HeldAlready(bool),
    /// No lack was named, and none is known.
    #[error("the answers say all that is needed; name what to ask for, or write with `answer`")]
    NothingLacks,
    /// A clock can't run for no time at all.
    #[error("a clock needs at least 1 minute or hour; nothing was changed")]
    NoTime,
}

/// Whether `by` may put this on record, as the case stands.
pub(super) fn check(case: &Case, by: &Actor, what: &What) -> Result<(), Refused> {
    check_role(case, by, what)?;
    check_words(what)?;
    match what {
        What::Decision { to, .. } => check_decision(case, *to),
        What::ExceptionReview { of, .. } => check_second(case, by, *of),
        What::WithdrawalAnswered { of, .. } if of.is_empty() => Err(Refused::NoWithdrawal),
        What::SetAside(Aside::DuplicateOf(other)) if *other == case.thread() => {
            Err(Refused::OfItself(*other))
        }
        What::SetAside(_) if case.aside().is_some() => Err(Refused::SetAside),
        What::SetAsideUndone if case.aside().is_none() => Err(Refused::NotSetAside),
        What::Hold { on, .. } if *on == case.is_held() => Err(Refused::HeldAlready(*on)),
        _ => Ok(()),
    }
}

/// Refuses an advocate what takes a supervisor.
fn check_role(case: &Case, by: &Actor, what: &What) -> Result<(), Refused> {
    let act = match what {
        What::Review { .. } => "review a case",
        What::Exception { .. } => "make an exception",
        What::ExceptionReview { .. } => "review an exception",
        What::WithdrawalAnswered { .. } => "answer a withdrawal",
        What::Hold { .. } => "change a legal hold",
        What::Decision { to, .. } if case.state().least_role(*to) == Some(Role::Supervisor) => {
            "decide that"
        }
        _ => return Ok(()),
    };
    must_supervise(by, act)
}

/// Refuses an advocate.
pub(super) fn must_supervise(by: &Actor, act: &'static str) -> Result<(), Refused> {
    match by.role {
        Role::Supervisor => Ok(()),
        Role::Advocate => Err(Refused::NotASupervisor {
            name: by.name.clone(),
            act,
        }),
    }
}

/// Refuses a step without its words.
fn check_words(what: &What) -> Result<(), Refused> {
    let (name, words): (_, &Plain) = match what {
        What::Note { text } => ("the note", text),
        What::Plan { text } => ("the plan", text),
        What::Review { text } => ("the review", text),
        What::Decision { why, .. }
        | What::Exception { why, .. }
        | What::ExceptionReview { why, .. }
        | What::WithdrawalAnswered { why, .. }
        | What::Hold { why, .. } => ("the reason", why),
        _ => return Ok(()),
    };
    match words.is_blank() {
        true => Err(Refused::NoWords(name)),
        false => Ok(()),
    }
}

/// Whether the state may become this. Nothing counts as reported that could
/// not have left, and nothing is sent anywhere past an open withdrawal.
fn check_decision(case: &Case, to: CaseState) -> Result<(), Refused> {
    if case.aside().is_some() {
        return Err(Refused::SetAside);
    }
    let from = case.state();
    if from.least_role(to).is_none() {
        return Err(Refused::NoSuchChange { from, to });
    }
    if to.reports() {
        case.release(Audience::Police, Detail::Facts)?;
    }
    if to == CaseState::Referred && !case.open_withdrawals().is_empty() {
        return Err(NoRelease::Withdrawal.into());
    }
    Ok(())
}

/// Whether this exception waits for this supervisor's second review.
fn check_second(case: &Case, by: &Actor, of: usize) -> Result<(), Refused> {
    let mut waiting = case.exceptions().filter(|one| one.upheld.is_none());
    let exception = waiting.find(|one| one.record == of);
    match exception {
        None => Err(Refused::NoException),
        Some(one) if one.by == by.name => Err(Refused::SameSupervisor(by.name.clone())),
        Some(_) => Ok(()),
    }
}
