//! Attached files come, are kept as they came, and may go where they came from.

use std::fs;

use quietline_case::{Attachment, ParcelId};
use quietline_desk::{Desk, DeskError, FileState, Inner, Rescue};

use crate::support::{House, PASSPHRASE, Portal, at, code, files, tip_with};

/// A portal that took a tip with one file, and what the letter says of it.
fn with_one_file() -> (House, Portal, Attachment) {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let file = portal.attach(&house, "photo.jpg", b"a photo");
    portal.take(&house, &code(), &tip_with(&file), at(0));
    (house, portal, file)
}

fn kept(house: &House, id: ParcelId) -> std::path::PathBuf {
    house.dir().join(format!("parcels/{id}.age"))
}

#[test]
fn a_parcel_comes_with_its_letter_and_is_kept_as_it_came() {
    let (mut house, mut portal, file) = with_one_file();
    let report = house.import(&portal.export());
    assert_eq!(
        (report.letters, report.parcels, report.new_parcels),
        (1, 1, 1)
    );
    assert!(report.missing_files.is_empty() && report.unnamed_parcels.is_empty());
    assert!(report.altered_parcels.is_empty());
    let came = fs::read(kept(&house, file.parcel)).unwrap();
    assert_eq!(came, portal.parcels[&file.parcel]);
    let again = house.import(&portal.export_as(1, &portal.key));
    assert!(again.nothing_new);
    assert_eq!((again.new_parcels, again.healed), (0, 0));
}

#[test]
fn a_bundle_that_is_cut_in_a_parcel_leaves_nothing() {
    let (mut house, mut portal, _) = with_one_file();
    let bundle = portal.export();
    let before = files(&house.dir());
    for end in [bundle.len() - 40_000, bundle.len() - 1_500] {
        assert!(house.desk.import(&bundle[..end], at(1_000)).is_err());
        assert_eq!(files(&house.dir()), before);
    }
    let mut changed = bundle.clone();
    changed[bundle.len() - 30_000] ^= 1;
    assert!(house.desk.import(changed.as_slice(), at(1_000)).is_err());
    assert_eq!(files(&house.dir()), before);
    assert_eq!(house.import(&bundle).new_parcels, 1);
}

#[test]
fn the_same_number_with_another_parcel_is_refused() {
    let (mut house, mut portal, _) = with_one_file();
    house.import(&portal.export());
    portal.attach(&house, "more", b"more");
    let other = portal.export_as(1, &portal.key);
    assert!(house.desk.import(other.as_slice(), at(1_000)).is_err());
}

#[test]
fn a_parcel_that_is_missing_is_told_until_it_comes() {
    let (mut house, mut portal, file) = with_one_file();
    let parcel = portal.parcels.remove(&file.parcel).unwrap();
    let report = house.import(&portal.export());
    let thread = house.only_thread().id;
    assert_eq!(report.missing_files, [thread]);
    assert_eq!(house.import(&portal.export()).missing_files, [thread]);
    portal.parcels.insert(file.parcel, parcel);
    let report = house.import(&portal.export());
    assert_eq!(report.new_parcels, 1);
    assert!(report.missing_files.is_empty());
}

#[test]
fn a_parcel_that_no_letter_names_is_kept_told_once_and_erased() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let file = portal.attach(&house, "extra", b"extra");
    let report = house.import(&portal.export());
    assert_eq!(report.unnamed_parcels, [file.parcel]);
    assert!(house.import(&portal.export()).unnamed_parcels.is_empty());
    assert!(kept(&house, file.parcel).exists());
    house
        .desk
        .backup(&house.folder.path().join("backup"))
        .unwrap();
    portal.deliver(house.outgoing(&portal));
    assert!(portal.parcels.is_empty());
    // Its letter comes later.
    portal.take(&house, &code(), &tip_with(&file), at(0));
    assert!(house.import(&portal.export()).missing_files.is_empty());
}

#[test]
fn an_altered_parcel_is_told_and_gives_way_to_the_one_that_is_named() {
    let (mut house, mut portal, file) = with_one_file();
    let good = portal.parcels[&file.parcel].clone();
    let other = portal.attach(&house, "other", b"other");
    let bad = portal.parcels.remove(&other.parcel).unwrap();
    portal.parcels.insert(file.parcel, bad.clone());
    let report = house.import(&portal.export());
    assert_eq!(report.altered_parcels, [file.parcel]);
    assert_eq!(report.missing_files, [house.only_thread().id]);
    assert_eq!(fs::read(kept(&house, file.parcel)).unwrap(), bad);

    portal.parcels.insert(file.parcel, good.clone());
    let report = house.import(&portal.export());
    assert!(report.altered_parcels.is_empty() && report.missing_files.is_empty());
    assert_eq!(fs::read(kept(&house, file.parcel)).unwrap(), good);

    portal.parcels.insert(file.parcel, bad.clone());
    let report = house.import(&portal.export());
    assert_eq!(report.altered_parcels, [file.parcel]);
    assert_eq!(fs::read(kept(&house, file.parcel)).unwrap(), good);
    let aside = house
        .dir()
        .join(format!("set-aside/parcel-{}.age", file.parcel));
    assert_eq!(fs::read(aside).unwrap(), bad);
    house
        .desk
        .backup(&house.folder.path().join("backup"))
        .unwrap();
    let erase = house.outgoing(&portal).0.erase_parcels;
    assert!(erase.is_empty(), "what we hold is not what is there");
}

#[test]
fn a_parcel_lost_here_comes_back_with_the_next_import() {
    let (mut house, mut portal, file) = with_one_file();
    house.import(&portal.export());
    let path = kept(&house, file.parcel);
    let mut rot = portal.parcels[&file.parcel].clone();
    rot[9_000] ^= 1;
    for damage in [None, Some(rot)] {
        match damage {
            None => fs::remove_file(&path).unwrap(),
            Some(rot) => fs::write(&path, rot).unwrap(),
        }
        let report = house.import(&portal.export());
        assert_eq!((report.healed, report.new_parcels), (1, 0));
        assert_eq!(fs::read(&path).unwrap(), portal.parcels[&file.parcel]);
    }
}

#[test]
fn a_portal_erases_a_parcel_only_once_a_verified_backup_holds_it() {
    let (mut house, mut portal, file) = with_one_file();
    house.import(&portal.export());
    assert!(house.outgoing(&portal).0.erase_parcels.is_empty());
    let backup = house.folder.path().join("backup");
    let report = house.desk.backup(&backup).unwrap();
    assert_eq!((report.parcels, report.damaged_parcels.len()), (1, 0));
    let erase = house.outgoing(&portal).0.erase_parcels;
    assert_eq!(erase.len(), 1);
    assert_eq!(erase[0].sum.as_bytes(), &file.sealed);
    portal.deliver(house.outgoing(&portal));
    house.import(&portal.export());
    assert!(house.outgoing(&portal).0.erase_parcels.is_empty());
}

#[test]
fn a_damaged_parcel_blocks_no_backup_and_counts_as_none() {
    let (mut house, mut portal, file) = with_one_file();
    house.import(&portal.export());
    fs::write(kept(&house, file.parcel), b"rot").unwrap();
    let backup = house.folder.path().join("backup");
    let report = house.desk.backup(&backup).unwrap();
    assert_eq!((report.letters, report.parcels), (1, 0));
    assert_eq!(report.damaged_parcels, [file.parcel]);
    let head = house.outgoing(&portal).0;
    assert_eq!((head.erase.len(), head.erase_parcels.len()), (1, 0));
    let restored = Desk::restore(&backup, &house.folder.path().join("again"), PASSPHRASE).unwrap();
    assert_eq!(restored.missing_parcels, [file.parcel]);
}

#[test]
fn parcels_are_restored_as_they_came() {
    let (mut house, mut portal, file) = with_one_file();
    house.import(&portal.export());
    let backup = house.folder.path().join("backup");
    house.desk.backup(&backup).unwrap();
    let name = file.parcel.to_string();
    let bytes = fs::read(&backup).unwrap();
    let shows = bytes.windows(32).any(|window| window == name.as_bytes());
    assert!(!shows, "its name is in the sealed part");
    let again = house.folder.path().join("again");
    let restored = Desk::restore(&backup, &again, PASSPHRASE).unwrap();
    assert_eq!((restored.parcels, restored.missing_parcels.len()), (1, 0));
    let parcel = fs::read(again.join(format!("parcels/{name}.age"))).unwrap();
    assert_eq!(parcel, portal.parcels[&file.parcel]);
}

#[test]
fn a_file_is_saved_whole_private_and_once() {
    use std::os::unix::fs::PermissionsExt;
    let (mut house, mut portal, _) = with_one_file();
    house.import(&portal.export());
    let (thread, to) = (house.only_thread(), house.folder.path().join("photo"));
    assert_eq!(house.desk.save_file(&thread, 1, &to).unwrap(), Inner::None);
    assert_eq!(fs::read(&to).unwrap(), b"a photo");
    let mode = fs::metadata(&to).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = house.desk.save_file(&thread, 1, &to);
    assert!(matches!(again, Err(DeskError::Exists(_))));
    let inside = house.desk.save_file(&thread, 1, &house.dir().join("photo"));
    assert!(matches!(inside, Err(DeskError::PlaintextInside(_))));
    let none = house
        .desk
        .save_file(&thread, 2, &house.folder.path().join("two"));
    assert!(matches!(none, Err(DeskError::NoSuchFile { number: 2, .. })));
}

#[test]
fn a_file_that_is_missing_or_damaged_is_told_and_not_saved() {
    let (mut house, mut portal, file) = with_one_file();
    let good = portal.parcels.remove(&file.parcel).unwrap();
    house.import(&portal.export());
    let to = house.folder.path().join("photo");
    let thread = house.only_thread();
    assert_eq!(thread.first().files[0].state, FileState::Missing);
    let missing = house.desk.save_file(&thread, 1, &to);
    assert!(matches!(missing, Err(DeskError::MissingFile(1))));

    portal.parcels.insert(file.parcel, good.clone());
    house.import(&portal.export());
    assert_eq!(house.only_thread().first().files[0].state, FileState::Here);
    let mut rot = good.clone();
    rot[40_000] ^= 1;
    fs::write(kept(&house, file.parcel), &rot).unwrap();
    let mut thread = house.only_thread();
    house.desk.check_files(&mut thread);
    assert_eq!(thread.first().files[0].state, FileState::Damaged);
    let damaged = house.desk.save_file(&thread, 1, &to);
    assert!(matches!(damaged, Err(DeskError::Parcel(_))));
    fs::write(kept(&house, file.parcel), &good[..good.len() - 1]).unwrap();
    assert_eq!(
        house.only_thread().first().files[0].state,
        FileState::Damaged
    );
    fs::remove_file(kept(&house, file.parcel)).unwrap();
    assert_eq!(
        house.only_thread().first().files[0].state,
        FileState::Damaged
    );
    let lost = house.desk.save_file(&thread, 1, &to);
    assert!(matches!(lost, Err(DeskError::DamagedParcel(id)) if id == file.parcel));
    let beside = fs::read_dir(house.folder.path()).unwrap().count();
    assert_eq!(beside, 1, "nothing is left behind");
}

#[test]
fn a_file_is_saved_when_the_state_is_damaged() {
    let (mut house, mut portal, _) = with_one_file();
    house.import(&portal.export());
    let id = house.only_thread().id.to_string();
    let (dir, folder) = (house.dir(), house.folder);
    drop(house.desk);
    fs::write(dir.join("state.age"), b"rot").unwrap();
    let rescue = Rescue::open(&dir, PASSPHRASE).unwrap();
    let mut thread = rescue.thread(&id).unwrap();
    rescue.check_files(&mut thread);
    assert_eq!(thread.first().files[0].state, FileState::Here);
    let to = folder.path().join("photo");
    rescue.save_file(&thread, 1, &to).unwrap();
    assert_eq!(fs::read(&to).unwrap(), b"a photo");
}
