//! A process is killed while it puts and erases from many threads. What it said
//! is done must be done.

mod help;

use std::{
    collections::BTreeSet,
    env,
    io::{BufRead, BufReader, Write, stdout},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use help::{letter, letters_by_number, number_of, open, sum};
use quietline_store::Store;

/// Where the child finds the store.
const DIR: &str = "QUIETLINE_TEST_STORE";

/// The number of the first submission that the child makes.
const FIRST: &str = "QUIETLINE_TEST_FIRST";

/// Letters of a submission. Its letters are numbered from its own number times
/// ten.
fn letters_of(submission: u64) -> u64 {
    submission % 3 + 1
}

#[test]
fn what_was_confirmed_survives_a_kill() {
    let dir = tempfile::tempdir().unwrap();
    let (mut put, mut erased) = (BTreeSet::new(), BTreeSet::new());
    for round in 0..8 {
        for line in run_and_kill(dir.path(), round * 1_000_000, 60 + 40 * round) {
            match line.split_once(' ') {
                Some(("put", number)) => put.insert(number.parse::<u64>().unwrap()),
                Some(("erased", number)) => erased.insert(number.parse().unwrap()),
                _ => continue,
            };
        }
        check(dir.path(), &put, &erased);
    }
    assert!(put.len() > 100, "too few to say anything: {}", put.len());
    assert!(
        erased.len() > 10,
        "too few to say anything: {}",
        erased.len()
    );
}

/// Checks the store that a killed child left behind.
fn check(dir: &Path, put: &BTreeSet<u64>, erased: &BTreeSet<u64>) {
    let store = open(dir).unwrap();
    let found: BTreeSet<u64> = letters_by_number(&store).into_keys().collect();
    assert_eq!(store.status().letters, found.len() as u64);
    for submission in put {
        for number in (submission * 10..).take(letters_of(*submission) as usize) {
            // Killed between erasing it and saying so, a child may have erased
            // one more: the letter it had announced last.
            let gone = erased.contains(&number) || erased.contains(&(number + ANNOUNCED));
            assert!(
                found.contains(&number) || gone,
                "letter {number} was confirmed and is lost"
            );
        }
    }
    let back: Vec<_> = found.intersection(erased).collect();
    assert!(back.is_empty(), "erased letters came back: {back:?}");
}

/// Added to a letter's number to announce that it is about to be erased.
const ANNOUNCED: u64 = 1 << 60;

/// Runs a child for `millis` milliseconds after its first line, kills it, and
/// returns all it said.
fn run_and_kill(dir: &Path, first: u64, millis: u64) -> Vec<String> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env(DIR, dir)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let started = lines
        .by_ref()
        .map(Result::unwrap)
        .find(|line| line.starts_with("put"));
    let reader = thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<_>>());
    thread::sleep(Duration::from_millis(millis));
    child.kill().unwrap();
    child.wait().unwrap();
    started.into_iter().chain(reader.join().unwrap()).collect()
}

/// Not a test: what the child does, until it is killed.
#[test]
#[ignore = "run by the test above"]
fn child() {
    let Some(dir) = env::var_os(DIR) else { return };
    let first: u64 = env::var(FIRST).unwrap().parse().unwrap();
    let store = open(Path::new(&dir)).unwrap();
    thread::scope(|scope| {
        for worker in 0..8 {
            let store = &store;
            scope.spawn(move || put_for_ever(store, first + worker * 100_000));
        }
        scope.spawn(|| erase_for_ever(&store));
    });
}

/// Puts submissions and says so.
fn put_for_ever(store: &Store, first: u64) {
    for submission in first.. {
        let letters = (submission * 10..)
            .take(letters_of(submission) as usize)
            .map(letter);
        store.put(&letters.collect::<Vec<_>>()).unwrap();
        say("put", submission);
    }
}

/// Erases a letter now and then and says so.
fn erase_for_ever(store: &Store) {
    loop {
        thread::sleep(Duration::from_millis(3));
        let Some(id) = store.letters().unwrap().into_iter().next() else {
            continue;
        };
        let letter = store.letter(&id).unwrap();
        say("erased", number_of(&letter) + ANNOUNCED);
        assert_eq!(store.erase(&[(id, sum(&letter))]).unwrap(), 1);
        say("erased", number_of(&letter));
    }
}

/// One line to the parent, in one write.
fn say(what: &str, number: u64) {
    stdout()
        .lock()
        .write_all(format!("{what} {number}\n").as_bytes())
        .unwrap();
}
