//! Every vector of the age format that applies to us, opened as the portal and
//! the desk open letters. What they are: tests/vectors/README.md.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{fs, io::Read, path::Path};

use age::{DecryptError, Decryptor, Identity, scrypt, secrecy::SecretString, x25519};
use data_encoding::HEXLOWER;
use flate2::read::ZlibDecoder;
use quietline_seal::hybrid;
use sha2::{Digest, Sha256};

/// Where the vectors are.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors");

/// Files that age 0.12.1 opens although they are malformed: it still reads the
/// stanzas of its first versions, which had no short last line. The header's
/// MAC holds all the same, so nobody but the sender can make one.
const OPENED_NONETHELESS: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

/// How opening an age file ended. Sums are of all plaintext that came out.
#[derive(Debug, PartialEq)]
enum Outcome {
    /// It opened, to the end.
    Success(String),
    /// Part of it opened, perhaps nothing.
    PayloadFailure(String),
    /// The header is malformed.
    HeaderFailure,
    /// The header was changed.
    HmacFailure,
    /// It is for somebody else.
    NoMatch,
}

/// One test vector.
struct Vector {
    /// Its file's name.
    name: String,
    /// How opening it must end.
    expect: Outcome,
    /// With what to open it.
    identities: Vec<Box<dyn Identity>>,
    /// What to open.
    age_file: Vec<u8>,
}

impl Vector {
    /// Reads a vector's file. An unknown line fails: it could change what the
    /// vector means.
    fn read(name: &str) -> Self {
        let bytes = fs::read(Path::new(FOLDER).join("age").join(name)).unwrap();
        let end = bytes.windows(2).position(|w| w == b"\n\n").unwrap();
        let (head, body) = (str::from_utf8(&bytes[..end]).unwrap(), &bytes[end + 2..]);
        let mut identities = Vec::new();
        let (mut expect, mut payload, mut age_file) = ("", "", body.to_vec());
        for line in head.lines() {
            match line.split_once(": ").unwrap() {
                ("expect", how) => expect = how,
                ("payload", sum) => payload = sum,
                ("identity" | "passphrase", key) => identities.push(identity(key)),
                ("compressed", "zlib") => age_file = inflate(body),
                ("file key" | "comment", _) => {}
                other => panic!("{name}: unknown line {other:?}"),
            }
        }
        let (name, expect) = (name.to_owned(), outcome_named(expect, payload));
        Self {
            name,
            expect,
            identities,
            age_file,
        }
    }

    /// Opens the age file, by both of age's ways to read a header.
    fn open(&self) -> Outcome {
        let outcome = self.open_by(Decryptor::new_buffered(&self.age_file[..]));
        let again = self.open_by(Decryptor::new(&self.age_file[..]));
        assert_eq!(outcome, again, "{}", self.name);
        outcome
    }

    /// Opens the age file whose header was read.
    fn open_by(&self, header: Result<Decryptor<&[u8]>, DecryptError>) -> Outcome {
        let identities = self.identities.iter().map(Box::as_ref);
        match header.and_then(|header| header.decrypt(identities)) {
            Ok(reader) => drain(reader),
            Err(error) => failure(&error),
        }
    }
}

/// The outcome that a vector's `expect:` names.
fn outcome_named(expect: &str, payload: &str) -> Outcome {
    match expect {
        "success" => Outcome::Success(payload.to_owned()),
        "payload failure" => Outcome::PayloadFailure(payload.to_owned()),
        "header failure" => Outcome::HeaderFailure,
        "HMAC failure" => Outcome::HmacFailure,
        "no match" => Outcome::NoMatch,
        other => panic!("unknown outcome {other}"),
    }
}

/// The identity of any kind that a text holds.
fn identity(key: &str) -> Box<dyn Identity> {
    if key.starts_with("AGE-SECRET-KEY-PQ-1") {
        Box::new(key.parse::<hybrid::Identity>().unwrap())
    } else if key.starts_with("AGE-SECRET-KEY-1") {
        Box::new(key.parse::<x25519::Identity>().unwrap())
    } else {
        let mut identity = scrypt::Identity::new(SecretString::from(key.to_owned()));
        identity.set_max_work_factor(16);
        Box::new(identity)
    }
}

/// Undoes zlib.
fn inflate(bytes: &[u8]) -> Vec<u8> {
    let mut all = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut all).unwrap();
    all
}

/// Reads plaintext until it ends or fails.
fn drain(mut reader: impl Read) -> Outcome {
    let mut all = Vec::new();
    let end = reader.read_to_end(&mut all);
    let sum = HEXLOWER.encode(&Sha256::digest(&all));
    match end {
        Ok(_) => Outcome::Success(sum),
        Err(_) => Outcome::PayloadFailure(sum),
    }
}

/// What age's refusal amounts to.
fn failure(error: &DecryptError) -> Outcome {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed => Outcome::NoMatch,
        DecryptError::InvalidMac => Outcome::HmacFailure,
        // An Io error is a header cut short: the files are read from memory.
        DecryptError::InvalidHeader
        | DecryptError::UnknownFormat
        | DecryptError::ExcessiveWork { .. }
        | DecryptError::Io(_) => Outcome::HeaderFailure,
        other => panic!("no vector should lead to {other:?}"),
    }
}

/// The names of all vectors, with their sums.
fn listed() -> Vec<(String, String)> {
    let list = fs::read_to_string(Path::new(FOLDER).join("age.sha256")).unwrap();
    let lines = list.lines().map(|line| line.split_once("  ").unwrap());
    lines
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect()
}

/// The vectors that are there, with their sums.
fn found() -> Vec<(String, String)> {
    let folder = fs::read_dir(Path::new(FOLDER).join("age")).unwrap();
    folder.map(|entry| with_sum(&entry.unwrap())).collect()
}

/// A file's name and sum.
fn with_sum(file: &fs::DirEntry) -> (String, String) {
    let sum = Sha256::digest(fs::read(file.path()).unwrap());
    (
        file.file_name().into_string().unwrap(),
        HEXLOWER.encode(&sum),
    )
}

/// Opens the `count` vectors whose names begin with `prefix`, and checks how
/// each one ends.
fn check(prefix: &str, count: usize) {
    let mut names: Vec<_> = listed().into_iter().map(|(name, _)| name).collect();
    names.retain(|name| name.starts_with(prefix));
    assert_eq!(names.len(), count, "vectors named {prefix}*");
    names.retain(|name| !OPENED_NONETHELESS.contains(&name.as_str()));
    let wrong: Vec<_> = names
        .iter()
        .map(|name| Vector::read(name))
        .map(|vector| (vector.open(), vector))
        .filter(|(outcome, vector)| *outcome != vector.expect)
        .map(|(outcome, vector)| format!("{}: {outcome:?}, not {:?}", vector.name, vector.expect))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn hybrid_keys() {
    check("hybrid", 18);
}

#[test]
fn classic_keys() {
    check("x25519", 14);
}

#[test]
fn passphrases() {
    check("scrypt", 25);
}

#[test]
fn payloads() {
    check("stream", 28);
}

#[test]
fn headers() {
    check("hmac", 8);
    check("header", 1);
    check("stanza", 14);
    check("version", 1);
    check("empty", 1);
}

#[test]
fn no_vector_is_lost_added_or_changed() {
    let (mut found, mut listed) = (found(), listed());
    found.sort();
    listed.sort();
    assert_eq!(found, listed);
}

#[test]
fn every_byte_of_a_sealed_file_counts() {
    let mut vector = Vector::read("hybrid");
    for at in 0..vector.age_file.len() {
        vector.age_file[at] ^= 1;
        assert_ne!(vector.open(), vector.expect, "byte {at} may be anything");
        vector.age_file[at] ^= 1;
    }
    assert_eq!(vector.open(), vector.expect);
}

#[test]
fn what_age_opens_nonetheless_is_what_we_say() {
    for name in OPENED_NONETHELESS {
        let vector = Vector::read(name);
        assert_eq!(vector.expect, Outcome::HeaderFailure);
        let opened = matches!(vector.open(), Outcome::Success(_));
        assert!(opened, "age refuses {name} now: take it off the list");
    }
}
