//! What is erased can't be read by anyone, whatever sled's file still holds.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::{collections::BTreeSet, path::Path};

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use help::{letter, letters_by_number, mailbox, open, reply, sled_itself, snapshot, sum};
use quietline_seal::AtRest;

/// The slots of a store, as they are on the disk.
fn slots(dir: &Path) -> Vec<[u8; 32]> {
    let bytes = std::fs::read(dir.join("slots")).unwrap();
    bytes
        .chunks(32)
        .map(|slot| slot.try_into().unwrap())
        .collect()
}

/// The head of a letter or a reply (`l` or `r`) as it lies in sled: its slot and
/// its nonce; and its wrapped bytes.
struct Wrapped {
    slot: usize,
    nonce: [u8; 24],
    name: Vec<u8>,
    bytes: Vec<u8>,
}

/// Reads the records of every letter and reply past the store.
fn wrapped(dir: &Path) -> Vec<Wrapped> {
    let db = sled_itself(dir);
    let read = |(key, head): (sled::IVec, sled::IVec)| {
        let name = key[1..].to_vec();
        let pages = db.scan_prefix([&[2], name.as_slice()].concat()).values();
        let bytes = pages.flat_map(|page| page.unwrap().to_vec()).collect();
        let slot = u32::from_be_bytes(head[..4].try_into().unwrap()) as usize;
        Wrapped {
            slot,
            nonce: head[8..].try_into().unwrap(),
            name,
            bytes,
        }
    };
    db.scan_prefix([1])
        .map(|record| read(record.unwrap()))
        .collect()
}

/// Takes the wrapping off with a key.
fn unwrap(wrapped: &Wrapped, key: &[u8; 32]) -> Option<Vec<u8>> {
    let what = Payload {
        msg: &wrapped.bytes,
        aad: &wrapped.name,
    };
    XChaCha20Poly1305::new(key.into())
        .decrypt(&wrapped.nonce.into(), what)
        .ok()
}

#[test]
fn an_erased_letter_is_gone_though_its_bytes_remain() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.put(&(0..20).map(letter).collect::<Vec<_>>()).unwrap();
    let ids = letters_by_number(&store);
    drop(store);

    let erased = ids[&7];
    let before = slots(dir.path());
    let all = wrapped(dir.path());
    let old = all
        .iter()
        .find(|wrapped| wrapped.name[1..] == erased.as_bytes()[..])
        .unwrap();
    let key = before[old.slot];
    assert_eq!(
        unwrap(old, &key).unwrap(),
        letter(7).sealed_bytes(),
        "the test reads it right"
    );

    let store = open(dir.path()).unwrap();
    assert_eq!(store.erase(&[(erased, sum(&letter(7)))]).unwrap(), 1);
    // On the disk at once, not only after a close.
    let after = slots(dir.path());
    assert!(!after.contains(&key), "the key is still there");
    let files = snapshot(dir.path());
    let everything: Vec<u8> = files.into_values().flatten().collect();
    assert!(
        memchr::memmem::find(&everything, &key).is_none(),
        "the key is somewhere else"
    );
    let page = &old.bytes[..1000];
    assert!(
        memchr::memmem::find(&everything, page).is_some(),
        "the wrapped bytes should remain, or this test shows nothing"
    );
    assert!(after.iter().all(|key| unwrap(old, key).is_none()));
    drop(store);
    assert!(
        slots(dir.path())
            .iter()
            .all(|key| unwrap(old, key).is_none())
    );
}

#[test]
fn nothing_sealed_lies_in_the_store_unwrapped() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.put(&[letter(1)]).unwrap();
    store.deliver(1, &[(mailbox(1), reply(2))]).unwrap();
    drop(store);
    let everything: Vec<u8> = snapshot(dir.path()).into_values().flatten().collect();
    assert!(memchr::memmem::find(&everything, b"age-encryption").is_none());
}

#[test]
fn erasing_changes_one_slot_and_puts_change_none() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let before = slots(dir.path());
    store.put(&[letter(1), letter(2)]).unwrap();
    assert_eq!(slots(dir.path()), before);
    let ids = letters_by_number(&store);
    store.erase(&[(ids[&1], sum(&letter(1)))]).unwrap();
    let after = slots(dir.path());
    assert_eq!(
        before
            .iter()
            .zip(&after)
            .filter(|(old, new)| old != new)
            .count(),
        1
    );
}

#[test]
fn a_replaced_reply_is_erased() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.deliver(1, &[(mailbox(1), reply(1))]).unwrap();
    drop(store);
    let old = wrapped(dir.path()).pop().unwrap();
    let key = slots(dir.path())[old.slot];
    assert_eq!(unwrap(&old, &key).unwrap(), reply(1).sealed_bytes());

    let store = open(dir.path()).unwrap();
    store.deliver(1, &[(mailbox(1), reply(2))]).unwrap();
    assert!(
        slots(dir.path())
            .iter()
            .all(|key| unwrap(&old, key).is_none())
    );
    drop(store);
    assert!(
        slots(dir.path())
            .iter()
            .all(|key| unwrap(&old, key).is_none())
    );
}

#[test]
fn opening_overwrites_every_slot_without_a_letter() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.put(&[letter(1), letter(2)]).unwrap();
    drop(store);
    let before = slots(dir.path());
    let used: BTreeSet<usize> = wrapped(dir.path()).iter().map(|one| one.slot).collect();
    drop(open(dir.path()).unwrap());
    let after = slots(dir.path());
    for (slot, (old, new)) in before.iter().zip(&after).enumerate() {
        assert_eq!(old == new, used.contains(&slot), "slot {slot}");
    }
}

#[test]
fn letters_take_slots_here_and_there() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.put(&(0..20).map(letter).collect::<Vec<_>>()).unwrap();
    drop(store);
    let used: BTreeSet<usize> = wrapped(dir.path()).iter().map(|one| one.slot).collect();
    assert_eq!(used.len(), 20, "no two letters share a slot");
    let neighbours = used
        .iter()
        .filter(|slot| used.contains(&(*slot + 1)))
        .count();
    assert!(neighbours < 10, "{used:?}");
}
