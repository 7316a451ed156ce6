//! "Send me no answers" is heeded from the letter on that says so.

use quietline_case::{Code, Kind, Plain, ReplyKind, Submission};
use quietline_desk::{DeskError, Flag};

use crate::support::{House, Portal, at, code, more, tip};

/// A follow-up with this answer to whether the hotline may write.
fn may_write(answer: &str) -> Submission {
    let mut what = more("more");
    what.answers.append("may-write", answer);
    what
}

/// The wish for no more answers.
fn no_more() -> Submission {
    Submission {
        kind: Kind::NoAnswers,
        ..more("")
    }
}

/// A house that imported one tip.
fn with_one_tip(tip: &Submission) -> (House, Portal, Code) {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, tip, at(0));
    house.import(&portal.export());
    (house, portal, code)
}

#[test]
fn a_tip_that_wants_none_gets_filler_alone() {
    let mut quiet = tip("one", "no", "no");
    quiet.answers.append("may-write", "no");
    let (mut house, mut portal, code) = with_one_tip(&quiet);
    let thread = house.only_thread();
    assert_eq!(thread.flags, [Flag::NoAnswers]);
    let refused = house.desk.answer(thread.id, Plain::from("hello"), at(5));
    assert!(matches!(&refused, Err(DeskError::NoAnswersWanted(id)) if *id == thread.id));
    let said = refused.unwrap_err().to_string();
    assert!(said.contains("asked for no answers here"), "{said}");
    house.desk.mark_seen(thread.id, at(6)).unwrap();
    let outgoing = house.outgoing(&portal);
    assert_eq!(outgoing.1.len(), 1, "filler");
    portal.deliver(outgoing);
    assert!(portal.come_back(&code).is_empty());
}

#[test]
fn what_waits_is_dropped_and_as_many_replies_go() {
    let (mut house, mut portal, code) = with_one_tip(&tip("one", "no", "no"));
    let id = house.only_thread().id;
    house
        .desk
        .answer(id, Plain::from("sent, not confirmed"), at(5))
        .unwrap();
    assert_eq!(house.outgoing(&portal).1.len(), 1);
    house
        .desk
        .answer(id, Plain::from("not sent yet"), at(6))
        .unwrap();
    portal.take(&house, &code, &no_more(), at(10));
    let report = house.import(&portal.export());
    assert_eq!(report.silent, [id]);
    let mut house = house.reopen();
    let outgoing = house.outgoing(&portal);
    assert_eq!(outgoing.1.len(), 2, "one for each letter");
    portal.deliver(outgoing);
    assert!(portal.come_back(&code).is_empty());
    let thread = house.only_thread();
    assert!(
        thread
            .replies
            .iter()
            .all(|reply| reply.dropped && !reply.delivered)
    );
    assert_eq!(thread.messages[1].kind, Kind::NoAnswers);
    assert!(house.desk.answer(id, Plain::from("again"), at(20)).is_err());
}

#[test]
fn a_later_letter_can_ask_for_answers_again() {
    let (mut house, mut portal, code) = with_one_tip(&tip("one", "no", "no"));
    let id = house.only_thread().id;
    house
        .desk
        .answer(id, Plain::from("dropped"), at(5))
        .unwrap();
    portal.take(&house, &code, &no_more(), at(10));
    house.import(&portal.export());
    portal.take(&house, &code, &may_write("yes"), at(20));
    assert!(house.import(&portal.export()).silent.is_empty());
    assert!(house.only_thread().flags.is_empty());
    house
        .desk
        .answer(id, Plain::from("welcome back"), at(30))
        .unwrap();
    portal.deliver(house.outgoing(&portal));
    let read = portal.come_back(&code);
    let texts: Vec<_> = read.values().map(|reply| reply.text.reveal()).collect();
    assert_eq!(texts, ["welcome back"], "what was dropped stays dropped");
    assert!(read.values().all(|reply| reply.kind == ReplyKind::Answer));
    portal.take(&house, &code, &may_write("no"), at(40));
    assert_eq!(house.import(&portal.export()).silent, [id]);
}

#[test]
fn a_letter_with_other_keys_has_no_say() {
    let mut quiet = tip("one", "no", "no");
    quiet.answers.append("may-write", "no");
    let (mut house, mut portal, code) = with_one_tip(&quiet);
    let mut keys = quietline_seal::ThreadKeys::from_code(&code);
    keys.pre_key = quietline_seal::PreKey::from_bytes([7; 32]);
    portal.take_with(&house, &keys, &may_write("yes"), at(10));
    house.import(&portal.export());
    let flags = house.only_thread().flags;
    assert!(flags.contains(&Flag::NoAnswers) && flags.contains(&Flag::OtherKeys));
}
