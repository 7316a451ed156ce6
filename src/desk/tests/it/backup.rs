//! A backup is read back before it counts, and restores with a passphrase alone.

use std::fs;

use quietline_case::Plain;
use quietline_desk::{Desk, DeskError};

use crate::support::{House, PASSPHRASE, Portal, at, code, files, more, tip};

/// A house with an answered tip, a follow-up, a decoy and a strange letter.
fn lived_in() -> (House, Portal, quietline_case::Code) {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let code = code();
    portal.take(&house, &code, &tip("one", "yes", "no"), at(0));
    portal.take_decoy(&house);
    portal.take(
        &House::fresh(quietline_desk::KeyKind::Hybrid, None),
        &self::code(),
        &tip("strange", "no", "no"),
        at(0),
    );
    house.import(&portal.export());
    let id = house.only_thread().id;
    house
        .desk
        .answer(id, Plain::from("first answer"), at(5))
        .unwrap();
    portal.take(&house, &code, &more("two"), at(10));
    house.import(&portal.export());
    (house, portal, code)
}

#[test]
fn a_backup_restores_with_the_passphrase_alone() {
    let (mut house, mut portal, code) = lived_in();
    let backup = house.folder.path().join("backup");
    let report = house.desk.backup(&backup).unwrap();
    assert_eq!((report.letters, report.damaged.len()), (4, 0));
    // Written after the backup, and lost with the laptop.
    let id = house.only_thread().id;
    house
        .desk
        .answer(id, Plain::from("forgotten"), at(20))
        .unwrap();
    portal.deliver(house.outgoing(&portal));
    let before = fs::read(house.dir().join("public/recipients.txt")).unwrap();
    drop(house.desk);
    fs::remove_dir_all(house.folder.path().join("desk")).unwrap();

    let restored = Desk::restore(&backup, &house.folder.path().join("desk"), PASSPHRASE).unwrap();
    assert_eq!((restored.letters, restored.missing.len()), (4, 0));
    let desk = Desk::open(&house.folder.path().join("desk"), PASSPHRASE).unwrap();
    let mut house = House {
        desk,
        folder: house.folder,
    };
    assert_eq!(
        fs::read(house.dir().join("public/recipients.txt")).unwrap(),
        before
    );
    let thread = house.only_thread();
    let texts: Vec<_> = thread
        .messages
        .iter()
        .map(|one| one.text.reveal())
        .collect();
    assert_eq!(texts, ["one", "two"]);
    assert_eq!(thread.replies.len(), 1);
    assert_eq!(thread.replies[0].text.reveal(), "first answer");

    // What it writes now neither collides with nor is older than what was written then.
    house
        .desk
        .answer(id, Plain::from("second answer"), at(30))
        .unwrap();
    portal.deliver(house.outgoing(&portal));
    let read = portal.come_back(&code);
    let texts: Vec<_> = read.values().map(|reply| reply.text.reveal()).collect();
    assert_eq!(texts, ["first answer", "forgotten", "second answer"]);
    house.import(&portal.export());
    assert!(
        house
            .only_thread()
            .replies
            .iter()
            .all(|reply| reply.delivered)
    );
}

#[test]
fn a_backup_shows_nothing_and_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let (mut house, _, _) = lived_in();
    let backup = house.folder.path().join("backup");
    house.desk.backup(&backup).unwrap();
    let bytes = fs::read(&backup).unwrap();
    let thread = house.only_thread().id.to_string();
    let letters = fs::read_dir(house.dir().join("letters")).unwrap();
    let letters: Vec<_> = letters
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(letters.len(), 3);
    for needle in letters
        .iter()
        .map(String::as_str)
        .chain([thread.as_str(), "first answer"])
    {
        assert!(
            !bytes
                .windows(needle.len())
                .any(|window| window == needle.as_bytes())
        );
    }
    assert_eq!(
        fs::metadata(&backup).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn a_damaged_letter_is_named_and_not_counted() {
    let (mut house, portal, _) = lived_in();
    let backup = house.folder.path().join("backup");
    house.desk.backup(&backup).unwrap();
    let bad = files(&house.dir().join("letters"))
        .into_iter()
        .next()
        .unwrap();
    fs::write(&bad, b"rot").unwrap();
    let report = house.desk.backup(&backup).unwrap();
    assert_eq!(report.letters, 3);
    assert_eq!(report.damaged.len(), 1);
    assert_eq!(
        house.outgoing(&portal).0.erase.len(),
        3,
        "what is in no backup stays there"
    );
    drop(house.desk);
    let restored = Desk::restore(&backup, &house.folder.path().join("again"), PASSPHRASE).unwrap();
    assert_eq!((restored.letters, restored.missing), (3, report.damaged));
}

#[test]
fn a_backup_lies_elsewhere() {
    let mut house = House::new();
    let inside = house.dir().join("letters/backup");
    assert!(matches!(
        house.desk.backup(&inside),
        Err(DeskError::BackupInside(_))
    ));
    let nowhere = house.folder.path().join("no/such/folder/backup");
    assert!(matches!(
        house.desk.backup(&nowhere),
        Err(DeskError::File { .. })
    ));
    let folder = house.folder.path().join("folder");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine"), "").unwrap();
    assert!(house.desk.backup(&folder).is_err());
    assert_eq!(
        fs::read_dir(house.folder.path()).unwrap().count(),
        2,
        "nothing is left behind"
    );
}

#[test]
fn a_damaged_backup_is_refused_whole() {
    let (mut house, _, _) = lived_in();
    let backup = house.folder.path().join("backup");
    house.desk.backup(&backup).unwrap();
    drop(house.desk);
    let whole = fs::read(&backup).unwrap();
    let bad = house.folder.path().join("bad");
    let target = house.folder.path().join("again");
    let mut broken: Vec<Vec<u8>> = vec![Vec::new(), b"words".to_vec(), vec![0; 4_096]];
    broken.extend([600, whole.len() / 2, whole.len() - 4_096].map(|end| whole[..end].to_vec()));
    for place in [5_000, whole.len() / 2, whole.len() - 3_000] {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        broken.push(changed);
    }
    for bytes in broken {
        fs::write(&bad, &bytes).unwrap();
        let refused = Desk::restore(&bad, &target, PASSPHRASE);
        assert!(refused.is_err(), "{} bytes", bytes.len());
        assert!(!target.exists());
    }
    let wrong = Desk::restore(&backup, &target, "another passphrase");
    assert!(matches!(wrong, Err(DeskError::WrongPassphrase(path)) if path == backup));
    let occupied = Desk::restore(&backup, house.folder.path(), PASSPHRASE);
    assert!(matches!(occupied, Err(DeskError::Occupied(_))));
    Desk::restore(&backup, &target, PASSPHRASE).unwrap();
}
