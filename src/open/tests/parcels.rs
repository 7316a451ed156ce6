//! A file that goes into a parcel comes out of it, or the opener says why not.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use std::{
    io::{self, Read, Write},
    process::{Command, Stdio},
    sync::LazyLock,
    time::{Duration, Instant},
};

use proptest::prelude::*;
use quietline_case::{Attachment, ParcelId, Plain};
use quietline_open::{ParcelError, StaffIdentity, open_parcel, vault};
use quietline_seal::{
    KeyKind, Recipients,
    parcel::{MAX_FILE, MIN_PARCEL, ParcelSealer, padded, sealed_payload},
};
use rand::{Rng, SeedableRng, rngs::SmallRng};
use sha2::{Digest, Sha256};

/// The team's classic key, and its recipients: of the two kinds it is faster.
static TEAM: LazyLock<(StaffIdentity, Recipients)> = LazyLock::new(|| team(KeyKind::X25519));

/// A parcel of two chunks and a bit, and what its letter says.
static PHOTO: LazyLock<(Vec<u8>, Attachment)> = LazyLock::new(|| seal(&noise(130_000)));

fn team(kind: KeyKind) -> (StaffIdentity, Recipients) {
    let key = StaffIdentity::generate(kind, &mut rand::rng());
    let recipients = key.recipient_text().parse().unwrap();
    (key, recipients)
}

/// A file of this length that has no pattern.
fn noise(length: usize) -> Vec<u8> {
    let mut file = vec![0; length];
    SmallRng::seed_from_u64(length as u64).fill_bytes(&mut file);
    file
}

/// Seals a file for these keys.
fn seal_to(file: &[u8], to: &Recipients) -> (Vec<u8>, Attachment) {
    let mut sealer = ParcelSealer::new(to, Vec::new()).unwrap();
    sealer.write_all(file).unwrap();
    let parcel = sealer.finish().unwrap();
    let letter = parcel.attachment(ParcelId::from_bytes([1; 16]), Plain::from("photo.jpg"));
    let size = parcel.sealed_size();
    let bytes = parcel.into_shelf();
    assert_eq!(bytes.len() as u64, size);
    (bytes, letter)
}

/// Seals a file for [`TEAM`].
fn seal(file: &[u8]) -> (Vec<u8>, Attachment) {
    seal_to(file, &TEAM.1)
}

/// Opens a parcel with [`TEAM`]'s key.
fn open(parcel: impl Read, letter: &Attachment) -> Result<Vec<u8>, ParcelError> {
    let mut out = Vec::new();
    open_parcel(parcel, letter, &TEAM.0, &mut out)?;
    Ok(out)
}

/// A copy of what a letter says, to be changed.
fn copy(letter: &Attachment) -> Attachment {
    Attachment {
        name: Plain::from(letter.name.reveal()),
        ..*letter
    }
}

fn sum(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[test]
fn files_of_every_length_come_back() {
    let chunk = 65_536;
    for length in [
        0,
        1,
        15,
        16,
        17,
        chunk - 17,
        chunk - 16,
        chunk - 15,
        chunk,
        chunk + 1,
    ]
    .into_iter()
    .chain([2 * chunk - 16, 2 * chunk, 1_000_000])
    {
        let file = noise(length);
        let (parcel, letter) = seal(&file);
        assert_eq!(letter.length, length as u64);
        assert_eq!(letter.content, sum(&file));
        assert_eq!(letter.sealed, sum(&parcel));
        assert!(parcel.len() as u64 >= MIN_PARCEL);
        assert!(open(&parcel[..], &letter).unwrap() == file, "{length}");
    }
}

#[test]
fn hybrid_keys_open_parcels_too() {
    let (key, recipients) = team(KeyKind::Hybrid);
    let file = noise(70_000);
    let (parcel, letter) = seal_to(&file, &recipients);
    let mut out = Vec::new();
    open_parcel(&parcel[..], &letter, &key, &mut out).unwrap();
    assert!(out == file);
    assert!(matches!(
        open(&parcel[..], &letter),
        Err(ParcelError::OtherKey)
    ));
}

#[test]
fn only_the_step_shows() {
    let header = |(parcel, letter): &(Vec<u8>, Attachment)| {
        parcel.len() as u64 - sealed_payload(letter.length).unwrap()
    };
    // What is not of the step is the header: the key's lines, the nonce, and
    // lines that age adds at random.
    for length in [0, 10, 65_520, 65_521, 130_000] {
        let header = header(&seal(&noise(length)));
        assert!((180..800).contains(&header), "{length}: {header}");
    }
    assert_eq!(sealed_payload(0), sealed_payload(65_520));
    assert!(sealed_payload(65_521) > sealed_payload(65_520));
}

#[test]
fn pieces_of_any_size_make_the_same_parcel() {
    let file = noise(200_000);
    let mut sealer = ParcelSealer::new(&TEAM.1, Vec::new()).unwrap();
    let mut rest = &file[..];
    for size in (1..).map(|n| n * 37) {
        let (piece, more) = rest.split_at(rest.len().min(size));
        sealer.write_all(piece).unwrap();
        rest = more;
        if rest.is_empty() {
            break;
        }
    }
    assert_eq!(sealer.length(), 200_000);
    let parcel = sealer.finish().unwrap();
    let letter = parcel.attachment(ParcelId::from_bytes([1; 16]), Plain::default());
    assert!(open(&parcel.into_shelf()[..], &letter).unwrap() == file);
}

#[test]
fn a_parcel_cut_anywhere_is_called_cut() {
    let (parcel, letter) = &*PHOTO;
    let payload = sealed_payload(letter.length).unwrap() as usize;
    let header = parcel.len() - payload;
    let ends = [0, 1, 22, header - 20, header, header + 1];
    let late = [1, 16, 17, 65_552, 65_553].map(|less| parcel.len() - less);
    for end in ends.into_iter().chain(late) {
        let missing = match open(&parcel[..end], letter) {
            Err(ParcelError::Cut(missing)) => missing,
            other => panic!("{end}: {other:?}"),
        };
        assert!(missing <= (parcel.len() - end) as u64, "{end}: {missing}");
        if end >= header + 65_552 {
            assert_eq!(missing, (parcel.len() - end) as u64);
        }
    }
}

#[test]
fn what_follows_a_parcel_is_an_alteration() {
    let (parcel, letter) = &*PHOTO;
    for more in [1, 16, 65_552] {
        let longer = [&parcel[..], &vec![0; more]].concat();
        assert!(
            matches!(open(&longer[..], letter), Err(ParcelError::Altered)),
            "{more}"
        );
    }
}

#[test]
fn another_parcel_under_the_name_is_an_alteration() {
    let (_, letter) = &*PHOTO;
    let (other, _) = seal(&noise(130_000));
    assert!(matches!(
        open(&other[..], letter),
        Err(ParcelError::Altered)
    ));
}

#[test]
fn a_letter_that_tells_another_length_is_not_believed() {
    let (parcel, letter) = &*PHOTO;
    for length in [0, 1, 129_999, 130_001, 70_000, 10_000_000] {
        let wrong = Attachment {
            length,
            ..copy(letter)
        };
        let refused = open(&parcel[..], &wrong);
        let said = matches!(refused, Err(ParcelError::WrongLength { letter, parcel: 130_000 })
            if letter == length);
        assert!(said, "{length}: {refused:?}");
    }
    for length in [MAX_FILE + 1, u64::MAX] {
        let wrong = Attachment {
            length,
            ..copy(letter)
        };
        assert!(matches!(
            open(&parcel[..], &wrong),
            Err(ParcelError::WrongContent)
        ));
    }
}

#[test]
fn a_letter_that_tells_another_sum_is_not_believed() {
    let (parcel, letter) = &*PHOTO;
    let content = Attachment {
        content: [0; 32],
        ..copy(letter)
    };
    assert!(matches!(
        open(&parcel[..], &content),
        Err(ParcelError::WrongContent)
    ));
    let sealed = Attachment {
        sealed: [0; 32],
        ..copy(letter)
    };
    assert!(matches!(
        open(&parcel[..], &sealed),
        Err(ParcelError::Altered)
    ));
}

#[test]
fn an_age_file_without_a_trailer_is_no_parcel() {
    let plain = vec![7; padded(100).unwrap() as usize];
    let bytes = vault::seal_for(&TEAM.1, &plain).unwrap();
    let letter = Attachment {
        length: 100,
        sealed: sum(&bytes),
        ..copy(&PHOTO.1)
    };
    assert!(matches!(
        open(&bytes[..], &letter),
        Err(ParcelError::NotAParcel)
    ));
    let empty = vault::seal_for(&TEAM.1, b"").unwrap();
    let letter = Attachment {
        sealed: sum(&empty),
        ..letter
    };
    assert!(matches!(
        open(&empty[..], &letter),
        Err(ParcelError::NotAParcel)
    ));
}

/// age reads a header line by line until it ends, and looks through all of it
/// at each line. One that never ends must cost neither memory nor hours.
#[test]
fn an_endless_header_is_refused_early() {
    let (_, letter) = &*PHOTO;
    let start = &b"age-encryption.org/v1\n"[..];
    let stanza = format!("-> {}\n\n", "a".repeat(100));
    for endless in ["a", "\n", &stanza] {
        let hostile = [start, endless.repeat((8 << 20) / endless.len()).as_bytes()].concat();
        let begun = Instant::now();
        assert!(matches!(
            open(&hostile[..], letter),
            Err(ParcelError::Altered)
        ));
        assert!(begun.elapsed() < Duration::from_secs(20), "{endless:?}");
    }
}

#[test]
fn disks_that_fail_are_named() {
    /// A disk that fails after some bytes.
    struct Broken(usize);
    impl Write for Broken {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self
                .0
                .checked_sub(bytes.len())
                .ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("bad sector"))
        }
    }
    let (parcel, letter) = &*PHOTO;
    let full = open_parcel(&parcel[..], letter, &TEAM.0, Broken(70_000));
    assert!(matches!(full, Err(ParcelError::Write(_))), "{full:?}");
    for good in [0, 100, 66_000, 100_000] {
        let broken = open(parcel[..good].chain(Broken(0)), letter);
        let said = broken.as_ref().map(drop).unwrap_err().to_string();
        assert!(
            said.contains("could not read the parcel: bad sector"),
            "{good}: {said}"
        );
    }
}

#[test]
fn after_a_failure_the_sealer_takes_nothing_more() {
    /// A disk that fails once.
    struct Flaky(u32);
    impl Write for Flaky {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += 1;
            let failed = bytes.len() > 60_000 && self.0 < 100;
            self.0 += if failed { 100 } else { 0 };
            if failed {
                Err(io::ErrorKind::StorageFull.into())
            } else {
                Ok(bytes.len())
            }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut sealer = ParcelSealer::new(&TEAM.1, Flaky(0)).unwrap();
    let file = noise(1_000_000);
    assert!(sealer.write_all(&file).is_err());
    assert!(sealer.write_all(b"more").is_err());
    assert!(sealer.finish().is_err());
}

#[test]
fn the_age_command_opens_a_parcel() {
    let (key, recipients) = team(KeyKind::X25519);
    let file = noise(100_000);
    let (parcel, letter) = seal_to(&file, &recipients);
    let dir = tempfile::tempdir().unwrap();
    let [key_file, parcel_file] = ["key", "parcel"].map(|name| dir.path().join(name));
    std::fs::write(&key_file, key.to_text().as_bytes()).unwrap();
    std::fs::write(&parcel_file, parcel).unwrap();
    let age = Command::new("age")
        .arg("-d")
        .arg("-i")
        .args([key_file, parcel_file])
        .stdin(Stdio::null())
        .output()
        .expect("the age command is needed");
    assert!(age.status.success());
    let plain = age.stdout;
    assert_eq!(plain.len() as u64, padded(letter.length).unwrap());
    assert!(plain[..file.len()] == file);
    let (padding, trailer) = plain[file.len()..].split_last_chunk::<16>().unwrap();
    assert!(padding.iter().all(|byte| *byte == 0));
    assert_eq!(
        trailer, b"parcel 1\0\0\0\0\0\x01\x86\xa0",
        "the format is frozen"
    );
}

#[test]
fn any_changed_byte_of_the_header_is_an_alteration() {
    let (parcel, letter) = &*PHOTO;
    let header = parcel.len() - sealed_payload(letter.length).unwrap() as usize;
    for at in 0..header {
        let mut changed = parcel.clone();
        changed[at] ^= 1;
        let refused = open(&changed[..], letter);
        assert!(
            matches!(refused, Err(ParcelError::Altered)),
            "{at}: {refused:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_changed_byte_is_an_alteration(at in any::<prop::sample::Index>(), flip in 1..=255u8) {
        let (parcel, letter) = &*PHOTO;
        let mut changed = parcel.clone();
        let at = at.index(changed.len());
        changed[at] ^= flip;
        prop_assert!(matches!(open(&changed[..], letter), Err(ParcelError::Altered)), "byte {}", at);
    }

    #[test]
    fn any_file_comes_back(file in prop::collection::vec(any::<u8>(), 0..200_000)) {
        let (parcel, letter) = seal(&file);
        prop_assert!(open(&parcel[..], &letter).unwrap() == file);
    }
}
