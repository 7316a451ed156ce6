//! What goes out, how often, and what a portal may erase.

use quietline_case::{Plain, ReplyKind};
use quietline_desk::{DeskError, Enrolled};
use quietline_seal::ANSWER_WINDOW;

use crate::support::{House, Portal, at, code, tip};

#[test]
fn each_letter_gets_one_reply_of_whatever_kind() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let (answered, seen, unseen) = (code(), code(), code());
    portal.take(&house, &answered, &tip("answered", "yes", "no"), at(0));
    portal.take(&house, &seen, &tip("seen", "no", "no"), at(1));
    portal.take(&house, &unseen, &tip("unseen", "no", "no"), at(2));
    portal.take_decoy(&house);
    house.import(&portal.export());
    for thread in house.desk.threads().threads {
        match thread.first().text.reveal() {
            "answered" => drop(
                house
                    .desk
                    .answer(thread.id, Plain::from("yes"), at(5))
                    .unwrap(),
            ),
            "seen" => house.desk.mark_seen(thread.id, at(6)).unwrap(),
            _ => {}
        }
    }
    portal.deliver(house.outgoing(&portal));
    assert_eq!(portal.replies.len(), 4);
    assert_eq!(portal.come_back(&answered)[&0].kind, ReplyKind::Answer);
    assert_eq!(portal.come_back(&seen)[&0].kind, ReplyKind::Mark);
    assert!(portal.come_back(&unseen).is_empty());
}

#[test]
fn everything_is_repeated_until_it_is_confirmed() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "no", "no"), at(0));
    portal.take_decoy(&house);
    house.import(&portal.export());
    let lost = house.outgoing(&portal);
    assert_eq!((lost.0.number, lost.0.answers_export), (1, 1));
    let mut house = house.reopen();
    let second = house.outgoing(&portal);
    assert_eq!(second.0.number, 2);
    assert_eq!(second.1, lost.1, "the same names and the same bytes");
    portal.deliver(second);
    house.import(&portal.export());
    let third = house.outgoing(&portal);
    assert_eq!((third.0.number, third.1.len()), (3, 0));
    let left = std::fs::read_dir(house.dir().join("replies"))
        .unwrap()
        .count();
    assert_eq!(left, 0, "what is confirmed takes no room");
}

#[test]
fn the_number_is_above_what_the_portal_has_seen() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.delivered = 40;
    house.import(&portal.export());
    assert_eq!(house.outgoing(&portal).0.number, 41);
}

#[test]
fn answers_go_beyond_the_slots_and_late_marks_wait_for_one() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let (first, second) = (code(), code());
    portal.take(&house, &first, &tip("first", "yes", "no"), at(0));
    portal.take(&house, &second, &tip("second", "no", "no"), at(1));
    house.import(&portal.export());
    assert_eq!(house.outgoing(&portal).1.len(), 2);
    let threads = house.desk.threads().threads;
    house
        .desk
        .answer(threads[0].id, Plain::from("late"), at(5))
        .unwrap();
    house.desk.mark_seen(threads[1].id, at(6)).unwrap();
    let mut bytes = Vec::new();
    let report = house
        .desk
        .write_outgoing(portal.id, &mut bytes, at(7), &mut rand::rng())
        .unwrap();
    assert_eq!(
        (report.replies, report.answers, report.marks, report.beyond),
        (3, 1, 0, 1)
    );
    portal.take_decoy(&house);
    house.import(&portal.export());
    portal.deliver(house.outgoing(&portal));
    assert_eq!(portal.come_back(&first)[&0].kind, ReplyKind::Answer);
    assert_eq!(
        portal.come_back(&second)[&0].kind,
        ReplyKind::Mark,
        "in the decoy's slot"
    );
    assert_eq!(portal.replies.len(), 4);
}

#[test]
fn an_answer_takes_the_place_of_the_mark() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("one", "no", "no"), at(0));
    portal.take_decoy(&house);
    house.import(&portal.export());
    let id = house.only_thread().id;
    house.desk.mark_seen(id, at(5)).unwrap();
    house.desk.answer(id, Plain::from("answer"), at(6)).unwrap();
    portal.deliver(house.outgoing(&portal));
    assert_eq!(portal.come_back(&code).len(), 1);
    assert_eq!(portal.come_back(&code)[&0].kind, ReplyKind::Answer);
}

#[test]
fn only_what_is_in_a_verified_backup_may_be_erased() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "no", "no"), at(0));
    house.import(&portal.export());
    assert!(house.outgoing(&portal).0.erase.is_empty());
    house
        .desk
        .backup(&house.folder.path().join("backup"))
        .unwrap();
    portal.take(&house, &code(), &tip("two", "no", "no"), at(1));
    house.import(&portal.export());
    let outgoing = house.outgoing(&portal);
    assert_eq!(outgoing.0.erase.len(), 1, "the second is in no backup");
    portal.deliver(outgoing);
    assert_eq!(portal.letters.len(), 1);
    house.import(&portal.export());
    assert!(
        house.outgoing(&portal).0.erase.is_empty(),
        "it is gone there"
    );
    assert_eq!(house.desk.threads().threads.len(), 2);
}

#[test]
fn two_portals_get_all_replies_and_erase_only_their_own() {
    let mut house = House::new();
    let mut one = Portal::enrolled(&mut house);
    let mut two = Portal::on(one.site.clone());
    assert_eq!(house.desk.enrol(two.card()).unwrap(), Enrolled::New(two.id));
    let code = code();
    one.take(&house, &code, &tip("on one", "no", "no"), at(0));
    two.take_decoy(&house);
    house.import(&one.export());
    house.import(&two.export());
    house
        .desk
        .backup(&house.folder.path().join("backup"))
        .unwrap();
    let id = house.only_thread().id;
    house
        .desk
        .answer(id, Plain::from("on both"), at(5))
        .unwrap();

    assert!(matches!(
        house.desk.choose_portal(None),
        Err(DeskError::WhichPortal(_))
    ));
    let named = one.id.to_string();
    assert_eq!(house.desk.choose_portal(Some(&named)).unwrap(), one.id);
    assert!(matches!(
        house.desk.choose_portal(Some("x")),
        Err(DeskError::UnknownPortal(..))
    ));
    for portal in [&mut one, &mut two] {
        let outgoing = house.outgoing(portal);
        assert_eq!(
            (outgoing.0.number, outgoing.0.erase.len(), outgoing.1.len()),
            (1, 1, 2)
        );
        portal.deliver(outgoing);
        assert_eq!(portal.come_back(&code)[&0].text.reveal(), "on both");
    }
    house.import(&one.export());
    assert!(
        !house.only_thread().replies[0].delivered,
        "the other has not said so"
    );
    house.import(&two.export());
    assert!(house.only_thread().replies[0].delivered);
}

#[test]
fn a_portal_that_lost_its_replies_gets_them_all_again() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("one", "no", "no"), at(0));
    portal.take_decoy(&house);
    house.import(&portal.export());
    let id = house.only_thread().id;
    house.desk.answer(id, Plain::from("again"), at(5)).unwrap();
    portal.deliver(house.outgoing(&portal));
    house.import(&portal.export());
    assert!(house.outgoing(&portal).1.is_empty());
    portal.replies.clear();
    portal.delivered = 0;
    house.import(&portal.export());
    portal.take_decoy(&house);
    house.import(&portal.export());
    portal.deliver(house.outgoing(&portal));
    assert_eq!(
        portal.replies.len(),
        3,
        "filler too, and the new letter's own"
    );
    assert_eq!(portal.come_back(&code)[&0].text.reveal(), "again");
}

#[test]
fn an_old_bundle_confirms_only_what_it_carried() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("one", "no", "no"), at(0));
    house.import(&portal.export());
    let id = house.only_thread().id;
    house.desk.answer(id, Plain::from("again"), at(5)).unwrap();
    portal.deliver(house.outgoing(&portal));
    house.import(&portal.export());
    let without = house.outgoing(&portal);
    assert!(without.1.is_empty());
    // The portal loses what it took, says so, and then takes the old stick.
    portal.replies.clear();
    portal.delivered = 0;
    house.import(&portal.export());
    portal.deliver(without);
    house.import(&portal.export());
    portal.deliver(house.outgoing(&portal));
    assert_eq!(portal.come_back(&code)[&0].text.reveal(), "again");
}

#[test]
fn a_reply_that_is_lost_or_damaged_here_is_made_again() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("one", "no", "no"), at(0));
    portal.take_decoy(&house);
    house.import(&portal.export());
    let id = house.only_thread().id;
    house.desk.answer(id, Plain::from("again"), at(5)).unwrap();
    let first = house.outgoing(&portal).1;
    for (name, bytes) in &first {
        let mut bytes = bytes.clone();
        bytes[30_000] ^= 1;
        std::fs::write(house.dir().join(format!("replies/{name}.age")), bytes).unwrap();
    }
    let second = house.outgoing(&portal);
    assert!(first.keys().eq(second.1.keys()), "under the same names");
    assert!(
        second.1.iter().all(|(name, bytes)| *bytes != first[name]),
        "filler like answers"
    );
    portal.deliver(second);
    assert_eq!(portal.come_back(&code)[&0].text.reveal(), "again");
}

#[test]
fn an_answer_must_hold_words_and_fit() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "no", "no"), at(0));
    house.import(&portal.export());
    let id = house.only_thread().id;
    let mut answer = |text: &str| house.desk.answer(id, Plain::from(text), at(5));
    assert!(matches!(answer(" \n"), Err(DeskError::EmptyAnswer)));
    let said = answer(&"x".repeat(30_100)).unwrap_err().to_string();
    assert!(said.contains("bytes too long"), "{said}");
    answer(&"x".repeat(29_000)).unwrap();
    assert_eq!(
        house.only_thread().replies.len(),
        1,
        "the long one left nothing behind"
    );
}

#[test]
fn a_thread_has_room_for_so_many_replies() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "no", "no"), at(0));
    house.import(&portal.export());
    let id = house.only_thread().id;
    for n in 0..ANSWER_WINDOW {
        assert_eq!(
            house.desk.answer(id, Plain::from("more"), at(5)).unwrap(),
            n
        );
    }
    let full = house.desk.answer(id, Plain::from("more"), at(5));
    assert!(matches!(full, Err(DeskError::WindowFull(_))));
    assert_eq!(house.outgoing(&portal).1.len(), ANSWER_WINDOW as usize);
}
