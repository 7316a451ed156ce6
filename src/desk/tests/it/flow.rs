//! From a tip to an answer that is read with the code.

use quietline_case::{Attachment, Kind, ParcelId, Plain, ReplyKind, Submission, Urgency};
use quietline_desk::{Flag, Stage};
use quietline_seal::{PreKey, ThreadKeys};

use crate::support::{House, Portal, at, code, more, tip};

#[test]
fn a_tip_is_answered_and_the_answer_read_with_the_code() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(
        &house,
        &code,
        &tip("they took my passport", "yes", "no"),
        at(0),
    );
    let report = house.import(&portal.export());
    assert_eq!(
        (report.new, report.decoys, report.new_threads.len()),
        (1, 0, 1)
    );

    let thread = house.only_thread();
    assert_eq!(thread.first().text.reveal(), "they took my passport");
    assert_eq!(
        (thread.urgency(), thread.stage),
        (Urgency::Urgent, Stage::New)
    );
    assert_eq!(thread.first().received, at(0));
    house
        .desk
        .answer(thread.id, Plain::from("we read it"), at(60))
        .unwrap();
    assert_eq!(house.only_thread().stage, Stage::Answered);

    portal.deliver(house.outgoing(&portal));
    let replies = portal.come_back(&code);
    assert_eq!(replies.len(), 1);
    assert_eq!(replies[&0].text.reveal(), "we read it");
    assert_eq!(
        (replies[&0].kind, replies[&0].written),
        (ReplyKind::Answer, at(60))
    );
    assert!(!house.only_thread().replies[0].delivered);
    house.import(&portal.export());
    assert!(house.only_thread().replies[0].delivered);
}

#[test]
fn what_is_added_joins_its_thread_and_the_answer_is_not_the_last_word() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("one", "no", "no"), at(0));
    house.import(&portal.export());
    let id = house.only_thread().id;
    house
        .desk
        .answer(id, Plain::from("tell more"), at(10))
        .unwrap();
    portal.take(&house, &code, &more("two"), at(20));
    let taken_back = Submission {
        kind: Kind::Withdrawal,
        ..more("")
    };
    portal.take(&house, &code, &taken_back, at(30));
    let report = house.import(&portal.export());
    assert_eq!((report.new, report.grown.as_slice()), (2, [id].as_slice()));

    assert_eq!((report.withdrawn, report.odd), (vec![id], vec![]));
    let mut house = house.reopen();
    let thread = house.only_thread();
    assert_eq!(thread.flags, [Flag::Withdrawal]);
    let kinds: Vec<_> = thread.messages.iter().map(|message| message.kind).collect();
    assert_eq!(kinds, [Kind::Tip, Kind::FollowUp, Kind::Withdrawal]);
    assert_eq!(thread.replies[0].text.reveal(), "tell more");
    assert_eq!(
        thread.urgency(),
        Urgency::Normal,
        "a follow-up has no answers to lower it"
    );
    assert_eq!(thread.stage, Stage::New);
    house.desk.mark_seen(id, at(40)).unwrap();
    assert_eq!(house.only_thread().stage, Stage::Read);
    portal.deliver(house.outgoing(&portal));
    let replies = portal.come_back(&code);
    assert_eq!(replies[&0].kind, ReplyKind::Answer);
    assert_eq!(
        (replies[&1].kind, replies[&1].written),
        (ReplyKind::Mark, at(40))
    );
}

#[test]
fn the_most_urgent_comes_first() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    for (text, danger, minor, when) in [
        ("calm", "no", "no", 0),
        ("late", "no", "yes", 50),
        ("doubt", "not-sure", "no", 10),
        ("early", "yes", "no", 20),
    ] {
        portal.take(&house, &code(), &tip(text, danger, minor), at(when));
    }
    house.import(&portal.export());
    let threads = house.desk.threads().threads;
    let order: Vec<_> = threads
        .iter()
        .map(|thread| thread.first().text.reveal())
        .collect();
    assert_eq!(order, ["early", "late", "doubt", "calm"]);
    house.desk.mark_seen(threads[0].id, at(60)).unwrap();
    let first = house.desk.threads().threads.remove(0);
    assert_eq!(
        first.first().text.reveal(),
        "late",
        "what nobody has seen goes before"
    );
}

#[test]
fn a_long_tip_is_threaded_when_its_rest_arrives() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let story: String = (0..9_000).map(|n| format!("word{n} ")).collect();
    let ids = portal.take(&house, &code(), &tip(&story, "yes", "no"), at(0));
    assert!(ids.len() > 2);
    let kept_back = portal.letters.remove(&ids[1]).unwrap();
    let report = house.import(&portal.export());
    assert_eq!(report.incomplete, report.new_threads);
    let thread = house.only_thread();
    assert_eq!(thread.flags, [Flag::Incomplete]);
    assert_eq!(thread.first().missing, 1);
    let gap = format!("[part 2 of {} has not arrived]", ids.len());
    assert!(thread.first().text.reveal().contains(&gap));

    portal.letters.insert(ids[1], kept_back);
    let report = house.import(&portal.export());
    assert_eq!(
        (report.new, report.grown.len(), report.incomplete.len()),
        (1, 1, 0)
    );
    let thread = house.only_thread();
    assert_eq!(thread.first().text.reveal(), story);
    assert!(thread.flags.is_empty());
}

#[test]
fn what_comes_twice_counts_once() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let ids = portal.take(&house, &code(), &tip("once", "no", "no"), at(0));
    let copy = portal.letters[&ids[0]].clone();
    portal
        .letters
        .insert(quietline_case::LetterId::random(&mut rand::rng()), copy);
    let report = house.import(&portal.export());
    assert_eq!((report.new, report.doubles), (2, 1));
    assert_eq!(house.only_thread().messages.len(), 1);
    assert_eq!(house.only_thread().first().text.reveal(), "once");
    assert_eq!(
        house.outgoing(&portal).1.len(),
        2,
        "each letter gets its reply all the same"
    );
}

#[test]
fn a_letter_that_disagrees_with_its_thread_is_flagged() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("mine", "no", "no"), at(10));
    house.import(&portal.export());
    let other = ThreadKeys {
        thread: ThreadKeys::from_code(&code).thread,
        pre_key: PreKey::from_bytes([7; 32]),
    };
    // It claims to be earlier, and came later: what came first has the say.
    portal.take_with(&house, &other, &more("not mine"), at(0));
    let report = house.import(&portal.export());
    assert_eq!(report.odd.len(), 1);
    let thread = house.only_thread();
    assert_eq!(thread.flags, [Flag::OtherKeys]);
    assert_eq!(thread.messages.len(), 2);
    house
        .desk
        .answer(thread.id, Plain::from("to the first"), at(20))
        .unwrap();
    portal.deliver(house.outgoing(&portal));
    assert_eq!(portal.come_back(&code)[&0].text.reveal(), "to the first");
}

#[test]
fn a_thread_is_found_by_the_beginning_of_its_name() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let close = |last: u8| {
        let mut bytes = [0xab; 16];
        bytes[15] = last;
        ThreadKeys {
            thread: quietline_case::ThreadId::from_bytes(bytes),
            pre_key: PreKey::from_bytes([last; 32]),
        }
    };
    portal.take_with(&house, &close(1), &tip("one", "no", "no"), at(0));
    portal.take_with(&house, &close(2), &tip("two", "no", "no"), at(0));
    portal.take_decoy(&house);
    house.import(&portal.export());
    let whole = format!("{}01", "ab".repeat(15));
    assert_eq!(house.desk.find(&whole).unwrap().to_string(), whole);
    assert_eq!(
        house.desk.find(&whole.to_uppercase()).unwrap().to_string(),
        whole
    );
    let said = |beginning: &str| house.desk.find(beginning).unwrap_err().to_string();
    assert!(said("abab").contains("2 threads begin with abab"));
    assert!(said("0123").contains("no thread begins with 0123"));
    for bad in ["aba", "", "zzzz", "../..", "\u{1b}[2J", &"a".repeat(33)] {
        assert!(said(bad).contains("names no thread"), "{bad}");
    }
}

#[test]
fn the_files_of_all_parts_are_named_in_their_order() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let mut long = tip(&"word ".repeat(12_000), "yes", "no");
    long.files.extend((0..40_u8).map(|n| Attachment {
        parcel: ParcelId::from_bytes([n; 16]),
        name: Plain::from(format!("{n} {}", "x".repeat(900))),
        length: u64::from(n),
        content: [n; 32],
        sealed: [n; 32],
    }));
    assert!(portal.take(&house, &code(), &long, at(0)).len() > 2);
    house.import(&portal.export());
    let thread = house.only_thread();
    for (at, (file, sent)) in thread.first().files.iter().zip(&long.files).enumerate() {
        assert_eq!((file.number, &file.said), (at + 1, sent));
    }
    assert_eq!(thread.first().files.len(), long.files.len());
}

#[test]
fn decoys_are_no_threads() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take_decoy(&house);
    let report = house.import(&portal.export());
    assert_eq!(
        (report.new, report.decoys, report.new_threads.len()),
        (1, 1, 0)
    );
    assert!(house.desk.threads().threads.is_empty());
}
