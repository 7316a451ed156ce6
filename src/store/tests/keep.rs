//! What goes in comes out: letters, replies, numbers; also after reopening.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use help::{letter, letters_by_number, mailbox, open, reply, sum};
use quietline_case::LetterId;
use quietline_seal::AtRest;
use quietline_store::{Status, StoreError};

#[test]
fn none_one_and_three_hundred_letters_come_back() {
    for count in [0, 1, 300] {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path()).unwrap();
        for first in (0..count).step_by(3) {
            let letters: Vec<_> = (first..count.min(first + 3)).map(letter).collect();
            store.put(&letters).unwrap();
        }
        let wanted: Vec<u64> = (0..count).collect();
        assert!(
            letters_by_number(&store)
                .into_keys()
                .eq(wanted.iter().copied())
        );
        drop(store);

        let store = open(dir.path()).unwrap();
        assert!(
            letters_by_number(&store).into_keys().eq(wanted),
            "after reopening"
        );
        assert_eq!(store.status().letters, count);
    }
}

#[test]
fn a_long_submission_is_kept_whole() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store
        .put(&(0..500).map(letter).collect::<Vec<_>>())
        .unwrap();
    store.put(&[]).unwrap();
    assert_eq!(store.syncs(), 1);
    drop(store);
    assert_eq!(letters_by_number(&open(dir.path()).unwrap()).len(), 500);
}

/// Files there would hold large values, and sled never syncs them.
#[test]
fn sled_writes_no_files_of_its_own_for_values() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    for first in (0..600).step_by(20) {
        store
            .put(&(first..first + 20).map(letter).collect::<Vec<_>>())
            .unwrap();
        store.deliver(1, &[(mailbox(first), reply(first))]).unwrap();
    }
    let blobs = dir.path().join("db/blobs");
    assert_eq!(std::fs::read_dir(blobs).unwrap().count(), 0);
}

#[test]
fn numbers_go_up_and_survive() {
    let dir = tempfile::tempdir().unwrap();
    for round in 0..3 {
        let store = open(dir.path()).unwrap();
        assert_eq!(store.delivered(), round);
        let export = store.next_export().unwrap();
        assert_eq!((export.number, export.previous), (round + 1, round));
        assert_eq!(export.delivered, round);
        store.finish_delivery(round + 1).unwrap();
        let status = store.status();
        let wanted = Status {
            letters: 0,
            replies: 0,
            parcels: 0,
            last_export: round + 1,
            delivered: round + 1,
        };
        assert_eq!(status, wanted);
    }
}

#[test]
fn replies_wait_under_their_names_and_are_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store
        .deliver(1, &[(mailbox(1), reply(1)), (mailbox(2), reply(2))])
        .unwrap();
    store
        .deliver(1, &[(mailbox(2), reply(20)), (mailbox(3), reply(3))])
        .unwrap();
    store.finish_delivery(1).unwrap();
    drop(store);

    let store = open(dir.path()).unwrap();
    for (name, wanted) in [(1, 1), (2, 20), (3, 3)] {
        let found = store.reply(&mailbox(name)).unwrap().unwrap();
        assert_eq!(found.sealed_bytes(), reply(wanted).sealed_bytes());
    }
    assert!(store.reply(&mailbox(4)).unwrap().is_none());
    assert_eq!(store.status().replies, 3);
}

#[test]
fn of_two_replies_with_one_name_the_last_counts() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store
        .deliver(1, &[(mailbox(1), reply(1)), (mailbox(1), reply(2))])
        .unwrap();
    let found = store.reply(&mailbox(1)).unwrap().unwrap();
    assert_eq!(found.sealed_bytes(), reply(2).sealed_bytes());
    assert_eq!(store.status().replies, 1);
}

#[test]
fn the_same_replies_again_cost_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let replies = [(mailbox(1), reply(1)), (mailbox(2), reply(2))];
    store.deliver(1, &replies).unwrap();
    let (syncs, slots) = (store.syncs(), help::snapshot(dir.path())["slots"].clone());
    store.deliver(1, &replies).unwrap();
    assert_eq!(store.syncs(), syncs);
    assert!(help::snapshot(dir.path())["slots"] == slots);
}

#[test]
fn an_old_delivery_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.finish_delivery(5).unwrap();
    let error = store.deliver(5, &[(mailbox(1), reply(1))]).unwrap_err();
    assert!(
        error.to_string().contains("number 5 is delivered already"),
        "{error}"
    );
    assert!(store.finish_delivery(4).is_err());
    store.finish_delivery(5).unwrap();
    assert_eq!(store.status().replies, 0);
}

#[test]
fn a_letter_that_is_not_there_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let id = LetterId::from_bytes([9; 16]);
    let error = store.letter(&id).unwrap_err();
    assert!(matches!(error, StoreError::NoLetter(_)));
    assert!(error.to_string().contains(&id.to_string()));
}

#[test]
fn erasing_needs_the_right_sum() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.put(&[letter(1), letter(2), letter(3)]).unwrap();
    let ids = letters_by_number(&store);
    let right = (ids[&1], sum(&letter(1)));
    let unknown = (LetterId::from_bytes([0; 16]), sum(&letter(1)));
    let wrong = (ids[&2], sum(&letter(3)));
    assert_eq!(store.erase(&[right, right, unknown, wrong]).unwrap(), 1);
    assert_eq!(store.erase(&[right]).unwrap(), 0, "twice is not an error");
    drop(store);

    let store = open(dir.path()).unwrap();
    assert!(letters_by_number(&store).into_keys().eq([2, 3]));
    assert_eq!(store.status().letters, 2);
}

#[test]
fn slots_grow_when_few_are_free() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let size = || dir.path().join("slots").metadata().unwrap().len();
    let before = size();
    for first in (0..900).step_by(100) {
        store
            .put(&(first..first + 100).map(letter).collect::<Vec<_>>())
            .unwrap();
    }
    assert_eq!(size(), before * 2);
    drop(store);
    assert_eq!(letters_by_number(&open(dir.path()).unwrap()).len(), 900);
}
