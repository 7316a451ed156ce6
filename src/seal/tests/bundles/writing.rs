//! What can go wrong while a bundle is written, or taken.

use std::io;

use quietline_case::{LetterId, PortalId};
use quietline_seal::{
    bundle::{BundleError, OutgoingHead, read_export, write_export, write_outgoing},
    signing::SigningKey,
};

use crate::kit;

/// Writes an export of `letters` to nowhere, with fill as `read` says.
fn write(letters: &[LetterId], read: impl FnMut(&LetterId) -> io::Result<u8>) -> String {
    let mut read = read;
    let read = |name: &LetterId| read(name).map(kit::sealed);
    let key = SigningKey::generate();
    let outcome = write_export(io::sink(), &kit::export_head(), letters, read, &key);
    outcome.expect_err("it should fail").to_string()
}

#[test]
fn a_letter_that_can_not_be_read_is_named() {
    let why = write(&[kit::letter_id(1)], |_| {
        Err(io::Error::other("no such letter"))
    });
    let name = kit::letter_id(1);
    assert!(
        why.contains(&format!("could not read letters/{name}.age")),
        "{why}"
    );
    assert!(why.contains("no such letter"), "{why}");
}

#[test]
fn a_letter_that_changes_meanwhile_is_named() {
    let mut reads = 0;
    let why = write(&[kit::letter_id(1)], |_| {
        reads += 1;
        Ok(reads)
    });
    assert!(why.contains("it changed while"), "{why}");
}

#[test]
fn a_letter_listed_twice_is_named() {
    let why = write(&[kit::letter_id(1), kit::letter_id(1)], |_| Ok(0));
    assert!(why.contains("listed twice"), "{why}");
}

#[test]
fn a_full_disk_is_said() {
    let mut room = [0; 5_000];
    let names = [kit::letter_id(1)];
    let read = |_: &_| Ok(kit::sealed(0));
    let key = SigningKey::generate();
    let outcome = write_export(&mut room[..], &kit::export_head(), &names, read, &key);
    assert!(matches!(outcome, Err(BundleError::Write(_))), "{outcome:?}");
}

#[test]
fn a_manifest_that_no_reader_would_take_is_not_written() {
    let head = kit::outgoing_head();
    let head = OutgoingHead {
        erase: vec![head.erase[0]; 290_000],
        ..head
    };
    let mut out = Vec::new();
    let outcome = write_outgoing(&mut out, &head, &[], &SigningKey::generate());
    let why = outcome.expect_err("it should fail").to_string();
    assert!(
        why.contains("the manifest is more than a bundle may hold"),
        "{why}"
    );
    assert!(out.is_empty());
}

#[test]
fn a_letter_that_can_not_be_kept_is_named() {
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let key_of = |_: &PortalId| Some(key.verifying_key());
    let keep = |_, _, _| Err(io::Error::other("no room"));
    let outcome = read_export(&bundle[..], key_of, |_| Ok(()), keep);
    let why = outcome.expect_err("it should fail").to_string();
    assert!(why.contains("could not keep letters/0101"), "{why}");
    assert!(why.contains("no room"), "{why}");
}

#[test]
fn a_disk_that_fails_is_said() {
    /// Fails where it is read.
    struct Broken;
    impl io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("bad sector"))
        }
    }
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    for good in [0, 100, 5_000] {
        let input = io::Read::chain(&bundle[..good], Broken);
        let why = kit::refusal(input, &key.verifying_key());
        assert!(
            why.contains("could not read the bundle: bad sector"),
            "{why}"
        );
    }
}
