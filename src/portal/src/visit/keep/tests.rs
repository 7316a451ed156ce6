use std::{
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use quietline_case::{Attachment, ParcelId, Plain};

use super::{Eraser, IDLE, MAX_VISITS, USUAL, VisitId, Visits, WHOLE, make_room};
use crate::{
    clock::Clock,
    visit::{Cookie, Draft, Visit, VisitKeys},
};

/// Visits, and the clock they end by.
fn visits() -> (Visits, Clock) {
    let clock = Clock::new();
    let (eraser, _) = eraser();
    (Visits::new(clock.clone(), eraser), clock)
}

/// What erases parcels, and what it is told.
fn eraser() -> (Eraser, Receiver<Vec<ParcelId>>) {
    let (to, told) = channel();
    (Eraser::new(to), told)
}

/// Keeps a visit with this story, and returns what leads to it.
async fn keep(visits: &Visits, story: &str) -> VisitKeys {
    let keys = Cookie::random(&mut rand::rng()).keys();
    let mut visit = Visit::new(Draft(1));
    visit.words.set("story", Plain::from(story));
    let mut held = visits.hold(&keys).await.unwrap();
    held.keep(&visit).unwrap();
    drop(held);
    keys
}

#[actix_web::test]
async fn a_visit_is_found_with_its_cookie_alone() {
    let (visits, _) = visits();
    let keys = keep(&visits, "zebra").await;
    assert_eq!(
        visits.look(&keys).await.unwrap().words.get("story"),
        "zebra"
    );
    let other = Cookie::random(&mut rand::rng()).keys();
    assert!(visits.look(&other).await.is_none());
}

#[actix_web::test]
async fn memory_holds_no_word_of_it() {
    let (visits, _) = visits();
    let keys = keep(&visits, "zebra").await;
    let slot = visits.slot(keys.id).unwrap();
    let kept = slot.turn.lock().await;
    let sealed = &kept.as_ref().unwrap().sealed;
    assert!(!sealed.windows(5).any(|bytes| bytes == b"zebra"));
}

#[actix_web::test]
async fn an_idle_visit_ends() {
    let (visits, clock) = visits();
    let keys = keep(&visits, "zebra").await;
    clock.skip(IDLE - Duration::from_secs(5));
    assert!(visits.look(&keys).await.is_some());
    clock.skip(IDLE - Duration::from_secs(5));
    assert!(visits.look(&keys).await.is_some());
    clock.skip(IDLE);
    visits.sweep();
    assert_eq!(visits.count(), 0);
    assert!(visits.look(&keys).await.is_none());
}

#[actix_web::test]
async fn no_visit_outlasts_its_time() {
    let (visits, clock) = visits();
    let keys = keep(&visits, "zebra").await;
    for _ in 0..WHOLE.as_secs() / 600 {
        assert!(visits.look(&keys).await.is_some());
        clock.skip(Duration::from_secs(600));
    }
    assert!(visits.look(&keys).await.is_none());
}

#[actix_web::test]
async fn leaving_ends_a_visit_that_is_being_answered() {
    let (visits, _) = visits();
    let keys = keep(&visits, "zebra").await;
    let mut held = visits.hold(&keys).await.unwrap();
    visits.end(&keys);
    held.keep(&Visit::new(Draft(2))).unwrap();
    drop(held);
    assert!(visits.look(&keys).await.is_none());
    assert_eq!(visits.usual.used(), 0);
}

#[actix_web::test]
async fn large_visits_leave_room_for_the_others() {
    let visits = Visits::with_room(Clock::new(), eraser().0, USUAL, 2 * USUAL);
    let mut visit = Visit::new(Draft(1));
    visit.words.set("story", Plain::from("a".repeat(USUAL + 1)));
    let keys: [_; 2] = std::array::from_fn(|_| Cookie::random(&mut rand::rng()).keys());
    let mut first = visits.hold(&keys[0]).await.unwrap();
    first.keep(&visit).unwrap();
    let mut second = visits.hold(&keys[1]).await.unwrap();
    assert!(second.keep(&visit).is_err() && second.open().is_none());
    assert_eq!(visits.usual.used(), 0);
    keep(&visits, "zebra").await;
    visit.words.set("story", Plain::from("shorter"));
    first.keep(&visit).unwrap();
    second.keep(&visit).unwrap();
}

#[actix_web::test]
async fn a_flood_of_empty_visits_keeps_nobody_out() {
    let (visits, _) = visits();
    let words = keep(&visits, "zebra").await;
    for number in 0..u32::try_from(MAX_VISITS).unwrap() + 10 {
        let id = VisitId(std::array::from_fn(|n| number.to_be_bytes()[n % 4]));
        visits.slot(id).unwrap();
    }
    assert!(visits.count() <= MAX_VISITS);
    keep(&visits, "another").await;
    assert_eq!(
        visits.look(&words).await.unwrap().words.get("story"),
        "zebra"
    );
}

#[actix_web::test]
async fn visits_with_words_are_not_pushed_out() {
    let (visits, _) = visits();
    let (one, two) = (keep(&visits, "one").await, keep(&visits, "").await);
    let three = keep(&visits, "three").await;
    assert!(make_room(&mut visits.slots()));
    assert!(visits.look(&one).await.is_some() && visits.look(&three).await.is_some());
    assert!(visits.look(&two).await.is_none());
    assert!(!make_room(&mut visits.slots()));
}

#[actix_web::test]
async fn what_does_not_fit_leaves_what_was_there() {
    let visits = Visits::with_room(Clock::new(), eraser().0, 3000, 0);
    let keys = keep(&visits, "zebra").await;
    let mut held = visits.hold(&keys).await.unwrap();
    let mut visit = held.open().unwrap();
    visit.words.set("story", Plain::from("a".repeat(3000)));
    assert!(held.keep(&visit).is_err());
    assert_eq!(held.open().unwrap().words.get("story"), "zebra");
}

/// A file whose parcel has this name.
fn file(parcel: u8) -> Attachment {
    Attachment {
        parcel: ParcelId::from_bytes([parcel; 16]),
        name: Plain::from("a.jpg"),
        length: 5,
        content: [0; 32],
        sealed: [0; 32],
    }
}

/// Visits, their clock, one of them with two files, and what is erased.
async fn with_files() -> (Visits, Clock, VisitKeys, Receiver<Vec<ParcelId>>) {
    let (eraser, told) = eraser();
    let clock = Clock::new();
    let visits = Visits::new(clock.clone(), eraser);
    let keys = keep(&visits, "zebra").await;
    let mut held = visits.hold(&keys).await.unwrap();
    let mut visit = held.open().unwrap();
    held.add_file(&mut visit, file(1)).unwrap();
    held.add_file(&mut visit, file(2)).unwrap();
    drop(held);
    (visits, clock, keys, told)
}

/// The names of what was erased, in any order.
fn erased(told: &Receiver<Vec<ParcelId>>) -> Vec<u8> {
    let mut all: Vec<_> = told
        .try_iter()
        .flatten()
        .map(|id| id.as_bytes()[0])
        .collect();
    all.sort_unstable();
    all
}

#[actix_web::test]
async fn files_go_with_their_visit() {
    let (visits, _, keys, told) = with_files().await;
    assert_eq!(visits.look(&keys).await.unwrap().files.len(), 2);
    assert!(erased(&told).is_empty());
    visits.end(&keys);
    assert_eq!(erased(&told), [1, 2]);
    let (visits, clock, _, told) = with_files().await;
    clock.skip(IDLE);
    visits.sweep();
    assert_eq!(erased(&told), [1, 2]);
    let (visits, _, _, told) = with_files().await;
    drop(visits);
    assert_eq!(erased(&told), [1, 2]);
}

#[actix_web::test]
async fn files_that_are_sent_or_removed_do_not_go_with_it() {
    let (visits, _, keys, told) = with_files().await;
    let mut held = visits.hold(&keys).await.unwrap();
    let mut visit = held.open().unwrap();
    held.remove_file(&mut visit, ParcelId::from_bytes([1; 16]));
    assert_eq!(erased(&told), [1]);
    assert_eq!(held.take_parcels(), [ParcelId::from_bytes([2; 16])]);
    visits.end(&keys);
    drop(held);
    assert!(erased(&told).is_empty());
}

#[actix_web::test]
async fn files_that_could_not_be_sent_go_with_it() {
    let (visits, _, keys, told) = with_files().await;
    let held = visits.hold(&keys).await.unwrap();
    let parcels = held.take_parcels();
    held.put_back(parcels);
    visits.end(&keys);
    drop(held);
    assert_eq!(erased(&told), [1, 2]);
}

#[actix_web::test]
async fn a_visit_outlives_its_upload() {
    let (visits, clock, keys, told) = with_files().await;
    let carrier = visits.carry(&keys, Option::unwrap).await.ok().unwrap();
    clock.skip(WHOLE + IDLE);
    visits.sweep();
    let mut held = visits.hold_for(&carrier, &keys).await.unwrap();
    let mut visit = held.open().unwrap();
    held.add_file(&mut visit, file(3)).unwrap();
    drop((held, carrier));
    clock.skip(IDLE - Duration::from_secs(5));
    visits.sweep();
    assert_eq!(visits.look(&keys).await.unwrap().files.len(), 3);
    clock.skip(IDLE);
    assert!(visits.look(&keys).await.is_none());
    assert_eq!(erased(&told), [1, 2, 3]);
}

#[actix_web::test]
async fn an_upload_to_a_visit_that_was_ended_adds_nothing() {
    let (visits, _, keys, told) = with_files().await;
    let carrier = visits.carry(&keys, Option::unwrap).await.ok().unwrap();
    visits.end(&keys);
    assert!(carrier.has_ended());
    assert!(visits.hold_for(&carrier, &keys).await.is_none());
    drop(carrier);
    assert_eq!(erased(&told), [1, 2]);
}
