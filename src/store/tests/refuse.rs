//! What is not a store, or can't be opened now, is refused with a reason.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::fs;

use help::{letter, open, open_error, snapshot};

#[test]
fn a_store_is_open_once() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    store.put(&[letter(1)]).unwrap();
    let error = open_error(dir.path());
    assert!(
        error.contains("another process holds it; stop that process"),
        "{error}"
    );
    store.put(&[letter(2)]).unwrap();
    drop(store);
    assert_eq!(open(dir.path()).unwrap().letters().unwrap().len(), 2);
}

#[test]
fn a_database_that_another_program_holds_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(dir.path()).unwrap());
    let held = sled::open(dir.path().join("db")).unwrap();
    let error = open_error(dir.path());
    assert!(error.contains("another process holds it"), "{error}");
    drop(held);
    open(dir.path()).unwrap();
}

#[test]
fn a_newer_format_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(dir.path()).unwrap());
    let db = sled::open(dir.path().join("db")).unwrap();
    db.insert(b"\x00format", &2_u32.to_be_bytes()).unwrap();
    drop(db);
    let before = snapshot(dir.path());
    let error = open_error(dir.path());
    assert!(
        error.contains("its format is 2 and this program knows formats up to 1"),
        "{error}"
    );
    assert!(snapshot(dir.path()) == before);
}

#[test]
fn a_folder_with_other_files_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("letter.txt"), "mine").unwrap();
    let before = snapshot(dir.path());
    let error = open_error(dir.path());
    assert!(
        error.contains("it is not empty, it holds letter.txt"),
        "{error}"
    );
    assert!(snapshot(dir.path()) == before);
}

#[test]
fn another_programs_database_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let db = sled::open(dir.path().join("db")).unwrap();
    db.insert("their", "data").unwrap();
    drop(db);
    let before = snapshot(dir.path());
    let error = open_error(dir.path());
    assert!(error.contains("the database of another program"), "{error}");
    assert!(snapshot(dir.path()) == before);
}

#[test]
fn a_file_in_place_of_the_folder_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("store");
    fs::write(&path, "mine").unwrap();
    let error = open_error(&path);
    assert!(
        error.contains("can't make the folder") && error.contains("check the path"),
        "{error}"
    );
    assert_eq!(fs::read(&path).unwrap(), b"mine");
}

#[test]
fn what_a_crash_left_of_a_store_in_the_making_is_no_hindrance() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::create_dir(at("db.new")).unwrap();
    fs::write(at("db.new/db"), "half").unwrap();
    fs::write(at("slots.new"), "half").unwrap();
    fs::create_dir(at("trial")).unwrap();
    open(dir.path()).unwrap().put(&[letter(1)]).unwrap();
    let names: Vec<_> = snapshot(dir.path()).into_keys().collect();
    assert!(
        names
            .iter()
            .all(|name| !name.contains("new") && !name.contains("trial")),
        "{names:?}"
    );
}

#[test]
fn the_folder_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new/store");
    drop(open(&path).unwrap());
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(
        path.join("slots").metadata().unwrap().permissions().mode() & 0o777,
        0o600
    );
}
