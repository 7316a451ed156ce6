//! Cases made of threads and records by hand.

mod queue;
mod release;

use jiff::Timestamp;
use quietline_case::{Answers, Kind, Plain, SubmissionId, ThreadId};
use quietline_seal::PreKey;

use super::{
    Actor, Aside, Audience, Case, CaseFile, CaseState, Clock, Coerced, Detail, Ground, NoRelease,
    Record, Refused, Task, What, rules::check, view::Arrivals,
};
use crate::{Inner, Message, Role, Stage, Thread};

/// The time so many seconds after some moment.
fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
}

/// A member of staff: upper case is a supervisor.
fn member(name: &str) -> Actor {
    let supervises = name.starts_with(|c: char| c.is_ascii_uppercase());
    let role = if supervises {
        Role::Supervisor
    } else {
        Role::Advocate
    };
    Actor {
        name: name.to_owned(),
        role,
    }
}

/// Message number `n` of a thread, received `n` seconds after some moment.
fn message(n: u8, kind: Kind, given: &[(&str, &str)]) -> Message {
    let mut answers = Answers::default();
    given
        .iter()
        .for_each(|(key, answer)| answers.append(key, answer));
    Message {
        id: SubmissionId::from_bytes([n; 16]),
        kind,
        received: at(n.into()),
        answers,
        text: Plain::default(),
        inner: Inner::None,
        outer: None,
        files: Vec::new(),
        missing: 0,
        own: true,
    }
}

/// A thread of these messages.
fn thread(messages: Vec<Message>) -> Thread {
    Thread {
        id: ThreadId::from_bytes([7; 16]),
        messages,
        replies: Vec::new(),
        stage: Stage::New,
        flags: Vec::new(),
        pre_key: PreKey::from_bytes([0; 32]),
    }
}

/// A record by a member, made when message `n` was the last that was known.
fn record(name: &str, n: u8, what: What) -> Record {
    Record {
        by: member(name),
        at: at(i64::from(n) * 10),
        imports: n.into(),
        what,
    }
}

/// The case; message `n` came with import `n`.
fn case_of(thread: &Thread, records: Vec<Record>) -> Case {
    let mut file = CaseFile::new(thread.id);
    file.records = records;
    let mut arrivals = Arrivals::default();
    for message in &thread.messages {
        let import = message.id.as_bytes()[0].into();
        arrivals.heard(message.kind, import, message.received);
    }
    Case::of(thread, file, arrivals)
}

fn tip(given: &[(&str, &str)]) -> Message {
    message(1, Kind::Tip, given)
}

fn consenting(sharing: &str, chosen: &str) -> Message {
    tip(&[("consent", sharing), ("consent-chosen", chosen)])
}

fn why() -> Plain {
    Plain::from("because")
}

fn decided(name: &str, n: u8, to: CaseState) -> Record {
    let from = CaseState::New;
    let what = What::Decision {
        from,
        to,
        why: why(),
        consent: None,
        chosen: false,
    };
    record(name, n, what)
}

fn exception(name: &str) -> Record {
    record(
        name,
        1,
        What::Exception {
            ground: Ground::ImminentHarm,
            why: why(),
        },
    )
}

fn second(name: &str, of: usize, upheld: bool) -> Record {
    record(
        name,
        1,
        What::ExceptionReview {
            of,
            upheld,
            why: why(),
        },
    )
}

fn answered(name: &str, n: u8, coerced: Coerced) -> Record {
    let of = vec![SubmissionId::from_bytes([n; 16])];
    record(
        name,
        n,
        What::WithdrawalAnswered {
            of,
            coerced,
            why: why(),
        },
    )
}

#[test]
fn consent_counts_as_it_was_given() {
    use {
        Audience::{Helpers, Police},
        Detail::{Facts, Identity},
    };
    for (sharing, chosen, police, helpers) in [
        ("hotline", "yes", None, None),
        ("helpers", "yes", None, Some(Identity)),
        ("police", "yes", Some(Facts), None),
        ("police", "no", Some(Facts), None),
        ("contact", "yes", Some(Identity), None),
        ("contact", "no", Some(Facts), None),
        ("everyone", "yes", None, None),
    ] {
        let case = case_of(&thread(vec![consenting(sharing, chosen)]), Vec::new());
        assert_eq!(case.consent().allows(Police), police, "{sharing}");
        assert_eq!(case.consent().allows(Helpers), helpers, "{sharing}");
    }
    let silent = case_of(&thread(vec![tip(&[])]), Vec::new());
    assert_eq!(silent.consent().allows(Police), None);
}

#[test]
fn a_later_word_narrows_and_only_a_choice_widens() {
    let allowed = |first: Message, later: (&str, &str), own: bool| {
        let given = [("consent", later.0), ("consent-chosen", later.1)];
        let mut more = message(2, Kind::FollowUp, &given);
        more.own = own;
        let case = case_of(&thread(vec![first, more]), Vec::new());
        case.consent().allows(Audience::Police)
    };
    let (contact, hotline) = (
        || consenting("contact", "yes"),
        || consenting("hotline", "yes"),
    );
    assert_eq!(allowed(contact(), ("hotline", "no"), true), None);
    assert_eq!(allowed(hotline(), ("police", "no"), true), None);
    assert_eq!(
        allowed(hotline(), ("contact", "yes"), true),
        Some(Detail::Identity)
    );
    assert_eq!(
        allowed(hotline(), ("contact", "yes"), false),
        None,
        "from someone else"
    );
}

#[test]
fn a_name_that_nobody_may_get_stays() {
    for kept in [("name-release", "no-name"), ("agree", "no")] {
        let given = [("consent", "contact"), ("consent-chosen", "yes"), kept];
        let case = case_of(&thread(vec![tip(&given)]), Vec::new());
        assert!(case.release(Audience::Police, Detail::Facts).is_ok());
        assert!(case.release(Audience::Police, Detail::Identity).is_err());
    }
}

#[test]
fn a_withdrawal_is_answered_before_anything_leaves() {
    let both = || {
        thread(vec![
            consenting("contact", "yes"),
            message(2, Kind::Withdrawal, &[]),
        ])
    };
    let release = |records| case_of(&both(), records).release(Audience::Police, Detail::Identity);
    assert_eq!(release(vec![]), Err(NoRelease::Withdrawal));
    assert_eq!(release(vec![exception("Sue")]), Err(NoRelease::Withdrawal));
    assert_eq!(
        release(vec![answered("adam", 2, Coerced::Yes)]),
        Err(NoRelease::Withdrawal)
    );
    assert!(release(vec![answered("Sue", 2, Coerced::Yes)]).is_ok());
    for coerced in [Coerced::No, Coerced::Unclear] {
        let refused = release(vec![answered("Sue", 2, coerced)]);
        assert!(matches!(refused, Err(NoRelease::NotAllowed { .. })));
        assert!(release(vec![answered("Sue", 2, coerced), exception("Sue")]).is_ok());
    }
    let case = case_of(&both(), vec![]);
    assert!(
        case.clocks()
            .iter()
            .any(|clock| clock.task == Task::Withdrawal)
    );
}

#[test]
fn an_exception_takes_a_second_supervisor() {
    let thread = thread(vec![consenting("hotline", "yes")]);
    let case = case_of(&thread, vec![exception("Sue")]);
    assert!(
        case.release(Audience::Police, Detail::Identity)
            .unwrap()
            .with_identity()
    );
    assert!(case.release(Audience::Helpers, Detail::Facts).is_err());
    let waits = Clock {
        task: Task::SecondReview,
        since: at(10),
    };
    assert!(case.clocks().contains(&waits));
    let review = |upheld| What::ExceptionReview {
        of: 0,
        upheld,
        why: why(),
    };
    let same = check(&case, &member("Sue"), &review(true));
    assert_eq!(same, Err(Refused::SameSupervisor("Sue".to_owned())));
    assert!(matches!(
        check(&case, &member("adam"), &review(true)),
        Err(Refused::NotASupervisor { .. })
    ));
    assert_eq!(check(&case, &member("Tom"), &review(false)), Ok(()));
    let taken_back = case_of(&thread, vec![exception("Sue"), second("Tom", 0, false)]);
    assert!(taken_back.release(Audience::Police, Detail::Facts).is_err());
    assert!(!taken_back.clocks().contains(&waits));
    assert_eq!(
        check(&taken_back, &member("Una"), &review(true)),
        Err(Refused::NoException)
    );
}

#[test]
fn only_another_supervisors_word_on_an_exception_counts() {
    let thread = thread(vec![consenting("hotline", "yes")]);
    for (name, stands) in [("Sue", true), ("adam", true), ("Tom", false)] {
        let case = case_of(&thread, vec![exception("Sue"), second(name, 0, false)]);
        let waits = case
            .clocks()
            .iter()
            .any(|one| one.task == Task::SecondReview);
        assert_eq!(waits, stands, "{name}");
        let release = case.release(Audience::Police, Detail::Identity);
        assert_eq!(release.is_ok(), stands, "{name}");
    }
    let advocates = case_of(&thread, vec![exception("adam")]);
    assert!(advocates.release(Audience::Police, Detail::Facts).is_err());
}

#[test]
fn what_was_taken_back_is_given_again_by_a_choice_alone() {
    for (chosen, given) in [("yes", Some(Detail::Facts)), ("no", None)] {
        let again = [("consent", "police"), ("consent-chosen", chosen)];
        let messages = vec![
            consenting("contact", "yes"),
            message(2, Kind::Withdrawal, &[]),
            message(3, Kind::FollowUp, &again),
        ];
        let case = case_of(&thread(messages), vec![answered("Sue", 2, Coerced::No)]);
        assert_eq!(case.consent().allows(Audience::Police), given);
        assert_eq!(case.consent().is_withdrawn(), given.is_none());
    }
}

#[test]
fn what_takes_a_supervisor_is_refused_to_an_advocate() {
    let case = case_of(&thread(vec![consenting("police", "yes")]), Vec::new());
    let (adam, sue) = (member("adam"), member("Sue"));
    for what in [
        What::Review { text: why() },
        What::Exception {
            ground: Ground::ChildAbuse,
            why: why(),
        },
        What::Hold {
            on: true,
            why: why(),
        },
        decided("adam", 1, CaseState::Reported).what,
        decided("adam", 1, CaseState::Closed).what,
    ] {
        let refused = check(&case, &adam, &what).unwrap_err().to_string();
        assert!(refused.contains("takes a supervisor"), "{refused}");
        assert_eq!(check(&case, &sue, &what), Ok(()));
    }
    assert_eq!(
        check(&case, &adam, &decided("adam", 1, CaseState::Triaged).what),
        Ok(())
    );
    let blank = What::Note {
        text: Plain::from(" \n"),
    };
    assert_eq!(
        check(&case, &sue, &blank),
        Err(Refused::NoWords("the note"))
    );
    let private = case_of(&thread(vec![consenting("hotline", "yes")]), Vec::new());
    let reported = decided("Sue", 1, CaseState::Reported).what;
    assert!(matches!(
        check(&private, &sue, &reported),
        Err(Refused::NoRelease(_))
    ));
}

#[test]
fn a_follow_up_reopens_and_starts_the_clock_anew() {
    let urgent = || tip(&[("danger", "yes")]);
    let one = thread(vec![urgent()]);
    let tasks = |case: &Case| case.clocks().iter().map(|one| one.task).collect::<Vec<_>>();
    let planned = record("adam", 1, What::Plan { text: why() });
    assert_eq!(tasks(&case_of(&one, vec![])), [Task::Plan, Task::Review]);
    assert_eq!(tasks(&case_of(&one, vec![planned])), [Task::Review]);
    let closed = case_of(&one, vec![decided("Sue", 1, CaseState::Closed)]);
    assert_eq!(
        (closed.state(), tasks(&closed)),
        (CaseState::Closed, vec![])
    );
    let grown = thread(vec![urgent(), message(2, Kind::FollowUp, &[])]);
    let case = case_of(&grown, vec![decided("Sue", 1, CaseState::Closed)]);
    assert_eq!((case.state(), case.is_reopened()), (CaseState::New, true));
    assert!(case.clocks().contains(&Clock {
        task: Task::Review,
        since: at(2)
    }));
    let quiet = thread(vec![urgent(), message(2, Kind::NoAnswers, &[])]);
    let case = case_of(&quiet, vec![decided("Sue", 1, CaseState::Closed)]);
    assert_eq!(case.state(), CaseState::Closed);
}

#[test]
fn what_is_set_aside_comes_back_when_it_grows_or_is_taken_back() {
    let one = thread(vec![tip(&[])]);
    let aside = || {
        record(
            "adam",
            1,
            What::SetAside(Aside::DuplicateOf(ThreadId::from_bytes([8; 16]))),
        )
    };
    let case = case_of(&one, vec![aside()]);
    assert_eq!(
        (case.state(), case.clocks().len()),
        (CaseState::Duplicate, 0)
    );
    assert_eq!(
        check(
            &case,
            &member("Sue"),
            &decided("Sue", 1, CaseState::Closed).what
        ),
        Err(Refused::SetAside)
    );
    let undone = case_of(&one, vec![aside(), record("adam", 1, What::SetAsideUndone)]);
    assert_eq!((undone.state(), undone.aside()), (CaseState::New, None));
    let grown = thread(vec![tip(&[]), message(2, Kind::FollowUp, &[])]);
    assert_eq!(case_of(&grown, vec![aside()]).aside(), None);
}
