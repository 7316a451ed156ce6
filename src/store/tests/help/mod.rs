//! What the tests of the store share.
#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may end where it stands"
)]

pub mod worker;

use std::{collections::BTreeMap, fs, path::Path};

use quietline_case::{LetterId, MailboxName, Reply};
use quietline_seal::{AtRest, Desk, LETTER_SIZE, Letter, Sealed, Tipster};
use quietline_store::{Store, StoreError};
use rand::{
    Rng, SeedableRng,
    rngs::{SmallRng, SysRng},
};
use sha2::{Digest, Sha256};

/// Opens the store in `dir`.
pub fn open(dir: &Path) -> Result<Store, StoreError> {
    Store::open(dir, rand::rand_core::UnwrapErr(SysRng))
}

/// The text of the error with which opening fails.
pub fn open_error(dir: &Path) -> String {
    match open(dir) {
        Ok(_) => panic!("the store opened"),
        Err(error) => error.to_string(),
    }
}

/// Bytes with the form of a sealed letter, different for each number.
pub fn sealed_bytes(number: u64) -> Vec<u8> {
    let mut bytes = b"age-encryption.org/v1\n".to_vec();
    bytes.extend_from_slice(&number.to_be_bytes());
    let head = bytes.len();
    bytes.resize(LETTER_SIZE, 0);
    SmallRng::seed_from_u64(number).fill_bytes(&mut bytes[head..]);
    bytes
}

/// A sealed letter, different for each number.
pub fn letter(number: u64) -> Sealed<Letter, Desk> {
    Sealed::from_age_file(sealed_bytes(number)).unwrap()
}

/// A sealed reply, different for each number.
pub fn reply(number: u64) -> Sealed<Reply, Tipster> {
    Sealed::from_age_file(sealed_bytes(number)).unwrap()
}

/// The name of a mailbox, different for each number.
pub fn mailbox(number: u64) -> MailboxName {
    let mut bytes = [7; 16];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    MailboxName::from_bytes(bytes)
}

/// The SHA-256 of sealed bytes.
pub fn sum(sealed: &impl AtRest) -> [u8; 32] {
    Sha256::digest(sealed.sealed_bytes()).into()
}

/// Every letter of a store by its number; each is compared with what was put.
pub fn letters_by_number(store: &Store) -> BTreeMap<u64, LetterId> {
    let ids = store.letters().unwrap();
    ids.into_iter()
        .map(|id| (number_of(&store.letter(&id).unwrap()), id))
        .collect()
}

/// The number that a letter was made with; the rest of it must fit.
pub fn number_of(letter: &Sealed<Letter, Desk>) -> u64 {
    let bytes = letter.sealed_bytes();
    let number = u64::from_be_bytes(bytes[22..30].try_into().unwrap());
    assert_eq!(
        bytes,
        sealed_bytes(number),
        "letter {number} came back changed"
    );
    number
}

/// Every file under a folder, with its bytes.
pub fn snapshot(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                let name = entry
                    .path()
                    .strip_prefix(dir)
                    .unwrap()
                    .display()
                    .to_string();
                files.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    files
}

/// Writes files as [`snapshot`] read them.
pub fn restore(dir: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        let path = dir.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
