//! The vault itself: who gets in, what lies on the disk, what damage does.

use std::{fs, os::unix::fs::PermissionsExt};

use quietline_case::Plain;
use quietline_desk::{Desk, DeskError, Founding, KeyKind, Rescue, Role};
use quietline_open::{StaffIdentity, open_letter};
use quietline_seal::Sealed;

use crate::support::{House, PASSPHRASE, Portal, at, code, files, tip};

fn init(dir: &std::path::Path, name: &str, passphrase: &str, escrow: Option<&str>) -> DeskError {
    let founding = Founding {
        name,
        passphrase,
        kind: KeyKind::Hybrid,
        escrow,
    };
    let refused = Desk::init(dir, &founding, Role::Advocate, &mut rand::rng());
    refused.err().expect("it should have been refused")
}

#[test]
fn a_vault_is_not_made_of_bad_input() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("desk");
    for weak in ["", "short", "aaaaaaaaaaaaaaaaaaaa"] {
        assert!(matches!(
            init(&dir, "ann", weak, None),
            DeskError::WeakPassphrase(_)
        ));
    }
    assert!(matches!(
        init(&dir, "../ann", PASSPHRASE, None),
        DeskError::BadName(_)
    ));
    let classic = StaffIdentity::generate(KeyKind::X25519, &mut rand::rng()).recipient_text();
    for escrow in [classic.as_str(), "nonsense", "AGE-SECRET-KEY-1QQQ"] {
        assert!(matches!(
            init(&dir, "ann", PASSPHRASE, Some(escrow)),
            DeskError::Recipients(_)
        ));
    }
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing is left behind"
    );
    fs::write(folder.path().join("mine"), "").unwrap();
    assert!(matches!(
        init(folder.path(), "ann", PASSPHRASE, None),
        DeskError::Occupied(_)
    ));
}

#[test]
fn an_empty_folder_becomes_a_vault() {
    let folder = tempfile::tempdir().unwrap();
    let founding = Founding {
        name: "ann",
        passphrase: PASSPHRASE,
        kind: KeyKind::X25519,
        escrow: None,
    };
    Desk::init(folder.path(), &founding, Role::Advocate, &mut rand::rng()).unwrap();
    let desk = Desk::open(folder.path(), PASSPHRASE).unwrap();
    assert_eq!(desk.member(), "ann");
    drop(desk);
    let rescue = Rescue::open(folder.path(), PASSPHRASE).unwrap();
    assert!(rescue.emergency_identity().starts_with("AGE-SECRET-KEY-1"));
}

#[test]
fn the_escrow_key_opens_every_letter() {
    let escrow = StaffIdentity::generate(KeyKind::Hybrid, &mut rand::rng());
    let house = House::fresh(KeyKind::Hybrid, Some(&escrow.recipient_text()));
    let mut portal = Portal::new();
    let id = portal.take(&house, &code(), &tip("one", "no", "no"), at(0))[0];
    let letter = Sealed::from_age_file(portal.letters[&id].clone()).unwrap();
    assert_eq!(open_letter(&letter, &escrow).unwrap().text.reveal(), "one");
}

#[test]
fn who_gets_in() {
    let house = House::new();
    let dir = house.dir();
    assert!(matches!(
        Desk::open(&dir, PASSPHRASE),
        Err(DeskError::Busy(_))
    ));
    drop(house.desk);
    assert!(matches!(
        Desk::open(&dir, "another passphrase"),
        Err(DeskError::WrongPassphrase(_))
    ));
    let nowhere = house.folder.path().join("nowhere");
    assert!(matches!(
        Desk::open(&nowhere, PASSPHRASE),
        Err(DeskError::NotAVault { .. })
    ));
    Desk::open(&dir, PASSPHRASE).unwrap();
    for (file, damage) in [
        ("keys", b"".as_slice()),
        ("team/1/ann.age", b"x"),
        ("staff/ann.age", b"x"),
    ] {
        fs::write(dir.join(file), damage).unwrap();
        assert!(
            matches!(
                Desk::open(&dir, PASSPHRASE),
                Err(DeskError::DamagedKeys { .. })
            ),
            "{file}"
        );
    }
}

#[test]
fn nothing_opened_lies_on_the_disk_and_nobody_else_may_look() {
    let mut house = House::fresh(KeyKind::Hybrid, None);
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("quagmirewords", "yes", "no"), at(0));
    house.import(&portal.export());
    let thread = house.only_thread();
    house
        .desk
        .answer(thread.id, Plain::from("zephyranswer"), at(1))
        .unwrap();
    house.outgoing(&portal);
    let thread = thread.id.to_string();
    for path in files(&house.dir()) {
        let bytes = fs::read(&path).unwrap();
        for needle in [
            "quagmirewords",
            "zephyranswer",
            thread.as_str(),
            "AGE-SECRET",
        ] {
            let found = bytes
                .windows(needle.len())
                .any(|window| window == needle.as_bytes());
            assert!(!found, "{needle} in {}", path.display());
        }
        assert!(!path.to_string_lossy().contains(&thread));
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        assert_eq!(mode(path.parent().unwrap()), 0o700, "{}", path.display());
    }
}

#[test]
fn letters_still_open_when_the_state_is_damaged() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "yes", "no"), at(0));
    portal.take(&house, &code(), &tip("two", "no", "no"), at(0));
    portal.take_decoy(&house);
    house.import(&portal.export());
    let dir = house.dir();
    drop(house.desk);
    let state = fs::read(dir.join("state.age")).unwrap();
    for damage in [b"".as_slice(), b"words", &state[..state.len() - 1]] {
        fs::write(dir.join("state.age"), damage).unwrap();
        assert!(matches!(
            Desk::open(&dir, PASSPHRASE),
            Err(DeskError::DamagedState { .. })
        ));
    }
    fs::remove_file(dir.join("state.age")).unwrap();
    assert!(matches!(
        Desk::open(&dir, PASSPHRASE),
        Err(DeskError::DamagedState { .. })
    ));

    fs::write(dir.join("keys"), "words").unwrap();
    let rescue = Rescue::open(&dir, PASSPHRASE).unwrap();
    assert!(
        rescue
            .emergency_identity()
            .starts_with("AGE-SECRET-KEY-PQ-1")
    );
    let threads = rescue.threads().unwrap().threads;
    let texts: Vec<_> = threads
        .iter()
        .map(|thread| thread.first().text.reveal())
        .collect();
    assert_eq!(texts, ["one", "two"]);
    let named = rescue.thread(&threads[1].id.to_string()[..8]).unwrap();
    assert_eq!(named.first().text.reveal(), "two");
}

#[test]
fn one_damaged_letter_hides_no_other() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let both = code();
    let bad = portal.take(&house, &both, &tip("one", "yes", "no"), at(0))[0];
    portal.take(&house, &both, &crate::support::more("two"), at(1));
    house.import(&portal.export());
    let path = house.dir().join(format!("letters/{bad}.age"));
    let mut bytes = fs::read(&path).unwrap();
    bytes[20_000] ^= 1;
    fs::write(&path, bytes).unwrap();
    let opened = house.desk.threads();
    assert_eq!(opened.lost, [bad]);
    assert_eq!(
        opened.threads[0].flags,
        [quietline_desk::Flag::DamagedLetter]
    );
    assert_eq!(opened.threads[0].first().text.reveal(), "two");
}
