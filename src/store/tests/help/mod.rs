//! What the tests of the store share.
#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may end where it stands"
)]

pub mod worker;

use std::{collections::BTreeMap, fs, io::Write, path::Path};

use quietline_case::{LetterId, MailboxName, ParcelId, Reply};
use quietline_seal::{
    AtRest, Desk, LETTER_SIZE, Letter, Sealed, Tipster,
    parcel::{Parcel, ParcelSealer},
};
use quietline_store::{Draft, Store, StoreError};
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

/// What every file of the tests is full of.
pub const MARKER: &[u8] = b"a word that no disk must ever hold";

/// A public key whose private half is thrown away.
const KEY: &str = "age1gvpdqgqw02ez6j0wdvmzhyaxqyregukl7ulea6v3p4twv4lt4g5srdyg8d";

/// Begins a parcel.
pub fn begin(store: &Store) -> ParcelSealer<Draft> {
    ParcelSealer::new(&KEY.parse().unwrap(), store.begin_parcel().unwrap()).unwrap()
}

/// Seals a file of at least this length, full of [`MARKER`].
pub fn seal(store: &Store, length: usize) -> Parcel<Draft> {
    let mut sealer = begin(store);
    sealer
        .write_all(&MARKER.repeat(length / MARKER.len() + 1))
        .unwrap();
    sealer.finish().unwrap()
}

/// Uploads such a file: a loose parcel, and its sum.
pub fn upload(store: &Store, length: usize) -> (ParcelId, [u8; 32]) {
    let parcel = seal(store, length);
    let sum = *parcel.sealed_sum();
    (store.finish_parcel(parcel).unwrap(), sum)
}

/// The SHA-256 of an adopted parcel as it is read.
pub fn parcel_sum(store: &Store, id: &ParcelId) -> [u8; 32] {
    let mut sum = Sha256::new();
    std::io::copy(&mut store.parcel(id).unwrap(), &mut sum).unwrap();
    sum.finalize().into()
}

/// The names in the folder of parcels, in order.
pub fn parcel_files(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir.join("parcels")).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Asserts that [`MARKER`] is in no file under `dir`.
pub fn assert_no_marker(dir: &Path) {
    for (name, bytes) in snapshot(dir) {
        let found = memchr::memmem::find(&bytes, MARKER);
        assert!(found.is_none(), "plaintext in {name}");
    }
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

/// Opens sled past the store. A thread of sled's may hold its lock for a moment
/// after the store is dropped.
pub fn sled_itself(dir: &Path) -> sled::Db {
    let open = || sled::Config::new().path(dir.join("db")).open();
    for _ in 0..100 {
        if let Ok(db) = open() {
            return db;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    open().unwrap()
}
