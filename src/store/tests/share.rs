//! Those who wait at the same time share a sync.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::thread;

use help::{letter, letters_by_number, mailbox, open, reply};

#[test]
fn eight_threads_share_syncs() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    thread::scope(|scope| {
        for worker in 0..8 {
            let store = &store;
            scope.spawn(move || {
                for number in 0..50 {
                    store.put(&[letter(worker * 1000 + number)]).unwrap();
                }
            });
        }
    });
    assert_eq!(letters_by_number(&store).len(), 400);
    let syncs = store.syncs();
    assert!(syncs < 400, "{syncs} syncs for 400 puts");
}

#[test]
fn readers_writers_and_deliveries_do_not_disturb_each_other() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..200 {
                store
                    .deliver(1, &[(mailbox(number % 3), reply(number))])
                    .unwrap();
            }
        });
        scope.spawn(|| (0..200).for_each(|number| store.put(&[letter(number)]).unwrap()));
        for _ in 0..2 {
            scope.spawn(|| {
                for number in 0..2_000 {
                    store.reply(&mailbox(number % 3)).unwrap();
                }
            });
        }
    });
    assert_eq!(store.status().replies, 3);
    assert_eq!(letters_by_number(&store).len(), 200);
}

#[test]
fn export_numbers_are_given_once() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let mut numbers: Vec<u64> = thread::scope(|scope| {
        let take = || scope.spawn(|| store.next_export().unwrap().number);
        let threads: Vec<_> = (0..16).map(|_| take()).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    numbers.sort();
    assert!(numbers.into_iter().eq(1..=16));
}
