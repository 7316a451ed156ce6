//! Hybrid keys and files, to and fro with another implementation of age:
//! typage, in tests/interop. It comes from npm, so these tests are ignored
//! until `tests/run` has installed it in target/interop.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    io::{Read, Write},
    path::Path,
    process::{Command, Stdio},
};

use age::{Decryptor, Encryptor};
use quietline_seal::hybrid::{Identity, Recipient};

/// What is sealed.
const WORDS: &[u8] = b"the north door, after nine";

/// Runs one act of the other implementation. What it prints is its result.
fn typage(args: &[&str], input: &[u8]) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut child = Command::new("node")
        .arg(root.join("tests/interop/hybrid.mjs"))
        .args(args)
        .current_dir(root.join("target/interop"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node and target/interop are there; tests/run installs them");
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "typage could not {}", args[0]);
    output.stdout
}

/// An identity of theirs, and its recipient, as texts.
fn their_keys() -> (String, String) {
    let printed = String::from_utf8(typage(&["keys"], b"")).unwrap();
    let (identity, recipient) = printed.trim_end().split_once('\n').unwrap();
    (identity.to_owned(), recipient.to_owned())
}

/// Seals with our code.
fn seal(to: &Recipient) -> Vec<u8> {
    let mut sealed = Vec::new();
    let to = std::iter::once(to as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(to).unwrap();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(WORDS).unwrap();
    writer.finish().unwrap();
    sealed
}

/// Opens with our code.
fn open(sealed: &[u8], with: &Identity) -> Vec<u8> {
    let with = std::iter::once(with as &dyn age::Identity);
    let mut reader = Decryptor::new_buffered(sealed)
        .unwrap()
        .decrypt(with)
        .unwrap();
    let mut opened = Vec::new();
    reader.read_to_end(&mut opened).unwrap();
    opened
}

#[test]
#[ignore = "needs node and target/interop, which tests/run installs"]
fn their_identity_leads_to_the_same_recipient() {
    let (identity, recipient) = their_keys();
    let ours: Identity = identity.parse().unwrap();
    assert_eq!(*ours.to_text(), identity);
    assert_eq!(ours.to_recipient().to_string(), recipient);
}

#[test]
#[ignore = "needs node and target/interop, which tests/run installs"]
fn what_they_seal_opens_here() {
    let identity = Identity::from_seed(&[7; 32]);
    let recipient = identity.to_recipient().to_string();
    let sealed = typage(&["seal", &recipient], WORDS);
    assert_eq!(open(&sealed, &identity), WORDS);
}

#[test]
#[ignore = "needs node and target/interop, which tests/run installs"]
fn what_we_seal_opens_there() {
    let (identity, recipient) = their_keys();
    let sealed = seal(&recipient.parse().unwrap());
    assert_eq!(typage(&["open", &identity], &sealed), WORDS);
}
