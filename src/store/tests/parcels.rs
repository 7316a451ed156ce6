//! Parcels: kept with the submission that names them or not at all, never in
//! plaintext, and gone when they are erased.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::{
    fs::{self, File},
    io::{Read, Write},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::Path,
};

use help::{
    MARKER, assert_no_marker, begin, letter, letters_by_number, open, open_error, parcel_files,
    parcel_sum, seal, sled_itself, snapshot, upload,
};
use quietline_case::ParcelId;
use quietline_store::StoreError;

/// The file of a parcel.
fn file_of(dir: &Path, id: &ParcelId) -> std::path::PathBuf {
    dir.join(format!("parcels/{id}.age"))
}

#[test]
fn adopted_parcels_come_back() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let [one, two] = [100, 300_000].map(|length| upload(&store, length));
    assert!(
        store.parcels().unwrap().is_empty(),
        "loose ones are not listed"
    );
    assert!(matches!(store.parcel(&one.0), Err(StoreError::NoParcel(_))));
    store
        .put_with_parcels(&[letter(1)], &[one.0, two.0])
        .unwrap();
    let bytes = store.parcel_bytes();
    drop(store);

    let store = open(dir.path()).unwrap();
    assert_eq!(store.status().parcels, 2);
    assert_eq!(store.parcel_bytes(), bytes);
    assert_eq!(store.parcels().unwrap().len(), 2);
    for (id, sum) in [one, two] {
        assert_eq!(parcel_sum(&store, &id), sum);
    }
    assert!(letters_by_number(&store).into_keys().eq([1]));
}

#[test]
fn a_parcel_has_one_owner() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let [(one, _), (two, _)] = [1, 2].map(|_| upload(&store, 10));
    let stranger = ParcelId::from_bytes([7; 16]);
    for wrong in [[one, stranger], [one, one]] {
        let refused = store.put_with_parcels(&[letter(1)], &wrong).unwrap_err();
        assert!(matches!(refused, StoreError::NoParcel(_)), "{refused}");
    }
    assert_eq!(store.status().letters, 0, "all or nothing");
    store.put_with_parcels(&[letter(1)], &[one]).unwrap();
    assert!(store.put_with_parcels(&[letter(2)], &[one]).is_err());
    assert_eq!(store.abandon_parcels(&[one, two, stranger]).unwrap(), 1);
    assert_eq!(parcel_files(dir.path()), [format!("{one}.age")]);
    drop(store);
    assert_eq!(open(dir.path()).unwrap().parcels().unwrap(), [one]);
}

#[test]
fn no_plaintext_reaches_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let mut sealer = begin(&store);
    sealer.write_all(&MARKER.repeat(10_000)).unwrap();
    assert!(parcel_files(dir.path())[0].ends_with(".part"));
    assert_no_marker(dir.path());
    let id = store.finish_parcel(sealer.finish().unwrap()).unwrap();
    assert_no_marker(dir.path());
    store.put_with_parcels(&[letter(1)], &[id]).unwrap();
    drop(store);
    assert_no_marker(dir.path());
}

#[test]
fn what_is_given_up_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let mut aborted = begin(&store);
    aborted.write_all(&MARKER.repeat(10_000)).unwrap();
    let begun = begin(&store);
    let unfinished = seal(&store, 100_000);
    let (loose, _) = upload(&store, 100_000);
    assert_eq!(parcel_files(dir.path()).len(), 4);
    assert!(store.parcel_bytes() > 350_000);
    drop((aborted, begun, unfinished));
    assert_eq!(store.abandon_parcels(&[loose]).unwrap(), 1);
    assert_eq!(store.abandon_parcels(&[loose]).unwrap(), 0);
    assert!(parcel_files(dir.path()).is_empty());
    assert_eq!(store.parcel_bytes(), 0);
}

#[test]
fn opening_erases_what_no_submission_adopted() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let [(kept, _), (loose, _)] = [1, 2].map(|_| upload(&store, 10));
    store.put_with_parcels(&[letter(1)], &[kept]).unwrap();
    std::mem::forget(begin(&store));
    let theirs = ["notes.txt", "readme.age", "0123.part"];
    for name in theirs {
        fs::write(dir.path().join("parcels").join(name), "not ours").unwrap();
    }
    let mut inside = File::open(file_of(dir.path(), &loose)).unwrap();
    assert_eq!(parcel_files(dir.path()).len(), 6);
    drop(store);

    let store = open(dir.path()).unwrap();
    let mut names = theirs.map(str::to_owned).to_vec();
    names.push(format!("{kept}.age"));
    names.sort();
    assert_eq!(parcel_files(dir.path()), names);
    assert!(store.parcel(&kept).is_ok());
    let mut left = Vec::new();
    inside.read_to_end(&mut left).unwrap();
    assert!(memchr::memmem::find(&left, b"age-encryption").is_none());
}

#[test]
fn erasing_needs_the_right_sum_and_leaves_no_header() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let [one, two] = [1, 2].map(|_| upload(&store, 500_000));
    store
        .put_with_parcels(&[letter(1)], &[one.0, two.0])
        .unwrap();
    let before = fs::read(file_of(dir.path(), &one.0)).unwrap();
    let mut inside = File::open(file_of(dir.path(), &one.0)).unwrap();
    let stranger = (ParcelId::from_bytes([7; 16]), one.1);
    let list = [one, one, (two.0, one.1), stranger];
    assert_eq!(store.erase_parcels(&list).unwrap(), 1);
    assert_eq!(store.erase_parcels(&list).unwrap(), 0, "twice is no error");

    // Whoever still has the file open reads what the disk holds in its place.
    let mut after = Vec::new();
    inside.read_to_end(&mut after).unwrap();
    assert_eq!(inside.metadata().unwrap().nlink(), 0);
    assert_eq!(after.len(), 65_536);
    let same = after.iter().zip(&before).filter(|(a, b)| a == b).count();
    assert!(same < 1_000, "{same} bytes are as before");
    drop(store);
    let store = open(dir.path()).unwrap();
    assert_eq!(store.parcels().unwrap(), [two.0]);
    assert_eq!(store.status().parcels, 1);
    assert_eq!(
        store.parcel_bytes(),
        file_of(dir.path(), &two.0).metadata().unwrap().len()
    );
}

#[test]
fn an_erasure_that_was_cut_off_is_ended_at_the_next_start() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let one = upload(&store, 10);
    store.put_with_parcels(&[letter(1)], &[one.0]).unwrap();
    let file = file_of(dir.path(), &one.0);
    let bytes = fs::read(&file).unwrap();
    store.erase_parcels(&[one]).unwrap();
    drop(store);
    // As if the power had gone once the record was removed.
    fs::write(&file, bytes).unwrap();
    drop(open(dir.path()).unwrap());
    assert!(parcel_files(dir.path()).is_empty());
}

#[test]
fn a_missing_or_short_file_is_named_and_the_others_are_read() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let [(one, _), (two, _), three] = [1, 2, 3].map(|_| upload(&store, 10));
    store
        .put_with_parcels(&[letter(1)], &[one, two, three.0])
        .unwrap();
    fs::remove_file(file_of(dir.path(), &one)).unwrap();
    let file = File::options().write(true).open(file_of(dir.path(), &two));
    file.unwrap().set_len(1_000).unwrap();
    drop(store);

    let store = open(dir.path()).unwrap();
    for (id, why) in [(one, "can't be opened"), (two, "has 1000 of")] {
        let error = store.parcel(&id).unwrap_err().to_string();
        assert!(
            error.contains(&id.to_string()) && error.contains(why),
            "{error}"
        );
    }
    assert_eq!(parcel_sum(&store, &three.0), three.1);
}

#[test]
fn a_missing_folder_is_reported() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let (id, _) = upload(&store, 10);
    store.put_with_parcels(&[letter(1)], &[id]).unwrap();
    drop(store);
    let [folder, away] = ["parcels", "away"].map(|name| dir.path().join(name));
    fs::rename(&folder, &away).unwrap();
    let error = open_error(dir.path());
    assert!(
        error.contains("it has 1 parcels, but the folder `parcels`"),
        "{error}"
    );
    fs::rename(&away, &folder).unwrap();
    assert!(open(dir.path()).unwrap().parcel(&id).is_ok());
}

/// sled drops damaged records without a word. A parcel whose record is gone
/// looks like one that nobody adopted, and must not be erased for that.
#[test]
fn a_lost_record_is_damage_and_costs_no_parcel() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let (id, _) = upload(&store, 10);
    store.put_with_parcels(&[letter(1)], &[id]).unwrap();
    drop(store);
    let key = [&[1, b'p'], id.as_bytes().as_slice()].concat();
    let tamper = |value: Option<&[u8]>| {
        let db = sled_itself(dir.path());
        match value {
            Some(value) => db.insert(&key, value).unwrap(),
            None => db.remove(&key).unwrap(),
        };
        db.flush().unwrap();
    };
    for (value, why) in [
        (Some(&[0; 39][..]), "the record of a parcel is wrong"),
        (None, "of 1 parcels only 0 are found"),
    ] {
        tamper(value);
        let before = snapshot(&dir.path().join("parcels"));
        let error = open_error(dir.path());
        assert!(error.contains(why), "{error}");
        assert!(snapshot(&dir.path().join("parcels")) == before);
    }
}

#[test]
fn times_tell_the_day_alone() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let [(one, _), (two, _)] = [1, 2].map(|_| upload(&store, 10));
    store.put_with_parcels(&[letter(1)], &[one, two]).unwrap();
    let draft = begin(&store);
    store
        .touch_parcels("2026-11-23T21:45:12.123Z".parse().unwrap())
        .unwrap();
    let midnight = "2026-11-23T00:00:00Z".parse::<jiff::Timestamp>().unwrap();
    let folder = dir.path().join("parcels");
    for path in [file_of(dir.path(), &one), file_of(dir.path(), &two), folder] {
        let found = path.metadata().unwrap();
        assert_eq!(
            (found.mtime(), found.mtime_nsec()),
            (midnight.as_second(), 0)
        );
        assert_eq!(
            (found.atime(), found.atime_nsec()),
            (midnight.as_second(), 0)
        );
    }
    drop(draft);
}

#[test]
fn parcels_are_for_their_owner_alone() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let draft = begin(&store);
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    let folder = dir.path().join("parcels");
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join(&parcel_files(dir.path())[0])), 0o600);
    drop(draft);
}
