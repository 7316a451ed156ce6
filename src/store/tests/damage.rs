//! A store that does not open says why, and its files stay as they were.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::collections::BTreeMap;

use help::{letter, letters_by_number, open, restore, snapshot};

/// How many letters the stores of these tests hold.
const COUNT: u64 = 40;

/// The files of a store with letters, erased ones too, as a killed process
/// leaves them.
fn killed_store() -> BTreeMap<String, Vec<u8>> {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    for number in 0..COUNT + 10 {
        store.put(&[letter(number)]).unwrap();
    }
    let ids = letters_by_number(&store);
    let erased: Vec<_> = (COUNT..COUNT + 10)
        .map(|number| (ids[&number], help::sum(&letter(number))))
        .collect();
    assert_eq!(store.erase(&erased).unwrap(), 10);
    snapshot(dir.path())
}

/// The files of the same store, closed in order.
fn closed_store() -> BTreeMap<String, Vec<u8>> {
    let dir = tempfile::tempdir().unwrap();
    restore(dir.path(), &killed_store());
    drop(open(dir.path()).unwrap());
    snapshot(dir.path())
}

/// Opens damaged files. Either all letters are there, or there is an error and
/// every byte is as before; returns the error.
fn error_or_whole(files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let dir = tempfile::tempdir().unwrap();
    restore(dir.path(), files);
    match open(dir.path()) {
        Ok(store) => {
            assert!(letters_by_number(&store).into_keys().eq(0..COUNT));
            None
        }
        Err(error) => {
            assert!(
                snapshot(dir.path()) == *files,
                "files changed, though: {error}"
            );
            Some(error.to_string())
        }
    }
}

#[test]
fn a_killed_store_opens() {
    assert_eq!(error_or_whole(&killed_store()), None);
}

/// Damages the file `db` in many places, after a kill and after an orderly
/// close, and returns how often opening failed.
fn errors(damage: impl Fn(&mut Vec<u8>, usize)) -> usize {
    let mut errors = 0;
    for files in [killed_store(), closed_store()] {
        let len = files["db/db"].len();
        for at in (0..len).step_by(len / 50).chain([19, 20, 21, 1 << 19]) {
            let mut files = files.clone();
            damage(files.get_mut("db/db").unwrap(), at);
            if let Some(error) = error_or_whole(&files) {
                errors += 1;
                assert!(
                    error.contains("is damaged") || error.contains("is older"),
                    "{error}"
                );
                assert!(error.contains("put back"), "{error}");
            }
        }
    }
    errors
}

#[test]
fn a_truncated_database_is_reported_and_left_alone() {
    let errors = errors(|db, at| db.truncate(at));
    assert!(errors > 80, "{errors}");
}

#[test]
fn garbage_in_the_database_is_reported_and_left_alone() {
    let errors = errors(|db, at| {
        let end = db.len().min(at + 4096);
        db[at..end].fill(0xa5);
    });
    assert!(errors > 30, "{errors}");
}

#[test]
fn zeros_in_the_database_are_reported_and_left_alone() {
    let errors = errors(|db, at| {
        let end = db.len().min(at + 4096);
        db[at..end].fill(0);
    });
    assert!(errors > 30, "{errors}");
}

#[test]
fn a_database_of_nothing_but_garbage_is_reported_and_left_alone() {
    for garbage in [
        vec![],
        vec![0; 1 << 20],
        vec![0xff; 700_000],
        help::sealed_bytes(1),
    ] {
        let mut files = killed_store();
        files.insert("db/db".to_owned(), garbage);
        assert!(error_or_whole(&files).is_some());
    }
}

#[test]
fn damage_in_the_other_files_of_the_database_is_survived_or_reported() {
    let files = closed_store();
    for name in files
        .keys()
        .filter(|name| name.starts_with("db/") && *name != "db/db")
    {
        for bytes in [
            vec![],
            vec![0xa5; 64],
            files[name][..files[name].len() / 2].to_vec(),
        ] {
            let mut files = files.clone();
            files.insert(name.clone(), bytes);
            // The file `db` looks as it did when the store was closed.
            error_or_whole(&files);
        }
    }
}

#[test]
fn a_missing_database_is_reported_and_left_alone() {
    let mut files = closed_store();
    files.remove("db/db");
    let error = error_or_whole(&files).unwrap();
    assert!(error.contains("its file `db/db` is missing"), "{error}");
    files.retain(|name, _| name == "slots");
    assert!(error_or_whole(&files).unwrap().contains("is missing"));
}

#[test]
fn missing_or_short_slots_are_reported_and_left_alone() {
    let mut files = closed_store();
    files.get_mut("slots").unwrap().truncate(100);
    let error = error_or_whole(&files).unwrap();
    assert!(
        error.contains("`slots` has 3 slots and its letters need"),
        "{error}"
    );
    files.remove("slots");
    let error = error_or_whole(&files).unwrap();
    assert!(
        error.contains("it holds 40 letters and replies, but the file `slots`"),
        "{error}"
    );
}

#[test]
fn a_store_without_letters_gets_new_slots() {
    let dir = tempfile::tempdir().unwrap();
    open(dir.path()).unwrap().finish_delivery(7).unwrap();
    std::fs::remove_file(dir.path().join("slots")).unwrap();
    let store = open(dir.path()).unwrap();
    assert_eq!(store.delivered(), 7);
    store.put(&[letter(1)]).unwrap();
}

#[test]
fn a_letter_whose_key_is_wrong_is_named_and_the_others_are_read() {
    let dir = tempfile::tempdir().unwrap();
    let mut files = closed_store();
    let slots = files.get_mut("slots").unwrap();
    let half = slots.len() / 2;
    slots[..half].iter_mut().for_each(|byte| *byte ^= 1);
    restore(dir.path(), &files);

    let store = open(dir.path()).unwrap();
    let ids = store.letters().unwrap();
    let (good, bad): (Vec<_>, Vec<_>) = ids
        .iter()
        .map(|id| (id, store.letter(id)))
        .partition(|(_, read)| read.is_ok());
    assert!(
        !good.is_empty() && !bad.is_empty(),
        "{} good, {} bad",
        good.len(),
        bad.len()
    );
    for (id, read) in bad {
        let error = read.unwrap_err().to_string();
        assert!(
            error.contains(&id.to_string()) && error.contains("don't fit its key"),
            "{error}"
        );
    }
}
